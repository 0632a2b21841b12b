"""schedule: rules of what is delivered and when (DOMAIN §3.3)."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from briefgen.checks.campaign import identity_of
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.checks.statements import is_excused, said
from briefgen.checks.texts import says, words_of
from briefgen.checks.workdays import workdays, workdays_before

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefgen.model import Text
    from briefgen.model.job_work import Deliverable, Task

_MOST_CYCLES = 20


def _holidays(checking: Checking) -> tuple[date, ...]:
    project = checking.client.project
    return project.holidays if project else ()


def _tasks(checking: Checking) -> tuple[Task, ...]:
    return checking.job.schedule if checking.job else ()


def _no_deliverables(checking: Checking) -> Iterator[Finding]:
    """C-23: nothing is to be delivered."""
    if checking.job and not checking.job.deliverables and not is_excused(checking, "deliverables"):
        yield Finding("deliverables")


def _late_deliverables(checking: Checking) -> Iterator[Finding]:
    """C-24: a piece is finished after the media owner must have it, or too close to its first insertion."""
    for number, piece in enumerate(checking.job.deliverables if checking.job else ()):
        if piece.due_final is None:
            continue
        path, slots = f"deliverables[{number}].due_final", {"due": piece.due_final, "item": said(checking, piece.item)}
        if piece.material_deadline:
            if piece.due_final > piece.material_deadline:
                slots |= {"deadline": piece.material_deadline}
                yield Finding(path, slots, "deadline", also=f"deliverables[{number}].material_deadline")
            continue
        yield from _too_close(checking, piece, path, slots)


def _too_close(checking: Checking, piece: Deliverable, path: str, slots: dict[str, object]) -> Iterator[Finding]:
    lead = checking.settings.material_lead_days
    insertions = sorted(_insertions(checking, piece.medium))
    if not insertions or piece.due_final is None:
        return
    first, where = insertions[0]
    latest = workdays_before(first, lead, _holidays(checking))
    if piece.due_final > latest:
        yield Finding(path, slots | {"first": first, "latest": latest, "lead": lead}, also=where)


def _insertions(checking: Checking, medium: Text | None) -> Iterator[tuple[date, str]]:
    """Days a medium first runs in a line of the plan, with their paths; where no line names it, in a phase."""
    media = checking.job.media if checking.job else None
    if media is None:
        return
    lines = [(line.from_, f"media.plan[{number}].from", (line.channel,)) for number, line in enumerate(media.plan)]
    phases = [
        (phase.from_, f"media.phases[{number}].from", phase.channels) for number, phase in enumerate(media.phases)
    ]
    for listed in (lines, phases):
        found = [(day, path) for day, path, channels in listed if day and _runs_in(medium, channels)]
        if found:
            yield from found
            return


def _runs_in(medium: Text | None, channels: tuple[Text | None, ...]) -> bool:
    """Whether a medium is one of the channels: 短视频 runs in 短视频信息流, TV does not in OTV."""
    pairs = [(medium, channel) for channel in channels if medium and channel]
    return any(
        says(whole, part)
        for one, other in pairs
        for whole, named in ((one, other), (other, one))
        for part in words_of(named)
    )


def _schedule(checking: Checking) -> Iterator[Finding]:
    """C-25: a task ends before it starts, waits for itself, starts too early, meets a holiday, or rushes the client."""
    yield from _backwards(checking)
    yield from _cycles(checking)
    yield from _before_predecessors(checking)
    yield from _across_holidays(checking)
    yield from _short_reviews(checking)


def _backwards(checking: Checking) -> Iterator[Finding]:
    for number, task in enumerate(_tasks(checking)):
        if task.start and task.end and task.end < task.start:
            slots = {"start": task.start, "end": task.end}
            yield Finding(f"schedule[{number}].end", slots, also=f"schedule[{number}].start")


def _cycles(checking: Checking) -> Iterator[Finding]:
    graph = {task.id: list(dict.fromkeys(task.depends_on)) for task in reversed(_tasks(checking)) if task.id}
    numbers = {task.id: number for number, task in reversed(list(enumerate(_tasks(checking)))) if task.id}
    for _ in range(_MOST_CYCLES):
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            cycle: list[str] = error.args[1][:-1]
        else:
            return
        first = min(range(len(cycle)), key=lambda place: numbers[cycle[place]])
        chain = cycle[first:] + cycle[:first]
        graph[chain[0]].remove(chain[-1])
        slots = {"chain": " → ".join([*chain, chain[0]])}
        yield Finding(f"schedule[{numbers[chain[0]]}].depends_on", slots, "cycle", severity=ERROR)


def _before_predecessors(checking: Checking) -> Iterator[Finding]:
    numbers = {task.id: number for number, task in reversed(list(enumerate(_tasks(checking)))) if task.id}
    for number, task in enumerate(_tasks(checking)):
        for name in task.depends_on:
            other = numbers.get(name)
            end = _tasks(checking)[other].end if other is not None and other != number else None
            if task.start and end and task.start < end:
                slots = {"start": task.start, "other": name, "end": end}
                yield Finding(f"schedule[{number}].start", slots, "predecessor", also=f"schedule[{other}].end")


def _across_holidays(checking: Checking) -> Iterator[Finding]:
    on_air = identity_of(checking).from_
    for number, task in enumerate(_tasks(checking)):
        if not (task.start and task.end) or task.status == "done" or (task.milestone and task.start == on_air):
            continue
        met = sorted(day for day in set(_holidays(checking)) if task.start <= day <= task.end)
        if met:
            slots = {"days": tuple(str(day) for day in met)}
            yield Finding(f"schedule[{number}].start", slots, "holiday", severity=WARNING)


def _short_reviews(checking: Checking) -> Iterator[Finding]:
    least = checking.settings.client_review_days
    for number, task in enumerate(_tasks(checking)):
        if task.department != "client" or task.milestone or not (task.start and task.end) or task.end < task.start:
            continue
        given = workdays(task.start, task.end, _holidays(checking))
        if given < least:
            slots = {"n": given, "least": least}
            yield Finding(f"schedule[{number}].end", slots, "review", severity=WARNING)


RULES = (
    Rule("C-23", WARNING, _no_deliverables, blocks=("CB",)),
    Rule("C-24", ERROR, _late_deliverables),
    Rule("C-25", ERROR, _schedule),
)
