"""model: a client's nodes in, typed briefs out, one a campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.brief import Brief
from briefgen.model.client import Client, Project
from briefgen.model.fields import FieldOf, Held, fields_of, iter_fields
from briefgen.model.job import Job
from briefgen.model.places import Places
from briefgen.model.reading import Reading, read_model
from briefgen.model.record import About, Figure, Level, Nothing, Period, Record, Side, Span, Text
from briefgen.problems import problem as told
from briefgen.source import CLIENT_KEYS, JOB_KEYS

if TYPE_CHECKING:
    from briefgen.problems import Problem
    from briefgen.source import ClientSource

__all__ = [
    "About",
    "Brief",
    "Client",
    "FieldOf",
    "Figure",
    "Held",
    "Job",
    "Level",
    "Nothing",
    "Period",
    "Places",
    "Project",
    "Reading",
    "Record",
    "Side",
    "Span",
    "Text",
    "fields_of",
    "iter_fields",
    "read_briefs",
    "read_model",
]


def read_briefs(source: ClientSource) -> tuple[tuple[Brief, ...], tuple[Problem, ...]]:
    """A brief for every campaign, or a single one without a job, and what is wrong in all of them."""
    shared = read_model(source.client, Client)
    jobs = {job_id: read_model(node, Job) for job_id, node in source.jobs.items()}
    briefs = [_brief(source, shared, job_id, reading) for job_id, reading in jobs.items()]
    problems = [
        *(_placed(problem, JOB_KEYS, "campaign") for problem in shared.problems),
        *(_placed(problem, CLIENT_KEYS, "client") for reading in jobs.values() for problem in reading.problems),
    ]
    return tuple(briefs) or (_brief(source, shared, None, None),), tuple(problems)


def _brief(source: ClientSource, shared: Reading, job_id: str | None, reading: Reading | None) -> Brief:
    return Brief(
        id=source.id,
        folder=source.folder,
        client=shared.record if isinstance(shared.record, Client) else Client(),
        job_id=job_id,
        job=reading.record if reading and isinstance(reading.record, Job) else None,
        nothings={**shared.nothings, **(reading.nothings if reading else {})},
        places=Places(shared.kept, reading.kept if reading else None),
    )


def _placed(problem: Problem, elsewhere: frozenset[str], home: str) -> Problem:
    """The problem, with a better hint where a key is known but stands in the wrong file."""
    if problem.rule == "F-2" and problem.path in elsewhere:
        return told(problem.place, "F-2", {"key": problem.path}, variant=home, path=problem.path)
    return problem
