from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from openxml_audit import FileFormat, OpenXmlValidator

from briefgen import Markdown, render_word
from briefgen.archive import CONTENT_TYPES
from briefgen.package import read_package, write_package
from briefgen.writers.lists import relations, relations_of, with_relations, with_types
from briefgen.writers.word.items import NUMBERING
from briefgen.writers.word.markup import every, find, name_of, text_of, value
from tests.test_writers_word import W, part, template

HOUSE = Path(__file__).parent.parent / "templates" / "house" / "creative-brief.docx"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def filled(path: Path, **values: object) -> Path:
    target = render_word(path, values, path.with_name("out.docx"))
    errors = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0).validate(target).errors
    assert [f"{error.part_uri} {error.path}: {error.description}" for error in errors] == []
    return target


def looks(target: Path) -> list[tuple[str, str, str]]:
    """Each paragraph of the body: its text, its style, and the number of its list."""
    return [
        (text_of(each), value(find(each, "pPr", "pStyle")) or "", value(find(each, "pPr", "numPr", "numId")) or "")
        for each in part(target).iter(f"{W}p")
    ]


def starts(target: Path) -> dict[str, tuple[str, str]]:
    """The definition and the first number of each list."""
    return {
        value(each, "numId") or "": (
            value(find(each, "abstractNumId")) or "",
            value(find(each, "lvlOverride", "startOverride")) or "",
        )
        for each in part(target, "word/numbering.xml").iterfind(f"{W}num")
    }


def without_lists(path: Path) -> Path:
    """A template whose program wrote neither list styles nor a numbering part."""
    members = read_package(path)
    del members["word/numbering.xml"]
    listing = relations_of("word/document.xml")
    (relation,) = [each for each in relations(members, "word/document.xml") if each.kind == NUMBERING]
    members[listing] = with_relations(members[listing], gone=[relation.name])
    members[CONTENT_TYPES] = with_types(members[CONTENT_TYPES], gone=["word/numbering.xml"])
    styles = members["word/styles.xml"].replace(b'w:val="List ', b'w:val="Liste ')
    write_package({**members, "word/styles.xml": styles}, path)
    return path


def test_one_paragraph_stands_in_the_line_with_its_emphasis(tmp_path: Path) -> None:
    document = docx.Document(str(filled(template(tmp_path, "[{{ text }}]"), text=Markdown("**“重点”**内容 *斜*"))))
    runs = document.paragraphs[0].runs
    assert [(run.text, run.bold, run.italic) for run in runs] == [
        ("[", None, None),
        ("“重点”", True, None),
        ("内容 ", None, None),
        ("斜", None, True),
        ("]", None, None),
    ]


def test_first_paragraph_goes_on_the_text_before_and_the_last_takes_the_text_behind(tmp_path: Path) -> None:
    path = template(tmp_path)
    document = docx.Document(str(path))
    paragraph = document.add_paragraph("背景：{{ text }}（完）", style="Quote")
    paragraph.paragraph_format.page_break_before = True
    document.save(str(path))
    target = filled(path, text=Markdown("一\n还是一\n\n二"))
    assert looks(target) == [("背景：一 还是一", "Quote", ""), ("二（完）", "Quote", "")]
    breaks = [find(each, "pPr", "pageBreakBefore") is not None for each in part(target).iter(f"{W}p")]
    assert breaks == [True, False]


def test_lists_take_the_styles_of_the_template(tmp_path: Path) -> None:
    target = filled(template(tmp_path, "前：{{ text }}"), text=Markdown("- a\n  - b\n\n尾"))
    assert looks(target) == [("前：", "", ""), ("a", "ListBullet", ""), ("b", "ListBullet", ""), ("尾", "", "")]
    indents = [value(find(each, "pPr", "ind"), "left") for each in part(target).iter(f"{W}p")]
    assert indents == [None, None, "720", None]


