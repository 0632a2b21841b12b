"""case: a short brief as text in, what a rule says about it out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from briefgen.checks.rule import Checking, Rule, apply
from briefgen.model import Brief, read_briefs
from briefgen.problems import Problem, in_order
from briefgen.source import ClientSource, Mapping, read_yaml_text

TODAY = date(2026, 3, 12)


@dataclass(frozen=True)
class Case:
    """A brief that breaks a rule, what is said about it, and one that keeps it.

    `bad` and `good` are YAML of a client, or of a campaign where `job` is true; where a rule needs both,
    `client` is the client's YAML for both briefs. `place` is line:column in `client.yaml` or `job.yaml`.
    `also` is the second place, if the rule names one.
    """

    rule: str
    severity: str
    bad: str
    place: str
    zh: str
    en: str
    good: str
    job: bool = False
    client: str = ""
    also: str = ""
    siblings: tuple[str, ...] = field(default=())
    as_at: date = TODAY


def brief_of(client: str, job: str | None = None, *, job_id: str = "one") -> Brief:
    """A brief from YAML text; text that cannot be read is a mistake in the test."""
    nodes: dict[str, Mapping] = {}
    for name, text in (("client.yaml", client), ("job.yaml", job)):
        node, problems = read_yaml_text(text or "{}", name)
        assert problems == (), [str(problem) for problem in problems]
        assert isinstance(node, Mapping)
        nodes[name] = node
    jobs = {job_id: nodes["job.yaml"]} if job is not None else {}
    briefs, problems = read_briefs(ClientSource("acme", Path("acme"), nodes["client.yaml"], jobs))
    assert problems == (), [str(problem) for problem in problems]
    return briefs[0]


def said(rule: Rule, case: Case, text: str) -> tuple[Problem, ...]:
    """What the rule says about one of the case's briefs."""
    brief = brief_of(case.client, text) if case.job else brief_of(text)
    siblings = tuple(brief_of(case.client, sibling, job_id=f"sibling {n}") for n, sibling in enumerate(case.siblings))
    return in_order(apply(rule, Checking(brief, case.as_at, siblings)))


def assert_case(rule: Rule, case: Case) -> None:
    """The bad brief gives exactly this problem, in both languages; the good one gives none."""
    assert rule.id == case.rule
    (found,) = said(rule, case, case.bad)
    name = "job.yaml" if case.job and not case.place.startswith("client.yaml") else "client.yaml"
    place = case.place if ":" in case.place and case.place.split(":")[0].endswith("yaml") else f"{name}:{case.place}"
    assert (found.rule, str(found.severity), str(found.place)) == (case.rule, case.severity, place)
    assert found.in_language("zh-Hans").message == case.zh
    assert found.message == case.en
    assert str(found.also or "") == case.also
    assert found.hint
    assert found.in_language("zh-Hans").hint != found.hint
    assert said(rule, case, case.good) == ()
