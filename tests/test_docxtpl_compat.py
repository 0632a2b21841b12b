"""Each case is rendered by docxtpl and by us; where we differ, its id says what is put right."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage, Listing, RichText, RichTextParagraph

import briefgen
from tests.creative_brief_samples import PIXEL
from tests.docxtpl_templates import (
    faults,
    footnote,
    header,
    lines,
    link,
    made,
    markup,
    paragraph,
    runs,
    seen,
    stray_text,
    table,
    together,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.docxtpl_templates import Build

PLAIN: dict[str, object] = {
    "name": "Otter",
    "client": {"name": "Otter & Sons <Ltd>", "tags": ["a", "b"]},
    "rows": [{"item": "film", "qty": 2}, {"item": "poster", "qty": 5}],
    "groups": [{"title": "A", "items": ["one", "two"]}, {"title": "B", "items": ["three"]}],
    "grid": [["a", "b", "c"], ["d", "e", "f"]],
    "heads": ["x", "y", "z"],
    "yes": True,
    "no": False,
    "number": 12,
    "share": 0.5,
    "nothing": None,
    "empty": [],
}
DAMAGED = "what docxtpl writes is no valid document"


@dataclass(frozen=True)
class Case:
    """A template, its values, and what is seen of it; `theirs` is what docxtpl makes of it where that differs.

    `fault` is the problem we tell instead of making a document.
    """

    build: Build
    shown: list[str]
    values: Callable[[Any], dict[str, object]]
    theirs: list[str] | str | None = None
    fault: str = ""


def same(name: str, build: Build, shown: list[str], values: Callable[[Any], dict[str, object]] | None = None) -> Any:
    """A case in which both show the same."""
    return pytest.param(Case(build, shown, values or (lambda _: {})), id=name)


def corrected(
    name: str,
    build: Build,
    shown: list[str],
    values: Callable[[Any], dict[str, object]] | None = None,
    *,
    theirs: list[str] | str,
    fault: str = "",
) -> Any:
    """A case in which we do better; `name` says in what."""
    return pytest.param(Case(build, shown, values or (lambda _: {}), theirs, fault), id=name)


def by_docxtpl(template: Path, case: Case) -> list[str] | str:
    """What docxtpl shows, or the name of what it raises."""
    tpl = DocxTemplate(str(template))
    try:
        tpl.render({**PLAIN, **case.values(tpl)}, autoescape=True)
        tpl.save(str(template.with_name("theirs.docx")))
        return seen(template.with_name("theirs.docx"))
    except Exception as error:
        return type(error).__name__


def by_us(template: Path, case: Case) -> Path:
    values = {**PLAIN, **case.values(DocxTemplate(str(template)))}
    return briefgen.render_word(template, values, template.with_name("ours.docx"))


def value(thing: object) -> Callable[[Any], dict[str, object]]:
    """A value of docxtpl's own, named `x`."""
    return lambda _: {"x": thing}