def test_house_has_dashes_for_bullets(tmp_path: Path) -> None:
    document = docx.Document(str(HOUSE))
    for element in list(document.element.body)[:-1]:
        document.element.body.remove(element)
    document.add_paragraph("{{ text }}")
    for furniture in (document.sections[0].header, document.sections[0].footer):
        for paragraph in furniture.paragraphs:
            paragraph.clear()
    document.save(str(tmp_path / "house.docx"))
    target = filled(tmp_path / "house.docx", text=Markdown("- a\n\n| x | y |\n|-|-|\n| 甲 | 1 |"))
    assert [look[:2] for look in looks(target)] == [
        ("a", "ListDash"),
        ("x", "TableHead"),
        ("y", "TableHead"),
        ("甲", "TableText"),
        ("1", "TableText"),
        ("", ""),
    ]


def test_each_numbered_list_starts_anew_and_one_taken_up_again_goes_on(tmp_path: Path) -> None:
    text = "1. a\n   1. a1\n2. b\n   1. b1\n\n插话\n\n3. c\n\n另起\n\n1. d"
    target = filled(template(tmp_path, "{{ text }}"), text=Markdown(text))
    lists = {text: number for text, _, number in looks(target) if number}
    assert lists["a"] == lists["b"] == lists["c"]
    assert len({lists["a"], lists["a1"], lists["b1"], lists["d"]}) == 4
    assert {starts(target)[number][1] for number in lists.values()} == {"1"}
    assert len({starts(target)[number][0] for number in lists.values()}) == 1


def test_same_text_twice_makes_two_lists(tmp_path: Path) -> None:
    target = filled(template(tmp_path, "{{ text }}", "{{ text }}"), text=Markdown("3. a\n4. b"))
    first, second, third, fourth = (number for *_, number in looks(target))
    assert first == second != third == fourth
    assert starts(target)[first][1] == starts(target)[third][1] == "3"


def test_template_without_lists_is_given_a_numbering_part(tmp_path: Path) -> None:
    path = without_lists(template(tmp_path, "{{ text }}"))
    target = filled(path, text=Markdown("- a\n- b\n\n1. c"))
    assert [look[:2] for look in looks(target)] == [("a", ""), ("b", ""), ("c", "")]
    signs = [value(each) for each in part(target, "word/numbering.xml").iter(f"{W}lvlText")]
    assert signs == ["•", "%1."]
    assert docx.Document(str(target)).part.numbering_part is not None


def test_text_in_looks_of_its_own_keeps_them_in_a_list(tmp_path: Path) -> None:
    path = template(tmp_path)
    document = docx.Document(str(path))
    document.add_paragraph("{{ text }}", style="Quote")
    document.save(str(path))
    styles = [(text, style) for text, style, _ in looks(filled(path, text=Markdown("- a")))]
    assert styles == [("a", "Quote")]


def test_further_paragraph_of_an_item_stands_under_its_text(tmp_path: Path) -> None:
    target = filled(template(tmp_path, "{{ text }}"), text=Markdown("1. a\n\n   还有\n2. b"))
    _, more, _ = part(target).iter(f"{W}p")
    assert find(more, "pPr", "numPr") is None
    assert value(find(more, "pPr", "ind"), "left") == "360"


def test_link_is_a_real_one_in_a_header_too(tmp_path: Path) -> None:
    path = template(tmp_path, "x", header="{{ text }}")
    target = filled(path, text=Markdown("见[官网](https://a.cn/?a=1&b=2)"))
    header = next(
        name
        for name in read_package(target)
        if name.startswith("word/header") and b"hyperlink" in read_package(target)[name]
    )
    (link,) = part(target, header).iter(f"{W}hyperlink")
    listed = part(target, f"word/_rels/{header.removeprefix('word/')}.rels")
    (relation,) = [each for each in listed if each.get("Id") == link.get(f"{R}id")]
    assert (relation.get("Target"), relation.get("TargetMode")) == ("https://a.cn/?a=1&b=2", "External")
    assert value(next(link.iter(f"{W}u"))) == "single"


