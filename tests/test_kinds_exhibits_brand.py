"""What the figures and tables on a brand's history state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.kinds.exhibits import brand
from tests.small_briefs import client_wording_of

if TYPE_CHECKING:
    from briefgen.kinds.exhibits.exhibit import Exhibit


def found(exhibit: Exhibit | None) -> Exhibit:
    assert exhibit is not None
    return exhibit


def market(**brands: str) -> str:
    """Brands by id with their shares from 2023 on; `q` is the own one, `-` a period without a share."""
    lines = []
    for name, given in brands.items():
        shares, _, basis = given.partition("/")
        points = [
            f'{{period: "{2023 + n}", share_pct: {share}, basis: {basis or "value"}}}'
            for n, share in enumerate(shares.split())
            if share != "-"
        ]
        own, rest = str(name == "q").lower(), str(name == "rest").lower()
        which = f"id: {name}, name: {name.upper()}, own: {own}, others: {rest}"
        lines.append(f"- {{{which}, share_series: [{', '.join(points)}]}}")
    return "competitors:\n" + "\n".join(lines) + "\n"


def test_the_own_share_names_the_distance_to_the_next() -> None:
    target = "marketing: {share_target: {value: 8.5, period: 2026}}\n"
    wording = client_wording_of(market(q="2.1 4.9 6.8", r="10.1 9.6 9.2", s="45 43 41") + target, "zh-Hans")
    exhibit = found(brand.own_share(wording))
    assert exhibit.title == "Q 份额两年由 2.1% 升至 6.8%，距 R 还差 2.4 个百分点"
    assert exhibit.units == "Q 市场份额，%；2023–2025 年"
    assert exhibit.chart.alt == "柱形图：2023 2.1%；2024 4.9%；2025 6.8%"
    assert exhibit.notes == ("涨得慢了：2024 年 +2.8 个百分点，2025 年 +1.9 个百分点。", "目标：2026 年份额 8.5%。")


@pytest.mark.parametrize(
    ("shares", "title"),
    [
        ("6.8 7.1", "Q held its share at 7.1% over one year"),
        ("7.5 6.5", "Q’s share fell from 7.5% to 6.5% in one year"),
        ("6.8", None),
    ],
    ids=["flat", "shrinking", "one period"],
)
def test_an_own_share_is_told_without_rivals(shares: str, title: str | None) -> None:
    exhibit = brand.own_share(client_wording_of(market(q=shares)))
    assert (exhibit and exhibit.title) == title


def test_an_own_share_on_two_bases_is_no_series() -> None:
    series = (
        '[{period: "2024", share_pct: 9, basis: volume}, {period: "2025", share_pct: 7, basis: value}, '
        '{period: "2026", share_pct: 8, basis: value}]'
    )
    wording = client_wording_of(f"brand: {{name: Q, share_series: {series}}}")
    assert found(brand.own_share(wording)).title == "Q grew from 7.0% to 8.0% share in one year"


WHOLE = {
    "q": "2.1 4.9 6.8",
    "r": "45.2 43.1 41.0",
    "s": "12.0 15.2 17.5",
    "t": "10.1 9.6 5.2",
    "rest": "30.6 27.2 29.5",
}


def test_shares_by_brand_name_the_largest_move_and_the_own_one() -> None:
    exhibit = found(brand.share_by_brand(client_wording_of(market(**WHOLE), "zh-Hans")))
    assert exhibit.title == "S 份额两年升 5.5 个百分点，变动最大；Q 升 4.7 个百分点"
    assert exhibit.units == "各品牌市场份额，%；按金额；2023–2025 年"
    assert [series.name for series in exhibit.chart.series] == ["Q", "R", "S", "T", "其他"]
    assert exhibit.chart.series[-1].values == (30.6, 27.2, 29.5)
    assert exhibit.chart.alt == (
        "百分比堆积柱形图：2025 年，Q 6.8%，在所列 4 个品牌中居第 3 位；R 41.0%；S 17.5%；T 5.2%；其他 29.5%"
    )
    assert exhibit.notes == ("Q 在所列品牌中由第 4 位升至第 3 位。",)


def test_the_own_brand_may_move_most() -> None:
    given = market(q="10 16", r="50 49", rest="40 35")
    assert (
        found(brand.share_by_brand(client_wording_of(given, "zh-Hant"))).title
        == "Q 市占率一年升 6.0 個百分點，變動最大"
    )
    assert found(brand.share_by_brand(client_wording_of(given))).title == "Q gained most in one year, 6.0 pp"


@pytest.mark.parametrize(
    ("brands", "title"),
    [
        ({"q": "10 10.2", "r": "50 49.8"}, "Shares flat in one year; R leads at 49.8%"),
        ({"q": "10 4", "r": "50 49"}, "Q lost most in one year, 6.0 pp"),
        ({"q": "30 30.4", "r": "50 44"}, "R lost most in one year, 6.0 pp; Q was flat"),
        ({"q": "10", "r": "50", "s": "20"}, "R leads the brands shown at 50.0%, Q holds 10.0%"),
        ({"q": "40", "r": "40"}, "Q, R share the lead at 40.0%"),
        ({"r": "30 40", "s": "50 45"}, "R gained most in one year, 10.0 pp"),
    ],
    ids=["flat", "own falls", "own flat", "one period", "tied", "no own brand"],
)
def test_shares_by_brand_say_what_moved(brands: dict[str, str], title: str) -> None:
    assert found(brand.share_by_brand(client_wording_of(market(**brands)))).title == title


def test_what_is_not_stated_is_not_made_up() -> None:
    exhibit = found(brand.share_by_brand(client_wording_of(market(q="10 16", r="50 49"))))
    assert [series.name for series in exhibit.chart.series] == ["Q", "R"]
    assert exhibit.units == "Share of market by brand, %; by value; 2023–2024; blank: no data"


def test_periods_on_mixed_bases_or_of_more_than_the_market_are_left_out() -> None:
    mixed = market(q="10 16 17", r="50 49 48") + (
        '- {id: s, name: S, share_series: [{period: "2024", share_pct: 5, basis: volume}]}\n'
    )
    assert found(brand.share_by_brand(client_wording_of(mixed))).chart.categories == ("2023", "2025")
    too_much = market(q="10 50", r="50 60")
    assert found(brand.share_by_brand(client_wording_of(too_much))).chart.categories == ("2023",)


def test_periods_of_another_basis_than_the_newest_are_left_out() -> None:
    given = market(q="10 16/volume", r="50 49/volume")
    for share in ("10", "50"):
        given = given.replace(f'"2023", share_pct: {share}, basis: volume', f'"2023", share_pct: {share}, basis: value')
    exhibit = found(brand.share_by_brand(client_wording_of(given)))
    assert (exhibit.chart.categories, exhibit.units) == (
        ("2024",),
        "Share of market by brand, %; by volume; 2024; blank: no data",
    )


def test_a_share_that_is_not_known_is_a_gap() -> None:
    exhibit = found(brand.share_by_brand(client_wording_of(market(q="10 16", r="- 49", s="20 21"))))
    assert exhibit.chart.series[1].values == (None, 49)
    assert exhibit.notes == ()


def test_more_than_six_brands_join_the_rest() -> None:
    many = {name: f"{20 - 2 * n} {20 - 2 * n}" for n, name in enumerate("abcdefg")}
    exhibit = found(brand.share_by_brand(client_wording_of(market(**many, q="1 1.2", rest="0.5 0.3"))))
    assert [series.name for series in exhibit.chart.series] == ["Q", "A", "B", "C", "D", "E", "Others"]
    assert exhibit.chart.series[-1].values == (18.5, 18.3)


@pytest.mark.parametrize("given", ["{}", market(q="10 11"), market(q="10", rest="90")], ids=["none", "alone", "rest"])
def test_one_brand_is_no_market(given: str) -> None:
    assert brand.share_by_brand(client_wording_of(given)) is None


def prices(*points: str) -> str:
    listed = ", ".join(f'{{period: "{period}", price: {rest}}}' for period, _, rest in map(_split, points))
    return f"project: {{currency: CNY}}\nbrand: {{name: 清屿, name_en: Qingyu, price_series: [{listed}]}}\n"


def _split(point: str) -> tuple[str, str, str]:
    return point.partition(" ")


RISE = prices("2025 5.5, unit: 瓶, volume_change_pct: -3, reason: 成本, reaction: 老客未流失", "2024 5.00, unit: 瓶")


def test_a_price_is_told_with_what_volume_did_meanwhile() -> None:
    exhibit = found(brand.price_line(client_wording_of(RISE, "zh-Hans")))
    assert exhibit.title == "清屿售价一年由 5.00 元升至 5.50 元（+10.0%），调价后销量 −3%"
    assert exhibit.units == "价格，瓶；2024–2025 年"
    assert exhibit.chart.series[0].values == (5.0, 5.5)
    assert exhibit.chart.highlight == {1}
    assert exhibit.notes == (
        "2025 年 5.50 元：成本；老客未流失。",
        "2024 年至 2025 年的价格弹性（弧）−0.32。",
    )


@pytest.mark.parametrize(
    ("given", "zh", "en"),
    [
        (
            prices("2023 6", "2025 5"),
            "清屿售價兩年由 6.00 元調降至 5.00 元（−16.7%）",
            "Qingyu price down from CNY 6.00 to CNY 5.00 (−16.7%) in two years",
        ),
        (
            prices("2023 0", "2024 5", "2025 5.04"),
            "清屿售價一年持平，5.04 元",
            "Qingyu price flat in one year, CNY 5.04",
        ),
        (
            prices("2024-Q4 5", "2025-Q1 6"),
            "清屿售價由 5.00 元調升至 6.00 元（+20.0%）",
            "Qingyu price up from CNY 5.00 to CNY 6.00 (+20.0%)",
        ),
    ],
    ids=["cheaper", "flat", "quarters"],
)
def test_a_price_moves_in_plain_words(given: str, zh: str, en: str) -> None:
    assert found(brand.price_line(client_wording_of(given, "zh-Hant"))).title == zh
    assert found(brand.price_line(client_wording_of(given))).title == en


def test_prices_of_another_unit_are_no_part_of_the_line() -> None:
    assert brand.price_line(client_wording_of(prices("2024 5, unit: can", "2025 9, unit: bottle"))) is None
    assert brand.price_line(client_wording_of()) is None


PROMOTIONS = """
brand:
  promotions:
  - from: 2025-06-02
    to: 2025-06-29
    mechanic: 第二瓶半价
    baseline_sales: 420000
    promo_sales: 610000
    post_sales: 372000
    response: 回落
  - {from: 2024, baseline_sales: 0, promo_sales: 10}
  - {promo_sales: 10}
