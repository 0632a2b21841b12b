"""make_creative_brief: nothing in, `creative-brief.docx` out: the template as a designer opens it in Word.

    python templates/house/make_creative_brief.py [TARGET_DIR]

Run it again after a change here. Once a designer has taken the template over in Word, delete this script.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from paper.elements import (
    ACCENT,
    HAIRLINE,
    INK,
    SLATE,
    WHITE,
    colour,
    edge,
    field,
    gap,
    paragraph,
    run,
    space,
    statement,
    symbol,
    tab,
    w,
)
from paper.package import package
from paper.tables import LIVE_WIDTH, cell, row, statement_row, table

from briefgen.package import write_package

if TYPE_CHECKING:
    from paper.elements import Element

FILE = "creative-brief.docx"
# Widths in twentieths of a point: label and text of a section, and what stands in the text column.
LABELLED = (1814, 7598)
TEXT = LABELLED[1]
LIMITS = (4479, 454, 4479)
JOB = (2480, 2860, 1950, 2122)
GAP_BOX = 8932
PADDED = "\u2002"
WIDE_SPACE = "\u2003"


@dataclass(frozen=True)
class Column:
    """A column of a list: its width, the word at its head, what its pattern cell holds.

    That is the runs of one paragraph, or whole paragraphs.
    """

    width: int
    head: str
    runs: tuple[Element | str, ...] = ()
    paragraphs: tuple[Element, ...] = ()
    number: bool = False

    def content(self) -> tuple[Element, ...]:
        """The pattern cell's paragraphs."""
        return self.paragraphs or (paragraph("TableNumber" if self.number else "TableText", *self.runs),)


def main(folder: Path) -> None:
    """Write the template into a folder."""
    members = package(_blocks(), _header(), _footer(), title="Creative brief")
    write_package(members, folder / FILE)


def _blocks() -> list[Element]:
    return [
        _title_block(),
        gap(1),
        _job_block(),
        statement("{%p if gaps %}"),
        gap(),
        _gap_box(),
        gap(1),
        statement("{%p else %}"),
        paragraph("Rule"),
        statement("{%p endif %}"),
        _sections(),
        statement("{%p if signoff %}"),
        paragraph("RowLabel", "{{ words.sec.signoff }}", keep=w("keepNext"), spacing=space(before=8, after=4)),
        _sign_off(),
        statement("{%p endif %}"),
        gap(1),
    ]


# --- head of the page ---


def _title_block() -> Element:
    line = (edge("bottom", 1.5, INK),)
    # The last space stands unspaced: what a letter is set apart by is not shaded.
    mark = run(f"{PADDED}{{{{ words.mark.draft }}}}", w("spacing", val=80), edge("bdr", 3, INK), _shade(INK.value))
    closing = run(PADDED, edge("bdr", 3, INK), _shade(INK.value))
    tag = run(f"{PADDED}{{{{ document.status }}}}{PADDED}", edge("bdr", 0.75, INK, space=2))
    names = cell(
        7371,
        paragraph("Title", "{{ document.title }}"),
        statement("{%p if document.subtitle %}"),
        paragraph("Subtitle", "{{ document.subtitle }}"),
        statement("{%p endif %}"),
        borders=line,
    )
    state = cell(
        2041,
        statement("{%p if document.draft %}"),
        paragraph("DraftMark", mark, closing),
        statement("{%p elif document.status %}"),
        paragraph("Tag", tag),
        statement("{%p else %}"),
        gap(1),
        statement("{%p endif %}"),
        borders=line,
        align="bottom",
    )
    return table((7371, 2041), row(names, state), name="title_block", style="HouseBlock")


def _job_block() -> Element:
    widths = JOB
    margins = {"top": 102, "bottom": 102, "right": 119}
    rows = [
        row(*(cell(JOB[number], *_labelled(f"job.{line}[{number}]"), margins=margins) for number in range(4)))
        for line in ("first", "second")
    ]
    return table(widths, *rows, name="job_block", style="HouseRows")


def _labelled(name: str) -> tuple[Element, Element]:
    return paragraph("Label", f"{{{{ {name}.label }}}}"), paragraph("Value", f"{{{{ {name}.value }}}}")


def _gap_box() -> Element:
    dashes = tuple(edge(side, 1, INK, kind="dashed") for side in ("top", "left", "bottom", "right"))
    count = run("{{ gaps.count }}", w("b", val=0), w("bCs", val=0), colour(SLATE), w("sz", val=18), w("szCs", val=18))
    head = paragraph(
        "Heading2",
        "{{ words.gap.title }}",
        tab(),
        count,
        tabs=w("tabs", w("tab", val="right", pos=GAP_BOX)),
        spacing=space(before=0),
    )
    content = cell(
        LIVE_WIDTH,
        head,
        statement("{%p if gaps.rows %}"),
        _gap_table(),
        statement("{%p endif %}"),
        statement("{%p if gaps.more %}"),
        paragraph("Label", "{{ gaps.more }}", spacing=space(before=4)),
        statement("{%p endif %}"),
        gap(1),
        borders=dashes,
        margins={"top": 200, "left": 240, "bottom": 120, "right": 240},
    )
    return table((LIVE_WIDTH,), row(content), name="gap_box", style="HouseBlock")


