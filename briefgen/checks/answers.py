"""answers: a brief in, every question of the checklist out with what has become of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefgen.checks.freshness import is_stale
from briefgen.model import Record, fields_of
from briefgen.model.competitors import Competitor
from briefgen.model.job_work import PresentationRound
from briefgen.model.people import Person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.checks.rule import Checking
    from briefgen.model import About, FieldOf, Nothing
    from briefgen.model.job_budget import ChannelPart, Part

State = Literal["answered", "stale", "missing", "requested", "not_applicable", "withheld", "conflicting"]

_JOB_GROUPS = frozenset({"campaign", "audience", "budget", "media"})
"""Groups of a job whose fields are asked for one by one; so are those of the sixteen points."""

_OF_ANY_BRAND = frozenset({"id", "name", "own", "others", "share_series", "ad_spend"})
"""What is asked of the own brand and of `others` too: the rest of point 9 is about rivals."""


@dataclass(frozen=True)
class Answer:
    """One question, the field that answers it, and whether it has been answered."""

    path: str
    about: About
    state: State
    nothing: Nothing | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to be asked or is being asked."""
        return self.state in ("missing", "requested", "conflicting")


def answers(checking: Checking) -> tuple[Answer, ...]:
    """Every question put to this client and to its job, if there is one, in the order of the fields."""
    spared = frozenset(_spared_in_job(checking))
    records: list[Record] = [checking.client, checking.job] if checking.job else [checking.client]
    found = (answer for record in records for answer in _of_record(checking, record, ""))
    return tuple(answer for answer in found if answer.path not in spared)


def _of_record(checking: Checking, record: Record, prefix: str) -> Iterator[Answer]:
    for field in fields_of(type(record)).values():
        if field.about and not _is_idle(checking, record, field.key):
            yield from _of_field(checking, record, field, prefix + field.key)


def _of_field(checking: Checking, record: Record, field: FieldOf, path: str) -> Iterator[Answer]:
    value = getattr(record, field.name)
    inner = [(path, value)] if isinstance(value, Record) else _listed(path, value)
    is_group = _is_group(path, field)
    about = field.about
    if about and not (is_group and isinstance(value, Record)) and not _is_bare(value):
        yield from _asked(checking, record, field, path)
    for below, each in inner:
        yield from _of_record(checking, each, f"{below}.")


def _is_bare(value: object) -> bool:
    """Whether a record was opened and nothing written into it, as in a new client's file: its own fields are asked."""
    if not isinstance(value, Record):
        return False
    return all(inner in (None, (), {}) or _is_bare(inner) for _, inner in value)


def _listed(path: str, value: object) -> list[tuple[str, Record]]:
    items = value if isinstance(value, tuple) else ()
    return [(f"{path}[{number}]", item) for number, item in enumerate(items) if isinstance(item, Record)]


def _asked(checking: Checking, record: Record, field: FieldOf, path: str) -> Iterator[Answer]:
    nothing = checking.brief.nothing(path)
    value, about = getattr(record, field.name), field.about
    if about is None:
        return
    if nothing and nothing.kind == "conflicting":
        yield Answer(path, about, nothing.kind, nothing)
    elif value or isinstance(value, bool | int | float):
        yield Answer(path, about, "stale" if is_stale(checking, path, value) else "answered")
    elif nothing:
        yield Answer(path, about, nothing.kind, nothing)
    elif value in ((), {}) and checking.brief.places.is_empty_list(path):
        yield Answer(path, about, "answered")
    elif _is_group(path, field):
        for inner in (inner for model in field.models for inner in fields_of(model).values()):
            if inner.about:
                yield Answer(f"{path}.{inner.key}", inner.about, "missing")
    else:
        yield Answer(path, about, "missing")


def _is_group(path: str, field: FieldOf) -> bool:
    if "." in path or "[" in path or field.many:
        return False
    is_point = field.about is not None and field.about.label.startswith("pt.")
    return is_point or path in _JOB_GROUPS


def _is_idle(checking: Checking, record: Record, key: str) -> bool:
    """Whether a field has nothing to say for this record: a rival's threat is no question to the own brand."""
    if isinstance(record, Competitor):
        return (record.own or record.others) and key not in _OF_ANY_BRAND
    if isinstance(record, Person):
        return key == "department" and record.org not in (None, "agency")
    if isinstance(record, PresentationRound):
        return key == "outcome" and (record.date is None or record.date > checking.as_at)
    return False


def _spared_in_job(checking: Checking) -> Iterator[str]:
    """Paths nobody need fill in, because another field answers them."""
    yield "campaign.id"  # the file's name stands for it
    project, budget = checking.client.project, checking.job.budget if checking.job else None
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
