"""forms: a record as it was written in, the same with its shorthands in the forms the model knows out.

What a field may be given for short follows from its type and unit: `6.8%` is for percentages, `CNY 12m` for money.
A currency or a per cent sign is kept in `currency` or `unit` beside the number, where the record has such a field
and nothing stands in it. A form that is a mistake becomes `Refused`, which pydantic takes for no type at all.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from briefgen.model import shorthand

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from briefgen.model.shorthand import Amount

Form = Callable[[Any, dict[str, Any]], Any]
"""A value and the record it stands in, to the value in the form the model knows."""

_PERCENT = re.compile(r"(?:.*_)?pct")
_TIME = re.compile(r"(?:.*_)?(?:second|minute|hour|day|week|month|year)s?(?:_.*)?")
_PERCENT_UNITS = ("pct", "%")
_BEGINS_WITH_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Refused:
    """A value that cannot be meant: which variant of F-1 says why, with what in its slots."""

    variant: str = ""
    slots: tuple[tuple[str, str], ...] = ()


def in_known_forms(model: type[BaseModel], record: dict[str, Any]) -> dict[str, Any]:
    """The record with its values in the forms the model knows; texts stay as they are."""
    forms = _forms_of(model)
    known = dict(record)
    for key in record:
        if key in forms and known[key] is not None:
            known[key] = forms[key](known[key], known)
    return known


@cache
def _forms_of(model: type[BaseModel]) -> dict[str, Form]:
    fields = {info.alias or name: info for name, info in model.model_fields.items()}
    found = {key: _form(info.annotation, _numbers(model, key, info)) for key, info in fields.items()}
    return {key: form for key, form in found.items() if form}


def _form(annotation: Any, numbers: _Numbers) -> Form | None:
    origin, parts = get_origin(annotation), [part for part in get_args(annotation) if part is not NoneType]
    if origin is Annotated or (origin in (Union, UnionType) and len(parts) == 1):
        return _form(parts[0], numbers)
    if origin is tuple or origin is dict:
        inner = _form(parts[0 if origin is tuple else 1], numbers)
        return inner and _inside(inner)
    if annotation in (float, int):
        return numbers.known
    if bare_key := _bare_key(annotation):
        return _within(numbers, bare_key)
    return _PLAIN_FORMS.get(annotation) if isinstance(annotation, type) else None


def _bare_key(annotation: Any) -> str:
    """The main field of a record that may be written as that field's value alone."""
    key: str = getattr(annotation, "bare_key", "")
    return key


def _inside(form: Form) -> Form:
    """For a list's items, or the values of a table."""

    def known(value: Any, record: dict[str, Any]) -> Any:
        if isinstance(value, list):
            return [form(item, record) for item in value]
        return {key: form(item, record) for key, item in value.items()} if isinstance(value, Mapping) else value

    return known


def _within(numbers: _Numbers, key: str) -> Form:
    """For a record that may be written as its main value alone."""
    inner = numbers._replace(currency="unit", percent="unit")

    def known(value: Any, _record: dict[str, Any]) -> Any:
        if value is None or isinstance(value, BaseModel):
            return value
        record = dict(value) if isinstance(value, Mapping) else {key: value}
        record[key] = inner.known(record.get(key), record)
        return record

    return known


class _Numbers(NamedTuple):
    """What may stand beside a field's digits, and the keys that keep it; a key may be empty."""

    takes_currency: bool
    takes_percent: bool
    takes_scale: bool
    currency: str = ""
    percent: str = ""

    def known(self, value: Any, record: dict[str, Any]) -> Any:
        """The digits alone, what stood beside them kept in the record."""
        found = shorthand.amount(value) if isinstance(value, str) and not _is_bare(value) else None
        if found is None:
            return value
        if refused := self._out_of_place(found) or self._disagreement(found, record):
            return refused
        if (key := self._key(found)) and not record.get(key):
            record[key] = _meant(found)[0]
        return found.value

    def _key(self, found: Amount) -> str:
        """Where the record keeps what stood beside the digits."""
        return self.currency if found.currencies else self.percent if found.is_percent else ""

    def _out_of_place(self, found: Amount) -> Refused | None:
        """Why what stands beside the digits cannot stand there."""
        if found.is_percent and not self.takes_percent:
            return Refused("no_percentage")
        if (found.currencies or found.is_yuan) and not self.takes_currency:
            return Refused("no_money")
        return Refused("no_scale") if found.is_scaled and not self.takes_scale else None

    def _disagreement(self, found: Amount, record: dict[str, Any]) -> Refused | None:
        """Where the record states another unit than the one written with the number."""
        key = self._key(found)
        stated = record.get(key)
        if not isinstance(stated, str) or not stated or {stated, *shorthand.currencies(stated)} & {*_meant(found)}:
            return None
        return Refused("other_unit", (("key", key), ("stated", stated), ("meant", _meant(found)[0])))


def _meant(found: Amount) -> tuple[str, ...]:
    return found.currencies or _PERCENT_UNITS


def _numbers(model: type[BaseModel], key: str, info: FieldInfo) -> _Numbers:
    extra = info.json_schema_extra
    unit = str(getattr(extra.get("about"), "unit", "")) if isinstance(extra, dict) else ""
    is_percent = unit == "pct" or bool(_PERCENT.fullmatch(key))
    is_time = unit in ("second", "working_day") or bool(_TIME.fullmatch(key))
    is_open = not unit and not is_percent and not is_time
    beside = [name for name in ("unit", "currency") if _is_text(model, name)]
    # A price's unit is a bottle, and no place for a currency.
    keeps_unit = is_open and "unit" in beside and info.annotation in (float, float | None)
    has_unit = any(_bare_key(part) for part in (info.annotation, *get_args(info.annotation)))
    return _Numbers(
        takes_currency=unit == "money" or (is_open and not _holds_int(info.annotation)),
        takes_percent=is_percent or keeps_unit or (is_open and has_unit),
        takes_scale=not is_percent and not is_time,
        currency="unit" if keeps_unit else "currency" if "currency" in beside else "",
        percent="unit" if keeps_unit else "",
    )


def _holds_int(annotation: Any) -> bool:
    return annotation is int or any(_holds_int(part) for part in get_args(annotation))


def _is_text(model: type[BaseModel], name: str) -> bool:
    return name in model.model_fields and model.model_fields[name].annotation in (str, str | None)


def _is_bare(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _truth(value: Any, _record: dict[str, Any]) -> Any:
    return (shorthand.truth(value) if isinstance(value, str) else None) or value


def _day(value: Any, _record: dict[str, Any]) -> Any:
    """A day in full; that a number might count seconds since 1970 is pydantic's idea and nobody else's."""
    if not isinstance(value, str):
        return value
    return shorthand.day(value) or (value if _BEGINS_WITH_DAY.match(value) else Refused())


_PLAIN_FORMS: dict[type, Form] = {bool: _truth, dt.date: _day, dt.datetime: _day}
