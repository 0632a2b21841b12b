"""readiness: a checked brief in, how far each kind of document is and what would bring it further out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.kinds import KINDS
from briefgen.states import STATES, Readiness, state_of
from briefgen.survey import survey

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.clients import Checked
    from briefgen.model import Brief

__all__ = ["Readiness", "readiness"]


def readiness(checked: Checked, brief: Brief, project: Path) -> tuple[Readiness, ...]:
    """Every kind's state for one brief, those that lack least first."""
    known = {(paper.code, paper.job_id): paper.status for paper in survey(checked, project).papers}
    found = []
    for kind in KINDS.values():
        state = state_of(checked, brief, kind, project)
        job_id = None if kind.client_wide else brief.job_id
        found.append(replace(state, status=known[kind.code, job_id]))
    return tuple(sorted(found, key=lambda each: (STATES.index(each.status), len(each.lacking))))
