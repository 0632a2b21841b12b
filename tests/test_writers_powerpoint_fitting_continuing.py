from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from lxml import etree
from pptx.opc.packuri import PackURI
from pptx.util import Cm, Pt

from briefgen.content import Bar, Gantt, Rich, SlideNumber, Span, Table, Typesetting
from briefgen.writers.powerpoint.names import MC
from tests.misfits import misfits
from tests.sample_decks import (
    GANTT,
    P14,
    SLIDE,
    SampleDeck,
    build,
    cells,
    gantt_slide,
    members,
    named,
    names,
    opened,
    schema_errors,
    sections,
    text,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path

HANS = Typesetting("zh-Hans", "zh-CN", "zh-CN", "Microsoft YaHei", continued="（续）")
SENTENCES = "The morning is slow and the tea is cold. " * 60
TITLE_ONLY = 5


def list_deck(title: str = "{{ title }}", notes: str = "Notes of {{ title }}") -> SampleDeck:
    """A slide with a title, a table of a head and repeated rows, and a source line."""
    deck = SampleDeck()
    deck.slide(notes, layout=TITLE_ONLY)
    deck.presentation.slides[0].shapes.title.text = title
    deck.table(
        ["No", "What"],
        ["{%tr for r in rows %}", ""],
        ["{{ r }}", "row {{ r }}"],
        ["{%tr endfor %}", ""],
        box=(2, 5, 20, 3),
    )
    deck.text("{{ source }}", name="source", size=12, box=(2, 17, 20, 0.8))
    return deck


def rows(count: int) -> dict[str, Any]:
    return {"title": "Plan", "source": "Source: us", "rows": list(range(1, count + 1))}


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def test_table_goes_on_with_its_head(tmp_path: Path) -> None:
    result = written(list_deck(), tmp_path, rows(45))
    deck = opened(result.path)
    tables = [cells(named(slide, "a table")) for slide in deck.slides]
    assert [table[0] for table in tables] == [["No", "What"]] * len(tables)
    assert [row[0] for table in tables for row in table[1:]] == [str(number) for number in range(1, 46)]
    assert titles(deck) == ["Plan", "Plan (cont.)", "Plan (cont. 2)"]
    assert tuple(map(str, result.remarks)) == ("slide 1 'a table': continued on slides 2 to 3",)
    assert [each.in_language("zh-Hans") for each in result.remarks] == ["第 1 页“a table”：放不下，续至第 2–3 页"]
    assert (result.pages, result.continued) == (3, 2)
    assert misfits(result.path) == []


def test_slides_a_table_goes_on_to_are_about_equally_full(tmp_path: Path) -> None:
    deck = build(list_deck(), tmp_path, rows(45))
    counts = [len(named(slide, "a table").table.rows) - 1 for slide in deck.slides]
    assert max(counts) - min(counts) <= 4


def test_furniture_stands_on_every_slide_and_nothing_else(tmp_path: Path) -> None:
    template = list_deck()
    template.chart((1, 2, 3), name="a chart")
    template.text("said once", name="aside", box=(23, 5, 2, 2))
    deck = build(template, tmp_path, rows(45))
    assert set(names(deck.slides[1])) == {"Title 1", "a table", "source"}
    assert [name for name in members(tmp_path / "out.pptx") if name.startswith("ppt/charts/chart")] != []
    assert len([name for name in members(tmp_path / "out.pptx") if name.startswith("ppt/charts/chart")]) == 1


def test_further_slide_is_a_slide_of_its_own(tmp_path: Path) -> None:
    deck = build(list_deck(), tmp_path, rows(45))
    told = [slide.notes_slide.notes_text_frame.text for slide in deck.slides]
    assert told == ["Notes of Plan", "Plan (cont.)", "Plan (cont. 2)"]
    assert all(slide.notes_slide.part.part_related_by(SLIDE) is slide.part for slide in deck.slides)
    assert len({slide.slide_id for slide in deck.slides}) == len(deck.slides)
    assert schema_errors(tmp_path / "out.pptx") == []


def test_what_fits_when_it_is_smaller_does_not_go_on(tmp_path: Path) -> None:
    result = written(list_deck(), tmp_path, rows(14))
    assert result.continued == 0
    assert len(opened(result.path).slides) == 1


def test_mark_is_that_of_the_language(tmp_path: Path) -> None:
    deck = build(list_deck("排期"), tmp_path, {**rows(45), "title": "排期"}, typesetting=HANS)
    assert titles(deck) == ["排期", "排期（续）", "排期（续 2）"]


def test_without_a_language_the_mark_goes_by_the_title(tmp_path: Path) -> None:
    assert titles(build(list_deck("排期"), tmp_path, rows(45)))[1] == "排期（续）"


def test_long_paragraph_goes_on_and_is_all_there(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=TITLE_ONLY)
    deck.presentation.slides[0].shapes.title.text = "Story"
    deck.text("{{ x }}", size=20, box=(2, 5, 10, 6))
    result = written(deck, tmp_path, {"x": SENTENCES})
    told = [text(slide) for slide in opened(result.path).slides]
    assert "".join(told) == SENTENCES
    assert all(part.endswith(". ") for part in told)
    assert misfits(result.path) == []


def test_list_goes_on_under_its_head(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=TITLE_ONLY)
    deck.presentation.slides[0].shapes.title.text = "Limits"
    shape = deck.text("What is fixed", "{%p for r in rows %}", "{{ r }}", "{%p endfor %}", size=16, box=(2, 5, 10, 8))
    shape.text_frame.paragraphs[0].runs[0].font.bold = True
    items = [f"limit {number} is a sentence that takes more than a line of this box" for number in range(30)]
    result = written(deck, tmp_path, {"rows": items})
    texts = [[p.text for p in named(slide, "text").text_frame.paragraphs] for slide in opened(result.path).slides]
    assert [each[0] for each in texts] == ["What is fixed"] * len(texts)
    assert [line for each in texts for line in each[1:]] == items
    assert misfits(result.path) == []


def test_what_goes_on_keeps_its_formatting(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=TITLE_ONLY)
    deck.text("{{ x }}", size=20, box=(2, 5, 10, 6))
    said = Rich((Span("plain words. " * 60), Span("strong words. " * 60, "strong")))
    result = build(deck, tmp_path, {"x": said})
    runs = [run for slide in result.slides for p in named(slide, "text").text_frame.paragraphs for run in p.runs]
    assert {(run.text.split()[0], bool(run.font.bold)) for run in runs} == {("plain", False), ("strong", True)}


def test_rows_of_a_merged_cell_stay_together(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=TITLE_ONLY)
    frame = deck.table(["Head", "x"], *[[f"{n}", f"row {n}"] for n in range(1, 61)], box=(2, 5, 20, 3))
    for first in range(1, 61, 6):
        frame.table.cell(first, 0).merge(frame.table.cell(first + 5, 0))
    result = written(deck, tmp_path, {})
    counts = [len(named(slide, "a table").table.rows) - 1 for slide in opened(result.path).slides]
    assert sum(counts) == 60
    assert len(counts) > 1
    assert [count % 6 for count in counts] == [0] * len(counts)
    assert misfits(result.path) == []


def test_row_higher_than_a_slide_is_parted(tmp_path: Path) -> None:
    result = written(list_deck(), tmp_path, {**rows(0), "rows": [SENTENCES, "last"]})
    told = [row[0] for slide in opened(result.path).slides for row in cells(named(slide, "a table"))[1:]]
    assert "".join(told) == SENTENCES + "last"
    assert misfits(result.path) == []


def test_table_under_a_text_waits_until_that_ends(tmp_path: Path) -> None:
    deck = list_deck()
    deck.text("{{ x }}", size=14, box=(2, 2.6, 10, 2.3))
    result = written(deck, tmp_path, {**rows(45), "x": "word " * 300})
    slides = opened(result.path).slides
    shown = [[name for name in names(slide) if name in ("text", "a table")] for slide in slides]
    assert shown[:3] == [["a table", "text"], ["text"], ["a table"]]
    assert tuple(map(str, result.remarks[:2])) == (
        "slide 1 'text': continued on slide 2",
        f"slide 1 'a table': continued on slides 3 to {len(slides)}",
    )


def test_rule_over_a_text_goes_on_with_it(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=TITLE_ONLY)
    deck.presentation.slides[0].shapes.title.text = "Story"
    deck.rectangle("with:text", (2, 7, 10, 0.05))
    deck.text("{{ x }}", size=20, box=(2, 7.2, 10, 6))
    further = build(deck, tmp_path, {"x": SENTENCES}).slides[1]
    rule, shown = named(further, "with:text"), named(further, "text")
    assert shown.top - rule.top == Cm(0.2)
    assert rule.top < Cm(7)


def test_calendar_goes_on_with_the_bars_of_its_rows(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    first, last = GANTT.bars[0].first, GANTT.bars[0].last
    bars = tuple(Bar((f"Task {n}", "3/11"), first, last, "agency", f"Task {n}") for n in range(1, 41))
    result = written(
        deck, tmp_path, {"client": "Task", "gantt": Gantt(GANTT.first, GANTT.last, GANTT.months, bars, "Forty")}
    )
    seen = []
    for slide in opened(result.path).slides:
        frame, group = named(slide, "gantt:gantt"), named(slide, "gantt:bars")
        tasks = [row[0] for row in cells(frame)[1:]]
        assert [shape._element.xpath("string(.//p:cNvPr/@descr)") for shape in group.shapes] == tasks
        tops = [frame.top + sum(row.height for row in list(frame.table.rows)[: n + 1]) for n in range(len(tasks))]
        assert all(top <= shape.top for top, shape in zip(tops, group.shapes, strict=True))
        assert max(shape.top + shape.height for shape in group.shapes) <= frame.top + frame.height
        seen += tasks
    assert seen == [f"Task {n}" for n in range(1, 41)]


def test_long_title_is_cut_at_a_clause_and_told_in_the_notes(tmp_path: Path) -> None:
    title = "，".join(["夏天来了城里的人渴了"] * 40)
    result = written(list_deck(notes="Said"), tmp_path, {**rows(2), "title": title})
    slide = opened(result.path).slides[0]
    shown = slide.shapes.title.text_frame.text
    assert shown.endswith("夏天来了城里的人渴了…")
    assert title.startswith(shown[:-1])
    assert slide.notes_slide.notes_text_frame.text == f"{title}\nSaid"
    assert tuple(map(str, result.remarks)) == ("slide 1 'Title 1': shortened",)
    assert misfits(result.path) == []


def test_long_title_keeps_its_mark(tmp_path: Path) -> None:
    deck = build(list_deck(), tmp_path, {**rows(45), "title": "，".join(["夏天来了城里的人渴了"] * 40)})
    assert titles(deck)[1].endswith("…（续）")
    assert misfits(tmp_path / "out.pptx") == []


def test_label_without_notes_goes_on(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ x }}", size=16, box=(1, 1, 5, 1))
    result = written(deck, tmp_path, {"x": "word " * 80})
    assert "".join(text(slide) for slide in opened(result.path).slides) == "word " * 80


def test_slides_are_called_by_the_numbers_they_have(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ first }}, {{ second }}, {{ third }}", size=16)
    deck.slide(layout=TITLE_ONLY)
    deck.table(["{%tr for r in rows %}"], ["{{ r }}"], ["{%tr endfor %}"], box=(2, 5, 20, 3))
    deck.slide()
    values = {**rows(45), "first": SlideNumber(1), "second": SlideNumber(2), "third": SlideNumber(3)}
    result = build(deck, tmp_path, values)
    assert text(result.slides[0]) == f"1, 2, {len(result.slides)}"


