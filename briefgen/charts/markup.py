"""markup: names of chart XML in, elements found and put where the schema wants them out."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
C16 = "{http://schemas.microsoft.com/office/drawing/2014/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def child_of(element: _Element, name: str, before: str) -> _Element:
    """The child of this name; a new one stands after those that the schema puts before it."""
    found = element.find(f"{C}{name}")
    if found is not None:
        return found
    tags = {f"{C}{tag}" for tag in before.split()}
    position = max((index for index, child in enumerate(element, start=1) if child.tag in tags), default=0)
    child = etree.Element(f"{C}{name}")
    element.insert(position, child)
    return child


def emptied(element: _Element, name: str, before: str) -> _Element:
    """The child of this name without what it held."""
    child = child_of(element, name, before)
    for item in list(child):
        child.remove(item)
    return child


def remove(element: _Element) -> None:
    """Take an element out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def index_of(item: _Element) -> int:
    """The point a formatted point or its label belongs to."""
    return int(child_of(item, "idx", "").get("val", "0"))


def at_index(pattern: _Element, index: int) -> _Element:
    """A copy of a formatted point or label, for another point."""
    twin = copy.deepcopy(pattern)
    child_of(twin, "idx", "").set("val", str(index))
    return twin


def value_of(element: _Element, name: str) -> str:
    """What a child such as `c:grouping` says; empty where there is none."""
    found = element.find(f"{C}{name}")
    return "" if found is None else found.get("val", "")
