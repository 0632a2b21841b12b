from __future__ import annotations

import copy
import io
import zipfile
from typing import Any

import pytest
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE

from briefgen.charts import SampleUnfit, workbook
from briefgen.content import Chart, Series
from briefgen.writers.powerpoint.charts import fill_chart
from tests.sample_decks import NASTY, SampleDeck, sheet_cells

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def sample(*series: tuple[float, ...], kind: Any = XL_CHART_TYPE.COLUMN_CLUSTERED) -> Any:
    deck = SampleDeck()
    deck.slide()
    return deck.chart(*series, kind=kind).chart


def numbers(*values: float | None, **fields: Any) -> Chart:
    categories = tuple(f"c{index}" for index in range(len(values)))
    series = (Series("own", values, fields.pop("number_format", "General")),)
    return Chart(categories, series, "alt", **fields)


def filled(chart: Any, content: Chart) -> Any:
    fill_chart(chart.part, content)
    return chart.part._element


def test_data_and_workbook_are_replaced() -> None:
    chart = sample((1, 2, 3), (4, 5, 6))
    content = Chart(("岚谷", NASTY), (Series("份额", (1.5, 2)), Series("声量", (3, None))), "alt")
    filled(chart, content)
    assert list(chart.plots[0].categories) == ["岚谷", NASTY]
    assert [(series.name, list(series.values)) for series in chart.series] == [
        ("份额", [1.5, 2.0]),
        ("声量", [3.0, None]),
    ]
    assert sheet_cells(chart.part.chart_workbook.xlsx_part.blob) == {
        "B1": "份额", "C1": "声量", "A2": "岚谷", "B2": "1.5", "C2": "3", "A3": NASTY, "B3": "2",
    }  # fmt: skip


def test_formulas_point_to_the_workbook() -> None:
    root = filled(sample((1, 2, 3), (4, 5, 6)), numbers(1, 2))
    assert [element.text for element in root.iter(f"{C}f")] == ["Sheet1!$B$1", "Sheet1!$A$2:$A$3", "Sheet1!$B$2:$B$3"]


