"""point_8: rules of the checklist's point 8, the whole market."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.checks.amounts import differs, exceeds
from briefgen.checks.numbers import written
from briefgen.checks.periods import days_of, is_next, period_name
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.model.market import Market, MarketChannel, MarketSize, Region

_JUMP_PCT = 20
_GROWTH_PP = 0.5
_MONTHS = 12
_ALL_PCT, _MOST_PCT = 100.5, 95
_LARGEST_SUM_OF_PCT = 300
"""Twelve numbers that add up to more are indices around 100; parts of a year add up to 100."""


def _market_undefined(checking: Checking) -> Iterator[Finding]:
    """P8-0: sizes or shares are given, and nobody says of what."""
    client = checking.client
    market, brand = client.market, client.brand
    measured = (market and market.size) or (brand and brand.share_series)
    if (measured or any(rival.share_series for rival in client.competitors)) and not (market and market.definition):
        yield Finding("market.definition" if market else "market")


def _market_size(checking: Checking) -> Iterator[Finding]:
    """P8-1: a year has only one of volume and value, or the price they imply jumps."""
    market = checking.client.market
    for number, size in enumerate(market.size if market else ()):
        path = f"market.size[{number}]"
        known = {"volume": size.volume, "value": size.value}
        lacking = [key for key, value in known.items() if value is None]
        if len(lacking) == 1 and not checking.brief.nothing(f"{path}.{lacking[0]}"):
            yield Finding(path, {"period": period_name(size.period), "lacking": lacking[0]})
    if market:
        yield from _price_jumps(market)


def _price_jumps(market: Market) -> Iterator[Finding]:
    """Value over volume that moves by more than a fifth from one period to the next."""
    for earlier, later in _successive(market):
        before, after = market.size[earlier], market.size[later]
        if before.volume_unit != after.volume_unit:
            continue
        prices = [metrics.ratio(size.value, size.volume).value for size in (before, after)]
        change = metrics.growth_pct(prices[1], prices[0]).value
        if change is not None and exceeds(abs(change), _JUMP_PCT):
            slots = {
                "before": written(prices[0] or 0),
                "after": written(prices[1] or 0),
                "change": written(abs(change), 1),
                "earlier": period_name(before.period),
                "later": period_name(after.period),
            }
            yield Finding(f"market.size[{later}]", slots, variant="jump", also=f"market.size[{earlier}]")


def _successive(market: Market) -> list[tuple[int, int]]:
    """Lines of the market's size, by their numbers, of which one follows on the other."""
    dated = sorted((days, n) for n, size in enumerate(market.size) if (days := days_of(size.period)))
    return [(earlier[1], later[1]) for earlier, later in pairwise(dated) if is_next(earlier[0], later[0])]


def _typed_growth(checking: Checking) -> Iterator[Finding]:
    """P8-2: growth was typed and is not what the market's sizes give."""
    market = checking.client.market
    typed = market.growth_pct if market else None
    if not market or not typed or typed.value is None:
        return
    wanted = days_of(typed.period)
    pairs = [pair for pair in _successive(market) if wanted in (None, days_of(market.size[pair[1]].period))]
    for earlier, later in pairs[-1:]:
        key = "volume" if typed.basis == "volume" else "value"
        growth = metrics.growth_pct(_measure(market.size[later], key), _measure(market.size[earlier], key)).value
        if growth is not None and differs(growth, typed.value, _GROWTH_PP):
            slots = {"typed": written(typed.value), "computed": written(growth, 1)}
            slots["period"] = period_name(market.size[later].period)
            yield Finding("market.growth_pct", slots, also=f"market.size[{later}].{key}")


def _measure(size: MarketSize, key: str) -> float | None:
    return size.volume if key == "volume" else size.value


def _seasonality(checking: Checking) -> Iterator[Finding]:
    """P8-3: the year has not twelve months, does not average 100, or has no season at all."""
    market = checking.client.market
    months = market.seasonality if market else ()
    total = sum(months)
    if not months:
        return
    if len(months) != _MONTHS:
        yield Finding("market.seasonality", {"n": len(months)})
    elif len(set(months)) == 1:
        yield Finding("market.seasonality", {"value": written(months[0])}, variant="flat", severity=WARNING)
    elif total <= _LARGEST_SUM_OF_PCT and differs(total, 100, 0.5):
        yield Finding("market.seasonality", {"total": written(total)}, variant="sum")
    elif total > _LARGEST_SUM_OF_PCT and differs(total / _MONTHS, 100, 1):
        yield Finding("market.seasonality", {"mean": written(total / _MONTHS)}, variant="mean")


def _region_shares(checking: Checking) -> Iterator[Finding]:
    """P8-4: the regions add up to more than the market, or leave a part of it out."""
    market = checking.client.market
    yield from _parts("market.regions", market.regions if market else ())


def _channel_shares(checking: Checking) -> Iterator[Finding]:
    """P8-5: the channels add up to more than the market, or leave a part of it out."""
    market = checking.client.market
    yield from _parts("market.channels", market.channels if market else ())


def _parts(path: str, parts: Sequence[Region | MarketChannel]) -> Iterator[Finding]:
    """Parts of the market that are not the whole; too little is told only where every part is known."""
    shares = [part.share_pct for part in parts]
    total = sum(share for share in shares if share is not None)
    if exceeds(total, _ALL_PCT):
        yield Finding(path, {"total": written(total)})
    elif shares and None not in shares and total < _MOST_PCT:
        yield Finding(path, {"total": written(total)}, variant="under", severity=WARNING)


RULES: tuple[Rule, ...] = (
    Rule("P8-0", WARNING, _market_undefined),
    Rule("P8-1", WARNING, _market_size),
    Rule("P8-2", ERROR, _typed_growth),
    Rule("P8-3", ERROR, _seasonality),
    Rule("P8-4", ERROR, _region_shares),
    Rule("P8-5", ERROR, _channel_shares),
)
NOT_CHECKABLE: dict[str, str] = {}
