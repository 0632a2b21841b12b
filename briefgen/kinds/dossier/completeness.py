"""completeness: a survey of a brief in, how complete each point is and how far each paper out."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds import gap_rows, shell
from briefgen.kinds.dossier.disputes import labels_on
from briefgen.kinds.heat import heat, short_name, standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.kinds.kind import Party
    from briefgen.kinds.survey import Paper, Point, PointState, Question, Survey
    from briefgen.kinds.wording import Wording
    from briefgen.model import Level

    Group = dict[str, object]

STATES: tuple[PointState, ...] = ("complete", "partial", "stale", "missing")
_AGENCY_POINTS = frozenset({3, 9, 14, 16})
"""Points the agency itself goes and finds out: visits, rivals, its own archive."""
_OPEN = ("missing", "requested", "conflicting")
_POINTS = 16
_WHOLE = frozenset(f"pt.{number:02d}" for number in range(1, 17))
"""Labels of questions about a point as a whole."""
_NAMED = 3
"""How many things a cell names before it says how many more there are."""


def completeness(wording: Wording, survey: Survey) -> Group:
    """The page that says what the dossier can be relied on for."""
    papers = [_paper(wording, survey, paper) for paper in survey.papers]
    waiting = [point for point in survey.points if open_questions(point) or point.state in ("stale", "missing")]
    day = shell.issued(wording) or wording.formats.date(wording.as_at)
    own = wording.words("cap.source_line", sources=wording.words("df.this_file", day=day))
    return {
        "lead": _lead(wording, survey),
        "title": _heat_title(wording, survey),
        "units": wording.words("df.heat.units", day=day),
        "source": wording.formats.sentences(own, wording.words("dos.basis")),
        "papers_title": _papers_title(wording, survey),
        "points_title": _points_title(wording, waiting),
        "own_source": own,
        "heat": heat_group(wording, survey),
        "names": [f"{point.number} {short_name(wording, point.number)}" for point in survey.points],
        "papers": papers,
        "lacking": any(paper["lacking"] != DASH for paper in papers),
        "points": [_row(wording, point) for point in waiting],
    }


def _heat_title(wording: Wording, survey: Survey) -> str:
    """Which point is lowest; where some are missing, how many, and which is the most complete."""
    missing = sum(point.state == "missing" for point in survey.points)
    found = (max if missing else min)(survey.points, key=lambda point: point.pct)
    name, pct = short_name(wording, found.number), wording.formats.percent(found.pct, 0)
    if missing:
        return wording.words("df.heat.missing", point=name, high=pct, n=missing)
    return wording.words("df.heat", point=name, low=pct)


def _papers_title(wording: Wording, survey: Survey) -> str:
    ready = sum(paper.status == "ready" for paper in survey.papers)
    key = "df.papers.ready" if ready == len(survey.papers) else "df.papers.some"
    return wording.words(key, total=len(survey.papers), ready=ready)


def _points_title(wording: Wording, waiting: list[Point]) -> str:
    missing = sum(point.state == "missing" for point in waiting)
    told = wording.words("df.points.all" if len(waiting) == _POINTS else "df.points", n=len(waiting))
    return wording.formats.clauses(told, wording.words("df.points.missing", n=missing) if missing else "")


def heat_group(wording: Wording, survey: Survey) -> Group:
    """The sixteen cells, and the score of the whole."""
    strip = heat(wording, survey)
    return {
        "total": wording.formats.percent(survey.pct, 0),
        "cells": [asdict(cell) for cell in strip.cells],
        "alt": strip.alt,
        "stale": any(point.state == "stale" for point in survey.points),
        "named": any(cell.name for cell in strip.cells),
    }


def open_questions(point: Point, level: Level = "R") -> list[Question]:
    """What the point must have and has not, or, on another level, should or may have."""
    return [question for question in point.questions if question.about.level == level and question.state in _OPEN]


def named(wording: Wording, questions: Iterable[Question]) -> str:
    """What questions ask for, each thing once, the first few by name; parts of one thing behind its name."""
    parts: dict[str, dict[str, None]] = {}
    for each in questions:
        label = wording.words("dos.whole_point" if is_whole(each) else each.about.label)
        asked = wording.words("dos.disputed_item", what=label) if each.state == "conflicting" else label
        whole = _part_of(each.path)
        inside = parts.setdefault(wording.words(whole) if whole else asked, {})
        inside.update({wording.inline(asked): None} if whole else {})
    return _shortened(wording, [wording.aside(name, wording.formats.listed(list(of))) for name, of in parts.items()])


def _part_of(path: str) -> str:
    """The label of what a field is a part of, such as the trends of a market; a point itself needs no name."""
    *homes, _ = ["", *labels_on(path)]
    return homes[-1] if homes else ""


def is_whole(question: Question) -> bool:
    """Whether a question is about a point as a whole."""
    return question.about.label in _WHOLE


def who_can_answer(wording: Wording, point: Point, questions: Iterable[Question]) -> str:
    """Whoever has been asked, else the person who usually knows."""
    party: Party = "agency" if point.number in _AGENCY_POINTS else "client"
    asked = [question.nothing for question in questions if question.nothing and question.nothing.from_]
    names = [gap_rows.who_knows(wording, party, nothing) for nothing in asked] or [gap_rows.who_knows(wording, party)]
    return wording.formats.listed(list(dict.fromkeys(names)))


def _lead(wording: Wording, survey: Survey) -> str:
    counted = Counter(point.state for point in survey.points)
    states = [wording.words(f"dos.points.{state}", n=counted[state]) for state in STATES if counted[state]]
    blocked = sum(paper.status == "blocked" for paper in survey.papers)
    said = wording.words(
        "dos.lead", pct=wording.formats.percent(survey.pct, 0), states=wording.formats.clauses(*states)
    )
    rest = wording.words("dos.lead_blocked", n=blocked) if blocked else ""
    return wording.formats.sentences(wording.words("join.semicolon").join(part for part in (said, rest) if part))


def _paper(wording: Wording, survey: Survey, paper: Paper) -> Group:
    about = next((each for each in survey.campaigns if each.job_id == paper.job_id), None)
    within = replace(wording, brief=about) if paper.job_id and about else wording
    names = [wording.words(f"need.{need.name}") for need in paper.lacking]
    owners = list(dict.fromkeys(gap_rows.owner(within, need) for need in paper.lacking))
    errors = wording.words("dos.errors", n=paper.errors) if paper.errors else ""
    return {
        "title": wording.words(paper.title),
        "about": shell.campaign_name(within) if paper.job_id else "",
        "status": paper.status,
        "lacking": errors or _shortened(wording, names, wording.words("join.semicolon")) or DASH,
        "who": wording.formats.listed(owners) or DASH,
    }


def _row(wording: Wording, point: Point) -> Group:
    questions = open_questions(point) or (open_questions(point, "C") if point.state == "missing" else [])
    stale = sum(question.state == "stale" for question in point.questions)
    parts = [named(wording, questions), wording.words("dos.stale_count", n=stale) if stale else ""]
    return {
        "number": str(point.number),
        "title": shell.point_name(wording, point.number),
        "pct": standing(wording, point),
        "lacking": wording.words("join.semicolon").join(part for part in parts if part),
        "who": who_can_answer(wording, point, questions),
    }


def _shortened(wording: Wording, names: list[str], between: str = "") -> str:
    """The first few names, as in a sentence; `between` stands between them where they hold commas themselves."""
    first = [names[0], *map(wording.inline, names[1:_NAMED])] if names else []
    listed = between.join(first) if between else wording.formats.listed(first)
    more = len(names) - _NAMED
    return wording.words("dos.and_more", names=listed, n=more) if more > 0 else listed
