"""reading: nodes in, a record and all that is wrong with them out."""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from briefgen.model.fields import fields_of
from briefgen.model.nothing import Cleaner
from briefgen.model.record import LANGUAGE_SUFFIXES, Nothing, Record
from briefgen.model.singles import with_lists
from briefgen.model.wrong_values import complaint
from briefgen.problems import Problem, problem
from briefgen.source import Entry, Mapping, Node, Scalar, Sequence, plain

Trail = tuple[str | int, ...]
"""Keys and item numbers that lead from the root to a node."""

_SUFFIX_OF = {language: suffix for suffix, language in LANGUAGE_SUFFIXES.items()}
_ATTEMPTS = 5


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
    for _ in range(_ATTEMPTS):
        try:
            record = model.model_validate(plain(kept))
        except ValidationError as error:
            faults = _faults(error, kept, model)
            problems.extend(_problem(spot, details, prefix) for spot, details in faults)
            kept = _without(kept, {spot.trail for spot, _ in faults})
        else:
            return Reading(record, cleaner.nothings, tuple(problems), kept)
    return Reading(None, cleaner.nothings, tuple(problems), kept)


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
