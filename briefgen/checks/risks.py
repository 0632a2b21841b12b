"""risks: rules of what may go wrong and of what was learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.checks.statements import is_excused, said
from briefgen.metrics import risk_colour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.job_risk import Risk


def _red_unanswered(checking: Checking) -> Iterator[Finding]:
    """R-2: an urgent risk lacks an owner, a response or a deadline."""
    for number, risk in enumerate(checking.job.risks if checking.job else ()):
        answers = {"owner": risk.owner, "response": risk.response, "deadline": risk.deadline}
        lacking = [key for key, value in answers.items() if value is None]
        if lacking and _is_red(risk) and risk.status != "done":
            slots = {"risk": said(checking, risk.risk) or risk.id or number + 1, "lacking": tuple(lacking)}
            yield Finding(f"risks[{number}].{lacking[0]}", slots)


def _is_red(risk: Risk) -> bool:
    return bool(risk.probability and risk.impact and risk_colour(risk.probability, risk.impact) == "R")


def _no_compliance_risk(checking: Checking) -> Iterator[Finding]:
    """R-3: risks are recorded, and none of them is about compliance."""
    risks = checking.job.risks if checking.job else ()
    if risks and not any(risk.category == "compliance" for risk in risks):
        yield Finding("risks", {"n": len(risks)})


def _no_evidence(checking: Checking) -> Iterator[Finding]:
    """L-1: something was learned, and nothing shows it."""
    for number, learning in enumerate(checking.job.learnings if checking.job else ()):
        path = f"learnings[{number}].evidence"
        if learning.evidence is None and learning.source is None and not is_excused(checking, path):
            yield Finding(path)


RULES = (
    Rule("R-2", ERROR, _red_unanswered),
    Rule("R-3", WARNING, _no_compliance_risk),
    Rule("L-1", WARNING, _no_evidence),
)
NOT_CHECKABLE: dict[str, str] = {
    "R-1": "a risk's colour is computed from probability and impact and never typed, so nothing can contradict it",
}
