"""records: a record or its fields in, what one has to know of them to tell them one by one out."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from briefgen.model import Figure, Span
from briefgen.model.problem import Speaker
from briefgen.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.fields import FieldOf

_WHOLE = (Figure, Span, Speaker)
"""Groups of fields that are told as one."""
_STRETCHES = (("from_", "to"), ("start", "end"))
"""Fields that are the first and the last day of a stretch."""


def cites(known: FieldOf) -> bool:
    """Whether a field names a material."""
    return known.reference is not None and known.reference.target == "materials"


def several(value: Any) -> tuple[Any, ...]:
    """A value as several, none where there is none."""
    return value if isinstance(value, tuple) else (value,) if value else ()


def ends_of(record: Record) -> tuple[str, ...]:
    """The names of the first and the last day, where a record has both."""
    return next((pair for pair in _STRETCHES if all(isinstance(getattr(record, end, None), date) for end in pair)), ())


def common(items: Sequence[Sequence[str]]) -> list[str]:
    """What all items of a list say, but for what each opens with."""
    said = Counter(chain.from_iterable(dict.fromkeys(clauses[1:]) for clauses in items))
    return [clause for clause, count in said.items() if count == len(items) > 1]


def holds_records(value: Any) -> bool:
    """Whether a value is a record or a list of such that are told field by field."""
    one = next(iter(value), None) if isinstance(value, tuple) else value
    return isinstance(one, Record) and not isinstance(one, _WHOLE)
