"""layouts: nothing in, the slide master and the layouts of the house style out (boxes in centimetres)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drawing.xml import el, fill

from deck.shapes import (
    BODY,
    HEAD,
    KICKER,
    LABEL,
    SMALL,
    TITLE,
    Box,
    Para,
    Type,
    block,
    frame,
    non_visual,
    rectangle,
    text_body,
)

if TYPE_CHECKING:
    from drawing.xml import Child, Element

LEFT, WIDTH = 1.633, 30.6
COLUMNS = (1.633, 12.033, 22.433)
COLUMN_WIDTH = 9.8
NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


@dataclass(frozen=True)
class Holder:
    """A placeholder of a layout: what it holds, its number, box, type and prompt."""

    name: str
    kind: str | None
    idx: int | None
    box: Box
    type: Type
    prompt: str
    align: str = "l"
    anchor: str = "t"


@dataclass(frozen=True)
class Layout:
    """A layout: its name in PowerPoint's menu, ground, placeholders, and what is drawn on it."""

    name: str
    holders: tuple[Holder, ...]
    drawn: tuple[tuple[str, Box], ...] = ()
    ground: str = "bg1"
    footer: bool = True


def _text(name: str, idx: int, box: Box, kind: Type, prompt: str) -> Holder:
    return Holder(name, "body", idx, box, kind, prompt)


def _title(box: Box, kind: Type, anchor: str = "t") -> Holder:
    return Holder("title", "title", None, box, kind, "标题 Title", anchor=anchor)


def _three(top: float, width: float, height: float, kind: Type = BODY) -> tuple[Holder, ...]:
    boxes = zip((20, 21, 22), "ABC", COLUMNS, strict=True)
    return tuple(_text(f"text {a}", idx, Box(x, top, width, height), kind, f"文字 Text {a}") for idx, a, x in boxes)


_KICKER = _text("kicker", 10, Box(LEFT, 1.05, 26, 0.65), KICKER, "眉题 Kicker")
_SOURCE = _text("source", 11, Box(LEFT, 16.55, 26, 1.15), SMALL, "来源 Source")
_TITLE = _title(Box(LEFT, 1.72, WIDTH, 2.7), TITLE)
_HEAD = (_KICKER, _TITLE, _SOURCE)
_WHITE = "bg1"
FOOTER = Holder("footer", "ftr", 90, Box(LEFT, 17.75, 22, 0.6), SMALL, "页脚 Footer")
NUMBER = Holder("slide number", "sldNum", 91, Box(29.633, 17.75, 2.6, 0.6), SMALL, "‹#›", align="r")


def _side(kind: str, prompt: str) -> tuple[Holder, ...]:
    return (
        Holder(kind, {"chart": "chart", "picture": "pic"}[kind], 20, Box(LEFT, 4.75, 19.5, 11.4), BODY, prompt),
        _text("text", 21, Box(22.433, 5.1, COLUMN_WIDTH, 11.05), BODY, "文字 Text"),
    )


def _cover(name: str, title: Holder, subtitle_top: float) -> Layout:
    holders = (
        _text("agency", 12, Box(LEFT, 1.4, 7.2, 1.7), Type(16, 24, bold=True), "代理商 Agency"),
        _text("client", 13, Box(10.9, 1.4, 21.3, 0.9), Type(16, 24, colour="tx2"), "客户 Client"),
        title,
        _text("subtitle", 14, Box(10.9, subtitle_top, 21.3, 2.3), Type(22, 32, colour="tx2"), "副标题 Subtitle"),
        _text("confidentiality", 15, Box(LEFT, 16.97, 7.2, 1.3), LABEL, "保密级别 Confidentiality"),
        _text("date", 16, Box(10.9, 16.97, 21.3, 0.65), LABEL, "日期、工作单号、版本 Date, job, version"),
    )
    return Layout(name, holders, (("meridian", Box(9.433, 0, 0.106, 19.05)),), footer=False)


def _statement(name: str, top: float, height: float, kind: Type) -> Layout:
    title = _title(Box(LEFT, top, WIDTH, height), kind, "b")
    return Layout(name, (_KICKER, title, *_three(12.05, 9.4, 4.4), _SOURCE), ground="bg2")


def _proposition(name: str, tops: tuple[float, float, float], height: float, kind: Type) -> Layout:
    bar, label, title = tops
    holders = (
        _KICKER,
        _text("label", 12, Box(2.6, label, 20, 0.9), HEAD.coloured("accent1"), "标签 Label"),
        _title(Box(2.6, title, 29, height), kind),
        *_three(11.3, COLUMN_WIDTH, 5.0),
        _SOURCE,
    )
    return Layout(name, holders, (("bar", Box(LEFT, bar, 0.21, title + height - bar + 0.05)),))


