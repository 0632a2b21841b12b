"""rows: a table in, its rows made high enough for their texts and, in steps, low enough for its place out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.problems import phrase
from briefgen.writers.powerpoint.fitting.fit import SLACK, STEPS, Fit, set_scale
from briefgen.writers.powerpoint.fitting.height import read_text, text_height
from briefgen.writers.powerpoint.inherit import EMU, box_of, table_style
from briefgen.writers.powerpoint.names import A, P, iter_shapes, name_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from briefgen.writers.powerpoint.fitting.height import Paragraph
    from briefgen.writers.powerpoint.inherit import Box, Origins, TextStyle

_SIDE_MARGIN, _EDGE_MARGIN = 91440, 45720
_NOT_BELOW = ("gantt:", "bar:")


@dataclass(frozen=True)
class Setting:
    """How a table is set: its type at `scale`, its rows' least heights and its cells' margins at `spare`."""

    scale: float = 1.0
    spare: float = 1.0


SETTINGS = (
    Setting(),
    *(Setting(spare=step) for step in STEPS),
    *(Setting(scale=step, spare=STEPS[-1]) for step in STEPS),
)
"""What a table may give up: first the air in its rows, then the size of its type."""


class Row:
    """A row as it is measured: its least height, its cells' texts and margins."""

    def __init__(self, least: float, cells: Sequence[tuple[Sequence[Paragraph], float]]) -> None:
        self._least = least
        self._cells = cells
        self._heights: dict[float, list[float]] = {}

    def height(self, setting: Setting) -> float:
        """The height it needs, in points."""
        if setting.scale not in self._heights:
            self._heights[setting.scale] = [text_height(text, setting.scale) for text, _ in self._cells]
        cells = zip(self._heights[setting.scale], self._cells, strict=True)
        needed = (height + margins * setting.spare for height, (_, margins) in cells)
        return max([self._least * setting.spare, *needed])


def iter_tables(root: _Element) -> Iterator[_Element]:
    """The frames of a slide that hold a table."""
    return (frame for frame in root.iter(f"{P}graphicFrame") if next(frame.iter(f"{A}tbl"), None) is not None)


def fit_table(frame: _Element, origins: Origins) -> Fit:
    """Gives a table's rows the heights they need, after shrinking them if they need too much.

    One that would be too long all the same stays as it is.
    """
    table = next(frame.iter(f"{A}tbl"))
    room = room_below(frame, origins) + SLACK
    rows = read_rows(table, table_style(origins))
    fitting = next((each for each in SETTINGS if sum(row.height(each) for row in rows) <= room), None)
    if fitting is None:
        return Fit(fits=False)
    set_rows(frame, rows, fitting, origins)
    return Fit(
        fits=True, remark=phrase("deck.text_shrunk", scale=f"{fitting.scale:.0%}") if fitting.scale < 1 else None
    )


def grow_table(frame: _Element, origins: Origins, room: float) -> bool:
    """Gives a table's rows the heights they need if there is so much room without making anything smaller."""
    table = next(frame.iter(f"{A}tbl"))
    rows = read_rows(table, table_style(origins))
    if not rows or sum(row.height(SETTINGS[0]) for row in rows) > room:
        return False
    set_rows(frame, rows, SETTINGS[0], origins)
    return True


def dress_table(table: _Element, style: TextStyle, setting: Setting) -> None:
    """Sets a table as this setting says, without measuring it."""
    _apply(table, style, setting)
    for row in table.findall(f"{A}tr"):
        row.set("h", str(round(int(row.get("h", "0")) * setting.spare)))


def set_rows(frame: _Element, rows: Sequence[Row], setting: Setting, origins: Origins) -> None:
    """Sets a table as this setting says, its rows as high as they need to be."""
    table = next(frame.iter(f"{A}tbl"))
    _apply(table, table_style(origins), setting)
    for element, row in zip(table.findall(f"{A}tr"), rows, strict=True):
        element.set("h", str(math.ceil(row.height(setting) * EMU - 0.5)))
    extent = frame.find(f"{P}xfrm/{A}ext")
    if extent is not None:
        extent.set("cy", str(sum(int(row.get("h", "0")) for row in table.findall(f"{A}tr"))))


