"""A deck keeps to 25 slides, its agenda says where to find them, and what leaves is told in the notes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pptx
import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from briefgen.kinds import proposal
from briefgen.kinds.proposal.running import DROPPING, MOST
from tests.built import LANGUAGES, langu
from tests.small_briefs import wording_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pptx.presentation import Presentation

KEPT = (
    *("overview", "task", "problem", "insight", "proposition", "from_to", "idea"),
    *("budget", "kpi", "timeline", "decisions"),
)
WORDS, CHARACTERS = 16, 32
MOST_SAID = {"zh-Hans": 500, "zh-Hant": 500, "en": 1_000}
MOST_NOTED = {"zh-Hans": 1_600, "zh-Hant": 1_600, "en": 3_600}
"""Characters of a slide's notes: what is said in 12 points and what is looked up in 9 fill a printed page."""


@cache
def values() -> Mapping[str, object]:
    return proposal.assemble(langu("proposal", "en").wording)


@cache
def deck(language: str) -> Presentation:
    return pptx.Presentation(str(langu("proposal", language).path))


def titles(language: str) -> list[str]:
    shown = [slide.shapes.title for slide in deck(language).slides]
    return [title.text_frame.text for title in shown if title]


def findings(language: str) -> list[str]:
    """The titles we make; a statement is the brief's own sentence."""
    layouts = [slide.slide_layout.name for slide in deck(language).slides]
    return [title for title, name in zip(titles(language), layouts, strict=True) if "Statement" not in name]


def notes_of(found: object, name: str) -> str:
    assert isinstance(found, dict)
    slide = found[name][-1] if isinstance(found[name], list) else found[name]
    return "\n".join(map(str, (*slide["spoken"], *slide["backing"])))


def after(steps: int) -> Mapping[str, object]:
    found = values()
    for step in DROPPING[:steps]:
        found = step.apply(found) or found
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_complete_deck_has_25_slides_at_most(language: str) -> None:
    assert 18 <= len(deck(language).slides) <= MOST
    assert len(titles(language)) == len(deck(language).slides)


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_short(language: str) -> None:
    too_long = [t for t in findings(language) if (len(t.split()) > WORDS if language == "en" else _ems(t) > CHARACTERS)]
    assert too_long == []


def _ems(title: str) -> float:
    """How wide a Chinese title is: a Latin letter or figure takes half the room."""
    return sum(1.0 if ord(sign) > 0x2000 else 0.5 for sign in title if not sign.isspace())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_has_notes(language: str) -> None:
    assert [n for n, slide in enumerate(deck(language).slides, 1) if not slide.notes_slide.notes_text_frame.text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_agenda_says_on_which_slide_a_chapter_begins(language: str) -> None:
    table = next(shape.table for shape in deck(language).slides[1].shapes if shape.has_table)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    words = langu("proposal", language).wording.words
    openings = ("task", "sec.market", "sec.audience", "sec.strategy", "sec.big_idea", "sec.phases", "sec.risks")
    kickers = [_kicker(deck(language), int(row[3])) for row in rows]
    assert kickers == [words("pro.task.kicker" if each == "task" else each) for each in openings]


def _kicker(found: Presentation, number: int) -> str:
    shapes = found.slides[number - 1].placeholders
    return str(next(shape.text_frame.text for shape in shapes if shape.placeholder_format.idx == 10))


def test_what_the_argument_needs_never_leaves() -> None:
    last = after(len(DROPPING))
    assert [name for name in KEPT if not last[name]] == []
    assert [step.name for step in DROPPING][1:4] == ["place", "funnel", "third_execution"]


def test_a_slide_that_leaves_is_told_behind_another_and_the_one_before_leads_on() -> None:
    found = after(3)
    told = notes_of(found, "problem")
    assert "If asked: Biggest leak: aided awareness to consideration, 52% against a 63% norm" in told
    assert "Next: 57% of sugared-tea drinkers" in notes_of(found, "people")


def test_an_execution_that_leaves_is_told_behind_the_last_one_shown() -> None:
    found = after(4)
    executions = found["executions"]
    assert isinstance(executions, list)
    assert len(executions) == 2
    assert "If asked: The Cool-Down Zone: deciding for her" in notes_of(found, "executions")


def test_without_an_agenda_the_overview_follows_the_cover() -> None:
    assert "Next: CNY 12.0m to take trial" in notes_of(after(5), "cover")


def test_of_season_regions_and_channels_the_most_uneven_is_shown() -> None:
    regions = "[{region: East, share_pct: 60, brand_share_pct: 9}, {region: West, share_pct: 40, brand_share_pct: 1}]"
    months = ", ".join(["95", "105"] * 6)
    client = f"market: {{seasonality: [{months}], regions: {regions}}}"
    found = proposal.assemble(wording_of(client, "campaign: {request: {raw: Make noise}}", kind=proposal.KIND))
    assert found["regions"]
    assert found["season"] is found["channels"] is None
    assert "If asked: " in notes_of(found, "task")


def test_executions_stand_in_the_order_of_the_brief_whether_or_not_there_is_a_picture() -> None:
    executions = values()["executions"]
    assert isinstance(executions, list)
    assert [each["picture"].path.name if each["picture"] else "" for each in executions] == [
        "",
        "",
        "cool_down_zone.png",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_execution_without_a_picture_is_told_in_words_where_the_picture_would_stand(language: str) -> None:
    executions = [slide for slide in deck(language).slides if slide.slide_layout.name == "图与文 Picture + text"]
    pictures = [[shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE] for slide in executions]
    scenes = [[shape for shape in slide.shapes if shape.name == "scene"] for slide in executions]
    assert [(len(shown), len(told)) for shown, told in zip(pictures, scenes, strict=True)] == [(0, 1), (0, 1), (1, 0)]
    assert all(told[0].text_frame.text for told in scenes if told)


def test_evidence_that_leaves_stands_behind_the_slide_it_is_nearest_to() -> None:
    found = after(2)
    told = {name: notes_of(found, name) for name in ("market", "position")}
    season, regions, channels = "35% of the year", "East: 38% of the category", "Fast restocking"
    assert season in told["market"]
    assert regions in told["position"]
    assert channels in told["market"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_open_with_what_is_said_and_end_with_what_is_looked_up(language: str) -> None:
    head = langu("proposal", language).wording.words("pro.notes.backing")
    for slide in deck(language).slides:
        texts = [paragraph.text for paragraph in slide.notes_slide.notes_text_frame.paragraphs]
        said = texts[: texts.index(head)] if head in texts else texts
        assert 1 <= len(said) <= len(("message", "talk", "evidence", "next", "question"))
        assert sum(map(len, said)) <= MOST_SAID[language]
        assert sum(map(len, texts)) <= MOST_NOTED[language]


P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_of_the_argument_are_sections_in_the_decks_language(language: str) -> None:
    words = langu("proposal", language).wording.words
    sections = list(deck(language).part._element.iter(f"{P14}section"))
    parts = ("opening", "task", "market", "people", "strategy", "creative", "plan", "decision")
    assert [section.get("name") for section in sections] == [words(f"pro.chapter.{part}") for part in parts]
    held = [int(slide.get("id", "0")) for section in sections for slide in section.iter(f"{P14}sldId")]
    assert held == [slide.slide_id for slide in deck(language).slides]
