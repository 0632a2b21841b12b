"""layout: a finished body and its styles in, its pages and what begins on which of them out.

An estimate, as exact as lines set in points allow: a row goes to the next page whole, notes and floating
pictures are not counted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefgen.measure import Piece, lay_out
from briefgen.writers.word.looks import Looks, border_width
from briefgen.writers.word.markup import WP, every, find, name_of, number_in, runs_of, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefgen.writers.word.looks import Look
    from briefgen.writers.word.markup import Element

_A4 = (595.3, 841.9)
# Nothing fits between margins that meet.
_LOWEST = 72.0
_EMU_PER_POINT = 12700
# Paragraphs of four lines and more are split, two lines at least on each page.
_SPLITTABLE, _TOGETHER = 4, 2


@dataclass(frozen=True)
class Laid:
    """A document laid out: how many pages it takes, and on which of them, from 1, each paragraph begins."""

    pages: int
    page_of: Mapping[Element, int]


@dataclass(frozen=True)
class _Unit:
    """A paragraph or a table row: what its lines take, and how it stands to the page and to what follows it.

    `head` is the height of the table's head rows, which come again on a new page.
    """

    element: Element
    lines: tuple[float, ...]
    before: float = 0.0
    after: float = 0.0
    keeps: bool = False
    head: float = 0.0
    starts_page: bool = False
    ends_page: bool = False

    @property
    def height(self) -> float:
        return self.before + sum(self.lines) + self.after

    @property
    def beginning(self) -> float:
        """What must fit on a page for the unit to begin there: two lines, or all of three."""
        kept = self.lines if len(self.lines) < _SPLITTABLE else self.lines[:_TOGETHER]
        return self.before + sum(kept)


def lay_pages(root: Element, styles: Element | None) -> Laid:
    """The document on pages; one without a body takes one."""
    body = find(root, "body")
    if body is None:
        return Laid(1, {})
    width, height = _text_area(body)
    looks = Looks(styles)
    pages = _Pages(max(height, _LOWEST))
    pages.fill(_units(body, width, looks))
    return Laid(pages.count, pages.page_of)


def text_width(root: Element) -> float:
    """The width between the margins of the last section, in points."""
    body = find(root, "body")
    return _A4[0] if body is None else _text_area(body)[0]


class _Pages:
    """Pages of one height, filled from the top."""

    def __init__(self, height: float) -> None:
        self.count = 1
        self.page_of: dict[Element, int] = {}
        self._height = height
        self._used = 0.0

    def fill(self, units: Sequence[_Unit]) -> None:
        """Put units on pages, none parted from what it is kept with."""
        for number, unit in enumerate(units):
            if unit.starts_page:
                self._turn()
            flows_over = self._used > 0 and self._used + self._held(units, number) > self._height
            if flows_over:
                self._turn(unit.head)
            for paragraph in unit.element.iter(name_of("p")):
                self.page_of[paragraph] = self.count
            # Where text flows over to a page, Word leaves out the space before its first paragraph.
            self._place(replace(unit, before=0.0) if flows_over else unit)
            if unit.ends_page:
                self._turn()

    def _held(self, units: Sequence[_Unit], number: int) -> float:
        """What must fit below each other: a unit that keeps with the next one, and the next one's beginning."""
        height = 0.0
        while number < len(units) and units[number].keeps and height < self._height:
            height += units[number].height
            number += 1
        return height + (units[number].beginning if number < len(units) else 0.0)

    def _place(self, unit: _Unit) -> None:
        self._used += unit.before
        for line in unit.lines:
            if self._used + line > self._height:
                self._turn(unit.head)
            whole, rest = divmod(line, self._height)
            self.count += int(whole)
            self._used += rest
        self._used += unit.after

    def _turn(self, head: float = 0.0) -> None:
        if self._used:
            self.count += 1
            self._used = head


