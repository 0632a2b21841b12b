"""telling: a field of a brief in, what a reader finds of it on the page out: words, figures in their unit, names."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from briefgen.formats import DASH
from briefgen.kinds.figures import PERCENT_UNITS, goal_value, market_currency, period_key
from briefgen.model import Figure, Span, Text
from briefgen.model.fields import fields_of
from briefgen.model.problem import Speaker
from briefgen.model.record import Record

if TYPE_CHECKING:
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.fields import FieldOf

VERBATIM = frozenset({"id", "sku", "unit", "size_unit", "volume_unit", "file", "url", "email", "phone", "age"})
"""Fields whose words stand as they were written, be they like a year."""
_MOMENT = re.compile(r"\d{4}(-(\d\d(-\d\d)?|Q[1-4]))?")
_OPTIONS = ("opt", "conf", "st", "role", "dept", "sex")
_SENTIMENTS = {-1: "fld.negative", 0: "fld.neutral", 1: "fld.positive"}


def shown(wording: Wording, record: Record, key: str, path: str) -> Said:
    """A field as a cell of a table: what is known, else the mark it was given, else a mark or a dash by its level."""
    field = fields_of(type(record))[key]
    words = said(wording, record, key)
    if words:
        return words
    asked = bool(field.about and field.about.level == "R") or wording.brief.nothing(path) is not None
    return wording.mark(path) if asked else DASH


def said(wording: Wording, record: Record, key: str) -> str:
    """What a field says, empty where it says nothing."""
    field = fields_of(type(record))[key]
    return _told(wording, field, getattr(record, field.name))


def _told(wording: Wording, field: FieldOf, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return wording.formats.listed([words for item in value if (words := _told(wording, field, item))])
    if isinstance(value, dict):
        return wording.formats.listed([_part(wording, field, name, share) for name, share in value.items()])
    if isinstance(value, bool):
        return wording.words("opt.yes" if value else "opt.no")
    if isinstance(value, (int, float)):
        return number(wording, field, value)
    if isinstance(value, Text):
        return wording.text(value)
    if isinstance(value, Figure):
        return figure(wording, value, field.about.unit if field.about else "")
    if isinstance(value, Speaker):
        return wording.speaker(value)
    if isinstance(value, Record) and not isinstance(value, Span):
        return ""
    return _named(wording, field, value) if isinstance(value, str) else when(wording, value)


def _part(wording: Wording, field: FieldOf, name: str, share: float) -> str:
    return f"{_option(wording, name) or name} {number(wording, field, share)}"


def _named(wording: Wording, field: FieldOf, value: str) -> str:
    """A person, a source, a rival or a briefing by its id; an option by its label; a point in time; else the words."""
    target = field.reference.target if field.reference else ""
    if target == "people":
        return wording.name(value)
    if target == "materials":
        return wording.citation(value)
    if target == "competitors":
        return rival_name(wording, value)
    if field.key in VERBATIM:
        return value
    return when(wording, value) if _MOMENT.fullmatch(value) else _option(wording, value) or value


def rival_name(wording: Wording, brand_id: str | None) -> str:
    """A brand of point 9 by its id."""
    found = next((brand for brand in wording.client.competitors if brand.id == brand_id), None)
    return (wording.text(found.name) if found else "") or (brand_id or "")


def _option(wording: Wording, value: str) -> str:
    found = (wording.words.get(f"{group}.{value}") for group in _OPTIONS)
    return next((label for label in found if label), "")


def when(wording: Wording, value: str | Span | dt.date) -> str:
    """A day, a month, a year or a stretch of days in words."""
    if isinstance(value, dt.date):
        return wording.formats.date(value)
    if isinstance(value, Span):
        if value.from_ and value.to:
            return wording.formats.span(value.from_, value.to, "long")
        return period_key(value)
    if value.count("-") == 2 and _MOMENT.fullmatch(value):
        return wording.formats.date(dt.date.fromisoformat(value))
    return wording.formats.period(value)


def number(wording: Wording, field: FieldOf, value: float) -> str:
    """A number in its unit: 6.8%, 3,200 万元, 8 秒, 2009 年."""
    unit = field.about.unit if field.about else ""
    if field.key in ("founded", "year"):
        return wording.formats.period(str(value))
    if field.key == "fiscal_year_start":
        return wording.words(f"month.{value}")
    if field.key == "sentiment":
        return wording.words(_SENTIMENTS[int(value)])
    if unit == "money":
        return wording.formats.money(value, market_currency(wording))
    if unit in ("working_day", "second"):
        return wording.words(f"dp.{unit}s", n=wording.formats.number(value))
    return goal_value(wording, value, unit or None)


def figure(wording: Wording, given: Figure, unit: str = "") -> str:
    """A number with what it needs to be used: unit, period, basis, sample size, note (DOMAIN §1.2)."""
    if given.value is None:
        return ""
    named = given.unit or unit
    named = market_currency(wording) if named == "money" else named
    value = goal_value(wording, given.value, named or None)
    if given.confidence == "estimated":
        value = wording.aside(value, wording.words("st.estimated"))
    return wording.aside(value, wording.formats.clauses(*_companions(wording, given)))


def _companions(wording: Wording, given: Figure) -> list[str]:
    basis = given.basis or ""
    known = {"ex_factory": "dp.ex_factory", "retail": "dp.retail"}
    return [
        when(wording, given.period) if given.period else "",
        wording.words(known[basis]) if basis in known else _option(wording, basis) or basis,
        given.geography or "",
        f"n={wording.formats.number(given.base_n, 0)}" if given.base_n else "",
        wording.text(given.note),
        wording.citation(given.source),
    ]


def is_percent(unit: str) -> bool:
    """Whether a unit is percent."""
    return unit in PERCENT_UNITS
