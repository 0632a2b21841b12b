from __future__ import annotations

import copy
import io
import re
import zipfile
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from pptx.chart.data import XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.util import Pt

from briefgen.charts import WORKBOOK, Sample, SampleUnfit, fill_tree, has_greys, read_sample, workbook
from briefgen.content import Chart, Series, Typesetting
from tests.sample_decks import NASTY, SampleDeck, sheet_cells

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
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
    fill_tree(chart.part._element, content)
    chart.part.chart_workbook.update_from_xlsx_blob(workbook(content))
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
        ((0, 6), (1, 2, 3), (-10, -20, 0), (-22, 6)),
        ((0, None), (1, 2, 3), (-10, 20, 30), (-11, None)),
        ((None, 0), (-1, -2, -3), (10, 20, 30), (None, 33)),
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


def test_bars_below_zero_are_piled_by_themselves() -> None:
    chart = sample((1, 2, 3), (1, 2, 3), kind=XL_CHART_TYPE.COLUMN_STACKED)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, 6
    filled(chart, Chart(("a", "b"), (Series("x", (10, -4)), Series("y", (-5, 20))), "alt"))
    assert (chart.value_axis.minimum_scale, chart.value_axis.maximum_scale) == (-5, 20)


def test_number_format_reaches_labels_axis_and_workbook() -> None:
    chart = sample((1, 2, 3))
    chart.plots[0].has_data_labels = True
    chart.series[0].points[0].data_label.has_text_frame = False
    chart.series[0].data_labels.show_value = True
    root = filled(chart, numbers(1, 2, number_format='0.0"%"'))
    assert root.findtext(f".//{C}formatCode") == '0.0"%"'
    assert chart.series[0].data_labels.number_format == '0.0"%"'
    assert chart.value_axis.tick_labels.number_format == '0.0"%"'


def test_nothing_a_samples_labels_say_is_left() -> None:
    chart = sample((1, 2, 3))
    chart.series[0].points[0].data_label.text_frame.text = "typed 12%"
    space = "http://schemas.microsoft.com/office/drawing/2012/chart"
    cells = f'<x:datalabelsRange xmlns:x="{space}"><x:f>Sheet1!$D$2</x:f></x:datalabelsRange>'
    series = chart.series[0]._element
    series.append(parse_xml(f'<c:extLst xmlns:c="{C[1:-1]}"><c:ext uri="{{02D57815}}">{cells}</c:ext></c:extLst>'))
    root = filled(chart, numbers(5, 6))
    assert list(root.iter(f"{C}rich", f"{C}extLst", f"{{{space}}}datalabelsRange")) == []
    assert [label.find(f"{C}showVal").get("val") for label in root.iter(f"{C}dLbl")] == ["1"]


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


def test_workbook_is_the_same_each_time_and_knows_no_date() -> None:
    content = numbers(1, None, 3, number_format="0.0")
    assert workbook(content) == workbook(content)
    with zipfile.ZipFile(io.BytesIO(workbook(content))) as archive:
        assert b"created" not in archive.read("docProps/core.xml")
        assert "xl/worksheets/sheet1.xml" in archive.namelist()


def test_workbook_escapes_what_excel_takes_for_a_characters_number() -> None:
    content = Chart(("_x0041_",), (Series("a", (1,)),), "alt")
    assert sheet_cells(workbook(content))["A2"] == "_x005F_x0041_"


def plain(kind: Any, *series: tuple[float, ...]) -> Sample:
    """A sample of a kind, as bytes."""
    return read_sample(etree.tostring(sample(*series, kind=kind).part._element))


def caches(root: Any, tag: str) -> list[list[str | None]]:
    """What the charts' caches hold, a list a series, `None` for a gap."""
    found = []
    for holder in root.iter(f"{C}{tag}"):
        texts: list[str | None] = [None] * int(holder.find(f".//{C}ptCount").get("val"))
        for point in holder.iter(f"{C}pt"):
            texts[int(point.get("idx"))] = point.findtext(f"{C}v")
        found.append(texts)
    return found


