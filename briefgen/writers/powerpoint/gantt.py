"""gantt: a sample table with sample bars and a brief's tasks in, the table with a calendar and its bars out.

The sample's last column is the calendar; it becomes one column a month, as wide as the month's days. Bars are
rectangles over the table, for they end on days and not on columns; they stand in one group.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.errors import TemplateFaulty
from briefgen.measure import text_width
from briefgen.problems import phrase, problem
from briefgen.writers.powerpoint.inherit import EMU, Box, box_of
from briefgen.writers.powerpoint.names import A, P, describe, iter_shapes, name_of, non_visual, remove
from briefgen.writers.powerpoint.rows import cell_margin
from briefgen.writers.powerpoint.tables import (
    append_row,
    column_widths,
    row_heights,
    set_cell,
    set_columns,
    set_frame_height,
    shares,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from briefgen.content import Bar, Gantt
    from briefgen.problems import Place
    from briefgen.writers.powerpoint.inherit import Origins
    from briefgen.writers.powerpoint.slides import Slide

LAUNCH = "launch"
_BARS, _LINE = "gantt:bars", "line"


@dataclass(frozen=True)
class _Calendar:
    """Where a day stands on the slide, in EMU."""

    first: date
    days: int
    left: float
    width: float

    def x(self, day: date) -> float:
        """The morning of a day, held within the calendar."""
        passed = min(max((day - self.first).days, 0), self.days)
        return self.left + self.width * passed / self.days


@dataclass(frozen=True)
class _Drawing:
    """What bars are drawn with: the calendar, the sample bars by party, and the rows they stand in."""

    calendar: _Calendar
    samples: Mapping[str, _Element]
    rows: Sequence[Box]


def fill_gantt(frame: _Element, gantt: Gantt, slide: Slide) -> None:
    """Puts the tasks into the table and draws their bars; the sample bars stay as the legend of those used.

    A task outside the calendar keeps its row and has no bar; the table's alternative text and a remark say so.
    """
    samples = _samples(frame)
    launched = {LAUNCH} if gantt.launch else set()
    _refuse_unknown(({bar.party for bar in gantt.bars} | launched) - set(samples), samples, slide.place)
    origins = slide.origins
    table = next(frame.iter(f"{A}tbl"))
    text_columns = len(column_widths(table)) - 1
    _fill_rows(table, gantt)
    set_frame_height(frame)
    box = box_of(frame, origins)
    assert box is not None, "a table's frame has a place"
    widths = column_widths(table)
    calendar = _Calendar(gantt.first, _days(gantt), box.left + sum(widths[:text_columns]), sum(widths[text_columns:]))
    shapes = list(_iter_bars(gantt, _Drawing(calendar, samples, _row_boxes(box, row_heights(table)))))
    if shapes:
        frame.addnext(_group(shapes, gantt.alt))
    left_out = [bar for bar in gantt.bars if not _is_within(gantt, bar.first, bar.last)]
    describe(frame, " ".join([gantt.alt, *(bar.alt for bar in left_out)]))
    for bar in left_out:
        slide.remark(f"{name_of(frame)!r}: {_task(bar)!r} lies outside the calendar and has no bar")
    drawn = {bar.party for bar in gantt.bars if bar not in left_out}
    _reduce_legend(frame, samples, drawn | (launched if _has_launch(gantt) else set()))


def settle_bars(frame: _Element, origins: Origins, first: int = 0) -> None:
    """Bars stand in the table's rows as high as these are now; `first` is how many tasks stand on slides before.

    Bars of tasks that have no row here leave.
    """
    box = box_of(frame, origins)
    if box is None:
        return
    for group in bars_of(frame):
        _settle(group, _row_boxes(box, row_heights(next(frame.iter(f"{A}tbl")))), first)


def bars_of(frame: _Element) -> list[_Element]:
    """The group of bars that stand on a table, if it is a calendar."""
    following = frame.getnext()
    is_calendar = following is not None and following.tag == f"{P}grpSp" and name_of(following) == _BARS
    return [following] if following is not None and is_calendar else []


def _settle(group: _Element, rows: Sequence[Box], first: int) -> None:
    for shape in group.findall(f"{P}sp"):
        number = name_of(shape).removeprefix("bar:")
        if number == _LINE:
            _stand(shape, rows[0].top, rows[-1].bottom)
        elif not first < int(number) <= first + len(rows):
            group.remove(shape)
        else:
            row = rows[int(number) - first - 1]
            height = min(_extent(shape, "cy"), row.height)
            top = row.top + (row.height - height) / 2
            _stand(shape, top, top + height)
    if group.find(f"{P}sp") is None:
        remove(group)
    else:
        _embrace(group)


def remove_gantt(frame: _Element) -> None:
    """Takes the table, the sample bars and their legend off the slide."""
    _reduce_legend(frame, _samples(frame), set())
    remove(frame)


def _samples(frame: _Element) -> dict[str, _Element]:
    root = frame.getroottree().getroot()
    named = {name_of(shape): shape for shape in iter_shapes(root)}
    return {name.removeprefix("bar:"): shape for name, shape in named.items() if name.startswith("bar:")}


def _refuse_unknown(parties: set[str], samples: Mapping[str, _Element], place: Place) -> None:
    known = tuple(f"bar:{name}" for name in sorted(samples)) or phrase("names.none")
    problems = [
        problem(place, "T-5", {"bar": f"bar:{party}", "known": known}, variant="bar") for party in sorted(parties)
    ]
    if problems:
        raise TemplateFaulty(problems)


def _is_within(gantt: Gantt, first: date, last: date) -> bool:
    """Whether any of these days is one of the calendar's."""
    return first <= gantt.last and gantt.first <= last


