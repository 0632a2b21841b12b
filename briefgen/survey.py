"""survey: a checked client in, what papers about it say of its brief as a whole out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.answers import answers
from briefgen.checks.coverage import coverage
from briefgen.kinds.survey import Contradiction, Paper, Point, Question, Survey
from briefgen.model.record import LANGUAGES
from briefgen.problems import Severity
from briefgen.readiness import readiness

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.checks import Checking
    from briefgen.clients import Checked
    from briefgen.problems import Problem

_NOT_ABOUT_FACTS = ("F-", "V-", "Y-", "S-", "T-")
"""Rules about how something is written, not about what is true."""

_SOURCES_DISAGREE = "V-5"


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
    return Survey(points, covered.pct, tuple(_papers(checked, project)), _contradictions(checked), campaigns)


def _questions(checking: Checking) -> list[Question]:
    return [Question(each.path, each.about, each.state, each.nothing) for each in answers(checking)]


def _papers(checked: Checked, project: Path) -> list[Paper]:
    """Each paper once: those about the client, then those of each campaign."""
    found: dict[tuple[str, str | None], Paper] = {}
    for brief in checked.briefs:
        for each in readiness(checked, brief, project):
            job_id = None if each.kind.client_wide else brief.job_id
            paper = Paper(each.kind.code, each.kind.title, job_id, each.status, each.lacking, len(each.errors))
            found.setdefault((paper.code, job_id), paper)
    return list(found.values())


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
