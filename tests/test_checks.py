"""Ids must name something, and only one thing; what is missing is told by level."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefgen.checks import check_briefs, identity
from briefgen.checks.answers import answers
from briefgen.checks.rule import Checking, apply
from briefgen.model import read_briefs
from briefgen.model.record import Nothing
from briefgen.problems import in_order
from briefgen.source import read_client

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.checks.answers import Answer
    from briefgen.model import Brief


def brief_of(root: Path, client: str, job: str = "campaign: {name: 夏}\n") -> Brief:
    (root / "campaigns").mkdir()
    (root / "client.yaml").write_text(client, encoding="utf-8")
    (root / "campaigns" / "s.yaml").write_text(job, encoding="utf-8")
    source, problems = read_client(root, root)
    (brief,), found = read_briefs(source)
    assert (problems, found) == ((), ())
    return brief


def problems_of(brief: Brief) -> list[str]:
    checking = Checking(brief, date(2026, 3, 12))
    return [str(each) for each in in_order(found for rule in identity.RULES for found in apply(rule, checking))]


def test_a_brief_whose_ids_all_name_something_has_no_problem(tmp_path: Path) -> None:
    brief = brief_of(
        tmp_path,
        "people: [{id: p_li}]\nmaterials: [{id: s1, requested_from: p_li}]\n"
        "market: {size: [{source: s1}], seasonality_source: s1}\n",
        "campaign: {owner: p_li, team: [p_li]}\n",
    )
    assert problems_of(brief) == []


def test_two_sources_of_one_id_are_both_named(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "materials:\n- {id: s1}\n- {id: s2}\n- {id: s1}\n")
    assert problems_of(brief) == [
        "client.yaml:4:8: error P1-1: materials[2].id: the id 's1' is used twice\n"
        "    see: client.yaml:2:8\n"
        "    hint: give each its own id"
    ]


def test_a_cited_source_must_be_in_the_register(tmp_path: Path) -> None:
    brief = brief_of(
        tmp_path, "materials: [{id: src_panel}]\nmarket: {penetration_pct: {value: 3, source: src_pane}}\n"
    )
    assert problems_of(brief) == [
        "client.yaml:2:46: error P1-2: market.penetration_pct.source: nothing in 'materials' has the id 'src_pane'\n"
        "    hint: did you mean 'src_panel'?"
    ]


def test_the_source_of_each_side_of_a_conflict_must_be_in_the_register(tmp_path: Path) -> None:
    sides = "[{value: 1987, source: src_press}, {value: 1988, source: src_pres}]"
    text = f"materials: [{{id: src_press}}]\ncompany:\n  founded: {{conflicting: {sides}}}\n"
    assert [problem for problem in problems_of(brief_of(tmp_path, text)) if "P1-2" in problem] == [
        "client.yaml:3:3: error P1-2: company.founded.conflicting[1].source: "
        "nothing in 'materials' has the id 'src_pres'\n    hint: did you mean 'src_press'?"
    ]


def test_people_are_looked_up_wherever_they_are_named(tmp_path: Path) -> None:
    brief = brief_of(
        tmp_path,
        "company:\n  founded: {requested: 2026-03-06, from: p_ghost}\n",
        "campaign:\n  owner: p_lee\n  team: [p_lee]\n",
    )
    assert problems_of(brief) == [
        "campaigns/s.yaml:2:10: error P2-1: campaign.owner: nothing in 'people' has the id 'p_lee'\n"
        "    hint: add it to 'people'",
        "campaigns/s.yaml:3:10: error P2-1: campaign.team[0]: nothing in 'people' has the id 'p_lee'\n"
        "    hint: add it to 'people'",
        "client.yaml:2:3: error P2-1: company.founded.from: nothing in 'people' has the id 'p_ghost'\n"
        "    hint: add it to 'people'",
    ]


def test_other_ids_are_looked_up_too(tmp_path: Path) -> None:
    brief = brief_of(
        tmp_path,
        "consumers: {segments: [{id: light}]}\npeople: [{id: p, attended_briefings: [b1]}, {id: p}]\n",
        "audience: {primary: {segment: lihgt}}\n",
    )
    assert problems_of(brief) == [
        "campaigns/s.yaml:1:31: error F-4: audience.primary.segment: "
        "nothing in 'consumers.segments' has the id 'lihgt'\n"
        "    hint: did you mean 'light'?",
        "client.yaml:2:39: error F-4: people[0].attended_briefings[0]: nothing in 'archive.briefings' has the id 'b1'\n"
        "    hint: add it to 'archive.briefings'",
        "client.yaml:2:50: error F-4: people[1].id: the id 'p' is used twice\n"
        "    see: client.yaml:2:15\n"
        "    hint: give each its own id",
    ]


def answers_of(brief: Brief) -> dict[str, Answer]:
    return {answer.path: answer for answer in answers(Checking(brief, date(2026, 3, 12)))}


def test_questions_without_an_answer_are_missing(tmp_path: Path) -> None:
    found = answers_of(brief_of(tmp_path, "company: {name: 岚谷}\n"))
    for path, point, label in (
        ("company.founded", 4, "fld.founded"),
        ("market.definition", 8, "fld.definition"),
        ("insight", 0, "sec.insight"),
    ):
        about = found[path].about
        assert (found[path].state, about.point, about.level, about.label) == ("missing", point, "R", label)
    assert found["company.name"].state == "answered"


def test_asked_is_open_still_and_the_other_nothings_are_answers(tmp_path: Path) -> None:
    brief = brief_of(
        tmp_path,
        "company:\n  founded: {requested: 2026-03-06}\n  history: {not_applicable: 新公司}\n"
        "  culture: {withheld: yes}\n  growth: {missing: 未问}\nbrand: {changes: []}\n",
    )
    found = answers_of(brief)
    assert found["company.founded"].nothing == Nothing("requested", "", date(2026, 3, 6))
    states = {path: found[f"company.{path}"].state for path in ("founded", "history", "culture", "growth")}
    assert states == {"founded": "requested", "history": "not_applicable", "culture": "withheld", "growth": "missing"}
    assert found["brand.changes"].state == "answered"


def test_fields_of_each_record_in_a_list_are_looked_at(tmp_path: Path) -> None:
    found = answers_of(brief_of(tmp_path, "people: [{id: p_li, org: agency}]\n"))
    assert (found["people[0].name"].state, found["people[0].org"].state) == ("missing", "answered")
    assert found["people"].state == "answered"


def open_in(root: Path, client: str, job: str = "campaign: {name: 夏}\n") -> set[str]:
    found = answers_of(brief_of(root, client, job)).items()
    return {path for path, answer in found if answer.is_open and answer.about.level == "R"}


def test_a_department_is_asked_of_the_agencys_people_only(tmp_path: Path) -> None:
    found = open_in(tmp_path, "people: [{org: client}, {org: agency}, {org: supplier}]\n")
    assert {path for path in found if path.endswith("department")} == {"people[1].department"}


def test_what_rivals_are_asked_is_not_asked_of_the_own_brand_nor_of_others(tmp_path: Path) -> None:
    found = open_in(tmp_path, "competitors: [{own: true}, {others: true}, {id: yiye}]\n")
    assert {path for path in found if path.endswith("threat_reason")} == {"competitors[2].threat_reason"}
    assert "competitors[0].share_series" in found


def test_what_another_field_answers_is_not_asked(tmp_path: Path) -> None:
    job = "budget: {total: 9, split: [{pct: 40}, {amount: 5}, {category: media}]}\n"
    found = open_in(tmp_path, "project: {currency: TWD}\n", job)
    assert not found & {"budget.currency", "budget.split[0].amount", "campaign.id"}
    assert "budget.split[2].amount" in found


def test_a_client_without_a_campaign_is_asked_for_none_of_its_fields(tmp_path: Path) -> None:
    (tmp_path / "client.yaml").write_text("company: {name: 岚谷}\n", encoding="utf-8")
    (brief,), _ = read_briefs(read_client(tmp_path, tmp_path)[0])
    found = answers_of(brief)
    assert {answer.about.point for answer in found.values()} >= set(range(1, 17))
    assert "campaign.problem" not in found


def test_a_rule_that_does_not_exist_cannot_be_switched_off(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "project:\n  languages: [en]\n  rules: {P12-22: off, P12-2: off}\n")
    (found,) = [each for each in check_briefs([Checking(brief, date(2026, 3, 12))]) if each.rule == "F-2"]
    assert str(found) == (
        "client.yaml:3:19: warning F-2: project.rules.P12-22: unknown key 'P12-22'\n    hint: did you mean 'P12-2'?"
    )


def test_an_empty_list_says_there_are_none_and_an_empty_text_says_nothing(tmp_path: Path) -> None:
    states = {}
    for text in ('visits: ""\n', "visits:\n", "visits: []\n"):
        (tmp_path / "client.yaml").write_text(text, encoding="utf-8")
        (brief,), _ = read_briefs(read_client(tmp_path, tmp_path)[0])
        states[text] = {path: answer.state for path, answer in answers_of(brief).items()}["visits"]
    assert list(states.values()) == ["missing", "missing", "answered"]
