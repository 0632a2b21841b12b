"""What a creative brief says: nothing invented, nothing dropped, each gap marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.content import Passage, Prose, Rich, Span
from briefgen.kinds import creative_brief
from tests.small_briefs import wording_of

if TYPE_CHECKING:
    from collections.abc import Mapping


def brief(client: str = "{}", job: str = "{}", language: str = "en") -> dict[str, object]:
    return creative_brief.assemble(wording_of(client, job, language, creative_brief.KIND))


def plain(value: object) -> object:
    """Values with emphasised text as plain text, to compare."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value if value is None or isinstance(value, bool) else str(value)


def part(values: Mapping[str, object], *steps: str | int) -> object:
    found: object = plain(dict(values))
    for step in steps:
        found = found[step]  # type: ignore[index]
    return found


def test_nothing_known_leaves_out_whole_sections() -> None:
    values = brief()
    for name in ("background", "objectives", "audience", "insight", "proposition", "response", "limits", "rivals"):
        assert values[name] is None
    assert values["support"] == values["tone"] == values["deliverables"] == values["timing"] == []


def test_a_draft_says_so_and_counts_its_gaps() -> None:
    values = brief(job="proposition: Strong enough to stay home")
    assert part(values, "document", "status") == "DRAFT"
    assert part(values, "gaps", "count") == "18 gaps, 10 of them block the final version"
    assert part(values, "proposition", "line") == "Strong enough to stay home"


def test_a_goal_without_its_figures_is_marked() -> None:
    goal = "{metric: Trial, target: 4.6, unit: pct, baseline: {requested: 2026-03-06}}"
    row = part(brief(job=f"campaign: {{communication_objectives: [{goal}]}}"), "objectives", "rows", 0)
    assert row == {
        "name": "Trial",
        "note": "",
        "baseline": "Requested, 6 Mar",
        "target": "4.6%",
        "by": "To be confirmed",
        "measured": "To be confirmed",
        "standard": "",
    }


def test_a_goal_of_zero_is_no_gap() -> None:
    goal = "{metric: Complaints, baseline: 3, target: 0, by: 2027-01-15, measured_by: Hotline}"
    row = part(brief(job=f"campaign: {{communication_objectives: [{goal}]}}"), "objectives", "rows", 0)
    assert (row["baseline"], row["target"], row["by"]) == ("3", "0", "15 January 2027")  # type: ignore[index]


def test_the_production_budget_is_what_the_split_gives_it() -> None:
    split = "[{category: production, pct: 20}, {category: creative_production, amount: 50000}, {category: media}]"
    values = brief("project: {currency: TWD}", f"budget: {{total: 1000000, tax: excl, split: {split}}}", "zh-Hant")
    assert part(values, "job", "second", 2, "value") == "25 萬元（未稅）"


def test_each_kind_of_nothing_is_told_apart() -> None:
    people = "people: [{id: p, name: Chen}]"
    told = "owner: {requested: 2026-03-06, from: p}, job_no: {not_applicable: none}, brand: {withheld: secret}"
    values = brief(people, f"campaign: {{{told}}}")
    assert part(values, "job", "second", 0, "value") == "Requested, 6 Mar, Chen"
    assert part(values, "job", "first", 2, "value") == "Not applicable"
    assert part(values, "job", "first", 1, "value") == "Withheld by client"
    assert part(values, "job", "second", 1, "value") == "To be confirmed"


def test_a_support_or_deliverable_without_its_name_is_marked_not_empty() -> None:
    values = brief(job="support: [{proof: Test 7}]\ndeliverables: [{format: A3, due_final: 2026-04-20}]\n")
    assert part(values, "support") == [{"text": "To be confirmed", "proof": "Test 7"}]
    assert part(values, "deliverables", 0, "item") == "To be confirmed"
    assert part(values, "deliverables", 0, "qty") == "—"


def test_limits_are_said_once() -> None:
    limits = "constraints: {hard: [{text: Logo at USD 500}]}, mandatories: [{item: logo}, {item: Label}]"
    values = brief(job=f"campaign: {{{limits}, exclusions: [No children]}}")
    assert part(values, "limits") == {
        "hard": ["Logo at USD 500", "Must appear: Label", "No children"],
        "free": ["To be confirmed"],
    }


