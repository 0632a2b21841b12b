"""Comments that ask to pass over a rule are found outside of texts, with the line they speak of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.problems import Place
from briefgen.source.ignores import Ignore, ignores_in


def lines(text: str) -> list[tuple[int, str]]:
    """The lines spoken of, and the reasons."""
    return [(found.line, found.reason) for found in ignores_in(text, "b.yaml")]


def test_a_comment_at_the_end_of_a_line_speaks_of_that_line() -> None:
    assert ignores_in("a: 1\nb: 岚谷  # briefgen: ignore P7-6 审计数据\n", "b.yaml") == (
        Ignore("b.yaml", 2, ("P7-6",), "审计数据", Place("b.yaml", 2, 8)),
    )


def test_a_comment_on_a_line_of_its_own_speaks_of_the_next_that_holds_something() -> None:
    text = (
        "a:\n  # briefgen: ignore P7-6 one\n\n  # a remark\n  # briefgen: ignore C-18 two\n  b: 1\n"
        "# briefgen: ignore B-1 three"
    )
    assert ignores_in(text, "b.yaml") == (
        Ignore("b.yaml", 6, ("P7-6",), "one", Place("b.yaml", 2, 3)),
        Ignore("b.yaml", 6, ("C-18",), "two", Place("b.yaml", 5, 3)),
        Ignore("b.yaml", 0, ("B-1",), "three", Place("b.yaml", 7, 1)),
    )


@pytest.mark.parametrize(
    ("comment", "rules", "reason"),
    [
        ("# briefgen: ignore P7-6, C-18 原因", ("P7-6", "C-18"), "原因"),
        ("#briefgen:ignore p7-6，C-18、P10-4：客户要求", ("P7-6", "C-18", "P10-4"), "客户要求"),
        ("#  Briefgen： ignore P7-6原因", ("P7-6",), "原因"),
        ("# briefgen: ignore P7-6 C-18 - as agreed # 3", ("P7-6", "C-18"), "as agreed # 3"),
        ("# briefgen: ignore P7-6 P7-6", ("P7-6",), ""),
        ("# briefgen: ignore P7-6,", ("P7-6",), ""),
        ("# briefgen: ignore 客户要求", (), "客户要求"),
        ("# briefgen: ignore", (), ""),
    ],
)
def test_rules_and_reason_may_be_written_in_several_ways(comment: str, rules: tuple[str, ...], reason: str) -> None:
    (found,) = ignores_in(f"a: 1 {comment}\n", "b.yaml")
    assert (found.rules, found.reason) == (rules, reason)


@pytest.mark.parametrize(
    "text",
    [
        "a: '1 # briefgen: ignore P7-6 x'\n",
        'a: "1\n  # briefgen: ignore P7-6 x\n  2"\n',
        "a: |\n  1 # briefgen: ignore P7-6 x\n  # briefgen: ignore P7-6 x\n",
        "a: >-\n  1\n\n  # briefgen: ignore P7-6 x\nb: 2\n",
        "a: 1# briefgen: ignore P7-6 x\n",
        "'k # briefgen: ignore P7-6 x': 1\n",
        "a: 1 # write '# briefgen: ignore P7-6 reason' here\n",
        "a: 1 # briefgen: ignored P7-6\n",
        "a: 1 # briefgen ignores nothing\n",
        'a: 1 # briefgen: ignore P7-6 x\nb: "never closed\n',
    ],
)
def test_text_is_no_comment(text: str) -> None:
    assert ignores_in(text, "b.yaml") == ()


def test_a_comment_may_stand_around_texts() -> None:
    text = (
        "a: |  # briefgen: ignore P1-1 block\n  text # no\n # briefgen: ignore P1-2 behind\n"
        "b: 'q # no'  # briefgen: ignore P1-3 quoted\n"
        "c: [x,  # briefgen: ignore P1-4 list\n  y]\n"
        'd: "multi\n  line" # briefgen: ignore P1-5 multi\n'
    )
    assert lines(text) == [(1, "block"), (4, "behind"), (4, "quoted"), (5, "list"), (8, "multi")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_the_parser_counts(end: str) -> None:
    text = end.join(("a: 'x", "  y'", "b: 1 # briefgen: ignore P7-6 r", ""))
    assert lines(text) == [(3, "r")]


@given(st.text(alphabet="ab:|>#'\" \n-[]{}&*", max_size=40))
def test_no_text_makes_the_search_raise(text: str) -> None:
    ignores_in(f"{text}\n# briefgen: ignore P7-6 r", "b.yaml")
