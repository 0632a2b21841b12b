"""reading: nodes in, a record and all that is wrong with them out."""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from briefgen.model.fields import fields_of
from briefgen.model.nothing import Cleaner
from briefgen.model.places import Places, steps_of
from briefgen.model.record import LANGUAGE_SUFFIXES, Conflict, Nothing, Record, Side
from briefgen.model.singles import with_lists
from briefgen.model.wrong_values import complaint
from briefgen.problems import Problem, problem
from briefgen.source import Entry, Mapping, Node, Scalar, Sequence, plain

Trail = tuple[str | int, ...]
"""Keys and item numbers that lead from the root to a node."""

_SUFFIX_OF = {language: suffix for suffix, language in LANGUAGE_SUFFIXES.items()}
_ATTEMPTS = 5
_FEWEST_SIDES = 2


class Reading(NamedTuple):
    """A record, the nothings stated in it by path, what is wrong, and the nodes that were kept."""

    record: Record | None
    nothings: dict[str, Nothing]
    problems: tuple[Problem, ...]
    kept: Mapping


class _Spot(NamedTuple):
    """Where an error of the model lies: the entry, and the types that were possible around and in it."""

    trail: Trail
    entry: Entry
    around: tuple[type[BaseModel], ...]
    inside: tuple[type[BaseModel], ...]


def read_model(node: Mapping, model: type[Record], prefix: str = "") -> Reading:
    """The record a mapping holds, without its faulty values; None when nothing of it can be used."""
    cleaner = Cleaner()
    kept = cleaner.mapping(with_lists(node, model), prefix)
    problems = cleaner.problems
    for path, conflict in cleaner.conflicts.items():
        cleaner.nothings[path], faults = _conflict(conflict, path, _owners(model, path.removeprefix(prefix)))
        problems.extend(faults)
    for _ in range(_ATTEMPTS):
        try:
            record = model.model_validate(plain(kept))
        except ValidationError as error:
            found = _faults(error, kept, model)
            problems.extend(_problem(spot, details, prefix) for spot, details in found)
            kept = _without(kept, {spot.trail for spot, _ in found})
        else:
            return Reading(record, cleaner.nothings, tuple(problems), kept)
    return Reading(None, cleaner.nothings, tuple(problems), kept)


def _conflict(node: Mapping, path: str, owners: tuple[type[Record], ...]) -> tuple[Nothing, list[Problem]]:
    """What sources disagree about, and what is wrong with how it is written."""
    reading = read_model(node, Conflict, f"{path}.")
    stated = reading.record if isinstance(reading.record, Conflict) else Conflict()
    problems, places = [*reading.problems], Places(reading.kept)
    if len(stated.conflicting) < _FEWEST_SIDES:
        found = {"n": len(stated.conflicting)}
        problems.append(problem(places.place("conflicting"), "F-6", found, path=path))
    for number, side in enumerate(stated.conflicting):
        spot = f"conflicting[{number}]"
        if variant := _lacking(side):
            problems.append(problem(places.place(spot), "F-6", variant=variant, path=f"{path}.{spot}"))
        value = Scalar(places.place(f"{spot}.value"), side.value)
        problems.extend(_unreadable(value, path, owners))
    return Nothing("conflicting", stated.note, sides=stated.conflicting), problems


def _lacking(side: Side) -> str:
    """What a side of a conflict fails to say."""
    if not side.value:
        return "value"
    return "" if side.source or side.note else "source"


def _owners(model: type[Record], path: str) -> tuple[type[Record], ...]:
    """The types of record a field with this path may stand in."""
    models: tuple[type[BaseModel], ...] = (model,)
    for step in steps_of(path)[:-1]:
        if not step.isdigit():
            fields = [fields_of(each)[step] for each in models if step in fields_of(each)]
            models = tuple(inner for field in fields for inner in field.models)
    return tuple(each for each in models if issubclass(each, Record))


def _unreadable(value: Scalar, path: str, owners: tuple[type[Record], ...]) -> tuple[Problem, ...]:
    """Why a field could not hold a value; what speaks for a whole group or list in words, nobody could read there."""
    key = steps_of(path)[-1]
    entries = {key: Entry(value.place, value)}
    tried = [read_model(Mapping(value.place, entries), owner, path.removesuffix(key)).problems for owner in owners]
    faults = min(tried, key=len, default=())
    return tuple(fault for fault in faults if fault.rule == "F-1")


def _faults(error: ValidationError, root: Mapping, model: type[Record]) -> list[tuple[_Spot, Any]]:
    """One error a node; where types to choose from each complained, the one that understood most."""
    found: dict[Trail, tuple[_Spot, Any]] = {}
    for details in error.errors(include_url=False):
        spot = _spot(details["loc"], root, model)
        found.setdefault(spot.trail, (spot, details))
    deeper = {trail[:length] for trail in found for length in range(len(trail))}
    return [fault for trail, fault in found.items() if trail not in deeper]


def _spot(loc: Trail, root: Mapping, model: type[Record]) -> _Spot:
    """The node an error speaks of; steps of its location that are no nodes name types, and are passed over."""
    spot = _Spot((), Entry(root.place, root), (), (model,))
    for number, step in enumerate(loc):
        following = loc[number + 1] if number + 1 < len(loc) else None
        spot = _step(spot, step, following)
    return spot


def _step(spot: _Spot, step: str | int, following: str | int | None) -> _Spot:
    node = spot.entry.node
    if isinstance(node, Mapping) and isinstance(step, str):
        translated = step + _SUFFIX_OF.get(str(following), "")
        key = translated if translated in node.entries else step
        if key in node.entries:
            inside = [fields_of(model)[step] for model in spot.inside if step in fields_of(model)]
            models = tuple(model for field in inside for model in field.models)
            return _Spot((*spot.trail, key), node.entries[key], spot.inside, models)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        item = node.items[step]
        return _Spot((*spot.trail, step), Entry(item.place, item), spot.around, spot.inside)
    return spot


def _problem(spot: _Spot, details: Any, prefix: str) -> Problem:
    models = spot.around if details["type"] == "extra_forbidden" else spot.inside
    found = complaint(details, spot.entry.node, models)
    place = spot.entry.key_place if found.about_key else spot.entry.node.place
    return problem(place, found.rule, found.slots, variant=found.variant, path=prefix + _path(spot.trail))


def _path(trail: Trail) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in trail)
    return "".join(steps).removeprefix(".")


def _without(node: Mapping, trails: set[Trail]) -> Mapping:
    """The tree without the nodes these trails lead to."""
    if () in trails:
        return Mapping(node.place, {})
    kept = _pruned(node, trails)
    return kept if isinstance(kept, Mapping) else node


def _pruned(node: Node, trails: set[Trail]) -> Node:
    """The node without what the trails lead to; what no trail passes through is kept as it is."""
    if isinstance(node, Scalar) or not trails:
        return node
    if isinstance(node, Mapping):
        return Mapping(
            node.place,
            {
                key: Entry(entry.key_place, _pruned(entry.node, _below(trails, key)))
                for key, entry in node.entries.items()
                if (key,) not in trails
            },
        )
    return Sequence(
        node.place,
        tuple(
            _pruned(item, _below(trails, number)) for number, item in enumerate(node.items) if (number,) not in trails
        ),
    )


def _below(trails: set[Trail], step: str | int) -> set[Trail]:
    return {trail[1:] for trail in trails if trail[0] == step}
