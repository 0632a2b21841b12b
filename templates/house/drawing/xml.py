"""xml: tag names, attributes and children in, elements and bytes of an Office part out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    Element: TypeAlias = etree._Element
    Child: TypeAlias = Element | str | Iterable["Child"] | None

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
MID_TINT = "8E9DE8"
"""The second of three tints: no slot of the theme holds it."""


def el(tag: str, *children: Child, **attributes: object) -> Element:
    """An element; `tag` is prefixed, `r_id` stands for `r:id`, children and attributes may be None."""
    prefix = tag.partition(":")[0]
    made = etree.Element(_qualified(tag), nsmap={prefix: NAMESPACES[prefix]})
    for name, value in attributes.items():
        if value is not None:
            made.set(_qualified(name.replace("_", ":")), _written(value))
    for child in _flat(children):
        if isinstance(child, str):
            made.text = (made.text or "") + child
        else:
            made.append(child)
    return made


def part(root: Element, default: str | None = None) -> bytes:
    """The bytes of a part, its namespaces declared once at the root; `default` needs no prefix."""
    used = {etree.QName(node).namespace for node in root.iter()}
    used |= {etree.QName(name).namespace for node in root.iter() for name in node.attrib}
    declared = {None if prefix == default else prefix: uri for prefix, uri in NAMESPACES.items() if uri in used}
    renewed = etree.Element(root.tag, root.attrib, nsmap=declared)
    renewed.text = root.text
    renewed.extend(list(root))
    etree.cleanup_namespaces(renewed)
    written: bytes = etree.tostring(renewed, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def cm(length: float) -> int:
    """Centimetres in EMU."""
    return round(length * 360_000)


def pt(length: float) -> int:
    """Points in EMU."""
    return round(length * 12_700)


def fill(colour: str | None) -> Element:
    """A solid fill: a slot of the theme, or a fixed colour where six hex digits are given; None for no fill."""
    return el("a:noFill") if colour is None else el("a:solidFill", _colour(colour))


def highlight(colour: str) -> Element:
    """The marker behind a run's text."""
    return el("a:highlight", _colour(colour))


def line(width: float, colour: str | None, tag: str = "a:ln") -> Element:
    """A solid line, its width in points; no line where the colour is None."""
    if colour is None:
        return el(tag, fill(None), w=0)
    return el(tag, fill(colour), el("a:prstDash", val="solid"), w=pt(width), cap="flat", cmpd="sng", algn="ctr")


def _colour(colour: str) -> Element:
    fixed = len(colour) == 6 and all(digit in "0123456789ABCDEF" for digit in colour)
    return el("a:srgbClr" if fixed else "a:schemeClr", val=colour)


def _qualified(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local


def _written(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _flat(children: Iterable[Child]) -> Iterator[Element | str]:
    for child in children:
        if isinstance(child, str) or etree.iselement(child):
            yield child
        elif child is not None:
            yield from _flat(child)
