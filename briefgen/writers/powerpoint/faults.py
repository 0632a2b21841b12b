"""faults: a template's faults gathered while the work goes on, so that they are reported together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.errors import TemplateFaulty
from briefgen.problems import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.problems import Problem


class gathering:  # noqa: N801 - reads as a verb, and as a function would take several times as long
    """Adds the problems of a `TemplateFaulty` raised inside to the list."""

    def __init__(self, problems: list[Problem]) -> None:
        self._problems = problems

    def __enter__(self) -> None:
        """Nothing has been raised yet."""

    def __exit__(self, _: object, error: BaseException | None, __: object) -> bool:
        """Whether what was raised has been told."""
        if not isinstance(error, TemplateFaulty):
            return False
        self._problems += error.problems
        return True


def refuse(problems: Sequence[Problem]) -> None:
    """Raises `TemplateFaulty` if there are problems."""
    if problems:
        raise TemplateFaulty(in_order(problems))
