"""styles: the house's type scale in, the styles of its Word papers out, as a designer finds them in Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.elements import (
    ACCENT,
    GREY,
    HAIRLINE,
    INK,
    LATIN,
    MIDDLE_GREY,
    SLATE,
    WHITE,
    colour,
    edge,
    fonts,
    paragraph_properties,
    run_properties,
    spacing,
    w,
)
from paper.tables import LIVE_WIDTH

if TYPE_CHECKING:
    from paper.elements import Colour, Element

# Word knows these by name; a style of another name says that it is ours.
_BUILT_IN = {"Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "Quote", "List Number"}
_BUILT_IN |= {"caption", "header", "footer", "Strong", "toc 1", "toc 2", "Placeholder Text"}
# What comes when Enter is pressed at the end.
_FOLLOWERS = {"Title": "Subtitle"} | dict.fromkeys(("Subtitle", "heading 1", "heading 2", "heading 3"), "Normal")
_CHINESE_LINES = ("widowControl", "kinsoku", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN")


def styles() -> Element:
    """All styles of the house's papers."""
    return w(
        "styles",
        w("docDefaults", w("rPrDefault", _type(10, INK)), w("pPrDefault")),
        *_text_styles(),
        *_list_styles(),
        *_table_text_styles(),
        *_long_paper_styles(),
        *_furniture_styles(),
        _base_style("Default Paragraph Font", "DefaultParagraphFont", "character"),
        _character_style("Strong", w("b"), w("bCs")),
        _character_style("Quiet", colour(SLATE)),
        _character_style("Faint", colour(GREY)),
        _character_style("Finding", w("b"), w("bCs"), colour(INK)),
        _character_style("Accent", w("b"), w("bCs"), colour(ACCENT)),
        *_status_styles(),
        _character_style("Placeholder Text", colour(GREY)),
        *_table_styles(),
        _base_style("No List", "NoList", "numbering"),
    )


def numbering() -> Element:
    """The looks of numbered and dashed lists."""
    number_look = run_properties(w("b"), w("bCs"), colour(ACCENT))
    # Without the hint "default" Word takes the dash from the Chinese font, twice as wide.
    dash_look = run_properties(w("rFonts", hint="default", ascii=LATIN, hAnsi=LATIN), colour(GREY))
    return w(
        "numbering",
        w("abstractNum", w("multiLevelType", val="singleLevel"),
          _level("decimal", "%1", "ListNumber", 280, number_look), abstractNumId=1),
        w("abstractNum", w("multiLevelType", val="singleLevel"),
          _level("bullet", "–", "ListDash", 200, dash_look), abstractNumId=2),
        *(w("num", w("abstractNumId", val=number), numId=number) for number in (1, 2)),
    )  # fmt: skip


def _text_styles() -> list[Element]:
    level = [w("outlineLvl", val=number) for number in (0, 1, 2, 0, 0, 0)]
    keep = [w("keepNext") for _ in range(5)]
    return [
        _style("Normal", "10/16", *(w(name) for name in _CHINESE_LINES), space=(0, 3)),
        _style("Title", "24/32", bold=True),
        _style("Subtitle", "12/18", ink=SLATE, space=(0, 10)),
        _style("heading 1", "16/23", keep[0], level[0], bold=True, space=(0, 4)),
        _style("heading 2", "12/19", keep[1], level[1], bold=True, space=(16, 5)),
        _style("heading 3", "10/16", keep[2], level[2], bold=True, space=(12, 3)),
        _style("Lead", "12/19", bold=True, space=(0, 12)),
        _style("Statement", "15/24", bold=True, space=(10, 14)),
        _style("Insight", "15/23", bold=True, space=(0, 3)),
        _style("Quote", "10/16", ink=SLATE, space=(0, 3)),
        _style("Row Label", "10/16", level[3], bold=True, ink=ACCENT),
        _style("Row Note", "10/16", ink=GREY),
        _style("Limits Head", "10/16", keep[3], level[4], bold=True, space=(0, 3)),
        _style("Freedom Head", "10/16", keep[4], level[5], bold=True, ink=ACCENT, space=(0, 3)),
        _style("Proposition", "36/48", bold=True),
        _style("Proposition Medium", "30/42", bold=True),
        _style("Proposition Long", "26/38", bold=True),
    ]


