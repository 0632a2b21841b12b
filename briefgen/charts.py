"""charts: a sample chart and a brief's numbers in, the chart with these numbers and the sample's look out.

The sample's series lend their formatting by position. A series' first formatted point (`c:dPt`) and the label of
that point show how a highlighted value looks. An axis whose ends are set keeps its proportion to the data.
"""

from __future__ import annotations

import copy
import io
import re
from typing import TYPE_CHECKING

from lxml import etree
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from briefgen.archive import zip_bytes
from briefgen.chart_axes import C, axes, axis_id, axis_ids, child_of, read_scales, set_scales, values_of
from briefgen.package import read_stream
from briefgen.templating import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element
    from pptx.parts.chart import ChartPart

    from briefgen.content import Chart, Series

C16 = "{http://schemas.microsoft.com/office/drawing/2014/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_BY_POINT = frozenset(f"{C}{name}" for name in ("pieChart", "pie3DChart", "doughnutChart", "ofPieChart"))
_WITHOUT_CATEGORIES = ("scatterChart", "bubbleChart")
_BEFORE_TEXT = "idx order"
_BEFORE_CATEGORIES = "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars"
_BEFORE_BLANKS = "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly"
_NARROWEST_LABELLED = 0.08


class SampleUnfit(Exception):
    """A sample that cannot show its value; `variant` and `slots` are what a problem says of it."""

    def __init__(self, variant: str, **slots: str) -> None:
        self.variant = variant
        self.slots = slots
        super().__init__(variant)


def fill_chart(part: ChartPart, chart: Chart) -> None:
    """Puts the numbers into the chart and its workbook; the look stays."""
    root = part._element
    plots = [element for element in next(root.iter(f"{C}plotArea")) if element.find(f"{C}ser") is not None]
    unfit = [name for name in _WITHOUT_CATEGORIES if any(plot.tag == f"{C}{name}" for plot in plots)]
    if unfit or not plots:
        raise SampleUnfit("categories", chart=unfit[0]) if unfit else SampleUnfit("series")
    scales = read_scales(root, plots)
    for index, element in enumerate(_series_elements(plots, len(chart.series))):
        _fill_series(element, chart, index)
    _hide_narrow_labels(plots)
    _remove_empty_plots(plots)
    _set_plot_label_formats(plots)
    set_scales(root, [plot for plot in plots if plot.getparent() is not None], scales)
    _leave_gaps(root)
    _make_axis_ids_positive(root)
    _replace_workbook(part, workbook(chart))


def workbook(chart: Chart) -> bytes:
    """An Excel workbook with the chart's numbers on Sheet1, the same bytes for the same numbers."""
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("Sheet1")
    sheet.set_column(0, 0, 24)
    for row, category in enumerate(chart.categories, start=1):
        sheet.write_string(row, 0, clean(category))
    for column, series in enumerate(chart.series, start=1):
        cell_format = book.add_format({"num_format": series.number_format})
        sheet.write_string(0, column, clean(series.name))
        for row, value in enumerate(series.values, start=1):
            if value is not None:
                sheet.write_number(row, column, value, cell_format)
    book.close()
    return _without_clock(stream.getvalue())


