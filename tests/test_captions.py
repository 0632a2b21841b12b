"""Every figure and table of the Word papers has a finding, its unit, its period and its source (DOMAIN §1.2, §8)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from tests.built import LANGUAGES, langu
from tests.papers import W
from tests.test_round_trip_tables import tables

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tests.built import Made

KINDS = ("dossier", "media-brief", "research-brief")
TOLD = Path(__file__).parent / "data" / "captions"
PERIOD = re.compile(r"20\d\d|\d+\s?月\s?\d+\s?日|\d+ (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
SOURCE = re.compile(r"(来源：|來源：|Source: ).")


def captions(made: Made) -> list[str]:
    """The captions of a paper in order, each in one line."""
    found = [each for each in _body(made).iter(f"{W}p") if _style(each) == "Caption"]
    return [re.sub(r"\s+", " ", _text(each)) for each in found]


def _body(made: Made) -> _Element:
    body: _Element = docx.Document(str(made.path)).element.body
    return body


def _style(paragraph: _Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))


def _text(element: _Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_captions_state_findings_computed_from_the_data(kind: str, language: str) -> None:
    told = (TOLD / f"{kind}.{language}.txt").read_text(encoding="utf-8").splitlines()
    assert captions(langu(kind, language)) == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_of_the_dossier_names_its_source_and_its_time(language: str) -> None:
    found = [each for each in tables(langu("dossier", language)) if each.caption]
    assert len(found) > 30
    assert [each.caption for each in found if not any(SOURCE.match(row[0]) for row in each.rows)] == []
    untimed = [each.caption for each in found if not PERIOD.search(" ".join([each.caption, *map(" ".join, each.rows)]))]
    assert untimed == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["dossier", "media-brief"])
def test_every_figure_names_its_unit_its_time_and_its_source(kind: str, language: str) -> None:
    paragraphs = [
        each for each in _body(langu(kind, language)).iter(f"{W}p") if _text(each) or _style(each) == "Figure"
    ]
    drawn = [number for number, each in enumerate(paragraphs) if _style(each) == "Figure"]
    assert len(drawn) >= 3
    for number in drawn:
        caption, units, source = (_text(paragraphs[number + step]) for step in (-2, -1, 1))
        assert _style(paragraphs[number - 2]) == "Caption", caption
        assert _style(paragraphs[number - 1]) == "Label", caption
        assert SOURCE.match(source), caption
        assert PERIOD.search(units + source), caption
