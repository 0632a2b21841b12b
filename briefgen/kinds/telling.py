"""telling: a field of a brief in, what a reader finds of it on the page out: words, figures in their unit, names."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from briefgen.content import Rich
from briefgen.content import Span as Piece
from briefgen.formats import DASH
from briefgen.kinds.exhibits.exhibit import capital
from briefgen.kinds.figures import goal_value, market_currency, price_unit
from briefgen.kinds.wording import bare
from briefgen.model import Figure, Span, Text
from briefgen.model.fields import fields_of
from briefgen.model.problem import Speaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.fields import FieldOf
    from briefgen.model.record import Record

VERBATIM = frozenset({"id", "sku", "size_unit", "volume_unit", "file", "url", "email", "phone", "age"})
"""Fields whose words stand as they were written, be they like a year."""
NAMES = ("name", "title", "item", "claim")
"""Fields by which a record is called, where another names its id."""
_MOMENT = re.compile(r"\d{4}(-(\d\d(-\d\d)?|Q[1-4]))?")
_OPTIONS = ("opt", "conf", "st", "role", "dept", "sex", "risk", "tax")
_SETTLED = ("not_applicable", "withheld")
"""Ways of having no content of which nothing is open."""
_SENTIMENTS = {-1: "fld.negative", 0: "fld.neutral", 1: "fld.positive"}


def shown(wording: Wording, record: Record, key: str, path: str) -> Said:
    """A field as a cell of a table: what is known, else the mark it was given, else a mark or a dash by its level."""
    field = fields_of(type(record))[key]
    words = said(wording, record, key)
    if words:
        return words
    asked = bool(field.about and field.about.level == "R") or wording.brief.nothing(path) is not None
    return marked(wording, path, short=True) if asked else DASH


def marked(wording: Wording, path: str, *, short: bool = False) -> Rich:
    """The mark of a field without content, with the reason somebody gave; `short` as it fits a cell."""
    mark, stated = wording.mark(path), wording.brief.nothing(path)
    if short and (stated is None or stated.kind == "missing"):
        mark = wording.short_mark
    if stated and stated.kind in _SETTLED:
        mark = Rich((Piece(str(mark)),))
    why = reason(wording, path)
    return Rich((*mark.spans, Piece(wording.aside("", why)))) if why else mark


def reason(wording: Wording, path: str) -> str:
    """Why a field has no content, in the words of whoever stated it of the field itself."""
    stated = wording.brief.nothings.get(path)
    return bare(wording.text(stated.why)) if stated else ""


def said(wording: Wording, record: Record, key: str) -> str:
    """What a field says, empty where it says nothing."""
    field = fields_of(type(record))[key]
    return _told(wording, field, getattr(record, field.name))


def _told(wording: Wording, field: FieldOf, value: Any) -> str:
    teller = next((tell for kind, tell in _TELLERS if isinstance(value, kind)), None)
    return teller(wording, field, value) if teller else ""


def _several(wording: Wording, field: FieldOf, values: tuple[Any, ...]) -> str:
    return wording.formats.listed([words for value in values if (words := _told(wording, field, value))])


def _parts(wording: Wording, field: FieldOf, parts: dict[str, float]) -> str:
    return capital(wording.formats.listed([_part(wording, field, name, share) for name, share in parts.items()]))


def _part(wording: Wording, field: FieldOf, name: str, share: float) -> str:
    return f"{_option(wording, name) or name} {number(wording, field, share)}"


def _named(wording: Wording, field: FieldOf, value: str) -> str:
    """A person, a source, a rival or a briefing by its id; an option by its label; a point in time; else the words."""
    target = field.reference.target if field.reference else ""
    if target:
        return _BY_ID.get(target, _called)(wording, value)
    if field.key == "unit":
        return price_unit(wording, value)
    if field.key in VERBATIM:
        return value
    return when(wording, value) if _MOMENT.fullmatch(value) else capital(_option(wording, value)) or value


def rival_name(wording: Wording, brand_id: str | None) -> str:
    """A brand of point 9 by its id."""
    found = next((brand for brand in wording.client.competitors if brand.id == brand_id), None)
    return (wording.text(found.name) if found else "") or (brand_id or "")


def _briefing_day(wording: Wording, briefing_id: str) -> str:
    archive = wording.client.archive
    days = [each.date for each in (archive.briefings if archive else ()) if each.id == briefing_id and each.date]
    return wording.formats.date(days[0]) if days else briefing_id


def _called(wording: Wording, record_id: str) -> str:
    """What a record calls itself that is meant by its id, else the id."""
    homes = (held.path[:-2] for held in wording.brief.fields if held.field.key == "id" and held.value == record_id)
    home = next(homes, None)
    names = {f"{home}{key}" for key in NAMES}
    found = (wording.text(held.value) for held in wording.brief.fields if held.path in names and held.value)
    return next(found, record_id) if home else record_id


_BY_ID: dict[str, Callable[[Wording, str], str]] = {
    "people": lambda wording, value: wording.name(value),
    "materials": lambda wording, value: wording.citation(value),
    "competitors": rival_name,
    "briefings": _briefing_day,
}
"""How a record of another list is named; any other by what it calls itself."""


def _option(wording: Wording, value: str) -> str:
    found = (wording.words.get(f"{group}.{value}") for group in _OPTIONS)
    return next((label for label in found if label), "")


def when(wording: Wording, value: str | Span | dt.date) -> str:
    """A day, a month, a year or a stretch of days in words."""
    if isinstance(value, Span):
        return between(wording, value.from_, value.to)
    return wording.formats.date(value) if isinstance(value, dt.date) else wording.formats.period(value)


def between(wording: Wording, first: dt.date | None, last: dt.date | None) -> str:
    """A stretch of days, or the one end of it that is known."""
    if first and last:
        return wording.formats.span(first, last, "long")
    known = first or last
    return wording.formats.date(known) if known else ""


def number(wording: Wording, field: FieldOf, value: float) -> str:
    """A number in its unit: 6.8%, 3,200 万元, 8 秒, 2009 年."""
    unit = field.about.unit if field.about else ""
    if field.key in _NUMBERS:
        return _NUMBERS[field.key](wording, value)
    if unit == "money":
        return wording.formats.money(value, market_currency(wording))
    if unit in ("working_day", "second"):
        return wording.words(f"dp.{unit}s", n=wording.formats.number(value))
    return goal_value(wording, value, unit or None)


def _year(wording: Wording, value: float) -> str:
    return wording.formats.period(str(value))


def _of_five(wording: Wording, value: float) -> str:
    return wording.words("dp.of_five", score=value)


_NUMBERS: dict[str, Callable[[Wording, float], str]] = {
    "founded": _year,
    "year": _year,
    "fiscal_year_start": lambda wording, value: wording.formats.month(int(value)),
    "review_cycle_months": lambda wording, value: capital(wording.words("dp.months", n=value)),
    "sentiment": lambda wording, value: wording.words(_SENTIMENTS[int(value)]),
    **dict.fromkeys(("severity", "intensity", "threat", "score"), _of_five),
}
"""Fields whose numbers are told in a way of their own."""


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


def _certainty(wording: Wording, given: Figure) -> str:
    """Whose word a figure is, unless it is measured or the figure itself says that it is estimated."""
    plain = given.confidence in (None, "measured", "estimated")
    return "" if plain else wording.words(f"opt.{given.confidence}")


def _companions(wording: Wording, given: Figure) -> list[str]:
    basis = given.basis or ""
    cited = wording.citation(given.source)
    base = f"n={wording.formats.number(given.base_n, 0)}" if given.base_n else ""
    known = {"ex_factory": "dp.ex_factory", "retail": "dp.retail"}
    return [
        when(wording, given.period) if given.period else "",
        wording.words(known[basis]) if basis in known else _option(wording, basis) or basis,
        given.geography or "",
        wording.words("dp.as_of", day=wording.formats.date(given.as_of)) if given.as_of else "",
        _certainty(wording, given),
        "" if cited.endswith(base) else base,
        wording.text(given.note),
        cited,
    ]


_TELLERS: tuple[tuple[type, Callable[[Wording, FieldOf, Any], str]], ...] = (
    (tuple, _several),
    (dict, _parts),
    (bool, lambda wording, _, value: capital(wording.words("opt.yes" if value else "opt.no"))),
    (int, number),
    (float, number),
    (str, _named),
    (Text, lambda wording, _, value: wording.text(value)),
    (Figure, lambda wording, field, value: figure(wording, value, field.about.unit if field.about else "")),
    (Speaker, lambda wording, _, value: capital(wording.speaker(value))),
    (Span, lambda wording, _, value: when(wording, value)),
    (dt.date, lambda wording, _, value: when(wording, value)),
)
"""How a value is told, by its type; a group of fields is told field by field, by whoever prints it."""
