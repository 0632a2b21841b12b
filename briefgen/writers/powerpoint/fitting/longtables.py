"""longtables: a table too long for its place in, which of its rows stand on which slide out.

Its head stands on every slide, rows that share a merged cell stay together, and a row too high for a slide becomes
several.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.writers.powerpoint.finishing import number_rows
from briefgen.writers.powerpoint.fitting.columns import balance_columns
from briefgen.writers.powerpoint.fitting.dividing import Room, Running, evenly
from briefgen.writers.powerpoint.fitting.fit import SLACK
from briefgen.writers.powerpoint.fitting.parting import set_parts
from briefgen.writers.powerpoint.fitting.rows import (
    SETTINGS,
    dress_table,
    iter_cells,
    read_rows,
    set_rows,
    upright_margins,
)
from briefgen.writers.powerpoint.gantt import bars_of, settle_bars
from briefgen.writers.powerpoint.inherit import EMU, table_style
from briefgen.writers.powerpoint.names import A, P, name_of, remove
from briefgen.writers.powerpoint.tables import column_widths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml.etree import _Element

    from briefgen.writers.powerpoint.fitting.dividing import Slice
    from briefgen.writers.powerpoint.fitting.rows import Setting
    from briefgen.writers.powerpoint.inherit import Origins, TextStyle

_HIGHEST_HEAD = 0.5
"""What of a slide's room a head may take on every slide of its table."""
_FEW_SLIDES, _MORE_SLIDES = 3, 1.1
"""Over so many slides a table is set large, and over so many times as many as it takes when it is small."""
_COMPANY = 3
"""With how many rows a last slide is no slide of leftovers."""
_LEAST_ROOM = 24.0
"""The lowest place in points in which a row is set."""


@dataclass(frozen=True)
class Place:
    """Where a table stands on its own slide and on further ones: heights in points, and how much wider it is there."""

    first: float
    further: float
    stretch: float = 1.0


@dataclass(frozen=True)
class LongTable:
    """A table that goes on: its head's rows, and from which row to which other it stands on each slide."""

    heads: int
    parts: tuple[tuple[int, int], ...]
    stretch: float

    def show(self, frame: _Element, origins: Origins, page: int) -> None:
        """Leaves of a table, with its own rows still in it, what stands on one of the slides."""
        table = next(frame.iter(f"{A}tbl"))
        first, last = self.parts[page]
        for number, row in enumerate(table.findall(f"{A}tr")):
            if number >= self.heads and not first <= number < last:
                table.remove(row)
        if page:
            _widen(frame, table, self.stretch)
        set_rows(frame, read_rows(table, table_style(origins)), SETTINGS[0], origins)
        _drop_bars(frame, range(first - self.heads + 1, last - self.heads + 1))
        settle_bars(frame, origins, first - self.heads)


def divide_table(frame: _Element, origins: Origins, place: Place) -> LongTable:
    """A table set as large as its rows allow, rows too high for a slide parted, and where it goes on."""
    table, style = next(frame.iter(f"{A}tbl")), table_style(origins)
    is_calendar = bool(bars_of(frame))
    heads = 1 if is_calendar else _heads(table, style, min(place.first, place.further))
    if not is_calendar:
        balance_columns(table, style)
    dress_table(table, style, _setting(table, style, heads, place))
    heights = _heights(table, style)
    room = max(_LEAST_ROOM, min(place.first, place.further) - sum(heights[:heads]))
    rows = table.findall(f"{A}tr")
    for row, height in list(zip(rows, heights, strict=True))[heads:]:
        if height > room + SLACK:
            _part_row(row, column_widths(table), style, room)
    _renumber_bars(frame, rows[heads:], table.findall(f"{A}tr")[heads:])
    number_rows(table)
    near, far = (_heights(table, style, stretch) for stretch in (1.0, place.stretch))
    blocks = list(_blocks(table, heads))
    parts = evenly(lambda share: _divided(blocks, lambda page: far if page else near, heads, place, share))
    return LongTable(heads, tuple(_without_orphan(parts, blocks, far, heads, place)), place.stretch)


def _heights(table: _Element, style: TextStyle, stretch: float = 1.0) -> list[float]:
    return [row.height(SETTINGS[0]) for row in read_rows(table, style, stretch=stretch)]


def _heads(table: _Element, style: TextStyle, room: float) -> int:
    """How many rows head a table: the first, with those that cells of it reach down into.

    One that would take most of a slide is no head.
    """
    properties, rows = table.find(f"{A}tblPr"), table.findall(f"{A}tr")
    if properties is None or properties.get("firstRow") not in ("1", "true") or len(rows) < 2:
        return 0
    count = min(max(int(cell.get("rowSpan", "1")) for cell in rows[0].iterfind(f"{A}tc")), len(rows) - 1)
    height = sum(row.height(SETTINGS[-1]) for row in read_rows(table, style)[:count])
    return count if height <= room * _HIGHEST_HEAD else 0


