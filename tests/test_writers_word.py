from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import docx
import pptx
import pytest
from docx.shared import Cm, Pt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from briefgen.content import Picture, Rich, Span
from briefgen.errors import TargetNotWritable, TemplateFaulty
from briefgen.package import read_package, write_package
from briefgen.templating import clean
from briefgen.writers.word import write
from tests import creative_brief_samples as samples

NASTY = "Otter & Sons <Ltd> {{ x }} 𠮷野家 🍵"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def template(folder: Path, *paragraphs: str, header: str = "", footer: str = "") -> Path:
    """A template as python-docx writes one, in the way of an agency's own."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    if footer:
        document.sections[0].footer.paragraphs[0].text = footer
    document.save(str(folder / "letter.docx"))
    return folder / "letter.docx"


def fill(path: Path, **values: object) -> Any:
    """The document filled, opened again."""
    return docx.Document(str(write(path, values, path.with_name("out.docx")).path))


def part(path: Path, name: str = "word/document.xml") -> Any:
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def refusal(path: Path, **values: object) -> str:
    with pytest.raises(TemplateFaulty) as caught:
        write(path, values, path.with_name("out.docx"))
    return str(caught.value)


def test_awkward_name_arrives_whole_in_body_header_and_footer(tmp_path: Path) -> None:
    document = fill(template(tmp_path, "{{ name }}", header="{{ name }}", footer="{{ name }}"), name=NASTY)
    section = document.sections[0]
    found = (document.paragraphs, section.header.paragraphs, section.footer.paragraphs)
    assert [paragraphs[0].text for paragraphs in found] == [NASTY] * 3


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\t\n\r\x0b\x0c"), min_size=1))
def test_any_text_comes_out_unchanged(text: str, tmp_path: Path) -> None:
    document = fill(template(tmp_path, "[{{ text }}]"), text=text)
    assert document.paragraphs[0].text == f"[{clean(text)}]"


def test_line_break_in_a_value_is_a_line_break(tmp_path: Path) -> None:
    document = fill(template(tmp_path, "{{ text }}"), text="one\ntwo")
    assert document.paragraphs[0].text == "one\ntwo"


def test_tag_split_over_runs_is_understood(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("{")
    for piece in ("{ na", "me }", "}"):
        paragraph.add_run(piece)
    document.save(str(tmp_path / "letter.docx"))
    assert fill(tmp_path / "letter.docx", name="Otter").paragraphs[0].text == "Otter"


def test_emphasis_becomes_formatted_runs(tmp_path: Path) -> None:
    rich = Rich((Span("a"), Span("b", "strong"), Span("c", "quiet"), Span("d", "mark")))
    runs = fill(template(tmp_path, "{{ text }}"), text=rich).paragraphs[0].runs
    assert [run.text for run in runs] == ["a", "b", "c", "\u00a0d\u00a0"]
    assert [run.bold for run in runs] == [None, True, None, None]
    assert runs[2]._r.rPr.find(f"{W}color").get(f"{W}themeColor") == "text2"
    assert runs[3]._r.rPr.find(f"{W}shd").get(f"{W}fill") == "FBE8B8"


def test_emphasis_goes_on_over_a_line_break(tmp_path: Path) -> None:
    rich = Rich((Span("one\ntwo", "strong"), Span(" three")))
    runs = fill(template(tmp_path, "{{ text }}"), text=rich).paragraphs[0].runs
    assert [(run.text, run.bold) for run in runs] == [("one\ntwo", True), (" three", None)]


def test_braces_can_be_written_and_do_not_spoil_values(tmp_path: Path) -> None:
    document = fill(template(tmp_path, "{_{ x }_} {{ text }}"), text="{_{ y }_}")
    assert document.paragraphs[0].text == "{{ x }} {_{ y }_}"


def test_columns_made_in_a_loop_share_the_table_out(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(1, 3)
    for cell, text in zip(table.rows[0].cells, ("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"), strict=True):
        cell.text = text
        cell.width = Cm(4)
    document.save(str(tmp_path / "letter.docx"))
    filled = fill(tmp_path / "letter.docx", xs=["a", "b", "c", "d"]).tables[0]
    assert [cell.text for cell in filled.rows[0].cells] == ["a", "b", "c", "d"]
    assert len(filled.columns) == 4
    assert len({round(cell.width.cm, 1) for cell in filled.rows[0].cells}) == 1


def test_a_column_that_goes_leaves_its_width_to_the_others(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(2, 4)
    for cell, text in zip(table.rows[0].cells, ("a", "{%tc if x %}", "b", "{%tc endif %}"), strict=True):
        cell.text = text
        cell.width = Cm(4)
    whole = table.cell(1, 0).merge(table.cell(1, 3))
    whole.text = "source"
    document.save(str(tmp_path / "letter.docx"))
    filled = fill(tmp_path / "letter.docx", x=False).tables[0]
    assert [[cell.text for cell in row.cells] for row in filled.rows] == [["a"], ["source"]]
    assert [cell.width for row in filled.rows for cell in row.cells] == [filled.columns[0].width] * 2
    assert len(filled.columns) == 1


def test_table_that_lost_all_its_rows_is_left_out(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(3, 1)
    for row, text in zip(table.rows, ("{%tr for x in xs %}", "{{ x }}", "{%tr endfor %}"), strict=True):
        row.cells[0].text = text
    document.save(str(tmp_path / "letter.docx"))
    assert fill(tmp_path / "letter.docx", xs=[]).tables == []


def test_chinese_runs_say_that_their_marks_are_chinese(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ text }}", "plain")
    written = write(path, {"text": "他说“像隔夜茶”"}, tmp_path / "out.docx", typesetting=samples.CHINESE)
    hints = [fonts.get(f"{W}hint") for fonts in part(written.path).iter(f"{W}rFonts")]
    assert hints == ["eastAsia"]


def test_chinese_words_in_an_english_paper_keep_their_language_only(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ text }}")
    written = write(path, {"text": "岚谷 “Langu”"}, tmp_path / "out.docx", typesetting=samples.ENGLISH)
    (language,) = part(written.path).iter(f"{W}lang")
    assert dict(language.attrib) == {f"{W}eastAsia": "zh-CN"}
    for name in ("word/document.xml", "word/styles.xml"):
        assert [fonts for fonts in part(written.path, name).iter(f"{W}rFonts") if fonts.get(f"{W}hint")] == []


HOUSE = Path(__file__).parents[1] / "templates" / "house" / "creative-brief.docx"


def test_traditional_chinese_changes_font_and_language(tmp_path: Path) -> None:
    path = write(HOUSE, samples.chinese(), tmp_path / "out.docx", typesetting=samples.TRADITIONAL).path
    for name in ("word/document.xml", "word/styles.xml", "word/theme/theme1.xml"):
        assert b'"Microsoft YaHei"' not in etree.tostring(part(path, name))
    languages = {language.get(f"{W}eastAsia") for language in part(path, "word/styles.xml").iter(f"{W}lang")}
    assert languages == {"zh-TW"}


def test_sizes_of_a_language_change_the_styles_that_have_them(tmp_path: Path) -> None:
    path = write(HOUSE, samples.english(), tmp_path / "out.docx", typesetting=samples.ENGLISH).path
    styles = docx.Document(str(path)).styles
    sizes = [(styles[name].font.size, styles[name].paragraph_format.line_spacing) for name in ("Proposition", "Title")]
    assert sizes == [(Pt(24), Pt(32)), (Pt(20), Pt(28))]


def test_properties_are_the_documents_own(tmp_path: Path) -> None:
    path = write(HOUSE, samples.chinese(), tmp_path / "out.docx", properties=samples.PROPERTIES).path
    core = docx.Document(str(path)).core_properties
    assert (core.title, core.author) == ("创意简报", "子午广告 Meridian")
    assert part(path, "docProps/core.xml").findtext("{*}contentStatus") == "送客户审阅"
    assert f"{core.created:%Y-%m-%d %H:%M}" == "2026-03-10 00:00"


def test_without_properties_nothing_of_the_library_remains(tmp_path: Path) -> None:
    core = fill(template(tmp_path, "{{ name }}"), name="Otter").core_properties
    assert (core.author, core.comments, core.last_modified_by) == ("", "", "")
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name or "stylesWithEffects" in name]


def test_same_values_give_the_same_bytes(tmp_path: Path) -> None:
    options: Any = {"properties": samples.PROPERTIES, "typesetting": samples.CHINESE}
    first = write(HOUSE, samples.chinese(), tmp_path / "a" / "one.docx", **options).path.read_bytes()
    assert write(HOUSE, samples.chinese(), tmp_path / "b" / "two.docx", **options).path.read_bytes() == first
    script = (
        "import sys; from pathlib import Path; from briefgen.writers.word import write\n"
        "from tests import creative_brief_samples as samples\n"
        "write(Path(sys.argv[1]), samples.chinese(), Path(sys.argv[2]), properties=samples.PROPERTIES,"
        " typesetting=samples.CHINESE)"
    )
    elsewhere = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"}
    elsewhere["PYTHONPATH"] = str(Path(__file__).parents[1])
    target = tmp_path / "elsewhere.docx"
    subprocess.run([sys.executable, "-c", script, HOUSE, target], check=True, env={**os.environ, **elsewhere})
    assert target.read_bytes() == first


def test_word_template_becomes_a_document(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ name }}")
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["[Content_Types].xml"] = members["[Content_Types].xml"].replace(DOCX.encode(), DOTX.encode())
    with zipfile.ZipFile(tmp_path / "letter.dotx", "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    assert fill(tmp_path / "letter.dotx", name="Otter").paragraphs[0].text == "Otter"


def test_file_that_is_no_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_text("hello")
    assert refusal(path).splitlines()[0] == "letter.docx: error T-1: not an Office file, for it is no zip archive"


def test_presentation_is_refused(tmp_path: Path) -> None:
    pptx.Presentation().save(str(tmp_path / "letter.docx"))
    message = "letter.docx: error T-1: not a Word file, for it has no document part"
    assert refusal(tmp_path / "letter.docx").splitlines()[0] == message


def test_undefined_names_of_all_parts_are_told_together(tmp_path: Path) -> None:
    path = template(tmp_path, "Dear {{ client.nam }}", "{{ agncy }}", header="{{ clint }}")
    assert refusal(path, client={"name": "Otter"}, agency="Meridian").splitlines() == [
        "letter.docx (body): error T-3: no value named 'agncy' in {{ agncy }}",
        "    hint: did you mean 'agency'?",
        "letter.docx (body): error T-3: no value named 'nam' in {{ client.nam }}",
        "    hint: did you mean 'name'?",
        "letter.docx (header): error T-3: no value named 'clint' in {{ clint }}",
        "    hint: did you mean 'client'?",
    ]


def test_syntax_error_names_part_and_paragraph(tmp_path: Path) -> None:
    path = template(tmp_path, "first", "Dear {{ a b }}")
    assert refusal(path, a="Otter").splitlines() == [
        "letter.docx (body): error T-2: expected token 'end of print statement', got 'b' in 'Dear {{ a b }}'",
        "    hint: check the tag's spelling, and that each 'for' and 'if' has its end",
    ]


def test_full_width_braces_are_told(tmp_path: Path) -> None:
    message = refusal(template(tmp_path, "｛｛ name ｝｝"), name="Otter")
    assert message.endswith("hint: type { } and % with the input method switched to English")


def test_tag_across_paragraph_and_cell_is_told(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("{% if shown %}")
    document.add_table(1, 1).rows[0].cells[0].text = "{% endif %}"
    document.save(str(tmp_path / "letter.docx"))
    first, hint = refusal(tmp_path / "letter.docx", shown=False).splitlines()
    assert first.startswith("letter.docx (body): error T-2: the tags leave broken markup: ")
    assert hint == "    hint: write {%p …%}, {%tr …%} or {%tc …%} where a tag covers whole paragraphs, rows or cells"


def test_value_that_is_no_text_is_told(tmp_path: Path) -> None:
    message = "letter.docx (body): error T-4: a list cannot stand in a text"
    assert refusal(template(tmp_path, "{{ names }}"), names=["a"]).splitlines()[0] == message


def test_tag_that_is_never_closed_is_told(tmp_path: Path) -> None:
    assert refusal(template(tmp_path, "Dear {{ name", "yours"), name="Otter").splitlines() == [
        "letter.docx (body): error T-2: '{{' is opened and never closed in 'Dear {{ name'",
        "    hint: close it in the same paragraph, as in '{{ name }}'",
    ]


def test_statement_that_shares_its_paragraph_is_told(tmp_path: Path) -> None:
    assert refusal(template(tmp_path, "{%p if x %} and more", "{%p endif %}"), x=1).splitlines() == [
        "letter.docx (body): error T-2: a {%p … %} tag shares its paragraph with other text: '{%p if x %} and more'",
        "    hint: put the tag into a paragraph of its own",
    ]


def test_template_that_changed_is_read_again(tmp_path: Path) -> None:
    assert fill(template(tmp_path, "one {{ x }}"), x="a").paragraphs[0].text == "one a"
    assert fill(template(tmp_path, "two and more {{ x }}"), x="a").paragraphs[0].text == "two and more a"


PIXEL = samples.PIXEL


def test_picture_at_a_tag_is_shown_inline_and_stands_in_the_file_once(tmp_path: Path) -> None:
    path = template(tmp_path, "before {{ logo }} after", header="{{ logo }}")
    fill(path, logo=Picture(PIXEL, "Logo", width_mm=50))
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        media = [name for name in archive.namelist() if "/media/" in name]
        assert [archive.read(name) for name in media] == [PIXEL]
        assert b'Extension="png"' in archive.read("[Content_Types].xml")
    (extent,) = part(tmp_path / "out.docx").iter("{*}extent")
    assert (extent.get("cx"), extent.get("cy")) == ("1800000", "900000")
    body = docx.Document(str(tmp_path / "out.docx"))
    assert body.paragraphs[0].text == "before  after"
    assert len(body.inline_shapes) == 1


def test_text_box_keeps_its_own_values_and_its_paragraphs(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a }}BOX{{ c }}")
    members = read_package(path)
    box = (
        b"</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{{ b }}</w:t></w:r></w:p></w:txbxContent></w:pict>"
        b"</w:r><w:r><w:t>"
    )
    members["word/document.xml"] = members["word/document.xml"].replace(b"BOX", box)
    write_package(members, path)
    strong = {name: Rich((Span(name, "strong"),)) for name in "abc"}
    fill(path, **strong)
    texts = [text.text for text in part(tmp_path / "out.docx").iter(f"{W}t")]
    assert texts == ["a", "b", "c"]
    assert len(list(part(tmp_path / "out.docx").iter(f"{W}b"))) == 3


def test_refusal_leaves_what_was_there_and_nothing_half_written(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ name }}")
    path.with_name("out.docx").write_text("as it was")
    refusal(path)
    assert path.with_name("out.docx").read_text() == "as it was"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["letter.docx", "out.docx"]


def test_target_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    path = template(tmp_path, "hello")
    with pytest.raises(TargetNotWritable):
        write(path, {}, path / "below" / "out.docx")


def test_comments_in_a_templates_parts_do_no_harm(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ x }}")
    members = read_package(path)
    for name in ("word/document.xml", "word/styles.xml", "docProps/core.xml"):
        members[name] = re.sub(rb"(<\w[^>]*[^/?]>)", rb"\1<!-- c --><?p q?>", members[name], count=3)
    write_package(members, path)
    assert fill(path, x=NASTY).paragraphs[0].text == NASTY


def test_measures_in_other_units_are_no_reason_to_stop(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ x }}")
    members = read_package(path)
    members["word/document.xml"] = re.sub(rb'w:(w|h|top|left)="\d+"', rb'w:\1="2.5cm"', members["word/document.xml"])
    write_package(members, path)
    assert fill(path, x="a").paragraphs[0].text == "a"
