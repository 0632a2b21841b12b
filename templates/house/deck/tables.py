"""tables: cells with tags in, a slide table without a grid out, every cell stating its own look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drawing.xml import cm, el, fill, line

from deck.shapes import TABLE, TABLE_HEAD, Box, Para, Type, graphic_frame

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drawing.xml import Element

NO_STYLE_NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_TABLE_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
HAIRLINE = (0.5, "accent4")
INK_LINE = (0.75, "tx1")


@dataclass(frozen=True)
class Cell:
    """A cell's paragraphs, or one text; its insets in centimetres, its lines by side, its fill."""

    text: str | tuple[Para, ...] = ""
    type: Type = TABLE
    align: str = "l"
    left: float = 0
    right: float = 0.35
    anchor: str = "ctr"
    fill: str | None = None
    lines: tuple[tuple[str, tuple[float, str]], ...] = ()

    def element(self, above: float, below: float, bottom: tuple[float, str] | None) -> Element:
        """The cell as XML, with the row's insets and bottom line."""
        lines: Mapping[str, tuple[float, str]] = {**({"B": bottom} if bottom else {}), **dict(self.lines)}
        shaped = {
            "marL": cm(self.left),
            "marR": cm(self.right),
            "marT": cm(above),
            "marB": cm(below),
            "anchor": self.anchor,
        }
        edges = [line(*lines[side], f"a:ln{side}") for side in "LRTB" if side in lines]
        return el("a:tc", self._body(), el("a:tcPr", edges, fill(self.fill), **shaped))

    def _body(self) -> Element:
        paragraphs = self.text if isinstance(self.text, tuple) else (Para(self.text, self.type, align=self.align),)
        return el("a:txBody", el("a:bodyPr"), el("a:lstStyle"), [paragraph.element() for paragraph in paragraphs])


@dataclass(frozen=True)
class Row:
    """Cells, least height and insets in centimetres, and the line below."""

    cells: tuple[Cell, ...]
    height: float
    above: float = 0.19
    below: float = 0.19
    bottom: tuple[float, str] | None = HAIRLINE

    def element(self) -> Element:
        """The row as XML."""
        return el("a:tr", [cell.element(self.above, self.below, self.bottom) for cell in self.cells], h=cm(self.height))


def table(  # noqa: PLR0913 - what a table is made of
    name: str,
    corner: tuple[float, float],
    widths: Sequence[float],
    rows: Sequence[Row],
    *,
    alt: str,
    headed: bool = True,
) -> Element:
    """A table whose upper left corner stands at `corner`; the head of a `headed` one stands on each slide it takes."""
    columns = el("a:tblGrid", [el("a:gridCol", w=cm(width)) for width in widths])
    style = el("a:tblPr", el("a:tableStyleId", NO_STYLE_NO_GRID), firstRow=headed or None)
    drawn = el("a:tbl", style, columns, [row.element() for row in rows])
    box = Box(*corner, sum(cm(width) for width in widths) / 360_000, sum(row.height for row in rows))
    return graphic_frame(name, box, el("a:graphicData", drawn, uri=_TABLE_URI), alt)


def head(*cells: Cell | str) -> Row:
    """The head: small grey labels over an ink line, each aligned as its column."""
    return Row(tuple(_head_cell(cell) for cell in cells), 0.9, 0, 0.14, INK_LINE)


def statement(text: str, columns: int) -> Row:
    """A row that only holds a statement for the rows after it, such as `for row in kpi.rows`."""
    first = Cell(f"{{%tr {text} %}}", TABLE_HEAD)
    return Row((first, *[Cell("", TABLE_HEAD)] * (columns - 1)), 0.6, 0, 0)


def repeated(loop: str, *rows: Row) -> list[Row]:
    """Pattern rows between the statements that repeat them."""
    columns = len(rows[0].cells)
    return [statement(loop, columns), *rows, statement("endfor", columns)]


def number(text: str, kind: Type = TABLE, right: float = 0.63) -> Cell:
    """A figure: right-aligned, clear of the next column."""
    return Cell(text, kind, "r", right=right)


def _head_cell(cell: Cell | str) -> Cell:
    made = Cell(cell) if isinstance(cell, str) else cell
    kind = made.type if made.type != TABLE else TABLE_HEAD
    return replace(made, type=kind, anchor="b")
