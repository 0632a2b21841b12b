from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.content import Chart, Picture, Series
from briefgen.errors import TemplateFaulty
from briefgen.problems import Place
from briefgen.writers.powerpoint import names_in
from tests.sample_decks import (
    NASTY,
    NUMBERS,
    P14,
    SLIDE,
    SampleDeck,
    build,
    everything,
    faults,
    image_bytes,
    members,
    named,
    sections,
    text,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_slide_repeats_with_chart_and_notes_of_its_own(tmp_path: Path) -> None:
    deck, values = everything()
    values["works"][1]["chart"] = Chart(("z",), (Series("second", (9,)),), "alt")
    result = build(deck, tmp_path, values)
    first, second = result.slides[1], result.slides[2]
    assert [text(first), text(second)] == [NASTY, "second"]
    charts = [named(slide, "chart:work.chart").chart for slide in (first, second)]
    assert [list(chart.plots[0].categories) for chart in charts] == [["a", NASTY], ["z"]]
    assert charts[0].part.partname != charts[1].part.partname
    assert second.notes_slide.notes_text_frame.text == "Notes of second"
    assert second.notes_slide.part.part_related_by(SLIDE) is second.part


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("{%slide if rows %}", 1),
        ("{%slide if not rows %}", 0),
        ("{%slide for row in rows %}", 3),
        ("{%slide for row in rows if row > 1 %}", 2),
        ("{%slide for row in [] %}", 0),
        ("{%slide for row in rows %}\n{%slide if row == 2 %}", 1),
    ],
)
def test_slide_statement_decides_how_often(tmp_path: Path, statement: str, count: int) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.slide(f"{statement}\nspoken")
    deck.slide()
    result = build(deck, tmp_path, {"rows": [1, 2, 3]})
    assert len(result.slides) == 2 + count
    spoken = [slide.notes_slide.notes_text_frame.text for slide in result.slides if slide.has_notes_slide]
    assert spoken == ["spoken"] * count


def test_fault_in_a_slide_statement_quotes_the_statement(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide fro row in rows %}")
    assert "unknown tag 'fro' in '{% fro row in rows %}'" in faults(deck, tmp_path, {"rows": []})[0]


def test_loop_variable_is_known_on_slide_and_notes(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide for name, no in pairs %}\n{{ no }} {{ name }}")
    deck.text("{{ name }} {{ no }}")
    result = build(deck, tmp_path, {"pairs": [("a", 1), ("b", 2)]})
    assert [text(slide) for slide in result.slides] == ["a 1", "b 2"]
    assert result.slides[1].notes_slide.notes_text_frame.text == "2 b"


def test_dropped_slide_leaves_no_part(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide if no %}")
    deck.chart((1, 2, 3), name="chart:x")
    deck.picture("photo")
    deck.slide()
    link = deck.text("see there")
    link.click_action.target_slide = deck.presentation.slides[0]
    build(deck, tmp_path, {"no": False, "x": NUMBERS})
    found = members(tmp_path / "out.pptx")
    parts = [name for name in found if name.startswith(("ppt/slides/s", "ppt/charts", "ppt/media", "ppt/notesSlides"))]
    assert parts == ["ppt/slides/slide1.xml"]


def test_sections_follow_the_slides(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide if no %}")
    deck.slide("{%slide for row in rows %}")
    ids = [slide.slide_id for slide in deck.presentation.slides]
    deck.presentation.part._element.append(sections({"all": ids}))
    result = build(deck, tmp_path, {"no": False, "rows": [1, 2]})
    listed = [int(entry.get("id")) for entry in result.part._element.iter(f"{P14}sldId")]
    assert listed == [slide.slide_id for slide in result.slides]
    assert len(set(listed)) == 2


def sectioned(tmp_path: Path, *names: str) -> SampleDeck:
    """A deck of one slide a section; the second slide leaves."""
    deck = SampleDeck()
    for number in range(len(names)):
        deck.slide("{%slide if no %}" if number == 1 else "")
    ids = [slide.slide_id for slide in deck.presentation.slides]
    listed = {name: [number] for name, number in zip(names, ids, strict=True)}
    deck.presentation.part._element.append(sections(listed))
    return deck


def test_a_section_is_named_by_its_tags_and_leaves_with_its_slides(tmp_path: Path) -> None:
    deck = sectioned(tmp_path, "{{ words.market }}", "{{ words.gone }}", "3 &amp; {{ words.last }}")
    words = {"market": "市场 & <渠道>", "gone": "Gone", "last": "two\nlines"}
    result = build(deck, tmp_path, {"no": False, "words": words})
    named = [each.get("name") for each in result.part._element.iter(f"{P14}section")]
    assert named == ["市场 & <渠道>", "3 & two lines"]


def test_a_name_that_only_a_section_reads_is_among_the_templates_names(tmp_path: Path) -> None:
    deck = sectioned(tmp_path, "{{ words.market }}")
    assert names_in(deck.save(tmp_path / "house.pptx"))["words.market"] == Place("house.pptx", part="sections")


def test_a_section_without_a_value_for_its_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateFaulty) as fault:
        build(sectioned(tmp_path, "{{ nobody }}"), tmp_path, {"somebody": "A"})
    assert [str(each).partition("\n")[0] for each in fault.value.problems] == [
        "house.pptx (sections): error T-3: no value named 'nobody' in {{ nobody }}"
    ]


def test_a_repeated_slide_knows_how_often_it_was_repeated(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide for x in xs %}\n{%slide for y in x.ys %}")
    deck.text("{{ x.name }}{{ y }}: {{ loop.index }} of {{ loop.length }}{% if loop.last %}.{% endif %}")
    template = deck.save(tmp_path / "house.pptx")
    assert set(names_in(template)) == {"xs", "xs[].name", "xs[].ys", "xs[].ys[]"}
    built = build(deck, tmp_path, {"xs": [{"name": "a", "ys": [1, 2]}, {"name": "b", "ys": [3]}]})
    assert [text(slide) for slide in built.slides] == ["a1: 1 of 2", "a2: 2 of 2.", "b3: 1 of 1."]


def test_pages_are_counted(tmp_path: Path) -> None:
    deck, values = everything()
    assert written(deck, tmp_path, values).pages == 6


def test_each_copy_shows_its_own_picture(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide for work in works %}")
    deck.picture("picture:work")
    works = [Picture(image_bytes(10, height, "blue"), "alt") for height in (10, 20, 30)]
    result = build(deck, tmp_path, {"works": works})
    assert [named(slide, "picture:work").image.size[1] for slide in result.slides] == [10, 20, 30]


def test_names_in_a_template_are_found_through_slide_loops(tmp_path: Path) -> None:
    deck, _ = everything()
    names = names_in(deck.save(tmp_path / "house.pptx"))
    assert names["title"] == Place("house.pptx", part="slide 1")
    assert set(names) == {
        "client", "title", "nothing", "works", "works[].name", "works[].chart", "works[].picture",
        "rows", "rows[].a", "rows[].b", "plan", "gantt", "heat",
    }  # fmt: skip
