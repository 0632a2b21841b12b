"""A slide says words that stand on it, but a short bare figure only where its label stands before it."""

from __future__ import annotations

import pytest

from briefgen.kinds.proposal.shown import Shown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Trial rose to 4.6% in May", "4.6%", id="a share"),
        pytest.param("In 52,000 shops", "52,000", id="a long number"),
        pytest.param("自律的人， 最怕被看成自虐。", "自律的人，最怕被看成自虐", id="a line broken within Chinese"),
        pytest.param("先订 OTV 260 万元", "otv", id="a word in another case"),
        pytest.param("冷泡 500 ml", "500 ml", id="a figure with its unit"),
    ],
)
def test_says_what_stands_on_the_slide(text: str, words: str) -> None:
    assert Shown(text).says(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("12 shops in 3 towns", "3", id="a digit by chance"),
        pytest.param("12 shops in 3 towns", "12", id="two digits by chance"),
        pytest.param("A margin of 4% and more", "4%", id="one digit in per cent by chance"),
        pytest.param("Trial rose to 14.6%", "4.6%", id="the end of a longer figure"),
        pytest.param("In 52,000 shops", "2,000", id="a piece of a longer figure"),
        pytest.param("OTV first", "TV", id="a piece of a longer word"),
    ],
)
def test_does_not_say_what_stands_there_by_chance(text: str, words: str) -> None:
    assert not Shown(text).says(words)


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        pytest.param("Effective frequency: 3", "3", "Effective frequency", id="English"),
        pytest.param("有效频次：3，首 4 周", "3", "有效频次", id="Chinese"),
        pytest.param("权重 5%", "5%", "权重", id="a share"),
    ],
)
def test_says_a_short_figure_behind_its_label(text: str, words: str, label: str) -> None:
    assert Shown(text).says(words, label)


def test_a_label_elsewhere_on_the_slide_is_not_the_figures() -> None:
    assert not Shown("Frequency matters\n3 towns").says("3", "Frequency")
    assert not Shown("Frequency: 13").says("3", "Frequency")
