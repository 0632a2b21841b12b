"""lists: a package's lists of relations and content types in, the same lists with parts added and gone out."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from briefgen.writers.trees import serialised

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_REMEMBERED = 4096
EMPTY = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
"""The list of a part that refers to nothing."""


class Relation(NamedTuple):
    """What a part calls another one, of which type that is, and where it lies as seen from the part.

    An `external` one leads out of the package, to an address.
    """

    name: str
    kind: str
    target: str
    external: bool = False


def relations(members: Mapping[str, bytes], part: str) -> list[Relation]:
    """A part's relations; a link out of the package is none of them."""
    return [relation for relation in every_relation(members, part) if not relation.external]


def every_relation(members: Mapping[str, bytes], part: str) -> list[Relation]:
    """A part's relations, links out of the package too."""
    data = members.get(relations_of(part))
    entries = [] if data is None else etree.fromstring(data).iterfind(f"{{{_RELATIONS}}}Relationship")
    return [_relation(entry) for entry in entries]


@lru_cache(maxsize=_REMEMBERED)
def relations_of(part: str) -> str:
    """The member that lists a part's relations."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def part_of(listing: str) -> str:
    """The part whose relations a member lists; empty for those of the package."""
    return listing.replace("_rels/", "", 1).removesuffix(".rels") if listing != "_rels/.rels" else ""


def resolved(part: str, target: str) -> str:
    """The member a relation of a part leads to."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")


def list_of(entries: Iterable[Relation]) -> bytes:
    """A new list of relations."""
    root = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})  # type: ignore[dict-item]
    return _with_entries(root, entries)


def with_relations(data: bytes, *, gone: Iterable[str] = (), added: Iterable[Relation] = ()) -> bytes:
    """A list of relations without those of these names, with others at its end."""
    root, leaving = etree.fromstring(data), set(gone)
    for entry in [entry for entry in root if entry.get("Id") in leaving]:
        root.remove(entry)
    return _with_entries(root, added)


def with_types(
    data: bytes,
    *,
    gone: Iterable[str] = (),
    added: Mapping[str, str] | None = None,
    extensions: Mapping[str, str] | None = None,
) -> bytes:
    """A list of content types without these members, with others by their type, and with types by suffix."""
    root, leaving = etree.fromstring(data), {f"/{name}" for name in gone}
    for entry in [entry for entry in root if entry.get("PartName") in leaving]:
        root.remove(entry)
    known = {entry.get("Extension", "").lower() for entry in root}
    for extension, kind in (extensions or {}).items():
        if extension not in known:
            root.insert(0, root.makeelement(f"{{{_TYPES}}}Default", {"Extension": extension, "ContentType": kind}))
    for name, kind in (added or {}).items():
        etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=kind)
    return serialised(root)


def _relation(entry: etree._Element) -> Relation:
    name, kind, target = (entry.get(each, "") for each in ("Id", "Type", "Target"))
    return Relation(name, kind, target, entry.get("TargetMode") == "External")


def _with_entries(root: etree._Element, entries: Iterable[Relation]) -> bytes:
    for entry in entries:
        made = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=entry.name, Type=entry.kind)
        made.set("Target", entry.target)
        if entry.external:
            made.set("TargetMode", "External")
    return serialised(root)