KINDS = [
    *("COLUMN_CLUSTERED", "COLUMN_STACKED", "COLUMN_STACKED_100", "BAR_CLUSTERED", "BAR_STACKED", "BAR_STACKED_100"),
    *("LINE", "LINE_MARKERS", "AREA", "PIE", "DOUGHNUT", "RADAR"),
]
values = st.one_of(st.none(), st.floats(-1e9, 1e9, allow_nan=False), st.integers(-10, 10))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_kind_shows_what_its_workbook_holds(kind: str, data: st.DataObject) -> None:
    categories = tuple(data.draw(st.lists(texts, min_size=1, max_size=5)))
    rows = st.tuples(*[values] * len(categories))
    series = tuple(Series(f"s{i}", v, "0.0") for i, v in enumerate(data.draw(st.lists(rows, min_size=1, max_size=4))))
    result = plain_of(kind).fill(Chart(categories, series, "alt"))
    root: Any = etree.fromstring(result.xml)
    cells = sheet_cells(result.workbook)
    shown = caches(root, "val")
    assert [[None if v is None else float(v) for v in s.values] for s in series] == [
        [None if text is None else float(text) for text in column] for column in shown
    ]
    for number, column in enumerate(shown):
        assert [cells.get(f"{'BCDE'[number]}{row}") for row in range(2, len(categories) + 2)] == column
    assert [[cells.get(f"A{row + 2}", "") for row in range(len(categories))]] * len(series) == [
        [escaped(text or "") for text in column] for column in caches(root, "cat")
    ]
    assert root.find(f"{C}externalData").get(f"{R}id") == WORKBOOK


def escaped(text: str) -> str:
    return re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


@cache
def plain_of(kind: str) -> Sample:
    return plain(XL_CHART_TYPE[kind], (1, 2, 3), (4, 5, 6))


def test_a_sample_is_filled_again_and_again() -> None:
    shared = plain_of("COLUMN_CLUSTERED")
    first = shared.fill(numbers(1, 2))
    shared.fill(numbers(7, 8, 9))
    assert shared.fill(numbers(1, 2)) == first


def test_the_first_chart_of_a_form_is_written_as_all_others() -> None:
    chart = Chart(("", "it's"), (Series('the "best"', (1, 2), '0"%"'), Series("", (None, 3))), "alt")
    shared = plain_of("LINE")
    assert shared.fill(chart) == shared.fill(chart)


def test_what_is_no_number_is_a_gap() -> None:
    root = filled(sample((1, 2, 3)), numbers(float("nan"), 2, float("-inf")))
    assert [point.get("idx") for point in root.iterfind(f".//{C}val//{C}pt")] == ["1"]
    assert sheet_cells(workbook(numbers(float("nan"), 2))) == {"B1": "own", "A2": "c0", "A3": "c1", "B3": "2"}


# --- colours: the own brand, rivals in the brief's order, others ---


def branded(*roles: Any) -> Chart:
    return Chart(("a", "b"), tuple(Series(str(role), (1, 2), role=role) for role in roles), "alt")


@pytest.mark.parametrize("kind", ["COLUMN_STACKED_100", "LINE_MARKERS", "AREA"])
def test_brands_have_their_colours_wherever_they_stand(kind: str) -> None:
    chart = sample((1, 2, 3), (4, 5, 6), kind=XL_CHART_TYPE[kind])
    filled(chart, branded(2, "own", 1, "others", 4, 3))
    assert colours(chart) == ["accent3", "accent1", "accent2", "accent5", "accent2 55000", "accent4"]


@pytest.mark.parametrize("kind", ["COLUMN_STACKED_100", "LINE_MARKERS", "AREA"])
def test_rivals_are_grey_in_a_theme_without_greys(kind: str) -> None:
    chart = sample((1, 2, 3), (4, 5, 6), kind=XL_CHART_TYPE[kind])
    fill_tree(chart.part._element, branded(2, "own", 1, "others", 4, 3), greys=False)
    assert colours(chart) == ["9299A3", "accent1", "5F6773", "E1E4E8", "5F6773 55000", "C3C7CD"]


@pytest.mark.parametrize(
    ("accents", "expected"),
    [
        pytest.param("5F6773 9299A3 C3C7CD E1E4E8", True, id="the house style"),
        pytest.param("6B675F 9B968C C8C3B9 E4E0D8", True, id="warm greys"),
        pytest.param("C0504D 9BBB59 8064A2 4BACC6", False, id="Office"),
        pytest.param("5F6773 9299A3 C3C7CD", False, id="an accent missing"),
    ],
)
def test_a_theme_has_greys_if_its_accents_from_the_second_are(accents: str, *, expected: bool) -> None:
    slots = (f'<a:accent{n}><a:srgbClr val="{code}"/></a:accent{n}>' for n, code in enumerate(accents.split(), 2))
    scheme = f'<a:accent1><a:srgbClr val="1F3FD1"/></a:accent1>{"".join(slots)}'
    assert has_greys(f"<a:clrScheme>{scheme}</a:clrScheme>".encode()) is expected


def test_a_series_beyond_the_sample_takes_a_colour_that_is_free() -> None:
    chart = sample((1, 2, 3))
    chart.series[0].format.fill.solid()
    chart.series[0].format.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_2
    filled(chart, Chart(("a",), tuple(Series(name, (1,)) for name in "vwxyz"), "alt"))
    assert colours(chart) == ["accent2", "accent4", "accent6", "accent3", "accent5"]


