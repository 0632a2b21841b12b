"""series: a sample's series and a chart's numbers in, the series with these names, categories and values out."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree
from markupsafe import escape

from briefgen.charts.markup import C16, C, child_of, emptied, remove
from briefgen.charts.workbook import cells, written
from briefgen.templating import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    points = enumerate(clean(text) for text in texts)
    holder.append(_reference("str", formula, points, f'<c:ptCount val="{len(texts)}"/>'))


def _set_numbers(holder: _Element, column: Column) -> None:
    known = ((index, written(value)) for index, value in enumerate(column.values) if value is not None)
    code = f"<c:formatCode>{escape(column.number_format)}</c:formatCode>"
    holder.append(_reference("num", column.value_cells, known, f'{code}<c:ptCount val="{len(column.values)}"/>'))


def _reference(kind: str, formula: str, points: Iterable[tuple[int, str]], head: str) -> _Element:
    """Where a series' texts or numbers stand in the workbook, and what they are; read from text, which is faster."""
    listed = "".join(f'<c:pt idx="{index}"><c:v>{escape(text)}</c:v></c:pt>' for index, text in points)
    cache = f"<c:f>{escape(formula)}</c:f><c:{kind}Cache>{head}{listed}</c:{kind}Cache>"
    return etree.fromstring(f'<c:{kind}Ref xmlns:c="{C[1:-1]}">{cache}</c:{kind}Ref>')
