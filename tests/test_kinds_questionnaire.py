from __future__ import annotations

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefgen.clients import check_client
from briefgen.formats import Formats
from briefgen.kinds import KINDS, questionnaire
from briefgen.kinds.questionnaire.ask import Ask
from briefgen.kinds.questionnaire.asking import asks, chosen, is_idle
from briefgen.kinds.questionnaire.naming import value_at
from briefgen.kinds.questionnaire.topics import AGENCY, NEEDS, TOLD_WITH, TOPICS, about_of, topic_of
from briefgen.kinds.survey import Paper, Survey
from briefgen.kinds.wording import Wording
from briefgen.model import Client, fields_of
from briefgen.model.record import LANGUAGES
from briefgen.styles import find_style, read_words
from briefgen.survey import survey
from briefgen.walk import Wanted, build_all
from tests.small_briefs import brief_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from briefgen.model import Brief
    from briefgen.words import Words

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 3, 12)
POINTS = range(1, 17)
PARTS_OF_A_QUESTION = ("question", "why", "example")
AGENCY_PERSON = "{id: p_li, name: Li Lan, org: agency, role: account_executive, email: li@agency.cn}"
BRAND_MANAGER = "{id: p_chen, name: Chen Jin, org: client, role: brand_manager}"
PEOPLE = f"people: [{AGENCY_PERSON}, {BRAND_MANAGER}]\n"
ALL_WITHHELD = "".join(
    f"{point}: {{withheld: true}}\n"
    for point in (
        *("materials", "people", "immersions", "company", "product", "problem", "brand", "market", "competitors"),
        *("consumers", "channels", "standing", "marketing", "visits", "evaluation", "archive"),
    )
)
"""A client who says nothing, and so need not be asked again."""


@cache
def words(language: str) -> Words:
    return read_words(language, find_style("house", ROOT)[0])[0]


def wording_of(project: Path, client: str, language: str = "en") -> Wording:
    """What the kind is handed to speak of a client of a project."""
    checked = check_client(project / "briefs" / client, project, TODAY)
    brief, as_at = checked.briefs[0].client_only, checked.checkings[0].as_at
    return Wording(brief, words(language), Formats(language), as_at, (), survey(checked, project))


def assembled(wording: Wording) -> dict[str, Any]:
    return questionnaire.assemble(wording)


def write_client(folder: Path, client: str, job: str = "") -> None:
    (folder / "briefs/acme/campaigns").mkdir(parents=True)
    (folder / "briefs/acme/client.yaml").write_text(client, encoding="utf-8")
    if job:
        (folder / "briefs/acme/campaigns/first.yaml").write_text(job, encoding="utf-8")


def alone(client: str) -> str:
    """A client who withholds all points but those written."""
    given = {line.partition(":")[0] for line in client.splitlines()}
    rest = (line for line in ALL_WITHHELD.splitlines(keepends=True) if line.partition(":")[0] not in given)
    return client + "".join(rest)


def paper_of(folder: Path, client: str, job: str = "", language: str = "en") -> dict[str, Any]:
    """The questionnaire of a small brief written into a folder, about nothing but what it says."""
    write_client(folder, alone(client), job)
    return assembled(wording_of(folder, "acme", language))


def rows_of(paper: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for section in paper["sections"] for group in section["groups"] for row in group["rows"]]


def question_of(paper: dict[str, Any], tag: str) -> dict[str, Any]:
    (found,) = (row for row in rows_of(paper) if row["tag"] == tag)
    return found


# --- the words ---


def required_fields() -> Iterator[str]:
    """Every field of the sixteen points a complete dossier needs, with those below it."""

    def walk(model: type[BaseModel], prefix: str) -> Iterator[str]:
        for field in fields_of(model).values():
            if field.about and field.about.point in POINTS and field.about.level == "R":
                path = prefix + field.key
                yield path
                for inner in field.models:
                    yield from walk(inner, f"{path}.")

    yield from walk(Client, "")


