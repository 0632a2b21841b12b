"""properties: what a deck's file says of itself, set from the document's properties and rid of leftovers."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, cast

from pptx.opc.constants import RELATIONSHIP_TYPE

if TYPE_CHECKING:
    from pptx.opc.package import Part, _Relationships
    from pptx.parts.coreprops import CorePropertiesPart
    from pptx.parts.presentation import PresentationPart

    from briefgen.content import Properties

_APPLICATION = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Microsoft Office PowerPoint</Application></Properties>"
)
_LIBRARY_NAMES = ("Steve Canny", "python-pptx", "generated using python-pptx", "PowerPoint Presentation")
_TEXTS = ("title", "subject", "author", "category", "keywords", "content_status", "last_modified_by", "comments")


def set_properties(presentation: PresentationPart, properties: Properties | None, language: str) -> None:
    """Sets title, author and dates; without properties the template's own stay, but for the library's."""
    _drop(presentation.package._rels, "/thumbnail")
    _drop(presentation.rels, "/printerSettings")
    _neutralise_application(presentation)
    core = core_of(presentation)
    if properties is not None:
        _set_core(presentation.package.core_properties if core is None else core, properties, language)
    elif core is not None:
        _remove_library_names(core)


def _drop(relationships: _Relationships, kind: str) -> None:
    for rid in [rid for rid, relation in relationships.items() if relation.reltype.endswith(kind)]:
        relationships.pop(rid)


def _neutralise_application(presentation: PresentationPart) -> None:
    """The statistics in app.xml are those of the template."""
    for relation in presentation.package._rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            part: Part = relation.target_part
            part.blob = _APPLICATION


def core_of(presentation: PresentationPart) -> CorePropertiesPart | None:
    """The template's core properties, where it has some."""
    # Asking python-pptx for absent properties makes some with the time of day.
    kinds = {relation.reltype: relation for relation in presentation.package._rels.values()}
    found = kinds.get(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    return None if found is None else cast("CorePropertiesPart", found.target_part)


def _set_core(core: CorePropertiesPart, properties: Properties, language: str) -> None:
    values = {
        "title": properties.title,
        "subject": properties.subject,
        "author": properties.author,
        "category": properties.category,
        "keywords": properties.keywords,
        "content_status": properties.status,
        "last_modified_by": properties.author,
        "comments": "",
        "language": language,
    }
    for name, value in values.items():
        setattr(core, name, value)
    core.revision = 1
    _set_dates(core, properties.issued)


def _set_dates(core: CorePropertiesPart, issued: datetime.date | None) -> None:
    for name in ("created", "modified", "lastPrinted"):
        for element in list(core._element.iter(f"{{*}}{name}")):
            core._element.remove(element)
    if issued is not None:
        core.created = core.modified = datetime.datetime.combine(issued, datetime.time())


def _remove_library_names(core: CorePropertiesPart) -> None:
    for name in _TEXTS:
        if getattr(core, name) in _LIBRARY_NAMES:
            setattr(core, name, "")
