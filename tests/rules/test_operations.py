"""Rules of quotes, estimates and results, each with a brief that breaks it and one that keeps it."""

from __future__ import annotations

import pytest

from briefgen.checks import quotes, results
from tests.rules.case import Case, assert_case

TABLE = {rule.id: rule for rule in (*quotes.RULES, *results.RULES)}
SOURCES = "materials: [{id: src_p, kind: platform}, {id: src_m, kind: third_party_monitor}]\n"
MAY = "campaign: {from: 2026-03-01, to: 2026-03-03}\n"


def _daily(*rows: str) -> str:
    return MAY + "results:\n  daily:\n" + "".join(f"    - {{{row}}}\n" for row in rows)


FULL = tuple(f"date: 2026-03-0{day}, channel: OTV" for day in (1, 2, 3))
FILM = "{name: base, total: 200000, items: [{item: 拍摄, amount: 200000}]}"
EDIT = "{name: base, total: 250000, items: [{item: 拍摄, amount: 200000}, {item: 剪辑, amount: 50000}]}"

CASES = [
    Case(
        rule="Q-1",
        severity="warning",
        job=True,
        bad=f"quotes:\n  - {{id: a, scope: 短片, packages: [{FILM}]}}\n",
        place="2:5",
        zh="短片应有三家可比报价，现有 1 家，涉及 200,000",
        en="expected three comparable quotes for 短片, found 1 with 200,000 at stake",
        good="quotes:\n  - {id: a, scope: 短片, packages: [{name: base, total: 99999}]}\n",
    ),
    Case(
        rule="Q-2",
        severity="error",
        job=True,
        bad=f"quotes:\n  - {{id: a, scope: 短片, packages: [{FILM}]}}\n"
        f"  - {{id: b, scope: 短片, packages: [{EDIT}]}}\n",
        place="3:34",
        also="job.yaml:2:34",
        zh="短片的基础版项目应相同，只有一家有：剪辑",
        en="expected the same items in the base packages of 短片, found these in one only: 剪辑",
        good=f"quotes:\n  - {{id: a, scope: 短片, packages: [{FILM}]}}\n"
        f"  - {{id: b, scope: 短片, scope_differs: true, packages: [{EDIT}]}}\n",
    ),
    Case(
        rule="Q-3",
        severity="error",
        job=True,
        bad="quotes:\n  - {id: a, packages: [{total: 160, items: [{amount: 100}, {amount: 50}]}]}\n",
        place="2:32",
        zh="合计应等于明细之和 150，现为 160",
        en="expected the total of its lines, 150, found 160",
        good="estimate: {lines: [{amount: 100}, {amount: 50}], subtotal: 150, tax: 9, total: 159}\n",
    ),
    Case(
        rule="Q-4",
        severity="error",
        job=True,
        bad="quotes: [{id: a, supplier: 甲影业, valid_until: 2026-03-11}]\n",
        place="1:46",
        zh="报价在 2026-03-12 应仍有效，甲影业的有效期至 2026-03-11",
        en="expected a quote that still holds on 2026-03-12, found 甲影业 valid until 2026-03-11",
        good="quotes: [{id: a, supplier: 甲影业, valid_until: 2026-03-12}]\n",
    ),
    Case(
        rule="Q-5",
        severity="warning",
        job=True,
        bad=f"quotes:\n  - {{id: a, scope: x, packages: [{FILM}]}}\n"
        f"  - {{id: b, supplier: 乙, scope: x, recommended: true, packages: [{EDIT}]}}\n",
        place="3:49",
        also="job.yaml:2:33",
        zh="推荐乙应写理由，它比最低价贵 50,000",
        en="expected a reason for recommending 乙, which costs 50,000 more than the cheapest",
        good=f"quotes:\n  - {{id: a, scope: x, recommended: true, packages: [{FILM}]}}\n"
        f"  - {{id: b, scope: x, packages: [{EDIT}]}}\n",
    ),
    Case(
        rule="Q-6",
        severity="warning",
        job=True,
        bad="quotes:\n  - {id: a, supplier: 丙, category: music, packages: [{name: base}]}\n",
        place="2:54",
        zh="丙的 music 应写明使用范围、地域和期限",
        en="expected usage, territory and period for music from 丙",
        good="quotes:\n  - {id: a, category: music, "
        "packages: [{rights: {usage: 全媒介, territory: 全国, period: 一年}}]}\n",
    ),
    Case(
        rule="Q-7",
        severity="error",
        job=True,
        bad="budget: {split: [{category: media, amount: 100}]}\nestimate: {lines: [{category: media, amount: 120}]}\n",
        place="2:19",
        also="job.yaml:1:17",
        zh="报价单里 media 应不超过余额 100，现为 120",
        en="expected at most 100 left for media, found 120 in the estimate",
        good="budget: {split: [{category: media, amount: 100}]}\nestimate: {lines: [{category: media, amount: 100}]}\n",
    ),
    Case(
        rule="Q-8",
        severity="error",
        job=True,
        bad="estimate: {payment_schedule: [{pct: 50}, {pct: 40}]}\n",
        place="1:30",
        zh="付款计划合计应为 100，现为 90",
        en="expected payment steps that add up to 100, found 90",
        good="estimate: {payment_schedule: [{pct: 50}, {pct: 50}]}\n",
    ),
    Case(
        rule="D-1",
        severity="error",
        job=True,
        bad=_daily("date: 2026-03-01, channel: OTV, clicks: -3"),
        place="4:48",
        zh="数量应为零或以上，现为 −3",
        en="expected a count of zero or more, found −3",
        good=_daily("date: 2026-03-01, channel: OTV, clicks: 0"),
    ),
    Case(
        rule="D-2",
        severity="error",
        job=True,
        bad=_daily(FULL[0], FULL[0]),
        place="5:7",
        also="job.yaml:4:7",
        zh="OTV 在 2026-03-01 应只有一行，现有两行",
        en="expected one row for OTV on 2026-03-01, found a second",
        good=_daily(FULL[0] + ", creative: 15s", FULL[0] + ", creative: 6s"),
    ),
    Case(
        rule="D-3",
        severity="warning",
        job=True,
        bad=_daily("date: 2026-03-04, channel: OTV"),
        place="4:14",
        also="job.yaml:1:11",
        zh="日期应在 2026-03-01 至 2026-03-03 之间，现为 2026-03-04",
        en="expected a day from 2026-03-01 to 2026-03-03, found 2026-03-04",
        good=_daily(FULL[2]),
    ),
    Case(
        rule="D-4",
        severity="error",
        job=True,
        bad=_daily("date: 2026-03-01, impressions: 100, clicks: 120"),
        place="4:52",
        zh="clicks 应不超过 impressions 的 100，现为 120",
        en="expected clicks of at most 100 impressions, found 120",
        good=_daily("date: 2026-03-01, clicks: 100, orders: 120, note: 订单含门店"),
    ),
    Case(
        rule="D-5",
        severity="warning",
        job=True,
        bad=_daily(FULL[0], FULL[2]),
        place="4:5",
        zh="投放期每天都应有数据，缺 1 天：2026-03-02",
        en="expected a row for every day of the campaign, found 1 missing: 2026-03-02",
        good=_daily(*FULL),
    ),
    Case(
        rule="D-6",
        severity="warning",
        job=True,
        bad="results: {totals: {cost: 120}, daily: [{cost: 60}, {cost: 40}]}\n",
        place="1:26",
        also="job.yaml:1:39",
        zh="cost 的明细之和应为 120，现为 100",
        en="expected rows that add up to the stated cost of 120, found 100",
        good="results: {totals: {cost: 101}, daily: [{cost: 60}, {cost: 40}]}\n",
    ),
    Case(
        rule="D-7",
        severity="error",
        job=True,
        client=SOURCES,
        bad=_daily(FULL[0] + ", source: src_p", FULL[0] + ", source: src_m"),
        place="5:7",
        also="job.yaml:4:7",
        zh="OTV 每天应只用一个来源，现有 1 行是平台与第三方数据并存",
        en="expected OTV from one source a day, found platform and third-party figures side by side (rows: 1)",
        good=_daily(FULL[0] + ", source: src_m", FULL[1] + ", source: src_p"),
    ),
    Case(
        rule="D-8",
        severity="warning",
        job=True,
        bad="budget: {tax: excl}\nresults: {tax: incl}\n",
        place="2:16",
        also="job.yaml:1:15",
        zh="结果的税务口径应与计划一致，为 excl，现为 incl",
        en="expected results with tax excl as in the plan, found incl",
        good="budget: {tax: excl, currency: CNY}\nresults: {tax: excl, currency: CNY}\n",
    ),
    Case(
        rule="D-8",
        severity="warning",
        job=True,
        bad="budget: {currency: CNY}\nresults: {currency: USD}\n",
        place="2:21",
        also="job.yaml:1:20",
        zh="结果的币种应与计划一致，为 CNY，现为 USD",
        en="expected results in CNY as in the plan, found USD",
        good="budget: {currency: CNY}\nresults: {daily: []}\n",
    ),
    Case(
        rule="D-9",
        severity="info",
        job=True,
        bad="media: {plan: [{reach_pct: 40}, {reach_pct: 30}]}\nresults: {daily: [{channel: OTV}]}\n",
        place="1:15",
        zh="2 条排期写了到达率；到达率不能跨周或跨渠道相加",
        en="2 plan lines state a reach; reach is never added across weeks or channels",
        good="media: {plan: [{reach_pct: 40}]}\nresults: {daily: [{channel: OTV}]}\n",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(TABLE)
