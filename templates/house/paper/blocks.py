"""blocks: the furniture every paper shares: title and job block, gap box, label rows, sign-off, header, footer."""

from __future__ import annotations

import copy
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
    latin_font,
    paragraph,
    run,
    shade,
    space,
    statement,
    symbol,
    tab,
    w,
)
from paper.listings import Column, head_row, listing, right_margin
from paper.tables import LIVE_WIDTH, cell, row, statement_row, table

if TYPE_CHECKING:
    from paper.elements import Element

# Widths in twentieths of a point: label and text of a section, and what stands in the text column.
LABELLED = (1814, 7598)
TEXT = LABELLED[1]
PADDED = "\u2002"
WIDE_SPACE = "\u2003"
_JOB = (2480, 2860, 1950, 2122)
_NARROW = 7000
_STATE, _WIDE_STATE = 2041, 3600
_AIR = (PADDED, latin_font(), w("position", val=-2), w("sz", val=24), w("szCs", val=24))
_TAG = (_AIR, ("{{ document.status }}",), _AIR)
"""A frame around text is as high as its largest letters: what pads the state gives it air."""


def title_block(width: int = LIVE_WIDTH) -> Element:
    """The paper's name and what it is for on the left, its state on the right."""
    right = _STATE if width == LIVE_WIDTH else _WIDE_STATE
    left = width - right
    line = (edge("bottom", 1.5, INK),)
    tag = [run(text, *map(copy.deepcopy, size), edge("bdr", 0.75, INK)) for text, *size in _TAG]
    names = cell(
        left,
        paragraph("Title", "{{ document.title }}"),
        statement("{%p if document.subtitle %}"),
        paragraph("Subtitle", "{{ document.subtitle }}"),
        statement("{%p endif %}"),
        borders=line,
    )
    state = cell(
        right,
        statement("{%p if document.draft %}"),
        draft_mark(),
        statement("{%p elif document.status %}"),
        paragraph("Tag", *tag),
        statement("{%p else %}"),
        gap(1),
        statement("{%p endif %}"),
        borders=line,
        align="bottom",
    )
    return table((left, right), row(names, state), name="title_block", style="HouseBlock")


def draft_mark(**more: Element) -> Element:
    """草稿 in white on ink."""
    # The last space stands unspaced: what a letter is set apart by is not shaded.
    mark = run(f"{PADDED}{{{{ words.mark.draft }}}}", w("spacing", val=80), edge("bdr", 3, INK), shade(INK))
    return paragraph("DraftMark", mark, run(PADDED, edge("bdr", 3, INK), shade(INK)), **more)


def job_block(widths: tuple[int, int, int, int] = _JOB, lines: tuple[str, ...] = ("first", "second")) -> Element:
    """Rows of four facts each, by the names of their lists in `job`."""
    margins = {"top": 102, "bottom": 102, "right": 119}
    rows = [
        row(*(cell(widths[number], *_labelled(f"job.{line}[{number}]"), margins=margins) for number in range(4)))
        for line in lines
    ]
    return table(widths, *rows, name="job_block", style="HouseRows")


def _labelled(name: str) -> tuple[Element, Element]:
    return paragraph("Label", f"{{{{ {name}.label }}}}"), paragraph("Value", f"{{{{ {name}.value }}}}")


def gap_box(width: int = LIVE_WIDTH) -> Element:
    """What a draft lacks, who owes it and what it holds up."""
    inner = width - 480
    dashes = tuple(edge(side, 1, INK, kind="dashed") for side in ("top", "left", "bottom", "right"))
    count = run("{{ gaps.count }}", w("b", val=0), w("bCs", val=0), colour(SLATE), w("sz", val=18), w("szCs", val=18))
    head = paragraph(
        "Heading2",
        "{{ words.gap.title }}",
        tab(),
        count,
        tabs=w("tabs", w("tab", val="right", pos=inner)),
        spacing=space(before=0),
    )
    content = cell(
        width,
        head,
        statement("{%p if gaps.rows %}"),
        _gap_table(inner),
        statement("{%p endif %}"),
        statement("{%p if gaps.more %}"),
        paragraph("Label", "{{ gaps.more }}", spacing=space(before=4)),
        statement("{%p endif %}"),
        gap(1),
        borders=dashes,
        margins={"top": 200, "left": 240, "bottom": 120, "right": 240},
    )
    return table((width,), row(content), name="gap_box", style="HouseBlock")


def _gap_table(width: int) -> Element:
    what, effect = (
        ("{% if gap.blocking %}", run(text, style="Strong"), "{% else %}", text, "{% endif %}")
        for text in ("{{ gap.what }}", "{{ gap.effect }}")
    )
    who, blocked = (1850, 2182) if width > _NARROW else (1250, 1250)
    return listing(
        "gaps",
        "gap in gaps.rows",
        Column(width - who - 1000 - blocked, "gap.what", what),
        Column(who, "gap.who", ("{{ gap.who }}",)),
        Column(1000, "gap.asked", ("{{ gap.asked }}",)),
        Column(blocked, "gap.effect", effect),
        alt="gap.title",
    )


