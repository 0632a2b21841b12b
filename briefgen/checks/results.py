"""results: rules of the figures a campaign delivered (DOMAIN §4.6)."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from briefgen.checks.numbers import written
from briefgen.checks.rule import ERROR, INFO, WARNING, Checking, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefgen.model.results import DailyRow, Results

COUNTS = (
    "impressions",
    "viewable",
    "ivt",
    "clicks",
    "landings",
    "bounces",
    "leads",
    "orders",
    "units",
    "revenue",
    "cost",
    "interactions",
    "video_views",
    "video_completes",
    "new_customers",
)
LARGER = (("clicks", "impressions"), ("orders", "clicks"), ("viewable", "impressions"))
"""The first of each pair is part of the second and cannot be larger."""

TOLERANCE = 0.01
LISTED = 7


def _negative(checking: Checking) -> Iterator[Finding]:
    """D-1: a count below zero."""
    for number, row in _rows(checking):
        for name in COUNTS:
            value = getattr(row, name)
            if value is not None and value < 0:
                yield Finding(f"results.daily[{number}].{name}", {"value": written(value)})


def _duplicate(checking: Checking) -> Iterator[Finding]:
    """D-2: the same day, channel, placement and creative twice from the same source."""
    first: dict[tuple[object, ...], int] = {}
    for number, row in _rows(checking):
        key = (row.date, row.channel, row.placement, row.creative, row.region, row.source)
        if key in first:
            slots = {"date": row.date, "channel": row.channel or ""}
            yield Finding(f"results.daily[{number}]", slots, also=f"results.daily[{first[key]}]")
        first.setdefault(key, number)


def _outside(checking: Checking) -> Iterator[Finding]:
    """D-3: a day before or after the campaign."""
    span = _span(checking)
    for number, row in _rows(checking):
        if span and row.date and not span[0] <= row.date <= span[1]:
            yield Finding(
                f"results.daily[{number}].date", {"date": row.date, "from": span[0], "to": span[1]}, also="campaign"
            )


def _impossible(checking: Checking) -> Iterator[Finding]:
    """D-4: a part larger than the whole, without a note that explains it."""
    for number, row in _rows(checking):
        for part, whole in LARGER:
            inner, outer = getattr(row, part), getattr(row, whole)
            if inner is not None and outer is not None and inner > outer and not row.note:
                slots = {"part": part, "whole": whole, "inner": written(inner), "outer": written(outer)}
                yield Finding(f"results.daily[{number}].{part}", slots)


def _missing_days(checking: Checking) -> Iterator[Finding]:
    """D-5: days of the campaign without a row; a missing day is not a zero day."""
    span, rows = _span(checking), _rows(checking)
    if not span or not rows:
        return
    last = min(span[1], checking.as_at)
    days = {row.date for _, row in rows}
    missing = [day for day in _days(span[0], last) if day not in days]
    if missing:
        listed = (*(str(day) for day in missing[:LISTED]), *(["…"] if len(missing) > LISTED else []))
        yield Finding("results.daily", {"n": len(missing), "days": listed})


def _totals(checking: Checking) -> Iterator[Finding]:
    """D-6: the rows do not add up to the total the platform states."""
    results = _results(checking)
    for name, stated in (results.totals if results else {}).items():
        values = [getattr(row, name, None) for _, row in _rows(checking)]
        known = [value for value in values if value is not None]
        if known and abs(sum(known) - stated) > TOLERANCE * abs(stated):
            slots = {"name": name, "sum": written(sum(known)), "stated": written(stated)}
            yield Finding(f"results.totals.{name}", slots, also="results.daily")


def _mixed_sources(checking: Checking) -> Iterator[Finding]:
    """D-7: a channel counted by the platform and by a third party stands in one sum."""
    kinds: dict[tuple[object, ...], dict[str, int]] = {}
    for number, row in _rows(checking):
        material = checking.brief.source(row.source)
        if material and material.kind:
            side = "platform" if material.kind == "platform" else "third_party"
            seen = kinds.setdefault((row.date, row.channel, row.placement, row.creative, row.region), {})
            seen.setdefault(side, number)
    mixed = [(key[1], seen) for key, seen in kinds.items() if len(seen) > 1]
    for channel, count in Counter(channel for channel, _ in mixed).items():
        seen = next(each for name, each in mixed if name == channel)
        slots = {"channel": channel or "", "n": count}
        yield Finding(f"results.daily[{max(seen.values())}]", slots, also=f"results.daily[{min(seen.values())}]")


def _other_money(checking: Checking) -> Iterator[Finding]:
    """D-8: results are counted in another currency, or taxed otherwise, than the plan."""
    results, budget = _results(checking), checking.job.budget if checking.job else None
    for name in ("currency", "tax"):
        found, planned = getattr(results, name, None), getattr(budget, name, None)
        if found and planned and found != planned:
            yield Finding(f"results.{name}", {"found": found, "planned": planned}, variant=name, also=f"budget.{name}")


def _reach_not_added(checking: Checking) -> Iterator[Finding]:
    """D-9: several plan lines state a reach; nothing here ever adds them up."""
    media = checking.job.media if checking.job else None
    lines = [line for line in (media.plan if media else ()) if line.reach_pct is not None]
    if len(lines) > 1 and _rows(checking):
        yield Finding("media.plan", {"n": len(lines)})


def _results(checking: Checking) -> Results | None:
    return checking.job.results if checking.job else None


def _rows(checking: Checking) -> list[tuple[int, DailyRow]]:
    results = _results(checking)
    return list(enumerate(results.daily)) if results else []


def _span(checking: Checking) -> tuple[date, date] | None:
    identity = checking.job.identity if checking.job else None
    return (identity.from_, identity.to) if identity and identity.from_ and identity.to else None


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


RULES = (
    Rule("D-1", ERROR, _negative, blocks=("WRD",)),
    Rule("D-2", ERROR, _duplicate, blocks=("WRD",)),
    Rule("D-3", WARNING, _outside),
    Rule("D-4", ERROR, _impossible, blocks=("WRD",)),
    Rule("D-5", WARNING, _missing_days),
    Rule("D-6", WARNING, _totals),
    Rule("D-7", ERROR, _mixed_sources, blocks=("WRD",)),
    Rule("D-8", WARNING, _other_money),
    Rule("D-9", INFO, _reach_not_added),
)
