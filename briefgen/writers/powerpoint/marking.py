"""marking: a slide's tree with tokens in, marks at what a rendering may change and what it has to keep to out.

A mark `<m7/>` stands before each paragraph whose text depends on values. Where a rendered text turns out to fit its
place, and nothing came out empty, the slide is finished without a tree being made of it; `quick` decides that.
"""

from __future__ import annotations

import copy
import math
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.measure import Line
from briefgen.writers.powerpoint.fit import SLACK, cell_margin, fit_shapes, fit_tables, room_below, room_within
from briefgen.writers.powerpoint.height import Setting, gap, pieces_of, pitch_of, rooms
from briefgen.writers.powerpoint.inherit import EMU, table_style, text_style
from briefgen.writers.powerpoint.names import A, P
from briefgen.writers.powerpoint.quick import UNMEASURED, Bound, Limits
from briefgen.writers.powerpoint.tagging import holds_slots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from briefgen.writers.powerpoint.inherit import Origins, TextStyle

HEIGHT = "\ufde6"
"""Stands before the height of a table whose rows depend on values."""


class Unmarkable(Exception):
    """A slide that needs its tree at every rendering."""


def mark_texts(root: _Element) -> Limits:
    """Marks paragraphs that have to keep to nothing but their languages, such as those of notes."""
    _close_up(root)
    shapes, _ = _varying(root)
    numbers = {paragraph: number for number, shape in enumerate(shapes) for paragraph in shape.iter(f"{A}p")}
    said = [each for each in root.iter(f"{A}p") if len(each) and (each in numbers or holds_slots(each))]
    bounds = [UNMEASURED.within(numbers.get(paragraph, -1)) for paragraph in said]
    for number, paragraph in enumerate(said):
        _mark(paragraph, number)
    return Limits(tuple(bounds), (math.inf,) * len(shapes))


def mark_slide(root: _Element, origins: Origins) -> Limits | None:
    """Marks a slide's paragraphs and tables; `None` where it needs a tree at every rendering."""
    shapes, frames = _varying(root)
    if _needs_fitting(copy.deepcopy(root), origins) or any(frame.find(f"{P}xfrm/{A}ext") is None for frame in frames):
        return None
    try:
        bounds = [*_shape_bounds(shapes, origins), *_table_bounds(frames, origins)]
    except Unmarkable:
        return None
    tables = tuple(room_below(frame, origins) for frame in frames)
    list(fit_tables(root, origins, but=frames))
    for frame in frames:
        _leave_height_open(frame)
    _close_up(root)
    heights = tuple(_limit(shape, origins) for shape in shapes)
    for number, (paragraph, _) in enumerate(bounds):
        _mark(paragraph, number)
    return Limits(tuple(bound for _, bound in bounds), heights, tables)


def _varying(root: _Element) -> tuple[list[_Element], list[_Element]]:
    """The text shapes and the tables whose texts depend on values."""
    shapes = [shape for shape in root.iter(f"{P}sp") if any(map(holds_slots, shape.iterfind(f"{P}txBody")))]
    frames = [frame for frame in root.iter(f"{P}graphicFrame") if any(map(holds_slots, frame.iter(f"{A}tbl")))]
    return shapes, frames


def _needs_fitting(root: _Element, origins: Origins) -> bool:
    """Whether texts that depend on nothing are too long."""
    shapes, frames = _varying(root)
    return bool([*fit_shapes(root, origins, but=shapes), *fit_tables(root, origins, but=frames)])


def _limit(shape: _Element, origins: Origins) -> float:
    room = room_within(shape, text_style(shape, origins), origins)
    return math.inf if room is None else room[1] + SLACK


def _shape_bounds(shapes: list[_Element], origins: Origins) -> Iterator[tuple[_Element, Bound]]:
    for number, shape in enumerate(shapes):
        style = text_style(shape, origins)
        room = room_within(shape, style, origins)
        for paragraph in shape.iterfind(f"{P}txBody/{A}p"):
            yield paragraph, _bound(paragraph, style, math.inf if room is None else room[0], frame=number)


def _table_bounds(frames: list[_Element], origins: Origins) -> Iterator[tuple[_Element, Bound]]:
    style = table_style(origins)
    for frame in frames:
        widths = [int(column.get("w", "0")) / EMU for column in frame.iter(f"{A}gridCol")]
        for row in frame.iter(f"{A}tr"):
            for index, cell in enumerate(row.findall(f"{A}tc")):
                yield _cell_bound(cell, sum(widths[index : index + int(cell.get("gridSpan", "1"))]), style)


def _cell_bound(cell: _Element, width: float, style: TextStyle) -> tuple[_Element, Bound]:
    paragraphs = list(cell.iter(f"{A}p"))
    if len(paragraphs) != 1 or not _is_alone(paragraphs[0]):
        raise Unmarkable
    room = width - (cell_margin(cell, "marL") + cell_margin(cell, "marR")) / EMU
    height = int(next(cell.iterancestors(f"{A}tr")).get("h", "0")) / EMU
    limit = height - (cell_margin(cell, "marT") + cell_margin(cell, "marB")) / EMU
    if cell.get("hMerge") or cell.get("vMerge") or int(cell.get("rowSpan", "1")) > 1:
        limit = math.inf
    return paragraphs[0], _bound(paragraphs[0], style, room, limit=limit)


def _is_alone(paragraph: _Element) -> bool:
    """Whether no tag decides on the paragraph itself."""
    before, parent = paragraph.getprevious(), paragraph.getparent()
    around = (paragraph.tail, "" if before is None else before.tail, "" if parent is None else parent.text)
    return not any(text and text.strip() for text in around)


def _bound(paragraph: _Element, style: TextStyle, width: float, *, frame: int = -1, limit: float = 0.0) -> Bound:
    setting = Setting(style)
    if len(paragraph) == 0 or paragraph.find(f"{A}br") is not None:
        raise Unmarkable
    pieces = [piece for piece in pieces_of(paragraph, setting) if piece.text]
    looks = {(piece.size, piece.bold, piece.spacing) for piece in pieces}
    size = max((piece.size for piece in pieces), default=max(setting.sizes(paragraph)))
    room, first = rooms(paragraph, style, width)
    line = Line("", 0.0, size)
    pitches = [pitch_of(paragraph, setting, Line(text, 0.0, size)) for text in ("a", "一")]
    return Bound(
        frame,
        limit,
        room,
        first,
        size,
        bold=any(piece.bold for piece in pieces),
        spacing=max((piece.spacing for piece in pieces), default=0.0),
        uniform=len(looks) < 2,
        pitches=(pitches[0], pitches[1]),
        before=gap(style.spacing(paragraph, "spcBef"), line),
        after=gap(style.spacing(paragraph, "spcAft"), line),
    )


def _mark(paragraph: _Element, number: int) -> None:
    paragraph.addprevious(etree.Element(f"m{number}"))


def _leave_height_open(frame: _Element) -> None:
    for extent in frame.iterfind(f"{P}xfrm/{A}ext"):
        extent.set("cy", f"{HEIGHT}{extent.get('cy', '0')}")


def _close_up(root: _Element) -> None:
    """Takes out the white space between elements, so that a line's end in a rendering is one of its texts."""
    for element in root.iter():
        if element.tail and not element.tail.strip():
            element.tail = None
        if len(element) and element.text and not element.text.strip():
            element.text = None
