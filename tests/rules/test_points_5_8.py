"""Rules of points 5 to 8, each with briefs that break it and briefs that keep it."""

from __future__ import annotations

import pytest

from briefgen.checks.points_5_8 import RULES
from briefgen.checks.rule import Checking, apply
from briefgen.problems import in_order
from tests.rules.case import TODAY, Case, assert_case, brief_of

CASES = [
    Case(
        rule="P5-1",
        severity="error",
        client="product:\n  ingredients: [{name: 水, disclosed: true}, {name: 陈年陈皮, disclosed: false}]\n",
        bad="support:\n  - {text: 加了陈年陈皮，更圆}\n",
        place="2:12",
        zh="客户不公开的成分不应出现，写了“陈年陈皮”",
        en="expected no ingredient the client keeps to itself, found “陈年陈皮”",
        good="support:\n  - {text: 低温长泡，更圆}\ncampaign: {constraints: {hard: [{text: 不提陈年陈皮}]}}\n",
        job=True,
        also="client.yaml:2:45",
    ),
    Case(
        rule="P5-2",
        severity="error",
        client="product:\n  secret_formula: {withheld: true, may_say: 低温长泡, may_not_say: 不可说配比、茶水比例}\n",
        bad="support:\n  - {text: 独家茶水比例}\n",
        place="2:12",
        zh="配方里不可说的不应出现，写了“茶水比例”",
        en="expected nothing of what may not be said of the formula, found “茶水比例”",
        good="support:\n  - {text: 独家低温长泡}\n",
        job=True,
        also="client.yaml:2:64",
    ),
    Case(
        rule="P5-3",
        severity="warning",
        bad="product:\n  unique_points:\n  - {claim: 冷泡 8 小时}\n",
        place="3:5",
        zh="这个独特点应有证据，没有写",
        en="expected proof of the claim, found none",
        good="product:\n  unique_points:\n  - {claim: 冷泡 8 小时, proof: 检测报告 017}\n",
    ),
    Case(
        rule="P5-4",
        severity="warning",
        bad="product:\n  unique_points:\n  - {claim: 全国最好的冷泡茶}\n",
        place="3:13",
        zh="独特点里的绝对化用语须法务确认，写了“全国最好”",
        en="expected a claim free of absolute terms, or cleared by legal, found “全国最好”",
        good=(
            "product:\n"
            "  unique_points:\n"
            "  - {claim: 4 °C 冷泡 8 小时}\n"
            "  - {claim: 全国最好的冷泡茶, legal_cleared: true}\n"
        ),
    ),
    Case(
        rule="P5-4",
        severity="warning",
        bad="product:\n  unique_points:\n  - {claim: 喝了能治愈失眠}\n",
        place="3:13",
        zh="不应承诺疗效、见效时间或收益，写了“治愈”",
        en="expected no promise of effect, cure or return, found “治愈”",
        good="product:\n  unique_points:\n  - {claim: 下午喝也不耽误睡}\n",
    ),
    Case(
        rule="P5-5",
        severity="warning",
        bad="product:\n  unique_points: [{claim: 0 糖, exclusive: false}, {claim: 清爽, exclusive: false}]\n",
        place="2:18",
        zh="应有一点是竞品没有的，列了 2 点，全部写着 exclusive: false",
        en="expected one point no rival has, found 2 listed and all with exclusive: false",
        good="product:\n  unique_points: [{claim: 0 糖, exclusive: false}, {claim: 冷泡, exclusive: true}]\n",
    ),
    Case(
        rule="P5-6",
        severity="error",
        bad="product:\n  benefits: [{text: 不涩, rank: 1}, {text: 体面, rank: 1}]\n",
        place="2:52",
        zh="每个排名只应用一次，第 1 名写了两次",
        en="expected each rank once, found rank 1 twice",
        good="product:\n  benefits: [{text: 不涩, rank: 1}, {text: 体面, rank: 2}]\n",
        also="client.yaml:2:31",
    ),
    Case(
        rule="P5-7",
        severity="warning",
        bad="product:\n  benefits: [{text: 不涩, kind: rational}]\n",
        place="2:13",
        zh="还应有情感利益点，现在全是理性的",
        en="expected an emotional benefit too, found only rational ones",
        good="product:\n  benefits: [{text: 不涩, kind: rational}, {text: 体面, kind: emotional}]\n",
    ),
    Case(
        rule="P5-7",
        severity="warning",
        bad="product:\n  benefits: [{text: 体面, kind: emotional}]\n",
        place="2:13",
        zh="还应有理性利益点，现在全是情感的",
        en="expected a rational benefit too, found only emotional ones",
        good="product:\n  benefits: [{text: 体面, kind: emotional}, {not_applicable: 香水没有理性利益}]\n",
    ),
    Case(
        rule="P5-8",
        severity="error",
        bad="product:\n  variants:\n  - {sku: QY-500, retail_price: 0}\n",
        place="3:33",
        zh="零售价应大于 0，写的是 0",
        en="expected a retail price above 0, found 0",
        good="product:\n  variants:\n  - {sku: QY-500, retail_price: 5.5}\n",
    ),
    Case(
        rule="P5-8",
        severity="warning",
        bad="product:\n  variants:\n  - {sku: QY-500, list_price: 5.5, retail_price: 3.41}\n",
        place="3:50",
        zh="零售价应高于供货价 5.5，写的是 3.41",
        en="expected a retail price above what the trade pays, 5.5, found 3.41",
        good="product:\n  variants:\n  - {sku: QY-500, list_price: 5.5, retail_price: 5.5}\n",
        also="client.yaml:3:31",
    ),
    Case(
        rule="P5-8",
        severity="error",
        bad="product:\n  variants: [{sku: QY-500, sales_pct: 72}, {sku: QY-900, sales_pct: 28.5}]\n",
        place="2:13",
        zh="各规格占销售的合计不应超过 100%，现为 100.5%",
        en="expected the variants' parts of sales to make at most 100%, found 100.5%",
        good="product:\n  variants: [{sku: QY-500, sales_pct: 72}, {sku: QY-900, sales_pct: 28}]\n",
    ),
    Case(
        rule="P5-9",
        severity="warning",
        bad="product:\n  regulatory:\n    class: 保健食品\n",
        place="3:12",
        zh="受监管的品类应有广告送审安排，类别是“保健食品”，没有写 clearance_plan",
        en="expected a plan for clearing the advertising of a regulated class, found “保健食品” and no clearance_plan",
        good="product:\n  regulatory:\n    class: 保健食品\n    clearance_plan: 法务 3 月 20 日前送审\n",
    ),
    Case(
        rule="P5-9",
        severity="warning",
        bad="product:\n  regulatory: {class: 饮料, ad_review_required: true}\n",
        place="2:47",
        zh="广告需事前审查，应有送审安排，没有写 clearance_plan",
        en="expected a plan for the prior review this advertising needs, found no clearance_plan",
        good="product:\n  regulatory: {class: 饮料, ad_review_required: false}\n",
    ),
    Case(
        rule="P6-1",
        severity="warning",
        bad="problem:\n  verbatims: [{quote: 苦, source: a}, {quote: 涩, source: a}]\n",
        place="2:14",
        zh="消费者原话应有三句以上，只有 2 句",
        en="expected three quotations or more, found 2",
        good=("problem:\n  verbatims: [{quote: 苦, source: a}, {quote: 涩, source: a}, {quote: 淡, source: a}]\n"),
    ),
    Case(
        rule="P6-2",
        severity="error",
        bad="problem:\n  verbatims:\n  - {quote: 像隔夜茶}\n",
        place="3:5",
        zh="这句原话应写明来源，没有写",
        en="expected the source of the quotation, found none",
        good="problem:\n  verbatims:\n  - {quote: 像隔夜茶, source: src_interviews}\n",
    ),
    Case(
        rule="P6-3",
        severity="error",
        bad="problem:\n  verbatims:\n  - {quote: 打我电话 13812345678}\n",
        place="3:13",
        zh="不应有能认出个人的内容，写了电话或账号（138…）",
        en="expected nothing that names a person, found a telephone number or account (138…)",
        good="problem:\n  verbatims:\n  - {quote: 一年喝 13800 毫升，花 123456789012 元}\n",
    ),
    Case(
        rule="P6-3",
        severity="error",
        bad="problem:\n  verbatims:\n  - {quote: 写信到 li.lan@example.com}\n",
        place="3:13",
        zh="不应有能认出个人的内容，写了电子邮箱（li.…）",
        en="expected nothing that names a person, found an e-mail address (li.…)",
        good="problem:\n  verbatims:\n  - {quote: 在微博上 @ 我吧}\n",
    ),
    Case(
        rule="P6-3",
        severity="error",
        bad="problem:\n  verbatims:\n  - {quote: 身份证 110101199003077578}\n",
        place="3:13",
        zh="不应有能认出个人的内容，写了证件号码（110…）",
        en="expected nothing that names a person, found an identity number (110…)",
        good="problem:\n  verbatims:\n  - {quote: 订单号 110101999999999999}\n",
    ),
    Case(
        rule="P6-3",
        severity="error",
        bad="problem:\n  verbatims:\n  - quote: 真的不涩\n    speaker: {user_type: 王小明先生}\n",
        place="4:26",
        zh="不应有能认出个人的内容，写了姓名（王…）",
        en="expected nothing that names a person, found a full name (王…)",
        good="problem:\n  verbatims:\n  - quote: 任何女士都会喜欢，王先生也一样\n    speaker: {user_type: 白领女士}\n",
    ),
    Case(
        rule="P7-1",
        severity="error",
        bad="brand:\n  launch: {date: 2024-01}\n  share_series: [{period: '2023'}, {period: '2024'}]\n",
        place="2:18",
        zh="上市不应晚于第一期份额（2023），写的是 2024-01",
        en="expected a launch no later than the first share, 2023, found 2024-01",
        good="brand:\n  launch: {date: 2023-12}\n  share_series: [{period: '2023'}, {period: '2024'}]\n",
        also="client.yaml:3:27",
    ),
    Case(
        rule="P7-2",
        severity="warning",
        bad="brand:\n  launch: {date: 2023-04}\n",
        place="1:1",
        zh="应写历次变更，从未变更写空列表，两样都没有",
        en="expected the brand's changes, or an empty list if it never changed, found neither",
        good="brand:\n  launch: {date: 2023-04}\n  changes: []\n",
    ),
    Case(
        rule="P7-3",
        severity="error",
        bad=(
            "brand:\n"
            "  share_series: [{period: '2025', share_pct: 7.2, basis: value}]\n"
            "competitors:\n"
            "  - {own: true, share_series: [{period: '2025', share_pct: 6.8, basis: value}]}\n"
            "  - {share_series: [{period: '2025', share_pct: 41, basis: value}]}\n"
        ),
        place="2:46",
        zh="2025 的份额应与第 9 点本品牌的 6.8% 一致，写的是 7.2%",
        en="expected the own brand's share of 2025 as in point 9, 6.8%, found 7.2%",
        good=(
            "brand:\n"
            "  share_series: [{period: '2025', share_pct: 6.9, basis: value}]\n"
            "competitors:\n"
            "  - {own: true, share_series: [{period: '2025', share_pct: 6.8, basis: value}]}\n"
            "  - {share_series: [{period: '2025', share_pct: 41, basis: value}]}\n"
        ),
        also="client.yaml:4:60",
    ),
    Case(
        rule="P7-3",
        severity="error",
        bad="brand:\n  share_series: [{period: '2024', basis: value}, {period: '2025', basis: volume}]\n",
        place="2:74",
        zh="各期份额应同一口径（value），这一期是 volume",
        en="expected all shares on one basis, value, found volume",
        good="brand:\n  share_series: [{period: '2024', basis: value}, {period: '2025', basis: value}]\n",
        also="client.yaml:2:42",
    ),
    Case(
        rule="P7-3",
        severity="warning",
        bad="brand:\n  share_series: [{period: '2022'}, {period: '2024'}]\n",
        place="2:45",
        zh="各期应前后相接，2022 与 2024 之间没有数据",
        en="expected periods that follow on one another, found nothing between 2022 and 2024",
        good="brand:\n  share_series: [{period: '2023'}, {period: 2024-Q1}, {period: 2024-Q2}]\n",
        also="client.yaml:2:27",
    ),
    Case(
        rule="P7-4",
        severity="warning",
        bad="brand:\n  price_series:\n  - {period: '2024', price: 5}\n  - {period: '2025', price: 5.5}\n",
        place="4:5",
        zh="价格由 5 调到 5.5，应写市场反应，没有写",
        en="expected how people reacted when the price went from 5 to 5.5, found nothing",
        good=(
            "brand:\n"
            "  price_series:\n"
            "  - {period: '2024', price: 5}\n"
            "  - {period: '2025', price: 5.5, reaction: 老客未流失}\n"
        ),
        also="client.yaml:3:29",
    ),
    Case(
        rule="P7-5",
        severity="warning",
        bad="brand:\n  promotions:\n  - {promo_sales: 610000}\n",
        place="3:19",
        zh="促销期销量 610,000 应有基准可比，没有写 baseline_sales",
        en="expected baseline_sales to set 610,000 against, found none",
        good="brand:\n  promotions:\n  - {baseline_sales: 420000, promo_sales: 610000}\n",
    ),
    Case(
        rule="P7-5",
        severity="info",
        bad=("brand:\n  promotions:\n  - {baseline_sales: 420000, promo_sales: 610000, post_sales: 372000}\n"),
        place="3:63",
        zh="促销后销量应回到基准，实际低了 11.4%",
        en="expected sales back at the baseline after the promotion, found them 11.4% below it",
        good=("brand:\n  promotions:\n  - {baseline_sales: 420000, promo_sales: 610000, post_sales: 420000}\n"),
        also="client.yaml:3:22",
    ),
    Case(
        rule="P7-6",
        severity="warning",
        bad="brand:\n  advertising:\n  - {response: 人人都记得, kpi_before: 39%, learning: 讲态度}\n",
        place="3:16",
        zh="写了效果就应有投放前后的指标，没有写 kpi_after",
        en="expected a measure before and after for the effect claimed, found no kpi_after",
        good=(
            "brand:\n  advertising:\n  - {response: 人人都记得, kpi_before: 39%, kpi_after: 46%, learning: 讲态度}\n"
        ),
    ),
    Case(
        rule="P7-6",
        severity="warning",
        bad="brand:\n  advertising:\n  - {theme: 冷着泡}\n",
        place="3:5",
        zh="做过的广告应写学到什么，没有写",
        en="expected what was learnt from this advertising, found nothing",
        good="brand:\n  advertising:\n  - {theme: 冷着泡, learning: 讲态度}\n",
    ),
    Case(
        rule="P8-0",
        severity="warning",
        bad="market:\n  size: [{period: '2025', value: 18.6e9}]\n",
        place="1:1",
        zh="有市场量或份额，就应写明市场范围，没有写",
        en="expected a definition of the market beside its sizes and shares, found none",
        good="market:\n  definition: 即饮无糖茶，全国零售额\n  size: [{period: '2025', value: 18.6e9}]\n",
    ),
    Case(
        rule="P8-1",
        severity="warning",
        bad="market:\n  size:\n  - {period: '2025', value: 18.6e9}\n",
        place="3:5",
        zh="2025 应同时有数量与金额，没有写 volume",
        en="expected volume and value for 2025, found no volume",
        good=(
            "market:\n"
            "  size:\n"
            "  - {period: '2025', value: 18.6e9, volume: 1.24e9}\n"
            "  - {period: '2024', value: 14.8e9, volume: {requested: 2026-03-06}}\n"
        ),
    ),
    Case(
        rule="P8-1",
        severity="warning",
        bad=(
            "market:\n"
            "  size:\n"
            "  - {period: '2024', value: 100, volume: 10}\n"
            "  - {period: '2025', value: 121, volume: 10}\n"
        ),
        place="4:5",
        zh="均价应与 2024 的 10 相近，2025 算出来是 12.1，相差 21%",
        en="expected an average price close to 10, as in 2024, found 12.1 in 2025, 21% away",
        good=(
            "market:\n"
            "  size:\n"
            "  - {period: '2024', value: 100, volume: 10}\n"
            "  - {period: '2025', value: 120, volume: 10}\n"
        ),
        also="client.yaml:3:5",
    ),
    Case(
        rule="P8-2",
        severity="error",
        bad=(
            "market:\n"
            "  growth_pct: 26.3\n"
            "  size:\n"
            "  - {period: '2024', value: 14.8e9}\n"
            "  - {period: '2025', value: 18.6e9}\n"
        ),
        place="2:15",
        zh="2025 的增长率按市场量应为 25.7%，写的是 26.3%",
        en="expected growth of 25.7% for 2025, as the sizes give, found 26.3%",
        good=(
            "market:\n"
            "  growth_pct: 26.1\n"
            "  size:\n"
            "  - {period: '2024', value: 14.8e9}\n"
            "  - {period: '2025', value: 18.6e9}\n"
        ),
        also="client.yaml:5:29",
    ),
    Case(
        rule="P8-3",
        severity="error",
        bad="market: {seasonality: [62, 60, 78]}\n",
        place="1:23",
        zh="应有 1 至 12 月共 12 个数，写了 3 个",
        en="expected twelve values, January to December, found 3",
        good="market: {seasonality: [62, 60, 78, 98, 122, 142, 158, 150, 116, 84, 68, 62]}\n",
    ),
    Case(
        rule="P8-3",
        severity="error",
        bad="market: {seasonality: [50, 60, 78, 98, 122, 142, 158, 150, 116, 84, 68, 60]}\n",
        place="1:23",
        zh="12 个月指数的平均应为 100，现为 98.83",
        en="expected indices with a mean of 100, found a mean of 98.83",
        good="market: {seasonality: [74, 60, 78, 98, 122, 142, 158, 150, 116, 84, 68, 62]}\n",
    ),
    Case(
        rule="P8-3",
        severity="error",
        bad="market: {seasonality: [5, 5, 6.5, 8, 10, 12, 13.5, 12.5, 9.5, 7, 6, 5.6]}\n",
        place="1:23",
        zh="12 个月合计应为全年的 100%，现为 100.6%",
        en="expected months that make 100% of the year, found 100.6%",
        good="market: {seasonality: [5, 5, 6.5, 8, 10, 12, 13.5, 12.5, 9.5, 7, 6, 5.5]}\n",
    ),
    Case(
        rule="P8-3",
        severity="warning",
        bad="market: {seasonality: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]}\n",
        place="1:23",
        zh="应看得出淡旺季，12 个月都写了 100",
        en="expected a season, found twelve times 100",
        good="market: {seasonality: {not_applicable: 全年平稳}}\n",
    ),
    Case(
        rule="P8-4",
        severity="error",
        bad="market:\n  regions: [{region: 华东, share_pct: 60}, {region: 华南, share_pct: 40.6}]\n",
        place="2:12",
        zh="各区域占品类的合计应为 100%，现为 100.6%",
        en="expected the regions to make 100% of the category, found 100.6%",
        good="market:\n  regions: [{region: 华东, share_pct: 60}, {region: 华南, share_pct: 40.5}]\n",
    ),
    Case(
        rule="P8-4",
        severity="warning",
        bad="market:\n  regions: [{region: 华东, share_pct: 60}, {region: 华南, share_pct: 34.9}]\n",
        place="2:12",
        zh="各区域占品类的合计应在 95% 以上，现为 94.9%",
        en="expected the regions to make 95% of the category or more, found 94.9%",
        good="market:\n  regions: [{region: 华东, share_pct: 60}, {region: 华南, share_pct: 35}]\n",
    ),
    Case(
        rule="P8-5",
        severity="error",
        bad="market:\n  channels: [{channel: 便利店, share_pct: 60}, {channel: 电商, share_pct: 40.6}]\n",
        place="2:13",
        zh="各渠道占品类的合计应为 100%，现为 100.6%",
        en="expected the channels to make 100% of the category, found 100.6%",
        good="market:\n  channels: [{channel: 便利店, share_pct: 60}, {channel: 电商, share_pct: 40.5}]\n",
    ),
    Case(
        rule="P8-5",
        severity="warning",
        bad="market:\n  channels: [{channel: 便利店, share_pct: 60}, {channel: 电商, share_pct: 34.9}]\n",
        place="2:13",
        zh="各渠道占品类的合计应在 95% 以上，现为 94.9%",
        en="expected the channels to make 95% of the category or more, found 94.9%",
        good="market:\n  channels: [{channel: 便利店, share_pct: 60}, {channel: 电商, share_pct: 35}]\n",
    ),
]
TABLE = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(TABLE)


