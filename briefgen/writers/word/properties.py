"""properties: what a document says of itself in, the members `docProps/…` out."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.archive import CONTENT_TYPES
from briefgen.content import Properties
from briefgen.problems import Place
from briefgen.writers.core import core_part
from briefgen.writers.trees import parse, serialised

if TYPE_CHECKING:
    from collections.abc import Mapping


_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = "docProps/core.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = f"{_PACKAGE}/relationships/metadata/core-properties"
_RELATIONS = "_rels/.rels"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_LIBRARY = "python-docx"
# A picture of the template as it was saved, a copy of its styles for Word 2007.
_LEFTOVERS = ("/metadata/thumbnail", "/stylesWithEffects")


def set_properties(members: dict[str, bytes], properties: Properties, language: str) -> None:
    """Write the core properties; none of the template's own remain."""
    members[_CORE] = core_part(properties, language)
    _register_core(members)
    if "docProps/app.xml" in members:
        members["docProps/app.xml"] = _app()


def core_properties(properties: Properties, language: str) -> dict[str, bytes]:
    """The member that says of a document what it is, in place of the template's."""
    return {_CORE: core_part(properties, language)}


def properties_of(members: Mapping[str, bytes], file: str) -> Properties:
    """What a template says of itself, for a document that is given nothing else; no library's name."""
    root = parse(members[_CORE], Place(file, part="properties")) if _CORE in members else None
    texts = {} if root is None else {etree.QName(child).localname: child.text or "" for child in root}
    author = texts.get("creator", "")
    return Properties(
        texts.get("title", ""),
        texts.get("subject", ""),
        "" if author == _LIBRARY else author,
        texts.get("category", ""),
        texts.get("keywords", ""),
    )


def drop_leftovers(members: dict[str, bytes]) -> None:
    """Take out parts that show the template, not the document."""
    for name in [name for name in members if name.endswith(".rels")]:
        relations = etree.fromstring(members[name])
        stale = [entry for entry in relations if entry.get("Type", "").endswith(_LEFTOVERS)]
        for entry in stale:
            members.pop(_target(name, entry.get("Target", "")), None)
            relations.remove(entry)
        if stale:
            members[name] = serialised(relations)
    types = etree.fromstring(members[CONTENT_TYPES])
    orphans = [entry for entry in types if entry.get("PartName") and entry.get("PartName", "")[1:] not in members]
    for entry in orphans:
        types.remove(entry)
    if orphans:
        members[CONTENT_TYPES] = serialised(types)


def _register_core(members: dict[str, bytes]) -> None:
    types = etree.fromstring(members[CONTENT_TYPES])
    if all(entry.get("PartName") != f"/{_CORE}" for entry in types):
        override = etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override")
        override.set("PartName", f"/{_CORE}")
        override.set("ContentType", _CORE_TYPE)
        members[CONTENT_TYPES] = serialised(types)
    relations = etree.fromstring(members[_RELATIONS])
    if all(entry.get("Type") != _CORE_RELATION for entry in relations):
        attributes: Mapping[str, str] = {"Id": "rIdCore", "Type": _CORE_RELATION, "Target": _CORE}
        etree.SubElement(relations, f"{{{_PACKAGE}/relationships}}Relationship", dict(attributes))
        members[_RELATIONS] = serialised(relations)


def _app() -> bytes:
    root = etree.Element(f"{{{_APP}}}Properties", nsmap={"ep": _APP})
    etree.SubElement(root, f"{{{_APP}}}Application").text = "briefgen"
    return serialised(root)


def _target(relations: str, target: str) -> str:
    """The member a relationship points to, from the place of its .rels file."""
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(posixpath.dirname(relations)), target))
