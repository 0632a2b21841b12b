"""market: the figures on a market: how large it is, when it sells, where, and through which channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds import figures
from briefgen.kinds.exhibits.channels import channel_mix
from briefgen.kinds.exhibits.exhibit import Exhibit, in_one_line, said_notes, spoken
from briefgen.kinds.exhibits.regions import region_rows, regions
from briefgen.kinds.exhibits.season import seasonality

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

__all__ = ["channel_mix", "market_size", "market_source", "penetration", "region_rows", "regions", "seasonality"]

Valued = list[tuple[str, float]]
"""Periods in order, each with what the market was worth."""
Growth = list[float | None]


def market_size(wording: Wording) -> Exhibit | None:
    """How large the market is and how fast it grows: columns for value, a line for growth."""
    valued = _valued(wording)
    if len(valued) < 2:
        return None
    growth = figures.growth_by_period(valued)
    return Exhibit(
        title=_title(wording, valued, growth),
        units=_units(wording, valued, growth),
        chart=_chart(wording, valued, growth),
        source=market_source(wording),
        notes=said_notes(_yearly(wording, valued), penetration(wording)),
    )


def market_source(wording: Wording, *further: str | None) -> str:
    """Where the sizes come from and what counts as the market; `further` sources are cited with them."""
    given = wording.client.market
    definition = wording.text(given.definition) if given else ""
    return wording.formats.sentences(
        wording.cite(*(size.source for size in (given.size if given else ()) if size.value), *further),
        wording.words("exh.market.definition", text=definition) if definition else "",
    )


def penetration(wording: Wording) -> str:
    """How many people the category has, and how many it has not."""
    given = wording.client.market
    figure = given.penetration_pct if given else None
    if figure is None or figure.value is None:
        return ""
    percent = wording.formats.percent
    return wording.words("exh.market.penetration", value=percent(figure.value), rest=percent(100 - figure.value))


def _valued(wording: Wording) -> Valued:
    given = wording.client.market
    found = [(figures.period_key(size.period), size.value) for size in (given.size if given else ()) if size.value]
    return sorted(found, key=lambda each: each[0])


def _units(wording: Wording, valued: Valued, growth: Growth) -> str:
    unit = wording.formats.chart_unit(figures.market_currency(wording), max(value for _, value in valued))
    told = wording.words("exh.market.units" if _is_known(growth) else "exh.market.units_alone", unit=unit)
    return in_one_line(wording, told, wording.formats.periods(valued[0][0], valued[-1][0]))


def _chart(wording: Wording, valued: Valued, growth: Growth) -> Chart:
    size = wording.formats.chart_size(max(value for _, value in valued))
    sizes = tuple(round(value / size, 2) for _, value in valued)
    columns = Series(wording.words("fld.market_size"), sizes, figures.number_format(sizes, "#,##0"))
    line = Series(
        wording.words("fld.growth_rate"), tuple(None if g is None else round(g, 1) for g in growth), "+0.0;−0.0;0.0"
    )
    names = [period if period.isdigit() else wording.formats.period(period) for period, _ in valued]
    told = [wording.formats.money(value, figures.market_currency(wording)) for _, value in valued]
    series = (columns, line) if _is_known(growth) else (columns,)
    alt = spoken("column_line" if _is_known(growth) else "column", zip(names, told, strict=True), wording)
    return Chart(tuple(names), series, alt, frozenset({len(valued) - 1}))


def _title(wording: Wording, valued: Valued, growth: Growth) -> str:
    (first_year, first), (last_year, last) = valued[0], valued[-1]
    money, now = wording.formats.money, growth[-1]
    years = figures.years_between(first_year, last_year)
    sizes = {
        "first": money(first, figures.market_currency(wording)),
        "last": money(last, figures.market_currency(wording)),
    }
    if not years or now is None:
        period = wording.formats.period
        return wording.words("exh.market.untimed", start=period(first_year), end=period(last_year), **sizes)
    percent = wording.formats.percent(now, 1, signed=True)
    years_told = figures.told_years(wording, years)
    return wording.words(f"exh.market.{_pace(growth)}", years=years_told, now=percent, **sizes)


def _is_known(growth: Growth) -> bool:
    return any(rate is not None for rate in growth)


def _pace(growth: Growth) -> str:
    """Whether growth quickens or slows; a market that shrinks, or did, is only told."""
    known = [rate for rate in growth if rate is not None][-2:]
    if len(known) < 2 or min(known) < 0 or abs(known[1] - known[0]) < 1:
        return "steady"
    return "slower" if known[1] < known[0] else "faster"


def _yearly(wording: Wording, valued: Valued) -> str:
    """Compound growth over the whole series, where it spans more than a year."""
    years = figures.years_between(valued[0][0], valued[-1][0])
    rate = metrics.cagr_pct(valued[0][1], valued[-1][1], years).value
    if years < 2 or rate is None:
        return ""
    value = wording.formats.percent(rate, 1, signed=True)
    return wording.words("exh.market.cagr", years=figures.told_years(wording, years), value=value)
