"""The media brief in Word: real briefs in three languages, a draft, nothing at all; native charts, tables that hold."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pdfplumber
import pytest

from briefgen.content import Properties
from briefgen.kinds import media_brief
from briefgen.styles import find_style, read_words
from briefgen.templating import used_names
from briefgen.walk import Built, Wanted, build_all
from briefgen.writers.word import write
from tests.paper_kit import HOUSE, WP, W, caption, faults, members, styled, table, text, tree
from tests.small_briefs import wording_of

ROOT = Path(__file__).parents[1]
TEMPLATE = HOUSE / "media-brief.docx"
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
SECTIONS = (
    "市场与业务 传播的角色 媒介目标 目标受众 地区与权重 季节与时机 竞争活动 创意考虑 预算 投放规则 KPI与衡量 "
    "请媒介提交 往期与经验 签认"
)
NO_BOOKING = {
    "zh-Hans": "未经客户书面确认媒介计划，不得订位",
    "zh-Hant": "未經客戶書面確認媒體計畫，不得委刊",
    "en": "No booking without the client’s written confirmation of the plan",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, ...]:
    """What came of the example clients' media briefs."""
    folder = tmp_path_factory.mktemp("papers")
    return build_all((), Wanted(ROOT, folder, date(2026, 3, 12), kinds=("media-brief",), languages=LANGUAGES)).built


@pytest.fixture(scope="module")
def papers(built: tuple[Built, ...]) -> dict[str, Path]:
    """The two example clients' media briefs, by client and language."""
    return {f"{each.client} {each.language}": each.path for each in built if each.path}


def rows(path: Path, name: str) -> list[str]:
    """The rows of a named table, as text."""
    return [text(row) for row in table(path, name).iter(f"{W}tr")]


def fill(folder: Path, client: str = "{}", job: str = "{}") -> Path:
    """A media brief in English from a small brief."""
    style, _ = find_style("house", ROOT)
    values = {
        **media_brief.assemble(wording_of(client, job, "en", media_brief.KIND)),
        "words": read_words("en", style)[0].tree,
    }
    properties = Properties("Media brief", "Acme", "Agency")
    return write(
        TEMPLATE, values, folder / "out.docx", properties=properties, typesetting=style.typesettings["en"]
    ).path


def test_names_the_template_uses_are_those_a_brief_gives() -> None:
    source = "\n".join(text(each) for each in tree(TEMPLATE).iter(f"{W}p"))
    names = used_names(re.sub(r"\{%(?:p|tr|tc) ", "{% ", source))
    given = set(media_brief.assemble(wording_of(kind=media_brief.KIND))) | {"words"}
    assert {name.split(".")[0].split("[")[0] for name in names} == given


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("client", ["langu", "snapple"])
def test_real_briefs_are_valid_and_have_no_tags_left(papers: dict[str, Path], client: str, language: str) -> None:
    path = papers[f"{client} {language}"]
    assert faults(path) == []
    whole = text(tree(path))
    assert not {"{{", "}}", "{%", "%}"} & {whole[at : at + 2] for at in range(len(whole))}


def test_complete_brief_has_all_sections_in_order(papers: dict[str, Path]) -> None:
    labels = [label.replace(" ", "") for label in styled(papers["langu zh-Hans"], "RowLabel")]
    assert labels == SECTIONS.split()


@pytest.mark.parametrize(
    ("language", "phrases"),
    [
        pytest.param(
            "zh-Hans",
            (
                "即饮无糖茶 2025 年市场规模 186 亿元，同比 +25.7%。清屿份额两年由 2.1% 升至 6.8%，2026 年目标 8.5%",
                "3+ 到达 55%，首 4 周",
                "A 级 5 个市场占 66%；B 级 2 个市场占 18%；C 级 3 个市场占 16%，5月4日–7月26日",
                "6月7日–9日：高考，不投有声的户外与电梯",
                "全部规格最晚 4月28日可投放，距首日 2 个工作日",
                "720 万元（净价，未税）",
                "仅供参考，不是对本品牌的预测",
                "简报日 3月10日至首次提交有 10 个工作日。",
            ),
            id="zh-Hans",
        ),
        pytest.param(
            "zh-Hant",
            ("媒體簡報（Media Brief）", "脈動式排期", "720 萬元（淨價，未稅）", "不是對本品牌的預測"),
            id="zh-Hant",
        ),
        pytest.param(
            "en",
            (
                "55% reach at 3+, the first four weeks",
                "A: 5 markets, 66%; B: 2 markets, 18%; C: 3 markets, 16%, 4 May–26 Jul",
                "CNY 7.2m (net, excl. tax)",
                "an orientation, never a forecast for this brand",
            ),
            id="en",
        ),
    ],
)
def test_what_a_planner_looks_for_is_there(papers: dict[str, Path], language: str, phrases: tuple[str, ...]) -> None:
    whole = re.sub(r"\s", "", text(tree(papers[f"langu {language}"])))
    missing = [phrase for phrase in phrases if re.sub(r"\s", "", phrase) not in whole]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("client", ["langu", "snapple"])
