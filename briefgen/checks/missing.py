"""missing: a brief in, the fields nobody has filled in out, the required ones first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.model import Job, Record, fields_of, iter_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model import About, Brief, Level, Nothing
    from briefgen.model.fields import FieldOf, Held

_LEVELS = ("R", "C", "O")
_JOB_GROUPS = frozenset({"campaign", "audience", "budget", "media"})
"""Groups of a job whose fields are asked for one by one; so are those of the sixteen points."""


@dataclass(frozen=True)
class Missing:
    """A field without a value; `requested` when somebody was asked for it already."""

    path: str
    point: int
    level: Level
    label: str
    requested: Nothing | None = None


def missing_fields(brief: Brief) -> tuple[Missing, ...]:
    """Fields that are missing or requested; what does not apply or is withheld is answered."""
    found = [*_missing(brief, brief.client), *_missing(brief, brief.job or Job())]
    return tuple(sorted(found, key=lambda missing: (_LEVELS.index(missing.level), missing.point)))


def _missing(brief: Brief, record: Record) -> Iterator[Missing]:
    for held in iter_fields(record):
        if held.field.about and not _is_answered(brief, held):
            yield from _asked(brief, held.path, held.field, held.field.about)


def _is_answered(brief: Brief, held: Held) -> bool:
    if held.value or isinstance(held.value, bool | int | float):
        return True
    nothing = brief.nothing(held.path)
    if nothing:
        return nothing.kind in ("not_applicable", "withheld")
    # A list that was written empty says: there are none.
    return held.value == () and held.stated


def _asked(brief: Brief, path: str, field: FieldOf, about: About) -> Iterator[Missing]:
    nothing = brief.nothing(path)
    if nothing is None and _is_group(path, field):
        for inner in (inner for model in field.models for inner in fields_of(model).values()):
            if inner.about:
                yield Missing(f"{path}.{inner.key}", inner.about.point, inner.about.level, inner.about.label)
    else:
        requested = nothing if nothing and nothing.kind == "requested" else None
        yield Missing(path, about.point, about.level, about.label, requested)


def _is_group(path: str, field: FieldOf) -> bool:
    if "." in path or "[" in path or field.many:
        return False
    is_point = field.about is not None and field.about.label.startswith("pt.")
    return is_point or path in _JOB_GROUPS
