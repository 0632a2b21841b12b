"""grids: a table of people's text in, a Word table of the template's own looks out."""

from __future__ import annotations

import copy
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.content import Rich, Span
from briefgen.templating import ems
from briefgen.writers.word.emphasis import spans_as_runs
from briefgen.writers.word.markup import find, make, put_paragraph_property, remove

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.content import Table
    from briefgen.writers.word.compiled import Template
    from briefgen.writers.word.markup import Element
    from briefgen.writers.word.rendering import Rendering

_STYLES = ("house table", "table grid")
_HEAD, _TEXT = "table head", "table text"
_WHOLE = 5000
"""The width of the text, in fiftieths of a per cent."""
_MARGINS, _WIDEST = 2.0, 24.0
"""In em: what a column needs beside its text, and the text from which on it takes no more of the table."""
_EMU_PER_TWIP = 635
_FIGURE = re.compile(r"[^\w]*\d[\d.,%‰ 万亿千百元pPkKmMbn+\-–—/]*")
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def grid(value: Table, run: Element, properties: Element | None, made: Rendering, template: Template) -> Element:
    """The table as wide as the text around it, its head repeated on every page."""
    maker = _Maker(run, properties, made, template)
    table = make("tbl")
    shares = _shares(value)
    table.append(_table_properties(template))
    columns = make("tblGrid")
    width = template.widest / _EMU_PER_TWIP
    columns.extend(make("gridCol", w=round(width * share / _WHOLE)) for share in shares)
    table.append(columns)
    figures = [all(_is_figure(row[column]) for row in value.rows) for column in range(len(value.head))]
    table.append(maker.row(value.head, shares, figures, head=True))
    table.extend(maker.row(cells, shares, figures) for cells in value.rows)
    return table


class _Maker:
    """Makes rows in the looks around a tag."""

    def __init__(self, run: Element, properties: Element | None, made: Rendering, template: Template) -> None:
        self._run = run
        self._properties = properties
        self._made = made
        self._template = template
        self._named = {name: identity for identity, name in template.style_names.items()}

    def row(
        self, cells: tuple[str | Rich, ...], shares: list[int], figures: list[bool], *, head: bool = False
    ) -> Element:
        """A row whose cells hold a paragraph each."""
        row, kept = make("tr"), make("trPr")
        kept.append(make("cantSplit"))
        kept.extend([make("tblHeader")] if head else [])
        row.append(kept)
        for cell, share, is_figure in zip(cells, shares, figures, strict=True):
            holder, width = make("tc"), make("tcPr")
            width.append(make("tcW", w=share, type="pct"))
            holder.extend((width, self._paragraph(cell, head=head, is_figure=is_figure)))
            row.append(holder)
        return row

    def _paragraph(self, cell: str | Rich, *, head: bool, is_figure: bool) -> Element:
        paragraph, text = make("p"), cell if isinstance(cell, Rich) else Rich((Span(cell),))
        style = self._named.get(_HEAD if head else _TEXT)
        properties = make("pPr") if style or self._properties is None else _plain(self._properties)
        if style:
            properties.append(make("pStyle", val=style))
        if is_figure:
            put_paragraph_property(properties, make("jc", val="right"))
        if head and not style:
            text = Rich(tuple(replace(span, emphasis="strong") for span in text.spans))
        paragraph.append(properties)
        paragraph.extend(self._runs(text))
        return paragraph

    def _runs(self, text: Rich) -> Iterator[Element]:
        return spans_as_runs(text, self._run, self._made, secondary=self._template.secondary)


def _table_properties(template: Template) -> Element:
    properties = make("tblPr")
    named = {name: identity for identity, name in template.table_styles.items()}
    style = next((named[name] for name in _STYLES if name in named), None)
    if style:
        properties.append(make("tblStyle", val=style))
    properties.append(make("tblW", w=_WHOLE, type="pct"))
    if not style:
        borders = make("tblBorders")
        borders.extend(make(edge, val="single", sz=4, space=0, color="auto") for edge in _EDGES)
        properties.append(borders)
    without = dict.fromkeys(("lastRow", "firstColumn", "lastColumn", "noHBand"), 0)
    properties.append(make("tblLook", val="0420", firstRow=1, noVBand=1, **without))
    return properties


def _shares(value: Table) -> list[int]:
    """The columns' widths in fiftieths of a per cent, by the longest text of each."""
    columns = zip(value.head, *value.rows, strict=True)
    longest = [min(max(map(ems, column)), _WIDEST) + _MARGINS for column in columns]
    return [round(width * _WHOLE / sum(longest)) for width in longest]


def _is_figure(cell: str | Rich) -> bool:
    return not str(cell) or bool(_FIGURE.fullmatch(str(cell).strip()))


def _plain(properties: Element) -> Element:
    """The looks of a paragraph without what places it on the page."""
    twin = copy.deepcopy(properties)
    for tag in ("numPr", "ind", "keepNext", "jc"):
        found = find(twin, tag)
        if found is not None:
            remove(found)
    return twin
