"""Rules of point 9, each with a brief that breaks it and one that keeps it."""

from __future__ import annotations

import pytest

from briefgen.checks.point_9 import RULES
from tests.rules.case import Case, assert_case, said


def shares(*brands: str) -> str:
    return "competitors:\n" + "".join(f"- {{{brand}}}\n" for brand in brands)


def brand(name: str, share: float, rest: str = "", *, basis: str = "value", period: str = "2025") -> str:
    point = f"{{period: {period}, share_pct: {share}, basis: {basis}}}"
    return f"name: {name}, share_series: [{point}]" + (f", {rest}" if rest else "")


def spend(name: str, basis: str, rest: str = "") -> str:
    line = f"{{period: 2025, amount: 9, basis: {basis}}}"
    return f"name: {name}, ad_spend: [{line}]" + (f", {rest}" if rest else "")


def price(companions: str) -> str:
    return f"competitors:\n- name: 一叶\n  price:\n  - {{price: 5.5{companions}}}\n"


CASES = [
    Case(
        rule="P9-1",
        severity="warning",
        bad="competitors:\n  - {id: shanyan, name: 山言}\n",
        place="2:3",
        zh="竞品列表应有一个品牌写 own: true，现有 1 个品牌，都没有写",
        en="expected one brand with own: true, found none among 1",
        good="competitors: [{id: qingyu, name: 清屿, own: true}]\n",
    ),
    Case(
        rule="P9-2",
        severity="error",
        bad=shares(brand("山言", 80.3), brand("一叶", 20.3)),
        place="3:55",
        also="client.yaml:2:55",
        zh="2025 各品牌份额合计应不超过 100%，现为 100.6%",
        en="expected brand shares of 100% at most for 2025, found 100.6%",
        good=shares(brand("山言", 80.2), brand("一叶", 20.3)),
    ),
    Case(
        rule="P9-2",
        severity="warning",
        bad=shares(brand("山言", 41.0), brand("一叶", 17.5)),
        place="2:55",
        zh="2025 各品牌份额合计应达 90%，或有一行“其他”；现为 58.5%，也没有“其他”",
        en="expected brand shares of at least 90% for 2025, or a row for all others; found 58.5% and no such row",
        good=shares(brand("山言", 41.0), brand("其他", 17.5, "others: true")),
    ),
    Case(
        rule="P9-2",
        severity="error",
        bad=shares(brand("山言", 60), brand("清屿", 30, basis="volume"), brand("一叶", 5)),
        place="3:66",
        also="client.yaml:2:66",
        zh="2025 的份额应用同一口径，现在清屿用 volume，其他品牌用 value",
        en="expected the shares of 2025 on one basis, found volume for 清屿 and value for the others",
        good=shares(brand("山言", 60), brand("清屿", 30), brand("一叶", 5)),
    ),
    Case(
        rule="P9-3",
        severity="error",
        bad=shares("name: 一叶, greatest_threat: true", "name: 山言, greatest_threat: true"),
        place="3:31",
        also="client.yaml:2:31",
        zh="最大威胁只能有一个，现在除了一叶，山言也写了",
        en="expected one greatest threat, found 山言 as well as 一叶",
        good=shares("name: 一叶, greatest_threat: true", "name: 山言, threat: 3"),
    ),
    Case(
        rule="P9-3",
        severity="warning",
        bad=shares("name: 一叶", "name: 清屿, own: true", "name: 其他, others: true"),
        place="2:1",
        zh="应标明哪个竞品威胁最大，现有 1 个竞品，都没有标",
        en="expected one rival marked as the greatest threat, found none among 1",
        good=shares("name: 清屿, own: true", "name: 其他, others: true"),
    ),
    Case(
        rule="P9-4",
        severity="error",
        bad=shares(spend("清屿", "net", "own: true"), spend("山言", "rate_card")),
        place="2:58",
        also="client.yaml:3:58",
        zh="2025 的投放应用同一口径，现在清屿用 net，其他品牌用 rate_card",
        en="expected the spend of 2025 on one basis, found net for 清屿 and rate_card for the others",
        good=shares(spend("清屿", "rate_card", "own: true"), spend("山言", "rate_card")),
    ),
    Case(
        rule="P9-5",
        severity="warning",
        bad=price(""),
        place="4:5",
        zh="一叶的价格 5.50 应注明日期和渠道，现在两样都没有",
        en="expected the day and the channel of 一叶's price of 5.50, found neither",
        good=price(", date: 2026-03-06, channel: 便利店"),
    ),
    Case(
        rule="P9-5",
        severity="warning",
        bad=price(", channel: 便利店"),
        place="4:5",
        zh="一叶的价格 5.50 应注明日期，现在没有",
        en="expected the day on which 一叶's price of 5.50 was read, found none",
        good=price(", date: {not_applicable: 全年一价}, channel: 便利店"),
    ),
    Case(
        rule="P9-5",
        severity="warning",
        bad=price(", date: 2026-03-06"),
        place="4:5",
        zh="一叶的价格 5.50 应注明渠道，现在没有",
        en="expected the channel in which 一叶's price of 5.50 was read, found none",
        good=price(", date: 2026-03-06, channel: {not_applicable: 全渠道同价}"),
    ),
]
TABLE = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


@pytest.mark.parametrize(
    "text",
    [
        shares(
            brand("山言", 70), brand("一叶", 60, period="2024"), brand("其他", 30), brand("其余", 40, period="2024")
        ),
        shares(brand("山言", 33.4), brand("一叶", 33.4), brand("清屿", 33.7)),
        shares(brand("清屿", 6.8, "own: true")),
        shares(brand("山言", 90), brand("清屿", 6.8, basis="value").replace(", basis: value", "")),
    ],
    ids=["periods-apart", "half-a-point-of-rounding", "one-brand-is-no-table", "basis-unsaid"],
)
def test_shares_that_may_stand(text: str) -> None:
    assert said(TABLE["P9-2"], CASES[0], text) == ()


def test_one_period_written_in_two_ways_is_summed() -> None:
    text = shares(brand("山言", 80), brand("一叶", 30, period="{from: 2025-01-01, to: 2025-12-31}"))
    (found,) = said(TABLE["P9-2"], CASES[0], text)
    assert found.message == "expected brand shares of 100% at most for 2025, found 110%"


def test_two_full_sets_of_shares_may_stand_side_by_side() -> None:
    series = (
        "share_series: [{{period: 2025, share_pct: {}, basis: value}}, {{period: 2025, share_pct: {}, basis: volume}}]"
    )
    text = shares(f"name: 山言, {series.format(60, 70)}", f"name: 一叶, {series.format(40, 30)}")
    assert said(TABLE["P9-2"], CASES[0], text) == ()


def test_spending_without_a_basis_is_not_said_to_be_mixed() -> None:
    text = shares(spend("清屿", "net", "own: true"), spend("山言", "net").replace(", basis: net", ""))
    assert said(TABLE["P9-4"], CASES[0], text) == ()
