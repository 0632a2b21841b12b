"""periods: a period as somebody wrote it in, its first and last day out."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefgen.checks.freshness import months_between
from briefgen.model import Span

if TYPE_CHECKING:
    from briefgen.model import Period

_WRITTEN = re.compile(r"(\d{4})(?:-?(?:Q([1-4])|H([12])|W(\d{1,2}))|-(\d{1,2})(?:-(\d{1,2}))?)?")
_ALIKE = re.compile(r"\d{4}([-/.]?[QHW]\d{1,2}|([-/.]\d{1,2}){1,2})?", re.ASCII | re.IGNORECASE)
_DAY = timedelta(days=1)
_LEAP_DAYS = 3
"""What months and quarters may differ in length by."""


def days_of(period: Period | None) -> tuple[date, date] | None:
    """First and last day of `2025`, `2025-Q4`, `2025-H1`, `2026-05`, `2026-W19`, `2026-05-04` or from and to."""
    if isinstance(period, Span):
        return (period.from_, period.to) if period.from_ and period.to else None
    match = _WRITTEN.fullmatch((period or "").strip())
    if not match:
        return None
    try:
        return _days(match)
    except (ValueError, OverflowError):
        return None


def is_impossible(period: Period | None) -> bool:
    """Whether a period ends before it begins, or is written like one and no calendar has it: `2026-13`."""
    days = days_of(period)
    if days is None:
        return isinstance(period, str) and bool(_ALIKE.fullmatch(period.strip())) and not _is_season(period.strip())
    return days[0] > days[1]


def period_name(period: Period | None) -> str:
    """A period as it is written: `2025`, `2026-05-04–2026-07-26`."""
    if isinstance(period, Span):
        return "–".join(str(day) for day in (period.from_, period.to) if day)
    return period or ""


def is_next(earlier: tuple[date, date], later: tuple[date, date]) -> bool:
    """Whether a period begins the day after another one ends and is as long, as months and quarters go."""
    lengths = [(last - first).days for first, last in (earlier, later)]
    return later[0] == earlier[1] + _DAY and abs(lengths[0] - lengths[1]) <= _LEAP_DAYS


def is_older(day: date, as_at: date, months: int) -> bool:
    """Whether a day lies more than so many months back."""
    return months_between(day, as_at - _DAY) >= months


def _is_season(period: str) -> bool:
    """Whether it is a year over New Year: `2025-26`, `2025/26`."""
    return period[5:] == f"{(int(period[:4]) + 1) % 100:02}"


def _days(match: re.Match[str]) -> tuple[date, date]:
    year, quarter, half, week, month, day = (int(part) if part else 0 for part in match.groups())
    if match[6]:
        return date(year, month, day), date(year, month, day)
    if match[4]:
        return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    if quarter:
        return _months(year, quarter * 3 - 2, 3)
    if half:
        return _months(year, half * 6 - 5, 6)
    return _months(year, month, 1) if match[5] else _months(year, 1, 12)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    following = first + count
    end = date(year + (following > 12), following - 12 * (following > 12), 1)
    return date(year, first, 1), end - _DAY
