"""What the proposal's slides state; each title must follow from the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from briefgen.content import Gantt, Table
from briefgen.kinds import proposal
from briefgen.kinds.proposal import closing, market, money, opening, people, plan, rivals, strategy, timeline
from briefgen.kinds.proposal.slide import in_one_line
from briefgen.model.job_budget import Category
from tests.small_briefs import wording_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.content import Chart


def title(slide: Mapping[str, object] | None) -> str:
    assert slide is not None
    return in_one_line(slide["title"])


def chart(slide: Mapping[str, object] | None) -> Chart:
    assert slide is not None
    found: Chart = slide["chart"]  # type: ignore[assignment]
    return found


def rows(slide: Mapping[str, object] | None, name: str = "rows") -> list[dict[str, str]]:
    assert slide is not None
    return [{key: str(value) for key, value in row.items()} for row in slide[name]]  # type: ignore[attr-defined]


def sizes(*values: str) -> str:
    listed = ", ".join(f'{{period: "{period}", value: {value}}}' for period, value in map(str.split, values))
    return f"project: {{currency: USD}}\nmarket: {{size: [{listed}]}}\n"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("2023 100e6", "2024 120e6", "2025 150e6"), "市场两年从 1 亿美元 到 1.5 亿美元，增速加快至 +25.0%"),
        (("2023 100e6", "2024 150e6", "2025 180e6"), "市场两年从 1 亿美元 到 1.8 亿美元，增速放缓至 +20.0%"),
        (("2023 100e6", "2024 90e6", "2025 80e6"), "市场两年从 1 亿美元 到 8,000 万美元，最近一年 −11.1%"),
        (("2025-Q3 100e6", "2025-Q4 90e6"), "市场 2025 年第 3 季度 1 亿美元，2025 年第 4 季度 9,000 万美元"),
        (("2023 100e6", "2025 80e6"), "市场 2023 年 1 亿美元，2025 年 8,000 万美元"),
    ],
    ids=["faster", "slower", "shrinking", "quarters", "a year left out"],
)
def test_the_market_title_says_what_happened(given: tuple[str, ...], said: str) -> None:
    told = title(market.market(wording_of(sizes(*given), language="zh-Hans")))
    assert told.replace(" ", "") == said.replace(" ", "")


def test_a_small_market_is_charted_in_a_small_unit() -> None:
    slide = market.market(wording_of(sizes("2024 36e6", "2025 33e6")))
    assert chart(slide).series[0].values == (36, 33)
    assert slide
    assert "USD m" in str(slide["unit_line"])


def test_growth_that_is_not_known_is_not_charted() -> None:
    assert len(chart(market.market(wording_of(sizes("2023 36e6", "2025 33e6")))).series) == 1


def test_a_market_that_stands_still_shows_its_growth_of_nothing() -> None:
    slide = market.market(wording_of(sizes("2024 36e6", "2025 36e6")))
    assert chart(slide).series[1].values == (None, 0)


def brands(**shares: str) -> str:
    """Brands by id, each `share spend`; `q` is the own one."""
    lines = []
    for brand, given in shares.items():
        share, _, spend = given.partition(" ")
        spent = f', ad_spend: [{{period: "2025", amount: {spend}, basis: net}}]' if spend else ""
        which = f"{brand}, name: {brand.upper()}, own: {brand == 'q'}, others: {brand == 'others'}"
        lines.append(f'- {{id: {which.lower()}, share_series: [{{period: "2025", share_pct: {share}}}]{spent}}}')
    own = '\nbrand: {share_series: [{period: "2024", share_pct: 10}, {period: "2025", share_pct: 20}]}\n'
    return "competitors:\n" + "\n".join(lines) + own


@pytest.mark.parametrize(
    ("shares", "ends"),
    [
        ({"q": "20", "r": "30", "s": "45"}, "10.0 pp behind r"),
        ({"q": "40", "r": "30", "others": "30"}, "leads the market"),
        ({"q": "20", "r": "20", "s": "10", "others": "50"}, "in one year"),
        ({"q": "20", "r": "10"}, "in one year"),
        ({"q": "20", "others": "80"}, "in one year"),
    ],
    ids=["behind", "leads", "tied", "half the market unknown", "no rival"],
)
def test_a_brand_leads_only_where_the_figures_prove_it(shares: dict[str, str], ends: str) -> None:
    assert title(market.position(wording_of(brands(**shares)))).endswith(ends)


def test_share_of_voice_stands_beside_share_of_market_where_both_are_whole() -> None:
    slide = rivals.competition(wording_of(brands(q="20 10", r="50 60", others="30 30")))
    assert title(slide) == "Q’s share of voice is 10.0 pp below its share"
    assert [series.values for series in chart(slide).series] == [(50, 20), (60, 10)]


def test_a_part_of_the_market_is_compared_among_itself() -> None:
    slide = rivals.competition(wording_of(brands(q="20 10", r="30 30", s="15")))
    assert [series.values for series in chart(slide).series] == [(60, 40), (75, 25)]
    assert slide
    assert slide["unit_line"] == "2025, % among the 2 brands compared"


def test_without_a_rivals_spend_there_is_nothing_to_compare() -> None:
    assert rivals.competition(wording_of(brands(q="20 10", r="30"))) is None


def season(values: str, first: str, last: str) -> str:
    slide = market.season(
        wording_of(f"market: {{seasonality: [{values}]}}", f"campaign: {{from: {first}, to: {last}}}")
    )
    return title(slide)


WINTER = "130, 125, 105, 90, 80, 70, 65, 70, 85, 105, 130, 145"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-12-14", "2027-02-28", "High season is November to February, and the whole campaign falls in it"),
        ("2027-02-01", "2027-03-31", "High season is November to February; the campaign covers 1 of its months"),
        ("2026-06-01", "2026-07-31", "High season is November to February; the campaign falls outside it"),
    ],
)
def test_a_season_may_run_over_new_year(first: str, last: str, said: str) -> None:
    assert season(WINTER, first, last) == said


def test_two_seasons_are_both_named() -> None:
    two = "150, 80, 80, 80, 80, 150, 150, 80, 80, 80, 80, 110"
    assert season(two, "2026-06-01", "2026-06-30").startswith("High season is December to January, June to July,")


def test_an_even_year_has_no_peak() -> None:
    slide = market.season(
        wording_of(
            f"market: {{seasonality: [{', '.join(['9'] * 12)}]}}", "campaign: {from: 2026-05-01, to: 2026-05-31}"
        )
    )
    assert title(slide) == "Demand is even through the year"
    assert slide
    assert slide["points"] == ["The campaign months average an index of 100."]


def funnel(*steps: str) -> str:
    stages = ["know", "buy", "keep", "stay"]
    lines = [
        f"{{stage: {stage}, brand_pct: {mine}{f', benchmark_pct: {norm}' if norm else ''}}}"
        for stage, (mine, _, norm) in zip(stages, (step.partition(" ") for step in steps), strict=False)
    ]
    return title(people.funnel(wording_of(f"consumers: {{funnel: [{', '.join(lines)}]}}")))


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (("80 80", "40 60", "30 40"), "know to buy, 50% against a 75% norm"),
        (("80 90", "40 40", "30 20"), "know to buy, only 50% pass"),
        (("80", "40 60", "4"), "buy to keep, only 10% pass"),
        (("80", "0", "0"), "know to buy, only 0% pass"),
    ],
    ids=["behind the benchmark", "ahead of it everywhere", "benchmark not complete", "nobody passes"],
)
def test_the_funnel_names_the_weakest_passage(steps: tuple[str, ...], said: str) -> None:
    assert funnel(*steps).endswith(said)


def test_a_percentage_split_comes_to_amounts_and_names_are_added_up() -> None:
    split = "[{category: media, pct: 45}, {category: media, pct: 45}, {category: contingency, pct: 10}]"
    slide = money.budget(wording_of(job=f"budget: {{total: 500000, currency: USD, split: {split}}}"))
    assert title(slide) == "90% of USD 500,000 goes to media, 10% held as contingency"
    assert rows(slide, "left_rows")[0] == {"item": "Media", "amount": "450,000", "pct": "90.0"}
    assert chart(slide).series[0].values == (450000,)


def test_a_contingency_of_nothing_is_not_spoken_of() -> None:
    split = "[{category: media, amount: 500000}, {category: contingency, amount: 0}]"
    slide = money.budget(wording_of(job=f"budget: {{total: 500000, currency: USD, split: {split}}}"))
    assert title(slide) == "100% of USD 500,000 goes to media"
    assert slide
    assert slide["source"] == "USD."
    assert slide["right_total"] is None


def test_every_category_of_the_budget_has_a_name() -> None:
    named = get_args(Category)
    split = ", ".join(f"{{category: {category}, amount: 10}}" for category in named)
    slide = money.budget(wording_of(job=f"budget: {{total: 130, split: [{split}]}}"))
    assert not {row["item"] for row in rows(slide, "left_rows")} & set(named)


KPIS = """
kpis:
- {name: Trial, unit: pct, target: 4.6, floor: 4, PRIMARY}
- {name: Complaints, direction: lower_better, target: 0}
- {name: Reach}
"""


def test_kpis_say_which_decide() -> None:
    slide = money.kpi(wording_of(job=KPIS.replace("PRIMARY", "primary: true")))
    assert title(slide) == "One KPI decides success: trial 4.6%"
    assert [row["target"] for row in rows(slide)] == ["4.6", "0", "To be confirmed"]
    assert [row["name"] for row in rows(slide)] == ["Trial (%)", "Complaints↓", "Reach"]
    assert rows(slide)[0]["floor"] == "4.0"


def test_a_kpi_names_its_unit_whichever_it_is() -> None:
    slide = money.kpi(
        wording_of(job="kpis: [{name: Cost, unit: TWD, target: 38}, {name: Weight, unit: GRP, target: 4}]")
    )
    assert [row["name"] for row in rows(slide)] == ["Cost (TWD)", "Weight (GRP)"]


def test_a_figure_kept_back_by_the_client_is_marked_as_such() -> None:
    kpis = 'kpis: [{name: Trial, target: 5, baseline: {withheld: "price sensitive"}, measured_with: Panel}]\n'
    row = rows(money.kpi(wording_of(job=kpis)))[0]
    assert (row["baseline"], row["floor"]) == ("Withheld by client", "—")


def test_kpis_of_which_none_is_primary_are_not_called_so() -> None:
    slide = money.kpi(wording_of(job=KPIS.replace(", PRIMARY", "")))
    assert title(slide) == "3 KPIs, none of them primary yet: trial 4.6%, complaints 0"


GOAL = "campaign: {communication_objectives: [{metric: Trial, by: 2026-12-31}, {metric: Recall, by: 2027-12-31}]}\n"


@pytest.mark.parametrize(
    ("own", "said"),
    [("", "Measured by 31 December 2026."), (", measured_at: 2026-08-15", "Measured by 15 August 2026.")],
    ids=["that of its goal", "its own"],
)
def test_a_kpi_is_measured_on_its_own_day_else_on_that_of_its_goal(own: str, said: str) -> None:
    slide = money.kpi(wording_of(job=f"{GOAL}kpis: [{{name: Trial, target: 4{own}}}]\n"))
    assert slide
    assert slide["source"] == said


def test_many_phases_stand_one_below_the_other() -> None:
    named = [f"{{name: P{n}, from: 2026-05-0{n}, to: 2026-05-0{n}, task: T{n}, budget: 1000000}}" for n in range(1, 7)]
    few, many = (plan.phases(wording_of(job=f"media: {{phases: [{', '.join(named[:n])}]}}")) for n in (5, 6))
    assert few is not None
    assert many is not None
    beside, below = few["table"], many["listing"]
    assert isinstance(beside, Table)
    assert isinstance(below, Table)
    assert (few["listing"], many["table"]) == (None, None)
    assert [len(beside.head), len(beside.rows)] == [6, 2]
    assert [str(cell) for cell in below.head] == ["", "Task", "Media spend"]
    assert [str(cell) for cell in below.rows[5]] == ["P6\n6 May, 0.1 weeks", "T6", "CNY 1.0m  17%"]
    assert str(few["source"]).endswith("Column widths follow the number of weeks.")
    assert many["source"] == "Media budget CNY 6.0m."
    assert many["said"] == [f"P{n}: T{n}" for n in range(1, 7)]


def test_phases_share_the_media_money_only_where_all_of_it_is_laid_out() -> None:
    job = "media: {phases: [{name: One, budget: 300}, {name: Two, BUDGET}]}"
    assert title(plan.phases(wording_of(job=job.replace("BUDGET", "budget: 100")))).startswith(
        "Two phases; One takes 75%"
    )
    assert title(plan.phases(wording_of(job=job.replace(", BUDGET", "")))) == "Two phases: One, Two"


def test_a_line_without_a_price_is_left_out_of_the_total_and_said() -> None:
    slide = plan.media(wording_of(job="media: {plan: [{channel: TV, net_cost: 5000}, {channel: Web}]}"))
    assert title(slide) == "Media channels: TV, Web"
    assert slide
    assert "1 line has no price yet; the total of CNY 5,000 leaves it out" in str(slide["source"])


def test_risks_that_are_not_rated_are_counted() -> None:
    risks = "[{risk: Heat, probability: high, impact: severe}, {risk: Storm}]"
    slide = closing.risks(wording_of(job=f"risks: {risks}"))
    assert title(slide) == "Of two risks, one rated red: responses are not complete"
    assert slide
    assert str(slide["source"]).endswith("1 more risk is in the notes.")
    assert rows(slide)[0]["response"] == "To be confirmed"


def test_every_decision_asked_for_is_on_the_slide() -> None:
    asked = ", ".join(f"{{what: Decision {number}, by: 2027-01-05}}" for number in range(1, 6))
    slide = closing.decisions(wording_of(job=f"campaign: {{date: 2026-10-01}}\ndecisions: [{asked}]\n"))
    assert title(slide).startswith("Five decisions to confirm in writing by 5 January 2027")
    assert [(row["no"], row["what"]) for row in rows(slide, "items")] == [
        ("1", "Decision 1"),
        ("2", "Decision 2"),
        ("3–5", "Decision 3; Decision 4; Decision 5"),
    ]


def test_the_clients_days_leave_out_holidays() -> None:
    task = "{name: Review, department: client, start: 2026-12-31, end: 2027-01-04}"
    wording = wording_of("project: {holidays: [2027-01-01]}", f"schedule: [{task}]")
    assert title(timeline.timeline(wording)) == "The client reviews once, 2 working days in all"


def test_a_change_is_told_where_both_ends_are_known() -> None:
    job = "audience: {current: {think: It is weak, do: walks}, desired: {do: stays}}"
    assert title(strategy.from_to(wording_of(job=job))) == "From “walks” to “stays”"


def test_brand_names_keep_their_capital_inside_a_sentence() -> None:
    goals = "[{metric: Northwind preference, baseline: 24, target: 30, unit: pct}]"
    job = f"campaign: {{brand: Northwind, communication_objectives: {goals}}}\nbudget: {{total: 500000}}\n"
    told = title(opening.overview(wording_of("project: {currency: USD}", job)))
    assert told == "USD 500,000 to take Northwind preference from 24% to 30%"


MEASURED = "kpi_measured"
"""Nobody misses how KPIs are measured where there are none."""


def test_a_brief_of_one_thought_makes_a_deck_that_says_what_is_missing() -> None:
    values = proposal.assemble(wording_of(job="proposition: One thing", kind=proposal.KIND))
    assert values["market"] is values["competition"] is values["kpi"] is None
    gaps = values["gap_slides"]
    assert isinstance(gaps, list)
    missing = [
        need for need in (*proposal.KIND.needs, *proposal.KIND.wishes) if need.name not in ("proposition", MEASURED)
    ]
    assert sum(len(each["rows"]) for each in gaps) == len(missing)


@pytest.mark.parametrize(
    ("set_in_lines", "listed"),
    [
        ("自律的人，\n最怕被看成自虐。", "自律的人，最怕被看成自虐。"),
        ("又认定无糖茶“像隔夜茶”\n还没喝", "又认定无糖茶“像隔夜茶”还没喝"),
        ("They dread one thing:\nbeing taken for martyrs.", "They dread one thing: being taken for martyrs."),
    ],
)
def test_a_title_in_a_list_keeps_the_space_of_its_language(set_in_lines: str, listed: str) -> None:
    assert in_one_line(set_in_lines) == listed


FOREIGN = (
    "campaign: {communication_objectives: [{metric: Heavy users, baseline: 9, target: 10}]}\nbudget: {total: 5e7}\n"
)


def test_foreign_words_inside_a_chinese_sentence_stand_in_quotation_marks() -> None:
    client = "project: {currency: USD}\n"
    assert title(opening.overview(wording_of(client, FOREIGN, language="zh-Hans"))) == (
        "用 5,000 万美元，把“Heavy users”从 9 提到 10"
    )
    assert title(opening.overview(wording_of(client, FOREIGN))) == "USD 50.0m to take heavy users from 9 to 10"


def test_foreign_statements_are_joined_by_a_sign_of_their_own_language() -> None:
    client = "consumers: {psychographics: {motives: [Rest, Taste decides, Mixes are liked]}}\n"
    told = rows(people.people(wording_of(client, "audience: {primary: {who: Students}}", language="zh-Hans")))
    assert {"label": "想要什么", "text": "Taste decides; Mixes are liked"} in told


def test_a_portrait_without_figures_is_titled_by_what_moves_people() -> None:
    audience = "audience: {primary: {who: Students}, motivation: A treat without a lecture}"
    assert title(people.people(wording_of(job=audience))) == "A treat without a lecture"
    assert title(people.people(wording_of(job="audience: {primary: {who: Students}}"))) == "Students"


def test_a_portrait_says_nothing_twice() -> None:
    client = "consumers: {psychographics: {motives: [Taste decides, A short walk, Mixes are liked]}}\n"
    slide = people.people(wording_of(client, "audience: {primary: {portrait: Fast lives; a short walk}}"))
    assert title(slide) == "Taste decides"
    assert rows(slide) == [
        {"label": "Daily life", "text": "Fast lives; a short walk"},
        {"label": "Motive", "text": "Mixes are liked"},
    ]
    alone = people.people(wording_of(job="audience: {primary: {segment: s}, motivation: A treat}"))
    assert rows(alone) == [{"label": "Motive", "text": "A treat"}]


def test_an_audience_that_sources_disagree_about_is_open_and_both_sides_are_shown() -> None:
    sides = "{conflicting: [{value: the old, source: s1}, {value: the young, source: s2}]}"
    client = "materials: [{id: s1, title: Media plan}, {id: s2, title: Survey}]\n"
    slide = people.people(wording_of(client, f"audience: {{primary: {{who: {sides}, portrait: They wait}}}}"))
    assert title(slide) == "Sources name two audiences; which one to address is open"
    assert rows(slide)[0] == {
        "label": "Who they are",
        "text": "Sources disagree, to be checked: the old (Media plan); the young (Survey)",
    }


def test_no_line_ends_between_a_figure_and_its_chinese_unit() -> None:
    support = "proposition: 不苦\nsupport: [{text: 最强竞品 3.6（5 分制）, figure: 4.3}]\n"
    slide = strategy.proposition(wording_of(job=support, language="zh-Hans"))
    assert rows(slide, "supports")[0]["text"] == "最强竞品 3.6（5\u00a0分制）"


def test_an_execution_without_text_or_picture_is_to_be_confirmed() -> None:
    (found,) = strategy.executions(wording_of(job="executions: [{name: Cool zone}]"))
    assert str(found["description"]) == str(wording_of().mark("executions.description"))


def test_an_execution_is_titled_by_what_it_does_else_by_where_it_is_seen() -> None:
    executions = "[{name: Zone, medium: Chillers, role: Decides at the shelf.}, {name: Film, medium: TV}]"
    slides = strategy.executions(wording_of(job=f"executions: {executions}"))
    assert [title(slide) for slide in slides] == ["Zone: decides at the shelf", "TV: Film"]
    assert rows(slides[0], "facts") == [{"head": "Medium", "text": "Chillers"}]


def test_thoughts_on_the_overview_and_in_the_agenda_stand_without_full_stops() -> None:
    job = "insight: {line: They fear being martyrs.}\nproposition: Ease\nsupport: [{text: Cold}]\n"
    wording = wording_of(job=job)
    insight, proposition = people.insight(wording), strategy.proposition(wording)
    agenda = opening.agenda(wording, {"insight": insight, "proposition": proposition})
    assert [row["sentence"] for row in rows(agenda)] == ["They fear being martyrs", "Ease"]
    assert rows(opening.overview(wording), "cells")[1]["head"] == "They fear being martyrs"


def test_lists_stand_whole_however_long_they_are() -> None:
    listed = "\n".join(f"  - {{name: KPI {n}, target: {n}, unit: pct}}" for n in range(1, 41))
    lines = "\n".join(f"    - {{channel: Channel {n}, net_cost: {n}000}}" for n in range(1, 61))
    wording = wording_of(job=f"kpis:\n{listed}\nmedia:\n  plan:\n{lines}\n")
    assert [len(rows(kind(wording))) for kind in (money.kpi, plan.media)] == [40, 60]


def test_risks_in_a_row_stand_in_the_matrix_as_the_first_and_the_last() -> None:
    listed = "\n".join(f"  - {{risk: Risk {n}, probability: high, impact: severe}}" for n in range(1, 5))
    slide = closing.risks(wording_of(job=f"risks:\n{listed}\n  - {{risk: Other, probability: low, impact: severe}}\n"))
    assert slide is not None
    matrix = slide["matrix"]
    assert isinstance(matrix, dict)
    assert {key: ids for key, ids in matrix.items() if ids} == {"hv": "1–4", "lv": "5"}


def test_the_portrait_says_who_influences_and_who_pays() -> None:
    client = "consumers: {roles: {user: {who: Pupils}, influencer: {who: Friends}, buyer: {who: Parents}}}\n"
    job = "audience: {primary: {who: Pupils}, current: {think: It is sweet, do: Asks for it}}"
    told = rows(people.people(wording_of(client, job)))
    assert [row["label"] for row in told] == ["Who they are", "Influencer, buyer", "Does today", "Thinks today"]
    assert told[1]["text"] == "Influencer: friends; buyer: parents"


@pytest.mark.parametrize(
    ("source", "expected"),
    [("study", "57% want less sugar"), ("", "57% (n=412) want less sugar")],
    ids=["said by the source line", "no source"],
)
def test_the_base_of_a_problem_stands_in_its_source_line(source: str, expected: str) -> None:
    study = "materials: [{id: study, title: Study, category: research, kind: survey, sample_size: 412}]\n"
    cited = f"{study}problem: {{frequency_pct: {{value: 57, source: {source}}}}}\n"
    job = "campaign: {problem: 57% (n=412) want less sugar}\n"
    slide = proposal.assemble(wording_of(cited, job, kind=proposal.KIND))["problem"]
    assert isinstance(slide, dict)
    assert slide["title"].replace("\n", " ").replace("\u00a0", " ") == expected
    assert slide["source"] == ("Source: Study, n=412." if source else "")


def test_the_time_of_delivery_has_a_bar_and_holidays_are_named() -> None:
    work = """
