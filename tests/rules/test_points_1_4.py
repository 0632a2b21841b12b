"""Rules of points 1 to 4, each with briefs that break it and briefs that keep it."""

from __future__ import annotations

import pytest

from briefgen.checks.points_1_4 import RULES
from briefgen.checks.rule import Checking, apply
from briefgen.problems import in_order
from tests.rules.case import TODAY, Case, assert_case, brief_of

CASES = [
    Case(
        rule="P1-3",
        severity="warning",
        bad="materials:\n  - {id: a, category: research}\n  - {id: b, category: market}\n",
        place="2:3",
        zh="调查、产品、市场三类资料都要有，还没有 product 这一类",
        en="expected sources of research, product and market, found none of category product",
        good=(
            "materials:\n"
            "  - {id: a, category: research}\n"
            "  - {id: b, category: market}\n"
            "  - {id: c, category: product}\n"
        ),
    ),
    Case(
        rule="P1-4",
        severity="warning",
        bad="materials:\n  - {id: a, date: 2025-01-31}\n",
        place="2:19",
        zh="资料应在 12 个月以内，这份是 2025-01-31 的，已有 13 个月",
        en="expected a source of the last 12 months, found one of 2025-01-31, 13 months ago",
        good="materials:\n  - {id: a, date: 2025-03-12}\n",
    ),
    Case(
        rule="P1-4",
        severity="error",
        bad="materials:\n  - {id: a, date: 2026-03-13}\n",
        place="2:19",
        zh="日期不应晚于今天（2026-03-12），写的是 2026-03-13",
        en="expected a day up to today, 2026-03-12, found 2026-03-13",
        good="materials:\n  - {id: a, date: 2026-03-12}\n",
    ),
    Case(
        rule="P1-5",
        severity="warning",
        bad="materials:\n  - {id: src_usage, kind: survey}\n",
        place="2:5",
        zh="问卷调查应有样本量，src_usage 没有写",
        en="expected the sample size of the survey src_usage, found none",
        good="materials:\n  - {id: src_usage, kind: survey, sample_size: 412}\n  - {id: b, kind: panel}\n",
    ),
    Case(
        rule="P1-6",
        severity="error",
        client=(
            "materials:\n"
            "  - {id: src_open, confidentiality: agency_internal}\n"
            "  - {id: src_cost, confidentiality: restricted}\n"
        ),
        bad=("campaign: {confidentiality: client_confidential}\ninsight:\n  evidence: [src_open, src_cost]\n"),
        place="3:24",
        zh="这份文件的保密级别是 client_confidential，不应引用 src_cost：它的级别是 restricted",
        en="expected sources this paper's readers may see (client_confidential), found src_cost, which is restricted",
        good="campaign: {confidentiality: restricted}\ninsight: {evidence: [src_cost]}\n",
        job=True,
        also="job.yaml:1:29",
    ),
    Case(
        rule="P1-7",
        severity="warning",
        bad="materials:\n  - {id: a, status: requested, due: 2026-03-02}\n",
        place="2:37",
        zh="约定 2026-03-02 答复，已过 10 天",
        en="expected an answer by 2026-03-02, found none so far (days overdue: 10)",
        good=(
            "materials:\n"
            "  - {id: a, status: requested, due: 2026-03-12}\n"
            "  - {id: b, status: received, due: 2026-03-02}\n"
        ),
    ),
    Case(
        rule="P1-7",
        severity="warning",
        bad="company:\n  founded: {requested: 2026-02-10, due: 2026-03-09}\n",
        place="2:12",
        zh="约定 2026-03-09 答复，已过 3 天",
        en="expected an answer by 2026-03-09, found none so far (days overdue: 3)",
        good="company:\n  founded: {requested: 2026-02-10, due: 2026-03-19}\n",
    ),
    Case(
        rule="P2-2",
        severity="warning",
        bad=(
            "people:\n"
            "  - {id: p_zhou, org: agency, role: account_director}\n"
            "  - {id: p_zhao, org: agency, role: creative_director}\n"
        ),
        place="2:3",
        zh="代理商一方应有客户执行（AE），名单里没有",
        en="expected an account executive on the agency's side, found none",
        good=(
            "people:\n"
            "  - {id: p_li, org: agency, role: account_executive}\n"
            "  - {id: p_zhou, org: agency, role: account_director}\n"
            "  - {id: p_zhao, org: agency, role: creative_director}\n"
        ),
    ),
    Case(
        rule="P2-2",
        severity="warning",
        bad=(
            "people:\n"
            "  - {id: p_li, org: agency, role: account_executive}\n"
            "  - {id: p_zhao, org: agency, role: creative_director}\n"
        ),
        place="2:3",
        zh="代理商一方应有 AE 的主管，名单里没有",
        en="expected the account executive's superior on the agency's side, found none",
        good=(
            "people:\n"
            "  - {id: p_li, org: agency, role: account_executive}\n"
            "  - {id: p_zhao, org: agency, role: creative_director}\n"
            "  - {id: p_tan, org: agency, role: account_manager}\n"
        ),
    ),
    Case(
        rule="P2-2",
        severity="warning",
        bad=(
            "people:\n"
            "  - {id: p_li, org: agency, role: account_executive}\n"
            "  - {id: p_zhou, org: agency, role: account_director}\n"
        ),
        place="2:3",
        zh="代理商一方应有主要的创意人员，名单里没有",
        en="expected a main creative on the agency's side, found none",
        good=(
            "people:\n"
            "  - {id: p_li, org: agency, role: account_executive}\n"
            "  - {id: p_zhou, org: agency, role: account_director}\n"
            "  - {id: p_fang, org: agency, role: copywriter}\n"
        ),
    ),
    Case(
        rule="P2-3",
        severity="warning",
        bad="people:\n  - {id: p_chen, org: client, decision_power: approves}\n",
        place="2:3",
        zh="客户方应有人写明 decision_power: decides，现在没有（客户方登记了 1 人）",
        en="expected somebody at the client with decision_power: decides, found none (client people on record: 1)",
        good="people:\n  - {id: p_cen, org: client, decision_power: decides}\n",
    ),
    Case(
        rule="P2-4",
        severity="warning",
        bad=(
            "people:\n"
            "  - {id: p_chen, org: client, decision_power: recommends}\n"
            "  - {id: p_zhou, org: agency, decision_power: approves}\n"
        ),
        place="2:3",
        zh="客户方应有人能批准或决定，现在没有（客户方登记了 1 人）",
        en="expected somebody at the client who approves or decides, found none (client people on record: 1)",
        good="people:\n  - {id: p_chen, org: client, decision_power: approves}\n",
    ),
    Case(
        rule="P2-5",
        severity="warning",
        client="people:\n  - {id: p_li, involved_to: 2026-02-28}\n  - {id: p_wu, involved_to: 2026-03-12}\n",
        bad="next_steps:\n  - {action: 发调研简报, owner: p_li}\n",
        place="2:28",
        zh="负责人应仍在项目上，p_li 已于 2026-02-28 离开",
        en="expected an owner who is still on the account, found p_li, who left on 2026-02-28",
        good=(
            "next_steps:\n  - {action: 发调研简报, owner: p_li, status: done}\n  - {action: 发媒介简报, owner: p_wu}\n"
        ),
        job=True,
        also="client.yaml:2:29",
    ),
    Case(
        rule="P2-6",
        severity="warning",
        bad=(
            "people:\n  - {id: p_zhao, org: agency, role: creative_director}\narchive: {briefings: [{id: brf_2026}]}\n"
        ),
        place="2:5",
        zh="主要创意人员 p_zhao 应参加过简报会，登记的 1 次都没有参加",
        en="expected the main creative p_zhao at one of the briefings on record (1), found none attended",
        good=(
            "people:\n"
            "  - {id: p_zhao, org: agency, role: creative_director}\n"
            "  - {id: p_fang, org: agency, role: copywriter}\n"
            "archive: {briefings: [{id: brf_2026, attendees: [p_zhao]}]}\n"
        ),
    ),
    Case(
        rule="P3-1",
        severity="warning",
        bad="immersions:\n  - {date: 2024-03-11, status: done}\n",
        place="2:12",
        zh="24 个月内应去过工厂或研究室，上一次是 2024-03-11",
        en="expected a visit to the plant or the laboratory within 24 months, found the last on 2024-03-11",
        good="immersions:\n  - {date: 2024-03-12, status: done}\n",
    ),
    Case(
        rule="P3-1",
        severity="warning",
        bad="immersions: []\npeople: [{id: p_li}]\n",
        place="1:13",
        zh="工作团队应去过工厂或研究室，一次也没有登记",
        en="expected a visit of the team to the plant or the laboratory, found none",
        good="immersions: {not_applicable: 服务业，没有工厂}\npeople: [{id: p_li}]\n",
    ),
    Case(
        rule="P3-2",
        severity="error",
        bad="immersions:\n  - {date: 2026-03-13, status: done}\n",
        place="2:12",
        zh="已完成的参观不应晚于今天（2026-03-12），写的是 2026-03-13",
        en="expected a day up to today, 2026-03-12, for a visit that is done, found 2026-03-13",
        good="immersions:\n  - {date: 2026-03-13, status: planned}\n  - {date: 2026-03-12, status: done}\n",
        also="client.yaml:2:32",
    ),
    Case(
        rule="P3-3",
        severity="warning",
        bad="people: [{id: p_li, role: account_executive}]\nimmersions:\n  - {attendees: [p_li]}\n",
        place="3:17",
        zh="参加的人里应有创意人员，去了 1 人，里面没有",
        en="expected a creative among those who went, found none among 1",
        good=(
            "people: [{id: p_li, role: account_executive}, {id: p_lu, role: art_director}]\n"
            "immersions:\n"
            "  - {attendees: [p_li, p_lu]}\n"
        ),
    ),
    Case(
        rule="P3-4",
        severity="warning",
        bad="immersions:\n  - {date: 2026-02-24, status: done}\n",
        place="2:5",
        zh="参观应写下看到什么、说明什么，一条发现也没有",
        en="expected what was seen on the visit and what follows from it, found no observations",
        good="immersions:\n  - {date: 2026-02-24, observations: [{fact: 泡 8 小时}]}\n  - {date: 2026-04-24}\n",
    ),
    Case(
        rule="P3-5",
        severity="error",
        client=(
            "immersions:\n"
            "  - photos:\n"
            "    - {file: img/plant.jpg, permission: false}\n"
            "    - {file: img/shelf.jpg, permission: true}\n"
        ),
        bad="executions:\n  - {name: 影片, file: img/plant.jpg}\n",
        place="2:22",
        zh="对外只能用获准的照片，img/plant.jpg 没有获准",
        en="expected only pictures that may leave the agency, found img/plant.jpg, which has no permission",
        good="executions:\n  - {name: 影片, file: img/shelf.jpg}\n",
        job=True,
        also="client.yaml:3:7",
    ),
    Case(
        rule="P4-1",
        severity="error",
        bad="company: {founded: 2027}\n",
        place="1:20",
        zh="成立年份不应晚于 2026，写的是 2027",
        en="expected a year up to 2026, found 2027",
        good="company: {founded: 2026}\n",
    ),
    Case(
        rule="P4-2",
        severity="warning",
        bad="company:\n  history:\n  - {event: 创立}\n  - {event: 建厂}\n",
        place="3:3",
        zh="公司历史应有三件大事以上，只有 2 件",
        en="expected three turning points or more, found 2",
        good="company:\n  history:\n  - {event: 创立}\n  - {event: 建厂}\n  - {event: 上市}\n",
    ),
    Case(
        rule="P4-3",
        severity="warning",
        bad="company:\n  growth: [{year: 2024}, {year: 2025}]\n",
        place="2:11",
        zh="收入应有三年以上，只有 2 年",
        en="expected three years of revenue or more, found 2",
        good="company:\n  growth: [{year: 2023}, {year: 2024}, {year: 2025}]\n",
    ),
    Case(
        rule="P4-3",
        severity="error",
        bad="company:\n  growth: [{year: 2023}, {year: 2024}, {year: 2025}, {year: 2024}]\n",
        place="2:61",
        zh="每年只应有一行，2024 写了两次",
        en="expected each year once, found 2024 twice",
        good="company:\n  growth: [{year: 2022}, {year: 2023}, {year: 2024}, {year: 2025}]\n",
        also="client.yaml:2:33",
    ),
    Case(
        rule="P4-4",
        severity="error",
        bad=(
            "company:\n"
            "  organisation:\n"
            "  - {name: 品牌组, reports_to: 市场部}\n"
            "  - {name: 市场部, reports_to: 总经理室}\n"
            "  - {name: 总经理室, reports_to: 市场部}\n"
        ),
        place="4:29",
        zh="最上面应有一个部门不再汇报，现在成了环：市场部 → 总经理室 → 市场部",
        en="expected somebody at the top, found departments that report in a circle: 市场部 → 总经理室 → 市场部",
        good=(
            "company:\n"
            "  organisation:\n"
            "  - {name: 品牌组, reports_to: 市场部}\n"
            "  - {name: 市场部, reports_to: 董事会}\n"
        ),
    ),
    Case(
        rule="P4-5",
        severity="warning",
        bad="company:\n  culture: 先做出来，再说\n  philosophy: 先做出来再说。\n",
        place="3:15",
        zh="公司哲学应另有内容，现在与公司文化相同",
        en="expected the philosophy in words of its own, found the text of the culture",
        good="company:\n  culture: 先做出来再说。\n  philosophy: 少加一样，好一分。\n",
        also="client.yaml:2:12",
    ),
    Case(
        rule="P4-6",
        severity="error",
        bad="company:\n  brand_portfolio: [{brand: 清屿, revenue_pct: 64}, {brand: 谷雨, revenue_pct: 36.5}]\n",
        place="2:20",
        zh="各品牌的收入占比合计不应超过 100%，现为 100.5%",
        en="expected the brands' parts of the revenue to make at most 100%, found 100.5%",
        good="company:\n  brand_portfolio: [{brand: 清屿, revenue_pct: 64}, {brand: 谷雨, revenue_pct: 36}]\n",
    ),
    Case(
        rule="P4-6",
        severity="warning",
        bad="company:\n  brand_portfolio: [{brand: 清屿, revenue_pct: 34}, {brand: 谷雨, revenue_pct: 29}]\n",
        place="2:20",
        zh="各品牌的收入占比合计应在 95% 以上，现为 63%，也没有“其他”",
        en="expected the brands' parts of the revenue to make 95% or more, found 63% and no line for the others",
        good="company:\n  brand_portfolio: [{brand: 清屿, revenue_pct: 34}, {brand: 其他, revenue_pct: 29}]\n",
    ),
]
TABLE = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(TABLE)


