"""What a research brief says: which result leads to which action, nothing invented, each gap marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefgen.kinds import KINDS, gaps_of, has_something_to_say
from briefgen.kinds.needs import research as needs
from tests.small_briefs import brief_of, wording_of

if TYPE_CHECKING:
    from briefgen.kinds import Need

KIND = KINDS["research-brief"]


def brief(research: str = "", client: str = "{}", job: str = "", language: str = "en") -> dict[str, Any]:
    """The values of a brief whose study is written as YAML fields in braces."""
    study = f"research: {{{research}}}\n" if research else ""
    values: dict[str, Any] = plain(KIND.assemble(wording_of(client, (job + study) or "{}", language, KIND)))
    return values


def plain(value: Any) -> Any:
    """Values with emphasised text as plain text, to compare."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value if value is None or isinstance(value, bool) else str(value)


def test_nothing_known_leaves_out_whole_sections() -> None:
    values = brief()
    names = ("background", "decision", "objectives", "standards", "respondents", "method", "sample", "stimulus")
    assert [name for name in (*names, "deliverables", "budget", "proposal") if values[name] is not None] == []
    assert values["known"] == values["questions"] == values["timing"] == []


def test_what_always_holds_is_said_of_any_study() -> None:
    values = brief()
    assert len(values["ethics"]) == 2
    assert "ICC/ESOMAR" in values["ethics"][1]
    assert values["attendance"] == "To be confirmed Early findings go to the client ahead of the report."
    assert brief(language="zh-Hans")["attendance"] == "待确认初步发现先告知客户，不等报告。"


def test_who_follows_fieldwork_is_named() -> None:
    people = "people: [{id: p, name: Li, role: account_executive, title: Account Executive}]"
    told = "Li (Account Executive) follow fieldwork throughout, on site or online. Early findings"
    assert brief("attendance: [p]", people)["attendance"].startswith(told)


@pytest.mark.parametrize(
    ("client", "language", "law"),
    [
        ("project: {currency: CNY}", "en", "under the Personal Information Protection Law of mainland China: "),
        ("project: {currency: CNY}", "zh-Hant", "遵守中國大陸《個人信息保護法》："),
        ("project: {currency: TWD}", "zh-Hant", "遵守《個人資料保護法》："),
        ("project: {currency: USD}", "zh-Hans", "遵守受访者所在地法律："),
        ("{}", "en", "under the law of the place where respondents live: "),
    ],
)
def test_personal_data_are_handled_under_the_law_of_the_market(client: str, language: str, law: str) -> None:
    assert law in brief(client=client, language=language)["ethics"][0]


def test_a_decision_names_who_takes_it_and_by_when() -> None:
    people = "people: [{id: p, name: Lin, role: marketing_director, title: Marketing Director}]"
    given = brief("decision: {what: Which script is shot, who: p, by: 2026-04-10}", people)["decision"]
    assert given == {"what": "Which script is shot", "who": "Lin (Marketing Director)", "by": "10 Apr"}


def test_a_decision_without_a_person_or_a_day_is_marked() -> None:
    given = brief("decision: {what: Which script, who: {requested: 2026-03-06}}")["decision"]
    assert given == {"what": "Which script", "who": "Requested, 6 Mar", "by": "To be confirmed"}


GOAL = "campaign: {business_objective: {metric: Share, baseline: 6.8, target: 8.5, unit: pct, by: 2026-12-31}}\n"
DATED = "Share from 6.8% (Q4 2025) to 8.5%, by 31 Dec"
OPEN = "Share; from and to: To be confirmed"
MARKETING = "marketing: {objectives: [{statement: More trial, level: marketing}, {statement: Grow, level: business}]}"


@pytest.mark.parametrize(
    ("research", "job", "told"),
    [
        ("business_objective: Enter two cities", GOAL, "Enter two cities"),
        ("name: Test", GOAL, "Share from 6.8% to 8.5%, by 31 Dec"),
        ("name: Test", GOAL.replace("target", "baseline_period: 2025-Q4, target"), DATED),
        ("name: Test", "", "Grow"),
        ("name: Test", "campaign: {business_objective: {metric: Share, target: 8.5}}\n", OPEN),
    ],
    ids=["the study's own", "the campaign's", "the campaign's, dated", "the client's", "without a baseline"],
)
def test_the_business_objective_is_taken_from_where_it_stands(research: str, job: str, told: str) -> None:
    assert brief(research, MARKETING, job)["objectives"]["business"] == told


