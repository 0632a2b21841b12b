"""plan: nothing in, the sample slides from the phases to the decisions out: plan, money, proof, safeguards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing import samples
from drawing.xml import MID_TINT

from deck.argument import end, optional, source, tag, title_and_kicker
from deck.layouts import COLUMN_WIDTH, COLUMNS, LEFT, WIDTH
from deck.package import SAMPLE_RELATION, Slide
from deck.shapes import (
    BODY,
    DENSE,
    LABEL,
    TABLE,
    TABLE_HEAD,
    Box,
    Para,
    Type,
    block,
    chart_frame,
    placeholder,
    rule,
    text_box,
)
from deck.tables import INK_LINE, Cell, Row, head, number, repeated, statement, table

if TYPE_CHECKING:
    from drawing.xml import Element

_SAMPLE_ALT = "示例 Sample"
_GANTT_TOP, _GANTT_ROW = 4.75, 0.86
_FLOW_ROW = 0.86
_FLOW_LEGEND = {"agency": 21.4, "media2": 25.0, "media3": 28.6}
_PARTIES = {"media3": "accent6", "media2": MID_TINT, "agency": "accent1", "client": "tx1", "outside": "accent3"}
# Bars take their height from these.
_LEGEND = {"agency": 21.8, "client": 25.3, "outside": 28.8}
_MATRIX_LEFT = 3.3
_MATRIX = {"h": "YRR", "m": "GYR", "l": "GGY"}
_MATRIX_FILLS = {"R": "E9A79F", "Y": "F7DFA0", "G": "E6F2EA"}
_STATUS = {"R": ("B3261E", "bg1"), "Y": ("F2B233", "tx1"), "G": ("DDEFE3", "14532F")}
_EN_SPACE = "\u2002"


def phases() -> Slide:
    """Phases as wide as they are long, and what each is for."""
    grounds = (("accent1", "bg1"), (MID_TINT, "tx1"), ("accent6", "tx1"))
    # A white edge as wide as the gap between blocks of colour.
    gap = (("L", (3, "bg1")), ("R", (3, "bg1")))
    top = [
        Cell(_phase_head(n, ink), left=0.4, right=0.2, fill=ground, lines=gap)
        for n, (ground, ink) in enumerate(grounds, 1)
    ]
    body = [Cell("内容", BODY, left=0.05, right=0.2, anchor="t") for _ in grounds]
    rows = [Row((Cell(""), *top), 2.2), Row((Cell("项目", BODY.strong(), anchor="t"), *body), 2.0, 0.42, 0.2)]
    drawn = table("table:phases.table", (LEFT, 4.75), (3.4, 8.0, 10.2, 9.0), rows, alt=_SAMPLE_ALT)
    return Slide(
        "content", "if phases and phases.table", "phases", (*title_and_kicker("phases"), drawn, source("phases"))
    )


def many_phases() -> Slide:
    """Phases that have no room side by side, one below the other."""
    top = [Cell(text, TABLE_HEAD, right=0.35, anchor="b") for text in ("", "任务", "渠道", "目标", "媒介预算")]
    name = Cell((Para("阶段", TABLE.strong()), Para("1月1日–1月31日", Type(12, 18, colour="tx2"))))
    rows = [Row(tuple(top), 0.9, 0, 0.14, INK_LINE), Row((name, *[Cell("内容", TABLE)] * 4), 1.5)]
    drawn = table("table:phases.listing", (LEFT, 4.75), (6.2, 8.0, 7.2, 5.4, 3.8), rows, alt=_SAMPLE_ALT)
    shapes = (*title_and_kicker("phases"), drawn, source("phases"))
    return Slide("content", "if phases and phases.listing", "phases", shapes)


def flowchart() -> Slide:
    """What the media plan delivers, and its lines along the weeks."""
    week = (("L", (0.5, "accent4")),)
    heads = (
        Cell(tag("words.fld.media_channel"), TABLE_HEAD, anchor="b", right=0.2),
        Cell(tag("words.pro.media_what"), TABLE_HEAD, anchor="b", right=0.2),
        Cell(tag("media.cost_head"), TABLE_HEAD, "r", anchor="b", right=0.5),
        Cell("5/4", Type(12, 17, bold=True), left=0.12, right=0, anchor="b", lines=week),
    )
    texts = (
        Cell("渠道", DENSE.strong(), right=0.2),
        Cell("广告位", DENSE, right=0.2),
        Cell("100.0", DENSE, "r", right=0.5),
        Cell("", right=0, lines=week),
    )
    rows = [Row(heads, _FLOW_ROW, 0, 0, INK_LINE), Row(texts, _FLOW_ROW, 0, 0, (0.5, "accent5"))]
    drawn = table("gantt:media.gantt", (LEFT, 7.9), (5.75, 9.9, 3.5, 11.45), rows, alt=_SAMPLE_ALT)
    kind = Type(12, 16, colour="tx2")
    legend = [
        part
        for party, left in _FLOW_LEGEND.items()
        for part in (
            block(f"bar:{party}", Box(left, 16.15, 0.7, 0.5), _PARTIES[party], tag(f"media.legend.{party}")),
            text_box(f"barlabel:{party}", Box(left + 0.9, 16.1, 2.7, 0.6), [Para(tag(f"media.legend.{party}"), kind)]),
        )
    ]
    note = text_box("source", Box(LEFT, 16.15, 18.4, 1.15), [Para(tag("media.source"), kind.coloured("accent2"))])
    shapes = (*title_and_kicker("media"), *_media_facts(), drawn, *legend, note)
    return Slide("content", "if media and media.gantt", "media", shapes)


def _media_facts() -> list[Element]:
    shapes: list[Element] = []
    for n, left in enumerate(COLUMNS):
        name, fact = f"fact {'ABC'[n]}", f"media.facts[{n}]"
        lines = [Para(tag(f"{fact}.label"), LABEL), Para(tag(f"{fact}.text"), TABLE.strong(), 2)]
        texts = [Para(f"{{%p if media.facts|length > {n} %}}"), *lines, *end()]
        shapes += [
            rule(f"with:{name}", Box(left, 4.75, COLUMN_WIDTH, 0)),
            text_box(name, Box(left, 4.95, COLUMN_WIDTH, 2.4), texts),
        ]
    return shapes


def media() -> Slide:
    """What the media plan delivers, and its lines with their total: for many lines, or some without days."""
    shapes = [*title_and_kicker("media"), *_media_facts()]
    cells = [Cell(tag(f"row.{name}")) for name in ("what", "dates")]
    row = (Cell(tag("row.channel"), TABLE.strong()), *cells, number(tag("row.cost")), Cell(tag("row.result"), right=0))
    total = (
        Cell(tag("media.total.label"), TABLE.strong()),
        Cell(),
        Cell(),
        number(tag("media.total.cost"), TABLE.strong()),
        Cell(),
    )
    heads = head(
        tag("words.fld.media_channel"),
        tag("words.pro.media_what"),
        tag("words.fld.period"),
        number(tag("media.cost_head")),
        tag("words.pro.result"),
    )
    rows = [heads, *_with_total("media.rows", "media.total", row, total, 0.86)]
    drawn = table("media table", (LEFT, 7.55), (6.2, 10.2, 4.2, 3.6, 6.4), rows, alt=tag("media.title"))
    return Slide("content", "if media and not media.gantt", "media", (*shapes, drawn, source("media")))


def budget() -> Slide:
    """The sum as one bar, by kind of cost and by channel."""
    bar = chart_frame("chart:budget.chart", Box(LEFT, 4.75, WIDTH, 2.75), SAMPLE_RELATION, _SAMPLE_ALT)
    left_heads = head(
        tag("budget.heads.item"), number(tag("budget.heads.amount")), number(tag("budget.heads.pct"), right=0)
    )
    left_rows = [left_heads, *_money_rows("left")]
    left = table("budget table", (LEFT, 8.35), (6.44, 4.48, 3.08), left_rows, alt=tag("budget.title"))
    right_heads = head(
        tag("budget.heads.right_item"),
        number(tag("budget.heads.right_amount")),
        number(tag("budget.heads.right_pct"), right=0),
    )
    right_rows = [statement("if budget.right_rows", 3), right_heads, *_money_rows("right"), statement("endif", 3)]
    right = table("channel table", (17.833, 8.35), (6.62, 4.61, 3.17), right_rows, alt=tag("budget.right_title"))
    shapes = (*title_and_kicker("budget"), bar, left, right, source("budget"))
    return Slide("budget", "if budget", "budget", shapes, samples.BUDGET)


def kpi() -> Slide:
    """Floor, target and stretch of each measure; the primary ones in big accent figures."""
    heads = head(
        tag("words.cb.metric"),
        tag("words.pro.level"),
        *(number(tag(f"words.tbl.{name}")) for name in ("baseline", "floor", "target")),
        number(tag("words.tbl.stretch"), right=1.06),
        tag("words.pro.measured_by"),
    )
    primary = _kpi_row(TABLE.strong(), Type(18, 20, bold=True, colour="accent1"))
    choice = [
        statement("if row.primary", 7),
        primary,
        statement("else", 7),
        _kpi_row(TABLE, TABLE.strong()),
        statement("endif", 7),
    ]
    rows = [heads, *repeated("for row in kpi.rows", *choice)]
    drawn = table("kpi table", (LEFT, 4.75), (7.6, 5.6, 2.6, 2.6, 2.8, 3.2, 6.2), rows, alt=tag("kpi.title"))
    note = source("kpi", Box(LEFT, 15.95, 26, 1.15))
    return Slide("content", "if kpi", "kpi", (*title_and_kicker("kpi"), drawn, note))


def timeline() -> Slide:
    """Tasks over a calendar: one table, its bars laid over it by date."""
    heads = [
        Cell(tag(f"timeline.heads.{name}"), TABLE_HEAD, anchor="b", right=0.2)
        for name in ("department", "task", "dates")
    ]
    month = (("L", (0.5, "accent4")),)
    top = Row((*heads, Cell("1月", TABLE.strong(), left=0.12, right=0, lines=month)), _GANTT_ROW, 0, 0, INK_LINE)
    texts = [
        Cell("部门", DENSE.strong(), right=0.2),
        Cell("任务", DENSE, right=0.1),
        Cell("1/1–1/31", Type(12, 17, colour="accent2"), right=0.1),
    ]
    line = Row((*texts, Cell("", right=0, lines=month)), _GANTT_ROW, 0, 0, (0.5, "accent5"))
    drawn = table("gantt:timeline.gantt", (LEFT, _GANTT_TOP), (2.6, 5.5, 3.267, 19.233), [top, line], alt=_SAMPLE_ALT)
    launch = block("bar:launch", Box(13.0, 5.73, 0.053, 1.0), "accent1", _SAMPLE_ALT)
    note = text_box(
        "source", Box(LEFT, 16.55, 18.4, 1.15), [Para(tag("timeline.source"), Type(12, 16, colour="accent2"))]
    )
    shapes = (*title_and_kicker("timeline"), drawn, *_legend(), launch, note)
    return Slide("content", "if timeline", "timeline", shapes)


def risks() -> Slide:
    """The matrix of probability and impact, and what is done about each risk."""
    heads = head(
        "", "", tag("words.pro.risk"), tag("words.pro.response"), tag("words.fld.owner"), tag("words.pro.risks.due")
    )
    patterns = [
        statement('if row.colour == "R"', 6),
        _risk_row("R"),
        statement('elif row.colour == "Y"', 6),
        _risk_row("Y"),
    ]
    patterns += [statement("else", 6), _risk_row("G"), statement("endif", 6)]
    rows = [heads, *repeated("for row in risks.rows", *patterns)]
    drawn = table("risk table", (12.2, 4.75), (1.0, 0.6, 5.8, 7.55, 2.5, 2.58), rows, alt=tag("risks.title"))
    shapes = (*title_and_kicker("risks"), *_matrix_axes(), _matrix_table(), drawn, source("risks"))
    return Slide("risk", "if risks", "risks", shapes)


def team() -> Slide:
    """Who answers for what, and what happens next."""
    person = (Cell(tag("row.role")), Cell(tag("row.name"), TABLE.strong()), Cell(tag("row.duty"), right=0))
    people_heads = head(tag("words.pro.role"), tag("words.pro.team.name"), tag("words.pro.duty"))
    people_rows = [
        statement("if team.people", 3),
        people_heads,
        *repeated("for row in team.people", Row(person, 1.5, 0.3, 0.3)),
        statement("endif", 3),
    ]
    step = (Cell(tag("row.date"), TABLE.strong()), Cell(tag("row.action")), Cell(tag("row.owner"), right=0))
    step_heads = head(tag("words.pro.when"), tag("words.pro.next_step"), tag("words.fld.owner"))
    step_rows = [
        statement("if team.steps", 3),
        step_heads,
        *repeated("for row in team.steps", Row(step, 1.5, 0.3, 0.3)),
        statement("endif", 3),
    ]
    left = table("team table", (LEFT, 4.75), (4.3, 3.3, 8.6), people_rows, alt=tag("team.title"))
    right = table("next steps table", (19.833, 4.75), (3.0, 6.0, 3.4), step_rows, alt=tag("words.pro.next_step"))
    return Slide("two", "if team", "team", (*title_and_kicker("team"), left, right, source("team")))


def decisions() -> Slide:
    """What the client is asked to decide, and where to sign."""
    shapes = title_and_kicker("decisions")
    for n, left in enumerate(COLUMNS):
        item, name = f"decisions['items'][{n}]", f"text {'ABC'[n]}"
        texts = [
            Para(f"{{%p if decisions['items']|length > {n} %}}"),
            Para(tag(f"{item}.no"), Type(54, 72, bold=True, colour="accent1")),
            Para(tag(f"{item}.what"), Type(22, 34, bold=True)),
            *optional(f"{item}.detail", before=4),
            *optional(f"{item}.to", LABEL, 10),
            *optional(f"{item}.opinions", Type(14, 22), 2),
            *end(),
        ]
        shapes += [rule(f"with:{name}", Box(left, 4.75, COLUMN_WIDTH, 0)), placeholder(name, "body", 20 + n, texts)]
    for name, left in zip(("name", "signature", "date"), COLUMNS, strict=True):
        label = text_box(
            f"sign {name}", Box(left, 14.75, COLUMN_WIDTH, 0.64), [Para(tag(f"decisions.sign.{name}"), LABEL)]
        )
        shapes += [rule(f"with:sign {name}", Box(left, 14.6, COLUMN_WIDTH, 0), weight=0.75), label]
    return Slide("decision", "if decisions", "decisions", tuple(shapes))


def plan() -> list[Slide]:
    """All slides of this part, in order."""
    return [phases(), many_phases(), flowchart(), media(), budget(), kpi(), timeline(), risks(), team(), decisions()]


def _phase_head(number: int, ink: str) -> tuple[Para, ...]:
    return (
        Para(f"阶段 {number}", Type(18, 26, bold=True, colour=ink)),
        Para("1月1日–1月31日", Type(12, 18, colour=ink)),
    )


def _with_total(rows: str, total: str, cells: tuple[Cell, ...], sums: tuple[Cell, ...], height: float) -> list[Row]:
    """Rows and their total; the last row before it carries the ink line, for both neighbours of a line must agree."""
    count = len(cells)
    inset = (height - 0.706) / 2
    plain, last = Row(cells, height, inset, inset), Row(cells, height, inset, inset, INK_LINE)
    above = tuple(_topped(cell) for cell in sums)
    choice = [
        statement(f"if loop.last and {total}", count),
        last,
        statement("else", count),
        plain,
        statement("endif", count),
    ]
    foot = [statement(f"if {total}", count), Row(above, height, inset, inset, None), statement("endif", count)]
    return [*repeated(f"for row in {rows}", *choice), *foot]


def _topped(cell: Cell) -> Cell:
    return Cell(cell.text, cell.type, cell.align, right=cell.right, lines=(("T", INK_LINE),))


def _money_rows(side: str) -> list[Row]:
    total = f"budget.{side}_total"
    row = (Cell(tag("row.item")), number(tag("row.amount")), number(tag("row.pct"), right=0))
    bold = TABLE.strong()
    sums = (
        Cell(tag(f"{total}.item"), bold),
        number(tag(f"{total}.amount"), bold),
        number(tag(f"{total}.pct"), bold, right=0),
    )
    return _with_total(f"budget.{side}_rows", total, row, sums, 0.98)


def _kpi_row(name: Type, target: Type) -> Row:
    numbers = [number(tag(f"row.{field}")) for field in ("baseline", "floor")]
    rest = [number(tag("row.target"), target), number(tag("row.stretch"), right=1.06), Cell(tag("row.by"), right=0)]
    return Row((Cell(tag("row.name"), name), Cell(tag("row.level")), *numbers, *rest), 1.1)


def _legend() -> list[Element]:
    swatches = [
        block(f"bar:{party}", Box(left, 16.55, 0.7, 0.56), _PARTIES[party], tag(f"timeline.legend.{party}"))
        for party, left in _LEGEND.items()
    ]
    kind = Type(12, 16, colour="tx2")
    labels = [
        text_box(
            f"barlabel:{party}",
            Box(_LEGEND[party] + 0.9, 16.55, 2.5, 0.57),
            [Para(tag(f"timeline.legend.{party}"), kind)],
        )
        for party in _LEGEND
    ]
    return [*swatches, *labels]


def _matrix_axes() -> list[Element]:
    """What the matrix' sides mean, and the words along them."""
    shapes = [
        text_box("probability axis", Box(LEFT, 4.6, 9.6, 0.64), [Para("{{ risks.axis_probability }} ↑", LABEL)]),
        text_box(
            "impact axis", Box(_MATRIX_LEFT, 14.6, 8.25, 0.64), [Para("{{ risks.axis_impact }} →", LABEL, align="ctr")]
        ),
    ]
    for n in range(3):
        row = [Para(tag(f"risks.probability[{n}]"), Type(12, 18))]
        column = [Para(tag(f"risks.impact[{n}]"), TABLE, align="ctr")]
        shapes.append(
            text_box(
                f"probability {n + 1}", Box(LEFT, 5.5 + 2.75 * n, _MATRIX_LEFT - LEFT - 0.05, 2.75), row, anchor="ctr"
            )
        )
        shapes.append(text_box(f"impact {n + 1}", Box(_MATRIX_LEFT + 2.75 * n, 13.83, 2.75, 0.72), column))
    return shapes


