"""What a speaker finds in the notes: the message, what stands behind the slide, what comes next, what will be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import proposal
from tests.small_briefs import wording_of

if TYPE_CHECKING:
    from collections.abc import Mapping

CLIENT = "project: {currency: USD}\n"
KPIS = "kpis: [{name: Trial, target: 4.6, unit: pct, floor: 4, primary: true, measured_with: Panel, weight: 40}]\n"
TASK = "campaign: {name: Summer, request: {raw: Make noise, real_need: New buyers}}\n"


def notes(values: Mapping[str, object], name: str) -> list[str]:
    return [*spoken(values, name), *lines(values, name, "backing")]


def spoken(values: Mapping[str, object], name: str) -> list[str]:
    return lines(values, name, "spoken")


def lines(values: Mapping[str, object], name: str, key: str) -> list[str]:
    slide = values[name]
    slide = slide[-1] if isinstance(slide, list) else slide
    assert isinstance(slide, dict)
    return [str(line) for line in slide[key]]


def assembled(client: str = CLIENT, job: str = TASK) -> Mapping[str, object]:
    return proposal.assemble(wording_of(client, job, kind=proposal.KIND))


def test_notes_open_with_the_message_and_lead_on_to_the_next_slide() -> None:
    told = notes(assembled(job=TASK + KPIS), "task")
    assert told[:2] == [
        "Key message: Your brief, as we understand it: new buyers",
        "Talk track: “Make noise”. New buyers.",
    ]
    assert "Next: One KPI decides success: trial 4.6%" in told


def test_a_question_names_the_figure_it_is_about() -> None:
    assert spoken(assembled(job=TASK + KPIS), "kpi")[-1] == (
        "Likely question: What if trial misses even its floor of 4%?"
    )


def test_without_the_figure_the_question_is_a_general_one() -> None:
    job = TASK + KPIS.replace(" floor: 4,", "")
    assert spoken(assembled(job=job), "kpi")[-1] == "Likely question: What if we miss the target?"


def test_the_first_execution_is_asked_about_money_and_others_about_the_idea() -> None:
    idea = "big_idea: {name: Cool down}\n"
    made = "executions: [{name: Film}, {name: Excuses}, {medium: Radio, description: A voice}]\n"
    shown = assembled(job=TASK + idea + made)["executions"]
    assert isinstance(shown, list)
    assert [slide["spoken"][-1] for slide in shown] == [
        "Likely question: Does the budget allow this quality?",
        "Likely question: Will those who see only “Excuses” know that it belongs to “Cool down”?",
        "Likely question: Will those who see only this know which idea it belongs to?",
    ]


def test_what_is_said_comes_before_what_is_looked_up() -> None:
    kpi = KPIS.replace("kpis:", "budget: {total: 100, split: [{category: media, amount: 100}]}\nkpis:")
    told = spoken(assembled(job=TASK + kpi), "budget")
    assert [line.partition(":")[0] for line in told] == [
        *("Key message", "Talk track", "Note", "Next", "Likely question"),
    ]
    assert all(line.startswith(("– ", "· ")) for line in lines(assembled(job=TASK + KPIS), "kpi", "backing"))


def test_items_of_a_list_stand_under_its_name_and_what_is_the_same_for_all_is_said_once() -> None:
    markets = ", ".join(
        f"{{city: {city}, region: East, priority: A, weight_pct: {weight}, reason: {reason}}}"
        for city, weight, reason in (("Leeds", 60, "Dense"), ("York", 40, "Loyal"))
    )
    told = lines(assembled(job=f"{TASK}media: {{markets: [{markets}]}}\n"), "task", "backing")
    assert told[1:] == [
        "– Geography and weights: Leeds, Weight: 60%, Reason: Dense; York, Weight: 40%, Reason: Loyal "
        "(Region: East; Priority: A, the most important)"
    ]


def test_longer_items_take_a_line_each() -> None:
    markets = ", ".join(
        f"{{city: {city}, region: East, priority: {priority}, weight_pct: {weight}, reason: {reason}}}"
        for city, priority, weight, reason in (("Leeds", "A", 60, "Dense"), ("York", "B", 40, "Loyal"))
    )
    told = lines(assembled(job=f"{TASK}media: {{markets: [{markets}]}}\n"), "task", "backing")
    assert told[1:] == [
        "– Geography and weights:",
        "· Leeds; Priority: A, the most important; Weight: 60%; Reason: Dense",
        "· York; Priority: B, next; Weight: 40%; Reason: Loyal",
        "· Region: East (all of them)",
    ]


def test_days_that_the_slide_shows_are_not_told_again() -> None:
    schedule = "schedule: [{name: Shoot, department: production, start: 2026-04-01, end: 2026-04-09, owner: Ann}]\n"
    told = lines(assembled(job=TASK + schedule), "timeline", "backing")
    assert [line for line in told if "Apr" in line] == []


def test_a_stretch_of_days_that_no_slide_shows_is_told_as_one() -> None:
    phases = "media: {phases: [{task: Be seen, from: 2026-06-02, to: 2026-06-29}]}\n"
    assert "– Communication phases: Be seen, Dates: 2–29 June 2026" in notes(assembled(job=TASK + phases), "task")


def test_what_a_slide_has_no_room_for_stands_behind_it() -> None:
    assert "– Trial; Floor: 4%; Primary; Weight: 40%" in notes(assembled(job=TASK + KPIS), "kpi")


def test_nothing_is_said_twice() -> None:
    assert not any("Panel" in line for line in notes(assembled(job=TASK + KPIS), "kpi") if line.startswith("–"))


def test_what_has_no_slide_stands_behind_the_one_before() -> None:
    told = notes(assembled("market: {policy: [{regulation: Sugar levy, effect: Prices rise}]}"), "task")
    assert [line for line in told if "levy" in line] == [
        "– Policy and regulation: Sugar levy, Effect on the market: Prices rise"
    ]


def test_risks_beyond_six_stand_in_the_notes_with_all_that_is_known_of_them() -> None:
    risks = ", ".join(
        f"{{risk: Risk {n}, probability: low, impact: slight, response: Response {n}, trigger: Sign {n}}}"
        for n in range(1, 9)
    )
    told = "\n".join(notes(assembled(job=f"{TASK}risks: [{risks}]\n"), "risks"))
    assert [n for n in range(1, 9) if f"Sign {n}" not in told or f"Response {n}" not in told] == []


def test_only_sources_that_a_field_of_the_deck_cites_are_listed() -> None:
    client = (
        "materials: [{id: s1, title: Panel study, kind: panel, sample_size: 400}, {id: s2, title: Private memo}]\n"
        'market: {size: [{period: "2025", value: 100, source: s1}]}\n'
    )
    told = "\n".join(notes(assembled(client), "overview"))
    assert "Panel study" in told
    assert "n=400" in told
    assert "Private memo" not in told


def test_a_flag_stands_in_the_line_of_its_record_by_its_name_or_as_yes_and_no() -> None:
    client = (
        "product: {unique_points: [{claim: Cold brewed, exclusive: true, legal_cleared: false}, {claim: No sugar}]}\n"
        "competitors: [{name: Bolt, threat: 5, greatest_threat: true}, {name: Zest, threat: 2}]\n"
    )
    told = "\n".join(notes(assembled(client), "task"))
    assert "Cold brewed, Exclusive: Yes, Cleared by legal: No" in told
    assert "No sugar, Exclusive" not in told
    assert "– Bolt, Threat: 5 of 5, Greatest threat; Zest, Threat: 2 of 5" in told


def test_a_volume_is_told_in_its_unit() -> None:
    client = 'market: {size: [{period: "2025", volume: 1240, volume_unit: litres}]}\n'
    assert "– Market size: 2025, Volume: 1,240 litres" in notes(assembled(client), "task")


def test_the_state_of_the_dossier_is_told_as_the_dossiers() -> None:
    told = notes(assembled("archive: {version: 7, as_of: 2026-03-10}\n"), "cover")
    assert "– Client dossier: Version: 7; Data as of: 10 March 2026" in told


def test_the_context_among_rivals_is_told_where_no_slide_shows_it() -> None:
    told = notes(assembled(job=f"{TASK}competitor_context: Nobody owns calm\n"), "task")
    assert [line for line in told if "Nobody owns calm" in line] == ["– Competitive context: Nobody owns calm"]


def test_a_slide_in_reserve_tells_the_figures_of_its_chart() -> None:
    regions = "[{region: East, share_pct: 38}, {region: South, share_pct: 22}, {region: North, share_pct: 16}]"
    channels = "[{channel: Shops, share_pct: 90}, {channel: Online, share_pct: 10}]"
    told = notes(assembled(f"market: {{regions: {regions}, channels: {channels}}}\n"), "task")
    assert any(line.startswith("If asked: East") for line in told)
    assert "– Region: South, Share of category: 22%; North, Share of category: 16%" in told


LIMITS = "campaign: {name: Summer, constraints: {hard: [{text: USD 5m at most}, {text: No discounts}]}}\n"


def test_a_task_nobody_has_put_into_words_shows_only_its_limits() -> None:
    slide = assembled(job=LIMITS)["task"]
    assert isinstance(slide, dict)
    assert str(slide["title"]).replace("\u00a0", " ") == "The real need is still open; two hard limits are known"
    assert (slide["raw"], slide["need"], slide["free"]) == ("", "", [])
    assert slide["hard"] == ["USD 5m at most", "No discounts"]
    assert spoken({"task": slide}, "task")[1:] == [
        "Talk track: Hard constraints: USD 5m at most; no discounts.",
        "Likely question: What do you still need from us to put the task into words?",
    ]


def test_a_part_of_the_task_somebody_was_asked_for_is_marked_and_the_mark_is_not_spoken() -> None:
    request = "request: {raw: Make noise, real_need: {requested: 2026-03-06}}"
    slide = assembled(job=f"campaign: {{name: Summer, {request}}}\n")["task"]
    assert isinstance(slide, dict)
    assert str(slide["need"]) == "Requested, 6 Mar"
    assert "Talk track: “Make noise”." in spoken({"task": slide}, "task")


def test_what_is_open_on_the_overview_is_not_spoken() -> None:
    role = "campaign: {name: Summer, role_of_communication: Drive trial}\nproposition: Ease\n"
    overview = assembled(job=role)["overview"]
    assert isinstance(overview, dict)
    assert [str(cell["head"]) for cell in overview["cells"]][:4] == [
        "Drive trial",
        "To be confirmed",
        "Ease",
        "To be confirmed",
    ]
    assert "Talk track: Task: Drive trial. Proposition: Ease." in spoken({"overview": overview}, "overview")


def test_a_brand_that_stands_on_every_slide_is_no_line_of_its_own() -> None:
    told = notes(assembled("competitors: [{name: Northwind, own: true}, {name: Bolt, threat_reason: Price}]\n"), "task")
    assert "– Northwind" not in told
    assert [line for line in told if "Bolt" in line] == ["– Bolt, Reason for the threat: Price"]


def test_a_budget_without_a_slide_stands_behind_the_overview_once() -> None:
    values = assembled(f"{CLIENT}marketing: {{budget: {{total: 5e7}}}}\n", TASK + "budget: {total: 5e7, tax: excl}\n")
    told = [*notes(values, "overview"), *notes(values, "task")]
    assert [line for line in told if "Total budget" in line] == []
    assert [line for line in notes(values, "overview") if "tax" in line.lower()] == ["– Tax basis: Excl. tax"]


def test_a_figure_of_one_line_is_not_taken_for_that_of_another() -> None:
    lines_of = (
        "{channel: TV, vehicle: News, from: 2026-05-04, to: 2026-05-24, net_cost: 1200000, rate_card: 3000000}, "
        "{channel: Radio, from: 2026-05-04, to: 2026-05-24, net_cost: 800000, rate_card: 1200000}"
    )
    told = lines(assembled(job=f"{TASK}media: {{plan: [{lines_of}]}}"), "media", "backing")
    assert "– Media plan: TV, Rate card: USD 3.0m; Radio, Rate card: USD 1.2m" in told