def test_series_take_the_look_by_position_and_further_ones_a_colour_of_the_rule() -> None:
    chart = sample((1, 2, 3), (4, 5, 6))
    for series, colour in zip(chart.series, ("111111", "222222"), strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = colour_of(colour)
    content = Chart(("a",), tuple(Series(name, (1,)) for name in "xyz"), "alt")
    filled(chart, content)
    assert colours(chart) == ["111111", "222222", "accent4"]
    assert [series._element.idx.val for series in chart.series] == [0, 1, 2]


def colours(chart: Any) -> list[str]:
    """What each series is filled or drawn with."""
    fills = [series._element.find(f"{C}spPr//{A}solidFill/*") for series in chart.series]
    return [fill.get("val") + "".join(f" {part.get('val')}" for part in fill) for fill in fills]


def colour_of(text: str) -> Any:
    make: Any = RGBColor.from_string
    return make(text)


def highlighted_sample() -> Any:
    chart = sample((1, 2, 3))
    series = chart.series[0]
    series.points[1].format.fill.solid()
    series.points[1].format.fill.fore_color.rgb = colour_of("1F3FD1")
    series.points[1].data_label.font.bold = True
    series.points[2].format.fill.solid()
    return chart


def test_first_formatted_point_is_the_pattern_of_all_highlighted_ones() -> None:
    root = filled(highlighted_sample(), numbers(1, 2, None, 4, highlight=frozenset({0, 2, 3, 9})))
    points = [(p.find(f"{C}idx").get("val"), p.find(".//{*}srgbClr").get("val")) for p in root.iter(f"{C}dPt")]
    assert points == [("0", "1F3FD1"), ("3", "1F3FD1")]
    assert [label.find(f"{C}idx").get("val") for label in root.iter(f"{C}dLbl")] == ["0", "3"]


def test_without_highlight_no_point_is_marked() -> None:
    root = filled(highlighted_sample(), numbers(1, 2, 3))
    assert list(root.iter(f"{C}dPt", f"{C}dLbl")) == []


def test_pie_keeps_its_colours_by_position() -> None:
    chart = sample((1, 2, 3), kind=XL_CHART_TYPE.PIE)
    for point in (chart.series[0].points[index] for index in range(3)):
        point.format.fill.solid()
    root = filled(chart, numbers(5, 6))
    assert [point.find(f"{C}idx").get("val") for point in root.iter(f"{C}dPt")] == ["0", "1"]


@pytest.mark.parametrize(
    ("limits", "sample_values", "values", "expected"),
    [
        ((None, 6), (1, 2, 3), (10, 20, 30), (None, 60)),
        ((0, 6), (1, 2, 3), (10, 20, 30), (0, 60)),
        ((0, 6), (1, 2, 3), (-10, 20, 30), (-20, 60)),
        ((2, 35), (25.76, 29, 32.36), (10, 15, 20), (-26, 24)),
        ((2, 35), (25.76, 29, 32.36), (10, 10, 10), (6.4, 11.4)),
        ((None, None), (1, 2, 3), (10, 20, 30), (None, None)),
        ((None, 6), (1, 2, 3), (0, -5, 0), (None, 6)),
    ],
)
def test_axis_keeps_its_proportion_to_the_data(
    limits: tuple[float | None, float | None],
    sample_values: tuple[float, ...],
    values: tuple[float, ...],
    expected: tuple[float | None, float | None],
) -> None:
    chart = sample(sample_values)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = limits
    filled(chart, numbers(*values))
    found = (chart.value_axis.minimum_scale, chart.value_axis.maximum_scale)
    assert found == tuple(pytest.approx(limit, abs=0.05) if limit is not None else None for limit in expected)


def test_single_gridline_at_100_stays_single() -> None:
    chart = sample((84, 134, 98))
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale, chart.value_axis.major_unit = 0, 150, 100
    filled(chart, numbers(60, 164))
    assert chart.value_axis.maximum_scale == pytest.approx(183.582)
    filled(chart, numbers(60, 110))
    assert chart.value_axis.maximum_scale == 130


def test_stacks_count_as_their_sum() -> None:
    chart = sample((1, 2, 3), (1, 2, 3), kind=XL_CHART_TYPE.COLUMN_STACKED)
    chart.value_axis.maximum_scale = 12
    filled(chart, Chart(("a",), (Series("x", (10,)), Series("y", (20,))), "alt"))
    assert chart.value_axis.maximum_scale == 60


def test_number_format_reaches_labels_axis_and_workbook() -> None:
    chart = sample((1, 2, 3))
    chart.plots[0].has_data_labels = True
    chart.series[0].points[0].data_label.has_text_frame = False
    chart.series[0].data_labels.show_value = True
    root = filled(chart, numbers(1, 2, number_format='0.0"%"'))
    assert root.findtext(f".//{C}formatCode") == '0.0"%"'
    assert chart.series[0].data_labels.number_format == '0.0"%"'
    assert chart.value_axis.tick_labels.number_format == '0.0"%"'


def test_missing_value_is_a_gap() -> None:
    root = filled(sample((1, 2, 3), kind=XL_CHART_TYPE.LINE), numbers(None, 2, 3))
    assert [point.get("idx") for point in root.iterfind(f".//{C}val//{C}pt")] == ["1", "2"]
    assert root.find(f".//{C}val//{C}ptCount").get("val") == "3"
    assert root.find(f".//{C}dispBlanksAs").get("val") == "gap"


def test_axis_ids_are_positive() -> None:
    root = filled(sample((1, 2, 3)), numbers(1))
    assert all(int(element.get("val")) > 0 for element in root.iter(f"{C}axId", f"{C}crossAx"))


def test_small_parts_of_a_whole_lose_their_label() -> None:
    chart = sample((1,), (1,), (1,), kind=XL_CHART_TYPE.BAR_STACKED_100)
    for series in chart.series:
        series.data_labels.show_value = True
    root = filled(
        chart,
        Chart(("a",), tuple(Series(name, (value,)) for name, value in zip("xyz", (50, 45, 5), strict=False)), "alt"),
    )
    hidden = [
        series.findtext(f"{C}tx//{C}v") for series in root.iter(f"{C}ser") if series.find(f".//{C}delete") is not None
    ]
    assert hidden == ["z"]


def column_and_line() -> Any:
    chart = sample((1, 2, 3))
    area = chart.part._element.find(f".//{C}plotArea")
    line = copy.deepcopy(sample((7, 8, 9), kind=XL_CHART_TYPE.LINE).part._element.find(f".//{C}plotArea"))
    for element in line.iter(f"{C}axId", f"{C}crossAx"):
        element.set("val", str(abs(int(element.get("val"))) + 1))
    area.find(f"{C}barChart").addnext(line.find(f"{C}lineChart"))
    for axis in (line.find(f"{C}catAx"), line.find(f"{C}valAx")):
        area.append(axis)
    return chart


def test_column_and_line_take_series_in_turn() -> None:
    root = filled(column_and_line(), Chart(("a",), (Series("value", (10,)), Series("growth", (None,))), "alt"))
    assert [plot.findtext(f".//{C}tx//{C}v") for plot in root.iter(f"{C}barChart", f"{C}lineChart")] == [
        "value",
        "growth",
    ]


def test_plot_without_series_goes_with_its_axes() -> None:
    root = filled(column_and_line(), numbers(1))
    assert list(root.iter(f"{C}lineChart")) == []
    assert len(list(root.iter(f"{C}catAx", f"{C}dateAx"))) == 1
    assert len(list(root.iter(f"{C}valAx"))) == 1


def test_sample_without_categories_is_refused() -> None:
    chart = sample((1, 2, 3), kind=XL_CHART_TYPE.LINE)
    plot = chart.part._element.find(f".//{C}lineChart")
    plot.tag = f"{C}scatterChart"
    with pytest.raises(SampleUnfit, match="categories"):
        fill_chart(chart.part, numbers(1))


def test_workbook_is_the_same_each_time_and_knows_no_date() -> None:
    content = numbers(1, None, 3, number_format="0.0")
    assert workbook(content) == workbook(content)
    with zipfile.ZipFile(io.BytesIO(workbook(content))) as archive:
        assert b"created" not in archive.read("docProps/core.xml")
        assert "xl/worksheets/sheet1.xml" in archive.namelist()