SCALARS = [
    same("scalar", lines("Dear {{ name }},"), ["Dear Otter,"]),
    same("scalar without spaces", lines("{{name}}"), ["Otter"]),
    same("attribute with & and <", lines("{{ client.name }}"), ["Otter & Sons <Ltd>"]),
    same("key", lines("{{ client['name'] }}"), ["Otter & Sons <Ltd>"]),
    same("index", lines("{{ client.tags[1] }}"), ["b"]),
    same("method", lines("{{ name.upper() }}"), ["OTTER"]),
    same("number", lines("{{ number }} {{ share }} {{ yes }}"), ["12 0.5 True"]),
    same("sum", lines("{{ number * 2 + 1 }}"), ["25"]),
    same("comparison", lines("{{ number > 3 and number <= 12 }}"), ["True"]),
    same("joined texts", lines("{{ name ~ '/' ~ number }}"), ["Otter/12"]),
    same("either or", lines("{{ 'A' if yes else 'B' }}"), ["A"]),
    same("filters", lines("{{ name|upper }} {{ client.tags|join(', ') }} {{ 2.567|round(1) }}"), ["OTTER a, b 2.6"]),
    same("default", lines("{{ missing|default('none') }}"), ["none"]),
    same("tests", lines("{{ missing is defined }} {{ number is divisibleby 3 }}"), ["False True"]),
    same("value that looks like a tag", lines("{{ x }}"), ["{{ name }} {% if %}"], value("{{ name }} {% if %}")),
    same("value with line breaks and tabs", lines("{{ x }}"), ["one\ntwo\tthree"], value("one\ntwo\tthree")),
    same("set", lines("{% set y = number + 1 %}{{ y }}"), ["13"]),
    same("set in its own paragraph", lines("{%p set y = 3 %}", "{{ y }}"), ["3"]),
    same(
        "namespace",
        lines(
            "{% set n = namespace(sum=0) %}{% for r in rows %}{% set n.sum = n.sum + r.qty %}{% endfor %}{{ n.sum }}"
        ),
        ["7"],
    ),
    same("with", lines("{% with y = name %}{{ y }}{% endwith %}"), ["Otter"]),
    same("filter block", lines("{% filter upper %}a {{ name }}{% endfilter %}"), ["A OTTER"]),
    same("raw", lines("{% raw %}{{ name }}{% endraw %}"), ["{{ name }}"]),
    same(
        "macro", lines("{% macro m(a, b='x') %}[{{ a }}{{ b }}]{% endmacro %}{{ m(1) }}{{ m(2, b='y') }}"), ["[1x][2y]"]
    ),
    same(
        "macro of paragraphs",
        lines(
            "{%p macro m(a) %}",
            "<{{ a }}>",
            "{%p endmacro %}",
            "{%p for r in rows %}",
            "{{p m(r.item) }}",
            "{%p endfor %}",
        ),
        ["<film>", "<poster>"],
    ),
    same(
        "call",
        lines("{% macro m() %}({{ caller() }}){% endmacro %}{% call m() %}in{% endcall %}"),
        ["(in)"],
    ),
    same("static text with & and <", lines("R&D <b> {{ name }} > &amp;"), ["R&D <b> Otter > &amp;"]),
    corrected("None is no text", lines("[{{ nothing }}]"), ["[]"], theirs=["[None]"]),
    corrected(
        "missing name is told, not left as a gap",
        lines("[{{ missing }}]"),
        [],
        theirs=["[]"],
        fault="no value named 'missing' in {{ missing }}",
    ),
    corrected("& in a tag's string stays one &", lines("{{ 'R&D' }}"), ["R&D"], theirs=["R&amp;D"]),
    corrected(
        "value with escaped braces stays as it is",
        lines("{{ x }}"),
        ["{_{ a }_}"],
        value("{_{ a }_}"),
        theirs=["{{ a }}"],
    ),
    corrected(
        "form feed and bell in plain text are no layout",
        lines("{{ x }}"),
        ["ab"],
        value("a\ab"),
        theirs=["a", "b"],
    ),
    corrected(
        "control characters do not damage the file", lines("[{{ x }}]"), ["[ab]"], value("a\x01b"), theirs=["[ab]"]
    ),
]

