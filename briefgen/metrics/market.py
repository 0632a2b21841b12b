"""market: sizes, spend and distribution of a market in, its growth, indices and shares out (DOMAIN §6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.metrics.result import Result, ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

MONTHS = 12


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


def index(value: float | None, benchmark: float | None) -> Result:
    """A value against its benchmark, 100 being equal to it (`index`)."""
    return ratio(value, benchmark, times=100)


def bdi(brand_sales_pct: float | None, population_pct: float | None) -> Result:
    """Brand development: a region's share of the brand's sales against its share of the population (`bdi`)."""
    return index(brand_sales_pct, population_pct)


def cdi(category_sales_pct: float | None, population_pct: float | None) -> Result:
    """Category development: a region's share of the category against its share of the population (`cdi`)."""
    return index(category_sales_pct, population_pct)


def seasonality_index(months: Sequence[float]) -> tuple[Result, ...]:
    """Each of twelve months against their mean (`seasonality_index`); no value unless there are twelve."""
    if len(months) != MONTHS:
        return tuple(Result(None, "missing_input") for _ in range(MONTHS))
    mean = sum(months) / MONTHS
    return tuple(index(month, mean) for month in months)


def high_runs(values: Sequence[float], threshold: float) -> list[list[int]]:
    """Stretches of indices at or above a threshold; the end of the year runs on into its beginning."""
    runs: list[list[int]] = []
    for position in (position for position, value in enumerate(values) if value >= threshold):
        if runs and runs[-1][-1] == position - 1:
            runs[-1].append(position)
        else:
            runs.append([position])
    if len(runs) > 1 and runs[0][0] == 0 and runs[-1][-1] == len(values) - 1:
        runs[0] = runs.pop() + runs[0]
    return runs


def sov(own_spend: float | None, category_spend: float | None) -> Result:
    """Share of voice in percent; both sides come from one source and stand on one basis (`sov`)."""
    return ratio(own_spend, category_spend, times=100)


def esov_pp(share_of_voice: float | None, share_of_market: float | None) -> Result:
    """Excess share of voice in percentage points (`esov`)."""
    if share_of_voice is None or share_of_market is None:
        return Result(None, "missing_input")
    return Result(share_of_voice - share_of_market)


def numeric_distribution(outlets_stocking: float | None, outlets: float | None) -> Result:
    """Percent of the outlets of a universe that stock the product (`numeric_dist`)."""
    return ratio(outlets_stocking, outlets, times=100)


def weighted_distribution(category_sales_there: float | None, category_sales: float | None) -> Result:
    """Percent of the category's sales, never the brand's, that the stocking outlets make (`weighted_dist`)."""
    return ratio(category_sales_there, category_sales, times=100)
