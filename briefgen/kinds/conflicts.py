"""conflicts: what sources disagree about in, all sides as a reader should find them out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefgen.kinds.figures import market_currency
from briefgen.model import Text, shorthand

if TYPE_CHECKING:
    from briefgen.formats import Formats
    from briefgen.kinds.wording import Wording
    from briefgen.model import Side

_YEAR_DIGITS = 4
"""So few digits may be a year, and stay without a separator."""


def disagreement(wording: Wording, sides: tuple[Side, ...]) -> str:
    """`说法不一，待核：2012年3月（大赛策划案）；2012年4月（《经济观察报》）`."""
    return wording.words("conflict.told", sides=all_sides(wording, sides))


def all_sides(wording: Wording, sides: tuple[Side, ...], *, noted: bool = False) -> str:
    """`2012年3月（大赛策划案）；2012年4月（《经济观察报》）`; `noted`, each with the note beside its source."""
    values = zip(_values(wording, sides), sides, strict=True)
    told = [wording.aside(value, _whose(wording, side, noted=noted)) for value, side in values]
    return wording.words("join.semicolon").join(told)


def _values(wording: Wording, sides: tuple[Side, ...]) -> list[str]:
    values = [_written_out(wording, side.value) for side in sides]
    seem_to_agree = len(set(values)) < len(sides)  # rounded
    return [side.value for side in sides] if seem_to_agree else values


def _whose(wording: Wording, side: Side, *, noted: bool) -> str:
    """The source in words, else its id as it stands, and the note of the value, alone where there is none."""
    cited, note = wording.citation(side.source), wording.text(Text(default=side.note))
    return wording.formats.clauses(cited or side.source, note) if noted else cited or note or side.source


def _written_out(wording: Wording, value: str) -> str:
    """A date, a period or a figure as the language writes it; other words as they stand."""
    return _moment(wording.formats, value) or _figure(wording, value) or wording.text(Text(default=value))


def _moment(formats: Formats, value: str) -> str:
    found = shorthand.period(value)
    if not isinstance(found, str) or value.isdigit():
        return ""
    day = shorthand.day(found)
    return formats.date(date.fromisoformat(day)) if day else formats.period(found)


def _figure(wording: Wording, value: str) -> str:
    found, formats = shorthand.amount(value), wording.formats
    if found is None or (value.isdigit() and len(value) <= _YEAR_DIGITS):
        return ""
    number = float(found.value)
    if found.is_percent:
        return formats.percent(number)
    currency = market_currency(wording) if found.is_yuan else next(iter(found.currencies), "")
    if currency or found.is_scaled:
        return formats.money(number, currency, plain=not currency)
    return formats.number(number)
