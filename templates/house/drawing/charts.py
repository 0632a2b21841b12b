"""charts: sample numbers in, a native chart and its workbook out, drawn as the house style draws it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen import content
from briefgen.charts import workbook
from drawing.xml import NAMESPACES, el, fill, line, part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.xml import Child, Element

_FLAGS = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")


@dataclass(frozen=True)
class Label:
    """How values are written beside their points."""

    colour: str = "tx2"
    bold: bool = False
    place: str = "outEnd"
    ground: str | None = None
    with_name: bool = False
    shown: bool = True


@dataclass(frozen=True)
class Sample:
    """A series with sample numbers; `own` is the point that shows how a highlighted one looks.

    `width` is that of a line in points, `separated` that of the white line around bars that touch.
    """

    name: str
    values: tuple[float | None, ...]
    colour: str
    number_format: str = "0.0"
    label: Label = Label()
    own: int | None = None
    own_colour: str = "accent1"
    own_label: str = "accent1"
    separated: float = 0
    width: float = 1.5


@dataclass(frozen=True)
class Chart:
    """A sample chart: kind of plot, its series, the value axis' ends, and the box of its plot area.

    `hundred_line` is the one gridline of an index, `base_line` the line all columns stand on.
    `text` and `names` are the sizes of its type in points, `names` that of the categories; `legend` is where its
    box stands, and how large it is unless that is left to the program.
    """

    categories: tuple[str, ...]
    columns: tuple[Sample, ...] = ()
    lines: tuple[Sample, ...] = ()
    bars: bool = False
    stacked: bool = False
    gap: int = 110
    axis: tuple[float, float] = (0, 1)
    line_axis: tuple[float, float] = (0, 1)
    hundred_line: bool = False
    base_line: bool = True
    legend: tuple[float, ...] = ()
    plot: tuple[float, float, float, float] = (0, 0.03, 1, 0.86)
    text: float = 12
    names: float = 14

    @property
    def samples(self) -> tuple[Sample, ...]:
        """All series in the order of the workbook."""
        return (*self.columns, *self.lines)

    @property
    def is_combined(self) -> bool:
        """Whether lines run over columns, on an axis of their own."""
        return bool(self.columns and self.lines)


def chart_data(relation: str) -> Element:
    """What the frame of a chart holds."""
    return el("a:graphicData", el("c:chart", r_id=relation), uri=NAMESPACES["c"])


def chart_part(chart: Chart) -> bytes:
    """The chart's part; its workbook is its relation rId1."""
    plot = el("c:plotArea", _layout(*chart.plot, inner=True), _plots(chart), _axes(chart), _no_look())
    drawn = el(
        "c:chart",
        el("c:autoTitleDeleted", val=1),
        plot,
        _legend(chart) if chart.legend else None,
        el("c:plotVisOnly", val=1),
        el("c:dispBlanksAs", val="gap"),
    )
    opening = [el("c:date1904", val=0), el("c:lang", val="zh-CN"), el("c:roundedCorners", val=0)]
    link = el("c:externalData", el("c:autoUpdate", val=0), r_id="rId1")
    return part(el("c:chartSpace", opening, drawn, _no_look(), _type(chart.text, "tx2"), link))


def workbook_part(chart: Chart) -> bytes:
    """The workbook behind "edit data"."""
    series = tuple(content.Series(sample.name, sample.values) for sample in chart.samples)
    return workbook(content.Chart(chart.categories, series, ""))


def _plots(chart: Chart) -> list[Element]:
    plots = [_column_plot(chart)] if chart.columns else []
    return [*plots, _line_plot(chart)] if chart.lines else plots


def _column_plot(chart: Chart) -> Element:
    kind = el("c:barDir", val="bar" if chart.bars else "col")
    grouping = el("c:grouping", val="percentStacked" if chart.stacked else "clustered")
    series = [_series(chart, number) for number in range(len(chart.columns))]
    overlap = 100 if chart.stacked else -3
    ends = [el("c:gapWidth", val=chart.gap), el("c:overlap", val=overlap), _axis_id(1001), _axis_id(1002)]
    return el("c:barChart", kind, grouping, el("c:varyColors", val=0), series, ends)


