"""repair: a rendered tree in, the same tree as the schema wants it out.

Loops repeat ids, take all rows from a table or its last paragraph from a cell, and change how many columns a
row has; Word calls such a file damaged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.writers.word.markup import W14, WP, every, find, make, name_of, number_in, remove, value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.writers.word.markup import Element

_PARAGRAPH_IDS = (f"{{{W14}}}paraId", f"{{{W14}}}textId")


def repair(roots: Iterable[Element]) -> None:
    """Put right what loops and conditions leave behind, in all parts with text."""
    trees = tuple(roots)
    for root in trees:
        _drop_empty_runs(root)
        _drop_empty_tables(root)
        _end_cells_with_paragraphs(root)
        for table in list(every(root, "tbl")):
            _share_out_width(table)
    _renew_ids(trees)


def _drop_empty_runs(root: Element) -> None:
    for run in list(every(root, "r")):
        content = [child for child in run if child.tag != name_of("rPr")]
        if content and all(child.tag == name_of("t") and not child.text for child in content):
            remove(run)


def _drop_empty_tables(root: Element) -> None:
    for table in reversed(list(every(root, "tbl"))):
        if find(table, "tr") is None:
            remove(table)


def _end_cells_with_paragraphs(root: Element) -> None:
    for cell in every(root, "tc"):
        if len(cell) == 0 or cell[-1].tag not in (name_of("p"), name_of("sdt")):
            cell.append(make("p"))


def _share_out_width(table: Element) -> None:
    """Where `{%tc for … %}` made cells, give them the table's width in the proportion of their own."""
    grid = find(table, "tblGrid")
    rows = [row.findall(name_of("tc")) for row in table.findall(name_of("tr"))]
    if grid is None or not rows or {len(row) for row in rows} != {len(rows[0])} or _spans(rows):
        return
    columns = [int(number_in(value(column, "w"))) for column in grid]
    widths = [_width(cell) for cell in rows[0]]
    if not all(widths) or (len(widths) == len(columns) and sum(widths) == sum(columns)):
        return
    _set_widths(grid, rows, _scaled(widths, sum(columns)))


def _spans(rows: list[list[Element]]) -> bool:
    return any(find(cell, "tcPr", "gridSpan") is not None for row in rows for cell in row)


def _width(cell: Element) -> int:
    return int(number_in(value(find(cell, "tcPr", "tcW"), "w")))


def _scaled(widths: list[int], total: int) -> list[int]:
    """Whole numbers in proportion that sum up to the total."""
    ends = [round(sum(widths[: number + 1]) * total / sum(widths)) for number in range(len(widths))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _set_widths(grid: Element, rows: list[list[Element]], widths: list[int]) -> None:
    grid[:] = [make("gridCol", w=width) for width in widths]
    for row in rows:
        for cell, width in zip(row, widths, strict=True):
            measure = find(cell, "tcPr", "tcW")
            if measure is not None:
                measure.set(name_of("w"), str(width))


def _renew_ids(roots: tuple[Element, ...]) -> None:
    """Number drawings afresh, and let only the first of several keep an id or a bookmark."""
    drawings = [drawing for root in roots for drawing in root.iter(f"{{{WP}}}docPr")]
    for number, drawing in enumerate(drawings, 1):
        drawing.set("id", str(number))
    seen: set[str] = set()
    for root in roots:
        for element in root.iter(name_of("p"), name_of("tr")):
            _drop_repeated(element, seen)
        _drop_repeated_bookmarks(root)


def _drop_repeated(element: Element, seen: set[str]) -> None:
    identity = element.get(_PARAGRAPH_IDS[0])
    if identity in seen:
        for name in _PARAGRAPH_IDS:
            element.attrib.pop(name, "")
    elif identity:
        seen.add(identity)


def _drop_repeated_bookmarks(root: Element) -> None:
    for tag in ("bookmarkStart", "bookmarkEnd"):
        seen: set[str | None] = set()
        for mark in list(every(root, tag)):
            if value(mark, "id") in seen:
                remove(mark)
            seen.add(value(mark, "id"))
