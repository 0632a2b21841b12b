"""waiting: a client's papers in, what they wait for from the client out, each with the papers it holds up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.kinds.questionnaire.topics import IN_OTHER
from briefgen.model import Job, fields_of
from briefgen.model.places import group_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.kinds.kind import Need
    from briefgen.kinds.survey import Paper, Survey
    from briefgen.model import Brief

OPEN = ("missing", "requested")
_JOB = frozenset(fields_of(Job))


@dataclass(frozen=True)
class Waiting:
    """A need only the client can meet, of which campaign, and the papers that cannot be final without it."""

    need: Need
    job_id: str | None
    papers: tuple[Paper, ...]


def waiting(brief: Brief, survey: Survey) -> tuple[Waiting, ...]:
    """What papers wait for; a need that is met with another one holds up its papers under that one's name."""
    pairs = list(_lacking(brief, survey))
    needs = {(need.name, _job_of(need, paper)): need for need, paper in pairs}
    held: dict[tuple[str, str | None], list[Paper]] = {}
    for need, paper in pairs:
        job_id = _job_of(need, paper)
        whole = (IN_OTHER.get(need.name, need.name), job_id)
        held.setdefault(whole if whole in needs else (need.name, job_id), []).append(paper)
    return tuple(Waiting(needs[key], key[1], tuple(dict.fromkeys(papers))) for key, papers in held.items())


def is_of_job(path: str) -> bool:
    """Whether a field is a campaign's."""
    return group_of(path) in _JOB


def brief_of(brief: Brief, survey: Survey, job_id: str | None) -> Brief:
    """The campaign's brief, else the client's."""
    return next((each for each in survey.campaigns if job_id and each.job_id == job_id), brief)


def _lacking(brief: Brief, survey: Survey) -> Iterator[tuple[Need, Paper]]:
    for paper in survey.papers:
        for need in paper.lacking:
            if need.owner == "client" and _may_ask(brief, survey, need, paper):
                yield need, paper


def _job_of(need: Need, paper: Paper) -> str | None:
    return paper.job_id if is_of_job(need.path) else None


def _may_ask(brief: Brief, survey: Survey, need: Need, paper: Paper) -> bool:
    """Whether nobody said there is none, of the field or what it stands in; a campaign's need wants a campaign."""
    if paper.job_id is None and is_of_job(need.path):
        return False
    steps, whole = need.path.split("."), brief_of(brief, survey, paper.job_id)
    said = (whole.nothing(".".join(steps[:length])) for length in range(1, len(steps) + 1))
    return all(nothing is None or nothing.kind in OPEN for nothing in said)
