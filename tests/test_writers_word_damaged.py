"""Templates damaged in a fixed number of ways: each is refused or filled, and what is filled is whole."""

from __future__ import annotations

import io
import random
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

import briefgen
from briefgen.content import Picture, Rich, Span
from briefgen.errors import TemplateFaulty
from briefgen.package import read_package, read_stream, write_package
from tests.creative_brief_samples import PIXEL
from tests.docxtpl_templates import NAMESPACES, W, footnote, header, lines, markup, paragraph, table, together, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BODY = "word/document.xml"
VALUES: dict[str, object] = {
    "x": "Otter & Sons <Ltd>",
    "rich": Rich((Span("a", "strong"), Span("b", italic=True), Span("c", link="https://example.com"))),
    "logo": Picture(PIXEL),
    "rows": [{"item": "film"}, {"item": "poster"}],
    "yes": True,
    "empty": [],
}
TAGS = [
    *("{{ x }}", "{{ rich }}", "{{ logo }}", "{{r x }}", "{{p x }}", "{{p rich }}", "{% if yes %}", "{% else %}"),
    *(
        "{% endif %}",
        "{%p if yes %}",
        "{%p endif %}",
        "{%tr for r in rows %}",
        "{%tr endfor %}",
        "{%tc for r in rows %}",
    ),
    *("{%tc endfor %}", "{%r if yes %}", "{%r endif %}", "{#", "#}", "{{", "}}", "{%", "%}", "{% vm %}", "{% hm %}"),
    *(
        "{% colspan 2 %}",
        "{% cellbg 'FF0000' %}",
        "{%- if yes -%}",
        "{%- endif -%}",
        "{_{",
        "{% raw %}",
        "{% endraw %}",
    ),
    *(
        "{% for r in empty %}",
        "{% for r in rows %}",
        "{% endfor %}",
        "{{ x|safe }}",
        "{% macro m() %}",
        "{% endmacro %}",
    ),
]
BOX = (
    "<w:p><w:r><w:t>{{ x }}</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
    "<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>{{ rich }}</w:t></w:r></w:p>"
    "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>"
    "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{{ rich }}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
CHANGED = (
    "<w:p><w:ins w:id='1' w:author='a'><w:r><w:t>{{ x }} {% if</w:t></w:r></w:ins><w:del w:id='2' w:author='a'><w:r>"
    "<w:delText>{{ gone }}</w:delText></w:r></w:del><w:r><w:t> yes %}yes{% endif %}</w:t></w:r></w:p>"
)
CONTROL = (
    "<w:sdt><w:sdtPr><w:alias w:val='{{ x }}'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{ logo }}</w:t></w:r></w:p>"
    "</w:sdtContent></w:sdt><w:p/>"
)
NESTED = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='4000'/></w:tblGrid><w:tr><w:tc><w:p/><w:tbl><w:tblPr/><w:tblGrid>"
    "<w:gridCol w:w='2000'/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>{%tr for r in rows %}</w:t></w:r></w:p></w:tc>"
    "</w:tr><w:tr><w:tc><w:p><w:r><w:t>{{ r.item }}</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>"
    "{%tr endfor %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl><w:p/>"
)


@cache
def whole() -> dict[str, bytes]:
    """The members of a template in which everything is in order."""
    build = together(
        header("{{ x }}", foot="{{ logo }}"),
        lines(
            "{{ x }} and {{ rich }}", "{%p for r in rows %}", "{{ r.item }} {{ logo }}", "{%p endfor %}", "{{p rich }}"
        ),
        table(("{%tr for r in rows %}", ""), ("{% vm %}{{ x }}", "{{ r.item }}"), ("{%tr endfor %}", "")),
        table(("{%tc for r in rows %}", "{{ r.item }}", "{%tc endfor %}")),
        footnote("{{ x }}"),
        *map(markup, (BOX, CHANGED, CONTROL, NESTED)),
    )
    return read_stream(io.BytesIO(written(build)))


def fill(folder: Path, members: dict[str, bytes]) -> bool:
    """Whether a template can be filled; either way nothing is left half done."""
    template, target = folder / "template.docx", folder / "out.docx"
    write_package(members, template)
    target.write_bytes(b"as it was")
    try:
        briefgen.render_word(template, VALUES, target)
    except TemplateFaulty as refusal:
        said = str(refusal)
    else:
        said = ""
    assert sorted(each.name for each in folder.iterdir()) == ["out.docx", "template.docx"]
    if said:
        assert target.read_bytes() == b"as it was"
        assert " error T-" in said
        return False
    for name, data in read_package(target).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data, etree.XMLParser(huge_tree=True))
            assert not any(0xFDD0 <= ord(character) <= 0xFDEF for character in set(data.decode()))
    return True


def test_template_in_order_is_filled(tmp_path: Path) -> None:
    assert fill(tmp_path, whole())


def test_tag_that_was_deleted_under_tracked_changes_is_no_tag(tmp_path: Path) -> None:
    assert fill(tmp_path, whole())
    body = etree.fromstring(read_package(tmp_path / "out.docx")[BODY])
    assert [each.text for each in body.iter(f"{W}delText")] == ["{{ gone }}"]


