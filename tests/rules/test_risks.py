"""Rules of risks and learnings, each with a job that breaks it and one that keeps it."""

from __future__ import annotations

import pytest

from briefgen.checks.risks import NOT_CHECKABLE, RULES
from tests.rules.case import Case, assert_case, said

TABLE = {rule.id: rule for rule in RULES}

CASES = [
    Case(
        rule="R-2",
        severity="error",
        bad="risks:\n- {risk: 铺货不足 60%, probability: mid, impact: severe, response: 5 城先投}\n",
        place="job.yaml:2:3",
        zh="紧急风险（铺货不足 60%）应有 owner、response 和 deadline，现缺：owner、deadline",
        en="expected owner, response and deadline for an urgent risk (铺货不足 60%), found none for: owner, deadline",
        good="risks:\n- {probability: mid, impact: severe, response: 5 城先投, owner: p_lin, deadline: 2026-04-24}\n"
        "- {probability: mid, impact: moderate}\n",
        job=True,
    ),
    Case(
        rule="R-3",
        severity="warning",
        bad="risks:\n- {id: r1, category: schedule}\n",
        place="job.yaml:2:1",
        zh="风险里应有合规风险，现有 1 条里没有",
        en="expected a compliance risk, found none among 1",
        good="risks:\n- {id: r1, category: schedule}\n- {id: r2, category: compliance}\n",
        job=True,
    ),
    Case(
        rule="L-1",
        severity="warning",
        bad="learnings:\n- {what: 6 秒就够, verdict: keep}\n",
        place="job.yaml:2:3",
        zh="这条经验应有依据，现在没有",
        en="expected evidence for the learning, found none",
        good="learnings:\n- {what: 6 秒就够, evidence: 点击率 1.4%}\n- {what: 早订位, source: src_wrap_up}\n",
        job=True,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


@pytest.mark.parametrize(
    ("probability", "impact", "is_red"),
    [("high", "severe", True), ("high", "moderate", True), ("high", "slight", False), ("low", "severe", False)],
)
def test_a_risk_is_red_from_six(probability: str, impact: str, is_red: bool) -> None:
    job = f"risks: [{{id: r1, probability: {probability}, impact: {impact}}}]"
    case = Case("R-2", "", job, "", "", "", "", job=True)
    assert bool(said(TABLE["R-2"], case, job)) is is_red


def test_the_colour_cannot_be_contradicted() -> None:
    assert set(NOT_CHECKABLE) == {"R-1"}
