"""answer: how media are judged, what they report and hand in, and what was learned before (sections 11 and 12)."""

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
    from briefgen.model.job_media import Expected, MediaHistory

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
        measured_by(given),
    )
    by = wording.words("mb.until", date=wording.day(last)) if last else ""
    if not told:
        return wording.formats.clauses(wording.words("mb.kpi_open", n=len(given)), by) if given else ""
    goals = wording.words("mb.kpi_goals", goals=semicolons(wording, told))
    return wording.formats.clauses(goals, by)


def _note(wording: Wording, given: Sequence[Kpi]) -> str:
    """Where the baselines come from, and which way is up."""
    source = wording.cite(*(each.source for each in given)) or wording.words("mb.set_here")
    return wording.formats.sentences(source, lower_note(wording, given)) if given else ""


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


def history(wording: Wording) -> Group | None:
    """What earlier media cost, brought and taught; without media on record, the returns in a line."""
    media = wording.job.media
    given = media.history if media else ()
    ratios, source = _ratios(wording), _returned(wording)
    if not given and not ratios:
        return None
    return {
        "rows": [_past(wording, each) for each in given],
        "title": _best(wording, ratios) or _dearest(wording, given) or None,
        "source": source or None,
        "returns": None if given else wording.formats.sentences(_best(wording, ratios), source),
    }


def _past(wording: Wording, each: MediaHistory) -> Group:
    period = figures.period_key(each.period)
    return {
        "medium": wording.text(each.medium) or DASH,
        "period": wording.formats.period(period) if period else DASH,
        "spend": DASH if each.spend is None else wording.formats.money(each.spend, figures.currency(wording)),
        "result": wording.text(each.kpi) or DASH,
        "learning": wording.text(each.learning) or DASH,
    }


def _ratios(wording: Wording) -> list[tuple[float, str]]:
    """Return on ad spend by channel, best first: what came in divided by what was spent."""
    marketing = wording.client.marketing
    given = [each for each in (marketing.history_roi if marketing else ()) if each.channel and each.spend]
    found = [(metrics.ratio(each.return_, each.spend).value, wording.text(each.channel)) for each in given]
    return sorted(((value, name) for value, name in found if value is not None), reverse=True)


def _best(wording: Wording, ratios: Sequence[tuple[float, str]]) -> str:
    """The best channel first, then what the others brought."""
    if not ratios:
        return ""
    told = [(wording.formats.number(value, 2), name) for value, name in ratios]
    best = wording.words("mb.best_return", channel=told[0][1], ratio=told[0][0])
    others = wording.formats.listed([f"{wording.inline(name)} {ratio}" for ratio, name in told[1:]])
    return semicolons(wording, (best, others))


def _dearest(wording: Wording, given: Sequence[MediaHistory]) -> str:
    spent = [(each.spend, wording.text(each.medium)) for each in given if each.spend and each.medium]
    if not spent:
        return ""
    most, medium = max(spent)
    money = wording.formats.money(most, figures.currency(wording))
    return wording.words("mb.most_spent", medium=wording.inline(medium), money=money)


def _returned(wording: Wording) -> str:
    """Where the returns are from and how they are reckoned."""
    marketing = wording.client.marketing
    sources = [each.source for each in (marketing.history_roi if marketing else ()) if each.channel and each.spend]
    formula = wording.words("mb.roas_is") if sources else ""
    return wording.formats.sentences(wording.sourced(*sources), formula) if sources else ""
