from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pptx.oxml import parse_xml
from pptx.util import Cm

from briefgen.content import (
    Bar,
    Chart,
    Gantt,
    Heat,
    HeatCell,
    Picture,
    Rich,
    Role,
    Series,
    Span,
    Table,
)
from briefgen.writers.powerpoint import write
from tests.sample_decks import (
    CM,
    GANTT,
    HEAT,
    NASTY,
    NUMBERS,
    SampleDeck,
    build,
    cells,
    everything,
    faults,
    gantt_slide,
    heat_slide,
    image_bytes,
    members,
    named,
    names,
    opened,
    schema_errors,
    slide_of,
    written,
)

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@pytest.mark.parametrize("titled", [False, True])
def test_rivals_are_grey_in_a_template_whose_theme_has_no_greys(tmp_path: Path, *, titled: bool) -> None:
    deck = SampleDeck()
    deck.slide()
    chart = deck.chart((1, 2, 3), name="chart:x").chart
    chart.has_title = titled
    if titled:
        chart.chart_title.text_frame.text = "{{ y }}"
    roles: list[Role] = ["own", 1, 2, "others"]
    brands = Chart(("a",), tuple(Series(str(role), (1,), role=role) for role in roles), "alt")
    found = named(slide_of(build(deck, tmp_path, {"x": brands, "y": "title"})), "chart:x").chart
    fills = [series._element.find(f".//{A}solidFill/*").get("val") for series in found.series]
    assert fills == ["accent1", "5F6773", "9299A3", "E1E4E8"]