def test_an_empty_brief_breaks_no_rule() -> None:
    assert [rule.id for rule in RULES if list(rule.find(Checking(brief_of("{}", "{}"), TODAY)))] == []


def _codes(rule: str, client: str, job: str | None = None) -> list[str]:
    """What a rule says of a brief, as message codes."""
    found = apply(TABLE[rule], Checking(brief_of(client, job), TODAY))
    return [problem.code for problem in in_order(found)]


def test_circulation_is_only_compared_where_both_are_known() -> None:
    cited = "insight: {evidence: [src_cost]}\n"
    restricted = "materials: [{id: src_cost, confidentiality: restricted}]\n"
    assert _codes("P1-6", restricted, cited) == []
    assert _codes("P1-6", "materials: [{id: src_cost}]\n", cited + "campaign: {confidentiality: public}\n") == []


def test_a_public_paper_cites_nothing_confidential() -> None:
    client = "materials: [{id: src_plan, confidentiality: client_confidential}]\n"
    job = "campaign: {confidentiality: public, communication_objectives: [{source: src_plan}]}\n"
    assert _codes("P1-6", client, job) == ["P1-6"]


@pytest.mark.parametrize(
    "work",
    [
        "schedule: [{id: t1, owner: p_li, end: 2026-04-01}]",
        "deliverables: [{id: d1, owner: p_li, due_final: 2026-04-01}]",
        "risks: [{id: r1, owner: p_li, deadline: 2026-03-01, status: on_track}]",
    ],
)
def test_open_work_is_found_wherever_it_stands(work: str) -> None:
    assert _codes("P2-5", "people: [{id: p_li, involved_to: 2026-02-28}]", work) == ["P2-5"]


