"""freshness: a value, its source and today in, whether it is out of date out (DOMAIN §1.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model import Figure, Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefgen.checks.rule import Checking

_PRICES = ("price", "avg_price", "unit_cost", "rate_card", "media.plan", "price_series")
_COMPETITION = "competitors"


def is_stale(checking: Checking, path: str, value: object) -> bool:
    """Whether the newest part of a value is older than its class of values may be."""
    days = list(_days(checking, value))
    return bool(days) and months_between(max(days), checking.as_at) >= limit_for(checking, path)


def limit_for(checking: Checking, path: str) -> int:
    """Months a value may be old: prices and media rates, competition, everything else."""
    settings = checking.settings
    if any(name in path for name in _PRICES):
        return settings.stale_months_price
    return settings.stale_months_competition if path.startswith(_COMPETITION) else settings.stale_months


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to another, negative if the first is the later one."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (later.day < earlier.day)


def _days(checking: Checking, value: object) -> Iterator[date]:
    """The days on which a value, or the values in it, were true: its own, else its source's."""
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Figure) and item.as_of:
            yield item.as_of
        elif isinstance(item, Record):
            material = checking.brief.source(getattr(item, "source", None))
            if material and material.date:
                yield material.date
