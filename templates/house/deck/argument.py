"""argument: nothing in, the sample slides from the cover to the executions out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drawing import samples
from drawing.xml import MID_TINT

from deck.layouts import COLUMN_WIDTH, COLUMNS, HALF, LEFT, RIGHT, WIDTH
from deck.package import SAMPLE_RELATION, Slide
from deck.shapes import (
    BODY,
    HEAD,
    LABEL,
    TABLE,
    TABLE_HEAD,
    Box,
    Para,
    Type,
    chart_frame,
    picture,
    placeholder,
    rule,
    text_box,
)
from deck.tables import Cell, Row, head, repeated, statement, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drawing.charts import Chart
    from drawing.xml import Element

_GAP, _FRAME = (1.5, "bg1"), (1, "accent1")
_APART = tuple((side, _GAP) for side in "LR")
_HEAT = {
    "full": (TABLE.strong().coloured("bg1"), "accent1", _APART),
    "high": (TABLE.strong(), MID_TINT, _APART),
    "low": (TABLE.strong(), "accent6", _APART),
    "stale": (TABLE.strong(), None, _APART),
    "missing": (TABLE.strong().coloured("accent1"), None, tuple((side, _FRAME) for side in "LRTB")),
}
"""The looks of a heat strip: type, ground and lines; the frame of what is missing wins over its neighbours'."""
_SMALL = Type(12, 16)
"""Numbers and names of a heat strip."""
_NAMES = WIDTH / 8
"""A column of two names, one below the other, as wide as the two cells of the strip above it."""
_QUOTE = Type(18, 27)
_SCENE = Type(28, 46)
_CHART_ALT = "示例图表 Sample chart"


def tag(name: str) -> str:
    """The tag that prints a value."""
    return f"{{{{ {name} }}}}"


def when(name: str) -> list[Para]:
    """Opens a paragraph-level condition; `end()` closes it."""
    return [Para(f"{{%p if {name} %}}")]


def end(word: str = "endif") -> list[Para]:
    """Closes a paragraph-level condition or loop."""
    return [Para(f"{{%p {word} %}}")]


def optional(name: str, kind: Type | None = None, before: float = 0) -> list[Para]:
    """A paragraph that leaves no empty line where its value is missing."""
    return [*when(name), Para(tag(name), kind, before), *end()]


def title_and_kicker(slide: str) -> list[Element]:
    """What every slide opens with."""
    kicker = placeholder("kicker", "body", 10, [Para(tag(f"{slide}.kicker"))])
    return [kicker, placeholder("title", "title", None, [Para(tag(f"{slide}.title"))])]


def source(slide: str, box: Box | None = None) -> Element:
    """The line that says where the figures come from; gone where there is none."""
    return placeholder("source", "body", 11, [Para(tag(f"{slide}.source"))], box)


def columns(
    items: str, paragraphs: list[str], *, top: float, width: float, ink: tuple[float, str] = (1.5, "tx1")
) -> Iterator[Element]:
    """Up to three texts side by side, each under a rule; `paragraphs` hold `{item}` where the item's name belongs."""
    for number, left in enumerate(COLUMNS):
        item = f"{items}[{number}]"
        name = f"text {'ABC'[number]}"
        opened = [Para(f"{{%p if {items}|length > {number} %}}")]
        texts = [part for paragraph in paragraphs for part in _column_paragraph(paragraph, item)]
        yield rule(f"with:{name}", Box(left, top, width, 0), weight=ink[0], colour=ink[1])
        yield placeholder(name, "body", 20 + number, [*opened, *texts, *end()])


def cover(layout: str, condition: str) -> Slide:
    """The cover; the word for a draft stands on ink."""
    held = {"agency": 12, "client": 13, "subtitle": 14, "confidentiality": 15, "date_line": 16}
    texts = [
        placeholder(name.replace("_", " "), "body", idx, [Para(tag(f"cover.{name}"))]) for name, idx in held.items()
    ]
    title = placeholder("title", "title", None, [Para(tag("cover.title"))])
    mark = Para(tag("deck.draft_word"), Type(14, 20, bold=True, colour="bg1", spacing=300), align="ctr")
    draft = text_box("draft tag", Box(10.9, 3.4, 3.4, 0.95), [mark], anchor="ctr", paint=("tx1", None))
    return Slide(layout, f"if {condition}", "cover", (title, *texts, draft))


