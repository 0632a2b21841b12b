"""states: a checked brief and a kind of document in, how far the document is and what would bring it further out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefgen.checks import RULES
from briefgen.kinds import gaps_of, has_something_to_say
from briefgen.model.usage import is_used
from briefgen.problems import has_errors

if TYPE_CHECKING:
    from briefgen.clients import Checked
    from briefgen.kinds import Kind, Need
    from briefgen.model import Brief
    from briefgen.problems import Problem

Status = Literal["ready", "draft", "blocked"]
STATES: tuple[Status, ...] = ("ready", "draft", "blocked")


@dataclass(frozen=True)
class Readiness:
    """How far a kind of document is: its state, and what would bring it further."""

    kind: Kind
    status: Status
    lacking: tuple[Need, ...]
    errors: tuple[Problem, ...] = ()


def state_of(checked: Checked, brief: Brief, kind: Kind, project: Path) -> Readiness:
    """How far a document is, as far as the brief alone can tell."""
    brief = brief.client_only if kind.client_wide else brief
    errors = errors_for(checked, brief, kind, project)
    if errors:
        return Readiness(kind, "blocked", (), errors)
    if not has_something_to_say(kind, brief):
        return Readiness(kind, "blocked", kind.core)
    lacking = tuple(gap.need for gap in gaps_of(kind, brief) if gap.blocking)
    return Readiness(kind, "draft" if lacking else "ready", lacking)


def errors_for(checked: Checked, brief: Brief, kind: Kind, project: Path) -> tuple[Problem, ...]:
    """Errors in what a document is made of: where the brief cannot be read at all, in everything."""
    return tuple(
        problem
        for problem in checked.problems
        if has_errors([problem]) and _concerns(problem, brief, project) and _is_used(problem, kind)
    )


def _is_used(problem: Problem, kind: Kind) -> bool:
    """Whether a document uses the value at fault; a rule may name its documents itself.

    A paper that asks about contradictions is held up by what keeps the brief from being read, and by nothing else.
    """
    if kind.asks_client:
        return not problem.path
    rule = RULES.get(problem.rule)
    if rule and kind.code in rule.spares:
        return False
    named = rule.blocks if rule else ()
    return kind.code in named or not problem.path or is_used(problem.path, kind.code)


def _concerns(problem: Problem, brief: Brief, project: Path) -> bool:
    """Whether a problem stands in a file this brief is made of: the client's, or its own campaign's."""
    path, campaigns = project / problem.place.file, brief.folder / "campaigns"
    if not path.is_relative_to(campaigns) or path == campaigns:
        return True
    below = path.relative_to(campaigns).parts[0]
    return brief.job_id in (below, Path(below).stem)
