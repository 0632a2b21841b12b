"""when: days on air and off it, and what else happens meanwhile (section 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.kinds import needs
from briefgen.kinds.media_brief.facts import clauses, facts, named, semicolons

if TYPE_CHECKING:
    from briefgen.kinds.media_brief.facts import Facts
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.job_media import MediaTiming, NoGoDates
    from briefgen.model.marketing import PlannedActivity


def timing(wording: Wording) -> Facts:
    """When media run, in which pattern, when not, and what else happens meanwhile."""
    media, marketing = wording.job.media, wording.client.marketing
    given = media.timing if media else None
    behaviour = wording.client.consumers.behaviour if wording.client.consumers else None
    bought = wording.text(behaviour.frequency) if behaviour else ""
    occasions = wording.texts(behaviour.occasions) if behaviour else []
    return facts(
        wording,
        ("mb.flight", wording.shown(_flight(wording), "media.timing")),
        *_pattern(wording, given),
        ("fld.no_go", semicolons(wording, [_no_go(wording, each) for each in (given.no_go if given else ())])),
        ("mb.purchase_cycle", clauses(wording, bought, *occasions)),
        ("mb.promotions", _activities(wording, marketing.promotion_plan if marketing else ())),
        ("fld.merchandising", _activities(wording, marketing.merchandising if marketing else ())),
    )


def _flight(wording: Wording) -> str:
    days = needs.on_air(wording.job)
    if days is None:
        return ""
    return wording.words("mb.weeks", dates=wording.formats.span(*days), n=round(metrics.weeks(*days)))


def _pattern(wording: Wording, given: MediaTiming | None) -> tuple[tuple[str, Said], ...]:
    if given is None:
        return ()
    pattern = wording.words(f"med.{given.pattern}") if given.pattern else ""
    return (
        ("fld.pattern", clauses(wording, pattern, wording.text(given.note))),
        ("fld.hiatus", _hiatus(wording, given)),
    )


def _hiatus(wording: Wording, given: MediaTiming) -> Said:
    """Days off air; where somebody said that there are none, that and why."""
    spans = [wording.formats.span(each.from_, each.to) for each in given.hiatus if each.from_ and each.to]
    if spans:
        return wording.formats.listed(spans)
    stated = wording.brief.nothing("media.timing.hiatus") or "hiatus" not in given.model_fields_set
    return wording.mark("media.timing.hiatus") if stated else wording.words("mb.no_hiatus")


def _no_go(wording: Wording, each: NoGoDates) -> str:
    if each.from_ is None:
        return wording.text(each.reason)
    days = wording.formats.span(each.from_, each.to) if each.to else wording.day(each.from_)
    return named(wording, days, wording.text(each.reason))


def _activities(wording: Wording, given: tuple[PlannedActivity, ...]) -> str:
    return semicolons(wording, [_activity(wording, each) for each in given if each.name])


def _activity(wording: Wording, each: PlannedActivity) -> str:
    days = wording.formats.span(each.from_, each.to) if each.from_ and each.to else ""
    return clauses(wording, wording.text(each.name), days, wording.text(each.channel))
