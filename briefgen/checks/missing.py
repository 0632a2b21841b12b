"""missing: a brief in, the fields nobody has filled in out, the required ones first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.model import Record, fields_of, iter_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.model import About, Brief, Level, Nothing
    from briefgen.model.fields import FieldOf, Held
    from briefgen.model.job_budget import ChannelPart, Part

_LEVELS = ("R", "C", "O")
_JOB_GROUPS = frozenset({"campaign", "audience", "budget", "media"})
"""Groups of a job whose fields are asked for one by one; so are those of the sixteen points."""
_OF_ANY_BRAND = frozenset({"id", "name", "own", "others", "share_series", "ad_spend"})
"""What is asked of the own brand and of `others` too: the rest of point 9 is about rivals."""


@dataclass(frozen=True)
class Missing:
    """A field without a value; `requested` when somebody was asked for it already."""

    path: str
    point: int
    level: Level
    label: str
    requested: Nothing | None = None


def missing_fields(brief: Brief) -> tuple[Missing, ...]:
    """Fields that are missing or requested; what does not apply or is withheld is answered.

    A client without a campaign is asked for none of a campaign's fields.
    """
    spared = _spared(brief)
    records: list[Record] = [brief.client, brief.job] if brief.job else [brief.client]
    found = [missing for record in records for missing in _missing(brief, record) if missing.path not in spared]
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


def _spared(brief: Brief) -> frozenset[str]:
    """Paths of fields nobody need fill in, because another field answers them or they are asked of others only."""
    return frozenset([*_spared_in_client(brief), *_spared_in_job(brief)])


def _spared_in_client(brief: Brief) -> Iterator[str]:
    for number, person in enumerate(brief.client.people):
        if person.org not in (None, "agency"):
            yield f"people[{number}].department"
    for number, brand in enumerate(brief.client.competitors):
        if brand.own or brand.others:
            yield from (f"competitors[{number}].{key}" for key in fields_of(type(brand)).keys() - _OF_ANY_BRAND)


def _spared_in_job(brief: Brief) -> Iterator[str]:
    yield "campaign.id"  # the file's name stands for it
    project, budget = brief.client.project, brief.job.budget if brief.job else None
    if project and project.currency:
        yield "budget.currency"
    parts: dict[str, Sequence[Part | ChannelPart]]
    parts = {"split": budget.split, "by_channel": budget.by_channel} if budget else {}
    for name, given in parts.items():
        for number, part in enumerate(given):
            if part.pct is not None:
                yield f"budget.{name}[{number}].amount"
            if part.amount is not None:
                yield f"budget.{name}[{number}].pct"
