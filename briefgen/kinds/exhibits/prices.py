"""prices: what the brand cost in each period in, how its price moved and how people reacted out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds import figures
from briefgen.kinds.exhibits.exhibit import Exhibit, in_one_line, own_name, said_notes, source_line, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.brand import PricePoint

FLAT_PCT = 1.0
"""A change of price smaller than this is called flat (DOMAIN §6.4)."""


def price_line(wording: Wording) -> Exhibit | None:
    """The brand's price period by period, with what happened when it changed in the notes."""
    points = priced(wording)
    if len(points) < 2:
        return None
    periods = tuple(figures.period_key(point.period) for point in points)
    said = [(period, written(wording, point)) for period, point in zip(periods, points, strict=True)]
    unit = points[-1].unit or figures.market_currency(wording)
    return Exhibit(
        title=_title(wording, points),
        units=in_one_line(
            wording,
            wording.words("exh.price.units", unit=figures.price_unit(wording, unit)),
            wording.formats.periods(periods[0], periods[-1]),
        ),
        chart=Chart(
            periods,
            (Series(own_name(wording), tuple(point.price for point in points), "0.00"),),
            spoken("column", said, wording),
            frozenset(n for n, (before, now) in enumerate(pairwise(points), 1) if before.price != now.price),
        ),
        source=source_line(wording, [point.source for point in points]),
        notes=said_notes(*(_event(wording, point) for point in points), *_elasticities(wording, points)),
    )


def priced(wording: Wording) -> list[PricePoint]:
    """Prices above nothing in order, those only that are for the same unit as the newest."""
    given = wording.client.brand.price_series if wording.client.brand else ()
    known = sorted((each for each in given if each.price), key=lambda each: figures.period_key(each.period))
    return [each for each in known if each.unit == known[-1].unit]


def written(wording: Wording, point: PricePoint) -> str:
    """A price in the client's currency."""
    return wording.formats.price(point.price or 0.0, figures.market_currency(wording))


def _title(wording: Wording, points: Sequence[PricePoint]) -> str:
    first, last = points[0], points[-1]
    years = figures.years_between(figures.period_key(first.period), figures.period_key(last.period))
    change = metrics.growth_pct(last.price, first.price).value or 0.0
    move = "flat" if abs(change) < FLAT_PCT else "up" if change > 0 else "down"
    percent = wording.formats.percent
    told = wording.words(
        f"exh.price.{move}" if years else f"exh.price.{move}_undated",
        brand=own_name(wording),
        years=figures.told_years(wording, years),
        first=written(wording, first),
        last=written(wording, last),
        change=percent(change, 1, signed=True),
    )
    return wording.formats.clauses(told, "" if move == "flat" else _volume(wording, points))


def _volume(wording: Wording, points: Sequence[PricePoint]) -> str:
    """How volume moved with the price; only where the series is that one change."""
    change = points[-1].volume_change_pct
    if len(points) > 2 or change is None:
        return ""
    return wording.words("exh.price.volume", change=wording.formats.percent(change, signed=True))


def _event(wording: Wording, point: PricePoint) -> str:
    reason, reaction = wording.text(point.reason), wording.text(point.reaction)
    text = wording.words("join.semicolon").join(part for part in (reason, wording.inline(reaction)) if part)
    period = wording.formats.period(figures.period_key(point.period))
    price = written(wording, point)
    return (
        wording.formats.sentences(wording.words("exh.price.event", period=period, price=price, text=text))
        if text
        else ""
    )


def _elasticities(wording: Wording, points: Sequence[PricePoint]) -> list[str]:
    """Arc elasticity of each change of which the reaction of volume is known."""
    period = wording.formats.period
    found = [
        (before, now, metrics.elasticity_from_change((before.price, now.price), now.volume_change_pct).value)
        for before, now in pairwise(points)
    ]
    return [
        wording.words(
            "exh.price.elasticity",
            first=period(figures.period_key(before.period)),
            last=period(figures.period_key(now.period)),
            value=wording.formats.number(value, 2),
        )
        for before, now, value in found
        if value is not None
    ]
