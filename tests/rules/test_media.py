"""Rules of the media, each with a job that breaks it and one that keeps it."""

from __future__ import annotations

import pytest

from briefgen.checks.media import RULES
from tests.rules.case import Case, assert_case, said

TABLE = {rule.id: rule for rule in RULES}
SEASON = "market: {seasonality: [60, 60, 80, 100, 120, 140, 160, 150, 120, 80, 70, 60]}"
LAST_YEAR = "campaign: {from: 2025-05-01}\nmedia: {objective: {reach_pct: 50, eff_freq: 3}}\nbudget: {total: 1000000}\n"
REGIONS = (
    "market:\n  regions:\n"
    "  - {region: 华北, share_pct: 16, population_pct: 18, brand_sales_pct: 11}\n"
    "  - {region: 华东, share_pct: 38, population_pct: 17, brand_sales_pct: 52}\n"
)

CASES = [
    Case(
        rule="M-1",
        severity="warning",
        bad="media: {objective: {reach_pct: 96}}",
        place="job.yaml:1:32",
        zh="到达率应不超过 95%，现写 96%",
        en="expected a reach of 95% or less, found 96%",
        good="media: {objective: {reach_pct: 95}}",
        job=True,
    ),
    Case(
        rule="M-1",
        severity="warning",
        siblings=(LAST_YEAR,),
        bad="campaign: {from: 2026-05-01}\nmedia: {objective: {reach_pct: 55, eff_freq: 3}}\nbudget: {total: 900000}\n",
        place="job.yaml:2:32",
        also="job.yaml:3:17",
        zh="钱少了，到达不该更高：现在用 900,000 要到达 55%，sibling 0 用 1,000,000 只定 50%",
        en="expected no more reach for less money, found 55% for 900,000; sibling 0 aimed at 50% with 1,000,000",
        good="campaign: {from: 2026-05-01}\nmedia: {objective: {reach_pct: 55, eff_freq: 2}}\nbudget: {total: 90}\n",
        job=True,
    ),
    Case(
        rule="M-2",
        severity="warning",
        bad="media: {target: {audience: 追求平衡生活的人, sex: all}}",
        place="job.yaml:1:28",
        zh="购买人群应是媒介卖得出的（年龄、性别、地域），现在只有心态：追求平衡生活的人",
        en="expected an audience media can sell (age, sex, area), found only attitudes: 追求平衡生活的人",
        good="media: {target: {audience: A22–40 城市}}",
        job=True,
    ),
    Case(
        rule="M-3",
        severity="error",
        bad="media:\n  markets:\n  - {city: 上海, weight_pct: 60}\n  - {city: 杭州, weight_pct: 38.5}\n",
        place="job.yaml:3:3",
        zh="各市场权重合计应为 100，现为 98.5",
        en="expected the markets' weights to make 100, found 98.5",
        good="media:\n  markets:\n  - {city: 上海, weight_pct: 60}\n  - {city: 杭州, weight_pct: 39}\n",
        job=True,
    ),
    Case(
        rule="M-3",
        severity="info",
        client=REGIONS,
        bad="media: {markets: [{region: 华北, priority: A}]}",
        place="job.yaml:1:42",
        also="client.yaml:3:5",
        zh="重点市场的指数应高于平均，华北的 BDI 只有 61，CDI 只有 89",
        en="expected a first market to stand above average, found 华北 with BDI 61 and CDI 89",
        good="media: {markets: [{region: 华东, priority: A}, {region: 华北, priority: B}]}",
        job=True,
    ),
    Case(
        rule="M-4",
        severity="warning",
        client=SEASON,
        bad="media: {timing: {from: 2026-03-01, to: 2026-08-31, pattern: continuity}}",
        place="job.yaml:1:61",
        also="client.yaml:1:23",
        zh="旺季应加重投放，现在连续式均投，3 月（指数 80）和 7 月（指数 160）一样多",
        en="expected more weight at the peak, found continuity over month 3 (index 80) and month 7 (index 160) alike",
        good="media: {timing: {from: 2026-03-01, to: 2026-08-31, pattern: pulsing}}",
        job=True,
    ),
    Case(
        rule="M-5",
        severity="error",
        bad="media:\n  creative_units: [{id: u_15}, {id: u_6}]\n  plan: [{creative_unit: u_30}]\n",
        place="job.yaml:3:26",
        zh="“media.creative_units”里没有 id“u_30”",
        en="nothing in 'media.creative_units' has the id 'u_30'",
        good="media:\n  creative_units: [{id: u_15}, {id: u_6}]\n  plan: [{creative_unit: u_6}]\n",
        job=True,
    ),
    Case(
        rule="M-6",
        severity="error",
        bad="media:\n  plan:\n  - {units: 100, unit_cost: 50, discount_pct: 20, net_cost: 4041}\n",
        place="job.yaml:3:61",
        also="job.yaml:3:29",
        zh="50 × 100，减折扣 20%，净价应为 4,000，现为 4,041",
        en="expected 50 × 100 less 20% = 4,000, found 4,041",
        good="media:\n  plan:\n  - {units: 100, unit_cost: 50, discount_pct: 20, net_cost: 4040}\n",
        job=True,
    ),
    Case(
        rule="M-7",
        severity="error",
        bad="media:\n  plan:\n  - {net_cost: 32000, cpm: 32, impressions: 1050001}\n",
        place="job.yaml:3:45",
        also="job.yaml:3:28",
        zh="32,000 ÷ 32 × 1000，曝光应为 1,000,000，现为 1,050,001",
        en="expected 32,000 ÷ 32 × 1000 = 1,000,000 impressions, found 1,050,001",
        good="media:\n  plan:\n  - {net_cost: 32000, cpm: 32, impressions: 1050000}\n",
        job=True,
    ),
    Case(
        rule="M-8",
        severity="error",
        bad="media:\n  plan:\n  - {reach_pct: 50, avg_freq: 4, grp: 201.1}\n",
        place="job.yaml:3:39",
        also="job.yaml:3:17",
        zh="50 × 4，毛评点应为 200，现为 201.1",
        en="expected 50 × 4 = 200 GRP, found 201.1",
        good="media:\n  plan:\n  - {reach_pct: 50, avg_freq: 4, grp: 201}\n",
        job=True,
    ),
    Case(
        rule="M-9",
        severity="warning",
        bad="media:\n  plan:\n  - {id: l1}\n",
        place="job.yaml:3:5",
        zh="应写最晚哪一天还能撤单，现在没有",
        en="expected the last day on which the booking can be cancelled, found none",
        good="media:\n  plan:\n  - {cancellation_date: {not_applicable: 不可}}\n  - {cancellation_date: 2026-04-20}\n",
        job=True,
    ),
    Case(
        rule="M-10",
        severity="error",
        bad="budget: {split: [{category: media, amount: 1000}]}\nmedia:\n  plan: [{net_cost: 500}, {net_cost: 494}]\n",
        place="job.yaml:3:9",
        also="job.yaml:1:18",
        zh="各行净价合计应等于媒介预算 1,000，现为 994（−6）",
        en="expected the plan's lines to make the media category's 1,000, found 994 (−6)",
        good="budget: {split: [{category: media, amount: 1000}]}\nmedia:\n  plan: [{net_cost: 500}, {net_cost: 495}]\n",
        job=True,
    ),
    Case(
        rule="M-11",
        severity="warning",
        bad="media:\n  plan:\n  - {net_cost: 100, weekly: [{week: 2026-W19, cost: 50}, {week: 2026-W20, cost: 40}]}\n",
        place="job.yaml:3:29",
        also="job.yaml:3:16",
        zh="各周费用合计应等于整行的 100，现为 90",
        en="expected the weeks to make the line's 100, found 90",
        good="media:\n  plan:\n  - {net_cost: 100, weekly: [{week: 2026-W19, cost: 50}, {week: 2026-W20, cost: 50}]}\n",
        job=True,
    ),
    Case(
        rule="M-11",
        severity="warning",
        bad="media:\n  plan:\n  - {units: 100, weekly: [{week: 2026-W19, units: 120}, {week: 2026-W20}]}\n",
        place="job.yaml:3:26",
        also="job.yaml:3:13",
        zh="各周数量合计应等于整行的 100，现为 120",
        en="expected the weeks' units to make the line's 100, found 120",
        good="media:\n  plan:\n  - {units: 100, weekly: [{week: 2026-W19, units: 80}, {week: 2026-W20}]}\n",
        job=True,
    ),
    Case(
        rule="M-12",
        severity="warning",
        bad="media:\n  phases:\n  - {name: 引爆, from: 2026-05-04, to: 2026-05-24}\n"
        "  - {name: 种草, from: 2026-06-01, to: 2026-06-28}\n",
        place="job.yaml:4:22",
        also="job.yaml:3:38",
        zh="种草应紧接引爆，现在 2026-05-24 到 2026-06-01 之间空了 7 天",
        en="expected 种草 to follow 引爆 without a gap, found one between 2026-05-24 and 2026-06-01 (days: 7)",
        good="media:\n  phases:\n  - {name: 引爆, from: 2026-05-04, to: 2026-05-24}\n"
        "  - {name: 种草, from: 2026-05-25, to: 2026-06-28}\n",
        job=True,
    ),
    Case(
        rule="M-12",
        severity="warning",
        bad="media:\n  phases:\n  - {name: 引爆, from: 2026-05-04, to: 2026-05-24}\n"
        "  - {name: 种草, from: 2026-05-22, to: 2026-06-28}\n",
        place="job.yaml:4:22",
        also="job.yaml:3:38",
        zh="种草应在引爆 2026-05-24 结束之后开始，现写 2026-05-22，重叠 3 天",
        en="expected 种草 to start after 引爆 ends on 2026-05-24, found 2026-05-22 (days shared: 3)",
        good="media:\n  timing: {hiatus: [{from: 2026-05-25, to: 2026-05-31}]}\n  phases:\n"
        "  - {name: 引爆, from: 2026-05-04, to: 2026-05-24}\n  - {name: 种草, from: 2026-06-01, to: 2026-06-28}\n",
        job=True,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule} {case.en}")
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def found(rule: str, job: str, *, client: str = "{}") -> list[str]:
    case = Case(rule, "", job, "", "", "", "", job=True, client=client)
    return [f"{problem.code} {problem.path}" for problem in said(TABLE[rule], case, job)]


@pytest.mark.parametrize(
    ("audience", "buyable"),
    [
        ("22 至 40 岁女性", True),
        ("aged 18+ in ten cities", True),
        ("W25-34", True),
        ("轻自律族", False),
        ("people who long for balance", False),
    ],
)
def test_an_audience_is_buyable_by_its_age(audience: str, buyable: bool) -> None:
    assert (found("M-2", f"media: {{target: {{audience: {audience}}}}}") == []) is buyable


def test_an_audience_that_cannot_be_bought_blocks_the_media_brief() -> None:
    assert TABLE["M-2"].blocks == ("MB",)


@pytest.mark.parametrize(
    ("timing", "count"),
    [
        ("from: 2026-06-01, to: 2026-08-31, pattern: continuity", 0),
        ("from: 2026-10-01, to: 2026-12-31, pattern: continuity", 0),
        ("from: 2026-03-01, to: 2026-08-31, pattern: continuity, note: 全年常态", 0),
        ("pattern: continuity", 1),
    ],
)
def test_an_even_flight_is_questioned_only_where_it_runs_over_a_peak(timing: str, count: int) -> None:
    assert len(found("M-4", f"media: {{timing: {{{timing}}}}}", client=SEASON)) == count


def test_a_line_without_a_discount_costs_units_times_price() -> None:
    assert found("M-6", "media: {plan: [{units: 2, unit_cost: 50, net_cost: 80}]}") == ["M-6 media.plan[0].net_cost"]


def test_a_plan_with_gaps_is_questioned_only_above_the_budget() -> None:
    budget = "budget: {total: 1000, split: [{category: media, pct: 60}]}\n"
    assert found("M-10", budget + "media: {plan: [{net_cost: 500}, {id: l2}]}") == []
    assert found("M-10", budget + "media: {plan: [{net_cost: 700}, {id: l2}]}") == ["M-10 media.plan"]


def test_a_creative_unit_nobody_makes_is_answered_by_the_nearest_one() -> None:
    job = "media: {creative_units: [{id: otv15}, {id: otv6}], plan: [{creative_unit: otv_15}]}"
    assert found("M-5", job) == ["M-5.near media.plan[0].creative_unit"]


def test_a_creative_unit_is_unknown_too_where_none_is_listed() -> None:
    assert found("M-5", "media: {plan: [{creative_unit: otv15}]}") == ["M-5 media.plan[0].creative_unit"]
