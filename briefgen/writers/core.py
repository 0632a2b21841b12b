"""core: what a document says of itself in, the part of an Office file that holds it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.trees import serialised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.content import Properties

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMES = {
    "cp": f"{_PACKAGE}/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def core_part(properties: Properties, language: str) -> bytes:
    """Title, author, dates and the like as the core properties' part; none of a template's own remain."""
    root = etree.Element(f"{{{_NAMES['cp']}}}coreProperties", nsmap=_NAMES)
    for name, text in _iter_texts(properties, language):
        prefix, local = name.split(":")
        if text:
            etree.SubElement(root, f"{{{_NAMES[prefix]}}}{local}").text = text
    for name in ("created", "modified") if properties.issued else ():
        date = etree.SubElement(root, f"{{{_NAMES['dcterms']}}}{name}")
        date.set(f"{{{_NAMES['xsi']}}}type", "dcterms:W3CDTF")
        date.text = f"{properties.issued}T00:00:00Z"
    return serialised(root)


def _iter_texts(properties: Properties, language: str) -> Iterator[tuple[str, str]]:
    yield "dc:title", properties.title
    yield "dc:subject", properties.subject
    yield "dc:creator", properties.author
    yield "cp:keywords", properties.keywords
    yield "cp:category", properties.category
    yield "cp:contentStatus", properties.status
    yield "cp:lastModifiedBy", properties.author
    yield "dc:language", language
    yield "cp:revision", "1"