def test_row_statements_take_their_row(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.table(
        ["Head", "x"],
        ["{%tr for row in rows %}", ""],
        ["{{ row }}", "{{ loop.index }}"],
        ["{%tr endfor %}", ""],
        ["{%tr if total %}", ""],
        ["Total", "{{ total }}"],
        ["{%tr else %}", ""],
        ["No total", ""],
        ["{%tr endif %}", ""],
    )
    table = named(slide_of(build(deck, tmp_path, {"rows": ["a", "b"], "total": None})), "a table")
    assert cells(table) == [["Head", "x"], ["a", "1"], ["b", "2"], ["No total", ""]]
    assert table.height == sum(row.height for row in table.table.rows)


@pytest.mark.parametrize("own", [10001, 2**32 - 1])
def test_repeated_rows_have_ids_of_their_own(tmp_path: Path, own: int) -> None:
    deck = SampleDeck()
    deck.slide()
    frame = deck.table(["{%tr for r in rows %}"], ["{{ r }}"], ["{%tr endfor %}"])
    extension = (
        '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:ext uri="{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}">'
        '<a16:rowId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" val="%d"/></a:ext></a:extLst>'
    )
    from lxml import etree

    frame.table.rows[1]._tr.append(etree.fromstring(extension % own))
    table = named(slide_of(build(deck, tmp_path, {"rows": [1, 2, 3]})), "a table").table
    ids = [element.get("val") for element in table._tbl.iter("{*}rowId")]
    assert len(ids) == len(set(ids)) == 3
    assert all(0 < int(each) < 2**32 for each in ids)


def test_what_says_how_a_shape_is_built_leaves_with_it(tmp_path: Path) -> None:
    deck = SampleDeck()
    slide = deck.slide()
    shapes = [deck.text(text, name=text) for text in ("{{ gone }}", "stays")]
    builds = "".join(f'<p:bldP spid="{shape.shape_id}" grpId="0"/>' for shape in shapes)
    space = "http://schemas.openxmlformats.org/presentationml/2006/main"
    timing = f'<p:timing xmlns:p="{space}"><p:bldLst>{builds}</p:bldLst></p:timing>'
    slide._element.append(parse_xml(timing))
    shown = slide_of(build(deck, tmp_path, {"gone": None}))
    assert [each.get("spid") for each in shown._element.iter("{*}bldP")] == [str(shapes[1].shape_id)]


def test_table_without_rows_leaves(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.table(["{%tr for r in rows %}"], ["{{ r }}"], ["{%tr endfor %}"])
    assert names(slide_of(build(deck, tmp_path, {"rows": []}))) == []


def test_empty_cell_keeps_its_type_size(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.table(["{{ a }}", "b"])
    cell = named(slide_of(build(deck, tmp_path, {"a": None})), "a table").table.cell(0, 0)
    assert cell._tc.find(".//{*}endParaRPr").get("sz") == "1400"


def test_sample_table_takes_rows_columns_and_widths(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    frame = deck.table(["", "Phase"], ["Task", "text"], name="table:plan", box=(1, 2, 20, 2))
    frame.table.columns[0].width, frame.table.columns[1].width = Cm(4), Cm(16)
    frame.table.cell(1, 1).text_frame.paragraphs[0].runs[0].font.italic = True
    rich = Rich((Span("all", "strong"), Span(" of it")))
    plan = Table(("", "One", "Two"), (("Task", "a", rich), ("Cost", "b", "c")), "A plan", weights=(1, 3))
    shape = named(slide_of(build(deck, tmp_path, {"plan": plan})), "table:plan")
    assert cells(shape) == [["", "One", "Two"], ["Task", "a", "all of it"], ["Cost", "b", "c"]]
    assert [column.width for column in shape.table.columns] == [Cm(4), Cm(4), Cm(12)]
    assert [run.font.italic for run in shape.table.cell(2, 2).text_frame.paragraphs[0].runs] == [True]
    assert [run.font.bold for run in shape.table.cell(1, 2).text_frame.paragraphs[0].runs] == [True, None]
    assert shape._element.nvGraphicFramePr.cNvPr.get("descr") == "A plan"


@pytest.mark.parametrize("weights", [(0, 0), (-1, 2), (1,)])
def test_weights_that_leave_no_room_are_passed_over(tmp_path: Path, weights: tuple[float, ...]) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.table(["", "", ""], ["", "", ""], name="table:plan", box=(1, 1, 18, 2))
    result = build(deck, tmp_path, {"plan": Table(("a", "b", "c"), (), "A plan", weights)})
    widths = [column.width // CM for column in named(slide_of(result), "table:plan").table.columns]
    assert widths == [6, 6, 6]


def test_sample_without_value_leaves(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.table(["", ""], ["", ""], name="table:plan")
    deck.chart((1, 2, 3), name="chart:slide.numbers")
    deck.picture("picture:photo")
    result = build(deck, tmp_path, {"plan": None, "slide": None, "photo": None})
    assert names(slide_of(result)) == []
    assert not [
        name for name in members(tmp_path / "out.pptx") if "chart" in name or "media" in name or "embed" in name
    ]


@pytest.mark.parametrize(
    ("size", "expected"),
    [((80, 10), (10.0, 1.25)), ((10, 20), (2.5, 5.0)), ((20, 10), (10.0, 5.0))],
)
def test_picture_keeps_its_proportions_in_the_box(
    tmp_path: Path, size: tuple[int, int], expected: tuple[float, float]
) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.picture("picture:photo", box=(2, 8, 10, 5))
    shape = named(
        slide_of(build(deck, tmp_path, {"photo": Picture(image_bytes(*size, "blue"), "Blue")})), "picture:photo"
    )
    assert (shape.left, shape.top) == (Cm(2), Cm(8))
    assert (shape.width.cm, shape.height.cm) == pytest.approx(expected, abs=0.01)
    assert shape._element.nvPicPr.cNvPr.get("descr") == "Blue"


def test_a_drawing_stands_behind_the_image_that_shows_it(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide for each in pictures %}")
    deck.picture("picture:each")
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
    path = written(deck, tmp_path, {"pictures": [Picture(svg), Picture(svg), Picture(image_bytes(9, 9, "blue"))]}).path
    assert schema_errors(path) == []
    slides = list(opened(path).slides)
    blips = [next(slide.shapes[0]._element.iter(f"{A}blip")) for slide in slides]
    leading = [[each.get(f"{R}embed") for each in blip.iter("{*}svgBlip")] for blip in blips]
    shown = [[slide.part.related_part(rid) for rid in rids] for slide, rids in zip(slides, leading, strict=True)]
    assert [[part.blob for part in parts] for parts in shown] == [[svg], [svg], []]
    assert len([name for name in members(path) if name.endswith(".svg")]) == 1
    assert slides[0].shapes[0].image.ext == "png"


def test_a_finished_deck_is_a_template_for_further_pictures(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.picture("picture:a", box=(1, 8, 4, 4))
    deck.picture("picture:b", box=(8, 8, 4, 4))
    first = {name: Picture(image_bytes(20, 20, "blue")) for name in "ab"}
    again = {name: Picture(image_bytes(20, 20, colour)) for name, colour in (("a", "red"), ("b", "green"))}
    write(written(deck, tmp_path, first).path, again, tmp_path / "again.pptx")
    slide = slide_of(opened(tmp_path / "again.pptx"))
    shown = {name: named(slide, f"picture:{name}").image.blob for name in "ab"}
    assert shown == {"a": image_bytes(20, 20, "red"), "b": image_bytes(20, 20, "green")}
    related = re.findall(rb' Id="(\w+)"', members(tmp_path / "again.pptx")["ppt/slides/_rels/slide1.xml.rels"])
    assert len(related) == len(set(related)) == 3


def test_picture_in_a_group_stands_where_its_sample_stood(tmp_path: Path) -> None:
    deck = SampleDeck()
    group = deck.slide().shapes.add_group_shape()
    sample = group.shapes.add_picture(io.BytesIO(image_bytes(40, 20, "red")), Cm(2), Cm(2), Cm(4), Cm(4))
    sample.name, sample.rotation = "picture:photo", 5
    place = group._element.grpSpPr.find(f"{A}xfrm")
    place.find(f"{A}off").set("x", str(Cm(10)))
    place.find(f"{A}ext").set("cx", str(Cm(8)))
    result = build(deck, tmp_path, {"photo": Picture(image_bytes(20, 10, "blue"))})
    (photo,) = slide_of(result).shapes[0].shapes
    # On the slide the sample is 8 cm wide and 4 cm high, within its group half as wide.
    assert [round(side / Cm(1), 2) for side in (photo.left, photo.top, photo.width, photo.height)] == [2, 2, 4, 4]
    assert photo.rotation == 5


def test_rectangle_may_be_the_sample(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.rectangle("picture:photo", (2, 8, 10, 5))
    (tmp_path / "blue.png").write_bytes(image_bytes(10, 10, "blue"))
    shape = named(slide_of(build(deck, tmp_path, {"photo": Picture(tmp_path / "blue.png")})), "picture:photo")
    assert shape.image.size == (10, 10)
    assert schema_errors(tmp_path / "out.pptx") == []


@pytest.mark.parametrize(
    ("picture", "message"),
    [
        (Picture(Path("no.png")), "no.png: error T-6: cannot be read: No such file or directory"),
        (Picture(b"GIF8"), "picture: error T-6: not a picture Office can show"),
    ],
)
def test_unreadable_picture_is_a_fault(tmp_path: Path, picture: Picture, message: str) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.picture()
    assert faults(deck, tmp_path, {"photo": picture}) == [f"{message}\n    hint: give the path of a .png or .jpg file"]


def test_alternative_text_is_one_line_of_what_xml_allows(tmp_path: Path) -> None:
    deck, values = everything()
    alt = "first\x00\nsecond\ufdd0"
    bars = tuple(replace(bar, alt=alt) for bar in GANTT.bars)
    works = [{"name": "x", "chart": replace(NUMBERS, alt=alt), "picture": Picture(image_bytes(2, 1, "red"), alt)}]
    values |= {"gantt": replace(GANTT, alt=alt, bars=bars), "plan": replace(values["plan"], alt=alt), "works": works}
    slides = build(deck, tmp_path, values).slides
    said = {element.get("descr") for slide in slides for element in slide.shapes._spTree.iter("{*}cNvPr")}
    assert {text for text in said if text and "first" in text} == {"first second"}


def test_calendar_is_split_into_months_by_days(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    shape = named(slide_of(build(deck, tmp_path, {"client": "Task", "gantt": GANTT})), "gantt:gantt")
    assert cells(shape) == [
        ["Task", "Dates", "March", "April", "May"],
        ["Film", "3/11", "", "", ""],
        ["Media", "4/1", "", "", ""],
    ]
    widths = [column.width.cm for column in shape.table.columns]
    assert widths == pytest.approx([4, 3, 13 * 21 / 60, 13 * 30 / 60, 13 * 9 / 60], abs=0.001)


def test_bars_end_the_morning_after_their_last_day(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    slide = slide_of(build(deck, tmp_path, {"client": "Task", "gantt": GANTT}))
    bars = {shape.name: shape for shape in named(slide, "gantt:bars").shapes}
    assert list(bars) == ["bar:1", "bar:2", "bar:line"]
    april = 8 + 13 * 21 / 60
    spans = [(bar.left / CM, (bar.left + bar.width) / CM) for bar in (bars["bar:1"], bars["bar:2"])]
    assert spans == [pytest.approx((8, april), abs=0.001), pytest.approx((april, 21), abs=0.001)]
    assert (bars["bar:line"].left + bars["bar:line"].width / 2) / CM == pytest.approx(april, abs=0.001)
    assert next(bars["bar:line"]._element.iter("{*}decorative")).get("val") == "1"
    rows = named(slide, "gantt:gantt").table.rows
    middle = named(slide, "gantt:gantt").top + rows[0].height + rows[1].height / 2
    assert bars["bar:1"].top + bars["bar:1"].height / 2 == pytest.approx(middle, abs=10)


def test_what_lies_outside_the_calendar_is_not_drawn(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    late = Bar(("Late", "6/1"), date(2026, 6, 1), date(2026, 6, 9), "client", "Late, in June")
    gantt = replace(GANTT, bars=(*GANTT.bars, late), launch=date(2026, 5, 10))
    done = written(deck, tmp_path, {"gantt": gantt, "client": "x"})
    slide = slide_of(opened(done.path))
    assert [shape.name for shape in named(slide, "gantt:bars").shapes] == ["bar:1", "bar:2"]
    assert [row[0] for row in cells(named(slide, "gantt:gantt"))] == ["x", "Film", "Media", "Late"]
    assert named(slide, "gantt:gantt")._element.nvGraphicFramePr.cNvPr.get("descr") == "Two tasks Late, in June"
    assert tuple(map(str, done.remarks[:2])) == (
        "slide 1 'gantt:gantt': 'Late' lies outside the calendar and has no bar",
        "slide 1 'gantt:gantt': the launch on 2026-05-10 lies outside the calendar and has no line",
    )
    assert [name for name in names(slide) if name.startswith("barlabel:")] == ["barlabel:agency"]


def test_a_calendar_without_any_bar_has_no_group(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    late = Bar(("Late", "6/1"), date(2026, 6, 1), date(2026, 6, 9), "client", "Late, in June")
    done = written(deck, tmp_path, {"gantt": replace(GANTT, bars=(late,), launch=None), "client": "x"})
    assert "gantt:bars" not in names(slide_of(opened(done.path)))


def test_legend_shows_only_parties_with_bars(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    slide = slide_of(build(deck, tmp_path, {"client": "Task", "gantt": GANTT}))
    assert names(slide) == ["gantt:gantt", "gantt:bars", "bar:agency", "barlabel:agency"]


def test_gantt_without_value_leaves_with_its_legend(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    assert names(slide_of(build(deck, tmp_path, {"client": "Task", "gantt": None}))) == []


def test_party_without_sample_is_a_fault(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    bar = Bar(("x", "y"), date(2026, 3, 11), date(2026, 3, 12), "outside", "x")
    gantt = Gantt(GANTT.first, GANTT.last, GANTT.months, (bar,), "alt")
    assert faults(deck, tmp_path, {"client": "Task", "gantt": gantt}) == [
        "house.pptx (slide 1): error T-5: no sample bar named 'bar:outside'; "
        "sample bars here: bar:agency, bar:client, bar:launch\n    hint: draw a rectangle and name it so"
    ]


def test_two_calendars_of_a_slide_share_sample_bars_and_legend(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    second = deck.table(["", "Dates", ""], ["", "", ""], name="gantt:other", box=(1, 9, 20, 2))
    assert second
    other = replace(GANTT, bars=tuple(replace(bar, party="client") for bar in GANTT.bars), launch=None)
    slide = slide_of(build(deck, tmp_path, {"client": "Task", "gantt": GANTT, "other": other}))
    assert [name for name in names(slide) if name != "gantt:bars"] == [
        *("gantt:gantt", "bar:agency", "barlabel:agency", "bar:client", "barlabel:client", "gantt:other"),
    ]
    groups = [[bar.name for bar in shape.shapes] for shape in slide.shapes if shape.name == "gantt:bars"]
    assert groups == [["bar:1", "bar:2", "bar:line"], ["bar:1", "bar:2"]]


def test_bars_of_a_calendar_in_a_group_stand_on_its_table(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    frame = named(deck.presentation.slides[0], "gantt:gantt")
    group = deck.shapes.add_group_shape()
    group._element.append(frame._element)
    group._element.recalculate_extents()
    group.left, group.top = group.left + Cm(2), group.top + Cm(3)
    slide = slide_of(build(deck, tmp_path, {"client": "Task", "gantt": GANTT}))
    table, bars = next(shape for shape in slide.shapes if shape.shape_type == 6 and shape.name != "gantt:bars").shapes
    rows = table.table.rows
    assert bars.name == "gantt:bars"
    assert (
        table.top + rows[0].height <= bars.top <= bars.top + bars.height <= table.top + sum(row.height for row in rows)
    )


def test_a_line_is_no_sample_bar(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.table(["", "", ""], ["", "", ""], name="gantt:gantt")
    deck.shapes.add_connector(1, Cm(1), Cm(16), Cm(5), Cm(16)).name = "bar:agency"
    assert faults(deck, tmp_path, {"gantt": replace(GANTT, launch=None)}) == [
        "house.pptx (slide 1): error T-5: no sample bar named 'bar:agency'; sample bars here: none\n"
        "    hint: draw a rectangle and name it so"
    ]


def test_a_task_may_last_until_the_end_of_all_days(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    endless = replace(GANTT, bars=(replace(GANTT.bars[0], last=date.max),))
    group = named(slide_of(build(deck, tmp_path, {"client": "Task", "gantt": endless})), "gantt:bars")
    assert (group.left + group.width) / CM == pytest.approx(21)


def filled_table(folder: Path, table: Table, *rows: list[str], merged: bool = False) -> Any:
    deck = SampleDeck()
    deck.slide()
    frame = deck.table(*rows, name="table:plan")
    if merged:
        frame.table.cell(1, 0).merge(frame.table.cell(1, 1))
    return slide_of(build(deck, folder, {"plan": table}))


def test_cells_of_a_sample_table_are_not_merged_in_the_filled_one(tmp_path: Path) -> None:
    plan = Table(("a", "b"), (("1", "2"), ("3", "4")), "A plan")
    shape = named(filled_table(tmp_path, plan, ["", ""], ["", ""], merged=True), "table:plan")
    assert [cell.is_merge_origin or cell.is_spanned for row in shape.table.rows for cell in row.cells] == [False] * 6
    assert cells(shape) == [["a", "b"], ["1", "2"], ["3", "4"]]


@pytest.mark.parametrize("weights", [(), (float("inf"), 1.0)])
def test_columns_beyond_a_sample_of_one_share_its_width(tmp_path: Path, weights: tuple[float, ...]) -> None:
    plan = Table(("a", "b", "c"), (("1", "2", "3"),), "A plan", weights)
    shape = named(filled_table(tmp_path, plan, [""], [""]), "table:plan")
    assert [column.width for column in shape.table.columns] == [shape.width / 3] * 3


def test_a_table_without_cells_leaves(tmp_path: Path) -> None:
    assert names(filled_table(tmp_path, Table((), ((),), "Nothing"), [""], [""])) == []


def test_a_picture_needs_a_sample_with_an_extent(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.picture().width = 0
    assert faults(deck, tmp_path, {"photo": Picture(image_bytes(2, 1, "red"))}) == [
        "house.pptx (slide 1): error T-6: picture:photo: the sample has no width or no height\n"
        "    hint: draw it as large as the picture may be"
    ]


@pytest.mark.parametrize("name", ["chart:works.²", "chart:works.9", "chart:nothing"])
def test_what_is_not_there_is_a_fault(tmp_path: Path, name: str) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.chart((1, 2, 3), name=name)
    values: dict[str, Any] = {"works": [NUMBERS]}
    values["itself"] = values
    path = name.partition(":")[2]
    assert faults(deck, tmp_path, values)[0].startswith(
        f"house.pptx (slide 1): error T-5: no chart named '{path}' for the sample '{name}'"
    )


def test_of_two_charts_in_a_group_the_first_is_the_sample(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    frames = [deck.chart((1, 2, 3), name=name) for name in ("one", "two")]
    group = deck.shapes.add_group_shape()
    for frame in frames:
        group._element.append(frame._element)
    group.name = "chart:numbers"
    slide = slide_of(build(deck, tmp_path, {"numbers": NUMBERS}))
    first, second = (shape.chart for shape in next(iter(slide.shapes)).shapes)
    assert [series.name for series in first.series] == ["份额"]
    assert [series.name for series in second.series] == ["sample 1"]


def strip(folder: Path, heat: Heat | None) -> Any:
    deck = SampleDeck()
    heat_slide(deck)
    return slide_of(build(deck, folder, {"heat": heat}))


def edges(cell: Any) -> dict[str, str]:
    """The colours of a cell's lines by their sides."""
    return {line.tag.partition("}")[2]: line.find(f".//{A}srgbClr").get("val") for line in cell._tc.tcPr}


def test_a_heat_strip_has_a_cell_a_column_and_keeps_its_width(tmp_path: Path) -> None:
    shape = named(strip(tmp_path, HEAT), "heat:heat")
    assert cells(shape) == [
        ["1", "2", "3", "4"],
        ["80", "gap", "90", "91"],
        ["People", NASTY, "Rivals", "Visits"],
    ]
    assert [column.width.cm for column in shape.table.columns] == [6, 6, 6, 6]
    assert shape._element.nvGraphicFramePr.cNvPr.get("descr") == "People 80"


def test_neighbours_in_a_heat_strip_share_the_edge_of_the_look_further_right_in_the_sample(tmp_path: Path) -> None:
    middle = named(strip(tmp_path, HEAT), "heat:heat").table.rows[1].cells
    red, green = "FF0000", "00FF00"
    assert [edges(cell) for cell in middle] == [
        {"lnL": green, "lnR": red},
        {"lnL": red, "lnR": red, "lnT": red, "lnB": red},
        {"lnL": red, "lnR": green},
        {"lnL": green, "lnR": green},
    ]


def test_a_heat_strip_without_names_has_no_row_for_them(tmp_path: Path) -> None:
    unnamed = tuple(replace(cell, name="") for cell in HEAT.cells)
    shape = named(strip(tmp_path, replace(HEAT, cells=unnamed)), "heat:heat")
    assert cells(shape) == [["1", "2", "3", "4"], ["80", "gap", "90", "91"]]
    assert shape.height == sum(row.height for row in shape.table.rows)


@pytest.mark.parametrize("heat", [None, Heat((), "nothing")])
def test_a_heat_strip_without_cells_leaves(tmp_path: Path, heat: Heat | None) -> None:
    assert names(strip(tmp_path, heat)) == []


def test_a_look_without_a_sample_column_is_a_fault(tmp_path: Path) -> None:
    deck = SampleDeck()
    heat_slide(deck)
    heat = Heat((HeatCell("1", "0", "x", "cold"),), "alt")
    assert faults(deck, tmp_path, {"heat": heat}) == [
        "house.pptx (slide 1): error T-5: no sample column for the look 'cold' in 'heat:heat'; "
        "looks here: warm, missing\n    hint: give the strip a column whose middle cell says the look"
    ]


def test_a_heat_strip_needs_a_sample_of_three_rows(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.table(["1"], ["warm"], name="heat:heat")
    assert faults(deck, tmp_path, {"heat": HEAT}) == [
        "house.pptx (slide 1): error T-6: the sample 'heat:heat' needs a table of three rows (numbers, looks, names), "
        "found 2 rows\n    hint: draw the sample as a table of three rows, a column a look"
    ]


def test_picture_of_too_many_pixels_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PIL.Image.MAX_IMAGE_PIXELS", 1000)
    deck = SampleDeck()
    deck.slide()
    deck.picture()
    assert faults(deck, tmp_path, {"photo": Picture(image_bytes(100, 100, "blue"))}) == [
        "picture: error T-6: a picture of too many pixels\n"
        "    hint: save it smaller; a slide shows at most 4,000 pixels across"
    ]
