from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml

from briefgen import Markdown
from briefgen.content import (
    Properties,
    Rich,
    Span,
    Table,
    Typesetting,
)
from briefgen.errors import TemplateFaulty
from briefgen.package import read_package, write_package
from briefgen.writers.powerpoint import write
from tests.sample_decks import (
    CHINESE,
    ENGLISH,
    NASTY,
    NUMBERS,
    SampleDeck,
    build,
    cells,
    everything,
    faults,
    members,
    named,
    names,
    opened,
    schema_errors,
    sheet_cells,
    slide_of,
    text,
)


def test_tag_split_over_runs_takes_the_run_where_it_starts(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    shape = deck.text("for {¦{ cl¦ient }¦} only")
    shape.text_frame.paragraphs[0].runs[0].font.bold = True
    runs = named(slide_of(build(deck, tmp_path, {"client": NASTY})), "text").text_frame.paragraphs[0].runs
    assert [(run.text, run.font.bold) for run in runs] == [(f"for {NASTY}", True), (" only", None)]


def test_nasty_text_arrives_whole_everywhere(tmp_path: Path) -> None:
    deck, values = everything()
    result = build(deck, tmp_path, values)
    assert result.slides[0].notes_slide.notes_text_frame.text == f"{NASTY} says\nhello"
    assert text(result.slides[1]) == NASTY
    chart = named(result.slides[1], "chart:work.chart").chart
    assert list(chart.plots[0].categories) == ["a", NASTY]
    assert sheet_cells(chart.part.chart_workbook.xlsx_part.blob)["A3"] == NASTY
    assert cells(named(result.slides[3], "a table"))[:2] == [["Head", NASTY], ["一", NASTY]]
    assert cells(named(result.slides[3], "table:plan"))[1][1] == NASTY


def test_operators_and_bent_quotes_work_in_tags(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{% if n > 1 and n < 9 %}{{ “many” }} ‘{{ n }}’{% endif %}")
    assert text(slide_of(build(deck, tmp_path, {"n": 5}))) == "many ‘5’"


def test_white_space_beside_a_tag_may_be_taken(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("a {{- x -}} b")
    assert text(slide_of(build(deck, tmp_path, {"x": "·"}))) == "a·b"


def test_paragraph_statements_take_their_paragraph(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("head", "{%p for p in points %}", "• {{ p }}", "{%¦p endfor %}", "{%p if no %}", "never", "{%p endif %}")
    assert text(slide_of(build(deck, tmp_path, {"points": ["a", "b"], "no": False}))) == "head\n• a\n• b"


def test_emphasis_becomes_formatting(tmp_path: Path) -> None:
    deck, values = everything()
    runs = build(deck, tmp_path, values).slides[0].shapes.title.text_frame.paragraphs[0].runs
    assert [run.text for run in runs] == ["bold", " and ", "open", " aside"]
    assert [run.font.bold for run in runs] == [True, None, None, None]
    assert runs[2]._r.find(".//{*}highlight/{*}srgbClr").get("val") == "FBE8B8"
    assert runs[3]._r.find(".//{*}solidFill/{*}schemeClr").get("val") == "tx2"


def test_links_and_italics_become_formatting_on_slides_notes_tables_and_layouts(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{{ said }}", layout=0)
    deck.presentation.slides[0].shapes.title.text = "{{ said }}"
    deck.presentation.slide_layouts[0].placeholders[0].text_frame.text = "{{ said }}"
    deck.table(["Head"], [""], name="table:plan")
    said = Markdown("*see* **[a & b](https://example.com/?a=1&b=2)** and [c](https://example.com/c)")
    plan = Table(("Head",), ((said.flat,),), "A plan")
    result = build(deck, tmp_path, {"said": said, "plan": plan})
    assert schema_errors(tmp_path / "out.pptx") == []
    slide = result.slides[0]
    frames = [
        slide.shapes.title.text_frame,
        slide.notes_slide.notes_text_frame,
        slide.slide_layout.placeholders[0].text_frame,
        named(slide, "table:plan").table.cell(1, 0).text_frame,
    ]
    for frame in frames:
        runs = frame.paragraphs[0].runs
        assert [(run.text, run.font.italic, run.font.bold, run.hyperlink.address) for run in runs] == [
            ("see", True, None, None),
            (" ", None, None, None),
            ("a & b", None, True, "https://example.com/?a=1&b=2"),
            (" and ", None, None, None),
            ("c", None, None, "https://example.com/c"),
        ]


def test_newline_becomes_a_line_break(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ lines }}")
    paragraph = named(slide_of(build(deck, tmp_path, {"lines": "a\nb"})), "text").text_frame.paragraphs[0]
    assert paragraph.text == "a\vb"


def test_prose_is_lines_of_text(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ said }}")
    said = Markdown("一：\n\n- **二**\n- 三")
    paragraph = named(slide_of(build(deck, tmp_path, {"said": said})), "text").text_frame.paragraphs[0]
    assert paragraph.text == "一：\v– 二\v– 三"
    assert [run.text for run in paragraph.runs if run.font.bold] == ["二"]


def test_text_in_a_group_is_set(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.shapes.add_group_shape([deck.text("{{ x }}")])
    assert next(iter(slide_of(build(deck, tmp_path, {"x": "in"})).shapes)).shapes[0].text_frame.text == "in"


def test_tag_in_alternative_text_is_set(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("a")._element.nvSpPr.cNvPr.set("descr", "about {{ x }}")
    shape = named(slide_of(build(deck, tmp_path, {"x": 'the "big" <idea>'})), "text")
    assert shape._element.nvSpPr.cNvPr.get("descr") == 'about the "big" <idea>'


def test_tag_in_a_layout_is_set(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("a")
    layout = deck.presentation.slide_layouts[6]
    layout.placeholders[0].text_frame.text = "{{ mark }}"
    result = build(deck, tmp_path, {"mark": Rich((Span("DRAFT", "strong"), Span(" only")))})
    runs = result.slides[0].slide_layout.placeholders[0].text_frame.paragraphs[0].runs
    assert [(run.text, run.font.bold) for run in runs] == [("DRAFT", True), (" only", None)]


def test_tag_in_the_notes_master_is_set(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("said")
    deck.text("x")
    deck.presentation.notes_master.placeholders[0].text_frame.text = "{{ x }}"
    assert build(deck, tmp_path, {"x": NASTY}).notes_master.placeholders[0].text_frame.text == NASTY


def test_tag_in_the_title_of_the_file_is_set(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.presentation.core_properties.title = "{{ x }} plan"
    title = Rich((Span("Otter & Sons", "strong"),))
    assert build(deck, tmp_path, {"x": title}).core_properties.title == "Otter & Sons plan"


def test_text_that_came_out_empty_leaves(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ a }}", "{{ b }}", name="gone")
    deck.rectangle("decoration", (1, 10, 3, 3))
    assert names(slide_of(build(deck, tmp_path, {"a": None, "b": ""}))) == ["decoration"]


def test_placeholder_nobody_filled_leaves(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide(layout=1)
    deck.shapes.title.text = "{{ a }}"
    assert names(slide_of(build(deck, tmp_path, {"a": "title"}))) == ["Title 1"]


def test_placeholder_with_an_equation_stays(tmp_path: Path) -> None:
    deck = SampleDeck()
    slide = deck.slide(layout=1)
    slide.shapes.title.text = "Reach"
    maths = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    formula = f'<m:oMath xmlns:m="{maths}"><m:r><m:t>x = 1</m:t></m:r></m:oMath>'
    drawing = "http://schemas.microsoft.com/office/drawing/2010/main"
    paragraph = slide.placeholders[1].text_frame.paragraphs[0]._p
    paragraph.append(parse_xml(f'<a14:m xmlns:a14="{drawing}">{formula}</a14:m>'))
    assert len(slide_of(build(deck, tmp_path, {})).placeholders) == 2


def test_group_leaves_with_its_text(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    for name in ("one", "two"):
        rule = deck.rectangle(f"rule {name}", (1, 10, 3, 0.1))
        deck.shapes.add_group_shape([rule, deck.text(f"{{{{ {name} }}}}")]).name = name
    assert names(slide_of(build(deck, tmp_path, {"one": "text", "two": None}))) == ["one"]


@pytest.mark.parametrize(
    ("typesetting", "value", "lang", "other"),
    [
        (CHINESE, "清屿", "zh-CN", "en-US"),
        (CHINESE, "Otter", "zh-CN", "en-US"),
        (ENGLISH, "Otter", "en-GB", None),
        (ENGLISH, "清屿", "zh-CN", "en-GB"),
        (None, "清屿", "zh-CN", None),
        (None, "Otter", "en-US", None),
    ],
)
def test_each_run_names_its_language(
    tmp_path: Path,
    typesetting: Typesetting | None,
    value: str,
    lang: str,
    other: str | None,
) -> None:
    deck = SampleDeck()
    deck.slide("{{ x }}")
    deck.text("{{ x }}")
    slide = slide_of(build(deck, tmp_path, {"x": value}, typesetting=typesetting))
    frames = (named(slide, "text").text_frame, slide.notes_slide.notes_text_frame)
    runs = [frame.paragraphs[0].runs[0]._r.rPr for frame in frames]
    assert [(run.get("lang"), run.get("altLang")) for run in runs] == [(lang, other)] * 2


def test_properties_are_the_documents(tmp_path: Path) -> None:
    deck, values = everything()
    properties = Properties("提案", "清屿", "Agency", "proposal", "a, b", "draft", date(2026, 3, 9))
    core = build(deck, tmp_path, values, properties=properties, typesetting=CHINESE).core_properties
    assert (core.title, core.subject, core.author, core.category) == ("提案", "清屿", "Agency", "proposal")
    assert (core.keywords, core.content_status, core.language) == ("a, b", "draft", "zh-CN")
    assert core.created == core.modified == datetime(2026, 3, 9)
    assert (core.last_modified_by, core.comments, core.revision) == ("Agency", "", 1)


def test_nothing_of_the_library_remains(tmp_path: Path) -> None:
    deck, values = everything()
    build(deck, tmp_path, values)
    found = members(tmp_path / "out.pptx")
    assert not [name for name in found if "thumbnail" in name or "printerSettings" in name]
    whole = b"".join(found.values())
    assert b"Steve Canny" not in whole
    assert b"python-pptx" not in whole
    assert b"TotalTime" not in found["docProps/app.xml"]


def test_file_is_valid(tmp_path: Path) -> None:
    deck, values = everything()
    build(deck, tmp_path, values, properties=Properties("t", issued=date(2026, 3, 9)), typesetting=ENGLISH)
    assert schema_errors(tmp_path / "out.pptx") == []


def test_shape_ids_are_unique(tmp_path: Path) -> None:
    deck, values = everything()
    for slide in build(deck, tmp_path, values).slides:
        ids = [element.get("id") for element in slide._element.iter("{*}cNvPr")]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("kind", ["presentationml.template", "presentationml.slideshow"])
def test_potx_and_ppsx_open(tmp_path: Path, kind: str) -> None:
    deck, values = everything()
    found = members(deck.save(tmp_path / "house.pptx"))
    types = found["[Content_Types].xml"].replace(b"presentationml.presentation", kind.encode())
    with zipfile.ZipFile(tmp_path / "house.potx", "w") as archive:
        for name, data in (found | {"[Content_Types].xml": types}).items():
            archive.writestr(name, data)
    write(tmp_path / "house.potx", values, tmp_path / "out.pptx")
    assert len(opened(tmp_path / "out.pptx").slides) == 6


def write_everything(template: Path, target: Path) -> None:
    _, values = everything()
    write(template, values, target, properties=Properties("t", issued=date(2026, 3, 9)), typesetting=ENGLISH)


def test_same_values_give_same_bytes_in_another_world(tmp_path: Path) -> None:
    """Another process, time zone, locale and hash seed."""
    template = everything()[0].save(tmp_path / "house.pptx")
    write_everything(template, tmp_path / "a.pptx")
    program = (
        "import sys; from pathlib import Path; from tests.test_writers_powerpoint import write_everything\n"
        "write_everything(Path(sys.argv[1]), Path(sys.argv[2]))"
    )
    root = str(Path(__file__).parents[1])
    world = {"TZ": "Asia/Shanghai", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": root}
    command = [sys.executable, "-c", program, str(template), str(tmp_path / "b.pptx")]
    subprocess.run(command, check=True, env=os.environ | world)
    assert (tmp_path / "a.pptx").read_bytes() == (tmp_path / "b.pptx").read_bytes()


def test_all_faults_are_reported_together(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{{ spoken }}")
    deck.text("{{ market.titel }}")
    deck.slide()
    deck.text("{% fo x %}")
    deck.slide("{%slide if missing %}")
    deck.slide()
    deck.chart((1, 2, 3), name="chart:market.chrt")
    deck.table(["", ""], ["", ""], name="table:market.title")
    deck.slide()
    deck.text("a {%p if x %} b")
    deck.table(["{%tr if x %}", "text"])
    assert faults(deck, tmp_path, {"market": {"title": "t", "chart": NUMBERS}}) == [
        "house.pptx (notes of slide 1): error T-3: no value named 'spoken' in {{ spoken }}\n"
        "    hint: use one of: market",
        "house.pptx (notes of slide 3): error T-3: no value named 'missing' in {% if missing %}\n"
        "    hint: use one of: market",
        "house.pptx (slide 1): error T-3: no value named 'titel' in {{ market.titel }}\n"
        "    hint: did you mean 'title'?",
        "house.pptx (slide 2): error T-2: encountered unknown tag 'fo' in '{% fo x %}'\n"
        "    hint: check the tag's spelling, and that each 'for' and 'if' has its end",
        "house.pptx (slide 4): error T-5: 'market.title' is no table, but the sample 'table:market.title' asks for one"
        "\n    hint: take the sample off the slide, or give it another name",
        "house.pptx (slide 4): error T-5: no chart named 'market.chrt' for the sample 'chart:market.chrt'\n"
        "    hint: did you mean 'market.chart'?",
        "house.pptx (slide 5): error T-2: a {%p … %} tag shares its paragraph with other text: 'a {%p if x %} b'\n"
        "    hint: put the tag into a paragraph of its own",
        "house.pptx (slide 5): error T-2: a {%tr … %} tag shares its table row with other text: '{%tr if x %} text'\n"
        "    hint: put the tag into a table row of its own",
    ]


def test_torn_structure_is_a_fault(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{% if x %} a")
    deck.table(["b {% endif %}"])
    assert "the tags tear the slide's structure apart" in faults(deck, tmp_path, {"x": False})[0]


def test_cells_cannot_be_repeated(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.table(["{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"])
    assert "(5 cells in a row of a table with 3 columns)" in faults(deck, tmp_path, {"xs": [1, 2]})[0]


def test_text_keeps_a_paragraph_when_its_own_leave(tmp_path: Path) -> None:
    deck = SampleDeck()
    slide = deck.slide("{%p if yes %}\nsaid\n{%p endif %}")
    frame = deck.table(["a", "b"])
    frame.table.cell(0, 0).text_frame.text = "{%p if yes %}\nmaybe\n{%p endif %}"
    result = slide_of(build(deck, tmp_path, {"yes": False}))
    assert cells(named(result, "a table")) == [["", "b"]]
    assert slide.has_notes_slide
    assert result.notes_slide.notes_text_frame.text == ""
    assert schema_errors(tmp_path / "out.pptx") == []


def test_slide_with_prefixes_of_its_own_is_filled(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ x }}")
    deck.text("{{ nothing }}", name="gone")
    found = members(deck.save(tmp_path / "other.pptx"))
    slide = found["ppt/slides/slide1.xml"]
    for prefix, other in ((b"a", b"ns0"), (b"p", b"ns1")):
        slide = slide.replace(b"<%b:" % prefix, b"<%b:" % other).replace(b"</%b:" % prefix, b"</%b:" % other)
        slide = slide.replace(b"xmlns:%b=" % prefix, b"xmlns:%b=" % other)
    write_package(found | {"ppt/slides/slide1.xml": slide}, tmp_path / "house.pptx")
    write(tmp_path / "house.pptx", {"x": NASTY, "nothing": ""}, tmp_path / "out.pptx")
    result = slide_of(opened(tmp_path / "out.pptx"))
    assert [(shape.name, shape.text_frame.text) for shape in result.shapes] == [("text", NASTY)]


def test_scatter_chart_is_no_sample(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.chart((1, 2, 3), name="chart:x", kind=XL_CHART_TYPE.LINE)
    frame = named(deck.presentation.slides[0], "chart:x")
    plot = frame.chart.part._element.find(".//{*}lineChart")
    plot.tag = plot.tag.replace("lineChart", "scatterChart")
    assert faults(deck, tmp_path, {"x": NUMBERS}) == [
        "house.pptx (slide 1): error T-6: chart:x: a scatterChart has no categories\n"
        "    hint: make the sample a column, bar, line, area or pie chart"
    ]


def test_file_that_is_no_zip_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "house.pptx").write_bytes(b"no zip")
    with pytest.raises(TemplateFaulty, match="not an Office file, for it is no zip archive"):
        write(tmp_path / "house.pptx", {}, tmp_path / "out.pptx")


def test_word_file_is_a_fault(tmp_path: Path) -> None:
    from docx import Document

    stream = io.BytesIO()
    Document().save(stream)
    (tmp_path / "house.pptx").write_bytes(stream.getvalue())
    with pytest.raises(TemplateFaulty, match="not a PowerPoint file"):
        write(tmp_path / "house.pptx", {}, tmp_path / "out.pptx")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("ppt/slides/_rels/slide1.xml.rels", "slideLayout", "nothing"),
        ("ppt/slides/slide1.xml", "p:cSld", "p:other"),
        ("[Content_Types].xml", "presentationml.slideLayout+xml", "other+xml"),
    ],
    ids=["no-layout", "no-shapes", "no-type"],
)
def test_damaged_deck_is_a_fault_of_the_template(tmp_path: Path, name: str, old: str, new: str) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ client }}")
    path = deck.save(tmp_path / "deck.pptx")
    parts = read_package(path)
    parts[name] = parts[name].decode().replace(old, new).encode()
    write_package(parts, path)
    with pytest.raises(TemplateFaulty, match=r"T-1: .* PowerPoint file"):
        write(path, {"client": "x"}, tmp_path / "out.pptx")
    assert not (tmp_path / "out.pptx").exists()


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('id="1"', 'id="one"', "id is 'one', which is no number"),
        ('sz="1800"', 'sz="18.5"', "sz is '18.5', which is no number"),
        ('cx="7200000"', 'cx="wide"', "cx is 'wide', which is no number"),
        ('<a:off x="360000" y="360000"/>', "", "'xfrm' without 'off'"),
        ("p:cNvPr", "p:other", "'spTree' without 'cNvPr'"),
    ],
)
def test_a_damaged_slide_is_told_by_what_is_wrong_with_it(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    with pytest.raises(TemplateFaulty) as refusal:
        write(changed(tmp_path, old, new), {"client": "x"}, tmp_path / "out.pptx")
    assert str(refusal.value.problems[0]) == (
        f"deck.pptx (ppt/slides/slide1.xml): error T-1: damaged: {complaint}\n"
        "    hint: open it in PowerPoint and save it as .pptx"
    )


def test_lengths_may_have_a_unit(tmp_path: Path) -> None:
    path = changed(tmp_path, "<a:bodyPr ", '<a:bodyPr lIns="0.5in" tIns="1cm" ', 'cx="7200000"', 'cx="200mm"')
    write(path, {"client": "x"}, tmp_path / "out.pptx")
    shape = named(slide_of(opened(tmp_path / "out.pptx")), "text")
    assert (shape.text_frame.margin_left.inches, shape.text_frame.margin_top.cm, shape.width.cm) == (0.5, 1, 20)


def changed(folder: Path, *texts: str) -> Path:
    """A template of one text box, its slide's XML changed from each first text to the second."""
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ client }}")
    path = deck.save(folder / "deck.pptx")
    parts = read_package(path)
    xml = parts["ppt/slides/slide1.xml"].decode()
    for old, new in zip(texts[::2], texts[1::2], strict=True):
        assert old in xml
        xml = xml.replace(old, new)
    parts["ppt/slides/slide1.xml"] = xml.encode()
    write_package(parts, path)
    return path


def test_slide_repeated_without_end_is_a_fault(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide for i in range(10000) %}")
    assert "the slide repeats more than 500 times" in faults(deck, tmp_path, {})[0]
