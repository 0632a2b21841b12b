"""theme: nothing in, the colours and fonts of the house style as a theme out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.xml import el, fill

if TYPE_CHECKING:
    from drawing.xml import Element

COLOURS = {
    "dk1": "15181E",
    "lt1": "FFFFFF",
    "dk2": "3C424C",
    "lt2": "F4F3EF",
    "accent1": "1F3FD1",
    "accent2": "5F6773",
    "accent3": "9299A3",
    "accent4": "C3C7CD",
    "accent5": "E1E4E8",
    "accent6": "C3CCF4",
    "hlink": "1F3FD1",
    "folHlink": "5F6773",
}
LATIN = "Arial"
EAST_ASIAN = "Microsoft YaHei"
_SCRIPTS = {"Hans": "微软雅黑", "Hant": "微軟正黑體"}


def theme_element() -> Element:
    """The theme as XML: flat fills, thin lines, no effects."""
    colours = el(
        "a:clrScheme", [el(f"a:{slot}", el("a:srgbClr", val=value)) for slot, value in COLOURS.items()], name="House"
    )
    fonts = el("a:fontScheme", _fonts("a:majorFont"), _fonts("a:minorFont"), name="House")
    elements = el("a:themeElements", colours, fonts, _formats())
    return el("a:theme", elements, el("a:objectDefaults"), el("a:extraClrSchemeLst"), name="House")


def _fonts(tag: str) -> Element:
    scripts = [el("a:font", script=script, typeface=face) for script, face in _SCRIPTS.items()]
    return el(tag, el("a:latin", typeface=LATIN), el("a:ea", typeface=EAST_ASIAN), el("a:cs", typeface=LATIN), scripts)


def _formats() -> Element:
    lines = [
        el("a:ln", fill("phClr"), el("a:prstDash", val="solid"), w=w, cap="flat", cmpd="sng", algn="ctr")
        for w in (6350, 9525, 19050)
    ]
    return el(
        "a:fmtScheme",
        el("a:fillStyleLst", [fill("phClr") for _ in range(3)]),
        el("a:lnStyleLst", lines),
        el("a:effectStyleLst", [el("a:effectStyle", el("a:effectLst")) for _ in range(3)]),
        el("a:bgFillStyleLst", [fill("phClr") for _ in range(3)]),
        name="House",
    )