def test_table_is_as_wide_as_the_text_and_repeats_its_head(tmp_path: Path) -> None:
    text = "表：\n\n| 渠道 | 占比 |\n|---|---|\n| **抖音** | 12% |\n| 小红书 | 3% |"
    target = filled(template(tmp_path, "{{ text }}"), text=Markdown(text))
    (table,) = part(target).iter(f"{W}tbl")
    assert value(find(table, "tblPr", "tblStyle")) == "TableGrid"
    assert (value(find(table, "tblPr", "tblW"), "w"), value(find(table, "tblPr", "tblW"), "type")) == ("5000", "pct")
    rows = list(table.iterfind(f"{W}tr"))
    assert [find(row, "trPr", "tblHeader") is not None for row in rows] == [True, False, False]
    assert [[text_of(cell) for cell in row.iterfind(f"{W}tc")] for row in rows] == [
        ["渠道", "占比"],
        ["抖音", "12%"],
        ["小红书", "3%"],
    ]
    assert [value(each) for each in every(table, "jc")] == ["right"] * 3
    assert table.getnext().tag == name_of("p")


def test_tables_do_not_touch_and_a_cell_ends_with_a_paragraph(tmp_path: Path) -> None:
    path = template(tmp_path)
    document = docx.Document(str(path))
    document.add_table(1, 1).cell(0, 0).text = "{{ text }}"
    document.save(str(path))
    grid = "| a | b |\n|---|---|\n| 1 | 2 |"
    cell = next(part(filled(path, text=Markdown(f"{grid}\n\n{grid}"))).iter(f"{W}tc"))
    assert [child.tag.removeprefix(W) for child in cell] == ["tcPr", "tbl", "p", "tbl", "p"]


def test_heading_is_bold_and_stays_with_its_text(tmp_path: Path) -> None:
    target = filled(template(tmp_path, "{{ text }}"), text=Markdown("# 标题\n正文"))
    first = docx.Document(str(target)).paragraphs[0]
    assert [(run.text, run.bold) for run in first.runs] == [("标题", True)]
    assert first.paragraph_format.keep_with_next


def test_section_ends_once_behind_the_last_paragraph(tmp_path: Path) -> None:
    path = template(tmp_path)
    document = docx.Document(str(path))
    document.add_section()
    document.paragraphs[-1].add_run("{{ text }}")
    document.save(str(path))
    paragraphs = list(part(filled(path, text=Markdown("一\n\n二"))).iter(f"{W}p"))
    assert [find(each, "pPr", "sectPr") is not None for each in paragraphs] == [False, True]


@pytest.mark.parametrize("tag", ["{{ text }}", "{{p text }}", "{{r text }}"])
def test_every_kind_of_tag_takes_prose(tmp_path: Path, tag: str) -> None:
    assert [text for text, *_ in looks(filled(template(tmp_path, tag), text=Markdown("一\n\n- 二")))] == ["一", "二"]


def test_bookmark_around_a_tag_stays_with_its_text(tmp_path: Path) -> None:
    path = template(tmp_path)
    document: Any = docx.Document(str(path))
    paragraph = document.add_paragraph()
    paragraph._p.append(parse_xml(f'<w:bookmarkStart xmlns:w="{W[1:-1]}" w:id="1" w:name="m"/>'))
    paragraph.add_run("{{ text }}")
    paragraph._p.append(parse_xml(f'<w:bookmarkEnd xmlns:w="{W[1:-1]}" w:id="1"/>'))
    document.save(str(path))
    assert [text for text, *_ in looks(filled(path, text=Markdown("- a\n- b")))] == ["a", "b"]


def test_prose_in_a_property_or_a_slide_is_plain_text(tmp_path: Path) -> None:
    path = template(tmp_path, "x")
    document = docx.Document(str(path))
    document.core_properties.title = "{{ text }}"
    document.save(str(path))
    target = filled(path, text=Markdown("**一**\n\n- 二"))
    assert docx.Document(str(target)).core_properties.title == "一\n– 二"