campaign: {from: 2026-05-04, to: 2026-06-30}
schedule: [{name: Post, department: production, start: 2026-04-17, end: 2026-04-24}]
deliverables: [{item: Film, due_final: 2026-04-28}, {item: Poster, due_final: 2026-04-20}]
media: {phases: [{name: Ignite, from: 2026-05-04, to: 2026-05-24}]}
"""
    free = "project: {holidays: [2026-04-06, 2026-05-01, 2026-05-04, 2026-05-05, 2026-10-01]}"
    slide = timeline.timeline(wording_of(free, work))
    assert slide is not None
    gantt = slide["gantt"]
    assert isinstance(gantt, Gantt)
    assert [bar.cells for bar in gantt.bars] == [
        ("Production", "Post", "17–24 Apr"),
        ("Production", "Materials delivered", "20–28 Apr"),
        ("Media", "Ignite", "4–24 May"),
    ]
    assert {bar.party for bar in gantt.bars} == {"agency"}
    assert slide["legend"] == {"agency": "Agency", "client": "Client", "outside": "Supplier"}
    assert slide["source"] == "The vertical line marks launch day, 4 May. Holidays, not working days: 6 Apr, 1–5 May."


def test_who_decides_is_addressed_with_the_title() -> None:
    people = "people: [{id: p_lin, name: 林博远, title: 市场总监, org: client}]"
    decision = "decisions: [{what: 策略, person: p_lin}, {what: 预算, person: p_cen}]"
    told = rows(closing.decisions(wording_of(people, decision, language="zh-Hans")), "items")
    assert [row["to"] for row in told] == ["请市场总监林博远确认", "请 p_cen 确认"]


def test_first_markets_are_named_with_their_weight() -> None:
    markets = (
        "[{city: Leeds, priority: A, weight_pct: 40}, {city: York, priority: A, WEIGHT}, {city: Hull, priority: B}]"
    )
    plan_of = f"media: {{plan: [{{channel: TV, net_cost: 5}}], markets: {markets}}}"
    known = rows(plan.media(wording_of(job=plan_of.replace("WEIGHT", "weight_pct: 26"))), "facts")
    assert known[0]["text"] == "First priority (66% of weight): Leeds, York"
    unknown = rows(plan.media(wording_of(job=plan_of.replace(", WEIGHT", ""))), "facts")
    assert unknown[0]["text"] == "First priority: Leeds, York"


def test_a_buying_target_says_how_it_differs_from_the_audience() -> None:
    job = "media: {plan: [{channel: TV, net_cost: 5}], target: {audience: Adults, relation: Wider than the audience}}"
    slide = plan.media(wording_of(job=job))
    assert slide is not None
    assert str(slide["source"]).endswith("Wider than the audience.")


def test_kpis_say_of_which_period_their_baselines_are() -> None:
    kpis = """
