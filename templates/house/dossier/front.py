"""front: the pages before the sixteen points: control and contents, the one-page snapshot, completeness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.blocks import LABELLED
from paper.contents import contents
from paper.elements import HAIRLINE, INK, edge, gap, page_break, paragraph, run, space, spacing, statement, tab, w
from paper.figures import caption
from paper.listings import Column, listing
from paper.status import PAPER, status
from paper.strips import heat_key, heat_strip, number_strip
from paper.tables import cell, row, statement_row, table

if TYPE_CHECKING:
    from paper.elements import Element

_CLOSE = 50
"""Rows of the two long tables stand closer, so that a brief with many gaps keeps to a page."""
_HALVES = (4479, 454, 4479)
_READERS = (1814, 7598)
_LOOKS = ("full", "high", "low", "stale", "missing")


def control() -> list[Element]:
    """Which version this is, who may read it, and what stands where."""
    return [
        paragraph("Heading2", "{{ words.dos.control }}", level=_no_level(), spacing=space(before=0)),
        statement("{%p if control.versions %}"),
        listing(
            "versions",
            "entry in control.versions",
            Column(900, "fld.version", ("{{ entry.version }}",)),
            Column(1700, "fld.date", ("{{ entry.date }}",)),
            Column(1600, "fld.changed_by", ("{{ entry.who }}",)),
            Column(5212, "dos.change", ("{{ entry.what }}",)),
            alt="sec.version_log",
        ),
        statement("{%p else %}"),
        paragraph("Normal", "{{ words.dos.no_versions }}{{ control.no_versions }}"),
        statement("{%p endif %}"),
        gap(),
        _readers(),
        paragraph("Source", "{{ control.note }}"),
        paragraph("Heading2", "{{ words.dos.contents }}", level=_no_level()),
        *contents(),
    ]


def _readers() -> Element:
    start, end = (statement_row(tag, _READERS) for tag in ("{%tr for group in control.readers %}", "{%tr endfor %}"))
    margins = {"top": 91, "bottom": 91}
    readers = row(
        cell(_READERS[0], paragraph("Label", "{{ group.side }}"), margins={**margins, "right": 170}),
        cell(_READERS[1], paragraph("TableText", "{{ group.names }}"), margins=margins),
    )
    return table(_READERS, start, readers, end, name="readers", style="HouseRows", alt="{{ words.sec.circulation }}")


def snapshot() -> list[Element]:
    """One page for somebody who has twenty minutes."""
    line = (edge("bottom", 1.5, INK),)
    tag = run("\u2002{{ snapshot.as_of }}\u2002", edge("bdr", 0.75, INK, space=2))
    title = paragraph(
        "Heading1", run("{{ words.sec.one_page }}", w("sz", val=48), w("szCs", val=48)), spacing=spacing(32)
    )
    head = row(
        cell(6371, title, paragraph("Subtitle", "{{ snapshot.subtitle }}"), borders=line),
        cell(3041, paragraph("Tag", tag), borders=line, align="bottom"),
    )
    return [
        page_break(),
        table((6371, 3041), head, name="snapshot", style="HouseBlock"),
        gap(1),
        statement("{%p if snapshot.statement %}"),
        paragraph("Statement", "{{ snapshot.statement }}"),
        statement("{%p endif %}"),
        statement("{%p if snapshot.numbers %}"),
        gap(4),
        number_strip("snapshot.numbers"),
        statement("{%p endif %}"),
        statement("{%p if snapshot.source %}"),
        paragraph("Source", "{{ snapshot.source }}"),
        statement("{%p endif %}"),
        gap(),
        _answers(),
        gap(),
        _things_and_gaps(),
        paragraph(
            "Heading3",
            "{{ words.dos.completeness_total }}\u2003{{ snapshot.heat.total }}",
            level=_no_level(),
            spacing=space(before=16, after=3),
        ),
        heat_strip("snapshot.heat"),
        gap(1),
    ]


def _answers() -> Element:
    start, end = (statement_row(tag, LABELLED) for tag in ("{%tr for answer in snapshot.rows %}", "{%tr endfor %}"))
    margins = {"top": 130, "bottom": 100}
    answer = row(
        cell(LABELLED[0], paragraph("RowLabel", "{{ answer.label }}", level=_no_level()), margins=margins),
        cell(LABELLED[1], paragraph("Normal", "{{ answer.text }}"), margins=margins),
    )
    return table(
        LABELLED,
        start,
        answer,
        end,
        name="answers",
        style="HouseRows",
        borders=(edge("top", 0.5, HAIRLINE), edge("insideH", 0.5, HAIRLINE)),
    )


def _things_and_gaps() -> Element:
    left, between, right = _HALVES
    line = (edge("top", 1.5, INK),)
    margins = {"top": 130}
    columns = row(
        cell(left, *_numbered("things"), borders=line, margins=margins),
        cell(between, gap(1)),
        cell(right, *_numbered("gaps"), borders=line, margins=margins),
    )
    return table(_HALVES, columns, name="things_and_gaps", style="HouseBlock")


def _numbered(name: str) -> list[Element]:
    number = run("{{ loop.index }}", style="Accent")
    hanging = w("ind", left=280, hanging=280)
    return [
        paragraph("Heading3", f"{{{{ snapshot.{name}_head }}}}", level=_no_level(), spacing=space(before=0, after=4)),
        statement(f"{{%p for item in snapshot.{name} %}}"),
        paragraph("Normal", number, tab(), "{{ item }}", tabs=w("tabs", w("tab", val="left", pos=280)), ind=hanging),
        statement("{%p else %}"),
        paragraph("Normal", f"{{{{ words.dos.no_{name} }}}}"),
        statement("{%p endfor %}"),
    ]


def completeness() -> list[Element]:
    """How far the dossier can be relied on, and which papers wait for what."""
    return [
        paragraph("Heading1", "{{ words.sec.completeness }}", begins=w("pageBreakBefore")),
        paragraph("Lead", "{{ completeness.lead }}"),
        caption("figure", "{{ completeness.title }}"),
        paragraph("Label", "{{ completeness.units }}", keep=w("keepNext")),
        heat_strip("completeness.heat"),
        statement("{%p if not completeness.heat.named %}"),
        paragraph("Label", "{{ completeness.names|join(' · ') }}", spacing=space(before=4)),
        statement("{%p endif %}"),
        gap(6),
        heat_key("completeness.heat", *(f"dos.key.{look}" for look in _LOOKS)),
        paragraph("Source", "{{ completeness.source }}", spacing=space(before=4, after=4)),
        caption("table", "{{ completeness.papers_title }}"),
        _papers(),
        statement("{%p if completeness.points %}"),
        gap(6),
        caption("table", "{{ completeness.points_title }}"),
        _points(),
        statement("{%p endif %}"),
        gap(1),
    ]


def _papers() -> Element:
    about = run("{% if paper.about %}\u2002{{ paper.about }}{% endif %}", style="Quiet")
    return listing(
        "papers",
        "paper in completeness.papers",
        Column(2500, "dos.paper", (run("{{ paper.title }}", style="Strong"), about)),
        Column(1500, "fld.status", status("paper.status", PAPER)),
        Column(3912, "dos.unblocks", ("{{ paper.lacking }}",), given="completeness.lacking"),
        Column(1500, "dos.by_whom", ("{{ paper.who }}",), given="completeness.lacking"),
        alt="dos.papers_caption",
        padding=_CLOSE,
        source="completeness.own_source",
    )


def _points() -> Element:
    return listing(
        "open_points",
        "point in completeness.points",
        Column(500, "dos.no", ("{{ point.number }}",)),
        Column(2300, "dos.point", ("{{ point.title }}",)),
        Column(1000, "dos.pct", ("{{ point.pct }}",), number=True),
        Column(3912, "dos.lacking", ("{{ point.lacking }}",)),
        Column(1700, "dos.who_answers", ("{{ point.who }}",)),
        alt="dos.points_caption",
        padding=_CLOSE,
        source="completeness.own_source",
    )


def _no_level() -> Element:
    """Keeps a paragraph out of the contents, whose field gathers all that have a level."""
    return w("outlineLvl", val=9)
