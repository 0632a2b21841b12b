"""What the sixteen points say: findings that are computed, honest lines where nothing is known, no secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefgen.kinds.dossier.points import points
from tests.dossier_samples import sample, small

if TYPE_CHECKING:
    from pathlib import Path

LEADS = {
    "p2": "4 at the client, 8 at the agency, 1 outside; Cen Huaishan decides, Lin Boyuan and Chen Jin may approve",
    "p4": "Langu Beverage, founded in 2009, revenue up from CNY 1.62bn to CNY 2.31bn in two years",
    "p5": "Unique: slow-brewed at 4 °C for 8 hours, neither bitter nor astringent",
    "p7": "Qingyu grew from 2.1% to 6.8% share in two years",
    "p8": "The market was CNY 18.6bn in 2025; growth slowed from 32.1% to 25.7%",
    "p10": "The gently disciplined: 34% of people, 46% of value; heavy users are 21% of users and make 58% of volume",
    "p11": (
        "65% through dealers, 35% direct; convenience stores make 41% of the brand’s sales at 63% weighted distribution"
    ),
    "p12": "Strong in use, weak image: ahead of the best rival on 3 of 4 in use, on none of 4 in image",
    "p13": "Raise trial from 3.1% to 4.6% of households; advertising carries 45% of the plan",
    "p14": "1 visit in Hangzhou, 1 person spoken to, 1 purchase watched, 1 finding",
}


def told(folder: Path, text: str, language: str = "en") -> Any:
    return points(small(folder, text, language))


@pytest.mark.parametrize("name", LEADS)
def test_a_point_opens_with_what_its_numbers_come_to(name: str) -> None:
    point: Any = points(sample("langu"))[name]
    assert str(point["lead"]) == LEADS[name]


def test_a_point_nobody_asked_about_says_so(tmp_path: Path) -> None:
    point = told(tmp_path, "company: {name: Acme}\n")["p10"]
    assert (point["lead"], point["bare"]) == ("Nothing on file yet; still to be asked", False)


@pytest.mark.parametrize(
    ("name", "lacking"),
    [
        ("p10", "consumer roles, heavy user, demographics, psychographics, media habits, consumer insight"),
        ("p14", "date, city, outlet, channel, visitors, conversations, findings"),
    ],
)
def test_a_bare_point_lists_what_it_must_have(name: str, lacking: str, tmp_path: Path) -> None:
    assert str(told(tmp_path, "company: {name: Acme}\n")[name]["open"]) == f"To be confirmed\u2002{lacking}"


def test_a_bare_point_says_in_which_way_it_is_missing(tmp_path: Path) -> None:
    point = told(tmp_path, "immersions: {missing: Visits to the plant}\n")["p3"]
    assert point["lead"] == "Not on file yet: visits to the plant"


def test_a_point_somebody_asked_about_says_when_and_whom(tmp_path: Path) -> None:
    text = "people: [{id: p_chen, name: Chen Jin, org: client}]\nstanding: {requested: 2026-03-06, from: p_chen}\n"
    assert told(tmp_path, text)["p12"]["lead"] == "Nothing on file yet; asked: 6 Mar, Chen Jin"


def test_what_is_missing_stands_in_one_line_and_takes_its_heading_with_it(tmp_path: Path) -> None:
    point = told(tmp_path, "market: {definition: Tea, regions: {not_applicable: sold nationally}}\n")["p8"]
    assert (
        str(point["open"])
        == "To be confirmed\u2002market size, seasonality, channel; Not applicable\u2002region (sold nationally)"
    )
    assert (point["sizes"], point["regions"], point["channels"]) == (None, None, None)


def test_a_list_written_empty_says_that_there_are_none(tmp_path: Path) -> None:
    point = told(tmp_path, "brand: {name: Acme, promotions: []}\n")["p7"]
    assert point["promotions"]["note"] == "Promotion: none, as the client confirms"


def test_both_sides_of_a_disagreement_are_shown_with_their_sources() -> None:
    point: Any = points(sample("qili", "zh-Hans"))["p5"]
    row = next(row for row in point["facts"]["rows"] if row["label"] == "上市日期")
    assert "2012年3月" in str(row["value"])
    assert "2012年4月" in str(row["value"])
    assert "《经济观察报》" in str(row["value"])


def test_a_required_cell_is_marked_and_an_optional_one_has_a_dash(tmp_path: Path) -> None:
    row = told(tmp_path, "company: {name: Acme, history: [{event: Founded}]}\n")["p4"]["history"]["rows"][0]
    assert (str(row["date"]), row["event"], row["significance"]) == ("TBC", "Founded", "—")


def test_numbers_of_a_column_share_a_unit_and_their_decimals() -> None:
    point: Any = points(sample("langu"))["p4"]
    assert point["growth"]["units"]["revenue"] == " (CNY bn)"
    assert [row["revenue"] for row in point["growth"]["rows"]] == ["1.62", "1.95", "2.31"]
    assert [row["yoy"] for row in point["growth"]["rows"]] == ["—", "+20.4%", "+18.5%"]


def test_whether_a_point_is_unique_is_not_guessed(tmp_path: Path) -> None:
    unknown = told(tmp_path, "product: {name: Tea, unique_points: [{claim: Cold brewed}]}\n")
    assert unknown["p5"]["lead"] == "Cold brewed; whether it is exclusive is not known"
    shared = told(tmp_path, "product: {name: Tea, unique_points: [{claim: Cold brewed, exclusive: false}]}\n")
    assert shared["p5"]["lead"] == "Rivals can claim the same: there is no exclusive point yet"


def test_of_a_secret_only_what_may_be_said_is_told() -> None:
    point: Any = points(sample("langu"))["p5"]
    assert (
        point["secret"]["kept"]
        == "The formula is the client’s secret and is not on file; only what may be said stands here."
    )
    assert [row["label"] for row in point["secret"]["said"]["rows"]] == ["What may be said"]


def test_a_picture_without_permission_is_not_named_as_usable(tmp_path: Path) -> None:
    text = "immersions: [{date: 2026-02-24, place: Plant, photos: [{caption: The line, permission: false}]}]\n"
    trip = told(tmp_path, text)["p3"]["trips"][0]
    assert [(row["caption"], row["permission"]) for row in trip["photos"]["rows"]] == [("The line", "No")]


def test_of_a_speaker_no_more_is_told_than_the_kind_of_person() -> None:
    point: Any = points(sample("langu"))["p6"]
    assert point["verbatims"]["rows"][0]["speaker"] == "Woman, 28, Shanghai, sugared-tea drinker"


def test_share_of_voice_is_told_on_one_basis_only(tmp_path: Path) -> None:
    brands = """
