"""Whatever a brief says of a field without a value stands in the dossier: reasons, all sides of a conflict, notes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from briefgen.kinds import KINDS
from tests.built import LANGUAGES, ROOT, checked, make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.built import Made

CLIENTS = ("qili", "snapple")


@cache
def dossier(client: str, language: str) -> Made:
    return make(checked(ROOT / "briefs" / client), KINDS["dossier"], language)


def stated(made: Made) -> Iterator[tuple[str, str]]:
    """Every reason, and every note of a side, with the path of its field."""
    for path, nothing in made.brief.nothings.items():
        if nothing.reason:
            yield path, made.wording.text(nothing.why)
        yield from ((path, side.note) for side in nothing.sides if side.note)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("client", CLIENTS)
def test_every_reason_and_every_note_is_told(client: str, language: str) -> None:
    made = dossier(client, language)
    told = list(stated(made))
    assert len(told) >= 4
    assert [(path, words) for path, words in told if not made.paper.says(words)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("client", CLIENTS)
def test_every_side_of_a_conflict_cites_its_source(client: str, language: str) -> None:
    made = dossier(client, language)
    numbers = {each.id: number for number, each in enumerate(made.brief.client.materials, 1)}
    sides = [side for nothing in made.brief.nothings.values() for side in nothing.sides]
    assert sides
    rows = made.paper.rows
    cited = [(side.value[:4], f"[{numbers[side.source]}]") for side in sides if side.source]
    untold = [each for each in cited if not any(all(part in row for part in each) for row in rows)]
    assert untold == []
