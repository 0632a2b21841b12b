"""layout: a finished body and its styles in, the number of pages it takes out.

An estimate, as exact as lines set in points allow: a row goes to the next page whole, notes and floating
pictures are not counted.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from briefgen.measure import Piece, lay_out
from briefgen.writers.word.looks import Looks
from briefgen.writers.word.markup import WP, every, find, name_of, number_in, runs_of, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.writers.word.looks import Look
    from briefgen.writers.word.markup import Element

_A4 = (595.3, 841.9)
_HAIRLINE = 0.5
# Nothing fits between margins that meet.
_LOWEST = 72.0
_EMU_PER_POINT = 12700


def count_pages(root: Element, styles: Element | None) -> int:
    """How many pages a document takes."""
    body = find(root, "body")
    if body is None:
        return 1
    width, height = _text_area(body)
    return _Pages(max(height, _LOWEST), Looks(styles)).fill(body, width)


def text_width(root: Element) -> float:
    """The width between the margins of the last section, in points."""
    body = find(root, "body")
    return _A4[0] if body is None else _text_area(body)[0]


class _Pages:
    """Pages of one height, filled from the top."""

    def __init__(self, height: float, looks: Looks) -> None:
        self._height = height
        self._looks = looks
        self._pages = 1
        self._used = 0.0

    def fill(self, body: Element, width: float) -> int:
        blocks = list(_blocks(body))
        sections = _section_starts(body)
        for block, following in zip_longest(blocks, blocks[1:]):
            if block.tag == name_of("tbl"):
                for row in block.findall(name_of("tr")):
                    self._add(_row_height(row, block, self._looks))
                continue
            if self._starts_page(block):
                self._turn()
            self._add(_paragraph_height(block, following, width, self._looks))
            if find(block, "pPr", "sectPr") is not None and next(sections) != "continuous":
                self._turn()
        return self._pages

    def _starts_page(self, paragraph: Element) -> bool:
        broken = any(value(mark, "type") == "page" for mark in every(paragraph, "br"))
        return broken or self._looks.paragraph(paragraph).on_new_page

    def _turn(self) -> None:
        if self._used:
            self._pages += 1
            self._used = 0.0

    def _add(self, height: float) -> None:
        if self._used + height > self._height:
            self._turn()
        whole, rest = divmod(height, self._height)
        self._pages += int(whole)
        self._used += rest


def _text_area(body: Element) -> tuple[float, float]:
    size, margins = find(body, "sectPr", "pgSz"), find(body, "sectPr", "pgMar")
    width, height = (number_in(value(size, name)) / 20 for name in ("w", "h")) if size is not None else _A4
    across, down = (
        sum(abs(number_in(value(margins, side))) / 20 for side in sides)
        for sides in (("left", "right"), ("top", "bottom"))
    )
    return width - across, height - down


def _section_starts(body: Element) -> Iterator[str | None]:
    """How each section after the first starts: the properties that end a section say how it began."""
    starts = [value(find(section, "type")) for section in every(body, "sectPr")]
    return iter([*starts[1:], None])


def _blocks(holder: Element) -> Iterator[Element]:
    for child in holder:
        content = find(child, "sdtContent") if child.tag == name_of("sdt") else None
        if content is not None:
            yield from _blocks(content)
        elif child.tag in (name_of("p"), name_of("tbl")):
            yield child


def _content_height(holder: Element, width: float, looks: Looks) -> float:
    blocks = list(_blocks(holder))
    return sum(
        _table_height(block, looks) if block.tag == name_of("tbl") else _paragraph_height(block, after, width, looks)
        for block, after in zip_longest(blocks, blocks[1:])
    )


def _paragraph_height(paragraph: Element, following: Element | None, width: float, looks: Looks) -> float:
    look = looks.paragraph(paragraph)
    pieces = tuple(_pieces(paragraph, look, looks)) or (Piece(" ", look.size),)
    room = width - look.left - look.right
    lines = len(lay_out(pieces, room, first_width_pt=room - look.first if look.first > 0 else None))
    close = look.contextual and following is not None and following.tag == name_of("p")
    after = 0.0 if close and following is not None and looks.paragraph(following).style == look.style else look.after
    return look.before + max(lines * look.line, _picture_height(paragraph)) + after


def _pieces(paragraph: Element, look: Look, looks: Looks) -> Iterator[Piece]:
    for run in runs_of(paragraph):
        size, bold = looks.run(run, look)
        text = "".join(_text(child) for child in run)
        if text:
            yield Piece(text, size, bold)


def _text(child: Element) -> str:
    if child.tag == name_of("t"):
        return child.text or ""
    if child.tag == name_of("br"):
        return "" if value(child, "type") == "page" else "\n"
    return " " if child.tag == name_of("tab") else ""


def _picture_height(paragraph: Element) -> float:
    extents = [extent for inline in paragraph.iter(f"{{{WP}}}inline") for extent in inline.iter(f"{{{WP}}}extent")]
    return max((number_in(extent.get("cy")) / _EMU_PER_POINT for extent in extents), default=0.0)


def _table_height(table: Element, looks: Looks) -> float:
    return sum(_row_height(row, table, looks) for row in table.findall(name_of("tr")))


def _row_height(row: Element, table: Element, looks: Looks) -> float:
    limit = find(row, "trPr", "trHeight")
    least = number_in(value(limit)) / 20
    if limit is not None and value(limit, "hRule") == "exact":
        return least
    needed = max((_cell_height(cell, table, looks) for cell in row.findall(name_of("tc"))), default=0.0)
    return max(needed, least) + _HAIRLINE


def _cell_height(cell: Element, table: Element, looks: Looks) -> float:
    top, right, bottom, left = (looks.margin(cell, table, side) for side in ("top", "right", "bottom", "left"))
    width = number_in(value(find(cell, "tcPr", "tcW"), "w")) / 20
    return top + bottom + _content_height(cell, width - left - right, looks)
