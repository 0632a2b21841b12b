"""budget_lines: a job's budget and its ledger in; each planned sum with what is spent of it and due by today out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.checks.amounts import added
from briefgen.checks.ledger import by_line, outlook, rows_of, spent
from briefgen.checks.periods import days_of
from briefgen.checks.seasons import share_gone
from briefgen.checks.texts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from briefgen.checks.ledger import Row
    from briefgen.model import Job, Text
    from briefgen.model.job_budget import Budget, ChannelPart, Part
    from briefgen.model.job_media_plan import PlanLine

RESERVE = "contingency"


def amount_of(part: Part | ChannelPart, whole: float | None) -> float | None:
    """A part's amount, from its percentage where only that is given."""
    if part.amount is not None or part.pct is None or whole is None:
        return part.amount
    return part.pct / 100 * whole


def media_money(budget: Budget | None) -> tuple[float, str] | None:
    """What the media category gets and the path of its first part; None where no amount is known."""
    return _category_money(budget, "media") if budget else None


def _category_money(budget: Budget, category: str) -> tuple[float, str] | None:
    parts = [(n, part) for n, part in enumerate(budget.split) if part.category == category]
    found = added(amount_of(part, budget.total) for _, part in parts)
    return (found.value, f"budget.split[{parts[0][0]}]") if found.complete else None


@dataclass(frozen=True)
class Line:
    """A planned sum, the ledger's rows for it, and which share of it should be spent by today.

    `working` is the plan without a contingency nobody has touched; `gone` is None before the time has come;
    only `paced` lines can run ahead, for production is paid early by nature.
    """

    name: Text | str
    path: str
    plan: float
    working: float
    spent: float
    forecast: float
    rows: Sequence[Row]
    gone: float | None
    paced: bool = True


@dataclass(frozen=True)
class Book:
    """A job's budget and what its ledger holds on a day."""

    job: Job
    budget: Budget
    today: date

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """What has been promised and spent by today."""
        return rows_of(self.budget, self.today)

    @cached_property
    def by_line(self) -> dict[str, tuple[Row, ...]]:
        """The same by the line it names."""
        return by_line(self.rows)

    def lines(self) -> Iterator[Line]:
        """The total, the categories and the channels, as far as they have a planned sum."""
        categories = tuple(self._categories())
        if self.budget.total is not None:
            yield self._total(self.budget.total, categories)
        yield from categories
        yield from self._channels()

    def _total(self, total: float, categories: Sequence[Line]) -> Line:
        claimed = {row.path for line in categories for row in line.rows}
        loose = {line: rows for line, rows in self.by_line.items() if rows[0].path not in claimed}
        planned = (line.forecast if line.name == RESERVE else max(line.plan, line.forecast) for line in categories)
        untouched = sum(max(line.plan - line.forecast, 0) for line in categories if line.name == RESERVE)
        working = max(total - untouched, 0)
        return Line(
            name="total",
            path="budget.total",
            plan=total,
            working=working,
            spent=sum(spent(rows) for rows in self.by_line.values()),
            forecast=sum(planned) + sum(outlook(rows) for rows in loose.values()),
            rows=self.rows,
            gone=self._phased(working) or self._gone(),
        )

    def _categories(self) -> Iterator[Line]:
        for category in dict.fromkeys(part.category for part in self.budget.split if part.category):
            money = _category_money(self.budget, category)
            if money:
                media = category == "media"
                keys = [category, *(self._channel_keys(self._channel_names()) if media else ())]
                gone = self._flown(self._plan()) if media else None if category == RESERVE else self._gone()
                yield self._line(category, money, keys, gone, paced=media)

    def _channels(self) -> Iterator[Line]:
        """Channels, where the ledger names any at all: else nothing is known of them."""
        if not self._rows_of(self._channel_keys(self._channel_names())):
            return
        media = media_money(self.budget)
        for number, part in enumerate(self.budget.by_channel):
            amount = amount_of(part, media[0] if media else None)
            if part.channel and amount is not None:
                names = words_of(part.channel)
                flights = [line for line in self._plan() if set(words_of(line.channel)) & set(names)]
                money = (amount, f"budget.by_channel[{number}]")
                yield self._line(part.channel, money, self._channel_keys(names), self._flown(flights))

    def _line(
        self, name: Text | str, money: tuple[float, str], keys: Iterable[str], gone: float | None, *, paced: bool = True
    ) -> Line:
        named = self._rows_of(keys)
        return Line(
            name=name,
            path=money[1],
            plan=money[0],
            working=money[0],
            spent=sum(spent(rows) for rows in named),
            forecast=sum(outlook(rows) for rows in named),
            rows=[row for rows in named for row in rows],
            gone=gone,
            paced=paced,
        )

    def _rows_of(self, keys: Iterable[str]) -> list[tuple[Row, ...]]:
        return [self.by_line[key] for key in dict.fromkeys(keys) if key in self.by_line]

    def _plan(self) -> tuple[PlanLine, ...]:
        return self.job.media.plan if self.job.media else ()

    def _channel_names(self) -> list[str]:
        planned = [part.channel for part in self.budget.by_channel] + [line.channel for line in self._plan()]
        return [name for channel in planned for name in words_of(channel)]

    def _channel_keys(self, names: Iterable[str]) -> list[str]:
        """What the ledger may call channels: their names, or ids of their lines in the media plan."""
        wanted = set(names)
        ids = [line.id for line in self._plan() if line.id and wanted & set(words_of(line.channel))]
        return [*wanted, *ids]

    def _gone(self) -> float | None:
        """How much of the campaign is over."""
        campaign = self.job.identity
        if campaign is None or campaign.from_ is None or campaign.to is None:
            return None
        return share_gone(campaign.from_, campaign.to, self.today) or None

    def _flown(self, lines: Iterable[PlanLine]) -> float | None:
        """How much of these lines' money should have run by today; else how much of the campaign is over."""
        flights = [(line.from_, line.to, line.net_cost) for line in lines]
        known = [(first, last, cost) for first, last, cost in flights if first and last and cost]
        if not known or len(known) < len(flights):
            return self._gone()
        due = sum(cost * share_gone(first, last, self.today) for first, last, cost in known)
        return due / sum(cost for _, _, cost in known) or None

    def _phased(self, working: float) -> float | None:
        """How much of the money the phasing has planned until today."""
        known = [(days_of(part.period), part.amount) for part in self.budget.phasing]
        dated = [(*days, amount) for days, amount in known if days and amount is not None]
        if not working or not dated or len(dated) < len(known):
            return None
        due = sum(amount * share_gone(first, last, self.today) for first, last, amount in dated)
        return min(due / working, 1.0) or None
