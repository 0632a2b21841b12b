"""media_plan: rules of the media plan's lines: their arithmetic, their dates and what they add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.amounts import added, differs, misses, signed
from briefgen.checks.budget_lines import media_money
from briefgen.checks.identity import dangling
from briefgen.checks.numbers import written
from briefgen.checks.rule import Checking, Finding
from briefgen.checks.statements import is_excused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.job_media_plan import PlanLine

NET_TOLERANCE = 0.01
IMPRESSIONS_TOLERANCE = 0.05
GRP_TOLERANCE = 1
SUM_TOLERANCE = 0.005
"""Sums of money may stray by half a percent, as the budget's do."""


def _lines(checking: Checking) -> Iterator[tuple[str, PlanLine]]:
    media = checking.job.media if checking.job else None
    for number, line in enumerate(media.plan if media else ()):
        yield f"media.plan[{number}]", line


def unknown_unit(checking: Checking) -> Iterator[Finding]:
    """M-5: a line runs a length or size nobody makes."""
    yield from dangling(checking.brief, "creative_units")


def net_cost_off(checking: Checking) -> Iterator[Finding]:
    """M-6: a line's net cost is not its units times their price, less discount."""
    for path, line in _lines(checking):
        if line.net_cost is None or line.units is None or line.unit_cost is None:
            continue
        expected = line.unit_cost * line.units * (1 - (line.discount_pct or 0) / 100)
        if differs(line.net_cost, expected, NET_TOLERANCE * expected):
            slots = {
                "net": written(line.net_cost),
                "expected": written(expected),
                "price": written(line.unit_cost),
                "units": written(line.units),
                "discount": written(line.discount_pct or 0),
            }
            yield Finding(f"{path}.net_cost", slots, also=f"{path}.unit_cost")


def impressions_off(checking: Checking) -> Iterator[Finding]:
    """M-7: a line's impressions are not what its money buys at its CPM."""
    for path, line in _lines(checking):
        if line.impressions is None or line.net_cost is None or not line.cpm:
            continue
        expected = line.net_cost / line.cpm * 1000
        if differs(line.impressions, expected, IMPRESSIONS_TOLERANCE * expected):
            slots = {
                "found": written(line.impressions),
                "expected": written(round(expected, 0)),
                "net": written(line.net_cost),
                "cpm": written(line.cpm),
            }
            yield Finding(f"{path}.impressions", slots, also=f"{path}.cpm")


def grp_off(checking: Checking) -> Iterator[Finding]:
    """M-8: a line's rating points are not reach times frequency."""
    for path, line in _lines(checking):
        if line.grp is None or line.reach_pct is None or line.avg_freq is None:
            continue
        expected = line.reach_pct * line.avg_freq
        if differs(line.grp, expected, GRP_TOLERANCE):
            slots = {
                "grp": written(line.grp),
                "expected": written(round(expected, 1)),
                "reach": written(line.reach_pct),
                "frequency": written(line.avg_freq),
            }
            yield Finding(f"{path}.grp", slots, also=f"{path}.reach_pct")


def no_cancellation_date(checking: Checking) -> Iterator[Finding]:
    """M-9: nobody has noted until when a booking can be cancelled."""
    for path, line in _lines(checking):
        if line.cancellation_date is None and not is_excused(checking, f"{path}.cancellation_date"):
            yield Finding(f"{path}.cancellation_date")


def plan_off(checking: Checking) -> Iterator[Finding]:
    """M-10: the lines do not make the media category of the budget."""
    money = media_money(checking.job.budget if checking.job else None)
    found = added(line.net_cost for _, line in _lines(checking))
    if money and money[0] > 0 and misses(found, money[0], SUM_TOLERANCE * money[0]):
        slots = {"sum": written(found.value), "expected": written(money[0]), "gap": signed(found.value - money[0])}
        yield Finding("media.plan", slots, also=money[1])


def weeks_off(checking: Checking) -> Iterator[Finding]:
    """M-11: a line's weeks do not make its cost, or its units."""
    for path, line in _lines(checking):
        columns = (
            ("", "net_cost", line.net_cost, added(week.cost for week in line.weekly)),
            ("units", "units", line.units, added(week.units for week in line.weekly)),
        )
        for variant, key, whole, found in columns:
            if whole is not None and misses(found, whole, SUM_TOLERANCE * whole):
                slots = {"sum": written(found.value), "expected": written(whole)}
                yield Finding(f"{path}.weekly", slots, variant=variant, also=f"{path}.{key}")
