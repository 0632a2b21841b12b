"""research: rules of a study: what a result leads to, and whether it can be had in time and from these people."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.checks.statements import is_excused, said
from briefgen.metrics import base_class, total
from briefgen.metrics.survey import SOUND
from briefgen.model.job_research import Research, StudyTiming
from briefgen.model.job_research_design import Respondents, StudyMethod

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefgen.model.job_research_design import Cell, Quota

MOST_QUESTIONS = 10
MOST_PRIMARY = 3


def _study(checking: Checking) -> Research:
    """The job's study; empty where there is none."""
    return (checking.job and checking.job.research) or Research()


def _too_many_questions(checking: Checking) -> Iterator[Finding]:
    """RB-1: the brief asks so many questions that it has become a questionnaire."""
    number = len(_study(checking).questions)
    if number > MOST_QUESTIONS:
        yield Finding("research.questions", {"n": number, "most": MOST_QUESTIONS})


def _standard_without_decisions(checking: Checking) -> Iterator[Finding]:
    """RB-2: a threshold is set, and nobody says what follows above it and below it."""
    for number, standard in enumerate(_study(checking).action_standards):
        path = f"research.action_standards[{number}]"
        decisions = {"decision_if_above": standard.decision_if_above, "decision_if_below": standard.decision_if_below}
        unsaid = [key for key, text in decisions.items() if not text and not is_excused(checking, f"{path}.{key}")]
        if standard.threshold and unsaid:
            slots = {"metric": said(checking, standard.metric) or number + 1, "fields": tuple(unsaid)}
            yield Finding(f"{path}.{unsaid[0]}", slots, also=f"{path}.threshold")


def _stimulus_late(checking: Checking) -> Iterator[Finding]:
    """RB-3: a piece of stimulus is not ready before fieldwork begins, or not done although it has begun (gate G6)."""
    study = _study(checking)
    first = study.timing.fieldwork.from_ if study.timing and study.timing.fieldwork else None
    if first is None:
        return
    for number, piece in enumerate(study.stimulus):
        path = f"research.stimulus[{number}]"
        slots: dict[str, object] = {"item": said(checking, piece.item) or number + 1, "first": first}
        if piece.ready_by and piece.ready_by >= first:
            slots["ready"] = piece.ready_by
            yield Finding(f"{path}.ready_by", slots, also="research.timing.fieldwork")
        elif piece.status and piece.status != "done" and first <= checking.as_at:
            yield Finding(f"{path}.status", slots, variant="open", also="research.timing.fieldwork")


def _steps_out_of_order(checking: Checking) -> Iterator[Finding]:
    """RB-4: a step comes before the one it waits for, or the decision before any result."""
    steps = _steps(_study(checking).timing or StudyTiming())
    for (before, earlier), (after, later) in pairwise(steps):
        if later < earlier and after != before:
            slots = {"day": later, "other": before, "other_day": earlier}
            yield Finding(f"research.timing.{after}", slots, also=f"research.timing.{before}")
    yield from _decided_blind(checking, steps)


def _steps(timing: StudyTiming) -> list[tuple[str, date]]:
    """The known days in the order they have to come, with the fields they stand in."""
    fieldwork = timing.fieldwork
    days = (
        ("briefing", timing.briefing),
        ("proposal_due", timing.proposal_due),
        ("fieldwork", fieldwork.from_ if fieldwork else None),
        ("fieldwork", fieldwork.to if fieldwork else None),
        ("topline", timing.topline),
        ("report", timing.report),
        ("presentation", timing.presentation),
    )
    return [(name, day) for name, day in days if day]


def _decided_blind(checking: Checking, steps: list[tuple[str, date]]) -> Iterator[Finding]:
    decision = _study(checking).decision
    first = next(((name, day) for name, day in steps if name in ("topline", "report", "presentation")), None)
    if decision and decision.by and first and decision.by < first[1]:
        slots = {"day": decision.by, "other": first[0], "other_day": first[1]}
        path = f"research.timing.{first[0]}"
        yield Finding("research.decision.by", slots, variant="decision", also=path, severity=WARNING)


def _cell_too_small(checking: Checking) -> Iterator[Finding]:
    """RB-5: a decision hangs on a cell too small to show it."""
    if not (_study(checking).action_standards or (checking.client.evaluation and checking.client.evaluation.criteria)):
        return
    for number, cell in enumerate(_cells(checking)):
        base = base_class(cell.n)
        if base in ("counts_only", "small"):
            slots = {"cell": said(checking, cell.name) or number + 1, "n": cell.n, "least": SOUND}
            variant = "counts" if base == "counts_only" else ""
            yield Finding(f"research.method.cells[{number}].n", slots, variant=variant)


def _budget_reversed(checking: Checking) -> Iterator[Finding]:
    """RB-6: the range of the budget runs backwards."""
    budget = _study(checking).budget
    if budget and budget.min is not None and budget.max is not None and budget.min > budget.max:
        slots = {"min": f"{budget.min:,.0f}", "max": f"{budget.max:,.0f}"}
        yield Finding("research.budget.max", slots, also="research.budget.min")


def _objectives_unweighed(checking: Checking) -> Iterator[Finding]:
    """RB-7: there are several objectives and none is primary, or too many are."""
    objectives = _study(checking).objectives
    primary = sum(objective.priority == "primary" for objective in objectives)
    if primary > MOST_PRIMARY:
        yield Finding("research.objectives", {"n": primary, "most": MOST_PRIMARY})
    elif len(objectives) > 1 and not primary:
        yield Finding("research.objectives", {"n": len(objectives)}, variant="none")


def _quotas_off(checking: Checking) -> Iterator[Finding]:
    """RB-8: the quotas do not add up to the sample."""
    quotas = (_study(checking).respondents or Respondents()).quotas
    of_groups, of_cells = _whole(quotas), _whole(_cells(checking))
    if of_groups is not None and of_cells is not None and of_groups != of_cells:
        slots = {"sum": f"{of_groups:,.0f}", "sample": f"{of_cells:,.0f}"}
        yield Finding("research.respondents.quotas", slots, also="research.method.cells")


def _cells(checking: Checking) -> tuple[Cell, ...]:
    return (_study(checking).method or StudyMethod()).cells


def _whole(parts: tuple[Cell, ...] | tuple[Quota, ...]) -> float | None:
    """What the parts come to; nothing while one of them is open."""
    return None if any(part.n is None for part in parts) else total(part.n for part in parts).value


RULES = (
    Rule("RB-1", WARNING, _too_many_questions),
    Rule("RB-2", WARNING, _standard_without_decisions),
    Rule("RB-3", ERROR, _stimulus_late),
    Rule("RB-4", ERROR, _steps_out_of_order),
    Rule("RB-5", WARNING, _cell_too_small),
    Rule("RB-6", ERROR, _budget_reversed),
    Rule("RB-7", WARNING, _objectives_unweighed),
    Rule("RB-8", WARNING, _quotas_off),
)