def gaps() -> Slide:
    """What a draft still lacks; what blocks the document stands first, in bold."""
    names = ("what", "who", "asked", "effect")
    loud = {"what": TABLE.strong(), "effect": TABLE.strong()}
    bold = Row(tuple(Cell(tag(f"row.{name}"), loud.get(name, TABLE)) for name in names), 1.02, 0.155, 0.155)
    plain = Row(tuple(Cell(tag(f"row.{name}")) for name in names), 1.02, 0.155, 0.155)
    choice = [statement("if row.blocking", 4), bold, statement("else", 4), plain, statement("endif", 4)]
    heads = head(*(tag(f"words.gap.{name}") for name in names))
    rows = [heads, *repeated("for row in gaps.rows", *choice)]
    drawn = table("gaps table", (LEFT, 8.75), (14.0, 6.0, 4.0, 6.6), rows, alt=tag("gaps.title"))
    label = text_box("heat label", Box(LEFT, 4.45, WIDTH, 0.64), [Para(tag("gaps.heat_label"), LABEL)])
    shapes = (*title_and_kicker("gaps"), label, _heat_strip(), _heat_names(), drawn)
    return Slide("content", "for gaps in gap_slides", "gaps", shapes)


def _heat_strip() -> Element:
    """How complete each point is: the number above, its name below, a column a look."""
    looks = [
        Cell(look, kind, "ctr", right=0, fill=ground, lines=lines) for look, (kind, ground, lines) in _HEAT.items()
    ]
    numbers, names = (
        [Cell(text, kind, "ctr", right=0) for text in texts]
        for texts, kind in (("12345", _SMALL.coloured("accent2")), (["名称"] * len(_HEAT), _SMALL))
    )
    numbers[-1], names[-1] = replace(numbers[-1], lines=(("B", _FRAME),)), replace(names[-1], lines=(("T", _FRAME),))
    rows = [
        Row(tuple(numbers), 0.6, 0, 0.03, None),
        Row(tuple(looks), 0.9, 0, 0, None),
        Row(tuple(names), 0.62, 0.06, 0, None),
    ]
    widths = [WIDTH / len(_HEAT)] * len(_HEAT)
    return table("heat:gaps.heat", (LEFT, 5.3), widths, rows, alt="示例 Sample", headed=False)


def _heat_names() -> Element:
    """Names that are too long for the strip's cells, below the two they belong to."""
    cells = tuple(Cell(tag(f"names[{number}]"), _SMALL, right=0) for number in range(8))
    rows = repeated("for names in gaps.heat_names", Row(cells, 0.6, 0, 0, None))
    return table("heat names", (LEFT, 6.95), [_NAMES] * 8, rows, alt=tag("gaps.heat_label"), headed=False)


def agenda() -> Slide:
    """The story as sentences, numbered."""
    cells = (
        Cell(tag("row.no"), BODY.strong().coloured("accent1")),
        Cell(tag("row.head"), Type(18, 26, bold=True)),
        Cell(tag("row.sentence"), BODY.coloured("tx2")),
        Cell(tag("row.page"), BODY.coloured("accent2"), "r", right=0),
    )
    rows = repeated("for row in agenda.rows", Row(cells, 1.5, 0.2, 0.2))
    opening = rule("agenda rule", Box(LEFT, 4.75, WIDTH, 0), weight=1)
    drawn = table("agenda table", (LEFT, 4.75), (2.6, 7.8, 17.6, 2.6), rows, alt=tag("agenda.title"), headed=False)
    return Slide("content", "if agenda", "agenda", (*title_and_kicker("agenda"), opening, drawn))


