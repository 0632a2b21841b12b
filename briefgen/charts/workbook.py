"""workbook: a chart's numbers in, the Excel workbook behind "edit data" out, the same bytes for the same numbers.

XlsxWriter makes an empty workbook once; each chart brings its own sheet, texts and number formats.
"""

from __future__ import annotations

import copy
import io
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefgen.package import read_stream, zip_bytes
from briefgen.templating import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

    from briefgen.content import Chart

_SHEET, _STYLES, _TEXTS = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_OWN: Any = {None: _S[1:-1]}
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
    said = (*(column.head for column in shown), *chart.categories)
    texts = {text: index for index, text in enumerate(dict.fromkeys(clean(text) for text in said))}
    codes = dict.fromkeys(["General", *(column.number_format for column in shown)])
    formats = {code: index for index, code in enumerate(codes)}
    skeleton = _skeleton()
    sheet = _with_rows(skeleton.sheet, chart.categories, shown, _Indices(texts, formats))
    own = {_SHEET: sheet, _STYLES: _with_formats(skeleton.styles, list(formats)), _TEXTS: _shared_texts(list(texts))}
    return zip_bytes({**skeleton.members, **{name: _part(root) for name, root in own.items()}})


def written(value: float) -> str:
    """A number as the cache and the sheet hold it, to the last digit."""
    return re.sub(r"\.0$", "", repr(float(value)))


@dataclass(frozen=True)
class _Indices:
    """By which numbers cells call texts and formats."""

    texts: Mapping[str, int]
    formats: Mapping[str, int]


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
    sheet = book.add_worksheet("Sheet1")
    sheet.set_column(0, 0, 24)
    # Without a text XlsxWriter leaves out the list of texts, which every chart writes anew.
    sheet.write_string(0, 0, "text")
    book.close()
    members = read_stream(stream)
    trees = {name: etree.fromstring(members.pop(name)) for name in (_SHEET, _STYLES, _TEXTS)}
    return _Skeleton(_without_clock(members), trees[_SHEET], trees[_STYLES])


def _without_clock(members: Mapping[str, bytes]) -> dict[str, bytes]:
    core = etree.fromstring(members["docProps/core.xml"])
    for element in [child for child in core if etree.QName(child).localname in ("created", "modified")]:
        core.remove(element)
    return {**members, "docProps/core.xml": _part(core)}


def _with_rows(skeleton: _Element, categories: Sequence[str], shown: Sequence[Column], indices: _Indices) -> _Element:
    sheet = copy.deepcopy(skeleton)
    rows = max([len(categories), *(len(column.values) for column in shown)])
    _child(sheet, "dimension").set("ref", f"A1:{shown[-1].letters if shown else 'A'}{rows + 1}")
    data = _child(sheet, "sheetData")
    data.clear()
    _add_row(data, 1, [_text_cell(f"{column.letters}1", column.head, indices) for column in shown])
    for number in range(rows):
        name = categories[number] if number < len(categories) else ""
        numbers = [_number_cell(column, number, indices) for column in shown]
        _add_row(data, number + 2, [_text_cell(f"A{number + 2}", name, indices), *numbers])
    return sheet


def _add_row(data: _Element, number: int, made: Iterable[_Element | None]) -> None:
    etree.SubElement(data, f"{_S}row", r=str(number)).extend(cell for cell in made if cell is not None)


def _text_cell(place: str, text: str, indices: _Indices) -> _Element | None:
    return _cell(place, str(indices.texts[clean(text)]), t="s") if text else None


def _number_cell(column: Column, number: int, indices: _Indices) -> _Element | None:
    value = column.values[number] if number < len(column.values) else None
    if value is None:
        return None
    return _cell(f"{column.letters}{number + 2}", written(value), s=str(indices.formats[column.number_format]))


def _cell(place: str, value: str, **kind: str) -> _Element:
    cell = etree.Element(f"{_S}c", {"r": place, **kind})
    etree.SubElement(cell, f"{_S}v").text = value
    return cell


def _shared_texts(texts: Sequence[str]) -> _Element:
    root = etree.Element(f"{_S}sst", {"count": str(len(texts)), "uniqueCount": str(len(texts))}, nsmap=_OWN)
    for text in texts:
        holder = etree.SubElement(etree.SubElement(root, f"{_S}si"), f"{_S}t")
        holder.text = _NUMBERED.sub("_x005F_", text)
        holder.set(_SPACE, "preserve")
    return root


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
