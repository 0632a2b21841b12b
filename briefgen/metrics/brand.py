"""brand: prices, promotions and spend of a brand in, what they brought out (DOMAIN §6.1)."""

from __future__ import annotations

from briefgen.metrics.market import growth_pct
from briefgen.metrics.result import Result, ratio


def promo_uplift(promo_sales: float | None, baseline: float | None) -> Result:
    """What a promotion sold above the like period before it, in percent (`promo_uplift`)."""
    return growth_pct(promo_sales, baseline)


def promo_dip(post_sales: float | None, baseline: float | None) -> Result:
    """Sales after a promotion against the like period before it, in percent; a dip is negative."""
    return growth_pct(post_sales, baseline)


def promo_depth(regular_price: float | None, promo_price: float | None) -> Result:
    """How much of the regular price a promotion takes off, in percent (`promo_depth`)."""
    if regular_price is None or promo_price is None:
        return Result(None, "missing_input")
    return ratio(regular_price - promo_price, regular_price, times=100)


def elasticity(prices: tuple[float | None, float | None], volumes: tuple[float | None, float | None]) -> Result:
    """Arc elasticity of price: the change of volume over that of price, each against its mean (`elasticity`)."""
    change_of_volume, change_of_price = _arc(*volumes), _arc(*prices)
    reason = change_of_volume.reason or change_of_price.reason
    return Result(None, reason) if reason else ratio(change_of_volume.value, change_of_price.value)


def elasticity_from_change(prices: tuple[float | None, float | None], volume_change_pct: float | None) -> Result:
    """Arc elasticity where volume is known by its change in percent only."""
    after = None if volume_change_pct is None else 100 + volume_change_pct
    return elasticity(prices, (100, after))


def a_to_s(ad_spend: float | None, sales: float | None) -> Result:
    """Advertising to sales in percent (`a_to_s`)."""
    return ratio(ad_spend, sales, times=100)


def _arc(before: float | None, after: float | None) -> Result:
    """A change against the mean of both ends; no value where an end is not above zero."""
    if before is None or after is None:
        return Result(None, "missing_input")
    if min(before, after) < 0:
        return Result(None, "not_applicable")
    return ratio(after - before, (before + after) / 2)
