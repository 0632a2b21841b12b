"""misfits: a deck in, every text or table on it that is too long, off its slide or in another's place out."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import pptx

from briefgen.writers.powerpoint.fitting.fit import SLACK, iter_texts, room_within
from briefgen.writers.powerpoint.fitting.height import SMALLEST, read_text, text_height
from briefgen.writers.powerpoint.fitting.rows import SETTINGS, iter_tables, read_rows
from briefgen.writers.powerpoint.inherit import EMU, Box, Origins, box_of, table_style, text_style
from briefgen.writers.powerpoint.names import A, P, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

TOUCHING = 2 * EMU


def misfits(path: Path) -> list[str]:
    """What does not fit, slide by slide."""
    deck: Any = pptx.Presentation(str(path))
    found = []
    for number, slide in enumerate(deck.slides, 1):
        layout = slide.slide_layout
        origins = Origins(layout.element, layout.slide_master.element, deck.element)
        bounds = Box(0, 0, deck.slide_width, deck.slide_height)
        found += [f"slide {number} {fault}" for fault in _faults(slide.element, origins, bounds)]
    return found


def _faults(root: _Element, origins: Origins, bounds: Box) -> Iterator[str]:
    areas: list[tuple[str, Box]] = []
    for shape in iter_texts(root):
        yield from _text_faults(shape, origins)
        area = _text_area(shape, origins)
        areas += [(name_of(shape), area)] if area else []
    for frame in iter_tables(root):
        yield from _table_faults(frame, origins)
        box = box_of(frame, origins)
        areas += [(name_of(frame), box)] if box else []
    yield from (f"{name!r} leaves the slide" for name, area in areas if _is_outside(area, bounds))
    for (name, area), (other, second) in combinations(areas, 2):
        if _overlap(area, second):
            yield f"{name!r} and {other!r} overlap"


def _text_faults(shape: _Element, origins: Origins) -> Iterator[str]:
    style = text_style(shape, origins)
    room = room_within(shape, style, origins)
    text = read_text(shape.find(f"{P}txBody"), style, room[0] if room else 0.0)  # type: ignore[arg-type]
    if room and text_height(text) > room[1] + SLACK:
        yield f"{name_of(shape)!r} is too long"
    if min(size for paragraph in text for size in paragraph.sizes) < SMALLEST:
        yield f"{name_of(shape)!r} is too small"


def _table_faults(frame: _Element, origins: Origins) -> Iterator[str]:
    table = next(frame.iter(f"{A}tbl"))
    said = [int(row.get("h", "0")) / EMU for row in table.iterfind(f"{A}tr")]
    needed = [row.height(SETTINGS[0]) for row in read_rows(table, table_style(origins))]
    if any(height > room + SLACK for height, room in zip(needed, said, strict=True)):
        yield f"{name_of(frame)!r} grows"
    ids = [each.get("val") for each in table.iter("{*}rowId")]
    if len(ids) != len(set(ids)):
        yield f"{name_of(frame)!r} has rows of one id"


def _text_area(shape: _Element, origins: Origins) -> Box | None:
    """Where the text itself stands in its box."""
    style, box = text_style(shape, origins), box_of(shape, origins)
    room = room_within(shape, style, origins)
    body = shape.find(f"{P}txBody")
    if room is None or box is None or body is None:
        return None
    height = text_height(read_text(body, style, room[0])) * EMU
    spare = {"t": 0.0, "ctr": 0.5, "b": 1.0}[style.body("anchor", "t")] * (room[1] * EMU - height)
    top = box.top + int(style.body("tIns", "45720")) + spare
    return Box(box.left, top, box.width, height)


def _is_outside(area: Box, bounds: Box) -> bool:
    return area.left < 0 or area.top < -TOUCHING or area.right > bounds.right or area.bottom > bounds.bottom


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > TOUCHING and down > TOUCHING