def _status_styles() -> list[Element]:
    """Good, fair and poor: letters on grounds that differ in grey print too and are no colours of the theme."""
    good = w("color", val="14532F")
    looks = {"Good": (good, "DDEFE3"), "Fair": (colour(INK), "F2B233"), "Poor": (colour(WHITE), "B3261E")}
    return [
        _character_style(f"Status {name}", w("b"), w("bCs"), ink, w("shd", val="clear", color="auto", fill=fill))
        for name, (ink, fill) in looks.items()
    ]


def _list_styles() -> list[Element]:
    number, dash = (w("numPr", w("numId", val=number)) for number in (1, 2))
    close = w("contextualSpacing")
    return [
        _style("List Number", "10/16", number, w("ind", left=280, hanging=280), close, space=(0, 5)),
        _style("List Dash", "10/16", dash, w("ind", left=200, hanging=200)),
    ]


def _table_text_styles() -> list[Element]:
    return [
        _style("Label", "9/13", ink=GREY),
        _style("Value", "10/15"),
        _style("Table Head", "9/13", w("keepNext"), ink=GREY, space=(0, 4)),
        _style("Table Head Number", "9/13", w("keepNext"), w("jc", val="right"), ink=GREY, space=(0, 4)),
        _style("Table Text", "9.5/14"),
        _style("Table Number", "9.5/14", w("jc", val="right")),
        _style("Strip Date", "10/16", bold=True),
        _style("caption", "9/13", w("keepNext"), ink=SLATE, space=(10, 2)),
        # An exact line crops the chart that stands in it.
        _style("Figure", "10/auto", w("keepNext"), space=(4, 0)),
        _style("Source", "9/13", ink=GREY, space=(3, 0)),
    ]


def _long_paper_styles() -> list[Element]:
    """Cover, contents, and the large figures of a page that sums up."""
    centred = [w("jc", val="center") for _ in range(5)]
    stops = [w("tabs", w("tab", val="right", pos=LIVE_WIDTH)) for _ in range(2)]
    return [
        _style("Cover Title", "32/42", bold=True, space=(0, 6)),
        _style("toc 1", "10/16", stops[0], space=(3, 0)),
        _style("toc 2", "9/13", stops[1], w("ind", left=454), ink=SLATE),
        _style("Big Number", "22/33", bold=True),
        _style("Big Number Own", "22/33", bold=True, ink=ACCENT),
        _style("Point Number", "32/36", bold=True, ink=ACCENT),
        _style("Heat Light", "10/15", centred[0], bold=True, ink=WHITE),
        _style("Heat Dark", "10/15", centred[1], bold=True),
        _style("Heat Missing", "10/15", centred[2], bold=True, ink=ACCENT),
        _style("Heat Name", "9/13", centred[3]),
        _style("Heat Number", "9/13", centred[4], ink=GREY),
    ]


def _furniture_styles() -> list[Element]:
    stops = [w("tabs", w("tab", val="right", pos=LIVE_WIDTH)) for _ in range(2)]
    line_below = w("pBdr", edge("bottom", 0.5, HAIRLINE, space=4))
    right = [w("jc", val="right") for _ in range(2)]
    return [
        _style("Tag", "9/13", right[0], bold=True, space=(0, 6)),
        _style("Draft Mark", "12/18", right[1], bold=True, ink=WHITE, space=(0, 8)),
        _style("header", "9/13", line_below, stops[0], ink=GREY),
        _style("footer", "9/13", stops[1], ink=GREY),
        _style("Gap", "1/10"),
        _style("Rule", "1/1", w("pBdr", edge("top", 0.5, HAIRLINE))),
        _style("Template Tag", "9/13", ink=MIDDLE_GREY),
    ]


