"""listings: columns in, tables with a head and one pattern row, repeated for every item of a list, out."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paper.elements import paragraph
from paper.tables import cell, row, statement_row, table

if TYPE_CHECKING:
    from paper.elements import Element

_TAG = 40
"""The width of a cell that holds nothing but a tag."""


@dataclass(frozen=True)
class Column:
    """A column of a list: its width, the word at its head, what its pattern cell holds.

    That is the runs of one paragraph, or whole paragraphs. `unit` is a tag printed after the word at the head;
    where what `given` says is not so, the column goes and the others share its width.
    """

    width: int
    head: str
    runs: tuple[Element | str, ...] = ()
    paragraphs: tuple[Element, ...] = ()
    number: bool = False
    unit: str = ""
    given: str = ""

    def content(self) -> tuple[Element, ...]:
        """The pattern cell's paragraphs."""
        return self.paragraphs or (paragraph("TableNumber" if self.number else "TableText", *copy.deepcopy(self.runs)),)


def listing(name: str, loop: str, *columns: Column, alt: str, padding: int = 91, source: str = "") -> Element:
    """A table with a head and one pattern row, repeated for every item of a list.

    `source` names a source line, which closes the table as a row: as a paragraph under it a page might part it
    from what it is about.
    """
    widths = tuple(width for column in columns for width in _widths(column))
    cells = [
        each
        for column in columns
        for each in _conditional(
            column,
            *column.content(),
            margins={"top": padding, "bottom": padding, **right_margin(column, columns)},
        )
    ]
    return table(
        widths,
        head_row(columns),
        statement_row(f"{{%tr for {loop} %}}", widths),
        row(*cells),
        statement_row("{%tr endfor %}", widths),
        *(source_row(source, widths) if source else ()),
        name=name,
        alt=f"{{{{ words.{alt} }}}}",
    )


def source_row(source: str, widths: tuple[int, ...]) -> list[Element]:
    """Where the numbers of a table are from, in a row that goes where nothing is cited."""
    line = paragraph("Source", f"{{{{ {source} }}}}")
    return [
        statement_row(f"{{%tr if {source} %}}", widths),
        row(cell(sum(widths), line, span=len(widths), margins={"top": 0, "bottom": 0, "right": 0})),
        statement_row("{%tr endif %}", widths),
    ]


def head_row(columns: tuple[Column, ...]) -> Element:
    """The head of a listing, repeated on every page."""
    cells = []
    for column in columns:
        style = "TableHeadNumber" if column.number else "TableHead"
        text = [f"{{{{ words.{column.head} }}}}{column.unit}"] if column.head else []
        margins = {"top": 0, "bottom": 0, **right_margin(column, columns)}
        cells += _conditional(column, paragraph(style, *text), margins=margins, align="bottom")
    return row(*cells, head=True)


def _widths(column: Column) -> tuple[int, ...]:
    """A column's width; the cells of its tags have theirs within it."""
    return (_TAG, column.width - 2 * _TAG, _TAG) if column.given else (column.width,)


def _conditional(column: Column, *content: Element, margins: dict[str, int], align: str = "") -> list[Element]:
    """A cell of a column, between the tags that take it away."""
    widths = _widths(column)
    if not column.given:
        return [cell(*widths, *content, margins=margins, align=align)]
    opened, closed = (paragraph("Gap", f"{{%tc {tag} %}}") for tag in (f"if {column.given}", "endif"))
    return [cell(widths[0], opened), cell(widths[1], *content, margins=margins, align=align), cell(widths[2], closed)]


def right_margin(column: Column, columns: tuple[Column, ...]) -> dict[str, int]:
    """Figures never touch the text after them; the last column runs to the edge."""
    return {"right": 0} if column is columns[-1] else {"right": 283} if column.number else {}
