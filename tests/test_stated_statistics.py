"""What the papers of langu state on share of voice and margins of error, to the letter (DOMAIN §6.7 and §7)."""

from __future__ import annotations

from math import hypot, sqrt

import pytest

from briefgen.formats import Formats
from tests.built import LANGUAGES, langu

SPEND = {"山言": 900e6, "一叶": 525e6, "元泉": 275e6, "清屿": 225e6, "其他": 575e6}
SHARE = {"山言": 41.0, "一叶": 17.5, "元泉": 9.2, "清屿": 6.8}
"""What the brief gives for 2025: spend at rate card, share of market by value."""
VOICE = {
    "zh-Hans": (
        "清屿广告占有率高出份额 {own} 个百分点，一叶高出 {threat} 个百分点",
        "2025 年广告占有率 {voice}，市场占有率 6.8%，超额 +{own} 个百分点（[7] 广告监测）",
        "已发表的平均经验：广告占有率每高出份额 10 个百分点，约伴随份额一年 0.5 个百分点的增长。"
        "各品类差别很大，仅供参考，不是对本品牌的预测。",
    ),
    "zh-Hant": (
        "清嶼廣告占有率高出市占率 {own} 個百分點，一葉高出 {threat} 個百分點",
        "2025 年廣告占有率 {voice}，市占率 6.8%，超額 +{own} 個百分點（[7] 廣告監測）",
        "已發表的平均經驗：廣告占有率每高出市占率 10 個百分點，約伴隨市占率一年 0.5 個百分點的成長。"
        "各品類差異很大，僅供參考，不是對本品牌的預測。",
    ),
    "en": (
        "Qingyu’s share of voice is {own} pp above its share, Yiye’s {threat} pp",
        "Share of voice {voice} against share of market 6.8% in 2025: +{own} pp ([7] Ad monitoring)",
        "Published averages put about 10 pp of excess share of voice beside 0.5 pp of share gain a year. "
        "Categories vary widely: an orientation, never a forecast for this brand.",
    ),
}
BASES = {
    "zh-Hans": "误差按 95% 置信水平、比例 50% 计，设计效应 1.5。最小的两组比较，相差满 {gap} 个百分点才算有差异。",
    "zh-Hant": "誤差以 95% 信賴水準、比例 50% 計，設計效果 1.5。最小的兩組相比，相差滿 {gap} 個百分點才算有差異。",
    "en": "Margins at 95% confidence, a proportion of 50% and a design effect of 1.5. "
    "Between the two smallest cells, only a gap of {gap} pp counts as a difference.",
}
PANELS = {
    "zh-Hans": ("[3] 零售样组，n=4,200", "[4] 家庭消费样组，n=6,000", "[8] 品牌追踪，n=412"),
    "zh-Hant": ("[3] 零售固定樣本，n=4,200", "[4] 家庭消費固定樣本，n=6,000", "[8] 品牌追蹤，n=412"),
    "en": ("[3] Retail panel, n=4,200", "[4] Household panel, n=6,000", "[8] Brand tracker, n=412"),
}


def _margin(n: int, deff: float) -> float:
    return 1.96 * sqrt(0.25 / n) * sqrt(deff) * 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_share_of_voice_stands_against_share_on_one_basis_and_forecasts_nothing(language: str) -> None:
    whole = sum(SPEND.values())
    own, threat = (round(SPEND[brand] / whole * 100 - SHARE[brand], 1) for brand in ("清屿", "一叶"))
    assert (own, threat) == (2.2, 3.5)
    title, row, orientation = VOICE[language]
    dossier, media = langu("dossier", language).paper, langu("media-brief", language).paper
    assert dossier.says(title.format(own=own, threat=threat))
    assert dossier.says(row.format(own=own, voice=f"{SPEND['清屿'] / whole * 100:.1f}%"))
    assert media.says(title.format(own=own, threat=threat))
    assert media.says(orientation)


@pytest.mark.parametrize("language", LANGUAGES)
def test_cells_and_quotas_carry_the_margin_their_size_gives_them(language: str) -> None:
    paper, number = langu("research-brief", language).paper, Formats(language).number
    for n in (720, 240, 120, 300):
        assert paper.says("±" + number(_margin(n, 1.5), 1)), n
    assert paper.says(BASES[language].format(gap=f"{hypot(_margin(300, 1.5), _margin(300, 1.5)):.1f}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_panels_are_cited_with_their_base_as_surveys_are(language: str) -> None:
    dossier = langu("dossier", language).paper
    assert [cited for cited in PANELS[language] if not dossier.says(cited)] == []