def test_an_empty_brief_breaks_no_rule() -> None:
    assert [rule.id for rule in RULES if list(rule.find(Checking(brief_of("{}", "{}"), TODAY)))] == []


def _codes(rule: str, client: str, job: str | None = None) -> list[str]:
    """What a rule says of a brief, as message codes."""
    found = apply(TABLE[rule], Checking(brief_of(client, job), TODAY))
    return [problem.code for problem in in_order(found)]


@pytest.mark.parametrize("text", ["aged peel inside", "Aged Peel"])
def test_a_latin_ingredient_is_found_as_words_of_its_own(text: str) -> None:
    client = "product: {ingredients: [{name: aged peel, disclosed: false}]}"
    assert _codes("P5-1", client, f"proposition: {text}") == ["P5-1"]
    assert _codes("P5-1", client, "proposition: managed peeling") == []


def test_an_ingredient_of_unknown_secrecy_is_no_secret() -> None:
    assert _codes("P5-1", "product: {ingredients: [{name: 陈皮茶}]}", "proposition: 陈皮茶") == []


@pytest.mark.parametrize(
    "regulated", ["保健食品", "非处方药", "白酒", "教育培训", "Health food", "medical device", "Beer"]
)
def test_a_regulated_class_needs_a_plan(regulated: str) -> None:
    assert _codes("P5-9", f"product: {{regulatory: {{class: {regulated}}}}}") == ["P5-9"]


