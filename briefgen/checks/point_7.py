"""point_7: rules of the checklist's point 7, the brand's history."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefgen import metrics
from briefgen.checks.amounts import differs
from briefgen.checks.numbers import written
from briefgen.checks.periods import days_of, period_name
from briefgen.checks.rule import ERROR, INFO, WARNING, Checking, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefgen.model.brand import BrandHistory, BrandShare, PricePoint
    from briefgen.model.competitors import SharePoint

_AGREEMENT_PP = 0.1


class _Dated(NamedTuple):
    """The days of one line of a series, and its number in the list."""

    days: tuple[date, date]
    number: int


def _in_order(lines: Sequence[BrandShare | PricePoint]) -> list[_Dated]:
    """The lines whose period can be read, the earliest first."""
    return sorted(_Dated(days, number) for number, line in enumerate(lines) if (days := days_of(line.period)))


def _launch_after_share(checking: Checking) -> Iterator[Finding]:
    """P7-1: the brand had a share of the market before it was launched."""
    brand = checking.client.brand
    launched = days_of(brand.launch.date) if brand and brand.launch else None
    shares = _in_order(brand.share_series) if brand else []
    if brand and brand.launch and launched and shares and launched[0] > shares[0].days[1]:
        number = shares[0].number
        slots = {"launch": brand.launch.date, "period": period_name(brand.share_series[number].period)}
        yield Finding("brand.launch.date", slots, also=f"brand.share_series[{number}].period")


def _changes_unsaid(checking: Checking) -> Iterator[Finding]:
    """P7-2: the brand's history is told, and nobody says whether the brand ever changed."""
    brand = checking.client.brand
    told = brand and (brand.launch or brand.share_series or brand.price_series or brand.advertising)
    if brand and told and "changes" not in brand.model_fields_set and not checking.brief.nothing("brand.changes"):
        yield Finding("brand.changes")


def _share_series(checking: Checking) -> Iterator[Finding]:
    """P7-3: shares differ from those of point 9, mix bases, or leave a period out."""
    brand = checking.client.brand
    if brand:
        yield from _disagreement(checking, brand)
        yield from _mixed_basis(brand)
        yield from _gaps(brand)


def _disagreement(checking: Checking, brand: BrandHistory) -> Iterator[Finding]:
    """Shares that point 9 tells otherwise for the own brand, by more than a tenth of a point."""
    told = [
        (f"competitors[{place}].share_series[{number}].share_pct", point)
        for place, rival in enumerate(checking.client.competitors)
        for number, point in enumerate(rival.share_series)
        if rival.own
    ]
    for number, here in enumerate(brand.share_series):
        for also, there in told:
            if here.share_pct is None or there.share_pct is None or not _is_same_measure(here, there):
                continue
            if differs(here.share_pct, there.share_pct, _AGREEMENT_PP):
                shares = {"here": written(here.share_pct), "there": written(there.share_pct)}
                slots = {"period": period_name(here.period), **shares}
                yield Finding(f"brand.share_series[{number}].share_pct", slots, also=also)


def _is_same_measure(here: BrandShare, there: SharePoint) -> bool:
    """Whether two shares are of one period and, as far as both say, of one basis."""
    periods = [days_of(point.period) or period_name(point.period) for point in (here, there)]
    bases = {here.basis, there.basis} - {None}
    return bool(periods[0]) and periods[0] == periods[1] and len(bases) <= 1


def _mixed_basis(brand: BrandHistory) -> Iterator[Finding]:
    based = [(number, point.basis) for number, point in enumerate(brand.share_series) if point.basis]
    for number, basis in based:
        first, expected = based[0]
        if basis != expected:
            slots, also = {"basis": basis, "expected": expected}, f"brand.share_series[{first}].basis"
            yield Finding(f"brand.share_series[{number}].basis", slots, variant="basis", also=also)


def _gaps(brand: BrandHistory) -> Iterator[Finding]:
    for earlier, later in pairwise(_in_order(brand.share_series)):
        if (later.days[0] - earlier.days[1]).days > 1:
            names = [period_name(brand.share_series[each.number].period) for each in (earlier, later)]
            path, also = (f"brand.share_series[{each.number}].period" for each in (later, earlier))
            slots = {"earlier": names[0], "later": names[1]}
            yield Finding(path, slots, variant="gap", also=also, severity=WARNING)


def _price_without_reaction(checking: Checking) -> Iterator[Finding]:
    """P7-4: a price was changed, and nobody says how people reacted."""
    brand = checking.client.brand
    prices = brand.price_series if brand else ()
    for earlier, later in pairwise(_in_order(prices)):
        before, after = prices[earlier.number], prices[later.number]
        changed = None not in (before.price, after.price) and before.price != after.price and before.unit == after.unit
        path = f"brand.price_series[{later.number}]"
        if changed and not after.reaction and not checking.brief.nothing(f"{path}.reaction"):
            slots = {"before": written(before.price or 0), "after": written(after.price or 0)}
            yield Finding(path, slots, also=f"brand.price_series[{earlier.number}].price")


def _promotion_uplift(checking: Checking) -> Iterator[Finding]:
    """P7-5: a promotion's sales stand without a baseline, or fell below it afterwards."""
    brand = checking.client.brand
    for number, promotion in enumerate(brand.promotions if brand else ()):
        path, baseline = f"brand.promotions[{number}]", promotion.baseline_sales
        if promotion.promo_sales is not None and baseline is None:
            yield Finding(f"{path}.promo_sales", {"sales": written(promotion.promo_sales)})
        dip = metrics.promo_dip(promotion.post_sales, baseline).value
        if dip is not None and dip < 0:
            slots, also = {"dip": written(-dip, 1)}, f"{path}.baseline_sales"
            yield Finding(f"{path}.post_sales", slots, variant="dip", also=also, severity=INFO)


def _advertising_effect(checking: Checking) -> Iterator[Finding]:
    """P7-6: an effect is claimed without a measure before and after, or nothing was learnt."""
    brand = checking.client.brand
    for number, past in enumerate(brand.advertising if brand else ()):
        path = f"brand.advertising[{number}]"
        lacking = [key for key, value in (("kpi_before", past.kpi_before), ("kpi_after", past.kpi_after)) if not value]
        if past.response and lacking:
            yield Finding(f"{path}.response", {"lacking": tuple(lacking)})
        if not past.learning and not checking.brief.nothing(f"{path}.learning"):
            yield Finding(path, variant="learning")


RULES: tuple[Rule, ...] = (
    Rule("P7-1", ERROR, _launch_after_share),
    Rule("P7-2", WARNING, _changes_unsaid),
    Rule("P7-3", ERROR, _share_series),
    Rule("P7-4", WARNING, _price_without_reaction),
    Rule("P7-5", WARNING, _promotion_uplift),
    Rule("P7-6", WARNING, _advertising_effect),
)
NOT_CHECKABLE: dict[str, str] = {}