def _idea(name: str, top: float, height: float, kind: Type) -> Layout:
    holders = (
        replace(_KICKER, type=KICKER.coloured(_WHITE)),
        _title(Box(LEFT, top, WIDTH, height), kind, "b"),
        _text("line", 12, Box(LEFT, 10.3, 26, 2.4), Type(20, 32, colour=_WHITE), "一句话 Line"),
        *_three(13.65, 9.2, 3.9, BODY.coloured(_WHITE)),
    )
    return Layout(name, holders, ground="accent1")


def _tables(name: str, *boxes: Box) -> Layout:
    tables = (Holder(f"table {n}", "tbl", 19 + n, box, BODY, "表格 Table") for n, box in enumerate(boxes, 1))
    return Layout(name, (*_HEAD, *tables))


def _summary() -> Layout:
    cells = [(x, top) for top in (5.1, 11.25) for x in COLUMNS]
    boxes = [Box(x, top, COLUMN_WIDTH, 5.2) for x, top in cells]
    texts = [
        _text(f"text {a}", 20 + n, box, BODY, f"文字 Text {a}")
        for n, (a, box) in enumerate(zip("ABCDEF", boxes, strict=True))
    ]
    return Layout("一页概览 Summary", (*_HEAD, *texts))


HALF, RIGHT = 14.7, 17.533
"""Width of half a slide, and where its right half starts."""


def _task() -> Layout:
    boxes = {
        "A": Box(LEFT, 5.1, HALF, 3.1),
        "B": Box(RIGHT, 5.1, HALF, 3.1),
        "C": Box(LEFT, 9.25, HALF, 7.2),
        "D": Box(RIGHT, 9.25, HALF, 7.2),
    }
    texts = [_text(f"text {a}", 20 + n, box, BODY, f"文字 Text {a}") for n, (a, box) in enumerate(boxes.items())]
    return Layout("任务 Task", (*_HEAD, *texts))


def _decision() -> Layout:
    return Layout("请确认 Decision", (_KICKER, _TITLE, *_three(5.0, COLUMN_WIDTH, 8.9)), ground="bg2")


def _section() -> Layout:
    numeral = _text("numeral", 12, Box(LEFT, 4.3, 20, 5.6), Type(120, 156, bold=True, colour="accent1"), "1")
    return Layout("章节 Section", (numeral, _title(Box(LEFT, 10.3, WIDTH, 4.2), Type(44, 58, bold=True))))


def _big(size: float, spacing: float, colour: str = "tx1") -> Type:
    return Type(size, spacing, bold=True, colour=colour)


LAYOUTS = {
    "cover": _cover("封面 Cover", _title(Box(10.9, 6.0, 21.3, 2.9), _big(60, 78), "b"), 9.2),
    "cover_long": _cover("封面，两行 Cover, two lines", _title(Box(10.9, 4.9, 21.3, 4.15), _big(44, 58), "b"), 9.5),
    "content": Layout(
        "标题与内容 Content", (*_HEAD, Holder("content", None, 20, Box(LEFT, 4.75, WIDTH, 11.4), BODY, "内容 Content"))
    ),
    "summary": _summary(),
    "task": _task(),
    "chart": Layout("图表与启示 Chart + so-what", (*_HEAD, *_side("chart", "图表 Chart"))),
    "statement": _statement("洞察 Statement", 4.6, 6.0, _big(60, 82)),
    "statement_long": _statement("洞察，三行 Statement, three lines", 3.6, 7.1, _big(48, 66)),
    "proposition": _proposition("单一主张 Proposition", (4.3, 4.15, 5.35), 3.2, _big(66, 88)),
    "proposition_long": _proposition("单一主张，两行 Proposition, two lines", (3.6, 3.45, 4.75), 4.3, _big(44, 60)),
    "idea": _idea("核心创意 Big idea", 4.3, 5.6, _big(120, 156, _WHITE)),
    "idea_mid": _idea("核心创意，九字 Big idea, nine characters", 5.5, 4.2, _big(88, 116, _WHITE)),
    "idea_long": _idea("核心创意，两行 Big idea, two lines", 4.1, 5.6, _big(54, 74, _WHITE)),
    "two": _tables("两栏 Two tables", Box(LEFT, 4.75, 16.2, 11.4), Box(19.833, 4.75, 12.4, 11.4)),
    "budget": _tables(
        "预算 Bar + two tables", Box(LEFT, 4.75, WIDTH, 2.75), Box(LEFT, 8.35, 14, 7.6), Box(17.833, 8.35, 14.4, 7.6)
    ),
    "risk": _tables("风险 Matrix + table", Box(LEFT, 4.75, 9.6, 10.6), Box(12.2, 4.75, 20.03, 11.4)),
    "picture": Layout("图与文 Picture + text", (*_HEAD, *_side("picture", "图片 Picture"))),
    "decision": _decision(),
    "section": _section(),
}
"""The layouts by the names slides call them."""


