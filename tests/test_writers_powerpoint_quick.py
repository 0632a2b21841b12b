"""A slide finished as text is the slide a tree would have given."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from pptx.util import Cm, Pt

from briefgen.content import Rich, Span, Typesetting
from briefgen.writers.powerpoint.compiled import open_template
from briefgen.writers.powerpoint.filling import fill
from tests.sample_decks import CHINESE, ENGLISH, NUMBERS, SampleDeck, build, cells, named, slide_of, written

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.writers.powerpoint.compiled import Template
    from briefgen.writers.powerpoint.texts import Text

ROW_ID = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}">'
    '<a16:rowId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" val="10001"/></a:ext></a:extLst>'
)
TEXTS = st.one_of(
    st.none(),
    st.sampled_from(
        ["", " ", "清屿", "a\nb", "“quoted” — 引号", "Otter & Sons <Ltd>", "word " * 30, "气泡茶" * 40, "\t"]
    ),
    st.builds(lambda a, b: Rich((Span(a, "strong"), Span(b), Span(a, "mark"))), st.text(max_size=9), st.just("，x")),
    st.text(max_size=60),
)
VALUES = st.fixed_dictionaries(
    {
        "title": TEXTS,
        "points": st.lists(TEXTS, max_size=4),
        "rows": st.lists(st.tuples(TEXTS, TEXTS), max_size=4),
        "said": TEXTS,
        "numbers": st.one_of(st.none(), st.just(NUMBERS)),
    }
)


def template_deck() -> SampleDeck:
    """Texts, a list, a table that repeats a row, notes, a chart."""
    deck = SampleDeck()
    deck.slide("{{ said }}\nspoken", layout=5)
    deck.shapes.title.text = "{{ title }}"
    deck.text("{%p for point in points %}", "• ¦{{ point }}¦ end", "{%p endfor %}", size=20, box=(1, 4, 10, 4))
    deck.rectangle("with:single", (1, 9, 3, 0.1))
    deck.text("{{ said }}", name="single", box=(12, 4, 8, 2))
    repeated = (["{%tr for a, b in rows %}", ""], ["{{ a }}", "{{ b }}"], ["{%tr endfor %}", ""])
    table = deck.table(["Head", "x"], *repeated, box=(1, 9, 20, 8))
    table.table.rows[2]._tr.append(etree.fromstring(ROW_ID))
    deck.slide()
    deck.chart((1, 2, 3), name="chart:numbers")
    deck.text("{{ title }}", box=(1, 1, 8, 1.2))
    return deck


def thorough(template: Template) -> Template:
    """The template, every slide of which is finished as a tree."""
    patterns = tuple(pattern and replace(pattern, text=_slow(pattern.text)) for pattern in template.patterns)
    own = [{part: _slow_own(each) for part, each in pattern.own.items()} for pattern in patterns if pattern]
    return replace(template, patterns=tuple(p and replace(p, own=o) for p, o in zip(patterns, own, strict=True)))


def _slow(text: Text) -> Text:
    return replace(text, limits=None)


def _slow_own(own: Any) -> Any:
    return replace(own, content=_slow(own.content)) if hasattr(own.content, "limits") else own


def trees(members: dict[str, Any]) -> dict[str, bytes]:
    """The slides and notes of a deck, written one way."""
    names = [name for name in members if name.startswith(("ppt/slides/s", "ppt/notesSlides/n"))]
    return {name: etree.tostring(etree.fromstring(members[name]), method="c14n") for name in names}


@pytest.mark.parametrize("typesetting", [None, CHINESE, ENGLISH], ids=["none", "chinese", "english"])
def test_slides_come_out_as_their_trees_would(tmp_path: Path, typesetting: Typesetting | None) -> None:
    template = open_template(template_deck().save(tmp_path / "house.pptx"), typesetting)
    slow = thorough(template)

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(VALUES)
    def law(values: dict[str, Any]) -> None:
        quick, other = fill(template, values), fill(slow, values)
        assert trees(quick.members) == trees(other.members)
        assert quick.remarks == other.remarks

    law()


def test_plain_slide_needs_no_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = open_template(template_deck().save(tmp_path / "house.pptx"), None)
    monkeypatch.setattr("lxml.etree.fromstring", lambda *_: pytest.fail("a tree was made"))
    values = {"title": "清屿", "points": ["a"], "rows": [("a", "b")], "said": "c", "numbers": None}
    assert template.patterns[0]
    text = template.patterns[0].text
    finished = text.quickly(text.render(values))
    assert finished is not None
    assert finished.remarks == ()


def test_rows_that_grow_move_the_tables_end(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.table(["{%tr for r in rows %}"], ["{{ r }}"], ["{%tr endfor %}"], box=(1, 2, 4, 2))
    frame = named(
        slide_of(build(deck, tmp_path, {"rows": ["short", "words that need more lines than one"]})), "a table"
    )
    heights = [row.height for row in frame.table.rows]
    assert heights[1] > heights[0]
    assert frame.height == sum(heights)


def test_emptied_text_leaves_and_others_stay_as_text(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ a }}", name="gone")
    deck.text("{{ b }}", name="kept", box=(1, 10, 10, 2))
    slide = slide_of(build(deck, tmp_path, {"a": None, "b": "text"}))
    assert [shape.name for shape in slide.shapes] == ["kept"]


def test_text_that_shrinks_is_told_in_the_order_of_the_slide(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    for number, name in enumerate(("one", "two")):
        deck.text("{{ x }}", name=name, size=28, box=(1, 1 + 5 * number, 10, 2.5))
    result = written(deck, tmp_path, {"x": "The quick brown fox jumps over it"})
    assert tuple(map(str, result.remarks)) == ("slide 1 'one': shrunk to 26 pt", "slide 1 'two': shrunk to 26 pt")


def test_markup_a_value_brings_is_looked_at(tmp_path: Path) -> None:
    class Bold:
        def __html__(self) -> str:
            return "</a:t></a:r><a:r><a:rPr b='1'/><a:t>bold"

    deck = SampleDeck()
    deck.slide()
    deck.text("{{ x }}")
    runs = named(slide_of(build(deck, tmp_path, {"x": Bold()})), "text").text_frame.paragraphs[0].runs
    assert [(run.text, run.font.bold) for run in runs] == [("bold", True)]


def test_cells_without_text_keep_the_row_as_high_as_it_was(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    table = deck.table(["{{ a }}", "{{ b }}"], box=(1, 2, 10, 1)).table
    table.rows[0].height = Cm(1)
    for cell in table.rows[0].cells:
        cell.text_frame.paragraphs[0].runs[0].font.size = Pt(14)
    frame = named(slide_of(build(deck, tmp_path, {"a": "", "b": "x"})), "a table")
    assert (cells(frame), frame.table.rows[0].height) == ([["", "x"]], Cm(1))