def test_links_and_sections_stay_right(tmp_path: Path) -> None:
    deck = list_deck()
    deck.slide()
    link = deck.text("there", name="link")
    link.click_action.target_slide = deck.presentation.slides[0]
    back = deck.presentation.slides[0].shapes.add_textbox(Cm(1), Cm(17), Cm(1), Cm(1))
    back.text_frame.text = "on"
    back.click_action.target_slide = deck.presentation.slides[1]
    ids = [slide.slide_id for slide in deck.presentation.slides]
    deck.presentation.part._element.append(sections({"all": ids}))
    result = build(deck, tmp_path, rows(45))
    slides = list(result.slides)
    listed = [int(entry.get("id")) for entry in result.part._element.iter(f"{P14}sldId")]
    assert listed == [slide.slide_id for slide in slides]
    assert named(slides[-1], "link").click_action.target_slide == slides[0]
    links = [shape for slide in slides[:-1] for shape in slide.shapes if shape.has_text_frame]
    targets = [shape.click_action.target_slide for shape in links if shape.text_frame.text == "on"]
    assert targets == [slides[-1]] * (len(slides) - 1)
    assert schema_errors(tmp_path / "out.pptx") == []


def test_calendar_goes_on_with_a_task_longer_than_a_slide(tmp_path: Path) -> None:
    deck = SampleDeck()
    gantt_slide(deck)
    first, last = GANTT.bars[0].first, GANTT.bars[0].last
    bars = tuple(Bar((name, "3/11"), first, last, "agency", name[:4]) for name in (SENTENCES, "Last"))
    gantt = Gantt(GANTT.first, GANTT.last, GANTT.months, bars, "Two")
    result = written(deck, tmp_path, {"client": "Task", "gantt": gantt})
    slides = opened(result.path).slides
    told = [row[0] for slide in slides for row in cells(named(slide, "gantt:gantt"))[1:]]
    assert "".join(told) == SENTENCES + "Last"
    drawn = [named(slide, "gantt:bars") for slide in slides if "gantt:bars" in names(slide)]
    assert [shape.name for group in drawn for shape in group.shapes if shape.name != "bar:line"] == [
        "bar:1",
        f"bar:{len(told)}",
    ]
    assert misfits(result.path) == []
    assert schema_errors(result.path) == []