LOOPS = [
    same("inline loop", lines("{% for t in client.tags %}{{ t }};{% endfor %}"), ["a;b;"]),
    same(
        "loop variables",
        lines("{% for t in heads %}{{ loop.index }}{{ loop.index0 }}{{ loop.first }}{{ loop.last }} {% endfor %}"),
        ["10TrueFalse 21FalseFalse 32FalseTrue "],
    ),
    same("loop without items", lines("{% for t in empty %}x{% else %}none{% endfor %}"), ["none"]),
    same("loop with a condition", lines("{% for r in rows if r.qty > 2 %}{{ r.item }}{% endfor %}"), ["poster"]),
    same("loop over keys", lines("{% for k, v in {'a': 1}.items() %}{{ k }}={{ v }}{% endfor %}"), ["a=1"]),
    same("if inline", lines("{% if no %}A{% elif number == 12 %}B{% else %}C{% endif %}"), ["B"]),
    same(
        "paragraph if, elif, else",
        lines("{%p if no %}", "A", "{%p elif yes %}", "B", "{%p else %}", "C", "{%p endif %}", "D"),
        ["B", "D"],
    ),
    same("paragraph loop", lines("{%p for r in rows %}", "{{ r.item }}", "{%p endfor %}"), ["film", "poster"]),
    same(
        "paragraph loops within each other",
        lines(
            *("{%p for g in groups %}", "{{ g.title }}", "{%p for i in g['items'] %}"),
            *("{{ loop.index }} {{ i }}", "{%p endfor %}", "{%p endfor %}"),
        ),
        ["A", "1 one", "2 two", "B", "1 three"],
    ),
    same(
        "paragraph loop with an inline one",
        lines("{%p for g in groups %}", "{% for i in g['items'] %}{{ i }} {% endfor %}", "{%p endfor %}"),
        ["one two ", "three "],
    ),
    same("tag over several paragraphs without p", lines("{% if yes %}one", "two{% endif %}"), ["one", "two"]),
    same("joined to the paragraph before", lines("one", "{%- if yes %} two", "{%- endif %}"), ["one two"]),
    same("joined to the paragraph after", lines("one {% if yes -%}", "two{% endif %}"), ["one two"]),
    corrected(
        "text before a joining tag stays",
        lines("one {% if yes -%}", "two {%- endif %}"),
        ["one two "],
        theirs=["one "],
    ),
    corrected(
        "text after a joining tag stays",
        lines("one {% if yes -%} and", "two{% endif %}"),
        ["one  andtwo"],
        theirs=["one two"],
    ),
    same("comment", lines("a{# remark #}b"), ["ab"]),
    same("comment paragraph", lines("a", "{#p remark #}", "b"), ["a", "b"]),
    same("comment row", table(("a",), ("{#tr remark #}",), ("b",)), ["a", "b"]),
    same("comment cell", table(("a", "{#tc remark #}", "b")), ["a | b"]),
    same("braces that are no tag", lines("{_{ name }_} {_% if %_} {{ name }}"), ["{{ name }} {% if %} Otter"]),
    same("run if", runs("a ", "{%r if yes %}", "b", "{%r endif %}", " c"), ["a b c"]),
    same("run if that does not hold", runs("a ", "{%r if no %}", "b", "{%r endif %}", " c"), ["a  c"]),
    corrected(
        "{# that is never closed is text",
        lines("rank {#1 of {{ number }}"),
        ["rank {#1 of 12"],
        theirs="TemplateSyntaxError",
    ),
    corrected(
        "% in a paragraph tag is modulo",
        lines("{%p for r in rows %}", "{%p if loop.index % 2 %}", "{{ r.item }}", "{%p endif %}", "{%p endfor %}"),
        ["film"],
        theirs="TemplateSyntaxError",
    ),
    corrected(
        "} in a paragraph tag is a dictionary's",
        lines("{%p if {'a': 1}.a == 1 %}", "A", "{%p endif %}"),
        ["A"],
        theirs="TemplateSyntaxError",
    ),
    corrected(
        "text beside a paragraph tag is told, not lost",
        lines("{%p if yes %} and more", "{%p endif %}"),
        [],
        theirs=[],
        fault="a {%p … %} tag shares its paragraph with other text: '{%p if yes %} and more'",
    ),
]

QUOTES = [
    same("curly quotes", lines("{% if name == “Otter” %}A{% endif %}"), ["A"]),
    same("curly single quotes", lines("{% if name == ‘Otter’ %}A{% endif %}"), ["A"]),
    same("curly quotes in a paragraph tag", lines("{%p if name == “Otter” %}", "A", "{%p endif %}"), ["A"]),
    same("curly quotes around tags", lines("“{{ name }}”"), ["“Otter”"]),
    corrected(
        "curly quotes inside a string stay", lines("{{ missing|default('“none”') }}"), ["“none”"], theirs=['"none"']
    ),
    corrected("apostrophe in a string", lines('{{ "it’s" }}'), ["it’s"], theirs=["it's"]),
]

