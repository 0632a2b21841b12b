"""snapshot: a client's brief in, the one page out that tells a newcomer who they are and where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefgen.content import Rich, Span
from briefgen.kinds import figures, shell
from briefgen.kinds.dossier.answers import answers
from briefgen.kinds.dossier.big_numbers import big_numbers
from briefgen.kinds.dossier.completeness import heat_group, named, open_questions, who_can_answer
from briefgen.kinds.dossier.findings import findings, verdict
from briefgen.kinds.prose import first_sentence

if TYPE_CHECKING:
    from briefgen.kinds.survey import Point, Question, Survey
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model import Level

    Group = dict[str, object]

GAPS, THINGS = 3, 3
_TELLING = ("p8", "p13", "p11")
"""Points whose opening a newcomer must know, where figures bear nothing out."""


def snapshot(wording: Wording, survey: Survey, points: dict[str, Any]) -> Group:
    """Four figures, the answers, what to know and what is lacking, and how complete the whole is."""
    numbers, rows = big_numbers(wording), answers(wording)
    things = _things(wording, points, [str(text) for _, text in rows])
    required = _gaps(wording, survey, "R")
    gaps = required or _gaps(wording, survey, "C")
    return {
        "subtitle": "\u2003".join(part for part in (_paper_of(wording), shell.version(wording)) if part),
        "as_of": _as_of(wording),
        "statement": wording.formats.sentences(_statement(wording)) or None,
        "numbers": [{"label": each.label, "value": each.value, "note": each.note, "own": each.own} for each in numbers],
        "source": wording.cite(*(source for each in numbers for source in each.sources)) or None,
        "rows": [{"label": wording.words(label), "text": text} for label, text in rows],
        "things": things,
        "things_head": wording.words("dos.three_things" if len(things) == THINGS else "dos.things"),
        "gaps": gaps,
        "gaps_head": wording.words(_gaps_head(len(required), len(gaps))),
        "heat": heat_group(wording, survey),
    }


def _gaps_head(required: int, shown: int) -> str:
    if shown > required:
        return "dos.recommended_gaps"
    return "dos.three_gaps" if required == GAPS else "dos.gaps"


def _paper_of(wording: Wording) -> str:
    """`岚谷饮品客户简报档案`, `Langu Beverage · Client dossier`."""
    client, paper = shell.client_name(wording), wording.words("doc.client_dossier")
    return f"{client}{paper}" if wording.formats.chinese and not client.isascii() else f"{client} · {paper}"


def _as_of(wording: Wording) -> Said:
    day = shell.issued(wording)
    if day:
        return wording.words("dos.as_of", day=day)
    return Rich((Span(wording.words("dos.as_of_open")), *wording.mark("archive.as_of").spans))


def _statement(wording: Wording) -> str:
    """The job the scores set, else where the share has gone, else what is wrong with the product."""
    problem = wording.client.problem
    wrong = first_sentence(wording.text(problem.product_problem)) if problem else ""
    return verdict(wording) or figures.share_story(wording) or wrong


def _things(wording: Wording, points: dict[str, Any], said: list[str]) -> list[Said]:
    """What the figures bear out, else how points open, the most telling first; nothing the page says already."""
    things: list[Said] = list(findings(wording))
    for name in _TELLING:
        told = wording.formats.sentences(points[name]["finding"])
        if told and not any(told in each for each in said):
            things.append(told)
    return things[:THINGS]


def _gaps(wording: Wording, survey: Survey, level: Level) -> list[Rich]:
    """The points that lack most of a level, those that hold up the paper first, and who can say it."""
    held_up = {_root(gap.need.path) for gap in wording.gaps if gap.blocking}
    waiting = [(point, open_questions(point, level)) for point in survey.points]
    lacking = [(point, asked) for point, asked in waiting if asked]
    lacking.sort(key=lambda each: (all(_root(question.path) not in held_up for question in each[1]), each[0].pct))
    return [_gap(wording, point, asked) for point, asked in lacking[:GAPS]]


def _root(path: str) -> str:
    return re.split(r"[.\[]", path)[0]


def _gap(wording: Wording, point: Point, waiting: list[Question]) -> Rich:
    asked = [question for question in waiting if question.state == "requested"]
    questions = asked or waiting
    nothing = asked[0].nothing if asked else None
    day = wording.day(nothing.on) if nothing and nothing.on else ""
    state = wording.words("st.requested" if asked else "st.tbc")
    who = who_can_answer(wording, point, questions)
    what = wording.words("dos.gap", point=point.number, what=wording.inline(named(wording, questions)))
    return Rich((Span(what), Span(wording.formats.clauses(state, day, who), "quiet")))
