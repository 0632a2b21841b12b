"""structure: a rendered part in, the same as the schema wants it out.

Loops and conditions take all rows from a table, all cells from a row or the last paragraph from a cell, and change
how many columns a row has; Word calls such a file damaged.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.writers.trees import fragment, inside
from briefgen.writers.word.keeping import keep_rows
from briefgen.writers.word.markup import every, find, make, name_of, number_in, value

if TYPE_CHECKING:
    from briefgen.writers.word.markup import Element

TABLE, TABLE_END = "\ufdd6", "\ufdd7"
"""Stand around a table whose columns tags make."""
_PARAGRAPHS_MISSING = tuple(
    (f"{before}{after}", f"{before}<w:p/>{after}")
    for before, after in (
        ("</w:tcPr>", "</w:tc>"),
        ("<w:tc>", "</w:tc>"),
        ("</w:tbl>", "</w:tc>"),
        ("<w:txbxContent>", "</w:txbxContent>"),
        ("<w:sdtContent>", "</w:sdtContent>"),
    )
)
_HEAD_OR_FOOT = ("</w:hdr>", "</w:ftr>")
_WITHOUT_PARAGRAPH = re.compile(r"\A(<w:(?:hdr|ftr)(?: [^<>]*)?>)(</w:(?:hdr|ftr)>)")
_ROW_WITHOUT_CELLS = re.compile(r"<w:tr(?: [^<>]*)?>(?:<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>)?</w:tr>", re.DOTALL)
_LOOSE = re.compile(
    r"(?:</w:(?:tblGrid|tbl|trPr|tcPr)>|<w:(?:tr|tc|txbxContent|sdtContent|hdr|ftr)(?: [^<>]*)?>)"
    r"(?:\{[{%]|</w:(?:tbl|tr|tc|txbxContent|sdtContent|hdr|ftr)>)"
)
"""Where content begins with a tag, or is missing."""
_EMPTY_RUN = '<w:t xml:space="preserve"></w:t></w:r>'
_BETWEEN = re.compile(r"<w:r(?: [^<>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?\Z", re.DOTALL)


def is_loose(source: str) -> bool:
    """Whether tags stand where a table, a row or what holds paragraphs may come out empty."""
    return bool(_LOOSE.search(source))


def tidy(text: str, declarations: str, *, loose: bool) -> str:
    """Put right what loops and conditions leave behind; in a text that is not `loose` they leave nothing empty."""
    return _with_shared_widths(keep_rows(_without_empty_runs(_filled(text) if loose else text)), declarations)


def _filled(text: str) -> str:
    if "</w:trPr></w:tr>" in text or "<w:tr></w:tr>" in text:
        text = _ROW_WITHOUT_CELLS.sub("", text)
    text = _without_empty_tables(text)
    for broken, whole in _PARAGRAPHS_MISSING:
        text = text.replace(broken, whole)
    if text.endswith(_HEAD_OR_FOOT):
        text = _WITHOUT_PARAGRAPH.sub(r"\1<w:p/>\2", text)
    return text


def _without_empty_tables(text: str) -> str:
    """Without tables that lost all their rows; those hold no other table, so the nearest beginning is theirs."""
    while (end := text.find("</w:tblGrid></w:tbl>")) >= 0:
        start = text.rfind("<w:tbl>", 0, end)
        text = text[:start] + text[end + len("</w:tblGrid></w:tbl>") :]
    return text


def _without_empty_runs(text: str) -> str:
    pieces = text.split(_EMPTY_RUN)
    for number, piece in enumerate(pieces[:-1]):
        start = max(piece.rfind("<w:r>"), piece.rfind("<w:r "))
        whole = start >= 0 and _BETWEEN.match(piece, start)
        pieces[number] = piece[:start] if whole else piece + _EMPTY_RUN
    return "".join(pieces)


def _with_shared_widths(text: str, declarations: str) -> str:
    """Each table whose columns tags made with its width shared out, inner tables first."""
    while (start := text.rfind(TABLE)) >= 0:
        end = text.index(TABLE_END, start)
        table = fragment(text[start + 1 : end], declarations)
        for each in every(table, "tbl"):
            _share_out_width(each)
        text = text[:start] + inside(table) + text[end + 1 :]
    return text


def _share_out_width(table: Element) -> None:
    """Where `{%tc … %}` made cells or took them, share out the table's width in the proportion of their own."""
    grid = find(table, "tblGrid")
    if grid is None:
        return
    columns = [int(number_in(value(column, "w"))) for column in grid]
    cells = [row.findall(name_of("tc")) for row in table.findall(name_of("tr"))]
    whole = [row[0] for row in cells if len(row) == 1 and _span(row[0]) == len(columns) > 1]
    rows = [row for row in cells if not row or row[0] not in whole]
    if not rows or {len(row) for row in rows} != {len(rows[0])} or any(_span(cell) for row in rows for cell in row):
        return
    widths = [_width(cell) for cell in rows[0]]
    if not all(widths) or (len(widths) == len(columns) and sum(widths) == sum(columns)):
        return
    _set_widths(grid, rows, _scaled(widths, sum(columns)))
    for cell in whole:
        _set_span(cell, len(widths))


def _span(cell: Element) -> int:
    """How many columns a cell stands over, where it says so."""
    return int(number_in(value(find(cell, "tcPr", "gridSpan"))))


def _set_span(cell: Element, columns: int) -> None:
    span = find(cell, "tcPr", "gridSpan")
    if span is not None:
        span.set(name_of("val"), str(columns))


def _width(cell: Element) -> int:
    return int(number_in(value(find(cell, "tcPr", "tcW"), "w")))


def _scaled(widths: list[int], total: int) -> list[int]:
    """Whole numbers in proportion that sum up to the total."""
    ends = [round(sum(widths[: number + 1]) * total / sum(widths)) for number in range(len(widths))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _set_widths(grid: Element, rows: list[list[Element]], widths: list[int]) -> None:
    grid[:] = [make("gridCol", w=width) for width in widths]
    for row in rows:
        for cell, width in zip(row, widths, strict=True):
            measure = find(cell, "tcPr", "tcW")
            if measure is not None:
                measure.set(name_of("w"), str(width))
