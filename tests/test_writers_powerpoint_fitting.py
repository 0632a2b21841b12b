from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pptx.util import Pt

from briefgen.content import (
    Typesetting,
)
from tests.sample_decks import (
    SampleDeck,
    build,
    named,
    opened,
    slide_of,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_long_text_shrinks_to_its_box(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ x }}", size=28, box=(1, 1, 10, 2.5))
    result = written(deck, tmp_path, {"x": "The quick brown fox jumps over it"})
    assert tuple(map(str, result.remarks)) == ("slide 1 'text': shrunk to 26 pt",)
    assert named(slide_of(opened(result.path)), "text").text_frame.paragraphs[0].runs[0].font.size == Pt(26)


def test_exact_line_pitch_shrinks_with_the_text(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    shape = deck.text("{{ x }}", size=20, box=(1, 1, 10, 2))
    shape.text_frame.paragraphs[0].line_spacing = Pt(30)
    result = build(deck, tmp_path, {"x": "清屿气泡茶" * 6})
    paragraph = named(slide_of(result), "text").text_frame.paragraphs[0]
    assert (paragraph.runs[0].font.size, paragraph.line_spacing) == (Pt(16), Pt(24))


def test_what_stays_too_long_goes_on_and_is_reported(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ x }}", size=16, box=(1, 1, 5, 1))
    result = written(deck, tmp_path, {"x": "word " * 80})
    assert tuple(map(str, result.remarks)) == ("slide 1 'text': continued on slides 2 to 3",)


def test_text_that_fits_stays(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ x }}", size=28, box=(1, 1, 20, 2))
    assert written(deck, tmp_path, {"x": "short"}).remarks == ()


def test_table_shrinks_before_it_meets_the_source_line(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.table(["{%tr for r in rows %}"], ["{{ r }}"], ["{%tr endfor %}"], box=(1, 2, 20, 3))
    deck.text("source", name="source", box=(1, 12, 20, 1))
    result = build(deck, tmp_path, {"rows": ["row"] * 12})
    slide = slide_of(result)
    table = named(slide, "a table")
    assert table.top + table.height <= named(slide, "source").top
    assert table.table.cell(0, 0).text_frame.paragraphs[0].runs[0].font.size == Pt(14)


def test_sizes_of_a_language_replace_the_templates(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ x }}", size=44, box=(1, 1, 20, 6)).text_frame.paragraphs[0].line_spacing = Pt(58)
    typesetting = Typesetting("en", "en-GB", "zh-CN", sizes={"44/58": "32/42", "44/60": "20/22"})
    result = build(deck, tmp_path, {"x": "short"}, typesetting=typesetting)
    paragraph = named(slide_of(result), "text").text_frame.paragraphs[0]
    assert (paragraph.runs[0].font.size, paragraph.line_spacing) == (Pt(32), Pt(42))


@pytest.mark.parametrize("direction", ["eaVert", "vert", "vert270"])
def test_upright_text_keeps_to_its_box(tmp_path: Path, direction: str) -> None:
    deck = SampleDeck()
    deck.slide("Notes")
    shape = deck.text("{{ x }}", box=(2, 2, 2, 10))
    shape.text_frame._txBody.bodyPr.set("vert", direction)
    result = written(deck, tmp_path, {"x": "清屿气泡茶" * 6})
    assert tuple(map(str, result.remarks)) == ("slide 1 'text': shrunk to 16 pt",)
    result = written(deck, tmp_path, {"x": "清屿气泡茶" * 60})
    slide = slide_of(opened(result.path))
    assert result.pages == 1
    assert tuple(map(str, result.remarks)) == ("slide 1 'text': shortened",)
    assert "清屿气泡茶" * 60 in slide.notes_slide.notes_text_frame.text