def cell_margin(cell: _Element, name: str) -> int:
    """A margin of a table cell in EMU, such as `marL`."""
    properties = cell.find(f"{A}tcPr")
    default = _SIDE_MARGIN if name in ("marL", "marR") else _EDGE_MARGIN
    return default if properties is None else int(properties.get(name, default))


def room_below(frame: _Element, origins: Origins) -> float:
    """How far a table may reach down before it meets text or the slide's edge, in points."""
    box = box_of(frame, origins)
    if box is None:
        return math.inf
    root = frame.getroottree().getroot()
    tops = [other.top for other in _iter_boxes(frame, root, origins) if _stands_below(other, box)]
    return (min([origins.slide_height, *tops]) - box.top) / EMU


def _iter_boxes(frame: _Element, root: _Element, origins: Origins) -> Iterator[Box]:
    for shape in iter_shapes(root):
        if shape is frame or name_of(shape).startswith(_NOT_BELOW) or shape.tag == f"{P}grpSp":
            continue
        if shape.tag == f"{P}sp" and not text_of(shape).strip():
            continue
        box = box_of(shape, origins)
        if box is not None:
            yield box


def _stands_below(other: Box, table: Box) -> bool:
    """Whether a shape begins under a table's first rows and within its width."""
    clear_of_head = other.top > table.top + min(table.height / 2, 36 * EMU)
    return clear_of_head and other.left < table.right and other.right > table.left


def read_rows(table: _Element, style: TextStyle, *, stretch: float = 1.0) -> list[Row]:
    """A table's rows as they are measured, its columns made wider by a factor."""
    grid = table.iterfind(f"{A}tblGrid/{A}gridCol")
    widths = [int(column.get("w", "0")) / EMU * stretch for column in grid]
    return [_read_row(row, widths, style) for row in table.findall(f"{A}tr")]


def _read_row(row: _Element, widths: Sequence[float], style: TextStyle) -> Row:
    cells: list[tuple[Sequence[Paragraph], float]] = []
    for cell, width in iter_cells(row, widths):
        body = cell.find(f"{A}txBody")
        if body is not None:
            cells.append((read_text(body, style, width), upright_margins(cell)))
    return Row(int(row.get("h", "0")) / EMU, cells)


def iter_cells(row: _Element, widths: Sequence[float]) -> Iterator[tuple[_Element, float]]:
    """The cells that make a row as high as it is, each with the width of its text in points."""
    for index, cell in enumerate(row.findall(f"{A}tc")):
        if not spans_rows(cell):
            width = sum(widths[index : index + int(cell.get("gridSpan", "1"))])
            yield cell, width - (cell_margin(cell, "marL") + cell_margin(cell, "marR")) / EMU


def upright_margins(cell: _Element) -> float:
    """What stands above and below a cell's text, in points."""
    return (cell_margin(cell, "marT") + cell_margin(cell, "marB")) / EMU


def spans_rows(cell: _Element) -> bool:
    """Whether a cell belongs to a merged one, whose height is not that of its row."""
    return bool(cell.get("hMerge") or cell.get("vMerge") or int(cell.get("rowSpan", "1")) > 1)


def _apply(table: _Element, style: TextStyle, setting: Setting) -> None:
    for cell in table.iter(f"{A}tc") if setting.spare < 1 else ():
        properties = cell.find(f"{A}tcPr")
        if properties is not None:
            for name in ("marT", "marB"):
                properties.set(name, str(round(cell_margin(cell, name) * setting.spare)))
        body = cell.find(f"{A}txBody")
        if setting.scale < 1 and body is not None:
            set_scale(body, read_text(body, style, 0.0), setting.scale)
