"""shapes: boxes in centimetres and texts with tags in, shapes of a slide or layout out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from drawing.charts import chart_data
from drawing.xml import cm, el, fill, highlight, line

from deck.theme import LATIN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drawing.xml import Element

_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


class Box(NamedTuple):
    """Left, top, width and height in centimetres."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Type:
    """Size and exact line spacing in points, weight, colour, marker behind the text, letter spacing."""

    size: float
    line: float
    bold: bool = False
    colour: str = "tx1"
    marker: str | None = None
    spacing: int | None = None

    def strong(self) -> Type:
        """The same, bold."""
        return replace(self, bold=True)

    def coloured(self, colour: str) -> Type:
        """The same in another colour."""
        return replace(self, colour=colour)


KICKER = Type(12, 18, bold=True, colour="accent1")
TITLE = Type(28, 38, bold=True)
HEAD = Type(16, 24, bold=True)
BODY = Type(16, 25)
TABLE = Type(14, 20)
DENSE = Type(14, 19)
"""For tables whose text must not wrap: other languages set this pair of numbers smaller than the tables' own."""
TABLE_HEAD = Type(12, 17, colour="accent2")
SMALL = Type(12, 16, colour="accent2")
LABEL = Type(12, 18, colour="accent2")


@dataclass(frozen=True)
class Para:
    """A paragraph: text, or (text, type) runs; without a type it looks as its placeholder says."""

    text: str | tuple[tuple[str, Type], ...]
    type: Type | None = None
    before: float = 0
    align: str | None = None
    hanging: float | None = None
    bullet: str = ""

    def element(self) -> Element:
        """The paragraph as XML."""
        runs = ((self.text, self.type),) if isinstance(self.text, str) else self.text
        kind = runs[0][1]
        return el(
            "a:p",
            self._properties(kind),
            [el("a:r", run_properties("a:rPr", look), el("a:t", text)) for text, look in runs if text],
            run_properties("a:endParaRPr", kind and replace(kind, marker=None)),
        )

    def _properties(self, kind: Type | None) -> Element | None:
        if kind is None and not (self.before or self.align or self.hanging is not None):
            return None
        return el(
            "a:pPr",
            el("a:lnSpc", el("a:spcPts", val=round(kind.line * 100))) if kind else None,
            el("a:spcBef", el("a:spcPts", val=round(self.before * 100))) if self.before else None,
            [el("a:buFont", typeface=LATIN), el("a:buChar", char=self.bullet)] if self.bullet else None,
            marL=None if self.hanging is None else cm(self.hanging),
            indent=None if self.hanging is None else -cm(self.hanging),
            algn=self.align,
        )


def text_body(paragraphs: Iterable[Para], anchor: str = "t", tag: str = "p:txBody") -> Element:
    """A text body without insets that never changes its size."""
    insets = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}
    body = el("a:bodyPr", el("a:noAutofit"), wrap="square", **insets, anchor=anchor)
    return el(tag, body, el("a:lstStyle"), [paragraph.element() for paragraph in paragraphs])


def placeholder(name: str, kind: str, idx: int | None, paragraphs: Iterable[Para], box: Box | None = None) -> Element:
    """A placeholder filled on a slide; type and, unless it has a box of its own, place are the layout's."""
    body = el("p:txBody", el("a:bodyPr"), el("a:lstStyle"), [paragraph.element() for paragraph in paragraphs])
    return el("p:sp", non_visual(name, holds=el("p:ph", type=kind, idx=idx)), el("p:spPr", box and frame(box)), body)


def text_box(
    name: str,
    box: Box,
    paragraphs: Iterable[Para],
    *,
    anchor: str = "t",
    paint: tuple[str | None, str | None] = (None, None),
) -> Element:
    """Free text on a slide; `paint` is the colour of its ground and of its outline."""
    ground, outline = paint
    look = el("p:spPr", frame(box), rectangle(), fill(ground), line(0.75, outline) if outline else None)
    names = el("p:nvSpPr", properties(name), el("p:cNvSpPr", txBox=True), el("p:nvPr"))
    return el("p:sp", names, look, text_body(paragraphs, anchor))


