"""wrong_values: an error of the model in, the code of what is wrong with it and what fills its slots out."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from briefgen.model import shorthand
from briefgen.model.fields import fields_of
from briefgen.model.forms import Refused
from briefgen.model.record import Text
from briefgen.problems import Slot, suggested
from briefgen.source import Scalar, described

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic import BaseModel

    from briefgen.source import Node


class Complaint(NamedTuple):
    """A problem without its place; `about_key` when the key is wrong and not its value."""

    rule: str
    variant: str
    slots: Mapping[str, Slot]
    about_key: bool = False


_OPTION = re.compile(r"'([^']*)'")
_DAY = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})日?")
_BOUNDS = {
    "greater_than_equal": ("ge", "at_least"),
    "less_than_equal": ("le", "at_most"),
    "greater_than": ("gt", "above"),
    "less_than": ("lt", "below"),
}
_BEGINNINGS = (
    ("float_", "number"),
    ("finite_number", "number"),
    ("int_", "whole"),
    ("bool_", "switch"),
    ("string_", "text"),
    ("date_", "date"),
    ("datetime_", "time"),
    ("when", "when"),
)
"""Variants of F-1 by the beginning of the model's name for the error."""
_MAPPINGS = ("model_type", "model_attributes_type", "dict_type", "mapping_type")
_LISTS = ("tuple_type", "list_type", "set_type", "frozen_set_type")


def complaint(details: Any, node: Node, models: Sequence[type[BaseModel]]) -> Complaint:
    """What is wrong with a node; `models` are the types it may be part of when it is unknown, else may be."""
    kind: str = details["type"]
    names = [key for model in models for key in fields_of(model)]
    found = described(node)
    if kind == "extra_forbidden":
        return _unknown(str(details["loc"][-1]), names)
    if details["loc"] and details["loc"][-1] == "[key]":
        return _unknown(str(details["input"]), _options(details))
    if kind in _MAPPINGS and Text in models:
        return Complaint("F-1", "text", {"found": found})
    if kind in _MAPPINGS:
        return Complaint("F-3", "", {"found": found, "fields": tuple(f"{name}: …" for name in names[:3])})
    if kind in _LISTS:
        return Complaint("F-3", "list", {"found": found})
    return _wrong(kind, details, node)


def _unknown(key: str, names: Sequence[str]) -> Complaint:
    variant, slots = suggested(key, names)
    return Complaint("F-2", variant, {"key": key, **slots}, about_key=True)


def _wrong(kind: str, details: Any, node: Node) -> Complaint:
    """The complaint about a value of the right shape that cannot be used."""
    found = described(node)
    text = (node.text or "") if isinstance(node, Scalar) else ""
    if kind in _BOUNDS:
        name, variant = _BOUNDS[kind]
        return Complaint("F-1", f"bounds.{variant}", {"limit": f"{details['ctx'][name]:g}", "found": found})
    if kind == "literal_error":
        variant, slots = suggested(text, _options(details), "choice")
        return Complaint("F-1", variant, {"found": found, **slots})
    if isinstance(details["input"], Refused) and details["input"].variant:
        return Complaint("F-1", details["input"].variant, {"found": found, **dict(details["input"].slots)})
    variant = next((variant for beginning, variant in _BEGINNINGS if kind.startswith(beginning)), "")
    meant = _meant(variant, text)
    return Complaint("F-1", f"{variant}.meant" if meant else variant, {"found": found, "meant": meant})


def _options(details: Any) -> list[str]:
    return _OPTION.findall(str(details.get("ctx", {}).get("expected", "")))


def _meant(variant: str, text: str) -> str:
    """The number or the day that was meant by one written another way."""
    if variant == "number":
        return _number(text)
    return _day(text) if variant == "date" else ""


def _number(text: str) -> str:
    """A number from one with a sign that may be several currencies'."""
    found = shorthand.amount(text.strip().removeprefix("$"))
    return f"{Decimal(found.value).normalize():f}" if found else ""


def _day(text: str) -> str:
    match = _DAY.fullmatch(text)
    return (shorthand.day("-".join(match.groups())) if match else None) or ""