def overview() -> Slide:
    """The whole answer on one page: six cells."""
    shapes = title_and_kicker("overview")
    for number in range(6):
        cell, name = f"overview.cells[{number}]", f"text {'ABCDEF'[number]}"
        left, top = COLUMNS[number % 3], (4.75, 10.9)[number // 3]
        lines = [
            Para(tag(f"{cell}.label"), LABEL.strong().coloured("accent1")),
            Para(tag(f"{cell}.head"), Type(20, 30, bold=True), 4),
            *optional(f"{cell}.text", BODY.coloured("tx2"), 4),
        ]
        shapes += [rule(f"with:{name}", Box(left, top, COLUMN_WIDTH, 0)), placeholder(name, "body", 20 + number, lines)]
    return Slide("summary", "if overview", "overview", (*shapes, source("overview")))


def task() -> Slide:
    """The client's own words and the need behind them; what is fixed and what is free."""
    words, need = Type(22, 30, colour="tx2"), Type(22, 30, bold=True)
    raw = [*when("task.raw"), Para(tag("task.raw_label"), LABEL), Para(tag("task.raw"), words, 4), *end()]
    real = [
        *when("task.need"),
        Para(tag("task.need_label"), LABEL.strong().coloured("accent1")),
        Para(tag("task.need"), need, 4),
        *end(),
    ]
    texts = {"A": raw, "B": real, "C": _dashes("task.hard"), "D": _dashes("task.free")}
    return Slide("task", "if task and (task.raw or task.need)", "task", _quarters(texts))


def task_limits() -> Slide:
    """What is fixed and what is free, where nobody has put the task into words."""
    texts = {"A": _dashes("task.hard"), "B": _dashes("task.free")}
    return Slide("task", "if task and not (task.raw or task.need)", "task", _quarters(texts))


def _quarters(texts: dict[str, list[Para]]) -> tuple[Element, ...]:
    """Texts in the quarters of the slide, each under its rule: what is ours to do or free stands at the right."""
    shapes = title_and_kicker("task")
    for number, (letter, lines) in enumerate(texts.items()):
        left, colour = ((LEFT, "tx1"), (RIGHT, "accent1"))[number % 2]
        shapes.append(rule(f"with:text {letter}", Box(left, (4.75, 8.9)[number // 2], HALF, 0), colour=colour))
        shapes.append(placeholder(f"text {letter}", "body", 20 + number, lines))
    return tuple(shapes)


def evidence(name: str, chart: Chart) -> Slide:
    """A chart slide: the finding as title, the chart at the left, what it means at the right."""
    said = [
        *when(f"{name}.points or {name}.conclusion"),
        Para(tag(f"{name}.so_what_label"), HEAD),
        Para(f"{{%p for point in {name}.points %}}"),
        Para(tag("point"), before=7),
        *end("endfor"),
        *optional(f"{name}.conclusion", BODY.strong().coloured("accent1"), 7),
        *end(),
    ]
    unit = text_box("unit line", Box(LEFT, 4.55, 19.5, 0.64), [Para(tag(f"{name}.unit_line"), LABEL)])
    drawn = chart_frame(f"chart:{name}.chart", Box(LEFT, 5.3, 19.5, 10.85), SAMPLE_RELATION, _CHART_ALT)
    shapes = [
        unit,
        drawn,
        rule("with:text", Box(COLUMNS[2], 4.75, COLUMN_WIDTH, 0)),
        placeholder("text", "body", 21, said),
    ]
    return Slide("chart", f"if {name}", name, (*title_and_kicker(name), *shapes, source(name)), chart)


def people() -> Slide:
    """The audience as a portrait, and what some of them said."""
    said = [
        Para("{%p for voice in people.voices %}"),
        Para("{%p if not loop.first %}"),
        Para("", LABEL),
        *end(),
        Para(tag("voice.quote"), _QUOTE),
        *optional("voice.by", LABEL, 4),
        *end("endfor"),
    ]
    quote = placeholder("text", "body", 21, said)
    line = rule("with:text", Box(COLUMNS[2], 4.75, COLUMN_WIDTH, 0), colour="accent1")
    shapes = (*title_and_kicker("people"), *_portrait(19.5), line, quote, source("people"))
    return Slide("chart", "if people and people.voices", "people", shapes)


def people_unheard() -> Slide:
    """The audience as a portrait over the whole width, where nobody was quoted."""
    shapes = (*title_and_kicker("people"), *_portrait(WIDTH), source("people"))
    return Slide("content", "if people and not people.voices", "people", shapes)


def _portrait(width: float) -> tuple[Element, Element]:
    label = 4.3
    cells = (Cell(tag("row.label"), BODY.strong()), Cell(tag("row.text"), BODY))
    rows = repeated("for row in people.rows", Row(cells, 1.45, 0.28, 0.28))
    drawn = table("people table", (LEFT, 4.75), (label, width - label), rows, alt=tag("people.title"), headed=False)
    return rule("people rule", Box(LEFT, 4.75, width, 0)), drawn


def statement_slide(name: str, layout: str, condition: str) -> Slide:
    """One sentence in big type over up to three short texts."""
    lines = columns(f"{name}.columns", ["{item}.head|head", "{item}.text"], top=11.7, width=9.4)
    shapes = (*title_and_kicker(name), *lines, source(name))
    return Slide(layout, f"if {name} and {condition}", name, shapes)


def proposition(layout: str, condition: str) -> Slide:
    """The single-minded proposition and what supports it."""
    label = placeholder("label", "body", 12, [Para(tag("proposition.label"))])
    lines = columns(
        "proposition.supports",
        ["{item}.figure|figure", "{item}.text", "{item}.proof|small"],
        top=10.95,
        width=COLUMN_WIDTH,
    )
    shapes = (*title_and_kicker("proposition"), label, *lines, source("proposition"))
    return Slide(layout, f"if proposition and {condition}", "proposition", shapes)


def from_to() -> Slide:
    """What they think, feel and do now, and what we want them to."""
    grey, wanted = Type(18, 27, colour="accent2"), Type(20, 29, bold=True)
    cells = (
        Cell(tag("row.head"), Type(26, 36, bold=True)),
        Cell(tag("row.now"), grey),
        Cell("→", grey.coloured("accent1"), "ctr"),
        Cell(tag("row.wanted"), wanted),
        Cell(tag("row.measure"), right=0),
    )
    marked = Cell(tag("words.fld.to_state"), TABLE_HEAD.strong().coloured("accent1"))
    heads = head("", tag("words.fld.from_state"), "", marked, tag("words.pro.measure"))
    rows = [heads, *repeated("for row in from_to.rows", Row(cells, 2.7, 0.3, 0.3))]
    drawn = table("from-to table", (LEFT, 4.75), (3.2, 9.2, 1.3, 10.6, 6.3), rows, alt=tag("from_to.title"))
    said = ((tag("from_to.say_back_label"), BODY), (tag("from_to.say_back"), BODY.strong()))
    line = text_box("say back", Box(LEFT, 14.75, WIDTH, 1.76), [*when("from_to.say_back"), Para(said), *end()])
    return Slide("content", "if from_to", "from_to", (*title_and_kicker("from_to"), drawn, line, source("from_to")))


def idea(layout: str, condition: str) -> Slide:
    """The big idea: the one slide in full colour."""
    line = placeholder("line", "body", 12, [Para(tag("idea.line"))])
    lines = columns("idea.columns", ["{item}.head|white", "{item}.text"], top=13.35, width=9.2, ink=(1, "bg1"))
    return Slide(layout, f"if idea and {condition}", "idea", (*title_and_kicker("idea"), line, *lines))


def execution() -> Slide:
    """An execution as it will look, and what it is; without a picture told as large as that would stand."""
    named = "picture:execution.picture"
    shown = picture(named, Box(LEFT, 4.75, 19.5, 11.4), SAMPLE_RELATION, tag("execution.title"))
    scene = [*when("not execution.picture"), Para(tag("execution.description"), _SCENE), *end()]
    told = text_box("scene", Box(LEFT, 5.1, 18.6, 11.05), scene)
    beside = [*when("execution.picture"), *optional("execution.description"), *end(), *_facts()]
    shapes = [
        shown,
        rule("with:scene", Box(LEFT, 4.75, 19.5, 0)),
        told,
        rule("with:text", Box(COLUMNS[2], 4.75, COLUMN_WIDTH, 0)),
        placeholder("text", "body", 21, beside),
    ]
    loop = "for execution in executions"
    return Slide("picture", loop, "execution", (*title_and_kicker("execution"), *shapes), picture=True)


def argument() -> list[Slide]:
    """All slides of this part, in order."""
    return [
        cover("cover", "cover.title|ems <= 10"),
        cover("cover_long", "cover.title|ems > 10"),
        gaps(),
        agenda(),
        overview(),
        task(),
        task_limits(),
        *(evidence(name, chart) for name, chart in _charts().items() if name != "funnel"),
        people(),
        people_unheard(),
        evidence("funnel", samples.FUNNEL),
        statement_slide("problem", "statement_long", "problem.title"),
        statement_slide("insight", "statement", "insight.title|ems <= 26"),
        statement_slide("insight", "statement_long", "insight.title|ems > 26"),
        proposition("proposition", "proposition.title|ems <= 12"),
        proposition("proposition_long", "proposition.title|ems > 12"),
        from_to(),
        idea("idea", "idea.title|ems <= 6"),
        idea("idea_mid", "6 < idea.title|ems <= 9"),
        idea("idea_long", "idea.title|ems > 9"),
        execution(),
    ]


def _charts() -> dict[str, Chart]:
    return {
        "market": samples.MARKET,
        "position": samples.POSITION,
        "competition": samples.COMPETITION,
        "season": samples.SEASON,
        "regions": samples.REGIONS,
        "channels": samples.CHANNELS,
        "truth": samples.TRUTH,
        "funnel": samples.FUNNEL,
    }


_LOOKS = {
    "head": (HEAD, 0.0),
    "white": (HEAD.coloured("bg1"), 0.0),
    "figure": (Type(30, 42, bold=True), 0.0),
    "small": (LABEL, 3.0),
    "label": (LABEL, 0.0),
    "fact": (BODY.strong(), 2.0),
}


def _column_paragraph(paragraph: str, item: str) -> list[Para]:
    name, _, look = paragraph.replace("{item}", item).partition("|")
    kind, before = _LOOKS.get(look, (None, 0))
    return optional(name, kind, before)


def _dashes(name: str) -> list[Para]:
    items = [
        Para(f"{{%p for item in {name} %}}"),
        Para("{{ item }}", hanging=0.55, before=3, bullet="–"),
        *end("endfor"),
    ]
    return [*when(name), Para(tag(f"{name}_label"), HEAD), *items, *end()]


def _facts() -> list[Para]:
    return [
        Para("{%p for fact in execution.facts %}"),
        Para(tag("fact.head"), LABEL, 10),
        Para(tag("fact.text")),
        *end("endfor"),
    ]