kpis:
- {name: Trial, target: 4.6, baseline: 3.1, baseline_period: 2025-Q4, measured_with: Panel}
- {name: Belief, target: 42, baseline: 31, baseline_period: 2025-11, measured_with: Tracker}
- {name: Search, target: 8, baseline: 5.9, baseline_period: 2025-Q4, measured_with: Index}
- {name: Reach, target: 55, baseline_period: 2025-Q3, measured_with: Monitor}
"""
    slide = money.kpi(wording_of(job=kpis))
    assert slide is not None
    assert slide["source"] == "Baselines: Q4 2025 (Trial, Search); November 2025 (Belief)."


def test_phases_name_their_money_in_equal_decimals() -> None:
    slide = plan.phases(
        wording_of(
            "project: {currency: CNY}", "media: {phases: [{name: One, budget: 3240000}, {name: Two, budget: 1800000}]}"
        )
    )
    assert slide is not None
    table = slide["table"]
    assert isinstance(table, Table)
    assert [str(cell) for cell in table.rows[-1]] == ["Media spend", "CNY 3.24m  64%", "CNY 1.80m  36%"]


def test_figures_on_the_overview_stand_behind_what_they_measure() -> None:
    support = "support: [{figure: 4.3 to 3.6, text: Scores 4.3 for “not harsh”}, {figure: 0 sugar, text: No sugar}]"
    cells = rows(opening.overview(wording_of(job=f"proposition: Ease\n{support}\n")), "cells")
    assert cells[2]["text"] == "“not\u00a0harsh”\u00a04.3\u00a0to\u00a03.6;\n0\u00a0sugar"


def test_the_real_need_is_said_with_what_it_comes_to() -> None:
    campaign = """
