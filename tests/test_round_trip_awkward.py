"""Whatever a person writes arrives whole in each paper, be it markup, a tag, or a script read from right to left."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefgen.kinds import KINDS
from briefgen.model import Text
from briefgen.walk import Order, Wanted, build_document
from tests.built import ROOT, TODAY, checked
from tests.papers import read_word

if TYPE_CHECKING:
    from tests.papers import Paper

FIELDS = {
    "dossier": ("client", "problem", "consumer_problem"),
    "creative-brief": ("job", "proposition"),
    "media-brief": ("job", "media", "competition"),
    "research-brief": ("job", "research", "business_objective"),
}
PIECES = (
    "🍵",
    "&<>\"'",
    "{{ x }}",
    "{% if x %}",
    "{# x #}",
    "שלום",
    "**bold**",
    "# not a heading",
    "`code`",
    "[a](b)",
    "茶",
)
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(" ".join)


def changed(record: Any, way: tuple[str, ...], text: str) -> Any:
    """A record with a text in the field a way leads to."""
    first, *rest = way
    inner = changed(getattr(record, first), tuple(rest), text) if rest else Text(default=text)
    return record.model_copy(update={first: inner})


def paper_with(kind: str, text: str) -> Paper:
    client = checked(ROOT / "briefs" / "langu")
    brief = client.briefs[0].client_only if KINDS[kind].client_wide else client.briefs[0]
    side, *way = FIELDS[kind]
    brief = replace(brief, **{side: changed(getattr(brief, side), tuple(way), text)})
    built = build_document(client, Wanted(ROOT, Path(mkdtemp()), TODAY), Order(brief, KINDS[kind], "zh-Hans"))
    assert built.path, built.lacking
    return read_word(built.path)


@pytest.mark.parametrize("kind", FIELDS)
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(text=WORDS)
@example(text=" ".join(PIECES))
@example(text="很长的一句话，" * 60 + "到这里为止")
@example(text="第一行\n第二行")
def test_any_text_arrives_whole(kind: str, text: str) -> None:
    assert paper_with(kind, text).says(text)
