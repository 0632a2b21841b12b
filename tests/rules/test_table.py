"""The table of rules, the trade's list of them, their messages and their tests agree one to one."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from briefgen.checks import NOT_CHECKABLE, RULES
from briefgen.messages import LANGUAGES, read_messages
from tests.rules.case import Case, said

HIGHEST = {
    **{f"P{point}": last for point, last in enumerate((7, 6, 5, 6, 9, 3, 6, 5, 5, 6, 5, 2, 5, 3, 2, 3), start=1)},
    "C": 27,
    "B": 9,
    "M": 12,
    "K": 5,
    "R": 3,
    "L": 1,
    "Q": 8,
    "D": 9,
}
"""The last number of each group of rules as the trade counts them."""

OF_THE_TRADE = {f"{group}-{number}" for group, last in HIGHEST.items() for number in range(1, last + 1)} | {"P8-0"}
OF_THE_HOUSE = {"F-4", "F-5", "V-1", "V-2", "V-3", "V-4", "V-5"} | {f"RB-{number}" for number in range(1, 9)}


def cases() -> list[Case]:
    """All cases of all modules beside this one."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("test_*.py") if path.stem != "test_table")
    modules = [import_module(f"tests.rules.{name}") for name in names]
    return [case for module in modules for case in getattr(module, "CASES", ())]


CASES = cases()


def test_every_rule_of_the_trade_is_in_the_table_or_named_with_its_reason() -> None:
    assert set(RULES) | set(NOT_CHECKABLE) == OF_THE_TRADE | OF_THE_HOUSE
    assert set(RULES) & set(NOT_CHECKABLE) == set()
    assert all(reason for reason in NOT_CHECKABLE.values())


def test_every_rule_has_a_brief_that_breaks_it() -> None:
    tested_elsewhere = {"P1-1", "P1-2", "P2-1", "F-4", "F-5"}  # tests/test_checks.py, tests/test_checks_files.py
    assert set(RULES) - {case.rule for case in CASES} == tested_elsewhere


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_told_in_full(language: str) -> None:
    told = read_messages(language).told
    for rule in RULES:
        parts = told[rule]
        assert all((parts.title, parts.message, parts.hint, parts.why, parts.bad, parts.good)), (language, rule)


def test_messages_have_the_same_codes_and_slots_in_each_language() -> None:
    told = {language: read_messages(language).told for language in LANGUAGES}
    assert set(told["zh-Hans"]) == set(told["en"]) == set(told["zh-Hant"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_every_case_leaves_no_slot_open(case: Case) -> None:
    for found in said(RULES[case.rule], case, case.bad):
        for language in LANGUAGES:
            told = found.in_language(language)
            assert "{" not in told.message.replace("{…", ""), (language, told.message)
            assert told.hint
