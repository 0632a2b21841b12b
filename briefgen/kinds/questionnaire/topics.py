"""topics: a field's path in, the question a client is asked about it and who usually knows out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from briefgen.model import Client, Job, fields_of

if TYPE_CHECKING:
    from briefgen.model import About, FieldOf

Desk = Literal["marketing", "brand", "finance", "sales", "research", "product", "legal", "management"]

ROLES: dict[Desk, tuple[str, ...]] = {
    "marketing": ("marketing_director", "brand_manager"),
    "brand": ("brand_manager", "marketing_director"),
    "finance": ("finance",),
    "sales": (),
    "research": ("researcher", "data_analyst"),
    "product": (),
    "legal": ("legal",),
    "management": ("general_manager",),
}
"""Whom a desk is on the client's side, by role; where nobody has one of these the desk is named."""

TOPICS: dict[str, Desk] = {
    "materials": "brand",
    "materials.status": "brand",
    "people": "marketing",
    "immersions": "product",
    "immersions.open_questions": "product",
    "company": "management",
    "company.history": "management",
    "company.growth": "finance",
    "company.organisation": "management",
    "company.decision_process": "marketing",
    "company.culture": "management",
    "company.brand_portfolio": "finance",
    "company.fiscal_year_start": "finance",
    "product": "brand",
    "product.ingredients": "product",
    "product.unique_points": "product",
    "product.benefits": "brand",
    "product.buying_basis": "research",
    "product.variants": "brand",
    "product.usage": "brand",
    "product.regulatory": "legal",
    "problem.consumer_problem": "brand",
    "problem.product_problem": "brand",
    "problem.verbatims": "research",
    "problem.feelings": "research",
    "brand": "brand",
    "brand.launch": "brand",
    "brand.changes": "brand",
    "brand.share_series": "research",
    "brand.price_series": "sales",
    "brand.promotions": "sales",
    "brand.advertising": "brand",
    "brand.assets": "brand",
    "brand.positioning": "brand",
    "market.definition": "marketing",
    "market.size": "research",
    "market.trends": "research",
    "market.seasonality": "sales",
    "market.regions": "sales",
    "market.channels": "sales",
    "market.price_tiers": "research",
    "market.penetration_pct": "research",
    "market.policy": "legal",
    "competitors": "marketing",
    "competitors.share_series": "research",
    "competitors.feature": "brand",
    "competitors.threat": "marketing",
    "competitors.success_reasons": "brand",
    "competitors.promotions": "sales",
    "competitors.price": "sales",
    "consumers.roles": "brand",
    "consumers.potential_users": "research",
    "consumers.heavy_users": "research",
    "consumers.demographics": "research",
    "consumers.psychographics": "research",
    "consumers.segments": "research",
    "consumers.behaviour": "research",
    "consumers.media_habits": "research",
    "consumers.funnel": "research",
    "channels.flow": "sales",
    "channels.direct_pct": "sales",
    "channels.mix": "sales",
    "channels.training": "sales",
    "channels.pop": "sales",
    "channels.vs_competition": "sales",
    "channels.ready_date": "sales",
    "standing.usage_scores": "research",
    "standing.image_scores": "research",
    "standing.nps": "research",
    "standing.improvements": "product",
    "marketing.objectives": "marketing",
    "marketing.sales_target": "finance",
    "marketing.retail_to_ex_factory": "finance",
    "marketing.strategy": "marketing",
    "marketing.merchandising": "sales",
    "marketing.promotion_plan": "sales",
    "marketing.role_of_advertising": "marketing",
    "marketing.budget": "marketing",
    "marketing.research_plan": "research",
    "marketing.history_roi": "marketing",
    "visits": "sales",
    "evaluation.methods": "marketing",
    "evaluation.criteria": "marketing",
    "evaluation.benchmarks": "research",
    "evaluation.judges": "marketing",
    "archive.briefings": "marketing",
}
"""What a client is asked, in the order of the sixteen points, and the desk that usually knows."""

NEEDS: dict[str, Desk] = {
    "objective": "marketing",
    "business_objective": "marketing",
    "support": "product",
    "limits": "marketing",
    "free_space": "brand",
    "production_budget": "marketing",
    "budget": "marketing",
    "approver": "marketing",
    "kpi": "marketing",
    "markets": "sales",
    "media_dates": "marketing",
    "media_budget": "marketing",
    "guidelines": "marketing",
    "media_history": "marketing",
    "research_decision": "marketing",
    "action_standard": "marketing",
    "study_deadline": "marketing",
    "study_budget": "marketing",
}
"""What papers about a campaign lack and a client can give."""

IN_OTHER = {"production_budget": "budget", "media_budget": "budget"}
"""Needs met with another one; the client is asked for all of it at once."""

OF_TWO = {"market": ("market.definition", "market.size")}
"""Needs that take more than one question to meet."""

