"""additions: what a file of the daily business holds in, the lists of the brief it adds to out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefgen.source.nodes import Entry, Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from briefgen.problems import Place
    from briefgen.source.nodes import Node


@dataclass(frozen=True)
class Folder:
    """What a folder's files add to: the list `key`, or one of its `parts`, `default` where a file does not say."""

    key: str
    parts: tuple[str, ...] = ()
    default: str = ""

    def part_of(self, stem: str) -> str:
        """The part a file is named for: `creatives`, `creatives-2026-05`; else the default, if there is one."""
        named = (part for part in self.parts if stem == part or stem.startswith((f"{part}-", f"{part}_", f"{part}.")))
        return next(named, self.default)


_COMPETITION = ("spend", "creatives", "activity")

FOLDERS = {
    "meetings": Folder("meetings"),
    "status": Folder("status_reports"),
    "store": Folder("store_checks"),
    "competitive": Folder("competition", _COMPETITION, default="spend"),
    "activity": Folder("competition", _COMPETITION, default="activity"),
}
"""The folders in a client's `ops`."""

RESULTS = Folder("results", ("daily", "brand", "sales", "search", "social", "media_delivery", "kpis"))
"""The folder `results` of a campaign."""

_LISTS = frozenset(
    (folder.key, part) if part else (folder.key,)
    for folder in (*FOLDERS.values(), RESULTS)
    for part in folder.parts or ("",)
)
"""The trails of keys that lead to lists which grow with each file."""


class Addition(NamedTuple):
    """A value for the field a trail of keys leads to, and where its key stands."""

    trail: tuple[str, ...]
    node: Node
    key_place: Place

    @property
    def path(self) -> str:
        """The field's path in the brief."""
        return ".".join(self.trail)


def additions(folder: Folder, stem: str, node: Node) -> tuple[Addition, ...]:
    """What a file adds: one record, a list of them, or either under the names of the fields they belong to.

    None where it says nothing of that and its name neither.
    """
    if isinstance(node, Mapping) and folder.key in node.entries:
        return tuple(each for key, entry in node.entries.items() for each in _written_out(folder, key, entry))
    if isinstance(node, Mapping) and not node.entries.keys().isdisjoint(folder.parts):
        return _parts(folder, node)
    if not folder.parts:
        return (Addition((folder.key,), node, node.place),)
    part = folder.part_of(stem)
    return (Addition((folder.key, part), node, node.place),) if part else ()


def _written_out(folder: Folder, key: str, entry: Entry) -> tuple[Addition, ...]:
    if key == folder.key and folder.parts and isinstance(entry.node, Mapping):
        return _parts(folder, entry.node)
    return (Addition((key,), entry.node, entry.key_place),)


def _parts(folder: Folder, node: Mapping) -> tuple[Addition, ...]:
    return tuple(Addition((folder.key, part), entry.node, entry.key_place) for part, entry in node.entries.items())


def added(root: Mapping, addition: Addition) -> tuple[Mapping, Entry | None]:
    """The mapping with a value more, and what stood there before, if that is no list which grows."""
    return _added(root, addition, 0)


def _added(node: Mapping, addition: Addition, depth: int) -> tuple[Mapping, Entry | None]:
    key, last = addition.trail[depth], depth == len(addition.trail) - 1
    present = node.entries.get(key)
    clash = None
    if not last:
        inner = _opened(present, addition.key_place)
        if inner is None:
            # What stands there is wrong, and is told of as that.
            return node, None
        grown, clash = _added(inner, addition, depth + 1)
        entry = Entry(present.key_place if present else addition.key_place, grown)
    elif addition.trail in _LISTS:
        entry = _longer(present, addition)
    else:
        entry, clash = present or Entry(addition.key_place, addition.node), present
    return Mapping(node.place, {**node.entries, key: entry}), clash


def _opened(present: Entry | None, place: Place) -> Mapping | None:
    """The mapping to add to: the one that stands there, or a new one."""
    if present is None or _is_null(present.node):
        return Mapping(place, {})
    return present.node if isinstance(present.node, Mapping) else None


def _longer(present: Entry | None, addition: Addition) -> Entry:
    """A list with the records of another behind its own."""
    if present is None or _is_null(present.node):
        whole = isinstance(addition.node, Sequence) or _is_null(addition.node)
        node = addition.node if whole else Sequence(addition.node.place, (addition.node,))
        return Entry(addition.key_place, node)
    items = (*_items(present.node), *_items(addition.node))
    return Entry(present.key_place, Sequence(present.node.place, items))


def _items(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Sequence):
        return node.items
    return () if _is_null(node) else (node,)


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text is None
