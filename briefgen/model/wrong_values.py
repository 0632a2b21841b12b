"""wrong_values: an error of the model in, what was expected, what was found and what to type out."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from briefgen.model.fields import fields_of
from briefgen.model.record import Text
from briefgen.problems import did_you_mean
from briefgen.source import Scalar, described

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic import BaseModel

    from briefgen.source import Node


class Complaint(NamedTuple):
    """A problem without its place; `about_key` when the key is wrong and not its value."""

    rule: str
    message: str
    hint: str
    about_key: bool = False


_OPTION = re.compile(r"'([^']*)'")
_NUMBER = re.compile(r"[¥$€]?\s*([+-]?\d[\d,]*(?:\.\d+)?)\s*([%万亿]?)\s*元?")
_FACTORS = {"": 1, "%": 1, "万": 10**4, "亿": 10**8}
_DAY = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})日?")
_BOUNDS = {
    "greater_than_equal": ("ge", "{} or more"),
    "less_than_equal": ("le", "{} or less"),
    "greater_than": ("gt", "more than {}"),
    "less_than": ("lt", "less than {}"),
}
_NUMBERS = ("float_", "finite_number")
_PLAIN = (
    ("int_", "a whole number", "write a whole number such as 3"),
    ("bool_", "true or false", "write true or false"),
    ("string_", "text", "write one text; put quotes around it when it holds ': '"),
)
_MAPPINGS = ("model_type", "model_attributes_type", "dict_type", "mapping_type")
_LISTS = ("tuple_type", "list_type", "set_type", "frozen_set_type")
_LENGTHS = ("string_too_long", "too_long", "string_too_short", "too_short")


def complaint(details: Any, node: Node, models: Sequence[type[BaseModel]]) -> Complaint:
    """What is wrong with a node; `models` are the types it may be part of when it is unknown, else may be."""
    kind: str = details["type"]
    names = [key for model in models for key in fields_of(model)]
    if kind == "extra_forbidden":
        return _unknown(str(details["loc"][-1]), names)
    if details["loc"] and details["loc"][-1] == "[key]":
        return _unknown(str(details["input"]), _options(details))
    if kind in _MAPPINGS and Text in models:
        return Complaint("F-1", *_wrong("string_type", details, node))
    if kind in _MAPPINGS:
        return Complaint("F-3", f"expected fields, found {described(node)}", _fields_hint(names))
    if kind in _LISTS:
        return Complaint(
            "F-3", f"expected a list, found {described(node)}", "start each item on a line of its own with '- '"
        )
    return Complaint("F-1", *_wrong(kind, details, node))


def _unknown(key: str, names: Sequence[str]) -> Complaint:
    return Complaint("F-2", f"unknown key '{key}'", did_you_mean(key, names), about_key=True)


def _fields_hint(names: Sequence[str]) -> str:
    return f"write its fields on lines below, indented: {', '.join(f'{name}: …' for name in names[:3])}"


def _wrong(kind: str, details: Any, node: Node) -> tuple[str, str]:
    """Message and hint for a value of the right shape that cannot be used."""
    found = described(node)
    text = (node.text or "") if isinstance(node, Scalar) else ""
    if kind in _BOUNDS:
        return _out_of_bounds(kind, details, found)
    if kind in _LENGTHS:
        return f"expected {_length(kind, details)}", "shorten it" if kind.endswith("long") else "add to it"
    if kind == "literal_error":
        return f"expected one of the choices, found {found}", did_you_mean(text, _options(details))
    expected, hint = _expected(kind, details, text)
    return f"{expected}, found {found}", hint


def _expected(kind: str, details: Any, text: str) -> tuple[str, str]:
    if kind == "when":
        return str(details["msg"]), "write 2026, 2026-03 or 2026-03-06"
    if kind.startswith(_NUMBERS):
        return "expected a number", _number_hint(text)
    if kind.startswith("date_"):
        return "expected a date", _date_hint(text)
    for beginning, expected, hint in _PLAIN:
        if kind.startswith(beginning):
            return f"expected {expected}", hint
    message = str(details["msg"])
    return message[:1].lower() + message[1:], "write it as the field's help says"


def _out_of_bounds(kind: str, details: Any, found: str) -> tuple[str, str]:
    name, pattern = _BOUNDS[kind]
    allowed = pattern.format(f"{details['ctx'][name]:g}")
    return f"expected {allowed}, found {found}", f"write {allowed}"


def _length(kind: str, details: Any) -> str:
    context = details["ctx"]
    limit = context.get("max_length", context.get("min_length"))
    unit = "characters" if kind.startswith("string") else "items"
    return f"{'at most' if kind.endswith('long') else 'at least'} {limit} {unit}"


def _options(details: Any) -> list[str]:
    return _OPTION.findall(str(details.get("ctx", {}).get("expected", "")))


def _number_hint(text: str) -> str:
    """How to write a number that came with separators, a sign or a Chinese unit."""
    match = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not match:
        return "write 12000, or 12000.50"
    value = Decimal(match[1].replace(",", "")) * _FACTORS[match[2]]
    return f"write {value.normalize():f}"


def _date_hint(text: str) -> str:
    match = _DAY.fullmatch(text)
    return f"write {match[1]}-{int(match[2]):02}-{int(match[3]):02}" if match else "write a day such as 2026-03-06"
