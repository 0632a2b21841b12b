"""promises: a document and a field in, whether it must show the field, may attach it, or leaves it out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.usage import POINTS, used_in

if TYPE_CHECKING:
    from briefgen.model import Brief
    from briefgen.model.fields import FieldOf, Held

STEERS = {
    "project.languages": "in which languages papers are made",
    "project.style": "which style they are set in",
    "project.time_zone": "where days begin",
    "project.holidays": "from which working days are counted",
    "project.rules": "which rules are switched off",
    "project.settings": "at what rules raise their voice",
}
"""Fields that change a paper without standing in it."""

LEFT_OUT = {
    "CB": {
        "campaign.business_objective": "the brief names what communication must achieve; the deck has the rest",
        "campaign.marketing_objective": "as above",
        "campaign.communication_objectives.baseline_period": "stands in `measured_by`",
        "campaign.constraints.hard.kind": "sorts limits; the limit says itself what it is about",
        "campaign.mandatories.kind": "as above",
        "campaign.constraints.hard.source": "a limit is stated, not cited",
        "campaign.mandatories.source": "as above",
        "campaign.claims.cleared_by": "told of claims that are no support; a support says itself how its proof stands",
        "campaign.claims.cleared_on": "as above",
        "campaign.request.kind": "is in the words of the real need",
        "insight.so_what": "the proposition follows from it",
        "insight.evidence": "the deck cites it",
        "support.figure": "the deck sets it large",
        "support.ref": "only links",
        "deliverables": "what, how large, how many and two dates; the rest is the schedule's and the estimate's",
        "schedule": "six milestones at most; tasks are the schedule's",
        "lead_times": "working days between the milestones are computed",
        "presentation_rounds": "only the day of the first formal one",
        "budget.split": "only the ceiling for production (§5.3)",
        "budget.total": "as above",
    },
    "MB": {
        "campaign.communication_objectives.measured_by": "the KPIs say how they are measured",
        "campaign.business_objective.measured_by": "as above",
        "campaign.marketing_objective.measured_by": "as above",
        "campaign.constraints.hard.kind": "sorts limits; the limit says itself what it is about",
        "campaign.mandatories.kind": "as above",
        "campaign.constraints.hard.source": "a limit is stated, not cited",
        "campaign.request.kind": "is in the words of the real need",
        "audience.primary.portrait": "consumer psychology is no buying target (§5.4)",
        "audience.secondary.portrait": "as above",
        "budget.commitments.po": "what is bound, to whom and since when; the rest is the reconciliation's",
        "budget.commitments.invoice": "as above",
        "budget.commitments.delivered": "as above",
        "budget.commitments.invoiced": "as above",
        "budget.commitments.paid": "as above",
        "budget.commitments.tax": "as above",
        "media.plan": "the plan answers the brief",
        "lead_times.concept": "no work of media",
        "lead_times.tvc": "as above",
        "lead_times.kv": "as above",
        "lead_times.research_quant": "as above",
        "lead_times.research_qual": "as above",
        "kpis": "name, goal, measure and source; how it is computed is the deck's",
    },
    "RB": {
        "budget": "the study's own is `research.budget`",
        "audience": "whom the study asks is `research.respondents`",
        "desired_response": "what is tested is in the action standards",
        "campaign.business_objective.source": "a goal is stated, not cited",
        "campaign.business_objective.measured_by": "as above",
        "research.agencies_invited": "counted, not named: each of them reads the paper",
    },
    "PRO": {
        "materials.confidentiality": "the cover says who may read the deck",
        "materials.file": "a deck cites a source by its title; where its paper lies is the dossier's",
        "materials.url": "as above",
        "competitors.creative_samples.file": "a rival's work is named; where its picture lies is the dossier's",
        "executions.file": "the picture itself is shown",
    },
}
"""Fields of a campaign that a brief of few pages leaves to other papers, and why."""

TOLD_BY = {
    "people.role": "people.title",
    "campaign.client": "company.name",
    "campaign.communication_objectives.source": "campaign.communication_objectives.measured_by",
    "campaign.claims.source": "campaign.claims.proof",
    "support.source": "support.proof",
    "budget.split.category": "budget.split.name",
    "campaign.business_objective": "research.business_objective",
    "research.budget.min": "research.budget.amount",
    "research.budget.max": "research.budget.amount",
}
"""Fields that a paper tells by another, as soon as that is filled: a source by what is proved with it."""

CARRIED = {
    "CB": (
        *("company.name", "competitors.name", "competitors.message", "consumers.segments.name"),
        *(
            "problem.verbatims.quote",
            "problem.verbatims.speaker.user_type",
            "people.name",
            "brand.share_series.share_pct",
        ),
    ),
    "MB": (
        *("company.name", "product.category", "product.variants.retail_price", "market.size.value", "people.name"),
        *("competitors.share_series.share_pct", "competitors.ad_spend.amount", "competitors.ad_strategy"),
        *("consumers.media_habits.reach_pct", "consumers.heavy_users.definition", "consumers.roles.user.who"),
        *("market.seasonality", "market.regions.region", "channels.mix.weighted_dist_pct", "channels.ready_date"),
        *("marketing.share_target.value", "marketing.promotion_plan.name", "marketing.role_of_advertising.role"),
    ),
    "RB": ("company.name", "people.name", "brand.share_series.share_pct", "materials.title"),
}
"""What of the sixteen points a brief itself must hold (§5.3 to §5.5); all else is background, in the dossier."""


def bare(path: str) -> str:
    """A field's path without the numbers of items."""
    return re.sub(r"\[\d+\]", "", path)


