"""rivals: the slide on share of market against share of voice, brand by brand (DOMAIN §6.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds import figures
from briefgen.kinds.proposal.slide import Slide, chart_slide, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.competitors import Competitor

SHOWN_RIVALS = 6
WHOLE_PCT = 95
"""Shares that come to less leave out too much to stand for the whole market."""


@dataclass(frozen=True)
class Standing:
    """A brand with its share of market and of voice in percent, and where both come from."""

    brand: Competitor
    market: float
    voice: float
    sources: tuple[str | None, ...]

    @property
    def gap(self) -> float:
        """Excess share of voice in percentage points."""
        return metrics.esov_pp(self.voice, self.market).value or 0.0


def competition(wording: Wording) -> Slide | None:
    """Who spends above and below its share; nothing where spend does not stand on one basis."""
    period, _ = figures.latest_shares(wording.client)
    rivals, own = _standings(wording)
    if own is None or not rivals:
        return None
    shown = [*_shown(rivals), own]
    key = "pro.competition.units" if _covers_market(wording) else "pro.competition.units_among"
    return chart_slide(
        wording,
        "pro.competition.kicker",
        _title(wording, rivals, own),
        unit_line=wording.words(key, period=wording.formats.period(period), brands=len(rivals) + 1),
        chart=_chart(wording, shown),
        points=_points(wording, rivals),
        conclusion=wording.text(wording.job.competitor_context),
        source=wording.cite(*(source for each in shown for source in each.sources)),
    )


def _standings(wording: Wording) -> tuple[list[Standing], Standing | None]:
    """Rivals in the order of the brief, and the own brand, as far as both shares are known.

    Where the brief does not cover the market, both are shares among the brands compared: a share of some
    brands' spend says nothing beside a share of the whole market.
    """
    period, shares = figures.latest_shares(wording.client)
    spend = figures.spend_by_brand(wording.client, period)
    whole = _covers_market(wording)
    brands = {each.id: each for each in wording.client.competitors if each.id in shares and each.id in spend}
    named = {brand: each for brand, each in brands.items() if brand and not each.others}
    market = {brand: shares[brand].value for brand in named}
    voice = metrics.shares_pct({brand: point.value for brand, point in spend.items() if whole or brand in named})
    market = market if whole else metrics.shares_pct(market)
    found = [
        Standing(each, market[brand], voice[brand], (shares[brand].source, spend[brand].source))
        for brand, each in named.items()
        if brand in market and brand in voice
    ]
    own = next((each for each in found if each.brand.own), None)
    return [each for each in found if each is not own], own


def _covers_market(wording: Wording) -> bool:
    """Whether shares come to the whole market, and spend is known for each brand that has one."""
    period, shares = figures.latest_shares(wording.client)
    spend = figures.spend_by_brand(wording.client, period)
    return shares.keys() <= spend.keys() and sum(point.value for point in shares.values()) >= WHOLE_PCT


def _shown(rivals: Sequence[Standing]) -> list[Standing]:
    """The greatest threats and the largest rivals, in the order of the brief."""
    first = sorted(rivals, key=lambda each: (not each.brand.greatest_threat, -each.market))[:SHOWN_RIVALS]
    return [each for each in rivals if each in first]


def _chart(wording: Wording, shown: Sequence[Standing]) -> Chart:
    names = tuple(wording.text(each.brand.name) for each in shown)
    market = Series(wording.words("pro.competition.som"), tuple(round(each.market, 1) for each in shown), "0.0")
    voice = Series(wording.words("pro.competition.sov"), tuple(round(each.voice, 1) for each in shown), "0.0")
    percent = wording.formats.percent
    pairs = [
        (name, wording.words("pro.competition.pair", som=percent(each.market, 1), sov=percent(each.voice, 1)))
        for name, each in zip(names, shown, strict=True)
    ]
    heads = tuple(f"{name}\n{wording.formats.points(each.gap)}" for name, each in zip(names, shown, strict=True))
    return Chart(heads, (market, voice), spoken("clustered", pairs, wording), frozenset({len(shown) - 1}))


def _title(wording: Wording, rivals: Sequence[Standing], own: Standing) -> str:
    threat = next((each for each in rivals if each.brand.greatest_threat), None)
    return wording.formats.clauses(_clause(wording, own, "own"), _clause(wording, threat, "rival") if threat else "")


def _clause(wording: Wording, each: Standing, who: str) -> str:
    side = "level" if abs(each.gap) < figures.FLAT_PP else "above" if each.gap > 0 else "below"
    gap = wording.formats.points(abs(each.gap), signed=False)
    return wording.words(f"pro.competition.{who}_{side}", brand=wording.text(each.brand.name), gap=gap)


def _points(wording: Wording, rivals: Sequence[Standing]) -> list[str]:
    """What the largest rival does, and what the greatest threat does."""
    leader = max(rivals, key=lambda each: each.market)
    threats = [each for each in rivals if each.brand.greatest_threat and each is not leader]
    return [wording.formats.sentences(_told(wording, each)) for each in (leader, *threats)]


def _told(wording: Wording, each: Standing) -> str:
    name, reason = wording.text(each.brand.name), wording.text(each.brand.threat_reason)
    if not reason:
        return _clause(wording, each, "own")
    return reason if reason.startswith(name) else wording.words("pro.competition.rival", name=name, reason=reason)