TABLES = [
    same(
        "rows",
        table(("item", "qty"), ("{%tr for r in rows %}", ""), ("{{ r.item }}", "{{ r.qty }}"), ("{%tr endfor %}", "")),
        ["item | qty", "film | 2", "poster | 5"],
    ),
    same(
        "rows under a condition",
        table(("{%tr if no %}",), ("A",), ("{%tr else %}",), ("B",), ("{%tr endif %}",)),
        ["B"],
    ),
    same(
        "rows within rows",
        table(
            *(("{%tr for g in groups %}",), ("{{ g.title }}",), ("{%tr for i in g['items'] %}",)),
            *(("{{ i }}",), ("{%tr endfor %}",), ("{%tr endfor %}",)),
        ),
        ["A", "one", "two", "B", "three"],
    ),
    same(
        "row chosen within a loop",
        table(
            *(("{%tr for r in rows %}",), ("{%tr if r.qty > 2 %}",), ("{{ r.item }}",)),
            *(("{%tr endif %}",), ("{%tr endfor %}",)),
        ),
        ["poster"],
    ),
    same("cells", table(("{%tc for h in heads %}", "{{ h }}", "{%tc endfor %}")), ["x | y | z"]),
    same("cells under a condition", table(("a", "{%tc if no %}", "b", "{%tc endif %}", "c")), ["a | c"]),
    same(
        "dynamic table",
        table(
            ("", "{%tc for h in heads %}", "{{ h }}", "{%tc endfor %}"),
            ("{%tr for line in grid %}", "", "", ""),
            ("{{ loop.index }}", "{%tc for c in line %}", "{{ c }}", "{%tc endfor %}"),
            ("{%tr endfor %}", "", "", ""),
        ),
        [" | x | y | z", "1 | a | b | c", "2 | d | e | f"],
    ),
    same("inline loop in a cell", table(("{% for h in heads %}{{ h }} {% endfor %}", "b")), ["x y z  | b"]),
    same(
        "paragraph loop in a cell",
        table(("{%p for h in heads %}\n{{ h }}\n{%p endfor %}", "b")),
        ["x / y / z | b"],
    ),
    same("column span", table(("{% colspan number - 10 %}{{ name }}",), ("a", "b")), ["Otter ↔2", "a | b"]),
    same("cell colour", table(("{% cellbg '00FF00' %}{{ name }}", "b")), ["Otter #00FF00 | b"]),
    same(
        "cell colour in a loop",
        table(
            *(("{%tr for r in rows %}", ""), ("{% cellbg 'FF0000' if r.qty > 2 else 'FFFFFF' %}{{ r.item }}", "b")),
            ("{%tr endfor %}", ""),
        ),
        ["film #FFFFFF | b", "poster #FF0000 | b"],
    ),
    same(
        "vertical merge",
        table(("{%tr for r in rows %}", ""), ("{% vm %}{{ name }}", "{{ r.item }}"), ("{%tr endfor %}", "")),
        ["Otter ↕ | film", " ↑ | poster"],
    ),
    same(
        "horizontal merge",
        table(
            ("{%tc for h in heads %}", "{% hm %}{{ name }}", "{%tc endfor %}"),
            ("{%tc for h in heads %}", "{{ h }}", "{%tc endfor %}"),
        ),
        ["Otter ↔3", "x | y | z"],
    ),
    corrected(
        "two row tags in one row are both read",
        table(
            ("{%tr for r in rows %}", "{%tr if r.qty > 2 %}"),
            ("{{ r.item }}", "b"),
            ("{%tr endif %}", "{%tr endfor %}"),
        ),
        ["poster | b"],
        theirs="TemplateSyntaxError",
    ),
    corrected(
        "% in a row tag is modulo",
        table(
            *(("{%tr for r in rows %}",), ("{%tr if loop.index % 2 == 0 %}",), ("{{ r.item }}",)),
            *(("{%tr endif %}",), ("{%tr endfor %}",)),
        ),
        ["poster"],
        theirs="TemplateSyntaxError",
    ),
    same(
        "table without rows",
        together(table(("{%tr for r in empty %}",), ("{{ r }}",), ("{%tr endfor %}",)), lines("end")),
        ["", "end"],
    ),
    corrected(
        "cell without paragraphs keeps an empty one",
        table(("a", "{%p if no %}\nx\n{%p endif %}")),
        ["a | "],
        theirs=DAMAGED,
    ),
    corrected(
        "text beside a row tag is told, not lost",
        table(("{%tr for r in rows %}", "{{ name }}"), ("{{ r.item }}", ""), ("{%tr endfor %}", "")),
        [],
        theirs=["film | ", "poster | "],
        fault="a {%tr … %} tag shares its table row with other text: '{%tr for r in rows %} {{ name }}'",
    ),
]


