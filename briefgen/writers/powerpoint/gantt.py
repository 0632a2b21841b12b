"""gantt: a sample table with sample bars and a brief's tasks in, the table with a calendar and its bars out.

Bars are rectangles over the table, for they end on days and not on columns; they stand in one group.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.errors import TemplateFaulty
from briefgen.problems import phrase, problem
from briefgen.writers.powerpoint.calendars import Calendar, calendar_in, fill_rows, has_launch, is_within, row_boxes
from briefgen.writers.powerpoint.inherit import Box, own_box
from briefgen.writers.powerpoint.names import A, P, adorn, describe, iter_shapes, name_of, non_visual, remove
from briefgen.writers.powerpoint.tables import row_heights, set_frame_height

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from lxml.etree import _Element

    from briefgen.content import Bar, Gantt
    from briefgen.problems import Place
    from briefgen.writers.powerpoint.inherit import Origins
    from briefgen.writers.powerpoint.slides import Slide

LAUNCH = "launch"
_BARS, _LINE = "gantt:bars", "line"


@dataclass(frozen=True)
class _Drawing:
    """What bars are drawn with: the calendar, the sample bars by party, and the rows they stand in."""

    calendar: Calendar
    samples: Mapping[str, _Element]
    rows: Sequence[Box]


def fill_gantt(frame: _Element, gantt: Gantt, slide: Slide) -> set[str]:
    """Puts the tasks into the table and draws their bars; gives the names of the sample bars used.

    A task outside the calendar keeps its row and has no bar; the table's alternative text and a remark say so.
    """
    samples = _samples(frame)
    launched = {LAUNCH} if gantt.launch else set()
    _refuse_unknown(({bar.party for bar in gantt.bars} | launched) - set(samples), samples, slide.place)
    origins = slide.origins
    table = next(frame.iter(f"{A}tbl"))
    fill_rows(table, gantt)
    set_frame_height(frame)
    box = own_box(frame, origins)
    assert box is not None, "a table's frame has a place"
    calendar = calendar_in(box, table, gantt)
    shapes = list(_iter_bars(gantt, _Drawing(calendar, samples, row_boxes(box, row_heights(table)))))
    if shapes:
        frame.addnext(_group(shapes, gantt.alt))
    left_out = [bar for bar in gantt.bars if not is_within(gantt, bar.first, bar.last)]
    describe(frame, " ".join([gantt.alt, *(bar.alt for bar in left_out)]))
    for bar in left_out:
        slide.remark(frame, phrase("deck.bar_left_out", task=_task(bar)))
    if gantt.launch and not has_launch(gantt):
        slide.remark(frame, phrase("deck.launch_left_out", day=gantt.launch.isoformat()))
    drawn = {bar.party for bar in gantt.bars if bar not in left_out}
    return drawn | (launched if has_launch(gantt) else set())


def settle_bars(frame: _Element, origins: Origins, first: int = 0) -> None:
    """Bars stand in the table's rows as high as these are now; `first` is how many tasks stand on slides before.

    Bars of tasks that have no row here leave.
    """
    box = own_box(frame, origins)
    if box is None:
        return
    for group in bars_of(frame):
        _settle(group, row_boxes(box, row_heights(next(frame.iter(f"{A}tbl")))), first)


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


def _samples(frame: _Element) -> dict[str, _Element]:
    """The drawn shapes of a slide that say what bars look like; those on a calendar are copies of them."""
    drawn = (shape for shape in frame.getroottree().getroot().iter(f"{P}sp") if name_of(shape).startswith("bar:"))
    return {name_of(shape).removeprefix("bar:"): shape for shape in drawn if not _stands_on_calendar(shape)}


def _stands_on_calendar(shape: _Element) -> bool:
    return any(name_of(group) == _BARS for group in shape.iterancestors(f"{P}grpSp"))


def _refuse_unknown(parties: set[str], samples: Mapping[str, _Element], place: Place) -> None:
    known = tuple(f"bar:{name}" for name in sorted(samples)) or phrase("names.none")
    problems = [
        problem(place, "T-5", {"bar": f"bar:{party}", "known": known}, variant="bar") for party in sorted(parties)
    ]
    if problems:
        raise TemplateFaulty(problems)


def _task(bar: Bar) -> str:
    return next((cell for cell in map(str, bar.cells) if cell), bar.alt)


def _iter_bars(gantt: Gantt, drawing: _Drawing) -> Iterator[_Element]:
    for number, (bar, row) in enumerate(zip(gantt.bars, drawing.rows, strict=True), start=1):
        if is_within(gantt, bar.first, bar.last):
            yield _named(_bar(bar, row, drawing), f"bar:{number}", bar.alt)
    if gantt.launch and has_launch(gantt) and drawing.rows:
        line = _named(_launch(gantt.launch, drawing), f"bar:{_LINE}", "")
        adorn(line)
        yield line


def _named(shape: _Element, name: str, alt: str) -> _Element:
    non_visual(shape).set("name", name)
    describe(shape, alt)
    return shape


def _bar(bar: Bar, row: Box, drawing: _Drawing) -> _Element:
    calendar, sample = drawing.calendar, drawing.samples[bar.party]
    left, right = calendar.x(bar.first), calendar.evening(bar.last)
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


def reduce_legend(root: _Element, parties: set[str]) -> None:
    """A sample bar stays as the legend's entry of a party that has bars on the slide and a label."""
    samples = _samples(root)
    labels = {name_of(shape): shape for shape in iter_shapes(root) if name_of(shape).startswith("barlabel:")}
    for party, sample in samples.items():
        label = labels.get(f"barlabel:{party}")
        if party not in parties:
            remove(sample)
            if label is not None:
                remove(label)
        elif label is None:
            remove(sample)
