"""make_media_brief: nothing in, `media-brief.docx` out: the template as a designer opens it in Word.

    python templates/house/make_media_brief.py [TARGET_DIR]

Run it again after a change here. Once a designer has taken the template over in Word, delete this script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.blocks import LABELLED, TEXT
from paper.elements import gap, paragraph, run, space, spacing, statement, w
from paper.figures import HALF_CM, caption, figure, side_by_side, source
from paper.frames import closing, opening, save
from paper.listings import Column, listing
from paper.tables import cell, row, statement_row, table

if TYPE_CHECKING:
    from paper.elements import Element

# Widths in twentieths of a point: label and value of a fact.
FACT = (1900, TEXT - 1900)
_ROOM = {"top": 90, "bottom": 50}
_AIR = 6
"""Points between a source and the line the next section opens with."""


def _blocks() -> list[Element]:
    return [
        *opening(),
        *_task(),
        *_where_and_when(),
        *_means(),
        *_answer(),
        *closing(),
    ]


def _task() -> list[Element]:
    return [
        *_section("background", "mb.background", *_background()),
        *_section("role", "sec.role_of_communication", *_role()),
        *_section("objective", "sec.media_objective", _facts("objective")),
        *_section("target or habits", "sec.audience", _facts("target"), below=_people_and_places()),
    ]


def _where_and_when() -> list[Element]:
    spoken_of = _line("competition.text")
    return [
        *_section("markets or regions and not habits", "sec.geography", *_titled("markets"), below=_markets()),
        *_section("timing or season", "mb.timing", _facts("timing"), below=_season()),
        *_section("competition or voice", "sec.competitive_activity", *spoken_of, below=_rivals()),
    ]


def _means() -> list[Element]:
    return [
        *_section("creative", "sec.creative_considerations", _facts("creative.facts"), below=_units()),
        *_section("money", "sec.budget", _facts("money")),
        *_always("fld.guidelines", *_guidelines()),
    ]


def _answer() -> list[Element]:
    return [
        *_section("measures", "sec.kpi", _facts("measures.reports"), below=_kpis()),
        *_section("expected", "mb.expected", *_line("expected.note"), below=_expected()),
        *_section("history", "mb.history", *_line("history.returns"), *_titled("history"), below=_history()),
    ]


# --- a section: its label, what stands beside it, and tables below over the whole width ---


def _section(group: str, label: str, *content: Element, below: list[Element] | None = None) -> list[Element]:
    """One section; it goes when the brief has nothing for it. Wide tables stand below it, to break over pages."""
    return [statement(f"{{%p if {group} %}}"), *_always(label, *content, below=below), statement("{%p endif %}")]


def _always(label: str, *content: Element, below: list[Element] | None = None) -> list[Element]:
    """A section that stands in every paper."""
    labels = cell(
        LABELLED[0],
        paragraph("RowLabel", f"{{{{ words.{label} }}}}", keep=w("keepNext")),
        margins={**_ROOM, "right": 170},
    )
    opening = table(LABELLED, row(labels, cell(TEXT, *content, gap(1), margins=_ROOM)), name=label, style="HouseRows")
    return [paragraph("Rule"), opening, *(below or [gap(1)])]


def _below(condition: str, *content: Element, after: float = 1) -> list[Element]:
    """What stands under a section's opening row, kept with it; Word would join tables that touch."""
    return [
        _joint(),
        statement(f"{{%p if {condition} %}}"),
        *content,
        gap(after),
        statement("{%p endif %}"),
    ]


def _titled(group: str) -> list[Element]:
    """A table's number and what it shows."""
    return [
        statement(f"{{%p if {group} and {group}.title %}}"),
        caption("table", f"{{{{ {group}.title }}}}", spacing=space(before=2)),
        statement("{%p endif %}"),
    ]


def _joint() -> Element:
    """What keeps two tables apart, on one page."""
    return paragraph("Gap", spacing=spacing(1), keep=w("keepNext"))