campaign:
  request: {raw: A splash, real_need: New buyers.}
  marketing_objective: {metric: Trial, baseline: 3.1, target: 4.6, unit: pct}
"""
    slide = opening.task(wording_of(job=campaign))
    assert slide is not None
    assert (title(slide), slide["need"]) == (
        "Your brief, as we understand it: new buyers",
        "New buyers.\nTrial 3.1% → 4.6%",
    )


def test_a_brand_without_a_bar_of_its_own_is_named_as_left_out() -> None:
    slide = rivals.competition(wording_of(brands(q="20 10", r="50 60", others="30 30")))
    assert slide is not None
    assert str(slide["source"]).endswith("“others” not shown.")
    every = rivals.competition(wording_of(brands(q="40 10", r="60 60")))
    assert every is not None
    assert "not shown" not in str(every["source"])


@pytest.mark.parametrize(
    ("line", "shown"),
    [("Ice cold bliss", "“Ice cold bliss”"), ("It tastes good.", None)],
    ids=["in its own words", "what they shall think"],
)
def test_the_line_to_hear_is_not_said_again(line: str, shown: str | None) -> None:
    job = (
        f"audience: {{current: {{think: It is weak, feel: bored}}}}\n"
        f"desired_response: {{think: It tastes good, feel: proud, feel_measure: A new question, say_back: {line}}}\n"
    )
    slide = strategy.from_to(wording_of(job=job))
    assert slide is not None
    assert slide["say_back"] == shown
    assert [row["measure"] for row in rows(slide)] == ["—", "A new question"]


COVERS = {
    "nothing": ("campaign: {name: Summer, version: 2}\n", "12 March 2026   v2 Draft"),
    "issued": ("campaign: {name: Summer, date: 2026-02-03}\n", "3 February 2026"),
    "presented": (
        "campaign: {name: Summer, date: 2026-02-03}\npresentation_rounds: [{kind: formal, date: 2026-04-01}]\n",
        "1 April 2026",
    ),
}


@pytest.mark.parametrize("case", COVERS)
def test_a_cover_bears_the_day_of_the_presentation_else_of_the_paper_else_of_its_making(case: str) -> None:
    job, line = COVERS[case]
    wording = wording_of(job=job, kind=proposal.KIND)
    assert str(opening.cover(wording)["date_line"]).startswith(line)


@pytest.mark.parametrize(
    ("company", "said"), [("Acme (Northwind Group)", "Acme (Northwind Group)"), ("Bolt Ltd", "Bolt Ltd · Northwind")]
)
def test_a_cover_names_the_brand_where_the_clients_name_does_not(company: str, said: str) -> None:
    wording = wording_of(f"company: {{name: {company}}}\n", "campaign: {brand: Northwind}\n")
    assert opening.cover(wording)["client"] == said


def test_the_overview_cites_the_sources_of_the_goals_it_shows() -> None:
    goals = (
        "[{metric: Trial, baseline: 3, target: 4, source: s1}, {metric: Recall, target: 9, source: s2}, {source: s3}]"
    )
    client = f"materials: [{', '.join(f'{{id: s{n}, title: Study {n}}}' for n in (1, 2, 3))}]\n"
    slide = opening.overview(wording_of(client, f"campaign: {{communication_objectives: {goals}}}\n"))
    assert slide["source"] == "Source: Study 1; Study 2."
