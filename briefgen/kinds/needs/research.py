"""research: what a research brief cannot be final without (DOMAIN §5.20), and what it is better with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.kinds.kind import Need
from briefgen.kinds.needs.strategy import BUSINESS_OBJECTIVE
from briefgen.kinds.needs.work import APPROVER
from briefgen.model.job_research import Research, StudyBudget, StudyTiming
from briefgen.model.job_research_design import Respondents, StudyDecision, StudyMethod

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model import Brief
    from briefgen.model.evaluation import Criterion
    from briefgen.model.job_research_design import ActionStandard


def study_of(brief: Brief) -> Research:
    """The job's study; empty where nobody has written one."""
    return (brief.job and brief.job.research) or Research()


def standards_of(brief: Brief) -> Sequence[ActionStandard | Criterion]:
    """The study's own action standards, else the criteria by which the client judges advertising (point 15)."""
    evaluation = brief.client.evaluation
    return study_of(brief).action_standards or (evaluation.criteria if evaluation else ())


def has_no_stimulus(brief: Brief) -> bool:
    """Whether somebody stated that respondents are shown nothing: an empty list, or not applicable."""
    nothing = brief.nothing("research.stimulus")
    if nothing:
        return nothing.kind == "not_applicable"
    study = study_of(brief)
    return "stimulus" in study.model_fields_set and not study.stimulus


def _study(brief: Brief) -> bool:
    """Whether anybody has said what a study is for: a decision, an objective or a question."""
    decision = study_of(brief).decision or StudyDecision()
    return bool(decision.what) or _objective(brief) or _questions(brief)


def _decision(brief: Brief) -> bool:
    decision = study_of(brief).decision or StudyDecision()
    return bool(decision.what and decision.who)


def _objective(brief: Brief) -> bool:
    return any(objective.text for objective in study_of(brief).objectives)


def _action_standard(brief: Brief) -> bool:
    return any(
        standard.metric and standard.threshold and standard.decision_if_above and standard.decision_if_below
        for standard in standards_of(brief)
    )


def _respondents(brief: Brief) -> bool:
    return bool((study_of(brief).respondents or Respondents()).definition)


def _stimulus(brief: Brief) -> bool:
    return bool(study_of(brief).stimulus) or has_no_stimulus(brief)


def _deliverables(brief: Brief) -> bool:
    return any(piece.item for piece in study_of(brief).deliverables)


def _deadline(brief: Brief) -> bool:
    timing = study_of(brief).timing or StudyTiming()
    return bool(timing.topline or timing.report)


def _fieldwork(brief: Brief) -> bool:
    days = (study_of(brief).timing or StudyTiming()).fieldwork
    return bool(days and days.from_ and days.to)


def _budget(brief: Brief) -> bool:
    budget = study_of(brief).budget or StudyBudget()
    return any(amount is not None for amount in (budget.amount, budget.min, budget.max))


def _business_goal(brief: Brief) -> bool:
    """What the business wants in the study's own words, else in the campaign's figures or point 13."""
    identity, marketing = brief.job.identity if brief.job else None, brief.client.marketing
    goal = identity.business_objective if identity else None
    if study_of(brief).business_objective or (goal and goal.metric):
        return bool(study_of(brief).business_objective) or BUSINESS_OBJECTIVE.met(brief)
    return any(each.level == "business" and each.statement for each in (marketing.objectives if marketing else ()))


def _questions(brief: Brief) -> bool:
    return bool(study_of(brief).questions)


def _sample(brief: Brief) -> bool:
    return any(cell.n for cell in (study_of(brief).method or StudyMethod()).cells)


STUDY = Need("study", "research", "agency", _study)
DECISION = Need("research_decision", "research.decision", "client", _decision)
OBJECTIVE = Need("research_objective", "research.objectives", "agency", _objective)
ACTION_STANDARD = Need("action_standard", "research.action_standards", "client", _action_standard)
RESPONDENTS = Need("respondents", "research.respondents", "agency", _respondents)
STIMULUS = Need("stimulus", "research.stimulus", "agency", _stimulus)
DELIVERABLES = Need("study_deliverables", "research.deliverables", "agency", _deliverables)
DEADLINE = Need("study_deadline", "research.timing", "client", _deadline)
BUDGET = Need("study_budget", "research.budget", "client", _budget)
QUESTIONS = Need("research_questions", "research.questions", "agency", _questions)
SAMPLE = Need("sample", "research.method", "agency", _sample)
FIELDWORK = Need("fieldwork", "research.timing", "agency", _fieldwork)
BUSINESS_GOAL = replace(BUSINESS_OBJECTIVE, met=_business_goal)

RESEARCH_BRIEF = (
    DECISION,
    OBJECTIVE,
    ACTION_STANDARD,
    RESPONDENTS,
    STIMULUS,
    DELIVERABLES,
    DEADLINE,
    BUDGET,
    APPROVER,
)
