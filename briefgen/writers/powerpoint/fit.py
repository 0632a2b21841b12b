"""fit: a finished slide in, its texts made small enough for their boxes and tables for the slide out.

Text shrinks in steps, never below 12 points; what is still too long is reported, not cut.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.powerpoint.finishing import run_properties
from briefgen.writers.powerpoint.height import SMALLEST, read_text, scaled, size_of, text_height
from briefgen.writers.powerpoint.inherit import EMU, TextStyle, box_of, table_style, text_style
from briefgen.writers.powerpoint.names import A, P, iter_shapes, name_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from briefgen.writers.powerpoint.height import Paragraph
    from briefgen.writers.powerpoint.inherit import Box, Origins

STEPS = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
SLACK = 0.75
_SIDE_MARGIN, _EDGE_MARGIN = 91440, 45720
_NOT_BELOW = ("gantt:", "bar:")


def fit_shapes(root: _Element, origins: Origins, *, but: Sequence[_Element] = ()) -> Iterator[str]:
    """Shrinks texts that overflow their boxes; gives a remark for each, to be put after "slide 7"."""
    for shape in root.iter(f"{P}sp"):
        body = shape.find(f"{P}txBody")
        if body is not None and shape not in but and text_of(body).strip():
            remark = fit_shape(shape, origins)
            if remark:
                yield f"{name_of(shape)!r}: {remark}"


def fit_tables(root: _Element, origins: Origins, *, but: Sequence[_Element] = ()) -> Iterator[str]:
    """Shrinks tables that would grow into what stands below them; gives a remark for each."""
    for frame in root.iter(f"{P}graphicFrame"):
        if frame not in but and next(frame.iter(f"{A}tbl"), None) is not None:
            remark = fit_table(frame, origins)
            if remark:
                yield f"{name_of(frame)!r}: {remark}"


def fit_table(frame: _Element, origins: Origins) -> str:
    """Gives a table's rows the heights they need, after shrinking them if they need too much; a remark or nothing."""
    table = next(frame.iter(f"{A}tbl"))
    room = room_below(frame, origins)
    style = table_style(origins)
    rows = _read_rows(table, style)
    setting = next((each for each in _SETTINGS if sum(row.height(each) for row in rows) <= room), _SETTINGS[-1])
    heights = [row.height(setting) for row in rows]
    _apply_to_table(table, style, setting)
    _set_heights(frame, table, heights)
    if sum(heights) > room + SLACK:
        return "the table is longer than its place"
    return f"text shrunk to {setting.scale:.0%} of its size" if setting.scale < 1 else ""


def grow_table(frame: _Element, origins: Origins, room: float) -> bool:
    """Gives a table's rows the heights they need if there is so much room without making anything smaller."""
    table = next(frame.iter(f"{A}tbl"))
    heights = [row.height(_SETTINGS[0]) for row in _read_rows(table, table_style(origins))]
    if not heights or sum(heights) > room:
        return False
    _set_heights(frame, table, heights)
    return True


def cell_margin(cell: _Element, name: str) -> int:
    """A margin of a table cell in EMU, such as `marL`."""
    properties = cell.find(f"{A}tcPr")
    default = _SIDE_MARGIN if name in ("marL", "marR") else _EDGE_MARGIN
    return default if properties is None else int(properties.get(name, default))


def fit_shape(shape: _Element, origins: Origins) -> str:
    """Shrinks a text that overflows its box; a remark or nothing."""
    body = shape.find(f"{P}txBody")
    assert body is not None, "a text shape has a text body"
    style = text_style(shape, origins)
    room = room_within(shape, style, origins)
    return fit_text(body, style, room) if room else ""


def fit_text(body: _Element, style: TextStyle, room: tuple[float, float]) -> str:
    """Shrinks a text that overflows a room's width and height; a remark or nothing."""
    width, limit = room[0], room[1] + SLACK
    text = read_text(body, style, width)
    scale, height = _largest_fitting(text, limit)
    shrunk = scale < 1 and _largest(text) > SMALLEST
    if shrunk:
        _apply(body, text, scale)
    remarks = [f"shrunk to {_largest(text, scale):g} pt"] if shrunk else []
    return "; ".join([*remarks, "text is longer than its box"] if height > limit else remarks)


def _largest_fitting(text: Sequence[Paragraph], limit: float) -> tuple[float, float]:
    """The largest scale at which a text keeps within the limit, else the smallest, and its height then."""
    heights = ((scale, text_height(text, scale)) for scale in (1.0, *STEPS))
    return next(found for found in heights if found[1] <= limit or found[0] == STEPS[-1])


def room_within(shape: _Element, style: TextStyle, origins: Origins) -> tuple[float, float] | None:
    """Width and height in points that a shape offers its text; `None` where that cannot be said."""
    box = box_of(shape, origins)
    if box is None or style.body("vert", "horz") != "horz" or int(style.body("numCol", "1")) > 1:
        return None
    across = int(style.body("lIns", "91440")) + int(style.body("rIns", "91440"))
    down = int(style.body("tIns", "45720")) + int(style.body("bIns", "45720"))
    endless = style.body("wrap", "square") == "none"
    return math.inf if endless else (box.width - across) / EMU, (box.height - down) / EMU


