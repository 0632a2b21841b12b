"""The sample client qili is a real case: all its fact sheet says, nothing it does not, and both sides of a conflict."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.checks.answers import answers
from briefgen.clients import Checked, check_client
from briefgen.problems import Severity
from briefgen.source import Mapping, read_yaml_text
from briefgen.source.nodes import Node, Sequence

if TYPE_CHECKING:
    from briefgen.model import Side

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "briefs" / "qili"
_FIGURE = re.compile(r"\d[\d,.]*")

FACTS = {
    "materials": (
        "《娃哈哈“启力”之惑》",
        "2012-12-01",
        "eeo.com.cn/2012/1201/236910.shtml",
        "只读到前半",
        "销量口径由集团企业品牌总监口述",
        "娃哈哈第五届全国高校市场营销大赛策划案",
        "zhunbian.com/HuoDongch/105398.html",
        "企业概况与启力产品说明",
        "东鹏饮料研报摘要",
        "b8iz8ocd 转载，2023 年",
        "2004 饮料市场评论",
        "ig-rookie 转载",
    ),
    "people": ("任威风", "集团企业品牌总监", "宗庆后", "创始人"),
    "company": (
        "1987",
        "前身是杭州上城区校办企业经销部，3 个人、14 万元借款起家",
        "23 个省市、60 多家合资控股或参股公司",
        "员工近 2 万",
        "总资产 66 亿元",
        "年产饮料 600 万吨",
        "1998",
        "多项指标居中国饮料业首位",
        "七大类 50 多个品种",
    ),
    "product": (
        "牛磺酸功能饮料",
        "七大营养群",
        "五项营养群",
        *("牛磺酸", "左旋肉碱", "D-氨基葡萄糖盐酸盐", "肌醇", "B 族维生素群"),
        "保健食品认证",
        "缓解体力疲劳",
        "增强免疫力",
        "罐装",
        "2012-03",
        "2012-04",
    ),
    "problem": ("推广诉求点不是非常清晰（前高管评价",),
    "brand": (
        "2012-03",
        "2012-04",
        "电视、互联网、户外持续投放",
        "赞助《中国好声音》，主持人口播",
        "喝启力、添动力",
        "一系列冠名活动",
        "只说投放“财大气粗”",
        "截至 2012年11月27日销售 1.4 亿罐，接近 9 亿元",
        "媒体按每罐 5—6 元折算",
        "7.0—8.4 亿元",
        "自算：1.4 亿罐×5—6 元",
    ),
    "market": ("功能饮料约百亿元盘子", "启力占比不到 10%，红牛超过 30%", "市场售价（每罐）", "5", "6"),
    "competitors": (
        "功能饮料领先者",
        "占比 30% 以上",
        "1993 年进入中国",
        "1996 年进入中国",
        "2009 年起瓶装",
        "价格只有竞品一半",
    ),
    "channels": (
        "31 个省份 6,000 多家强势经销商，联合销售体系几乎覆盖每个乡镇",
        "主要走原有通路",
        "正加大加油站、夜场等功能饮料特有渠道",
        "两类渠道不完全重合",
    ),
    "standing": ("公司对销量不满意，找不到提升途径",),
}
"""What the fact sheet says of each of the sixteen points it knows anything of."""

DISPUTED = {
    "product.launch_date": ("2012-03 src_contest", "2012-04 src_eeo"),
    "product.unique_points[0].claim": ("七大营养群 src_contest", "五项营养群 src_contest"),
    "brand.launch.date": ("2012-03 src_contest", "2012-04 src_eeo"),
    "brand.launch.result": (
        "截至 2012年11月27日销售 1.4 亿罐，接近 9 亿元 src_eeo",
        "截至 2012年11月27日销售 1.4 亿罐，合 7.0—8.4 亿元",
    ),
    "competitors[1].feature": ("1993 年进入中国 src_dongpeng", "1996 年进入中国 src_2004"),
}


@cache
def checked() -> Checked:
    return check_client(FOLDER, ROOT, date(2026, 3, 12))


@cache
def texts(point: str) -> tuple[str, ...]:
    """All that stands under one key, in whichever file."""
    roots = {path.stem: read_yaml_text(path.read_text(encoding="utf-8"), path.name)[0] for path in FOLDER.glob("*")}
    whole = roots["client"]
    assert isinstance(whole, Mapping)
    return tuple(leaves(whole.entries[point].node if point in whole.entries else roots[point]))


def leaves(node: Node | None) -> list[str]:
    if isinstance(node, Mapping):
        return [text for entry in node.entries.values() for text in leaves(entry.node)]
    if isinstance(node, Sequence):
        return [text for item in node.items for text in leaves(item)]
    return [node.text] if node and node.text else []


@pytest.mark.parametrize(("point", "fact"), [(point, fact) for point, facts in FACTS.items() for fact in facts])
def test_every_fact_of_the_sheet_is_told(point: str, fact: str) -> None:
    whole = fact.isdigit() or fact in texts(point)
    assert fact in texts(point) if whole else any(fact in text for text in texts(point))


@pytest.mark.parametrize("point", FACTS)
def test_no_figure_is_told_that_the_sheet_does_not_give(point: str) -> None:
    given = {figure for fact in (*FACTS[point], "src_2004", "2004") for figure in _FIGURE.findall(fact)}
    assert {figure for text in texts(point) for figure in _FIGURE.findall(text)} - given == set()


def test_both_sides_of_every_conflict_are_kept_and_neither_is_chosen() -> None:
    (brief,) = checked().briefs
    disputed = {path: nothing.sides for path, nothing in brief.nothings.items() if nothing.kind == "conflicting"}
    assert {path: tuple(shown(side) for side in sides) for path, sides in disputed.items()} == DISPUTED
    states = {answer.path: answer.state for answer in answers(checked().checkings[0])}
    assert {states[path] for path in DISPUTED} == {"conflicting"}


def shown(side: Side) -> str:
    return f"{side.value} {side.source}".strip()


def test_bounds_are_words_and_no_shares() -> None:
    (brief,) = checked().briefs
    assert [brand.share_series for brand in brief.client.competitors] == [(), (), ()]
    assert brief.client.brand is not None
    assert brief.client.brand.share_series == ()


def test_points_the_sheet_says_nothing_of_are_left_out() -> None:
    (brief,) = checked().briefs
    client = brief.client
    assert (client.immersions, client.consumers, client.marketing, client.visits) == ((), None, None, ())
    assert (client.evaluation, client.archive, brief.job) == (None, None, None)


def test_a_check_finds_no_error_and_names_every_conflict() -> None:
    problems = checked().problems
    assert [str(problem) for problem in problems if problem.severity is not Severity.WARNING] == []
    assert {problem.path for problem in problems if problem.rule == "V-5"} == set(DISPUTED)
