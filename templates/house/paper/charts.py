"""charts: a paper's body with its figures in, the parts of their charts out, each named in the body by its relation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.charts import chart_part, workbook_part
from drawing.xml import NAMESPACES, el, part

from paper.elements import R
from paper.looks import LOOKS

if TYPE_CHECKING:
    from paper.elements import Element

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_FIRST_DRAWING = 101


def take_charts(body: Element) -> dict[str, bytes]:
    """The members of all charts, in the body's order; each frame then names its chart's relation."""
    made: dict[str, bytes] = {}
    for number, reference in enumerate(list(body.iter(f"{{{NAMESPACES['c']}}}chart")), 1):
        look, width, height = reference.get(f"{{{R}}}id", "").split(" ")
        reference.set(f"{{{R}}}id", chart_relation(number))
        frame = next(reference.iterancestors(f"{{{NAMESPACES['wp']}}}inline"))
        frame.find(f"{{{NAMESPACES['wp']}}}docPr").set("id", str(_FIRST_DRAWING + number))
        chart = LOOKS[look].drawn(float(width), float(height))
        book = f"embeddings/Microsoft_Excel_Sheet{number}.xlsx"
        made |= {
            chart_name(number): chart_part(chart),
            f"word/charts/_rels/chart{number}.xml.rels": _relations(f"../{book}"),
            f"word/{book}": workbook_part(chart),
        }
    return made


def chart_name(number: int) -> str:
    """The member that holds a chart."""
    return f"word/charts/chart{number}.xml"


def chart_relation(number: int) -> str:
    """By which the body names it."""
    return f"rIdChart{number}"


def _relations(book: str) -> bytes:
    to_book = el("rel:Relationship", Id="rId1", Type=f"{R}/package", Target=book)
    return part(el("rel:Relationships", to_book), default="rel")
