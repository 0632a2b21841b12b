from __future__ import annotations

import pytest

from briefgen.writers.tags import iter_tags


def bodies(text: str) -> list[str]:
    return [tag.body for tag in iter_tags(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a {{ x }} b {% if y %}", ["x", "if y"], id="two"),
        pytest.param("{%p if i % 2 == 0 %}", ["if i % 2 == 0"], id="percent inside"),
        pytest.param("{{ {'a': {'b': 1}}['a'] }}", ["{'a': {'b': 1}}['a']"], id="dictionary"),
        pytest.param("{{ '}}' }} {{ y }}", ["'}}'", "y"], id="braces in a string"),
        pytest.param("{% if x == “yes” %}", ['if x == "yes"'], id="curly quotes"),
        pytest.param("{% if x == ‘yes’ %}", ["if x == 'yes'"], id="curly single quotes"),
        pytest.param("{{ x|default('“暂无”') }}", ["x|default('“暂无”')"], id="curly quotes in a string stay"),
        pytest.param("{{ it's }} {{ y }}", ["it's", "y"], id="a lone quote"),
        pytest.param("rank {#1 and {{ x }}", ["x"], id="hash that is no remark"),
        pytest.param("{# remark {{ x }} #}{{ y }}", ["remark {{ x }}", "y"], id="remark"),
        pytest.param("{_{ x }_} {_% y %_}", [], id="written braces"),
        pytest.param("100 % {x}", [], id="no tag"),
    ],
)
def test_tags_are_found(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "level"),
    [("{%p if x %}", "p"), ("{%tr for x in y %}", "tr"), ("{%tc endfor %}", "tc"), ("{{r x }}", "r"), ("{{p x}}", "p")],
)
def test_level_is_what_the_tag_stands_for(text: str, level: str) -> None:
    assert [tag.level for tag in iter_tags(text)] == [level]


@pytest.mark.parametrize("text", ["{{ p }}", "{{p}}", "{{price}}", "{%raw %}", "{{ r.x }}"])
def test_names_that_begin_like_a_level_are_names(text: str) -> None:
    assert [tag.level for tag in iter_tags(text)] == [""]


def test_signs_that_join_paragraphs_are_no_part_of_the_body() -> None:
    (tag,) = iter_tags("{%- if x -%}")
    assert (tag.joins_before, tag.joins_after, tag.body) == (True, True, "if x")


def test_signs_that_take_white_space_are_no_part_of_the_body() -> None:
    (tag,) = iter_tags("{{- x -}}")
    assert (tag.joins_before, tag.joins_after, tag.body) == (True, True, "x")
    assert bodies("{{ -x }}") == ["-x"]


def test_tag_that_is_never_closed_runs_to_the_end() -> None:
    (tag,) = iter_tags("Dear {{ name")
    assert (tag.closed, tag.start, tag.end, tag.body) == (False, 5, 12, " name")
