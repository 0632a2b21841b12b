"""Every value of a brief that a document promises is found in it, as another program reads it, in three languages."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.built import LANGUAGES, langu
from tests.display_forms import values_of
from tests.promises import CARRIED, bare, exemption
from tests.telling import is_told, unflagged, untold
from tests.whole_client import whole

BRIEFS = ("creative-brief", "media-brief", "research-brief")
PAPERS = ("dossier", *BRIEFS)
KINDS = (*PAPERS, "proposal")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_promised_value_is_in_the_document(kind: str, language: str) -> None:
    assert list(untold(langu(kind, language), langu("dossier", language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PAPERS)
def test_every_promised_flag_stands_in_words_in_its_row(kind: str, language: str) -> None:
    assert list(unflagged(langu(kind, language), langu("dossier", language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", BRIEFS)
def test_a_brief_itself_holds_what_its_reader_starts_from(kind: str, language: str) -> None:
    made = langu(kind, language)
    told = {
        bare(held.path) for held in made.brief.fields for value in values_of(held.value) if is_told(made, held, value)
    }
    assert set(CARRIED[made.kind.code]) - told == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PAPERS)
def test_every_field_there_is_reaches_the_documents_that_promise_it(kind: str, language: str) -> None:
    made, dossier = whole(kind, language), whole("dossier", language)
    assert list(untold(made, dossier)) == []
    assert list(unflagged(made, dossier)) == []


@pytest.mark.parametrize("kind", [*BRIEFS, "proposal"])
def test_what_is_said_to_be_left_out_is_left_out(kind: str) -> None:
    found: dict[str, list[bool]] = defaultdict(list)
    for papers in ([langu(kind, each) for each in LANGUAGES], [whole(kind, each) for each in LANGUAGES]):
        for held in papers[0].brief.fields:
            for value in values_of(held.value):
                entry = exemption(papers[0].kind.code, held.path) or ""
                found[entry].append(all(is_told(made, held, value) for made in papers))
    assert {entry for entry, told in found.items() if entry and all(told)} == set()
