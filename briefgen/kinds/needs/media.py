"""media: where and when a campaign is seen: the needs that its media plan fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.kind import Need

if TYPE_CHECKING:
    from datetime import date

    from briefgen.model import Brief, Job
    from briefgen.model.job_identity import Identity
    from briefgen.model.job_media import Media, MediaTiming


def _plan(brief: Brief) -> bool:
    media = brief.job.media if brief.job else None
    return bool(media and (media.plan or media.phases))


def _media(brief: Brief) -> Media | None:
    return brief.job.media if brief.job else None


def _media_objective(brief: Brief) -> bool:
    media = _media(brief)
    goal = media.objective if media else None
    return bool(goal and goal.period and (goal.reach_pct or goal.eff_freq or goal.kind or goal.recommend))


def _buying_target(brief: Brief) -> bool:
    media = _media(brief)
    return bool(media and media.target and media.target.is_buyable)


def _markets(brief: Brief) -> bool:
    media = _media(brief)
    given = media.markets if media else ()
    return bool(given) and all(market.weight_pct is not None for market in given)


def _media_dates(brief: Brief) -> bool:
    return on_air(brief.job) is not None if brief.job else False


def on_air(job: Job) -> tuple[date, date] | None:
    """First and last day of media, else of the campaign."""
    timing = job.media.timing if job.media else None
    return _both_days(timing) or _both_days(job.identity)


def _both_days(given: MediaTiming | Identity | None) -> tuple[date, date] | None:
    return (given.from_, given.to) if given and given.from_ and given.to else None


def _creative_units(brief: Brief) -> bool:
    media = _media(brief)
    return bool(media and media.creative_units)


def _rival_figures(brief: Brief) -> bool:
    return any(not rival.own and (rival.share_series or rival.ad_spend) for rival in brief.client.competitors)


def _expected(brief: Brief) -> bool:
    media = _media(brief)
    return any(item.by for item in (media.expected if media else ()))


def _guidelines(brief: Brief) -> bool:
    media = _media(brief)
    return bool(media and media.guidelines)


def _media_history(brief: Brief) -> bool:
    media = _media(brief)
    return bool(media and media.history)


def _media_habits(brief: Brief) -> bool:
    return bool(brief.client.consumers and brief.client.consumers.media_habits)


PLAN = Need("plan", "media.phases", "agency", _plan)
MEDIA_OBJECTIVE = Need("media_objective", "media.objective", "agency", _media_objective)
BUYING_TARGET = Need("buying_target", "media.target", "agency", _buying_target)
MARKETS = Need("markets", "media.markets", "client", _markets)
MEDIA_DATES = Need("media_dates", "media.timing", "client", _media_dates)
CREATIVE_UNITS = Need("creative_units", "media.creative_units", "agency", _creative_units)
RIVAL_FIGURES = Need("rival_figures", "competitors", "agency", _rival_figures)
EXPECTED = Need("expected", "media.expected", "agency", _expected)
GUIDELINES = Need("guidelines", "media.guidelines", "client", _guidelines)
MEDIA_HISTORY = Need("media_history", "media.history", "client", _media_history)
MEDIA_HABITS = Need("media_habits", "consumers.media_habits", "agency", _media_habits)
