"""colours: whose a series is in, the colour it has in every chart out.

Colours are slots of the theme, so that a style which changes the theme changes its charts. Rivals are grey in every
theme: one whose accents 2 to 5 are not has its rivals in greys of ours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.charts.markup import A, C, child_of, value_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from lxml.etree import _Element

    from briefgen.content import Role

_RIVALS = ("accent2", "accent3", "accent4")
_PLAIN = ("accent1", "accent2", "accent4", "accent6", "accent3", "accent5")
_GREYS = {"accent2": "5F6773", "accent3": "9299A3", "accent4": "C3C7CD", "accent5": "E1E4E8"}
# By how much the parts of a grey may differ: the greys of a warm style are not quite grey.
_TINGE = 40
# How far a slot is darkened for a further brand: each lies between two greys that are taken.
_DARKER = {"accent2": 55, "accent3": 82, "accent4": 86}
_ACCENT = re.compile(rb'<\w*:?(accent[2-5])\s*>\s*<\w*:?srgbClr\s+val="([0-9A-Fa-f]{6})"')
_UNDER_WHITE_TEXT = ("accent1", "accent2")
_INSIDE = ("ctr", "inEnd", "inBase")
_LINES = tuple(f"{C}{name}" for name in ("lineChart", "scatterChart", "radarChart"))
_FILLS = tuple(f"{A}{name}" for name in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))
_BEFORE_FILL = tuple(f"{A}{name}" for name in ("xfrm", "custGeom", "prstGeom", "ln"))


@dataclass(frozen=True)
class Colour:
    """A slot of the theme, as it is or darkened, or the grey in its place."""

    slot: str
    darker: bool = False
    grey: str = ""

    @property
    def text(self) -> str:
        """The slot of text that is read on this colour."""
        return "bg1" if self.slot in _UNDER_WHITE_TEXT else "tx1"


_OWN = Colour("accent1")


def has_greys(theme: bytes) -> bool:
    """Whether the accents 2 to 5 of a theme part are greys, as in the house's styles."""
    accents: dict[bytes, bytes] = {}
    for slot, code in _ACCENT.findall(theme):
        accents.setdefault(slot, code)
    return len(accents) == len(_GREYS) and all(map(_is_grey, accents.values()))


def _is_grey(code: bytes) -> bool:
    parts = bytes.fromhex(code.decode())
    return max(parts) - min(parts) <= _TINGE


def brand_colour(role: Role, *, greys: bool) -> Colour:
    """The accent for the own brand, greys for rivals in the brief's order, the palest for all others.

    `greys` says whether the theme has them.
    """
    if role == "own":
        return _OWN
    if not isinstance(role, int):
        slot, darker = "accent5", False
    else:
        again, place = divmod(role - 1, len(_RIVALS))
        slot, darker = _RIVALS[place], again > 0
    return Colour(slot, darker, "" if greys else _GREYS[slot])


def plain_colour(index: int, used: Collection[str]) -> Colour:
    """The colour of a series without a brand, or a part without one, the first of the rule's that is free."""
    rule = [*_PLAIN[index % len(_PLAIN) :], *_PLAIN[: index % len(_PLAIN)]]
    free = [Colour(slot) for slot in rule if slot not in used]
    return free[0] if free else Colour(_RIVALS[index % len(_RIVALS)], darker=True)


def slots_of(elements: Iterable[_Element]) -> set[str]:
    """The theme's slots that series or points are filled or drawn with."""
    looks = (look for element in elements for look in element.findall(f"{C}spPr"))
    return {slot.get("val", "") for look in looks for slot in look.iter(f"{A}schemeClr")}


def widths_of(elements: Iterable[_Element]) -> list[int]:
    """The widths of the lines that series are drawn with, as far as they say."""
    lines = (line for element in elements for line in element.iterfind(f"{C}spPr/{A}ln"))
    return [int(line.get("w", "0")) for line in lines if line.get("w")]


def paint_series(element: _Element, colour: Colour, widths: Collection[int] = ()) -> None:
    """Fills or draws a series in a colour and keeps its labels readable; of several `widths` the own line is widest."""
    plot = element.getparent()
    look = child_of(element, "spPr", "idx order tx")
    is_line = plot is not None and plot.tag in _LINES
    if is_line:
        _paint_line(element, look, colour, widths)
    else:
        _set_fill(look, colour)
    # A highlighted bar keeps the label of a highlighted bar; a line's marked points are written as the line.
    marked = element.findall(f"{C}dLbls/{C}dLbl") if is_line else []
    for labels in [*element.findall(f"{C}dLbls"), *marked]:
        paint_label(labels, colour, inside=is_inside(labels, plot))


def paint_point(point: _Element, colour: Colour) -> None:
    """Fills one point, such as a part of a pie."""
    _set_fill(child_of(point, "spPr", "idx invertIfNegative marker bubble3D explosion"), colour)


def paint_label(labels: _Element, colour: Colour, *, inside: bool) -> None:
    """Writes labels on a colour so that they are read, beside it so that the own brand stands out."""
    for look in labels.iterfind(f"{C}txPr//{A}defRPr"):
        if inside:
            _set_fill(look, Colour(colour.text))
        else:
            _set_fill(look, colour if colour == _OWN else Colour("tx2"))
            look.set("b", str(int(colour == _OWN)))


def is_inside(labels: _Element, plot: _Element | None) -> bool:
    """Whether labels stand on their bar or part rather than beside it."""
    place = value_of(labels, "dLblPos")
    if place or plot is None:
        return place in _INSIDE
    return plot.tag == f"{C}doughnutChart" or "tacked" in value_of(plot, "grouping")


def _paint_line(element: _Element, look: _Element, colour: Colour, widths: Collection[int]) -> None:
    stroke = look.find(f"{A}ln")
    if stroke is None:
        stroke = etree.SubElement(look, f"{A}ln")
    if stroke.find(f"{A}noFill") is None:
        _set_fill(stroke, colour)
        if widths:
            stroke.set("w", str(max(widths) if colour == _OWN else min(widths)))
    marker = child_of(element, "marker", "idx order tx spPr")
    for each in (marker, *element.findall(f"{C}dPt/{C}marker")):
        if value_of(each, "symbol") != "none":
            _set_fill(child_of(each, "spPr", "symbol size"), colour)


def _set_fill(holder: _Element, colour: Colour) -> None:
    for old in [child for child in holder if child.tag in _FILLS]:
        holder.remove(old)
    fill = etree.Element(f"{A}solidFill")
    kind, code = ("srgbClr", colour.grey) if colour.grey else ("schemeClr", colour.slot)
    slot = etree.SubElement(fill, f"{A}{kind}", val=code)
    if colour.darker:
        etree.SubElement(slot, f"{A}lumMod", val=str(_DARKER[colour.slot] * 1000))
    # In a shape the fill stands before the line, in text after it.
    is_text = holder.tag == f"{A}defRPr"
    before = _BEFORE_FILL if is_text else _BEFORE_FILL[:-1]
    holder.insert(sum(1 for child in holder if child.tag in before), fill)
