from __future__ import annotations

import posixpath
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from briefgen.charts import read_sample
from briefgen.content import Chart, Role, Series, Typesetting
from briefgen.errors import TemplateFaulty
from briefgen.package import write_package
from briefgen.problems import Place
from briefgen.writers.slots import Slots
from briefgen.writers.word.figures import iter_samples, read_figure
from briefgen.writers.word.surroundings import block_of
from tests.paper_kit import (
    WP,
    C,
    R,
    W,
    charts,
    drawings,
    fill,
    kit,
    members,
    numbers,
    related,
    shown,
    template,
    texts,
    tree,
)
from tests.sample_decks import NASTY, sheet_cells

figure: Any = kit("paper.figures").figure
elements: Any = kit("paper.elements")
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
SAMPLE_NUMBERS = ("11.2", "13.1", "15.6", "18.6")


def values_in(path: Path, part: str) -> list[str | None]:
    return [point.findtext(f"{C}v") for point in tree(path, part).iterfind(f".//{C}val//{C}pt")]


def test_chart_and_its_workbook_take_the_briefs_numbers(tmp_path: Path) -> None:
    path = fill(template(tmp_path, *figure("market", "columns")), market=shown(numbers(1.2, None, 6.8)))
    ((part, book),) = charts(path)
    assert values_in(path, part) == ["1.2", "6.8"]
    assert sheet_cells(book) == {"B1": "清屿", "A2": "2021", "B2": "1.2", "A3": "2022", "A4": "2023", "B4": "6.8"}


@pytest.mark.parametrize(
    ("accent", "expected"),
    [("5F6773", ["accent1", "accent2", "accent5"]), ("ED7D31", ["accent1", "5F6773", "E1E4E8"])],
    ids=["a theme with greys", "a theme without"],
)
def test_rivals_are_grey_whatever_the_theme(accent: str, expected: list[str], tmp_path: Path) -> None:
    path = template(tmp_path, *figure("market", "columns"))
    found = members(path)
    theme = next(name for name in found if "/theme/" in name)
    write_package(found | {theme: found[theme].replace(b"5F6773", accent.encode())}, path)
    roles: list[Role] = ["own", 1, "others"]
    brands = Chart(("a",), tuple(Series(str(role), (1,), role=role) for role in roles), "alt")
    ((part, _),) = charts(fill(path, market=shown(brands)))
    series = tree(path.with_name("out.docx"), part).iter(f"{C}ser")
    assert [each.find(f"{C}spPr/{A}solidFill/*").get("val") for each in series] == expected


def test_screen_readers_hear_the_charts_sentence(tmp_path: Path) -> None:
    path = fill(template(tmp_path, *figure("market", "columns")), market=shown(numbers(1, 2)))
    assert [each.get("descr") for each in drawings(path)] == ["图表：清屿"]


