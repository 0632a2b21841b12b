"""shown: the text of a slide in, whether it says some words already out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_CHINESE = "\u2e80-\uffef"
_SPACE = re.compile(r"\s+")
_SPACE_IN_CHINESE = re.compile(f"(?<=[{_CHINESE}]) | (?=[{_CHINESE}])")
_BARE = re.compile(r"[+−-]?\d{1,3}|\d%")
"""Figures that may stand on a slide by chance."""
_BETWEEN = 3
"""Signs that may stand between a label and its figure."""


@dataclass(frozen=True)
class Shown:
    """What a slide says, and what its `rows` say, each of which is about one thing."""

    text: str
    rows: tuple[str, ...] = ()

    def about(self, subject: str) -> Shown:
        """What the slide says of one thing, where rows of it are about that; a figure of another is not its own."""
        own = [row for row in self.rows if Shown(row).says(subject)]
        return Shown("\n".join(own)) if own else self

    def says(self, words: str, label: str = "") -> bool:
        """Whether it says these words: a figure or a word where it stands alone, a short bare figure by its label."""
        looked_for = _plain(words)
        if _BARE.fullmatch(looked_for):
            return bool(label) and self._holds(f"{re.escape(_plain(label))}\\D{{0,{_BETWEEN}}}{_alone(looked_for)}")
        return looked_for in self._plain_text and self._holds(_alone(looked_for))

    def _holds(self, pattern: str) -> bool:
        return bool(re.search(pattern, self._plain_text))

    @cached_property
    def _plain_text(self) -> str:
        return "\n".join(map(_plain, self.text.split("\n")))


def _alone(words: str) -> str:
    """A pattern of words that are no piece of a longer figure or Latin word."""
    before = r"(?<!\d)(?<!\d[.,])" if words[:1].isdigit() else "(?<![a-z])" if _is_latin(words[:1]) else ""
    after = r"(?!\d|[.,]\d)" if words[-1:].isdigit() else "(?![a-z])" if _is_latin(words[-1:]) else ""
    return before + re.escape(words) + after


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def _plain(text: str) -> str:
    return _SPACE_IN_CHINESE.sub("", _SPACE.sub(" ", text)).strip().casefold().rstrip("。．.")
