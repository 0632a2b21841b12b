"""values: what is on file for a field in, the words a client finds it in on the page out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefgen.kinds.figures import currency, goal_value, period_key
from briefgen.model import Figure, Record, Text, fields_of
from briefgen.model.record import Span

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording
    from briefgen.model import About, FieldOf

_NAMES = (
    *("name", "title", "attribute", "channel", "region", "node", "stage", "medium", "statement", "period", "year"),
    *("sku", "theme", "mechanic", "tier", "what", "to", "event", "claim", "activity", "study", "metric"),
    *("definition", "text", "quote", "who", "regulation", "evidence", "income", "when", "date", "from_", "media"),
)
"""What an entry of a list is called by, the first that is filled."""
_DATED = ("period", "year", "date", "from_")
_MARKS = frozenset({"score", "scale_max", "rank", "priority", "sentiment", "intensity"})
"""How somebody has rated an entry, which is not what it says."""
_SHOWN = 3
_LONGEST = 26
"""Of Chinese characters; of Latin letters twice as many."""
_FIRST_WIDE = "\u2e80"
_LOOSE = " ,;:=，、；：（("
"""What does not stand before an ellipsis."""


def said(wording: Wording, value: object, about: About) -> str:
    """A value as it is quoted back: `2024 年：市场份额 4.9%`; of a list the newest entry."""
    if isinstance(value, tuple):
        records = [each for each in value if isinstance(each, Record)]
        if records:
            return _newest(wording, records, about)
        return wording.formats.listed([text for each in value if (text := _scalar(wording, each, about))])
    if isinstance(value, Record) and not isinstance(value, Figure):
        return _record(wording, value, about)
    return _scalar(wording, value, about)


def entry_name(wording: Wording, record: Record) -> str:
    """What an entry of a list is called: a brand's name, a channel, a period."""
    for name in _NAMES:
        value = getattr(record, name, None)
        if isinstance(value, Text):
            text = wording.text(value)
            return text if name == "title" else _short(text)
        if isinstance(value, date):
            return wording.formats.date(value)
        if isinstance(value, Span):
            return _span(wording, value)
        if name in ("period", "year", "when") and value:
            return wording.formats.period(str(value))
        if name == "sku" and value:
            return str(value)
    return ""


def source_of(wording: Wording, value: object) -> str:
    """Where a value comes from and of what day it is, as far as is known."""
    record = (
        max((each for each in value if isinstance(each, Record)), key=_when, default=None)
        if isinstance(value, tuple)
        else value
    )
    material = wording.brief.source(getattr(record, "source", None))
    day = getattr(record, "as_of", None) or (material.date if material else None)
    title = wording.text(material.title) if material else ""
    return wording.formats.clauses(title, wording.formats.date(day) if day else "")


def _newest(wording: Wording, records: list[Record], about: About) -> str:
    """The newest of several entries; of those that are equally new the first, and how many there are."""
    newest = max(records, key=_when)
    alike = sum(_when(each) == _when(newest) for each in records)
    text = said(wording, newest, about)
    return wording.words("qst.and_others", first=text, total=alike) if alike > 1 else text


def _record(wording: Wording, record: Record, about: About) -> str:
    """An entry by its name, with its first figures; one that is called like the field needs no name of its own."""
    name, figures = entry_name(wording, record), []
    for field in fields_of(type(record)).values():
        if field.about and (text := _figure(wording, record, field)):
            figures.append((_label(wording, field.about), text))
    if len(figures) == 1 and figures[0][0] == _label(wording, about):
        return wording.words("qst.dated", name=name, value=figures[0][1])
    shown = [wording.words("qst.labelled", label=label, value=text) for label, text in figures[:_SHOWN]]
    values = wording.formats.clauses(*shown)
    return wording.words("qst.of_entry", name=name, value=values) if name and values else name or values


def _figure(wording: Wording, record: Record, field: FieldOf) -> str:
    """A number of an entry; its words stand in its name."""
    value = getattr(record, field.name)
    if field.about is None or field.name in _DATED or field.name in _MARKS:
        return ""
    if isinstance(value, Figure):
        return _sourced(wording, value, field.about)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    amount_unit, unit = (getattr(record, name, None) for name in (f"{field.name}_unit", "unit"))
    if isinstance(amount_unit, str):
        return f"{wording.formats.money(value, '', plain=True)} {amount_unit}"
    if isinstance(unit, str) and not field.about.unit:
        return goal_value(wording, value, unit)
    return _number(wording, value, field.about)


def _scalar(wording: Wording, value: object, about: About) -> str:
    if isinstance(value, Text):
        return wording.formats.quoted(_short(wording.text(value)))
    if isinstance(value, Figure):
        return _sourced(wording, value, about)
    if isinstance(value, date):
        return wording.formats.date(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(wording, value, about)
    return ""


def _sourced(wording: Wording, figure: Figure, about: About) -> str:
    if figure.value is None:
        return ""
    has_unit = figure.unit is not None
    number = goal_value(wording, figure.value, figure.unit) if has_unit else _number(wording, figure.value, about)
    period = wording.formats.period(period_key(figure.period)) if figure.period else ""
    return wording.words("qst.dated", name=period, value=number) if period else number


def _span(wording: Wording, span: Span) -> str:
    if span.from_ and span.to:
        return wording.formats.span(span.from_, span.to, "long")
    day = span.from_ or span.to
    return wording.formats.date(day) if day else ""


def _number(wording: Wording, value: float, about: About) -> str:
    if about.unit == "pct":
        return wording.formats.percent(value)
    if about.unit == "money":
        return wording.formats.money(value, currency(wording))
    return wording.formats.number(value)


def _label(wording: Wording, about: About) -> str:
    return wording.formats.inline(wording.words(about.label))


def _short(text: str) -> str:
    """As much of a text as tells which one it is."""
    kept, width = "", 0.0
    for letter in text:
        width += 1 if letter >= _FIRST_WIDE else 0.5
        if width > _LONGEST:
            whole = kept.rpartition(" ")[0] if letter.isascii() and " " in kept else kept
            return whole.rstrip(_LOOSE) + "…"
        kept += letter
    return kept


def _when(record: Record) -> str:
    value = next((found for name in _DATED if (found := getattr(record, name, None))), "")
    return period_key(value) if isinstance(value, str | Span) else str(value)