def block(name: str, box: Box, colour: str, alt: str | None = None) -> Element:
    """A plain rectangle without text; decorative unless it is given an alternative text."""
    look = el("p:spPr", frame(box), rectangle(), fill(colour), el("a:ln", fill(None)))
    names = el("p:nvSpPr", properties(name, alt, decorative=alt is None), el("p:cNvSpPr"), el("p:nvPr"))
    return el("p:sp", names, look)


def rule(name: str, box: Box, *, weight: float = 1.5, colour: str = "tx1") -> Element:
    """A line along the box's top; one named `with:<shape>` leaves the slide together with that shape."""
    geometry = el("a:prstGeom", el("a:avLst"), prst="line")
    look = el("p:spPr", frame(box._replace(height=0)), geometry, line(weight, colour))
    names = el("p:nvCxnSpPr", properties(name, decorative=True), el("p:cNvCxnSpPr"), el("p:nvPr"))
    return el("p:cxnSp", names, look)


def picture(name: str, box: Box, relation: str, alt: str) -> Element:
    """A sample picture; a brief's picture takes its place within the same box."""
    locks = el("p:cNvPicPr", el("a:picLocks", noChangeAspect=True))
    source = el("p:blipFill", el("a:blip", r_embed=relation), el("a:stretch", el("a:fillRect")))
    names = el("p:nvPicPr", properties(name, alt), locks, el("p:nvPr"))
    return el("p:pic", names, source, el("p:spPr", frame(box), rectangle()))


def graphic_frame(name: str, box: Box, graphic: Element, alt: str) -> Element:
    """The frame of a chart or a table."""
    locks = el("p:cNvGraphicFramePr", el("a:graphicFrameLocks", noGrp=True))
    names = el("p:nvGraphicFramePr", properties(name, alt), locks, el("p:nvPr"))
    return el("p:graphicFrame", names, frame(box, "p:xfrm"), el("a:graphic", graphic))


def chart_frame(name: str, box: Box, relation: str, alt: str) -> Element:
    """The frame in which a slide shows a chart."""
    return graphic_frame(name, box, chart_data(relation), alt)


def frame(box: Box, tag: str = "a:xfrm") -> Element:
    """Place and extent."""
    left, top, width, height = (cm(length) for length in box)
    return el(tag, el("a:off", x=left, y=top), el("a:ext", cx=width, cy=height))


def rectangle() -> Element:
    """The geometry of a rectangle."""
    return el("a:prstGeom", el("a:avLst"), prst="rect")


def run_properties(tag: str, kind: Type | None) -> Element:
    """Language and, where a type is given, size, weight and colour of a run."""
    if kind is None:
        return el(tag, lang="zh-CN", altLang="en-US")
    look = [fill(kind.colour), highlight(kind.marker) if kind.marker else None]
    return el(tag, look, lang="zh-CN", altLang="en-US", sz=round(kind.size * 100), b=kind.bold, spc=kind.spacing)


def non_visual(name: str, *, holds: Element, user_drawn: bool | None = None) -> Element:
    """Name and placeholder of a shape that stands for one of the layout's or master's."""
    locks = el("p:cNvSpPr", el("a:spLocks", noGrp=True))
    return el("p:nvSpPr", properties(name), locks, el("p:nvPr", holds, userDrawn=user_drawn))


def properties(name: str, alt: str | None = None, *, decorative: bool = False) -> Element:
    """Name and alternative text; ids are given when the slide is put together."""
    mark = el("a:extLst", el("a:ext", el("adec:decorative", val=1), uri=_DECORATIVE)) if decorative else None
    return el("p:cNvPr", mark, id=0, name=name, descr=alt)