"""


def test_promotions_are_measured_or_say_why_not() -> None:
    rows = brand.promotion_rows(client_wording_of(PROMOTIONS, "zh-Hans"))
    assert [list(row.values()) for row in rows] == [
        ["—", "—", "—", "10", "—", "—", "—", "—", "缺促销前或促销期销量，提升无法计算"],
        ["2024 年", "—", "0", "10", "—", "—", "—", "—", "促销前销量为零，提升无法计算"],
        ["2025年6月2日–29日", "第二瓶半价", "420,000", "610,000", "372,000", "+45.2%", "−11.4%", "回落", ""],
    ]
    assert list(rows[0]) == ["dates", "mechanic", "baseline", "promo", "after", "uplift", "dip", "response", "note"]
    assert brand.promotion_rows(client_wording_of()) == []


HISTORY = """
project: {currency: CNY}
brand:
  launch: {date: 2023-04, marketing_strategy: Stores first, ad_strategy: Craft, result: 2.1% share}
  changes:
  - {date: 2024-09-01, what: pack, from: Round, to: Celadon, reason: Lost in the chiller, result: Easy to find}
  - {date: 2024-03, what: price, from: CNY 5, to: CNY 5.50}
  price_series:
  - {period: "2023", price: 5}
  - {period: "2024", price: 5.5}
  - {period: "2026", price: 6, reason: Leaf cost, reaction: None left}
  advertising:
  - {from: 2025-07-01, to: 2025-08-10, theme: Brewed Cold, kpi_before: 39%, kpi_after: 46%, response: They recalled it}
"""


def test_a_brands_history_runs_in_order_and_tells_a_price_once() -> None:
    rows = brand.timeline_rows(client_wording_of(HISTORY))
    assert [list(row.values()) for row in rows] == [
        ["April 2023", "Launch", "Stores first; craft", "—", "2.1% share"],
        ["March 2024", "Price change", "CNY 5 → CNY 5.50", "—", "—"],
        ["1 September 2024", "Pack", "Round → Celadon", "Lost in the chiller", "Easy to find"],
        ["1 July–10 August 2025", "Advertising", "Brewed Cold", "—", "39% → 46%; they recalled it"],
        ["2026", "Price change", "CNY 5.50 → CNY 6.00", "Leaf cost", "None left"],
    ]
    assert list(rows[0]) == ["date", "kind", "what", "why", "result"]
    assert brand.timeline_rows(client_wording_of()) == []


def test_kinds_of_change_are_named_in_each_language() -> None:
    kinds = [row["kind"] for row in brand.timeline_rows(client_wording_of(HISTORY, "zh-Hant"))]
    assert kinds == ["上市", "調價", "包裝", "廣告", "調價"]
