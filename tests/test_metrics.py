"""The formulas of the trade, with what they say where nothing can be computed."""

from __future__ import annotations

from datetime import date

import pytest

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
