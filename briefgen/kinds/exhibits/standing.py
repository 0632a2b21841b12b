"""standing: scores in use and in image in, where the brand is ahead of its best rival out (DOMAIN §2, point 12)."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds.exhibits.exhibit import (
    Exhibit,
    base_of,
    capital,
    caution,
    in_one_line,
    own_name,
    said_notes,
    source_line,
    spoken,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.standing import Score

LEVEL = 0.05
"""A difference of scores that rounds to nothing."""


def use_and_image(wording: Wording) -> Exhibit | None:
    """What people find in use and what they think, own scores beside the best rival's."""
    used, thought = _scores(wording)
    scores = [*used, *thought]
    if not scores:
        return None
    base = base_of(wording, [score.base_n for score in scores], [score.source for score in scores])
    few = metrics.base_class(base) == "counts_only"
    return Exhibit(
        title=wording.words("exh.truth.too_few", n=str(base)) if few else _title(wording, used, thought),
        units=in_one_line(wording, _scale(wording, scores), "" if few else caution(wording, base)),
        chart=_chart(wording, used, thought),
        source=source_line(wording, [score.source for score in scores], [score.period for score in scores], base),
        notes=() if few else said_notes(*gaps(wording), task(wording)),
    )


def gaps(wording: Wording) -> list[str]:
    """On how much the brand leads in use and in image, and where it trails most.

    Each has its base, unless all scores have the same, which the source line says.
    """
    sides = _scores(wording)
    one_base = len({score.base_n for score in chain(*sides)}) == 1
    return [
        _balance(wording, side, scores, based=not one_base)
        for side, scores in zip(("use", "image"), sides, strict=True)
        if scores
    ]


def lead(scores: Sequence[Score]) -> tuple[int, str]:
    """On how many complete scores the brand is ahead of its best rival: the number, and `all`, `some` or `none`."""
    ahead = sum(_side(score) == "ahead" for score in scores)
    return ahead, "none" if not ahead else "all" if ahead == len(scores) else "some"


def is_complete(score: Score) -> bool:
    """Whether both sides of a score are known, and what was scored."""
    return score.brand is not None and score.best_rival is not None and score.attribute is not None


def task(wording: Wording) -> str:
    """Whether that is a job for the product or for communication."""
    standing = wording.client.standing
    return wording.words(f"exh.truth.{standing.overall}") if standing and standing.overall else ""


def _scores(wording: Wording) -> tuple[list[Score], list[Score]]:
    standing = wording.client.standing
    used = [score for score in (standing.usage_scores if standing else ()) if is_complete(score)]
    return used, [score for score in (standing.image_scores if standing else ()) if is_complete(score)]


def _lead(score: Score) -> float:
    return (score.brand or 0.0) - (score.best_rival or 0.0)


def _widest(scores: Sequence[Score]) -> Score | None:
    return max(scores, key=lambda score: abs(_lead(score)), default=None)


def _chart(wording: Wording, used: Sequence[Score], thought: Sequence[Score]) -> Chart:
    rows = _grouped(wording, used, thought)
    names = tuple(name for name, _ in rows)
    brand = Series(own_name(wording), tuple(score.brand if score else None for _, score in rows), "0.0", "own")
    rival = Series(
        wording.words("exh.truth.rival"), tuple(score.best_rival if score else None for _, score in rows), "0.0"
    )
    number = wording.formats.number
    said = [
        (name, wording.words("exh.truth.pair", own=number(score.brand or 0, 1), rival=number(score.best_rival or 0, 1)))
        for name, score in rows
        if score
    ]
    return Chart(names, (brand, rival), spoken("bar", said, wording))


def _grouped(wording: Wording, used: Sequence[Score], thought: Sequence[Score]) -> list[tuple[str, Score | None]]:
    """What was scored with its scores; where there are both, use and image each under a head without bars."""
    both = bool(used and thought)
    rows: list[tuple[str, Score | None]] = []
    for side, scores in (("use", used), ("image", thought)):
        rows += [(wording.words("exh.truth.head", side=wording.words(f"exh.truth.side_{side}")), None)] if both else []
        rows += [(wording.text(score.attribute), score) for score in scores]
    return rows


def _title(wording: Wording, used: Sequence[Score], thought: Sequence[Score]) -> str:
    use, image = _widest(used), _widest(thought)
    beside = "image" if use and _side(use) == "ahead" else "image_alone"
    return capital(in_one_line(wording, _clause(wording, "use", use), _clause(wording, beside, image)))


def _side(score: Score) -> str:
    return "level" if abs(_lead(score)) < LEVEL else "ahead" if _lead(score) > 0 else "behind"


def _clause(wording: Wording, kind: str, score: Score | None) -> str:
    """How the brand does in one respect; `image` follows on a use in which it is ahead."""
    if score is None:
        return ""
    number = wording.formats.number
    return wording.words(
        f"exh.truth.{kind}_{_side(score)}",
        attribute=wording.inline(wording.text(score.attribute)),
        own=number(score.brand or 0, 1),
        rival=number(score.best_rival or 0, 1),
    )


def _balance(wording: Wording, side: str, scores: Sequence[Score], *, based: bool) -> str:
    """On how many of several scores the brand leads; of one, by how much; `based` on how many answers."""
    if len(scores) == 1:
        return _gap(wording, scores[0], based=based)
    ahead, form = lead(scores)
    led = wording.words(
        f"exh.truth.balance.{form}",
        side=wording.words(f"exh.truth.side_{side}"),
        n=wording.formats.number(len(scores)),
        ahead=wording.formats.number(ahead),
    )
    worst = min(scores, key=_lead)
    trails = _side(worst) == "behind"
    base = worst.base_n if trails else max((score.base_n or 0 for score in scores), default=0)
    told = in_one_line(wording, led, _trailing(wording, worst) if trails else "")
    return wording.aside(told, f"n={wording.formats.number(base, 0)}" if base and based else "")


def _trailing(wording: Wording, score: Score) -> str:
    gap = wording.formats.number(_lead(score), 1, signed=True)
    attribute = wording.formats.quoted(wording.inline(wording.text(score.attribute)))
    return wording.words("exh.truth.worst", attribute=attribute, gap=gap)


def _gap(wording: Wording, score: Score, *, based: bool) -> str:
    gap = wording.formats.number(_lead(score), 1, signed=True)
    base = f"n={wording.formats.number(score.base_n, 0)}" if score.base_n and based else ""
    return wording.aside(wording.words("exh.truth.gap", attribute=wording.text(score.attribute), gap=gap), base)


def _scale(wording: Wording, scores: Sequence[Score]) -> str:
    scales = {score.scale_max for score in scores if score.scale_max}
    scale = wording.formats.number(scales.pop(), 0) if len(scales) == 1 else ""
    return wording.words("exh.truth.units", scale=scale) if scale else wording.words("exh.truth.unscaled")
