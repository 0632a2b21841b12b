"""workdays: dates and public holidays in, working days counted and found out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY = timedelta(days=1)
_FRIDAY = 5


def workdays(first: date, last: date, holidays: Iterable[date]) -> int:
    """How many working days lie between two days, both included: Monday to Friday but for holidays."""
    days = (last - first).days + 1
    if days <= 0:
        return 0
    weeks, rest = divmod(days, 7)
    started = sum(1 for number in range(rest) if (first.weekday() + number) % 7 < _FRIDAY)
    off = sum(1 for day in set(holidays) if first <= day <= last and day.weekday() < _FRIDAY)
    return weeks * _FRIDAY + started - off


def workdays_before(day: date, number: int, holidays: Iterable[date]) -> date:
    """The working day so many working days before another day."""
    off = frozenset(holidays)
    while number > 0 and day > date.min:
        day -= _DAY
        if day.weekday() < _FRIDAY and day not in off:
            number -= 1
    return day
