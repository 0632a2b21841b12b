"""height: a text and a width in, the height it takes when it is set out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.measure import Piece, has_chinese, lay_out
from briefgen.writers.powerpoint.inherit import EMU, TextStyle
from briefgen.writers.powerpoint.names import A

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from briefgen.measure import Line

SMALLEST = 12.0
_DEFAULT_SIZE = 18.0
_CHINESE_LINE, _LATIN_LINE = 1.32, 1.17


@dataclass(frozen=True)
class Setting:
    """How a text is set: its style, its type at `scale`, a table's least heights and margins at `spare`."""

    style: TextStyle
    scale: float = 1.0
    spare: float = 1.0

    def size(self, properties: _Element | None, paragraph: _Element) -> float:
        """A run's type size in points, made smaller by whole points, not below the smallest that may be printed."""
        found = self.style.run(properties, paragraph, "sz")
        size = int(found) / 100 if found else _DEFAULT_SIZE
        if self.scale == 1 or size <= SMALLEST:
            return size
        return max(SMALLEST, float(math.floor(size * self.scale)))

    def sizes(self, paragraph: _Element) -> list[float]:
        """The sizes of a paragraph's runs, or of its end if it has none."""
        runs = paragraph.iterchildren(f"{A}r", f"{A}fld")
        found = [self.size(run.find(f"{A}rPr"), paragraph) for run in runs]
        return found or [self.size(paragraph.find(f"{A}endParaRPr"), paragraph)]

    def exact_pitch(self, paragraph: _Element) -> float | None:
        """An exact line pitch, made smaller in the proportion of the paragraph's largest size."""
        spacing = self.style.spacing(paragraph, "lnSpc")
        if spacing is None or spacing[0] != "pts":
            return None
        return round(spacing[1] * max(self.sizes(paragraph)) / max(Setting(self.style).sizes(paragraph)), 1)


def text_height(body: _Element, setting: Setting, width: float) -> float:
    """The height in points a text takes in a column of this width."""
    paragraphs = body.findall(f"{A}p")
    height = 0.0
    for index, paragraph in enumerate(paragraphs):
        lines = _lines(paragraph, setting, width)
        height += sum(pitch_of(paragraph, setting, line) for line in lines)
        if index > 0:
            height += gap(setting.style.spacing(paragraph, "spcBef"), lines[0])
        if index < len(paragraphs) - 1:
            height += gap(setting.style.spacing(paragraph, "spcAft"), lines[-1])
    return height


def paragraph_height(paragraph: _Element, setting: Setting, width: float) -> float:
    """The height in points a paragraph's lines take."""
    return sum(pitch_of(paragraph, setting, line) for line in _lines(paragraph, setting, width))


def rooms(paragraph: _Element, style: TextStyle, width: float) -> tuple[float, float]:
    """How wide a paragraph's lines may be in a column of this width, and its first line."""
    room = max(1.0, width - (style.paragraph(paragraph, "marL") + style.paragraph(paragraph, "marR")) / EMU)
    indent = style.paragraph(paragraph, "indent") / EMU
    return room, room if style.has_bullet(paragraph) else max(1.0, room - indent)


def _lines(paragraph: _Element, setting: Setting, width: float) -> tuple[Line, ...]:
    room, first = rooms(paragraph, setting.style, width)
    pieces = tuple(pieces_of(paragraph, setting))
    if not any(piece.text for piece in pieces):
        pieces = (Piece("", max(setting.sizes(paragraph))),)
    return lay_out(pieces, room, first_width_pt=first)


def pieces_of(paragraph: _Element, setting: Setting) -> Iterator[Piece]:
    """A paragraph's runs as they are set."""
    for run in paragraph.iterchildren(f"{A}r", f"{A}br", f"{A}fld"):
        properties = run.find(f"{A}rPr")
        bold = setting.style.run(properties, paragraph, "b") in ("1", "true")
        spacing = int(setting.style.run(properties, paragraph, "spc") or 0) / 100
        text = "\n" if run.tag == f"{A}br" else run.findtext(f"{A}t") or ""
        yield Piece(text, setting.size(properties, paragraph), bold, spacing)


def pitch_of(paragraph: _Element, setting: Setting, line: Line) -> float:
    """The height of one of a paragraph's lines."""
    exact = setting.exact_pitch(paragraph)
    if exact is not None:
        return exact
    spacing = setting.style.spacing(paragraph, "lnSpc")
    share = spacing[1] if spacing else 1.0
    return line.size * share * (_CHINESE_LINE if has_chinese(line.text) else _LATIN_LINE)


def gap(spacing: tuple[str, float] | None, line: Line) -> float:
    """A spacing before or after a paragraph, in points."""
    if spacing is None:
        return 0.0
    return spacing[1] if spacing[0] == "pts" else spacing[1] * line.size * _LATIN_LINE