def nested_rich() -> RichText:
    inner = RichText("in", italic=True)
    outer = RichText("out ", bold=True)
    outer.add(inner)
    outer.add(" end")
    return outer


def rich(**properties: Any) -> Callable[[Any], dict[str, object]]:
    return value(RichText("x & <y>", **properties))


def linked(tpl: Any) -> dict[str, object]:
    return {"x": RichText("page", url_id=tpl.build_url_id("https://example.com/?a=1&b=2"), underline=True)}


RICH = [
    same("rich text", lines("a {{r x }} b"), ["a x & <y>{b} b"], rich(bold=True)),
    same("rich text in italics", lines("{{r x }}"), ["x & <y>{i}"], rich(italic=True)),
    same("rich text underlined", lines("{{r x }}"), ["x & <y>{u wave}"], rich(underline="wave")),
    same("rich text struck out", lines("{{r x }}"), ["x & <y>{strike}"], rich(strike=True)),
    same("rich text in a style", lines("{{r x }}"), ["x & <y>{rStyle Strong}"], rich(style="Strong")),
    same("rich text in a colour", lines("{{r x }}"), ["x & <y>{color ff0000}"], rich(color="#ff0000")),
    same("rich text in a size", lines("{{r x }}"), ["x & <y>{sz 28, szCs 28}"], rich(size=28)),
    same("rich text below the line", lines("{{r x }}"), ["x & <y>{vertAlign subscript}"], rich(subscript=True)),
    same("rich text above the line", lines("{{r x }}"), ["x & <y>{vertAlign superscript}"], rich(superscript=True)),
    same("rich text in a font", lines("{{r x }}"), ["x & <y>{rFonts Arial}"], rich(font="Arial")),
    same("rich text in a regional font", lines("{{r x }}"), ["x & <y>{rFonts SimSun}"], rich(font="eastAsia:SimSun")),
    same("rich text in a language", lines("{{r x }}"), ["x & <y>{lang fr-FR}"], rich(lang="fr-FR")),
    same("rich text from right to left", lines("{{r x }}"), ["x & <y>{b, bCs, rtl true}"], rich(rtl=True, bold=True)),
    same("rich text within rich text", lines("{{r x }}"), ["out {b}in{i} end"], value(nested_rich())),
    same("rich text with breaks and tabs", lines("{{r x }}"), ["a\nb\tc{b}"], value(RichText("a\nb\tc", bold=True))),
    same("rich text with a new paragraph", lines("{{r x }}"), ["a{b}", "b{b}"], value(RichText("a\ab", bold=True))),
    corrected(
        "link whose address only docxtpl knows stays text",
        lines("{{r x }}"),
        ["page{u single}"],
        linked,
        theirs=["page{https://example.com/?a=1&b=2, u single}"],
    ),
    same("rich text chosen inline", lines("{{r x if yes else '' }}"), ["x & <y>{b}"], rich(bold=True)),
    same(
        "rich text in a row",
        table(("{%tr for r in rows %}", ""), ("{{r x }}", "{{ r.item }}"), ("{%tr endfor %}", "")),
        ["x & <y>{b} | film", "x & <y>{b} | poster"],
        rich(bold=True),
    ),
    corrected(
        "highlight of rich text is a valid ground",
        lines("{{r x }}"),
        ["x & <y>{shd FFFF00 clear}"],
        rich(highlight="#FFFF00"),
        theirs=["x & <y>{shd FFFF00}"],
    ),
    corrected(
        "properties of rich text in the schema's order",
        lines("{{r x }}"),
        ["x & <y>{b, color 00FF00, i, rFonts Arial, rStyle Strong}"],
        rich(style="Strong", color="00FF00", bold=True, italic=True, font="Arial"),
        theirs=DAMAGED,
    ),
    corrected(
        "rich text without r stands in its run's place",
        lines("a {{ x }} b"),
        ["a x & <y>{b} b"],
        rich(bold=True),
        theirs=DAMAGED,
    ),
    corrected("plain text where rich is allowed", lines("a {{r name }} b"), ["a Otter b"], theirs=["a  b"]),
    corrected("None where rich is allowed", lines("a {{r nothing }} b"), ["a  b"], theirs=DAMAGED),
]