def test_primary_and_secondary_objectives_stand_apart() -> None:
    study = "objectives: [{text: One, priority: primary}, {text: Two, priority: secondary}, {text: Three}]"
    assert brief(study)["objectives"] == {"business": None, "primary": ["One", "Three"], "secondary": ["Two"]}


def test_what_is_known_is_listed_with_its_studies() -> None:
    materials = "materials: [{id: s, title: Usage study, kind: survey, sample_size: 1412}]"
    assert brief("known: [They wait], earlier_studies: [s, lost]", materials)["known"] == [
        {"head": "Known", "lines": ["They wait"]},
        {"head": "Earlier studies", "lines": ["Usage study, n=1,412; lost"]},
    ]


OWN = (
    "action_standards: [{metric: Belief, norm: 31%, threshold: '+10', source: s, "
    "decision_if_above: Shoot, decision_if_below: Rewrite}]"
)
CRITERIA = "evaluation: {criteria: [{metric: Recall, threshold: 60%, decision_if_above: Go}]}\n"


def test_each_result_leads_to_an_action() -> None:
    given = brief(OWN, CRITERIA + "materials: [{id: s, title: Tracker}]")["standards"]
    row = {"metric": "Belief", "norm": "31%", "threshold": "+10", "above": "Shoot", "below": "Rewrite"}
    assert given == {"rows": [row], "title": "The action standard: belief, +10", "source": "Source: Tracker."}


def test_a_study_without_standards_of_its_own_is_judged_by_those_of_point_15() -> None:
    given = brief("name: Test", CRITERIA)["standards"]
    row = {"metric": "Recall", "norm": "—", "threshold": "60%", "above": "Go", "below": "To be confirmed"}
    assert given == {"rows": [row], "title": "The action standard: recall, 60%", "source": None}


def test_cells_carry_their_margin_of_error() -> None:
    cells = "[{name: A, n: 400}, {name: B, n: 200}, {name: C, n: 100}, {name: D, n: 60}, {name: E, n: 29}, {name: F}]"
    sample = brief(f"method: {{cells: {cells}}}")["sample"]
    assert [(row["n"], row["margin"]) for row in sample["cells"]] == [
        ("400", "±4.9"),
        ("200", "±6.9"),
        ("100", "±9.8"),
        ("60", "±12.7 (small base, indicative only)"),
        ("29", "Under 30: counts only"),
        ("To be confirmed", "—"),
    ]
    assert sample["note"] == "Margins at 95% confidence, a proportion of 50% and a design effect of 1."
    assert sample["title"] == "Sample of 5 cells, 29–400 people each"


def test_a_quota_panel_is_less_exact_and_cells_must_differ_by_more() -> None:
    study = "method: {design_effect: 1.5, cells: [{name: A, n: 300}, {name: B, n: 300}, {name: C, n: 600}]}"
    sample = brief(study, language="zh-Hans")["sample"]
    assert [row["margin"] for row in sample["cells"]] == ["±6.9", "±6.9", "±4.9", "—"]
    assert sample["cells"][-1] == {"name": "合计", "n": "1,200", "margin": "—"}
    assert sample["note"].endswith("最小的两组比较，相差满 9.8 个百分点才算有差异。")
    assert sample["title"] == "样本分 3 组，每组 300–600 人，误差 ±4.9 至 ±6.9 个百分点"


def test_quotas_are_told_with_their_margins_and_their_days() -> None:
    quotas = "[{group: Drinkers, n: 720}, {group: Rivals, n: 240}]"
    days = "timing: {fieldwork: 2026-04-03..2026-04-08}"
    asked = brief(f"respondents: {{definition: Adults, quotas: {quotas}}}, {days}")["respondents"]
    assert asked["title"] == "Quotas for 2 groups, 960 people in all, margins of ±3.7 to ±6.3 pp, fieldwork 3–8 Apr"
    assert asked["quotas"][-1] == {"name": "Total", "n": "960", "margin": "—"}
    assert asked["note"] == "Margins at 95% confidence, a proportion of 50% and a design effect of 1."


def test_quotas_show_how_far_a_group_can_be_read_by_itself() -> None:
    study = "respondents: {definition: They, quotas: [{group: Lapsed, n: 120}]}, method: {design_effect: 1.5}"
    assert brief(study)["respondents"]["quotas"] == [{"name": "Lapsed", "n": "120", "margin": "±11.0"}]