def _table_styles() -> list[Element]:
    hair = [w("tblBorders", edge("insideH", 0.5, HAIRLINE)) for _ in range(2)]
    head = w("tblStylePr", w("tcPr", w("tcBorders", edge("bottom", 0.75, INK))), type="firstRow")
    total_line = w("tcPr", w("tcBorders", edge("top", 0.75, INK)))
    total = w("tblStylePr", run_properties(w("b"), w("bCs")), total_line, type="lastRow")
    return [
        _table_style("Normal Table", (0, 0, 0, 0)),
        _table_style("House Table", (91, 0, 91, 119), hair[0], parts=(head, total)),
        _table_style("House Rows", (159, 0, 121, 0), hair[1]),
        _table_style("House Block", (0, 0, 0, 0)),
    ]


def _style(
    name: str,
    type_size: str,
    *more: Element,
    bold: bool = False,
    ink: Colour = INK,
    space: tuple[float, float] = (0, 0),
) -> Element:
    """A paragraph style; `type_size` is size and line, such as "10/16" or "10/auto", `space` before and after."""
    size, line = type_size.split("/")
    lines = spacing(None if line == "auto" else float(line), before=space[0], after=space[1])
    return w(
        "style",
        w("name", val=name),
        w("basedOn", val="Normal") if name != "Normal" else None,
        w("next", val=_FOLLOWERS[name]) if name in _FOLLOWERS else None,
        w("qFormat"),
        paragraph_properties(w("snapToGrid", val=0), lines, *more),
        _type(float(size), ink, bold=bold),
        **_identity(name, "paragraph"),
    )


def _character_style(name: str, *properties: Element) -> Element:
    based = w("basedOn", val="DefaultParagraphFont")
    return w(
        "style", w("name", val=name), based, w("qFormat"), run_properties(*properties), **_identity(name, "character")
    )


def _table_style(
    name: str, margins: tuple[int, int, int, int], *more: Element, parts: tuple[Element, ...] = ()
) -> Element:
    sides = zip(("top", "left", "bottom", "right"), margins, strict=True)
    properties = w(
        "tblPr",
        w("tblInd", w=0, type="dxa"),
        *more,
        w("tblCellMar", *(w(side, w=size, type="dxa") for side, size in sides)),
    )
    if name == "Normal Table":
        base = _base_style(name, "TableNormal", "table")
        base.append(properties)
        return base
    based = w("basedOn", val="TableNormal")
    return w(
        "style", w("name", val=name), based, w("uiPriority", val=99), properties, *parts, **_identity(name, "table")
    )


def _base_style(name: str, identity: str, kind: str) -> Element:
    """One of the four styles Word takes for granted."""
    marks = (w("uiPriority", val=99), w("semiHidden"), w("unhideWhenUsed"))
    return w("style", w("name", val=name), *marks, type=kind, default=1, styleId=identity)


def _identity(name: str, kind: str) -> dict[str, object]:
    """A style's kind and its id, as Word forms ids: "heading 2" is Heading2, "toc 1" TOC1."""
    identity = "".join(word[0].upper() + word[1:] for word in name.split()).replace("Toc", "TOC")
    own: dict[str, object] = {"default": 1} if name == "Normal" else {} if name in _BUILT_IN else {"customStyle": 1}
    return {"type": kind, **own, "styleId": identity}


def _type(size: float, ink: Colour, *, bold: bool = False) -> Element:
    weight = [w("b"), w("bCs")] if bold else []
    sizes = [w(tag, val=round(size * 2)) for tag in ("sz", "szCs")]
    return run_properties(fonts(), *weight, colour(ink), *sizes, w("lang", val="en-GB", eastAsia="zh-CN"))


def _level(kind: str, text: str, style: str, hanging: int, look: Element) -> Element:
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=kind),
        w("pStyle", val=style),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", w("tabs", w("tab", val="num", pos=hanging)), w("ind", left=hanging, hanging=hanging)),
        look,
        ilvl=0,
    )
