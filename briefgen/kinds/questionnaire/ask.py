"""ask: one question to a client, before it is put in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefgen.kinds.survey import Contradiction, Paper, Question
    from briefgen.model import Level, Nothing

Section = Literal["blocking", "points", "stale", "contradictions"]
SECTIONS: tuple[Section, ...] = ("blocking", "points", "stale", "contradictions")


@dataclass(frozen=True)
class Ask:
    """One question: the words it is put in (`topic`), the fields it is about, how much hangs on it.

    `records` are the entries of a register, such as rivals, for which nothing is there yet; `parts` are single
    fields that are open where the rest is on file; `twins` are other fields that hold the same disagreement.
    """

    section: Section
    topic: str
    path: str
    point: int
    level: Level = "R"
    records: tuple[str, ...] = ()
    parts: tuple[Question, ...] = ()
    blocks: tuple[Paper, ...] = ()
    nothing: Nothing | None = None
    job_id: str | None = None
    contradiction: Contradiction | None = None
    twins: tuple[str, ...] = ()

    @property
    def is_urgent(self) -> bool:
        """Whether a paper waits for the answer, or what is required is told in two ways."""
        return self.section == "blocking" or (self.section == "contradictions" and self.level == "R")

    @property
    def urgency(self) -> int:
        """What holds a paper up, what contradicts itself or is owed, what is required, old, recommended."""
        if self.topic == "materials.status":
            return 1
        if self.section == "points":
            return 2 if self.level == "R" else 4
        return {"blocking": 0, "contradictions": 1, "stale": 3}[self.section]
