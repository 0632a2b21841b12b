"""plan: slides on the rhythm of the campaign and on media."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Rich, Span, Table
from briefgen.formats import DASH
from briefgen.kinds.figures import currency, reach_goal
from briefgen.kinds.proposal.flowchart import costs, flowchart, legend
from briefgen.kinds.proposal.slide import Slide, slide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.job_media import Media
    from briefgen.model.job_media_plan import Phase, PlanLine

MOST_PHASES = 5
"""Phases that have room side by side."""


def phases(wording: Wording) -> Slide | None:
    """The rhythm of the campaign: phases as wide as they are long, task, channels, goal and money below.

    More phases than have room side by side stand one below the other.
    """
    media = wording.job.media
    given = [phase for phase in (media.phases if media else ()) if phase.name]
    if not given:
        return None
    whole = _phase_rows(wording, given)
    alt = wording.words("pro.phases.alt", names=wording.formats.listed([wording.text(phase.name) for phase in given]))
    weights = tuple(metrics.weeks(p.from_, p.to) if p.from_ and p.to else 1.0 for p in given)
    beside = len(given) <= MOST_PHASES
    (head, *below), (first, *listed) = whole, list(zip(*whole, strict=True))
    return slide(
        wording,
        "sec.phases",
        _phases_title(wording, given),
        table=Table(head, tuple(below), alt, weights) if beside else None,
        listing=None if beside else Table(first, tuple(listed), alt),
        said=[_spoken_phase(wording, phase) for phase in given],
        asked=_heaviest(wording, given),
        source=_phases_note(wording, given, beside=beside),
    )


def _phase_rows(wording: Wording, given: list[Phase]) -> list[tuple[str | Rich, ...]]:
    """What is said of phases, a row each and a column a phase, under the phases' names."""
    lines: tuple[tuple[str, Sequence[str | Rich]], ...] = (
        ("task", [wording.text(phase.task) for phase in given]),
        ("channels", [wording.formats.listed(wording.texts(phase.channels)) for phase in given]),
        ("goal", [wording.text(phase.kpi) for phase in given]),
        ("money", _phase_money(wording, given)),
    )
    told = [(key, cells) for key, cells in lines if any(map(str, cells))] or lines[:1]
    rows = [(wording.words(f"pro.phases.{key}"), *(cell or DASH for cell in cells)) for key, cells in told]
    return [("", *(_phase_head(wording, phase) for phase in given)), *rows]


def _spoken_phase(wording: Wording, phase: Phase) -> str:
    name, task = wording.text(phase.name), wording.text(phase.task)
    return wording.words("pro.notes.named", name=name, text=task) if task else name


def _phases_note(wording: Wording, given: list[Phase], *, beside: bool) -> str | None:
    budget = sum(phase.budget or 0 for phase in given)
    if not budget or not _phase_shares(given):
        return None
    money = wording.words("pro.phases.note", money=wording.formats.money(budget, currency(wording)))
    return wording.formats.sentences(money, wording.words("pro.phases.widths") if beside else "")


def _phase_head(wording: Wording, phase: Phase) -> Rich:
    name = Span(wording.text(phase.name), "strong")
    if not (phase.from_ and phase.to):
        return Rich((name,))
    weeks = wording.formats.number(round(metrics.weeks(phase.from_, phase.to), 1))
    dates = wording.words("pro.phases.dates", dates=wording.formats.span(phase.from_, phase.to), weeks=weeks)
    return Rich((name, Span(f"\n{dates}")))


def _phase_money(wording: Wording, given: list[Phase]) -> list[str | Rich]:
    shares = _phase_shares(given)
    amounts = iter(wording.formats.amounts([phase.budget for phase in given if phase.budget], currency(wording)))
    return [
        Rich((Span(next(amounts), "strong"), *((Span("  "), _share(wording, shares[n])) if shares else ())))
        if phase.budget
        else ""
        for n, phase in enumerate(given)
    ]


def _phase_shares(given: Sequence[Phase]) -> dict[int, float]:
    """Each phase's share of the media money, only where all of it is laid out."""
    if any(phase.budget is None for phase in given):
        return {}
    shares = metrics.shares_pct({str(n): phase.budget or 0.0 for n, phase in enumerate(given)})
    return {int(n): share for n, share in shares.items()}


def _share(wording: Wording, share: float) -> Span:
    return Span(wording.formats.percent(share, 0), "quiet")


def _phases_title(wording: Wording, given: list[Phase]) -> str:
    heaviest = _heaviest(wording, given)
    count = wording.words.get(f"count.{len(given)}") or str(len(given))
    if not heaviest["share"]:
        return wording.words(
            "pro.phases.named", count=count, names=wording.formats.listed([wording.text(p.name) for p in given])
        )
    return wording.words("pro.phases.title", count=count, **heaviest)