def _line_plot(chart: Chart) -> Element:
    series = [_series(chart, number) for number in range(len(chart.columns), len(chart.samples))]
    opening = [el("c:grouping", val="standard"), el("c:varyColors", val=0)]
    on = (1003, 1004) if chart.is_combined else (1001, 1002)
    return el("c:lineChart", opening, series, el("c:marker", val=1), [_axis_id(number) for number in on])


def _series(chart: Chart, number: int) -> Element:
    sample = chart.samples[number]
    is_line = sample in chart.lines
    column = "ABCDEFGHIJ"[number + 1]
    last = len(chart.categories) + 1
    return el(
        "c:ser",
        el("c:idx", val=number),
        el("c:order", val=number),
        el("c:tx", el("c:strRef", el("c:f", f"Sheet1!${column}$1"), _cache("c:strCache", [sample.name]))),
        _line_look(sample) if is_line else _bar_look(sample),
        _own_point(sample, is_line=is_line),
        _labels(sample, chart.text),
        el("c:cat", el("c:strRef", el("c:f", f"Sheet1!$A$2:$A${last}"), _cache("c:strCache", chart.categories))),
        el("c:val", _numbers(sample, f"Sheet1!${column}$2:${column}${last}")),
        el("c:smooth", val=0) if is_line else None,
    )


def _bar_look(sample: Sample) -> list[Element]:
    edge = line(sample.separated, "bg1") if sample.separated else el("a:ln", fill(None))
    return [el("c:spPr", fill(sample.colour), edge), el("c:invertIfNegative", val=0)]


def _line_look(sample: Sample) -> list[Element]:
    return [el("c:spPr", line(sample.width, sample.colour)), _marker(sample, 6)]


def _marker(sample: Sample, size: int) -> Element:
    dot = el("c:spPr", fill(sample.colour), line(0.75, "bg1"))
    return el("c:marker", el("c:symbol", val="circle"), el("c:size", val=size), dot)


def _own_point(sample: Sample, *, is_line: bool) -> Element | None:
    if sample.own is None:
        return None
    place, flat = el("c:idx", val=sample.own), el("c:bubble3D", val=0)
    if is_line:
        return el("c:dPt", place, _marker(sample, 7), flat)
    look = el("c:spPr", fill(sample.own_colour), el("a:ln", fill(None)))
    return el("c:dPt", place, el("c:invertIfNegative", val=0), flat, look)


def _labels(sample: Sample, size: float) -> Element:
    own = None
    if sample.own is not None:
        label = Label(sample.own_label, True, sample.label.place, sample.label.ground)
        own = el("c:dLbl", el("c:idx", val=sample.own), _label(sample, label, size))
    return el("c:dLbls", own, _label(sample, sample.label, size))


def _label(sample: Sample, label: Label, size: float) -> list[Child]:
    shown = {"Val": int(label.shown), "SerName": int(label.with_name)}
    body = el("a:bodyPr", el("a:spAutoFit"), wrap="none", lIns=72000, anchor="ctr") if label.with_name else None
    return [
        el("c:numFmt", formatCode=sample.number_format, sourceLinked=0),
        el("c:spPr", fill(label.ground), el("a:ln", fill(None))),
        _type(size, label.colour, label.bold, body, "l" if label.with_name else None),
        el("c:dLblPos", val=label.place),
        [el(f"c:show{flag}", val=shown.get(flag, 0)) for flag in _FLAGS],
        el("c:separator", "\n") if label.with_name else None,
    ]


def _cache(tag: str, texts: Sequence[str]) -> Element:
    points = [el("c:pt", el("c:v", text), idx=number) for number, text in enumerate(texts)]
    return el(tag, el("c:ptCount", val=len(texts)), points)


def _numbers(sample: Sample, cells: str) -> Element:
    known = [(number, value) for number, value in enumerate(sample.values) if value is not None]
    points = [el("c:pt", el("c:v", f"{value:g}"), idx=number) for number, value in known]
    cache = el("c:numCache", el("c:formatCode", "General"), el("c:ptCount", val=len(sample.values)), points)
    return el("c:numRef", el("c:f", cells), cache)