def test_lists_within_a_line_stay_apart() -> None:
    study = "respondents: {cities: [Paris, Rome], exclusions: ['press, radio', makers]}"
    given = brief(study)["respondents"]
    assert given["definition"] == "To be confirmed"
    assert given["lines"] == ["Cities: Paris, Rome.", "Excluded: press, radio; makers."]


@pytest.mark.parametrize(
    ("openness", "told"),
    [
        ("true", "Online. An agency may propose another method and say why."),
        ("false", "Online. The method is settled."),
    ],
)
def test_a_method_is_open_or_settled(openness: str, told: str) -> None:
    assert brief(f"method: {{preference: Online, open: {openness}}}")["method"]["text"] == told


def test_stimulus_says_who_makes_it_and_by_when() -> None:
    given = brief("stimulus: [{item: Film, kind: finished_film, qty: 2, status: pending}]")["stimulus"]
    row = {"item": "Film", "kind": "Finished film", "qty": "2", "maker": "To be confirmed"}
    assert given["rows"] == [{**row, "ready": "To be confirmed", "status": "To be made"}]


@pytest.mark.parametrize("stated", ["stimulus: []", "stimulus: {not_applicable: a usage study}"])
def test_no_stimulus_is_said_where_somebody_said_so(stated: str) -> None:
    given = brief(stated)["stimulus"]
    gate = "Fieldwork begins only once the quotation is confirmed in writing."
    assert given == {"rows": [], "gate": gate}


def test_the_topline_comes_first() -> None:
    study = "deliverables: [{item: Report, when: 2026-04-17}, {item: Tables}, {item: Topline, when: 2026-04-09}]"
    rows = brief(study)["deliverables"]["rows"]
    assert [(row["item"], row["when"]) for row in rows] == [
        ("Topline", "9 Apr"),
        ("Report", "17 Apr"),
        ("Tables", "To be confirmed"),
    ]


def test_the_strip_runs_from_the_briefing_to_the_decision() -> None:
    study = (
        "decision: {by: 2026-04-10}, stimulus: [{ready_by: 2026-03-27}, {ready_by: 2026-04-02}], "
        "timing: {briefing: 2026-03-13, fieldwork: 2026-04-03..2026-04-08, topline: 2026-04-09, report: 2026-04-17}"
    )
    steps = brief(study, "project: {holidays: [2026-04-06]}")["timing"]
    assert [(step["date"], step["event"], step["days"]) for step in steps] == [
        ("13 Mar", "Briefing", ""),
        ("2 Apr", "Stimulus complete", "14 workdays"),
        ("3–8 Apr", "Fieldwork", "takes 3 workdays"),
        ("9 Apr", "Topline", "1 workday"),
        ("10 Apr", "Decision", "1 workday"),
        ("17 Apr", "Full report", "5 workdays"),
    ]
    assert [step["event"] for step in steps if step["last"]] == ["Decision"]


@pytest.mark.parametrize(
    ("budget", "told"),
    [
        ("{min: 320000, max: 380000, tax: excl}", "32–38 万元（未税）"),
        ("{amount: 320000}", "32 万元"),
        ("{max: 380000}", "38 万元"),
        ("{min: 5000, max: 8000, currency: USD}", "5,000–8,000 美元"),
        ("{tax: excl}", "待确认"),
    ],
)
def test_a_budget_is_an_amount_or_a_range(budget: str, told: str) -> None:
    assert brief(f"budget: {budget}", language="zh-Hans")["budget"]["amount"] == told


def test_who_pays_is_marked_where_nobody_said() -> None:
    given = brief("budget: {amount: 5, includes: [fieldwork, report]}")["budget"]
    assert (given["paid_by"], given["includes"]) == ("To be confirmed", "Includes: fieldwork, report.")


@pytest.mark.parametrize(
    ("minors", "told"),
    [("true", "A guardian consents before anybody under 18 is asked."), ("false", "Nobody under 18 is asked.")],
)
def test_minors_are_protected(minors: str, told: str) -> None:
    ethics = brief(f"ethics: {{consent: Ticked first, minors: {minors}}}")["ethics"]
    assert ethics[:2] == ["Consent: ticked first.", told]


