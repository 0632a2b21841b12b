"""findings: a client's figures in, the few things about it a newcomer must know out, each with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.kinds import figures, shell

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording
    from briefgen.model import Client
    from briefgen.model.competitors import Competitor
    from briefgen.model.standing import Score

SHOWN = 3
_GAPS_TOLD = {
    (True, True): "dos.threat_ahead",
    (True, False): "dos.threat_behind",
    (False, True): "dos.leader_ahead",
    (False, False): "dos.leader_behind",
}
"""The sentence on a rival: whether it is the greatest threat, and whether it is ahead."""
_MONTHS, _QUARTER = 12, 3


def findings(wording: Wording) -> list[str]:
    """The three strongest the data bear out; fewer where there are no more."""
    found = (make(wording) for make in (_largest_move, _threat, _use_and_image, _season, _heavy_users))
    return [wording.formats.sentences(sentence) for sentence in found if sentence][:SHOWN]


def verdict(wording: Wording) -> str:
    """What the scores say has to be done: a job for communication or for the product."""
    standing = wording.client.standing
    if standing is None:
        return ""
    overall = standing.overall or _overall(standing.usage_scores, standing.image_scores)
    return wording.words(f"dos.verdict.{overall}", brand=_brand(wording)) if overall else ""


def gap_to_next(wording: Wording) -> tuple[int, str, float] | None:
    """The own brand's rank among the brands named, the brand above it, and how far it is ahead in points."""
    own = figures.own_brand(wording.client)
    _, shares = figures.latest_shares(wording.client)
    brands = _named(wording.client)
    ranked = sorted((brand for brand in brands if brand in shares), key=lambda brand: -shares[brand].value)
    if own is None or own.id not in ranked:
        return None
    rank = ranked.index(own.id)
    if rank == 0:
        return (1, "", 0.0)
    above = ranked[rank - 1]
    return rank + 1, wording.text(brands[above].name), shares[above].value - shares[own.id].value


def _brand(wording: Wording) -> str:
    return shell.own_name(wording) or wording.words("say.the_brand")


def _named(client: Client) -> dict[str, Competitor]:
    return {brand.id: brand for brand in client.competitors if brand.id and not brand.others}


def _largest_move(wording: Wording) -> str:
    """Whose share has moved most over the periods on record, up or down."""
    moves = []
    for brand in _named(wording.client).values():
        points = sorted(
            (figures.period_key(p.period), p.share_pct) for p in brand.share_series if p.share_pct is not None
        )
        if len(points) > 1:
            moves.append((abs(points[-1][1] - points[0][1]), brand, points[0], points[-1]))
    if not moves:
        return figures.share_story(wording)
    size, brand, first, last = max(moves, key=lambda move: move[0])
    if size < figures.FLAT_PP:
        return ""
    percent = wording.formats.percent
    return wording.words(
        "dos.move_up" if last[1] > first[1] else "dos.move_down",
        brand=wording.text(brand.name),
        first=percent(first[1], 1),
        last=percent(last[1], 1),
        since=wording.formats.period(first[0]),
        until=wording.formats.period(last[0]),
        size=wording.formats.points(size, signed=False),
    )


def _threat(wording: Wording) -> str:
    """Who is dangerous and how much larger, else how far the leader is ahead."""
    brands = _named(wording.client)
    own = figures.own_brand(wording.client)
    _, shares = figures.latest_shares(wording.client)
    rivals = {brand: rival for brand, rival in brands.items() if not rival.own}
    greatest = next((brand for brand, rival in rivals.items() if rival.greatest_threat), None)
    measured = own is not None and own.id in shares
    reason = wording.text(rivals[greatest].threat_reason) if greatest else ""
    if greatest and not (measured and greatest in shares):
        return wording.words("dos.threat", rival=wording.text(rivals[greatest].name)) + _because(wording, reason)
    leader = greatest or max(
        (brand for brand in rivals if brand in shares), key=lambda b: shares[b].value, default=None
    )
    if leader is None or own is None or own.id is None or not measured:
        return ""
    gap = shares[leader].value - shares[own.id].value
    return wording.words(
        _GAPS_TOLD[bool(greatest), gap >= 0],
        rival=wording.text(rivals[leader].name),
        brand=_brand(wording),
        share=wording.formats.percent(shares[leader].value, 1),
        gap=wording.formats.points(abs(gap), signed=False),
    )


def _because(wording: Wording, reason: str) -> str:
    return wording.words("dos.because", reason=reason) if reason else ""


def _use_and_image(wording: Wording) -> str:
    """The attribute in which use leads most, and the one in which the image lags most."""
    standing = wording.client.standing
    if standing is None:
        return ""
    use = max(_gaps(standing.usage_scores), key=lambda each: each[0], default=None)
    image = min(_gaps(standing.image_scores), key=lambda each: each[0], default=None)
    said = [_scored(wording, each, kind) for each, kind in ((use, "use"), (image, "image")) if each]
    return wording.words("join.semicolon").join(said)


def _scored(wording: Wording, found: tuple[float, Score], kind: str) -> str:
    gap, score = found
    number = wording.formats.number
    return wording.words(
        f"dos.{kind}_{'lead' if gap >= 0 else 'lag'}",
        attribute=wording.formats.quoted(wording.text(score.attribute)),
        score=number(score.brand or 0.0, 1),
        gap=number(abs(gap), 1),
    )


def _gaps(scores: tuple[Score, ...]) -> list[tuple[float, Score]]:
    return [
        (score.brand - score.best_rival, score)
        for score in scores
        if score.brand is not None and score.best_rival is not None
    ]


def _overall(usage: tuple[Score, ...], image: tuple[Score, ...]) -> str | None:
    """Which side is strong: more attributes ahead of the best rival than behind."""
    sides = [_gaps(usage), _gaps(image)]
    if not all(sides):
        return None
    use, seen = (sum(gap > 0 for gap, _ in side) * 2 >= len(side) for side in sides)
    words = {True: "strong", False: "weak"}
    return "weak_both" if not (use or seen) else f"{words[use]}_use_{words[seen]}_image"


def _season(wording: Wording) -> str:
    """The three months in which most is sold."""
    market = wording.client.market
    index = market.seasonality if market else ()
    if len(index) != _MONTHS or not sum(index) or max(index) == min(index):
        return ""
    runs = [sum(index[start : start + _QUARTER]) for start in range(len(index) - _QUARTER + 1)]
    start = runs.index(max(runs))
    part = metrics.ratio(runs[start], sum(index), times=100).value
    peak = index.index(max(index))
    return wording.words(
        "dos.season",
        first=wording.formats.month(start + 1),
        last=wording.formats.month(start + _QUARTER),
        pct=wording.formats.percent(part or 0.0, 1),
        month=wording.formats.month(peak + 1),
        index=wording.formats.number(index[peak] / sum(index) * len(index) * 100, 0),
    )


def _heavy_users(wording: Wording) -> str:
    heavy = wording.client.consumers.heavy_users if wording.client.consumers else None
    if heavy is None or heavy.share_of_users_pct is None or heavy.share_of_volume_pct is None:
        return ""
    percent = wording.formats.percent
    return wording.words(
        "dos.heavy", users=percent(heavy.share_of_users_pct), volume=percent(heavy.share_of_volume_pct)
    )
