from __future__ import annotations

import io
import os
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
import pytest

import briefgen
from briefgen.content import Chart, Picture, Rich, Series, Span
from briefgen.errors import TemplateFaulty
from briefgen.package import read_stream, write_package
from tests.docxtpl_templates import seen

SECRET = "canary-4f1c"
"""A module's own name: what an escape would bring to light."""
CANARY = "briefgen_canary"
SYSTEM = f"os.system('touch {CANARY}')"
ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ()['__class__'] }}",
    "{{ []|attr('__class__') }}",
    "{{ ''|attr('__cla' ~ 'ss__') }}",
    r"{{ ''|attr('\x5f\x5fclass\x5f\x5f') }}",
    r"{{ ''['\u005f\u005fclass\u005f\u005f'] }}",
    "{{ ''|attr(['__class__']|first) }}",
    "{{ ['a']|map(attribute='__class__')|list }}",
    "{{ ['a']|map('attr', '__class__')|list }}",
    "{{ [holder]|groupby('__init__.__globals__')|list }}",
    "{{ [holder]|sum(attribute='__class__') }}",
    f"{{{{ cycler.__init__.__globals__.{SYSTEM} }}}}",
    f"{{{{ joiner.__init__.__globals__.{SYSTEM} }}}}",
    f"{{{{ namespace.__init__.__globals__.{SYSTEM} }}}}",
    f"{{{{ lipsum.__globals__.{SYSTEM} }}}}",
    "{{ lipsum() }}",
    f"{{{{ self._TemplateReference__context.cycler.__init__.__globals__.{SYSTEM} }}}}",
    "{{ self.__init__.__globals__ }}",
    "{{ self.__dict__ }}",
    "{{ config }}",
    "{{ config.items() }}",
    "{{ request.application.__globals__ }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ url_for.__globals__ }}",
    "{{ g.pop.__globals__ }}",
    "{{ context }}",
    "{{ environment }}",
    "{{ __builtins__ }}",
    f"{{{{ __import__('os').system('touch {CANARY}') }}}}",
    f"{{{{ open('{CANARY}', 'w') }}}}",
    f'{{{{ eval(\'open("{CANARY}","w")\') }}}}',
    "{{ '{0.__class__}'.format(holder) }}",
    "{{ '{0.__init__.__globals__[SECRET]}'.format(holder) }}",
    "{{ '{x.__init__.__globals__[SECRET]}'.format_map({'x': holder}) }}",
    "{{ ''.format.__self__.__class__ }}",
    "{{ ('{0.__init__.__globals__[SECRET]}'|attr('format'))(holder) }}",
    "{{ (['{0.__init__.__globals__[SECRET]}']|map('format', holder)|list)[0] }}",
    "{{ ['{0.__init__.__globals__[SECRET]}'.format][0](holder) }}",
    "{% set f = '{0.__init__.__globals__[SECRET]}'.format %}{{ f(holder) }}",
    "{{ holder.__init__.__globals__.SECRET }}",
    "{{ holder.__dict__ }}",
    "{{ holder._hidden }}",
    "{{ holder['_hidden'] }}",
    "{{ holder|attr('_hidden') }}",
    "{{ holder.run.__globals__ }}",
    "{{ holder.run.__func__.__code__ }}",
    "{{ holder.flow().gi_frame.f_globals }}",
    "{{ holder.flow().gi_code }}",
    "{% for x in holder.flow() %}{{ x.gi_frame }}{% endfor %}",
    "{{ ''.join.__self__.__class__.__base__ }}",
    "{{ caller.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m.__init__.__globals__ }}",
    "{% macro m() %}{{ caller.__globals__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% for x in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% set ns = namespace() %}{% set ns.__class__ = 1 %}",
    "{% include '/etc/passwd' %}",
    "{% include name %}",
    "{% import 'os' as os %}{{ os }}",
    "{% from 'os' import system %}{{ system }}",
    "{% extends 'base.docx' %}",
    "{% extends holder %}",
    "{% do holder.run() %}",
    "{% debug %}",
    "{{ [].append.__self__.__class__ }}",
    "{{ dict.__base__ }}",
    "{{ dict.mro() }}",
    "{{ range.__class__ }}",
    "{{ (1).__class__.__bases__ }}",
    "{{ '%(x)s' % {'x': holder.__class__} }}",
    "{{ 'x'.encode('utf-8').decode.__self__ }}",
]
BOMBS = [
    "{{ 'x' * 10**9 }}",
    "{{ [1] * 10**9 }}",
    "{{ 10**9**9 }}",
    "{{ ('y' * 99999)|replace('y', 'z' * 99999) }}",
    "{{ ('y' * 99999).replace('y', 'z' * 99999) }}",
    "{{ ('z' * 99999).join('y' * 99999) }}",
    "{{ ('y' * 99999)|join('z' * 99999) }}",
    "{{ range(99999)|map('string')|join('z' * 99999) }}",
    "{{ 'x'|center(10**9) }}",
    "{{ 'x'.ljust(10**9) }}",
    "{{ 'x'.zfill(10**9) }}",
    r"{{ '\t'.expandtabs(10**9) }}",
    "{{ 'x\ny'|indent(10**9) }}",
    "{{ [1]|batch(10**9, 'x')|list }}",
    "{{ [1]|slice(10**9)|list }}",
    "{{ 1.5|round(-10**9, 'ceil') }}",
    "{{ {}|tojson(indent=10**9) }}",
    "{{ '%999999999d' % 1 }}",
    "{{ '%*d' % (10**9, 1) }}",
    "{{ '%999999999d'|format(1) }}",
    "{{ '{:999999999}'.format(1) }}",
    "{{ '{:{w}}'.format(1, w=10**9) }}",
    "{{ range(10**9)|list }}",
    "{% for i in range(10**9) %}x{% endfor %}",
    "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "{% for i in range(99999) %}{% for j in range(99999) %}xx{% endfor %}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "{% for i in [[1]] recursive %}{{ loop([[1]]) }}{% endfor %}",
    "{% set n = namespace(x='xx') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='xx') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=9) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}",
    "{% set n = namespace(x='xx') %}{% for i in range(60) %}{% set n.x = '%s%s' % (n.x, n.x) %}{% endfor %}",
    "{% set n = namespace(x='xx') %}{% for i in range(60) %}{% set n.x = [n.x, n.x]|join %}{% endfor %}",
    "{{ " + "(" * 500 + "1" + ")" * 500 + " }}",
    "{% if 1 %}" * 300 + "x" + "{% endif %}" * 300,
]
OWN = [
    "{{ 1|_chart(99) }}",
    "{{ chart|_chart(0) }}",
    "{{ chart|_chart('a') }}",
    "{{ picture|_picture(0) }}",
    "{{ picture|_picture(-1) }}",
    "{{ 1|_has_chart }}",
    "{{ chart|_has_picture }}",
    "{{ name|_block }}",
    "{{ name|_block|_block|_block }}",
    "{{ rich|_block }}",
    "{{ (name|_block)|_attribute }}",
    "{{ name|_attribute }}",
    "{{ rich|_plain }}",
    "{{ picture|_plain }}",
    "{{ _next_drawing() }}",
    "{{ _next_in_sequence([]) }}",
    "{{ _open_bookmark({}) }}",
    "{{ _close_bookmark(1) }}",
    "{{ _bookmark_name(1) }}",
    "{{ _bookmark_name('a' * 99999) }}",
    "{{ _next_drawing.__globals__ }}",
    "{{ 1|_counted }}",
    "{% for i in 5|_counted %}{% endfor %}",
]


