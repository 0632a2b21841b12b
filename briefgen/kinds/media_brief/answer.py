"""answer: how media are judged, and what they report and hand in (sections 11 and 12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds import figures
from briefgen.kinds.kpis import kpi_row, lower_note, measured_by
from briefgen.kinds.media_brief.facts import facts, semicolons

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.job_kpi import Kpi
    from briefgen.model.job_media import Expected

    Group = dict[str, object]


def measures(wording: Wording) -> Group | None:
    """The KPIs, primary ones first, and the reports on the way."""
    given = sorted((each for each in wording.job.kpis if each.name), key=lambda each: not each.primary)
    reporting = wording.job.media.reporting if wording.job.media else ()
    reports = [wording.formats.clauses(wording.text(each.what), wording.text(each.rhythm)) for each in reporting]
    told = [report for report in reports if report]
    if not given and not told:
        return None
    return {
        "rows": [kpi_row(wording, each) for each in given],
        "title": _goals(wording, given) or None,
        "note": _note(wording, given) or None,
        "reports": facts(wording, ("fld.reporting", wording.words("join.semicolon").join(told))),
    }


def _goals(wording: Wording, given: Sequence[Kpi]) -> str:
    """How many measures there are, and from where to where the primary ones go."""
    told, last = (
        [_goal(wording, each) for each in given if each.primary and each.target is not None],
        measured_by(wording, given),
    )
    by = wording.words("mb.until", date=wording.day(last)) if last else ""
    if not told:
        return wording.formats.clauses(wording.words("mb.kpi_open", n=len(given)), by) if given else ""
    goals = wording.words("mb.kpi_goals", goals=semicolons(wording, told))
    return wording.formats.clauses(goals, by)


def _note(wording: Wording, given: Sequence[Kpi]) -> str:
    """Where the baselines come from, of which time they are, and which way is up."""
    source = wording.cite(*(each.source for each in given)) or wording.words("mb.set_here")
    return wording.formats.sentences(source, _baselines(wording, given), lower_note(wording, given)) if given else ""


def _baselines(wording: Wording, given: Sequence[Kpi]) -> str:
    """Of which time the baselines are, since their periods differ in length from those that are measured."""
    named: dict[str, list[str]] = {}
    for each in given:
        period = wording.formats.period(figures.period_key(each.baseline_period)) if each.baseline_period else ""
        if period and each.baseline is not None:
            named.setdefault(period, []).append(wording.inline(wording.text(each.name)))
    told = [wording.aside(period, semicolons(wording, names)) for period, names in named.items()]
    return wording.words("mb.baselines", periods=wording.formats.listed(told)) if told else ""


def _goal(wording: Wording, each: Kpi) -> str:
    first, last = (figures.goal_value(wording, value, each.unit) for value in (each.baseline, each.target))
    key = "mb.goal" if first else "mb.goal_alone"
    return wording.words(key, name=wording.inline(wording.text(each.name)), first=first, last=last)


def expected(wording: Wording) -> Group | None:
    """What media hand in, by when, and whether they have room to think."""
    media = wording.job.media
    given = [each for each in (media.expected if media else ()) if each.what]
    if not given:
        return None
    return {
        "rows": [_expected(wording, number, each) for number, each in enumerate(given)],
        "note": wording.formats.sentences(_room(wording), *_lead_times(wording)) or None,
    }


def _expected(wording: Wording, number: int, each: Expected) -> Group:
    return {
        "what": wording.text(each.what),
        "detail": wording.text(each.detail) or DASH,
        "by": wording.day(each.by) if each.by else wording.mark(f"media.expected[{number}].by"),
    }


def first_due(wording: Wording) -> date | None:
    """The day on which media first hand something in."""
    media = wording.job.media
    return min((each.by for each in (media.expected if media else ()) if each.by), default=None)


def reply(wording: Wording) -> Said:
    """The planning deadline as the job block shows it."""
    day = first_due(wording)
    return wording.formats.date(day) if day else wording.mark("media.expected")


def _room(wording: Wording) -> str:
    identity, due = wording.job.identity, first_due(wording)
    briefed = identity.date if identity else None
    if briefed is None or due is None or due < briefed:
        return ""
    days = metrics.working_days(briefed, due, wording.holidays)
    return wording.words("mb.room", date=wording.day(briefed), n=days)


def _lead_times(wording: Wording) -> list[str]:
    given = wording.job.lead_times
    days = (("mb.plan_takes", given.media_plan), ("mb.booking_takes", given.booking)) if given else ()
    return [wording.words(key, n=needed) for key, needed in days if needed is not None]
