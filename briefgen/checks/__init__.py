"""checks: typed briefs in, the problems between their fields out; one small function a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks import (
    approvals,
    budget,
    campaign,
    files,
    identity,
    kpis,
    media,
    points_1_4,
    points_5_8,
    points_9_16,
    quotes,
    research,
    results,
    risks,
    schedule,
    strategy,
    values,
)
from briefgen.checks.rule import Checking, Rule, apply
from briefgen.problems import Severity, in_order, problem, suggested

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefgen.model import Brief
    from briefgen.problems import Problem

__all__ = ["NOT_CHECKABLE", "RULES", "Checking", "Rule", "check_briefs", "checkings"]

_GROUPS = (
    identity,
    files,
    values,
    points_1_4,
    points_5_8,
    points_9_16,
    campaign,
    strategy,
    schedule,
    approvals,
    budget,
    media,
    kpis,
    risks,
    quotes,
    research,
    results,
)

RULES: dict[str, Rule] = {rule.id: rule for group in _GROUPS for rule in group.RULES}
"""Rules by their id in the papers of the trade; a further rule is a function and a row in its module's table."""

NOT_CHECKABLE: dict[str, str] = {
    rule: reason for group in _GROUPS for rule, reason in getattr(group, "NOT_CHECKABLE", {}).items()
}
"""Rules of the trade that no data can break, with the reason."""


def checkings(briefs: Sequence[Brief], today: date, as_at: date | None = None) -> tuple[Checking, ...]:
    """Each brief of a client with the others beside it, and the day that counts as today for the client."""
    return tuple(
        Checking(brief, as_at or _as_at(brief) or today, tuple(other for other in briefs if other is not brief))
        for brief in briefs
    )


def check_briefs(looked_at: Sequence[Checking]) -> tuple[Problem, ...]:
    """Everything the rules find in a client's briefs, sorted by place."""
    found = (each for checking in looked_at for rule in RULES.values() for each in apply(rule, checking))
    return in_order([*found, *(each for checking in looked_at for each in _unknown_rules(checking))])


def _unknown_rules(checking: Checking) -> Iterator[Problem]:
    """Rules a client weighs anew that do not exist, or that nobody can switch off."""
    project = checking.client.project
    for id_ in (project.rules if project else {}).keys() - RULES.keys():
        path = f"project.rules.{id_}"
        variant, slots = suggested(id_, RULES)
        place = checking.brief.places.place(path)
        yield problem(place, "F-2", {**slots, "key": id_}, variant=variant, severity=Severity.WARNING, path=path)


def _as_at(brief: Brief) -> date | None:
    project = brief.client.project
    return project.as_at if project else None
