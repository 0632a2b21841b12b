"""calendar: days in, working days and weeks out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import date


def working_days(first: date, last: date, holidays: AbstractSet[date] = frozenset()) -> int:
    """Monday-to-Friday days after `first`, up to and with `last`, without holidays."""
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(1 for day in days if day.weekday() < 5 and day not in holidays)


def working_day_after(first: date, days: int, holidays: AbstractSet[date] = frozenset()) -> date:
    """The day that is so many working days after `first`."""
    day = first
    while working_days(first, day, holidays) < days:
        day += timedelta(days=1)
    return day


def weeks(first: date, last: date) -> float:
    """Length of a stretch of days in weeks, both ends included."""
    return ((last - first).days + 1) / 7
