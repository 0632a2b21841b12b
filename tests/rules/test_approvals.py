"""Rules of approvals, each with a brief that breaks it and one that keeps it."""

from __future__ import annotations

import pytest

from briefgen.checks.approvals import RULES
from tests.rules.case import Case, assert_case, said

PEOPLE = (
    "people:\n- {id: p_zhou, role: account_director, decision_power: approves}\n"
    "- {id: p_zhao, role: creative_director, decision_power: approves}\n"
    "- {id: p_li, role: account_executive, decision_power: informed}\n"
)
FINAL = "campaign: {version: 3, status: approved}\n"
ZHOU = "{code: CB, version: 3, person: p_zhou, decision: approved}"
ZHAO = "{code: CB, version: 3, person: p_zhao, decision: approved_with_changes}"
SIGNED = f"{FINAL}approvals: [{ZHOU}, {ZHAO}]\n"

CASES = [
    Case(
        rule="C-26",
        severity="error",
        bad=f"{FINAL}approvals: [{{code: CB, version: 2, person: p_zhou, decision: approved}}]\n",
        place="1:32",
        zh="状态写 approved 之前，CB 第 3 版应有批准记录，现在没有",
        en="expected an approval of CB version 3 before the status approved, found none",
        good=SIGNED,
        job=True,
        client=PEOPLE,
    ),
    Case(
        rule="C-26",
        severity="error",
        bad=f"{FINAL}approvals: [{ZHAO}]\n",
        place="1:32",
        zh="状态写 approved 之前，CB 第 3 版应有客户总监签认，现在只有别人的",
        en=(
            "expected the account director's approval of CB version 3 before the status approved, "
            "found only that of others"
        ),
        good=SIGNED,
        job=True,
        client=PEOPLE,
    ),
    Case(
        rule="C-26",
        severity="error",
        bad=f"{FINAL}approvals: [{ZHOU}]\n",
        place="1:32",
        zh="状态写 approved 之前，CB 第 3 版应有创意总监签认，现在只有别人的",
        en=(
            "expected the creative director's approval of CB version 3 before the status approved, "
            "found only that of others"
        ),
        good=SIGNED,
        job=True,
        client=PEOPLE,
    ),
    Case(
        rule="C-26",
        severity="error",
        bad="approvals: []\n",
        place="client.yaml:2:46",
        zh="状态写 approved 之前，MB 第 1 版应有批准记录，现在没有",
        en="expected an approval of MB version 1 before the status approved, found none",
        good="approvals: [{code: MB, version: 1, person: p_lin, decision: approved}]\n",
        job=True,
        client="archive:\n  documents: [{code: MB, version: 1, status: approved}]\n",
    ),
    Case(
        rule="C-27",
        severity="error",
        bad="approvals:\n- {code: CB, person: p_li, decision: approved}\n",
        place="2:22",
        also="client.yaml:4:55",
        zh="CB 应由有决定权或批准权的人批准，现在是 p_li，其 decision_power 为 informed",
        en="expected CB approved by somebody who decides or approves, found p_li with decision_power: informed",
        good="approvals: [{code: CB, person: p_zhou, decision: approved}]\n",
        job=True,
        client=PEOPLE,
    ),
]
TABLE = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule} {case.zh[-10:]}")
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(TABLE)


def found(rule: str, text: str, client: str = PEOPLE, siblings: tuple[str, ...] = ()) -> list[str]:
    case = Case(rule, "", "", "", "", "", "", True, client, siblings=siblings)
    return [problem.code for problem in said(TABLE[rule], case, text)]


@pytest.mark.parametrize("status", ["draft", "client_review", "rejected", "superseded"])
def test_what_is_not_final_needs_no_approval(status: str) -> None:
    assert found("C-26", f"campaign: {{version: 3, status: {status}}}\n") == []


def test_somebody_unknown_may_be_the_director() -> None:
    approval = "{code: CB, version: 3, person: p_new, decision: approved}"
    assert found("C-26", f"{FINAL}approvals: [{approval}]\n") == []


def test_a_paper_may_be_approved_in_another_campaign() -> None:
    archive = "archive: {documents: [{code: DOS, version: 7, status: approved}]}\n"
    approval = "approvals: [{code: DOS, version: 7, person: p_lin, decision: approved}]\n"
    assert found("C-26", "approvals: []\n", archive, (approval,)) == []
    assert found("C-26", "approvals: []\n", archive) == ["C-26.document"]


@pytest.mark.parametrize("decision", ["rejected", "pending"])
def test_anybody_may_object_or_be_waited_for(decision: str) -> None:
    assert found("C-27", f"approvals: [{{code: CB, person: p_li, decision: {decision}}}]\n") == []


def test_somebody_whose_power_nobody_wrote_is_no_mistake() -> None:
    assert found("C-27", "approvals: [{code: CB, person: p_x, decision: approved}]\n", "people: [{id: p_x}]\n") == []
