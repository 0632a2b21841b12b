"""flowchart: lines of a media plan in, the same as bars along the weeks out, each in the colour of its phase."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefgen.content import Bar, Gantt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.job_media_plan import Phase, PlanLine

MOST_LINES = 8
"""Lines that have room below the media objective; more, or lines without days, stand in a table."""
COLOURS = ("agency", "media2", "media3")
_WEEKS = 8
"""Weeks up to which each has a head of its own, and up to twice as many every second one; more are told by months."""
_MONTHS = 12
"""Months up to which each has a head of its own."""


def flowchart(wording: Wording, lines: Sequence[PlanLine], phases: Sequence[Phase]) -> Gantt | None:
    """The plan by weeks, or nothing where a line has no days or there are too many."""
    days = [(line.from_, line.to) for line in lines if line.from_ and line.to]
    if len(days) < len(lines) or len(lines) > MOST_LINES:
        return None
    first, last = min(day for day, _ in days), max(day for _, day in days)
    told = zip(lines, days, costs(wording, lines)[:-1], strict=True)
    bars = tuple(_bar(wording, line, span, phases, cost) for line, span, cost in told)
    monday = first - timedelta(days=first.weekday())
    alt = wording.words("pro.timeline.alt", n=len(bars), dates=wording.formats.span(first, last))
    return Gantt(monday, last, _heads(wording, monday, last), bars, alt)


def legend(wording: Wording, phases: Sequence[Phase]) -> dict[str, str]:
    """What each colour stands for: a phase, the last for all that follow."""
    names = wording.texts(phase.name for phase in phases if phase.name)
    later = [wording.words("pro.phases.onwards", name=names[2])] if len(names) > len(COLOURS) else names[2:]
    own = dict(zip(COLOURS, [*names[:2], *later], strict=False))
    return {colour: own.get(colour) or wording.words("dept.media") for colour in COLOURS}


def _heads(wording: Wording, monday: date, last: date) -> tuple[tuple[date, str], ...]:
    weeks = (last - monday).days // 7 + 1
    if weeks > 2 * _WEEKS:
        return tuple((day, wording.formats.date(day, "month")) for day in _months(monday, last))
    days = [monday + timedelta(weeks=week) for week in range(0, weeks, 1 if weeks <= _WEEKS else 2)]
    return tuple((day, wording.formats.date(day, "dense")) for day in days)


def _months(first: date, last: date) -> list[date]:
    """The first day and the beginnings of the months after it, of many only every second, third and so on."""
    count = (last.year - first.year) * 12 + last.month - first.month
    numbers = [first.month - 1 + number for number in range(1, count + 1)]
    starts = [date(first.year + number // 12, number % 12 + 1, 1) for number in numbers]
    step = -(-(count + 1) // _MONTHS)
    return [first, *starts][::step]


def costs(wording: Wording, lines: Sequence[PlanLine]) -> list[str]:
    """What each line costs, nothing for one without a price, and last what all do: figures of one column."""
    known = [line.net_cost for line in lines if line.net_cost is not None]
    told = iter(wording.formats.table_amounts([*known, sum(known)], sum(known)))
    return [*("" if line.net_cost is None else next(told) for line in lines), next(told)]


def _bar(wording: Wording, line: PlanLine, days: tuple[date, date], phases: Sequence[Phase], cost: str) -> Bar:
    channel = wording.text(line.channel)
    what = wording.formats.clauses(wording.text(line.vehicle), wording.text(line.placement))
    spoken = wording.formats.clauses(channel, wording.formats.span(*days, "dense"))
    return Bar((channel, what, cost), *days, _colour(days[0], phases), spoken)


def _colour(day: date, phases: Sequence[Phase]) -> str:
    known = (n for n, phase in enumerate(phases) if phase.from_ and phase.to and phase.from_ <= day <= phase.to)
    return COLOURS[min(next(known, 0), len(COLOURS) - 1)]
