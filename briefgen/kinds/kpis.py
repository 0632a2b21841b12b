"""kpis: the measures of a job in, rows of a table and the note below it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.job_kpi import Kpi

LOWER_IS_BETTER = "↓"
"""Printed after a KPI whose lower value is the better one."""


def kpi_row(wording: Wording, each: Kpi) -> dict[str, object]:
    """A KPI as a row: its name with unit, its level, its figures in equal decimals, who measures."""
    unit = (wording.words.get(f"kpi_unit.{each.unit}") or _unit(wording, each.unit)) if each.unit else ""
    name = wording.aside(wording.text(each.name), unit)
    level = wording.words.get(f"level.{'cost' if each.dimension == 'cost' else each.level}") or ""
    numbers = {key: getattr(each, key) for key in ("baseline", "floor", "target", "stretch")}
    decimals = _decimals(numbers.values())
    path = f"kpis[{next(n for n, kpi in enumerate(wording.job.kpis) if kpi is each)}]"
    values: dict[str, Said] = {
        key: _missing(wording, f"{path}.{key}") if number is None else wording.formats.number(number, decimals)
        for key, number in numbers.items()
    }
    if each.target is None:
        values["target"] = wording.mark("kpis")
    return {
        "name": f"{name}{LOWER_IS_BETTER}" if each.direction == "lower_better" else name,
        "level": wording.words("pro.kpi.primary", level=level) if each.primary else level,
        **values,
        "by": wording.shown(each.measured_with, "kpis"),
        "primary": each.primary,
    }


def _unit(wording: Wording, unit: str) -> str:
    return wording.words.get(f"currency.{unit}") or wording.words.get(f"unit.{unit}") or unit


def _decimals(numbers: Iterable[float | None]) -> int:
    """As many decimals as the finest number of the row needs, two at most."""
    known = [number for number in numbers if number is not None]
    return next((places for places in (0, 1) if all(round(number, places) == number for number in known)), 2)


def _missing(wording: Wording, path: str) -> Said:
    """A dash, or the mark of a figure of which it is known why it is not there."""
    return wording.mark(path) if wording.brief.nothing(path) else DASH


def kpi_note(wording: Wording, given: Sequence[Kpi]) -> str:
    """Where the figures come from unless their row says so, which way is up, and the last day of measuring."""
    by = measured_by(wording, given)
    source = wording.cite(*(each.source for each in given if not each.measured_with))
    told = wording.words("pro.kpi.measured_at", date=wording.formats.date(by)) if by else ""
    return wording.formats.sentences(source, lower_note(wording, given), told)


def lower_note(wording: Wording, given: Sequence[Kpi]) -> str:
    """What the arrow means, where a measure has one."""
    falls = any(each.direction == "lower_better" for each in given)
    return wording.words("pro.kpi.lower", mark=LOWER_IS_BETTER) if falls else ""


def measured_by(wording: Wording, given: Sequence[Kpi]) -> date | None:
    """The last day on which any of them is measured: the KPI's own, else that of the goal it measures."""
    days = (each.measured_at or _due(wording, each) for each in given)
    return max((day for day in days if day), default=None)


def _due(wording: Wording, each: Kpi) -> date | None:
    """When the goal of communication that a KPI measures by its name shall be reached."""
    identity = wording.identity
    goals = identity.communication_objectives if identity else ()
    return next((goal.by for goal in goals if goal.metric and goal.metric == each.name), None)