def test_nothing_is_booked_without_written_confirmation(papers: dict[str, Path], client: str, language: str) -> None:
    assert text(tree(papers[f"{client} {language}"])).count(NO_BOOKING[language]) == 1


def test_figures_are_native_charts_with_the_briefs_numbers(papers: dict[str, Path]) -> None:
    parts = members(papers["langu zh-Hans"])
    charts = [parts[name].decode() for name in sorted(parts) if re.fullmatch(r"word/charts/[^/]+\.xml", name)]
    assert len(charts) == 3
    numbers = [re.findall(r"<c:v>([^<]*)</c:v>", chart) for chart in charts]
    assert any({"141", "133", "58"} <= set(each) for each in numbers)
    assert any({"62", "122", "158"} <= set(each) for each in numbers)
    assert any({"6.8", "9", "41", "36"} <= {value.removesuffix(".0") for value in each} for each in numbers)


def test_captions_state_findings(papers: dict[str, Path]) -> None:
    captions = [re.sub(r"\s+", " ", each) for each in styled(papers["langu zh-Hans"], "Caption")]
    assert [re.sub(r"^([图表]) ", r"\1", each) for each in captions] == [
        "图1 小红书指数最高，141；短视频到达最广，88%",
        "表1 华东占品类 38%，占清屿销售的 52%",
        "表2 A 级 5 个市场占 66%；B 级 2 个市场占 18%；C 级 3 个市场占 16%，5月4日–7月26日",
        "图2 5月–9月是旺季，投放全部落在旺季",
        "表3 2025 年山言以 41.0% 居首；清屿 6.8%，第 4",
        "图3 清屿广告占有率高出份额 2.2 个百分点，一叶高出 3.5 个百分点",
        "表4 主要指标：首购率 3.1% → 4.6%；不涩认知度 31% → 42%，8月15日前",
        "表5 往期 ROAS 最高的是 KOL 种草，1.90；OTV 1.40、电梯屏 1.10",
    ]
    assert "SEQ Figure" in "".join(each.text for each in tree(TEMPLATE).iter(f"{W}instrText"))


def test_regions_stand_with_their_indices(papers: dict[str, Path]) -> None:
    assert rows(papers["langu en"], "regions")[:2] == ["RegionCategoryBrandCDIBDI", "East3852224306"]


def test_spend_and_cost_stand_with_unit_and_basis_in_the_head(papers: dict[str, Path]) -> None:
    assert rows(papers["langu zh-Hans"], "rivals")[:2] == [
        "品牌份额（%）广告投放，2025 年（刊例价，亿元）怎么投",
        "山言41.09.00一句话讲了五年，电视与 OTV 为主",
    ]
    assert rows(papers["langu en"], "history")[:2] == [
        "MediumPeriodCost (net, CNY m)ROASResultLearning",
        "OTV20254.61.4071% completion, CPM CNY 36Process makes it known; attitude makes it wanted",
    ]


