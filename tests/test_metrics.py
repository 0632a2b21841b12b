"""The formulas of the trade, with what they say where nothing can be computed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis.strategies import floats, lists

from briefgen import metrics
from briefgen.metrics import Result


def test_growth_is_against_the_earlier_value() -> None:
    assert metrics.growth_pct(18.6, 14.8).value == pytest.approx(25.6757, abs=1e-4)


@pytest.mark.parametrize(
    ("now", "before", "reason"),
    [(None, 1.0, "missing_input"), (1.0, 0.0, "zero_denominator"), (1.0, -1.0, "not_applicable")],
)
def test_growth_without_a_sound_base_has_a_reason(now: float | None, before: float, reason: str) -> None:
    assert metrics.growth_pct(now, before) == Result(None, reason)  # type: ignore[arg-type]


def test_ratio_never_divides_by_zero() -> None:
    assert metrics.ratio(3, 0) == Result(None, "zero_denominator")
    assert metrics.ratio(3, 4, times=100) == Result(75.0)


def test_shares_add_up_to_a_hundred() -> None:
    assert metrics.shares_pct({"media": 7.2, "creative": 3.6, "contingency": 1.2}) == pytest.approx(
        {"media": 60, "creative": 30, "contingency": 10}
    )
    assert metrics.shares_pct({"media": 0}) == {}


def test_esov_is_a_difference_in_points() -> None:
    assert metrics.esov_pp(9.0, 6.8).value == pytest.approx(2.2)
    assert metrics.esov_pp(None, 6.8).reason == "missing_input"


def test_high_runs_are_the_seasons_of_a_year() -> None:
    year = [62, 60, 78, 98, 122, 142, 158, 150, 116, 84, 68, 62]
    assert metrics.high_runs(year, 110) == [[4, 5, 6, 7, 8]]
    assert metrics.high_runs(year, 200) == []


def test_a_season_runs_on_over_new_year() -> None:
    year = [130, 112, 80, 80, 80, 150, 80, 80, 80, 80, 80, 140]
    assert metrics.high_runs(year, 110) == [[11, 0, 1], [5]]


def test_working_days_skip_weekends_and_holidays() -> None:
    assert metrics.working_days(date(2026, 3, 27), date(2026, 3, 31)) == 2
    assert metrics.working_days(date(2026, 3, 31), date(2026, 4, 7), {date(2026, 4, 6)}) == 4


@pytest.mark.parametrize(
    ("probability", "impact", "colour"),
    [
        ("high", "severe", "R"),
        ("mid", "severe", "R"),
        ("high", "slight", "Y"),
        ("mid", "moderate", "Y"),
        ("low", "moderate", "G"),
    ],
)
def test_risk_colour_is_probability_times_impact(probability: str, impact: str, colour: str) -> None:
    assert metrics.risk_colour(probability, impact) == colour


def test_compound_growth() -> None:
    assert metrics.cagr_pct(11.2, 18.6, 2).value == pytest.approx(28.87, abs=0.01)
    assert metrics.cagr_pct(0, 1, 2).reason == "not_applicable"


def test_weeks_count_both_ends() -> None:
    assert metrics.weeks(date(2026, 5, 4), date(2026, 5, 24)) == 3


def test_total_of_nothing_is_no_zero() -> None:
    assert metrics.total([None, None]) == Result(None, "missing_input")
    assert metrics.total([1.0, None, 2.0]) == Result(3.0)


def test_a_regions_indices_are_shares_of_sales_against_its_people() -> None:
    assert metrics.bdi(52, 17).value == pytest.approx(305.88, abs=0.01)
    assert metrics.cdi(38, 17).value == pytest.approx(223.53, abs=0.01)
    assert metrics.bdi(52, 0) == Result(None, "zero_denominator")
    assert metrics.cdi(None, 17) == Result(None, "missing_input")


def test_an_index_is_a_hundred_where_a_value_meets_its_benchmark() -> None:
    assert metrics.index(60, 60).value == 100
    assert metrics.index(45, 60).value == 75
    assert metrics.index(45, 0).reason == "zero_denominator"


def test_months_are_measured_against_their_mean() -> None:
    year = metrics.seasonality_index([5, 10, 15] * 4)
    assert [month.value for month in year] == [50, 100, 150] * 4
    assert {month.reason for month in metrics.seasonality_index([0] * 12)} == {"zero_denominator"}
    assert {month.reason for month in metrics.seasonality_index([100] * 11)} == {"missing_input"}


def test_voice_and_distribution_are_parts_of_their_whole() -> None:
    assert metrics.sov(225, 2500).value == 9
    assert metrics.numeric_distribution(46, 100).value == 46
    assert metrics.weighted_distribution(63e6, 100e6).value == 63
    assert metrics.sov(225, 0).reason == "zero_denominator"


def test_a_promotion_is_measured_against_the_time_before_it() -> None:
    assert metrics.promo_uplift(610_000, 420_000).value == pytest.approx(45.238, abs=0.001)
    assert metrics.promo_dip(372_000, 420_000).value == pytest.approx(-11.429, abs=0.001)
    assert metrics.promo_depth(6, 4.5).value == 25
    assert metrics.promo_uplift(610_000, 0).reason == "zero_denominator"
    assert metrics.promo_uplift(610_000, None).reason == "missing_input"
    assert metrics.promo_depth(None, 4.5).reason == "missing_input"
    assert metrics.promo_depth(0, 0).reason == "zero_denominator"


def test_elasticity_is_measured_from_the_middle_of_both_changes() -> None:
    # volume 100 to 97: -3 / 98.5; price 5.00 to 5.50: 0.50 / 5.25
    assert metrics.elasticity((5.0, 5.5), (100, 97)).value == pytest.approx(-0.3198, abs=1e-4)
    assert metrics.elasticity_from_change((5.0, 5.5), -3).value == pytest.approx(-0.3198, abs=1e-4)


@pytest.mark.parametrize(
    ("prices", "volumes", "reason"),
    [
        ((5, 5), (100, 97), "zero_denominator"),
        ((5, 5.5), (0, 0), "zero_denominator"),
        ((5, None), (100, 97), "missing_input"),
        ((5, 5.5), (-1, 97), "not_applicable"),
    ],
)
def test_elasticity_without_two_changes_has_a_reason(
    prices: tuple[float, float], volumes: tuple[float, float], reason: str
) -> None:
    assert metrics.elasticity(prices, volumes) == Result(None, reason)  # type: ignore[arg-type]
    assert metrics.elasticity_from_change((5, 5.5), None).reason == "missing_input"


def test_spend_against_sales_and_volume_against_users() -> None:
    assert metrics.a_to_s(80e6, 1.16e9).value == pytest.approx(6.8966, abs=1e-4)
    assert metrics.heavy_index(58, 21).value == pytest.approx(276.19, abs=0.01)
    assert metrics.heavy_index(58, 0).reason == "zero_denominator"


def test_a_funnel_has_one_passage_fewer_than_stages() -> None:
    kept = metrics.funnel_conversions([46, 24, 0, 8, None])
    assert [each.value for each in kept] == [pytest.approx(52.174, abs=0.001), 0, None, None]
    assert [each.reason for each in kept] == [None, None, "zero_denominator", "missing_input"]


@given(floats(1e-6, 1e6), floats(1e-6, 1e6), floats(1e-6, 1e6), floats(1e-6, 1e6))
def test_elasticity_is_the_same_there_and_back(price: float, dearer: float, volume: float, other: float) -> None:
    there = metrics.elasticity((price, dearer), (volume, other))
    back = metrics.elasticity((dearer, price), (other, volume))
    assert there.reason == back.reason
    assert (there.value or 0) == pytest.approx(back.value or 0, rel=1e-6)


@given(lists(floats(0.1, 1e6), min_size=12, max_size=12))
def test_a_years_indices_average_a_hundred(months: list[float]) -> None:
    assert sum(month.value or 0 for month in metrics.seasonality_index(months)) / 12 == pytest.approx(100)
