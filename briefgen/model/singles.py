"""singles: nodes in, the same with a list of one wherever the model asks for a list and one item stands out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefgen.model.fields import fields_of
from briefgen.model.record import LANGUAGE_SUFFIXES, Record
from briefgen.source import Entry, Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from pydantic import BaseModel

    from briefgen.source import Node


class _Slot(NamedTuple):
    """What a field holds: a list or not, records of which type, and the keys that tell an item."""

    is_list: bool
    record: type[Record] | None
    keys: frozenset[str]


def with_lists(node: Mapping, model: type[Record]) -> Mapping:
    """The mapping and all in it; what needs no change is the very same node."""
    slots = _slots(model)
    changed: dict[str, Entry] = {}
    for key, entry in node.entries.items():
        found = _in_slot(entry.node, slots[key]) if key in slots else entry.node
        if found is not entry.node:
            changed[key] = Entry(entry.key_place, found)
    return Mapping(node.place, {**node.entries, **changed}) if changed else node


def _in_slot(node: Node, slot: _Slot) -> Node:
    if slot.is_list and _is_item(node, slot):
        node = Sequence(node.place, (node,))
    if slot.record is None or isinstance(node, Scalar):
        return node
    if isinstance(node, Mapping):
        return with_lists(node, slot.record)
    items = tuple(with_lists(item, slot.record) if isinstance(item, Mapping) else item for item in node.items)
    unchanged = all(new is old for new, old in zip(items, node.items, strict=True))
    return node if unchanged else Sequence(node.place, items)


def _is_item(node: Node, slot: _Slot) -> bool:
    """Whether a single item stands there: a text, or fields of which at least one is known."""
    if isinstance(node, Mapping):
        return not slot.keys.isdisjoint(node.entries)
    return isinstance(node, Scalar) and bool(node.text)


@cache
def _slots(model: type[Record]) -> dict[str, _Slot]:
    """The fields that are lists or have such in them."""
    found = {key: _slot(field.models, is_list=field.many) for key, field in fields_of(model).items()}
    return {key: slot for key, slot in found.items() if slot.is_list or slot.record}


def _slot(models: tuple[type[BaseModel], ...], *, is_list: bool) -> _Slot:
    records = [model for model in models if issubclass(model, Record)]
    keys = {key for model in models for key in fields_of(model)}
    texts = {name + suffix for record in records for name in record.text_fields() for suffix in LANGUAGE_SUFFIXES}
    return _Slot(is_list, records[0] if records else None, frozenset(keys | texts))
