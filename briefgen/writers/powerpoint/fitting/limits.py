"""limits: how a marked paragraph is set in, the height a text takes in its place out."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.measure import Piece, has_chinese, lay_out, text_width
from briefgen.writers.powerpoint.fitting.height import read_paragraph

if TYPE_CHECKING:
    from lxml.etree import _Element

    from briefgen.writers.powerpoint.inherit import Origins, TextStyle

_TOLERANCE = 0.05
_WIDEST = 1.37
"""No character is wider, in em, even with what sets it apart; a tabulator counts as four spaces."""


@dataclass(frozen=True)
class Bound:
    """How a marked paragraph is set, and where: in a shape, or alone in a table's cell with a limit of its own.

    Lengths are in points. `uniform` says that all of it is set alike; `pitches` are the heights of its Latin and its
    Chinese lines, `surely` how many characters stand on one for sure; without a `style` it is not measured.
    """

    shape: int = -1
    table: int = -1
    limit: float = math.inf
    style: TextStyle | None = None
    column: float = math.inf
    width: float = math.inf
    first: float = math.inf
    size: float = 0.0
    bold: bool = False
    spacing: float = 0.0
    uniform: bool = True
    pitches: tuple[float, float] = (0.0, 0.0)
    before: float = 0.0
    after: float = 0.0
    surely: int = sys.maxsize

    def height(self, text: str, *, chinese: bool) -> float | None:
        """The height a plain text takes here; `None` where only its tree tells."""
        if len(text) <= self.surely:
            return self.pitches[chinese]
        if "\t" in text:
            return None
        width = text_width(text, self.size, self.bold, loose=True) + self.spacing * len(text)
        if width <= self.first + _TOLERANCE:
            return self.pitches[chinese]
        if not self.uniform:
            return None
        piece = Piece(text, self.size, self.bold, self.spacing, loose=True)
        lines = lay_out((piece,), self.width, first_width_pt=self.first)
        return sum(self.pitches[has_chinese(line.text)] for line in lines)

    def exact_height(self, paragraph: _Element) -> float:
        """The height a paragraph takes here, as its tree tells it."""
        return 0.0 if self.style is None else read_paragraph(paragraph, self.style, self.column).height()


@dataclass(frozen=True)
class Frame:
    """A marked shape: its text's style and room, and whether it stands by itself, tied to nothing else."""

    style: TextStyle | None = None
    room: tuple[float, float] = (math.inf, math.inf)
    free: bool = False


@dataclass(frozen=True)
class Limits:
    """What the marked paragraphs of a part keep to, its marked shapes, and how much room its marked tables have."""

    bounds: tuple[Bound, ...]
    shapes: tuple[Frame, ...] = ()
    tables: tuple[float, ...] = ()
    origins: Origins | None = None


def surely(size: float, spacing: float, room: float) -> int:
    """How many characters stand on a line of this width, however wide they are."""
    return max(int(room / max(size * _WIDEST + spacing, 0.1)), -1) if room > 0 else -1
