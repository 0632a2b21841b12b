"""quotes: rules of suppliers' quotes and the cost estimate (DOMAIN §4.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.numbers import written
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.job_budget import Budget
    from briefgen.model.quotes import Estimate, Package, Quote

COMPARED = 3
CENT = 0.01
NEED_RIGHTS = ("talent", "music", "photo", "kol")


def _too_few(checking: Checking) -> Iterator[Finding]:
    """Q-1: fewer than three comparable quotes above the client's threshold."""
    for scope, quotes in _by_scope(checking).items():
        largest = max((_total(quote) for _, quote in quotes), default=0.0)
        if len(quotes) < COMPARED and largest >= checking.settings.comparable_quotes_from:
            slots = {"scope": scope, "n": len(quotes), "amount": written(largest)}
            yield Finding(f"quotes[{quotes[0][0]}]", slots)


def _scopes_differ(checking: Checking) -> Iterator[Finding]:
    """Q-2: quotes are compared whose base packages hold different items, and nobody says so."""
    for scope, quotes in _by_scope(checking).items():
        (first_number, first), *rest = quotes
        for number, quote in rest:
            if _items(first) and _items(quote) and _items(first) != _items(quote) and not quote.scope_differs:
                slots = {"scope": scope, "items": tuple(sorted(_items(first) ^ _items(quote)))}
                yield Finding(f"quotes[{number}].packages", slots, also=f"quotes[{first_number}].packages")


def _sums(checking: Checking) -> Iterator[Finding]:
    """Q-3: lines do not add up to their total, in a package or in the estimate."""
    for number, quote in _quotes(checking):
        for inner, package in enumerate(quote.packages):
            summed = _summed([item.amount for item in package.items])
            if _differ(summed, package.total):
                yield _wrong_sum(f"quotes[{number}].packages[{inner}].total", summed, package.total)
    yield from _estimate_sums(checking.job.estimate if checking.job else None)


def _expired(checking: Checking) -> Iterator[Finding]:
    """Q-4: a quote no longer holds."""
    for number, quote in _quotes(checking):
        if quote.valid_until and quote.valid_until < checking.as_at:
            slots = {"supplier": _name(quote), "date": quote.valid_until, "today": checking.as_at}
            yield Finding(f"quotes[{number}].valid_until", slots)


def _not_cheapest(checking: Checking) -> Iterator[Finding]:
    """Q-5: the recommended quote is not the cheapest, and nobody says why."""
    for quotes in _by_scope(checking).values():
        cheapest = min(quotes, key=lambda each: _total(each[1]))
        for number, quote in quotes:
            if quote.recommended and not quote.reason and _total(quote) > _total(cheapest[1]) + CENT:
                slots = {"supplier": _name(quote), "more": written(_total(quote) - _total(cheapest[1]))}
                yield Finding(f"quotes[{number}].recommended", slots, also=f"quotes[{cheapest[0]}].packages")


def _no_rights(checking: Checking) -> Iterator[Finding]:
    """Q-6: talent, music, photo or KOL without usage, territory and period."""
    for number, quote in _quotes(checking):
        if quote.category not in NEED_RIGHTS:
            continue
        for inner, package in enumerate(quote.packages):
            if not _has_rights(package):
                slots = {"supplier": _name(quote), "category": quote.category}
                yield Finding(f"quotes[{number}].packages[{inner}]", slots)


def _over_budget(checking: Checking) -> Iterator[Finding]:
    """Q-7: an estimate takes more than is left of its category, and the budget was not changed."""
    estimate, budget = (checking.job.estimate, checking.job.budget) if checking.job else (None, None)
    if estimate is None or budget is None or budget.changes:
        return
    for category in dict.fromkeys(line.category for line in estimate.lines if line.category):
        asked = sum(line.amount or 0 for line in estimate.lines if line.category == category)
        left = _left(budget, category)
        if left is not None and asked > left + CENT:
            slots = {"category": category, "asked": written(asked), "left": written(left)}
            yield Finding("estimate.lines", slots, also="budget.split")


def _payment_schedule(checking: Checking) -> Iterator[Finding]:
    """Q-8: the steps of payment do not add up to a hundred per cent."""
    estimate = checking.job.estimate if checking.job else None
    steps = [step.pct for step in estimate.payment_schedule if step.pct is not None] if estimate else []
    if steps and abs(sum(steps) - 100) > CENT:
        yield Finding("estimate.payment_schedule", {"sum": written(sum(steps))})


def _estimate_sums(estimate: Estimate | None) -> Iterator[Finding]:
    if estimate is None:
        return
    summed = _summed([line.amount for line in estimate.lines])
    if _differ(summed, estimate.subtotal):
        yield _wrong_sum("estimate.subtotal", summed, estimate.subtotal)
    whole = _summed([estimate.subtotal, estimate.tax])
    if estimate.tax is not None and _differ(whole, estimate.total):
        yield _wrong_sum("estimate.total", whole, estimate.total)


def _wrong_sum(path: str, summed: float | None, stated: float | None) -> Finding:
    return Finding(path, {"sum": written(summed or 0), "stated": written(stated or 0)})


def _quotes(checking: Checking) -> list[tuple[int, Quote]]:
    return list(enumerate(checking.job.quotes)) if checking.job else []


def _by_scope(checking: Checking) -> dict[str, list[tuple[int, Quote]]]:
    """Quotes that compare with each other, with their numbers."""
    found: dict[str, list[tuple[int, Quote]]] = {}
    for number, quote in _quotes(checking):
        if quote.scope:
            found.setdefault(quote.scope, []).append((number, quote))
    return found


def _base(quote: Quote) -> Package | None:
    return next((package for package in quote.packages if package.name == "base"), next(iter(quote.packages), None))


def _total(quote: Quote) -> float:
    base = _base(quote)
    return (base.total or 0.0) if base else 0.0


def _items(quote: Quote) -> frozenset[str]:
    base = _base(quote)
    return frozenset(item.item.in_language("zh-Hans") for item in (base.items if base else ()) if item.item)


def _has_rights(package: Package) -> bool:
    rights = package.rights
    return bool(rights and rights.usage and rights.territory and rights.period)


def _left(budget: Budget, category: str) -> float | None:
    planned = [part.amount for part in budget.split if part.category == category and part.amount is not None]
    spent = sum(entry.committed or 0 for entry in budget.commitments if entry.line == category)
    return sum(planned) - spent if planned else None


def _summed(amounts: list[float | None]) -> float | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known and len(known) == len(amounts) else None


def _differ(summed: float | None, stated: float | None) -> bool:
    return summed is not None and stated is not None and abs(summed - stated) > CENT


def _name(quote: Quote) -> str:
    return quote.supplier.in_language("zh-Hans") if quote.supplier else quote.id or ""


RULES = (
    Rule("Q-1", WARNING, _too_few),
    Rule("Q-2", ERROR, _scopes_differ),
    Rule("Q-3", ERROR, _sums, blocks=("EST",)),
    Rule("Q-4", ERROR, _expired, blocks=("EST",)),
    Rule("Q-5", WARNING, _not_cheapest),
    Rule("Q-6", WARNING, _no_rights),
    Rule("Q-7", ERROR, _over_budget, blocks=("EST",)),
    Rule("Q-8", ERROR, _payment_schedule, blocks=("EST",)),
)
