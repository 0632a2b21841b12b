"""series: a sample's series and a chart's numbers in, the series with these names, categories and values out."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.charts.markup import C15, C16, C, child_of, emptied, remove
from briefgen.charts.workbook import cells, written
from briefgen.templating import clean, escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from briefgen.charts.workbook import Column, Columns

_BEFORE_DATA = "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars"
_BEFORE = {
    "tx": "idx order",
    "cat": _BEFORE_DATA,
    "val": f"{_BEFORE_DATA} cat",
    "xVal": _BEFORE_DATA,
    "yVal": f"{_BEFORE_DATA} xVal",
}
HOLDERS = frozenset(f"{C}{name}" for name in _BEFORE)
"""The children of a series that hold its texts and numbers."""


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
    _drop_own_labels(element)
    child_of(element, "idx", "").set("val", str(index))
    child_of(element, "order", "idx").set("val", str(index))
    scattered = element.getparent().tag == f"{C}scatterChart"  # type: ignore[union-attr]  # a series stands in a plot
    for name, text in references(found, categories, scattered=scattered).items():
        holder = emptied(element, name, _BEFORE[name])
        holder.extend(etree.fromstring(f'<c:x xmlns:c="{C[1:-1]}">{text}</c:x>'))


def references(found: Columns, categories: Sequence[str], *, scattered: bool) -> dict[str, str]:
    """What a series' holders say, as text: where its name, categories and values stand in the workbook, and these."""
    said = {"tx": _texts([found.y.head], found.y.name_cell)}
    if not scattered:
        said["cat"] = _texts(categories, cells("A", len(categories)))
        said["val"] = _numbers(found.y)
        return said
    if found.x:
        said["xVal"] = _numbers(found.x)
    said["yVal"] = _numbers(found.y)
    return said


def _drop_identity(element: _Element) -> None:
    """Takes out the number Office gives each series and point, which a copy may not share."""
    for unique in list(element.iter(f"{C16}uniqueId")):
        extension = unique.getparent()
        if extension is not None:
            remove(extension)


def _drop_own_labels(element: _Element) -> None:
    """Takes out what labels say besides their values: words typed into them, or read from other cells."""
    for typed in element.findall(f"{C}dLbls/{C}dLbl/{C}tx"):
        remove(typed)
    for read in list(element.iter(f"{C15}datalabelsRange", f"{C15}showDataLabelsRange", f"{C15}dlblFieldTable")):
        remove(read)
    for extension in [found for found in element.iter(f"{C}ext") if len(found) == 0]:
        remove(extension)
    for extensions in [found for found in element.iter(f"{C}extLst") if len(found) == 0]:
        remove(extensions)


def _texts(texts: Sequence[str], formula: str) -> str:
    return _reference(
        "str", formula, enumerate(escaped(clean(text)) for text in texts), f'<c:ptCount val="{len(texts)}"/>'
    )


def _numbers(column: Column) -> str:
    known = ((index, written(value)) for index, value in enumerate(column.values) if value is not None)
    code = f"<c:formatCode>{escaped(column.number_format)}</c:formatCode>"
    return _reference("num", column.value_cells, known, f'{code}<c:ptCount val="{len(column.values)}"/>')


def _reference(kind: str, formula: str, points: Iterable[tuple[int, str]], head: str) -> str:
    listed = "".join(f'<c:pt idx="{index}"><c:v>{text}</c:v></c:pt>' for index, text in points)
    return f"<c:{kind}Ref><c:f>{formula}</c:f><c:{kind}Cache>{head}{listed}</c:{kind}Cache></c:{kind}Ref>"