def _setting(table: _Element, style: TextStyle, heads: int, place: Place) -> Setting:
    """The largest setting at which every row has room on a slide and the table takes few slides more than it must."""
    near, far = (read_rows(table, style, stretch=stretch) for stretch in (1.0, place.stretch))
    blocks = list(_blocks(table, heads))

    def has_room(setting: Setting) -> bool:
        heights = [row.height(setting) for row in near]
        return max(heights[heads:], default=0.0) <= min(place.first, place.further) - sum(heights[:heads])

    def slides(setting: Setting) -> int:
        first, further = ([row.height(setting) for row in rows] for rows in (near, far))
        return len(_divided(blocks, lambda page: further if page else first, heads, place, 1.0))

    possible = list(filter(has_room, SETTINGS)) or [SETTINGS[-1]]
    most = max(_FEW_SLIDES, slides(possible[-1]) * _MORE_SLIDES)
    return next(setting for setting in possible if slides(setting) <= most)


def _part_row(row: _Element, widths: Sequence[int], style: TextStyle, room: float) -> None:
    """A row as several of which each has room: the texts of its cells go on side by side."""
    cells = list(iter_cells(row, [width / EMU for width in widths]))
    divided = [_divided_cell(cell, style, Room(width, room - upright_margins(cell))) for cell, width in cells]
    numbers = [row.index(cell) for cell, _ in cells]
    for part in reversed(range(1, max(map(len, divided), default=1))):
        twin = copy.deepcopy(row)
        twin.set("h", "0")
        for number, slices in zip(numbers, divided, strict=True):
            set_parts(next(twin[number].iter(f"{A}txBody")), slices[part] if part < len(slices) else ())
        row.addnext(twin)
    for number, slices in zip(numbers, divided, strict=True):
        set_parts(next(row[number].iter(f"{A}txBody")), slices[0])


def _divided_cell(cell: _Element, style: TextStyle, room: Room) -> list[list[Slice]]:
    return Running(next(cell.iter(f"{A}txBody")), style).divided(lambda _: room)


def _blocks(table: _Element, heads: int) -> Iterator[tuple[int, int]]:
    """Rows below the head that stay together, from one to before another."""
    rows = table.findall(f"{A}tr")
    start = end = heads
    for number, row in enumerate(rows[heads:], heads):
        if number >= end and number > start:
            yield start, number
            start = number
        end = max(end, number + max((int(cell.get("rowSpan", "1")) for cell in row.iterfind(f"{A}tc")), default=1))
    if start < len(rows):
        yield start, len(rows)


def _divided(
    blocks: Sequence[tuple[int, int]],
    heights: Callable[[int], Sequence[float]],
    heads: int,
    place: Place,
    share: float,
) -> list[tuple[int, int]]:
    """The rows that stand on each slide, if its room is filled to a share."""
    found: list[tuple[int, int]] = []
    start = blocks[0][0] if blocks else heads
    for first, last in blocks:
        given = heights(len(found))
        room = (place.further if found else place.first) * share + SLACK
        if first > start and sum(given[:heads]) + sum(given[start:last]) > room:
            found.append((start, first))
            start = first
    return [*found, (start, blocks[-1][1] if blocks else heads)]


def _without_orphan(
    parts: list[tuple[int, int]],
    blocks: Sequence[tuple[int, int]],
    heights: Sequence[float],
    heads: int,
    place: Place,
) -> list[tuple[int, int]]:
    """The same parts; the last slide takes rows from the one before until it holds as many as it, at most three."""
    starts = [start for start, _ in blocks]
    while len(parts) > 1:
        start, last = parts[-2][0], parts[-1][1]
        kept, alone = ([each for each in starts if one <= each < other] for one, other in parts[-2:])
        room = place.further - sum(heights[:heads]) + SLACK
        if len(alone) >= min(_COMPANY, len(kept) - 1) or sum(heights[kept[-1] : last]) > room:
            break
        parts = [*parts[:-2], (start, kept[-1]), (kept[-1], last)]
    return parts


def _renumber_bars(frame: _Element, rows: Sequence[_Element], now: Sequence[_Element]) -> None:
    """A calendar's bars stand in the first part of a row that became several."""
    places = {f"bar:{number}": now.index(row) + 1 for number, row in enumerate(rows, 1)}
    for shape in (each for group in bars_of(frame) for each in group.iterfind(f"{P}sp")):
        if name_of(shape) in places:
            next(shape.iter(f"{P}cNvPr")).set("name", f"bar:{places[name_of(shape)]}")


def _drop_bars(frame: _Element, numbers: range) -> None:
    """A calendar none of whose bars stands in these rows has no group of them."""
    for group in bars_of(frame):
        names = {name_of(shape).removeprefix("bar:") for shape in group.iterfind(f"{P}sp")}
        if not any(not name.isdigit() or int(name) in numbers for name in names):
            remove(group)


def _widen(frame: _Element, table: _Element, factor: float) -> None:
    for column in table.iterfind(f"{A}tblGrid/{A}gridCol"):
        column.set("w", str(round(int(column.get("w", "0")) * factor)))
    extent = frame.find(f"{P}xfrm/{A}ext")
    if extent is not None:
        extent.set("cx", str(sum(column_widths(table))))
