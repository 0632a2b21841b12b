"""heat: a sample strip and a brief's cells in, the strip with these cells side by side, each in its own look, out.

The sample is a table of three rows: numbers, looks, names. Each of its columns shows the look that its middle cell
names; a row for which the brief has nothing leaves.
"""

from __future__ import annotations

import copy
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.errors import TemplateFaulty
from briefgen.problems import phrase, problem
from briefgen.writers.powerpoint.names import A, describe, name_of, remove, text_of
from briefgen.writers.powerpoint.tables import column_widths, set_cell, set_columns, set_frame_height, shares

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from briefgen.content import Heat
    from briefgen.problems import Place

ROWS = 3
"""Rows of a sample strip: numbers, looks, names."""
_LOOKS = 1
_EDGES = ("lnL", "lnR", "lnT", "lnB")


def fill_heat(frame: _Element, heat: Heat, place: Place) -> None:
    """Puts the cells into a sample strip of three rows, which keeps its width; without any cell it leaves."""
    if not heat.cells:
        remove(frame)
        return
    table = next(frame.iter(f"{A}tbl"))
    rows = table.findall(f"{A}tr")
    samples = [row.findall(f"{A}tc") for row in rows]
    columns = {text_of(cell).strip(): number for number, cell in enumerate(samples[_LOOKS])}
    _refuse_unknown({cell.look for cell in heat.cells} - set(columns), columns, name_of(frame), place)
    places = [columns[cell.look] for cell in heat.cells]
    set_columns(table, shares(sum(column_widths(table)), [1.0] * len(places)))
    told = zip(*((cell.number, cell.text, cell.name) for cell in heat.cells), strict=True)
    for row, patterns, texts in zip(rows, samples, told, strict=True):
        if any(texts):
            _fill_row(row, [patterns[column] for column in places], texts)
            _settle_edges(row, places)
        else:
            table.remove(row)
    set_frame_height(frame)
    describe(frame, heat.alt)


def _refuse_unknown(looks: set[str], columns: Mapping[str, int], sample: str, place: Place) -> None:
    known = tuple(filter(None, columns)) or phrase("names.none")
    problems = [
        problem(place, "T-5", {"look": look, "sample": sample, "known": known}, variant="look")
        for look in sorted(looks)
    ]
    if problems:
        raise TemplateFaulty(problems)


def _fill_row(row: _Element, patterns: Sequence[_Element], texts: Sequence[str]) -> None:
    """The row's cells give way to copies of the patterns."""
    for old, pattern, text in zip(row.findall(f"{A}tc"), patterns, texts, strict=True):
        cell = copy.deepcopy(pattern)
        set_cell(cell, text)
        row.replace(old, cell)


def _settle_edges(row: _Element, places: Sequence[int]) -> None:
    """Neighbours agree about the edge they share: it is that of the look further right in the sample.

    Office and other programs decide differently between two lines of one edge.
    """
    cells = row.findall(f"{A}tc")
    for (left, right), (before, then) in zip(pairwise(cells), pairwise(places), strict=True):
        if before < then:
            _set_edge(left, "lnR", _edge(right, "lnL"))
        elif before > then:
            _set_edge(right, "lnL", _edge(left, "lnR"))


def _edge(cell: _Element, side: str) -> _Element | None:
    return cell.find(f"{A}tcPr/{A}{side}")


def _set_edge(cell: _Element, side: str, like: _Element | None) -> None:
    """Gives a side of a cell the look of another line, or none of its own."""
    properties = cell.find(f"{A}tcPr")
    properties = etree.SubElement(cell, f"{A}tcPr") if properties is None else properties
    own = properties.find(f"{A}{side}")
    if own is not None:
        properties.remove(own)
    if like is not None:
        twin = copy.deepcopy(like)
        twin.tag = f"{A}{side}"
        before = _EDGES[: _EDGES.index(side)]
        properties.insert(sum(properties.find(f"{A}{name}") is not None for name in before), twin)
