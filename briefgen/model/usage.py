"""usage: a field's path in, the documents that print it or compute from it out (DOMAIN §2 to §5)."""

from __future__ import annotations

import re
from functools import cache
from typing import get_args

from briefgen.model.archive import DocumentCode

ALL: frozenset[str] = frozenset(get_args(DocumentCode))
"""Every document there is."""

TITLES = {
    "DOS": "doc.client_dossier",
    "QST": "doc.questionnaire",
    "CB": "doc.creative_brief",
    "MB": "doc.media_brief",
    "RB": "doc.research_brief",
    "PRO": "doc.proposal",
    "WRD": "doc.wrap_up",
    "WRP": "doc.wrap_up",
    "MR": "doc.meeting_report",
    "SR": "doc.status_report",
    "CMS": "doc.competitive_spending",
    "SCR": "doc.store_check",
    "ACA": "doc.competitive_activity",
    "BUD": "doc.budget_reconciliation",
    "EST": "doc.cost_estimate",
    "OPT": "doc.optimisation_report",
    "BRV": "doc.brand_review",
    "SCH": "doc.schedule",
    "DLR": "doc.daily_report",
    "WKR": "doc.weekly_report",
    "ANB": "doc.annual_brief",
}
"""The word key of each document's name; both forms of the wrap-up have one name."""

