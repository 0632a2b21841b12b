"""work: what a campaign makes, costs and measures, and who decides: the needs that its plan fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.figures import part_amounts
from briefgen.kinds.kind import Need

if TYPE_CHECKING:
    from briefgen.model import Brief, Job

POWERS = ("decides", "approves")
PRODUCTION = ("creative_production", "production")


def _job_head(brief: Brief) -> bool:
    identity = brief.job.identity if brief.job else None
    return bool(identity and identity.job_no and identity.date and identity.owner)


def _presentation(brief: Brief) -> bool:
    rounds, pieces = (brief.job.presentation_rounds, brief.job.deliverables) if brief.job else ((), ())
    return any(each.kind == "formal" and each.date for each in rounds) or any(each.due_concept for each in pieces)


def _deliverable(brief: Brief) -> bool:
    return any(item.format and item.due_final for item in (brief.job.deliverables if brief.job else ()))


def _deliverable_left(brief: Brief) -> str:
    pieces = brief.job.deliverables if brief.job else ()
    if any(item.format for item in pieces):
        return "deliverable_due"
    return "deliverable_format" if any(item.due_final for item in pieces) else ""


def production_budget(job: Job) -> float | None:
    """Money for creative work and production, where the budget is split."""
    return _part_of_budget(job, PRODUCTION)


def _production_budget(brief: Brief) -> bool:
    return brief.job is not None and production_budget(brief.job) is not None


def _approver(brief: Brief) -> bool:
    return any(person.org == "client" and person.decision_power in POWERS for person in brief.client.people)


def _budget(brief: Brief) -> bool:
    budget = brief.job.budget if brief.job else None
    return bool(budget and budget.total and budget.split)


def _budget_left(brief: Brief) -> str:
    budget = brief.job.budget if brief.job else None
    if budget and budget.total:
        return "budget_split"
    return "budget_total" if budget and budget.split else ""


def _kpi(brief: Brief) -> bool:
    return any(kpi.target is not None for kpi in (brief.job.kpis if brief.job else ()))


def _kpi_left(brief: Brief) -> str:
    return "kpi_target" if any(kpi.name for kpi in (brief.job.kpis if brief.job else ())) else ""


def _kpi_measured(brief: Brief) -> bool:
    return all(kpi.measured_with for kpi in (brief.job.kpis if brief.job else ()) if kpi.name)


def _schedule(brief: Brief) -> bool:
    return any(task.start and task.end for task in (brief.job.schedule if brief.job else ()))


def _team(brief: Brief) -> bool:
    return any(person.org == "agency" for person in brief.client.people)


def _sender(brief: Brief) -> bool:
    project = brief.client.project
    return bool(project and project.agency) and _team(brief)


def _decision(brief: Brief) -> bool:
    return bool(brief.job and brief.job.decisions)


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


def _media_budget_left(brief: Brief) -> str:
    budget = brief.job.budget if brief.job else None
    return "media_budget_basis" if budget and budget.total and not (budget.basis or budget.tax) else ""


JOB_HEAD = Need("job_head", "campaign.job_no", "agency", _job_head)
PRESENTATION = Need("presentation", "presentation_rounds", "agency", _presentation)
DELIVERABLE = Need("deliverable", "deliverables", "agency", _deliverable, _deliverable_left)
PRODUCTION_BUDGET = Need("production_budget", "budget.split", "client", _production_budget)
APPROVER = Need("approver", "people", "client", _approver)
BUDGET = Need("budget", "budget.split", "client", _budget, _budget_left)
KPI = Need("kpi", "kpis", "client", _kpi, _kpi_left)
KPI_MEASURED = Need("kpi_measured", "kpis", "agency", _kpi_measured)
SCHEDULE = Need("schedule", "schedule", "agency", _schedule)
TEAM = Need("team", "people", "agency", _team)
SENDER = Need("sender", "project.agency", "agency", _sender)
DECISION = Need("decision", "decisions", "agency", _decision)
MEDIA_BUDGET = Need("media_budget", "budget", "client", _media_budget, _media_budget_left)
