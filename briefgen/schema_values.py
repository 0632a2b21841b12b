"""schema_values: a field's type in, the shapes its value may have as JSON Schema out."""

from __future__ import annotations

import datetime as dt
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.model import Figure, Side, Span, Text
from briefgen.model.nothing import COMPANIONS
from briefgen.model.record import LANGUAGE_SUFFIXES, NothingKind
from briefgen.model.when import When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefgen.words import Words

Schema = dict[str, Any]

NOTHING: Schema = {"$ref": "#/definitions/nothing"}
"""Any field may be left empty, or say which kind of nothing it holds."""

KINDS: tuple[str, ...] = get_args(NothingKind)
_NAMES = {"from": "from_whom", **dict.fromkeys((f"note{suffix}" for suffix in LANGUAGE_SUFFIXES), "note")}

_OPTION_GROUPS = ("role", "st", "dept", "conf", "tax", "sex", "level", "channel", "risk", "med")
"""Groups of the word catalogues that name choices; a group is used where it names all of a field's."""

_LIMITS = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}
_MONTH_NUMBER, _DAY_NUMBER = "(0?[1-9]|1[0-2])", r"(0?[1-9]|[12]\d|3[01])"
_SIGNS = (("-", "-", ""), ("/", "/", ""), (r"\.", r"\.", ""), ("年", "月", "日"))
_DAYS = [rf"\d{{4}}{year}{_MONTH_NUMBER}{month}{_DAY_NUMBER}{day}" for year, month, day in _SIGNS]
_DAY = f"({'|'.join(_DAYS)})"
_MONTH = rf"\d{{4}}([-/.]{_MONTH_NUMBER}|年{_MONTH_NUMBER}月)"
_RANGE = rf"{_DAY}( *\.\. *|/){_DAY}"


