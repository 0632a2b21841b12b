"""make_research_brief: nothing in, `research-brief.docx` out: the template as a designer opens it in Word.

    python templates/house/make_research_brief.py [TARGET_DIR]

Run it again after a change here. Once a designer has taken the template over in Word, delete this script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.blocks import (
    LABELLED,
    WIDE_SPACE,
    across,
    barred,
    date_strip,
    section,
)
from paper.elements import gap, paragraph, run, space, statement, w
from paper.figures import caption, source
from paper.frames import closing, opening, save
from paper.listings import Column, listing
from paper.tables import LIVE_WIDTH, table

if TYPE_CHECKING:
    from paper.elements import Element


def _blocks() -> list[Element]:
    return [
        *opening(ruled=True),
        _sections(),
        *closing(),
    ]


def _sections() -> Element:
    rows = [
        *section("background", "rb.background", paragraph("Normal", "{{ background }}")),
        *across("decision", _decision(), gap(1), free=True),
        *section("objectives", "rb.objectives", *_objectives()),
        *section("known", "rb.known_section", *_known()),
        *across("standards", *_standards()),
        *section("questions", "rb.questions", *_each("questions", "ListNumber"), note="rb.questions_note"),
        *section("respondents", "rb.respondents", *_respondents()),
        *section("method", "sec.methodology", *_line("method.text"), *_line("method.comparability")),
        *section("sample", "rb.cells", *_sample()),
        *section("stimulus", "sec.stimulus", *_stimulus()),
        *section("deliverables", "rb.deliverables", *_deliverables()),
        *across("timing", *_timing()),
        *section("budget", "sec.budget", *_budget()),
        *section("ethics", "rb.ethics", *_each("ethics", "ListDash")),
        *section("attendance", "rb.attendance", paragraph("Normal", "{{ attendance }}")),
        *section("proposal", "rb.proposal", *_proposal()),
    ]
    return table(LABELLED, *rows, name="sections", style="HouseRows")


def _each(name: str, style: str) -> list[Element]:
    return [statement(f"{{%p for item in {name} %}}"), paragraph(style, "{{ item }}"), statement("{%p endfor %}")]


def _optional(name: str, *content: Element) -> list[Element]:
    """Paragraphs that go when the brief has nothing for them."""
    return [statement(f"{{%p if {name} %}}"), *content, statement("{%p endif %}")]


def _line(name: str, style: str = "Normal") -> list[Element]:
    return _optional(name, paragraph(style, f"{{{{ {name} }}}}"))


def _decision() -> Element:
    """The heart of the paper: nobody reads on without knowing what the study is for."""
    return barred(
        "decision",
        paragraph("RowLabel", "{{ words.rb.decision }}"),
        paragraph("Statement", "{{ decision.what }}", spacing=space(before=4, after=6)),
        paragraph(
            "Normal",
            run("{{ words.rb.decider }}", style="Quiet"),
            "{{ decision.who }}" + WIDE_SPACE,
            run("{{ words.rb.decide_by }}", style="Quiet"),
            "{{ decision.by }}",
        ),
    )


def _objectives() -> list[Element]:
    business = paragraph("Normal", run("{{ words.rb.business }}", style="Quiet"), "{{ objectives.business }}")
    return [
        *_optional("objectives.business", business),
        *_headed("objectives.primary", "{{ words.rb.primary }}"),
        *_headed("objectives.secondary", "{{ words.rb.secondary }}"),
    ]


def _headed(name: str, head: str) -> list[Element]:
    """A list under its name in small grey type."""
    label = paragraph("Label", head, keep=w("keepNext"))
    return _optional(name, label, *_each(name, "ListDash"), gap(4))


def _known() -> list[Element]:
    return [
        statement("{%p for part in known %}"),
        *_headed("part.lines", "{{ part.head }}"),
        statement("{%p endfor %}"),
    ]


def _standards() -> list[Element]:
    """Which result leads to which action; the threshold stands out, and both ways out have the same room."""
    rows = listing(
        "standards",
        "standard in standards.rows",
        Column(1900, "fld.metric", (run("{{ standard.metric }}", style="Strong"),)),
        Column(1560, "fld.norm", (run("{{ standard.norm }}", style="Quiet"),)),
        Column(1500, "fld.threshold", (run("{{ standard.threshold }}", style="Accent"),)),
        Column(2126, "rb.if_above", ("{{ standard.above }}",)),
        Column(2326, "rb.if_below", ("{{ standard.below }}",)),
        alt="sec.action_standards",
    )
    return [
        paragraph("RowLabel", "{{ words.sec.action_standards }}", keep=w("keepNext")),
        paragraph("RowNote", "{{ words.rb.fixed }}", keep=w("keepNext"), spacing=space(after=6)),
        caption("table", "{{ standards.title }}"),
        rows,
        *_line("standards.source", "Source"),
        gap(1),
    ]


def _respondents() -> list[Element]:
    return [
        paragraph("Normal", "{{ respondents.definition }}"),
        *_each("respondents.lines", "Normal"),
        *_optional(
            "respondents.quotas",
            *_optional("respondents.title", caption("table", "{{ respondents.title }}")),
            _parts("respondents.quotas", "rb.quotas"),
            source("{{ respondents.note }}"),
        ),
        gap(1),
    ]


def _sample() -> list[Element]:
    titled = _optional("sample.title", caption("table", "{{ sample.title }}"))
    return [*titled, _parts("sample.cells", "rb.cell"), source("{{ sample.note }}"), gap(1)]


def _parts(name: str, head: str) -> Element:
    """Parts of the sample with their sizes and margins of error."""
    return listing(
        name,
        f"part in {name}",
        Column(4100, head, ("{{ part.name }}",)),
        Column(1400, "fld.base_size", ("{{ part.n }}",), number=True),
        Column(2098, "rb.margin", ("{{ part.margin }}",), number=True),
        alt=head,
    )


def _stimulus() -> list[Element]:
    rows = listing(
        "stimulus",
        "piece in stimulus.rows",
        Column(2800, "tbl.item", ("{{ piece.item }}",)),
        Column(1150, "fld.kind", ("{{ piece.kind }}",)),
        Column(700, "cb.qty", ("{{ piece.qty }}",), number=True),
        Column(900, "rb.maker", ("{{ piece.maker }}",)),
        Column(1000, "rb.ready_by", ("{{ piece.ready }}",)),
        Column(1048, "fld.status", ("{{ piece.status }}",)),
        alt="sec.stimulus",
    )
    return [
        statement("{%p if stimulus.rows %}"),
        rows,
        statement("{%p else %}"),
        paragraph("Normal", "{{ words.rb.no_stimulus }}"),
        statement("{%p endif %}"),
        paragraph("Normal", "{{ stimulus.gate }}", spacing=space(before=6)),
    ]


def _deliverables() -> list[Element]:
    rows = listing(
        "deliverables",
        "piece in deliverables.rows",
        Column(4250, "tbl.item", ("{{ piece.item }}",)),
        Column(1000, "rb.due", ("{{ piece.when }}",)),
        Column(2348, "fld.language", ("{{ piece.language }}",)),
        alt="sec.deliverables",
    )
    cuts = paragraph("Normal", "{{ deliverables.cuts }}", spacing=space(before=6))
    return [*_optional("deliverables.rows", rows), *_optional("deliverables.cuts", cuts), gap(1)]


def _timing() -> list[Element]:
    return [
        paragraph("RowLabel", "{{ words.sec.timing }}", keep=w("keepNext"), spacing=space(after=6)),
        date_strip("timing", "sec.timing", LIVE_WIDTH, 1176),
        gap(1),
    ]


def _budget() -> list[Element]:
    amount = run("{{ budget.amount }}", style="Strong")
    return [
        paragraph("Normal", amount, "{{ words.join.comma }}{{ budget.paid_by }}"),
        *_line("budget.includes"),
        *_line("budget.note"),
    ]


def _proposal() -> list[Element]:
    return [
        *_headed("proposal.must", "{{ words.rb.proposal_must }}"),
        *_line("proposal.criteria"),
        *_line("proposal.agencies"),
    ]


if __name__ == "__main__":
    save("research-brief.docx", _blocks(), title="Research brief")
