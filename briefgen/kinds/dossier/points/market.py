"""market: point 8, the whole market: size, trend, seasons, regions, channels, prices, policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds.dossier.points.blocks import captioned, facts, missing, point, table
from briefgen.kinds.exhibits import table_findings
from briefgen.kinds.exhibits.channels import channel_mix
from briefgen.kinds.exhibits.exhibit import capital
from briefgen.kinds.exhibits.market import market_size
from briefgen.kinds.exhibits.regions import regions
from briefgen.kinds.exhibits.season import seasonality
from briefgen.kinds.figures import decimals, growth_by_period, market_currency, period_key
from briefgen.kinds.wording import bare

if TYPE_CHECKING:
    from briefgen.kinds.dossier.points.blocks import Group
    from briefgen.kinds.dossier.points.gaps import Gap
    from briefgen.kinds.wording import Wording
    from briefgen.model.market import Market, Region

_MEASURES = ("definition", "penetration_pct", "frequency", "per_capita", "avg_price", "growth_pct")


def point_8(wording: Wording) -> Group:
    """The market in numbers."""
    market = wording.client.market
    return point(
        wording,
        8,
        _lead(wording, market) if market else "",
        "market",
        facts=facts(wording, market, "market", *_MEASURES),
        size_figure=market_size(wording),
        season_figure=seasonality(wording),
        region_figure=regions(wording),
        channel_figure=channel_mix(wording),
        sizes=_sizes(wording, market),
        trends=table(wording, market, "trends", "market.trends"),
        seasons=_seasons(wording, market),
        regions=_regions(wording, market),
        channels=captioned(
            wording,
            table(wording, market, "channels", "market.channels"),
            table_findings.channels(wording, market.channels if market else ()),
        ),
        tiers=_tiers(wording, market),
        policy=table(wording, market, "policy", "market.policy"),
    )


def _known_sizes(market: Market | None) -> list[tuple[str, float]]:
    sizes = market.size if market else ()
    return sorted((period_key(each.period), each.value) for each in sizes if each.period and each.value is not None)


def _lead(wording: Wording, market: Market) -> str:
    """How large the market is, and whether it grows faster or slower than before; else the first of its trends."""
    known = _known_sizes(market)
    if not known:
        return bare(next(iter(wording.texts(each.statement for each in market.trends if each.statement)), ""))
    growth = growth_by_period(known)
    size = wording.formats.money(known[-1][1], market_currency(wording))
    period = wording.formats.period(known[-1][0])
    now, before = growth[-1], growth[-2] if len(growth) > 1 else None
    if now is None:
        return wording.words("dp.market_is", period=period, size=size)
    rate = wording.formats.percent(now, 1)
    if before is None:
        return wording.words("dp.market_grows", period=period, size=size, rate=rate)
    pace = "same" if abs(now - before) < 0.05 else "faster" if now > before else "slower"
    then = wording.formats.percent(before, 1)
    return wording.words(f"dp.market_{pace}", period=period, size=size, rate=rate, before=then)


def _sizes(wording: Wording, market: Market | None) -> Group | None:
    block = table(wording, market, "size", "market.size")
    if market is None or not block or not block["rows"]:
        return block
    rows = block["rows"]
    known = _known_sizes(market)
    rates = dict(zip((period for period, _ in known), growth_by_period(known), strict=True))
    volumes = [each.volume for each in market.size if each.volume is not None]
    scale = wording.formats.chart_size(max(volumes)) if volumes else 1.0
    places = max((decimals(volume / scale) for volume in volumes), default=0)
    for row, each in zip(rows, market.size, strict=True):
        rate = rates.get(period_key(each.period))
        row["yoy"] = DASH if rate is None else wording.formats.percent(rate, 1, signed=True)
        row["sort"] = period_key(each.period)
        row["amount"] = (
            wording.formats.number(each.volume / scale, places) if each.volume is not None else row["volume"]
        )
    unit = _volume_unit(wording, market, max(volumes, default=0))
    block["units"]["amount"] = wording.aside("", unit)
    block["rows"] = sorted(rows, key=lambda row: str(row["sort"]))
    return captioned(wording, block, _grown(wording, market, unit))


def _volume_unit(wording: Wording, market: Market, largest: float) -> str:
    named = next((each.volume_unit for each in market.size if each.volume_unit), "")
    named = wording.words.get(f"unit.{named}") or named
    step = wording.formats.chart_unit("", largest).strip()
    return f"{step}{named}" if wording.formats.chinese else f"{step} {named}".strip()


def _grown(wording: Wording, market: Market, unit: str) -> str:
    """Volume and value from the first period to the last."""
    known = sorted((each for each in market.size if each.period), key=lambda each: period_key(each.period))
    size = wording.formats.chart_size(max((each.volume or 0 for each in known), default=0))
    volumes = [
        f"{wording.formats.number(each.volume / size, decimals(each.volume / size))} {unit}".strip()
        for each in known
        if each.volume is not None
    ]
    values = [wording.formats.money(each.value, market_currency(wording)) for each in known if each.value is not None]
    told = [_from_to(wording, measure, given) for measure, given in (("volume", volumes), ("value", values)) if given]
    if not told:
        return ""
    span = wording.formats.periods(period_key(known[0].period), period_key(known[-1].period))
    return wording.formats.clauses(capital(told[0]), *told[1:], span)


def _from_to(wording: Wording, measure: str, values: list[str]) -> str:
    once = "" if values[1:] else "_once"
    return wording.words(f"df.sizes.{measure}{once}", first=values[0], last=values[-1])


def _seasons(wording: Wording, market: Market | None) -> Group | Gap | str | None:
    """Twelve indices in a line of words, for a paper without the figure of them."""
    if market is None:
        return None
    if not market.seasonality:
        return missing(wording, market, "seasonality", "market.seasonality")
    months = [
        f"{wording.words(f'month.{number}')} {wording.formats.number(value)}"
        for number, value in enumerate(market.seasonality, start=1)
    ]
    return {"line": wording.formats.listed(months), "source": wording.cite(market.seasonality_source)}


def _regions(wording: Wording, market: Market | None) -> Group | None:
    block = table(wording, market, "regions", "market.regions")
    if market and block:
        for row, region in zip(block["rows"], market.regions, strict=True):
            row["cdi"] = _index(wording, region.share_pct, region)
            row["bdi"] = _index(wording, region.brand_sales_pct, region)
        order = sorted(range(len(market.regions)), key=lambda number: -(market.regions[number].share_pct or 0))
        block["rows"] = [block["rows"][number] for number in order if block["rows"]]
        return captioned(wording, block, table_findings.regions(wording, market.regions))
    return block


def _index(wording: Wording, part: float | None, region: Region) -> str:
    """A region's part per part of the population, 100 being average (DOMAIN §6)."""
    value = metrics.ratio(part, region.population_pct, times=100).value
    return DASH if value is None else wording.formats.number(value, 0)


def _tiers(wording: Wording, market: Market | None) -> Group | None:
    known = [each for each in market.price_tiers if each.share_pct is not None] if market else []
    top = max(known, key=lambda each: each.share_pct or 0, default=None)
    title = ""
    if top:
        share = wording.formats.percent(top.share_pct or 0)
        title = wording.words("dp.tier_top", tier=wording.inline(wording.text(top.tier)), share=share)
    return captioned(wording, table(wording, market, "price_tiers", "market.price_tiers"), title)
