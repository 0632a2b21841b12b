"""numbering: how many slides each planned slide takes in, the numbers they have in the deck out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE = "\ufde8"
"""Stands around a planned slide's number in a text until it is known where that slide comes to stand."""
_PLANNED = re.compile(f"{PAGE}(\\d+){PAGE}")


@dataclass(frozen=True)
class Numbering:
    """The number of each planned slide in the finished deck."""

    first: tuple[int, ...]

    @classmethod
    def of(cls, pages: Sequence[int]) -> Numbering:
        """The numbering of slides that take so many each."""
        return cls(tuple(accumulate([1, *pages]))[:-1])

    def printed(self, text: str) -> str:
        """A text with slides called by the numbers they have."""
        return _PLANNED.sub(self._number, text) if PAGE in text else text

    def _number(self, match: re.Match[str]) -> str:
        planned = int(match[1])
        return str(self.first[planned - 1]) if 0 < planned <= len(self.first) else match[1]
