"""blocks: groups of a point in, Word blocks out: its opening, sub-sections, facts with labels, tables with sources.

Every block is printed as far as its group holds something; a group with a `note` prints that line alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paper.elements import ACCENT, INK, colour, edge, gap, paragraph, run, space, spacing, statement, tab, w
from paper.figures import caption, figure
from paper.listings import Column, listing, source_row
from paper.tables import cell, row, statement_row, table

from briefgen.model.fields import fields_of

if TYPE_CHECKING:
    from paper.elements import Element

    from briefgen.model.record import Record

FACTS = (1900, 7512)
INDENT = 907
_CORNER = 2100
"""The room of the status beside a point's name."""
_EDGE = "\u00a0\u00a0"


@dataclass(frozen=True)
class Col:
    """A column: its width, the cell it prints, and, unless the field's own label stands there, its head."""

    width: int
    key: str
    head: str = ""
    number: bool = False
    strong: bool = False


def opening(point: str) -> list[Element]:
    """The point's number and name, then its main finding, over a line; in the corner how complete it is."""
    keep = [w("keepNext") for _ in range(4)]
    corner = w("framePr", w=2000, hSpace=0, wrap="around", vAnchor="text", hAnchor="margin", xAlign="right", y=200)
    tag = run(f"{_EDGE}{{{{ {point}.status }}}}{_EDGE}", edge("bdr", 0.75, INK, space=2))
    stop = w("tabs", w("tab", val="left", pos=INDENT))
    number = run(f"{{{{ {point}.number }}}}", colour(ACCENT), w("sz", val=64), w("szCs", val=64))
    hanging = w("ind", left=INDENT, right=_CORNER, hanging=INDENT)
    below = w("ind", left=INDENT)
    return [
        # Space before a paragraph is left out where a page begins; a line of its own height would not be.
        paragraph("Gap", keep=keep[0], spacing=spacing(1, before=16)),
        statement(f"{{%p if {point}.status %}}"),
        paragraph("Tag", tag, keep=keep[1], frame=corner, spacing=space(after=0)),
        statement("{%p endif %}"),
        paragraph("Heading1", number, tab(), f"{{{{ {point}.title }}}}", ind=hanging, tabs=stop, spacing=spacing(36)),
        paragraph("Lead", f"{{{{ {point}.lead }}}}", keep=keep[2], ind=below, spacing=space(after=8)),
        statement(f"{{%p if {point}.bare %}}"),
        paragraph("Rule", pBdr=w("pBdr", edge("top", 1.5, INK))),
        statement("{%p else %}"),
        paragraph("Rule", keep=keep[3], pBdr=w("pBdr", edge("top", 1.5, INK))),
        statement("{%p endif %}"),
    ]


def closing(point: str) -> list[Element]:
    """What the point still lacks, in one line."""
    return _if(
        f"{point}.open",
        paragraph("Normal", f"{{{{ words.dp.still_open }}}}{{{{ {point}.open }}}}", spacing=space(before=10)),
    )


def section(head: str, *blocks: tuple[str, list[Element]]) -> list[Element]:
    """A sub-section: its heading, and the blocks that hold something; nothing at all where none does."""
    any_of = " or ".join(group for group, _ in blocks)
    content = [element for _, elements in blocks for element in elements]
    return [
        statement(f"{{%p if {any_of} %}}"),
        paragraph("Heading2", f"{{{{ words.{head} }}}}", spacing=space(before=10, after=3)),
        *content,
        statement("{%p endif %}"),
    ]


def facts(group: str) -> tuple[str, list[Element]]:
    """Labelled values, one a row."""
    block = table(
        FACTS,
        statement_row(f"{{%tr for fact in {group}.rows %}}", FACTS),
        _fact(),
        statement_row("{%tr endfor %}", FACTS),
        *source_row(f"{group}.source", FACTS),
        name=group.rpartition(".")[2],
        style="HouseRows",
    )
    return group, _noted(group, [block, gap(3)])


def _fact() -> Element:
    margins = {"top": 44, "bottom": 44}
    label, value = paragraph("Label", "{{ fact.label }}"), paragraph("TableText", "{{ fact.value }}")
    return row(cell(FACTS[0], label, margins={**margins, "right": 170}), cell(FACTS[1], value, margins=margins))