def cut_off(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def with_a_piece_gone(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(200) :]


def with_a_piece_twice(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    end = start + chance.randrange(400)
    return data[:end] + data[start:end] + data[end:]


def with_a_tag_anywhere(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + chance.choice(TAGS).encode().replace(b"&", b"&amp;") + data[start:]


def with_tags_in_texts(data: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(data)
    for text in chance.choices(list(root.iter(f"{W}t")), k=3):
        place = chance.randrange(len(text.text or "") + 1)
        text.text = (text.text or "")[:place] + chance.choice(TAGS) + (text.text or "")[place:]
    return etree.tostring(root)


def with_tags_in_attributes(data: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(data)
    for element in chance.choices([each for each in root.iter() if each.attrib] or [root], k=3):
        element.set(chance.choice([*element.attrib, "name"]), chance.choice(TAGS))
    return etree.tostring(root)


def with_elements_moved(data: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(data)
    for _ in range(3):
        elements = [each for each in root.iter() if each.getparent() is not None]
        moved, target = chance.choice(elements), chance.choice(elements)
        if moved not in (target, *target.iterancestors()):
            target.insert(chance.randrange(len(target) + 1), moved)
    return etree.tostring(root)


def with_elements_gone(data: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(data)
    elements: list[Any] = list(root.iter())[1:]
    for gone in chance.sample(elements, k=min(4, len(elements))):
        gone.getparent().remove(gone)
    return etree.tostring(root)


def with_elements_of_other_names(data: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(data)
    elements = list(root.iter())
    for _ in range(3):
        chance.choice(elements[1:]).tag = chance.choice(elements).tag
    return etree.tostring(root)


def with_elements_emptied(data: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(data)
    for element in chance.choices(list(root.iter(f"{W}p", f"{W}tc", f"{W}tr", f"{W}tbl", f"{W}r")), k=3):
        element.clear()
    return etree.tostring(root)


def with_elements_wrapped(data: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(data)
    inner: Any = chance.choice([each for each in root.iter() if each.getparent() is not None])
    for _ in range(chance.choice((1, 2, 40))):
        outer = etree.Element(f"{W}{chance.choice(('p', 'r', 'tbl', 'tc', 'sdtContent', 'ins', 'del', 'hyperlink'))}")
        inner.getparent().replace(inner, outer)
        outer.append(inner)
    return etree.tostring(root)


DAMAGES: list[Callable[[bytes, random.Random], bytes]] = [
    *(cut_off, with_a_piece_gone, with_a_piece_twice, with_a_tag_anywhere, with_tags_in_texts, with_tags_in_attributes),
    *(with_elements_moved, with_elements_gone, with_elements_of_other_names, with_elements_emptied),
    with_elements_wrapped,
]
TIMES = 12


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("part", [BODY, "word/header1.xml", "word/footnotes.xml"])
def test_damaged_part_is_refused_or_filled_whole(
    damage: Callable[[bytes, random.Random], bytes], part: str, tmp_path: Path
) -> None:
    for seed in range(TIMES if part == BODY else TIMES // 4):
        damaged = damage(whole()[part], random.Random(seed))
        fill(tmp_path, {**whole(), part: damaged})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<w:p><w:r><w:t>{% if yes %}</w:t></w:r></w:p>", id="if without an end"),
        pytest.param("<w:p><w:r><w:t>{% endif %}</w:t></w:r></w:p>", id="end without an if"),
        pytest.param(paragraph("{%p for r in rows %}") + paragraph("{%p endif %}"), id="ends crossed"),
        pytest.param(paragraph("{%tr for r in rows %}") + paragraph("{%tr endfor %}"), id="rows without a table"),
        pytest.param(paragraph("{% vm %}{% hm %}{% colspan 2 %}"), id="cells without a table"),
        pytest.param(paragraph("{% if yes %}") + NESTED.replace("{{ r.item }}", "{% endif %}"), id="into a table"),
        pytest.param(f"<w:p w:rsidR='{{{{ x }}}}'>{paragraph('{{ x }}')}</w:p>", id="paragraph within a paragraph"),
        pytest.param("<w:p/>" * 50 + paragraph("{{ rich }}") + "<w:p/>", id="paragraphs that close themselves"),
        pytest.param(f"<w:p>{'<w:sdt><w:sdtContent>' * 300}{'</w:sdtContent></w:sdt>' * 300}</w:p>", id="deep"),
        pytest.param("<w:tbl>" * 200 + "</w:tbl>" * 200, id="tables within tables"),
        pytest.param(paragraph("{% if yes %}" * 200 + "{% endif %}" * 200), id="statements within statements"),
        pytest.param("{{ rich }}{{ logo }}{% if yes %}", id="tags outside of paragraphs"),
        pytest.param("<w:p>{{ rich }}<w:r>{{ logo }}</w:r></w:p>", id="tags between elements"),
        pytest.param("<w:p><w:r><w:t>{{ rich }}</w:t><w:t>{{ logo }}{% if</w:t></w:r></w:p>", id="tag not closed"),
        pytest.param(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{%tc if yes %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", id="bare"
        ),
        pytest.param("<w:p><w:pPr><w:pStyle w:val='{% if yes %}'/></w:pPr></w:p>", id="statement in an attribute"),
        pytest.param("<w:p><w:r><w:t>&#64976;&#64991;{{ rich }}</w:t></w:r></w:p>", id="our own marks"),
        pytest.param("<!DOCTYPE a>", id="doctype"),
    ],
)
def test_odd_body_is_refused_or_filled_whole(text: str, tmp_path: Path) -> None:
    body = f"<w:document {NAMESPACES}><w:body>{text}<w:sectPr/></w:body></w:document>"
    fill(tmp_path, {**whole(), BODY: body.encode()})
