"""spans: formatted text in, the same between sentinels out; a run with sentinels in, formatted runs out."""

from __future__ import annotations

import copy
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.content import Prose, Rich, Span
from briefgen.templating import EMPHASES, END, SENTINELS, as_text, clean, span_text
from briefgen.writers.lists import R as _OFFICE
from briefgen.writers.lists import Relation
from briefgen.writers.powerpoint.names import A, R, leading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from briefgen.content import Emphasis

_ITALIC = "\ufdd3"
LINK = "\ufdd4"
"""Stands around the address a text leads to, until its part has a relation to it."""
_HYPERLINK = f"{_OFFICE}/hyperlink"
_PIECES = re.compile(f"({LINK}[^{LINK}]*{LINK}|[\n\v{_ITALIC}{''.join(sorted(SENTINELS))}])")
_LINKED = re.compile(f"{LINK}([^{LINK}]*){LINK}")
_AFTER_HIGHLIGHT = "uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst"
_AFTER_LINK = "hlinkMouseOver rtl extLst"
_FILLS = "noFill solidFill gradFill blipFill pattFill grpFill"
_MARK_COLOUR = "FBE8B8"


def as_spans(value: object) -> object:
    """A value as the text that is set, emphasis, italics and links as sentinels."""
    if isinstance(value, Prose):
        value = value.flat
    return "".join(map(_between, value.spans)) if isinstance(value, Rich) else as_text(value)


def with_links(text: str, relations: Iterable[Relation]) -> tuple[str, tuple[Relation, ...]]:
    """A part whose links name relations in place of addresses, and its relations with theirs."""
    listed = {each.name: each for each in relations}
    numbers = (name for number in range(1, len(text)) if (name := f"rIdLink{number}") not in listed)
    added: dict[str, Relation] = {}

    def name_of(match: re.Match[str]) -> str:
        address = unescape(match[1])
        if address not in added:
            added[address] = Relation(next(numbers), _HYPERLINK, address, external=True)
        return added[address].name

    related = _LINKED.sub(name_of, text)
    return related, (*listed.values(), *added.values())


def split(run: _Element) -> None:
    """A run with sentinels or newlines as several, each formatted as its span."""
    holder = run.find(f"{A}t")
    text = holder.text or "" if holder is not None else ""
    if not _PIECES.search(text):
        return
    look = Span("")
    for piece in _PIECES.split(text):
        if piece in EMPHASES:
            look = replace(look, emphasis=EMPHASES[piece])
        elif piece == _ITALIC:
            look = replace(look, italic=True)
        elif piece.startswith(LINK):
            look = replace(look, link=piece)
        elif piece == END:
            look = Span("")
        elif piece and piece in "\n\v":
            run.addprevious(_line_break(run))
        elif piece:
            run.addprevious(_formatted(run, replace(look, text=piece)))
    parent = run.getparent()
    assert parent is not None, "a run stands in a paragraph"
    parent.remove(run)


def _between(span: Span) -> str:
    """A span's text between its sentinels."""
    text = clean(span.text)
    link = f"{LINK}{clean(span.link)}{LINK}" if span.link else ""
    start = f"{_ITALIC if span.italic else ''}{link}"
    emphasised = span_text(text, span.emphasis)
    return f"{start}{emphasised.removesuffix(END)}{END}" if start and text else emphasised


def _line_break(run: _Element) -> _Element:
    element = etree.Element(f"{A}br")
    properties = run.find(f"{A}rPr")
    if properties is not None:
        element.append(copy.deepcopy(properties))
    return element


def _formatted(run: _Element, span: Span) -> _Element:
    twin = copy.deepcopy(run)
    holder = twin.find(f"{A}t")
    assert holder is not None, "only runs with a text are split"
    holder.text = span.text
    if span.emphasis != "plain":
        _emphasise(run_properties(twin), span.emphasis)
    if span.italic:
        run_properties(twin).set("i", "1")
    if span.link:
        _link(run_properties(twin), span.link)
    return twin


def run_properties(run: _Element) -> _Element:
    """The `a:rPr` of a run, made if it has none."""
    return leading(run, f"{A}rPr")


def _emphasise(properties: _Element, emphasis: Emphasis) -> None:
    if emphasis == "strong":
        properties.set("b", "1")
    elif emphasis == "quiet":
        for fill in [child for child in properties if etree.QName(child).localname in _FILLS.split()]:
            properties.remove(fill)
        line = properties.find(f"{A}ln")
        fill = etree.Element(f"{A}solidFill")
        etree.SubElement(fill, f"{A}schemeClr").set("val", "tx2")
        properties.insert(0 if line is None else 1, fill)
    else:
        highlight = etree.Element(f"{A}highlight")
        etree.SubElement(highlight, f"{A}srgbClr").set("val", _MARK_COLOUR)
        _put_before(_AFTER_HIGHLIGHT, highlight, properties)


def _link(properties: _Element, address: str) -> None:
    for old in properties.findall(f"{A}hlinkClick"):
        properties.remove(old)
    link = etree.Element(f"{A}hlinkClick", nsmap={"r": _OFFICE})
    link.set(f"{R}id", address)
    _put_before(_AFTER_LINK, link, properties)


def _put_before(followers: str, element: _Element, properties: _Element) -> None:
    before = [child for child in properties if etree.QName(child).localname not in followers.split()]
    properties.insert(len(before), element)
