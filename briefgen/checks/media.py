"""media: rules of the job's media: objective, buying audience, markets, timing, plan and phases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.checks import media_plan
from briefgen.checks.amounts import added, misses
from briefgen.checks.budget_lines import media_money
from briefgen.checks.numbers import written
from briefgen.checks.rule import ERROR, INFO, WARNING, Checking, Finding, Rule
from briefgen.checks.seasons import HIGH_SEASON, months_between, peak_month, season_of
from briefgen.checks.statements import said
from briefgen.checks.texts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefgen.model import Brief, Job
    from briefgen.model.job_media import BuyingTarget, Media

MOST_REACH_PCT = 95
WEIGHT_TOLERANCE = 1
AVERAGE = 100

_AGE = re.compile(r"\d{2}\s*(?:[-–—~～至到+＋]|岁|歲|to\b|and\b|years?\b)|[AMWPF]\d{2}", re.IGNORECASE)
"""22–40, 18+, 22 岁, A22: what media owners can sell by."""


def _media(checking: Checking) -> Media | None:
    return checking.job.media if checking.job else None


def _reach_unreal(checking: Checking) -> Iterator[Finding]:
    """M-1: the reach asked for is beyond what media can do, or grows while the money shrinks."""
    media = _media(checking)
    reach = media.objective.reach_pct if media and media.objective else None
    if reach is None:
        return
    if reach > MOST_REACH_PCT:
        yield Finding("media.objective.reach_pct", {"reach": written(reach)})
    before = _last_job(checking)
    if before:
        yield from _more_for_less(checking.brief, before, reach)


def _last_job(checking: Checking) -> Brief | None:
    """The client's job that began last before this one."""
    first = _first_day(checking.brief)
    if first is None:
        return None
    dated = [(day, brief.job_id or "", brief) for brief in checking.siblings if (day := _first_day(brief))]
    return max((job for job in dated if job[0] < first), key=lambda job: job[:2], default=(None, "", None))[2]


def _first_day(brief: Brief) -> date | None:
    return brief.job.identity.from_ if brief.job and brief.job.identity else None


def _more_for_less(brief: Brief, before: Brief, reach: float) -> Iterator[Finding]:
    aim = before.job.media.objective if before.job and before.job.media else None
    money, earlier = _money(brief.job), _money(before.job)
    if aim is None or aim.reach_pct is None or not money or not earlier or not _comparable(brief.job, before.job):
        return
    if reach > aim.reach_pct and 0 < money[0] < earlier[0]:
        slots = {
            "reach": written(reach),
            "earlier_reach": written(aim.reach_pct),
            "money": written(money[0]),
            "earlier_money": written(earlier[0]),
            "job": before.job_id,
        }
        yield Finding("media.objective.reach_pct", slots, variant="less", also=money[1])


def _money(job: Job | None) -> tuple[float, str] | None:
    """What media may cost, else the whole budget."""
    budget = job.budget if job else None
    whole = (budget.total, "budget.total") if budget and budget.total is not None else None
    return media_money(budget) or whole


def _comparable(job: Job | None, before: Job | None) -> bool:
    """Whether two jobs ask for the same frequency and pay in the same money."""
    pairs = [_terms(job), _terms(before)]
    return all(one is None or other is None or one == other for one, other in zip(*pairs, strict=True))


def _terms(job: Job | None) -> tuple[object, ...]:
    objective = job.media.objective if job and job.media else None
    budget = job.budget if job else None
    return (
        objective.eff_freq if objective else None,
        budget.currency if budget else None,
        budget.tax if budget else None,
        media_money(budget) is not None,
    )


def _not_buyable(checking: Checking) -> Iterator[Finding]:
    """M-2: the audience is told in attitudes, which no media owner sells."""
    media = _media(checking)
    target = media.target if media else None
    if target and target.audience and not _is_buyable(target):
        yield Finding("media.target.audience", {"audience": said(checking, target.audience)})


def _is_buyable(target: BuyingTarget) -> bool:
    has_age = target.age_from is not None or target.age_to is not None
    return has_age or target.sex in ("female", "male") or any(_AGE.search(words) for words in words_of(target.audience))


def _weights_off(checking: Checking) -> Iterator[Finding]:
    """M-3: the markets' weights do not make 100 (E), or a first market is weak by BDI and CDI (I)."""
    media = _media(checking)
    if media is None:
        return
    found = added(market.weight_pct for market in media.markets)
    if misses(found, 100, WEIGHT_TOLERANCE):
        yield Finding("media.markets", {"sum": written(found.value)})
    yield from _weak_markets(checking, media)