def _facts(name: str) -> Element:
    """What a planner looks up: labels in grey, values beside them."""
    margins = {"top": 0, "bottom": 10}
    label = cell(
        FACT[0],
        paragraph("TableText", run("{{ fact.label }}", style="Faint"), keep=w("keepNext")),
        margins={**margins, "right": 140},
    )
    value = cell(FACT[1], paragraph("TableText", "{{ fact.value }}", keep=w("keepNext")), margins=margins)
    return table(
        FACT,
        statement_row(f"{{%tr for fact in {name} %}}", FACT),
        row(label, value),
        statement_row("{%tr endfor %}", FACT),
        name=name,
        style="HouseBlock",
    )


def _line(name: str) -> list[Element]:
    """A line of a group, where both are given."""
    group, _, _ = name.partition(".")
    return [
        statement(f"{{%p if {group} and {name} %}}"),
        paragraph("Normal", f"{{{{ {name} }}}}", keep=w("keepNext")),
        statement("{%p endif %}"),
    ]


def _source(name: str) -> list[Element]:
    return [statement(f"{{%p if {name} %}}"), source(f"{{{{ {name} }}}}"), statement("{%p endif %}")]


# --- what stands in them ---


def _background() -> list[Element]:
    return [
        statement("{%p for line in background.lines %}"),
        paragraph("Normal", "{{ line }}"),
        statement("{%p endfor %}"),
        *_source("background.source"),
    ]


def _role() -> list[Element]:
    return [
        statement("{%p if role.line %}"),
        paragraph("Normal", run("{{ role.line }}", style="Strong"), spacing=space(after=5)),
        statement("{%p endif %}"),
        _facts("role.facts"),
    ]


def _markets() -> list[Element]:
    rows = listing(
        "markets",
        "market in markets.rows",
        Column(1814, "mb.place", ("{{ market.place }}",)),
        Column(1700, "fld.region", ("{{ market.region }}",)),
        Column(900, "mb.level", ("{{ market.priority }}",)),
        Column(1300, "mb.weight_pct", ("{{ market.weight }}",), number=True),
        Column(3698, "mb.reason", ("{{ market.reason }}",)),
        alt="sec.geography",
        padding=16,
        source="markets.source",
    )
    return [*_below("markets and markets.rows", rows, after=_AIR), *_regions_alone()]


def _people_and_places() -> list[Element]:
    """Which media the people use, and beside it where they live."""
    return [
        _joint(),
        statement("{%p if habits %}"),
        side_by_side(
            figure("habits", "bars", height_cm=3.5, width_cm=HALF_CM, spacing=space(before=2)),
            _regions("regions"),
            name="habits",
        ),
        gap(_AIR),
        statement("{%p else %}"),
        gap(1),
        statement("{%p endif %}"),
    ]


def _regions_alone() -> list[Element]:
    """Where people live, as wide as it is beside their media."""
    return [
        statement("{%p if regions and not habits %}"),
        *_regions("regions_alone"),
        gap(_AIR),
        statement("{%p endif %}"),
    ]


def _regions(name: str) -> list[Element]:
    """Where the category sells, and the brand, against the people who live there."""
    rows = listing(
        name,
        "region in regions.rows",
        Column(1440, "fld.region", ("{{ region.region }}",)),
        Column(1060, "mb.category_pct", ("{{ region.share }}",), number=True),
        Column(890, "mb.brand_pct", ("{{ region.brand_sales }}",), number=True, given="regions.branded"),
        Column(650, "mb.cdi", ("{{ region.cdi }}",), number=True),
        Column(439, "mb.bdi", ("{{ region.bdi }}",), number=True),
        alt="mtr.cdi",
        padding=8,
    )
    return [
        statement("{%p if regions %}"),
        caption("table", "{{ regions.title }}", spacing=space(before=2)),
        paragraph("Label", "{{ regions.units }}", keep=w("keepNext"), spacing=space(after=3)),
        rows,
        *_source("regions.source"),
        statement("{%p endif %}"),
    ]


def _season() -> list[Element]:
    drawn = figure("season", "months", height_cm=3.5, spacing=space(before=5))
    closed = [statement("{%p if season %}"), gap(_AIR), statement("{%p else %}"), gap(1), statement("{%p endif %}")]
    return [_joint(), *drawn, *closed]