def _axes(chart: Chart) -> list[Element]:
    if not chart.is_combined:
        return [_category_axis(chart), _value_axis(chart, chart.axis if chart.columns else chart.line_axis)]
    second = [_category_axis(chart, second=True), _value_axis(chart, chart.line_axis, second=True)]
    return [_category_axis(chart), _value_axis(chart, chart.axis), *second]


def _category_axis(chart: Chart, *, second: bool = False) -> Element:
    own = 1003 if second else 1001
    order = "maxMin" if chart.bars and not chart.stacked else "minMax"
    return el(
        "c:catAx",
        _axis_id(own),
        el("c:scaling", el("c:orientation", val=order)),
        el("c:delete", val=int(second or (chart.bars and chart.stacked))),
        el("c:axPos", val="l" if chart.bars else "b"),
        el("c:numFmt", formatCode="General", sourceLinked=0),
        [el("c:majorTickMark", val="none"), el("c:minorTickMark", val="none"), el("c:tickLblPos", val="low")],
        el("c:spPr", fill(None), line(0.75, "accent2" if chart.base_line else None)),
        # Names lie level: programs that find them long would turn them and cut them short.
        _type(chart.names, "tx1", body=el("a:bodyPr", rot=0, vert="horz")),
        el("c:crossAx", val=own + 1),
        el("c:crosses", val="autoZero"),
        el("c:auto", val=0),
        [el("c:lblAlgn", val="ctr"), el("c:lblOffset", val=100), el("c:noMultiLvlLbl", val=1)],
    )


def _value_axis(chart: Chart, ends: tuple[float, float], *, second: bool = False) -> Element:
    own, side = (1004, "r") if second else (1002, "b" if chart.bars else "l")
    grid = chart.hundred_line and not second
    low, high = (f"{end:g}" for end in ends)
    return el(
        "c:valAx",
        _axis_id(own),
        el("c:scaling", el("c:orientation", val="minMax"), el("c:max", val=high), el("c:min", val=low)),
        # LibreOffice ignores the ends of a deleted axis: the lines' value axis is there, but shows nothing.
        el("c:delete", val=int(chart.columns != () and not second)),
        el("c:axPos", val=side),
        el("c:majorGridlines", el("c:spPr", line(0.5, "accent3"))) if grid else None,
        el("c:numFmt", formatCode="General", sourceLinked=0),
        [el("c:majorTickMark", val="none"), el("c:minorTickMark", val="none"), el("c:tickLblPos", val="none")],
        _no_look(),
        _type(chart.text, "tx2"),
        el("c:crossAx", val=own - 1),
        el("c:crosses", val="max" if second else "autoZero"),
        el("c:crossBetween", val="between"),
        el("c:majorUnit", val=100) if grid else None,
    )


def _axis_id(number: int) -> Element:
    return el("c:axId", val=number)


def _legend(chart: Chart) -> Element:
    look = [el("c:overlay", val=0), _no_look(), _type(chart.text, "tx2")]
    return el("c:legend", el("c:legendPos", val="t"), _layout(*chart.legend), look)


def _layout(*box: float, inner: bool = False) -> Element:
    """Left and top, then width and height unless they are left to the program, in parts of the chart."""
    target = el("c:layoutTarget", val="inner") if inner else None
    sides = [el("c:xMode", val="edge"), el("c:yMode", val="edge")]
    extent = [el(f"c:{side}", val=value) for side, value in zip("xywh", box, strict=False)]
    return el("c:layout", el("c:manualLayout", target, sides, extent))


def _type(
    size: float, colour: str, bold: bool = False, body: Element | None = None, align: str | None = None
) -> Element:
    # Renderers take their own fonts for chart text that names none, and do not resolve the theme's.
    fonts = [el("a:latin", typeface="Arial"), el("a:ea", typeface="Microsoft YaHei"), el("a:cs", typeface="Arial")]
    look = el("a:defRPr", fill(colour), fonts, sz=round(size * 100), b=bold)
    paragraph = el("a:p", el("a:pPr", look, algn=align), el("a:endParaRPr", lang="zh-CN"))
    return el("c:txPr", el("a:bodyPr") if body is None else body, el("a:lstStyle"), paragraph)


def _no_look() -> Element:
    return el("c:spPr", fill(None), el("a:ln", fill(None)))