def _weak_markets(checking: Checking, media: Media) -> Iterator[Finding]:
    regions = checking.client.market.regions if checking.client.market else ()
    by_name = {name: n for n, region in enumerate(regions) for name in words_of(region.region)}
    for number, market in enumerate(media.markets):
        named = next((by_name[name] for name in words_of(market.region) if name in by_name), None)
        if named is None or market.priority != "A":
            continue
        region = regions[named]
        bdi = metrics.bdi(region.brand_sales_pct, region.population_pct).value
        cdi = metrics.cdi(region.share_pct, region.population_pct).value
        if bdi is not None and cdi is not None and max(bdi, cdi) < AVERAGE:
            slots = {
                "region": said(checking, market.region),
                "bdi": written(round(bdi, 0)),
                "cdi": written(round(cdi, 0)),
            }
            path = f"media.markets[{number}].priority"
            yield Finding(path, slots, variant="index", also=f"market.regions[{named}]", severity=INFO)


def _flat_over_peak(checking: Checking) -> Iterator[Finding]:
    """M-4: media run evenly although the season peaks while they are on air."""
    media, season = _media(checking), season_of(checking.client.market)
    timing = media.timing if media else None
    if timing is None or timing.pattern != "continuity" or timing.note or not season:
        return
    months = _months_on_air(checking) or tuple(range(1, 13))
    peak, low = peak_month(months, season), min(months, key=lambda month: season[month - 1])
    if season[peak - 1] < HIGH_SEASON or season[low - 1] >= AVERAGE:
        return
    slots = {
        "peak": peak,
        "peak_index": written(round(season[peak - 1], 0)),
        "low": low,
        "low_index": written(round(season[low - 1], 0)),
    }
    yield Finding("media.timing.pattern", slots, also="market.seasonality")


def _months_on_air(checking: Checking) -> tuple[int, ...]:
    media = _media(checking)
    campaign = checking.job.identity if checking.job else None
    for span in (media.timing if media else None, campaign):
        if span and span.from_ and span.to:
            return months_between(span.from_, span.to)
    return ()


def _phases_apart(checking: Checking) -> Iterator[Finding]:
    """M-12: between phases lie days nobody has planned, or days belong to two of them."""
    media = _media(checking)
    phases = (
        [(phase.from_, phase.to, n) for n, phase in enumerate(media.phases) if phase.from_ and phase.to]
        if media
        else []
    )
    phases.sort()
    for number, (first, _, here) in enumerate(phases[1:], start=1):
        _, end, before = max(phases[:number], key=lambda phase: phase[1])
        gap = (first - end).days - 1
        if gap == 0 or (gap > 0 and media and _is_hiatus(media, end, first)):
            continue
        slots = {
            "name": said(checking, media.phases[here].name) if media else "",
            "before": said(checking, media.phases[before].name) if media else "",
            "days": abs(gap),
            "from": first,
            "to": end,
        }
        variant = "" if gap > 0 else "overlap"
        yield Finding(f"media.phases[{here}].from", slots, variant=variant, also=f"media.phases[{before}].to")


def _is_hiatus(media: Media, end: date, first: date) -> bool:
    """Whether all days between two phases are announced as off air."""
    pauses = media.timing.hiatus if media.timing else ()
    return any(
        pause.from_ and pause.to and (pause.from_ - end).days <= 1 and (first - pause.to).days <= 1 for pause in pauses
    )


RULES = (
    Rule("M-1", WARNING, _reach_unreal),
    Rule("M-2", WARNING, _not_buyable, blocks=("MB",)),
    Rule("M-3", ERROR, _weights_off),
    Rule("M-4", WARNING, _flat_over_peak),
    Rule("M-5", ERROR, media_plan.unknown_unit),
    Rule("M-6", ERROR, media_plan.net_cost_off),
    Rule("M-7", ERROR, media_plan.impressions_off),
    Rule("M-8", ERROR, media_plan.grp_off),
    Rule("M-9", WARNING, media_plan.no_cancellation_date),
    Rule("M-10", ERROR, media_plan.plan_off),
    Rule("M-11", WARNING, media_plan.weeks_off),
    Rule("M-12", WARNING, _phases_apart),
)
NOT_CHECKABLE: dict[str, str] = {}