def test_work_without_a_status_is_over_when_its_day_is() -> None:
    people = "people: [{id: p_li, involved_to: 2026-02-28}]"
    assert _codes("P2-5", people, "schedule: [{id: t1, owner: p_li, end: 2026-03-11}]") == []


def test_a_writer_stands_in_where_there_is_no_creative_director() -> None:
    people = "people: [{id: p_fang, org: agency, role: copywriter, attended_briefings: [brf]}]\n"
    assert _codes("P2-6", people + "archive: {briefings: [{id: brf}]}") == []


def test_a_visit_without_a_day_may_have_been_recent() -> None:
    assert _codes("P3-1", "people: [{id: p_li}]\nimmersions: [{status: done}, {date: 2020-01-01, status: done}]") == []


def test_a_photo_nobody_spoke_of_has_no_permission() -> None:
    client = "immersions: [{photos: [{file: a.jpg}]}]"
    assert _codes("P3-5", client, "campaign: {mandatories: [{item: 瓶身, file: a.jpg}]}") == ["P3-5"]


def test_a_department_may_not_report_to_itself() -> None:
    assert _codes("P4-4", "company: {organisation: [{name: 市场部, reports_to: 市场部}]}") == ["P4-4"]


def test_parts_of_a_third_make_a_whole() -> None:
    brands = "{brand: a, revenue_pct: 33.4}, {brand: b, revenue_pct: 33.3}, {brand: c, revenue_pct: 33.3}"
    assert _codes("P4-6", f"company: {{brand_portfolio: [{brands}]}}") == []


def test_a_brand_of_unknown_weight_may_be_the_rest() -> None:
    assert _codes("P4-6", "company: {brand_portfolio: [{brand: a, revenue_pct: 60}, {brand: b}]}") == []
