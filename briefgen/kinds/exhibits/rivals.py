"""rivals: the figure on share of market against share of voice, brand by brand (DOMAIN §6.7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds import figures
from briefgen.kinds.exhibits.exhibit import Exhibit, said_notes, source_line, spoken

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


def voice_and_share(wording: Wording) -> Exhibit | None:
    """Who spends above and below its share; nothing where shares or spend do not stand on one basis."""
    period, _ = figures.latest_shares(wording.client)
    rivals, own = standings(wording)
    if own is None or not rivals:
        return None
    shown, whole, brands = [*_shown(rivals), own], _covers_market(wording), len(rivals) + 1
    title, chart = _title(wording, rivals, own), _chart(wording, shown)
    if not whole:
        title, alt = (wording.words("exh.voice.among", brands=brands, told=told) for told in (title, chart.alt))
        chart = replace(chart, alt=alt)
    return Exhibit(
        title=title,
        units=wording.words(
            "exh.voice.units" if whole else "exh.voice.units_among",
            period=wording.formats.period(period),
            brands=brands,
        ),
        chart=chart,
        source=source_line(wording, [source for each in shown for source in each.sources]),
        notes=said_notes(price_basis(wording), _orientation(wording)),
    )


def standings(wording: Wording) -> tuple[list[Standing], Standing | None]:
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


def stance(wording: Wording, each: Standing) -> str:
    """One clause on a brand whose voice is above or below its share."""
    return _clause(wording, each, "own")


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
    market = Series(wording.words("exh.voice.som"), tuple(round(each.market, 1) for each in shown), "0.0")
    voice = Series(wording.words("exh.voice.sov"), tuple(round(each.voice, 1) for each in shown), "0.0")
    percent = wording.formats.percent
    pairs = [
        (name, wording.words("exh.voice.pair", som=percent(each.market, 1), sov=percent(each.voice, 1)))
        for name, each in zip(names, shown, strict=True)
    ]
    heads = tuple(f"{name}\n{_tight_gap(wording, each)}" for name, each in zip(names, shown, strict=True))
    return Chart(heads, (market, voice), spoken("clustered", pairs, wording), frozenset({len(shown) - 1}))


def _tight_gap(wording: Wording, each: Standing) -> str:
    """The gap as it stands on an axis, where programs set a space between figure and Chinese unit twice as wide."""
    gap = wording.formats.points(each.gap)
    return gap.replace(" ", "") if wording.formats.chinese else gap


def _title(wording: Wording, rivals: Sequence[Standing], own: Standing) -> str:
    threat = next((each for each in rivals if each.brand.greatest_threat), None)
    who = "also" if threat and _side(threat) == _side(own) != "level" else "rival"
    return wording.formats.clauses(_clause(wording, own, "own"), _clause(wording, threat, who) if threat else "")


def _side(each: Standing) -> str:
    return "level" if abs(each.gap) < figures.FLAT_PP else "above" if each.gap > 0 else "below"


def _clause(wording: Wording, each: Standing, who: str) -> str:
    side = _side(each)
    gap = wording.formats.points(abs(each.gap), signed=False)
    return wording.words(f"exh.voice.{who}_{side}", brand=wording.text(each.brand.name), gap=gap)


def unlisted(wording: Wording) -> str:
    """Whose share counts in the market's whole and has no bar of its own."""
    _, shares = figures.latest_shares(wording.client)
    rivals, _ = standings(wording)
    shown = [each.brand for each in _shown(rivals)]
    names = [
        wording.formats.quoted(wording.text(brand.name))
        for brand in wording.client.competitors
        if brand.id in shares and not brand.own and brand not in shown
    ]
    listed = names if _covers_market(wording) else []
    return wording.words("exh.voice.unlisted", names=wording.formats.listed(listed)) if listed else ""


def price_basis(wording: Wording) -> str:
    """In which kind of price the spend is counted."""
    period, _ = figures.latest_shares(wording.client)
    bases = {
        line.basis
        for rival in wording.client.competitors
        for line in rival.ad_spend
        if line.amount is not None and figures.period_key(line.period) == period
    }
    basis = next(iter(bases), None)
    return wording.words("exh.voice.basis", basis=wording.words(f"opt.{basis}")) if basis else ""


def _orientation(wording: Wording) -> str:
    """What published averages say, and that they are no forecast; only where both sides are shares of the market."""
    return wording.words("exh.voice.orientation") if _covers_market(wording) else ""