def _largest(text: Sequence[Paragraph], scale: float = 1.0) -> float:
    return max(scaled(size, scale) for paragraph in text for size in paragraph.sizes)


def _apply(body: _Element, text: Sequence[Paragraph], scale: float) -> None:
    """Writes type sizes and exact pitches at a scale into a text."""
    for paragraph, said in zip(body.findall(f"{A}p"), text, strict=True):
        pitch = said.exact_pitch(scale)
        sized = [run_properties(run) for run in list(paragraph.iterchildren(f"{A}r", f"{A}br", f"{A}fld"))]
        sized += paragraph.findall(f"{A}endParaRPr")
        for properties in sized:
            properties.set("sz", _in_hundredths(scaled(size_of(properties, said.style), scale)))
        if pitch is not None:
            _set_pitch(paragraph, pitch)


def _set_pitch(paragraph: _Element, pitch: float) -> None:
    properties = paragraph.find(f"{A}pPr")
    if properties is None:
        properties = etree.Element(f"{A}pPr")
        paragraph.insert(0, properties)
    spacing = properties.find(f"{A}lnSpc")
    if spacing is None:
        spacing = etree.Element(f"{A}lnSpc")
        properties.insert(0, spacing)
    for child in list(spacing):
        spacing.remove(child)
    etree.SubElement(spacing, f"{A}spcPts").set("val", _in_hundredths(pitch))


def _in_hundredths(points: float) -> str:
    return str(round(points * 100))


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


@dataclass(frozen=True)
class _Setting:
    """How a table is set: its type at `scale`, its rows' least heights and its cells' margins at `spare`."""

    scale: float = 1.0
    spare: float = 1.0


_SETTINGS = (
    _Setting(),
    *(_Setting(spare=step) for step in STEPS),
    *(_Setting(scale=step, spare=STEPS[-1]) for step in STEPS),
)
"""What a table may give up: first the air in its rows, then the size of its type."""


class _Row:
    """A row as it is measured: its least height, its cells' texts and margins."""

    def __init__(self, least: float, cells: Sequence[tuple[Sequence[Paragraph], float]]) -> None:
        self._least = least
        self._cells = cells
        self._heights: dict[float, list[float]] = {}

    def height(self, setting: _Setting) -> float:
        """The height it needs, in points."""
        if setting.scale not in self._heights:
            self._heights[setting.scale] = [text_height(text, setting.scale) for text, _ in self._cells]
        cells = zip(self._heights[setting.scale], self._cells, strict=True)
        needed = (height + margins * setting.spare for height, (_, margins) in cells)
        return max([self._least * setting.spare, *needed])


def _read_rows(table: _Element, style: TextStyle) -> list[_Row]:
    widths = [int(column.get("w", "0")) / EMU for column in table.iterfind(f"{A}tblGrid/{A}gridCol")]
    return [_read_row(row, widths, style) for row in table.findall(f"{A}tr")]


def _read_row(row: _Element, widths: Sequence[float], style: TextStyle) -> _Row:
    cells: list[tuple[Sequence[Paragraph], float]] = []
    for index, cell in enumerate(row.findall(f"{A}tc")):
        body = cell.find(f"{A}txBody")
        if body is not None and not spans_rows(cell):
            width = sum(widths[index : index + int(cell.get("gridSpan", "1"))])
            across = (cell_margin(cell, "marL") + cell_margin(cell, "marR")) / EMU
            down = (cell_margin(cell, "marT") + cell_margin(cell, "marB")) / EMU
            cells.append((read_text(body, style, width - across), down))
    return _Row(int(row.get("h", "0")) / EMU, cells)


def spans_rows(cell: _Element) -> bool:
    """Whether a cell belongs to a merged one, whose height is not that of its row."""
    return bool(cell.get("hMerge") or cell.get("vMerge") or int(cell.get("rowSpan", "1")) > 1)


def _set_heights(frame: _Element, table: _Element, heights: Sequence[float]) -> None:
    rows = table.findall(f"{A}tr")
    for row, height in zip(rows, heights, strict=True):
        row.set("h", str(math.ceil(height * EMU - 0.5)))
    extent = frame.find(f"{P}xfrm/{A}ext")
    if extent is not None:
        extent.set("cy", str(sum(int(row.get("h", "0")) for row in rows)))


def _apply_to_table(table: _Element, style: TextStyle, setting: _Setting) -> None:
    for cell in table.iter(f"{A}tc") if setting.spare < 1 else ():
        properties = cell.find(f"{A}tcPr")
        if properties is not None:
            for name in ("marT", "marB"):
                properties.set(name, str(round(cell_margin(cell, name) * setting.spare)))
        body = cell.find(f"{A}txBody")
        if setting.scale < 1 and body is not None:
            _apply(body, read_text(body, style, 0.0), setting.scale)
