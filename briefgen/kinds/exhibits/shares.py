"""shares: the shares of all brands in, who gained and who lost over time out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.content import Chart, Series
from briefgen.kinds import figures
from briefgen.kinds.exhibits.exhibit import Exhibit, in_one_line, own_name, said_notes, source_line, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.content import Role
    from briefgen.kinds.figures import Point
    from briefgen.kinds.wording import Wording
    from briefgen.model.competitors import Competitor

    Periods = dict[str, dict[str, Point]]

SHOWN_BRANDS = 6
ROUNDING = 0.5
"""How far shares may miss 100 by rounding (DOMAIN §2, P9-2)."""


@dataclass(frozen=True)
class Row:
    """A brand, or the rest, with its share in each period, none where it is not known."""

    name: str
    values: tuple[float | None, ...]
    role: Role = None

    @property
    def own(self) -> bool:
        """Whether it is the own brand."""
        return self.role == "own"

    @property
    def others(self) -> bool:
        """Whether it is the rest of the market."""
        return self.role == "others"

    @property
    def move(self) -> float | None:
        """Points gained from the first period to the last."""
        first, last = self.values[0], self.values[-1]
        return None if first is None or last is None else last - first


def share_by_brand(wording: Wording) -> Exhibit | None:
    """How the market divides among brands, period by period; shares of one period share one basis."""
    periods = _usable(figures.shares_by_period(wording.client))
    rows = _rows(wording, periods)
    named = [row for row in rows if not row.others]
    if len(named) < 2:
        return None
    return Exhibit(
        title=_title(wording, named, tuple(periods)),
        units=_units(wording, rows, periods),
        chart=_chart(wording, rows, tuple(periods)),
        source=source_line(wording, [point.source for shares in periods.values() for point in shares.values()]),
        notes=said_notes(_rank_change(wording, named)),
    )


def _usable(periods: Periods) -> Periods:
    """Periods of two brands or more, without those whose shares come to more than the market."""
    return {
        key: shares
        for key, shares in periods.items()
        if len(shares) > 1 and sum(point.value for point in shares.values()) <= 100 + ROUNDING
    }


def _rows(wording: Wording, periods: Periods) -> list[Row]:
    """Six brands at most, the own one first, then the largest; the rest is what the brief states it to be."""
    brands = [each for each in wording.client.competitors if any(each.id in shares for shares in periods.values())]
    named = sorted((each for each in brands if not each.others), key=lambda each: -_latest(each, periods))
    shown = sorted(named, key=lambda each: not each.own)[:SHOWN_BRANDS]
    rest = [each for each in brands if each not in shown]
    rows = [_row(wording, each, periods) for each in shown]
    return [*rows, _rest(wording, rest, periods)] if rest else rows


def _latest(brand: Competitor, periods: Periods) -> float:
    return next((shares[brand.id].value for shares in reversed(periods.values()) if brand.id in shares), 0.0)


def _row(wording: Wording, brand: Competitor, periods: Periods) -> Row:
    values = tuple(shares[brand.id].value if brand.id in shares else None for shares in periods.values())
    return Row(wording.text(brand.name) or brand.id or "", values, _role(wording, brand))


def _role(wording: Wording, brand: Competitor) -> Role:
    """Whose share it is: a rival is known by its place among the rivals of the brief."""
    rivals = [each.id for each in wording.client.competitors if not (each.own or each.others)]
    return "own" if brand.own else rivals.index(brand.id) + 1


def _rest(wording: Wording, brands: Sequence[Competitor], periods: Periods) -> Row:
    """Brands that are not shown and the stated rest, in one; not known where one of them is not."""
    known = [[shares[each.id].value for each in brands if each.id in shares] for shares in periods.values()]
    values = tuple(sum(found) if len(found) == len(brands) else None for found in known)
    return Row(wording.words("tbl.others"), values, "others")


def _units(wording: Wording, rows: Sequence[Row], periods: Periods) -> str:
    bases = {
        point.basis
        for rival in wording.client.competitors
        for point in rival.share_series
        if figures.period_key(point.period) in periods and point.share_pct is not None
    }
    basis = next(iter(bases), None)
    whole = all(sum(row.values[n] or 0 for row in rows) >= 100 - ROUNDING for n in range(len(periods)))
    return in_one_line(
        wording,
        wording.words("exh.shares.units"),
        wording.words("exh.shares.basis", basis=wording.words(f"opt.{basis}")) if basis else "",
        wording.formats.periods(*(list(periods)[end] for end in (0, -1))),
        "" if whole else wording.words("exh.shares.unstated"),
    )


def _chart(wording: Wording, rows: Sequence[Row], periods: tuple[str, ...]) -> Chart:
    said = [(row.name, _said(wording, row, rows)) for row in rows if row.values[-1] is not None]
    latest, (first, share) = wording.formats.period(periods[-1]), said[0]
    said[0] = (wording.formats.clauses(latest, first), share)
    series = tuple(Series(row.name, row.values, "0.0", row.role) for row in rows)
    return Chart(periods, series, spoken("stacked_column", said, wording))


def _said(wording: Wording, row: Row, rows: Sequence[Row]) -> str:
    share = wording.formats.percent(row.values[-1] or 0.0, 1)
    return wording.formats.clauses(share, _ranked(wording, row, rows) if row.own else "")


def _ranked(wording: Wording, own: Row, rows: Sequence[Row]) -> str:
    named = [row for row in rows if not row.others]
    rank = _rank(own, named, -1)
    return "" if rank is None else wording.words("exh.rank", rank=rank, count=len(named))


def _rank(own: Row, named: Sequence[Row], period: int) -> int | None:
    """The brand's place among those shown; none where a share is not known, or two are equal."""
    values = [row.values[period] for row in named]
    mine = own.values[period]
    if mine is None or None in values or values.count(mine) > 1:
        return None
    return 1 + sum(value is not None and value > mine for value in values)