def test_milestones_are_apart_by_working_days_without_holidays() -> None:
    days = "- {name: 简报会, start: 2026-03-31, end: 2026-03-31, milestone: true}\n"
    days += "- {name: 上线, start: 2026-04-07, end: 2026-04-07, milestone: true}\n"
    days += "- {name: 发想, start: 2026-04-01, end: 2026-04-02}\n"
    days += "- {name: 初稿, start: 2026-04-03, end: 2026-04-03, milestone: true}\n"
    timing = part(brief("project: {holidays: [2026-04-06]}", f"schedule:\n{days}", "zh-Hans"), "timing")
    assert [(row["date"], row["event"], row["days"]) for row in timing] == [  # type: ignore[attr-defined]
        ("3月31日", "简报会", ""),
        ("4月3日", "初稿", "3 个工作日"),
        ("4月7日", "上线", ""),
    ]


PEOPLE = """
people:
- {id: c, name: Chen, org: client, role: marketing_director, decision_power: approves}
- {id: d, name: Dao, org: agency, role: creative_director}
- {org: agency, role: account_director}
"""


def test_the_client_signs_whatever_the_approver_is_called() -> None:
    signers = part(brief(PEOPLE), "signoff")
    assert [row["name"] for row in signers] == ["TBC", "Dao", "Chen", "TBC"]  # type: ignore[attr-defined]


def test_nobody_has_signed_unless_approvals_say_so() -> None:
    approvals = "approvals:\n- {code: CB, person: d, decision: approved, date: 2026-03-12, channel: email}\n"
    approvals += "- {code: PRO, person: c, decision: approved}\n- {code: CB, person: c, decision: pending}\n"
    signed = [(r["name"], r["decided"]) for r in part(brief(PEOPLE, approvals), "signoff")]  # type: ignore[attr-defined]
    assert signed == [("TBC", False), ("Dao", True), ("Chen", False), ("TBC", False)]


def test_only_rivals_speak_in_the_rivals_section() -> None:
    client = "competitors: [{name: Own, own: true, message: Ours}, {name: Bolt, message: Faster}, {name: Mute}]"
    assert str(brief(client)["rivals"]) == "Bolt “Faster”."


def test_emphasis_in_a_long_text_never_prints_its_signs() -> None:
    found = brief(job="campaign: {problem: Buyers **forget** us}")["background"]
    assert found["text"] == Rich((Span("Buyers "), Span("forget", "strong"), Span(" us"), Span(".")))  # type: ignore[index]


def test_background_may_hold_paragraphs_and_lists() -> None:
    problem = "campaign:\n  problem: |\n    Buyers forget us:\n    - in summer\n    - at home\n"
    found = brief(job=problem)["background"]["text"]  # type: ignore[index]
    assert isinstance(found, Prose)
    assert [(each.kind, str(each.text)) for each in found.passages if isinstance(each, Passage)] == [
        ("paragraph", "Buyers forget us:"),
        ("bullet", "in summer"),
        ("bullet", "at home"),
    ]


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        ("None has **taste**", "Bolt “Faster”. None has taste."),
        ("One\\n\\nTwo", "Bolt “Faster”. One\nTwo"),
        ("- One\\n- Two", "Bolt “Faster”.\n– One\n– Two"),
    ],
)
def test_sentences_of_ours_lead_in_what_a_person_wrote(context: str, expected: str) -> None:
    client, job = "competitors: [{name: Bolt, message: Faster}]", f'competitor_context: "{context}"'
    assert str(brief(client, job)["rivals"]) == expected


def test_a_goal_has_the_floor_point_15_sets() -> None:
    client = "evaluation: {criteria: [{metric: 'Trial, households', threshold: 4.0% by August, norm: 3.8%}]}"
    job = "campaign: {communication_objectives: [{metric: Trial, measured_by: Panel}, {metric: Awareness}]}"
    rows = part(brief(client, job), "objectives", "rows")
    assert [(row["measured"], row["standard"]) for row in rows] == [  # type: ignore[attr-defined]
        ("Panel", "; floor: 4.0% by August"),
        ("To be confirmed", ""),
    ]


def test_the_insight_is_followed_by_what_was_observed_and_by_the_tension_in_it() -> None:
    job = "insight: {line: L, observation: They wait, tension: They hate it}"
    assert part(brief(job=job), "insight") == {"line": "L", "observation": "They wait. ", "tension": "They hate it"}
    without_line = "insight: {observation: They wait, tension: They hate it}"
    assert part(brief(job=without_line), "insight", "observation") == ""


def test_springboards_are_ideas_and_finds_that_they_and_the_supports_do_not_say() -> None:
    client = """
        immersions:
        - observations:
          - {fact: Cold wins, usable_as: demo}
          - {fact: Eight hours, usable_as: insight}
          - {fact: It froze, usable_as: risk}
        visits: [{findings: [{fact: They read the label}, {fact: they whisper}]}]
    """
    job = "creative_starters: [Could they whisper?]\nsupport: [{text: Eight hours at 4 degrees}]"
    assert part(brief(client, job), "starters") == {
        "ideas": "Could they whisper?",
        "found": " Seen on visits: Cold wins; They read the label.",
    }
    assert part(brief(), "starters") is None


