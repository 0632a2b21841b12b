"""What holds for every figure: a short finding, its unit, its source, and words for those who cannot see."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.clients import check_client
from briefgen.kinds.exhibits import brand, consumers, market, rivals, standing
from briefgen.kinds.exhibits.exhibit import source_line
from briefgen.model.record import LANGUAGES
from tests.small_briefs import client_wording_of, wording_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefgen.kinds.exhibits.exhibit import Exhibit
    from briefgen.kinds.wording import Wording

ROOT = Path(__file__).parent.parent
FIGURES: tuple[Callable[[Wording], Exhibit | None], ...] = (
    market.market_size,
    market.seasonality,
    market.regions,
    market.channel_mix,
    brand.own_share,
    brand.share_by_brand,
    brand.price_line,
    rivals.voice_and_share,
    consumers.heavy_users,
    consumers.funnel,
    consumers.media_habits,
    standing.use_and_image,
)
HAN, WORDS = 32, 16
LOOSE = re.compile("[!！倍]|显著|顯著|赋能|抓手|闭环")


def told(client: str, language: str, *, campaign: bool) -> Wording:
    brief = check_client(ROOT / "briefs" / client, ROOT, date(2026, 3, 12)).briefs[0]
    return replace(wording_of(language=language), brief=brief if campaign else brief.client_only)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("campaign", [True, False], ids=["campaign", "client"])
def test_a_full_brief_makes_every_figure(language: str, campaign: bool) -> None:
    wording = told("langu", language, campaign=campaign)
    for figure in FIGURES:
        exhibit = figure(wording)
        assert exhibit is not None, figure
        assert len(re.findall("[\u4e00-\u9fff]", exhibit.title)) <= HAN
        assert language != "en" or len(exhibit.title.split()) <= WORDS
        assert not LOOSE.search(" ".join((exhibit.title, exhibit.units, *exhibit.notes)))
        assert re.search(r"\d", exhibit.title) or figure is market.seasonality
        assert exhibit.units
        assert exhibit.source.startswith(wording.words("cap.source_line", sources="")[:2])
        assert exhibit.chart.alt
        assert {len(series.values) for series in exhibit.chart.series} == {len(exhibit.chart.categories)}


def test_a_brief_without_numbers_makes_none() -> None:
    wordings = [client_wording_of(), told("snapple", "en", campaign=False)]
    assert [figure for wording in wordings for figure in FIGURES if figure(wording)] == []


SURVEY = "materials: [{id: s, title: Tracker, kind: survey, sample_size: 412}, {id: p, title: Panel, kind: panel}]"


@pytest.mark.parametrize(
    ("sources", "periods", "base", "line"),
    [
        (["s", "s"], ["2025-11", "2025-11"], 412, "Source: Tracker, n=412. Fieldwork: November 2025."),
        (["s"], [], 380, "Source: Tracker, n=412. Base n=380."),
        (["p", None], [None], 6000, "Source: Panel. Base n=6,000."),
        ([], ["2025-Q3", "2025-Q4"], None, "Source: To be confirmed. Fieldwork: Q3 2025, Q4 2025."),
        ([None], [], None, "Source: To be confirmed."),
    ],
)
def test_a_source_line_says_nothing_twice(
    sources: list[str | None], periods: list[str | None], base: int | None, line: str
) -> None:
    assert source_line(client_wording_of(SURVEY), sources, periods, base) == line
