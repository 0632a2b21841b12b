"""figures: the numbers of a brief in, sentences and charts that state what they show out (DOMAIN §8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model import Client, Period
    from briefgen.model.competitors import Competitor
    from briefgen.model.job_budget import ChannelPart, Part
    from briefgen.model.job_media import MediaObjective

PERCENT_UNITS = ("pct", "%")
FLAT_PP = 0.5
"""A change of share smaller than this is called flat (DOMAIN §6.4)."""


@dataclass(frozen=True)
class Point:
    """One value of a series over time."""

    period: str
    value: float
    source: str | None
    basis: str | None = None


def goal_value(wording: Wording, value: float | None, unit: str | None) -> str:
    """A target as its unit wants it: 4.6%, 38 元, 118; empty where there is none."""
    if value is None:
        return ""
    if unit in PERCENT_UNITS:
        return wording.formats.percent(value)
    if unit and wording.formats.is_currency(unit):
        return wording.formats.money(value, unit)
    number = wording.formats.number(value)
    label = wording.words.get(f"unit.{unit}") if unit else None
    known = unit is None or unit in ("count", "index")
    return number if known else f"{number} {label or unit}"


def decimals(value: float) -> int:
    """How many decimals a number has, two at most."""
    return next((places for places in (0, 1) if abs(round(value, places) - value) < 5e-7), 2)


def number_format(values: Sequence[float | None], whole: str = "0") -> str:
    """The format of numbers on a chart, all with as many decimals as the finest has: `0.#` leaves a bare point."""
    places = max((decimals(value) for value in values if value is not None), default=0)
    return f"{whole}.{'0' * places}" if places else whole


def column_of_money(wording: Wording, values: Sequence[float | None], code: str) -> tuple[str, list[str]]:
    """The unit of amounts in one column, and each in it, all as fine as the finest; a dash where none is known."""
    known = [value for value in values if value]
    size = wording.formats.chart_size(max(known, default=0))
    if min(known, default=size) < size / 100:
        size = 1.0
    places = max((decimals(value / size) for value in known), default=0)
    told = [DASH if value is None else wording.formats.number(value / size, places) for value in values]
    return wording.formats.chart_unit(code, size), told


def price_unit(wording: Wording, unit: str) -> str:
    """What a price is for as this language writes it: 元／500 ml, CNY/500 ml."""
    currency, *size = unit.replace("／", "/").split("/")
    known = wording.formats.chart_unit(currency, 1) if wording.formats.is_currency(currency) else currency
    return ("／" if wording.formats.chinese else "/").join([known, *size])


def period_key(period: Period | None) -> str:
    """A period as one sorts it and prints it on an axis: `2025`, `2025-Q4`, `2026-05-04–2026-07-26`."""
    if isinstance(period, Span):
        return "–".join(str(day) for day in (period.from_, period.to) if day)
    return period or ""


def own_brand(client: Client) -> Competitor | None:
    """The client's brand among the competitors of point 9."""
    return next((rival for rival in client.competitors if rival.own), None)


def own_shares(client: Client) -> tuple[Point, ...]:
    """The own brand's share by period, from point 7, else from point 9; on the newest period's basis only."""
    own = own_brand(client)
    series = (client.brand.share_series if client.brand else ()) or (own.share_series if own else ())
    given = sorted((p for p in series if p.share_pct is not None), key=lambda p: period_key(p.period))
    alike = [point for point in given if point.basis == given[-1].basis]
    return tuple(Point(period_key(p.period), p.share_pct or 0.0, p.source, p.basis) for p in alike)


def shares_by_period(client: Client) -> dict[str, dict[str, Point]]:
    """Each brand's share by id, period by period in order; of the newest period's basis, and one basis a period."""
    found: dict[str, dict[str, Point]] = {}
    bases: dict[str, set[str | None]] = {}
    for rival in client.competitors:
        for point in rival.share_series:
            if point.share_pct is not None and rival.id:
                key = period_key(point.period)
                found.setdefault(key, {})[rival.id] = Point(key, point.share_pct, point.source)
                bases.setdefault(key, set()).add(point.basis)
    sound = sorted(key for key in found if len(bases[key]) == 1)
    return {key: found[key] for key in sound if bases[key] == bases[sound[-1]]}


def latest_shares(client: Client) -> tuple[str, dict[str, Point]]:
    """The newest period for which the own brand and a rival have shares, and each brand's share by id."""
    own = own_brand(client)
    for key, shares in reversed(shares_by_period(client).items()):
        if own and own.id in shares and len(shares) > 1:
            return key, shares
    return "", {}


