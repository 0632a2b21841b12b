"""tables: a sample table and a brief's cells in, the table with these cells and the sample's look out.

The sample's first row is the head's pattern, its second the pattern of the body; further sample rows and columns
are patterns of the row or column in their place, the last one of all that follow.
"""

from __future__ import annotations

import copy
import math
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.powerpoint.names import A, P, remove
from briefgen.writers.powerpoint.spans import as_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from briefgen.content import Rich, Table


_MERGES = ("gridSpan", "rowSpan", "hMerge", "vMerge")


def fill_table(frame: _Element, table: Table) -> None:
    """Puts the cells into the sample table of a graphic frame; without any cell it leaves."""
    sample = next(frame.iter(f"{A}tbl"))
    columns = max((len(row) for row in (table.head, *table.rows)), default=0)
    if not columns:
        remove(frame)
        return
    set_columns(sample, new_widths(column_widths(sample), columns, table.weights))
    rows = sample.findall(f"{A}tr")
    patterns = [copy.deepcopy(row) for row in rows]
    for row in rows:
        sample.remove(row)
    if table.head:
        append_row(sample, patterns[0], table.head)
    for index, cells in enumerate(table.rows, start=1):
        append_row(sample, patterns[min(index, len(patterns) - 1)], cells)
    set_frame_height(frame)


def append_row(table: _Element, pattern: _Element, cells: Sequence[str | Rich]) -> _Element:
    """A row added at the table's foot, its cells set in the pattern's cells."""
    row = copy.deepcopy(pattern)
    table.append(row)
    for cell, text in zip(row.findall(f"{A}tc"), [*cells, *[""] * len(row)], strict=False):
        set_cell(cell, text)
    return row


def set_cell(cell: _Element, text: str | Rich) -> None:
    """A cell's text, formatted as its first run was; the cell is not merged with others, even if the sample's was.

    Where the sample cell holds several paragraphs, each line of the text takes the paragraph in its place.
    """
    for name in _MERGES:
        cell.attrib.pop(name, "")
    body = cell.find(f"{A}txBody")
    assert body is not None, "a table's cell has a text body"
    patterns = body.findall(f"{A}p")
    written = str(as_spans(text))
    lines = written.split("\n") if len(patterns) > 1 else [written]
    for paragraph in patterns:
        body.remove(paragraph)
    for number, line in enumerate(lines):
        body.append(paragraph_like(patterns[min(number, len(patterns) - 1)], line))


def paragraph_like(pattern: _Element, text: str) -> _Element:
    """A paragraph like the pattern, its only run formatted as the pattern's first."""
    paragraph = copy.deepcopy(pattern)
    properties = next(paragraph.iter(f"{A}rPr", f"{A}endParaRPr"), None)
    for child in [child for child in paragraph if child.tag != f"{A}pPr"]:
        paragraph.remove(child)
    run = etree.SubElement(paragraph, f"{A}r")
    if properties is not None:
        twin = copy.deepcopy(properties)
        twin.tag = f"{A}rPr"
        run.append(twin)
    etree.SubElement(run, f"{A}t").text = text
    return paragraph


def set_columns(table: _Element, widths: Sequence[int]) -> None:
    """Gives the table these columns; a column takes its cells from the sample's in its place, or the last."""
    grid = table.find(f"{A}tblGrid")
    assert grid is not None, "a table has a grid"
    _resize(grid, grid.findall(f"{A}gridCol"), len(widths))
    for column, width in zip(grid.findall(f"{A}gridCol"), widths, strict=True):
        column.set("w", str(width))
    for row in table.findall(f"{A}tr"):
        _resize(row, row.findall(f"{A}tc"), len(widths))


def column_widths(table: _Element) -> list[int]:
    """The widths of a table's columns, in EMU."""
    return [int(column.get("w", "0")) for column in table.iterfind(f"{A}tblGrid/{A}gridCol")]


def new_widths(sample: Sequence[int], count: int, weights: Sequence[float]) -> list[int]:
    """Widths for `count` columns that fill the sample's width; the first column keeps its own."""
    if count == 0:
        return []
    wanted: list[float] = [sample[min(index, len(sample) - 1)] for index in range(1, count)]
    if len(weights) == count - 1 and min(weights, default=0) > 0 and math.isfinite(sum(weights)):
        wanted = list(weights)
    if count > 1 and len(sample) == 1:
        return shares(sample[0], [1.0] * count)
    rest = sum(sample) - sample[0] if count > 1 else 0
    first = sample[0] if count > 1 else sum(sample)
    return [first, *shares(rest, wanted)]


def shares(total: int, weights: Sequence[float]) -> list[int]:
    """Whole numbers in these proportions that add up to the total."""
    whole = sum(weights) or 1.0
    edges = [0, *(round(total * sum(weights[: n + 1]) / whole) for n in range(len(weights)))]
    return [right - left for left, right in pairwise(edges)]


def row_heights(table: _Element) -> list[int]:
    """The heights of a table's rows, in EMU."""
    return [int(row.get("h", "0")) for row in table.findall(f"{A}tr")]


def set_frame_height(frame: _Element) -> None:
    """The frame takes the height of its rows, and the width of its columns."""
    table = next(frame.iter(f"{A}tbl"))
    extent = frame.find(f"{P}xfrm/{A}ext")
    if extent is not None:
        extent.set("cy", str(sum(row_heights(table))))
        extent.set("cx", str(sum(column_widths(table))))


def _resize(parent: _Element, items: Sequence[_Element], count: int) -> None:
    for surplus in items[count:]:
        parent.remove(surplus)
    last = items[-1]
    for _ in range(count - len(items)):
        twin = copy.deepcopy(last)
        last.addnext(twin)
        last = twin
