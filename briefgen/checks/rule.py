"""rule: what a rule is, what it looks at, and how what it finds becomes a problem."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.model.settings import Settings
from briefgen.problems import Problem, Severity, problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from briefgen.model import Brief, Client, Job

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@dataclass(frozen=True)
class Finding:
    """Something a rule has found at a field.

    `slots` fill the rule's message, `variant` picks another wording of it (`P9-2.low`), `also` is the path
    of the second value where the problem lies between two, `severity` overrides the rule's own.
    """

    path: str
    slots: Mapping[str, object] = field(default_factory=dict)
    variant: str = ""
    also: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, eq=False)
class Checking:
    """What rules look at: a brief, the client's other briefs, the day that counts as today, the thresholds."""

    brief: Brief
    as_at: date
    siblings: tuple[Brief, ...] = ()

    @property
    def client(self) -> Client:
        """The client's sixteen points."""
        return self.brief.client

    @property
    def job(self) -> Job | None:
        """The campaign, if the brief has one."""
        return self.brief.job

    @cached_property
    def settings(self) -> Settings:
        """The client's thresholds and word lists, else the house's."""
        project = self.client.project
        return (project.settings if project else None) or Settings()


@dataclass(frozen=True)
class Rule:
    """One rule of the trade by its id, such as `P9-2` or `C-18`.

    `blocks` are the codes of the documents that can only be drafts while it is broken, `spares` of those it does
    not hold up whatever it finds.
    """

    id: str
    severity: Severity
    find: Callable[[Checking], Iterator[Finding]]
    blocks: tuple[str, ...] = ()
    spares: tuple[str, ...] = ()


def apply(rule: Rule, checking: Checking) -> Iterator[Problem]:
    """What a rule finds, as problems with their places; nothing where the client has switched it off."""
    project = checking.client.project
    weight = (project.rules if project else {}).get(rule.id)
    if weight == "off":
        return
    for found in rule.find(checking):
        severity = Severity(weight) if weight else found.severity or rule.severity
        places = checking.brief.places
        yield problem(
            places.place(found.path),
            rule.id,
            found.slots,
            variant=found.variant,
            severity=severity,
            path=found.path,
            also=places.place(found.also) if found.also else None,
        )
