"""identity: ids that name nothing, and ids that name two things."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefgen.model import Record
from briefgen.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.model import Brief, Held


class _Target(NamedTuple):
    """Where records of one sort are listed, what one is called, and the attribute others name it by."""

    path: str
    noun: str
    rule: str = "F-4"
    attribute: str = "id"


_TARGETS = {
    "people": _Target("people", "person", rule="P2-1"),
    "materials": _Target("materials", "source", rule="P1-2"),
    "segments": _Target("consumers.segments", "segment"),
    "competitors": _Target("competitors", "competitor"),
    "products": _Target("product.variants", "variant", attribute="sku"),
    "briefings": _Target("archive.briefings", "briefing"),
    "kpis": _Target("kpis", "KPI"),
    "schedule": _Target("schedule", "task"),
    "quotes": _Target("quotes", "quote"),
}


def dangling_sources(brief: Brief) -> Iterator[Problem]:
    """P1-2: a cited source is not in the register."""
    yield from _dangling(brief, "materials")


def dangling_people(brief: Brief) -> Iterator[Problem]:
    """P2-1: a person is named who is not recorded, be it as the one who was asked for something."""
    yield from _dangling(brief, "people")
    known = _ids(brief, _TARGETS["people"])
    for path, nothing in brief.nothings.items():
        if nothing.from_ and nothing.from_ not in known:
            yield _unknown(brief, f"{path}.from", nothing.from_, _TARGETS["people"])


def dangling_ids(brief: Brief) -> Iterator[Problem]:
    """F-4: an id of any other sort names nothing."""
    for target in _TARGETS:
        if target not in ("people", "materials"):
            yield from _dangling(brief, target)


def duplicate_sources(brief: Brief) -> Iterator[Problem]:
    """P1-1: two sources have the same id."""
    yield from _duplicates((held for held in brief.fields if held.path == "materials"), "P1-1", brief)


def duplicate_ids(brief: Brief) -> Iterator[Problem]:
    """F-4: two records of any other list have the same id."""
    yield from _duplicates((held for held in brief.fields if held.path != "materials"), "F-4", brief)


def _dangling(brief: Brief, target: str) -> Iterator[Problem]:
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


def _unknown(brief: Brief, path: str, name: str, target: _Target) -> Problem:
    hint = did_you_mean(name, _ids(brief, target)) or f"add it to '{target.path}'"
    message = f"no {target.noun} has the {target.attribute} '{name}'"
    return Problem(brief.places.place(path), target.rule, message, hint, path=path)


def _duplicates(fields: Iterable[Held], rule: str, brief: Brief) -> Iterator[Problem]:
    for held in fields:
        if not isinstance(held.value, tuple) or not held.value or not isinstance(held.value[0], Record):
            continue
        first: dict[str, str] = {}
        for number, record in enumerate(held.value):
            name, path = getattr(record, "id", None), f"{held.path}[{number}].id"
            if name and first.setdefault(name, path) != path:
                also = brief.places.place(first[name])
                message, hint = f"the id '{name}' is used twice", "give each its own id"
                yield Problem(brief.places.place(path), rule, message, hint, path=path, also=also)
