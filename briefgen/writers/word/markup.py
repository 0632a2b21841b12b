"""markup: names of WordprocessingML in, elements found and put where the schema wants them out."""

from __future__ import annotations

import copy
import re
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.slots import Grammar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    Element: TypeAlias = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# The schema's order of a run's properties; Word calls a file damaged that mixes it up.
_RUN_ORDER = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow"),
    *("emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position"),
    *("sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
    *("eastAsianLayout", "specVanish", "oMath"),
)


_PARAGRAPH_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers"),
    *("pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct"),
    *("autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing"),
    *("mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl"),
    *("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
_CELL_ORDER = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection"),
    *("tcFitText", "vAlign", "hideMark"),
)


@cache
def name_of(tag: str) -> str:
    """The full name of an element or attribute: `w:p` as lxml knows it."""
    return f"{{{W}}}{tag.removeprefix('w:')}"


GRAMMAR = Grammar(
    prefix="w",
    paragraph=name_of("p"),
    run=name_of("r"),
    look=name_of("rPr"),
    text=name_of("t"),
    marks={name_of(tag): " " for tag in ("br", "tab", "cr")}
    | {name_of("noBreakHyphen"): "-", name_of("softHyphen"): ""},
    deleted=frozenset(map(name_of, ("delText", "delInstrText"))),
    keeps_space=True,
)
"""How Word writes text."""


def make(tag: str, **attributes: object) -> Element:
    """A new element with Word's own attribute names."""
    element = etree.Element(name_of(tag), nsmap={"w": W})
    for name, value in attributes.items():
        element.set(name_of(name), str(value))
    return element


def find(element: Element, *tags: str) -> Element | None:
    """The element reached through children of these names."""
    found: Element | None = element
    for tag in tags:
        found = found.find(name_of(tag)) if found is not None else None
    return found


def every(element: Element, *tags: str) -> Iterator[Element]:
    """All elements below with one of these names, in the document's order."""
    return element.iter(*(name_of(tag) for tag in tags))


def value(element: Element | None, attribute: str = "val") -> str | None:
    """An attribute's text; nothing where the element or the attribute is not there."""
    return None if element is None else element.get(name_of(attribute))


def number_in(text: str | None) -> float:
    """A measure in the unit Word uses there; 0 for one in another unit, such as `50%`, and for none."""
    return float(text) if text and _NUMBER.fullmatch(text) else 0.0


def put_run_property(run: Element, *properties: Element) -> None:
    """Give a run, or anything that holds `w:rPr`, these properties, in place of those of the same name."""
    holder = run if run.tag == name_of("rPr") else _run_properties(run)
    for given in properties:
        old = holder.find(given.tag)
        if old is not None:
            holder.remove(old)
        holder.insert(_position(holder, given), given)


def sort_run_properties(properties: Element) -> None:
    """Put a run's properties in the schema's order."""
    properties[:] = sorted(properties, key=lambda child: _rank(child, _RUN_ORDER))


def put_cell_property(cell: Element, given: Element) -> None:
    """Give a cell a property in place of the one of its name."""
    holder = find(cell, "tcPr")
    if holder is None:
        holder = make("tcPr")
        cell.insert(0, holder)
    _put_in_order(holder, given, _CELL_ORDER)


def put_paragraph_property(properties: Element, given: Element) -> None:
    """Put a property among a paragraph's in place of the one of its name."""
    _put_in_order(properties, given, _PARAGRAPH_ORDER)


def text_of(element: Element) -> str:
    """The text below an element as a reader sees it, a break or tab as a space."""
    parts = every(element, "t", "br", "tab")
    return "".join(part.text or "" if part.tag == name_of("t") else " " for part in parts)


def run_like(run: Element) -> Element:
    """An empty run with another one's properties."""
    made = make("r")
    properties = find(run, "rPr")
    if properties is not None:
        made.append(copy.deepcopy(properties))
    return made


def runs_of(paragraph: Element) -> list[Element]:
    """A paragraph's runs, those within links and tracked changes too, those of text boxes not."""
    return [run for run in every(paragraph, "r") if next(run.iterancestors(name_of("p"))) is paragraph]


def replace(element: Element, others: Sequence[Element]) -> None:
    """Put others where an element stands."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent.remove(element)
    for number, other in enumerate(others):
        parent.insert(place + number, other)


def remove(element: Element) -> None:
    """Take an element out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _run_properties(run: Element) -> Element:
    found = find(run, "rPr")
    if found is None:
        found = make("rPr")
        # In a style the run properties follow the paragraph's.
        run.insert(0 if run.tag == name_of("r") else len(run), found)
    return found


def _position(holder: Element, given: Element) -> int:
    order = _RUN_ORDER.index(etree.QName(given).localname)
    before = [child for child in holder if _rank(child, _RUN_ORDER) <= order]
    return len(before)


def _put_in_order(holder: Element, given: Element, order: tuple[str, ...]) -> None:
    old = holder.find(given.tag)
    if old is not None:
        holder.remove(old)
    place = _rank(given, order)
    holder.insert(sum(1 for child in holder if _rank(child, order) < place), given)


def _rank(element: Element, order: tuple[str, ...]) -> int:
    name = etree.QName(element).localname
    return order.index(name) if name in order else len(order)
