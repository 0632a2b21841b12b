"""Every value of a brief that a document promises is found in it, as another program reads it, in three languages."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from tests.built import LANGUAGES, Made, langu
from tests.display_forms import forms, values_of
from tests.promises import CARRIED, bare, exemption, is_background, promised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.fields import Held

BRIEFS = ("creative-brief", "media-brief", "research-brief")
KINDS = ("dossier", *BRIEFS, "proposal")


def is_told(made: Made, held: Held, value: Any) -> bool:
    return any(made.paper.says(words) for words in forms(made.wording, held.field, value))


def untold(made: Made) -> Iterator[str]:
    """Promised values that are not in the document, nor in the dossier where that is its attachment."""
    for held in promised(made.kind.code, made.brief):
        papers = [made, langu("dossier", made.language)] if is_background(made.kind.code, held.path) else [made]
        for value in values_of(held.value):
            if not any(is_told(each, held, value) for each in papers):
                yield f"{held.path}: {sorted(forms(made.wording, held.field, value))[:4]}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_promised_value_is_in_the_document(kind: str, language: str) -> None:
    assert list(untold(langu(kind, language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", BRIEFS)
def test_a_brief_itself_holds_what_its_reader_starts_from(kind: str, language: str) -> None:
    made = langu(kind, language)
    told = {
        bare(held.path) for held in made.brief.fields for value in values_of(held.value) if is_told(made, held, value)
    }
    assert set(CARRIED[made.kind.code]) - told == set()


@pytest.mark.parametrize("kind", KINDS[1:])
def test_what_is_said_to_be_left_out_is_left_out(kind: str) -> None:
    papers = [langu(kind, language) for language in LANGUAGES]
    found: dict[str, list[bool]] = defaultdict(list)
    for held in papers[0].brief.fields:
        for value in values_of(held.value):
            entry = exemption(papers[0].kind.code, held.path) or ""
            found[entry].append(all(is_told(made, held, value) for made in papers))
    assert {entry for entry, told in found.items() if entry and all(told)} == set()
