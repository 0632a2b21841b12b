"""budget_alerts: a budget's lines in; which are overspent, running ahead or lying idle out (DOMAIN §6.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from briefgen.checks.amounts import exceeds
from briefgen.checks.budget_lines import Book, Line
from briefgen.checks.ledger import outlook
from briefgen.checks.numbers import written
from briefgen.checks.rule import INFO, Checking, Finding
from briefgen.checks.statements import said
from briefgen.model.job_budget import Alerts, Category
from briefgen.problems import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.problems import Phrase

IDLE_FROM = 0.2
"""Money is not called idle before a fifth of its time is gone."""


def alerts(checking: Checking) -> Iterator[Finding]:
    """B-8: spending exceeds a plan, or money lies idle: in total, by category, by channel."""
    job = checking.job
    if job is None or job.budget is None:
        return
    book = Book(job, job.budget, checking.as_at)
    limits = job.budget.alerts or Alerts()
    is_spending = any(not row.is_promise for row in book.rows)
    for line in book.lines() if book.rows else ():
        variant = _overrun(line, limits) or (_pace(line, limits) if is_spending else None)
        if variant:
            yield _finding(checking, line, variant)
    yield from _unplanned(book)


def _overrun(line: Line, limits: Alerts) -> str | None:
    if not exceeds(line.forecast, line.plan):
        return None
    if not line.plan:
        return "unbudgeted"
    return "over" if exceeds(line.forecast, line.plan * (1 + limits.overrun_pct / 100)) else "near"


def _pace(line: Line, limits: Alerts) -> str | None:
    """Whether the spent share strays from the share of the time that is gone."""
    if not line.gone or not line.working:
        return None
    pace = line.spent / line.working / line.gone * 100
    if line.paced and exceeds(pace, 100 + limits.pace_tolerance_pct):
        return "ahead"
    is_idle = exceeds(line.gone, IDLE_FROM) and exceeds(100 - limits.underspend_pct, pace)
    return "idle" if is_idle else None


def _finding(checking: Checking, line: Line, variant: str) -> Finding:
    largest = max(line.rows, key=lambda row: row.size, default=None)
    slots = {"line": _named(checking, line), **(_paced(line) if variant in ("ahead", "idle") else _planned(line))}
    return Finding(
        line.path,
        slots,
        variant="" if variant == "over" else variant,
        also=largest.path if largest else "",
        severity=INFO if variant in ("near", "ahead") else None,
    )


def _named(checking: Checking, line: Line) -> str | Phrase:
    if line.path == "budget.total":
        return phrase("found.total")
    return line.name if isinstance(line.name, str) else said(checking, line.name)


def _planned(line: Line) -> dict[str, str]:
    over = (line.forecast / line.plan - 1) * 100 if line.plan else 0
    return {"plan": written(line.plan), "forecast": written(line.forecast), "pct": written(round(over, 1))}


def _paced(line: Line) -> dict[str, str]:
    gone = line.gone or 0
    return {
        "spent_pct": written(round(line.spent / line.working * 100, 1)),
        "gone_pct": written(round(gone * 100, 1)),
        "idle": written(round(line.working * gone - line.spent, 0)),
    }


def _unplanned(book: Book) -> Iterator[Finding]:
    """Rows of a category the split does not have."""
    planned = {part.category for part in book.budget.split}
    for category in get_args(Category):
        rows = book.by_line.get(category)
        if rows and planned and category not in planned:
            slots = {"line": category, "forecast": written(outlook(rows))}
            yield Finding(f"{rows[0].path}.line", slots, variant="unbudgeted", also="budget.split")