def test_agencies_learn_what_to_hand_in_and_how_they_are_chosen() -> None:
    study = "proposal_requirements: [Norms], selection_criteria: [time 60%, price 40%], agencies_invited: [One]"
    given = brief(study)["proposal"]
    assert given == {
        "must": ["Norms"],
        "criteria": "Selection: time 60%, price 40%.",
        "agencies": "1 agency is invited.",
    }


def test_who_may_read_it_includes_the_agencies_invited() -> None:
    study = f"{COMPLETE}, agencies_invited: [One, Two]"
    said = brief(study, CLIENT)
    assert said["document"]["footer_left"] == "Confidential, project team and invited agencies only"
    assert said["proposal"]["agencies"] == "2 agencies are invited."
    assert brief(COMPLETE, CLIENT)["document"]["footer_left"] == "Confidential, project team only"
    assert brief(study, CLIENT, "campaign: {confidentiality: restricted}\n")["document"]["footer_left"] == (
        "Restricted to the circulation list"
    )


def test_a_business_objective_without_figures_is_a_gap() -> None:
    goal = "{metric: Share, target: 8.5}"
    lacks = [gap.need for gap in gaps_of(KIND, brief_of(CLIENT, f"campaign: {{business_objective: {goal}}}\n"))]
    assert needs.BUSINESS_GOAL in lacks
    for client, job in (
        (CLIENT, GOAL),
        (f"{CLIENT}\n{MARKETING}", "{}"),
        (CLIENT, "research: {business_objective: X}"),
    ):
        assert needs.BUSINESS_GOAL not in [gap.need for gap in gaps_of(KIND, brief_of(client, job))]


def test_the_head_names_the_study_and_its_campaign() -> None:
    document = brief("name: Test", job="campaign: {name: Spring}\n")["document"]
    assert (document["title"], document["subtitle"], document["draft"]) == ("Research brief", "Test · Spring", True)


COMPLETE = (
    "decision: {what: w, who: p}, objectives: [{text: t}], action_standards: [{metric: m, threshold: t, "
    "decision_if_above: a, decision_if_below: b}], respondents: {definition: d}, stimulus: [], "
    "deliverables: [{item: i}], timing: {report: 2026-04-17}, budget: {max: 5}"
)
CLIENT = "people: [{id: p, org: client, decision_power: decides}]"


def lacking(research: str, client: str = CLIENT) -> list[Need]:
    return [gap.need for gap in gaps_of(KIND, brief_of(client, f"research: {{{research}}}")) if gap.blocking]


def test_all_blocking_fields_make_a_final_paper() -> None:
    assert lacking(COMPLETE) == []


@pytest.mark.parametrize(
    ("written", "instead", "need"),
    [
        ("who: p", "by: 2026-04-10", needs.DECISION),
        ("objectives: [{text: t}]", "objectives: []", needs.OBJECTIVE),
        ("decision_if_below: b", "norm: n", needs.ACTION_STANDARD),
        ("definition: d", "cities: [c]", needs.RESPONDENTS),
        ("stimulus: [], ", "", needs.STIMULUS),
        ("stimulus: []", "stimulus: {requested: 2026-03-06}", needs.STIMULUS),
        ("[{item: i}]", "[{when: 2026-04-17}]", needs.DELIVERABLES),
        ("report: 2026-04-17", "briefing: 2026-03-13", needs.DEADLINE),
        ("max: 5", "tax: excl", needs.BUDGET),
    ],
)
def test_each_blocking_field_keeps_it_a_draft(written: str, instead: str, need: Need) -> None:
    assert written in COMPLETE
    assert lacking(COMPLETE.replace(written, instead)) == [need]


def test_criteria_of_point_15_are_action_standards_too() -> None:
    criteria = "evaluation: {criteria: [{metric: m, threshold: t, decision_if_above: a, decision_if_below: b}]}\n"
    without = COMPLETE.replace("action_standards", "earlier_studies: [], action_standards").split("action_standards")[0]
    study = without + "respondents" + COMPLETE.split("respondents")[1]
    assert lacking(study) == [needs.ACTION_STANDARD]
    assert lacking(study, criteria + CLIENT) == []


def test_a_budget_alone_is_no_study() -> None:
    assert not has_something_to_say(KIND, brief_of(job="research: {budget: {amount: 5}}"))
    assert has_something_to_say(KIND, brief_of(job="research: {questions: [Who drinks it]}"))
