"""seasons: periods and a market's twelve months in, their days and how far each month lies above the year out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefgen.checks.periods import days_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model import Period
    from briefgen.model.market import Market

HIGH_SEASON = 110
"""Index from which a month counts as high season."""


def month_of(period: Period | None) -> int | None:
    """The month most of a week's or all of a month's days lie in, 1 to 12; None for longer periods."""
    days = days_of(period)
    if days is None or not 0 <= (days[1] - days[0]).days <= 31:
        return None
    return date.fromordinal((days[0].toordinal() + days[1].toordinal()) // 2).month


def months_between(first: date, last: date) -> tuple[int, ...]:
    """The months two days and all days between lie in, each once, in their order."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return tuple((first.month - 1 + n) % 12 + 1 for n in range(min(count, 12)))


def season_of(market: Market | None) -> tuple[float, ...]:
    """Twelve indices with mean 100, be they given as such or as percentages of the year; else nothing."""
    given = market.seasonality if market else ()
    mean = sum(given) / 12
    return tuple(value / mean * 100 for value in given) if len(given) == 12 and mean > 0 else ()


def share_gone(first: date, last: date, today: date) -> float:
    """How much of a stretch of days is over, from 0 to 1."""
    total = (last - first).days + 1
    return min(max((today - first).days + 1, 0), total) / total if total > 0 else 1.0


def peak_month(months: Sequence[int], season: Sequence[float]) -> int:
    """The month of these with the highest index."""
    return max(months, key=lambda month: season[month - 1])
