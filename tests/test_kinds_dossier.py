"""What a dossier says around its sixteen points: computed, honest where nothing is known, closed where it must be."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from briefgen.kinds import dossier
from briefgen.kinds.dossier.completeness import heat_group
from briefgen.kinds.dossier.findings import findings, gap_to_next, verdict
from tests.dossier_samples import sample, small, survey_of

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.kinds.wording import Wording

COMPETITORS = """
competitors:
- {id: own, name: Ours, own: true, share_series: [{period: "2024", share_pct: 9}, {period: "2025", share_pct: 6}]}
- id: big
  name: Biggest
  share_series: [{period: "2024", share_pct: 40}, {period: "2025", share_pct: 41}]
- {id: rest, name: Others, others: true, share_series: [{period: "2025", share_pct: 53}]}
"""


def told(wording: Wording) -> Any:
    """Values with emphasised text as plain text, to compare."""
    return _plain(dossier.assemble(wording))


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value if value is None or isinstance(value, bool) else str(value)


WITHHELD = (
    *("materials", "immersions", "company", "product", "problem", "brand", "market", "competitors"),
    *("consumers", "standing", "marketing", "visits", "archive"),
)
LANGU = told(sample("langu"))


def test_the_four_figures_of_the_snapshot_are_computed() -> None:
    assert [(each["label"], each["value"], each["note"]) for each in LANGU["snapshot"]["numbers"]] == [
        ("Market share", "6.8%", "2025; 2.1% in 2023"),
        ("Market size", "CNY 18.6bn", "2025; +25.7% on the year"),
        ("Weighted distribution, convenience stores", "63%", "46% numeric"),
        ("Share of voice (SOV)", "9.0%", "2.2 pp above share"),
    ]
    assert [each["own"] for each in LANGU["snapshot"]["numbers"]] == [True, False, False, False]


def test_three_things_to_know_each_carry_their_number() -> None:
    assert LANGU["snapshot"]["things"] == [
        "Yiye has gained most: 12.0% in 2023, 17.5% in 2025, up 5.5 pp.",
        "Yiye is the greatest threat: share 17.5%, 10.7 pp above Qingyu.",
        "“Not astringent” in use: 4.3, 0.7 above the best rival; “Trustworthy” as an image: 3.4, 0.7 behind.",
    ]
    assert LANGU["snapshot"]["things_head"] == "Three things to know"


def test_three_gaps_name_the_point_the_field_and_who_can_say(tmp_path: Path) -> None:
    asked = "{requested: 2026-03-06, from: p_chen}"
    lines = [
        "people: [{id: p_chen, name: Chen Jin, org: client}]",
        f"channels: {{training: {asked}}}",
        f"evaluation: {{methods: {asked}}}",
        *(f"{point}: {{withheld: true}}" for point in WITHHELD),
    ]
    gaps = told(small(tmp_path, "\n".join(lines)))["snapshot"]["gaps"]
    assert len(gaps) == 3
    assert "Point 11: sales training. Requested, 6 Mar, Chen Jin" in gaps
    assert "Point 15: methods of evaluation. Requested, 6 Mar, Chen Jin" in gaps


def test_where_all_that_is_required_is_there_the_gaps_are_what_is_recommended() -> None:
    assert LANGU["snapshot"]["gaps_head"] == "All required is there; worth adding"
    assert LANGU["snapshot"]["gaps"][1:] == [
        "Point 1: method, base size, geography covered and 3 more. To be confirmed, Chen Jin",
        "Point 2: responsibility, involved until, briefings attended. To be confirmed, Chen Jin",
    ]


def test_gaps_that_hold_the_dossier_up_come_first() -> None:
    snapple = told(sample("snapple"))
    assert [row["what"] for row in snapple["gaps"]["rows"]] == [
        "Market definition and size",
        "User, influencer and buyer (Sources disagree)",
        "Version of the dossier and its date",
    ]
    assert [gap.partition(":")[0] for gap in snapple["snapshot"]["gaps"]] == ["Point 16", "Point 8", "Point 10"]


def test_where_no_figure_tells_the_snapshot_says_what_is_on_file() -> None:
    page = told(sample("qili", "zh-Hans"))["snapshot"]
    assert page["statement"] == "推广诉求点不是非常清晰（前高管评价，见《经济观察报》）。"
    assert page["things"] == [
        "功能饮料约百亿元盘子。",
        "31 个省份 6,000 多家强势经销商，联合销售体系几乎覆盖每个乡镇。",
    ]
    answers = {row["label"]: row["text"] for row in page["rows"]}
    assert answers["处在哪里"] == "启力占比不到 10%，红牛超过 30%。"


def test_the_snapshot_names_what_sources_disagree_about_once() -> None:
    answers = {row["label"]: row["text"] for row in told(sample("qili", "zh-Hans"))["snapshot"]["rows"]}
    assert answers["说法不一"] == (
        "上市经过（上市日期）：2012年3月／2012年4月。上市经过（结果）：截至 2012年11月27日销售 1.4 亿罐，接近 9 亿元／"
        "截至 2012年11月27日销售 1.4 亿罐，合 7.0—8.4 亿元。红牛（产品特点）：1993 年进入中国／1996 年进入中国。"
        "独特点（宣称）：七大营养群／五项营养群。"
    )


@pytest.mark.parametrize("client", ["langu", "qili", "snapple"])
def test_lead_strip_figure_and_table_count_the_same_points_as_missing(client: str) -> None:
    page = told(sample(client))["completeness"]
    missing = [cell["number"] for cell in page["heat"]["cells"] if cell["look"] == "missing"]
    assert [row["number"] for row in page["points"] if row["pct"] == "none"] == missing
    said = re.findall(
        r"(\d+)(?: points are| of them)? missing", " ".join((page["lead"], page["title"], page["points_title"]))
    )
    assert [int(number) for number in said] == [len(missing)] * (3 if missing else 0)


def test_what_is_missing_within_a_thing_stands_behind_its_name() -> None:
    rows = {row["number"]: row["lacking"] for row in told(sample("qili"))["completeness"]["points"]}
    assert rows["4"] == "Company history (date), growth, start of fiscal year"
    assert rows["8"].startswith("Market size, market trends (trend, evidence), ")


def test_scores_decide_whose_job_it_is() -> None:
    assert LANGU["snapshot"]["statement"] == (
        "Qingyu is good in use and weak in image: the job is communication, not the product."
    )


@pytest.mark.parametrize(
    ("use", "image", "job"),
    [
        ((4, 3), (2, 3), "Acme is good in use and weak in image"),
        ((2, 3), (4, 3), "Acme is well thought of and weak in use"),
        ((4, 3), (4, 3), "Acme is good in use and well thought of"),
        ((2, 3), (2, 3), "Acme is weak in use and in image"),
    ],
)
def test_without_an_overall_judgement_the_scores_are_counted(
    tmp_path: Path, use: tuple[int, int], image: tuple[int, int], job: str
) -> None:
    scores = {"usage": use, "image": image}
    lines = [
        f"  {kind}_scores: [{{attribute: Taste, brand: {own}, best_rival: {rival}, scale_max: 5}}]"
        for kind, (own, rival) in scores.items()
    ]
    wording = small(tmp_path, "\n".join(["competitors: [{id: a, name: Acme, own: true}]", "standing:", *lines]))
    assert verdict(wording).startswith(job)


def test_a_loss_of_share_is_told_as_a_loss(tmp_path: Path) -> None:
    wording = small(tmp_path, COMPETITORS)
    assert findings(wording) == [
        "Ours has lost most: 9.0% in 2024, 6.0% in 2025, down 3.0 pp.",
        "Biggest leads with 41.0%, 35.0 pp above Ours.",
    ]
    assert gap_to_next(wording) == (2, "Biggest", 35.0)


def test_the_rest_of_the_market_is_no_brand_above_ours(tmp_path: Path) -> None:
    wording = small(tmp_path, COMPETITORS.replace("share_pct: 41", "share_pct: 3"))
    assert gap_to_next(wording) == (1, "", 0.0)


def test_flat_seasons_and_unmoved_shares_are_no_findings(tmp_path: Path) -> None:
    months = ", ".join(["100"] * 12)
    assert findings(small(tmp_path, f"market: {{seasonality: [{months}]}}")) == []


def test_a_client_of_one_line_gets_no_invented_sentence(tmp_path: Path) -> None:
    values = told(small(tmp_path, "company: {name: Acme}"))
    page = values["snapshot"]
    assert (page["statement"], page["numbers"], page["source"], page["things"]) == (None, [], None, [])
    assert [(row["label"], row["text"]) for row in page["rows"]] == [
        ("Who they are", "Acme."),
        ("What they sell", "To be confirmed"),
        ("Where they stand", "To be confirmed"),
        ("Who buys", "To be confirmed"),
    ]
    assert values["sources"] is values["versions"] is values["contacts"] is None
    assert values["document"]["draft"] is True


def test_an_empty_dossier_is_a_draft_that_names_its_gaps(tmp_path: Path) -> None:
    rows = told(small(tmp_path, "company: {name: Acme}"))["gaps"]["rows"]
    assert [row["what"] for row in rows] == [
        "Name of the product",
        "Market definition and size",
        "Two rivals at least",
        "User, influencer and buyer",
        "Marketing objectives with targets",
        "Version of the dossier and its date",
    ]


def test_the_strip_has_a_cell_a_point_and_says_what_its_looks_say() -> None:
    cells = LANGU["completeness"]["heat"]["cells"]
    assert [cell["number"] for cell in cells] == [str(number) for number in range(1, 17)]
    assert {cell["look"] for cell in cells} == {"full", "high"}
    assert LANGU["completeness"]["lead"] == "Weighted completeness 96%: 16 with all required facts."


def test_a_stale_point_stands_in_brackets_and_a_missing_one_in_words() -> None:
    wording = sample("langu")
    survey = survey_of(wording)
    first, second, *rest = survey.points
    points = (replace(first, state="stale", pct=50.0), replace(second, state="missing", pct=0.0), *rest)
    cells: Any = heat_group(wording, replace(survey, points=points))["cells"]
    assert [(cell["look"], cell["text"]) for cell in cells[:3]] == [
        ("stale", "(50)"),
        ("missing", "none"),
        ("full", "100"),
    ]


def test_each_paper_says_how_far_it_is_and_what_would_bring_it_further() -> None:
    papers = {each["title"]: each for each in told(sample("snapple"))["completeness"]["papers"]}
    assert papers["Client dossier"]["status"] == "draft"
    assert papers["Client dossier"]["lacking"] == (
        "Market definition and size; user, influencer and buyer; version of the dossier and its date"
    )
    assert papers["Creative brief"]["about"] == "Snapple US campaign 2017"


def test_sources_are_cited_by_their_number_in_the_register() -> None:
    assert LANGU["snapshot"]["source"] == (
        "Source: [3] Retail panel, n=4,200; [5] Distribution census, n=118,000; [7] Ad monitoring."
    )
    row = LANGU["sources"]["rows"][2]
    assert (row["number"], row["title"], row["owner"]) == ("3", "Retail panel", "Third-party research house")
    assert (row["category"], row["kind"], row["level"], row["status"]) == (
        "Research",
        "Panel",
        "Client",
        "Received",
    )


def test_what_has_not_come_is_marked_in_the_register(tmp_path: Path) -> None:
    material = "{id: a, title: Sales data, status: requested, requested_on: 2026-03-01, requested_from: p}"
    values = told(small(tmp_path, f"people: [{{id: p, name: Pat}}]\nmaterials: [{material}]"))
    row = values["sources"]["rows"][0]
    assert (row["status"], row["date"], row["category"]) == ("Requested, 1 Mar, Pat", "—", "To be confirmed")
    assert values["sources"]["lead"] == "One material is on record, cited by number, one of them not received yet."


@pytest.mark.parametrize(
    ("secrecy", "level"),
    [("public", "Confidential, project team only"), ("restricted", "Restricted to the circulation list")],
)
def test_a_restricted_source_narrows_who_may_read_the_dossier(tmp_path: Path, secrecy: str, level: str) -> None:
    values = told(small(tmp_path, f"materials: [{{id: a, title: Panel, confidentiality: {secrecy}}}]"))
    assert values["cover"]["confidentiality"] == level
    assert level in values["control"]["note"]


def test_the_newest_version_says_what_changed_since_the_one_before() -> None:
    assert LANGU["versions"]["title"] == "What changed since v6"
    assert [(each["what"], each["points"]) for each in LANGU["versions"]["newest"]] == [
        ("Updated rival prices and store visit; added sales training and evaluation methods", "9, 11, 14, 15")
    ]
    assert [each["version"] for each in LANGU["versions"]["earlier"]] == ["v6", "v5"]
    assert [each["version"] for each in LANGU["control"]["versions"]] == ["v7"]


def test_readers_are_those_on_the_account_today(tmp_path: Path) -> None:
    people = """
