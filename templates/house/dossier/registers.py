"""registers: the pages after the sixteen points: sources, versions, contacts, sign-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.blocks import LABELLED, sign_off
from paper.elements import HAIRLINE, INK, edge, gap, paragraph, run, space, statement, w
from paper.listings import Column, head_row, listing, right_margin
from paper.tables import cell, row, statement_row, table, together

if TYPE_CHECKING:
    from paper.elements import Element

_CLOSE = 50
"""Rows of the registers stand as close as those of the points."""


def registers() -> list[Element]:
    """All registers; contacts come last, and with addresses begin a page, so that it can be taken out."""
    return [
        *_when("sources", _sources()),
        *_when("versions", _versions()),
        *_sign_off(),
        *_when("contacts", _contacts()),
    ]


def _when(group: str, content: list[Element]) -> list[Element]:
    return [statement(f"{{%p if {group} %}}"), *content, statement("{%p endif %}")]


def _heading(words: str, *, apart: bool = False) -> Element:
    """What is short does not stand apart on a page of its own."""
    begins = {"begins": w("pageBreakBefore")} if apart else {"begins": space(before=28)}
    return paragraph("Heading1", f"{{{{ words.{words} }}}}", **begins)


def _sources() -> list[Element]:
    return [
        _heading("sec.sources"),
        paragraph("Lead", "{{ sources.lead }}", keep=w("keepNext"), spacing=space(after=4)),
        listing(
            "sources",
            "material in sources.rows",
            Column(450, "dos.source_no", ("{{ material.number }}",)),
            Column(2300, "dos.source_title", paragraphs=_over("material.title", "material.owner")),
            Column(1260, "dos.source_kind", paragraphs=_over("material.category", "material.kind")),
            Column(1640, "fld.period", ("{{ material.period }}",), given="sources.periods"),
            Column(1740, "dos.source_date", ("{{ material.date }}",), given="sources.dates"),
            Column(1260, "dos.secrecy", ("{{ material.level }}",)),
            Column(762, "fld.status", ("{{ material.status }}",)),
            alt="dos.sources_caption",
            padding=_CLOSE,
        ),
        gap(1),
    ]


def _over(name: str, below: str) -> tuple[Element, ...]:
    """A name, and under it in grey what belongs to it, where there is any."""
    return (
        paragraph("TableText", f"{{{{ {name} }}}}"),
        statement(f"{{%p if {below} %}}"),
        paragraph("TableText", run(f"{{{{ {below} }}}}", style="Quiet")),
        statement("{%p endif %}"),
    )


def _versions() -> list[Element]:
    start, end = (statement_row(tag, LABELLED) for tag in ("{%tr for entry in versions.newest %}", "{%tr endfor %}"))
    who = [paragraph("Label", f"{{{{ entry.{key} }}}}", spacing=space(after=3)) for key in ("version", "date", "who")]
    changed = row(
        cell(LABELLED[0], *who, margins={"top": 80, "bottom": 60, "right": 170}),
        cell(
            LABELLED[1],
            paragraph("Normal", run("{{ entry.what }}", style="Strong")),
            paragraph(
                "Normal",
                run("{{ words.fld.points }}\u2002", style="Quiet"),
                "{{ entry.points }}\u2003",
                run("{{ words.fld.reason }}\u2002", style="Quiet"),
                "{{ entry.why }}",
            ),
            margins={"top": 80, "bottom": 60},
        ),
    )
    newest = table(LABELLED, start, changed, end, name="newest_version", style="HouseRows", borders=_top_line())
    return [
        _heading("dos.versions"),
        paragraph("Heading2", "{{ versions.title }}", spacing=space(before=6, after=4)),
        newest,
        gap(9),
        statement("{%p if versions.earlier %}"),
        listing(
            "earlier_versions",
            "entry in versions.earlier",
            Column(820, "fld.version", ("{{ entry.version }}",)),
            Column(1800, "fld.date", ("{{ entry.date }}",)),
            Column(1100, "fld.changed_by", ("{{ entry.who }}",)),
            Column(1450, "dos.points_changed", ("{{ entry.points }}",)),
            Column(2332, "dos.change", ("{{ entry.what }}",)),
            Column(1910, "fld.reason", ("{{ entry.why }}",)),
            alt="dos.versions_caption",
            padding=_CLOSE,
        ),
        statement("{%p endif %}"),
        gap(1),
    ]


def _top_line() -> tuple[Element, ...]:
    return (edge("top", 1.5, INK), edge("insideH", 0.5, HAIRLINE))


def _contacts() -> list[Element]:
    """With a column for addresses where anybody has one."""
    name, role = Column(1500, "sgn.name", (run("{{ person.name }}", style="Strong"),)), ("{{ person.role }}",)
    duty, power = ("{{ person.duty }}",), ("{{ person.power }}",)
    address = (
        statement("{%p if person.email %}"),
        paragraph("TableText", "{{ person.email }}"),
        statement("{%p endif %}"),
        statement("{%p if person.phone %}"),
        paragraph("TableText", "{{ person.phone }}"),
        statement("{%p endif %}"),
        gap(1),
    )
    reachable = (
        name,
        Column(1900, "fld.job_title", role),
        Column(2000, "fld.duty", duty),
        Column(1112, "fld.decision_power", power),
        Column(2900, "dos.contact", paragraphs=address),
    )
    named = (
        name,
        Column(2400, "fld.job_title", role),
        Column(4000, "fld.duty", duty),
        Column(1512, "fld.decision_power", power),
    )
    return [
        statement("{%p if contacts.reachable %}"),
        _heading("dos.contacts", apart=True),
        _note(),
        _people(reachable),
        statement("{%p else %}"),
        _heading("dos.contacts"),
        _note(),
        together(_people(named)),
        paragraph("Source", "{{ words.dos.contacts_unreachable }}"),
        statement("{%p endif %}"),
        gap(1),
    ]


def _note() -> Element:
    return paragraph("Lead", "{{ words.dos.contacts_note }}", keep=w("keepNext"))


def _people(columns: tuple[Column, ...]) -> Element:
    widths = tuple(column.width for column in columns)
    side = cell(
        sum(widths),
        paragraph("Heading3", "{{ side.name }}", level=w("outlineLvl", val=9), spacing=space(before=8)),
        span=len(columns),
    )
    close = {"top": _CLOSE, "bottom": _CLOSE}
    cells = [cell(each.width, *each.content(), margins={**close, **right_margin(each, columns)}) for each in columns]
    return table(
        widths,
        head_row(columns),
        statement_row("{%tr for side in contacts.sides %}", widths),
        row(side),
        statement_row("{%tr for person in side.people %}", widths),
        row(*cells),
        statement_row("{%tr endfor %}", widths),
        statement_row("{%tr endfor %}", widths),
        name="contacts",
        alt="{{ words.dos.contacts }}",
    )


def _sign_off() -> list[Element]:
    return [
        _heading("sec.signoff"),
        paragraph("Normal", "{{ words.dos.facts_confirmed }}", keep=w("keepNext"), spacing=space(after=8)),
        together(sign_off()),
        gap(1),
    ]