def rich_paragraphs() -> RichTextParagraph:
    found = RichTextParagraph()
    found.add(RichText("one", bold=True), parastyle="Heading1")
    found.add("two & <three>")
    return found


def subdocument(tpl: Any) -> dict[str, object]:
    sub = tpl.new_subdoc()
    sub.add_paragraph("sub one").add_run(" bold").bold = True
    grid = sub.add_table(1, 2)
    grid.cell(0, 0).text, grid.cell(0, 1).text = "c1", "c2"
    sub.add_paragraph("").add_run().add_picture(io.BytesIO(PIXEL))
    sub.add_heading("head", 1)
    return {"x": sub}


def subdocument_of_a_file(tpl: Any) -> dict[str, object]:
    inner = docx.Document()
    inner.add_paragraph("from a file", style="List Bullet")
    inner.add_paragraph("").add_run().add_picture(io.BytesIO(PIXEL))
    stream = io.BytesIO()
    inner.save(stream)
    stream.seek(0)
    return {"x": tpl.new_subdoc(stream)}


SUB = ["sub one bold{b}", "c1 | c2", "[picture]", "(Heading1) head"]

WHOLE = [
    same("listing", lines("{{ x }}"), ["a & b\n<c>\td"], value(Listing("a & b\n<c>\td"))),
    same("listing of paragraphs", lines("before {{ x }} after"), ["before a", "b after"], value(Listing("a\ab"))),
    same("listing over pages", lines("{{ x }}"), ["a", "\f", "b"], value(Listing("a\fb"))),
    same(
        "listing in a style",
        markup(paragraph("{{ x }}", '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>')),
        ["(Heading1) a", "(Heading1) b"],
        value(Listing("a\ab")),
    ),
    same("rich paragraphs", lines("{{p x }}"), ["(Heading1) one{b}", "two & <three>"], value(rich_paragraphs())),
    same("subdocument", lines("a", "{{p x }}", "b"), ["a", *SUB, "b"], subdocument),
    same("subdocument in a cell", table(("{{p x }}\nend", "b")), [f"{' / '.join(SUB)} / end | b"], subdocument),
    same("subdocument of a file", lines("{{p x }}"), ["(ListBullet) from a file", "[picture]"], subdocument_of_a_file),
    same("picture", lines("a {{ x }} b"), ["a [picture] b"], lambda t: {"x": InlineImage(t, io.BytesIO(PIXEL))}),
    same(
        "picture of a width in a cell",
        table(("{{ x }}", "b")),
        ["[picture] | b"],
        lambda t: {"x": InlineImage(t, io.BytesIO(PIXEL), width=Mm(20))},
    ),
    same(
        "pictures in a loop",
        lines("{% for i in heads %}{{ x }}{% endfor %}"),
        ["[picture][picture][picture]"],
        lambda t: {"x": InlineImage(t, io.BytesIO(PIXEL), width=Mm(20), height=Mm(9))},
    ),
    same(
        "picture in a header",
        together(header("{{ x }}"), lines("a")),
        ["a", "footer: (Footer) ", "header: (Header) [picture]"],
        lambda t: {"x": InlineImage(t, io.BytesIO(PIXEL))},
    ),
    corrected("text beside {{p x }} stays", lines("a {{p x }} b"), ["a ", *SUB, " b"], subdocument, theirs=SUB),
    corrected("plain text at {{p x }} stands in its paragraph", lines("{{p name }}"), ["Otter"], theirs=DAMAGED),
    corrected(
        "None at {{p x }} takes its paragraph along", lines("a", "{{p nothing }}", "b"), ["a", "b"], theirs=DAMAGED
    ),
    corrected("subdocument without p", lines("a {{ x }} b"), ["a ", *SUB, " b"], subdocument, theirs=DAMAGED),
]