def test_the_dossier_is_attached_for_the_background() -> None:
    archive = "archive: {version: 7, documents: [{code: DOS, title: Dossier}, {code: MB, title: Media}]}"
    assert part(brief(archive), "attachments") == {"dossier": "Client dossier v7 (background)", "papers": "; Media"}
    assert part(brief(), "attachments") == {"dossier": "Client dossier (background)", "papers": None}


def test_limits_carry_what_follows_and_freedoms_how_far_they_go() -> None:
    job = """
        campaign:
          constraints:
            hard: [{text: On air 4 May, consequence: the slot is lost}]
            flexible: [{text: Tone, how_far: even funny}]
          mandatories: [{item: Logo, position: end frame, file: logo.svg}]
          claims: [{text: 0 sugar, proof: Test 17, expires: 2026-12-31}]
    """
    assert part(brief(job=job), "limits") == {
        "hard": [
            "On air 4 May (the slot is lost)",
            "Must appear: Logo (end frame, logo.svg)",
            "May be claimed: 0 sugar (Test 17, valid until 31 Dec)",
        ],
        "free": ["Tone (even funny)"],
    }


def test_secondary_groups_are_named_after_the_primary_one() -> None:
    client = "consumers: {segments: [{id: s2, name: Tea lovers}]}"
    job = "audience: {primary: {who: Workers}, secondary: [{segment: s2, size: 12%, portrait: They know tea.}]}"
    assert part(brief(client, job), "audience", "secondary") == "Secondary audience: Tea lovers, 12%, They know tea."


def test_both_sides_of_a_disputed_audience_are_told() -> None:
    who = "{conflicting: [{value: People of 18–49, note: one plan}, {value: People of 15–40, note: another}]}"
    values = brief(job=f"audience: {{primary: {{who: {who}, portrait: Fast-paced lives}}}}")
    assert part(values, "audience", "name") is None
    said = part(values, "audience", "disputed")
    assert str(said) == "Sources disagree, to be checked: People of 18–49 (one plan); People of 15–40 (another)"


def test_the_gap_box_names_all_that_blocks_and_the_day_of_the_paper_is_marked() -> None:
    values = brief(job="campaign: {name: Spring, from: 2026-05-04, to: 2026-07-26, version: 1}")
    rows = part(values, "gaps", "rows")
    blocking = [row["effect"] for row in rows if row["blocking"]]  # type: ignore[attr-defined]
    assert (len(rows), blocking) == (11, ["Blocks final version"] * 11)  # type: ignore[arg-type]
    assert part(values, "gaps", "more").startswith("8 more: job number, date and owner of the brief; named team; ")  # type: ignore[attr-defined]
    assert part(values, "job", "first", 3) == {"label": "Version / date", "value": "v1  To be confirmed"}
    assert part(values, "document", "subtitle") == "Spring · 4\u00a0May–26\u00a0Jul"


def test_a_context_without_what_rivals_say_is_marked() -> None:
    assert str(brief(job="competitor_context: One is drunk instead")["rivals"]) == (
        "To be confirmed One is drunk instead."
    )


def test_where_unmeasured_goals_come_from_stands_below_the_table() -> None:
    client = "materials: [{id: s, title: Media plan}]"
    job = "campaign: {communication_objectives: [{metric: Trial, source: s}, {metric: Share, measured_by: Panel}]}"
    assert part(brief(client, job), "objectives", "source") == "Source: Media plan."
    assert part(brief(client, job), "objectives", "rows", 0, "measured") == "To be confirmed"


def test_shares_of_people_carry_the_base_of_their_study() -> None:
    client = """
        materials: [{id: s, title: Usage study, kind: survey, sample_size: 1412}]
        consumers: {segments: [{id: light, name: The light, source: s}]}
    """
    told = {"34% of users": "34% of users (n=1,412).", "34%, n=400": "34%, n=400.", "Two million": "Two million."}
    for size, text in told.items():
        job = f"audience: {{primary: {{segment: light, size: '{size}'}}}}"
        assert part(brief(client, job), "audience", "text") == text


def test_roles_that_must_sign_are_named_before_anybody_holds_them() -> None:
    people = "people: [{id: a, name: Ann, org: client, role: marketing_director, decision_power: decides}]"
    rows = part(brief(people), "signoff")
    assert [(row["role"], row["name"]) for row in rows] == [  # type: ignore[attr-defined]
        ("Marketing director (acme)", "Ann"),
        ("Account director", "TBC"),
        ("Creative director", "TBC"),
        ("Strategic planner", "TBC"),
    ]
