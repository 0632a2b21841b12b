"""tables: widths and cells in, tables hung on the page's left edge out.

Widths and margins are in twentieths of a point; every cell carries its width, since Word and LibreOffice
trust different places.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from paper.elements import statement, w

if TYPE_CHECKING:
    from paper.elements import Element

LIVE_WIDTH = 9412
"""The width between the margins of an upright A4 page: 16.6 cm."""
WIDE_WIDTH = 14570
"""The same of a page on its side: 25.7 cm."""
_BEFORE_FILL = ("tcW", "gridSpan", "tcBorders")
_SIDES = ("top", "left", "bottom", "right")


def table(
    widths: tuple[int, ...],
    *rows: Element,
    name: str,
    style: str = "HouseTable",
    alt: str = "",
    borders: tuple[Element, ...] = (),
) -> Element:
    """A table of fixed widths; `name` and `alt` stand in its alternative text."""
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=style),
            w("tblW", w=sum(widths), type="dxa"),
            w("tblInd", w=0, type="dxa"),
            w("tblBorders", *borders) if borders else None,
            w("tblLayout", type="fixed"),
            _look(has_head=style == "HouseTable"),
            w("tblCaption", val=f"table:{name}"),
            w("tblDescription", val=alt) if alt else None,
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        *rows,
    )


def row(*cells: Element, head: bool = False, at_least: int = 0, exactly: int = 0) -> Element:
    """A row that stays on one page; a head row comes again on the next."""
    rule = "exact" if exactly else "atLeast"
    height = w("trHeight", val=exactly or at_least, hRule=rule) if exactly or at_least else None
    return w("tr", w("trPr", w("cantSplit"), height, w("tblHeader") if head else None), *cells)


def cell(
    width: int,
    *content: Element,
    span: int = 1,
    borders: tuple[Element, ...] = (),
    margins: dict[str, int] | None = None,
    align: str = "",
) -> Element:
    """A cell; `margins` by side override the table's."""
    own = margins or {}
    sides = [w(side, w=own[side], type="dxa") for side in _SIDES if side in own]
    properties = w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        w("gridSpan", val=span) if span > 1 else None,
        w("tcBorders", *map(copy.deepcopy, borders)) if borders else None,
        w("tcMar", *sides) if sides else None,
        w("vAlign", val=align) if align else None,
    )
    return w("tc", properties, *content)


def filled(cell: Element, fill: Element) -> Element:
    """The same cell on a ground of its own."""
    properties = cell[0]
    before = [child for child in properties if etree.QName(child).localname in _BEFORE_FILL]
    properties.insert(len(before), fill)
    return cell


def together(block: Element) -> Element:
    """The same table, whose rows all stay on the page of what follows it."""
    for properties in block.iter(w("pPr").tag):
        if properties.find(w("keepNext").tag) is None:
            properties.insert(1, w("keepNext"))
    return block


def statement_row(tag: str, widths: tuple[int, ...]) -> Element:
    """A row that holds nothing but a template tag, and goes with it."""
    return row(cell(sum(widths), statement(tag), span=len(widths)))


def _look(*, has_head: bool) -> Element:
    bits, head = ("0620", 1) if has_head else ("0600", 0)
    return w("tblLook", val=bits, firstRow=head, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
