"""people: slides on who is spoken to, where they are lost, the problem and the insight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds import shell
from briefgen.kinds.proposal.slide import Slide, chart_slide, column, columns, in_clauses, slide, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.kinds.wording import Wording
    from briefgen.model import Text
    from briefgen.model.consumer_profile import Segment
    from briefgen.model.consumers import FunnelStep

PORTRAIT_ROWS = 6
VOICES = 3


def people(wording: Wording) -> Slide | None:
    """A portrait, not a census: who, what they value, what they think and do now."""
    audience = wording.job.audience
    primary = audience.primary if audience else None
    if audience is None or primary is None:
        return None
    mind = wording.client.consumers.psychographics if wording.client.consumers else None
    now = audience.current
    told = [
        ("who", wording.formats.clauses(wording.text(primary.who), wording.text(primary.size))),
        ("life", wording.text(primary.portrait) or (wording.text(mind.lifestyle) if mind else "")),
        (
            "motive",
            wording.text(audience.motivation) or _joined(wording, mind.motives if mind else ()),
        ),
        (
            "barrier",
            wording.text(audience.barrier) or _joined(wording, mind.barriers if mind else ()),
        ),
        ("think", wording.text(now.think) if now else ""),
        ("do", wording.text(now.do) if now else ""),
    ]
    rows = [{"label": wording.words(f"pro.people.{key}"), "text": text} for key, text in told if text]
    given = wording.client.problem.verbatims if wording.client.problem else ()
    voices = [each for each in given if each.quote][:VOICES]
    segment = _segment(wording, primary.segment)
    return slide(
        wording,
        "sec.audience",
        _portrait_title(wording, segment) or wording.text(primary.who),
        rows=rows[:PORTRAIT_ROWS],
        voices=[
            {
                "quote": wording.formats.quoted(wording.text(each.quote)),
                "by": _capital(wording.speaker(each.speaker)) or None,
            }
            for each in voices
        ],
        source=wording.cite(segment.source if segment else None, *(each.source for each in voices)),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _joined(wording: Wording, statements: Iterable[Text]) -> str:
    """Several statements in one cell; they may hold commas themselves."""
    first, *rest = wording.texts(statements) or [""]
    return wording.words("join.semicolon").join([first, *map(wording.formats.inline, rest)])


def _segment(wording: Wording, segment_id: str | None) -> Segment | None:
    segments = wording.client.consumers.segments if wording.client.consumers else ()
    return next((segment for segment in segments if segment.id and segment.id == segment_id), None)


def _portrait_title(wording: Wording, segment: Segment | None) -> str:
    if segment is None or segment.size_pct is None:
        return wording.text(segment.name) if segment else ""
    key = "pro.people.title" if segment.value_pct is not None else "pro.people.sized"
    return wording.words(
        key,
        name=wording.text(segment.name),
        users=wording.formats.percent(segment.size_pct),
        value=wording.formats.percent(segment.value_pct or 0),
    )


def funnel(wording: Wording) -> Slide | None:
    """Where people are lost between knowing the brand and drinking it, against a benchmark."""
    given = wording.client.consumers.funnel if wording.client.consumers else ()
    steps = [step for step in given if step.brand_pct is not None and step.stage]
    if len(steps) < 3 or not _passages(steps, "brand_pct"):
        return None
    worst, _ = _weakest(steps)
    stages = tuple(wording.text(step.stage) for step in steps)
    brand = Series(shell.own_name(wording), tuple(step.brand_pct for step in steps), '0"%"')
    benchmark = Series(wording.words("tbl.benchmark"), tuple(step.benchmark_pct for step in steps), '0"%"')
    said = [(stage, wording.formats.percent(step.brand_pct or 0)) for stage, step in zip(stages, steps, strict=True)]
    series = (brand, benchmark) if _is_compared(steps) else (brand,)
    bases = {step.base_n for step in steps if step.base_n}
    base = wording.words("pro.funnel.base", n=wording.formats.number(bases.pop(), 0)) if len(bases) == 1 else ""
    return chart_slide(
        wording,
        "pro.funnel.kicker",
        _funnel_title(wording, steps, stages),
        unit_line=wording.words("join.semicolon").join(
            part for part in (wording.words("pro.funnel.units"), base) if part
        ),
        chart=Chart(stages, series, spoken("clustered", said, wording), frozenset()),
        points=_conversions(wording, steps, stages),
        conclusion=wording.words(
            "pro.funnel.task",
            first=wording.inline(stages[worst]),
            then=wording.inline(stages[worst + 1]),
        ),
        source=wording.cite(*(step.source for step in steps)),
    )


def _kept(steps: list[FunnelStep], number: int, who: str) -> float | None:
    """Percent of one stage that reach the next (`funnel_conv`)."""
    return metrics.ratio(getattr(steps[number + 1], who), getattr(steps[number], who), times=100).value


def _passages(steps: list[FunnelStep], who: str) -> dict[int, float]:
    kept = {number: _kept(steps, number, who) for number in range(len(steps) - 1)}
    return {number: share for number, share in kept.items() if share is not None}


def _weakest(steps: list[FunnelStep]) -> tuple[int, float | None]:
    """The passage where the brand falls furthest behind the benchmark, with that; else where it loses most."""
    mine = _passages(steps, "brand_pct")
    norms = _passages(steps, "benchmark_pct") if _is_compared(steps) else {}
    behind = {number: norms[number] - kept for number, kept in mine.items() if norms.get(number, 0.0) > kept}
    if behind:
        worst = max(behind, key=lambda number: behind[number])
        return worst, norms[worst]
    return min(mine, key=lambda number: mine[number]), None


def _is_compared(steps: list[FunnelStep]) -> bool:
    return all(step.benchmark_pct is not None for step in steps)


def _funnel_title(wording: Wording, steps: list[FunnelStep], stages: tuple[str, ...]) -> str:
    number, norm = _weakest(steps)
    mine = _kept(steps, number, "brand_pct")
    return wording.words(
        "pro.funnel.title" if norm is not None else "pro.funnel.alone",
        first=wording.inline(stages[number]),
        then=wording.inline(stages[number + 1]),
        mine=wording.formats.percent(mine or 0, 0),
        norm=wording.formats.percent(norm or 0, 0),
    )


def _conversions(wording: Wording, steps: list[FunnelStep], stages: tuple[str, ...]) -> list[str]:
    kept = [(number, _kept(steps, number, "brand_pct")) for number in range(len(steps) - 1)]
    return [
        wording.words(
            "pro.funnel.kept",
            first=stages[n],
            then=wording.inline(stages[n + 1]),
            value=wording.formats.percent(value, 0),
        )
        for n, value in kept
        if value is not None
    ][:3]


def problem(wording: Wording) -> Slide | None:
    """The one sentence communication has to solve."""
    identity = wording.job.identity
    if not (identity and identity.problem):
        return None
    point = wording.client.problem
    words = wording.words
    return slide(
        wording,
        "pro.problem.kicker",
        in_clauses(wording.text(identity.problem)),
        columns=columns(
            column(words("pro.problem.consumer"), wording.text(point.consumer_problem) if point else ""),
            column(words("pro.problem.product"), wording.text(point.product_problem) if point else ""),
            column(words("sec.role_of_communication"), wording.text(identity.role_of_communication)),
        ),
        source=wording.cite(*(each.source for each in (point.verbatims if point else ())[:2])),
    )


def _in_two_lines(line: str) -> str:
    """A sentence of two halves breaks between them."""
    comma = "，" if "，" in line else ": "
    first, _, second = line.partition(comma)
    return f"{first}{comma.strip()}\n{second}" if second and comma not in second else in_clauses(line)


def insight(wording: Wording) -> Slide | None:
    """The tension the work springs from."""
    given = wording.job.insight
    line = wording.text(given.line or given.observation) if given else ""
    if given is None or not line:
        return None
    words = wording.words
    observation = wording.text(given.observation)
    return slide(
        wording,
        "sec.insight",
        _in_two_lines(line),
        columns=columns(
            column(words("pro.insight.observation"), observation if observation != line else ""),
            column(words("pro.insight.tension"), wording.text(given.tension)),
            column(words("pro.insight.so_what"), wording.text(given.so_what)),
        ),
        source=wording.cite(*given.evidence),
    )