def section(group: str, label: str, *content: Element, note: str = "") -> list[Element]:
    """A row with a label; it goes when the brief has nothing for it."""
    labels = [paragraph("RowLabel", f"{{{{ words.{label} }}}}")]
    if note:
        labels.append(paragraph("RowNote", f"{{{{ words.{note} }}}}"))
    return [
        statement_row(f"{{%tr if {group} %}}", LABELLED),
        row(cell(LABELLED[0], *labels, margins={"right": 170}), cell(TEXT, *content)),
        statement_row("{%tr endif %}", LABELLED),
    ]


def across(group: str, *content: Element, free: bool = False) -> list[Element]:
    """A row over both columns; one that stands `free` has no line above."""
    # White and heavier than the hairline between rows, so that it wins over it: "nil" does not in LibreOffice.
    borders = (edge("top", 1, WHITE),) if free else ()
    margins = {"top": 160, "bottom": 200} if free else {}
    return [
        statement_row(f"{{%tr if {group} %}}", LABELLED),
        row(cell(LIVE_WIDTH, *content, span=2, borders=borders, margins=margins)),
        statement_row("{%tr endif %}", LABELLED),
    ]


def barred(name: str, *content: Element) -> Element:
    """What the paper turns on, beside a bar in the accent colour."""
    bar = cell(
        LIVE_WIDTH,
        *content,
        borders=(edge("left", 3, ACCENT),),
        margins={"top": 200, "left": 280, "bottom": 240},
    )
    return table((LIVE_WIDTH,), row(bar), name=name, style="HouseBlock")


def date_strip(name: str, label: str, width: int, least: int, *more: Element) -> Element:
    """One column a date of the list `name`; the writer shares the width out among as many as there are.

    `more` stands below what happens on the date.
    """
    date = (
        "{% if step.last %}",
        run("{{ step.date }}", style="Accent"),
        "{% else %}{{ step.date }}{% endif %}",
    )
    dates = (width - 2 * least, least, least)
    line = (edge("top", 1.5, INK),)
    step = cell(
        dates[1],
        paragraph("StripDate", *date),
        paragraph("TableText", "{{ step.event }}"),
        *more,
        paragraph("Label", "{{ step.days }}"),
        borders=line,
        margins={"top": 102, "right": 85},
    )
    strip = row(
        cell(dates[0], statement(f"{{%tc for step in {name} %}}"), borders=line),
        step,
        cell(dates[2], statement("{%tc endfor %}"), borders=line),
    )
    return table(dates, strip, name=name, style="HouseBlock", alt=f"{{{{ words.{label} }}}}")


def sign_off(height: int = 539) -> Element:
    """Who signs, what was decided and when; a row has room for a signature."""
    columns = (
        Column(2030, "sgn.role", ("{{ party.role }}",)),
        Column(1040, "sgn.name", ("{{ party.name }}",)),
        Column(3730, "sgn.opinion", paragraphs=_opinion()),
        Column(1110, "sgn.signature", ("{{ party.channel }}",)),
        Column(1502, "fld.date", ("{{ party.date }}",)),
    )
    widths = tuple(column.width for column in columns)
    cells = [
        cell(column.width, *column.content(), margins=right_margin(column, columns), align="center")
        for column in columns
    ]
    return table(
        widths,
        head_row(columns),
        statement_row("{%tr for party in signoff %}", widths),
        row(*cells, at_least=height),
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


def header(width: int = LIVE_WIDTH) -> Element:
    """Who issues the paper on the left, client, brand and paper on the right."""
    agency = run("{{ document.header_left }}", colour(INK), style="Strong")
    mark = run(f"{PADDED}{{{{ words.mark.draft }}}}{PADDED}", colour(INK), edge("bdr", 0.5, INK), style="Strong")
    draft = ("{% if document.draft %}" + WIDE_SPACE, mark, "{% endif %}")
    return paragraph("Header", agency, *draft, tab(), "{{ document.header_right }}", **_stop(width))


def footer(width: int = LIVE_WIDTH) -> Element:
    """Confidentiality on the left; job number, version and page on the right."""
    pages = [
        run(WIDE_SPACE * 2 + "{{ words.cap.page_prefix }}"),
        *field("PAGE", "1"),
        run("{{ words.cap.page_middle }}"),
        *field("NUMPAGES", "2"),
        run("{{ words.cap.page_suffix }}"),
    ]
    said = ("{{ document.footer_left }}", tab(), "{{ document.footer_right }}", *pages)
    return paragraph("Footer", *said, **_stop(width))


def _stop(width: int) -> dict[str, Element]:
    """The place of what stands on the right, where a page is wider than the styles take it to be."""
    if width == LIVE_WIDTH:
        return {}
    return {"tabs": w("tabs", w("tab", val="clear", pos=LIVE_WIDTH), w("tab", val="right", pos=width))}