people:
- {id: a, name: Ann, org: client, role: brand_manager}
- {id: b, name: Bob, org: client, involved_to: 2026-01-31}
- {id: c, name: Cy, org: supplier}
"""
    values = told(small(tmp_path, "company: {name: Acme}" + people))
    assert values["control"]["readers"] == [{"side": "Acme", "names": "Ann (Brand manager)"}]
    assert [person["power"] for person in values["contacts"]["sides"][0]["people"]] == ["—", "left"]


def test_addresses_stand_in_the_contact_list(tmp_path: Path) -> None:
    values = told(small(tmp_path, "people: [{id: a, name: Ann, org: client, email: a@acme.com, phone: 021-5555}]"))
    assert values["contacts"]["reachable"] is True
    assert values["contacts"]["sides"][0]["people"][0]["email"] == "a@acme.com"


def test_a_role_nobody_holds_signs_all_the_same(tmp_path: Path) -> None:
    rows = told(small(tmp_path, "company: {name: Acme}"))["signoff"]
    assert [(row["role"], row["name"], row["decided"]) for row in rows] == [
        ("Brand manager (client)", "TBC", False),
        ("Account director", "TBC", False),
    ]


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
@pytest.mark.parametrize("client", ["langu", "qili", "snapple"])
def test_each_client_has_a_dossier_in_each_language(client: str, language: str) -> None:
    values = told(sample(client, language))
    assert len(values["snapshot"]["heat"]["cells"]) == 16
    assert [text for text in _texts(values) if text in ("None", "nan")] == []


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []
