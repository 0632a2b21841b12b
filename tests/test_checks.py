"""Ids must name something, and only one thing; what is missing is told by level."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefgen.checks import check_brief
from briefgen.checks.missing import Missing, missing_fields
from briefgen.model import read_briefs
from briefgen.model.record import Nothing
from briefgen.source import read_client

if TYPE_CHECKING:
    from pathlib import Path

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
    return [str(problem) for problem in check_brief(brief)]


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
        "client.yaml:2:46: error P1-2: market.penetration_pct.source: no source has the id 'src_pane'\n"
        "    hint: did you mean 'src_panel'?"
    ]


def test_people_are_looked_up_wherever_they_are_named(tmp_path: Path) -> None:
    brief = brief_of(
        tmp_path,
        "company:\n  founded: {requested: 2026-03-06, from: p_ghost}\n",
        "campaign:\n  owner: p_lee\n  team: [p_lee]\n",
    )
    assert problems_of(brief) == [
        "campaigns/s.yaml:2:10: error P2-1: campaign.owner: no person has the id 'p_lee'\n    hint: add it to 'people'",
        "campaigns/s.yaml:3:10: error P2-1: campaign.team[0]: no person has the id 'p_lee'\n"
        "    hint: add it to 'people'",
        "client.yaml:2:3: error P2-1: company.founded.from: no person has the id 'p_ghost'\n"
        "    hint: add it to 'people'",
    ]


def test_other_ids_are_looked_up_too(tmp_path: Path) -> None:
    brief = brief_of(
        tmp_path,
        "consumers: {segments: [{id: light}]}\npeople: [{id: p, attended_briefings: [b1]}, {id: p}]\n",
        "audience: {primary: {segment: lihgt}}\n",
    )
    assert problems_of(brief) == [
        "campaigns/s.yaml:1:31: error F-4: audience.primary.segment: no segment has the id 'lihgt'\n"
        "    hint: did you mean 'light'?",
        "client.yaml:2:39: error F-4: people[0].attended_briefings[0]: no briefing has the id 'b1'\n"
        "    hint: add it to 'archive.briefings'",
        "client.yaml:2:50: error F-4: people[1].id: the id 'p' is used twice\n"
        "    see: client.yaml:2:15\n"
        "    hint: give each its own id",
    ]


def test_missing_fields_come_by_level_with_point_and_label(tmp_path: Path) -> None:
    found = missing_fields(brief_of(tmp_path, "company: {name: 岚谷}\n"))
    assert Missing("company.founded", 4, "R", "fld.founded") in found
    assert Missing("market.definition", 8, "R", "fld.definition") in found
    assert Missing("insight", 0, "R", "sec.insight") in found
    assert "company.name" not in {missing.path for missing in found}
    levels = [missing.level for missing in found]
    assert levels == sorted(levels, key="RCO".index)


def test_asked_is_missing_still_and_the_other_nothings_are_answers(tmp_path: Path) -> None:
    brief = brief_of(
        tmp_path,
        "company:\n  founded: {requested: 2026-03-06}\n  history: {not_applicable: 新公司}\n"
        "  culture: {withheld: yes}\n  growth: {missing: 未问}\nbrand: {changes: []}\n",
    )
    found = {missing.path: missing for missing in missing_fields(brief)}
    assert found["company.founded"].requested == Nothing("requested", "", date(2026, 3, 6))
    assert found["company.growth"].requested is None
    assert not found.keys() & {"company.history", "company.culture", "brand.changes"}


def test_fields_of_each_record_in_a_list_are_looked_at(tmp_path: Path) -> None:
    found = {missing.path for missing in missing_fields(brief_of(tmp_path, "people: [{id: p_li, org: agency}]\n"))}
    assert {"people[0].name", "people[0].role"} <= found
    assert not found & {"people", "people[0].id", "people[0].org"}


def missing_in(root: Path, client: str, job: str = "campaign: {name: 夏}\n") -> set[str]:
    return {missing.path for missing in missing_fields(brief_of(root, client, job)) if missing.level == "R"}


def test_a_department_is_asked_of_the_agencys_people_only(tmp_path: Path) -> None:
    found = missing_in(tmp_path, "people: [{org: client}, {org: agency}, {org: supplier}]\n")
    assert {path for path in found if path.endswith("department")} == {"people[1].department"}


def test_what_rivals_are_asked_is_not_asked_of_the_own_brand_nor_of_others(tmp_path: Path) -> None:
    found = missing_in(tmp_path, "competitors: [{own: true}, {others: true}, {id: yiye}]\n")
    assert {path for path in found if path.endswith("threat_reason")} == {"competitors[2].threat_reason"}
    assert "competitors[0].share_series" in found


def test_what_another_field_answers_is_not_asked(tmp_path: Path) -> None:
    job = "budget: {total: 9, split: [{pct: 40}, {amount: 5}, {category: media}]}\n"
    found = missing_in(tmp_path, "project: {currency: TWD}\n", job)
    assert not found & {"budget.currency", "budget.split[0].amount", "campaign.id"}
    assert "budget.split[2].amount" in found


def test_a_client_without_a_campaign_is_asked_for_none_of_its_fields(tmp_path: Path) -> None:
    (tmp_path / "client.yaml").write_text("company: {name: 岚谷}\n", encoding="utf-8")
    (brief,), _ = read_briefs(read_client(tmp_path, tmp_path)[0])
    assert {missing.point for missing in missing_fields(brief)} >= set(range(1, 17))
    assert "campaign.problem" not in {missing.path for missing in missing_fields(brief)}
