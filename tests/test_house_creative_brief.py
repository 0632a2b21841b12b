from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from briefgen.content import Rich, Span, Typesetting
from briefgen.templating import used_names
from briefgen.writers.word import write
from tests import creative_brief_samples as samples
from tests.paper_kit import HOUSE, W, faults, styled, text, tree

TEMPLATE = HOUSE / "creative-brief.docx"
STATUS_INKS = {"14532F"}
"""Good is told in a green no theme holds, so that it stays green in every style."""
SECTIONS = (
    "背景与问题 传播目标与衡量 对谁说 消费者洞察 单一主张 支持点 期望反应 调性与品牌性格 竞品怎么说 交付物与规格 "
    "时间安排 创意火花 签认"
)


def fill(folder: Path, values: dict[str, object], typesetting: Typesetting = samples.CHINESE) -> Path:
    target = folder / f"creative-brief.{typesetting.language}.docx"
    return write(TEMPLATE, values, target, properties=samples.PROPERTIES, typesetting=typesetting).path


def test_every_paragraph_style_names_fonts_language_and_exact_lines() -> None:
    for style in tree(TEMPLATE, "word/styles.xml").iter(f"{W}style"):
        if style.get(f"{W}type") == "paragraph":
            fonts, language = (style.find(f"{W}rPr/{W}{tag}").attrib for tag in ("rFonts", "lang"))
            assert [fonts[f"{W}{slot}"] for slot in ("ascii", "eastAsia")] == ["Arial", "Microsoft YaHei"]
            assert language[f"{W}eastAsia"] == "zh-CN"
            # What holds a chart is as high as the chart.
            rule = "auto" if style.get(f"{W}styleId") == "Figure" else "exact"
            assert style.find(f"{W}pPr/{W}spacing").get(f"{W}lineRule") == rule


def test_every_colour_of_the_theme_is_named_by_its_slot() -> None:
    for part in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
        for colour in tree(TEMPLATE, part).iter(f"{W}color"):
            assert colour.get(f"{W}themeColor") or colour.get(f"{W}val") in STATUS_INKS


def test_document_grid_is_off() -> None:
    (grid,) = tree(TEMPLATE).iter(f"{W}docGrid")
    assert grid.get(f"{W}type") is None


def test_names_the_template_uses_are_those_a_brief_gives() -> None:
    source = "\n".join(text(each) for each in tree(TEMPLATE).iter(f"{W}p"))
    names = used_names(re.sub(r"\{%(?:p|tr|tc) ", "{% ", source))
    assert {name.split(".")[0].split("[")[0] for name in names} == set(samples.chinese())


def test_complete_brief_has_all_sections_and_no_tags_left(tmp_path: Path) -> None:
    whole = text(tree(fill(tmp_path, samples.chinese())))
    places = [whole.index(section) for section in SECTIONS.split()]
    assert places == sorted(places)
    assert not {"{{", "}}", "{%", "%}"} & {whole[at : at + 2] for at in range(len(whole))}


@pytest.mark.parametrize(
    ("values", "typesetting"),
    [
        pytest.param(samples.chinese(), samples.CHINESE, id="zh-Hans"),
        pytest.param(samples.chinese(), samples.TRADITIONAL, id="zh-Hant"),
        pytest.param(samples.english(), samples.ENGLISH, id="en"),
        pytest.param(samples.draft(), samples.CHINESE, id="draft"),
    ],
)
def test_filled_brief_is_valid(values: dict[str, object], typesetting: Typesetting, tmp_path: Path) -> None:
    assert faults(fill(tmp_path, values, typesetting)) == []


def test_sections_without_content_are_left_out(tmp_path: Path) -> None:
    assert styled(fill(tmp_path, samples.draft()), "RowLabel") == [
        "背景与问题",
        "时间安排",
        "签认附件：客户简报档案（背景资料）；附件一：市场数据",
    ]


def test_brief_without_any_section_is_still_valid(tmp_path: Path) -> None:
    kept = ("words", "document", "job")
    path = fill(tmp_path, {name: value if name in kept else None for name, value in samples.chinese().items()})
    assert faults(path) == []
    assert styled(path, "RowLabel") == []


def test_line_above_the_first_section_gives_way_to_the_gap_box(tmp_path: Path) -> None:
    assert len(styled(fill(tmp_path, samples.chinese()), "Rule")) == 1
    assert styled(fill(tmp_path, samples.draft()), "Rule") == []


def test_draft_is_marked_on_its_head_and_on_every_page(tmp_path: Path) -> None:
    path = fill(tmp_path, samples.draft())
    assert [mark.strip() for mark in styled(path, "DraftMark")] == ["草稿"]
    assert "草稿" in text(tree(path, "word/header1.xml"))
    assert "草稿" not in text(tree(fill(tmp_path, samples.chinese()), "word/header1.xml"))


@pytest.mark.parametrize(
    ("line", "style"),
    [
        pytest.param("清屿：不苦的自律", "Proposition", id="12 em or less"),
        pytest.param("清屿：不苦的自律，每天一瓶", "PropositionMedium", id="15 em or less"),
        pytest.param("清屿：不苦的自律，每天下午给自己的一瓶奖励", "PropositionLong", id="longer"),
        pytest.param(Rich((Span("清屿：", "quiet"), Span("不苦的自律"))), "Proposition", id="emphasised"),
    ],
)
def test_proposition_is_set_smaller_the_longer_it_is(line: str | Rich, style: str, tmp_path: Path) -> None:
    path = fill(tmp_path, {**samples.chinese(), "proposition": {"line": line}})
    assert styled(path, style) == [str(line)]


def test_dates_share_the_width_out(tmp_path: Path) -> None:
    strips = {2: samples.draft(), 6: samples.chinese()}
    for number, values in strips.items():
        (strip,) = [each for each in tree(fill(tmp_path, values)).iter(f"{W}tbl") if "timing" in caption(each)]
        widths = [int(column.get(f"{W}w")) for column in strip.iter(f"{W}gridCol")]
        assert (len(widths), sum(widths)) == (number, 9412)


def caption(table: Any) -> str:
    return str(table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val"))


def test_open_opinions_are_boxes_and_decided_ones_words(tmp_path: Path) -> None:
    (signoff,) = [
        each for each in tree(fill(tmp_path, samples.chinese())).iter(f"{W}tbl") if "signoff" in caption(each)
    ]
    rows = [text(row) for row in signoff.iter(f"{W}tr")][1:]
    assert rows[0] == "客户总监周延同意邮件确认2026年3月12日"
    assert [row.count("□") for row in rows] == [0, 3, 3, 3]


@pytest.mark.libreoffice
def test_chinese_and_english_take_two_pages(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("soffice is missing")
    papers = [
        fill(tmp_path, samples.chinese()),
        fill(tmp_path, samples.english(), samples.ENGLISH),
    ]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, papers)], check=True, capture_output=True)
    for paper in papers:
        with pdfplumber.open(paper.with_suffix(".pdf")) as pdf:
            assert len(pdf.pages) == 2
