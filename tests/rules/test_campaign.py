"""Rules of a job's identity, task, limits and audience, each with a brief that breaks it and one that keeps it."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.checks.campaign import NOT_CHECKABLE, RULES
from briefgen.model.fields import fields_of
from briefgen.model.job_strategy import Audience
from tests.rules.case import Case, assert_case, said

GOAL = "{metric: 提示知名度, baseline: 46, target: 54, by: 2026-08-15}"
LONG = "很" * 41
FEW = "campaign: {constraints: {hard: [{text: 总额 1200 万}], flexible: [{text: 调性可更幽默}]}}\n"

CASES = [
    Case(
        rule="C-1",
        severity="error",
        bad="campaign: {job_no: LG-26-014}\n",
        place="1:20",
        zh="工作单号应只属于一个项目，LG-26-014 在项目 sibling 0 里也用了（job.yaml:2:11）",
        en="expected a job number of its own, found LG-26-014, which campaign sibling 0 has too (job.yaml:2:11)",
        good="campaign: {job_no: LG-26-021}\n",
        job=True,
        siblings=("campaign:\n  job_no: LG-26-014\n",),
    ),
    Case(
        rule="C-2",
        severity="error",
        bad="campaign:\n  from: 2026-07-26\n  to: 2026-05-04\n",
        place="3:7",
        also="job.yaml:2:9",
        zh="最后一天应在 2026-07-26 之后，现在写的是 2026-05-04",
        en="expected a last day after 2026-07-26, found 2026-05-04",
        good="campaign: {from: 2026-05-04, to: 2026-07-26}\n",
        job=True,
    ),
    Case(
        rule="C-3",
        severity="warning",
        bad="campaign:\n  request:\n    raw: 暑期来一波大的。\n    real_need: 暑期来一波大的\n",
        place="4:16",
        also="job.yaml:3:10",
        zh="真实需求应是客户话背后的需要，现在只是照抄：“暑期来一波大的”",
        en="expected the need behind the client's words, found the words again: “暑期来一波大的”",
        good="campaign: {request: {raw: 暑期来一波大的, real_need: 拉新，不是复购}}\n",
        job=True,
    ),
    Case(
        rule="C-4",
        severity="warning",
        bad=f"campaign: {{problem: {LONG}}}\n",
        place="1:21",
        zh="问题应在 40 个汉字以内，现有 41 个",
        en="expected the problem in 40 汉字 at most, found 41",
        good=f"campaign: {{problem: {LONG[:40]}}}\n",
        job=True,
    ),
    Case(
        rule="C-4",
        severity="warning",
        bad=f"campaign:\n  problem: 无糖茶像隔夜茶\n  problem_en: {'so ' * 30}long\n",
        place="3:15",
        zh="英文的问题应在 30 词以内，现有 31 词",
        en="expected the problem in 30 words at most, found 31",
        good=f"campaign:\n  problem: 无糖茶像隔夜茶\n  problem_en: {'so ' * 29}long\n",
        job=True,
    ),
    Case(
        rule="C-5",
        severity="warning",
        bad="campaign:\n  name: 夏季\n",
        place="1:1",
        zh="至少应有一个传播目标写全指标、基准、目标值和日期，现在一个也没有",
        en="expected a communication objective with metric, baseline, target and date, found none",
        good=f"campaign: {{communication_objectives: [{GOAL}]}}\n",
        job=True,
    ),
    Case(
        rule="C-5",
        severity="warning",
        bad=(
            "campaign:\n  communication_objectives:\n  - {metric: 认知}\n"
            "  - {metric: 首购, target: 4.6, by: 2026-08-01}\n"
        ),
        place="4:5",
        zh="至少应有一个传播目标写全指标、基准、目标值和日期，现有 2 个都不全，最接近的一个还缺 baseline",
        en=(
            "expected one objective with metric, baseline, target and date, found none complete among 2; "
            "the nearest lacks: baseline"
        ),
        good=f"campaign: {{communication_objectives: [{{metric: 认知}}, {GOAL}]}}\n",
        job=True,
    ),
    Case(
        rule="C-6",
        severity="warning",
        bad="campaign:\n  communication_objectives: [{metric: a}, {metric: b}, {metric: c}, {metric: d}]\n",
        place="2:29",
        zh="传播目标最多 3 个，现有 4 个",
        en="expected 3 communication objectives at most, found 4",
        good="campaign: {communication_objectives: [{metric: a}, {metric: b}, {metric: c}]}\n",
        job=True,
    ),
    Case(
        rule="C-7",
        severity="warning",
        bad="campaign:\n  communication_objectives:\n  - metric: 销量\n  - metric: 市场占有率\n",
        place="3:13",
        zh="传播目标应是传播能改变的，如认知、首购，现在只有“销量”",
        en="expected something communication can change, such as awareness or trial, found only “销量”",
        good="campaign: {communication_objectives: [{metric: 销量}, {metric: 提示知名度}]}\n",
        job=True,
    ),
    Case(
        rule="C-8",
        severity="warning",
        bad="campaign:\n  constraints:\n    hard: []\n",
        place="3:11",
        zh="应写明不能越过的界限，现在一条硬性约束也没有",
        en="expected what must not be crossed, found no hard limit",
        good=FEW,
        job=True,
    ),
    Case(
        rule="C-9",
        severity="warning",
        bad="campaign:\n  name: 夏季\n",
        place="1:1",
        zh="应写明哪里可以发挥，现在一条弹性空间也没有",
        en="expected where the agency may move, found no free space",
        good=FEW,
        job=True,
    ),
    Case(
        rule="C-10",
        severity="warning",
        bad=f"campaign:\n  mandatories: [{', '.join(['{item: LOGO}'] * 8)}]\n",
        place="2:16",
        zh="必备元素最多 7 项，现有 8 项，里面多半混进了愿望",
        en="expected 7 mandatories at most, found 8; wishes are probably among them",
        good=f"campaign: {{mandatories: [{', '.join(['{item: LOGO}'] * 7)}]}}\n",
        job=True,
    ),
    Case(
        rule="C-11",
        severity="warning",
        bad="campaign:\n  claims:\n  - text: 0 糖\n    cleared_by: p_legal\n",
        place="3:5",
        zh="宣称“0 糖”应先审定，现在还没有审定记录",
        en="expected “0 糖” to be cleared, found no clearance so far",
        good="campaign: {claims: [{text: 0 糖, cleared_by: p_legal, cleared_on: 2026-03-05}]}\n",
        job=True,
    ),
    Case(
        rule="C-11",
        severity="error",
        bad="campaign:\n  status: approved\n  claims:\n  - {text: 0 糖, cleared_on: 2026-03-05}\n",
        place="4:5",
        zh="完稿里的宣称都应已审定，“0 糖”还没有审定记录",
        en="expected every claim in final artwork to be cleared, found “0 糖” without clearance",
        good="campaign: {status: approved, claims: [{text: 0 糖, cleared_by: p_legal, cleared_on: 2026-03-05}]}\n",
        job=True,
    ),
    Case(
        rule="C-11",
        severity="warning",
        bad=(
            "campaign:\n  to: 2026-07-26\n  claims:\n  - text: 0 糖\n    cleared_by: p_legal\n"
            "    cleared_on: 2026-03-05\n    expires: 2026-07-25\n"
        ),
        place="7:14",
        zh="宣称“0 糖”的审定应到 2026-07-26 仍有效，现在 2026-07-25 就到期",
        en="expected the clearance of “0 糖” to hold until 2026-07-26, found that it ends on 2026-07-25",
        good=(
            "campaign: {to: 2026-07-26, claims: [{text: 0 糖, cleared_by: p_legal, cleared_on: 2026-03-05, "
            "expires: 2026-07-26}]}\n"
        ),
        job=True,
    ),
    Case(
        rule="C-13",
        severity="warning",
        bad="campaign: {brand: 清屿}\naudience:\n  desired: {do: 购买清屿}\n",
        place="3:17",
        zh="应写出人在哪里、怎么做、不再做什么，现在只有“购买清屿”",
        en="expected what people do, where and instead of what, found only “购买清屿”",
        good="audience: {desired: {do: 下午三点，拿下第一瓶清屿}}\n",
        job=True,
    ),
    Case(
        rule="C-13",
        severity="warning",
        bad="audience:\n  current:\n    do: 忍一周，再买一杯含糖的\n    do_en: buy\n",
        place="4:12",
        zh="应写出人在哪里、怎么做、不再做什么，现在只有“buy”",
        en="expected what people do, where and instead of what, found only “buy”",
        good="audience: {current: {do: {zh-Hans: 忍一周，再买一杯含糖的, en: Holds out a week}}}\n",
        job=True,
    ),
    Case(
        rule="C-13",
        severity="warning",
        bad="audience:\n  current:\n    think: 没味\n",
        place="2:3",
        zh="应写出人怎么做，do 还空着",
        en="expected what people do, found nothing under do",
        good="audience: {current: {think: 没味, do: {requested: 2026-03-06, from: p_chen}}}\n",
        job=True,
    ),
]
TABLE = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule} {case.zh[:12]}")
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(TABLE)


def bad(rule: str, text: str, as_at: date = date(2026, 3, 12)) -> int:
    return len(said(TABLE[rule], Case(rule, "", text, "", "", "", "", job=True, as_at=as_at), text))


def test_one_primary_audience_is_all_the_model_holds() -> None:
    assert "C-12" in NOT_CHECKABLE
    assert not fields_of(Audience)["primary"].many


@pytest.mark.parametrize("path", ["hard", "flexible"])
@pytest.mark.parametrize("nothing", ["{requested: 2026-03-06}", "{not_applicable: 没有}", "{withheld: true}"])
def test_limits_somebody_has_asked_for_are_not_asked_for_again(path: str, nothing: str) -> None:
    rule = {"hard": "C-8", "flexible": "C-9"}[path]
    assert bad(rule, f"campaign: {{constraints: {{{path}: {nothing}}}}}\n") == 0


def test_a_day_is_no_campaign() -> None:
    assert bad("C-2", "campaign: {from: 2026-05-04, to: 2026-05-04}\n") == 1


def test_the_need_repeats_the_words_in_one_language() -> None:
    text = (
        "campaign: {request: {raw: 来一波, raw_en: Something big, real_need: 拉新, real_need_en: 'Something big!'}}\n"
    )
    assert bad("C-3", text) == 1


def test_a_clearance_that_lies_ahead_is_a_plan() -> None:
    claim = "campaign: {claims: [{text: 0 糖, cleared_by: p_legal, cleared_on: 2026-04-08}]}\n"
    assert bad("C-11", claim) == 1
    assert bad("C-11", claim, date(2026, 4, 8)) == 0


def test_purchases_in_english_are_business_too() -> None:
    goals = "[{metric: Purchases by heavy users}, {metric: 份额, metric_en: Market share}]"
    assert bad("C-7", f"campaign: {{communication_objectives: {goals}}}\n") == 1
