"""make_creative_brief: nothing in, `creative-brief.docx` out: the template as a designer opens it in Word.

    python templates/house/make_creative_brief.py [TARGET_DIR]

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
    sign_off,
)
from paper.elements import (
    ACCENT,
    INK,
    edge,
    gap,
    paragraph,
    run,
    space,
    statement,
    tab,
    w,
)
from paper.frames import opening, save
from paper.listings import Column, listing
from paper.tables import LIVE_WIDTH, cell, row, table

if TYPE_CHECKING:
    from paper.elements import Element

# Widths in twentieths of a point.
LIMITS = (4479, 454, 4479)
STARTERS = "{{ starters.ideas or '' }}{{ starters.found or '' }}"
ATTACHED = "{{ words.cb.attached }}{{ attachments.dossier }}{{ attachments.papers or '' }}"


def _blocks() -> list[Element]:
    return [
        *opening(ruled=True),
        _sections(),
        statement("{%p if signoff %}"),
        _sign_off_head(),
        sign_off(480),
        statement("{%p elif attachments %}"),
        paragraph("Label", ATTACHED),
        statement("{%p endif %}"),
        gap(1),
    ]


# --- sections: label left, content right ---


def _sections() -> Element:
    rows = [
        *section("background", "sec.background", *_background()),
        *section("objectives", "cb.objectives_measures", *_objectives()),
        *section("audience", "cb.to_whom", *_audience()),
        *section("insight", "cb.insight", *_insight()),
        *across("proposition", *_proposition(), free=True),
        *section("support", "sec.support", *_support()),
        *section("response", "sec.desired_response", *_response()),
        *section("tone", "sec.tone", _tone()),
        *across("limits", _limits(), gap(1)),
        *section("rivals", "cb.rivals_say", paragraph("Normal", "{{ rivals }}")),
        *section("deliverables", "sec.deliverables", _deliverables(), gap(1)),
        *across("timing", *_timing()),
        *section("starters", "cb.starters", paragraph("Normal", STARTERS), note="cb.starters_note"),
    ]
    return table(LABELLED, *rows, name="sections", style="HouseRows")


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
    rows = listing(
        "objectives",
        "aim in objectives.rows",
        Column(1550, "cb.metric", ("{{ aim.name }}{{ aim.note }}",)),
        Column(985, "tbl.baseline", ("{{ aim.baseline }}",), number=True),
        Column(1120, "tbl.target", (run("{{ aim.target }}", style="Strong"),), number=True),
        Column(1050, "cb.due", ("{{ aim.by }}",)),
        Column(2893, "cb.how_measured", ("{{ aim.measured }}{{ aim.standard }}",)),
        alt="cb.objectives_measures",
        source="objectives.source",
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
    disputed = "{% if audience.disputed %}{{ audience.disputed }}{{ words.cb.disputed_end }}{% endif %}"
    said_by = "{% if audience.quote_by %}{{ words.cb.said_by }}{{ audience.quote_by }}{% endif %}"
    return [
        paragraph("Normal", *named, "{% endif %}", disputed, "{{ audience.text }}"),
        statement("{%p if audience.secondary %}"),
        paragraph("Normal", "{{ audience.secondary }}"),
        statement("{%p endif %}"),
        statement("{%p if audience.quote %}"),
        paragraph("Quote", "{{ audience.quote }}" + said_by),
        statement("{%p endif %}"),
    ]


def _insight() -> list[Element]:
    return [
        statement("{%p if insight.line %}"),
        paragraph("Insight", "{{ insight.line }}"),
        statement("{%p endif %}"),
        statement("{%p if insight.observation or insight.tension %}"),
        paragraph("Normal", "{{ insight.observation or '' }}{{ insight.tension or '' }}"),
        statement("{%p endif %}"),
    ]


def _proposition() -> list[Element]:
    """The largest type on the page, a size smaller the longer it is."""
    line = "{{ proposition.line }}"
    bar = barred(
        "proposition",
        paragraph("RowLabel", "{{ words.sec.proposition }}"),
        statement("{%p if proposition.line|ems <= 12 %}"),
        paragraph("Proposition", line),
        statement("{%p elif proposition.line|ems <= 15 %}"),
        paragraph("PropositionMedium", line),
        statement("{%p else %}"),
        paragraph("PropositionLong", line),
        statement("{%p endif %}"),
    )
    return [bar, gap(1)]


def _support() -> list[Element]:
    proof = run("{% if reason.proof %} {{ reason.proof }}{% endif %}", style="Quiet")
    return [
        statement("{%p for reason in support %}"),
        paragraph("ListNumber", "{{ reason.text }}", proof),
        statement("{%p endfor %}"),
    ]


def _response() -> list[Element]:
    rows = listing(
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


def _timing() -> list[Element]:
    return [
        paragraph("RowLabel", "{{ words.sec.timing }}", keep=w("keepNext"), spacing=space(after=6)),
        date_strip("timing", "sec.timing", LIVE_WIDTH, 1344),
        gap(1),
    ]


def _sign_off_head() -> Element:
    """What is attached, in one line with the head of the sign-off."""
    attached = "{% if attachments %}" + ATTACHED + "{% endif %}"
    stop = w("tabs", w("tab", val="left", pos=LABELLED[0]))
    plain = run(attached, w("b", val=0), w("bCs", val=0), style="Quiet")
    head = ("{{ words.sec.signoff }}", tab(), plain)
    return paragraph("RowLabel", *head, keep=w("keepNext"), tabs=stop, spacing=space(before=8, after=4))


def _deliverables() -> Element:
    return listing(
        "deliverables",
        "piece in deliverables",
        Column(2191, "cb.item", ("{{ piece.item }}",)),
        Column(2587, "cb.spec", ("{{ piece.spec }}",)),
        Column(760, "cb.qty", ("{{ piece.qty }}",), number=True),
        Column(1030, "cb.concept_due", ("{{ piece.concept }}",)),
        Column(1030, "cb.final_due", ("{{ piece.final }}",)),
        alt="sec.deliverables",
    )


if __name__ == "__main__":
    save("creative-brief.docx", _blocks(), title="Creative brief")