def _units(body: Element, width: float, looks: Looks) -> list[_Unit]:
    blocks = list(_blocks(body))
    sections = _section_starts(body)
    units: list[_Unit] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.tag == name_of("tbl"):
            units += _row_units(block, looks)
            continue
        ends = find(block, "pPr", "sectPr") is not None and next(sections) != "continuous"
        broken = any(value(mark, "type") == "page" for mark in every(block, "br"))
        look = looks.paragraph(block)
        before, lines, after = _paragraph_lines(block, following, width, looks)
        starts = look.on_new_page or broken
        units.append(_Unit(block, lines, before, after, look.keeps, starts_page=starts, ends_page=ends))
    return units


def _row_units(table: Element, looks: Looks) -> list[_Unit]:
    rows = table.findall(name_of("tr"))
    heights = [_row_height(row, table, looks) for row in rows]
    heads = [find(row, "trPr", "tblHeader") is not None for row in rows]
    head = sum(height for height, is_head in zip(heights, heads, strict=True) if is_head)
    return [
        _Unit(row, (height,), keeps=is_head or _keeps(row, looks), head=0.0 if is_head else head)
        for row, height, is_head in zip(rows, heights, heads, strict=True)
    ]


def _keeps(row: Element, looks: Looks) -> bool:
    """A row keeps with the next one if its first paragraph does."""
    first = next(every(row, "p"), None)
    return first is not None and looks.paragraph(first).keeps


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
    before, lines, after = _paragraph_lines(paragraph, following, width, looks)
    return before + sum(lines) + after


def _paragraph_lines(
    paragraph: Element, following: Element | None, width: float, looks: Looks
) -> tuple[float, tuple[float, ...], float]:
    """The space before a paragraph, the height of each of its lines, the space after it."""
    look = looks.paragraph(paragraph)
    if find(paragraph, "pPr", "framePr") is not None:
        return 0.0, (), 0.0  # a frame stands beside the text
    pieces = tuple(_pieces(paragraph, look, looks)) or (Piece(" ", look.size),)
    room = width - look.left - look.right
    count = len(lay_out(pieces, room, first_width_pt=room - look.first if look.first > 0 else None))
    after = _space_after(look, following, looks)
    picture = _picture_height(paragraph)
    lines = (picture,) if picture > count * look.line else (look.line,) * count
    return look.before, (lines[0] + look.borders, *lines[1:]), after


def _space_after(look: Look, following: Element | None, looks: Looks) -> float:
    """What stands after a paragraph beside the space before the next one: Word takes the larger of both."""
    if following is None or following.tag != name_of("p"):
        return look.after
    next_look = looks.paragraph(following)
    if look.contextual and next_look.style == look.style:
        return 0.0
    return max(look.after - next_look.before, 0.0)


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
    return max(needed, least) + _ruled(row, table, looks)


def _ruled(row: Element, table: Element, looks: Looks) -> float:
    """What the borders of a row take: those below it, and above the first row those of the table."""
    tag = name_of("tr")
    above, below = next(row.itersiblings(tag, preceding=True), None), next(row.itersiblings(tag), None)
    edge = 0.0 if above is not None else _border(row, "top", looks.border(table, "top"))
    if below is None:
        return edge + _border(row, "bottom", looks.border(table, "bottom"))
    inside = looks.border(table, "insideH")
    return edge + max(_border(row, "bottom", inside), _border(below, "top", inside))


def _border(row: Element, side: str, of_table: float) -> float:
    """The widest border on one side of a row's cells; those that say nothing have the table's."""
    borders = [find(cell, "tcPr", "tcBorders", side) for cell in row.findall(name_of("tc"))]
    return max((of_table if border is None else border_width(border) for border in borders), default=0.0)


def _cell_height(cell: Element, table: Element, looks: Looks) -> float:
    top, right, bottom, left = (looks.margin(cell, table, side) for side in ("top", "right", "bottom", "left"))
    width = number_in(value(find(cell, "tcPr", "tcW"), "w")) / 20
    return top + bottom + _content_height(cell, width - left - right, looks)
