"""fields: what a record type holds, field by field, and what a filled record holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from pydantic import BaseModel

from briefgen.model.record import About, Record, Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo


@dataclass(frozen=True)
class FieldOf:
    """A field: its attribute, its key as written, and what may stand in it.

    `models` are the groups of fields that may stand in it, singly or, when `many`, in a list; `reference`
    says whose ids it holds.
    """

    name: str
    key: str
    about: About | None
    models: tuple[type[BaseModel], ...]
    many: bool
    reference: Reference | None


class Held(NamedTuple):
    """A field of a filled record; `stated` when somebody wrote it, be it an empty list."""

    path: str
    field: FieldOf
    value: Any
    stated: bool


@cache
def fields_of(model: type[BaseModel]) -> dict[str, FieldOf]:
    """A record type's fields by key."""
    fields = [_field(name, info) for name, info in model.model_fields.items()]
    return {field.key: field for field in fields}


def _field(name: str, info: FieldInfo) -> FieldOf:
    extra = info.json_schema_extra
    found = extra.get("about") if isinstance(extra, dict) else None
    pieces = [*info.metadata, *_pieces(info.annotation)]
    return FieldOf(
        name=name,
        key=info.alias or name,
        about=found if isinstance(found, About) else None,
        models=tuple(piece for piece in pieces if isinstance(piece, type) and issubclass(piece, BaseModel)),
        many=any(piece is Ellipsis for piece in pieces),
        reference=next((piece for piece in pieces if isinstance(piece, Reference)), None),
    )


def _pieces(annotation: Any) -> Iterator[Any]:
    """An annotation and all it is made of: `tuple[PersonId, ...] | None` holds `...` and a `Reference`."""
    yield annotation
    for part in get_args(annotation):
        yield from _pieces(part)


def iter_fields(record: Record, prefix: str = "") -> Iterator[Held]:
    """Every field of a record and of the records in it, with its path."""
    for field in fields_of(type(record)).values():
        path, value = prefix + field.key, getattr(record, field.name)
        yield Held(path, field, value, field.name in record.model_fields_set)
        if isinstance(value, Record):
            yield from iter_fields(value, f"{path}.")
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, Record):
                    yield from iter_fields(item, f"{path}[{number}].")
