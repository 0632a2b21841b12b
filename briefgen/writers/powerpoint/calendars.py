"""calendars: a table whose last column is a calendar and a brief's tasks in, its rows and months out.

The calendar becomes one column a month, as wide as the month's days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from briefgen.measure import text_width
from briefgen.writers.powerpoint.fitting.rows import cell_margin
from briefgen.writers.powerpoint.inherit import EMU, Box
from briefgen.writers.powerpoint.names import A
from briefgen.writers.powerpoint.tables import append_row, column_widths, set_cell, set_columns, shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from briefgen.content import Gantt


@dataclass(frozen=True)
class Calendar:
    """Where a day stands on the slide, in EMU."""

    first: date
    days: int
    left: float
    width: float

    def x(self, day: date) -> float:
        """The morning of a day, held within the calendar."""
        return self._after((day - self.first).days)

    def evening(self, day: date) -> float:
        """The end of a day, which is where the next begins."""
        return self._after((day - self.first).days + 1)

    def _after(self, days: int) -> float:
        return self.left + self.width * min(max(days, 0), self.days) / self.days


def fill_rows(table: _Element, gantt: Gantt) -> None:
    """A row for each task, and a column for each month, as wide as its days."""
    texts = column_widths(table)[:-1]
    months = _months(gantt)
    widths = _month_widths(table, gantt, [day for day, _ in months])
    set_columns(table, [*texts, *widths])
    head, pattern, *others = table.findall(f"{A}tr")
    for row in (pattern, *others):
        table.remove(row)
    for cell, (_, label), width in zip(head.findall(f"{A}tc")[len(texts) :], months, widths, strict=True):
        set_cell(cell, label if _fits(label, cell, width) else "")
    for bar in gantt.bars:
        append_row(table, pattern, bar.cells[: len(texts)])


def calendar_in(box: Box, table: _Element, gantt: Gantt) -> Calendar:
    """The calendar of a filled table, which begins behind the columns with the tasks' texts."""
    widths = column_widths(table)
    texts = len(widths) - len(_months(gantt))
    return Calendar(gantt.first, _days(gantt), box.left + sum(widths[:texts]), sum(widths[texts:]))


def is_within(gantt: Gantt, first: date, last: date) -> bool:
    """Whether any of these days is one of the calendar's."""
    return first <= gantt.last and gantt.first <= last


def has_launch(gantt: Gantt) -> bool:
    """Whether the day of launch is one of the calendar's."""
    return gantt.launch is not None and is_within(gantt, gantt.launch, gantt.launch)


def row_boxes(table: Box, heights: Sequence[int]) -> list[Box]:
    """The places of the rows below the head."""
    tops = list(accumulate(heights, initial=table.top))
    return [Box(table.left, top, table.width, height) for top, height in zip(tops[1:-1], heights[1:], strict=True)]


def _months(gantt: Gantt) -> list[tuple[date, str]]:
    """The months the calendar shows; without any, one column for the whole of it."""
    shown = [(day, label) for day, label in gantt.months if day <= gantt.last]
    begun = [month for month in shown if month[0] <= gantt.first]
    return [*begun[-1:], *(month for month in shown if month[0] > gantt.first)] or [(gantt.first, "")]


def _days(gantt: Gantt) -> int:
    return max(1, (gantt.last - gantt.first).days + 1)


def _month_widths(table: _Element, gantt: Gantt, starts: Sequence[date]) -> list[int]:
    ends = [*starts[1:], gantt.first + timedelta(days=_days(gantt))]
    days = [(end - max(start, gantt.first)).days for start, end in zip(starts, ends, strict=True)]
    days[0] = (ends[0] - gantt.first).days
    return shares(column_widths(table)[-1], days)


def _fits(label: str, cell: _Element, width: int) -> bool:
    """Whether a month's name stands on one line; that of a few days' column would make the head grow."""
    sizes = [int(element.get("sz", "0")) / 100 for element in cell.iter(f"{A}rPr", f"{A}endParaRPr")]
    margins = cell_margin(cell, "marL") + cell_margin(cell, "marR")
    return text_width(label, max(sizes, default=0) or 18.0) <= (width - margins) / EMU
