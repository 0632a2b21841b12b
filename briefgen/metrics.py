"""metrics: numbers of a brief in, the formulas of DOMAIN §6 out; what cannot be computed carries a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

Reason = Literal["zero_denominator", "missing_input", "not_applicable", "below_min_base"]


@dataclass(frozen=True)
class Result:
    """A computed value, unrounded, or the reason why there is none (DOMAIN §6.3)."""

    value: float | None
    reason: Reason | None = None


def ratio(numerator: float | None, denominator: float | None, *, times: float = 1.0) -> Result:
    """Numerator ÷ denominator × times."""
    if numerator is None or denominator is None:
        return Result(None, "missing_input")
    if denominator == 0:
        return Result(None, "zero_denominator")
    return Result(numerator / denominator * times)


def growth_pct(now: float | None, before: float | None) -> Result:
    """Year-on-year change in percent (`yoy`): not computable where the earlier value is zero or negative."""
    if now is None or before is None:
        return Result(None, "missing_input")
    if before <= 0:
        return Result(None, "zero_denominator" if before == 0 else "not_applicable")
    return Result((now - before) / before * 100)


def cagr_pct(first: float | None, last: float | None, years: int) -> Result:
    """Compound annual growth in percent (`cagr`)."""
    if first is None or last is None or years < 1:
        return Result(None, "missing_input")
    if first <= 0 or last < 0:
        return Result(None, "not_applicable")
    return Result(((last / first) ** (1 / years) - 1) * 100)


def shares_pct(parts: Mapping[str, float]) -> dict[str, float]:
    """Each part of a sum in percent; nothing where the sum is zero (`sov`, budget shares)."""
    total = sum(parts.values())
    return {name: part / total * 100 for name, part in parts.items()} if total else {}


def esov_pp(sov: float | None, som: float | None) -> Result:
    """Excess share of voice in percentage points (`esov`)."""
    if sov is None or som is None:
        return Result(None, "missing_input")
    return Result(sov - som)


def high_runs(values: Sequence[float], threshold: float) -> list[list[int]]:
    """Stretches of indices at or above a threshold; the end of the year runs on into its beginning."""
    runs: list[list[int]] = []
    for index in (index for index, value in enumerate(values) if value >= threshold):
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    if len(runs) > 1 and runs[0][0] == 0 and runs[-1][-1] == len(values) - 1:
        runs[0] = runs.pop() + runs[0]
    return runs


def working_days(first: date, last: date, holidays: AbstractSet[date] = frozenset()) -> int:
    """Monday-to-Friday days after `first`, up to and with `last`, without holidays."""
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(1 for day in days if day.weekday() < 5 and day not in holidays)


def working_day_after(first: date, days: int, holidays: AbstractSet[date] = frozenset()) -> date:
    """The day that is so many working days after `first`."""
    day = first
    while working_days(first, day, holidays) < days:
        day += timedelta(days=1)
    return day


def weeks(first: date, last: date) -> float:
    """Length of a stretch of days in weeks, both ends included."""
    return ((last - first).days + 1) / 7


RISK_PROBABILITY = {"low": 1, "mid": 2, "high": 3}
RISK_IMPACT = {"slight": 1, "moderate": 2, "severe": 3}


def risk_colour(probability: str, impact: str) -> Literal["R", "Y", "G"]:
    """Red from 6, yellow from 3, else green: probability × impact (DOMAIN §6.6)."""
    score = RISK_PROBABILITY[probability] * RISK_IMPACT[impact]
    return "R" if score >= 6 else "Y" if score >= 3 else "G"


def total(values: Iterable[float | None]) -> Result:
    """The sum of the known values; no value where none is known."""
    known = [value for value in values if value is not None]
    return Result(sum(known)) if known else Result(None, "missing_input")
