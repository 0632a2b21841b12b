"""strips: cells side by side over the whole width: large figures, and the heat of the sixteen points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.elements import ACCENT, HAIRLINE, MIDDLE_TINT, TINT, WHITE, edge, paragraph, shade, statement
from paper.tables import LIVE_WIDTH, cell, filled, row, statement_row, table

if TYPE_CHECKING:
    from paper.elements import Colour, Element

_CELL = 588
_HEAT = {
    "full": ("HeatLight", ACCENT, "clear"),
    "high": ("HeatDark", MIDDLE_TINT, "clear"),
    "low": ("HeatDark", TINT, "clear"),
    "stale": ("HeatDark", WHITE, "thinDiagStripe"),
    "missing": ("HeatMissing", None, ""),
}
"""Per look: the style of the figure, the fill, its pattern."""
# A point of accent is heavier than three quarters of white, so it wins on every edge it shares.
_GAP, _FRAME = 0.75, 1.0
_SWATCH = (340, 1543)


def number_strip(numbers: str) -> Element:
    """Figures side by side, as many as there are: label, figure, what to hold beside it."""
    quarter = LIVE_WIDTH // 4
    line = (edge("bottom", 0.5, HAIRLINE),)
    figure = cell(
        quarter,
        paragraph("Label", "{{ figure.label }}"),
        statement("{%p if figure.own %}"),
        paragraph("BigNumberOwn", "{{ figure.value }}"),
        statement("{%p else %}"),
        paragraph("BigNumber", "{{ figure.value }}"),
        statement("{%p endif %}"),
        paragraph("Label", "{{ figure.note }}"),
        borders=line,
        margins={"bottom": 142, "right": 113},
    )
    tags = (f"{{%tc for figure in {numbers} %}}", "{%tc endfor %}")
    start, end = (cell(quarter, statement(tag)) for tag in tags)
    widths = (quarter, quarter, LIVE_WIDTH - 2 * quarter)
    return table(widths, row(start, figure, end), name="numbers", style="HouseBlock")


def heat_strip(heat: str) -> Element:
    """A cell a point: number above, how complete it is, its short name below where names are short."""
    rows = [
        _heat_row(heat, [_plain("HeatNumber", "{{ cell.number }}")]),
        _heat_row(heat, _shaded(), exactly=600),
        statement_row(f"{{%tr if {heat}.named %}}", (_CELL,)),
        _heat_row(heat, [_plain("HeatName", "{{ cell.name }}")]),
        statement_row("{%tr endif %}", (_CELL,)),
    ]
    return table((LIVE_WIDTH,), *rows, name="heat", style="HouseBlock", alt=f"{{{{ {heat}.alt }}}}")


def heat_key(heat: str, *words: str) -> Element:
    """What each look means, in the order of the looks; that of stale points only where there are some."""
    cells: list[Element] = []
    for look, word in zip(_HEAT, words, strict=True):
        told = [_heat_cell(look, "", width=_SWATCH[0]), cell(_SWATCH[1], _label(word), margins={"left": 113})]
        start, end = (cell(_SWATCH[0], statement(tag)) for tag in (f"{{%tc if {heat}.stale %}}", "{%tc endif %}"))
        cells += [start, *told, end] if look == "stale" else told
    widths = _SWATCH * len(_HEAT)
    return table(widths, row(*cells, at_least=280), name="heat_key", style="HouseBlock")


def _label(word: str) -> Element:
    return paragraph("Label", f"{{{{ words.{word} }}}}")


def _heat_row(heat: str, patterns: list[Element], *, exactly: int = 0) -> Element:
    start, end = (cell(_CELL, statement(tag)) for tag in (f"{{%tc for cell in {heat}.cells %}}", "{%tc endfor %}"))
    return row(start, *patterns, end, exactly=exactly)


def _plain(style: str, text: str) -> Element:
    return cell(_CELL, paragraph(style, text))


def _shaded() -> list[Element]:
    """A pattern cell a look, of which each point takes one."""
    cells: list[Element] = []
    for number, look in enumerate(_HEAT):
        tag = f"{{%tc {'elif' if number else 'if'} cell.look == '{look}' %}}"
        cells += [cell(_CELL, statement(tag)), _heat_cell(look, "{{ cell.text }}")]
    return [*cells, cell(_CELL, statement("{%tc endif %}"))]


def _heat_cell(look: str, text: str, *, width: int = _CELL) -> Element:
    style, fill, pattern = _HEAT[look]
    weight, colour = (_GAP, WHITE) if fill else (_FRAME, ACCENT)
    borders = tuple(edge(side, weight, colour) for side in ("top", "left", "bottom", "right"))
    made = cell(width, paragraph(style, text), borders=borders, align="center")
    return filled(made, _fill(fill, pattern)) if fill else made


def _fill(colour: Colour, pattern: str) -> Element:
    return shade(colour) if pattern == "clear" else shade(colour, pattern=pattern, ink=TINT)
