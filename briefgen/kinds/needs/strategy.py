"""strategy: what a campaign wants and with which idea: the needs that its strategy fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.kind import Need

if TYPE_CHECKING:
    from briefgen.model import Brief


def _problem(brief: Brief) -> bool:
    return bool(brief.job and brief.job.identity and brief.job.identity.problem)


def _business_objective(brief: Brief) -> bool:
    identity = brief.job.identity if brief.job else None
    goal = identity.business_objective if identity else None
    return bool(goal and goal.metric and goal.baseline is not None and goal.target is not None)


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


def _audience_left(brief: Brief) -> str:
    audience = brief.job.audience if brief.job else None
    is_known = audience and audience.primary and audience.primary.who
    return "audience_behaviour" if is_known and _has_psychographics(brief) else ""


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


def _support_left(brief: Brief) -> str:
    return "support_proof" if any(item.text for item in (brief.job.support if brief.job else ())) else ""


def _tone(brief: Brief) -> bool:
    return bool(brief.job and brief.job.tone)


def _limits(brief: Brief) -> bool:
    identity = brief.job.identity if brief.job else None
    return bool(identity and identity.constraints and identity.constraints.hard)


def _response(brief: Brief) -> bool:
    job = brief.job
    states = (job.desired_response, job.audience and job.audience.desired) if job else ()
    return any(state and (state.think or state.feel or state.do) for state in states)


def _big_idea(brief: Brief) -> bool:
    idea = brief.job.big_idea if brief.job else None
    return bool(idea and (idea.name or idea.line))


def _execution(brief: Brief) -> bool:
    return bool(brief.job and brief.job.executions)


def _free_space(brief: Brief) -> bool:
    identity = brief.job.identity if brief.job else None
    return bool(identity and identity.constraints and identity.constraints.flexible)


def _role(brief: Brief) -> bool:
    identity, marketing = brief.job.identity if brief.job else None, brief.client.marketing
    advertising = marketing.role_of_advertising if marketing else None
    return bool((identity and identity.role_of_communication) or (advertising and advertising.role))


PROBLEM = Need("problem", "campaign.problem", "agency", _problem)
BUSINESS_OBJECTIVE = Need("business_objective", "campaign.business_objective", "client", _business_objective)
OBJECTIVE = Need("objective", "campaign.communication_objectives", "client", _objective)
AUDIENCE = Need("audience", "audience.primary", "agency", _audience, _audience_left)
INSIGHT = Need("insight", "insight", "agency", _insight)
PROPOSITION = Need("proposition", "proposition", "agency", _proposition)
SUPPORT = Need("support", "support", "client", _support, _support_left)
TONE = Need("tone", "tone", "agency", _tone)
LIMITS = Need("limits", "campaign.constraints.hard", "client", _limits)
RESPONSE = Need("response", "desired_response", "agency", _response)
BIG_IDEA = Need("big_idea", "big_idea", "agency", _big_idea)
EXECUTION = Need("execution", "executions", "agency", _execution)
FREE_SPACE = Need("free_space", "campaign.constraints.flexible", "client", _free_space)
ROLE = Need("role", "campaign.role_of_communication", "agency", _role)
