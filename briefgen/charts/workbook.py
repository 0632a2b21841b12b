"""workbook: a chart's numbers in, the Excel workbook behind "edit data" out, the same bytes for the same numbers.

XlsxWriter makes an empty workbook once; each chart brings its own sheet, texts and number formats.
"""

from __future__ import annotations

import io
import math
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from briefgen.archive import Packed, pack, zip_bytes
from briefgen.package import read_stream
from briefgen.templating import clean, escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from briefgen.content import Chart

_SHEET, _STYLES, _TEXTS = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ROWS, _CORNER = "<sheetData/>", "A1:Z9"
"""What the empty sheet holds where a chart's rows and their extent take its place."""
_FIRST_CUSTOM_FORMAT = 164
# Excel reads _x0041_ as a character's number; an underscore written as its own number stays one.
_NUMBERED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class Column(NamedTuple):
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


class Columns(NamedTuple):
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
        x = Column(_letters(number), "", _finite(series.x)) if series.x else None
        number += x is not None
        found.append(Columns(Column(_letters(number), series.name, _finite(series.values), series.number_format), x))
        number += 1
    return found


def _finite(values: Sequence[float | None]) -> tuple[float | None, ...]:
    """The values with a gap where one is no number, which neither the cache nor Excel can hold."""
    return tuple(value if value is not None and math.isfinite(value) else None for value in values)


def workbook(chart: Chart) -> bytes:
    """An Excel workbook with the chart's numbers on Sheet1; it knows no date."""
    shown = [column for pair in columns(chart) for column in (pair.x, pair.y) if column]
    said = (*(column.head for column in shown), *chart.categories)
    texts = {text: index for index, text in enumerate(dict.fromkeys(clean(text) for text in said))}
    codes = dict.fromkeys(["General", *(column.number_format for column in shown)])
    rows = "".join(_rows(chart.categories, shown, _Indices(texts, {code: index for index, code in enumerate(codes)})))
    last = max([len(chart.categories), *(len(column.values) for column in shown)]) + 1
    extent = f"A1:{shown[-1].letters if shown else 'A'}{last}"
    sheet = _skeleton().sheet.replace(_CORNER, extent).replace(_ROWS, f"<sheetData>{rows}</sheetData>")
    own = {_SHEET: sheet.encode(), _TEXTS: _shared_texts(list(texts)).encode()}
    return zip_bytes({**_skeleton().members, **own, _STYLES: _styles(tuple(codes))})


def written(value: float) -> str:
    """A number as the cache and the sheet hold it, to the last digit."""
    return repr(float(value)).removesuffix(".0")


@dataclass(frozen=True)
class _Indices:
    """By which numbers cells call texts and formats."""

    texts: Mapping[str, int]
    formats: Mapping[str, int]


@dataclass(frozen=True)
class _Skeleton:
    """An empty workbook: the members every workbook shares, its sheet, and its styles as a tree."""

    members: Mapping[str, Packed]
    sheet: str
    styles: bytes


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
    empty, styles, _ = (members.pop(name) for name in (_SHEET, _STYLES, _TEXTS))
    kept = {name: pack(name, data) for name, data in _without_clock(members).items()}
    return _Skeleton(kept, _emptied(empty), styles)


def _emptied(sheet: bytes) -> str:
    root = etree.fromstring(sheet)
    _child(root, "dimension").set("ref", _CORNER)
    _child(root, "sheetData").clear()
    return _DECLARATION + etree.tostring(root, encoding="unicode")


def _without_clock(members: Mapping[str, bytes]) -> dict[str, bytes]:
    core = etree.fromstring(members["docProps/core.xml"])
    for element in [child for child in core if etree.QName(child).localname in ("created", "modified")]:
        core.remove(element)
    return {**members, "docProps/core.xml": _part(core)}


def _rows(categories: Sequence[str], shown: Sequence[Column], indices: _Indices) -> Iterator[str]:
    heads = "".join(_text_cell(f"{column.letters}1", column.head, indices) for column in shown)
    yield f'<row r="1">{heads}</row>'
    looks = [(column.letters, indices.formats[column.number_format], column.values) for column in shown]
    for index in range(max([len(categories), *(len(column.values) for column in shown)])):
        row = index + 2
        name = _text_cell(f"A{row}", categories[index], indices) if index < len(categories) else ""
        numbers = (
            f'<c r="{letters}{row}" s="{look}"><v>{written(value)}</v></c>'
            for letters, look, values in looks
            if index < len(values) and (value := values[index]) is not None
        )
        yield f'<row r="{row}">{name}{"".join(numbers)}</row>'


def _text_cell(place: str, text: str, indices: _Indices) -> str:
    return f'<c r="{place}" t="s"><v>{indices.texts[clean(text)]}</v></c>' if text else ""


def _shared_texts(texts: Sequence[str]) -> str:
    items = (f'<si><t xml:space="preserve">{escaped(_NUMBERED.sub("_x005F_", text))}</t></si>' for text in texts)
    count = len(texts)
    return f'{_DECLARATION}<sst xmlns="{_S[1:-1]}" count="{count}" uniqueCount="{count}">{"".join(items)}</sst>'


@lru_cache(maxsize=128)
def _styles(formats: tuple[str, ...]) -> Packed:
    """The styles with one cell format for each number format; the first, General, is there."""
    styles = etree.fromstring(_skeleton().styles)
    own = list(enumerate(formats[1:], _FIRST_CUSTOM_FORMAT))
    cell_formats = _child(styles, "cellXfs")
    cell_formats.set("count", str(len(formats)))
    plain = [(str(name), str(value)) for name, value in cell_formats[0].attrib.items()]
    for number, _ in own:
        look = etree.SubElement(cell_formats, f"{_S}xf", dict(plain))
        look.set("numFmtId", str(number))
        look.set("applyNumberFormat", "1")
    if own:
        holder = etree.Element(f"{_S}numFmts", count=str(len(own)))
        for number, code in own:
            etree.SubElement(holder, f"{_S}numFmt", numFmtId=str(number), formatCode=code)
        styles.insert(0, holder)
    return pack(_STYLES, _part(styles))


def _child(element: _Element, name: str) -> _Element:
    return next(element.iter(f"{_S}{name}"))


def _letters(number: int) -> str:
    """The letters of a column, counted from 0: A, …, Z, AA."""
    before, last = divmod(number, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _part(root: _Element) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
