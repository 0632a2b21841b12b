"""Problems that a comment passes over are gone, and idle comments are told."""

from __future__ import annotations

import pytest

from briefgen.checks.ignoring import without_ignored
from briefgen.messages import LANGUAGES, read_messages
from briefgen.problems import Place, Problem
from briefgen.source import Ignore


def found(rule: str, line: int, *, file: str = "b.yaml", also: Place | None = None) -> Problem:
    """A problem of this rule in a line."""
    return Problem(Place(file, line, 3), rule, "message", also=also)


def wish(line: int, *rules: str, reason: str = "agreed") -> Ignore:
    """A comment at column 9 of this line."""
    return Ignore("b.yaml", line, rules, reason, Place("b.yaml", line or 7, 9))


def test_a_comment_drops_the_rules_it_names_in_its_line_and_nothing_else() -> None:
    other_rule, other_line = found("C-18", 2), found("P7-6", 3)
    other_file = found("P7-6", 2, file="c.yaml")
    kept = without_ignored([found("P7-6", 2), other_rule, other_line, other_file], [wish(2, "P7-6")])
    assert kept == (other_rule, other_line, other_file)


def test_several_rules_and_several_problems_of_one_go_at_once() -> None:
    twice = [found("P7-6", 2), Problem(Place("b.yaml", 2, 20), "P7-6", "another"), found("C-18", 2)]
    assert without_ignored(twice, [wish(2, "P7-6", "C-18")]) == ()


def test_a_comment_at_the_second_place_counts() -> None:
    assert without_ignored([found("P7-3", 5, also=Place("b.yaml", 2, 1))], [wish(2, "P7-3")]) == ()


@pytest.mark.parametrize("rule", ["Y-2", "F-2"])
def test_what_cannot_be_read_is_never_passed_over(rule: str) -> None:
    kept, remark = without_ignored([found(rule, 2)], [wish(2, rule)])
    assert kept.rule == rule
    assert str(remark) == (
        f"b.yaml:2:9: info I-2: {rule} cannot be passed over\n"
        "    hint: mend what it names: a file that cannot be read as meant yields no documents"
    )


def test_a_comment_without_a_reason_works_and_is_told() -> None:
    (remark,) = without_ignored([found("P7-6", 2)], [wish(2, "P7-6", reason="")])
    assert str(remark) == (
        "b.yaml:2:9: warning I-1: the comment passes over P7-6 and says no reason\n"
        "    hint: write behind the rule, in a few words, why this is right as it is"
    )
    assert remark.in_language("zh-Hans").message == "这条注释忽略 P7-6，却没写原因"
    assert remark.in_language("zh-Hant").message == "這則註解略過 P7-6，卻沒寫原因"


def test_rules_that_are_kept_anyway_are_told() -> None:
    (remark,) = without_ignored([found("P7-6", 2)], [wish(2, "P7-6", "C-18", "B-1")])
    assert str(remark) == (
        "b.yaml:2:9: info I-2: line 2 has no problem of B-1, C-18 to pass over\n"
        "    hint: delete it, or move it to the end of the line the problem names"
    )
    assert remark.in_language("zh-Hans").message == "B-1、C-18 在第 2 行没有问题，无须忽略"
    assert remark.in_language("zh-Hant").message == "B-1、C-18 在第 2 行沒有問題，無須略過"


def test_a_comment_that_names_no_rule_or_no_line_is_told() -> None:
    no_line, no_rule = wish(0, "P7-6"), wish(8)
    assert [(str(remark.place), remark.rule, remark.message) for remark in without_ignored([], [no_line, no_rule])] == [
        ("b.yaml:7:9", "I-2", "the comment passes over P7-6, and no line follows it"),
        ("b.yaml:8:9", "I-2", "the comment does not say which rule to pass over"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_remarks_are_told_in_full(language: str) -> None:
    for code in ("I-1", "I-2", "Y-12", "Y-13"):
        told = read_messages(language).told[code]
        assert all((told.title, told.message, told.hint, told.why, told.bad, told.good))
