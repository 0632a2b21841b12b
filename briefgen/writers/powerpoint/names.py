"""names: the namespaces of a deck's XML, and how its shapes are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefgen.templating import clean
from briefgen.writers.lists import R as _OFFICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = f"{{{_OFFICE}}}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
A16 = "{http://schemas.microsoft.com/office/drawing/2014/main}"

LAYOUT = f"{_OFFICE}/slideLayout"
MASTER = f"{_OFFICE}/slideMaster"
NOTES_MASTER = f"{_OFFICE}/notesMaster"
HANDOUT_MASTER = f"{_OFFICE}/handoutMaster"
NOTES = f"{_OFFICE}/notesSlide"
SLIDE = f"{_OFFICE}/slide"
VIEWS = f"{_OFFICE}/viewProps"
CHART = f"{_OFFICE}/chart"
IMAGE = f"{_OFFICE}/image"

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_ADORNING = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"

SAMPLES = ("chart", "table", "gantt", "heat", "picture")
SHAPES = frozenset(f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp", "contentPart"))


def leading(element: _Element, tag: str) -> _Element:
    """The child of this tag, which the schema wants first; made where there is none."""
    found = element.find(tag)
    if found is None:
        found = etree.Element(tag)
        element.insert(0, found)
    return found


def relation_id(element: _Element) -> str:
    """The relationship an element refers to."""
    return str(element.get(f"{R}id", ""))


def attributes_of(element: _Element) -> dict[str, str]:
    """An element's attributes by name."""
    return {str(name): str(value) for name, value in element.attrib.items()}


def relations_used(root: _Element) -> set[str]:
    """The relationships that anything in a part refers to."""
    return {str(value) for element in root.iter() for name, value in element.attrib.items() if str(name).startswith(R)}


def non_visual(shape: _Element) -> _Element:
    """The `p:cNvPr` of a shape: its id, name and alternative text."""
    return next(shape.iter(f"{P}cNvPr"))


def describe(shape: _Element, alt: str) -> None:
    """Gives a shape its alternative text, on one line."""
    non_visual(shape).set("descr", clean(alt).replace("\n", " "))


def adorn(shape: _Element) -> None:
    """Says of a shape that it only adorns, so that a screen reader passes it over."""
    properties = non_visual(shape)
    for known in properties.findall(f"{A}extLst"):
        properties.remove(known)
    extension = etree.SubElement(etree.SubElement(properties, f"{A}extLst"), f"{A}ext", uri=_DECORATIVE)
    etree.SubElement(extension, f"{_ADORNING}decorative", val="1", nsmap={"adec": _ADORNING[1:-1]})


def name_of(shape: _Element) -> str:
    """A shape's name as the selection pane shows it."""
    return str(non_visual(shape).get("name", ""))


def is_sample(shape: _Element) -> bool:
    """Whether a shape's name asks for a value; the bars of a Gantt chart are named so by ourselves."""
    kind, _, path = name_of(shape).partition(":")
    return kind in SAMPLES and bool(path) and path != "bars"


def text_of(element: _Element) -> str:
    """All text below an element, paragraphs parted by newlines."""
    return "\n".join(paragraph_text(paragraph) for paragraph in element.iter(f"{A}p"))


def paragraph_text(paragraph: _Element) -> str:
    """The text of one paragraph."""
    return "".join(holder.text or "" for holder in paragraph.iter(f"{A}t"))


def iter_shapes(root: _Element) -> Iterator[_Element]:
    """Every shape of a slide, those within groups too."""
    return root.iter(*SHAPES)


def remove(element: _Element) -> None:
    """An element taken out of its parent; text behind it, such as a tag's place, stays."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)