def _matrix_table() -> Element:
    white = tuple((side, (3, "bg1")) for side in "LRTB")
    rows = []
    for probability, colours in _MATRIX.items():
        cells = [
            Cell(
                _matrix_text(colour, f"risks.matrix.{probability}{impact}"),
                left=0.1,
                right=0.2,
                anchor="t",
                fill=_MATRIX_FILLS[colour],
                lines=white,
            )
            for impact, colour in zip("smv", colours, strict=True)
        ]
        rows.append(Row(tuple(cells), 2.75, 0.12, 0.1, None))
    return table("risk matrix", (_MATRIX_LEFT, 5.5), (2.75, 2.75, 2.75), rows, alt=tag("risks.title"), headed=False)


def _matrix_text(colour: str, ids: str) -> tuple[Para, ...]:
    return (Para(colour, Type(12, 18), align="r"), Para(tag(ids), Type(20, 28, bold=True), align="ctr"))


def _risk_row(colour: str) -> Row:
    ground, ink = _STATUS[colour]
    status = Type(12, 20, bold=True, colour=ink, marker=ground)
    name = DENSE.strong() if colour == "R" else DENSE
    texts = [Cell(tag(f"row.{field}"), DENSE, right=0.3) for field in ("response", "owner", "due")]
    letter = Cell(f"{_EN_SPACE}{colour}{_EN_SPACE}", status, right=0)
    return Row(
        (letter, Cell(tag("row.no"), DENSE, right=0.1), Cell(tag("row.risk"), name, right=0.3), *texts),
        1.34,
        0.25,
        0.25,
    )