competitors:
- {id: a, name: A, own: true, ad_spend: [{period: "2025", amount: 1000000, basis: net}]}
- {id: b, name: B, ad_spend: [{period: "2025", amount: 3000000, basis: rate_card}]}
"""
    mixed = told(tmp_path, brands)["p9"]["spend"]["rows"]
    assert [row["voice"] for row in mixed] == ["—", "—"]
    same = told(tmp_path, brands.replace("net", "rate_card"))["p9"]["spend"]["rows"]
    assert [row["voice"] for row in same] == ["25.0%", "75.0%"]


def test_a_reason_stands_in_the_papers_language(tmp_path: Path) -> None:
    text = "channels: {mix: [{channel: web, numeric_dist_pct: {not_applicable: 没有门店, note_en: no outlets}}]}\n"
    row = told(tmp_path, text)["p11"]["mix"]["rows"][0]
    assert str(row["numeric_dist_pct"]) == "Not applicable (no outlets)"


def test_the_base_of_a_figure_is_told_once(tmp_path: Path) -> None:
    sources = "materials: [{id: s, title: Tracker, kind: survey, sample_size: 412}]\n"
    text = f"{sources}standing: {{satisfaction_pct: {{value: 82, base_n: 412, source: s}}}}\n"
    facts = told(tmp_path, text)["p12"]["facts"]["rows"]
    assert [str(each["value"]) for each in facts if each["label"] == "Satisfaction"] == ["82% (Tracker, n=412)"]


def test_columns_nobody_has_filled_are_named(tmp_path: Path) -> None:
    text = "company: {brand_portfolio: [{brand: A, category: tea}, {brand: B, category: tea}]}\n"
    assert told(tmp_path, text)["p4"]["portfolio"]["blank"] == ["revenue_pct", "source"]


@pytest.mark.parametrize(
    ("name", "lead"),
    [
        ("p5", "独特点（宣称）说法不一，待核：七大营养群／五项营养群"),
        ("p8", "功能饮料约百亿元盘子"),
        ("p11", "31 个省份 6,000 多家强势经销商，联合销售体系几乎覆盖每个乡镇"),
        ("p12", "改进计划待确认：公司对销量不满意，找不到提升途径（《经济观察报》）"),
    ],
)
def test_a_point_without_figures_opens_with_what_is_on_file(name: str, lead: str) -> None:
    values: Any = points(sample("qili", "zh-Hans"))
    assert values[name]["lead"] == lead


def test_a_cell_that_is_settled_is_no_gap_and_says_why(tmp_path: Path) -> None:
    text = "brand: {price_series: [{period: '2024', price: 5, reaction: {not_applicable: launch price}}]}\n"
    (row,) = told(tmp_path, text)["p7"]["prices"]["rows"]
    assert [(each.text, each.emphasis) for each in row["reaction"].spans] == [
        ("Not applicable", "plain"),
        (" (launch price)", "plain"),
    ]


def test_a_column_nobody_has_filled_has_its_unit_all_the_same(tmp_path: Path) -> None:
    variants = told(tmp_path, "project: {currency: CNY}\nproduct: {variants: [{name: Can}]}\n")["p5"]["variants"]
    assert (variants["units"]["retail_price"], variants["units"]["sales_pct"]) == (" (CNY)", " (%)")


def test_a_campaign_without_a_theme_is_called_by_its_media_and_keeps_its_source(tmp_path: Path) -> None:
    text = "materials: [{id: s, title: Press}]\nbrand: {advertising: [{media: Television, source: s}, {source: s}]}\n"
    first, second = told(tmp_path, text)["p7"]["campaigns"]
    assert (first["name"], first["facts"]["source"]) == ("Television", "Source: Press.")
    assert (str(second["name"]), second["facts"]["source"]) == ("Theme: To be confirmed", "Source: Press.")


def test_a_reason_stands_behind_what_it_is_about(tmp_path: Path) -> None:
    text = "market: {definition: Tea, size: {missing: the panel was not bought}, channels: {missing: Channel}}\n"
    assert str(told(tmp_path, text)["p8"]["open"]) == (
        "To be confirmed\u2002market size (the panel was not bought), seasonality, region, channel"
    )


def test_a_budget_says_that_nobody_knows_whether_it_competes(tmp_path: Path) -> None:
    rows = told(tmp_path, "marketing: {budget: {total: 1000}}\n")["p13"]["budget"]["rows"]
    assert [str(row["value"]) for row in rows if row["label"] == "Can it compete?"] == ["To be confirmed"]
