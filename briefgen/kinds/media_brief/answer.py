"""answer: how media are judged, what they report and hand in, and what was learned before (sections 11 and 12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds import figures
from briefgen.kinds.kpis import kpi_note, kpi_row
from briefgen.kinds.media_brief.facts import facts

if TYPE_CHECKING:
    from datetime import date

    from briefgen.kinds.wording import Said, Wording
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
        "note": kpi_note(wording, given) or None,
        "reports": facts(wording, ("fld.reporting", wording.words("join.semicolon").join(told))),
    }


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
    """What earlier media cost, brought and taught."""
    media = wording.job.media
    rows = [_past(wording, each) for each in (media.history if media else ())]
    returns = _returns(wording)
    return {"rows": rows, "returns": returns or None} if rows or returns else None


def _past(wording: Wording, each: MediaHistory) -> Group:
    period = figures.period_key(each.period)
    return {
        "medium": wording.text(each.medium) or DASH,
        "period": wording.formats.period(period) if period else DASH,
        "spend": DASH if each.spend is None else wording.formats.money(each.spend, figures.currency(wording)),
        "result": wording.text(each.kpi) or DASH,
        "learning": wording.text(each.learning) or DASH,
    }


def _returns(wording: Wording) -> str:
    """Return on ad spend by channel with its formula: what came in divided by what was spent."""
    marketing = wording.client.marketing
    given = [each for each in (marketing.history_roi if marketing else ()) if each.channel and each.spend]
    told = [
        f"{wording.text(each.channel)} {wording.formats.number(ratio, 2)}"
        for each in given
        if (ratio := metrics.ratio(each.return_, each.spend).value) is not None
    ]
    line = wording.words("mb.roas", channels=wording.formats.listed(told)) if told else ""
    return wording.formats.sentences(line, wording.cite(*(each.source for each in given)) if told else "")
