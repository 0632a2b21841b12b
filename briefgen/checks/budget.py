"""budget: rules of the job's money: total, split, channels, phasing, payments and changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefgen.checks.amounts import Sum, added, differs, exceeds, misses, signed
from briefgen.checks.budget_alerts import alerts
from briefgen.checks.budget_lines import amount_of, media_money
from briefgen.checks.ledger import by_line, rows_of, stating, total
from briefgen.checks.numbers import written
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.checks.seasons import month_of, months_between, peak_month, season_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefgen.checks.ledger import Column, Row
    from briefgen.model.job_budget import Budget, ChannelPart, Part

SUM_TOLERANCE = 0.005
"""Sums of money may stray by half a percent of what they should make."""
PCT_TOLERANCE = 0.1
PART_TOLERANCE = 0.5
"""A part's percentage may be rounded to a whole number."""
LEAST_CONTINGENCY_PCT = 5
_AGAINST_SEASON = 10
"""Index points the money's season may lie below the plain mean of its months."""


def _budget(checking: Checking) -> Budget | None:
    return checking.job.budget if checking.job else None


def _sums(found: float, expected: float) -> dict[str, object]:
    return {"sum": written(found), "expected": written(expected), "gap": signed(found - expected)}


def _total_not_positive(checking: Checking) -> Iterator[Finding]:
    """B-1: the total is zero or less."""
    budget = _budget(checking)
    if budget and budget.total is not None and budget.total <= 0:
        yield Finding("budget.total", {"total": written(budget.total)})


def _split_off(checking: Checking) -> Iterator[Finding]:
    """B-2: the categories' amounts do not make the total, or their percentages not 100."""
    budget = _budget(checking)
    if budget is None:
        return
    amounts = added(amount_of(part, budget.total) for part in budget.split)
    is_money = any(part.amount is not None for part in budget.split)
    if budget.total and is_money and misses(amounts, budget.total, SUM_TOLERANCE * budget.total):
        yield Finding("budget.split", _sums(amounts.value, budget.total), also="budget.total")
    pct = added(part.pct for part in budget.split)
    if misses(pct, 100, PCT_TOLERANCE):
        yield Finding("budget.split", {"sum": written(pct.value)}, variant="pct")


def _contingency_thin(checking: Checking) -> Iterator[Finding]:
    """B-3: nothing, or less than 5 %, is kept for the unforeseen."""
    budget = _budget(checking)
    if budget is None or not budget.split or any(part.category is None for part in budget.split):
        return
    kept = [n for n, part in enumerate(budget.split) if part.category == "contingency"]
    if not kept:
        yield Finding("budget.split")
        return
    pct = added(_pct(budget.split[n], budget) for n in kept)
    if pct.complete and exceeds(LEAST_CONTINGENCY_PCT, pct.value):
        key = "amount" if budget.split[kept[0]].amount is not None else "pct"
        yield Finding(f"budget.split[{kept[0]}].{key}", {"pct": written(pct.value)}, variant="low")


def _pct(part: Part, budget: Budget) -> float | None:
    if part.amount is not None and budget.total:
        return part.amount / budget.total * 100
    return part.pct


def _part_contradicts_itself(checking: Checking) -> Iterator[Finding]:
    """B-4: a part's amount and percentage say two things, on either axis."""
    budget = _budget(checking)
    if budget is None:
        return
    yield from _contradictions("split", budget.split, budget.total, "")
    media = media_money(budget)
    yield from _contradictions("by_channel", budget.by_channel, media[0] if media else None, "channel")


def _contradictions(
    axis: str, parts: Sequence[Part | ChannelPart], whole: float | None, variant: str
) -> Iterator[Finding]:
    for number, part in enumerate(parts):
        if part.amount is None or part.pct is None or not whole or whole < 0:
            continue
        pct = part.amount / whole * 100
        if differs(part.pct, pct, PART_TOLERANCE):
            path = f"budget.{axis}[{number}]"
            slots = {"pct": written(part.pct), "amount": written(part.amount), "expected": written(round(pct, 1))}
            yield Finding(f"{path}.pct", slots, variant=variant, also=f"{path}.amount")


def _channels_off(checking: Checking) -> Iterator[Finding]:
    """B-5: the channels do not make the media category, or their percentages not 100."""
    budget = _budget(checking)
    if budget is None:
        return
    media = media_money(budget)
    is_money = any(part.amount is not None for part in budget.by_channel)
    if media and is_money:
        amounts = added(amount_of(part, media[0]) for part in budget.by_channel)
        if misses(amounts, media[0], SUM_TOLERANCE * media[0]):
            yield Finding("budget.by_channel", _sums(amounts.value, media[0]), also=media[1])
    pct = added(part.pct for part in budget.by_channel)
    if misses(pct, 100, PCT_TOLERANCE):
        yield Finding("budget.by_channel", {"sum": written(pct.value)}, variant="pct")


