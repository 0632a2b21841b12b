"""coverage: the answers of a brief in, how complete each of the sixteen points is out (DOMAIN, completeness score)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefgen.checks.answers import answers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.checks.answers import Answer
    from briefgen.checks.rule import Checking

PointState = Literal["complete", "partial", "stale", "missing"]
POINTS = range(1, 17)
WEIGHTS = {"R": 3, "C": 1, "O": 0}
WORTH = {"answered": 1.0, "withheld": 1.0, "stale": 0.5, "missing": 0.0, "requested": 0.0, "conflicting": 0.0}


@dataclass(frozen=True)
class Covered:
    """One point: its score from 0 to 100, its state, and the required questions still open."""

    point: int
    pct: float
    state: PointState
    open: tuple[Answer, ...]


@dataclass(frozen=True)
class Coverage:
    """All sixteen points and the score of the whole."""

    points: tuple[Covered, ...]
    pct: float


def coverage(checking: Checking) -> Coverage:
    """How complete the client's brief is, point by point and in all."""
    asked = [answer for answer in answers(checking) if answer.about.point in POINTS]
    by_point = {point: [answer for answer in asked if answer.about.point == point] for point in POINTS}
    return Coverage(tuple(_covered(point, found) for point, found in by_point.items()), _score(asked))


def _covered(point: int, asked: list[Answer]) -> Covered:
    required_open = tuple(answer for answer in asked if answer.is_open and answer.about.level == "R")
    return Covered(point, _score(asked), _state(asked, required_open), required_open)


def _score(asked: Iterable[Answer]) -> float:
    """Required fields weigh 3, recommended ones 1; what does not apply leaves the sum, what is stale counts half."""
    counted = [answer for answer in asked if answer.state != "not_applicable"]
    whole = sum(WEIGHTS[answer.about.level] for answer in counted)
    reached = sum(WEIGHTS[answer.about.level] * WORTH[answer.state] for answer in counted)
    return reached / whole * 100 if whole else 100.0


def _state(asked: list[Answer], required_open: tuple[Answer, ...]) -> PointState:
    known = [answer for answer in asked if not answer.is_open]
    if not known:
        return "missing"
    if required_open:
        return "partial"
    return "stale" if any(answer.state == "stale" and answer.about.level == "R" for answer in asked) else "complete"
