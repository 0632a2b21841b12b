"""What the figure on use and image states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.kinds.exhibits import standing
from tests.small_briefs import client_wording_of

if TYPE_CHECKING:
    from briefgen.kinds.exhibits.exhibit import Exhibit


def found(exhibit: Exhibit | None) -> Exhibit:
    assert exhibit is not None
    return exhibit


def scores(use: str, image: str = "", base: int = 412) -> str:
    def listed(given: str) -> str:
        lines = [
            f"{{attribute: {name}, brand: {own}, best_rival: {rival}, scale_max: 5, base_n: {base}, period: 2025-11}}"
            for name, own, rival in (each.split() for each in given.split(", ") if each)
        ]
        return f"[{', '.join(lines)}]"

    return f"brand: {{name: Q}}\nstanding: {{usage_scores: {listed(use)}, image_scores: {listed(image)}}}\n"


def test_use_and_image_are_told_by_their_widest_gaps() -> None:
    given = scores("不涩 4.3 3.6, 茶味 3.5 4.1", "信任 3.4 4.1, 年轻 3.9 4.0")
    exhibit = found(standing.use_and_image(client_wording_of(given, "zh-Hans")))
    assert exhibit.title == "用起来领先：不涩 4.3 对 3.6；印象却落后：信任 3.4 对 4.1"
    assert exhibit.units == "5 分制"
    assert exhibit.source == "来源：待确认。调查期间 2025年11月，样本 n=412。"
    assert [series.name for series in exhibit.chart.series] == ["Q", "最强竞品"]
    assert exhibit.chart.categories == ("使用评价：", "不涩", "茶味", "印象评价：", "信任", "年轻")
    assert exhibit.chart.series[0].values == (None, 4.3, 3.5, None, 3.4, 3.9)
    assert exhibit.chart.alt == (
        "条形图：不涩 本品牌 4.3，最强竞品 3.6；茶味 本品牌 3.5，最强竞品 4.1；"
        "信任 本品牌 3.4，最强竞品 4.1；年轻 本品牌 3.9，最强竞品 4.0"
    )
    assert exhibit.notes == (
        "使用评价：2 项中 1 项领先；“茶味”落后最多，−0.6 分",
        "印象评价：2 项无一领先；“信任”落后最多，−0.7 分",
    )


def test_scores_of_several_bases_each_say_their_own() -> None:
    given = scores("Taste 4.3 3.6, Scent 3.5 4.1").replace("base_n: 412", "base_n: 120", 1)
    assert found(standing.use_and_image(client_wording_of(given))).notes == (
        "In use: ahead on 1 of 2; “scent” trails most, −0.6 points (n=412)",
    )


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (scores("Taste 4.0 4.0"), "Level in use"),
        (scores("", "Trust 3.4 4.1"), "Behind in image: trust 3.4 against 4.1"),
        (scores("Taste 4.3 3.6", base=29), "A base of n=29 is too small to compare scores"),
    ],
    ids=["tied", "image alone", "too few"],
)
def test_scores_say_no_more_than_they_bear(given: str, title: str) -> None:
    assert found(standing.use_and_image(client_wording_of(given))).title == title


@pytest.mark.parametrize(
    ("use", "image", "title"),
    [
        ("味 4.3 3.6", "信任 4.4 4.1", "用起来领先：味 4.3 对 3.6；印象也领先：信任 4.4 对 4.1"),
        ("味 3.3 3.6", "信任 4.4 4.1", "用起来落后：味 3.3 对 3.6；印象领先：信任 4.4 对 4.1"),
        ("", "信任 3.4 4.1", "印象落后：信任 3.4 对 4.1"),
    ],
)
def test_image_is_told_after_use(use: str, image: str, title: str) -> None:
    assert found(standing.use_and_image(client_wording_of(scores(use, image), "zh-Hans"))).title == title


def test_few_people_give_no_gaps_and_small_bases_a_caution() -> None:
    few = found(standing.use_and_image(client_wording_of(scores("Taste 4.3 3.6", base=29))))
    small = found(standing.use_and_image(client_wording_of(scores("Taste 4.3 3.6", base=99), "zh-Hant")))
    assert few.notes == ()
    assert small.units == "5 分制；小樣本，僅供參考"


def test_half_a_pair_is_left_out() -> None:
    half = "standing: {usage_scores: [{attribute: Taste, brand: 4.3, scale_max: 5}]}"
    assert standing.use_and_image(client_wording_of(half)) is None
    assert standing.use_and_image(client_wording_of()) is None
