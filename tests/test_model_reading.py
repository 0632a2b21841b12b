"""Nodes become a typed brief; what cannot be used is a problem, what is absent is missing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefgen.model import Brief, Client, Job, Reading, fields_of, read_briefs, read_model
from briefgen.model.immersion import Immersion
from briefgen.model.record import Nothing, Reference, Side
from briefgen.problems import Place
from briefgen.source import Mapping, read_client, read_yaml_text

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel


def reading_of(text: str) -> Reading:
    node, problems = read_yaml_text(text, "c.yaml")
    assert problems == ()
    assert isinstance(node, Mapping)
    return read_model(node, Client)


def client_of(text: str) -> Client:
    reading = reading_of(text)
    assert [str(problem) for problem in reading.problems] == []
    assert isinstance(reading.record, Client)
    return reading.record


def test_names_in_two_languages_are_one_text() -> None:
    (person,) = client_of("people: [{id: p_li, name: 李岚, name_en: Li Lan}]").people
    assert person.name is not None
    assert [person.name.in_language(language) for language in ("zh-Hans", "en")] == ["李岚", "Li Lan"]


def test_a_figure_may_be_bare_or_have_companions() -> None:
    market = client_of(
        "market: {penetration_pct: 38, frequency: {value: 11, period: {from: 2025-01-01}, source: s}}"
    ).market
    assert market is not None
    assert market.penetration_pct is not None
    assert market.penetration_pct.value == 38
    assert market.frequency is not None
    assert market.frequency.source == "s"


def test_null_empty_text_and_empty_items_are_missing() -> None:
    client = client_of('people:\nmaterials:\n  -\n  - ""\ncompany: {name: "  ", history: , founded: ~}\n')
    assert (client.people, client.materials) == ((), ())
    assert client.company is not None
    assert client.company.name is None
    assert client.company.model_fields_set == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{missing: nobody asked}", Nothing("missing", "nobody asked")),
        (
            "{requested: 2026-03-06, from: p_chen, due: 2026-03-10}",
            Nothing("requested", "", date(2026, 3, 6), "p_chen", date(2026, 3, 10)),
        ),
        ("{requested: true, note: by phone}", Nothing("requested", "by phone")),
        ("{not_applicable: 新公司}", Nothing("not_applicable", "新公司")),
        ("{withheld: yes}", Nothing("withheld")),
        (
            "{not_applicable: 新公司, note_en: a new company}",
            Nothing("not_applicable", "新公司", translations={"en": "a new company"}),
        ),
        (
            "{conflicting: [{value: 1987, source: s}, {value: 1988, note: 自算}], note: 待核}",
            Nothing("conflicting", "待核", sides=(Side(value="1987", source="s"), Side(value="1988", note="自算"))),
        ),
    ],
    ids=[
        "missing",
        "requested",
        "requested without date",
        "not applicable",
        "withheld",
        "in two languages",
        "conflicting",
    ],
)
def test_kinds_of_nothing_are_kept_apart(text: str, expected: Nothing) -> None:
    reading = reading_of(f"company:\n  founded: {text}\n")
    assert reading.problems == ()
    assert reading.nothings == {"company.founded": expected}


def conflict_of(text: str) -> str:
    return f"{{conflicting: [{{value: {text}, source: s}}, {{value: 二, source: t}}]}}"


def test_a_conflict_may_lie_in_an_item_or_be_about_a_whole_group_or_list() -> None:
    reading = reading_of(
        f"company: {{history: [{{date: 1987, event: {conflict_of('创建')}}}]}}\n"
        f"market: {{size: {conflict_of('约百亿')}}}\nproduct: {conflict_of('80亿')}\n"
    )
    assert reading.problems == ()
    assert {path: nothing.sides[0].value for path, nothing in reading.nothings.items()} == {
        "company.history[0].event": "创建",
        "market.size": "约百亿",
        "product": "80亿",
    }
    assert isinstance(reading.record, Client)
    assert reading.record.market is not None
    assert reading.record.market.size == ()
    assert reading.record.product is None


def test_a_conflict_among_items_is_the_lists_and_its_items_are_kept() -> None:
    reading = reading_of(f"people: [{{missing: 美术}}, {conflict_of('陈')}, {{id: p_li}}]\n")
    assert [side.value for side in reading.nothings["people"].sides] == ["陈", "二"]
    assert isinstance(reading.record, Client)
    assert [person.id for person in reading.record.people] == ["p_li"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "company: {founded: {conflicting: [{value: 1987, source: s}]}}",
            "c.yaml:1:34: error F-6: company.founded: expected at least two conflicting values, found 1\n"
            "    hint: write one a line: {value: 2012-03, source: src_plan}; where there is only one, "
            "write the value itself",
            id="one side",
        ),
        pytest.param(
            "company: {founded: {conflicting: [{value: 1987, source: s}, {value: long ago, source: t}]}}",
            "c.yaml:1:69: error F-1: company.founded: expected a whole number, found 'long ago'\n"
            "    hint: write a whole number such as 3",
            id="a value the field cannot hold",
        ),
        pytest.param(
            "company: {founded: {conflicting: [{value: 1987, source: s}, {source: t}]}}",
            "c.yaml:1:61: error F-6: company.founded.conflicting[1]: "
            "expected the value this side states, found none\n    hint: write value: 2012-03",
            id="no value",
        ),
        pytest.param(
            "company: {founded: {conflicting: [{value: 1987, source: s}, {value: 1988}]}}",
            "c.yaml:1:61: error F-6: company.founded.conflicting[1]: expected whose value this is, found nothing\n"
            "    hint: write source with the id of a source; for your own calculation, write in note how it was done",
            id="nobody's value",
        ),
        pytest.param(
            "company: {founded: {conflicting: [{value: 1987, source: s}, {value: 1988, sorce: t, note: n}]}}",
            "c.yaml:1:75: error F-2: company.founded.conflicting[1].sorce: unknown key 'sorce'\n"
            "    hint: did you mean 'source'?",
            id="unknown key",
        ),
        pytest.param(
            f"people: [{conflict_of('陈')}, {conflict_of('林')}]",
            "c.yaml:1:73: error F-6: people: expected one conflict in a list, found a second\n"
            "    hint: write each conflict in that field of an item which is in doubt",
            id="two in a list",
        ),
    ],
)
def test_a_conflict_is_told_what_it_lacks(text: str, expected: str) -> None:
    assert [str(problem) for problem in reading_of(text).problems] == [expected]


def test_a_nothing_in_a_list_is_the_lists() -> None:
    reading = reading_of("people:\n- {missing: creative director}\n- {id: p_li}\n")
    assert list(reading.nothings) == ["people"]
    assert isinstance(reading.record, Client)
    assert [person.id for person in reading.record.people] == ["p_li"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "market: {penetration_pct: lots}",
            "c.yaml:1:27: error F-1: market.penetration_pct: expected a number, found 'lots'\n"
            "    hint: write 12000, or 12000.50",
            id="number",
        ),
        pytest.param(
            "company: {growth: [{revenue: $２３.１亿}]}",
            "c.yaml:1:30: error F-1: company.growth[0].revenue: expected a number, found '$２３.１亿'\n"
            "    hint: write 2310000000",
            id="dollars of some country",
        ),
        pytest.param(
            "company: {growth: [{headcount: 1.5}]}",
            "c.yaml:1:32: error F-1: company.growth[0].headcount: expected a whole number, found '1.5'\n"
            "    hint: write a whole number such as 3",
            id="whole number",
        ),
        pytest.param(
            "visits: [{date: '2026,3,6'}]",
            "c.yaml:1:17: error F-1: visits[0].date: expected a date, found '2026,3,6'\n    hint: write 2026-03-06",
            id="date",
        ),
        pytest.param(
            "company: {history: [{date: 2019-13}]}",
            "c.yaml:1:28: error F-1: company.history[0].date: expected a year, a month or a day, found '2019-13'\n"
            "    hint: write 2026, 2026-03 or 2026-03-06",
            id="year or month",
        ),
        pytest.param(
            "people: [{org: agancy}]",
            "c.yaml:1:16: error F-1: people[0].org: expected one of the choices, found 'agancy'\n"
            "    hint: did you mean 'agency'?",
            id="choice",
        ),
        pytest.param(
            "product: {ingredients: [{disclosed: maybe}]}",
            "c.yaml:1:37: error F-1: product.ingredients[0].disclosed: expected true or false, found 'maybe'\n"
            "    hint: write true or false",
            id="true or false",
        ),
        pytest.param(
            "brand: {share_series: [{share_pct: 101}]}",
            "c.yaml:1:36: error F-1: brand.share_series[0].share_pct: expected 100 or less, found '101'\n"
            "    hint: write 100 or less",
            id="too large",
        ),
        pytest.param(
            "company: {name: [岚谷]}",
            "c.yaml:1:17: error F-1: company.name: expected text, found a list\n"
            "    hint: write one text; put quotes around it when it holds ': '",
            id="list for text",
        ),
        pytest.param(
            "company: {name: 岚谷, name_en: [Langu]}",
            "c.yaml:1:30: error F-1: company.name_en: expected text, found a list\n"
            "    hint: write one text; put quotes around it when it holds ': '",
            id="text in another language",
        ),
        pytest.param(
            "market: {size: [{period: {from: 2025}}]}",
            "c.yaml:1:33: error F-1: market.size[0].period.from: expected a date, found '2025'\n"
            "    hint: write a day such as 2026-03-06",
            id="inside one of two types",
        ),
        pytest.param(
            "people: {p_li: {name: 李岚}}",
            "c.yaml:1:9: error F-3: people: expected a list, found a mapping\n"
            "    hint: start each item on a line of its own with '- '",
            id="no list",
        ),
        pytest.param(
            "people: [李岚]",
            "c.yaml:1:10: error F-3: people[0]: expected fields, found '李岚'\n"
            "    hint: write its fields on lines below, indented: id: …, name: …, org: …",
            id="no mapping",
        ),
        pytest.param(
            "people: [{rol: planner}]",
            "c.yaml:1:11: error F-2: people[0].rol: unknown key 'rol'\n    hint: did you mean 'role'?",
            id="unknown key",
        ),
        pytest.param(
            "compny:",
            "c.yaml:1:1: error F-2: compny: unknown key 'compny'\n    hint: did you mean 'company'?",
            id="unknown key without value",
        ),
        pytest.param(
            "company: {name: {zh: 岚谷}}",
            "c.yaml:1:18: error F-2: company.name.zh: unknown key 'zh'\n"
            "    hint: use one of: default, en, zh-Hans, zh-Hant",
            id="unknown language",
        ),
        pytest.param(
            "consumers: {demographics: {gender_pct: {women: 58}}}",
            "c.yaml:1:41: error F-2: consumers.demographics.gender_pct.women: unknown key 'women'\n"
            "    hint: use one of: female, male, other",
            id="unknown key of a split",
        ),
        pytest.param(
            "company: {founded: {requested: soon}}",
            "c.yaml:1:32: error F-1: company.founded.requested: expected a date, found 'soon'\n"
            "    hint: write a day such as 2026-03-06",
            id="day of asking",
        ),
        pytest.param(
            "company: {founded: {missing: [x]}}",
            "c.yaml:1:30: error F-1: company.founded.missing: expected text, found a list\n"
            "    hint: write one text; put quotes around it when it holds ': '",
            id="reason of a nothing",
        ),
    ],
)
def test_a_wrong_value_has_place_path_and_hint(text: str, expected: str) -> None:
    assert [str(problem) for problem in reading_of(text).problems] == [expected]


def test_all_mistakes_come_at_once_and_the_rest_is_kept() -> None:
    reading = reading_of(
        "company: {name: 岚谷, founded: old, fiscal_year_start: 13}\npeople: [{id: p_li, org: x}, y]\nfoo: 1\n"
    )
    assert [problem.path for problem in reading.problems] == [
        "people[0].org",
        "people[1]",
        "company.founded",
        "company.fiscal_year_start",
        "foo",
    ]
    assert isinstance(reading.record, Client)
    assert reading.record.company is not None
    assert reading.record.company.name is not None
    assert reading.record.company.name.default == "岚谷"
    assert [person.id for person in reading.record.people] == ["p_li"]


def brief_of(root: Path, client: str, job: str) -> tuple[Brief, list[str]]:
    folder = root / "langu"
    (folder / "campaigns").mkdir(parents=True)
    (folder / "client.yaml").write_text(client, encoding="utf-8")
    (folder / "campaigns" / "summer.yaml").write_text(job, encoding="utf-8")
    source, problems = read_client(folder, root)
    assert problems == ()
    (brief,), found = read_briefs(source)
    return brief, [str(problem) for problem in found]


def test_a_brief_finds_people_sources_nothings_and_places(tmp_path: Path) -> None:
    brief, problems = brief_of(
        tmp_path,
        "project: {languages: [en, zh-Hans]}\npeople: [{id: p_li}]\nmaterials: [{id: s1}]\n"
        "company:\n  founded: {withheld: yes}\n",
        "campaign:\n  name: 夏\n",
    )
    assert problems == []
    assert (brief.id, brief.job_id, brief.main_language) == ("langu", "summer", "en")
    assert brief.person("p_li") is brief.client.people[0]
    assert brief.source("s1") is brief.client.materials[0]
    assert (brief.person(None), brief.source("no")) == (None, None)
    assert brief.nothing("company.founded") == Nothing("withheld")
    assert brief.places.place("people[0].id") == Place("langu/client.yaml", 2, 15)
    assert brief.places.place("company.history[2].date") == Place("langu/client.yaml", 4, 1)
    assert brief.places.place("campaign.name") == Place("langu/campaigns/summer.yaml", 2, 9)
    assert brief.places.place("insight.line") == Place("langu/campaigns/summer.yaml", 1, 1)


def test_a_key_in_the_wrong_file_is_sent_home(tmp_path: Path) -> None:
    _, problems = brief_of(tmp_path, "insight: {line: x}\n", "market: {definition: x}\n")
    assert problems == [
        "langu/client.yaml:1:1: error F-2: insight: unknown key 'insight'\n    hint: move it to a file in campaigns/",
        "langu/campaigns/summer.yaml:1:1: error F-2: market: unknown key 'market'\n    hint: move it to client.yaml",
    ]


def test_a_client_without_campaigns_is_one_brief(tmp_path: Path) -> None:
    (tmp_path / "client.yaml").write_text("company: {name: 岚谷}", encoding="utf-8")
    source, _ = read_client(tmp_path, tmp_path)
    (brief,), problems = read_briefs(source)
    assert (brief.job_id, brief.job, problems) == (None, None, ())


def all_models() -> list[type[BaseModel]]:
    models: list[type[BaseModel]] = []
    waiting: list[type[BaseModel]] = [Client, Job]
    while waiting:
        model = waiting.pop()
        if model not in models:
            models.append(model)
            waiting.extend(inner for field in fields_of(model).values() for inner in field.models)
    return models


def test_every_field_of_a_brief_says_what_it_is() -> None:
    generic = {"Text", "Span", "Figure"}
    silent = [
        f"{model.__name__}.{field.key}"
        for model in all_models()
        if model.__name__ not in generic
        for field in fields_of(model).values()
        if field.about is None or not field.about.help_zh or not field.about.help_en or not field.about.label
    ]
    assert silent == []


def test_a_field_knows_whose_ids_it_holds() -> None:
    attendees = fields_of(Immersion)["attendees"]
    assert (attendees.reference, attendees.many) == (Reference("people"), True)
