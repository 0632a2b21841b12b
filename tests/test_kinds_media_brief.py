"""What a media brief says: a planner finds it all, each gap is marked, nothing stands on two bases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Rich
from briefgen.kinds import gaps_of, has_something_to_say, media_brief
from briefgen.kinds.wording import strong
from tests.small_briefs import brief_of, wording_of

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND = media_brief.KIND
SECTIONS = ("background", "role", "markets", "regions", "competition", "creative", "measures", "expected", "history")
LISTS = ("objective", "target", "timing", "money", "guidelines")


def brief(client: str = "{}", job: str = "{}", language: str = "en") -> dict[str, object]:
    return media_brief.assemble(wording_of(client, job, language, KIND))


def told(facts: object) -> dict[str, str]:
    """Labels and values of a section, as plain text."""
    return {str(fact["label"]): str(fact["value"]) for fact in facts}  # type: ignore[attr-defined]


def part(values: Mapping[str, object], *steps: str | int) -> object:
    found: object = values
    for step in steps:
        found = found[step]  # type: ignore[index]
    return found


def job_block(values: Mapping[str, object]) -> dict[str, str]:
    return told(part(values, "job", "second"))


def test_nothing_known_leaves_out_whole_sections() -> None:
    values = brief()
    assert {name: values[name] for name in (*SECTIONS, "habits", "season", "voice", "voice_note")} == dict.fromkeys(
        (*SECTIONS, "habits", "season", "voice", "voice_note")
    )
    assert told(values["timing"]) == {"On air": "To be confirmed"}
    assert [values[name] for name in LISTS if name != "timing"] == [[], [], [], []]


def test_a_draft_says_so_and_names_what_blocks_it() -> None:
    values = brief(job="campaign: {role_of_communication: Make it known}")
    assert part(values, "document", "status") == "DRAFT"
    assert part(values, "gaps", "count") == "16 gaps, 9 of them block the final version"
    first = part(values, "gaps", "rows", 0)
    assert (first["what"], first["effect"]) == (  # type: ignore[index]
        "Media objective with its period",
        "Blocks final version",
    )


def test_a_business_goal_without_numbers_is_marked_and_a_gap() -> None:
    job = "campaign: {date: 2026-03-10, business_objective: {metric: Volume, by: 2026-12-31}}"
    line = part(brief(job=job), "background", "lines", 0)
    assert isinstance(line, Rich)
    assert str(line) == "Business objective: volume, by 31 Dec; baseline and target: To be confirmed."
    assert [span.text for span in line.spans if span.emphasis == "mark"] == ["To be confirmed"]
    known = job.replace("metric: Volume", "metric: Volume, unit: pct, baseline: 4, target: 5")
    assert part(brief(job=known), "background", "lines") == ["Business objective: volume 4% → 5%, by 31 Dec."]
    names = [[gap.need.name for gap in gaps_of(KIND, brief_of(job=each))] for each in (job, known)]
    assert ["business_objective" in each for each in names] == [True, False]


def test_what_the_marketing_wants_is_said_once() -> None:
    goals = "marketing_objective: {metric: Trial, target: 5}, communication_objectives: [{metric: Trial, target: 5}"
    values = brief(job=f"campaign: {{{goals}, {{metric: Awareness, target: 40}}]}}")
    assert told(part(values, "role", "facts")) == {"Objectives": "Awareness 40"}
    assert told(part(brief(job=f"campaign: {{{goals}]}}"), "role", "facts")) == {"Objectives": "Trial 5"}


def test_the_day_of_full_distribution_names_the_product() -> None:
    job = "campaign: {date: 2026-03-10, from: 2026-05-04, products: [Cold Brew]}"
    client = "channels: {ready_date: 2026-04-25, ready_dist_pct: 60}"
    assert part(brief(client, job), "background", "lines") == [
        "Cold Brew reaches 60% distribution by 25 Apr, on air 4 May."
    ]


def test_one_need_of_the_core_is_enough_for_a_draft() -> None:
    assert has_something_to_say(KIND, brief_of(job="media: {markets: [{city: Leeds, weight_pct: 100}]}"))
    assert not has_something_to_say(KIND, brief_of(job="budget: {total: 100}"))


COMPLETE = """
campaign: {role_of_communication: Make it known}
budget: {total: 100, basis: gross, tax: incl}
kpis: [{name: Reach, target: 55}]
media:
  objective: {reach_pct: 55, eff_freq: 3, period: four weeks}
  target: {audience: A22–40}
  markets: [{city: Leeds, weight_pct: 100}]
  timing: {from: 2026-05-04, to: 2026-07-26}
  creative_units: [{name: Film}]
"""
KNOWN = "{people: [{org: client, decision_power: approves}], competitors: [{share_series: [{share_pct: 4}]}]}"


def test_all_that_blocks_is_what_domain_names() -> None:
    assert [gap.need.name for gap in gaps_of(KIND, brief_of(KNOWN, COMPLETE)) if gap.blocking] == []
    assert [gap.need.name for gap in gaps_of(KIND, brief_of()) if gap.blocking] == [
        "role",
        "media_objective",
        "buying_target",
        "markets",
        "media_dates",
        "media_budget",
        "creative_units",
        "kpi",
        "rival_figures",
        "approver",
    ]


def test_the_media_lead_is_the_first_of_the_media_people_by_rank() -> None:
    people = "people: [{id: b, name: Bo, org: agency, role: media_buyer}, {id: d, name: Di, role: media_director}]"
    assert job_block(brief(people))["Media lead"] == "Di (Media director)"
    assert job_block(brief())["Media lead"] == "To be confirmed"


def test_the_first_reply_is_due_on_the_earliest_day() -> None:
    items = "[{what: Plan, by: 2026-03-27}, {what: Mix, by: 2026-03-24}, {what: Terms}]"
    values = brief(job=f"campaign: {{date: 2026-03-10}}\nmedia: {{expected: {items}}}\nlead_times: {{booking: 15}}")
    assert job_block(values)["First reply due"] == "24 March 2026"
    assert [str(row["by"]) for row in part(values, "expected", "rows")] == [  # type: ignore[attr-defined]
        "27 Mar",
        "24 Mar",
        "To be confirmed",
    ]
    assert part(values, "expected", "note") == (
        "10 working days from this brief (10 Mar) to the first reply. Booking takes 15 working days."
    )


def test_a_reach_without_its_period_is_marked() -> None:
    values = brief(job="media: {objective: {reach_pct: 55, eff_freq: 3}, target: {audience: A22–40}}")
    assert told(values["objective"]) == {
        "Reach and frequency": "55% reach at 3+, among the buying target, To be confirmed",
    }


def test_what_media_shall_recommend_is_said() -> None:
    goal = "{kind: continuity, period: the year, recommend: Reach and frequency}"
    assert told(brief(job=f"media: {{objective: {goal}}}")["objective"]) == {
        "Emphasis": "continuity",
        "Left to media": "Reach and frequency",
    }


def test_consumer_target_and_buying_target_stand_apart() -> None:
    client = "consumers: {segments: [{id: s, name: The gently disciplined}], heavy_users: {share_of_users_pct: 21,"
    client += " share_of_volume_pct: 58}, roles: {user: {who: Office staff}, buyer: {who: Their parents}}}"
    buying = "{audience: Bought tea this month, age_from: 22, age_to: 40, sex: female, geography: Ten cities}"
    job = f"audience: {{primary: {{segment: s, who: Office workers}}}}\nmedia: {{target: {buying}}}"
    assert told(brief(client, job)["target"]) == {
        "Consumer target": "The gently disciplined, office workers",
        "Buying target": "Bought tea this month, aged 22–40, female, Ten cities",
        "Heavy user": "21% of users, 58% of volume",
        "Consumer roles": "User: office staff; Buyer: their parents",
    }


def test_ages_the_audience_names_are_not_said_twice() -> None:
    target = "{audience: 22–40 岁城市白领, age_from: 22, age_to: 40, sex: all}"
    assert told(brief(job=f"media: {{target: {target}}}", language="zh-Hans")["target"]) == {
        "媒介购买人群": "22–40 岁城市白领"
    }


def test_a_buying_target_nobody_gave_is_marked() -> None:
    assert told(brief(job="audience: {primary: {who: They}}")["target"])["Buying target"] == "To be confirmed"


MARKETS = "[{city: 上海, region: 华东, priority: A, weight_pct: 60, reason: 铺货足}, {region: 华北, priority: B"


def test_markets_add_up_by_priority() -> None:
    values = brief(job=f"media: {{markets: {MARKETS}, weight_pct: 40}}]}}", language="zh-Hans")
    assert part(values, "markets", "title") == "A 级 1 个市场占 60%；B 级 1 个市场占 40%"
    assert part(values, "markets", "source") == "来源：本简报所定。"
    assert part(values, "markets", "rows") == [
        {"place": "上海", "region": "华东", "priority": "A", "weight": "60", "reason": "铺货足"},
        {"place": "华北", "region": "—", "priority": "B", "weight": "40", "reason": "—"},
        {"place": strong("合计"), "region": "—", "priority": "—", "weight": strong("100"), "reason": "—"},
    ]


def test_a_weight_that_is_open_is_marked_and_nothing_is_added() -> None:
    job = f"media: {{markets: {MARKETS}, weight_pct: {{requested: 2026-03-06}}}}]}}"
    values = brief(job=job, language="zh-Hans")
    assert part(values, "markets", "title") is None
    assert len(part(values, "markets", "rows")) == 2  # type: ignore[arg-type]
    assert str(part(values, "markets", "rows", 1, "weight")) == "已询问，3月6日"


def test_regions_are_compared_with_their_population() -> None:
    region = "{region: East, share_pct: 38, population_pct: 17, brand_sales_pct: 51.97, brand_share_pct: 9.3}"
    row = part(brief(f"market: {{regions: [{region}]}}"), "regions", "rows", 0)
    assert (row["cdi"], row["bdi"]) == ("224", "306")  # type: ignore[index]


def test_timing_names_days_on_and_off_air() -> None:
    timing = "{from: 2026-05-04, to: 2026-07-26, pattern: pulsing, note: Heaviest first, hiatus: [{from: 2026-06-01,"
    timing += " to: 2026-06-07}], no_go: [{from: 2026-06-07, to: 2026-06-09, reason: Exams}, {from: 2026-05-12}]}"
    plan = "[{name: Half price, from: 2026-06-29, to: 2026-07-26, channel: Shops}]"
    client = (
        f"marketing: {{promotion_plan: {plan}}}\nconsumers: {{behaviour: {{frequency: Weekly, occasions: [Lunch]}}}}"
    )
    job = f"campaign: {{date: 2026-03-10}}\nmedia: {{timing: {timing}}}"
    assert told(brief(client, job)["timing"]) == {
        "On air": "4 May–26 Jul, 12 weeks",
        "Pattern": "Pulsing, heaviest first",
        "Hiatus": "1–7 Jun",
        "No-go dates": "7–9 Jun: exams; 12 May",
        "Purchase cycle": "Weekly, lunch",
        "Promotions": "Half price, 29 Jun–26 Jul, shops",
    }


def test_the_campaigns_days_stand_for_those_media_do_not_give() -> None:
    job = "campaign: {date: 2026-03-10, from: 2026-05-04, to: 2026-05-10}"
    assert told(brief(job=job)["timing"]) == {"On air": "4–10 May, 1 week"}


def test_a_hiatus_written_empty_is_none_and_one_not_written_is_open() -> None:
    assert told(brief(job="media: {timing: {hiatus: []}}")["timing"])["Hiatus"] == "No break"
    assert told(brief(job="media: {timing: {pattern: pulsing}}")["timing"])["Hiatus"] == "To be confirmed"
    stated = "media: {timing: {hiatus: {not_applicable: one burst}}}"
    assert told(brief(job=stated)["timing"])["Hiatus"] == "Not applicable"


BRANDS = """
- {{id: own, name: Own, own: true, share_series: [{{period: "2025", share_pct: 40, basis: value}}],
    ad_spend: [{{period: "2025", amount: 300000, basis: {own}}}]}}