@pytest.mark.parametrize("free", ["饮料", "非酒精饮料", "普通食品（非保健食品）", "Non-alcoholic beverage", "Beverage"])
def test_a_free_class_needs_none(free: str) -> None:
    assert _codes("P5-9", f"product: {{regulatory: {{class: {free}}}}}") == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("电话 010-62345678", "P6-3"),
        ("手机 0912-345-678", "P6-3"),
        ("ring +44 20 7946 0958", "P6-3"),
        ("加微信号 tea_lover88", "P6-3"),
        ("身分證 A123456789", "P6-3.id"),
        ("姓名 欧阳娜", "P6-3.name"),
        ("我叫王小明", "P6-3.name"),
        ("陳美玲女士說不錯", "P6-3.name"),
        ("my name is Anna Smith", "P6-3.name"),
        ("ask Mr. John Smith", "P6-3.name"),
    ],
)
def test_personal_data_has_many_forms(words: str, code: str) -> None:
    assert _codes("P6-3", f"problem: {{verbatims: [{{quote: {words}}}]}}") == [code]
    assert _codes("P6-3", f"visits: [{{talked_to: [{{quote: {words}}}]}}]") == [code]


@pytest.mark.parametrize(
    "words",
    [
        "王先生每天买两瓶",
        "许多女士爱喝",
        "任何先生",
        "2026-02-18 喝了 500 ml",
        "Mrs Smith likes it",
        "13 点到 15 点最困",
    ],
)
def test_what_people_say_is_seldom_personal_data(words: str) -> None:
    assert _codes("P6-3", f"problem: {{verbatims: [{{quote: '{words}'}}]}}") == []