def _rivals() -> list[Element]:
    brand = ("{% if rival.own %}", run("{{ rival.brand }}", style="Accent"), "{% else %}{{ rival.brand }}{% endif %}")
    rows = listing(
        "rivals",
        "rival in competition.rows",
        Column(1400, "fld.brand", brand),
        Column(1440, "mb.share_pct", ("{{ rival.share }}",), number=True),
        Column(3300, "mb.spend", ("{{ rival.spend }}",), number=True, unit="{{ competition.spend_unit }}"),
        Column(3272, "mb.does", ("{{ rival.does }}",)),
        alt="sec.competitive_activity",
        padding=16,
        source="competition.note",
    )
    return [
        *_below("competition and competition.rows", *_titled("competition"), rows),
        *figure("voice", "pairs", height_cm=3.9),
        *_source("voice_note"),
        gap(_AIR),
    ]


def _units() -> list[Element]:
    rows = listing(
        "units",
        "unit in creative.rows",
        Column(3514, "fld.creative_unit", ("{{ unit.name }}",)),
        Column(3598, "fld.size_spec", ("{{ unit.size }}",)),
        Column(2300, "fld.available_on", ("{{ unit.ready }}",)),
        alt="fld.creative_unit",
        padding=24,
    )
    return _below("creative.rows", rows)


def _guidelines() -> list[Element]:
    """Gate G3 stands in every media brief, whatever else is known."""
    return [
        statement("{%p if guidelines %}"),
        _facts("guidelines"),
        gap(3),
        statement("{%p endif %}"),
        paragraph("Normal", run("{{ words.mb.no_booking }}", style="Strong")),
    ]


def _kpis() -> list[Element]:
    name = ("{% if kpi.primary %}", run("{{ kpi.name }}", style="Strong"), "{% else %}{{ kpi.name }}{% endif %}")
    target = ("{% if kpi.primary %}", run("{{ kpi.target }}", style="Accent"), "{% else %}{{ kpi.target }}{% endif %}")
    rows = listing(
        "kpis",
        "kpi in measures.rows",
        Column(2230, "fld.metric", name),
        Column(1380, "fld.level", ("{{ kpi.level }}",)),
        Column(980, "tbl.baseline", ("{{ kpi.baseline }}",), number=True),
        Column(830, "tbl.floor", ("{{ kpi.floor }}",), number=True),
        Column(850, "tbl.target", target, number=True),
        Column(900, "tbl.stretch", ("{{ kpi.stretch }}",), number=True),
        Column(2242, "fld.measured_with", ("{{ kpi.by }}",)),
        alt="sec.kpi",
        padding=24,
        source="measures.note",
    )
    return _below("measures.rows", *_titled("measures"), rows, after=_AIR)


def _expected() -> list[Element]:
    rows = listing(
        "expected",
        "item in expected.rows",
        Column(2914, "tbl.item", (run("{{ item.what }}", style="Strong"),)),
        Column(4798, "fld.description", ("{{ item.detail }}",)),
        Column(1700, "mb.by", ("{{ item.by }}",)),
        alt="mb.expected",
        padding=24,
    )
    return _below("expected.rows", rows)


def _history() -> list[Element]:
    rows = listing(
        "history",
        "past in history.rows",
        Column(1180, "fld.medium", ("{{ past.medium }}",)),
        Column(780, "fld.period", ("{{ past.period }}",)),
        Column(1440, "mtr.cost", ("{{ past.spend }}",), number=True, unit="{{ history.cost_unit }}"),
        Column(940, "mb.roas", ("{{ past.ratio }}",), number=True, given="history.returned"),
        Column(2380, "fld.result", ("{{ past.result }}",)),
        Column(2692, "fld.learning", ("{{ past.learning }}",)),
        alt="mb.history",
        padding=24,
        source="history.source",
    )
    return _below("history.rows", rows, after=_AIR)


if __name__ == "__main__":
    save("media-brief.docx", _blocks(), title="Media brief")
