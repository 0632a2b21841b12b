"""brand: the figures and tables on a brand's history: its share, its price, what it did and what came of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.content import Chart, Series
from briefgen.kinds import figures
from briefgen.kinds.exhibits.exhibit import Exhibit, in_one_line, own_name, said_notes, source_line, spoken
from briefgen.kinds.exhibits.history import promotion_rows, timeline_rows
from briefgen.kinds.exhibits.prices import price_line
from briefgen.kinds.exhibits.shares import share_by_brand

if TYPE_CHECKING:
    from briefgen.kinds.figures import Point
    from briefgen.kinds.wording import Wording

__all__ = [
    "own_share",
    "price_line",
    "promotion_rows",
    "share_by_brand",
    "share_goal",
    "share_moves",
    "timeline_rows",
]


def own_share(wording: Wording) -> Exhibit | None:
    """Where the brand's share has gone, and how far the next rival is."""
    points = figures.own_shares(wording.client)
    if len(points) < 2:
        return None
    said = [(point.period, wording.formats.percent(point.value, 1)) for point in points]
    return Exhibit(
        title=wording.formats.clauses(figures.share_story(wording), _distance(wording, points[-1].period)),
        units=in_one_line(
            wording,
            wording.words("exh.share.units", brand=own_name(wording)),
            wording.formats.periods(points[0].period, points[-1].period),
        ),
        chart=Chart(
            tuple(point.period for point in points),
            (Series(own_name(wording), tuple(point.value for point in points), "0.0"),),
            spoken("column", said, wording),
            frozenset({len(points) - 1}),
        ),
        source=source_line(wording, [point.source for point in points]),
        notes=said_notes(wording.formats.sentences(share_moves(wording)), share_goal(wording)),
    )


def share_moves(wording: Wording) -> str:
    """How much each of the last two periods brought."""
    points = figures.own_shares(wording.client)
    gains = [now.value - before.value for before, now in pairwise(points)][-2:]
    if not gains:
        return ""
    moves = [_move(wording, point, gain) for point, gain in zip(points[-len(gains) :], gains, strict=True)]
    return wording.words(f"exh.share.{_pace(gains)}", moves=wording.formats.clauses(*moves))


def share_goal(wording: Wording) -> str:
    """The share the client aims at, and by when."""
    marketing = wording.client.marketing
    figure = marketing.share_target if marketing else None
    if figure is None or figure.value is None:
        return ""
    period, target = figures.period_key(figure.period), wording.formats.percent(figure.value, 1)
    if not period:
        return wording.words("exh.share.goal_undated", target=target)
    return wording.words("exh.share.goal", target=target, period=wording.formats.period(period))


def _distance(wording: Wording, latest: str) -> str:
    """How far the brand is from the next one above it in the latest period."""
    own = figures.own_brand(wording.client)
    period, shares = figures.latest_shares(wording.client)
    if own is None or own.id not in shares or period != latest:
        return ""
    mine = shares[own.id].value
    rivals = [
        (shares[rival.id].value - mine, rival)
        for rival in wording.client.competitors
        if rival.id in shares and not rival.own and not rival.others
    ]
    above = [each for each in rivals if each[0] > 0]
    if not above:
        unknown = 100 - sum(point.value for point in shares.values())
        leads = bool(rivals) and max(gap for gap, _ in rivals) < 0 and unknown < mine
        return wording.words("exh.share.leads") if leads else ""
    gap, rival = min(above, key=lambda each: each[0])
    return wording.words(
        "exh.share.behind", rival=wording.text(rival.name), gap=wording.formats.points(gap, signed=False)
    )


def _move(wording: Wording, point: Point, gain: float) -> str:
    return wording.words(
        "exh.share.move", period=wording.formats.period(point.period), gap=wording.formats.points(gain)
    )


def _pace(gains: list[float]) -> str:
    """Whether two gains grow or shrink; anything else is only told."""
    if len(gains) < 2 or min(gains) <= 0 or abs(gains[1] - gains[0]) < figures.FLAT_PP:
        return "moves"
    return "slower" if gains[1] < gains[0] else "faster"