def test_last_slide_of_a_table_is_no_slide_of_leftovers(tmp_path: Path) -> None:
    for count in range(20, 60):
        deck = build(list_deck(), tmp_path, rows(count))
        counts = [len(named(slide, "a table").table.rows) - 1 for slide in deck.slides]
        assert sum(counts) == count
        assert counts[-1] >= 3


def test_columns_of_a_long_table_take_the_room_they_need(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=TITLE_ONLY)
    deck.table(
        ["No", "What"],
        ["{%tr for r in rows %}", ""],
        ["{{ r }}", "{{ words }}"],
        ["{%tr endfor %}", ""],
        box=(2, 5, 20, 3),
    )
    result = build(deck, tmp_path, {"rows": list(range(20)), "words": "slow mornings between city and hill " * 5})
    number, words = named(result.slides[0], "a table").table.columns
    assert words.width > 3 * number.width
    assert misfits(tmp_path / "out.pptx") == []


def test_sample_table_goes_on(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=TITLE_ONLY)
    frame = deck.table(["", ""], ["", ""], name="table:plan", box=(2, 5, 20, 3))
    frame.table.first_row = True
    plan = Table(("Head", "x"), tuple((f"row {n}", "cell") for n in range(60)), "A plan")
    result = build(deck, tmp_path, {"plan": plan})
    tables = [cells(named(slide, "table:plan")) for slide in result.slides]
    assert len(tables) > 1
    assert {tuple(table[0]) for table in tables} == {("Head", "x")}
    assert [row[0] for table in tables for row in table[1:]] == [f"row {n}" for n in range(60)]