def _phasing_off(checking: Checking) -> Iterator[Finding]:
    """B-6: the phases do not make the total (E), or the money runs against the season without a reason (W)."""
    budget = _budget(checking)
    if budget is None:
        return
    amounts: Sum = added(part.amount for part in budget.phasing)
    if budget.total and misses(amounts, budget.total, SUM_TOLERANCE * budget.total):
        yield Finding("budget.phasing", _sums(amounts.value, budget.total), also="budget.total")
    yield from _against_season(checking, _money_by_month(checking, budget))


class _InMonth(NamedTuple):
    """What is spent in one month, and the first part that says so."""

    amount: float
    path: str


def _money_by_month(checking: Checking, budget: Budget) -> Mapping[int, _InMonth]:
    """Money by month of the campaign; nothing where a part has no month or no amount."""
    found: dict[int, _InMonth] = {}
    flight = _flight(checking)
    for number, part in enumerate(budget.phasing):
        month = month_of(part.period)
        if month is None or part.amount is None:
            return {}
        if flight is None or month in flight:
            before = found.get(month, _InMonth(0, f"budget.phasing[{number}]"))
            found[month] = before._replace(amount=before.amount + part.amount)
    return found


def _flight(checking: Checking) -> tuple[int, ...] | None:
    """The campaign's months: before and after it money goes into work that knows no season."""
    campaign = checking.job.identity if checking.job else None
    if campaign is None or campaign.from_ is None or campaign.to is None:
        return None
    return months_between(campaign.from_, campaign.to)


def _against_season(checking: Checking, money: Mapping[int, _InMonth]) -> Iterator[Finding]:
    season = season_of(checking.client.market)
    timing = checking.job.media.timing if checking.job and checking.job.media else None
    whole = sum(part.amount for part in money.values())
    if not season or len(money) < 2 or not whole or (timing and timing.note):
        return
    weighted = sum(season[month - 1] * part.amount for month, part in money.items()) / whole
    plain = sum(season[month - 1] for month in money) / len(money)
    if not exceeds(plain, weighted, _AGAINST_SEASON):
        return
    most, peak = max(money, key=lambda month: money[month].amount), peak_month(tuple(money), season)
    slots = {
        "month": most,
        "index": written(round(season[most - 1], 0)),
        "peak": peak,
        "peak_index": written(round(season[peak - 1], 0)),
    }
    yield Finding(money[most].path, slots, variant="season", also="market.seasonality", severity=WARNING)


def _paid_too_much(checking: Checking) -> Iterator[Finding]:
    """B-7: more was paid than invoiced (E), or more invoiced than committed (W)."""
    budget = _budget(checking)
    if budget is None:
        return
    for rows in by_line(rows_of(budget)).values():
        yield from _more(rows, "paid", "invoiced", within=SUM_TOLERANCE)
        for found in _more(rows, "invoiced", "committed"):
            yield Finding(found.path, found.slots, variant="invoiced", also=found.also, severity=WARNING)


def _more(rows: tuple[Row, ...], larger: Column, smaller: Column, within: float = 0.0) -> Iterator[Finding]:
    """Rows that state more of one than of the other; else the line, where only its sums do."""
    hit = False
    for group in (*((row,) for row in rows), *([rows] if len(rows) > 1 else [])):
        much, little = total(group, larger), total(group, smaller)
        if much is None or little is None or not exceeds(much, little, within * abs(little)):
            continue
        if len(group) > 1 and hit:
            return
        hit = True
        last, first = stating(group, larger)[-1], stating(group, smaller)[0]
        slots: dict[str, object] = {larger: written(much), smaller: written(little)}
        yield Finding(f"{last.path}.{larger}", slots, also=f"{first.path}.{smaller}")


def _change_not_approved(checking: Checking) -> Iterator[Finding]:
    """B-9: money moved without an approver (E), or without a reason (W)."""
    budget = _budget(checking)
    for number, change in enumerate(budget.changes if budget else ()):
        path = f"budget.changes[{number}]"
        if not change.approved_by:
            yield Finding(f"{path}.approved_by")
        if change.reason is None:
            yield Finding(f"{path}.reason", variant="reason", severity=WARNING)


RULES = (
    Rule("B-1", ERROR, _total_not_positive),
    Rule("B-2", ERROR, _split_off),
    Rule("B-3", WARNING, _contingency_thin),
    Rule("B-4", ERROR, _part_contradicts_itself),
    Rule("B-5", ERROR, _channels_off),
    Rule("B-6", ERROR, _phasing_off),
    Rule("B-7", ERROR, _paid_too_much),
    Rule("B-8", WARNING, alerts),
    Rule("B-9", ERROR, _change_not_approved),
)
NOT_CHECKABLE: dict[str, str] = {}
