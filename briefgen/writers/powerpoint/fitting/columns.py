"""columns: a table's texts in, the widths of its columns at which its rows are lowest out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.writers.powerpoint.fitting.fit import SURELY
from briefgen.writers.powerpoint.fitting.height import read_text, text_height
from briefgen.writers.powerpoint.fitting.rows import cell_margin, upright_margins
from briefgen.writers.powerpoint.inherit import EMU
from briefgen.writers.powerpoint.names import A
from briefgen.writers.powerpoint.tables import column_widths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from briefgen.writers.powerpoint.inherit import TextStyle

_STEPS = 50
"""In how many parts the width of a table is dealt out."""
_NARROWEST = 2
_ENDLESS = 1e6
_WORTH_IT = 0.9
"""The share of its height to which a table has to shrink for its columns to be changed."""


def balance_columns(table: _Element, style: TextStyle) -> None:
    """Gives columns of long texts the room that others can spare, if that makes the table much lower.

    What stands on one line stays on one line.
    """
    cells = [row.findall(f"{A}tc") for row in table.findall(f"{A}tr")]
    before = column_widths(table)
    if any(len(row) != len(before) or any(map(_is_merged, row)) for row in cells):
        return
    unit = sum(before) / _STEPS / EMU
    columns = [_Column([row[index] for row in cells], style) for index in range(len(before))]
    shares = _whole([width / EMU / unit for width in before])
    least = [column.least(share * unit, unit) for column, share in zip(columns, shares, strict=True)]
    found = _lowest(columns, shares, least, unit)
    if _height(columns, found, unit) <= _height(columns, shares, unit) * _WORTH_IT:
        for column, share in zip(table.iterfind(f"{A}tblGrid/{A}gridCol"), found, strict=True):
            column.set("w", str(round(share * unit * EMU)))


def _lowest(columns: Sequence[_Column], shares: list[int], least: Sequence[int], unit: float) -> list[int]:
    """The widths one gets to by moving room from column to column as long as that makes the table lower."""
    best, height = shares, _height(columns, shares, unit)
    while True:
        tried = [
            _with_move(best, giver, taker, by)
            for giver in range(len(best))
            for taker in range(len(best))
            for by in (1, 2, 4, 8, 16)
            if giver != taker and best[giver] - by >= least[giver]
        ]
        lowest = min(tried, key=lambda each: _height(columns, each, unit), default=best)
        if _height(columns, lowest, unit) >= height:
            return best
        best, height = lowest, _height(columns, lowest, unit)


def _with_move(shares: Sequence[int], giver: int, taker: int, by: int) -> list[int]:
    moved = list(shares)
    moved[giver] -= by
    moved[taker] += by
    return moved


def _height(columns: Sequence[_Column], shares: Sequence[int], unit: float) -> float:
    heights = [column.heights(share * unit) for column, share in zip(columns, shares, strict=True)]
    return float(sum(max(row) for row in zip(*heights, strict=True)))


class _Column:
    """The cells of a column, measured at any width in points."""

    def __init__(self, cells: Sequence[_Element], style: TextStyle) -> None:
        self._cells = cells
        self._style = style
        self._known: dict[float, tuple[float, ...]] = {}

    def heights(self, width: float) -> tuple[float, ...]:
        """How high its cells are at a width."""
        if width not in self._known:
            self._known[width] = tuple(self._height(cell, width) for cell in self._cells)
        return self._known[width]

    def _height(self, cell: _Element, width: float) -> float:
        across = (cell_margin(cell, "marL") + cell_margin(cell, "marR")) / EMU
        text = read_text(next(cell.iter(f"{A}txBody")), self._style, (width - across) * SURELY)
        return text_height(text) + upright_margins(cell)

    def least(self, width: float, unit: float) -> int:
        """How many units it needs for what stands on one line now to stay there."""
        now = zip(self._cells, self.heights(width), strict=True)
        single = [cell for cell, height in now if height <= self._line(cell)]
        units = range(_NARROWEST, round(width / unit))
        return next((n for n in units if all(self._height(c, n * unit) <= self._line(c) for c in single)), units.stop)

    def _line(self, cell: _Element) -> float:
        """The height of a cell whose paragraphs have all the room they want."""
        return self._height(cell, _ENDLESS)


def _is_merged(cell: _Element) -> bool:
    return bool(cell.get("hMerge") or cell.get("vMerge") or cell.get("gridSpan") or cell.get("rowSpan"))


def _whole(shares: Sequence[float]) -> list[int]:
    """Whole numbers near these, of the same sum."""
    found = [max(_NARROWEST, round(share)) for share in shares]
    widest = found.index(max(found))
    found[widest] += _STEPS - sum(found)
    return found
