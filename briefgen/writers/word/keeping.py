"""keeping: the text of a table whose rows tags make in, the same with the rows that must not part kept together out.

A table of four rows or fewer stays whole; where a longer one goes on on the next page, two rows at least stand on
either side. A row of one cell over all columns
names a group or cites a source: it stays with the rows it is about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS, ROWS_END = "\ufddc", "\ufddd"
"""Stand around a table whose rows tags make."""
_SHORT = 4
_EDGE = re.compile(r"<w:tr(?: [^<>]*)?>|</w:tr>")
_COLUMN = re.compile(r"<w:gridCol[ /]")
_PARAGRAPH = re.compile(
    r"(?P<tag><w:p(?: [^<>]*)?(?<!/))"
    r"(?:(?P<empty>/>)|>(?:<w:pPr>(?P<style><w:pStyle [^<>]*/>)?(?P<kept><w:keepNext)?|(?P<plain>(?:<w:pPr/>)?)))"
)


class _Row(NamedTuple):
    is_head: bool
    is_alone: bool


def keep_rows(text: str) -> str:
    """The text without the marks, the rows between them kept together; no such table stands in another."""
    pieces: list[str] = []
    position = 0
    while (start := text.find(ROWS, position)) >= 0:
        end = text.index(ROWS_END, start)
        pieces += (text[position:start], _kept(text[start + 1 : end]))
        position = end + 1
    return "".join((*pieces, text[position:])) if pieces else text


def _kept(table: str) -> str:
    spans = list(_spans(table) if table.count("<w:tbl>") > 1 else _plain_spans(table))
    spread = len(_COLUMN.findall(table, 0, spans[0][0])) > 1 if spans else False
    rows = [_row(table, start, end, spread=spread) for start, end in spans]
    for number in sorted(_bound(rows), reverse=True):
        start, end = spans[number]
        table = table[:start] + _PARAGRAPH.sub(_bind, table[start:end]) + table[end:]
    return table


def _plain_spans(table: str) -> Iterator[tuple[int, int]]:
    """Where each row begins and ends, if no cell holds a table: finding texts is faster than any pattern."""
    end = 0
    while (start := table.find("<w:tr", end)) >= 0:
        end = table.index("</w:tr>", start) + len("</w:tr>")
        yield start, end


def _spans(table: str) -> Iterator[tuple[int, int]]:
    """Where each row begins and ends; rows of inner tables are part of theirs."""
    depth = start = 0
    for edge in _EDGE.finditer(table):
        closes = edge[0].startswith("</")
        if not closes and not depth:
            start = edge.start()
        depth += -1 if closes else 1
        if not depth:
            yield start, edge.end()


def _row(table: str, start: int, end: int, *, spread: bool) -> _Row:
    cell = table.find("</w:tc>", start, end)
    is_alone = spread and cell >= 0 and table.find("</w:tc>", cell + 1, end) < 0
    return _Row(table.find("<w:tblHeader", start, end) >= 0, is_alone)


def _bound(rows: list[_Row]) -> set[int]:
    """The numbers of the rows that keep with the next one."""
    whole = [number for number, row in enumerate(rows) if not (row.is_head or row.is_alone)]
    leading = [number for number, row in enumerate(rows) if row.is_head or row.is_alone]
    cited = [len(rows) - 2] if rows and rows[-1].is_alone else []
    joined = whole[:-1] if len(whole) <= _SHORT else [whole[0], whole[-2]]
    return {number for number in (*leading, *cited, *joined) if 0 <= number < len(rows) - 1}


def _bind(paragraph: re.Match[str]) -> str:
    if paragraph["kept"]:
        return paragraph[0]
    start = f"{paragraph['tag']}><w:pPr>{paragraph['style'] or ''}<w:keepNext/>"
    if paragraph["empty"]:
        return f"{start}</w:pPr></w:p>"
    return start if paragraph["plain"] is None else f"{start}</w:pPr>"