TABLE: dict[str, dict[str, str]] = {
    "project": {"": "ALL"},
    "materials": {
        "": "DOS QST RB PRO ANB",
        "id confidentiality": "ALL",
        "category owner": "DOS",
        "title kind": "DOS CB MB RB PRO",
        "period date received_on": "DOS QST RB",
        "method geography": "DOS RB",
        "sample_size": "DOS CB MB RB PRO",
        "status": "QST",
        "requested_from requested_on due": "QST SR",
    },
    "people": {
        "": "ALL",
        "org": "CB MB RB PRO MR SR",
        "department": "SR SCH",
        "decision_power": "CB MB RB PRO MR",
        "email phone": "MR",
        "involved_from involved_to": "DOS ANB",
        "attended_briefings": "ANB",
    },
    "immersions": {
        "": "DOS PRO BRV",
        "date place kind attendees hosts photos": "DOS",
        "observations": "DOS CB PRO",
        "open_questions": "QST",
    },
    "company": {
        "name": "DOS CB MB RB PRO ANB",
        "founded": "DOS PRO ANB",
        "history brand_portfolio": "DOS ANB",
        "growth": "DOS ANB BRV",
        "organisation": "DOS MR",
        "decision_process": "DOS SCH",
        "culture philosophy": "DOS CB",
        "fiscal_year_start": "BUD ANB",
    },
    "product": {
        "name": "CB MB RB PRO",
        "category launch_date lifecycle_stage": "CB MB RB",
        "ingredients": "DOS",
        "secret_formula price_positioning usage": "DOS CB",
        "unique_points": "CB PRO BRV",
        "benefits": "CB RB PRO",
        "buying_basis": "CB",
        "variants": "DOS MB SCR",
        "regulatory": "CB PRO EST",
    },
    "problem": {
        "consumer_problem": "CB RB PRO",
        "product_problem": "DOS PRO OPT BRV",
        "verbatims": "DOS CB PRO",
        "feelings language": "CB",
        "frequency_pct severity": "RB BRV",
    },
    "brand": {
        "name launch": "DOS BRV ANB",
        "changes": "DOS BRV",
        "share_series": "DOS CB MB RB PRO WRD WRP BRV ANB",
        "price_series": "DOS OPT BRV",
        "promotions": "DOS PRO BRV",
        "advertising": "DOS CB PRO BRV",
        "assets": "CB PRO",
        "positioning personality essence": "CB PRO BRV",
    },
    "market": {
        "definition": "ALL",
        "size": "DOS MB PRO BRV ANB",
        "growth_pct policy": "DOS PRO",
        "trends penetration_pct frequency per_capita": "PRO BRV",
        "seasonality seasonality_source": "DOS MB PRO SCH",
        "regions": "DOS MB PRO BRV",
        "channels": "DOS MB PRO SCR",
        "price_tiers": "DOS",
        "avg_price": "DOS CB",
    },
    "competitors": {
        "": "DOS CB MB RB PRO CMS BRV",
        "share_series": "CB MB RB PRO CMS",
        "trend": "DOS",
        "feature": "DOS CB",
        "threat threat_reason greatest_threat": "CB PRO",
        "success_reasons": "PRO BRV",
        "ad_strategy": "CB MB PRO",
        "ad_is_success_factor ad_factor_reason": "CB PRO",
        "ad_spend": "MB PRO CMS",
        "promotions price packaging performance": "DOS SCR BRV",
        "message tone creative_samples": "CB PRO ACA",
        "weakness": "CB",
    },
    "consumers": {
        "roles": "CB MB RB PRO",
        "potential_users": "RB PRO",
        "heavy_users": "CB MB PRO BRV",
        "demographics": "CB MB RB",
        "psychographics insight_points": "CB PRO",
        "segments": "CB MB PRO",
        "behaviour": "CB MB",
        "media_habits journey": "MB PRO",
        "funnel": "PRO WRD WRP BRV",
        "persona": "PRO",
    },
    "channels": {
        "flow training": "DOS",
        "direct_pct dealer_pct vs_competition": "DOS PRO",
        "mix source": "DOS MB PRO SCR",
        "pop": "CB MB SCR",
        "ready_date ready_dist_pct": "MB SCH",
    },
    "standing": {
        "usage_scores": "CB RB PRO BRV",
        "image_scores": "CB PRO BRV",
        "overall": "CB PRO",
        "nps satisfaction_pct repeat_pct": "WRD WRP BRV",
        "improvements": "DOS CB SCH",
    },
    "marketing": {
        "objectives": "ALL",
        "sales_target profit_target retail_to_ex_factory": "DOS PRO WRD WRP BRV",
        "share_target": "DOS MB PRO WRD WRP BRV",
        "strategy": "PRO ANB",
        "merchandising promotion_plan": "MB SCH",
        "role_of_advertising": "CB MB PRO",
        "budget": "PRO BUD ANB",
        "research_plan": "RB SCH",
        "history_roi": "MB PRO OPT",
    },
    "visits": {
        "": "DOS PRO SCR",
        "date city outlet channel visitors checks": "SCR",
        "talked_to": "CB PRO SCR",
        "observed_purchase": "CB SCR",
        "findings": "CB SR SCR",
    },
    "evaluation": {
        "methods": "CB MB RB WRD WRP ANB",
        "criteria": "CB RB WRD WRP",
        "benchmarks": "WRD WRP OPT",
        "judges": "PRO",
        "payment_link": "WRD WRP EST",
    },
    "archive": {
        "version as_of": "ALL",
        "changes briefings": "DOS ANB",
        "documents": "DOS CB SR",
        "next_briefing": "SCH ANB",
        "review_owner review_cycle_months": "SR",
    },
    "meetings": {"": "MR"},
    "status_reports": {"": "SR"},
    "competition": {"": "CMS ACA"},
    "store_checks": {"": "SCR"},
    "campaign": {
        "id name job_no client brand products type from to": "ALL",
        "version date status owner confidentiality": "ALL",
        "team": "CB",
        "request.raw": "CB PRO",
        "problem": "CB RB PRO",
        "request.real_need": "CB MB PRO",
        "request.kind": "CB MB",
        "business_objective": "CB MB RB PRO WRD WRP",
        "marketing_objective communication_objectives": "CB MB PRO WRD WRP",
        "role_of_communication": "CB MB PRO",
        "constraints.hard": "CB MB PRO EST",
        "mandatories exclusions": "CB MB PRO",
        "constraints.flexible claims": "CB PRO",
    },
    "audience": {
        "primary secondary": "CB MB PRO",
        "current desired": "CB PRO WRD WRP",
        "barrier motivation": "CB RB PRO",
    },
    "insight": {"": "CB PRO"},
    "proposition": {"": "CB MB PRO"},
    "support": {"": "CB PRO"},
    "tone": {"": "CB PRO"},
    "desired_response": {"": "CB RB PRO", "feel_measure": "PRO"},
    "competitor_context": {"": "CB PRO"},
    "big_idea": {"": "PRO WRD WRP"},
    "executions": {"": "PRO"},
    "creative_starters": {"": "CB"},
    "deliverables": {"": "CB PRO EST SCH"},
    "schedule": {"": "CB PRO SR SCH"},
    "lead_times": {"": "CB MB SCH"},
    "approvals": {"": "ALL"},
    "presentation_rounds": {"": "CB PRO SR"},
    "budget": {
        "total currency tax": "ALL",
        "vat_pct": "BUD EST",
        "split": "CB MB PRO BUD",
        "by_channel": "MB PRO",
        "phasing": "MB BUD",
        "basis media_included media_excluded": "MB",
        "commitments": "MB WRD WRP BUD",
        "actuals": "WRD WRP BUD",
        "alerts": "SR BUD DLR WKR",
        "changes": "BUD",
    },
    "media": {
        "objective": "MB PRO WRD WRP",
        "target markets": "MB PRO",
        "timing": "MB SCH",
        "creative_units history message_complexity reporting expected": "MB",
        "competition": "MB PRO CMS",
        "plan": "MB PRO WRD WRP BUD SCH",
        "phases": "PRO WRD WRP SCH",
        "guidelines": "MB WRD WRP",
    },
    "kpis": {"": "MB PRO WRD WRP WKR"},
    "risks": {"": "PRO SR"},
    "issues": {"": "WRD WRP SR WKR"},
    "learnings": {"": "WRD WRP"},
    "next_steps": {"": "PRO WRD WRP"},
    "decisions": {"": "PRO"},
    "quotes": {"": "BUD EST"},
    "estimate": {"": "BUD EST"},
    "research": {"": "RB"},
    "results": {"": "WRD WRP OPT DLR WKR"},
}
"""Where fields are used, by group; the entry without a name is for the group and for what has no entry of its own."""