def labelled(kind: Any, place: Any = None) -> Any:
    chart = sample((1, 2, 3), kind=kind)
    labels = chart.series[0].data_labels
    labels.show_value, labels.font.bold = True, False
    if place is not None:
        labels.position = place
    return chart


def label_colours(root: Any) -> list[tuple[str, str]]:
    looks = [each.find(f"{C}dLbls/{C}txPr//{A}defRPr") for each in root.iter(f"{C}ser")]
    return [(look.find(f".//{A}schemeClr").get("val"), look.get("b")) for look in looks]


def test_labels_on_a_brands_colour_are_read() -> None:
    root = filled(labelled(XL_CHART_TYPE.COLUMN_STACKED_100), branded("own", 1, 2, "others"))
    assert [colour for colour, _ in label_colours(root)] == ["bg1", "bg1", "tx1", "tx1"]


def test_labels_beside_the_own_brand_stand_out() -> None:
    chart = labelled(XL_CHART_TYPE.COLUMN_CLUSTERED, XL_LABEL_POSITION.OUTSIDE_END)
    assert label_colours(filled(chart, branded("own", 1))) == [("accent1", "1"), ("tx2", "0")]


def test_the_own_line_is_the_widest() -> None:
    chart = sample((1, 2, 3), (4, 5, 6), kind=XL_CHART_TYPE.LINE)
    for series, points in zip(chart.series, (2.25, 1.5), strict=True):
        series.format.line.width = Pt(points)
    filled(chart, branded(1, "own", 2))
    assert [series.format.line.width.pt for series in chart.series] == [1.5, 2.25, 1.5]


def pie(kind: Any = XL_CHART_TYPE.DOUGHNUT) -> Any:
    chart = sample((1, 2, 3), kind=kind)
    for index, colour in enumerate((MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_2, MSO_THEME_COLOR.ACCENT_4)):
        point = chart.series[0].points[index]
        point.format.fill.solid()
        point.format.fill.fore_color.theme_color = colour
        point.data_label.font.bold = True
    return chart


def part_colours(root: Any) -> list[tuple[str, str]]:
    return [(p.find(f"{C}idx").get("val"), p.find(f".//{A}schemeClr").get("val")) for p in root.iter(f"{C}dPt")]


@pytest.mark.parametrize("kind", [XL_CHART_TYPE.PIE, XL_CHART_TYPE.DOUGHNUT])
def test_further_parts_of_a_pie_take_colours_that_are_free(kind: Any) -> None:
    root = filled(pie(kind), numbers(5, 4, 3, 2, 1))
    assert part_colours(root) == [
        ("0", "accent1"), ("1", "accent2"), ("2", "accent4"), ("3", "accent6"), ("4", "accent3"),
    ]  # fmt: skip
    assert [label.find(f"{C}idx").get("val") for label in root.iter(f"{C}dLbl")] == ["0", "1", "2", "3", "4"]


def test_a_highlighted_part_is_the_own_brands() -> None:
    root = filled(pie(), numbers(5, 4, 3, highlight=frozenset({1})))
    assert part_colours(root) == [("0", "accent2"), ("1", "accent1"), ("2", "accent3")]


# --- lines that label only marked points ---


def marked_lines() -> Any:
    chart = sample((1, 2, 3), (3, 2, 1), kind=XL_CHART_TYPE.LINE_MARKERS)
    for series in chart.series:
        series.points[1].marker.size = 9
        series.data_labels.show_value = False
        series.points[1].data_label.font.bold = True
        series.points[1].data_label.position = XL_LABEL_POSITION.ABOVE
    return chart


def line_labels(root: Any) -> list[list[tuple[str, str]]]:
    return [
        [(label.find(f"{C}idx").get("val"), label.find(f"{C}dLblPos").get("val")) for label in each.iter(f"{C}dLbl")]
        for each in root.iter(f"{C}ser")
    ]


def test_lines_label_their_first_and_last_value_beside_the_ends() -> None:
    content = Chart(("a", "b", "c", "d"), (Series("x", (1, 2, 3, 4)), Series("y", (None, 2, 3, 1))), "alt")
    assert line_labels(filled(marked_lines(), content)) == [[("0", "l"), ("3", "r")], [("1", "t"), ("3", "r")]]


def test_lines_label_what_is_highlighted_instead() -> None:
    content = Chart(("a", "b", "c"), (Series("x", (1, 2, 3)), Series("y", (1, 2, None))), "alt", frozenset({2}))
    assert [[index for index, _ in each] for each in line_labels(filled(marked_lines(), content))] == [
        ["2"],
        ["0", "1"],
    ]


