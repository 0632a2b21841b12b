from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError
from lxml import etree
from markupsafe import escape

from briefgen.content import Picture, Rich, Span
from briefgen.errors import TemplateFaulty
from briefgen.problems import Place
from briefgen.templating import PLAIN, as_text, clean, compile_source, ems, render, used_names

PLACE = Place("house.pptx", part="slide 3")


def faults(source: str, **values: object) -> list[str]:
    with pytest.raises(TemplateFaulty) as refusal:
        render(source, values, PLACE)
    return [str(problem) for problem in refusal.value.problems]


def test_text_is_escaped_and_never_rendered_again() -> None:
    assert render("<t>{{ x }}</t>", {"x": "Otter & Sons <Ltd> {{ x }} 🍵"}, PLACE) == (
        "<t>Otter &amp; Sons &lt;Ltd&gt; {{ x }} 🍵</t>"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "True"),
        (12, "12"),
        (1.5, "1.5"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x00\x0b\ufdd0\uffffb", "ab"),
        (
            Rich((Span("a"), Span("b", "strong"), Span("c", "quiet"), Span("d", "mark"))),
            "a\ufdd0b\ufddf\ufdd1c\ufddf\ufdd2d\ufddf",
        ),
        (Rich((Span("", "strong"),)), ""),
    ],
)
def test_value_becomes_text(value: object, text: str) -> None:
    assert as_text(value) == text


def test_all_undefined_names_are_reported_together() -> None:
    assert faults("{{ market.titel }}{% for row in rows %}{{ row }}{% endfor %}{{ brand }}", market={"title": 1}) == [
        "house.pptx (slide 3): error T-3: no value named 'brand' in {{ brand }}\n    hint: use one of: market",
        "house.pptx (slide 3): error T-3: no value named 'rows' in {% for row in rows %}\n    hint: use one of: market",
        "house.pptx (slide 3): error T-3: no value named 'titel' in {{ market.titel }}\n"
        "    hint: did you mean 'title'?",
    ]


def test_name_behind_an_untaken_branch_is_no_fault() -> None:
    assert render("{% if gaps %}{{ gaps.title.x }}{% endif %}{{ y is defined }}", {"gaps": None}, PLACE) == "False"


def test_syntax_error_quotes_its_paragraph() -> None:
    assert faults("<a:t>one</a:t>\n<a:t>{% fo x %}</a:t>") == [
        "house.pptx (slide 3): error T-2: encountered unknown tag 'fo' in '{% fo x %}'\n"
        "    hint: check the tag's spelling, and that each 'for' and 'if' has its end"
    ]


def test_syntax_errors_of_several_paragraphs_are_told_together() -> None:
    source = "<a:t>{{ one two }}</a:t>\n<a:t>{% if = %}{% endif %}</a:t>\n<a:t>{{ price|monee }} {{ good }}</a:t>"
    assert [fault.partition("\n")[0] for fault in faults(source)] == [
        "house.pptx (slide 3): error T-2: expected token 'end of print statement', got 'two' in '{{ one two }}'",
        "house.pptx (slide 3): error T-2: unexpected '=' in '{% if = %}{% endif %}'",
        "house.pptx (slide 3): error T-2: no filter named 'monee', found in '{{ price|monee }} {{ good }}'",
    ]


def test_full_width_braces_are_named() -> None:
    assert faults("<a:t>｛｛ x ｝｝</a:t>")[0] == (
        "house.pptx (slide 3): error T-2: full-width '｛｛' in '｛｛ x ｝｝'\n"
        "    hint: type { } and % with the input method switched to English"
    )


@pytest.mark.parametrize(
    ("value", "what"),
    [
        (Picture(b""), "a picture"),
        ([1], "a list"),
        ({"a": 1}, "a group of values"),
        (object(), "a value of type object"),
    ],
)
def test_value_that_is_no_text_is_a_fault(value: object, what: str) -> None:
    assert faults("{{ x }}", x=value) == [
        f"house.pptx (slide 3): error T-4: {what} cannot stand in a text\n"
        "    hint: look at '{{ x }}' and at the value it is given"
    ]


def test_fault_quotes_its_paragraph() -> None:
    source = "<a:t>one</a:t>\n<a:t>It costs {{ x }} in all</a:t>\n<a:t>{{ 1 // y }}</a:t>"
    hints = [fault.splitlines()[1] for fault in faults(source, x={"a": 1}, y=0)]
    assert hints == [
        "    hint: look at 'It costs {{ x }} in all' and at the value it is given",
        "    hint: look at '{{ 1 // y }}' and at the value it is given",
    ]


def test_wrong_calculation_is_a_fault() -> None:
    assert faults("{{ 1 // x }}", x=0)[0].startswith("house.pptx (slide 3): error T-4: integer division")


def test_template_cannot_reach_python() -> None:
    assert "access to attribute '__class__' of 'str' object is unsafe" in faults("{{ x.__class__.__mro__ }}", x="a")[0]


