"""What is the matter with words, in Chinese and English."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.checks.wording import (
    absolute_terms,
    cliches,
    is_business_goal,
    is_cliche,
    is_demographic,
    is_only_buying,
    is_same,
    length,
    two_ideas,
)
from briefgen.model.settings import Settings

HOUSE = Settings()


def hits(text: str, settings: Settings = HOUSE) -> list[tuple[str, str]]:
    return [(hit.term, hit.kind) for hit in absolute_terms(text, settings)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("国家级品质", [("国家级", "grade")]),
        ("最高级的享受", [("最高级", "superlative")]),
        ("最佳口感", [("最佳", "superlative")]),
        ("无糖茶第一品牌", [("第一品牌", "rank")]),
        ("全国第一家冷泡茶", [("全国第一家", "rank")]),
        ("全国销量第一", [("销量第一", "rank")]),
        ("你唯一的选择", [("唯一", "rank")]),
        ("顶级原叶", [("顶级", "superlative")]),
        ("极致清爽", [("极致", "superlative")]),
        ("午后首选", [("首选", "rank")]),
        ("100% 不苦", [("100%", "total")]),
        ("100％不苦", [("100％", "total")]),
        ("百分之百满意", [("百分之百", "total")]),
        ("永久有效", [("永久", "total")]),
        ("万能搭配", [("万能", "total")]),
        ("史无前例的茶", [("史无前例", "total")]),
        ("全网最低价", [("全网最低价", "rank")]),
        ("全球最好的茶", [("全球最好", "superlative")]),
        ("绝对不涩", [("绝对", "total")]),
        ("降血糖的茶", [("降血糖", "medical")]),
        ("喝出免疫力，增强免疫力", [("增强免疫力", "medical")]),
        ("没有副作用", [("没有副作用", "medical")]),
        ("美白三天见效", [("美白", "medical"), ("三天见效", "promise")]),
        ("7天瘦10斤", [("7天瘦", "promise")]),
        ("一用就见效", [("一用就见效", "promise")]),
        ("稳赚不赔", [("稳赚不赔", "returns")]),
        ("the best tea in town", [("best", "superlative")]),
        ("Simply the finest leaves", [("the finest", "superlative")]),
        ("The lightest tea on the shelf", [("The lightest", "superlative")]),
        ("The most refreshing tea", [("The most refreshing", "superlative")]),
        ("No. 1 in tea", [("No. 1", "rank")]),
        ("China’s number one tea", [("number one", "rank")]),
        ("the only tea you need", [("the only", "rank")]),
        ("a market-leading taste", [("market-leading", "rank")]),
        ("world-class brewing", [("world-class", "grade")]),
        ("100% natural", [("100%", "total")]),
        ("Taste guaranteed", [("guaranteed", "total")]),
        ("Fresh forever", [("forever", "total")]),
        ("boosts your immunity", [("boosts your immunity", "medical")]),
        ("clinically proven", [("clinically proven", "medical")]),
        ("Whiter teeth in 3 days", [("Whiter teeth in 3 days", "promise")]),
        ("See results within two weeks", [("results within two weeks", "promise")]),
        ("instant results", [("instant results", "promise")]),
        ("a risk-free way to invest", [("risk-free", "returns")]),
        ("遥遥领先的冷泡茶", [("遥遥领先", "rank")]),
        ("The world’s leading tea", [("world’s leading", "rank")]),
        ("最佳！第一！", [("最佳", "superlative"), ("第一", "rank")]),
    ],
)
def test_absolute_terms_are_named_with_their_class(text: str, found: list[tuple[str, str]]) -> None:
    assert hits(text) == found


@pytest.mark.parametrize(
    ("text", "exception"),
    [
        ("最佳食用期：开瓶后 24 小时", "consumer tip"),
        ("最佳饮用温度 4 °C", "consumer tip"),
        ("最好冷藏后喝", "consumer tip"),
        ("Best before 12/2026", "consumer tip"),
        ("Best served cold", "consumer tip"),
        ("追求极致", "attitude"),
        ("力争第一", "attitude"),
        ("顾客第一", "attitude"),
        ("不求第一，只求不涩", "attitude"),
        ("我们的最大努力", "attitude"),
        ("We aim to be the best", "attitude"),
        ("not the best, just yours", "attitude"),
        ("your best self", "attitude"),
        ("Because mum knows best", "attitude"),
        ("Number one priority: your sleep", "attitude"),
        ("我们最轻的一款", "own range"),
        ("本系列最清爽的味道", "own range"),
        ("our lightest, our best", "own range"),
        ("The lightest tea we have ever brewed", "own range"),
        ("The lightest in our range", "own range"),
        ("国家级非物质文化遗产制茶技艺", "grade name"),
        ("特级初榨橄榄油", "grade name"),
        ("《第一财经》推荐", "registered name"),
        ("永久牌自行车", "registered name"),
        ("Best® tea", "registered name"),
        ("荣获 2025 最佳设计奖", "award"),
        ("2025 年度最佳无糖茶大奖", "award"),
        ("Winner of Best Tea 2025", "award"),
        ("Best New Drink Award 2025", "award"),
        ("据零售监测，2025 年华东无糖茶销量第一", "provable fact"),
        ("No. 1 in sales volume, 2025 (source: retail panel)", "provable fact"),
        ("100% cotton", "provable fact"),
        ("100% 苹果汁", "provable fact"),
        ("第一次不皱眉", "ordinal"),
        ("第一瓶不再是牺牲", "ordinal"),
        ("拿下第一口", "ordinal"),
        ("你的第一台相机", "ordinal"),
        ("下午三点，拿下第一瓶清屿", "ordinal"),
        ("清屿：不苦的自律", "plain"),
        ("最近、最后、最初都没用", "plain"),
        ("自律的人，最怕被看成自虐。", "plain"),
        ("4 °C 低温长泡 8 小时", "plain"),
        ("Slow-brewed at 4 °C for 8 hours", "plain"),
        ("It hands you a bottle and lets you cool down.", "plain"),
        ("the rest of the forest", "plain"),
        ("make the most of it", "plain"),
        ("the best rival scores 3.6", "plain"),
        ("销量增长高达三成", "plain"),
        ("任选 2 瓶减 5 元", "plain"),
        ("Qingyu: discipline without the bitterness", "plain"),
    ],
)
def test_uses_the_law_lets_pass_are_no_hit(text: str, exception: str) -> None:
    assert hits(text) == []


def test_a_hit_names_the_exceptions_that_may_apply() -> None:
    assert absolute_terms("你唯一的茶", HOUSE)[0].exceptions == (
        "provable_fact",
        "award",
        "attitude",
        "registered_name",
    )
    assert absolute_terms("三天见效", HOUSE)[0].exceptions == ()


def test_no_exception_excuses_an_effect() -> None:
    assert hits("我们追求治愈") == [("治愈", "medical")]


def test_a_client_adds_terms() -> None:
    settings = Settings(absolute_terms=("黑科技", "pro"))
    assert hits("黑科技冷泡，a pro product", settings) == [("黑科技", "listed"), ("pro", "listed")]


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("健康和美味", "和"),
        ("好喝以及好看", "以及"),
        ("好喝及健康", "及"),
        ("健康与美味", "与"),
        ("好喝，同时不胖", "同时"),
        ("既好喝又健康", "既…又"),
        ("既是茶，也是态度", "既…也"),
        ("不仅好喝，还健康", "不仅…还"),
        ("不只解渴，更懂你", "不只…更"),
        ("又好喝又健康", "又…又"),
        ("更健康，更好喝", "更…更"),
        ("健康、美味、便宜", "、"),
        ("好喝；健康", "；"),
        ("兼顾好喝健康", "兼顾"),
        ("百事和可口的味道", "和"),
        ("健康和平衡", "和"),
        ("家人和朋友", "和"),
        ("清爽和风味", "和"),
        ("清屿是温和的茶和自律的人", "和"),
        ("Fresh and light", "and"),
        ("Fresh & light", "&"),
        ("Taste and Health", "and"),
        ("Tea as well as calm", "as well as"),
        ("Tea plus calm", "plus"),
        ("Not only tea but calm", "not only"),
        ("Both tea and calm", "both"),
        ("Great taste; no sugar", ";"),
        ("Qingyu: fresh, light, natural", ","),
        ("清爽+提神", "+"),
        ("好喝，健康，实惠", "，"),
        ("冷泡工艺，口感清爽，包装时尚，价格实惠", "，"),
    ],
)
def test_two_ideas_are_found_by_what_joins_them(text: str, joint: str) -> None:
    assert two_ideas(text) == joint


@pytest.mark.parametrize(
    "text",
    [
        "清屿：不苦的自律",
        "“百事和可口”都不苦",
        "《爱与和平》的味道",
        "和谐的下午",
        "温和的提神",
        "世界和平从一口茶开始",
        "饱和的夏天",
        "和自己和解",
        "不和自己过不去",
        "和你一起慢下来",
        "与众不同的下午",
        "参与感",
        "及时清醒",
        "触手可及的清凉",
        "来得及慢下来",
        "同时代的茶",
        "来过，爱过，活过",
        "不苦，不涩，不装",
        "人头马一开，好事自然来",
        "Qingyu: discipline without the bitterness",
        "Black and white tea",
        "Again and again",
        "A tea by Otter and Sons, the brewers",
        "Tea from “Salt and Honey”",
        "As well as you can",
        "Try and stop her",
        "Calm, at last",
        "Surplus calm",
        "iPhone Plus of teas",
        "好喝。",
    ],
)
def test_one_idea_stays_one(text: str) -> None:
    assert two_ideas(text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("高端大气上档次", ("高端大气上档次",)),
        ("打造年轻时尚的品牌", ("打造", "年轻时尚")),
        ("国际化", ("国际化",)),
        ("以内容为抓手，形成闭环", ("抓手", "闭环")),
        ("赋能渠道", ("赋能",)),
        ("极致体验", ("极致",)),
        ("时尚", ("时尚",)),
        ("时尚、年轻", ("时尚", "年轻")),
        ("premium and innovative", ("premium", "innovative")),
        ("High-quality, world-class", ("High-quality", "world-class")),
        ("real synergy", ("synergy",)),
        ("modern", ("modern",)),
        ("Young, modern", ("Young", "modern")),
        ("empowering women", ("empowering",)),
        ("清爽", ()),
        ("松弛", ()),
        ("22 岁的年轻人", ()),
        ("a modern kitchen at three", ()),
        ("the premium segment grew", ()),
        ("a price premium of 18", ()),
        ("Fresh", ()),
        ("At ease", ()),
        ("", ()),
    ],
)
def test_cliches_are_named(text: str, found: tuple[str, ...]) -> None:
    assert cliches(text, HOUSE) == found


def test_a_client_adds_cliches() -> None:
    assert cliches("有温度的品牌", Settings(cliches=("有温度",))) == ("有温度",)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("高端大气", True), ("时尚、国际化", True), ("premium", True), ("清爽", False), ("极致松弛", False)],
)
def test_a_text_of_cliches_only(text: str, is_one: bool) -> None:
    assert is_cliche(text, HOUSE) is is_one


@pytest.mark.parametrize(
    "text",
    [
        "18–45 岁男女",
        "22-35岁城市白领女性",
        "25 至 40 岁，一二线城市，中高收入",
        "一线城市年轻人",
        "月收入 8000 元以上的已婚女性",
        "居住在上海和杭州的大学生",
        "90后、00后",
        "他们是90后，生活在一线城市",
        "25-40岁的宝妈，受过高等教育",
        "一二线城市的Z世代，追求品质生活",
        "They are aged 25 to 35, living in big cities",
        "Women aged 25–40",
        "Men and women, 18 to 45, living in tier 1 cities",
        "Millennials with high incomes",
        "Urban professionals",
    ],
)
def test_a_count_of_people_is_demographic(text: str) -> None:
    assert is_demographic(text)


@pytest.mark.parametrize(
    "text",
    [
        "自律的人，最怕被看成自虐。",
        "22 岁的她怕胖",
        "城市白领下午三点最想破戒",
        "消费者",
        "Women who fear looking vain",
        "Disciplined people dread one thing: being taken for martyrs.",
        "people",
        "",
    ],
)
def test_what_people_feel_is_not_demographic(text: str) -> None:
    assert not is_demographic(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("清屿：不苦的自律", (7, 0)),
        ("4 °C 冷泡 8 小时", (4, 3)),
        ("discipline without the bitterness", (0, 4)),
        ("57% of sugared-tea drinkers don’t", (0, 5)),
        ("CNY 12,000.50", (0, 2)),
        ("", (0, 0)),
    ],
)
def test_length_counts_han_and_words(text: str, expected: tuple[int, int]) -> None:
    assert length(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "销量",
        "卖出 500 万瓶",
        "2026 年销售额",
        "市场占有率",
        "毛利率",
        "市场份额",
        "GMV",
        "Sales",
        "market share",
        "Net profit",
        "Purchases by heavy users",
    ],
)
def test_business_goals(text: str) -> None:
    assert is_business_goal(text)


@pytest.mark.parametrize(
    "text",
    ["首购率", "不涩认知度", "声量份额", "搜索份额", "Aided awareness", "Share of voice", "Share of search", "Trial"],
)
def test_communication_goals(text: str) -> None:
    assert not is_business_goal(text)


@pytest.mark.parametrize(
    "text",
    [
        "购买",
        "去购买",
        "下单。",
        "购买清屿",
        "购买我们的产品",
        "Buy",
        "buy it",
        "They will buy Qingyu",
        "purchase the product",
    ],
)
def test_only_buying(text: str) -> None:
    assert is_only_buying(text, ("清屿", " Qingyu"))


@pytest.mark.parametrize(
    "text", ["下午三点，拿下第一瓶清屿", "放下奶茶，买一瓶无糖茶", "Buys it at three instead of milk tea", "说给同事听"]
)
def test_more_than_buying(text: str) -> None:
    assert not is_only_buying(text, ("清屿", "Qingyu"))


def test_the_same_words_but_for_punctuation() -> None:
    assert is_same("暑期来一波大的。", "暑期来一波大的")
    assert is_same("Cool down!", "cool  down")
    assert not is_same("暑期来一波大的", "拉新")
    assert not is_same("", "。")


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    settings = Settings(absolute_terms=(text,), cliches=(text,))
    assert all(text[hit.start :].startswith(hit.term) for hit in absolute_terms(text, settings))
    assert all(term in text for term in cliches(text, settings))
    assert isinstance(two_ideas(text), str)
    assert length(text).han <= len(text)
    assert is_same(text, text) or not is_cliche(text, settings) or not any(letter.isalnum() for letter in text)


def test_a_long_text_is_read_in_time_that_grows_with_it() -> None:
    """No pattern runs wild: some of these took minutes while a repetition stood within a repetition."""
    for piece in ("a", "1", "和", "第一", "不仅", "best ", "a, ", "in 3 days ", "荣获最佳"):
        text = piece * (8_000 // len(piece))
        started = process_time()
        absolute_terms(text, HOUSE), two_ideas(text), cliches(text, HOUSE), is_demographic(text)
        assert process_time() - started < 6, piece


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("國家級品質", [("國家級", "grade")]),
        ("頂級冷泡", [("頂級", "superlative")]),
        ("絕對不澀", [("絕對", "total")]),
        ("無糖茶第一品牌", [("第一品牌", "rank")]),
        ("美白三週見效", [("美白", "medical"), ("三週見效", "promise")]),
        ("穩賺不賠", [("穩賺不賠", "returns")]),
        ("追求極致", []),
        ("最佳飲用溫度 4 °C", []),
        ("榮獲 2025 最佳設計獎", []),
        ("國家級非物質文化遺產", []),
    ],
)
def test_traditional_characters_are_read_and_kept(text: str, found: list[tuple[str, str]]) -> None:
    assert hits(text) == found


def test_all_else_reads_traditional_characters_too() -> None:
    assert two_ideas("既好喝又健康") == "既…又"
    assert two_ideas("不僅好喝，還健康") == "不僅…還"
    assert two_ideas("參與感") == ""
    assert cliches("打造國際化的閉環", HOUSE) == ("打造", "國際化", "閉環")
    assert cliches("時尚、專業", HOUSE) == ("時尚", "專業")
    assert cliches("有溫度的品牌", Settings(cliches=("有溫度",))) == ("有溫度",)
    assert is_demographic("22–35 歲都市女性，中高收入")
    assert is_business_goal("銷售額")
    assert is_only_buying("購買")