def test_package_lists_filled_charts_and_no_sample(tmp_path: Path) -> None:
    blocks = [*figure("market", "columns"), *figure("share", "line"), *figure("season", "months")]
    path = fill(template(tmp_path, *blocks), market=shown(numbers(1, 2)), share=None, season=shown(numbers(3, 4)))
    found = members(path)
    types = etree.fromstring(found["[Content_Types].xml"])
    parts = {f"/{name}" for name in found if name.startswith("word/charts/chart")}
    assert {each.get("PartName") for each in types if each.get("ContentType") == CHART_TYPE} == parts
    assert len(parts) == sum(name.endswith(".xlsx") for name in found) == 2
    targets = [f"word/{target}" for target in related(found["word/_rels/document.xml.rels"]).values()]
    assert [target for target in targets if posixpath.normpath(target) not in found] == []
    assert [value for part, _ in charts(path) for value in values_in(path, part)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("chart", [None, numbers(), numbers(None, None), Chart(("a",), (), "alt")])
def test_figure_without_numbers_leaves_with_all_around_it(chart: Chart | None, tmp_path: Path) -> None:
    after = elements.paragraph("Normal", "after")
    path = fill(template(tmp_path, *figure("market", "columns"), after), market=shown(chart))
    assert texts(path) == ["Normal: after"]
    assert [name for name in members(path) if "chart" in name or name.endswith(".xlsx")] == []


def test_chart_takes_the_languages_font(tmp_path: Path) -> None:
    taiwan = Typesetting("zh-Hant", "zh-TW", "zh-TW", "Microsoft JhengHei")
    path = fill(template(tmp_path, *figure("market", "columns")), taiwan, market=shown(numbers(1, 2)))
    root = tree(path, charts(path)[0][0])
    assert {face.get("typeface") for face in root.iter("{*}ea")} == {"Microsoft JhengHei"}
    assert root.find(f"{C}lang").get("val") == "zh-TW"


def test_further_bars_make_the_frame_higher(tmp_path: Path) -> None:
    blank = template(tmp_path, *figure("market", "bars"))
    path = fill(blank, market=shown(numbers(*range(1, 13))))
    before, after = (int(next(tree(each).iter(f"{WP}extent")).get("cy")) for each in (blank, path))
    assert after / before == pytest.approx(2, abs=0.03)


def test_same_brief_gives_the_same_bytes(tmp_path: Path) -> None:
    path = template(tmp_path, *figure("market", "pairs"))
    first = fill(path, market=shown(numbers(1, 2))).read_bytes()
    assert fill(path, market=shown(numbers(1, 2))).read_bytes() == first


# --- templates of others ---


def rewritten(path: Path, change: Any) -> Path:
    """The template with its body changed."""
    found = members(path)
    root = etree.fromstring(found["word/document.xml"])
    change(root)
    write_package({**found, "word/document.xml": etree.tostring(root)}, path)
    return path


@pytest.mark.parametrize("lost", [("name",), ("name", "title"), ("name", "title", "descr")])
def test_chart_is_known_by_its_spare_keys(lost: tuple[str, ...], tmp_path: Path) -> None:
    def change(root: Any) -> None:
        for key in lost:
            next(root.iter(f"{WP}docPr")).set(key, "Object1")

    path = fill(rewritten(template(tmp_path, *figure("market", "columns")), change), market=shown(numbers(5)))
    ((part, _),) = charts(path)
    assert values_in(path, part) == ["5"]


def test_a_chart_of_another_name_stays_as_it_is(tmp_path: Path) -> None:
    def change(root: Any) -> None:
        next(root.iter(f"{WP}docPr")).set("name", "Object1")
        next(root.iter(f"{WP}docPr")).set("title", "Object1")
        next(root.iter(f"{W}bookmarkStart")).set(f"{W}name", "mine")

    path = rewritten(template(tmp_path, *figure("market", "columns")), change)
    ((part, _),) = charts(fill(path, market=shown(numbers(5))))
    assert values_in(path.with_name("out.docx"), part) == list(SAMPLE_NUMBERS)


def test_value_that_is_no_chart_is_refused(tmp_path: Path) -> None:
    path = template(tmp_path, *figure("market", "columns"))
    with pytest.raises(TemplateFaulty) as refusal:
        fill(path, market=replace(shown(), chart="6.8"))  # type: ignore[arg-type]  # the mistake is the point
    assert str(refusal.value.problems[0]).startswith("paper.docx (body): error T-5: ")


def test_bubble_chart_is_refused(tmp_path: Path) -> None:
    path = template(tmp_path, *figure("market", "columns"))
    found = members(path)
    bubbles = found["word/charts/chart1.xml"].replace(b"c:barChart", b"c:bubbleChart")
    write_package({**found, "word/charts/chart1.xml": bubbles}, path)
    with pytest.raises(TemplateFaulty) as refusal:
        fill(path, market=shown(numbers(1)))
    assert str(refusal.value.problems[0]) == (
        "paper.docx (body): error T-6: chart:market.chart: a bubbleChart has no categories\n"
        "    hint: make the sample a column, bar, line, area or pie chart"
    )


def test_relations_to_pictures_go_along_and_those_to_styles_stay_behind(tmp_path: Path) -> None:
    path = template(tmp_path, *figure("market", "columns"))
    found = members(path)
    name = "word/charts/_rels/chart1.xml.rels"
    root = etree.fromstring(found[name])
    for number, (kind, target) in enumerate((("/image", "../media/i.png"), ("/chartStyle", "style1.xml"))):
        etree.SubElement(root, root[0].tag, Id=f"rId{number + 8}", Type=f"{R[1:-1]}{kind}", Target=target)
    found |= {name: etree.tostring(root), "word/charts/style1.xml": b"<s/>"}
    ((drawing, _),) = iter_samples(etree.fromstring(found["word/document.xml"]))
    read = read_figure(drawing, Slots(Place("paper.docx")), "word/document.xml", found, read_sample)
    assert [each.target for each in read.kept] == ["../media/i.png"]
    assert read.members == {
        "word/charts/chart1.xml", name, "word/embeddings/Microsoft_Excel_Sheet1.xlsx", "word/charts/style1.xml",
    }  # fmt: skip


# --- what leaves with an absent chart ---


@pytest.mark.parametrize(
    ("styles", "expected"),
    [
        ("Normal Caption Label *Figure Source Normal", "Caption Label Figure Source"),
        ("Normal *Figure Caption Source Caption", "Figure Caption Source"),
        ("Label *Figure Normal Source", "Figure"),
        ("Caption *Figure Source Caption Figure Source", "Caption Figure Source"),
        ("Figure Caption *Figure Caption Normal", "Figure Caption"),
        ("Caption {%p_if_x.units_%} Label {%p_endif_%} *Figure {%p_if_x_%} Source {%p_endif_%} {%p_endif_%}",
         "Caption {%p_if_x.units_%} Label {%p_endif_%} Figure {%p_if_x_%} Source {%p_endif_%}"),
        ("{%p_if_x_%} *Figure {%p_endif_%}", "Figure"),
    ],
)  # fmt: skip
def test_block_of_a_figure(styles: str, expected: str) -> None:
    body = etree.Element("body")
    for word in styles.split():
        mark = word.removeprefix("*")
        style, said = ("Tag", mark.replace("_", " ")) if mark.startswith("{") else (mark, mark)
        drawn = elements.w("r", elements.w("drawing")) if style == "Figure" else said
        body.append(elements.paragraph(style, drawn))
    marked = body[[word.startswith("*") for word in styles.split()].index(True)]
    names = {"Caption": "caption", "Label": "label", "Source": "source"}
    found = ["".join(map(str, each.itertext())).replace(" ", "_") or "Figure" for each in block_of(marked, names)]
    assert " ".join(found) == expected


def test_every_relation_of_a_filled_chart_leads_somewhere(tmp_path: Path) -> None:
    path = fill(template(tmp_path, *figure("market", "stack")), market=shown(numbers(1, 2)))
    found = members(path)
    ((part, _),) = charts(path)
    folder, name = posixpath.split(part)
    related_parts = related(found[f"{folder}/_rels/{name}.rels"])
    assert [target for target in related_parts.values() if posixpath.normpath(f"{folder}/{target}") not in found] == []
    assert list(related_parts) == ["rIdWorkbook"]


# --- tags in the texts of a sample ---


def titled(path: Path, *runs: str) -> Path:
    """The paper whose sample chart has a title of these runs."""
    found = members(path)
    root = etree.fromstring(found["word/charts/chart1.xml"])
    said = "".join(f"<a:r><a:t>{run}</a:t></a:r>" for run in runs)
    rich = f"<c:rich><a:bodyPr/><a:p>{said}</a:p></c:rich>"
    title = etree.fromstring(f'<c:title xmlns:c="{C[1:-1]}" xmlns:a="{A[1:-1]}"><c:tx>{rich}</c:tx></c:title>')
    next(root.iter(f"{C}chart")).insert(0, title)
    write_package(found | {"word/charts/chart1.xml": etree.tostring(root)}, path)
    return path


def titles(path: Path) -> list[str]:
    return ["".join(each.itertext()) for part, _ in charts(path) for each in tree(path, part).iter(f"{C}title")]


def test_tags_in_a_charts_title_are_set(tmp_path: Path) -> None:
    path = titled(template(tmp_path, *figure("market", "columns")), "In {{ u", "nit }}{% if draft %}, draft{% endif %}")
    out = fill(path, market=shown(numbers(1, 2)), unit=NASTY, draft=True)
    assert titles(out) == [f"In {NASTY}, draft"]


def test_each_chart_of_a_loop_has_its_title(tmp_path: Path) -> None:
    blocks = [
        elements.paragraph("{%p for each in markets %}"),
        *figure("each", "columns"),
        elements.paragraph("{%p endfor %}"),
    ]
    path = titled(template(tmp_path, *blocks), "{{ each.title }}")
    out = fill(path, markets=[shown(numbers(1, 2), "first"), shown(numbers(3), "second")])
    assert titles(out) == ["first", "second"]


def test_a_title_that_names_nothing_is_told_with_its_text(tmp_path: Path) -> None:
    path = titled(template(tmp_path, *figure("market", "columns")), "In {{ untold }}")
    with pytest.raises(TemplateFaulty) as refusal:
        fill(path, market=shown(numbers(1, 2)))
    assert [str(each) for each in refusal.value.problems] == [
        "paper.docx (body): error T-3: no value named 'untold' in {{ untold }}\n    hint: use one of: market, words"
    ]


def test_a_sample_that_names_nothing_is_told_by_its_own_name(tmp_path: Path) -> None:
    path = template(tmp_path, *figure("market", "columns"))
    with pytest.raises(TemplateFaulty) as refusal:
        fill(path, market={"title": "t", "units": "u", "source": "s", "notes": []})
    assert [str(each).partition("\n")[0] for each in refusal.value.problems] == [
        "paper.docx (body): error T-3: no value named 'chart' in chart:market.chart"
    ]