def test_a_message_does_not_spread_what_it_warns_of() -> None:
    brief = brief_of("problem: {verbatims: [{quote: 王小明先生 13812345678}]}")
    told = " ".join(problem.message for problem in apply(TABLE["P6-3"], Checking(brief, TODAY)))
    assert "小明" not in told
    assert "12345678" not in told


@pytest.mark.parametrize(("here", "codes"), [(6.7, []), (6.9, []), (6.91, ["P7-3"]), (6.69, ["P7-3"])])
def test_own_shares_agree_within_a_tenth_of_a_point(here: float, codes: list[str]) -> None:
    own = "competitors: [{own: true, share_series: [{period: '2025', share_pct: 6.8, basis: value}]}]\n"
    assert _codes("P7-3", f"brand: {{share_series: [{{period: '2025', share_pct: {here}}}]}}\n{own}") == codes


def test_shares_of_different_bases_are_not_compared_with_point_9() -> None:
    own = "competitors: [{own: true, share_series: [{period: '2025', share_pct: 6.8, basis: value}]}]\n"
    assert _codes("P7-3", "brand: {share_series: [{period: '2025', share_pct: 9, basis: volume}]}\n" + own) == []


def test_one_period_written_in_two_ways_is_one_period() -> None:
    own = "competitors: [{own: true, share_series: [{period: '2025', share_pct: 6.8}]}]\n"
    brand = "brand: {share_series: [{period: {from: 2025-01-01, to: 2025-12-31}, share_pct: 9}]}\n"
    assert _codes("P7-3", brand + own) == ["P7-3"]


def test_prices_of_different_units_are_no_change() -> None:
    prices = "{period: '2024', price: 5, unit: 瓶}, {period: '2025', price: 60, unit: 箱}"
    assert _codes("P7-4", f"brand: {{price_series: [{prices}]}}") == []


def test_a_stated_nothing_is_a_reaction() -> None:
    prices = "{period: '2024', price: 5}, {period: '2025', price: 5.5, reaction: {requested: 2026-03-06}}"
    assert _codes("P7-4", f"brand: {{price_series: [{prices}]}}") == []


def test_growth_is_compared_for_the_period_it_names() -> None:
    sizes = "size: [{period: '2023', value: 100}, {period: '2024', value: 150}, {period: '2025', value: 165}]"
    assert _codes("P8-2", f"market: {{growth_pct: {{value: 50, period: '2024'}}, {sizes}}}") == []
    assert _codes("P8-2", f"market: {{growth_pct: {{value: 50, period: '2025'}}, {sizes}}}") == ["P8-2"]


def test_growth_over_a_missing_year_is_not_computed() -> None:
    sizes = "size: [{period: '2023', value: 100}, {period: '2025', value: 165}]"
    assert _codes("P8-2", f"market: {{growth_pct: 10, {sizes}}}") == []
