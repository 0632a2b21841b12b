"""fit: a finished slide in, its texts made small enough for their boxes and tables for the slide out.

Text shrinks in steps, never below 12 points; what is still too long is reported, not cut.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.powerpoint.finishing import run_properties
from briefgen.writers.powerpoint.height import SMALLEST, Setting, text_height
from briefgen.writers.powerpoint.inherit import EMU, TextStyle, box_of, table_style, text_style
from briefgen.writers.powerpoint.names import A, P, iter_shapes, name_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

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
    attempts = tuple(_table_settings(table_style(origins)))
    setting = next((attempt for attempt in attempts if sum(_heights(table, attempt)) <= room), attempts[-1])
    heights = _heights(table, setting)
    _apply_to_table(table, setting)
    _set_heights(frame, table, heights)
    if sum(heights) > room + SLACK:
        return "the table is longer than its place"
    return f"text shrunk to {setting.scale:.0%} of its size" if setting.scale < 1 else ""


def grow_table(frame: _Element, origins: Origins, room: float) -> bool:
    """Gives a table's rows the heights they need if there is so much room without making anything smaller."""
    table = next(frame.iter(f"{A}tbl"))
    heights = _heights(table, Setting(table_style(origins)))
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
    if room is None:
        return ""
    width, height = room
    settings = [Setting(style, scale) for scale in (1.0, *STEPS)]
    setting = next((one for one in settings if text_height(body, one, width) <= height + SLACK), settings[-1])
    remarks: list[str] = []
    if setting.scale < 1 and _largest(body, Setting(style)) > SMALLEST:
        _apply(body, setting)
        remarks.append(f"shrunk to {_largest(body, Setting(style)):g} pt")
    if text_height(body, Setting(style), width) > height + SLACK:
        remarks.append("text is longer than its box")
    return "; ".join(remarks)


def room_within(shape: _Element, style: TextStyle, origins: Origins) -> tuple[float, float] | None:
    """Width and height in points that a shape offers its text; `None` where that cannot be said."""
    box = box_of(shape, origins)
    if box is None or style.body("vert", "horz") != "horz" or int(style.body("numCol", "1")) > 1:
        return None
    across = int(style.body("lIns", "91440")) + int(style.body("rIns", "91440"))
    down = int(style.body("tIns", "45720")) + int(style.body("bIns", "45720"))
    endless = style.body("wrap", "square") == "none"
    return math.inf if endless else (box.width - across) / EMU, (box.height - down) / EMU


def _largest(body: _Element, setting: Setting) -> float:
    return max(size for paragraph in body.iter(f"{A}p") for size in setting.sizes(paragraph))


def _apply(body: _Element, setting: Setting) -> None:
    """Writes the sizes and exact pitches of a setting into a text."""
    for paragraph in body.findall(f"{A}p"):
        pitch = setting.exact_pitch(paragraph)
        sized = [run_properties(run) for run in list(paragraph.iterchildren(f"{A}r", f"{A}br", f"{A}fld"))]
        sized += paragraph.findall(f"{A}endParaRPr")
        sizes = [setting.size(properties, paragraph) for properties in sized]
        for properties, size in zip(sized, sizes, strict=True):
            properties.set("sz", _in_hundredths(size))
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


def _table_settings(style: TextStyle) -> Iterator[Setting]:
    """What a table may give up: first the air in its rows, then the size of its type."""
    yield Setting(style)
    yield from (Setting(style, spare=step) for step in STEPS)
    yield from (Setting(style, scale=step, spare=STEPS[-1]) for step in STEPS)


def _heights(table: _Element, setting: Setting) -> list[float]:
    """The rows' heights in points."""
    widths = [int(column.get("w", "0")) / EMU for column in table.iterfind(f"{A}tblGrid/{A}gridCol")]
    return [_row_height(row, widths, setting) for row in table.findall(f"{A}tr")]


def _row_height(row: _Element, widths: Sequence[float], setting: Setting) -> float:
    height = int(row.get("h", "0")) / EMU * setting.spare
    for index, cell in enumerate(row.findall(f"{A}tc")):
        if not (cell.get("hMerge") or cell.get("vMerge") or int(cell.get("rowSpan", "1")) > 1):
            width = sum(widths[index : index + int(cell.get("gridSpan", "1"))])
            height = max(height, _cell_height(cell, width, setting))
    return height


def _cell_height(cell: _Element, width: float, setting: Setting) -> float:
    body = cell.find(f"{A}txBody")
    if body is None:
        return 0.0
    room = width - (cell_margin(cell, "marL") + cell_margin(cell, "marR")) / EMU
    margins = (cell_margin(cell, "marT") + cell_margin(cell, "marB")) / EMU * setting.spare
    return text_height(body, setting, room) + margins


def _set_heights(frame: _Element, table: _Element, heights: Sequence[float]) -> None:
    rows = table.findall(f"{A}tr")
    for row, height in zip(rows, heights, strict=True):
        row.set("h", str(math.ceil(height * EMU - 0.5)))
    extent = frame.find(f"{P}xfrm/{A}ext")
    if extent is not None:
        extent.set("cy", str(sum(int(row.get("h", "0")) for row in rows)))


def _apply_to_table(table: _Element, setting: Setting) -> None:
    for cell in table.iter(f"{A}tc"):
        properties = cell.find(f"{A}tcPr")
        if setting.spare < 1 and properties is not None:
            for name in ("marT", "marB"):
                properties.set(name, str(round(cell_margin(cell, name) * setting.spare)))
        body = cell.find(f"{A}txBody")
        if setting.scale < 1 and body is not None:
            _apply(body, setting)