TOLD_WITH = {
    "company.philosophy": "company.culture",
    "problem.language": "problem.feelings",
    "brand.personality": "brand.positioning",
    "brand.essence": "brand.positioning",
    "market.frequency": "market.penetration_pct",
    "market.per_capita": "market.penetration_pct",
    "competitors.threat_reason": "competitors.threat",
    "competitors.greatest_threat": "competitors.threat",
    "competitors.ad_is_success_factor": "competitors.success_reasons",
    "competitors.ad_factor_reason": "competitors.success_reasons",
    "competitors.packaging": "competitors.feature",
    "competitors.performance": "competitors.feature",
    "competitors.weakness": "competitors.feature",
    "channels.dealer_pct": "channels.direct_pct",
    "channels.ready_dist_pct": "channels.ready_date",
    "standing.satisfaction_pct": "standing.nps",
    "standing.repeat_pct": "standing.nps",
    "marketing.profit_target": "marketing.sales_target",
    "marketing.share_target": "marketing.sales_target",
    "archive.next_briefing": "archive.briefings",
}
"""Fields whoever answers the other one answers in the same breath."""

OF_NEED: dict[str, tuple[str, ...]] = {
    "need.budget": ("budget.total", "budget.basis", "budget.tax", "budget.split"),
    "need.media_budget": ("budget.total", "budget.basis", "budget.tax"),
}
"""What the answer to a campaign's question is made of, where part of it may be on file."""

AGENCY = frozenset(
    {
        *(f"materials.{name}" for name in ("id", "category", "kind", "title", "received_on", "confidentiality")),
        *(f"materials.{name}" for name in ("status", "requested_from", "requested_on", "due", "file", "url")),
        *(f"people.{name}" for name in ("id", "org", "role", "duty", "department", "email", "phone")),
        *(f"people.{name}" for name in ("involved_from", "involved_to", "attended_briefings")),
        *(f"immersions.{name}" for name in ("date", "place", "kind", "status", "attendees", "hosts")),
        *("immersions.observations", "immersions.photos", "product.price_positioning", "market.growth_pct"),
        *("market.avg_price", "market.seasonality_source", "brand.share_series.source"),
        *(f"competitors.{name}" for name in ("id", "name", "own", "others", "trend", "ad_strategy", "ad_spend")),
        *(f"competitors.{name}" for name in ("message", "tone", "creative_samples")),
        *("consumers.insight_points", "consumers.journey", "consumers.persona", "consumers.segments.id"),
        *("channels.source", "standing.overall", "marketing.objectives.id", "marketing.objectives.level"),
        *(f"visits.{name}" for name in ("date", "city", "outlet", "channel", "visitors", "talked_to")),
        *(f"visits.{name}" for name in ("observed_purchase", "checks", "findings")),
        *("archive.version", "archive.as_of", "archive.changes", "archive.documents"),
        *("archive.review_owner", "archive.review_cycle_months", "archive.briefings.id", "archive.briefings.file"),
    }
)
"""What the agency finds out, judges or keeps itself, with all that stands below it."""

OUR_SOURCES = frozenset({"desk", "agency_judgement", "third_party_monitor"})
"""Kinds of sources the agency holds itself, so that it knows where they come from."""

PAST = frozenset({"company.history", "problem.verbatims", "brand.launch", "brand.changes"})
PAST |= {"brand.promotions", "brand.advertising"}
"""What has happened stays so, however old its source."""

SOURCE_BASICS = frozenset({"owner", "period", "date"})
"""What is asked of any source; a study has a method and a sample besides."""

FACTS = frozenset(
    {
        *("P4-1", "P4-6", "P5-8", "P7-1", "P7-3", "P8-2", "P8-3", "P8-4", "P8-5", "P9-2", "P9-3"),
        *("P10-2", "P10-3", "P10-5", "P11-1", "P11-2", "P11-3", "P12-1", "C-2"),
    }
)
"""Rules that set two facts of the client's against each other; what other rules find the agency puts right."""


def stripped(path: str) -> str:
    """A path without the numbers of list items: `competitors.price` of `competitors[1].price`."""
    return re.sub(r"\[\d+\]", "", path)


def topic_of(path: str) -> str | None:
    """The question a field belongs to; none for what no client is asked."""
    steps = stripped(path).split(".")
    for length in range(len(steps), 0, -1):
        start = ".".join(steps[:length])
        if start in AGENCY:
            return None
        topic = TOLD_WITH.get(start, start)
        if topic in TOPICS:
            return topic
    return None


def about_of(path: str) -> About | None:
    """What a field of the client or of a campaign is."""
    field: FieldOf | None = None
    for step in stripped(path).split("."):
        models = field.models if field else (Client, Job)
        field = next((found for each in models if (found := fields_of(each).get(step))), None)
        if field is None:
            return None
    return field.about if field else None


def members(topic: str) -> frozenset[str]:
    """The fields a question asks for as a whole."""
    return frozenset({topic, *(path for path, asked in TOLD_WITH.items() if asked == topic)})


def record_of(path: str) -> str:
    """The record of a register a field stands in, such as `competitors[1]`; nothing for all other fields."""
    found = re.match(r"\w+\[\d+\]", path)
    return found[0] if found else ""
