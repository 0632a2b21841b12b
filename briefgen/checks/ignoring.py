"""ignoring: problems and the comments that ask to pass over some in, the problems that remain out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.problems import Problem, Severity, in_order, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.source import Ignore

_NEVER = ("Y-", "F-", "I-")
"""Files that cannot be read as meant, and remarks about the comments themselves."""


_Spot = tuple[str, int, str]
"""A rule at a line of a file."""


def without_ignored(problems: Iterable[Problem], ignores: Iterable[Ignore]) -> tuple[Problem, ...]:
    """The problems no comment passes over, and remarks on comments that give no reason or do nothing."""
    found, wishes = tuple(problems), tuple(ignores)
    wished = {spot for wish in wishes for spot in _spots_of(wish)}
    remaining = [each for each in found if wished.isdisjoint(_spots(each))]
    broken = {spot for each in found for spot in _spots(each)}
    return in_order([*remaining, *(remark for wish in wishes for remark in _remarks(wish, broken))])


def _spots_of(wish: Ignore) -> set[_Spot]:
    return {(wish.file, wish.line, rule) for rule in wish.rules if not rule.startswith(_NEVER)}


def _spots(found: Problem) -> set[_Spot]:
    """Where a problem lies: its place, and the second where it has one."""
    return {(place.file, place.line, found.rule) for place in (found.place, found.also) if place}


def _remarks(wish: Ignore, broken: set[_Spot]) -> Iterator[Problem]:
    if not wish.rules:
        yield problem(wish.place, "I-2", variant="no_rule", severity=Severity.INFO)
    elif not wish.reason:
        yield problem(wish.place, "I-1", {"rules": wish.rules}, severity=Severity.WARNING)
    never = tuple(rule for rule in wish.rules if rule.startswith(_NEVER))
    if never:
        yield problem(wish.place, "I-2", {"rules": never}, variant="never", severity=Severity.INFO)
    idle = tuple(rule for _, _, rule in sorted(_spots_of(wish) - broken))
    if idle:
        slots = {"rules": idle, "line": wish.line}
        yield problem(wish.place, "I-2", slots, variant="" if wish.line else "nowhere", severity=Severity.INFO)
