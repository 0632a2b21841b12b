"""What the figures on consumers state, and how little where few were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.kinds.exhibits import consumers
from tests.small_briefs import client_wording_of

if TYPE_CHECKING:
    from briefgen.kinds.exhibits.exhibit import Exhibit


def found(exhibit: Exhibit | None) -> Exhibit:
    assert exhibit is not None
    return exhibit


def asked(people: int, given: str) -> str:
    survey = f"{{id: s, title: 使用评价调研, title_en: Usage study, kind: survey, sample_size: {people}}}"
    return f"materials: [{survey}]\nconsumers: {{{given}}}\n"


def heavy(people: int, users: float, volume: float) -> str:
    shares = f"share_of_users_pct: {users}, share_of_volume_pct: {volume}"
    return asked(people, f"heavy_users: {{definition: Three bottles a week, {shares}, source: s}}")


def test_heavy_users_are_set_against_what_they_drink() -> None:
    exhibit = found(consumers.heavy_users(client_wording_of(heavy(412, 21, 58))))
    assert exhibit.title == "Heavy users: 21% of users, 58% of volume, index 276"
    assert exhibit.units == "% of users and of volume; heavy user: three bottles a week"
    assert exhibit.source == "Source: Usage study, n=412."
    assert [series.values for series in exhibit.chart.series] == [(21, 79), (58, 42)]
    assert exhibit.chart.alt == (
        "Bar chart: Heavy user share of users 21%, share of volume 58%; "
        "Other users share of users 79%, share of volume 42%"
    )


@pytest.mark.parametrize(
    ("people", "users", "title", "ends"),
    [
        (412, 21, "重度使用者占人數 21%，占銷量 58%，指數 276", "占人數與占銷量，%"),
        (412, 0, "重度使用者占人數 0%，占銷量 58%", "占人數與占銷量，%"),
        (99, 21, "重度使用者占人數 21%，占銷量 58%，指數 276", "小樣本，僅供參考"),
        (29, 21, "29 名使用者中，重度使用者 6 人", "樣本不足 30，只列人數"),
    ],
    ids=["sound", "nobody", "small", "too few"],
)
def test_a_base_decides_what_is_said_of_heavy_users(people: int, users: float, title: str, ends: str) -> None:
    given = heavy(people, users, 58).replace("definition: Three bottles a week, ", "")
    exhibit = found(consumers.heavy_users(client_wording_of(given, "zh-Hant")))
    assert (exhibit.title, exhibit.units.rpartition("；")[2]) == (title, ends)


def test_too_few_heavy_users_are_charted_as_people() -> None:
    exhibit = found(consumers.heavy_users(client_wording_of(heavy(20, 5, 58))))
    assert exhibit.title == "1 of 20 users are heavy users"
    assert [series.values for series in exhibit.chart.series] == [(1, 19)]
    assert exhibit.chart.alt == "Bar chart: Heavy user 1 person; Other users 19 people"


def test_half_a_finding_is_none() -> None:
    assert consumers.heavy_users(client_wording_of("consumers: {heavy_users: {share_of_users_pct: 21}}")) is None


def steps(base: int, *given: str) -> str:
    names = ["Know", "Buy", "Keep", "Stay"]
    lines = [
        f"{{stage: {stage}, brand_pct: {mine}{f', benchmark_pct: {norm}' if norm else ''}, base_n: {base}, "
        "period: 2025-11, source: s}"
        for stage, (mine, _, norm) in zip(names, (step.partition(" ") for step in given), strict=False)
    ]
    return asked(base, f"funnel: [{', '.join(lines)}]")


def test_a_funnel_names_its_leak_and_its_base() -> None:
    exhibit = found(consumers.funnel(client_wording_of(steps(412, "46 60", "24 38", "17 29"), "zh-Hans")))
    assert exhibit.title == "最大的漏损在“Know”到“Buy”：留住 52%，对标 63%"
    assert exhibit.units == "占目标人群，%；样本 n=412"
    assert exhibit.source == "来源：使用评价调研，n=412。调查期间 2025年11月。"
    assert exhibit.notes == ("“Know”到“Buy”：52%", "“Buy”到“Keep”：71%", "先补“Know”到“Buy”这一步。")


def test_a_small_funnel_is_for_orientation() -> None:
    exhibit = found(consumers.funnel(client_wording_of(steps(60, "80", "40", "4"))))
    assert exhibit.title == "Biggest leak: buy to keep, only 10% pass"
    assert exhibit.units == "% of target group; base n=60; small base, indicative only"


def test_a_funnel_of_few_people_counts_them() -> None:
    exhibit = found(consumers.funnel(client_wording_of(steps(20, "80", "40", "5"))))
    assert exhibit.title == "Of 20 people, 16 at know, 8 at buy, 1 at keep"
    assert exhibit.chart.series[0].values == (16, 8, 1)
    assert exhibit.units == "Target group, number of people; base n=20; base below 30, counts only"
    assert exhibit.notes == ()
    assert "%" not in exhibit.title + exhibit.units + exhibit.chart.alt


def test_two_stages_are_no_funnel() -> None:
    assert consumers.funnel(client_wording_of(steps(412, "46", "24"))) is None
    assert consumers.funnel(client_wording_of(steps(412, "0", "0", "0"))) is None


def media(people: int, *habits: str) -> str:
    lines = [f"{{medium: {habit}, source: s}}" for habit in habits]
    return asked(people, f"media_habits: [{', '.join(lines)}]")


MEDIA = ("电视, reach_pct: 31, index: 58", "小红书, reach_pct: 54, index: 141", "短视频, reach_pct: 88, index: 112")


def test_media_are_sorted_by_index() -> None:
    exhibit = found(consumers.media_habits(client_wording_of(media(3000, *MEDIA), "zh-Hans")))
    assert exhibit.title == "小红书指数最高，141；短视频到达最广，88%"
    assert exhibit.units == "指数，平均＝100"
    assert exhibit.chart.categories == ("小红书", "短视频", "电视")
    assert exhibit.chart.highlight == {0}
    assert exhibit.notes == ("到达率：小红书 54%、短视频 88%、电视 31%。",)
    assert exhibit.source == "来源：使用评价调研，n=3,000。"


@pytest.mark.parametrize(
    ("people", "habits", "title"),
    [
        (
            3000,
            ("Film, reach_pct: 90, index: 141", "TV, reach_pct: 31, index: 58"),
            "Film leads on both index, 141, and reach, 90%",
        ),
        (3000, ("Film, index: 120", "TV, index: 120", "Radio, index: 80"), "Highest index: Film, TV, 120"),
        (3000, ("Film, reach_pct: 20, index: 141", "TV, reach_pct: 31"), "Widest reach: TV, 31%"),
        (20, ("Film, reach_pct: 90, index: 141", "TV, reach_pct: 30, index: 58"), "Widest reach: Film, 18 people"),
        (3000, ("Film, index: 141",), None),
        (3000, (), None),
    ],
    ids=["one leads on both", "tied", "an index missing", "few people", "one medium", "none"],
)
def test_media_say_what_is_known_of_all(people: int, habits: tuple[str, ...], title: str | None) -> None:
    exhibit = consumers.media_habits(client_wording_of(media(people, *habits)))
    assert (exhibit and exhibit.title) == title


def test_reach_may_stand_beside_the_name_where_all_of_it_is_known() -> None:
    exhibit = found(consumers.media_habits(client_wording_of(media(3000, *MEDIA), "zh-Hans"), reach_beside=True))
    assert exhibit.chart.categories == ("小红书 54%", "短视频 88%", "电视 31%")
    assert exhibit.units == "指数，平均＝100；名后为到达率"
    partly = ("Film, reach_pct: 20, index: 141", "TV, index: 58")
    exhibit = found(consumers.media_habits(client_wording_of(media(3000, *partly)), reach_beside=True))
    assert (exhibit.chart.categories, exhibit.units) == (("Film", "TV"), "Index, average = 100")


def test_media_have_traditional_words() -> None:
    exhibit = found(consumers.media_habits(client_wording_of(media(50, *MEDIA), "zh-Hant")))
    assert exhibit.title == "小红书指數最高，141；短视频到達最廣，88%"
    assert exhibit.units == "指數，平均＝100；小樣本，僅供參考"