def is_agency(path: str) -> bool:
    steps = path.split(".")
    return any(".".join(steps[:length]) in AGENCY for length in range(1, len(steps) + 1))


def is_point(path: str) -> bool:
    """Whether a field is one of the points itself, whose own fields are asked for."""
    about = about_of(path)
    return about is not None and about.label.startswith("pt.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_required_field_a_client_can_answer_has_its_question(language: str) -> None:
    asked = [path for path in required_fields() if not is_agency(path) and not is_point(path)]
    assert len(asked) > 150
    unasked = [path for path in asked if topic_of(path) is None]
    silent = {
        (topic, part)
        for topic in map(topic_of, asked)
        for part in PARTS_OF_A_QUESTION
        if f"ask.{topic}.{part}" not in words(language)
    }
    assert (unasked, silent) == ([], set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_need_a_client_can_meet_has_its_question(language: str) -> None:
    needs = {need for kind in KINDS.values() for need in (*kind.needs, *kind.wishes) if need.owner == "client"}
    topics = [f"need.{need.name}" if need.name in NEEDS else topic_of(need.path) for need in needs]
    assert "need.objective" in topics
    keys = [f"ask.{topic}.{part}" for topic in topics for part in PARTS_OF_A_QUESTION]
    assert [key for key in keys if key not in words(language)] == []


def test_every_question_written_is_asked() -> None:
    written = {key.removeprefix("ask.").rpartition(".")[0] for key in words("en") if key.startswith("ask.")}
    topics = {*TOPICS, *(f"need.{name}" for name in NEEDS)}
    assert topics <= written
    assert [path for path in written - topics if topic_of(path) in (None, path)] == []


def test_every_topic_is_a_field() -> None:
    paths = {*TOPICS, *TOLD_WITH, *AGENCY}
    assert [path for path in sorted(paths) if about_of(path) is None] == []


# --- what is asked ---


def test_rivals_who_lack_the_same_share_one_question(tmp_path: Path) -> None:
    paper = paper_of(tmp_path, "competitors: [{name: Yiye}, {name: Yuanquan}, {name: Ours, own: true}]\n")
    row = question_of(paper, "q:competitors.price")
    assert str(row["question"]) == "Please give current retail prices of Yiye and Yuanquan, with date and channel."
    assert row["why"] == "To check the price gap"
    assert row["example"] == "E.g. size, X, channel, month"


def test_what_is_on_file_in_part_is_asked_for_its_rest(tmp_path: Path) -> None:
    mix = (
        "{channel: 电商, sales_pct: 14}, {channel: 便利店, sales_pct: 41, numeric_dist_pct: 46, weighted_dist_pct: 63}"
    )
    paper = paper_of(tmp_path, f"channels: {{mix: [{mix}]}}\n", language="zh-Hans")
    row = question_of(paper, "q:channels.mix")
    assert str(row["question"]) == "敬请告知电商的数值铺货率、加权铺货率。"


def test_entries_that_lack_much_are_asked_for_together_in_one_sentence(tmp_path: Path) -> None:
    run = "from: 2025-07-01, to: 2025-08-10, spend: 9800000, media: OTV, objective: 提示知名"
    campaigns = f"{{theme: 冷着泡}}, {{theme: 敞开喝}}, {{theme: 再来一瓶, {run}}}"
    paper = paper_of(tmp_path, f"brand: {{advertising: [{campaigns}]}}\n", language="zh-Hans")
    row = question_of(paper, "q:brand.advertising")
    assert str(row["question"]) == (
        "敬请告知再来一瓶的投放前后的指标、消费者反应、得到的经验。"
        "敬请告知冷着泡、敞开喝的起止日期、花费、使用媒介、当时目标、投放前后的指标、消费者反应、得到的经验。"
    )


def test_what_was_asked_before_says_when_and_goes_to_the_same_person(tmp_path: Path) -> None:
    training = "channels: {training: {requested: 2026-03-06, from: p_chen, due: 2026-03-20}}\n"
    row = question_of(paper_of(tmp_path, PEOPLE + training), "q:channels.training")
    assert str(row["question"]) == "Who in sales is trained, in what, and how often? (asked on 6 Mar)"
    assert (row["who"], row["due"]) == ("Chen Jin (Brand manager)", "20 Mar")


def test_a_promise_that_has_passed_gives_way_to_the_usual_day(tmp_path: Path) -> None:
    training = "channels: {training: {requested: 2026-01-06, from: p_chen, due: 2026-01-20}}\n"
    assert question_of(paper_of(tmp_path, PEOPLE + training), "q:channels.training")["due"] == "26 Mar"


@pytest.mark.parametrize("nothing", ["{not_applicable: no sales force}", "{withheld: true}"])
def test_what_does_not_apply_or_is_withheld_is_not_asked(nothing: str, tmp_path: Path) -> None:
    rows = rows_of(paper_of(tmp_path, f"channels: {{training: {nothing}}}\n"))
    assert "q:channels.training" not in [row["tag"] for row in rows]


def test_a_source_not_handed_over_is_asked_of_whoever_promised_it(tmp_path: Path) -> None:
    material = "{id: m1, title: Usage study, status: requested, requested_from: p_chen, due: 2026-03-18}"
    row = question_of(paper_of(tmp_path, f"{PEOPLE}materials: [{material}]\n"), "q:materials[0].status")
    assert str(row["question"]) == "Please send us “Usage study”."
    assert (row["who"], row["due"], row["blocks"]) == (
        "Chen Jin (Brand manager)",
        "18 Mar",
        "Dossier, Research, Proposal",
    )


def test_what_the_agency_knows_itself_is_asked_of_nobody(tmp_path: Path) -> None:
    client = "materials: [{id: m1, title: A web page, kind: desk, status: received}]\nvisits: [{city: Hangzhou}]\n"
    tags = [row["tag"] for row in rows_of(paper_of(tmp_path, client))]
    assert [tag for tag in tags if tag.startswith(("q:materials", "q:visits"))] == []


def test_a_question_from_a_visit_stands_in_its_own_words(tmp_path: Path) -> None:
    paper = paper_of(tmp_path, "immersions: [{open_questions: [能否拍摄]}]\n", language="zh-Hans")
    row = question_of(paper, "q:immersions[0].open_questions[0]")
    assert str(row["question"]) == "走访时未有答案，敬请告知：能否拍摄？"


def test_distribution_is_asked_for_where_something_is_launched(tmp_path: Path) -> None:
    client, job = "channels: {direct_pct: 35, dealer_pct: 65}\n", "campaign: {name: Spring, type: %s}"
    launch = paper_of(tmp_path / "launch", client, job % "launch")
    sustain = paper_of(tmp_path / "sustain", client, job % "sustain")
    assert "q:channels.ready_date" in [row["tag"] for row in rows_of(launch)]
    assert "q:channels.ready_date" not in [row["tag"] for row in rows_of(sustain)]


def test_whatever_somebody_at_the_client_was_asked_for_is_asked(tmp_path: Path) -> None:
    asked = "{requested: 2026-03-06, from: p_chen}"
    client = f"{PEOPLE}competitors: [{{id: yiye, name: Yiye, ad_spend: {asked}}}]\n"
    paper = paper_of(tmp_path, client, f"campaign: {{name: Spring, exclusions: {asked}}}\ntone: {asked}\n")
    spend, exclusions = (
        question_of(paper, f"q:{path}") for path in ("competitors[0].ad_spend", "campaign.exclusions@first")
    )
    assert str(spend["question"]) == "Please give us: advertising spend for Yiye. (asked on 6 Mar)"
    assert str(exclusions["question"]) == "Please give us: must not appear (Spring). (asked on 6 Mar)"
    assert spend["who"] == exclusions["who"] == "Chen Jin (Brand manager)"


def test_who_approves_is_asked_where_nobody_does(tmp_path: Path) -> None:
    people = "people: [{id: p_zong, name: 宗庆后, org: client, title: 创始人%s}]\n"
    open_, known = (
        paper_of(tmp_path / name, people % power, language="zh-Hans")
        for name, power in (("open", ""), ("known", ", decision_power: approves"))
    )
    row = question_of(open_, "q:people[0].decision_power")
    assert str(row["question"]) == "敬请告知创意、媒介与预算各由谁批准；档案中已有宗庆后。"
    assert [row for row in rows_of(known) if row["tag"].startswith("q:people")] == []


def test_goals_are_named_by_what_they_say_and_asked_for_only_what_is_open(tmp_path: Path) -> None:
    goals = (
        "{id: a, statement: Grow the brand, metric: Volume, period: '2017', unit: t, owner: p_chen},"
        " {id: b, statement: Buy more, metric: Purchases, baseline: 9, target: 10, unit: a year, period: '2017'}"
    )
    row = question_of(paper_of(tmp_path, f"{PEOPLE}marketing: {{objectives: [{goals}]}}\n"), "q:marketing.objectives")
    said = "Please tell us for “Grow the brand”: baseline and target; for Buy more: owner."
    assert str(row["question"]) == said


# --- what comes first ---


def test_what_papers_wait_for_comes_first_and_names_them(tmp_path: Path) -> None:
    paper = paper_of(tmp_path, PEOPLE, "campaign: {name: Spring, problem: Nobody knows us}")
    section = paper["sections"][0]
    rows = {row["tag"]: row for group in section["groups"] for row in group["rows"]}
    assert section["title"] == "Priority questions"
    objective = rows["q:campaign.communication_objectives@first"]
    assert str(objective["question"]) == "Please set one measurable communication objective for “Spring”."
    assert (objective["blocks"], objective["due"], objective["no"]) == ("Creative, Proposal", "19 Mar", "Q1")
    assert "q:people!approver" in rows


def test_a_budget_and_its_parts_are_asked_for_at_once_for_all_papers_that_wait(tmp_path: Path) -> None:
    media = "media: {markets: [{city: Leeds, weight_pct: 100}]}"
    job = f"campaign: {{name: Spring, problem: Unknown}}\nproposition: Cold\n{media}"
    rows = [row for row in rows_of(paper_of(tmp_path, PEOPLE, job)) if row["tag"].startswith("q:budget")]
    assert [(row["tag"], row["blocks"]) for row in rows] == [("q:budget.split@first", "Creative, Media, Proposal")]


def test_a_media_budget_is_asked_for_alone_where_the_rest_is_known(tmp_path: Path) -> None:
    budget = "budget: {total: 100, tax: excl, split: [{category: production, pct: 40}, {category: media, pct: 60}]}"
    media = "media: {markets: [{city: Leeds, weight_pct: 100}]}"
    rows = rows_of(paper_of(tmp_path, PEOPLE, f"campaign: {{name: Spring, problem: Unknown}}\n{budget}\n{media}"))
    asked = [str(row["question"]) for row in rows if row["tag"].startswith("q:budget")]
    assert asked == [
        "For “Spring” we have a total budget of CNY 100, excl. tax. Please tell us whether it is net or gross."
    ]


def test_what_is_needed_and_on_file_in_part_is_asked_for_once_and_only_for_its_rest(tmp_path: Path) -> None:
    rows = rows_of(paper_of(tmp_path, "company: {name: Acme}\nconsumers: {roles: {user: {who: Office staff}}}\n"))
    (row,) = (row for row in rows if row["tag"].startswith("q:consumers.roles"))
    assert str(row["question"]) == "Who influences the purchase? Who buys it?"
    assert (row["due"], row["blocks"]) == ("19 Mar", "Dossier")


def test_of_a_need_of_two_questions_only_the_open_one_is_asked(tmp_path: Path) -> None:
    paper = paper_of(tmp_path, "market: {definition: Ready-to-drink tea}\n")
    first = [row["tag"] for group in paper["sections"][0]["groups"] for row in group["rows"]]
    assert first == ["q:market.size"]


def test_a_budget_known_in_part_is_named_and_only_its_rest_is_asked_for(tmp_path: Path) -> None:
    job = "campaign: {name: 春, problem: 不知名}\nproposition: 冷\nbudget: {total: 50000000, basis: net}"
    row = question_of(paper_of(tmp_path, PEOPLE, job, "zh-Hans"), "q:budget.split@first")
    told = "“春”已有预算总额 5,000 万元，净价。敬请告知是否含税、制作、媒介与储备各占多少。"
    assert str(row["question"]) == told


def test_a_size_some_trend_mentions_is_named_where_figures_are_asked_for(tmp_path: Path) -> None:
    trends = "[{statement: 更多人喝}, {statement: 约百亿元盘子, source: press}]"
    client = (
        "materials: [{id: press, title: 经济观察报, kind: desk, status: received}]\n"
        f"market: {{definition: 功能饮料, trends: {trends}}}\n"
    )
    row = question_of(paper_of(tmp_path, client, language="zh-Hans"), "q:market.size")
    assert str(row["question"]).endswith("并注明来源。现有资料只提到“约百亿元盘子”（经济观察报）。")


def test_a_study_somebody_plans_has_its_decision_asked_for(tmp_path: Path) -> None:
    job = "campaign: {name: Spring}\nresearch: {objectives: [{text: Choose a film}]}"
    rows = {row["tag"]: row for row in rows_of(paper_of(tmp_path, PEOPLE, job))}
    row = rows["q:research.decision@first"]
    assert str(row["question"]) == "What will the research for “Spring” decide, and who decides?"
    assert row["blocks"] == "Research"
    assert {"q:research.action_standards@first", "q:research.timing@first", "q:research.budget@first"} <= set(rows)


def test_a_question_all_papers_wait_for_says_so(tmp_path: Path) -> None:
    row = question_of(paper_of(tmp_path, "competitors: [{name: Yiye}]\n"), "q:competitors[0].share_series")
    assert row["blocks"] == "All papers"


def test_the_own_share_is_not_asked_for_among_rivals(tmp_path: Path) -> None:
    rivals = "[{name: Ours, own: true}, {name: Rest, others: true}, {name: Yiye}]"
    row = question_of(paper_of(tmp_path, f"competitors: {rivals}\n"), "q:competitors[2].share_series")
    assert str(row["question"]) == "Please give shares of Yiye for the last three periods, with the basis."


def test_names_that_hold_a_comma_stand_in_quotation_marks(tmp_path: Path) -> None:
    client = "brand: {advertising: [{media: 电视、户外}, {theme: 冷着泡}]}\n"
    row = question_of(paper_of(tmp_path, client, language="zh-Hans"), "q:brand.advertising")
    assert str(row["question"]).startswith("敬请告知“电视、户外”、冷着泡的起止日期、花费、")


def test_the_note_says_why_by_when_and_to_whom(tmp_path: Path) -> None:
    write_client(tmp_path, "project: {agency: 子午广告}\n" + PEOPLE, "campaign: {name: 春, problem: 不知名}")
    paper = assembled(wording_of(tmp_path, "acme", "zh-Hans"))
    why, when, how = paper["note"]["paragraphs"]
    assert paper["note"]["greeting"] == "尊敬的 Chen Jin 经理："
    assert "子午广告整理了现有档案中尚缺、待更新与前后不一致之处，共 30 题" in why
    told = "题未答复前，客户简报档案、创意简报、媒介简报、提案不能定稿，敬请贵司于 3月19日前先行回复。"
    assert f"{told}其余敬请于 3月26日前回复。较次要的问题，收到本次回复后再行请教。" in when
    assert how.endswith("填妥后敬请寄回 Li Lan（客户执行）。")
    assert how.startswith("每题请由一位了解情况的同事")
    assert [fact["value"] for fact in paper["job"]["facts"]][1] == "Li Lan（客户执行），li@agency.cn"


@pytest.mark.parametrize(
    ("role", "title", "language", "greeting"),
    [
        ("brand_manager", "品牌经理", "zh-Hans", "尊敬的陈槿经理："),
        ("brand_manager", "品牌总监", "zh-Hans", "尊敬的陈槿："),
        ("marketing_director", "行銷總監", "zh-Hant", "陈槿總監，您好："),
        ("general_manager", "General Manager", "en", "Dear 陈槿,"),
    ],
)
def test_readers_are_greeted_with_their_rank(
    tmp_path: Path, role: str, title: str, language: str, greeting: str
) -> None:
    person = f"{{id: p, name: 陈槿, org: client, role: {role}, title: {title}}}"
    assert paper_of(tmp_path, f"people: [{person}]\n", language=language)["note"]["greeting"] == greeting


def test_the_letter_closes_with_its_sender_and_is_for_both_sides_alone(tmp_path: Path) -> None:
    paper = paper_of(tmp_path, "project: {agency: Meridian}\ncompany: {name: Langu}\n")
    assert (paper["note"]["closing"], paper["note"]["sender"]) == ("With kind regards,", "Meridian")
    assert paper["document"]["footer_left"] == "Confidential, for Langu and Meridian only"


def test_no_more_than_thirty_are_asked_and_the_rest_is_reported(tmp_path: Path) -> None:
    write_client(tmp_path, PEOPLE)
    wording = wording_of(tmp_path, "acme")
    assert wording.survey
    found = asks(wording.brief, wording.survey)
    paper = assembled(wording)
    assert [row["no"] for row in rows_of(paper)] == [f"Q{number}" for number in range(1, 31)]
    (remark,) = wording.remarks
    assert remark.text == f"30 questions at a time; {len(found) - 30} more follow later, on these points"
    assert remark.names[:2] == ("Plant or laboratory visit", "Company history")
    assert paper["note"]["paragraphs"][1].endswith("Less pressing questions will follow once we have these answers.")


def test_what_is_owed_to_us_is_not_left_for_later(tmp_path: Path) -> None:
    write_client(tmp_path, "materials: [{id: case, title: Client case study, kind: desk, status: missing}]\n")
    row = question_of(assembled(wording_of(tmp_path, "acme")), "q:materials[0].status")
    assert str(row["question"]) == "Please send us “Client case study”."


def test_a_letter_nobody_sends_is_a_draft(tmp_path: Path) -> None:
    write_client(tmp_path, alone("channels: {direct_pct: 35}\n"))
    outcome = build_all((), Wanted(tmp_path, tmp_path / "out", TODAY, kinds=("questionnaire",), languages=("en",)))
    (built,) = outcome.built
    assert (built.status, built.lacking) == ("draft", ("发信公司与收取回复的人",))


def test_of_equally_pressing_questions_those_most_papers_print_go_first() -> None:
    papers = tuple(Paper(code, "doc.proposal", None, "draft", (), 0) for code in ("CB", "PRO"))
    given = Survey((), 0, papers, (), ())
    many = [Ask("points", "company.fiscal_year_start", f"p{number}", 4) for number in range(30)]
    role = Ask("points", "marketing.role_of_advertising", "marketing.role_of_advertising", 13)
    optional = Ask("points", "market.policy", "market.policy", 8, "C")
    now, later = chosen([*many, optional, role], given)
    assert role in now
    assert [each.path for each in later] == ["p29", "market.policy"]


# --- what is old, and what contradicts itself ---


def test_old_values_are_shown_to_be_confirmed(tmp_path: Path) -> None:
    client = (
        "materials: [{id: panel, title: 零售样组, kind: panel, date: 2024-01-31, status: received}]\n"
        "brand: {share_series: [{period: '2023', share_pct: 4.9, basis: value, source: panel}]}\n"
    )
    row = question_of(paper_of(tmp_path, client, language="zh-Hans"), "q:brand.share_series")
    assert str(row["question"]) == "市场份额：2023 年 4.9%（零售样组，2024年1月31日）。是否仍有效？"
    assert row["example"] == "“仍有效”，或新数值与期间"


def test_sides_of_a_conflict_are_both_shown(tmp_path: Path) -> None:
    client = (
        "materials: [{id: plan, title: 策划案, kind: desk, status: received},"
        " {id: press, title: 经济观察报, kind: desk, status: received}]\n"
        "brand: {launch: {date: {conflicting: [{value: 2012-03, source: plan}, {value: 2012-04, source: press}]}}}\n"
    )
    row = question_of(paper_of(tmp_path, client, language="zh-Hans"), "q:brand.launch.date!V-5")
    said = "上市日期说法不一：2012年3月（策划案）；2012年4月（经济观察报）。敬请确认以哪一个为准。"
    assert str(row["question"]) == said
    assert row["due"] == "3月19日"


def test_a_side_has_its_source_and_what_was_noted_of_it(tmp_path: Path) -> None:
    client = (
        "materials: [{id: plan, title: 策划案, kind: desk, status: received}]\n"
        "product: {unique_points: [{claim: {conflicting: [{value: 七大营养群, source: plan, note: 自称},"
        " {value: 五项营养群, note: 只列出五项}]}}]}\n"
    )
    paper = paper_of(tmp_path, client, language="zh-Hans")
    told = "独特点说法不一：七大营养群（策划案，自称）；五项营养群（只列出五项）。敬请确认以哪一个为准。"
    assert str(question_of(paper, "q:product.unique_points[0].claim!V-5")["question"]) == told
    rest = str(question_of(paper, "q:product.unique_points")["question"])
    assert rest.startswith("敬请告知“七大营养群”或“五项营养群”的证据、")


def test_one_disagreement_in_two_fields_is_asked_once_for_the_papers_of_both(tmp_path: Path) -> None:
    who = "{who: {conflicting: [{value: Ages 18–49, note: plan}, {value: Ages 15–40, note: press}]}}"
    job = f"campaign: {{name: Spring}}\naudience: {{primary: {who}}}"
    paper = paper_of(tmp_path, f"consumers: {{roles: {{user: {who}}}}}\n", job)
    (row,) = (row for row in rows_of(paper) if row["tag"].endswith("!V-5"))
    assert str(row["question"]).endswith(": we have Ages 18–49 (plan); Ages 15–40 (press). Which is right?")
    assert row["blocks"] == "All papers"


def test_a_disagreement_about_a_detail_is_due_with_the_rest(tmp_path: Path) -> None:
    sides = "{conflicting: [{value: in-laws, note: case}, {value: friends, note: summary}]}"
    client = f"company: {{history: [{{date: 1972, event: Founded in Brooklyn, significance: {sides}}}]}}\n"
    paper = paper_of(tmp_path, client)
    row = question_of(paper, "q:company.history[0].significance!V-5")
    assert str(row["question"]).startswith("Background for “Founded in Brooklyn”: we have in-laws (case); ")
    assert row["due"] == "26 Mar"
    assert "does not agree" not in paper["note"]["paragraphs"][1]


def test_facts_that_cannot_both_be_true_are_asked_about_and_hold_nothing_up(tmp_path: Path) -> None:
    team = f"project: {{agency: Meridian}}\npeople: [{AGENCY_PERSON}]\n"
    write_client(tmp_path, alone(f"{team}channels: {{direct_pct: 35, dealer_pct: 60}}\n"))
    outcome = build_all((), Wanted(tmp_path, tmp_path / "out", TODAY, kinds=("questionnaire",), languages=("en",)))
    (built,) = outcome.built
    assert (built.status, outcome.exit_status()) == ("ready", 1)
    paper = assembled(wording_of(tmp_path, "acme"))
    (question,) = (str(row["question"]) for row in rows_of(paper) if row["tag"].endswith("!P11-2"))
    assert "35% + 60% = 95%" in question
    assert question.endswith("Which is right?")


def test_a_value_nobody_could_read_is_not_asked_for(tmp_path: Path) -> None:
    paper = paper_of(tmp_path, "company: {name: Acme, founded: long ago}\n")
    assert "q:company.founded" not in [row["tag"] for row in rows_of(paper)]
    assert "q:company.growth" in [row["tag"] for row in rows_of(paper)]


# --- nothing to ask ---


def test_a_client_with_nothing_open_gets_no_questionnaire(tmp_path: Path) -> None:
    write_client(tmp_path, ALL_WITHHELD)
    outcome = build_all((), Wanted(tmp_path, tmp_path / "out", TODAY, kinds=("questionnaire",), languages=("en",)))
    (built,) = outcome.built
    assert (built.status, built.path) == ("blocked", None)
    assert built.lacking == ("没有要问的：资料齐全、未过期、没有不一致之处",)
    assert outcome.exit_status(strict=True) == 0
    checked = outcome.checked[0]
    states = {paper.code: paper.status for paper in survey(checked, tmp_path).papers}
    assert states["QST"] == "blocked"


def test_an_empty_survey_leaves_nothing_to_ask() -> None:
    assert is_idle(brief_of(), Survey((), 100, (), (), ()))


# --- real clients ---


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Wording]:
    folder = tmp_path_factory.mktemp("clients")
    shutil.copytree(ROOT / "briefs", folder / "briefs")
    return {client: wording_of(folder, client) for client in ("langu", "snapple", "qili")}


@pytest.mark.parametrize("client", ["langu", "snapple", "qili"])
def test_no_answer_is_on_file_already(client: str, clients: dict[str, Wording]) -> None:
    wording = clients[client]
    assert wording.survey
    for ask in asks(wording.brief, wording.survey):
        if ask.section == "points" and ask.topic not in ("materials.status", "immersions.open_questions"):
            assert [path for path in _asked_for(ask) if not _is_open(wording.brief, wording, path)] == []


def _asked_for(ask: Ask) -> list[str]:
    """The fields a question is about: those that are open, and those of the entries that have none of it."""
    field = ask.topic.partition(".")[2]
    whole = [f"{record}.{field}" for record in ask.records if record]
    return [*(part.path for part in ask.parts), *whole] or [ask.path]


def _is_open(brief: Brief, wording: Wording, path: str) -> bool:
    nothing = brief.nothing(path)
    return value_at(wording.client, path) in (None, (), {}) and (
        nothing is None or nothing.kind in ("missing", "requested")
    )


@pytest.mark.parametrize("client", ["langu", "snapple", "qili"])
def test_no_two_questions_are_alike(client: str, clients: dict[str, Wording]) -> None:
    questions = [str(row["question"]) for row in rows_of(assembled(clients[client]))]
    assert len(set(questions)) == len(questions)


def test_a_letter_with_one_question_speaks_of_one(clients: dict[str, Wording]) -> None:
    paper = assembled(clients["langu"])
    why, when, how = paper["note"]["paragraphs"]
    assert "has one question left on our file" in why
    assert when == "Please answer by 26 March."
    assert how.startswith("Please write straight into the answer column")
    assert [section["note"] for section in paper["sections"]] == [""]


@pytest.mark.parametrize("client", ["langu", "snapple", "qili"])
def test_tags_are_unique_and_short_enough(client: str, clients: dict[str, Wording]) -> None:
    rows = rows_of(assembled(clients[client]))
    tags = [tag for row in rows for tag in (row["tag"], row["may_leave_tag"])]
    assert len(set(tags)) == len(tags)
    assert max(map(len, tags)) <= 64


def test_everybody_asked_signs_once_for_his_own_questions(clients: dict[str, Wording]) -> None:
    paper = assembled(clients["snapple"])
    respondents = {each["who"]: each["questions"] for each in paper["respondents"]}
    assert respondents["Product and R&D"] == "Q4 Q14"
    numbers = " ".join(respondents.values()).split()
    assert sorted(numbers) == sorted(row["no"] for row in rows_of(paper))
