"""workbook: a chart's numbers in, the Excel workbook behind "edit data" out, the same bytes for the same numbers.

XlsxWriter makes an empty workbook once; each chart brings its own sheet and number formats.
"""

from __future__ import annotations

import copy
import io
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.package import read_stream, zip_bytes
from briefgen.templating import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from briefgen.content import Chart

_SHEET, _STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FIRST_CUSTOM_FORMAT = 164
# Excel reads _x0041_ as a character's number; an underscore written as its own number stays one.
_NUMBERED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True)
class Column:
    """A series' column on Sheet1: its head, its values from row 2 on, and how they are written."""

    letters: str
    head: str
    values: Sequence[float | None]
    number_format: str = "General"

    @property
    def name_cell(self) -> str:
        """Where the series' name stands."""
        return f"Sheet1!${self.letters}$1"

    @property
    def value_cells(self) -> str:
        """Where its values stand."""
        return cells(self.letters, len(self.values))


@dataclass(frozen=True)
class Columns:
    """The columns of one series; `x` is there where its values stand at places of their own."""

    y: Column
    x: Column | None = None


def cells(letters: str, count: int) -> str:
    """The address of a column of so many values below its head."""
    return f"Sheet1!${letters}$2:${letters}${count + 1}"


def columns(chart: Chart) -> list[Columns]:
    """Where the chart's series stand: from column B on, after the categories."""
    found: list[Columns] = []
    number = 1
    for series in chart.series:
        x = Column(_letters(number), "", series.x) if series.x else None
        number += x is not None
        found.append(Columns(Column(_letters(number), series.name, series.values, series.number_format), x))
        number += 1
    return found


def workbook(chart: Chart) -> bytes:
    """An Excel workbook with the chart's numbers on Sheet1; it knows no date."""
    shown = [column for pair in columns(chart) for column in (pair.x, pair.y) if column]
    formats = list(dict.fromkeys(["General", *(column.number_format for column in shown)]))
    skeleton = _skeleton()
    own = {
        _SHEET: _part(_with_rows(skeleton.sheet, chart.categories, shown, formats)),
        _STYLES: _part(_with_formats(skeleton.styles, formats)),
    }
    return zip_bytes({**skeleton.members, **own})


def written(value: float) -> str:
    """A number as the cache and the sheet hold it, to the last digit."""
    return re.sub(r"\.0$", "", repr(float(value)))


@dataclass(frozen=True)
class _Skeleton:
    """An empty workbook: the members every workbook shares, the other two as trees."""

    members: Mapping[str, bytes]
    sheet: _Element
    styles: _Element


@cache
def _skeleton() -> _Skeleton:
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True})
    book.add_worksheet("Sheet1").set_column(0, 0, 24)
    book.close()
    members = read_stream(stream)
    sheet, styles = (etree.fromstring(members.pop(name)) for name in (_SHEET, _STYLES))
    return _Skeleton(_without_clock(members), sheet, styles)


def _without_clock(members: Mapping[str, bytes]) -> dict[str, bytes]:
    core = etree.fromstring(members["docProps/core.xml"])
    for element in [child for child in core if etree.QName(child).localname in ("created", "modified")]:
        core.remove(element)
    return {**members, "docProps/core.xml": _part(core)}


def _with_rows(
    skeleton: _Element, categories: Sequence[str], shown: Sequence[Column], formats: Sequence[str]
) -> _Element:
    sheet = copy.deepcopy(skeleton)
    rows = max(len(categories), *(len(column.values) for column in shown), 0) if shown else len(categories)
    _child(sheet, "dimension").set("ref", f"A1:{shown[-1].letters if shown else 'A'}{rows + 1}")
    data = _child(sheet, "sheetData")
    _add_row(data, 1, (_text_cell(f"{column.letters}1", column.head) for column in shown if column.head))
    for number in range(rows):
        _add_row(data, number + 2, _iter_cells(number, categories, shown, formats))
    return sheet


def _add_row(data: _Element, number: int, made: Iterator[_Element]) -> None:
    etree.SubElement(data, f"{_S}row", r=str(number)).extend(made)


def _iter_cells(
    number: int, categories: Sequence[str], shown: Sequence[Column], formats: Sequence[str]
) -> Iterator[_Element]:
    if number < len(categories):
        yield _text_cell(f"A{number + 2}", categories[number])
    for column in shown:
        value = column.values[number] if number < len(column.values) else None
        if value is not None:
            cell = etree.Element(f"{_S}c", r=f"{column.letters}{number + 2}")
            if style := formats.index(column.number_format):
                cell.set("s", str(style))
            etree.SubElement(cell, f"{_S}v").text = written(value)
            yield cell


def _text_cell(place: str, text: str) -> _Element:
    cell = etree.Element(f"{_S}c", r=place, t="inlineStr")
    holder = etree.SubElement(etree.SubElement(cell, f"{_S}is"), f"{_S}t")
    holder.text = _NUMBERED.sub("_x005F_", clean(text))
    holder.set(_SPACE, "preserve")
    return cell


def _with_formats(skeleton: _Element, formats: Sequence[str]) -> _Element:
    """The styles with one cell format for each number format; the first, General, is there."""
    styles = copy.deepcopy(skeleton)
    own = list(enumerate(formats[1:], _FIRST_CUSTOM_FORMAT))
    cell_formats = _child(styles, "cellXfs")
    cell_formats.set("count", str(len(formats)))
    for number, _ in own:
        look = copy.deepcopy(cell_formats[0])
        look.set("numFmtId", str(number))
        look.set("applyNumberFormat", "1")
        cell_formats.append(look)
    if own:
        holder = etree.Element(f"{_S}numFmts", count=str(len(own)))
        for number, code in own:
            etree.SubElement(holder, f"{_S}numFmt", numFmtId=str(number), formatCode=code)
        styles.insert(0, holder)
    return styles


def _child(element: _Element, name: str) -> _Element:
    return next(element.iter(f"{_S}{name}"))


def _letters(number: int) -> str:
    """The letters of a column, counted from 0: A, …, Z, AA."""
    before, last = divmod(number, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _part(root: _Element) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