POINTS = frozenset(TABLE) & {
    *("materials", "people", "immersions", "company", "product", "problem", "brand", "market"),
    *("competitors", "consumers", "channels", "standing", "marketing", "visits", "evaluation", "archive"),
}
"""The groups of the sixteen points: the dossier prints all of each, whether an entry says so or not."""


def used_in(path: str) -> frozenset[str]:
    """The codes of the documents that use a field, by its own entry or the nearest group's; else all documents."""
    steps = re.sub(r"\[[^\]]*\]", "", path).split(".")
    known = _entries()
    starts = (".".join(steps[:length]) for length in range(len(steps), 0, -1))
    return next((known[start] for start in starts if start in known), ALL)


def is_used(path: str, code: str) -> bool:
    """Whether a document prints a field or computes from it."""
    return code in used_in(path)


@cache
def _entries() -> dict[str, frozenset[str]]:
    """The table by path; a group without an entry of its own is used wherever anything in it is."""
    written = {
        ".".join(filter(None, (group, field))): _codes(codes) | ({"DOS"} if group in POINTS else frozenset())
        for group, fields in TABLE.items()
        for names, codes in fields.items()
        for field in names.split() or [""]
    }
    found = dict(written)
    for path, codes in written.items():
        for group in _groups(path):
            if group not in written:
                found[group] = found.get(group, frozenset()) | codes
    return found


def _codes(text: str) -> frozenset[str]:
    return ALL if text == "ALL" else frozenset(text.split())


def _groups(path: str) -> list[str]:
    """The groups a field stands in: `campaign.request` and `campaign` for `campaign.request.raw`."""
    steps = path.split(".")
    return [".".join(steps[:length]) for length in range(1, len(steps))]
