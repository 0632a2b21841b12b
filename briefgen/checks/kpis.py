"""kpis: rules of the numbers a job is judged by, and of what they came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.checks.statements import is_excused, said
from briefgen.checks.texts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.job_kpi import Kpi

MOST_KPIS = 8


def _kpis(checking: Checking) -> tuple[Kpi, ...]:
    return checking.job.kpis if checking.job else ()


def _no_target(checking: Checking) -> Iterator[Finding]:
    """K-1: a KPI has no target, nor a range to stay in."""
    for number, kpi in enumerate(_kpis(checking)):
        path = f"kpis[{number}].target"
        is_range = kpi.direction == "range" and kpi.floor is not None and kpi.stretch is not None
        if kpi.target is None and not is_range and not is_excused(checking, path):
            yield Finding(path, {"name": _name(checking, kpi)})


def _no_yardstick(checking: Checking) -> Iterator[Finding]:
    """K-2: a KPI has neither a baseline nor a benchmark, be it one of point 15."""
    known = _benchmarked(checking)
    for number, kpi in enumerate(_kpis(checking)):
        path = f"kpis[{number}].baseline"
        has_benchmark = kpi.benchmark is not None and kpi.benchmark.value is not None
        has_norm = has_benchmark or not known.isdisjoint(words_of(kpi.name))
        if kpi.baseline is None and not has_norm and not is_excused(checking, path):
            yield Finding(path, {"name": _name(checking, kpi)})


def _benchmarked(checking: Checking) -> frozenset[str]:
    """Names of measures point 15 has a benchmark for."""
    evaluation = checking.client.evaluation
    norms = [norm for norm in evaluation.benchmarks if norm.value is not None] if evaluation else []
    return frozenset(name for norm in norms for name in words_of(norm.metric))


def _too_many(checking: Checking) -> Iterator[Finding]:
    """K-3: more than eight KPIs."""
    count = len(_kpis(checking))
    if count > MOST_KPIS:
        yield Finding("kpis", {"n": count, "most": MOST_KPIS})


def _units_differ(checking: Checking) -> Iterator[Finding]:
    """K-4: a result is given in another unit than its KPI."""
    planned = {kpi.id: (n, kpi.unit) for n, kpi in reversed(tuple(enumerate(_kpis(checking)))) if kpi.id and kpi.unit}
    for path, kpi_id, unit, _ in _results(checking):
        number, expected = planned.get(kpi_id or "", (0, None))
        if unit and expected and unit.strip().casefold() != expected.strip().casefold():
            slots = {"unit": unit, "expected": expected, "kpi": kpi_id}
            yield Finding(f"{path}.unit", slots, also=f"kpis[{number}].unit")


def _not_measured(checking: Checking) -> Iterator[Finding]:
    """K-5: results are in, the day of measuring has passed, and a KPI is not among them."""
    job = checking.job
    if job is None or job.results is None:
        return
    measured = {kpi_id for _, kpi_id, _, value in _results(checking) if value is not None}
    for number, kpi in enumerate(job.kpis):
        due = kpi.measured_at or (job.identity.to if job.identity else None)
        if kpi.id and kpi.id not in measured and not (due and due > checking.as_at):
            yield Finding(f"kpis[{number}].id", {"kpi": kpi.id, "name": _name(checking, kpi)}, also="results")


def _results(checking: Checking) -> Iterator[tuple[str, str | None, str | None, float | None]]:
    """What was measured of KPIs: path, KPI, unit, value."""
    results = checking.job.results if checking.job else None
    if results:
        for number, row in enumerate(results.kpis):
            yield f"results.kpis[{number}]", row.kpi, row.unit, row.actual
        for number, brand in enumerate(results.brand):
            yield f"results.brand[{number}]", brand.kpi, brand.unit, brand.value


def _name(checking: Checking, kpi: Kpi) -> str:
    return said(checking, kpi.name) or kpi.id or "KPI"


RULES = (
    Rule("K-1", ERROR, _no_target),
    Rule("K-2", WARNING, _no_yardstick),
    Rule("K-3", WARNING, _too_many),
    Rule("K-4", ERROR, _units_differ),
    Rule("K-5", WARNING, _not_measured),
)
NOT_CHECKABLE: dict[str, str] = {}
