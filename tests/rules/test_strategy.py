"""Rules of insight, proposition, support and tone, each with a brief that breaks it and one that keeps it."""

from __future__ import annotations

from typing import get_args

import pytest

from briefgen.checks.legal_terms import TermClass
from briefgen.checks.strategy import RULES
from briefgen.messages import LANGUAGES, read_messages
from tests.rules.case import Case, assert_case, said

LONG = "很" * 26
UNIQUE = "product: {unique_points: [{claim: 8 小时冷泡}]}\n"
RIVALS = (
    "competitors:\n- {id: qingyu, name: 清屿, own: true, message: 轻一点}\n"
    "- id: yiye\n  name: 一叶\n  message: 轻一点，刚刚好\n  message_en: A little lighter\n"
)


def compliance(term: str, place: str, zh: str, en: str, good: str = "清屿：不苦的自律") -> Case:
    return Case(
        rule="C-19",
        severity="warning",
        bad=f"proposition: {term}\n",
        place=place,
        zh=zh,
        en=en,
        good=f"proposition: {good}\n",
        job=True,
    )


CASES = [
    Case(
        rule="C-14",
        severity="warning",
        bad="insight:\n  observation: 57% 想戒糖\n",
        place="2:3",
        zh="应有一条洞察，现在没有",
        en="expected an insight, found none",
        good="insight: {observation: 57% 想戒糖, tension: 怕像苦修}\n",
        job=True,
    ),
    Case(
        rule="C-15",
        severity="warning",
        bad="insight:\n  line: 22–35 岁城市女性\n  evidence: [src_usage]\n",
        place="2:9",
        zh="洞察应写人怕什么、要什么，现在只写了他们是谁：“22–35 岁城市女性”",
        en="expected what people feel or fear, found only who they are: “22–35 岁城市女性”",
        good="insight: {line: 自律的人，最怕被看成自虐, evidence: [src_usage]}\n",
        job=True,
    ),
    Case(
        rule="C-15",
        severity="warning",
        bad="insight:\n  line: 自律的人，最怕被看成自虐\n  line_en: Urban women aged 22–35\n  evidence: [src_usage]\n",
        place="3:12",
        zh="洞察应写人怕什么、要什么，现在只写了他们是谁：“Urban women aged 22–35”",
        en="expected what people feel or fear, found only who they are: “Urban women aged 22–35”",
        good="insight: {line: {zh-Hans: 自律的人, en: Disciplined people dread}, evidence: [src_usage]}\n",
        job=True,
    ),
    Case(
        rule="C-15",
        severity="warning",
        bad="insight:\n  line: 自律的人，最怕被看成自虐\n",
        place="1:1",
        zh="洞察应有依据，现在没有写来源",
        en="expected a source that bears the insight out, found none",
        good="insight: {line: 自律的人，最怕被看成自虐, evidence: [src_usage]}\n",
        job=True,
    ),
    Case(
        rule="C-16",
        severity="warning",
        bad="insight:\n  line: 自律的人\n",
        place="1:1",
        zh="应有一句主张，现在没有",
        en="expected one proposition, found none",
        good="proposition: 清屿：不苦的自律\n",
        job=True,
    ),
    Case(
        rule="C-17",
        severity="warning",
        bad=f"proposition: {LONG}\n",
        place="1:14",
        zh="主张应在 25 个汉字以内，现有 26 个",
        en="expected the proposition in 25 汉字 at most, found 26",
        good=f"proposition: {LONG[:25]}\n",
        job=True,
    ),
    Case(
        rule="C-17",
        severity="warning",
        bad=f"proposition:\n  zh-Hans: 不苦的自律\n  en: {'so ' * 15}long\n",
        place="3:7",
        zh="英文主张应在 15 词以内，现有 16 词",
        en="expected the proposition in 15 words at most, found 16",
        good=f"proposition: {{zh-Hans: 不苦的自律, en: {'so ' * 14}long}}\n",
        job=True,
    ),
    Case(
        rule="C-18",
        severity="warning",
        bad="proposition: 健康和美味\n",
        place="1:14",
        zh="主张应只说一件事，现在用“和”连了两件",
        en="expected one idea, found two joined by “和”",
        good="proposition: 温和的清醒\n",
        job=True,
    ),
    Case(
        rule="C-18",
        severity="warning",
        bad="proposition: {zh-Hans: 不苦的自律, en: Fresh and light}\n",
        place="1:35",
        zh="主张应只说一件事，现在用“and”连了两件",
        en="expected one idea, found two joined by “and”",
        good="proposition: {zh-Hans: 不苦的自律, en: Discipline without the bitterness}\n",
        job=True,
    ),
    compliance(
        "最好喝的茶",
        "1:14",
        "给公众看的话里不应有绝对化用语，现有“最好喝”；如属态度表达、自家产品比较或消费提示，可以例外",
        "expected no superlative in words for the public, found “最好喝”; it may pass as an attitude, "
        "a comparison within the own range or a consumer tip",
        good="我们最轻的一款",
    ),
    compliance(
        "你唯一的茶",
        "1:14",
        "给公众看的话里不应自称第一或唯一，现有“唯一”；如是注明时间、地域和出处的事实，或所获奖项，可以例外",
        "expected no claim to be first or only in words for the public, found “唯一”; it may pass as a provable fact "
        "with period, place and source, or as an award",
        good="据零售监测，2025 年华东销量第一",
    ),
    compliance(
        "国家级冷泡",
        "1:14",
        "给公众看的话里不应自封国家级、世界级，现有“国家级”；如是标准分级、注册名称或所获称号，可以例外",
        "expected no state or world rank in words for the public, found “国家级”; it may pass as an official grade, "
        "a registered name or an award",
        good="国家级非物质文化遗产制茶",
    ),
    compliance(
        "100% 不苦",
        "1:14",
        "给公众看的话里不应把话说满，现有“100%”；如有检测报告能证明，可以例外",
        "expected no absolute promise in words for the public, found “100%”; "
        "it may pass as a fact a test report proves",
        good="100% 纯棉",
    ),
    compliance(
        "喝出瘦身",
        "1:14",
        "普通商品不应宣称医疗功效，现有“瘦身”，没有例外可用",
        "expected no medical effect in words for ordinary goods, found “瘦身”; no exception applies",
    ),
    compliance(
        "三天见效",
        "1:14",
        "不应承诺多久见效，现有“三天见效”，没有例外可用，已有被罚的先例",
        "expected no promise of an effect within a time, found “三天见效”; no exception applies, "
        "and such promises have been fined",
    ),
    compliance(
        "稳赚不赔的选择",
        "1:14",
        "给公众看的话里不应承诺稳赚，现有“稳赚不赔”，没有例外可用",
        "expected no promise of safe returns in words for the public, found “稳赚不赔”; no exception applies",
    ),
    Case(
        rule="C-19",
        severity="warning",
        bad="proposition: 黑科技冷泡\n",
        place="1:14",
        zh="给公众看的话里不应有客户列明的禁用词，现有“黑科技”",
        en="expected none of the client's own listed terms in words for the public, found “黑科技”",
        good="proposition: 冷泡\n",
        job=True,
        client="project: {settings: {absolute_terms: [黑科技]}}\n",
    ),
    Case(
        rule="C-20",
        severity="warning",
        bad="proposition: 清屿：轻一点，刚刚好！\n",
        place="1:14",
        also="client.yaml:5:12",
        zh="主张应只有本品牌能签名，现在和一叶说的一样",
        en="expected a proposition only this brand could sign, found what 一叶 already says",
        good="proposition: 轻一点\n",
        job=True,
        client=RIVALS,
    ),
    Case(
        rule="C-20",
        severity="warning",
        bad="proposition: {zh-Hans: 不苦的自律, en: a little lighter}\n",
        place="1:35",
        also="client.yaml:6:15",
        zh="主张应只有本品牌能签名，现在和一叶说的一样",
        en="expected a proposition only this brand could sign, found what 一叶 already says",
        good="proposition: {zh-Hans: 不苦的自律, en: No bitterness}\n",
        job=True,
        client=RIVALS,
    ),
    Case(
        rule="C-21",
        severity="warning",
        bad=f"support: [{', '.join(['{text: 不涩, source: s}'] * 4)}]\n",
        place="1:10",
        zh="支持点最多 3 个，现有 4 个",
        en="expected 3 supports at most, found 4",
        good=f"support: [{', '.join(['{text: 不涩, source: s}'] * 3)}]\n",
        job=True,
    ),
    Case(
        rule="C-21",
        severity="error",
        bad="support:\n- {text: 不涩, proof: 大家都说}\n",
        place="2:3",
        zh="支持点应写明依据，现在没有 source 也没有 ref",
        en="expected what this support rests on, found neither source nor ref",
        good="support: [{text: 不涩, ref: 'product.unique_points[0]'}]\n",
        job=True,
        client=UNIQUE,
    ),
    Case(
        rule="C-21",
        severity="error",
        bad="support:\n- text: 不涩\n  ref: product.unique_points[1]\n",
        place="3:8",
        zh="ref 应指向产品的某个独特点，product.unique_points[1] 并不存在",
        en="expected ref to name a unique point of the product, found product.unique_points[1], which is not there",
        good="support: [{text: 不涩, ref: 'product.unique_points[0]'}]\n",
        job=True,
        client=UNIQUE,
    ),
    Case(
        rule="C-22",
        severity="warning",
        bad="tone: [{is: 清爽}, {is: 松弛}, {is: 聪明}, {is: 顽皮}, {is: 冷静}]\n",
        place="1:7",
        zh="调性最多 4 个，现有 5 个",
        en="expected 4 tones at most, found 5",
        good="tone: [{is: 清爽}, {is: 松弛}, {is: 聪明}, {is: 顽皮}]\n",
        job=True,
    ),
    Case(
        rule="C-22",
        severity="warning",
        bad="tone:\n- {is: 高端大气上档次}\n- {is: {zh-Hans: 国际化, en: premium}}\n",
        place="2:1",
        zh="调性应是这个品牌独有的，现在全是套话：高端大气上档次、国际化",
        en="expected a tone only this brand has, found nothing but clichés: 高端大气上档次, 国际化",
        good="tone: [{is: 高端大气上档次}, {is: 松弛}]\n",
        job=True,
    ),
]
TABLE = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule} {case.zh[:14]}")
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(TABLE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_of_term_has_its_message(language: str) -> None:
    told = read_messages(language).told
    assert all(("C-19" if kind == "superlative" else f"C-19.{kind}") in told for kind in get_args(TermClass))


PUBLIC = """\
campaign:
  claims:
  - {text: 最佳口感, text_en: The best taste}
big_idea:
  name: 唯一
  line: 三天见效
  explanation: 市场第一的茶
executions:
- {name: 短片, description: 国家级, script: 100% 不苦, role: 首选}
support:
- {text: 最强竞品 3.6}
"""


def test_all_words_for_the_public_are_read_and_analysis_is_not() -> None:
    case = Case("C-19", "", PUBLIC, "", "", "", "", job=True)
    assert [problem.path for problem in said(TABLE["C-19"], case, PUBLIC)] == [
        "campaign.claims[0].text",
        "campaign.claims[0].text_en",
        "big_idea.name",
        "big_idea.line",
        "executions[0].description",
        "executions[0].script",
    ]


def test_an_insight_that_does_not_apply_is_none_missing() -> None:
    text = "insight: {not_applicable: 公告，不需要}\n"
    assert said(TABLE["C-14"], Case("C-14", "", text, "", "", "", "", job=True), text) == ()


def test_a_client_without_a_campaign_lacks_nothing() -> None:
    for rule in RULES:
        assert said(rule, Case(rule.id, "", "{}", "", "", "", ""), "{}") == ()
