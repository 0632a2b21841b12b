"""survey: a checked client in, what papers about it say of its brief as a whole out."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.checks.answers import answers
from briefgen.checks.coverage import coverage
from briefgen.kinds import KINDS
from briefgen.kinds.survey import Contradiction, Paper, Point, Question, Survey
from briefgen.model.record import LANGUAGES
from briefgen.problems import Severity
from briefgen.states import state_of

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.checks import Checking
    from briefgen.clients import Checked
    from briefgen.problems import Problem

_NOT_ABOUT_FACTS = ("F-", "V-", "Y-", "S-", "T-")
"""Rules about how something is written, not about what is true."""

_UNREAD = ("F-1", "F-2", "F-6")
_SOURCES_DISAGREE = "V-5"


@lru_cache(maxsize=1)
def survey(checked: Checked, project: Path) -> Survey:
    """How complete a client's brief is, point by point, what contradicts itself, and how far every paper is."""
    checking = checked.checkings[0]
    covered = coverage(checking)
    asked = _questions(checking)
    points = tuple(
        Point(each.point, each.pct, each.state, tuple(q for q in asked if q.about.point == each.point))
        for each in covered.points
    )
    campaigns = tuple(brief for brief in checked.briefs if brief.job is not None)
    papers = tuple(_papers(checked, project))
    found = Survey(points, covered.pct, papers, _contradictions(checked), campaigns, _unreadable(checked))
    idle = {kind.code for kind in KINDS.values() if kind.is_idle and kind.is_idle(checking.brief.client_only, found)}
    return replace(found, papers=tuple(_held_up(paper) if paper.code in idle else paper for paper in papers))


def _held_up(paper: Paper) -> Paper:
    return replace(paper, status="blocked")


def _questions(checking: Checking) -> list[Question]:
    return [Question(each.path, each.about, each.state, each.nothing) for each in answers(checking)]


def _papers(checked: Checked, project: Path) -> list[Paper]:
    """Each paper once: those about the client, then those of each campaign."""
    found: dict[tuple[str, str | None], Paper] = {}
    for brief in checked.briefs:
        for kind in KINDS.values():
            each = state_of(checked, brief, kind, project)
            job_id = None if kind.client_wide else brief.job_id
            paper = Paper(kind.code, kind.title, job_id, each.status, each.lacking, len(each.errors))
            found.setdefault((paper.code, job_id), paper)
    return list(found.values())


def _unreadable(checked: Checked) -> tuple[str, ...]:
    """Fields whose value was given up, because it could not be read."""
    wrong = (problem for problem in checked.problems if problem.severity is Severity.ERROR)
    return tuple(problem.path for problem in wrong if problem.path and problem.rule in _UNREAD)


def _contradictions(checked: Checked) -> tuple[Contradiction, ...]:
    """What the rules find between values that were read, and what sources disagree about: each says both sides."""
    return tuple(_contradiction(problem) for problem in checked.problems if _is_contradiction(problem))


def _is_contradiction(problem: Problem) -> bool:
    if problem.rule == _SOURCES_DISAGREE:
        return True
    return problem.severity is Severity.ERROR and bool(problem.path) and not problem.rule.startswith(_NOT_ABOUT_FACTS)


def _contradiction(problem: Problem) -> Contradiction:
    told = {language: problem.in_language(language).message for language in LANGUAGES}
    return Contradiction(problem.path, problem.rule, told)
