"""timeline: the slide on when: tasks, deliveries and phases along the months."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Bar, Gantt
from briefgen.kinds.proposal.slide import Slide, launch, slide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.job_media_plan import Phase
    from briefgen.model.job_work import Task

PARTIES = {"client": "client", "legal": "client", "outside": "outside"}


def timeline(wording: Wording) -> Slide | None:
    """Tasks with their departments along the months, the launch as the one line that matters."""
    media = wording.job.media
    phases = [phase for phase in (media.phases if media else ()) if phase.from_ and phase.to and phase.name]
    spans = {(phase.from_, phase.to) for phase in phases}
    lasting = [task for task in wording.job.schedule if _lasts(task) and (task.start, task.end) not in spans]
    tasks = sorted(lasting, key=lambda task: (task.start or date.min, task.end or date.min))
    if not tasks:
        return None
    bars = sorted([*(_task_bar(wording, task) for task in tasks), *_delivery(wording)], key=lambda bar: bar.first)
    gantt = _gantt(wording, [*bars, *(_phase_bar(wording, phase) for phase in phases)])
    words = wording.words
    return slide(
        wording,
        "sec.timing",
        _timeline_title(wording, tasks),
        gantt=gantt,
        asked={"launch": launch(wording)},
        heads={
            "department": words("fld.department"),
            "task": words("pro.timeline.task"),
            "dates": words("pro.timeline.dates"),
        },
        legend={
            "agency": words("pro.party.agency"),
            **{party: words(f"dept.{party}") for party in ("client", "outside")},
        },
        source=_timeline_note(wording, gantt) or None,
    )


def _timeline_note(wording: Wording, gantt: Gantt) -> str:
    """What the line stands for, and which days of the calendar nobody works."""
    launched = wording.formats.date(gantt.launch, "day") if gantt.launch else ""
    free = _holidays(wording, gantt)
    days = wording.formats.listed([wording.formats.span(first, last) for first, last in free])
    return wording.formats.sentences(
        wording.words("pro.timeline.note", date=launched) if launched else "",
        wording.words("pro.timeline.holidays", days=days) if days else "",
    )


def _holidays(wording: Wording, gantt: Gantt) -> list[tuple[date, date]]:
    """First and last day of each holiday within a calendar; a weekend between two days belongs to it."""
    found: list[tuple[date, date]] = []
    for day in sorted(day for day in wording.holidays if gantt.first <= day <= gantt.last):
        if found and not metrics.working_days(found[-1][1], day, wording.holidays):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def _lasts(task: Task) -> bool:
    return bool(task.start and task.end and task.name and not (task.milestone and task.start == task.end))


def _task_bar(wording: Wording, task: Task) -> Bar:
    first, last = task.start or date.min, task.end or date.min
    department = wording.words.get(f"dept.{task.department}") or ""
    return _bar(
        wording, department, wording.text(task.name), (first, last), PARTIES.get(task.department or "", "agency")
    )


def _delivery(wording: Wording) -> list[Bar]:
    """From the first finished piece to the last, which is when all materials must be there."""
    days = sorted(each.due_final for each in wording.job.deliverables if each.due_final)
    if not days:
        return []
    name, department = wording.words("pro.timeline.delivery"), wording.words("dept.production")
    return [_bar(wording, department, name, (days[0], days[-1]), "agency")]


def _phase_bar(wording: Wording, phase: Phase) -> Bar:
    first, last = phase.from_ or date.min, phase.to or date.min
    return _bar(wording, wording.words("dept.media"), wording.text(phase.name), (first, last), "agency")


def _bar(wording: Wording, department: str, name: str, days: tuple[date, date], party: str) -> Bar:
    dates = wording.formats.span(*days, "dense")
    return Bar((department, name, dates), *days, party, wording.formats.clauses(name, dates))


def _gantt(wording: Wording, bars: list[Bar]) -> Gantt:
    identity = wording.job.identity
    live = identity.from_ if identity else None
    first = min(bar.first for bar in bars).replace(day=1)
    last = _month_end(max(bar.last for bar in bars))
    months = _months(first, last)
    alt = wording.words(
        "pro.timeline.alt",
        n=len(bars),
        dates=wording.formats.span(min(b.first for b in bars), max(b.last for b in bars)),
    )
    heads = tuple((month, wording.formats.date(month, "month")) for month in months)
    return Gantt(first, last, heads, tuple(bars), alt, live if live and first <= live <= last else None)


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _months(first: date, last: date) -> list[date]:
    found = [first]
    while (following := (found[-1].replace(day=28) + timedelta(days=4)).replace(day=1)) <= last:
        found.append(following)
    return found


def _timeline_title(wording: Wording, tasks: Sequence[Task]) -> str:
    live = launch(wording)
    reviews = [task for task in tasks if task.department == "client" and task.start and task.end]
    days = sum(
        metrics.working_days(_before(task.start), task.end, wording.holidays)
        for task in reviews
        if task.start and task.end
    )
    told = [wording.words("pro.timeline.launch", date=live)] if live else []
    if reviews:
        count = wording.words.get(f"times.{len(reviews)}") or wording.words("times.many", n=len(reviews))
        told.append(wording.words("pro.timeline.reviews", n=len(reviews), count=count, days=days))
    return wording.words("join.semicolon").join(told) or wording.words("pro.timeline.untold", n=len(tasks))


def _before(day: date) -> date:
    return day - timedelta(days=1)
