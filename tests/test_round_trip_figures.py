"""Every figure of every paper has a caption with its finding, a number of its own, and a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import docx
import pytest

from tests.built import LANGUAGES, langu
from tests.papers import C, W

if TYPE_CHECKING:
    from lxml.etree import _Element

KINDS = ("dossier", "creative-brief", "media-brief", "research-brief", "questionnaire")
NUMBER = {"zh-Hans": r"图\s*(\d+)", "zh-Hant": r"圖\s*(\d+)", "en": r"Figure\s*(\d+)"}
SOURCE = {"zh-Hans": "来源：", "zh-Hant": "來源：", "en": "Source: "}
UNRESOLVED = re.compile(r"\{[{%]|\}\}|%\}|\bNone\b|\bnan\b|待确认|待確認|\bTBC\b")
AROUND = 4
"""Paragraphs between a figure and its caption or source: its unit and its legend."""


def read(kind: str, language: str) -> list[tuple[str, str, bool]]:
    """Style, text and whether there is a chart, paragraph by paragraph."""
    document = docx.Document(str(langu(kind, language).path))
    return [
        (_style(each), _text(each), next(each.iter(f"{C}chart"), None) is not None) for each in _inner(document.element)
    ]


def _inner(element: _Element) -> list[_Element]:
    return list(element.iter(f"{W}p"))


def _style(paragraph: _Element) -> str:
    mark = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if mark is None else str(mark.get(f"{W}val"))


def _text(paragraph: _Element) -> str:
    return "".join(each.text or "" for each in paragraph.iter(f"{W}t"))


def captions(kind: str, language: str) -> list[tuple[int, str]]:
    found = [text for style, text, _ in read(kind, language) if style == "Caption"]
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
def test_every_chart_stands_between_its_caption_and_its_source(kind: str, language: str) -> None:
    paragraphs = read(kind, language)
    charts = [number for number, (_, _, chart) in enumerate(paragraphs) if chart]
    before = [[text for style, text, _ in paragraphs[max(0, n - AROUND) : n] if style == "Caption"] for n in charts]
    after = [
        [text for _, text, _ in paragraphs[n + 1 : n + 1 + AROUND] if text.startswith(SOURCE[language])] for n in charts
    ]
    assert [number for number, texts in zip(charts, before, strict=True) if not texts] == []
    assert [number for number, texts in zip(charts, after, strict=True) if not texts] == []


def test_there_are_figures_to_be_looked_at() -> None:
    assert len(captions("dossier", "en")) >= 10
    assert len(captions("media-brief", "en")) >= 3
    assert sum(chart for _, _, chart in read("dossier", "en")) >= 10
