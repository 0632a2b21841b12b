from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest

from briefgen.templating import used_names
from briefgen.writers.word import write
from tests import research_brief_samples as samples
from tests.paper_kit import HOUSE, W, caption, faults, styled, table, text, tree

if TYPE_CHECKING:
    from briefgen.content import Typesetting

TEMPLATE = HOUSE / "research-brief.docx"
SECTIONS = (
    "业务背景 要作的决定 目标 已知与假设 行动标准 要回答的问题 访问对象 方法 样本分组 测试材料 交付物 时间安排 预算 "
    "伦理与法规 执行跟进 方案要求 签认"
)


def fill(folder: Path, values: dict[str, object], typesetting: Typesetting = samples.CHINESE) -> Path:
    target = folder / f"research-brief.{typesetting.language}.docx"
    return write(TEMPLATE, values, target, properties=samples.PROPERTIES, typesetting=typesetting).path


def rows(path: Path, name: str) -> list[list[str]]:
    """The texts of a table's cells, row by row."""
    return [[text(cell) for cell in row.findall(f"{W}tc")] for row in table(path, name).findall(f"{W}tr")]


def test_names_the_template_uses_are_those_a_brief_gives() -> None:
    source = "\n".join(text(each) for each in tree(TEMPLATE).iter(f"{W}p"))
    names = used_names(re.sub(r"\{%(?:p|tr|tc) ", "{% ", source))
    assert {name.split(".")[0].split("[")[0] for name in names} == set(samples.complete())


@pytest.mark.parametrize("table", [pytest.param(each, id=caption(each)) for each in tree(TEMPLATE).iter(f"{W}tbl")])
def test_tables_reach_the_edge_of_their_column(table: Any) -> None:
    columns = [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")]
    assert sum(columns) in (9412, 7598, 8932)


def test_complete_brief_has_all_sections_in_order_and_no_tags_left(tmp_path: Path) -> None:
    path = fill(tmp_path, samples.complete())
    assert styled(path, "RowLabel") == SECTIONS.split()
    whole = text(tree(path))
    assert not {"{{", "}}", "{%", "%}"} & {whole[at : at + 2] for at in range(len(whole))}


@pytest.mark.parametrize(
    ("values", "typesetting"),
    [
        pytest.param(samples.complete(), samples.CHINESE, id="zh-Hans"),
        pytest.param(samples.complete("zh-Hant"), samples.TRADITIONAL, id="zh-Hant"),
        pytest.param(samples.complete("en"), samples.ENGLISH, id="en"),
        pytest.param(samples.draft(), samples.CHINESE, id="draft"),
    ],
)
def test_filled_brief_is_valid(values: dict[str, object], typesetting: Typesetting, tmp_path: Path) -> None:
    assert faults(fill(tmp_path, values, typesetting)) == []


def test_each_result_has_its_action_before_fieldwork(tmp_path: Path) -> None:
    path = fill(tmp_path, samples.complete())
    head, *standards = rows(path, "standards")
    assert head == ["指标", "常模", "门槛", "达标，我们……", "未达标，我们……"]
    assert len(standards) == 3
    assert standards[1] == [
        "“适合我”，5 分制",
        "清屿 3.5，一叶 3.8",
        "3.8 以上",
        "可领首波；几支都过，分高的领",
        "不领首波；换主角和处境，去掉劝人的话",
    ]
    assert "来源：品牌追踪，n=412；代理商判断。" in styled(path, "Source")


def test_sample_adds_up_and_carries_its_margins(tmp_path: Path) -> None:
    path = fill(tmp_path, samples.complete("en"), samples.ENGLISH)
    assert rows(path, "sample.cells")[1:] == [
        ["Script A, Meeting Room", "300", "±6.9"],
        ["Script B, Desk", "300", "±6.9"],
        ["Script C, Lift Lobby", "300", "±6.9"],
        ["Control, no script", "300", "±6.9"],
        ["Total", "1,200", "—"],
    ]
    assert [row[1] for row in rows(path, "respondents.quotas")[1:]] == ["720", "240", "120", "120", "1,200"]


def test_dates_share_the_width_out_and_the_decision_stands_out(tmp_path: Path) -> None:
    path = fill(tmp_path, samples.complete())
    (strip,) = [each for each in tree(path).iter(f"{W}tbl") if caption(each) == "table:timing"]
    widths = [int(column.get(f"{W}w")) for column in strip.iter(f"{W}gridCol")]
    assert (len(widths), sum(widths)) == (8, 9412)
    (cells,) = rows(path, "timing")
    assert cells[3:6] == ["4月3–8日执行历时3 个工作日", "4月9日快报1 个工作日", "4月10日作出决定1 个工作日"]
    accented = [run for run in strip.iter(f"{W}r") if run.find(f"{W}rPr/{W}rStyle") is not None]
    assert [text(run) for run in accented] == ["4月10日"]


def test_sections_without_content_are_left_out(tmp_path: Path) -> None:
    kept = ["要作的决定", "样本分组", "伦理与法规", "执行跟进", "签认"]
    assert styled(fill(tmp_path, samples.draft()), "RowLabel") == kept


def test_brief_without_any_section_is_still_valid(tmp_path: Path) -> None:
    kept = ("words", "document", "job")
    path = fill(tmp_path, {name: value if name in kept else None for name, value in samples.complete().items()})
    assert faults(path) == []
    assert styled(path, "RowLabel") == []


def test_draft_is_marked_and_lists_its_gaps(tmp_path: Path) -> None:
    path = fill(tmp_path, samples.draft())
    assert [mark.strip() for mark in styled(path, "DraftMark")] == ["草稿"]
    assert "草稿" in text(tree(path, "word/header1.xml"))
    assert rows(path, "gaps")[1][0] == "要作的决定与决策人"


def test_no_stimulus_is_said_in_words(tmp_path: Path) -> None:
    values = {**samples.complete(), "stimulus": {"rows": [], "gate": "报价确认后执行。"}}
    whole = styled(fill(tmp_path, values), "Normal")
    assert "本次不用测试材料。" in whole
    assert "报价确认后执行。" in whole


@pytest.mark.libreoffice
def test_it_takes_four_pages_at_most(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("soffice is missing")
    papers = [fill(tmp_path, samples.complete()), fill(tmp_path, samples.complete("en"), samples.ENGLISH)]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, papers)], check=True, capture_output=True)
    for paper in papers:
        with pdfplumber.open(paper.with_suffix(".pdf")) as pdf:
            assert len(pdf.pages) == 4