def test_type_that_goes_on_is_no_smaller_than_the_smallest(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=TITLE_ONLY)
    deck.text("{{ x }}", size=20, box=(2, 5, 10, 6))
    result = build(deck, tmp_path, {"x": SENTENCES})
    texts = [named(slide, "text").text_frame for slide in result.slides]
    sizes = {run.font.size for text_frame in texts for paragraph in text_frame.paragraphs for run in paragraph.runs}
    assert min(sizes) >= Pt(18)


def test_what_stands_on_every_slide_is_copied_with_all_it_refers_to(tmp_path: Path) -> None:
    deck = list_deck()
    title = deck.presentation.slides[0].shapes.title
    title.left, title.top, title.width, title.height = Cm(2), Cm(1.5), Cm(20), Cm(1)
    chart = deck.chart((1, 2, 3), name="logo")
    group = deck.shapes.add_group_shape()
    group._element.append(chart._element)
    chart.left, chart.top, chart.width, chart.height = Cm(0), Cm(0), Cm(3), Cm(1)
    group._element.recalculate_extents()
    chart.chart.part.partname = PackURI("/ppt/charts/chart7.xml")
    slides = opened(written(deck, tmp_path, rows(45)).path).slides
    charts = [
        shape.chart for slide in slides for group in slide.shapes if group.shape_type == 6 for shape in group.shapes
    ]
    assert len(charts) == len(slides) > 1
    assert len({chart.part.partname for chart in charts}) == len(slides)
    assert all(chart.part.chart_workbook.xlsx_part.blob for chart in charts)


def test_a_head_as_high_as_a_slide_is_a_row_like_others(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=TITLE_ONLY)
    deck.presentation.slides[0].shapes.title.text = "Plan"
    deck.table(["{{ head }}", "What"], ["a", "b"], box=(2, 5, 20, 3))
    slides = build(deck, tmp_path, {"head": SENTENCES}).slides
    told = [row for slide in slides for row in cells(named(slide, "a table"))]
    assert "".join(first for first, _ in told[:-1]) == SENTENCES
    assert told[-1] == ["a", "b"]
    assert len(slides) < 6


def test_an_equation_stands_on_its_own_slide_only(tmp_path: Path) -> None:
    deck = list_deck()
    equation = deck.text("E = mc²", name="equation", box=(22, 6, 3, 2))._element
    choice = etree.fromstring(
        f'<mc:AlternateContent xmlns:mc="{MC[1:-1]}" xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main">'
        '<mc:Choice Requires="a14"/><mc:Fallback/></mc:AlternateContent>'
    )
    equation.getparent().append(choice)
    choice[1].append(copy.deepcopy(equation))
    choice[0].append(equation)
    first, *further = (slide._element for slide in build(deck, tmp_path, rows(45)).slides)
    assert further
    assert not [element for root in further for element in root.iter(f"{MC}AlternateContent")]
    assert [holder.text for choice in first.iter(f"{MC}AlternateContent") for holder in choice.iter("{*}t")] == [
        "E = mc²"
    ]
    assert next(first.iter(f"{MC}Fallback"), None) is None


def test_a_text_that_was_turned_stands_straight_on_further_slides(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=TITLE_ONLY)
    deck.presentation.slides[0].shapes.title.text = "Plan"
    deck.text("{{ x }}", box=(6, 6, 10, 6)).rotation = 90
    first, *further = build(deck, tmp_path, {"x": SENTENCES}).slides
    assert named(first, "text").rotation == 90
    assert further
    assert {named(slide, "text").rotation for slide in further} == {0}
