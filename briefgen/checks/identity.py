"""identity: rules of ids that name nothing, and of ids that name two things."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefgen.checks.rule import ERROR, Checking, Finding, Rule
from briefgen.model import Record
from briefgen.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.model import Brief, Held


class _Target(NamedTuple):
    """Where records of one sort are listed, and the attribute others name them by."""

    path: str
    attribute: str = "id"


_TARGETS = {
    "people": _Target("people"),
    "materials": _Target("materials"),
    "segments": _Target("consumers.segments"),
    "competitors": _Target("competitors"),
    "products": _Target("product.variants", "sku"),
    "briefings": _Target("archive.briefings"),
    "kpis": _Target("kpis"),
    "schedule": _Target("schedule"),
    "quotes": _Target("quotes"),
    "creative_units": _Target("media.creative_units"),
}
_OWN_RULES = ("people", "materials", "creative_units")
"""Sorts of records whose ids other rules look at."""


def _dangling_sources(checking: Checking) -> Iterator[Finding]:
    """P1-2: a cited source is not in the register."""
    yield from dangling(checking.brief, "materials")
    known = _ids(checking.brief, _TARGETS["materials"])
    for path, nothing in checking.brief.nothings.items():
        for number, side in enumerate(nothing.sides):
            if side.source and side.source not in known:
                spot = f"{path}.conflicting[{number}].source"
                yield _unknown(checking.brief, spot, side.source, _TARGETS["materials"])


def _dangling_people(checking: Checking) -> Iterator[Finding]:
    """P2-1: a person is named who is not recorded, be it as the one who was asked for something."""
    yield from dangling(checking.brief, "people")
    known = _ids(checking.brief, _TARGETS["people"])
    for path, nothing in checking.brief.nothings.items():
        if nothing.from_ and nothing.from_ not in known:
            yield _unknown(checking.brief, f"{path}.from", nothing.from_, _TARGETS["people"])


def _other_ids(checking: Checking) -> Iterator[Finding]:
    """F-4: an id of any other sort names nothing, or two records of another list have the same id."""
    for target in _TARGETS:
        if target not in _OWN_RULES:
            yield from dangling(checking.brief, target)
    yield from _duplicates((held for held in checking.brief.fields if held.path != "materials"), "twice")


def _duplicate_sources(checking: Checking) -> Iterator[Finding]:
    """P1-1: two sources have the same id."""
    yield from _duplicates((held for held in checking.brief.fields if held.path == "materials"), "")


def dangling(brief: Brief, target: str) -> Iterator[Finding]:
    """Fields that name a record of one sort by an id none of them has."""
    known = _ids(brief, _TARGETS[target])
    for held in brief.fields:
        if held.field.reference and held.field.reference.target == target:
            for path, name in _named(held):
                if name not in known:
                    yield _unknown(brief, path, name, _TARGETS[target])


def _named(held: Held) -> Iterator[tuple[str, str]]:
    """The ids a field holds, each with its path."""
    if isinstance(held.value, str):
        yield held.path, held.value
    elif isinstance(held.value, tuple):
        yield from ((f"{held.path}[{number}]", name) for number, name in enumerate(held.value))


def _ids(brief: Brief, target: _Target) -> frozenset[str]:
    lists = (held.value for held in brief.fields if held.path == target.path)
    return frozenset(name for records in lists for record in records if (name := getattr(record, target.attribute)))


def _unknown(brief: Brief, path: str, name: str, target: _Target) -> Finding:
    near = nearest(name, _ids(brief, target))
    slots = {"list": target.path, "attribute": target.attribute, "id": name, "near": near or ""}
    return Finding(path, slots, variant="near" if near else "")


def _duplicates(fields: Iterable[Held], variant: str) -> Iterator[Finding]:
    for held in fields:
        if not isinstance(held.value, tuple) or not held.value or not isinstance(held.value[0], Record):
            continue
        first: dict[str, str] = {}
        for number, record in enumerate(held.value):
            name, path = getattr(record, "id", None), f"{held.path}[{number}].id"
            if name and first.setdefault(name, path) != path:
                yield Finding(path, {"id": name}, variant=variant, also=first[name])


RULES = (
    Rule("P1-1", ERROR, _duplicate_sources),
    Rule("P1-2", ERROR, _dangling_sources),
    Rule("P2-1", ERROR, _dangling_people),
    Rule("F-4", ERROR, _other_ids),
)