def layout_element(layout: Layout) -> Element:
    """A layout as XML."""
    footers = (FOOTER, NUMBER) if layout.footer else ()
    white = layout.ground == "accent1"
    holders = [*layout.holders, *(replace(f, type=f.type.coloured(_WHITE)) if white else f for f in footers)]
    shapes = [*(_drawn(name, box) for name, box in layout.drawn), *(_holder(holder) for holder in holders)]
    common = el("p:cSld", _ground(layout.ground), tree(shapes), name=layout.name)
    return el("p:sldLayout", common, el("p:clrMapOvr", el("a:masterClrMapping")), preserve=True, userDrawn=True)


def master_element(relations: list[str]) -> Element:
    """The slide master as XML; `relations` are those to its layouts."""
    content = Holder("content", "body", 1, Box(LEFT, 4.75, WIDTH, 11.4), BODY, "正文 Body")
    shapes = [_holder(holder) for holder in (_TITLE, content, FOOTER, NUMBER)]
    ids = [el("p:sldLayoutId", id=2147483661 + n, r_id=relation) for n, relation in enumerate(relations)]
    return el(
        "p:sldMaster",
        el("p:cSld", _ground("bg1"), tree(shapes)),
        colour_map(),
        el("p:sldLayoutIdLst", ids),
        el("p:hf", hdr=0, dt=0),
        el("p:txStyles", _style("title", TITLE, 1), _style("body", BODY, 9), _style("other", BODY, 9)),
    )


def colour_map() -> Element:
    """Which slot of the theme is paper, ink and accent."""
    accents = {f"accent{n}": f"accent{n}" for n in range(1, 7)}
    return el("p:clrMap", bg1="lt1", tx1="dk1", bg2="lt2", tx2="dk2", **accents, hlink="hlink", folHlink="folHlink")


def tree(shapes: Child) -> Element:
    """The tree of a slide's, layout's or master's shapes, its shapes numbered from 2."""
    zero = el(
        "a:xfrm", el("a:off", x=0, y=0), el("a:ext", cx=0, cy=0), el("a:chOff", x=0, y=0), el("a:chExt", cx=0, cy=0)
    )
    own = el("p:nvGrpSpPr", el("p:cNvPr", id=1, name=""), el("p:cNvGrpSpPr"), el("p:nvPr"))
    made = el("p:spTree", own, el("p:grpSpPr", zero), shapes)
    for number, named in enumerate(made.iterfind(".//{*}cNvPr"), 1):
        named.set("id", str(number))
    return made


def footers() -> list[Element]:
    """Footer and slide number as they stand on a slide."""
    footer = el("p:ph", type="ftr", sz="quarter", idx=FOOTER.idx)
    number = el("p:ph", type="sldNum", sz="quarter", idx=NUMBER.idx)
    bodies = [Para("{{ deck.footer }}").element(), _number_paragraph()]
    return [
        el(
            "p:sp",
            non_visual(holder.name, holds=ph),
            el("p:spPr"),
            el("p:txBody", el("a:bodyPr"), el("a:lstStyle"), body),
        )
        for holder, ph, body in zip((FOOTER, NUMBER), (footer, number), bodies, strict=True)
    ]


def level(kind: Type, number: int, align: str = "l") -> Element:
    """How paragraphs of a level look where nothing else is said."""
    fonts = [el("a:latin", typeface="+mn-lt"), el("a:ea", typeface="+mn-ea"), el("a:cs", typeface="+mn-cs")]
    return el(
        f"a:lvl{number}pPr",
        el("a:lnSpc", el("a:spcPts", val=round(kind.line * 100))),
        el("a:spcBef", el("a:spcPts", val=0)),
        el("a:buNone"),
        el("a:defRPr", fill(kind.colour), fonts, sz=round(kind.size * 100), b=kind.bold, kern=1200),
        marL=0,
        indent=0,
        algn=align,
    )


def _style(name: str, kind: Type, levels: int) -> Element:
    return el(f"p:{name}Style", [level(kind, number) for number in range(1, levels + 1)])


def _ground(colour: str) -> Element:
    return el("p:bg", el("p:bgPr", fill(colour), el("a:effectLst")))


def _holder(holder: Holder) -> Element:
    body = text_body([Para(holder.prompt)], holder.anchor)
    body.find("{*}lstStyle").append(level(holder.type, 1, holder.align))
    if holder.kind == "sldNum":
        body.replace(body.find("{*}p"), _number_paragraph())
    small = "quarter" if holder.kind in ("ftr", "sldNum") else None
    mark = el("p:ph", type=holder.kind, sz=small, idx=holder.idx)
    return el("p:sp", non_visual(holder.name, holds=mark), el("p:spPr", frame(holder.box), rectangle()), body)


def _number_paragraph() -> Element:
    properties = el("a:rPr", lang="zh-CN", altLang="en-US")
    field = el("a:fld", properties, el("a:t", "‹#›"), id=NUMBER_FIELD, type="slidenum")
    return el("a:p", field, el("a:endParaRPr", lang="zh-CN", altLang="en-US"))


def _drawn(name: str, box: Box) -> Element:
    made = block(name, box, "accent1")
    made.find("{*}nvSpPr/{*}nvPr").set("userDrawn", "1")
    return made
