"""Rules of a study, each with a job that breaks it and one that keeps it."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.checks.research import RULES
from briefgen.checks.rule import Checking, Rule, apply
from briefgen.messages import LANGUAGES, read_messages
from tests.rules.case import Case, assert_case, brief_of, said

TABLE = {rule.id: rule for rule in RULES}

CASES = [
    Case(
        rule="RB-1",
        severity="warning",
        bad="research: {questions: [a, b, c, d, e, f, g, h, i, j, k]}\n",
        place="job.yaml:1:23",
        zh="问题应不超过 10 个，现有 11 个",
        en="expected 10 questions at most, found 11",
        good="research: {questions: [a, b, c, d, e, f, g, h, i, j]}\n",
        job=True,
    ),
    Case(
        rule="RB-2",
        severity="warning",
        bad="research:\n  action_standards:\n  - {metric: 说服力, threshold: 常模 +5, decision_if_above: 投放}\n",
        place="job.yaml:3:5",
        also="job.yaml:3:30",
        zh="说服力达标和未达标怎么办都应写明，现缺 decision_if_below",
        en="expected what is done above and below the threshold for 说服力, found no decision_if_below",
        good="research:\n  action_standards:\n"
        "  - {metric: 说服力, threshold: 常模 +5, decision_if_above: 投放, decision_if_below: 重剪}\n"
        "  - {metric: 喜爱度}\n"
        "  - {metric: 清晰度, threshold: 60%, decision_if_above: 投放, decision_if_below: {withheld: 客户不说}}\n",
        job=True,
    ),
    Case(
        rule="RB-3",
        severity="error",
        bad="research:\n  timing: {fieldwork: 2026-04-03..2026-04-08}\n"
        "  stimulus: [{item: 动态脚本, ready_by: 2026-04-03}]\n",
        place="job.yaml:3:37",
        also="job.yaml:2:23",
        zh="动态脚本应在 2026-04-03 执行开始前齐备，现为 2026-04-03",
        en="expected 动态脚本 ready before fieldwork begins on 2026-04-03, found it ready on 2026-04-03",
        good="research:\n  timing: {fieldwork: 2026-04-03..2026-04-08}\n"
        "  stimulus: [{item: 动态脚本, ready_by: 2026-04-02, status: pending}, {item: 样品}]\n",
        job=True,
    ),
    Case(
        rule="RB-3",
        severity="error",
        bad="research:\n  timing: {fieldwork: 2026-03-12..2026-03-14}\n  stimulus: [{item: 动态脚本, status: late}]\n",
        place="job.yaml:3:35",
        also="job.yaml:2:23",
        zh="执行已于 2026-03-12 开始，动态脚本应已完成，现在还没有",
        en="expected 动态脚本 done, for fieldwork began on 2026-03-12, found it is not",
        good="research:\n  timing: {fieldwork: 2026-03-12..2026-03-14}\n  stimulus: [{item: 动态脚本, status: done}]\n",
        job=True,
    ),
    Case(
        rule="RB-4",
        severity="error",
        bad="research: {timing: {fieldwork: 2026-04-03..2026-04-08, topline: 2026-04-07}}\n",
        place="job.yaml:1:65",
        also="job.yaml:1:32",
        zh="应不早于 fieldwork（2026-04-08），现为 2026-04-07",
        en="expected a day no earlier than fieldwork on 2026-04-08, found 2026-04-07",
        good="research: {timing: {briefing: 2026-03-13, fieldwork: 2026-04-03..2026-04-08, topline: 2026-04-08}}\n",
        job=True,
    ),
    Case(
        rule="RB-4",
        severity="warning",
        bad="research: {timing: {report: 2026-04-17}, decision: {by: 2026-04-10}}\n",
        place="job.yaml:1:57",
        also="job.yaml:1:29",
        zh="决定应不早于 report（2026-04-17），现为 2026-04-10",
        en="expected a decision no earlier than report on 2026-04-17, found 2026-04-10",
        good="research: {timing: {topline: 2026-04-09, report: 2026-04-17}, decision: {by: 2026-04-10}}\n",
        job=True,
    ),
    Case(
        rule="RB-5",
        severity="warning",
        bad="research:\n  action_standards: [{metric: 说服力}]\n  method: {cells: [{name: 脚本 A, n: 99}]}\n",
        place="job.yaml:3:36",
        zh="脚本 A 要凭它作决定，应有 100 人以上，现为 99 人",
        en="expected 100 people or more in 脚本 A, for a decision hangs on it, found 99",
        good="research:\n  action_standards: [{metric: 说服力}]\n  method: {cells: [{name: 脚本 A, n: 100}]}\n",
        job=True,
    ),
    Case(
        rule="RB-5",
        severity="warning",
        client="evaluation: {criteria: [{metric: 说服力}]}\n",
        bad="research: {method: {cells: [{name: 座谈, n: 12}]}}\n",
        place="job.yaml:1:43",
        zh="座谈要凭它作决定，应有 100 人以上，现为 12 人，连百分比都不能用",
        en="expected 100 people or more in 座谈, for a decision hangs on it, found 12, too few for any percentage",
        good="research: {method: {cells: [{name: 座谈}]}}\n",
        job=True,
    ),
    Case(
        rule="RB-6",
        severity="error",
        bad="research: {budget: {min: 380000, max: 320000}}\n",
        place="job.yaml:1:39",
        also="job.yaml:1:26",
        zh="预算上限应不低于 380,000，现为 320,000",
        en="expected a highest budget of 380,000 or more, found 320,000",
        good="research: {budget: {min: 320000, max: 320000}}\n",
        job=True,
    ),
    Case(
        rule="RB-7",
        severity="warning",
        bad="research:\n  objectives:\n" + "  - {text: 可信吗, priority: primary}\n" * 4,
        place="job.yaml:3:3",
        zh="主要目标应不超过 3 个，现有 4 个",
        en="expected 3 primary objectives at most, found 4",
        good="research:\n  objectives:\n" + "  - {text: 可信吗, priority: primary}\n" * 3,
        job=True,
    ),
    Case(
        rule="RB-7",
        severity="warning",
        bad="research: {objectives: [{text: 可信吗}, {text: 像我吗}]}\n",
        place="job.yaml:1:24",
        zh="2 个调研目标里应有主要的，现在没有",
        en="expected a primary one among 2 objectives, found none",
        good="research: {objectives: [{text: 可信吗}]}\n",
        job=True,
    ),
    Case(
        rule="RB-8",
        severity="warning",
        bad="research:\n  respondents: {quotas: [{n: 700}, {n: 400}]}\n  method: {cells: [{n: 600}, {n: 600}]}\n",
        place="job.yaml:2:25",
        also="job.yaml:3:19",
        zh="配额合计应等于样本 1,200，现为 1,100",
        en="expected quotas that add up to the sample of 1,200, found 1,100",
        good="research:\n  respondents: {quotas: [{n: 700}, {group: 流失}]}\n  method: {cells: [{n: 600}, {n: 600}]}\n",
        job=True,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def test_fieldwork_that_ends_before_it_begins_is_left_to_the_rule_of_periods() -> None:
    job = "research: {timing: {fieldwork: {from: 2026-04-08, to: 2026-04-03}}}"
    assert said(TABLE["RB-4"], Case("RB-4", "", job, "", "", "", "", job=True), job) == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_bad_example_breaks_the_rule_and_the_good_one_keeps_it(rule: Rule, language: str) -> None:
    told = read_messages(language).told[rule.id]
    found = [
        [each.rule for each in apply(rule, Checking(brief_of("{}", text), date(2026, 3, 12)))]
        for text in (told.bad, told.good)
    ]
    assert found == [[rule.id], []]
