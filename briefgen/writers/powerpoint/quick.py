"""quick: a rendered slide's text and what it has to keep to in, the finished slide out, if it needs no tree for that.

Most slides need none: their texts came out neither empty nor formatted, and fit their places. For any doubt the
answer is `None`, and the slide is finished as a tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING

from briefgen.measure import Piece, has_chinese, lay_out, text_width
from briefgen.templating import SENTINELS
from briefgen.writers.powerpoint.finishing import UNDECIDED
from briefgen.writers.powerpoint.inherit import EMU

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK = re.compile(r"<m(\d+)[^<>]*/>")
_TEXT = re.compile(r"<a:t>([^<]*)</a:t>")
_MARKUP = re.compile(r"<[^<>]*>")
_DOUBTFUL = (*sorted(SENTINELS), "\n", "<a:t/>", "<a:t></a:t>")
_HEIGHT = re.compile('cy="\ufde6(\\d+)"')
_ROW = re.compile(r'<a:tr [^<>]*?h="(\d+)"')
_ROW_ID = re.compile(r'(<a16:rowId [^<>]*?val=")(\d+)(?=")')
_TOLERANCE = 0.05


@dataclass(frozen=True)
class Bound:
    """How a paragraph is set, and which frame it stands in; alone in a cell it has a limit of its own, in points.

    `uniform` says that all of it is set alike; `pitches` are the heights of its Latin and its Chinese lines.
    """

    frame: int
    limit: float
    width: float
    first: float
    size: float = 0.0
    bold: bool = False
    spacing: float = 0.0
    uniform: bool = True
    pitches: tuple[float, float] = (0.0, 0.0)
    before: float = 0.0
    after: float = 0.0

    def within(self, frame: int) -> Bound:
        """The same bound in a frame."""
        return replace(self, frame=frame)


UNMEASURED = Bound(-1, float("inf"), float("inf"), float("inf"))


@dataclass(frozen=True)
class Limits:
    """What the marked paragraphs of a part keep to, how high its shapes' texts and tables may be, in points."""

    bounds: tuple[Bound, ...]
    frames: tuple[float, ...] = ()
    tables: tuple[float, ...] = ()


def unmarked(text: str) -> str:
    """A rendered text without what only the quick way reads."""
    return _MARK.sub("", text).replace("\ufde6", "").replace(f' lang="{UNDECIDED}"', "")


def finished(text: str, limits: Limits, languages: Sequence[tuple[str, str]]) -> str | None:
    """The finished part, or `None` where a tree is needed; `languages` are those of Latin and of Chinese runs."""
    if any(mark in text for mark in _DOUBTFUL):
        return None
    pieces = _MARK.split(text)
    filling = _Filling(limits)
    for index in range(1, len(pieces), 2):
        paragraph, close, rest = pieces[index + 1].partition("</a:p>")
        found = _TEXT.findall(paragraph)
        if len(found) != paragraph.count("</a:t>"):
            return None
        said = unescape("".join(found))
        chinese = has_chinese(said)
        if not filling.takes(limits.bounds[int(pieces[index])], said, chinese=chinese):
            return None
        if UNDECIDED in paragraph:
            paragraph = _with_languages(paragraph, languages, chinese=chinese)
        pieces[index] = ""
        pieces[index + 1] = paragraph + close + rest
    if not filling.is_sound():
        return None
    return _with_heights("".join(pieces), limits) if limits.tables else "".join(pieces)


class _Filling:
    """The frames of a slide, filled paragraph by paragraph."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits.frames
        self._heights = [0.0] * len(limits.frames)
        self._afters = [0.0] * len(limits.frames)
        self._filled = [False] * len(limits.frames)

    def takes(self, bound: Bound, text: str, *, chinese: bool) -> bool:
        """Whether the paragraph surely fits its own limit; what stands in frames is added up."""
        height = _height(bound, text, chinese=chinese)
        if height is None or bound.frame < 0:
            return height is not None and height <= bound.limit
        if self._heights[bound.frame]:
            height += self._afters[bound.frame] + bound.before
        self._heights[bound.frame] += height
        self._afters[bound.frame] = bound.after
        self._filled[bound.frame] |= bool(text) and not text.isspace()
        return True

    def is_sound(self) -> bool:
        """Whether every frame holds a text, and none too much."""
        within = all(height <= limit for height, limit in zip(self._heights, self._limits, strict=True))
        return within and all(self._filled)


def _height(bound: Bound, text: str, *, chinese: bool) -> float | None:
    width = text_width(text, bound.size, bound.bold) + bound.spacing * len(text)
    if "\t" in text:
        return None
    if width <= bound.first + _TOLERANCE:
        return bound.pitches[chinese]
    if not bound.uniform:
        return None
    lines = lay_out((Piece(text, bound.size, bound.bold, bound.spacing),), bound.width, first_width_pt=bound.first)
    return sum(bound.pitches[has_chinese(line.text)] for line in lines)


def _with_languages(paragraph: str, languages: Sequence[tuple[str, str]], *, chinese: bool) -> str:
    if not chinese:
        return paragraph.replace(UNDECIDED, _attributes(*languages[0]))
    first, *runs = paragraph.split(UNDECIDED)
    written = [first]
    for run in runs:
        inside = run.partition("</a:r>")[0] if "</a:r>" in run else paragraph
        said = _MARKUP.sub("", f"<{inside}" if inside is not paragraph else inside)
        written += [_attributes(*languages[has_chinese(said)]), run]
    return "".join(written)


def _attributes(language: str, other: str) -> str:
    return f'{language}" altLang="{other}' if other else language


def _with_heights(text: str, limits: Limits) -> str | None:
    """The text with each table's height in place; `None` where a table is empty or too high."""
    pieces = _HEIGHT.split(text)
    for number, room in enumerate(limits.tables):
        index = 2 * number + 1
        table = pieces[index + 1].partition("</a:tbl>")[0]
        heights = [int(height) for height in _ROW.findall(table)]
        if not heights or sum(heights) > room * EMU:
            return None
        pieces[index] = f'cy="{sum(heights)}"'
    return _with_own_rows("".join(pieces))


def _with_own_rows(text: str) -> str:
    """Rows made from one pattern share its id, which PowerPoint repairs."""
    if "<a16:rowId " not in text:
        return text
    taken = {int(match[2]) for match in _ROW_ID.finditer(text)}
    seen: set[int] = set()

    def own(match: re.Match[str]) -> str:
        number = int(match[2])
        if number in seen:
            number = max(taken) + 1
            taken.add(number)
        seen.add(number)
        return f"{match[1]}{number}"

    return _ROW_ID.sub(own, text)