def promised(code: str, brief: Brief) -> list[Held]:
    """The filled fields whose values a document promises to show, in itself or in what it attaches."""
    return [held for held in brief.fields if code in used_in(held.path) and _is_shown(code, brief, held)]


def is_background(code: str, path: str) -> bool:
    """Whether a brief may leave a field to the dossier it attaches."""
    return code in CARRIED and bare(path).partition(".")[0] in {*POINTS, "project"}


def exemption(code: str, path: str) -> str | None:
    """The entry that says why a field does not stand in a document, if there is one."""
    entries = (*STEERS, *LEFT_OUT.get(code, ()))
    return next((entry for entry in entries if f"{bare(path)}.".startswith(f"{entry}.")), None)


def _is_shown(code: str, brief: Brief, held: Held) -> bool:
    if held.field.key == "id" or _is_usual(held) or exemption(code, held.path):
        return False
    if _told_otherwise(code, brief, held):
        return False
    if code == "PRO" and held.path.startswith("materials"):
        return _is_cited(brief, held.path)
    return not held.path.startswith("approvals") or _approved(brief, held.path) == code


def _is_usual(held: Held) -> bool:
    """A figure is measured unless its paper says whose word it is (§1.2)."""
    return held.field.key == "confidence" and held.value == "measured"


def _told_otherwise(code: str, brief: Brief, held: Held) -> bool:
    """Whether another field that the paper tells stands for this one, in the same record if it is one of its fields."""
    entry = next((entry for entry in TOLD_BY if f"{bare(held.path)}.".startswith(f"{entry}.")), None)
    if entry is None:
        return False
    home, stands = held.path.rpartition(".")[0], TOLD_BY[entry]
    path = f"{home}.{stands.rpartition('.')[2]}" if stands.rpartition(".")[0] == bare(home) else stands
    return any(each.path == path and each.value and code in used_in(path) for each in brief.fields)


def _is_cited(brief: Brief, path: str) -> bool:
    """Whether a field of the deck cites a source; the deck lists no other."""
    found = (each.id for n, each in enumerate(brief.client.materials) if path.startswith(f"materials[{n}]"))
    source = next(found, None)
    cited = (held.value for held in brief.fields if "PRO" in used_in(held.path) and _cites(held.field))
    return source is not None and any(source in _several(value) for value in cited)


def _cites(field: FieldOf) -> bool:
    return field.reference is not None and field.reference.target == "materials"


def _several(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


def _approved(brief: Brief, path: str) -> str | None:
    """The paper an approval is for; those of other papers stand in those."""
    number = re.match(r"approvals\[(\d+)\]", path)
    return brief.job.approvals[int(number[1])].code if number and brief.job else None