def _has_launch(gantt: Gantt) -> bool:
    return gantt.launch is not None and _is_within(gantt, gantt.launch, gantt.launch)


def _task(bar: Bar) -> str:
    return next((cell for cell in map(str, bar.cells) if cell), bar.alt)


def _days(gantt: Gantt) -> int:
    return max(1, (gantt.last - gantt.first).days + 1)


def _months(gantt: Gantt) -> list[tuple[date, str]]:
    """The months the calendar shows; without any, one column for the whole of it."""
    shown = [(day, label) for day, label in gantt.months if day <= gantt.last]
    begun = [month for month in shown if month[0] <= gantt.first]
    return [*begun[-1:], *(month for month in shown if month[0] > gantt.first)] or [(gantt.first, "")]


def _month_widths(table: _Element, gantt: Gantt, starts: Sequence[date]) -> list[int]:
    ends = [*starts[1:], gantt.first + timedelta(days=_days(gantt))]
    days = [(end - max(start, gantt.first)).days for start, end in zip(starts, ends, strict=True)]
    days[0] = (ends[0] - gantt.first).days
    return shares(column_widths(table)[-1], days)


def _fill_rows(table: _Element, gantt: Gantt) -> None:
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


def _fits(label: str, cell: _Element, width: int) -> bool:
    """Whether a month's name stands on one line; that of a few days' column would make the head grow."""
    sizes = [int(element.get("sz", "0")) / 100 for element in cell.iter(f"{A}rPr", f"{A}endParaRPr")]
    margins = cell_margin(cell, "marL") + cell_margin(cell, "marR")
    return text_width(label, max(sizes, default=0) or 18.0) <= (width - margins) / EMU


def _row_boxes(table: Box, heights: Sequence[int]) -> list[Box]:
    """The places of the rows below the head."""
    tops = list(accumulate(heights, initial=table.top))
    return [Box(table.left, top, table.width, height) for top, height in zip(tops[1:-1], heights[1:], strict=True)]


def _iter_bars(gantt: Gantt, drawing: _Drawing) -> Iterator[_Element]:
    for number, (bar, row) in enumerate(zip(gantt.bars, drawing.rows, strict=True), start=1):
        if _is_within(gantt, bar.first, bar.last):
            yield _named(_bar(bar, row, drawing), f"bar:{number}", bar.alt)
    if gantt.launch and _has_launch(gantt) and drawing.rows:
        yield _named(_launch(gantt.launch, drawing), f"bar:{_LINE}", "")


