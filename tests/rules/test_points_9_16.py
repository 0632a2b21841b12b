"""The rules of points 9 to 16 as a table, and the examples that explain them."""

from __future__ import annotations

import pytest

from briefgen.checks import points_9_16
from briefgen.checks.rule import Checking, Rule, apply
from briefgen.messages import LANGUAGES, read_messages
from briefgen.source import JOB_KEYS, Mapping, read_yaml_text
from tests.rules.case import TODAY, brief_of

IDS = (
    *(f"P9-{n}" for n in range(1, 6)),
    *(f"P10-{n}" for n in range(1, 7)),
    *(f"P11-{n}" for n in range(1, 6)),
    *(f"P12-{n}" for n in range(1, 3)),
    *(f"P13-{n}" for n in range(1, 6)),
    *(f"P14-{n}" for n in range(1, 4)),
    *(f"P15-{n}" for n in range(1, 3)),
    *(f"P16-{n}" for n in range(1, 4)),
)


def test_every_rule_of_points_9_to_16_is_in_the_table_or_named_with_a_reason() -> None:
    found = (*(rule.id for rule in points_9_16.RULES), *points_9_16.NOT_CHECKABLE)
    assert sorted(found) == sorted(IDS)
    assert all(points_9_16.NOT_CHECKABLE.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", points_9_16.RULES, ids=lambda rule: rule.id)
def test_the_bad_example_breaks_the_rule_and_the_good_one_keeps_it(rule: Rule, language: str) -> None:
    told = read_messages(language).told[rule.id]
    assert told.title
    assert told.why
    assert found(rule, told.bad) == [rule.id]
    assert found(rule, told.good) == []


def found(rule: Rule, example: str) -> list[str]:
    client, job = _parts(example)
    return [problem.rule for problem in apply(rule, Checking(brief_of(client, job or None), TODAY))]


def _parts(example: str) -> tuple[str, str]:
    """An example's client and its campaign, whose keys stand below each other."""
    node, problems = read_yaml_text(example, "example.yaml")
    assert problems == ()
    assert isinstance(node, Mapping)
    lines = example.splitlines(keepends=True)
    starts = sorted((entry.key_place.line, key) for key, entry in node.entries.items())
    ends = [*(line for line, _ in starts[1:]), len(lines) + 1]
    parts = {False: "", True: ""}
    for (line, key), end in zip(starts, ends, strict=True):
        parts[key in JOB_KEYS] += "".join(lines[line - 1 : end - 1]).rstrip("\n") + "\n"
    return parts[False], parts[True]