def shown(group: str, look: str, *, height_cm: float = 5.2) -> tuple[str, list[Element]]:
    """A figure, which leaves where the brief has too little for it."""
    return group, [*figure(group, look, height_cm=height_cm), *_if(group, gap(3))]


def _noted(group: str, content: list[Element]) -> list[Element]:
    """Content, or the note that stands in its place."""
    return [
        statement(f"{{%p if {group} %}}"),
        statement(f"{{%p if {group}.note %}}"),
        paragraph("Normal", f"{{{{ {group}.note }}}}"),
        statement("{%p else %}"),
        *content,
        statement("{%p endif %}"),
        statement("{%p endif %}"),
    ]


def rows(group: str, alt: str, model: type[Record], *columns: Col) -> tuple[str, list[Element]]:
    """A table with the finding above it and its sources below; the heads are the fields' labels with their units."""
    name = group.rpartition(".")[2]
    first = next((each for each in columns if each.strong), columns[0])
    printed = [_column(group, model, each, always=each is first) for each in columns]
    block = listing(name, f"row in {group}.rows", *printed, alt=alt, padding=50, source=f"{group}.source")
    title = _if(f"{group}.title", caption("table", f"{{{{ {group}.title }}}}"))
    return group, _noted(group, [*title, block, gap(3)])


def line(group: str, *, leads: bool = False) -> tuple[str, list[Element]]:
    """A single text; one that `leads` stays with what follows it."""
    keep = {"keep": w("keepNext")} if leads else {}
    return group, _if(group, paragraph("Normal", f"{{{{ {group} }}}}", **keep))


def dashes(group: str, head: str) -> tuple[str, list[Element]]:
    """A short list under a head of its own."""
    return group, [
        statement(f"{{%p if {group} %}}"),
        paragraph("Heading3", f"{{{{ words.{head} }}}}", spacing=space(before=9, after=2)),
        statement(f"{{%p for item in {group} %}}"),
        paragraph("ListDash", "{{ item }}"),
        statement("{%p endfor %}"),
        statement("{%p endif %}"),
    ]


def each(group: str, name: str, *blocks: tuple[str, list[Element]], level: int = 3) -> list[Element]:
    """Blocks repeated for every item of a list, under a heading with the item's name."""
    content = [element for _, elements in blocks for element in elements]
    return [
        statement(f"{{%p for {name} in {group} %}}"),
        paragraph(f"Heading{level}", f"{{{{ {name}.name }}}}"),
        *content,
        statement("{%p endfor %}"),
    ]


def headed(head: str, block: tuple[str, list[Element]]) -> tuple[str, list[Element]]:
    """A block under a small heading, which goes with it."""
    group, content = block
    return group, [
        statement(f"{{%p if {group} %}}"),
        paragraph("Heading3", f"{{{{ words.{head} }}}}", spacing=space(before=9, after=2)),
        *content,
        statement("{%p endif %}"),
    ]


def apart(block: tuple[str, list[Element]]) -> tuple[str, list[Element]]:
    """A block without a heading that follows another, with air above it."""
    group, content = block
    return group, [*_if(group, gap(8)), *content]


def _if(group: str, *content: Element) -> list[Element]:
    return [statement(f"{{%p if {group} %}}"), *content, statement("{%p endif %}")]


def _column(group: str, model: type[Record], col: Col, *, always: bool) -> Column:
    """A column of a table; what nobody has to give goes where nobody has given it."""
    field_of = fields_of(model).get(col.key)
    label = col.head or (field_of.about.label if field_of and field_of.about else "fld.brand")
    unit = f"{{{{ {group}.units.{col.key}|default('') }}}}" if col.number else ""
    text = f"{{{{ row.{col.key} }}}}"
    runs = (run(text, style="Strong") if col.strong else text,)
    required = field_of and field_of.about and field_of.about.level == "R"
    given = "" if always or required else f"'{col.key}' not in {group}.blank"
    return Column(col.width, label, runs, number=col.number, unit=unit, given=given)
