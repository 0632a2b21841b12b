"""checks: a typed brief in, the problems between its fields out; one small function a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.identity import dangling_ids, dangling_people, dangling_sources, duplicate_ids, duplicate_sources
from briefgen.problems import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefgen.model import Brief
    from briefgen.problems import Problem

    Rule = Callable[[Brief], Iterable[Problem]]

RULES: dict[str, tuple[Rule, ...]] = {
    "P1-1": (duplicate_sources,),
    "P1-2": (dangling_sources,),
    "P2-1": (dangling_people,),
    "F-4": (dangling_ids, duplicate_ids),
}
"""Rules by their id in the papers of the trade; a further rule is a function and a row here."""


def check_brief(brief: Brief) -> tuple[Problem, ...]:
    """Everything the rules find, sorted by place."""
    return in_order(problem for rules in RULES.values() for rule in rules for problem in rule(brief))
