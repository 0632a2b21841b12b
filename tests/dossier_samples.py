"""dossier_samples: a client's folder or a short brief in, what a dossier of it says out."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.clients import Checked, check_client
from briefgen.formats import Formats
from briefgen.kinds import dossier
from briefgen.kinds.kind import gaps_of
from briefgen.kinds.wording import Wording
from briefgen.styles import find_style, read_words
from briefgen.survey import survey

if TYPE_CHECKING:
    from briefgen.kinds.survey import Survey

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 3, 12)


def wording_for(checked: Checked, project: Path, language: str = "en") -> Wording:
    """What the dossier of a checked client is told from."""
    brief = checked.briefs[0].client_only
    words, problems = read_words(language, find_style("house", ROOT)[0])
    assert problems == ()
    gaps = gaps_of(dossier.KIND, brief)
    return Wording(brief, words, Formats(language), TODAY, gaps, survey(checked, project))


@cache
def sample(client: str, language: str = "en") -> Wording:
    """One of the clients that come with briefgen."""
    return wording_for(check_client(ROOT / "briefs" / client, ROOT, TODAY), ROOT, language)


def small(folder: Path, text: str, language: str = "en") -> Wording:
    """A client of a few lines."""
    home = folder / "briefs" / "acme"
    home.mkdir(parents=True, exist_ok=True)
    (home / "client.yaml").write_text(text, encoding="utf-8")
    return wording_for(check_client(home, folder, TODAY), folder, language)


def survey_of(wording: Wording) -> Survey:
    """The survey every paper about a client has."""
    assert wording.survey
    return wording.survey
