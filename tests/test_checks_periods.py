from __future__ import annotations

from datetime import date

import pytest

from briefgen.checks.numbers import written
from briefgen.checks.periods import days_of, is_next, is_older, period_name
from briefgen.model import Span


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("2026Q2", "2026-04-01", "2026-06-30"),
        ("2025-H1", "2025-01-01", "2025-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-W19", "2026-05-04", "2026-05-10"),
        ("2026-05-04", "2026-05-04", "2026-05-04"),
    ],
)
def test_a_period_has_its_days(period: str, first: str, last: str) -> None:
    assert days_of(period) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("period", [None, "", "last year", "2025-13", "2025-W60", "2025-02-30", "0000", "9999"])
def test_what_names_no_days_has_none(period: str | None) -> None:
    assert days_of(period) is None


def test_a_span_is_a_period() -> None:
    span = Span.model_validate({"from": "2026-05-04", "to": "2026-07-26"})
    assert days_of(span) == (date(2026, 5, 4), date(2026, 7, 26))
    assert period_name(span) == "2026-05-04–2026-07-26"
    assert days_of(Span.model_validate({"from": "2026-05-04"})) is None


@pytest.mark.parametrize(
    ("earlier", "later", "follows"),
    [
        ("2024", "2025", True),
        ("2026-01", "2026-02", True),
        ("2025-Q4", "2026-Q1", True),
        ("2023", "2025", False),
        ("2024", "2025-Q1", False),
    ],
)
def test_periods_follow_on_one_another(earlier: str, later: str, follows: bool) -> None:
    days = [days_of(earlier), days_of(later)]
    assert days[0]
    assert days[1]
    assert is_next(days[0], days[1]) is follows


def test_a_day_is_older_only_from_the_day_after() -> None:
    assert not is_older(date(2025, 3, 12), date(2026, 3, 12), 12)
    assert is_older(date(2025, 3, 11), date(2026, 3, 12), 12)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.30000000004, "0.3"), (1234.5, "1,234.5"), (-3, "−3"), (-0.001, "0"), (2.675, "2.68"), (1e18, "1e+18")],
)
def test_a_number_is_written_for_reading(value: float, text: str) -> None:
    assert written(value) == text
