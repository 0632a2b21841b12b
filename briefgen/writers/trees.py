"""trees: a part's bytes in, its tree out, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefgen.errors import TemplateFaulty
from briefgen.problems import problem

if TYPE_CHECKING:
    from briefgen.problems import Place

_OURS = etree.XMLParser(huge_tree=True)
"""Made once, for making a parser takes longer than a paragraph."""


def parse(data: bytes, place: Place) -> etree._Element:
    """A part as a tree; a damaged one is a `TemplateFaulty`."""
    try:
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        raise TemplateFaulty([problem(place, "T-1", {"complaint": error.msg}, variant="xml")]) from error


def serialised(root: etree._Element) -> bytes:
    """The bytes of a part."""
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def parse_ours(text: str) -> etree._Element:
    """Text we rendered as a tree; `etree.XMLSyntaxError` where its tags tore it."""
    return etree.fromstring(text, _OURS)


def fragment(text: str, declarations: str) -> etree._Element:
    """A root of no meaning that declares namespaces, with the elements of a text below it."""
    return parse_ours(f"<x{declarations}>{text}</x>")


def inside(root: etree._Element) -> str:
    """What stands below a fragment's root, as text."""
    text = etree.tostring(root, encoding="unicode")
    return text[text.index(">") + 1 : text.rindex("<")] if len(root) else ""


def _parser() -> etree.XMLParser:
    """Without comments, which mean nothing in an Office file and are no elements."""
    return etree.XMLParser(resolve_entities=False, huge_tree=True, remove_comments=True, remove_pis=True)
