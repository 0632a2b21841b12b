"""looks: a paper's styles in, what size, line and space each paragraph, run and cell takes out, in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.writers.word.markup import every, find, name_of, number_in, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.writers.word.markup import Element

_WORDS_OWN_SIZE = 10.0
_WORDS_OWN_MARGIN = 5.4
# What a line of Arial or of a Chinese font takes where no exact line is given.
_NATURAL_LINE = 1.3


_DIRECT = frozenset(map(name_of, ("spacing", "ind", "contextualSpacing", "pageBreakBefore", "keepNext", "pBdr")))
"""What a paragraph may say of itself beside its style."""


@dataclass(frozen=True)
class Look:
    """How a paragraph is set; `borders` is what its lines above and below take beside its own."""

    style: str
    size: float
    bold: bool
    line: float
    before: float
    after: float
    left: float
    right: float
    first: float
    contextual: bool
    on_new_page: bool
    keeps: bool
    borders: float


class Looks:
    """Looks things up through direct formatting, style, the style it is based on, and the defaults."""

    def __init__(self, styles: Element | None) -> None:
        self._styles = {} if styles is None else {value(style, "styleId"): style for style in every(styles, "style")}
        defaults = None if styles is None else find(styles, "docDefaults")
        self._run_defaults = None if defaults is None else find(defaults, "rPrDefault")
        self._paragraph_defaults = None if defaults is None else find(defaults, "pPrDefault")
        self._default = {
            value(style, "type"): value(style, "styleId")
            for style in self._styles.values()
            if value(style, "default") in ("1", "true")
        }
        self._styled: dict[str, Look] = {}
        self._of_tables: dict[tuple[str, str, str], Element | None] = {}

    def paragraph(self, paragraph: Element) -> Look:
        """How a paragraph is set, and how its runs are where they say nothing."""
        properties = find(paragraph, "pPr")
        style = value(find(paragraph, "pPr", "pStyle")) or self._default.get("paragraph") or ""
        if properties is not None and any(child.tag in _DIRECT for child in properties):
            return self._look(style, paragraph)
        if style not in self._styled:
            self._styled[style] = self._look(style)
        return self._styled[style]

    def _look(self, style: str, *own: Element) -> Look:
        holders = [*own, *self._chain(style), self._paragraph_defaults]
        size = self._size([*self._chain(style), self._run_defaults])
        hanging = _points(_first(holders, "pPr", "ind", attribute="hanging"))
        return Look(
            style,
            size,
            _on(_first([*self._chain(style)], "rPr", "b", attribute=None)),
            _line(holders, size),
            _points(_first(holders, "pPr", "spacing", attribute="before")),
            _points(_first(holders, "pPr", "spacing", attribute="after")),
            _points(_first(holders, "pPr", "ind", attribute="left")),
            _points(_first(holders, "pPr", "ind", attribute="right")),
            -hanging if hanging else _points(_first(holders, "pPr", "ind", attribute="firstLine")),
            _on(_first(holders, "pPr", "contextualSpacing", attribute=None)),
            _on(_first(holders, "pPr", "pageBreakBefore", attribute=None)),
            _on(_first(holders, "pPr", "keepNext", attribute=None)),
            sum(_paragraph_border(holders, side) for side in ("top", "bottom")),
        )

    def run(self, run: Element, look: Look) -> tuple[float, bool]:
        """A run's size and whether it is bold."""
        if find(run, "rPr") is None:
            return look.size, look.bold
        holders = [run, *self._chain(value(find(run, "rPr", "rStyle")) or "")]
        size = _first(holders, "rPr", "sz")
        bold = _first(holders, "rPr", "b", attribute=None)
        return number_in(size) / 2 if number_in(size) else look.size, look.bold if bold is None else _on(bold)

    def margin(self, cell: Element, table: Element, side: str) -> float:
        """A cell's margin on one side: its own, its table's, its table style's, Word's own."""
        own = find(cell, "tcPr", "tcMar", side)
        found = value(self._of_table(table, "tblCellMar", side) if own is None else own, "w")
        if found is None:
            return _WORDS_OWN_MARGIN if side in ("left", "right") else 0.0
        return _points(found)

    def border(self, table: Element, side: str) -> float:
        """The width of a table's border, its own or its style's: `top`, `bottom` or `insideH`."""
        return border_width(self._of_table(table, "tblBorders", side))

    def _of_table(self, table: Element, kind: str, side: str) -> Element | None:
        own = find(table, "tblPr", kind, side)
        style = value(find(table, "tblPr", "tblStyle")) or self._default.get("table") or ""
        if own is None and (style, kind, side) not in self._of_tables:
            given = (find(holder, "tblPr", kind, side) for holder in self._chain(style))
            self._of_tables[style, kind, side] = next((found for found in given if found is not None), None)
        return self._of_tables[style, kind, side] if own is None else own

    def _chain(self, style: str) -> Iterator[Element]:
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(find(self._styles[style], "basedOn")) or ""

    def _size(self, holders: list[Element | None]) -> float:
        found = _first(holders, "rPr", "sz")
        return number_in(found) / 2 if number_in(found) else _WORDS_OWN_SIZE


def _first(holders: list[Element] | list[Element | None], *tags: str, attribute: str | None = "val") -> str | None:
    """The first holder's word on a property; without an attribute, whether it is switched on."""
    for holder in holders:
        element = None if holder is None else find(holder, *tags)
        if element is not None:
            if attribute is None:
                return value(element) or "1"
            if element.get(name_of(attribute)) is not None:
                return element.get(name_of(attribute))
    return None


def border_width(border: Element | None) -> float:
    """What a border takes, in points; sizes of borders are eighths of a point."""
    return 0.0 if value(border) in {None, "nil", "none"} else number_in(value(border, "sz")) / 8


def _paragraph_border(holders: list[Element] | list[Element | None], side: str) -> float:
    """A paragraph's border and its distance from the text."""
    found = (find(holder, "pPr", "pBdr", side) for holder in holders if holder is not None)
    border = next((each for each in found if each is not None), None)
    width = border_width(border)
    return width + number_in(value(border, "space")) if width else 0.0


def _line(holders: list[Element] | list[Element | None], size: float) -> float:
    rule = _first(holders, "pPr", "spacing", attribute="lineRule") or "auto"
    line = _first(holders, "pPr", "spacing", attribute="line")
    natural = size * _NATURAL_LINE
    if line is None:
        return natural
    if rule == "exact":
        return _points(line)
    return max(_points(line), natural) if rule == "atLeast" else natural * number_in(line) / 240


def _points(twentieths: str | None) -> float:
    return number_in(twentieths) / 20


def _on(text: str | None) -> bool:
    return text not in (None, "0", "false", "off")
