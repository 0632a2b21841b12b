"""drawings: sizes in, shapes that stand at a place on the page, behind its text, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from paper.elements import w

if TYPE_CHECKING:
    from paper.elements import Colour, Element

_NAMES = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


def upright_line(left: int, width: int, height: int, colour: Colour, description: str) -> Element:
    """A run with a line from the paper's upper edge down, in EMU; it decorates, so readers may skip it."""
    mark = _n("adec:decorative", val=1)
    extensions = _n("a:extLst", _n("a:ext", mark, uri=_DECORATIVE))
    anchor = _n(
        "wp:anchor",
        _n("wp:simplePos", x=0, y=0),
        _n("wp:positionH", _n("wp:posOffset", text=str(left)), relativeFrom="page"),
        _n("wp:positionV", _n("wp:posOffset", text="0"), relativeFrom="page"),
        _n("wp:extent", cx=width, cy=height),
        _n("wp:effectExtent", l=0, t=0, r=0, b=0),
        _n("wp:wrapNone"),
        _n("wp:docPr", extensions, id=1, name="line", descr=description),
        _n("wp:cNvGraphicFramePr"),
        _n("a:graphic", _n("a:graphicData", _shape(width, height, colour), uri=_NAMES["wps"])),
        **dict.fromkeys(("distT", "distB", "distL", "distR", "simplePos"), 0),
        relativeHeight=1,
        behindDoc=1,
        locked=0,
        layoutInCell=0,
        allowOverlap=1,
    )
    return w("r", _n("mc:AlternateContent", _n("mc:Choice", w("drawing", anchor), Requires="wps")))


def _shape(width: int, height: int, colour: Colour) -> Element:
    frame = _n("a:xfrm", _n("a:off", x=0, y=0), _n("a:ext", cx=width, cy=height))
    outline = _n("a:prstGeom", _n("a:avLst"), prst="rect")
    fill = _n("a:solidFill", _n("a:schemeClr", val=colour.name))
    return _n(
        "wps:wsp", _n("wps:cNvSpPr"), _n("wps:spPr", frame, outline, fill, _n("a:ln", _n("a:noFill"))), _n("wps:bodyPr")
    )


def _n(tag: str, *children: Element, text: str | None = None, **attributes: object) -> Element:
    prefix, name = tag.split(":")
    values = {key: str(value) for key, value in attributes.items()}
    element = etree.Element(f"{{{_NAMES[prefix]}}}{name}", values, nsmap={prefix: _NAMES[prefix]})
    element.text = text
    element.extend(children)
    return element
