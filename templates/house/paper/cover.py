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
_HEIGHTS = (2600, 8500, 3000)
"""Who it is about, what it is and lacks, its facts: together a page but for the paragraph that ends it."""
_EMU_PER_CM = 360_000


def cover() -> list[Element]:
    """`cover` with agency, client, brands, confidentiality and facts; a section without header and footer."""
    agency = paragraph("Value", run("{{ cover.agency }}", style="Strong"))
    left = (agency, gap(1), paragraph("Label", "{{ cover.confidentiality }}"))
    right = ((paragraph("Subtitle", "{{ cover.client }}"),), (*_names(), *_gaps()), (_facts(), gap(1)))
    rows = [
        row(
            cell(WIDTHS[0], beside, margins={"right": 340}, align=align),
            cell(WIDTHS[1], *content, align=align),
            exactly=height,
        )
        for height, beside, content, align in zip(_HEIGHTS, left, right, ("top", "top", "bottom"), strict=True)
    ]
    return [table(WIDTHS, *rows, name="cover", style="HouseBlock"), _end()]


def _end() -> Element:
    """The paragraph that ends the section; the line hangs here, for in a cell its place would count from the cell."""
    line = upright_line(
        round(6.1 * _EMU_PER_CM),
        round(0.106 * _EMU_PER_CM),
        round(29.7 * _EMU_PER_CM),
        ACCENT,
        "{{ words.dos.cover_line }}",
    )
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


def _gaps() -> tuple[Element, ...]:
    return (statement("{%p if gaps %}"), gap(24), gap_box(WIDTHS[1]), statement("{%p endif %}"), gap(1))


def _facts() -> Element:
    margins = {"top": 68, "bottom": 68}
    fact = row(
        cell(_FACTS[0], paragraph("Label", "{{ fact.label }}"), margins=margins),
        cell(_FACTS[1], paragraph("Value", "{{ fact.value }}"), margins=margins),
    )
    start, end = (statement_row(tag, _FACTS) for tag in ("{%tr for fact in cover.facts %}", "{%tr endfor %}"))
    return table(_FACTS, start, fact, end, name="cover_facts", style="HouseRows")
