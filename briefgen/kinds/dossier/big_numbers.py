"""big_numbers: a client's measured figures in, the four largest on the one-page snapshot out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.kinds import figures, shell

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

SHOWN = 4


@dataclass(frozen=True)
class BigNumber:
    """A figure: what it measures, how large it is, what to hold beside it, where it comes from."""

    label: str
    value: str
    note: str
    sources: tuple[str | None, ...]
    own: bool = False


def big_numbers(wording: Wording) -> list[BigNumber]:
    """The first four that are known, the most telling first."""
    found = (make(wording) for make in _MADE)
    return [number for number in found if number][:SHOWN]


def _share(wording: Wording) -> BigNumber | None:
    points = figures.own_shares(wording.client)
    if not points:
        return None
    first, last = points[0], points[-1]
    before = wording.words(
        "dos.was", period=wording.formats.period(first.period), value=wording.formats.percent(first.value, 1)
    )
    note = _noted(wording, wording.formats.period(last.period), before if len(points) > 1 else "")
    value = wording.formats.percent(last.value, 1)
    return BigNumber(wording.words("fld.share"), value, note, (first.source, last.source), own=True)


def _market(wording: Wording) -> BigNumber | None:
    market = wording.client.market
    sizes = [(figures.period_key(size.period), size) for size in (market.size if market else ()) if size.value]
    if not sizes:
        return None
    ordered = sorted(sizes, key=lambda each: each[0])
    period, newest = ordered[-1]
    growth = figures.growth_by_period([(key, size.value or 0.0) for key, size in ordered])[-1]
    moved = (
        wording.words("dos.yoy", value=wording.formats.percent(growth, 1, signed=True)) if growth is not None else ""
    )
    value = wording.formats.money(newest.value or 0.0, figures.market_currency(wording))
    note = _noted(wording, wording.formats.period(period), moved)
    return BigNumber(wording.words("dos.market_size"), value, note, (newest.source,))


def _distribution(wording: Wording) -> BigNumber | None:
    channels = wording.client.channels
    known = [each for each in (channels.mix if channels else ()) if each.weighted_dist_pct is not None]
    widest = max(known, key=lambda each: each.sales_pct or 0.0, default=None)
    if widest is None or widest.weighted_dist_pct is None:
        return None
    numeric = widest.numeric_dist_pct
    label = wording.words("dos.distribution", channel=wording.inline(wording.text(widest.channel)))
    note = wording.words("dos.numeric", value=wording.formats.percent(numeric)) if numeric is not None else ""
    return BigNumber(label, wording.formats.percent(widest.weighted_dist_pct), note, (widest.source,))


def _voice(wording: Wording) -> BigNumber | None:
    own = figures.own_brand(wording.client)
    period, shares = figures.latest_shares(wording.client)
    spend = figures.spend_by_brand(wording.client, period) if period else {}
    if own is None or own.id not in spend or len(spend) < 2:
        return None
    voice = metrics.shares_pct({brand: point.value for brand, point in spend.items()})[own.id]
    excess = metrics.esov_pp(voice, shares[own.id].value).value if own.id in shares else None
    key = "dos.above_share" if (excess or 0.0) >= 0 else "dos.below_share"
    note = wording.words(key, value=wording.formats.points(abs(excess), signed=False)) if excess is not None else ""
    return BigNumber(wording.words("mtr.sov"), wording.formats.percent(voice, 1), note, (spend[own.id].source,))


def _revenue(wording: Wording) -> BigNumber | None:
    company = wording.client.company
    years = sorted((year.year, year) for year in (company.growth if company else ()) if year.year and year.revenue)
    if not years:
        return None
    number, newest = years[-1]
    before = dict(years).get(number - 1)
    growth = metrics.growth_pct(newest.revenue, before.revenue).value if before else None
    moved = (
        wording.words("dos.yoy", value=wording.formats.percent(growth, 1, signed=True)) if growth is not None else ""
    )
    value = wording.formats.money(newest.revenue or 0.0, figures.market_currency(wording))
    note = _noted(wording, wording.formats.period(str(number)), moved)
    return BigNumber(wording.words("dos.revenue", company=shell.client_name(wording)), value, note, (newest.source,))


def _heavy_users(wording: Wording) -> BigNumber | None:
    heavy = wording.client.consumers.heavy_users if wording.client.consumers else None
    if heavy is None or heavy.share_of_volume_pct is None:
        return None
    users = heavy.share_of_users_pct
    note = wording.words("dos.of_users", value=wording.formats.percent(users)) if users is not None else ""
    label = wording.words("dos.heavy_volume")
    return BigNumber(label, wording.formats.percent(heavy.share_of_volume_pct), note, (heavy.source,))


def _repeat(wording: Wording) -> BigNumber | None:
    repeat = wording.client.standing.repeat_pct if wording.client.standing else None
    if repeat is None or repeat.value is None:
        return None
    note = wording.formats.period(figures.period_key(repeat.period))
    return BigNumber(wording.words("mtr.repeat"), wording.formats.percent(repeat.value), note, (repeat.source,))


def _noted(wording: Wording, *parts: str) -> str:
    return wording.words("join.semicolon").join(part for part in parts if part)


_MADE = (_share, _market, _distribution, _voice, _revenue, _heavy_users, _repeat)
