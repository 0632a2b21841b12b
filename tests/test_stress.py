"""A client that asks too much of every slide: nothing overflows, nothing is lost, the deck stays a deck."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pptx
import pytest

from tests.built import LANGUAGES
from tests.misfits import misfits
from tests.papers import plain
from tests.sample_decks import P14, schema_errors
from tests.stress_client import COUNTS, LONG, NAME, PARAGRAPH, stress_client, stressed
from tests.telling import untold

BRIEF = stress_client().briefs[0]


def deck(language: str) -> Any:
    return pptx.Presentation(str(stressed(language).path))


def titles(language: str) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck(language).slides]


def test_client_asks_for_too_much() -> None:
    job, client = BRIEF.job, BRIEF.client
    assert job is not None
    assert job.media is not None
    counts = (len(job.kpis), len(job.media.plan), len(client.competitors), len(job.risks))
    assert counts == (40, 60, 12, 30) == tuple(COUNTS[name] for name in ("kpis", "media.plan", "competitors", "risks"))
    assert {len(each.name.zh_hans or "") for each in client.competitors if each.name} == {NAME}
    assert job.big_idea is not None
    assert job.big_idea.explanation is not None
    assert len(job.big_idea.explanation.zh_hans or "") == PARAGRAPH
    assert LONG == "big_idea.explanation"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_overflows(language: str) -> None:
    assert misfits(stressed(language).path) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_lost(language: str) -> None:
    made = stressed(language)
    assert list(untold(made, made)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_a_long_list_stands_on_a_slide(language: str) -> None:
    made = stressed(language)
    assert made.brief.job is not None
    shown = plain("\x00".join(_slide_texts(language)))
    names = [made.wording.text(each.name) for each in made.brief.job.kpis]
    names += [made.wording.text(each.channel) for each in made.brief.job.media.plan]  # type: ignore[union-attr]
    assert [name for name in names if plain(name) not in shown] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_long_paragraph_stands_on_slides_as_it_is(language: str) -> None:
    made = stressed(language)
    assert made.brief.job is not None
    assert made.brief.job.big_idea is not None
    wanted, words = made.wording.text(made.brief.job.big_idea.explanation), made.wording.words
    ideas = [slide for slide in deck(language).slides if slide.shapes[0].text_frame.text == words("sec.big_idea")]
    texts = [shape.text_frame for slide in ideas for shape in slide.shapes if shape.name == "text A"]
    assert [text.paragraphs[0].text for text in texts] == [words("pro.idea.what")] * len(ideas)
    parts = [text.paragraphs[-1].text for text in texts]
    assert "".join(parts) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_slides_have_one_title(language: str) -> None:
    assert [title for title, count in Counter(titles(language)).items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_agenda_leads_to_the_slides_it_names(language: str) -> None:
    made, slides = stressed(language), list(deck(language).slides)
    agenda = next(shape for slide in slides for shape in slide.shapes if shape.name == "agenda table")
    rows = [[cell.text for cell in row.cells] for row in agenda.table.rows]
    kicker = {number: slide.shapes[0].text_frame.text for number, slide in enumerate(slides, 1)}
    words = made.wording.words
    found = {head: kicker[int(page)] for _, head, _, page in rows}
    assert found[words("pro.chapter.task")] == words("pro.task.kicker")
    assert found[words("pro.chapter.creative")] == words("sec.big_idea")
    assert found[words("pro.chapter.plan")] == words("sec.phases")
    assert found[words("pro.chapter.decision")] == words("sec.risks")


@pytest.mark.parametrize("language", LANGUAGES)
def test_deck_is_valid_and_every_slide_has_notes(language: str) -> None:
    assert schema_errors(stressed(language).path) == []
    assert all(slide.has_notes_slide for slide in deck(language).slides)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_stands_once_in_the_deck_and_in_its_sections(language: str) -> None:
    shown = [slide.slide_id for slide in deck(language).slides]
    assert len(shown) == len(set(shown))
    assert [int(entry.get("id")) for entry in deck(language).element.iter(f"{P14}sldId")] == shown


def _slide_texts(language: str) -> list[str]:
    found = []
    for slide in deck(language).slides:
        found += ["".join(each.itertext()) for each in slide.element.iter("{*}p")]
    return found