def _title(wording: Wording, named: Sequence[Row], periods: tuple[str, ...]) -> str:
    moves = [(row, row.move) for row in named if row.move is not None]
    if len(periods) < 2 or len(moves) < 2:
        return _leader(wording, named)
    years = figures.years_between(periods[0], periods[-1])
    suffix, told = ("", figures.told_years(wording, years)) if years else ("_undated", "")
    row, move = max(moves, key=lambda each: (round(abs(each[1]), 1), each[0].own))
    if abs(move) < figures.FLAT_PP:
        leader = max(named, key=lambda each: each.values[-1] or 0.0)
        share = wording.formats.percent(leader.values[-1] or 0.0, 1)
        return wording.words(f"exh.shares.flat{suffix}", brand=leader.name, share=share, years=told)
    key = f"exh.shares.most_{'up' if move > 0 else 'down'}{suffix}"
    gap = wording.formats.points(abs(move), signed=False)
    first = wording.words(key, brand=row.name, gap=gap, years=told)
    second = next((each for each in moves if each[0].own and each[0] is not row), None)
    return in_one_line(wording, first, _then(wording, *second) if second else "")


def _then(wording: Wording, row: Row, move: float) -> str:
    side = "flat" if abs(move) < figures.FLAT_PP else "up" if move > 0 else "down"
    return wording.words(f"exh.shares.then_{side}", brand=row.name, gap=wording.formats.points(abs(move), signed=False))


def _leader(wording: Wording, named: Sequence[Row]) -> str:
    """Who leads in the only period there is, and what the own brand holds."""
    known = [row for row in named if row.values[-1] is not None]
    most = max(row.values[-1] or 0.0 for row in known)
    leaders = [row.name for row in known if row.values[-1] == most]
    share = wording.formats.percent(most, 1)
    if len(leaders) > 1:
        return wording.words("exh.shares.tied", brands=wording.formats.listed(leaders), share=share)
    own = next((row for row in known if row.own and row.name not in leaders), None)
    return wording.formats.clauses(
        wording.words("exh.shares.once", brand=leaders[0], share=share),
        wording.words("exh.shares.own", brand=own.name, share=wording.formats.percent(own.values[-1] or 0.0, 1))
        if own
        else "",
    )


def _rank_change(wording: Wording, named: Sequence[Row]) -> str:
    own = next((row for row in named if row.own), None)
    first, last = (_rank(own, named, 0), _rank(own, named, -1)) if own else (None, None)
    if first is None or last is None or first == last:
        return ""
    key = "exh.shares.rank_up" if last < first else "exh.shares.rank_down"
    return wording.words(key, brand=own_name(wording), first=first, last=last)