def _named(shape: _Element, name: str, alt: str) -> _Element:
    non_visual(shape).set("name", name)
    describe(shape, alt)
    return shape


def _bar(bar: Bar, row: Box, drawing: _Drawing) -> _Element:
    calendar, sample = drawing.calendar, drawing.samples[bar.party]
    left, right = calendar.x(bar.first), calendar.x(bar.last + timedelta(days=1))
    height = min(_extent(sample, "cy"), row.height)
    top = row.top + (row.height - height) / 2
    return _at(sample, Box(left, top, max(right - left, calendar.width / calendar.days), height))


def _launch(day: date, drawing: _Drawing) -> _Element:
    calendar, sample = drawing.calendar, drawing.samples[LAUNCH]
    width = min(_extent(sample, "cx"), calendar.width / calendar.days)
    top = drawing.rows[0].top
    return _at(sample, Box(calendar.x(day) - width / 2, top, width, drawing.rows[-1].bottom - top))


def _extent(shape: _Element, name: str) -> float:
    extent = shape.find(f"{P}spPr/{A}xfrm/{A}ext")
    return float(extent.get(name, "0")) if extent is not None else 0.0


def _at(sample: _Element, box: Box) -> _Element:
    shape = copy.deepcopy(sample)
    offset, extent = shape.find(f"{P}spPr/{A}xfrm/{A}off"), shape.find(f"{P}spPr/{A}xfrm/{A}ext")
    if offset is not None and extent is not None:
        offset.set("x", str(round(box.left)))
        offset.set("y", str(round(box.top)))
        extent.set("cx", str(round(box.width)))
        extent.set("cy", str(round(box.height)))
    return shape


def _group(shapes: Sequence[_Element], alt: str) -> _Element:
    group = etree.Element(f"{P}grpSp")
    non = etree.SubElement(group, f"{P}nvGrpSpPr")
    etree.SubElement(non, f"{P}cNvPr", id="0", name=_BARS)
    etree.SubElement(non, f"{P}cNvGrpSpPr")
    etree.SubElement(non, f"{P}nvPr")
    etree.SubElement(etree.SubElement(group, f"{P}grpSpPr"), f"{A}xfrm")
    group.extend(shapes)
    _embrace(group)
    describe(group, alt)
    return group


def _embrace(group: _Element) -> None:
    """A group is as large as what it holds."""
    transform = next(group.iter(f"{A}xfrm"))
    transform[:] = []
    boxes = [_own_box(shape) for shape in group.findall(f"{P}sp")]
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    width, height = max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top
    for offset, extent in (("off", "ext"), ("chOff", "chExt")):
        etree.SubElement(transform, f"{A}{offset}", x=f"{left:.0f}", y=f"{top:.0f}")
        etree.SubElement(transform, f"{A}{extent}", cx=f"{width:.0f}", cy=f"{height:.0f}")


def _stand(shape: _Element, top: float, bottom: float) -> None:
    next(shape.iter(f"{A}off")).set("y", str(round(top)))
    next(shape.iter(f"{A}ext")).set("cy", str(round(bottom - top)))


def _own_box(shape: _Element) -> Box:
    offset = next(shape.iter(f"{A}off"))
    return Box(float(offset.get("x", 0)), float(offset.get("y", 0)), _extent(shape, "cx"), _extent(shape, "cy"))


def _reduce_legend(frame: _Element, samples: Mapping[str, _Element], parties: set[str]) -> None:
    """A sample bar stays as the legend's entry of a party that has bars and a label."""
    root = frame.getroottree().getroot()
    labels = {name_of(shape): shape for shape in iter_shapes(root) if name_of(shape).startswith("barlabel:")}
    for party, sample in samples.items():
        label = labels.get(f"barlabel:{party}")
        if party not in parties:
            remove(sample)
            if label is not None:
                remove(label)
        elif label is None:
            remove(sample)