def test_figures_are_high_enough_to_be_read() -> None:
    heights = [int(each.get("cy")) / 360_000 for each in tree(TEMPLATE).iter(f"{WP}extent")]
    assert (len(heights), min(heights)) == (3, 3.5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_media_brief_has_four_pages_at_most(built: tuple[Built, ...], language: str) -> None:
    (pages,) = [each.pages for each in built if (each.client, each.language) == ("langu", language)]
    assert pages == media_brief.KIND.page_limit


def test_a_draft_has_a_gap_box_and_marks_and_no_figures(papers: dict[str, Path]) -> None:
    path = papers["snapple en"]
    assert [mark.strip() for mark in styled(path, "DraftMark")] == ["DRAFT"]
    assert rows(path, "gaps")[1] == "Media objective with its periodAgency—Blocks final version"
    assert "To be confirmed" in text(tree(path))
    assert [name for name in members(path) if name.startswith("word/charts/chart")] == []


def test_nothing_known_is_still_a_valid_paper(tmp_path: Path) -> None:
    path = fill(tmp_path)
    assert faults(path) == []
    assert styled(path, "RowLabel") == ["Season and timing", "Media guidelines", "Sign-off"]


@pytest.mark.parametrize(
    ("client", "label"),
    [
        pytest.param(
            "consumers: {media_habits: [{medium: Radio, index: 120}, {medium: Press, index: 80}]}",
            "Target audience",
            id="habits without a target",
        ),
        pytest.param(
            "market: {regions: [{region: East, share_pct: 60}, {region: West, share_pct: 40}]}",
            "Geography and weights",
            id="regions without markets",
        ),
        pytest.param(
            "market: {seasonality: [60, 60, 80, 100, 120, 140, 160, 150, 110, 80, 70, 70]}",
            "Season and timing",
            id="season without dates",
        ),
    ],
)
def test_a_figure_stands_without_the_rest_of_its_section(client: str, label: str, tmp_path: Path) -> None:
    path = fill(tmp_path, client)
    assert faults(path) == []
    assert label in styled(path, "RowLabel")
    assert styled(path, "Caption") != []


@pytest.mark.parametrize("client", ["langu", "snapple"])
def test_rows_stay_whole_heads_come_again_and_tables_never_touch(papers: dict[str, Path], client: str) -> None:
    for language in LANGUAGES:
        root = tree(papers[f"{client} {language}"])
        assert [row for row in root.iter(f"{W}tr") if row.find(f"{W}trPr/{W}cantSplit") is None] == []
        assert [
            each for each in root.iter(f"{W}tbl") if each.getnext() is not None and each.getnext().tag == each.tag
        ] == []
        for each in root.iter(f"{W}tbl"):
            if each.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "HouseTable":
                assert each.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None, caption(each)


def test_long_lists_stand_in_the_body_so_that_word_can_break_them(tmp_path: Path) -> None:
    cities = ", ".join(f"{{city: City {number}, weight_pct: 1}}" for number in range(100))
    path = fill(tmp_path, job=f"media: {{markets: [{cities}]}}")
    (table,) = [each for each in tree(path).iter(f"{W}tbl") if caption(each) == "table:markets"]
    assert table.getparent().tag == f"{W}body"
    last, total, cited = [text(row) for row in table.iter(f"{W}tr")][-3:]
    assert (last, cited) == ("City 99—\u00a0To be confirmed\u00a01—", "Source: set by this brief.")
    assert total == "Total——100—"


def test_open_opinions_are_boxes_and_decided_ones_words(tmp_path: Path) -> None:
    people = "people: [{id: a, name: An, org: agency, role: account_director}, "
    people += "{id: m, name: Mo, org: agency, role: media_director}]"
    approval = "{code: MB, person: m, decision: approved, date: 2026-03-12, channel: email}"
    found = rows(fill(tmp_path, people, f"approvals: [{approval}]"), "signoff")[1:]
    assert found[1] == "Media directorMoAgreedBy e-mail12 March 2026"
    assert [row.count("□") for row in found] == [3, 0, 3]
    assert found[2].startswith("Brand manager (client)\u00a0TBC")


def test_ampersands_and_tags_arrive_as_they_were_written(tmp_path: Path) -> None:
    nasty = "Otter & Sons <Ltd> {{ x }} 𠮷野家"
    path = fill(tmp_path, job=f"media: {{markets: [{{city: '{nasty}', weight_pct: 100}}]}}")
    assert nasty in text(tree(path))
    assert faults(path) == []


@pytest.mark.libreoffice
def test_all_languages_take_four_pages_at_most(papers: dict[str, Path], tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("soffice is missing")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    found = [papers[f"langu {language}"] for language in LANGUAGES]
    subprocess.run([*command, *map(str, found)], check=True, capture_output=True)
    for paper in found:
        with pdfplumber.open(tmp_path / f"{paper.stem}.pdf") as pdf:
            assert len(pdf.pages) <= 4
