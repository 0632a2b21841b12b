"""funnel: the stages between knowing and using a brand in, where people are lost out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds.exhibits.exhibit import (
    Exhibit,
    base_of,
    caution,
    counted,
    in_one_line,
    own_name,
    said_notes,
    source_line,
    spoken,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.consumers import FunnelStep

FEWEST_STAGES = 3
TOLD_PASSAGES = 3


def funnel(wording: Wording) -> Exhibit | None:
    """Where people are lost between knowing the brand and using it, against a benchmark."""
    steps = _steps(wording)
    if len(steps) < FEWEST_STAGES or not _passages(steps, "brand_pct"):
        return None
    base = base_of(wording, [step.base_n for step in steps], [step.source for step in steps])
    few = metrics.base_class(base) == "counts_only"
    return Exhibit(
        title=_counted_title(wording, steps, base) if few else _title(wording, steps),
        units=in_one_line(
            wording,
            wording.words("exh.funnel.units_counted" if few else "exh.funnel.units"),
            _base(wording, steps),
            caution(wording, base),
        ),
        chart=_counted_chart(wording, steps, base) if few else _chart(wording, steps),
        source=source_line(wording, [step.source for step in steps], [step.period for step in steps], base),
        notes=() if few else said_notes(*conversions(wording), task(wording)),
    )


def conversions(wording: Wording) -> list[str]:
    """How many of one stage reach the next, stage by stage; nothing where the base bears no percentage."""
    steps = _steps(wording)
    base = base_of(wording, [step.base_n for step in steps], [step.source for step in steps])
    if metrics.base_class(base) == "counts_only":
        return []
    return [
        wording.words(
            "exh.funnel.kept",
            first=wording.text(steps[n].stage),
            then=wording.inline(wording.text(steps[n + 1].stage)),
            value=wording.formats.percent(value, 0),
        )
        for n, value in _passages(steps, "brand_pct").items()
    ][:TOLD_PASSAGES]


def task(wording: Wording) -> str:
    """The passage to mend first."""
    first, then, _ = _weakest(_steps(wording))
    return wording.words("exh.funnel.task", first=_stage(wording, first), then=_stage(wording, then))


def _steps(wording: Wording) -> list[FunnelStep]:
    given = wording.client.consumers.funnel if wording.client.consumers else ()
    return [step for step in given if step.brand_pct is not None and step.stage]


def _passages(steps: Sequence[FunnelStep], who: str) -> dict[int, float]:
    found = metrics.funnel_conversions([getattr(step, who) for step in steps])
    return {number: kept.value for number, kept in enumerate(found) if kept.value is not None}


def _weakest(steps: Sequence[FunnelStep]) -> tuple[FunnelStep, FunnelStep, float | None]:
    """The passage where the brand falls furthest behind the benchmark, with that; else where it loses most."""
    mine = _passages(steps, "brand_pct")
    norms = _passages(steps, "benchmark_pct") if _is_compared(steps) else {}
    behind = {number: norms[number] - kept for number, kept in mine.items() if norms.get(number, 0.0) > kept}
    if behind:
        worst = max(behind, key=lambda number: behind[number])
        return steps[worst], steps[worst + 1], norms[worst]
    worst = min(mine, key=lambda number: mine[number])
    return steps[worst], steps[worst + 1], None


def _is_compared(steps: Sequence[FunnelStep]) -> bool:
    return all(step.benchmark_pct is not None for step in steps)


def _stage(wording: Wording, step: FunnelStep) -> str:
    return wording.inline(wording.text(step.stage))


def _title(wording: Wording, steps: Sequence[FunnelStep]) -> str:
    first, then, norm = _weakest(steps)
    mine = metrics.funnel_conversion(then.brand_pct, first.brand_pct).value
    return wording.words(
        "exh.funnel.title" if norm is not None else "exh.funnel.alone",
        first=_stage(wording, first),
        then=_stage(wording, then),
        mine=wording.formats.percent(mine or 0, 0),
        norm=wording.formats.percent(norm or 0, 0),
    )


def _counted_title(wording: Wording, steps: Sequence[FunnelStep], base: int | None) -> str:
    told = [
        wording.words("exh.funnel.step", stage=_stage(wording, step), count=str(counted(base, step.brand_pct)))
        for step in steps
    ]
    return wording.words("exh.funnel.counted", n=str(base), steps=wording.formats.clauses(*told))


def _base(wording: Wording, steps: Sequence[FunnelStep]) -> str:
    bases = {step.base_n for step in steps if step.base_n}
    return wording.words("exh.base", n=wording.formats.number(bases.pop(), 0)) if len(bases) == 1 else ""


def _chart(wording: Wording, steps: Sequence[FunnelStep]) -> Chart:
    stages = tuple(wording.text(step.stage) for step in steps)
    brand = Series(own_name(wording), tuple(step.brand_pct for step in steps), '0"%"', "own")
    benchmark = Series(wording.words("tbl.benchmark"), tuple(step.benchmark_pct for step in steps), '0"%"')
    said = [(stage, _against_norm(wording, step)) for stage, step in zip(stages, steps, strict=True)]
    series = (brand, benchmark) if _is_compared(steps) else (brand,)
    return Chart(stages, series, spoken("clustered", said, wording))


def _against_norm(wording: Wording, step: FunnelStep) -> str:
    norm = "" if step.benchmark_pct is None else wording.formats.percent(step.benchmark_pct)
    return wording.formats.clauses(
        wording.formats.percent(step.brand_pct or 0), f"{wording.words('tbl.benchmark')} {norm}" if norm else ""
    )


def _counted_chart(wording: Wording, steps: Sequence[FunnelStep], base: int | None) -> Chart:
    stages = tuple(wording.text(step.stage) for step in steps)
    people = tuple(counted(base, step.brand_pct) for step in steps)
    said = [(stage, wording.words("exh.people", n=count)) for stage, count in zip(stages, people, strict=True)]
    return Chart(stages, (Series(own_name(wording), people, "0"),), spoken("clustered", said, wording))