class Holder:
    """A value with something to steal, and a method that may be called."""

    _hidden = SECRET

    def __str__(self) -> str:
        return "holder"

    def run(self) -> str:
        """What may be called."""
        return "ran"

    def flow(self) -> Any:
        """A generator, which has a frame."""
        yield "flowed"


VALUES: dict[str, object] = {
    "name": "Otter",
    "rich": Rich((Span("a", "strong"),)),
    "chart": Chart(("a",), (Series("s", (1.0,)),), "alt"),
    "picture": Picture(b"no image"),
}


@cache
def blank() -> dict[str, bytes]:
    document = docx.Document()
    document.add_paragraph("BODY")
    document.sections[0].header.paragraphs[0].text = "HEADER"
    stream = io.BytesIO()
    document.save(stream)
    return read_stream(stream)


def template(folder: Path, *, body: str = "", header: str = "") -> Path:
    members = dict(blank())
    for name, mark, text in (("document", "BODY", body), ("header1", "HEADER", header)):
        part = f"word/{name}.xml"
        members[part] = members[part].replace(mark.encode(), escape(text).encode())
    write_package(members, folder / "template.docx")
    return folder / "template.docx"


def outcome(path: Path, values: dict[str, object]) -> str:
    """What is seen of the document, or what is said of the template instead."""
    target = path.with_name("out.docx")
    try:
        return "\n".join(seen(briefgen.render_word(path, values, target)))
    except TemplateFaulty as refusal:
        said = str(refusal)
    assert said.startswith("template.docx (")
    assert not target.exists()
    return said


@pytest.mark.parametrize("place", ["body", "header"])
@pytest.mark.parametrize("payload", [*ESCAPES, *OWN])
def test_tag_reaches_nothing_of_python(
    payload: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = set(os.environ)
    found = outcome(template(tmp_path, **{place: payload}), {**VALUES, "holder": Holder()})
    assert SECRET not in found
    assert "<class" not in found
    assert "<function" not in found
    assert "root:" not in found
    assert not Path(CANARY).exists()
    assert set(os.environ) == before


@pytest.mark.parametrize("payload", BOMBS, ids=range(len(BOMBS)))
def test_tag_that_asks_for_too_much_is_told(payload: str, tmp_path: Path) -> None:
    assert "error T-4: " in outcome(template(tmp_path, body=payload), {})


@pytest.mark.parametrize("payload", [*ESCAPES, *BOMBS[:25], *OWN], ids=range(len(ESCAPES) + 25 + len(OWN)))
def test_data_that_looks_like_a_tag_is_text(payload: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = template(tmp_path, body="[{{ x }}]", header="{{ rows[0].x }}")
    shown = outcome(path, {"x": payload, "rows": [{"x": payload}]})
    assert shown.replace("(Header) ", "") == f"[{payload}]\nheader: {payload}"
    assert not Path(CANARY).exists()


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("{{ '{:,}'.format(1500000) }}", "1,500,000"),
        ("{{ '%s (%d)' % (name, 1500000) }}", "Otter (1500000)"),
        ("{{ missing|default(1500000) }}", "1500000"),
        ("{{ 'no 1000000: {}'.format(name) }}", "no 1000000: Otter"),
        ("{{ ['a', 'b']|map('upper')|join(', ') }}", "A, B"),
        ("{{ 12.345|round(1) }} {{ 'x'|center(5) }}", "12.3   x  "),
        ("{% for i in range(3) %}{{ loop.last }}{% endfor %}", "FalseFalseTrue"),
        ("{{ 'a' ~ 1 }} {{ 1 + 2 }} {{ 7 % 2 }} {{ ([1] + [2])|join }}", "a1 3 1 12"),
    ],
)
def test_what_templates_ask_for_every_day_is_given(tag: str, shown: str, tmp_path: Path) -> None:
    assert outcome(template(tmp_path, body=tag), VALUES).splitlines()[0] == shown
