"""How far percentages of a survey can be trusted, with the published values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis.strategies import floats, integers

from briefgen import metrics
from briefgen.metrics import Result


@pytest.mark.parametrize(("n", "points"), [(100, 9.8), (200, 6.9), (400, 4.9)])
def test_the_margin_at_one_half_is_the_published_one(n: int, points: float) -> None:
    assert round(metrics.margin_of_error(50, n).value or 0, 1) == points


def test_a_quota_panel_has_a_wider_margin() -> None:
    # 1.96 x sqrt(0.46 x 0.54 / 412) = 4.8127 points; times sqrt(1.5)
    assert metrics.margin_of_error(46, 412).value == pytest.approx(4.8127, abs=1e-4)
    assert metrics.margin_of_error(46, 412, 1.5).value == pytest.approx(5.8943, abs=1e-4)


@pytest.mark.parametrize(
    ("pct", "n", "reason"),
    [
        (None, 412, "missing_input"),
        (46, None, "missing_input"),
        (46, 0, "zero_denominator"),
        (46, 29, "below_min_base"),
        (140, 412, "not_applicable"),
    ],
)
def test_without_a_sound_base_there_is_no_margin(pct: float | None, n: int | None, reason: str) -> None:
    assert metrics.margin_of_error(pct, n) == Result(None, reason)  # type: ignore[arg-type]


@given(floats(0, 100), integers(30, 10_000))
def test_the_margin_is_widest_at_one_half_and_shrinks_with_the_base(pct: float, n: int) -> None:
    here = metrics.margin_of_error(pct, n).value
    half, larger = metrics.margin_of_error(50, n).value, metrics.margin_of_error(pct, n * 4).value
    assert here is not None
    assert half is not None
    assert here <= half + 1e-9
    assert larger == pytest.approx(here / 2)


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ((39, 412), (46, 412), "significant"),  # pooled 42.5 %, z = 0.07 / 0.034442 = 2.03
        ((40, 412), (46, 412), "directional"),  # pooled 43 %, z = 0.06 / 0.034493 = 1.74
        ((44, 412), (46, 412), "none"),
        ((39, None), (46, 412), "not_testable"),
        ((39, 29), (46, 412), "not_testable"),
        ((0, 412), (0, 412), "not_testable"),
        ((None, 412), (46, 412), "not_testable"),
    ],
)
def test_two_waves_differ_only_where_their_bases_bear_it(
    first: tuple[float | None, int | None], second: tuple[float | None, int | None], verdict: str
) -> None:
    assert metrics.compare_shares(first, second).verdict == verdict


def test_the_difference_and_its_z_are_the_second_minus_the_first() -> None:
    found = metrics.compare_shares((39, 412), (46, 412))
    assert found.difference_pp.value == 7
    assert found.z.value == pytest.approx(2.0324, abs=1e-3)
    assert metrics.compare_shares((46, 412), (39, 412)).z.value == pytest.approx(-2.0324, abs=1e-3)


def test_a_difference_stands_without_a_test() -> None:
    found = metrics.compare_shares((39, None), (46, None))
    assert (found.difference_pp.value, found.z) == (7, Result(None, "missing_input"))


@given(floats(1, 99), floats(1, 99), integers(30, 5000), integers(30, 5000))
def test_a_comparison_turned_round_changes_only_its_sign(a: float, b: float, n: int, m: int) -> None:
    there, back = metrics.compare_shares((a, n), (b, m)), metrics.compare_shares((b, m), (a, n))
    assert there.verdict == back.verdict
    assert there.z.value == pytest.approx(-(back.z.value or 0))


@pytest.mark.parametrize(
    ("n", "kind"),
    [(None, "unknown"), (0, "counts_only"), (29, "counts_only"), (30, "small"), (99, "small"), (100, "sound")],
)
def test_a_base_carries_what_its_size_allows(n: int | None, kind: str) -> None:
    assert metrics.base_class(n) == kind


def test_a_small_base_is_counted_in_people() -> None:
    assert metrics.people_counted(50, 20).value == 10
    assert metrics.people_counted(50, None).reason == "missing_input"
