"""series: a sample's series and a chart's numbers in, the series with these names, categories and values out."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.charts.markup import C16, C, child_of, emptied, remove
from briefgen.charts.workbook import cells, written
from briefgen.templating import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from briefgen.charts.workbook import Column, Columns

_BEFORE_TEXT = "idx order"
_BEFORE_DATA = "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars"


def set_count(plots: Sequence[_Element], count: int) -> list[_Element]:
    """The sample's series, the last one repeated or the surplus removed."""
    elements = [series for plot in plots for series in plot.findall(f"{C}ser")]
    for surplus in elements[count:]:
        remove(surplus)
    while len(elements) < count:
        twin = copy.deepcopy(elements[-1])
        elements[-1].addnext(twin)
        elements.append(twin)
    return elements[:count]


def set_data(element: _Element, index: int, found: Columns, categories: Sequence[str]) -> None:
    """Gives a series its place, its name, its categories or places along the axis, and its values."""
    _drop_identity(element)
    child_of(element, "idx", "").set("val", str(index))
    child_of(element, "order", "idx").set("val", str(index))
    _set_texts(emptied(element, "tx", _BEFORE_TEXT), [found.y.head], found.y.name_cell)
    if element.getparent().tag == f"{C}scatterChart":  # type: ignore[union-attr]  # a series stands in a plot
        if found.x:
            _set_numbers(emptied(element, "xVal", _BEFORE_DATA), found.x)
        _set_numbers(emptied(element, "yVal", f"{_BEFORE_DATA} xVal"), found.y)
    else:
        _set_texts(emptied(element, "cat", _BEFORE_DATA), categories, cells("A", len(categories)))
        _set_numbers(emptied(element, "val", f"{_BEFORE_DATA} cat"), found.y)


def _drop_identity(element: _Element) -> None:
    """Takes out the number Office gives each series and point, which a copy may not share."""
    for unique in list(element.iter(f"{C16}uniqueId")):
        extension = unique.getparent()
        if extension is not None:
            remove(extension)
    for extensions in [found for found in element.iter(f"{C}extLst") if len(found) == 0]:
        remove(extensions)


def _set_texts(holder: _Element, texts: Sequence[str], formula: str) -> None:
    cache = _reference(holder, "strRef", formula, count=len(texts))
    for index, text in enumerate(texts):
        _add_point(cache, index, clean(text))


def _set_numbers(holder: _Element, column: Column) -> None:
    cache = _reference(holder, "numRef", column.value_cells, count=len(column.values))
    code = etree.Element(f"{C}formatCode")
    code.text = column.number_format
    cache.insert(0, code)
    for index, value in enumerate(column.values):
        if value is not None:
            _add_point(cache, index, written(value))


def _reference(holder: _Element, kind: str, formula: str, *, count: int) -> _Element:
    reference = etree.SubElement(holder, f"{C}{kind}")
    etree.SubElement(reference, f"{C}f").text = formula
    cache = etree.SubElement(reference, f"{C}{kind.replace('Ref', 'Cache')}")
    etree.SubElement(cache, f"{C}ptCount").set("val", str(count))
    return cache


def _add_point(cache: _Element, index: int, text: str) -> None:
    point = etree.SubElement(cache, f"{C}pt")
    point.set("idx", str(index))
    etree.SubElement(point, f"{C}v").text = text
