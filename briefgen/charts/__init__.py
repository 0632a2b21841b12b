"""charts: a sample chart and a brief's numbers in, the chart with these numbers and the sample's look out.

The sample's series lend their formatting by position; what the sample has no look for, and what belongs to a
brand, is coloured by the rule in `colours`. A series' first formatted point (`c:dPt`) and the label of that point
show how a highlighted value looks. An axis whose ends are set keeps its proportion to the data.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.charts.axes import axes, axis_id, axis_ids, read_scales, set_scales
from briefgen.charts.colours import brand_colour, has_greys, paint_series, plain_colour, slots_of, widths_of
from briefgen.charts.forms import Forms, is_steady
from briefgen.charts.growth import bars_of, grow
from briefgen.charts.lines import label_ends
from briefgen.charts.markup import A, C, R, child_of, remove
from briefgen.charts.points import hide_narrow_labels, set_plot_labels, set_points
from briefgen.charts.series import set_count, set_data
from briefgen.charts.workbook import columns, workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from briefgen.content import Chart, Typesetting

__all__ = [
    "WORKBOOK",
    "FilledChart",
    "Sample",
    "SampleUnfit",
    "fill_tree",
    "has_greys",
    "make_axis_ids_positive",
    "read_sample",
    "workbook",
]

WORKBOOK = "rIdWorkbook"
"""The relation by which a filled chart names its workbook."""
_BEFORE_BLANKS = "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly"
_BEFORE_WORKBOOK = "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr"


class SampleUnfit(Exception):
    """A sample that cannot show its value; `variant` and `slots` are what a problem says of it."""

    def __init__(self, variant: str, **slots: str) -> None:
        self.variant = variant
        self.slots = slots
        super().__init__(variant)


@dataclass(frozen=True)
class FilledChart:
    """A chart's part and its workbook, which the part names by the relation `WORKBOOK`.

    `height` is how many times as high as the sample's its frame has to be.
    """

    xml: bytes
    workbook: bytes
    height: float = 1.0


@dataclass(frozen=True)
class Sample:
    """A sample chart, read once and filled any number of times; `greys` says whether its theme has greys for rivals."""

    xml: bytes
    greys: bool = True
    steady: bool = False
    forms: Forms = field(default_factory=Forms, compare=False)

    def fill(self, chart: Chart, *, grows: bool = True) -> FilledChart:
        """The sample with these numbers; if it may grow, horizontal bars keep their height, however many they are."""
        form = self.forms.find(chart, grows=grows) if self.steady else None
        if form:
            return FilledChart(form.filled(chart), workbook(chart), form.height)
        root = etree.fromstring(self.xml)
        bars = bars_of(root)
        fill_tree(root, chart, greys=self.greys)
        height = grow(root, bars) if grows else 1.0
        if not self.steady:
            return FilledChart(_part(root), workbook(chart), height)
        # Written as it will be written again, so that the first chart of a form is no other than the second.
        form = self.forms.keep(root, chart, height, grows=grows)
        return FilledChart(form.filled(chart), workbook(chart), height)


def read_sample(xml: bytes, typesetting: Typesetting | None = None, *, font: str = "", greys: bool = True) -> Sample:
    """A chart's part as a sample, set in a language's East Asian font where it names the template's."""
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, remove_comments=True, remove_pis=True))
    _plots(root)
    if typesetting:
        _typeset(root, typesetting, font)
    link = child_of(root, "externalData", _BEFORE_WORKBOOK)
    link.set(f"{R}id", WORKBOOK)
    child_of(link, "autoUpdate", "").set("val", "0")
    return Sample(_part(root), greys, steady=is_steady(root))


def fill_tree(root: _Element, chart: Chart, *, greys: bool = True) -> None:
    """Puts the numbers into a sample's tree; the look stays. `greys` says whether its theme has greys for rivals."""
    plots = _plots(root)
    _check_places(plots, chart)
    scales = read_scales(root, plots)
    sampled = [series for plot in plots for series in plot.findall(f"{C}ser")][: len(chart.series)]
    widths = widths_of(sampled)
    elements = set_count(plots, len(chart.series))
    for index, (element, found) in enumerate(zip(elements, columns(chart), strict=True)):
        set_data(element, index, found, chart.categories)
        set_points(element, chart.series[index], chart.highlight, greys=greys)
        if (role := chart.series[index].role) is not None:
            paint_series(element, brand_colour(role, greys=greys), widths)
        elif element not in sampled:
            before = list(element.itersiblings(f"{C}ser", preceding=True))
            paint_series(element, plain_colour(index, slots_of([*sampled, *before])))
    hide_narrow_labels(plots)
    label_ends(plots, len(chart.categories))
    _remove_empty_plots(plots)
    set_plot_labels(plots)
    set_scales(root, [plot for plot in plots if plot.getparent() is not None], scales)
    child_of(next(root.iter(f"{C}chart")), "dispBlanksAs", _BEFORE_BLANKS).set("val", "gap")
    make_axis_ids_positive(root)


def _plots(root: _Element) -> list[_Element]:
    """The plots that hold series; a bubble chart, or a chart without series, is no sample."""
    area = next(root.iter(f"{C}plotArea"), None)
    plots = [element for element in ([] if area is None else area) if element.find(f"{C}ser") is not None]
    if any(plot.tag == f"{C}bubbleChart" for plot in plots):
        raise SampleUnfit("categories", chart="bubbleChart")
    if not plots:
        raise SampleUnfit("series")
    return plots


def _check_places(plots: Sequence[_Element], chart: Chart) -> None:
    is_scatter = any(plot.tag == f"{C}scatterChart" for plot in plots)
    if is_scatter and not all(series.x for series in chart.series):
        raise SampleUnfit("categories", chart="scatterChart")


def _remove_empty_plots(plots: Sequence[_Element]) -> None:
    """A plot that lost all its series goes with the axes only it used."""
    empty = [plot for plot in plots if plot.find(f"{C}ser") is None]
    used = {axis for plot in plots if plot not in empty for axis in axis_ids(plot)}
    for plot in empty if len(empty) < len(plots) else ():
        area = plot.getparent()
        for axis in [] if area is None else axes(area):
            if axis_id(axis) in axis_ids(plot) and axis_id(axis) not in used:
                remove(axis)
        remove(plot)


def make_axis_ids_positive(root: _Element) -> None:
    """The axes by numbers the schema allows; python-pptx writes negative ones."""
    for element in root.iter(f"{C}axId", f"{C}crossAx"):
        value = element.get("val", "")
        if value.startswith("-"):
            element.set("val", value[1:])


def _typeset(root: _Element, typesetting: Typesetting, font: str) -> None:
    child_of(root, "lang", "date1904").set("val", typesetting.tag)
    for face in root.iter(f"{A}ea"):
        if font and typesetting.east_asian_font and face.get("typeface") == font:
            face.set("typeface", typesetting.east_asian_font)
    for run in root.iter(f"{A}rPr", f"{A}endParaRPr"):
        if run.get("lang"):
            run.set("lang", typesetting.tag)


def _part(root: _Element) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
