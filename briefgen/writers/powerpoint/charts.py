"""charts: a chart's part of a deck and a brief's numbers in, the part and its workbook with these numbers out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.charts import fill_tree, workbook
from briefgen.writers.powerpoint.names import C, relation_id, remove, xml_of

if TYPE_CHECKING:
    from pptx.parts.chart import ChartPart

    from briefgen.content import Chart


def fill_chart(part: ChartPart, chart: Chart) -> None:
    """Puts the numbers into the chart and its workbook; the look stays."""
    fill_tree(xml_of(part), chart)
    external = xml_of(part).find(f"{C}externalData")
    if external is not None and part.rels[relation_id(external)].is_external:
        part.rels.pop(relation_id(external))
        remove(external)
    part.chart_workbook.update_from_xlsx_blob(workbook(chart))