def _gap_table() -> Element:
    what, effect = (
        ("{% if gap.blocking %}", run(text, style="Strong"), "{% else %}", text, "{% endif %}")
        for text in ("{{ gap.what }}", "{{ gap.effect }}")
    )
    return _listing(
        "gaps",
        "gap in gaps.rows",
        Column(3900, "gap.what", what),
        Column(1850, "gap.who", ("{{ gap.who }}",)),
        Column(1000, "gap.asked", ("{{ gap.asked }}",)),
        Column(2182, "gap.effect", effect),
        alt="gap.title",
    )


# --- sections: label left, content right ---


def _sections() -> Element:
    rows = [
        *_section("background", "sec.background", *_background()),
        *_section("objectives", "cb.objectives_measures", *_objectives()),
        *_section("audience", "cb.to_whom", *_audience()),
        *_section("insight", "cb.insight", *_insight()),
        *_across("proposition", *_proposition()),
        *_section("support", "sec.support", *_support()),
        *_section("response", "sec.desired_response", *_response()),
        *_section("tone", "sec.tone", _tone()),
        *_across("limits", _limits(), gap(1)),
        *_section("rivals", "cb.rivals_say", paragraph("Normal", "{{ rivals }}")),
        *_section("deliverables", "sec.deliverables", _deliverables(), gap(1)),
        *_section("timing", "sec.timing", _timing(), gap(1)),
        *_section("starters", "cb.starters", paragraph("Normal", "{{ starters }}"), note="cb.starters_note"),
        *_section("attachments", "cb.attachments", paragraph("Normal", "{{ attachments }}")),
    ]
    return table(LABELLED, *rows, name="sections", style="HouseRows")


def _section(group: str, label: str, *content: Element, note: str = "") -> list[Element]:
    """A row with a label; it goes when the brief has nothing for it."""
    labels = [paragraph("RowLabel", f"{{{{ words.{label} }}}}")]
    if note:
        labels.append(paragraph("RowNote", f"{{{{ words.{note} }}}}"))
    return [
        statement_row(f"{{%tr if {group} %}}", LABELLED),
        row(cell(LABELLED[0], *labels, margins={"right": 170}), cell(TEXT, *content)),
        statement_row("{%tr endif %}", LABELLED),
    ]


def _across(group: str, *content: Element) -> list[Element]:
    """A row over both columns; the proposition stands free, without a line above."""
    free = group == "proposition"
    # White and heavier than the hairline between rows, so that it wins over it: "nil" does not in LibreOffice.
    borders = (edge("top", 1, WHITE),) if free else ()
    margins = {"top": 200, "bottom": 240} if free else {}
    return [
        statement_row(f"{{%tr if {group} %}}", LABELLED),
        row(cell(LIVE_WIDTH, *content, span=2, borders=borders, margins=margins)),
        statement_row("{%tr endif %}", LABELLED),
    ]


def _background() -> list[Element]:
    raw = ("{% if background.raw %}{{ words.cb.raw }}{{ background.raw }}{% endif %}",)
    between = ("{% if background.raw and background.need %}" + WIDE_SPACE + "{% endif %}",)
    need = ("{% if background.need %}{{ words.cb.need }}", run("{{ background.need }}", style="Strong"), "{% endif %}")
    return [
        paragraph("Normal", "{{ background.text }}"),
        statement("{%p if background.raw or background.need %}"),
        paragraph("Quote", *raw, *between, *need),
        statement("{%p endif %}"),
    ]


def _objectives() -> list[Element]:
    rows = _listing(
        "objectives",
        "aim in objectives.rows",
        Column(1650, "cb.metric", ("{{ aim.name }}{{ aim.note }}",)),
        Column(1000, "tbl.baseline", ("{{ aim.baseline }}",), number=True),
        Column(1150, "tbl.target", (run("{{ aim.target }}", style="Strong"),), number=True),
        Column(1020, "cb.due", ("{{ aim.by }}",)),
        Column(2778, "cb.how_measured", ("{{ aim.measured }}",)),
        alt="cb.objectives_measures",
    )
    return [
        statement("{%p if objectives.role %}"),
        paragraph("Normal", "{{ words.cb.role }}{{ objectives.role }}", spacing=space(after=6)),
        statement("{%p endif %}"),
        statement("{%p if objectives.rows %}"),
        rows,
        statement("{%p endif %}"),
        gap(1),
    ]