BOX = (
    "<w:p><w:r><w:t>a {{ name }} </w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
    "<w:p><w:r><w:t>in {{ number }}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    "<w:r><w:t>{{ share }}</w:t></w:r></w:p>"
)
CONTROL = (
    "<w:sdt><w:sdtContent><w:p><w:r><w:t>{{ name }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    "<w:p><w:sdt><w:sdtContent><w:r><w:t>{{ number }}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
)
SPELLED = (
    '<w:p><w:r><w:t xml:space="preserve">a {</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:lang '
    'w:val="en-GB"/></w:rPr><w:t>{ na</w:t></w:r><w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="0" w:name="m"/>'
    '<w:r><w:t>me }</w:t></w:r><w:bookmarkEnd w:id="0"/><w:r><w:t>} b</w:t></w:r></w:p>'
)
MERGED = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    "<w:p><w:r><w:t>{%tr for r in rows %}</w:t></w:r></w:p></w:tc></w:tr>"
    '<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>{{ r.item }}</w:t></w:r></w:p></w:tc>'
    "<w:tc><w:tcPr/><w:p><w:r><w:t>{{ r.qty }}</w:t></w:r></w:p></w:tc></w:tr>"
    "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    "<w:tc><w:tcPr/><w:p><w:r><w:t>{{ loop.index }}</w:t></w:r></w:p></w:tc></w:tr>"
    '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    "<w:p><w:r><w:t>{%tr endfor %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
)

PLACES = [
    same(
        "header and footer",
        together(header("{{ name }}", foot="{% if yes %}p. {{ number }}{% endif %}"), lines("{{ share }}")),
        ["0.5", "footer: (Footer) p. 12", "header: (Header) Otter"],
    ),
    same("footnote", footnote("see {{ client.name }}"), ["noted", "footnotes: see Otter & Sons <Ltd>"]),
    same("text box", markup(BOX), ["a Otter 0.5", "box: in 12"]),
    same("content controls", markup(CONTROL), ["Otter", "12"]),
    same("link around a tag", link("to ", "{{ name }}", "https://example.com/"), ["to Otter{https://example.com/}"]),
    same("tag parted by the spelling checker", markup(SPELLED), ["a Otter b"]),
    same("merged cells in a loop", markup(MERGED), ["film ↕ | 2", " ↑ | 1", "poster ↕ | 5", " ↑ | 2"]),
]

CASES = [*SCALARS, *LOOPS, *QUOTES, *TABLES, *RICH, *WHOLE, *PLACES]


@pytest.mark.parametrize("case", CASES)
def test_template_shows_what_docxtpl_shows_or_better(case: Case, tmp_path: Path) -> None:
    template = made(case.build, tmp_path / "template.docx")
    theirs = by_docxtpl(template, case)
    if case.theirs == DAMAGED:
        assert theirs != case.shown or faults(tmp_path / "theirs.docx") or stray_text(tmp_path / "theirs.docx")
    else:
        assert theirs == (case.shown if case.theirs is None else case.theirs)
    if case.fault:
        with pytest.raises(briefgen.errors.TemplateFaulty) as refusal:
            by_us(template, case)
        assert case.fault in str(refusal.value)
        return
    ours = by_us(template, case)
    assert (seen(ours), faults(ours), stray_text(ours)) == (case.shown, [], [])


@pytest.mark.parametrize("cut", range(1, len("a{{ name }}b{%r if yes %}c{%r endif %}")))
def test_tag_may_be_parted_anywhere(cut: int, tmp_path: Path) -> None:
    text = "a{{ name }}b{%r if yes %}c{%r endif %}"
    template = made(runs(text[:cut], text[cut:]), tmp_path / "template.docx")
    case = Case(lines(), [], lambda _: {})
    ours, theirs = seen(by_us(template, case)), by_docxtpl(template, case)
    assert ["".join(line.replace("{b}", "") for line in found) for found in (ours, theirs)] == ["aOtterbc"] * 2


def test_core_properties_are_filled_and_escaped_once(tmp_path: Path) -> None:
    def build(document: Any) -> None:
        document.core_properties.title = "{{ client.name }}"
        document.core_properties.subject = "{{ number }}"

    template = made(build, tmp_path / "template.docx")
    case = Case(build, [], lambda _: {})
    by_docxtpl(template, case)
    found = [docx.Document(str(path)).core_properties for path in (by_us(template, case), tmp_path / "theirs.docx")]
    assert [each.title for each in found] == ["Otter & Sons <Ltd>", "Otter &amp; Sons &lt;Ltd&gt;"]
    assert [each.subject for each in found] == ["12", "12"]
