"""small_briefs: YAML in a test's text in, a brief or its wording in one language out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.formats import Formats
from briefgen.kinds.kind import gaps_of
from briefgen.kinds.wording import Wording
from briefgen.model import read_briefs
from briefgen.source import Mapping, read_yaml_text
from briefgen.source.client import ClientSource
from briefgen.styles import find_style, read_words

if TYPE_CHECKING:
    from briefgen.kinds import Kind
    from briefgen.model import Brief

HERE = Path(__file__).parent
TODAY = date(2026, 3, 12)


def brief_of(client: str = "{}", job: str = "{}") -> Brief:
    """A brief of one campaign, without mistakes."""
    (brief,), problems = read_briefs(ClientSource("acme", HERE, _mapping(client), {"first": _mapping(job)}))
    assert problems == ()
    return brief


def wording_of(client: str = "{}", job: str = "{}", language: str = "en", kind: Kind | None = None) -> Wording:
    """What a kind is handed to speak of such a brief."""
    brief = brief_of(client, job)
    words, problems = read_words(language, find_style("house", HERE)[0])
    assert problems == ()
    return Wording(brief, words, Formats(language), TODAY, gaps_of(kind, brief) if kind else ())


def client_wording_of(client: str = "{}", language: str = "en") -> Wording:
    """What a paper about the client is handed: there is no campaign."""
    wording = wording_of(client, language=language)
    return replace(wording, brief=wording.brief.client_only)


def _mapping(text: str) -> Mapping:
    node, problems = read_yaml_text(text, "brief.yaml")
    assert problems == ()
    assert isinstance(node, Mapping)
    return node
