"""What a deck is made of besides its slides: other parts with texts, relations, lists of slides."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml

from briefgen.writers.powerpoint import names_in, write
from tests.sample_decks import (
    NASTY,
    NUMBERS,
    SLIDE,
    SampleDeck,
    build,
    everything,
    faults,
    members,
    named,
    opened,
    schema_errors,
    slide_of,
    text,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
DIAGRAM = (
    f'<dgm:dataModel xmlns:dgm="{DGM}" xmlns:a="{A}"><dgm:ptLst><dgm:pt modelId="1"><dgm:prSet/><dgm:spPr/><dgm:t>'
    "<a:bodyPr/><a:p><a:r><a:t>{{ wo</a:t></a:r><a:r><a:rPr b='1'/><a:t>rk.name }}</a:t></a:r></a:p>"
    "</dgm:t></dgm:pt></dgm:ptLst><dgm:cxnLst/></dgm:dataModel>"
)
FRAME = (
    f'<p:graphicFrame xmlns:p="{P}" xmlns:a="{A}"><p:nvGraphicFramePr><p:cNvPr id="9" name="steps"/>'
    "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
    '<p:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></p:xfrm>'
    f'<a:graphic><a:graphicData uri="{DGM}"><dgm:relIds xmlns:dgm="{DGM}" xmlns:r="{R}" r:dm="%s"/>'
    "</a:graphicData></a:graphic></p:graphicFrame>"
)


def add_diagram(slide: Any) -> None:
    """SmartArt with one word in it."""
    kind = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
    part = Part(PackURI("/ppt/diagrams/data1.xml"), kind, slide.part.package, DIAGRAM.encode())
    rid = slide.part.relate_to(part, f"{R}/diagramData")
    slide.shapes._spTree.append(parse_xml(FRAME % rid))


def test_tag_in_smartart_is_set_on_each_copy(tmp_path: Path) -> None:
    deck = SampleDeck()
    add_diagram(deck.slide("{%slide for work in works %}"))
    build(deck, tmp_path, {"works": [{"name": NASTY}, {"name": "second"}]})
    found = members(tmp_path / "out.pptx")
    said = [parse_xml(found[f"ppt/diagrams/data{number}.xml"]) for number in (1, 2)]
    assert ["".join(t.text for t in root.iter(f"{{{A}}}t")) for root in said] == [NASTY, "second"]


def test_smartart_keeps_a_paragraph_when_its_own_leave(tmp_path: Path) -> None:
    deck = SampleDeck()
    slide = deck.slide()
    add_diagram(slide)
    data = next(relation.target_part for relation in slide.part.rels.values() if relation.reltype.endswith("Data"))
    lines = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in ("{%p if x %}", "said", "{%p endif %}"))
    data._blob = DIAGRAM.replace(DIAGRAM[DIAGRAM.index("<a:p>") : DIAGRAM.index("</dgm:t>")], lines).encode()
    build(deck, tmp_path, {"x": False})
    root = parse_xml(members(tmp_path / "out.pptx")["ppt/diagrams/data1.xml"])
    assert [len(body.findall(f"{{{A}}}p")) for body in root.iter(f"{{{DGM}}}t")] == [1]


def test_tag_in_a_charts_title_is_set(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    chart = deck.chart((1, 2, 3), name="a chart").chart
    chart.chart_title.text_frame.text = "about {{ x }}"
    result = named(slide_of(build(deck, tmp_path, {"x": NASTY})), "a chart").chart
    assert schema_errors(tmp_path / "out.pptx") == []
    assert result.chart_title.text_frame.text == f"about {NASTY}"
    assert list(result.plots[0].categories) == ["a", "b", "c"]


def test_tag_in_the_title_of_a_sample_chart_is_set_on_each_copy(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide for work in works %}")
    chart = deck.chart((1, 2, 3), name="chart:work.chart").chart
    chart.chart_title.text_frame.text = "about {{ work.name }}"
    chart.value_axis.axis_title.text_frame.text = "in {{ unit }}"
    works = [{"name": name, "chart": NUMBERS} for name in (NASTY, "second")]
    path = written(deck, tmp_path, {"works": works, "unit": "%"}).path
    assert schema_errors(path) == []
    shown = [named(slide, "chart:work.chart").chart for slide in opened(path).slides]
    assert [each.chart_title.text_frame.text for each in shown] == [f"about {NASTY}", "about second"]
    assert [each.value_axis.axis_title.text_frame.text for each in shown] == ["in %", "in %"]
    assert [list(each.plots[0].categories) for each in shown] == [["a", NASTY]] * 2
    assert set(names_in(tmp_path / "house.pptx")) == {"works", "works[].name", "works[].chart", "unit"}


def test_fault_in_a_sample_chart_names_its_part(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.chart((1, 2, 3)).chart.chart_title.text_frame.text = "{{ unti }}"
    (fault,) = faults(deck, tmp_path, {"numbers": NUMBERS, "unit": "%"})
    assert re.fullmatch(
        r"house.pptx \(ppt/charts/chart\d+.xml\): error T-3: no value named 'unti' in .*", fault, re.DOTALL
    )


def test_fault_in_smartart_names_its_part(tmp_path: Path) -> None:
    deck = SampleDeck()
    add_diagram(deck.slide())
    assert faults(deck, tmp_path, {"works": []}) == [
        "house.pptx (ppt/diagrams/data1.xml): error T-3: no value named 'work' in {{ work.name }}\n"
        "    hint: did you mean 'works'?"
    ]


def test_pptm_comes_out_without_macros(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ x }}")
    found = members(deck.save(tmp_path / "house.pptx"))
    kind = b"vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    plain = b"vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    found["[Content_Types].xml"] = found["[Content_Types].xml"].replace(plain, kind)
    with zipfile.ZipFile(tmp_path / "house.pptm", "w") as archive:
        for name, data in (found | {"ppt/vbaProject.bin": b"macros"}).items():
            archive.writestr(name, data)
    write(tmp_path / "house.pptm", {"x": "said"}, tmp_path / "out.pptx")
    assert text(slide_of(opened(tmp_path / "out.pptx"))) == "said"
    assert [name for name in members(tmp_path / "out.pptx") if "vba" in name] == []


def test_links_lead_to_the_first_slide_that_came_of_another(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide for row in rows %}")
    deck.text("{{ row }}")
    deck.slide("{%slide for row in rows %}")
    deck.text("back").click_action.target_slide = deck.presentation.slides[0]
    deck.text("itself", name="own").click_action.target_slide = deck.presentation.slides[1]
    slides = list(build(deck, tmp_path, {"rows": ["a", "b"]}).slides)
    targets = [named(slide, "text").click_action.target_slide.part for slide in slides[2:]]
    assert targets == [slides[0].part] * 2
    own = [named(slide, "own").click_action.target_slide.part for slide in slides[2:]]
    assert own == [slide.part for slide in slides[2:]]


def add_link(paragraphs: Any, part: Any, target: Any) -> str:
    """A link to a slide on the first run of a part; the name of its relation."""
    rid: str = part.relate_to(target.part, SLIDE)
    run = next(paragraphs.iter(f"{{{A}}}r"))
    run.get_or_add_rPr().append(parse_xml(f'<a:hlinkClick xmlns:a="{A}" xmlns:r="{R}" r:id="{rid}" action="x"/>'))
    return rid


def links_of(found: dict[str, bytes], part: str) -> list[str]:
    """What the links in a part lead to."""
    folder, name = part.rsplit("/", 1)
    listed = parse_xml(found.get(f"{folder}/_rels/{name}.rels", b"<none/>"))
    targets = {each.get("Id"): each.get("Target") for each in listed}
    return [targets[link.get(f"{{{R}}}id")] for link in parse_xml(found[part]).iter(f"{{{A}}}hlinkClick")]


@pytest.mark.parametrize("shown", [True, False])
def test_links_in_notes_smartart_and_charts_leave_with_their_slide(tmp_path: Path, *, shown: bool) -> None:
    deck = SampleDeck()
    target = deck.slide("{%slide if shown %}")
    slide = deck.slide("said")
    add_diagram(slide)
    charts = [deck.chart((1, 2, 3), name=name).chart for name in ("a chart", "chart:numbers")]
    for chart in charts:
        chart.chart_title.text_frame.text = "see there"
        add_link(chart._chartSpace, chart.part, target)
    add_link(slide.notes_slide.notes_text_frame._element, slide.notes_slide.part, target)
    data = next(relation.target_part for relation in slide.part.rels.values() if relation.reltype.endswith("Data"))
    rid = data.relate_to(target.part, SLIDE)
    link = f'<a:rPr><a:hlinkClick xmlns:r="{R}" r:id="{rid}"/></a:rPr>'
    data._blob = (
        DIAGRAM.replace("{{ wo</a:t></a:r><a:r><a:rPr b='1'/><a:t>rk.name }}", "there")
        .replace("<a:r>", f"<a:r>{link}")
        .encode()
    )
    path = written(deck, tmp_path, {"shown": shown, "numbers": NUMBERS}).path
    found = members(path)
    parts = [
        "ppt/notesSlides/notesSlide1.xml",
        "ppt/diagrams/data1.xml",
        "ppt/charts/chart1.xml",
        "ppt/charts/chart2.xml",
    ]
    expected = ["../slides/slide1.xml"] if shown else []
    assert [links_of(found, part) for part in parts] == [expected] * 4


@pytest.mark.parametrize("shown", [True, False])
def test_links_on_a_layout_lead_to_slides_of_the_deck(tmp_path: Path, *, shown: bool) -> None:
    deck = SampleDeck()
    deck.slide("{%slide for row in rows %}")
    deck.text("{{ row }}")
    target = deck.slide("{%slide if shown %}")
    deck.text("there")
    for place in (deck.presentation.slide_layouts[6], deck.presentation.slide_master):
        place.placeholders[0].text_frame.text = "go there"
        add_link(place._element, place.part, target)
    path = written(deck, tmp_path, {"rows": ["a", "b"], "shown": shown}).path
    found = members(path)
    expected = ["../slides/slide3.xml"] if shown else []
    for part in ("ppt/slideLayouts/slideLayout7.xml", "ppt/slideMasters/slideMaster1.xml"):
        assert links_of(found, part) == expected
        assert b"go there" in found[part]
        assert (b'/slide" Target' in found[part.replace("s/slide", "s/_rels/slide") + ".rels"]) is shown
    assert schema_errors(path) == []


def test_custom_show_has_what_came_of_its_slides(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide if no %}")
    deck.slide("{%slide for row in rows %}")
    deck.text("{{ row }}")
    ids = [entry.get(f"{{{R}}}id") for entry in deck.presentation.part._element.iter(f"{{{P}}}sldId")]
    listed = "".join(f'<p:sld r:id="{rid}"/>' for rid in ids)
    shows = f'<p:custShow name="short" id="0"><p:sldLst>{listed}</p:sldLst></p:custShow>'
    xml = f'<p:custShowLst xmlns:p="{P}" xmlns:r="{R}">{shows}</p:custShowLst>'
    next(deck.presentation.part._element.iter(f"{{{P}}}notesSz")).addnext(parse_xml(xml))
    result = build(deck, tmp_path, {"no": False, "rows": ["one", "two"]})
    shown = [result.part.related_part(entry.get(f"{{{R}}}id")) for entry in result.part._element.iter(f"{{{P}}}sld")]
    assert shown == [slide.part for slide in result.slides]
    assert schema_errors(tmp_path / "out.pptx") == []


def test_slides_folded_up_in_the_outline_are_forgotten(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide if no %}")
    folded = deck.slide().part
    views = deck.presentation.part.part_related_by(f"{R}/viewProps")
    listed = f'<p:sldLst><p:sld r:id="{views.relate_to(folded, SLIDE)}" collapse="1"/></p:sldLst>'
    scale = '<p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr>'
    views._blob = (
        f'<p:viewPr xmlns:p="{P}" xmlns:a="{A}" xmlns:r="{R}">'
        f"<p:outlineViewPr>{scale}{listed}</p:outlineViewPr></p:viewPr>"
    ).encode()
    build(deck, tmp_path, {"no": False})
    assert schema_errors(tmp_path / "out.pptx") == []
    assert b"sldLst" not in members(tmp_path / "out.pptx")["ppt/viewProps.xml"]


def test_notes_that_held_nothing_but_their_statement_leave(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide for row in rows %}")
    deck.text("{{ row }}")
    assert [slide.has_notes_slide for slide in build(deck, tmp_path, {"rows": [1, 2]}).slides] == [False, False]


def test_comments_stay_with_the_first_showing(tmp_path: Path) -> None:
    deck = SampleDeck()
    slide = deck.slide("{%slide for row in rows %}")
    kind = "application/vnd.openxmlformats-officedocument.presentationml.comments+xml"
    said = Part(PackURI("/ppt/comments/comment1.xml"), kind, slide.part.package, f'<p:cmLst xmlns:p="{P}"/>'.encode())
    slide.part.relate_to(said, f"{R}/comments")
    slides = build(deck, tmp_path, {"rows": [1, 2]}).slides
    kinds = [[relation.reltype for relation in slide.part.rels.values()] for slide in slides]
    assert [f"{R}/comments" in found for found in kinds] == [True, False]


def test_deck_without_slides_is_a_deck(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide if no %}")
    assert len(build(deck, tmp_path, {"no": False}).slides) == 0
    assert [name for name in members(tmp_path / "out.pptx") if "slides/" in name] == []


def test_every_part_has_a_type(tmp_path: Path) -> None:
    deck, values = everything()
    build(deck, tmp_path, values)
    found = members(tmp_path / "out.pptx")
    types = parse_xml(found["[Content_Types].xml"])
    named_parts = {entry.get("PartName", "")[1:] for entry in types if entry.get("PartName")}
    suffixes = {entry.get("Extension") for entry in types if entry.get("Extension")}
    assert named_parts <= set(found)
    own = [name for name in found if name not in named_parts and name != "[Content_Types].xml"]
    assert {name.rsplit(".", 1)[-1] for name in own} <= suffixes


def test_deck_changed_by_python_pptx_still_opens(tmp_path: Path) -> None:
    deck, values = everything()
    result = build(deck, tmp_path, values)
    result.slides[0].shapes.title.text = "changed"
    named(result.slides[1], "chart:work.chart").chart.replace_data(chart_data())
    result.save(str(tmp_path / "changed.pptx"))
    again = opened(tmp_path / "changed.pptx")
    assert again.slides[0].shapes.title.text == "changed"
    assert list(named(again.slides[1], "chart:work.chart").chart.plots[0].categories) == ["p", "q"]
    assert schema_errors(tmp_path / "changed.pptx") == []


def chart_data() -> Any:
    from pptx.chart.data import CategoryChartData

    make: Any = CategoryChartData
    data = make()
    data.categories = ["p", "q"]
    data.add_series("s", (1, 2))
    return data


def test_changed_template_is_read_again(tmp_path: Path) -> None:
    for words in ("first {{ x }}", "then, longer, {{ x }}"):
        deck = SampleDeck()
        deck.slide()
        deck.text(words)
        assert text(slide_of(build(deck, tmp_path, {"x": 1}))) == words.replace("{{ x }}", "1")


def test_each_copy_of_a_chart_has_a_workbook_of_its_own(tmp_path: Path) -> None:
    deck = SampleDeck()
    deck.slide("{%slide for chart in charts %}")
    deck.chart((1, 2, 3), name="chart:chart")
    result = build(deck, tmp_path, {"charts": [NUMBERS, NUMBERS]})
    books = [named(slide, "chart:chart").chart.part.chart_workbook.xlsx_part.partname for slide in result.slides]
    assert len(set(books)) == 2
    assert [slide.part.rels.xml.count(SLIDE.encode() + b'"') for slide in result.slides] == [0, 0]


@pytest.mark.parametrize("library", ["pptx", "xlsxwriter"])
def test_plain_deck_is_made_without_libraries_of_office(tmp_path: Path, library: str) -> None:
    deck = SampleDeck()
    deck.slide()
    deck.text("{{ x }}")
    path = deck.save(tmp_path / "house.pptx")
    program = (
        "import sys; from briefgen import render_deck; render_deck(sys.argv[1], {'x': 1}, sys.argv[2]); "
        f"print({library!r} in sys.modules)"
    )
    command = [sys.executable, "-c", program, str(path), str(tmp_path / "out.pptx")]
    said = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path.parent)
    assert said.stdout == "False\n"
