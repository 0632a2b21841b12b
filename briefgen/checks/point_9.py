"""point_9: rules of the checklist's point 9, the brands of the market beside each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from briefgen.checks.amounts import exceeds
from briefgen.checks.numbers import written
from briefgen.checks.periods import days_of, period_name
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.checks.statements import is_excused, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.model import Period
    from briefgen.model.competitors import AdSpend, Competitor, SharePoint

TOLERANCE_PCT = 0.5
LEAST_PCT = 90


@dataclass(frozen=True)
class _Entry:
    """What one brand has in one period: a share, or spending."""

    path: str
    brand: Competitor
    number: int
    period: Period
    value: float
    basis: str | None


def _own_brand_absent(checking: Checking) -> Iterator[Finding]:
    """P9-1: nobody among the competitors is marked as the own brand."""
    brands = checking.client.competitors
    if brands and not any(brand.own for brand in brands):
        yield Finding("competitors", {"n": len(brands)})


def _shares(checking: Checking) -> Iterator[Finding]:
    """P9-2: the shares of a period do not make one market, or stand on several bases."""
    for entries in _by_period(_share_entries(checking)):
        for group in _on_one_basis(entries):
            yield from _sum(group, brands=len({entry.number for entry in entries}))
        for entry, common in _departing(entries):
            slots = _basis_slots(checking, entry, common)
            yield Finding(f"{entry.path}.basis", slots, variant="mixed", also=f"{common.path}.basis")


def _greatest_threat(checking: Checking) -> Iterator[Finding]:
    """P9-3: the greatest threat is not exactly one brand."""
    brands = list(enumerate(checking.client.competitors))
    rivals = [brand for _, brand in brands if not (brand.own or brand.others)]
    greatest = [(number, brand) for number, brand in brands if brand.greatest_threat]
    if rivals and not greatest:
        yield Finding("competitors", {"n": len(rivals)}, variant="none", severity=WARNING)
    for number, brand in greatest[1:]:
        first, other = greatest[0]
        slots = {"first": _name(checking, other), "brand": _name(checking, brand)}
        path = "competitors[{}].greatest_threat".format
        yield Finding(path(number), slots, also=path(first))


def _mixed_spending(checking: Checking) -> Iterator[Finding]:
    """P9-4: shares of voice would be formed from spending on several bases."""
    for entries in _by_period(_spend_entries(checking)):
        for entry, common in _departing(entries):
            slots = _basis_slots(checking, entry, common)
            yield Finding(f"{entry.path}.basis", slots, also=f"{common.path}.basis")


def _price_without_companions(checking: Checking) -> Iterator[Finding]:
    """P9-5: a price does not say when and in which channel it was read."""
    for number, brand in enumerate(checking.client.competitors):
        for inner, price in enumerate(brand.price):
            path = f"competitors[{number}].price[{inner}]"
            unsaid = [
                key
                for key, value in (("date", price.date), ("channel", price.channel))
                if not value and not is_excused(checking, f"{path}.{key}")
            ]
            if price.price is not None and unsaid:
                slots = {"brand": _name(checking, brand), "price": f"{price.price:,.2f}"}
                yield Finding(path, slots, variant=unsaid[0] if len(unsaid) == 1 else "")


def _share_entries(checking: Checking) -> Iterator[_Entry]:
    for number, brand in enumerate(checking.client.competitors):
        for inner, point in enumerate(brand.share_series):
            path = f"competitors[{number}].share_series[{inner}]"
            yield from _entry(path, number, brand, point=point, value=point.share_pct)


def _spend_entries(checking: Checking) -> Iterator[_Entry]:
    for number, brand in enumerate(checking.client.competitors):
        for inner, line in enumerate(brand.ad_spend):
            path = f"competitors[{number}].ad_spend[{inner}]"
            yield from _entry(path, number, brand, point=line, value=line.amount)


def _entry(
    path: str, number: int, brand: Competitor, *, point: SharePoint | AdSpend, value: float | None
) -> Iterator[_Entry]:
    if value is not None and point.period:
        yield _Entry(path, brand, number, point.period, value, point.basis)


def _by_period(entries: Iterable[_Entry]) -> Iterable[list[_Entry]]:
    periods: dict[object, list[_Entry]] = {}
    for entry in entries:
        periods.setdefault(days_of(entry.period) or period_name(entry.period), []).append(entry)
    return periods.values()


def _on_one_basis(entries: list[_Entry]) -> list[list[_Entry]]:
    """The entries basis by basis; where only one is named, an entry without it is taken to share it."""
    bases = dict.fromkeys(entry.basis for entry in entries if entry.basis)
    if len(bases) < 2:
        return [entries]
    return [[entry for entry in entries if entry.basis == basis] for basis in bases]


def _sum(entries: list[_Entry], *, brands: int) -> Iterator[Finding]:
    """More than the whole market, or much less with nobody to stand for the rest."""
    sums = list(accumulate(entry.value for entry in entries))
    slots = {"period": period_name(entries[0].period), "sum": written(sums[-1])}
    over = next((each for each, summed in zip(entries, sums, strict=True) if exceeds(summed, 100, TOLERANCE_PCT)), None)
    if over:
        yield Finding(f"{over.path}.share_pct", slots, also=f"{entries[0].path}.share_pct")
    is_whole = len({entry.number for entry in entries}) == brands > 1
    if is_whole and exceeds(LEAST_PCT, sums[-1]) and not any(entry.brand.others for entry in entries):
        yield Finding(f"{entries[0].path}.share_pct", slots, variant="low", severity=WARNING)


def _departing(entries: list[_Entry]) -> Iterator[tuple[_Entry, _Entry]]:
    """A brand's first entry where it has none on the basis most brands stand on, and one of theirs.

    Where two bases are as frequent, it is the own brand that departs.
    """
    known = sorted((entry for entry in entries if entry.basis), key=lambda entry: entry.brand.own)
    frequent = Counter(basis for _, basis in dict.fromkeys((entry.number, entry.basis) for entry in known))
    usual = frequent.most_common(1)[0][0] if frequent else None
    seen = {entry.number for entry in known if entry.basis == usual}
    for entry in known:
        if entry.number not in seen:
            seen.add(entry.number)
            yield entry, next(other for other in known if other.basis == usual)


def _basis_slots(checking: Checking, entry: _Entry, common: _Entry) -> dict[str, object]:
    return {
        "period": period_name(entry.period),
        "brand": _name(checking, entry.brand),
        "found": entry.basis,
        "expected": common.basis,
    }


def _name(checking: Checking, brand: Competitor) -> str:
    return said(checking, brand.name) or brand.id or "?"


RULES: tuple[Rule, ...] = (
    Rule("P9-1", WARNING, _own_brand_absent),
    Rule("P9-2", ERROR, _shares),
    Rule("P9-3", ERROR, _greatest_threat),
    Rule("P9-4", ERROR, _mixed_spending),
    Rule("P9-5", WARNING, _price_without_companions),
)
NOT_CHECKABLE: dict[str, str] = {}