def _heaviest(wording: Wording, given: list[Phase]) -> dict[str, str]:
    """The phase that takes most of the media money, and how much of it."""
    shares = _phase_shares(given)
    number, share = max(shares.items(), key=lambda each: each[1], default=(0, 0.0))
    return {
        "name": wording.text(given[number].name),
        "share": wording.formats.percent(share, 0) if shares else "",
    }


def media(wording: Wording) -> Slide | None:
    """What media shall reach, whom, and with which lines."""
    given = wording.job.media
    lines = [line for line in (given.plan if given else ()) if line.channel]
    if given is None or not lines:
        return None
    *shown, total = costs(wording, lines)
    whole = sum(line.net_cost or 0 for line in lines)
    words, gantt = wording.words, flowchart(wording, lines, given.phases)
    return slide(
        wording,
        "sec.media_strategy",
        _media_title(wording, lines),
        facts=_media_facts(wording, given),
        gantt=gantt,
        legend=legend(wording, given.phases),
        cost_head=words("pro.cost", unit=wording.formats.table_unit(currency(wording), whole)),
        rows=[] if gantt else [_media_row(wording, *each) for each in zip(lines, shown, strict=True)],
        total={"label": words("tbl.total"), "cost": total} if any(shown) else None,
        said=[*(fact["text"] for fact in _media_facts(wording, given)), *_spoken_lines(wording, lines)],
        asked={"channel": wording.text(lines[0].channel)},
        source=_media_note(wording, lines),
    )


def _spoken_lines(wording: Wording, lines: list[PlanLine]) -> list[str]:
    """`OTV，5/4–5/24，180 万元`."""
    return [
        wording.formats.clauses(
            wording.text(line.channel),
            wording.formats.span(line.from_, line.to, "dense") if line.from_ and line.to else "",
            wording.formats.money(line.net_cost, currency(wording)) if line.net_cost is not None else "",
        )
        for line in lines
    ]


def _media_note(wording: Wording, lines: list[PlanLine]) -> str:
    priced = [line.net_cost for line in lines if line.net_cost is not None]
    unpriced = len(lines) - len(priced)
    money = wording.formats.money(sum(priced), currency(wording))
    still_open = wording.words("pro.media.open", n=unpriced, money=money) if priced and unpriced else ""
    return wording.formats.sentences(wording.words("pro.media.note"), still_open, _wider_target(wording))


def _wider_target(wording: Wording) -> str:
    """How those for whom media are bought differ from those whom the campaign is for."""
    target = wording.job.media.target if wording.job.media else None
    return wording.text(target.relation) if target else ""


def _media_facts(wording: Wording, given: Media) -> list[dict[str, str]]:
    target = given.target
    told = (
        ("sec.media_objective", reach_goal(wording, given.objective)),
        ("pro.media.target", wording.text(target.audience) if target else ""),
        ("sec.geography", _markets(wording, given)),
    )
    return [{"label": wording.words(key), "text": text} for key, text in told if text]


def _markets(wording: Wording, given: Media) -> str:
    """The first-priority places with their weight, or all of them where none has a priority."""
    first = [each for each in given.markets if each.priority == "A"]
    names = [wording.text(each.city) or wording.text(each.region) for each in first or given.markets]
    listed = wording.formats.listed([name for name in names if name])
    weights = [each.weight_pct for each in first if each.weight_pct is not None]
    if first and len(weights) == len(first):
        share = wording.formats.percent(sum(weights))
        return wording.words("pro.media.weighted_markets", share=share, names=listed)
    return wording.words("pro.media.first_markets", names=listed) if first else listed


def _media_row(wording: Wording, line: PlanLine, cost: str) -> dict[str, object]:
    dates = wording.formats.span(line.from_, line.to, "dense") if line.from_ and line.to else DASH
    return {
        "channel": wording.text(line.channel),
        "what": wording.formats.clauses(wording.text(line.vehicle), wording.text(line.placement)) or DASH,
        "dates": dates,
        "cost": cost or DASH,
        "result": wording.text(line.kpi) or _cpm(wording, line),
    }


def _cpm(wording: Wording, line: PlanLine) -> str:
    return f"CPM {wording.formats.number(line.cpm)}" if line.cpm is not None else DASH


def _media_title(wording: Wording, lines: list[PlanLine]) -> str:
    costs: dict[str, float] = {}
    for line in lines:
        costs[wording.text(line.channel)] = costs.get(wording.text(line.channel), 0.0) + (line.net_cost or 0.0)
    shares = metrics.shares_pct(costs)
    if not shares or any(line.net_cost is None for line in lines):
        return wording.words("pro.media.listed", names=wording.formats.listed(list(costs)[:4]))
    name, share = max(shares.items(), key=lambda each: each[1])
    money = wording.formats.money(sum(costs.values()), currency(wording))
    return wording.words("pro.media.title", money=money, name=name, share=wording.formats.percent(share, 0))
