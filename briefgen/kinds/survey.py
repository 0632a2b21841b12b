"""survey: what papers about a client say of its brief as a whole: how complete it is, what is open, what waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefgen.kinds.kind import Need
    from briefgen.model import About, Brief, Nothing

PointState = Literal["complete", "partial", "stale", "missing"]
QuestionState = Literal["answered", "stale", "missing", "requested", "not_applicable", "withheld", "conflicting"]
PaperState = Literal["ready", "draft", "blocked"]


@dataclass(frozen=True)
class Question:
    """One question of the checklist: the field that answers it, and what has become of it."""

    path: str
    about: About
    state: QuestionState
    nothing: Nothing | None = None


@dataclass(frozen=True)
class Point:
    """One of the sixteen points: its score from 0 to 100, its state, and all its questions."""

    number: int
    pct: float
    state: PointState
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Paper:
    """A document and how far it is; `job_id` is the campaign it is about, none for one about the client."""

    code: str
    title: str
    job_id: str | None
    status: PaperState
    lacking: tuple[Need, ...]
    errors: int


@dataclass(frozen=True)
class Contradiction:
    """Two statements of the brief that cannot both be true: where, by which rule, and how each language says so."""

    path: str
    rule: str
    told: dict[str, str]


@dataclass(frozen=True)
class Survey:
    """A client as a whole: the sixteen points, every paper, what contradicts itself, and its campaigns.

    `unreadable` are the fields in which something stands that could not be read.
    """

    points: tuple[Point, ...]
    pct: float
    papers: tuple[Paper, ...]
    contradictions: tuple[Contradiction, ...]
    campaigns: tuple[Brief, ...]
    unreadable: tuple[str, ...] = ()
