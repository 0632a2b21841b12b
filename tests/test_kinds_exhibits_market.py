"""What the figures on a market state, with a campaign and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.kinds.exhibits import market
from tests.small_briefs import client_wording_of, wording_of

if TYPE_CHECKING:
    from briefgen.kinds.exhibits.exhibit import Exhibit

WINTER = "130, 125, 105, 90, 80, 70, 65, 70, 85, 105, 130, 145"


def sizes(*values: str, more: str = "") -> str:
    listed = ", ".join(f'{{period: "{period}", value: {value}, source: s}}' for period, value in map(str.split, values))
    return f"""
materials: [{{id: s, title: 零售样组, kind: panel}}]
project: {{currency: CNY}}
market: {{definition: 即饮茶, size: [{listed}]{more}}}
"""


def found(exhibit: Exhibit | None) -> Exhibit:
    assert exhibit is not None
    return exhibit


def test_a_market_needs_no_campaign() -> None:
    given = sizes("2023 11.2e9", "2024 14.8e9", "2025 18.6e9", more=", penetration_pct: 38")
    exhibit = found(market.market_size(client_wording_of(given, "zh-Hans")))
    assert exhibit.title == "市场两年从 112 亿元到 186 亿元，增速放缓至 +25.7%"
    assert exhibit.units == "柱：市场规模，亿元；线：同比增长，%；2023–2025 年"
    assert exhibit.source == "来源：零售样组。口径：即饮茶。"
    assert exhibit.notes == ("两年年均复合增长率 +28.9%。", "渗透率 38%，还有 62% 没进来。")
    assert exhibit.chart.alt == "柱形与折线图：2023 112 亿元；2024 148 亿元；2025 186 亿元"
    assert exhibit.chart.series[1].values == (None, 32.1, 25.7)


def test_two_periods_have_no_growth_of_growth() -> None:
    exhibit = found(market.market_size(client_wording_of(sizes("2024 100e6", "2025 90e6"))))
    assert exhibit.title == "Market: CNY 100.0m to CNY 90.0m in one year, −10.0% in the latest year"
    assert exhibit.notes == ()


def test_a_gap_leaves_a_gap_and_traditional_readers_have_their_words() -> None:
    exhibit = found(market.market_size(client_wording_of(sizes("2022 10e8", "2024 20e8", "2025 25e8"), "zh-Hant")))
    assert exhibit.title == "市場三年從 10 億元到 25 億元，最近一年 +25.0%"
    assert exhibit.chart.series[1].values == (None, None, 25.0)


@pytest.mark.parametrize("given", [sizes("2025 18.6e9"), sizes(), "{}"], ids=["one period", "none", "no market"])
def test_a_market_of_one_period_is_no_figure(given: str) -> None:
    assert market.market_size(client_wording_of(given)) is None


def test_a_season_is_marked_where_there_is_no_campaign() -> None:
    exhibit = found(market.seasonality(client_wording_of(f"market: {{seasonality: [{WINTER}]}}", "zh-Hans")))
    assert exhibit.title == "11月–2月是旺季，指数最高 145"
    assert exhibit.units == "月度季节指数，全年平均＝100；深色为旺季"
    assert exhibit.chart.highlight == {10, 11, 0, 1}
    assert exhibit.notes == ()


def test_a_campaigns_months_are_marked() -> None:
    job = "campaign: {from: 2026-11-15, to: 2027-01-31}"
    exhibit = found(market.seasonality(wording_of(f"market: {{seasonality: [{WINTER}]}}", job)))
    assert exhibit.title == "High season is November to February, and the whole campaign falls in it"
    assert exhibit.units == "Monthly index, yearly average = 100; dark: campaign months"
    assert exhibit.chart.highlight == {10, 11, 0}
    assert exhibit.notes == (
        "The campaign months average an index of 135.",
        "December is the peak, at 145.",
        "3 months, 34% of the year.",
    )


@pytest.mark.parametrize(
    ("months", "title"),
    [(", ".join(["100"] * 12), "全年需求平稳，没有明显旺季"), (", ".join(["0"] * 12), None), ("100, 90", None)],
    ids=["even", "nothing sold", "two months"],
)
def test_a_year_without_a_season_marks_none(months: str, title: str | None) -> None:
    exhibit = market.seasonality(client_wording_of(f"market: {{seasonality: [{months}]}}", "zh-Hans"))
    assert (exhibit and exhibit.title) == title
    assert exhibit is None or (exhibit.units, exhibit.chart.highlight) == ("月度季节指数，全年平均＝100", frozenset())


REGIONS = """
materials: [{id: s, title: 零售样组, kind: panel}]
brand: {name: 清屿, name_en: Qingyu}
market:
  regions:
  - {region: 华南, region_en: South, share_pct: 22, population_pct: 13, growth_pct: 25, brand_share_pct: 6.2, SALES_S}
  - {region: 华东, region_en: East, share_pct: 38, population_pct: 17, growth_pct: -2.25, brand_share_pct: 9.3, SALES_E}
  - {region: 西南, region_en: Southwest, share_pct: 8, population_pct: 0, brand_share_pct: 4.6, SALES_W}
