"""metrics: numbers of a brief in, the formulas of DOMAIN §6 and §7 out; what cannot be computed carries a reason."""

from briefgen.metrics.brand import a_to_s, elasticity, elasticity_from_change, promo_depth, promo_dip, promo_uplift
from briefgen.metrics.calendar import weeks, working_day_after, working_days
from briefgen.metrics.market import (
    bdi,
    cagr_pct,
    cdi,
    esov_pp,
    growth_pct,
    high_runs,
    index,
    numeric_distribution,
    seasonality_index,
    sov,
    weighted_distribution,
)
from briefgen.metrics.people import funnel_conversion, funnel_conversions, heavy_index
from briefgen.metrics.result import Reason, Result, ratio, shares_pct, total
from briefgen.metrics.risk import RISK_IMPACT, RISK_PROBABILITY, risk_colour
from briefgen.metrics.survey import (
    Base,
    Comparison,
    Verdict,
    base_class,
    compare_shares,
    margin_of_error,
    people_counted,
)

__all__ = [
    "RISK_IMPACT",
    "RISK_PROBABILITY",
    "Base",
    "Comparison",
    "Reason",
    "Result",
    "Verdict",
    "a_to_s",
    "base_class",
    "bdi",
    "cagr_pct",
    "cdi",
    "compare_shares",
    "elasticity",
    "elasticity_from_change",
    "esov_pp",
    "funnel_conversion",
    "funnel_conversions",
    "growth_pct",
    "heavy_index",
    "high_runs",
    "index",
    "margin_of_error",
    "numeric_distribution",
    "people_counted",
    "promo_depth",
    "promo_dip",
    "promo_uplift",
    "ratio",
    "risk_colour",
    "seasonality_index",
    "shares_pct",
    "sov",
    "total",
    "weeks",
    "weighted_distribution",
    "working_day_after",
    "working_days",
]