def spend_by_brand(client: Client, period: str) -> dict[str, Point]:
    """Advertising spend by brand id in a period, only where all of it stands on one basis (P9-4)."""
    lines = [
        (rival.id, line.amount, line)
        for rival in client.competitors
        for line in rival.ad_spend
        if rival.id and line.amount is not None and period_key(line.period) == period
    ]
    if len({line.basis for _, _, line in lines}) != 1:
        return {}
    found: dict[str, Point] = {}
    for brand, amount, line in lines:
        before = found[brand].value if brand in found else 0.0
        found[brand] = Point(period, before + amount, line.source)
    return found


def share_story(wording: Wording) -> str:
    """One clause on where the brand's share has gone; empty without two measured periods."""
    points = own_shares(wording.client)
    if len(points) < 2:
        return ""
    first, last = points[0], points[-1]
    brand = _brand(wording)
    years = years_between(first.period, last.period)
    move = "flat" if abs(last.value - first.value) < FLAT_PP else "up" if last.value > first.value else "down"
    return wording.words(
        f"say.share_{move}" if years else f"say.share_{move}_undated",
        brand=brand,
        years=told_years(wording, years),
        first=wording.formats.percent(first.value, 1),
        last=wording.formats.percent(last.value, 1),
    )


def share_statement(wording: Wording) -> str:
    """The same as it stands in running text, with its periods and what the share is measured by."""
    story, points = share_story(wording), own_shares(wording.client)
    if not story:
        return ""
    basis = points[-1].basis
    measured = wording.words("exh.shares.basis", basis=wording.words(f"opt.{basis}")) if basis else ""
    periods = wording.formats.periods(points[0].period, points[-1].period)
    return wording.aside(story, wording.formats.clauses(periods, measured))


def years_between(first: str, last: str) -> int:
    """Whole years from one period to another, 0 where they are no whole years apart: a quarter is no year."""
    if first[4:] == last[4:] and first[:4].isdigit() and last[:4].isdigit():
        return int(last[:4]) - int(first[:4])
    return 0


def told_years(wording: Wording, years: int) -> str:
    """A number of years in words, as far as the catalogue has them."""
    return wording.words.get(f"years.{years}") or wording.words("years.many", n=years)


def growth_by_period(sizes: list[tuple[str, float]]) -> list[float | None]:
    """Growth in percent of each period against the same one a year earlier; none where that is not known."""
    known = dict(sizes)
    return [metrics.growth_pct(value, known.get(_year_before(period))).value for period, value in sizes]


def _year_before(period: str) -> str:
    return f"{int(period[:4]) - 1}{period[4:]}" if period[:4].isdigit() else ""


def part_amounts(parts: Sequence[Part | ChannelPart], whole: float | None) -> list[float | None]:
    """What each part of a budget comes to, be it given as an amount or as a percentage of the whole."""
    return [
        part.amount if part.amount is not None or part.pct is None or whole is None else part.pct / 100 * whole
        for part in parts
    ]


def part_name(wording: Wording, part: Part) -> str:
    """What a category of the budget is called on paper."""
    key = {"creative_production": "bud.creative"}.get(part.category or "", f"bud.{part.category}")
    return wording.text(part.name) or wording.words.get(key) or (part.category or "")


def reach_goal(wording: Wording, goal: MediaObjective | None) -> str:
    """Reach, effective frequency and period in one clause; empty without a reach."""
    if goal is None or goal.reach_pct is None:
        return ""
    reach, frequency, period = wording.formats.percent(goal.reach_pct), goal.eff_freq, wording.text(goal.period)
    key = "pro.media.effective_reach" if frequency else "pro.media.reach"
    return wording.words(key, period=period, frequency=frequency, reach=reach).strip("，, ")


def _brand(wording: Wording) -> str:
    own, history = own_brand(wording.client), wording.client.brand
    names = (own.name if own else None, history.name if history else None)
    return next((name for name in map(wording.text, names) if name), wording.words("say.the_brand"))


def currency(wording: Wording) -> str:
    """The currency the campaign's money is in, else the client's."""
    return stated_currency(wording) or "CNY"


def total_budget(wording: Wording) -> str:
    """What the campaign may cost in all, in money; empty where nobody has said."""
    budget = wording.brief.job.budget if wording.brief.job else None
    return wording.formats.money(budget.total, currency(wording)) if budget and budget.total else ""


def stated_currency(wording: Wording) -> str | None:
    """The same, where anybody has named one."""
    job, project = wording.brief.job, wording.client.project
    budget = job.budget if job else None
    return (budget.currency if budget else None) or (project.currency if project else None)


def market_currency(wording: Wording) -> str:
    """The currency the market is measured in: the client's, else the campaign's."""
    project = wording.client.project
    return (project.currency if project else None) or currency(wording)