"""


def regions(south: str = "source: s", east: str = "source: s", west: str = "source: s") -> str:
    return REGIONS.replace("SALES_S", south).replace("SALES_E", east).replace("SALES_W", west)


def sales(south: float, east: float, west: float) -> str:
    return regions(*(f"brand_sales_pct: {value}" for value in (south, east, west)))


def test_regions_are_sorted_and_the_brands_own_are_marked() -> None:
    exhibit = found(market.regions(client_wording_of(sales(20.06, 51.97, 5.4), "zh-Hans")))
    assert exhibit.title == "华东占品类 38%，占清屿销售的 52%"
    assert exhibit.chart.categories == ("华东", "华南", "西南")
    assert exhibit.chart.highlight == {0}
    assert exhibit.units == "占品类销售，%；深色为清屿偏强的区域"
    assert exhibit.notes == ("清屿偏强的区域：华东。",)
    assert exhibit.chart.alt == "条形图：华东 38.0%；华南 22.0%；西南 8.0%"


def test_the_brand_may_sell_elsewhere() -> None:
    exhibit = found(market.regions(client_wording_of(sales(60, 30, 10))))
    assert exhibit.title == "East: 38% of the category; Qingyu’s largest region is South, 60%"
    assert exhibit.chart.highlight == {1, 2}


def test_without_its_sales_the_brands_share_says_where_it_is_strong() -> None:
    exhibit = found(market.regions(client_wording_of(regions(), "zh-Hant")))
    assert exhibit.title == "华东占品類 38%；清屿市占率最高在华东，9.3%"
    assert exhibit.chart.highlight == {0}


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("[{region: A, share_pct: 60}, {region: B, share_pct: 40}]", "A is the largest region, 60% of the category"),
        (
            "[{region: A, share_pct: 4}, {region: B, share_pct: 4}]",
            "A, B are the largest regions, 4% of the category each",
        ),
        ("[{region: A, share_pct: 60}]", None),
        ("[{region: A}, {region: B}]", None),
    ],
    ids=["the brand unknown", "tied", "one region", "no shares"],
)
def test_regions_say_no_more_than_is_known(given: str, title: str | None) -> None:
    exhibit = market.regions(client_wording_of(f"market: {{regions: {given}}}"))
    assert (exhibit and exhibit.title) == title


def test_rows_of_regions_have_their_indices_and_a_dash_where_there_is_none() -> None:
    rows = market.region_rows(client_wording_of(sales(20.06, 51.97, 5.4), "zh-Hans"))
    assert [list(row.values()) for row in rows] == [
        ["华东", "38", "52", "17.0", "−2.3", "9.3", "224", "306"],
        ["华南", "22", "20", "13.0", "+25.0", "6.2", "169", "154"],
        ["西南", "8", "5", "0.0", "—", "4.6", "—", "—"],
    ]
    assert list(rows[0]) == ["region", "share", "brand_sales", "population", "growth", "brand_share", "cdi", "bdi"]
    assert market.region_rows(client_wording_of()) == []


CHANNELS = """
brand: {name: 清屿, name_en: Qingyu}
market:
  channels:
  - {channel: 便利店, channel_en: Convenience, share_pct: 29, growth_pct: 34}
  - {channel: 现代渠道, channel_en: Modern trade, share_pct: 33, growth_pct: 18}
"""


def mix(convenience: float, modern: float) -> str:
    given = f"[{{channel: 便利店, sales_pct: {convenience}}}, {{channel: 现代渠道, sales_pct: {modern}}}]"
    return f"{CHANNELS}channels: {{mix: {given}}}\n"


@pytest.mark.parametrize(
    ("given", "zh", "en"),
    [
        (
            mix(41, 32),
            "便利店占清屿销售 41%，占品类只有 29%",
            "Convenience: 41% of Qingyu’s sales, only 29% of the category",
        ),
        (
            mix(30, 20),
            "现代渠道占品类 33%，占清屿销售只有 20%",
            "Modern trade: 33% of the category, only 20% of Qingyu’s sales",
        ),
        (mix(29.3, 33), "清屿的渠道结构与品类一致", "Qingyu’s channel mix matches the category’s"),
        (
            CHANNELS,
            "现代渠道占品类 33%，居首；便利店增长最快，+34.0%",
            "Largest channel: Modern trade, 33% of the category; fastest growing: Convenience, +34.0%",
        ),
    ],
    ids=["heavier", "lighter", "the same", "the category alone"],
)
def test_channels_are_compared_where_both_sides_are_known(given: str, zh: str, en: str) -> None:
    assert found(market.channel_mix(client_wording_of(given, "zh-Hans"))).title == zh
    assert found(market.channel_mix(client_wording_of(given))).title == en


def test_channels_are_bars_of_the_category_with_the_brand_beside() -> None:
    exhibit = found(market.channel_mix(client_wording_of(mix(41, 32), "zh-Hant")))
    assert exhibit.chart.categories == ("现代渠道", "便利店")
    assert [series.values for series in exhibit.chart.series] == [(33, 29), (32, 41)]
    assert exhibit.units == "占品類銷售與占清屿銷售，%"
    assert exhibit.notes == ("年增率：现代渠道 +18.0%、便利店 +34.0%。",)


def test_the_brands_channels_stand_alone_where_the_markets_are_not_known() -> None:
    given = "channels: {mix: [{channel: A, sales_pct: 30}, {channel: B, sales_pct: 60}]}"
    exhibit = found(market.channel_mix(client_wording_of(given, "zh-Hans")))
    assert (exhibit.title, exhibit.units) == ("B 占本品牌销售 60%，居首", "占本品牌销售，%")
    assert len(exhibit.chart.series) == 1
    assert market.channel_mix(client_wording_of("channels: {mix: [{channel: A, sales_pct: 30}]}")) is None
