"""marking: a slide's tree with tokens in, marks at what a rendering may change and what it has to keep to out.

A mark `<m7/>` stands before each paragraph whose text depends on values. Where a rendered text turns out to fit its
place, and nothing came out empty, the slide is finished without a tree being made of it; `quick` decides that.
"""

from __future__ import annotations

import copy
import math
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.measure import Line
from briefgen.writers.powerpoint.fitting.fit import Fit, fit_shape, iter_texts, room_within
from briefgen.writers.powerpoint.fitting.height import gap, read_paragraph
from briefgen.writers.powerpoint.fitting.limits import Bound, Frame, Limits, surely
from briefgen.writers.powerpoint.fitting.rows import cell_margin, fit_table, iter_tables, room_below, spans_rows
from briefgen.writers.powerpoint.inherit import EMU, table_style, text_style
from briefgen.writers.powerpoint.names import A, P, iter_shapes, name_of, non_visual, relations_used
from briefgen.writers.powerpoint.quick import HEIGHT
from briefgen.writers.powerpoint.tagging import holds_slots

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from briefgen.writers.powerpoint.inherit import Origins, TextStyle

_ENDLESS = 1e6


def mark_texts(root: _Element, *, shapes: bool) -> Limits:
    """Marks texts that need no measuring: those of notes and diagrams, or with their shapes those of masters."""
    _close_up(root)
    marked = _varying(root)[0] if shapes else []
    numbers = {paragraph: number for number, shape in enumerate(marked) for paragraph in shape.iter(f"{A}p")}
    said = [paragraph for paragraph in root.iter(f"{A}p") if paragraph in numbers or holds_slots(paragraph)]
    frames = tuple(Frame(free=_is_free(shape, root)) for shape in marked)
    _mark({"m": said, "x": marked})
    return Limits(tuple(Bound(shape=numbers.get(paragraph, -1)) for paragraph in said), frames)


def mark_slide(root: _Element, origins: Origins) -> Limits | None:
    """Marks a slide's paragraphs, shapes and tables; `None` where it needs a tree at every rendering."""
    shapes, frames = _varying(root)
    if _needs_fitting(copy.deepcopy(root), origins) or any(frame.find(f"{P}xfrm/{A}ext") is None for frame in frames):
        return None
    bounds = {**_shape_bounds(shapes, origins), **_table_bounds(frames, origins)}
    tables = tuple(room_below(frame, origins) for frame in frames)
    limits = tuple(_frame(shape, root, origins) for shape in shapes)
    for frame in [frame for frame in iter_tables(root) if frame not in frames]:
        fit_table(frame, origins)
    for extent in [extent for frame in frames for extent in frame.iterfind(f"{P}xfrm/{A}ext")]:
        extent.set("cy", f"{HEIGHT}{extent.get('cy', '0')}")
    _close_up(root)
    _mark({"m": list(bounds), "x": shapes, "y": frames})
    return Limits(tuple(bounds.values()), limits, tables, origins)


def _varying(root: _Element) -> tuple[list[_Element], list[_Element]]:
    """The text shapes and the tables whose texts depend on values."""
    shapes = [shape for shape in root.iter(f"{P}sp") if any(map(holds_slots, shape.iterfind(f"{P}txBody")))]
    frames = [frame for frame in root.iter(f"{P}graphicFrame") if any(map(holds_slots, frame.iter(f"{A}tbl")))]
    return shapes, frames


def _needs_fitting(root: _Element, origins: Origins) -> bool:
    """Whether texts that depend on nothing are too long."""
    shapes, frames = _varying(root)
    fits = [fit_shape(shape, origins) for shape in iter_texts(root) if shape not in shapes]
    fits += [fit_table(frame, origins) for frame in iter_tables(root) if frame not in frames]
    return any(fit != Fit(fits=True) for fit in fits)


def _frame(shape: _Element, root: _Element, origins: Origins) -> Frame:
    style = text_style(shape, origins)
    room = room_within(shape, style, origins) or (math.inf, math.inf)
    return Frame(style, room, _is_free(shape, root))