class Values:
    """Shapes of values; `refer` gives the reference to a record's fields."""

    def __init__(self, words: Words, refer: Callable[[type[BaseModel]], Schema]) -> None:
        self._words = words
        self._refer = refer

    def of(self, annotation: Any, metadata: Iterable[Any] = ()) -> list[Schema]:
        """The shapes a value may have, of which one must fit; nothing at all is not among them."""
        limits = [*metadata]
        origin, parts = get_origin(annotation), get_args(annotation)
        if annotation == When:
            return [self._text_like("number", rf"^(\d{{4}}年?|{_MONTH}|{_DAY})$", "schema.when_hint")]
        if origin is Annotated:
            return self.of(parts[0], [*limits, *_flat(parts[1:])])
        if origin in (Union, UnionType):
            return [shape for part in parts if part is not NoneType for shape in self.of(part, limits)]
        if origin is not None:
            return self._composed(annotation)
        is_record = isinstance(annotation, type) and issubclass(annotation, BaseModel)
        return self._record(annotation) if is_record else self._scalar(annotation, limits)

    def nothing(self) -> Schema:
        """The definition `NOTHING` refers to."""
        told = {key: self._told(f"schema.{_NAMES.get(key, key)}") for key in (*KINDS, *COMPANIONS)}
        day = {"type": ["string", "boolean", "null"], "pattern": rf"^({_DAY}|true|yes)?$"}
        words = {"type": ["string", "number", "boolean", "null"]}
        shapes = {"requested": day, "due": day, "conflicting": self._sides()}
        # A `type` would make editors offer `null` wherever a value is due.
        return {
            "title": self._words("schema.nothing"),
            "not": {"type": ["string", "number", "boolean", "array"]},
            "properties": {key: each | shapes.get(key, words) for key, each in told.items()},
            "additionalProperties": False,
            "if": {"type": "object"},
            "then": {"oneOf": [{"required": [kind]} for kind in KINDS]},
        }

    def _sides(self) -> Schema:
        """The values sources disagree about, at least two."""
        return {"type": "array", "minItems": 2, "items": {"allOf": [self._refer(Side)], "required": ["value"]}}

    def words(self) -> Schema:
        """Words in one language; a text YAML takes for a number or a truth is one as well."""
        return {"type": ["string", "number", "boolean"]}

    def _told(self, key: str) -> Schema:
        return {"title": self._words(key), "description": self._words(f"{key}_help")}

    def _composed(self, annotation: Any) -> list[Schema]:
        origin, parts = get_origin(annotation), get_args(annotation)
        if origin is Literal:
            return [self._options([str(option) for option in parts])]
        if origin is tuple:
            items = self.of(parts[0])
            return [{"type": "array", "items": {"anyOf": [*items, NOTHING]}}, *items]
        if origin is dict:
            return [self._table(*parts)]
        raise TypeError(annotation)

    def _table(self, key: Any, value: Any) -> Schema:
        """Values by a key the author chooses, or by one of a few."""
        entry = {"anyOf": [*self.of(value), NOTHING]}
        if get_origin(key) is not Literal:
            return {"type": "object", "additionalProperties": entry}
        options = [str(option) for option in get_args(key)]
        named = {
            option: {"title": label, **entry} for option, label in zip(options, self._labels(options), strict=True)
        }
        return {"type": "object", "properties": named, "additionalProperties": False}

    def _record(self, model: type[BaseModel]) -> list[Schema]:
        if model is Text:
            return [self.words(), self._refer(model)]
        if model is Figure:
            return [*self._scalar(float, ()), self._refer(model)]
        if model is Span:
            return [self._text_like(None, f"^{_RANGE}$", "schema.range_hint"), self._refer(model)]
        return [self._refer(model)]

    def _scalar(self, kind: Any, limits: Sequence[Any]) -> list[Schema]:
        if kind is str:
            return [self.words()]
        if kind is bool:
            pattern = "^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|是|否)$"
            return [self._text_like("boolean", pattern, "schema.truth_hint")]
        if kind in (int, float):
            # Which signs and units may stand beside the digits is for the check to say.
            number = self._text_like("integer" if kind is int else "number", r"\d|[０-９]", "schema.number_hint")
            return [number | _limits(limits)]
        if kind is dt.date:
            return [self._text_like(None, f"^{_DAY}$", "schema.day_hint")]
        if kind is dt.datetime:
            return [self._text_like(None, rf"^{_DAY}([T ]\d{{2}}:\d{{2}}.*)?$", "schema.moment_hint")]
        raise TypeError(kind)

    def _text_like(self, kind: str | None, pattern: str, hint: str) -> Schema:
        """A value that may stand in quotes as well; `patternErrorMessage` is what editors then say."""
        types = [kind, "string"] if kind else "string"
        return {"type": types, "pattern": pattern, "patternErrorMessage": self._words(hint)}

    def _options(self, options: list[str]) -> Schema:
        return {"type": "string", "enum": options, "enumDescriptions": self._labels(options)}

    def _labels(self, options: list[str]) -> list[str]:
        """What each choice is called: by the group that names them all, else one by one, else as it is spelled."""
        groups = (group for group in _OPTION_GROUPS if all(f"{group}.{option}" in self._words for option in options))
        group = next(groups, "opt")
        return [self._words.get(f"{group}.{option}") or option.replace("_", " ") for option in options]


def bounds(shapes: Iterable[Schema]) -> str:
    """The numbers allowed, as a person writes them: `0–100`, `≥ 1`, `> 0`."""
    for shape in shapes:
        low, high = shape.get("minimum"), shape.get("maximum")
        if low is not None and high is not None:
            return f"{low:g}–{high:g}"
        signs = {"minimum": "≥", "maximum": "≤", "exclusiveMinimum": ">", "exclusiveMaximum": "<"}
        found = [f"{sign} {shape[key]:g}" for key, sign in signs.items() if key in shape]
        if found:
            return " ".join(found)
        if shape.get("type") == "array" and (within := bounds(shape["items"]["anyOf"])):
            return within
    return ""


def _flat(metadata: Iterable[Any]) -> list[Any]:
    """What stands in `Annotated[…]`, and in the `Field(…)` among it."""
    return [each for item in metadata for each in (item.metadata if isinstance(item, FieldInfo) else [item])]


def _limits(metadata: Iterable[Any]) -> Schema:
    found = {name: getattr(each, limit) for each in metadata for limit, name in _LIMITS.items() if hasattr(each, limit)}
    return {name: value for name, value in found.items() if value is not None}