def _audience() -> list[Element]:
    named = (
        "{% if audience.name %}",
        run("{{ audience.name }}", style="Strong"),
        "{% if audience.text %}{{ words.cb.who }}{% endif %}",
    )
    said_by = "{% if audience.quote_by %}{{ words.cb.said_by }}{{ audience.quote_by }}{% endif %}"
    return [
        paragraph("Normal", *named, "{% endif %}{{ audience.text }}"),
        statement("{%p if audience.quote %}"),
        paragraph("Quote", "{{ audience.quote }}" + said_by),
        statement("{%p endif %}"),
    ]


def _insight() -> list[Element]:
    return [
        statement("{%p if insight.line %}"),
        paragraph("Insight", "{{ insight.line }}"),
        statement("{%p endif %}"),
        statement("{%p if insight.tension %}"),
        paragraph("Normal", "{{ insight.tension }}"),
        statement("{%p endif %}"),
    ]


def _proposition() -> list[Element]:
    """The largest type on the page, a size smaller the longer it is."""
    line = "{{ proposition.line }}"
    bar = cell(
        LIVE_WIDTH,
        paragraph("RowLabel", "{{ words.sec.proposition }}"),
        statement("{%p if proposition.line|ems <= 12 %}"),
        paragraph("Proposition", line),
        statement("{%p elif proposition.line|ems <= 15 %}"),
        paragraph("PropositionMedium", line),
        statement("{%p else %}"),
        paragraph("PropositionLong", line),
        statement("{%p endif %}"),
        borders=(edge("left", 3, ACCENT),),
        margins={"top": 240, "left": 280, "bottom": 280},
    )
    return [table((LIVE_WIDTH,), row(bar), name="proposition", style="HouseBlock"), gap(1)]


def _support() -> list[Element]:
    proof = run("{% if reason.proof %} {{ reason.proof }}{% endif %}", style="Quiet")
    return [
        statement("{%p for reason in support %}"),
        paragraph("ListNumber", "{{ reason.text }}", proof),
        statement("{%p endfor %}"),
    ]


def _response() -> list[Element]:
    rows = _listing(
        "response",
        "step in response.rows",
        Column(907, "", (run("{{ step.head }}", style="Strong"),)),
        Column(3061, "cb.now", ("{{ step.now }}",)),
        Column(3630, "cb.wanted", ("{{ step.wanted }}",)),
        alt="sec.desired_response",
        padding=60,
    )
    return [
        statement("{%p if response.rows %}"),
        rows,
        statement("{%p endif %}"),
        statement("{%p if response.say_back %}"),
        paragraph(
            "Normal",
            run("{{ words.cb.say_back }}", style="Quiet"),
            run("{{ response.say_back }}", style="Strong"),
            spacing=space(before=6),
        ),
        statement("{%p endif %}"),
        gap(1),
    ]


def _tone() -> Element:
    apart = "{% if not loop.last %}" + WIDE_SPACE * 2 + "{% endif %}"
    return paragraph("Normal", "{% for trait in tone %}{{ trait }}" + apart + "{% endfor %}")


def _limits() -> Element:
    """Closed on the left under ink, open on the right under the accent."""
    space = {"top": 80, "bottom": 0}
    limits, apart, freedom = LIMITS
    hard = _bullets("limits.hard", "LimitsHead", "sec.hard_constraints")
    free = _bullets("limits.free", "FreedomHead", "sec.flexible_space")
    columns = row(
        cell(limits, *hard, borders=(edge("top", 1.5, INK),), margins=space),
        cell(apart, gap(1)),
        cell(freedom, *free, borders=(edge("top", 1.5, ACCENT),), margins=space),
    )
    return table(LIMITS, columns, name="limits", style="HouseBlock")


def _bullets(name: str, head: str, label: str) -> list[Element]:
    return [
        paragraph(head, f"{{{{ words.{label} }}}}"),
        statement(f"{{%p for item in {name} %}}"),
        paragraph("ListDash", "{{ item }}"),
        statement("{%p else %}"),
        paragraph("Normal", "—"),
        statement("{%p endfor %}"),
    ]


def _deliverables() -> Element:
    return _listing(
        "deliverables",
        "piece in deliverables",
        Column(2191, "cb.item", ("{{ piece.item }}",)),
        Column(2587, "cb.spec", ("{{ piece.spec }}",)),
        Column(760, "cb.qty", ("{{ piece.qty }}",), number=True),
        Column(1030, "cb.concept_due", ("{{ piece.concept }}",)),
        Column(1030, "cb.final_due", ("{{ piece.final }}",)),
        alt="sec.deliverables",
    )


