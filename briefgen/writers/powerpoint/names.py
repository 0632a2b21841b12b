"""names: the namespaces of a deck's XML, and how its shapes are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pptx.opc.constants import RELATIONSHIP_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from lxml.etree import _Element
    from pptx.opc.package import Part, XmlPart

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
A16 = "{http://schemas.microsoft.com/office/drawing/2014/main}"

LAYOUT = RELATIONSHIP_TYPE.SLIDE_LAYOUT
MASTER = RELATIONSHIP_TYPE.SLIDE_MASTER
NOTES = RELATIONSHIP_TYPE.NOTES_SLIDE
SLIDE = RELATIONSHIP_TYPE.SLIDE
THEME = RELATIONSHIP_TYPE.THEME

SHAPES = frozenset(f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp", "contentPart"))


def xml_of(part: Part) -> _Element:
    """The XML of a part that python-pptx keeps as a tree."""
    return cast("_Element", cast("XmlPart", part)._element)


def set_xml(part: Part, root: _Element) -> None:
    """Gives a part other XML."""
    cast("Any", part)._element = root


def relation_id(element: _Element) -> str:
    """The relationship an element refers to."""
    return str(element.get(f"{R}id", ""))


def attributes_of(element: _Element) -> dict[str, str]:
    """An element's attributes by name."""
    return {str(name): str(value) for name, value in element.attrib.items()}


def non_visual(shape: _Element) -> _Element:
    """The `p:cNvPr` of a shape: its id, name and alternative text."""
    return next(shape.iter(f"{P}cNvPr"))


def name_of(shape: _Element) -> str:
    """A shape's name as the selection pane shows it."""
    return str(non_visual(shape).get("name", ""))


def text_of(element: _Element) -> str:
    """All text below an element, paragraphs parted by newlines."""
    return "\n".join("".join(t.text or "" for t in p.iter(f"{A}t")) for p in element.iter(f"{A}p"))


def iter_shapes(root: _Element) -> Iterator[_Element]:
    """Every shape of a slide, those within groups too."""
    return (element for element in root.iter() if element.tag in SHAPES)


def remove(element: _Element) -> None:
    """An element taken out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
