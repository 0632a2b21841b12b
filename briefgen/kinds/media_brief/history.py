"""history: what earlier media cost, brought and taught."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds import figures
from briefgen.kinds.media_brief.facts import semicolons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.job_media import MediaHistory

    Group = dict[str, object]


@dataclass(frozen=True)
class Return:
    """What came in for what was spent on a channel in a period."""

    channel: str
    period: str
    spend: float
    ratio: float


@dataclass(frozen=True)
class Past:
    """A medium of an earlier period: its cost with the price it is told in, what came of it, and its return."""

    medium: str
    period: str
    spend: float | None
    basis: str = ""
    result: str = ""
    learning: str = ""
    back: Return | None = None


def history(wording: Wording) -> Group | None:
    """What earlier media cost, brought and taught; without media on record, the returns in a line."""
    media = wording.job.media
    given = media.history if media else ()
    returns, source = _returns(wording), _returned(wording)
    if not given and not returns:
        return None
    unit, rows = _rows(wording, given, returns) if given else ("", [])
    best = _best(wording, returns)
    return {
        "rows": rows,
        "cost_unit": unit,
        "returned": bool(returns),
        "title": best or _dearest(wording, given) or None,
        "source": source or None,
        "returns": None if given else wording.formats.sentences(best, source),
    }


def _rows(wording: Wording, given: Sequence[MediaHistory], returns: Sequence[Return]) -> tuple[str, list[Group]]:
    """The head's unit and basis of cost; media on record, then those of which no more than the return is known."""
    backs = [_return_of(wording, each, returns) for each in given]
    found = [
        *(_past(wording, each, back) for each, back in zip(given, backs, strict=True)),
        *(Past(each.channel, each.period, each.spend, back=each) for each in returns if each not in backs),
    ]
    unit, costs = figures.column_of_money(wording, [each.spend for each in found], figures.currency(wording))
    bases = {each.basis for each in found if each.spend is not None}
    shared = next(iter(bases)) if len(bases) == 1 else ""
    spent = [
        wording.aside(cost, "" if shared or each.spend is None else each.basis)
        for each, cost in zip(found, costs, strict=True)
    ]
    head = wording.aside("", wording.formats.clauses(shared, unit))
    return head, [_row(wording, each, cost) for each, cost in zip(found, spent, strict=True)]


def _past(wording: Wording, each: MediaHistory, back: Return | None) -> Past:
    medium, period = wording.text(each.medium), figures.period_key(each.period)
    basis = wording.words(f"opt.{each.basis}") if each.basis else ""
    return Past(medium, period, each.spend, basis, wording.text(each.kpi), wording.text(each.learning), back)


def _row(wording: Wording, each: Past, cost: str) -> Group:
    return {
        "medium": each.medium or DASH,
        "period": wording.formats.period(each.period) or DASH,
        "spend": cost,
        "ratio": wording.formats.number(each.back.ratio, 2) if each.back else DASH,
        "result": each.result or DASH,
        "learning": each.learning or DASH,
    }


def _return_of(wording: Wording, each: MediaHistory, returns: Sequence[Return]) -> Return | None:
    """What a medium on record brought in its period; of any period where the return names none."""
    medium, period = wording.text(each.medium), figures.period_key(each.period)
    return next((back for back in returns if back.channel == medium and back.period in ("", period)), None)


def _returns(wording: Wording) -> list[Return]:
    """Return on ad spend by channel, best first: what came in divided by what was spent."""
    marketing = wording.client.marketing
    given = [each for each in (marketing.history_roi if marketing else ()) if each.channel and each.spend]
    found = [
        Return(wording.text(each.channel), figures.period_key(each.period), each.spend or 0, ratio)
        for each in given
        if (ratio := metrics.ratio(each.return_, each.spend).value) is not None
    ]
    return sorted(found, key=lambda each: -each.ratio)


def _best(wording: Wording, returns: Sequence[Return]) -> str:
    """The best channel first, then what the others brought."""
    if not returns:
        return ""
    told = [(each.channel, wording.formats.number(each.ratio, 2)) for each in returns]
    best = wording.words("mb.best_return", channel=told[0][0], ratio=told[0][1])
    others = wording.formats.listed([f"{wording.inline(name)} {ratio}" for name, ratio in told[1:]])
    return semicolons(wording, (best, others))


def _dearest(wording: Wording, given: Sequence[MediaHistory]) -> str:
    spent = [(each.spend, wording.text(each.medium)) for each in given if each.spend and each.medium]
    if not spent:
        return ""
    most, medium = max(spent)
    money = wording.formats.money(most, figures.currency(wording))
    return wording.words("mb.most_spent", medium=wording.inline(medium), money=money)


def _returned(wording: Wording) -> str:
    """Where the returns are from and how they are reckoned."""
    marketing = wording.client.marketing
    sources = [each.source for each in (marketing.history_roi if marketing else ()) if each.channel and each.spend]
    formula = wording.words("mb.roas_is") if sources else ""
    return wording.formats.sentences(wording.sourced(*sources), formula) if sources else ""
