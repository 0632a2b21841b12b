"""cover: the first page of a long paper: a straight line from edge to edge, and what hangs on either side of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.blocks import draft_mark, gap_box
from paper.drawings import upright_line
from paper.elements import ACCENT, gap, paragraph, run, space, spacing, statement, w
from paper.pages import page
from paper.tables import cell, row, statement_row, table

if TYPE_CHECKING:
    from paper.elements import Element

# In twentieths of a point: the line stands 6.1 cm from the paper's edge, the text 0.8 cm to its right.
WIDTHS = (2666, 6746)
_FACTS = (2100, 4646)
_HEIGHTS = (2600, 2500, 6000, 3000)
"""Who it is about, what it is, what it lacks, its facts: together a page but for the paragraph that ends it.

Where it lacks nothing, what it is has the height of both.
"""
_EMU_PER_CM = 360_000


def cover() -> list[Element]:
    """`cover` with agency, client, brands, confidentiality and facts; a section without header and footer."""
    agency = paragraph("Value", run("{{ cover.agency }}", style="Strong"))
    confidentiality = paragraph("Label", "{{ cover.confidentiality }}")
    about, named, lacking, known = _HEIGHTS
    rows = (
        _row(about, agency, paragraph("Subtitle", "{{ cover.client }}")),
        statement_row("{%tr if gaps %}", WIDTHS),
        _row(named, gap(1), *_names()),
        _row(lacking, gap(1), gap_box(WIDTHS[1]), gap(1)),
        statement_row("{%tr else %}", WIDTHS),
        _row(named + lacking, gap(1), *_names()),
        statement_row("{%tr endif %}", WIDTHS),
        _row(known, confidentiality, _facts(), gap(1), align="bottom"),
    )
    return [table(WIDTHS, *rows, name="cover", style="HouseBlock"), _end()]


def _row(height: int, beside: Element, *content: Element, align: str = "top") -> Element:
    """What hangs on the left of the line, and on its right."""
    left = cell(WIDTHS[0], beside, margins={"right": 340}, align=align)
    return row(left, cell(WIDTHS[1], *content, align=align), exactly=height)


def _end() -> Element:
    """The paragraph that ends the section; the line hangs here, for in a cell its place would count from the cell."""
    line = upright_line(round(6.1 * _EMU_PER_CM), round(0.106 * _EMU_PER_CM), round(29.7 * _EMU_PER_CM), ACCENT)
    return paragraph("Gap", line, end=page(), spacing=spacing(1))


def _names() -> tuple[Element, ...]:
    return (
        paragraph("CoverTitle", "{{ document.title }}"),
        statement("{%p if cover.brands %}"),
        paragraph("Subtitle", "{{ cover.brands }}"),
        statement("{%p endif %}"),
        statement("{%p if document.draft %}"),
        draft_mark(jc=w("jc", val="left"), spacing=space(before=6)),
        statement("{%p endif %}"),
    )


def _facts() -> Element:
    margins = {"top": 68, "bottom": 68}
    fact = row(
        cell(_FACTS[0], paragraph("Label", "{{ fact.label }}"), margins=margins),
        cell(_FACTS[1], paragraph("Value", "{{ fact.value }}"), margins=margins),
    )
    start, end = (statement_row(tag, _FACTS) for tag in ("{%tr for fact in cover.facts %}", "{%tr endfor %}"))
    return table(_FACTS, start, fact, end, name="cover_facts", style="HouseRows")
