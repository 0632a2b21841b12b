"""Rules of KPIs, each with a job that breaks it and one that keeps it."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.checks.kpis import NOT_CHECKABLE, RULES
from tests.rules.case import Case, assert_case, said

TABLE = {rule.id: rule for rule in RULES}
PLAN = "kpis:\n- {id: k_trial, name: 首购率, target: 4.6, unit: pct, measured_at: 2026-03-01}\n"

CASES = [
    Case(
        rule="K-1",
        severity="error",
        bad="kpis:\n- {id: k_trial, name: 首购率}\n",
        place="job.yaml:2:3",
        zh="首购率应有目标值，现在没有",
        en="expected a target for 首购率, found none",
        good="kpis:\n- {id: k_trial, name: 首购率, target: 4.6}\n- {direction: range, floor: 3, stretch: 5}\n",
        job=True,
    ),
    Case(
        rule="K-2",
        severity="warning",
        bad="kpis:\n- {id: k_cac, target: 38}\n",
        place="job.yaml:2:3",
        zh="k_cac 应有基准值或对标值，现在都没有",
        en="expected a baseline or a benchmark for k_cac, found neither",
        good="kpis:\n- {id: k_cac, target: 38, benchmark: {value: 44}}\n- {id: k_new, target: 5, baseline: 0}\n",
        job=True,
    ),
    Case(
        rule="K-3",
        severity="warning",
        bad="kpis:\n" + "- {target: 1}\n" * 9,
        place="job.yaml:2:1",
        zh="KPI 应不超过 8 个，现有 9 个",
        en="expected 8 KPIs or fewer, found 9",
        good="kpis:\n" + "- {target: 1}\n" * 8,
        job=True,
    ),
    Case(
        rule="K-4",
        severity="error",
        bad=PLAN + "results: {kpis: [{kpi: k_trial, actual: 460000, unit: count}]}\n",
        place="job.yaml:3:55",
        also="job.yaml:2:47",
        zh="k_trial 的单位应与计划一致，为 pct，结果写的是 count",
        en="expected k_trial in pct as planned, found count",
        good=PLAN + "results: {kpis: [{kpi: k_trial, actual: 4.8, unit: pct}]}\n",
        job=True,
    ),
    Case(
        rule="K-5",
        severity="warning",
        bad=PLAN + "results: {kpis: [{kpi: k_trial, unit: pct}]}\n",
        place="job.yaml:2:8",
        also="job.yaml:3:10",
        zh="首购率（k_trial）应有结果，现在没有",
        en="expected a result for 首购率 (k_trial), found none",
        good=PLAN + "results: {brand: [{kpi: k_trial, value: 4.8, unit: pct}]}\n",
        job=True,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def found(rule: str, job: str, *, client: str = "{}", as_at: date = date(2026, 3, 12)) -> list[str]:
    case = Case(rule, "", job, "", "", "", "", job=True, client=client, as_at=as_at)
    return [f"{problem.code} {problem.path}" for problem in said(TABLE[rule], case, job)]


def test_a_benchmark_of_point_15_serves_the_kpi_of_that_name() -> None:
    norm = "evaluation: {benchmarks: [{metric: 点击率, metric_en: CTR, value: 1.1}]}"
    job = "kpis: [{id: k_ctr, name: CTR, target: 1.2}]"
    assert found("K-2", job, client=norm) == []
    assert found("K-2", job) == ["K-2 kpis[0].baseline"]


def test_a_kpi_is_not_missed_before_its_day_nor_without_results() -> None:
    results = "results: {search: [{date: 2026-02-01}]}\n"
    assert found("K-5", PLAN + results, as_at=date(2026, 2, 28)) == []
    assert found("K-5", PLAN + results, as_at=date(2026, 3, 1)) == ["K-5 kpis[0].id"]
    assert found("K-5", PLAN) == []


def test_every_kpi_rule_can_be_checked() -> None:
    assert NOT_CHECKABLE == {}