# --- scatter ---


def scatter() -> Sample:
    make: Any = XyChartData
    data = make()
    for name in ("own", "rival"):
        series = data.add_series(name)
        series.add_data_point(1, 2)
    deck = SampleDeck()
    deck.slide()
    frame = deck.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, 0, 0, Pt(200), Pt(200), data)
    frame.chart.value_axis.maximum_scale = 4
    frame.chart.category_axis.maximum_scale = 2
    return read_sample(etree.tostring(frame.chart.part._element))


def test_scatter_stands_where_x_and_value_meet() -> None:
    places = (Series("清屿", (6.8, 7), "0.0", "own", (3, 4)), Series("山野", (17.5,), "0.0", 1, (2,)))
    result = scatter().fill(Chart(("2024", "2025"), places, "alt"))
    root: Any = etree.fromstring(result.xml)
    assert caches(root, "xVal") == [["3", "4"], ["2"]]
    assert caches(root, "yVal") == [["6.8", "7"], ["17.5"]]
    assert [element.text for element in root.iter(f"{C}f")] == [
        "Sheet1!$C$1", "Sheet1!$B$2:$B$3", "Sheet1!$C$2:$C$3", "Sheet1!$E$1", "Sheet1!$D$2:$D$2", "Sheet1!$E$2:$E$2",
    ]  # fmt: skip
    assert sheet_cells(result.workbook) == {
        "C1": "清屿", "E1": "山野", "A2": "2024", "B2": "3", "C2": "6.8", "D2": "2", "E2": "17.5",
        "A3": "2025", "B3": "4", "C3": "7",
    }  # fmt: skip
    assert [float(limit.get("val")) for limit in root.iter(f"{C}max")] == [8, 35]
    dots = [each.find(f"{C}marker/{C}spPr/{A}solidFill/{A}schemeClr").get("val") for each in root.iter(f"{C}ser")]
    assert dots == ["accent1", "accent2"]


def test_scatter_without_places_is_refused() -> None:
    with pytest.raises(SampleUnfit, match="categories"):
        scatter().fill(numbers(1))


def test_bubbles_are_no_sample() -> None:
    root = sample((1, 2, 3), kind=XL_CHART_TYPE.LINE).part._element
    root.find(f".//{C}lineChart").tag = f"{C}bubbleChart"
    with pytest.raises(SampleUnfit, match="categories"):
        read_sample(etree.tostring(root))


# --- horizontal bars keep their height ---


@pytest.mark.parametrize(("count", "height"), [(3, 1), (6, 2), (30, 3), (1, 0.4)])
def test_further_bars_make_the_frame_higher(count: int, height: float) -> None:
    bars = plain(XL_CHART_TYPE.BAR_CLUSTERED, (1, 2, 3))
    assert bars.fill(numbers(*range(1, count + 1))).height == pytest.approx(height)


def test_what_stands_around_the_bars_keeps_its_height() -> None:
    chart = sample((1, 2, 3), kind=XL_CHART_TYPE.BAR_CLUSTERED)
    layout = etree.fromstring(
        f'<c:layout xmlns:c="{C[1:-1]}"><c:manualLayout><c:y val="0.1"/><c:h val="0.8"/></c:manualLayout></c:layout>'
    )
    area = chart.part._element.find(f".//{C}plotArea")
    for old in area.findall(f"{C}layout"):
        area.remove(old)
    area.insert(0, layout)
    result = read_sample(etree.tostring(chart.part._element)).fill(numbers(1, 2, 3, 4, 5, 6))
    place: Any = etree.fromstring(result.xml).find(f".//{C}manualLayout")
    assert result.height == pytest.approx(1.8)
    assert [float(side.get("val")) for side in place] == [pytest.approx(0.1 / 1.8), pytest.approx(1.6 / 1.8)]


def test_columns_keep_their_frame() -> None:
    assert plain_of("COLUMN_CLUSTERED").fill(numbers(*range(20))).height == 1


def test_chart_text_takes_the_languages_font_and_tag() -> None:
    chart = sample((1, 2, 3))
    chart.font.size = Pt(9)
    look = chart.part._element.find(f".//{A}defRPr")
    etree.SubElement(look, f"{A}ea", typeface="Microsoft YaHei")
    taiwan = Typesetting("zh-Hant", "zh-TW", "zh-TW", "Microsoft JhengHei")
    root: Any = etree.fromstring(read_sample(etree.tostring(chart.part._element), taiwan, font="Microsoft YaHei").xml)
    assert [face.get("typeface") for face in root.iter(f"{A}ea")] == ["Microsoft JhengHei"]
    assert root.find(f"{C}lang").get("val") == "zh-TW"