def _is_free(shape: _Element, root: _Element) -> bool:
    """Whether a shape stands by itself: in no group, without companion, and nothing points at it."""
    parent = shape.getparent()
    if parent is None or parent.tag != f"{P}spTree" or relations_used(shape):
        return False
    number, name = non_visual(shape).get("id"), name_of(shape)
    ends = {end.get("id") for end in root.iter(f"{A}stCxn", f"{A}endCxn")}
    targets = {target.get("spid") for target in root.iter(f"{P}spTgt", f"{P}bldP")}
    return number not in ends | targets and all(name_of(other) != f"with:{name}" for other in iter_shapes(root))


def _shape_bounds(shapes: Sequence[_Element], origins: Origins) -> dict[_Element, Bound]:
    found: dict[_Element, Bound] = {}
    for number, shape in enumerate(shapes):
        style = text_style(shape, origins)
        room = room_within(shape, style, origins)
        for paragraph in shape.iterfind(f"{P}txBody/{A}p"):
            found[paragraph] = _bound(paragraph, style, room[0]) if room else Bound()
            found[paragraph] = replace(found[paragraph], shape=number)
    return found


def _table_bounds(frames: Sequence[_Element], origins: Origins) -> dict[_Element, Bound]:
    style = table_style(origins)
    found: dict[_Element, Bound] = {}
    for number, frame in enumerate(frames):
        widths = [int(column.get("w", "0")) / EMU for column in frame.iter(f"{A}gridCol")]
        for row in frame.iter(f"{A}tr"):
            for index, cell in enumerate(row.findall(f"{A}tc")):
                width = sum(widths[index : index + int(cell.get("gridSpan", "1"))])
                room = width - (cell_margin(cell, "marL") + cell_margin(cell, "marR")) / EMU
                for paragraph in cell.iter(f"{A}p"):
                    bound = _bound(paragraph, style, room)
                    found[paragraph] = replace(bound, table=number, limit=_cell_limit(cell, row))
    return found


def _cell_limit(cell: _Element, row: _Element) -> float:
    """How high a cell's paragraph may be before its row grows; 0 where that cannot be said of one paragraph."""
    if spans_rows(cell):
        return math.inf
    paragraphs = list(cell.iter(f"{A}p"))
    if len(paragraphs) != 1 or not _is_alone(paragraphs[0]):
        return 0.0
    return int(row.get("h", "0")) / EMU - (cell_margin(cell, "marT") + cell_margin(cell, "marB")) / EMU


def _is_alone(paragraph: _Element) -> bool:
    """Whether no tag decides on the paragraph itself."""
    before, parent = paragraph.getprevious(), paragraph.getparent()
    around = (paragraph.tail, "" if before is None else before.tail, "" if parent is None else parent.text)
    return not any(text and text.strip() for text in around)


def _bound(paragraph: _Element, style: TextStyle, column: float) -> Bound:
    said = read_paragraph(paragraph, style, column)
    pieces = [piece for piece in said.pieces if piece.text]
    broken = any(piece.text == "\n" for piece in pieces)
    looks = {(piece.size, piece.bold, piece.spacing) for piece in pieces}
    line = Line("", 0.0, max((piece.size for piece in pieces), default=max(said.sizes)))
    # What breaks a line is seen in its tree only.
    first = -math.inf if broken else said.first
    spacing = max((piece.spacing for piece in pieces), default=0.0)
    latin, chinese = said.pitches([line._replace(text=text) for text in ("a", "一")])
    return Bound(
        style=style,
        column=column,
        width=said.width,
        first=first,
        size=line.size,
        bold=any(piece.bold for piece in pieces),
        spacing=spacing,
        uniform=len(looks) < 2 and not broken,
        pitches=(latin, chinese),
        before=gap(said.before, line),
        after=gap(said.after, line),
        surely=surely(line.size, spacing, min(first, _ENDLESS)),
    )


def _mark(marked: Mapping[str, Sequence[_Element]]) -> None:
    for kind, elements in marked.items():
        for number, element in enumerate(elements):
            element.addprevious(etree.Element(f"{kind}{number}"))
            if len(element) == 0:
                # Written as start and end, for the quick way looks for the end.
                element.text = ""


def _close_up(root: _Element) -> None:
    """Takes out the white space between elements, so that a line's end in a rendering is one of its texts."""
    for element in root.iter():
        if element.tail and not element.tail.strip():
            element.tail = None
        if len(element) and element.text and not element.text.strip():
            element.text = None
