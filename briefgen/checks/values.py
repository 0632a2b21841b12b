"""values: rules any figure is held to, wherever it stands (DOMAIN §1.2 and §1.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefgen.checks.freshness import limit_for, months_between
from briefgen.checks.numbers import written
from briefgen.checks.periods import is_impossible, period_name
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.model import Figure, Record, Span, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefgen.model import Side


class _Dated(NamedTuple):
    """A value somebody may print, with the day it was true and where that day is written."""

    path: str
    day: date
    day_path: str


def _stale(checking: Checking) -> Iterator[Finding]:
    """V-1: a figure is older than its kind may be."""
    for found in _dated(checking):
        age, limit = months_between(found.day, checking.as_at), limit_for(checking, found.path)
        if age >= limit:
            yield Finding(found.path, {"date": found.day, "age": age, "limit": limit}, also=found.day_path)


def _without_source(checking: Checking) -> Iterator[Finding]:
    """V-2: a figure with its companions names no source."""
    for held in checking.brief.fields:
        figure = held.value
        if isinstance(figure, Figure) and figure.value is not None and not figure.source:
            yield Finding(held.path, {"value": written(figure.value)})


def _like_a_fraction(checking: Checking) -> Iterator[Finding]:
    """V-3: a percentage between 0 and 1 looks like a fraction."""
    for held in checking.brief.fields:
        value = held.value.value if isinstance(held.value, Figure) else held.value
        if held.field.key.endswith("_pct") and isinstance(value, float) and 0 < value < 1:
            yield Finding(held.path, {"value": f"{value:g}", "percent": f"{value * 100:g}"})


def _impossible_period(checking: Checking) -> Iterator[Finding]:
    """V-4: a period is none the calendar has, or ends before it begins."""
    for held in checking.brief.fields:
        if Span in held.field.models and not isinstance(held.value, tuple) and is_impossible(held.value):
            slots = {"period": period_name(held.value)}
            yield Finding(held.path, slots, variant="reversed" if isinstance(held.value, Span) else "")


def _in_conflict(checking: Checking) -> Iterator[Finding]:
    """V-5: sources disagree about a value, and nobody has settled it."""
    for path, nothing in checking.brief.nothings.items():
        if len(nothing.sides) > 1:
            yield Finding(path, {"sides": tuple(_side(side) for side in nothing.sides)})


def _side(side: Side) -> str:
    """`2012-03 [src_plan]`."""
    return f"{side.value} [{side.source}]" if side.source else side.value


def _dated(checking: Checking) -> Iterator[_Dated]:
    for held in checking.brief.fields:
        if isinstance(held.value, Figure) and held.value.as_of:
            yield _Dated(held.path, held.value.as_of, f"{held.path}.as_of")
        elif isinstance(held.value, tuple) and held.value and _cites(held.value[0]):
            yield from _newest(checking, held.path, held.value)


def _cites(item: object) -> bool:
    """Whether it is a record that names its source, and is none of the sources itself."""
    return isinstance(item, Record) and "source" in fields_of(type(item))


def _newest(checking: Checking, path: str, items: tuple[Record, ...]) -> Iterator[_Dated]:
    """The newest source of a list: a series is as fresh as its last point."""
    days = [
        (material.date, f"{path}[{number}].source")
        for number, item in enumerate(items)
        if (material := checking.brief.source(getattr(item, "source", None))) and material.date
    ]
    if days:
        day, day_path = max(days)
        yield _Dated(path, day, day_path)


RULES = (
    Rule("V-1", WARNING, _stale),
    Rule("V-2", WARNING, _without_source),
    Rule("V-3", WARNING, _like_a_fraction),
    Rule("V-4", ERROR, _impossible_period),
    Rule("V-5", WARNING, _in_conflict),
)
