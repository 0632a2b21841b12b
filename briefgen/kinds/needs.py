"""needs: what documents cannot be final without (DOMAIN §5.20), and what they are better with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.figures import part_amounts
from briefgen.kinds.kind import Need

if TYPE_CHECKING:
    from datetime import date

    from briefgen.model import Brief, Job
    from briefgen.model.job_identity import Identity
    from briefgen.model.job_media import Media, MediaTiming

POWERS = ("decides", "approves")
PRODUCTION = ("creative_production", "production")


def _problem(brief: Brief) -> bool:
    return bool(brief.job and brief.job.identity and brief.job.identity.problem)


def _objective(brief: Brief) -> bool:
    identity = brief.job.identity if brief.job else None
    return any(
        goal.metric and goal.baseline is not None and goal.target is not None and goal.by
        for goal in (identity.communication_objectives if identity else ())
    )


def _audience(brief: Brief) -> bool:
    audience = brief.job.audience if brief.job else None
    if not (audience and audience.primary and audience.current and audience.desired):
        return False
    return bool(_has_psychographics(brief) and audience.current.do and audience.desired.do)


def _has_psychographics(brief: Brief) -> bool:
    job, consumers = brief.job, brief.client.consumers
    if job and job.audience and job.audience.primary and job.audience.primary.portrait:
        return True
    mind = consumers.psychographics if consumers else None
    return bool(mind and (mind.values or mind.lifestyle or mind.attitudes or mind.motives or mind.barriers))


def _insight(brief: Brief) -> bool:
    insight = brief.job.insight if brief.job else None
    return bool(insight and (insight.line or (insight.observation and insight.tension)))


def _proposition(brief: Brief) -> bool:
    return bool(brief.job and brief.job.proposition)


def _support(brief: Brief) -> bool:
    return any(item.text and item.proof for item in (brief.job.support if brief.job else ()))


def _tone(brief: Brief) -> bool:
    return bool(brief.job and brief.job.tone)


def _deliverable(brief: Brief) -> bool:
    return any(item.format and item.due_final for item in (brief.job.deliverables if brief.job else ()))


def _limits(brief: Brief) -> bool:
    identity = brief.job.identity if brief.job else None
    return bool(identity and identity.constraints and identity.constraints.hard)


def production_budget(job: Job) -> float | None:
    """Money for creative work and production, where the budget is split."""
    return _part_of_budget(job, PRODUCTION)


def _production_budget(brief: Brief) -> bool:
    return brief.job is not None and production_budget(brief.job) is not None


def _approver(brief: Brief) -> bool:
    return any(person.org == "client" and person.decision_power in POWERS for person in brief.client.people)


def _big_idea(brief: Brief) -> bool:
    idea = brief.job.big_idea if brief.job else None
    return bool(idea and (idea.name or idea.line))


def _execution(brief: Brief) -> bool:
    return bool(brief.job and brief.job.executions)


def _plan(brief: Brief) -> bool:
    media = brief.job.media if brief.job else None
    return bool(media and (media.plan or media.phases))


def _budget(brief: Brief) -> bool:
    budget = brief.job.budget if brief.job else None
    return bool(budget and budget.total and budget.split)


def _kpi(brief: Brief) -> bool:
    return any(kpi.target is not None for kpi in (brief.job.kpis if brief.job else ()))


def _schedule(brief: Brief) -> bool:
    return any(task.start and task.end for task in (brief.job.schedule if brief.job else ()))


def _team(brief: Brief) -> bool:
    return any(person.org == "agency" for person in brief.client.people)


def _decision(brief: Brief) -> bool:
    return bool(brief.job and brief.job.decisions)


def _free_space(brief: Brief) -> bool:
    identity = brief.job.identity if brief.job else None
    return bool(identity and identity.constraints and identity.constraints.flexible)


def _market_size(brief: Brief) -> bool:
    return bool(brief.client.market and brief.client.market.size)


def _own_share(brief: Brief) -> bool:
    return bool(brief.client.brand and brief.client.brand.share_series)


def _rival_spend(brief: Brief) -> bool:
    return sum(bool(rival.ad_spend) for rival in brief.client.competitors) >= 2


def _seasonality(brief: Brief) -> bool:
    return bool(brief.client.market and brief.client.market.seasonality)


def _verbatims(brief: Brief) -> bool:
    return bool(brief.client.problem and brief.client.problem.verbatims)


def _rival_messages(brief: Brief) -> bool:
    return any(rival.message for rival in brief.client.competitors if not rival.own)


def _company(brief: Brief) -> bool:
    return bool(brief.client.company and brief.client.company.name)


def _product(brief: Brief) -> bool:
    return bool(brief.client.product and brief.client.product.name)


def _market(brief: Brief) -> bool:
    market = brief.client.market
    return bool(market and market.definition and market.size)


def _rivals(brief: Brief) -> bool:
    return sum(bool(rival.name and not (rival.own or rival.others)) for rival in brief.client.competitors) >= 2


def _consumer_roles(brief: Brief) -> bool:
    roles = brief.client.consumers.roles if brief.client.consumers else None
    return bool(roles and roles.user and roles.influencer and roles.buyer)


def _marketing_objectives(brief: Brief) -> bool:
    marketing = brief.client.marketing
    return any(goal.target is not None for goal in (marketing.objectives if marketing else ()))


def _dossier_version(brief: Brief) -> bool:
    archive = brief.client.archive
    return bool(archive and archive.version and archive.as_of)


def _role(brief: Brief) -> bool:
    identity, marketing = brief.job.identity if brief.job else None, brief.client.marketing
    advertising = marketing.role_of_advertising if marketing else None
    return bool((identity and identity.role_of_communication) or (advertising and advertising.role))


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


def media_budget(job: Job) -> float | None:
    """Money for media, where the budget is split."""
    return _part_of_budget(job, ("media",))


def _part_of_budget(job: Job, categories: tuple[str, ...]) -> float | None:
    parts = [part for part in (job.budget.split if job.budget else ()) if part.category in categories]
    known = [amount for amount in part_amounts(parts, job.budget.total if job.budget else None) if amount is not None]
    return sum(known) if known else None


def _media_budget(brief: Brief) -> bool:
    budget = brief.job.budget if brief.job else None
    if brief.job is None or budget is None or not (budget.basis and budget.tax):
        return False
    return bool(budget.total or media_budget(brief.job))


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


PROBLEM = Need("problem", "campaign.problem", "agency", _problem)
OBJECTIVE = Need("objective", "campaign.communication_objectives", "client", _objective)
AUDIENCE = Need("audience", "audience.primary", "agency", _audience)
INSIGHT = Need("insight", "insight", "agency", _insight)
PROPOSITION = Need("proposition", "proposition", "agency", _proposition)
SUPPORT = Need("support", "support", "client", _support)
TONE = Need("tone", "tone", "agency", _tone)
DELIVERABLE = Need("deliverable", "deliverables", "agency", _deliverable)
LIMITS = Need("limits", "campaign.constraints.hard", "client", _limits)
PRODUCTION_BUDGET = Need("production_budget", "budget.split", "client", _production_budget)
APPROVER = Need("approver", "people", "client", _approver)
BIG_IDEA = Need("big_idea", "big_idea", "agency", _big_idea)
EXECUTION = Need("execution", "executions", "agency", _execution)
PLAN = Need("plan", "media.phases", "agency", _plan)
BUDGET = Need("budget", "budget.split", "client", _budget)
KPI = Need("kpi", "kpis", "client", _kpi)
SCHEDULE = Need("schedule", "schedule", "agency", _schedule)
TEAM = Need("team", "people", "agency", _team)
DECISION = Need("decision", "decisions", "agency", _decision)
FREE_SPACE = Need("free_space", "campaign.constraints.flexible", "client", _free_space)
MARKET_SIZE = Need("market_size", "market.size", "client", _market_size)
OWN_SHARE = Need("own_share", "brand.share_series", "client", _own_share)
RIVAL_SPEND = Need("rival_spend", "competitors", "agency", _rival_spend)
SEASONALITY = Need("seasonality", "market.seasonality", "client", _seasonality)
VERBATIMS = Need("verbatims", "problem.verbatims", "agency", _verbatims)
RIVAL_MESSAGES = Need("rival_messages", "competitors", "agency", _rival_messages)
COMPANY = Need("company", "company.name", "client", _company)
PRODUCT = Need("product", "product.name", "client", _product)
MARKET = Need("market", "market.definition", "client", _market)
RIVALS = Need("rivals", "competitors", "agency", _rivals)
CONSUMER_ROLES = Need("consumer_roles", "consumers.roles", "client", _consumer_roles)
MARKETING_OBJECTIVES = Need("marketing_objectives", "marketing.objectives", "client", _marketing_objectives)
DOSSIER_VERSION = Need("dossier_version", "archive.version", "agency", _dossier_version)
ROLE = Need("role", "campaign.role_of_communication", "agency", _role)
MEDIA_OBJECTIVE = Need("media_objective", "media.objective", "agency", _media_objective)
BUYING_TARGET = Need("buying_target", "media.target", "agency", _buying_target)
MARKETS = Need("markets", "media.markets", "client", _markets)
MEDIA_DATES = Need("media_dates", "media.timing", "client", _media_dates)
MEDIA_BUDGET = Need("media_budget", "budget", "client", _media_budget)
CREATIVE_UNITS = Need("creative_units", "media.creative_units", "agency", _creative_units)
RIVAL_FIGURES = Need("rival_figures", "competitors", "agency", _rival_figures)
EXPECTED = Need("expected", "media.expected", "agency", _expected)
GUIDELINES = Need("guidelines", "media.guidelines", "client", _guidelines)
MEDIA_HISTORY = Need("media_history", "media.history", "client", _media_history)
MEDIA_HABITS = Need("media_habits", "consumers.media_habits", "agency", _media_habits)

CREATIVE_BRIEF = (
    PROBLEM,
    OBJECTIVE,
    AUDIENCE,
    INSIGHT,
    PROPOSITION,
    SUPPORT,
    TONE,
    DELIVERABLE,
    LIMITS,
    PRODUCTION_BUDGET,
    APPROVER,
)
PROPOSAL = (*CREATIVE_BRIEF, BIG_IDEA, EXECUTION, PLAN, BUDGET, KPI, SCHEDULE, TEAM, DECISION)
DOSSIER = (COMPANY, PRODUCT, MARKET, RIVALS, CONSUMER_ROLES, MARKETING_OBJECTIVES, DOSSIER_VERSION)
"""Without these it is no dossier; all else it may lack, and says so point by point."""
MEDIA_BRIEF = (
    ROLE,
    MEDIA_OBJECTIVE,
    BUYING_TARGET,
    MARKETS,
    MEDIA_DATES,
    MEDIA_BUDGET,
    CREATIVE_UNITS,
    KPI,
    RIVAL_FIGURES,
    APPROVER,
)
