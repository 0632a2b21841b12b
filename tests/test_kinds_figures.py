"""What the numbers of a brief come to, and the sentences that say so."""

from __future__ import annotations

import pytest

from briefgen.kinds import figures
from tests.small_briefs import brief_of, wording_of


def story(*points: str, language: str = "en") -> str:
    series = ", ".join(f'{{period: "{period}", share_pct: {share}}}' for period, _, share in map(_split, points))
    client = f"competitors: [{{id: q, name: 清屿, own: true, share_series: [{series}]}}]\n"
    return figures.share_story(wording_of(client, language=language))


def _split(point: str) -> tuple[str, str, str]:
    return point.partition(" ")


def test_a_share_that_rises_is_told_over_its_years() -> None:
    assert story("2023 2.1", "2024 4.9", "2025 6.8", language="zh-Hans") == "清屿份额两年由 2.1% 升至 6.8%"


def test_a_share_that_falls_falls() -> None:
    assert story("2024-Q2 12.4", "2025-Q2 10.1", language="zh-Hant") == "清屿市占率一年由 12.4% 降至 10.1%"


def test_quarters_over_new_year_are_no_year() -> None:
    assert story("2025-Q4 12.4", "2026-Q1 10.1", language="zh-Hans") == "清屿份额由 12.4% 降至 10.1%"


def test_less_than_half_a_point_is_flat() -> None:
    assert story("2024 6.8", "2025 7.2", language="zh-Hans") == "清屿份额一年持平，7.2%"


def test_in_running_text_the_story_has_its_periods_and_its_measure() -> None:
    points = "{period: '2023', share_pct: 2.1, basis: value}, {period: '2025', share_pct: 6.8, basis: value}"
    client = f"competitors: [{{id: q, name: Q, own: true, share_series: [{points}]}}]"
    told = figures.share_statement(wording_of(client))
    assert told == "Q grew from 2.1% to 6.8% share in two years (2023–2025, by value)"
    undated = client.replace(", basis: value", "")
    assert figures.share_statement(wording_of(undated, language="zh-Hans")) == (
        "Q 份额两年由 2.1% 升至 6.8%（2023–2025 年）"
    )
    assert figures.share_statement(wording_of()) == ""


def test_one_period_tells_no_story() -> None:
    assert story("2025 6.8") == ""


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [("2023", "2025", 2), ("2023-Q4", "2025-Q4", 2), ("2025-Q3", "2026-Q2", 0), ("2024", "2025-Q4", 0), ("", "x", 0)],
)
def test_years_between_counts_whole_years_only(first: str, last: str, years: int) -> None:
    assert figures.years_between(first, last) == years


def test_growth_is_against_the_same_period_a_year_earlier() -> None:
    assert figures.growth_by_period([("2024", 100.0), ("2025", 90.0)]) == [None, -10.0]
    assert figures.growth_by_period([("2025-Q3", 80.0), ("2025-Q4", 90.0)]) == [None, None]
    assert figures.growth_by_period([("2023", 80.0), ("2025", 90.0)]) == [None, None]


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (4.6, "pct", "4.6%"),
        (38, "CNY", "CNY 38"),
        (118, "index", "118"),
        (1500, "count", "1,500"),
        (420, "GRP", "420 GRP"),
        (0, "pct", "0%"),
        (None, "pct", ""),
    ],
)
def test_a_goal_is_written_as_its_unit_wants(value: float | None, unit: str, said: str) -> None:
    assert figures.goal_value(wording_of(), value, unit) == said


SPEND = """
competitors:
- {id: q, own: true, ad_spend: [{period: "2025", amount: 10, basis: net}, {period: "2025", amount: 5, basis: net}]}
- {id: r, ad_spend: [{period: "2025", amount: 30, basis: BASIS}, {period: "2024", amount: 99, basis: net}]}
"""


def test_spend_of_one_period_is_added_up_by_brand() -> None:
    spend = figures.spend_by_brand(brief_of(SPEND.replace("BASIS", "net")).client, "2025")
    assert {brand: point.value for brand, point in spend.items()} == {"q": 15, "r": 30}


def test_spend_on_two_bases_is_not_compared() -> None:
    assert figures.spend_by_brand(brief_of(SPEND.replace("BASIS", "rate_card")).client, "2025") == {}


def test_the_newest_period_is_one_in_which_brands_can_be_compared() -> None:
    series = '[{period: "2024", share_pct: 5}, {period: "2025", share_pct: 6}]'
    rival = '{id: r, share_series: [{period: "2024", share_pct: 9}]}'
    client = brief_of(f"competitors: [{{id: q, own: true, share_series: {series}}}, {rival}]").client
    period, shares = figures.latest_shares(client)
    assert (period, {brand: point.value for brand, point in shares.items()}) == ("2024", {"q": 5, "r": 9})


def test_a_part_of_the_budget_may_be_given_as_a_percentage() -> None:
    job = brief_of(job="budget: {total: 200, split: [{pct: 25}, {amount: 0, pct: 10}, {category: media}]}").job
    assert job is not None
    assert job.budget is not None
    assert figures.part_amounts(job.budget.split, job.budget.total) == [50, 0, None]
    assert figures.part_amounts(job.budget.split, None) == [None, 0, None]


def test_money_is_in_the_campaigns_currency_and_the_market_in_the_clients() -> None:
    wording = wording_of("project: {currency: TWD}", "budget: {currency: USD}")
    assert (figures.currency(wording), figures.market_currency(wording)) == ("USD", "TWD")
    assert figures.currency(wording_of("project: {currency: TWD}")) == "TWD"


@pytest.mark.parametrize(
    ("unit", "language", "said"),
    [
        ("CNY/500 ml", "zh-Hans", "元／500 ml"),
        ("CNY／500 ml", "en", "CNY/500 ml"),
        ("bottle", "en", "bottle"),
    ],
)
def test_a_prices_unit_is_written_as_its_language_has_it(unit: str, language: str, said: str) -> None:
    assert figures.price_unit(wording_of("company: {name: x}\n", language=language), unit) == said


@pytest.mark.parametrize(
    ("values", "wanted"), [((65.0, 186.0), "0"), ((6.5, None, 18.0), "0.0"), ((1.17, 2.0), "0.00"), ((), "0")]
)
def test_numbers_of_a_chart_have_equal_decimals(values: tuple[float | None, ...], wanted: str) -> None:
    assert figures.number_format(values) == wanted
