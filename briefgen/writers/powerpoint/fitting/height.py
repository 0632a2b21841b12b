"""height: a text's tree, its style and a width in, the height it takes when it is set out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.measure import Line, Piece, has_chinese, lay_out
from briefgen.writers.powerpoint.inherit import EMU
from briefgen.writers.powerpoint.names import A

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from briefgen.writers.powerpoint.inherit import ParagraphStyle, Spacing, TextStyle

SMALLEST = 12.0
_DEFAULT_SIZE = 18.0
_BREAK = "\n"
_RUN, _LINE_BREAK, _FIELD, _LOOK, _TEXT = (f"{A}{name}" for name in ("r", "br", "fld", "rPr", "t"))
_CHINESE_LINE, _LATIN_LINE = 1.32, 1.17


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as it is measured: its pieces, the sizes of its runs or of its end, how wide its lines may be.

    Lengths are in points.
    """

    pieces: tuple[Piece, ...]
    sizes: tuple[float, ...]
    width: float
    first: float
    spacing: Spacing | None
    before: Spacing | None
    after: Spacing | None
    style: ParagraphStyle

    def lines(self, scale: float = 1.0) -> tuple[Line, ...]:
        """Its lines, all type at a scale."""
        pieces = self.pieces
        if scale != 1:
            pieces = tuple(each._replace(size=scaled(each.size, scale)) for each in pieces)
        if not any(piece.text for piece in pieces):
            pieces = (Piece("", max(self._scaled(scale))),)
        return lay_out(pieces, self.width, first_width_pt=self.first)

    def pitches(self, lines: Sequence[Line], scale: float = 1.0) -> list[float]:
        """The heights of its lines."""
        exact = self.exact_pitch(scale)
        if exact is not None:
            return [exact] * len(lines)
        share = self.spacing[1] if self.spacing else 1.0
        return [line.size * share * (_CHINESE_LINE if has_chinese(line.text) else _LATIN_LINE) for line in lines]

    def exact_pitch(self, scale: float = 1.0) -> float | None:
        """An exact line pitch, made smaller in the proportion of the paragraph's largest size."""
        if self.spacing is None or self.spacing[0] != "pts":
            return None
        return round(self.spacing[1] * max(self._scaled(scale)) / max(self.sizes), 1)

    def height(self, scale: float = 1.0) -> float:
        """What its lines take."""
        return sum(self.pitches(self.lines(scale), scale))

    def _scaled(self, scale: float) -> list[float]:
        return [scaled(size, scale) for size in self.sizes]


def scaled(size: float, scale: float) -> float:
    """A type size made smaller by whole points, not below the smallest that may be printed."""
    if scale == 1 or size <= SMALLEST:
        return size
    return max(SMALLEST, float(math.floor(size * scale)))


def read_text(body: _Element, style: TextStyle, width: float) -> list[Paragraph]:
    """A text's paragraphs as they are measured in a column of this width."""
    return [read_paragraph(paragraph, style, width) for paragraph in body.findall(f"{A}p")]


def read_paragraph(paragraph: _Element, style: TextStyle, width: float) -> Paragraph:
    """A paragraph as it is measured in a column of this width."""
    own = style.of(paragraph)
    room = max(1.0, width - (own.number("marL") + own.number("marR")) / EMU)
    indent = own.number("indent") / EMU
    first = room if own.has_bullet else max(1.0, room - indent)
    pitch, before, after = (own.spacing(name) for name in ("lnSpc", "spcBef", "spcAft"))
    pieces = tuple(_pieces(paragraph, own))
    return Paragraph(pieces, _sizes(paragraph, pieces, own), room, first, pitch, before, after, own)


def text_height(paragraphs: Sequence[Paragraph], scale: float = 1.0) -> float:
    """The height in points paragraphs take one below the other, all type at a scale."""
    height = 0.0
    for index, paragraph in enumerate(paragraphs):
        lines = paragraph.lines(scale)
        height += sum(paragraph.pitches(lines, scale))
        if index > 0:
            height += gap(paragraph.before, lines[0])
        if index < len(paragraphs) - 1:
            height += gap(paragraph.after, lines[-1])
    return height


def gap(spacing: Spacing | None, line: Line) -> float:
    """A spacing before or after a paragraph, in points."""
    if spacing is None:
        return 0.0
    return spacing[1] if spacing[0] == "pts" else spacing[1] * line.size * _LATIN_LINE


def size_of(properties: _Element | None, style: ParagraphStyle) -> float:
    """A run's type size in points."""
    found = style.run(properties, "sz")
    return int(found) / 100 if found else _DEFAULT_SIZE


def _sizes(paragraph: _Element, pieces: Sequence[Piece], style: ParagraphStyle) -> tuple[float, ...]:
    """The sizes of its runs, of which a line's break is none; where there are none, that of its end."""
    sizes = tuple(piece.size for piece in pieces if piece.text != _BREAK)
    return sizes or (size_of(paragraph.find(f"{A}endParaRPr"), style),)


def _pieces(paragraph: _Element, style: ParagraphStyle) -> Iterator[Piece]:
    for run in paragraph.iterchildren(_RUN, _LINE_BREAK, _FIELD):
        # Going over the children is several times as fast as finding them by a path.
        properties = next(run.iterchildren(_LOOK), None)
        said = None if run.tag == _LINE_BREAK else next(run.iterchildren(_TEXT), None)
        text = _BREAK if run.tag == _LINE_BREAK else "" if said is None else said.text or ""
        bold = style.run(properties, "b") in ("1", "true")
        spacing = int(style.run(properties, "spc") or 0) / 100
        yield Piece(text, size_of(properties, style), bold, spacing, loose=True)