def _timing() -> Element:
    """One column a date; the writer shares the width out among as many as there are."""
    date = (
        "{% if step.last %}",
        run("{{ step.date }}", style="Accent"),
        "{% else %}{{ step.date }}{% endif %}",
    )
    dates = (TEXT - 2 * 1266, 1266, 1266)
    line = (edge("top", 1.5, INK),)
    step = cell(
        dates[1],
        paragraph("StripDate", *date),
        paragraph("TableText", "{{ step.event }}"),
        paragraph("Label", "{{ step.days }}"),
        borders=line,
        margins={"top": 102, "right": 85},
    )
    strip = row(
        cell(dates[0], statement("{%tc for step in timing %}"), borders=line),
        step,
        cell(dates[2], statement("{%tc endfor %}"), borders=line),
    )
    return table(dates, strip, name="timing", style="HouseBlock", alt="{{ words.sec.timing }}")


def _sign_off() -> Element:
    columns = (
        Column(2030, "sgn.role", ("{{ party.role }}",)),
        Column(1040, "sgn.name", ("{{ party.name }}",)),
        Column(3730, "sgn.opinion", paragraphs=_opinion()),
        Column(1110, "sgn.signature", ("{{ party.channel }}",)),
        Column(1502, "fld.date", ("{{ party.date }}",)),
    )
    widths = tuple(column.width for column in columns)
    cells = [
        cell(column.width, *column.content(), margins=_right(column, columns), align="center") for column in columns
    ]
    return table(
        widths,
        _head_row(columns),
        statement_row("{%tr for party in signoff %}", widths),
        row(*cells, at_least=539),
        statement_row("{%tr endfor %}", widths),
        name="signoff",
        alt="{{ words.sec.signoff }}",
        borders=(edge("bottom", 0.5, HAIRLINE),),
    )


def _opinion() -> tuple[Element, ...]:
    """What was decided, else boxes to tick; none is ticked here, and none parts from its words."""
    boxes: list[Element | str] = []
    for opinion in ("agree", "change_box", "disagree"):
        boxes += ["\u2002 "] if boxes else []
        boxes += [symbol("□\u00a0"), f"{{{{ words.sgn.{opinion}|replace(' ', '\u00a0') }}}}"]
    return (
        statement("{%p if party.decided %}"),
        paragraph("TableText", "{{ party.opinion }}"),
        statement("{%p else %}"),
        paragraph("Label", *boxes),
        statement("{%p endif %}"),
    )


# --- tables that list ---


def _listing(name: str, loop: str, *columns: Column, alt: str, padding: int = 91) -> Element:
    """A table with a head and one pattern row, repeated for every item of a list."""
    widths = tuple(column.width for column in columns)
    cells = [
        cell(column.width, *column.content(), margins={"top": padding, "bottom": padding, **_right(column, columns)})
        for column in columns
    ]
    return table(
        widths,
        _head_row(columns),
        statement_row(f"{{%tr for {loop} %}}", widths),
        row(*cells),
        statement_row("{%tr endfor %}", widths),
        name=name,
        alt=f"{{{{ words.{alt} }}}}",
    )


def _head_row(columns: tuple[Column, ...]) -> Element:
    cells = []
    for column in columns:
        style = "TableHeadNumber" if column.number else "TableHead"
        text = [f"{{{{ words.{column.head} }}}}"] if column.head else []
        margins = {"top": 0, "bottom": 0, **_right(column, columns)}
        cells.append(cell(column.width, paragraph(style, *text), margins=margins, align="bottom"))
    return row(*cells, head=True)


def _right(column: Column, columns: tuple[Column, ...]) -> dict[str, int]:
    """Figures never touch the text after them; the last column runs to the edge."""
    return {"right": 0} if column is columns[-1] else {"right": 283} if column.number else {}


# --- head and foot of every page ---


def _header() -> Element:
    agency = run("{{ document.header_left }}", colour(INK), style="Strong")
    mark = run(f"{PADDED}{{{{ words.mark.draft }}}}{PADDED}", colour(INK), edge("bdr", 0.5, INK), style="Strong")
    draft = ("{% if document.draft %}" + WIDE_SPACE, mark, "{% endif %}")
    return paragraph("Header", agency, *draft, tab(), "{{ document.header_right }}")


def _footer() -> Element:
    pages = [
        run(WIDE_SPACE * 2 + "{{ words.cap.page_prefix }}"),
        *field("PAGE", "1"),
        run("{{ words.cap.page_middle }}"),
        *field("NUMPAGES", "2"),
        run("{{ words.cap.page_suffix }}"),
    ]
    return paragraph("Footer", "{{ document.footer_left }}", tab(), "{{ document.footer_right }}", *pages)


def _shade(fill: str) -> Element:
    return w("shd", val="clear", color="auto", fill=fill, themeFill=INK.slot)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
