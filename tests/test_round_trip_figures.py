"""Every figure of every paper has its number, finding, unit, period and source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import docx
import pytest
from lxml import etree

from tests.built import LANGUAGES, langu
from tests.display_forms import forms
from tests.papers import C, W
from tests.promises import bare

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from lxml.etree import _Element

KINDS = ("dossier", "creative-brief", "media-brief", "research-brief", "questionnaire")
NUMBER = {"zh-Hans": r"图\s*(\d+)", "zh-Hant": r"圖\s*(\d+)", "en": r"Figure\s*(\d+)"}
SOURCE = {"zh-Hans": "来源：", "zh-Hant": "來源：", "en": "Source: "}
UNRESOLVED = re.compile(r"\{[{%]|\}\}|%\}|\bNone\b|\bnan\b|待确认|待確認|\bTBC\b")
AROUND = 4
"""Paragraphs between a figure and its caption or source: its unit and its legend."""
PERIODS = {
    "p7.share_figure": "brand.share_series",
    "p7.price_figure": "brand.price_series",
    "p8.size_figure": "market.size",
    "p9.share_figure": "competitors.share_series",
    "p9.voice_figure": "competitors.ad_spend",
    "p10.funnel_figure": "consumers.funnel",
    "p12.figure": "standing.usage_scores",
    "voice": "competitors.ad_spend",
}
"""The records a figure is drawn from whose data have periods."""
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True)
class Figure:
    """A chart by its name in the template, its own words, and the paragraphs around it with their styles."""

    name: str
    words: tuple[str, ...]
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]


@cache
def figures(kind: str, language: str) -> tuple[Figure, ...]:
    document = docx.Document(str(langu(kind, language).path))
    paragraphs = list(document.element.iter(f"{W}p"))
    told = [(_style(each), _text(each)) for each in paragraphs]
    return tuple(
        Figure(
            _name(each), _words(document, each), tuple(told[max(0, n - AROUND) : n]), tuple(told[n + 1 : n + AROUND])
        )
        for n, each in enumerate(paragraphs)
        if next(each.iter(f"{C}chart"), None) is not None
    )


def _name(paragraph: _Element) -> str:
    key = next(str(each.get("name")) for each in paragraph.iter(DRAWING))
    return key.removeprefix("chart:").removesuffix(".chart")


def _words(document: DocxDocument, paragraph: _Element) -> tuple[str, ...]:
    part = document.part.related_parts[str(next(paragraph.iter(f"{C}chart")).get(RELATION))]
    return tuple(each.text or "" for each in etree.fromstring(part.blob).iter(f"{C}v"))


def _style(paragraph: _Element) -> str:
    mark = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if mark is None else str(mark.get(f"{W}val"))


def _text(paragraph: _Element) -> str:
    return "".join(each.text or "" for each in paragraph.iter(f"{W}t"))


def captions(kind: str, language: str) -> list[tuple[int, str]]:
    document = docx.Document(str(langu(kind, language).path))
    found = [_text(each) for each in document.element.iter(f"{W}p") if _style(each) == "Caption"]
    matched = [re.match(NUMBER[language], text) for text in found]
    return [(int(match[1]), text[match.end() :].strip()) for match, text in zip(matched, found, strict=True) if match]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_figures_are_numbered_in_order_and_say_what_they_show(kind: str, language: str) -> None:
    told = captions(kind, language)
    assert [number for number, _ in told] == list(range(1, len(told) + 1))
    assert [finding for _, finding in told if not finding or UNRESOLVED.search(finding)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_chart_stands_between_its_caption_with_its_unit_and_its_source(kind: str, language: str) -> None:
    found = figures(kind, language)
    assert [each.name for each in found if [style for style, _ in each.before[-2:]] != ["Caption", "Label"]] == []
    assert [each.name for each in found if not each.before[-1][1] or UNRESOLVED.search(each.before[-1][1])] == []
    starts = SOURCE[language]
    assert [each.name for each in found if not any(text.startswith(starts) for _, text in each.after)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_drawn_from_dated_data_says_of_when_they_are(kind: str, language: str) -> None:
    assert [each.name for each in figures(kind, language) if not _is_dated(kind, language, each)] == []


def _is_dated(kind: str, language: str, figure: Figure) -> bool:
    """Whether the newest period of a figure's data is in it; what has none needs none."""
    made, path = langu(kind, language), f"{PERIODS.get(figure.name, '-')}.period"
    held = [each for each in made.brief.fields if bare(each.path) == path and each.value]
    newest = max(held, key=lambda each: str(each.value), default=None)
    if newest is None:
        return figure.name not in PERIODS
    texts = [*figure.words, *(text for _, text in (*figure.before, *figure.after))]
    return any(words in text for words in forms(made.wording, newest.field, newest.value) for text in texts if words)


def test_there_are_figures_to_be_looked_at() -> None:
    assert len(captions("dossier", "en")) >= 10
    assert len(captions("media-brief", "en")) >= 3
    assert len(figures("dossier", "en")) >= 10
    assert {each.name for each in figures("dossier", "en")} >= {name for name in PERIODS if name.startswith("p")}
