"""copies: a slide's part in, a second one with its own charts, workbooks and notes out."""

from __future__ import annotations

import posixpath
import uuid
from typing import TYPE_CHECKING

from pptx.opc.packuri import PackURI

from briefgen.writers.powerpoint.names import P14

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element
    from pptx.opc.package import Part
    from pptx.package import Package

_SHARED = ("/image", "/video", "/audio", "/media", "/slideLayout", "/slide", "/notesMaster", "/theme", "/themeOverride")
_LEFT_OUT = ("/comments", "/commentAuthors")


class Copier:
    """Copies slides; knows the names of all parts, those of fresh copies too, so that none is used twice."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._names = {str(part.partname) for part in package.iter_parts()}

    def copy(self, part: Part) -> Part:
        """A copy of a slide's part, not yet related to the presentation.

        Relationship ids are kept, so the XML of the slide and its parts needs no change.
        """
        return self._copy(part, {})

    def _copy(self, part: Part, copied: dict[str, Part]) -> Part:
        if part.partname in copied:
            return copied[part.partname]
        name = self._free_name(part.partname)
        twin = type(part).load(name, part.content_type, self._package, part.blob)
        copied[part.partname] = twin
        self._copy_relationships(part, twin, copied)
        _renew_creation_ids(twin)
        return twin

    def _free_name(self, name: str) -> PackURI:
        numbered, suffix = posixpath.splitext(name)
        stem = numbered.rstrip("0123456789")
        number = next(n for n in range(1, len(self._names) + 2) if f"{stem}{n}{suffix}" not in self._names)
        self._names.add(f"{stem}{number}{suffix}")
        return PackURI(f"{stem}{number}{suffix}")

    def _copy_relationships(self, part: Part, twin: Part, copied: dict[str, Part]) -> None:
        for rid, relationship in part.rels.items():
            if relationship.reltype.endswith(_LEFT_OUT):
                continue
            if relationship.is_external:
                target: Part | str = relationship.target_ref
            elif relationship.reltype.endswith(_SHARED) and relationship.target_part.partname not in copied:
                target = relationship.target_part
            else:
                target = self._copy(relationship.target_part, copied)
            mode = relationship._target_mode
            # python-pptx offers no way to relate two parts under a given id.
            twin.rels._rels[rid] = type(relationship)(relationship._base_uri, rid, relationship.reltype, mode, target)


def _renew_creation_ids(part: Part) -> None:
    """PowerPoint tells slides apart by a random number; a copy takes one derived from its name."""
    for element in _iter_creation_ids(part):
        seed = f"{element.get('val')} {part.partname}"
        element.set("val", str(uuid.uuid5(uuid.NAMESPACE_URL, seed).int % 0xFFFFFFFE + 1))


def _iter_creation_ids(part: Part) -> Iterator[_Element]:
    root = getattr(part, "_element", None)
    return iter(()) if root is None else root.iter(f"{P14}creationId")
