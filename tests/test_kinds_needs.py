"""What keeps a document a draft, what blocks it, and who is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.kinds import KINDS, gap_rows, gaps_of, has_something_to_say, needs
from tests.small_briefs import brief_of, wording_of

BRIEF = KINDS["creative-brief"]

ROLES = "{roles: {user: {who: a}, influencer: {who: b}, buyer: {who: c}}}"

MET = {
    "problem": (needs.PROBLEM, "{}", "campaign: {problem: Nobody knows it}"),
    "objective": (
        needs.OBJECTIVE,
        "{}",
        "campaign: {communication_objectives: [{metric: Trial, baseline: 0, target: 4, by: 2026-08-15}]}",
    ),
    "audience": (
        needs.AUDIENCE,
        "consumers: {psychographics: {motives: [rest]}}",
        "audience: {primary: {who: they}, current: {do: stay}, desired: {do: go}}",
    ),
    "insight": (needs.INSIGHT, "{}", "insight: {observation: They wait, tension: They hate it}"),
    "support": (needs.SUPPORT, "{}", "support: [{text: Fast, proof: Test 7}]"),
    "deliverable": (needs.DELIVERABLE, "{}", "deliverables: [{format: A3, due_final: 2026-04-01}]"),
    "approver": (needs.APPROVER, "people: [{org: client, decision_power: decides}]", "{}"),
    "production budget": (
        needs.PRODUCTION_BUDGET,
        "{}",
        "budget: {total: 100, split: [{category: production, pct: 30}]}",
    ),
    "kpi": (needs.KPI, "{}", "kpis: [{name: Complaints, target: 0}]"),
    "kpis that somebody measures": (needs.KPI_MEASURED, "{}", "kpis: [{name: Trial, measured_with: Panel}]"),
    "no kpis to measure": (needs.KPI_MEASURED, "{}", "{}"),
    "market": (needs.MARKET, 'market: {definition: Tea, size: [{period: "2025", value: 9}]}', "{}"),
    "rivals": (needs.RIVALS, "competitors: [{name: A}, {name: B}]", "{}"),
    "consumer roles": (needs.CONSUMER_ROLES, f"consumers: {ROLES}", "{}"),
    "marketing objectives": (needs.MARKETING_OBJECTIVES, "marketing: {objectives: [{target: 0}]}", "{}"),
    "version of the dossier": (needs.DOSSIER_VERSION, "archive: {version: 1, as_of: 2026-03-01}", "{}"),
    "role of advertising": (needs.ROLE, "marketing: {role_of_advertising: {role: Make it known}}", "{}"),
    "media objective left to media": (
        needs.MEDIA_OBJECTIVE,
        "{}",
        "media: {objective: {period: four weeks, recommend: reach and frequency}}",
    ),
    "buying target by age": (needs.BUYING_TARGET, "{}", "media: {target: {audience: A22–40}}"),
    "buying target by sex": (needs.BUYING_TARGET, "{}", "media: {target: {audience: the busy, sex: female}}"),
    "markets with weights": (needs.MARKETS, "{}", "media: {markets: [{city: Leeds, weight_pct: 100}]}"),
    "media dates from the campaign": (
        needs.MEDIA_DATES,
        "{}",
        "campaign: {from: 2026-05-04, to: 2026-07-26}\nmedia: {timing: {pattern: pulsing}}",
    ),
    "media budget without a split": (needs.MEDIA_BUDGET, "{}", "budget: {total: 100, basis: net, tax: excl}"),
    "rival's share": (needs.RIVAL_FIGURES, "competitors: [{share_series: [{share_pct: 4}]}]", "{}"),
    "what media hand in": (needs.EXPECTED, "{}", "media: {expected: [{what: Plan, by: 2026-03-24}]}"),
}

UNMET = {
    "objective without a baseline": (
        needs.OBJECTIVE,
        "{}",
        "campaign: {communication_objectives: [{metric: Trial, target: 4, by: 2026-08-15}]}",
    ),
    "audience without psychographics": (
        needs.AUDIENCE,
        "{}",
        "audience: {primary: {who: they}, current: {do: stay}, desired: {do: go}}",
    ),
    "support without proof": (needs.SUPPORT, "{}", "support: [{text: Fast}]"),
    "approver of the agency": (needs.APPROVER, "people: [{org: agency, decision_power: decides}]", "{}"),
    "production budget of media": (needs.PRODUCTION_BUDGET, "{}", "budget: {split: [{category: media, amount: 9}]}"),
    "market without a definition": (needs.MARKET, 'market: {size: [{period: "2025", value: 9}]}', "{}"),
    "rivals, of whom one is ours": (needs.RIVALS, "competitors: [{name: A, own: true}, {name: B}]", "{}"),
    "rivals, of whom one is all others": (needs.RIVALS, "competitors: [{name: A, others: true}, {name: B}]", "{}"),
    "version of the dossier without a day": (needs.DOSSIER_VERSION, "archive: {version: 1}", "{}"),
    "kpi without a target": (needs.KPI, "{}", "kpis: [{name: Complaints}]"),
    "kpi of which nobody says how": (
        needs.KPI_MEASURED,
        "{}",
        "kpis: [{name: Trial, measured_with: Panel}, {name: Recall}]",
    ),
    "media objective without a period": (needs.MEDIA_OBJECTIVE, "{}", "media: {objective: {reach_pct: 55}}"),
    "media objective without an aim": (needs.MEDIA_OBJECTIVE, "{}", "media: {objective: {period: four weeks}}"),
    "buying target in attitudes": (needs.BUYING_TARGET, "{}", "media: {target: {audience: the gently disciplined}}"),
    "market without a weight": (
        needs.MARKETS,
        "{}",
        "media: {markets: [{city: Leeds, weight_pct: 60}, {city: York}]}",
    ),
    "media dates of which one is open": (needs.MEDIA_DATES, "{}", "media: {timing: {from: 2026-05-04}}"),
    "media budget neither net nor gross": (needs.MEDIA_BUDGET, "{}", "budget: {total: 100, tax: excl}"),
    "own share alone": (needs.RIVAL_FIGURES, "competitors: [{own: true, share_series: [{share_pct: 4}]}]", "{}"),
    "problem that was asked for": (needs.PROBLEM, "{}", "campaign: {problem: {requested: 2026-03-06}}"),
}


@pytest.mark.parametrize("case", MET)
def test_a_need_is_met_by(case: str) -> None:
    need, client, job = MET[case]
    assert need.met(brief_of(client, job))


@pytest.mark.parametrize("case", UNMET)
def test_a_need_is_not_met_by(case: str) -> None:
    need, client, job = UNMET[case]
    assert not need.met(brief_of(client, job))


def test_one_thought_is_enough_for_a_draft_and_none_is_not() -> None:
    assert has_something_to_say(BRIEF, brief_of(job="proposition: One thing"))
    assert not has_something_to_say(BRIEF, brief_of(job="campaign: {name: First}"))


def test_blocking_gaps_come_before_reminders() -> None:
    blocking = [gap.blocking for gap in gaps_of(BRIEF, brief_of(job="proposition: One thing"))]
    assert blocking == sorted(blocking, reverse=True)
    assert (blocking.count(True), blocking.count(False)) == (len(BRIEF.needs) - 1, len(BRIEF.wishes))


CHEN = "people: [{id: p_chen, name: Chen, org: client, role: marketing_director}]"


def row_of(name: str, client: str, job: str) -> dict[str, object]:
    wording = wording_of(client, job, kind=BRIEF)
    (gap,) = (gap for gap in wording.gaps if gap.need.name == name)
    return gap_rows.rows(wording, [gap])[0]


def test_a_gap_names_who_was_asked_and_when() -> None:
    row = row_of("problem", CHEN, "campaign: {problem: {requested: 2026-03-06, from: p_chen}}")
    assert (row["who"], row["asked"], row["effect"]) == ("Chen", "6 Mar", "Blocks final version")


def test_a_gap_of_which_a_part_was_asked_for_says_so_too() -> None:
    goals = "communication_objectives: [{metric: Trial, baseline: {requested: 2025-12-06, from: p_chen}}]"
    row = row_of("objective", CHEN, f"campaign: {{{goals}}}")
    assert (row["who"], row["asked"]) == ("Chen", "6 December 2025")


def test_a_gap_nobody_was_asked_about_names_the_side_that_knows() -> None:
    assert row_of("limits", CHEN, "{}")["who"] == "Chen"
    assert row_of("limits", "{}", "{}")["who"] == "Client"
    assert row_of("insight", CHEN, "{}")["who"] == "Agency"


MIND = "consumers: {psychographics: {motives: [rest]}}"
HALF_MET = {
    "total without a split": (
        "budget",
        "{}",
        "budget: {total: 5e7, currency: USD}",
        "预算分配（总额已知：5,000 万美元）",
    ),
    "split without a total": ("budget", "{}", "budget: {split: [{category: media, pct: 9}]}", "预算总额（分配已知）"),
    "no budget": ("budget", "{}", "{}", "预算总额与分配"),
    "total of which kind": (
        "media_budget",
        "{}",
        "budget: {total: 5e7, currency: USD}",
        "预算是净价还是毛价、含税与否（总额已知：5,000 万美元）",
    ),
    "total of a kind": ("media_budget", "{}", "budget: {total: 5e7, tax: excl}", "媒介预算，注明净价或毛价、含税与否"),
    "formats without days": ("deliverable", "{}", "deliverables: [{format: A3}]", "交付物的完稿日期（格式已定）"),
    "days without formats": (
        "deliverable",
        "{}",
        "deliverables: [{due_final: 2026-04-01}]",
        "交付物的格式（完稿日期已定）",
    ),
    "support alone": ("support", "{}", "support: [{text: Fast}]", "证据（支持点已有）"),
    "kpis alone": ("kpi", "{}", "kpis: [{name: Trial}]", "KPI 的目标值（KPI 已列）"),
    "audience alone": ("audience", MIND, "audience: {primary: {who: they}}", "现状与期望行动（主要目标受众已定）"),
    "audience nobody knows": ("audience", "{}", "audience: {primary: {who: they}}", "主要目标受众及其现状与期望行动"),
}


@pytest.mark.parametrize("case", HALF_MET)
def test_of_a_need_that_is_half_met_the_other_half_is_missing(case: str) -> None:
    name, client, job, missing = HALF_MET[case]
    wording = wording_of(client, job, kind=replace(KINDS["proposal"], wishes=(needs.MEDIA_BUDGET,)), language="zh-Hans")
    gaps = [gap for gap in wording.gaps if gap.need.name == name]
    (row,) = gap_rows.rows(wording, gaps)
    assert str(row["what"]).replace("\u00a0", " ") == missing
    assert missing in str(gap_rows.rest(wording, gaps)).replace("\u00a0", " ")


def test_an_audience_that_sources_disagree_about_is_not_given() -> None:
    sides = "{conflicting: [{value: the old, source: s1}, {value: the young, source: s2}]}"
    row = row_of("audience", MIND, f"audience: {{primary: {{who: {sides}, portrait: They wait}}}}")
    assert row["what"] == "Primary audience with current and desired behaviour (Sources disagree)"