def test_ems_counts_wide_characters_twice() -> None:
    assert ems("清屿ab") == 3.0
    assert render("{{ x|ems }}", {"x": "清，a"}, PLACE) == "2.5"


def test_compiled_source_renders_again_and_again() -> None:
    compiled = compile_source("{{ x }}", PLACE)
    assert [compiled.render({"x": x}) for x in "ab"] == ["a", "b"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ a.b.c }}{{ d['e'] }}", {"a.b.c", "d.e"}),
        ("{% for r in rows %}{{ r.item }}{{ loop.index }}{% endfor %}", {"rows", "rows[].item"}),
        ("{% for r in x.rows|sort if r.ok %}{{ r.q.z }}{% endfor %}", {"x.rows", "x.rows[].ok", "x.rows[].q.z"}),
        ("{% for r in rows[:3] %}{{ r.a }}{% else %}{{ empty }}{% endfor %}", {"rows", "rows[].a", "empty"}),
        ("{{ rows[0].a }}", {"rows[].a"}),
        ("{% set q = a.b %}{{ q.c }}", {"a.b", "a.b.c"}),
        ("{% for k, v in a.items() %}{{ v.x }}{% endfor %}", {"a"}),
        ("{% macro m(u) %}{{ u.v }}{{ g }}{% endmacro %}{{ m(1) }}", {"g"}),
        ("{% if a.ok %}{{ 'x' ~ b|upper }}{% endif %}", {"a.ok", "b"}),
    ],
)
def test_used_names_follow_loops(source: str, expected: set[str]) -> None:
    assert used_names(source) == expected


def test_environment_refuses_unknown_filters() -> None:
    with pytest.raises(TemplateSyntaxError, match="No filter named 'shout'"):
        PLAIN.environment().from_string("{{ x|shout }}")


@given(st.text())
def test_any_text_arrives_whole(text: str) -> None:
    source = render("<t a='{{ x }}'>{{ x }}</t>", {"x": text}, PLACE)
    assert etree.fromstring(source.encode()).text == (clean(text) or None)


@pytest.mark.parametrize(
    "source",
    [
        "{{ 10**9**9 }}",
        "{{ 'x' * 10**9 }}",
        "{% for i in range(99999) %}{% for j in range(99999) %}x{% endfor %}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ " + "(" * 500 + "1" + ")" * 500 + " }}",
    ],
    ids=["power", "repeat", "loops", "recursion", "nesting"],
)
def test_tag_that_asks_for_too_much_is_a_fault(source: str) -> None:
    assert "error T-4: the tag asks for too much\n    hint: " in faults(source)[0]


@pytest.mark.parametrize("source", ["{{ '{}{}'.format(1) }}", "{{ 'x'|xmlattr }}", "{{ 'x'.encode('rot13') }}"])
def test_whatever_a_filter_or_method_raises_is_a_fault(source: str) -> None:
    assert ": error T-4: " in faults(source)[0]


@pytest.mark.parametrize("source", ["{{ lipsum() }}", "{{ [1, 2]|random }}"])
def test_nothing_in_a_template_is_left_to_chance(source: str) -> None:
    assert ": error T-" in faults(source)[0]


def test_text_that_was_escaped_already_is_cleaned_too() -> None:
    assert render(r"{{ x|e }}{{ '\x01\ud800b' }}", {"x": "a\x07<"}, PLACE) == "a&lt;b"


def test_missing_name_without_a_near_one_has_a_hint() -> None:
    assert faults("{{ x }}") == [
        "house.pptx (slide 3): error T-3: no value named 'x' in {{ x }}\n    hint: give it a value, or take the tag out"
    ]


def test_line_ends_that_only_tell_lines_apart_are_not_printed() -> None:
    told_apart = replace(PLAIN, printed=lambda text: text.replace("\n<p>", "<p>"))
    source = "<x>\n<p>{{ a }}</p>{% for row in rows %}\n<p>{{ row }}</p>{% endfor %}\n</x>"
    compiled = compile_source(source, PLACE, told_apart)
    assert compiled.render({"a": "1\n<p>", "rows": "23"}) == "<x><p>1\n&lt;p&gt;</p><p>2</p><p>3</p>\n</x>"


@pytest.mark.parametrize("value", ["a & b", 'a "b"', "a 'b'", "a > b", "<i>", "a\tb", "气泡水", ""])
def test_text_is_escaped_as_markupsafe_does(value: str) -> None:
    assert render("{{ x }}|{{ x ~ '' }}", {"x": value}, PLACE) == f"{escape(value)}|{escape(value)}"


def test_mapping_gives_its_item_unless_python_means_something_by_the_name() -> None:
    values = {"row": {"c0": "cell", "_own": "kept", "items": "hidden", "none": None}}
    assert (
        render("{{ row.c0 }} {{ row._own }} {{ row.none }} {{ row.items()|length }}", values, PLACE) == "cell kept  4"
    )
    assert faults("{{ row.c1 }}", **values)[0].startswith("house.pptx (slide 3): error T-3: no value named 'c1'")
