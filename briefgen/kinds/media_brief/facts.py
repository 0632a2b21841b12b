"""facts: labels with what stands beside them, as a planner looks them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Rich
from briefgen.kinds import figures
from briefgen.kinds.wording import rich

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.job_identity import Objective

Facts = list[dict[str, object]]


def facts(wording: Wording, *pairs: tuple[str, Said]) -> Facts:
    """Label and value of what is known, `label` a key of the words."""
    return [{"label": wording.words(label), "value": value} for label, value in pairs if str(value)]


def beside(text: str, mark: Rich, wording: Wording) -> Said:
    """A clause followed by a mark for what is missing in it."""
    return rich(text, wording.words("join.comma") if text else "", *mark.spans)


def with_open(said: Said, label: str, mark: Rich, wording: Wording) -> Rich:
    """What is known, and after it what of it is open, by the word for it."""
    lead = wording.words("mb.named", name=wording.inline(wording.words(label)), value="")
    known = said.spans if isinstance(said, Rich) else (said,)
    return rich(*known, wording.words("join.semicolon"), lead, *mark.spans)


def clauses(wording: Wording, *parts: str) -> str:
    """Clauses in one line; in English only the first keeps its capital."""
    first, *rest = [part for part in parts if part] or [""]
    return wording.formats.clauses(first, *(wording.inline(part) for part in rest))


def named(wording: Wording, name: str, value: str) -> str:
    """`使用者：22–35 岁城市白领`; the value alone where there is no name."""
    return wording.words("mb.named", name=name, value=wording.inline(value)) if name and value else value or name


def semicolons(wording: Wording, parts: Iterable[str]) -> str:
    """Several statements in one line."""
    return wording.words("join.semicolon").join(part for part in parts if part)


def goal_line(wording: Wording, goal: Objective) -> str:
    """`首购率（家庭）3.1% → 4.6%，8月15日前`."""
    name = wording.aside(wording.text(goal.metric), wording.text(goal.note))
    first = figures.goal_value(wording, goal.baseline, goal.unit)
    last = figures.goal_value(wording, goal.target, goal.unit)
    wave = wording.formats.period(figures.period_key(goal.baseline_period)) if goal.baseline_period else ""
    asked = f"n={wording.formats.number(goal.base_n, 0)}" if goal.base_n else ""
    basis = wording.formats.clauses(wave, asked)
    change = " → ".join(value for value in (first and wording.aside(first, basis), last) if value)
    # A full-width bracket brings its own space.
    change = change.replace("） ", "）")
    by = wording.words("mb.until", date=wording.day(goal.by)) if goal.by else ""
    return wording.formats.clauses(f"{name} {change}".strip(), by)
