"""standing: point 12, how the product does in use and in people's minds, and what will be improved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds.dossier.points.blocks import captioned, facts, point, table
from briefgen.kinds.exhibits.standing import is_complete, lead, use_and_image

if TYPE_CHECKING:
    from briefgen.kinds.dossier.points.blocks import Group
    from briefgen.kinds.wording import Wording
    from briefgen.model.standing import Score, Standing

_SCORED = ("brand", "best_rival")
_MEASURES = ("overall", "satisfaction_pct", "repeat_pct", "nps")


def point_12(wording: Wording) -> Group:
    """Use, image, and plans to improve."""
    standing = wording.client.standing
    return point(
        wording,
        12,
        _lead(wording, standing) if standing else "",
        "standing",
        facts=facts(wording, standing, "standing", *_MEASURES),
        figure=use_and_image(wording),
        usage=_scores(wording, standing, "usage_scores"),
        image=_scores(wording, standing, "image_scores"),
        improvements=table(wording, standing, "improvements", "standing.improvements"),
    )


def _lead(wording: Wording, standing: Standing) -> str:
    """The judgement on the whole, else how many attributes are ahead of the best rival."""
    told = [_counted(wording, "use", standing.usage_scores), _counted(wording, "image", standing.image_scores)]
    overall = wording.words(f"opt.{standing.overall}") if standing.overall else ""
    counts = wording.formats.clauses(*told)
    return wording.words("dp.judged", overall=overall, counts=counts) if overall and counts else overall or counts


def _counted(wording: Wording, kind: str, given: tuple[Score, ...]) -> str:
    """On how many attributes the brand is ahead of its best rival."""
    scores = [score for score in given if is_complete(score)]
    if not scores:
        return ""
    ahead, share = lead(scores)
    return wording.words(f"dp.ahead_{kind}_{share}", ahead=ahead, n=len(scores))


def _gap(score: Score) -> float | None:
    return None if score.brand is None or score.best_rival is None else score.brand - score.best_rival


def _scores(wording: Wording, standing: Standing | None, key: str) -> Group | None:
    block = table(wording, standing, key, f"standing.{key}")
    if standing is None or not block or not block["rows"]:
        return block
    scores: tuple[Score, ...] = getattr(standing, key)
    shared = _shared_scale(scores)
    for row, score in zip(block["rows"], scores, strict=True):
        gap = _gap(score)
        row["gap"] = DASH if gap is None else wording.formats.number(gap, 1, signed=True)
        for name in _SCORED:
            value = getattr(score, name)
            row[name] = _out_of(wording, value, None if shared else score.scale_max) if value is not None else row[name]
    if shared:
        top = wording.aside("", wording.words("dp.out_of", n=wording.formats.number(shared)))
        block["units"].update(dict.fromkeys(_SCORED, top))
    return captioned(wording, block, _widest(wording, scores))


def _shared_scale(scores: tuple[Score, ...]) -> float | None:
    """The top of the scale, where all scores have the same."""
    tops = {score.scale_max for score in scores}
    return tops.pop() if len(tops) == 1 else None


def _out_of(wording: Wording, value: float, top: float | None) -> str:
    """A score, with the top of its scale where another row has another."""
    told = wording.formats.number(value, 1)
    return told if top is None else wording.words("dp.score_of", score=told, top=wording.formats.number(top))


def _widest(wording: Wording, scores: tuple[Score, ...]) -> str:
    """The attribute in which the brand is furthest from its best rival."""
    known = [(gap, score) for score in scores if (gap := _gap(score)) is not None]
    if not known:
        return ""
    gap, score = max(known, key=lambda each: abs(each[0]))
    words = "dp.score_ahead" if gap > 0 else "dp.score_behind" if gap < 0 else "dp.score_even"
    own, rival = (wording.formats.number(value or 0, 1) for value in (score.brand, score.best_rival))
    return wording.words(words, what=wording.text(score.attribute), own=own, rival=rival)
