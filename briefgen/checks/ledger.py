"""ledger: a budget's commitments and actuals in, what was committed, invoiced, paid and spent on each line out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from briefgen.model.job_budget import Budget, Entry

Column = Literal["committed", "delivered", "invoiced", "paid"]

_SPENT: tuple[Column, Column, Column] = ("delivered", "invoiced", "paid")


@dataclass(frozen=True)
class Row:
    """One entry and where it stands."""

    path: str
    entry: Entry
    is_promise: bool

    @property
    def size(self) -> float:
        """The largest sum it states."""
        return max(self.stated(column) or 0 for column in (*_SPENT, "committed"))

    def stated(self, column: Column) -> float | None:
        """What it says was committed, delivered, invoiced or paid."""
        value: float | None = getattr(self.entry, column)
        return value


def rows_of(budget: Budget, until: date | None = None) -> tuple[Row, ...]:
    """Every entry, promises first; what is dated after `until` has not happened yet."""
    promised = (Row(f"budget.commitments[{n}]", entry, True) for n, entry in enumerate(budget.commitments))
    happened = (Row(f"budget.actuals[{n}]", entry, False) for n, entry in enumerate(budget.actuals))
    return tuple(row for row in (*promised, *happened) if not (until and row.entry.date and row.entry.date > until))


def by_line(rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """The rows of each line; a row without a line stands alone, under its path."""
    lines: dict[str, tuple[Row, ...]] = {}
    for row in rows:
        line = row.entry.line or row.path
        lines[line] = (*lines.get(line, ()), row)
    return lines


def stating(rows: Sequence[Row], column: Column) -> tuple[Row, ...]:
    """Rows that state a column, from the list it belongs in, else from the other one."""
    found = [row for row in rows if row.stated(column) is not None]
    return tuple([row for row in found if row.is_promise == (column == "committed")] or found)


def total(rows: Sequence[Row], column: Column) -> float | None:
    """A column's sum over rows of one line; None where nobody states it."""
    found = stating(rows, column)
    return sum(row.stated(column) or 0 for row in found) if found else None


def spent(rows: Sequence[Row]) -> float:
    """What a line has cost so far: what was delivered, invoiced or paid, whichever is most."""
    return max(total(rows, column) or 0 for column in _SPENT)


def outlook(rows: Sequence[Row]) -> float:
    """What a line will cost at least: what is spent, and promises still open."""
    return max(total(rows, "committed") or 0, spent(rows))