def _without_clock(data: bytes) -> bytes:
    members = read_stream(io.BytesIO(data))
    core = etree.fromstring(members["docProps/core.xml"])
    for element in [child for child in core if etree.QName(child).localname in ("created", "modified")]:
        core.remove(element)
    members["docProps/core.xml"] = etree.tostring(core, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zip_bytes(members)


def _series_elements(plots: Sequence[_Element], count: int) -> list[_Element]:
    """The sample's series, the last one repeated or the surplus removed."""
    elements = [series for plot in plots for series in plot.findall(f"{C}ser")]
    for surplus in elements[count:]:
        _remove(surplus)
    while len(elements) < count:
        twin = copy.deepcopy(elements[-1])
        elements[-1].addnext(twin)
        elements.append(twin)
    return elements[:count]


def _fill_series(element: _Element, chart: Chart, index: int) -> None:
    series = chart.series[index]
    for unique in list(element.iter(f"{C16}uniqueId")):
        extension = unique.getparent()
        if extension is not None:
            _remove(extension)
    for extensions in [found for found in element.iter(f"{C}extLst") if len(found) == 0]:
        _remove(extensions)
    child_of(element, "idx", "").set("val", str(index))
    child_of(element, "order", "idx").set("val", str(index))
    rows = len(chart.categories) + 1
    column = xl_col_to_name(index + 1)
    _set_name(element, series.name, f"Sheet1!${column}$1")
    _set_categories(element, chart.categories, f"Sheet1!$A$2:$A${rows}")
    _set_values(element, series, f"Sheet1!${column}$2:${column}${rows}")
    _set_highlight(element, series, chart.highlight)
    if series.number_format != "General":
        _set_label_formats(element, series.number_format)


def _set_name(element: _Element, name: str, formula: str) -> None:
    holder = _emptied(element, "tx", _BEFORE_TEXT)
    cache = _reference(holder, "strRef", formula, count=1)
    _add_point(cache, 0, name)


def _set_categories(element: _Element, categories: Sequence[str], formula: str) -> None:
    cache = _reference(_emptied(element, "cat", _BEFORE_CATEGORIES), "strRef", formula, count=len(categories))
    for index, category in enumerate(categories):
        _add_point(cache, index, category)


def _set_values(element: _Element, series: Series, formula: str) -> None:
    cache = _reference(
        _emptied(element, "val", f"{_BEFORE_CATEGORIES} cat"), "numRef", formula, count=len(series.values)
    )
    code = etree.Element(f"{C}formatCode")
    code.text = series.number_format
    cache.insert(0, code)
    for index, value in enumerate(series.values):
        if value is not None:
            _add_point(cache, index, _number(value))


def _reference(holder: _Element, kind: str, formula: str, *, count: int) -> _Element:
    reference = etree.SubElement(holder, f"{C}{kind}")
    etree.SubElement(reference, f"{C}f").text = formula
    cache = etree.SubElement(reference, f"{C}{kind.replace('Ref', 'Cache')}")
    etree.SubElement(cache, f"{C}ptCount").set("val", str(count))
    return cache


def _add_point(cache: _Element, index: int, text: str) -> None:
    point = etree.SubElement(cache, f"{C}pt")
    point.set("idx", str(index))
    etree.SubElement(point, f"{C}v").text = clean(text)


def _set_highlight(element: _Element, series: Series, highlight: Iterable[int]) -> None:
    """Shows the highlighted values as the sample's first formatted point; its other formatted points go."""
    points = element.findall(f"{C}dPt")
    parent = element.getparent()
    if parent is not None and parent.tag in _BY_POINT:
        _keep_points(element, len(series.values))
        return
    if not points:
        _keep_points(element, len(series.values))
        return
    formatted = {_index(point) for point in points}
    labels = {_index(label): label for label in element.iterfind(f"{C}dLbls/{C}dLbl")}
    shown = [index for index in sorted(highlight) if index < len(series.values) and series.values[index] is not None]
    anchor = element.index(points[0])
    pattern, label = points[0], labels.get(_index(points[0]))
    for point in points:
        element.remove(point)
    for offset, index in enumerate(shown):
        element.insert(anchor + offset, _at_index(pattern, index))
    _set_labels(element, label, shown, samples=formatted)
    _keep_points(element, len(series.values))


def _set_labels(element: _Element, pattern: _Element | None, shown: Sequence[int], *, samples: set[int]) -> None:
    holder = element.find(f"{C}dLbls")
    if holder is None:
        return
    for label in holder.findall(f"{C}dLbl"):
        if _index(label) in samples or (pattern is not None and _index(label) in shown):
            holder.remove(label)
    if pattern is not None:
        labels = [*holder.findall(f"{C}dLbl"), *(_at_index(pattern, index) for index in shown)]
        for label in sorted(labels, key=_index, reverse=True):
            holder.insert(0, label)


def _keep_points(element: _Element, count: int) -> None:
    """Formatted points and labels beyond the data go."""
    for item in [*element.findall(f"{C}dPt"), *element.findall(f"{C}dLbls/{C}dLbl")]:
        if _index(item) >= count:
            _remove(item)


def _at_index(pattern: _Element, index: int) -> _Element:
    twin = copy.deepcopy(pattern)
    child_of(twin, "idx", "").set("val", str(index))
    return twin


def _index(item: _Element) -> int:
    return int(child_of(item, "idx", "").get("val", "0"))


def _set_plot_label_formats(plots: Sequence[_Element]) -> None:
    """Labels the sample switched on for a whole plot take the format of its first series."""
    for plot in plots:
        code = plot.findtext(f"{C}ser/{C}val/{C}numRef/{C}numCache/{C}formatCode")
        if code and code != "General":
            for labels in plot.findall(f"{C}dLbls"):
                _set_label_formats(labels, code)


def _set_label_formats(element: _Element, number_format: str) -> None:
    for labels in element.iter(f"{C}dLbls", f"{C}dLbl"):
        if labels.find(f"{C}delete") is None and labels.find(f"{C}showVal") is not None:
            code = child_of(labels, "numFmt", "dLbl idx layout tx")
            code.set("formatCode", number_format)
            code.set("sourceLinked", "0")


def _hide_narrow_labels(plots: Sequence[_Element]) -> None:
    """Small parts of a whole lose their label, which would run into the next part's."""
    for plot in plots:
        grouping = plot.find(f"{C}grouping")
        if grouping is None or grouping.get("val") != "percentStacked":
            continue
        series = {element: values_of(element) for element in plot.findall(f"{C}ser")}
        for element, points in series.items():
            for index, value in points.items():
                whole = sum(other.get(index, 0.0) for other in series.values())
                if value < whole * _NARROWEST_LABELLED:
                    _hide_label(element, index)


def _hide_label(element: _Element, index: int) -> None:
    labels = element.find(f"{C}dLbls")
    if labels is None or labels.find(f"{C}delete") is not None:
        return
    for own in [own for own in labels.findall(f"{C}dLbl") if _index(own) == index]:
        labels.remove(own)
    hidden = etree.Element(f"{C}dLbl")
    etree.SubElement(hidden, f"{C}idx").set("val", str(index))
    etree.SubElement(hidden, f"{C}delete").set("val", "1")
    labels.insert(sum(1 for own in labels.findall(f"{C}dLbl") if _index(own) < index), hidden)


def _remove_empty_plots(plots: Sequence[_Element]) -> None:
    """A plot that lost all its series goes with the axes only it used."""
    empty = [plot for plot in plots if plot.find(f"{C}ser") is None]
    used = {axis for plot in plots if plot not in empty for axis in axis_ids(plot)}
    for plot in empty if len(empty) < len(plots) else ():
        area = plot.getparent()
        for axis in [] if area is None else axes(area):
            if axis_id(axis) in axis_ids(plot) and axis_id(axis) not in used:
                _remove(axis)
        _remove(plot)


def _leave_gaps(root: _Element) -> None:
    chart = next(root.iter(f"{C}chart"))
    child_of(chart, "dispBlanksAs", _BEFORE_BLANKS).set("val", "gap")


def _make_axis_ids_positive(root: _Element) -> None:
    # python-pptx writes negative ones, which the schema forbids.
    for element in root.iter(f"{C}axId", f"{C}crossAx"):
        value = element.get("val", "")
        if value.startswith("-"):
            element.set("val", value[1:])


def _replace_workbook(part: ChartPart, data: bytes) -> None:
    external = part._element.find(f"{C}externalData")
    if external is not None and part.rels[external.get(f"{R}id", "")].is_external:
        part.rels.pop(external.get(f"{R}id", ""))
        _remove(external)
    part.chart_workbook.update_from_xlsx_blob(data)


def _emptied(element: _Element, name: str, before: str) -> _Element:
    child = child_of(element, name, before)
    for item in list(child):
        child.remove(item)
    return child


def _number(value: float) -> str:
    return re.sub(r"\.0$", "", repr(float(value)))


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