- {{id: bolt, name: Bolt, ad_strategy: Two bursts, share_series: [{{period: "2025", share_pct: 60, basis: value}}],
    ad_spend: [{{period: "2025", amount: 700000, basis: {rival}}}]}}
"""


def rivals(own: str, rival: str) -> dict[str, object]:
    return brief(f"competitors:\n{BRANDS.format(own=own, rival=rival)}")


def test_spend_on_one_basis_stands_beside_the_share() -> None:
    values = rivals("rate_card", "rate_card")
    assert [row["spend"] for row in part(values, "competition", "rows")] == ["300,000", "700,000"]  # type: ignore[attr-defined]
    assert part(values, "competition", "spend_unit") == ", 2025 (rate card, CNY)"
    assert values["voice_note"] == (
        "Spend basis: rate card. Published averages put about 10 pp of excess share of voice beside 0.5 pp of share "
        "gain a year. Categories vary widely: an orientation, never a forecast for this brand."
    )
    assert part(values, "competition", "note") == "Source: To be confirmed."


def test_net_is_never_compared_with_rate_card() -> None:
    values = rivals("net", "rate_card")
    assert values["voice"] is None
    assert [row["spend"] for row in part(values, "competition", "rows")] == [  # type: ignore[attr-defined]
        "300,000 (net)",
        "700,000 (rate card)",
    ]
    assert part(values, "competition", "spend_unit") == ", 2025 (CNY)"
    assert part(values, "competition", "note") == (
        "Source: To be confirmed. Spend stands on several bases and can be neither compared nor added."
    )


def test_units_that_come_too_late_are_told() -> None:
    units = "[{name: Film, available_on: 2026-05-08}, {size: A3}]"
    values = brief(
        job=f"campaign: {{date: 2026-03-10}}\nmedia: {{timing: {{from: 2026-05-04}}, creative_units: {units}}}"
    )
    late = "The last unit is ready on 8 May, 4 working days after the first day"
    assert told(part(values, "creative", "facts")) == {"Ready in time": late}
    assert str(part(values, "creative", "rows", 1, "name")) == "To be confirmed"
    assert str(part(values, "creative", "rows", 1, "ready")) == "To be confirmed"


BUDGET = """
total: 12000000
currency: CNY
basis: net
tax: excl
split: [{category: media, amount: 7200000}, {category: contingency, pct: 10}, {category: production, amount: 3600000}]
media_included: [监测费]
media_excluded: [制作费, 赠播]
commitments: []
by_channel: [{channel: OTV, pct: 50}]
phasing: [{period: 2026-05, amount: 2000000}, {period: 2027-01, amount: 10000000}]
"""


def test_the_budget_says_net_or_gross_tax_and_what_is_inside() -> None:
    job = "campaign: {from: 2026-05-04}\nbudget:\n" + "\n".join(f"  {line}" for line in BUDGET.strip().splitlines())
    values = brief(job=job, language="zh-Hans")
    assert told(values["money"]) == {
        "媒介预算": "720 万元（净价，未税）",
        "全项目预算": "1,200 万元：媒介投放 720 万元（60%）、应急储备 120 万元（10%）、制作 360 万元（30%）；"
        "储备动用须客户书面确认",
        "包含": "监测费",
        "不含": "制作费，赠播",
        "已承诺款项": "尚无",
        "渠道参考分配": "OTV 360 万元（50%）",
        "全项目用款节奏": "5月 200 万元、2027年1月 1,000 万元",
    }
    assert job_block(values)["媒介预算"] == "720 万元（净价，未税）"


def test_a_budget_of_which_the_basis_is_open_is_marked() -> None:
    values = brief(job="budget: {total: 50000000, currency: USD, tax: incl}")
    assert told(values["money"])["Whole job"] == "USD 50.0m (tax included); price basis: To be confirmed"
    assert told(values["money"])["Media budget"] == job_block(values)["Media budget"] == "To be confirmed"
    assert told(values["money"])["Committed so far"] == "To be confirmed"


def test_media_money_stands_by_phase_beside_that_of_the_whole_job() -> None:
    phases = "[{name: Ignite, from: 2026-05-04, to: 2026-05-24, budget: 3240000}, {name: Close, budget: 600000}, "
    job = f"media: {{phases: {phases} {{name: Rest}}]}}\nbudget:\n"
    job += "\n".join(f"  {line}" for line in BUDGET.strip().splitlines())
    facts = told(brief(job=job)["money"])
    assert facts["Media phasing"] == "Ignite CNY 3.24m (4–24 May), Close CNY 0.60m"
    assert facts["Phasing, whole job"] == "May 2026 CNY 2.0m, January 2027 CNY 10.0m"


def test_commitments_are_listed_with_supplier_and_day() -> None:
    entry = "{supplier: Tower Screens, date: 2026-03-02, committed: 300000}"
    values = brief(job=f"campaign: {{date: 2026-03-10}}\nbudget: {{total: 9, commitments: [{entry}]}}")
    assert told(values["money"])["Committed so far"] == "Tower Screens CNY 300,000 (2 Mar)"


def test_rules_that_are_open_are_marked_once_any_are_given() -> None:
    rules = told(brief(job="media: {guidelines: {viewability_pct: 70, ivt_limit_pct: 0}}")["guidelines"])
    assert (rules["Viewability"], rules["Invalid traffic rate"]) == ("≥ 70%", "≤ 0%")
    assert (rules["Make-good"], rules["Frequency cap"]) == ("To be confirmed", "To be confirmed")


def test_primary_measures_come_first_with_three_marks_each() -> None:
    kpis = "[{name: CPM, unit: CNY, target: 32, direction: lower_better}, {name: Reach, unit: pct, floor: 50,"
    kpis += " target: 55, stretch: 60, primary: true}]"
    values = brief(job=f"kpis: {kpis}\nmedia: {{reporting: [{{what: Weekly report, rhythm: Mondays}}]}}")
    rows: list[dict[str, object]] = part(values, "measures", "rows")  # type: ignore[assignment]
    assert [str(rows[0][key]) for key in ("name", "floor", "target", "stretch")] == ["Reach (%)", "50", "55", "60"]
    assert (str(rows[1]["name"]), rows[1]["floor"]) == ("CPM (CNY)↓", "—")
    assert told(part(values, "measures", "reports")) == {"Reporting rhythm": "Weekly report, Mondays"}
    assert part(values, "measures", "title") == "Primary measures: reach 55%"
    assert part(values, "measures", "note") == "Source: set by this brief. ↓ lower is better."


def test_baselines_stand_with_their_time() -> None:
    kpis = "[{name: Trial, baseline: 3, baseline_period: 2025-Q4, target: 4}, {name: Share, baseline: 6, target: 8, "
    kpis += 'baseline_period: "2025"}, {name: Reach, target: 55}]'
    assert part(brief(job=f"kpis: {kpis}"), "measures", "note") == (
        "Source: set by this brief. Base periods: Q4 2025 (trial), 2025 (share)."
    )


def test_past_returns_are_told_with_their_formula() -> None:
    client = (
        "marketing: {history_roi: [{channel: OTV, spend: 200, return: 280}, {channel: Radio, spend: 0, return: 9}]}"
    )
    past = "[{period: 2025-07, medium: OTV, spend: 4600000, basis: net, kpi: CPM 36, learning: Say less}]"
    history = part(brief(client, f"media: {{history: {past}}}"), "history")
    row = {"medium": "OTV", "period": "July 2025", "ratio": "1.40", "result": "CPM 36", "learning": "Say less"}
    assert history == {
        "rows": [{**row, "spend": "4.6"}],
        "cost_unit": " (net, CNY m)",
        "returned": True,
        "title": "Best past ROAS: OTV, 1.40",
        "source": "Source: To be confirmed. ROAS = revenue ÷ spend.",
        "returns": None,
    }


def test_a_return_of_which_nothing_else_is_on_record_has_its_own_row() -> None:
    client = 'marketing: {history_roi: [{channel: OTV, period: "2024", spend: 200, return: 280}]}'
    past = '[{period: "2025", medium: OTV, spend: 300, basis: net}, {period: "2025", medium: OTV, kpi: CPM 40}]'
    history: dict[str, object] = part(brief(client, f"media: {{history: {past}}}"), "history")  # type: ignore[assignment]
    rows: list[dict[str, object]] = history["rows"]  # type: ignore[assignment]
    assert [[row[key] for key in ("period", "spend", "ratio", "result")] for row in rows] == [
        ["2025", "300 (net)", "—", "—"],
        ["2025", "—", "—", "CPM 40"],
        ["2024", "200", "1.40", "—"],
    ]
    assert history["cost_unit"] == " (CNY)"


def test_without_media_on_record_past_returns_stand_in_a_line() -> None:
    client = "materials: [{id: s, title: Accounts}]\nmarketing: {history_roi: [{channel: OTV, spend: 200, return: 280,"
    history = part(
        brief(client + " source: s}, {channel: Lift screens, spend: 10, return: 11, source: s}]}"), "history"
    )
    line = "Best past ROAS: OTV, 1.40; lift screens 1.10. Source: Accounts. ROAS = revenue ÷ spend."
    assert (history["rows"], history["returns"]) == ([], line)  # type: ignore[index]


def test_the_dearest_medium_is_told_where_no_return_is_known() -> None:
    past = "[{medium: OTV, spend: 4600000}, {medium: Radio, spend: 900000}]"
    assert part(brief(job=f"media: {{history: {past}}}"), "history", "title") == "Most was spent on OTV, CNY 4.6m"


PEOPLE = """
people:
- {id: c, name: Chen, org: client, role: marketing_director, decision_power: approves}
- {id: m, name: Mo, org: agency, role: media_director}
- {id: a, name: An, org: agency, role: account_director}
"""


def test_nobody_has_signed_unless_approvals_say_so() -> None:
    approvals = "approvals:\n- {code: MB, person: m, decision: approved, date: 2026-03-12, channel: email}\n"
    approvals += "- {code: CB, person: a, decision: approved}\n"
    rows = part(brief(PEOPLE, approvals), "signoff")
    assert [(row["name"], row["decided"]) for row in rows] == [("An", False), ("Mo", True), ("Chen", False)]  # type: ignore[attr-defined]


def test_both_sides_of_a_disputed_audience_are_told() -> None:
    who = "{conflicting: [{value: People of 18–49, note: one plan}, {value: People of 15–40, note: another}]}"
    facts = told(part(brief(job=f"audience: {{primary: {{who: {who}}}}}"), "target"))
    said = "Sources disagree, to be checked: People of 18–49 (one plan); People of 15–40 (another)"
    assert facts["Consumer target"] == said
