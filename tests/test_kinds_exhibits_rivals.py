"""What the figure on share of market and share of voice states, and when it states nothing."""

from __future__ import annotations

import pytest

from briefgen.kinds.exhibits import rivals
from tests.small_briefs import client_wording_of


def brands(own: str = "own: true", *, basis: str = "rate_card", share_basis: str = "value", rest: str = "") -> str:
    return f"""
materials: [{{id: s, title: 零售样组, title_en: Retail panel, kind: panel}}]
competitors:
- id: q
  name: Q
  {own}
  share_series: [{{period: "2025", share_pct: 20, basis: value, source: s}}]
  ad_spend: [{{period: "2025", amount: 25, basis: {basis}}}]
- id: r
  name: R
  greatest_threat: true
  share_series: [{{period: "2025", share_pct: 50, basis: {share_basis}, source: s}}]
  ad_spend: [{{period: "2025", amount: 45, basis: rate_card}}]
- id: others
  others: true
  share_series: [{{period: "2025", share_pct: 30, basis: value, source: s}}]
  {rest or 'ad_spend: [{period: "2025", amount: 30, basis: rate_card}]'}
"""


def test_voice_is_set_beside_the_share_of_a_whole_market() -> None:
    exhibit = rivals.voice_and_share(client_wording_of(brands(), "zh-Hans"))
    assert exhibit is not None
    assert exhibit.title == "Q 广告占有率高出份额 5.0 个百分点，R 低 5.0 个百分点"
    assert exhibit.units == "2025 年，%"
    assert exhibit.source == "来源：零售样组。"
    assert exhibit.chart.categories == ("R\n−5.0个百分点", "Q\n+5.0个百分点")
    assert exhibit.chart.highlight == {1}
    assert exhibit.notes[0] == "广告花费口径：刊例价。"
    assert exhibit.notes[1].endswith("各品类差别很大，仅供参考，不是对本品牌的预测。")


def test_a_part_of_the_market_gets_no_orientation() -> None:
    exhibit = rivals.voice_and_share(client_wording_of(brands(rest="name: Rest"), "zh-Hant"))
    assert exhibit is not None
    assert exhibit.title == "所比 2 個品牌之間：Q 廣告占有率高出市占率 7.1 個百分點，R 低 7.1 個百分點"
    assert exhibit.chart is not None
    assert exhibit.chart.alt.startswith("所比 2 個品牌之間：")
    assert exhibit.units == "2025 年，%，以所比 2 個品牌合計為 100"
    assert exhibit.notes == ("廣告花費計算基準：定價（牌價）。",)


@pytest.mark.parametrize(
    "given",
    [
        brands(basis="net"),
        brands(share_basis="volume"),
        brands(own="own: false"),
        "competitors: [{id: q, own: true}]",
        "{}",
    ],
    ids=["spend on two bases", "shares on two bases", "no own brand", "one brand", "none"],
)
def test_without_one_basis_on_each_side_nothing_is_compared(given: str) -> None:
    assert rivals.voice_and_share(client_wording_of(given)) is None


def test_spend_of_nothing_is_no_voice() -> None:
    nothing = brands().replace("amount: 25", "amount: 0").replace("amount: 45", "amount: 0")
    assert rivals.voice_and_share(client_wording_of(nothing.replace("amount: 30", "amount: 0"))) is None
