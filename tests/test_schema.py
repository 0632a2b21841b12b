"""The schemas are valid draft-07, let every real brief through, and say in three languages what a field is for."""

from __future__ import annotations

import fnmatch
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import jsonschema
import pytest
import yaml
from referencing import Registry, Resource

from briefgen.model import Client, Job, fields_of, read_model
from briefgen.model.record import LANGUAGES, Record
from briefgen.scaffold import client_text, job_text
from briefgen.schema import WHOLE, editor_settings, file_name, schemas, write_schemas
from briefgen.source import CLIENT_KEYS, JOB_KEYS, Mapping, read_yaml_text
from briefgen.styles import find_style, read_words

if TYPE_CHECKING:
    from briefgen.words import Words

ROOT = Path(__file__).resolve().parents[1]
BRIEFS = sorted(path for client in ("langu", "qili", "snapple") for path in (ROOT / "briefs" / client).rglob("*.yaml"))


class Yaml12(yaml.SafeLoader):
    """Values as editors' YAML servers read them: by the core schema of YAML 1.2."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc]


Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Yaml12.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(~|null|Null|NULL|)$"), ["~", "n", "N", ""])
Yaml12.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
Yaml12.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
    list("-+.0123456789"),
)


def plain_yaml(text: str) -> Any:
    return yaml.load(text, Loader=Yaml12)


@cache
def words_in(language: str) -> Words:
    return read_words(language, find_style("house", ROOT)[0])[0]


@cache
def printed(language: str = "zh-Hans") -> dict[str, Any]:
    return schemas(words_in(language))


@cache
def validator(name: str, language: str = "zh-Hans") -> jsonschema.Draft7Validator:
    files = [(file_name(each, language), Resource.from_contents(found)) for each, found in printed(language).items()]
    registry: Registry[Any] = Registry().with_resources(files)
    return jsonschema.Draft7Validator(printed(language)[name], registry=registry)


def is_fine(name: str, text: str) -> bool:
    return bool(validator(name).is_valid(plain_yaml(text)))


def schema_of(path: Path) -> str:
    """The schema the editor's settings choose for a file of the project, of which there must be one."""
    chosen = editor_settings("", "zh-Hans")["yaml.schemas"]
    shown = path.relative_to(ROOT).as_posix()
    found = [name for name, globs in chosen.items() if _is_meant(shown, globs)]
    assert len(found) == 1, (shown, found)
    return str(found[0]).strip("/").removesuffix(".zh-Hans.json")


def _is_meant(path: str, globs: list[str]) -> bool:
    depth = path.count("/")
    wanted = [each for each in globs if not each.startswith("!") and each.count("/") == depth]
    unwanted = [each[1:] for each in globs if each.startswith("!")]
    return any(fnmatch.fnmatch(path, each) for each in wanted) and not any(fnmatch.fnmatch(path, g) for g in unwanted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_schema_is_valid_draft_07(language: str) -> None:
    for name, schema in printed(language).items():
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#", name
        jsonschema.Draft7Validator.check_schema(schema)


def test_there_is_a_schema_for_each_whole_file_and_for_each_key() -> None:
    assert set(printed()) == {*WHOLE, *CLIENT_KEYS, *JOB_KEYS}


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.relative_to(ROOT / "briefs").as_posix())
def test_every_file_of_the_briefs_validates(path: Path) -> None:
    data = plain_yaml(path.read_text(encoding="utf-8"))
    errors = [f"{error.json_path}: {error.message[:200]}" for error in validator(schema_of(path)).iter_errors(data)]
    assert errors == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fresh_client_validates(language: str) -> None:
    assert validator("client", language).is_valid(plain_yaml(client_text(words_in(language))))
    assert validator("job", language).is_valid(plain_yaml(job_text(words_in(language))))


RIGHT = {
    "bare figure": ("market", "penetration_pct: 38"),
    "figure with companions": ("market", "penetration_pct: {value: 38, unit: pct, period: 2025, source: src}"),
    "text of digits": ("company", "name: 360"),
    "text in languages": ("company", "name: {zh-Hans: 清屿, en: Qingyu}"),
    "text beside": ("company", "name: 清屿\nname_en: Qingyu\nname_hant: 清嶼"),
    "day": ("campaign", "from: 2026-05-04"),
    "year alone": ("market", "policy: [{effective: 2026}]"),
    "month": ("market", "policy: [{effective: 2026-05}]"),
    "week": ("budget", "phasing: [{period: 2026-W19, amount: 1}]"),
    "stretch of days": ("budget", "phasing: [{period: {from: 2026-05-04, to: 2026-05-10}, amount: 1}]"),
    "yes for true": ("evaluation", "methods: [{kind: tracking, used: yes}]"),
    "null": ("company", "founded:"),
    "missing": ("company", "founded: {missing: 没有写}"),
    "requested": ("company", "{founded: {requested: 2026-03-06, from: p_chen, due: 2026-03-20, note: 二催}}"),
    "not applicable": ("company", "history: {not_applicable: 新公司}"),
    "withheld": ("client", "product: {withheld: true}"),
    "conflicting": (
        "company",
        "founded: {conflicting: [{value: 1987, source: s}, {value: 1988, note: 自算}], note: 待核}",
    ),
    "conflicting text": ("market", "definition: {conflicting: [{value: 茶, source: s}, {value: 12%, source: t}]}"),
    "conflict in a list": ("company", "history: [{conflicting: [{value: 甲, source: s}, {value: 乙, source: t}]}]"),
    "nothing in a list": ("company", "history: [{missing: 待查}]"),
    "nothing as a file": ("archive", "missing: 客户没有档案"),
    "the key written out": ("market", "market: {definition: 茶}"),
    "several keys in a file of one": ("market", "market: {definition: 茶}\ncompany: {name: 清屿}"),
    "a list as a file": ("kpis", "- id: k_trial"),
    "an empty file": ("market", ""),
    "percentage with its sign": ("market", "penetration_pct: 6.8%"),
    "money with currency and unit": ("budget", "total: CNY 12m"),
    "money in wan": ("budget", "total: 1200万"),
    "full-width number": ("budget", "total: １２００"),
    "quarter": ("budget", "phasing: [{period: 2026Q2, amount: 1}]"),
    "month with a point": ("company", "history: [{date: 2026.05}]"),
    "Chinese month": ("company", "history: [{date: 2026年5月}]"),
    "Chinese day": ("campaign", "from: 2026年5月4日\nto: 2026/7/26"),
    "days on one line": ("media", "timing: {hiatus: [2026-06-18..2026-06-20]}"),
    "Chinese yes": ("evaluation", "methods: [{kind: tracking, used: 是}]"),
    "single text": ("consumers", "psychographics: {barriers: 怕苦}"),
    "single id": ("insight", "evidence: src_focus"),
    "single item": ("client", "people: {id: p_li}"),
    "single item as a file": ("kpis", "id: k_trial"),
    "own names as keys": ("competitors", "[{ad_spend: [{by_medium: {短视频: 3200000}}]}]"),
}

WRONG = {
    "wrong choice": ("client", "people: [{role: account_excutive}]", "people[0].role"),
    "unknown key": ("client", "company: {nmae: 清屿}", "company.nmae"),
    "unknown top key": ("client", "compani: {}", "compani"),
    "a job's key in a client's file": ("client", "kpis: []", "kpis"),
    "text for a number": ("client", "company: {founded: long ago}", "company.founded"),
    "over the bounds": ("client", "company: {fiscal_year_start: 13}", "company.fiscal_year_start"),
    "a list for a text": ("client", "company: {name: [清屿]}", "company.name"),
    "a text for fields": ("client", "company: 清屿", "company"),
    "fields for a list": ("client", "people: {people: {}}", "people"),
    "no day": ("client", "materials: [{date: 6/3/2026}]", "materials[0].date"),
    "no year": ("client", "company: {history: [{date: 去年}]}", "company.history[0].date"),
    "no truth": ("client", "evaluation: {methods: [{used: 也许}]}", "evaluation.methods[0].used"),
    "no language": ("client", "company: {name: {fr: Qingyu}}", "company.name.fr"),
    "two kinds of nothing": ("client", "company: {founded: {missing: a, withheld: b}}", "company.founded"),
    "a conflict with one side": ("client", "company: {founded: {conflicting: [{value: 1987, source: s}]}}", "company"),
    "a side without value": (
        "client",
        "company: {founded: {conflicting: [{value: 1987, source: s}, {source: t}]}}",
        "company.founded",
    ),
    "an unknown key in a side": (
        "client",
        "company: {founded: {conflicting: [{value: 1987, source: s}, {value: 1988, sorce: t, note: n}]}}",
        "company.founded",
    ),
    "no choice as key": ("client", "consumers: {demographics: {gender_pct: {woman: 3}}}", "consumers.demographics"),
    "wrong in a job": ("job", "budget: {tax: included}", "budget.tax"),
}


@pytest.mark.parametrize("case", RIGHT)
def test_what_a_check_takes_the_schema_takes(case: str) -> None:
    name, text = RIGHT[case]
    assert is_fine(name, text)


@pytest.mark.parametrize("case", WRONG)
def test_what_the_schema_refuses_a_check_refuses_there(case: str) -> None:
    name, text, path = WRONG[case]
    assert not is_fine(name, text)
    node, _ = read_yaml_text(text, "a.yaml")
    assert isinstance(node, Mapping)
    reading = read_model(node, WHOLE[name])
    assert reading.problems
    assert all(problem.path.startswith(path) for problem in reading.problems)


@pytest.mark.parametrize(("name", "text"), [("market", "definitio: 茶"), ("market", "market: {definitio: 茶}")])
def test_a_file_of_one_key_is_held_to_it_in_both_forms(name: str, text: str) -> None:
    assert not is_fine(name, text)


def test_a_field_is_told_in_the_language_asked_for() -> None:
    def share(language: str) -> Any:
        return printed(language)["client"]["definitions"]["market.Region"]["properties"]["share_pct"]

    assert (share("zh-Hans")["title"], share("en")["title"]) == ("品类占比", "Share of category")
    assert share("zh-Hans")["description"] == "写占品类的百分比。（必填；单位：%；范围：0–100）"
    assert share("en")["description"] == "Its percentage of the category. (Required; unit: %; range: 0–100)"
    assert share("zh-Hant")["description"].endswith("（必填；單位：%；範圍：0–100）")
    assert 6.8 in share("en")["examples"]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh-Hans", "用于：客户简报档案、媒介简报、提案、品牌回顾、年度正式简报。"),
        ("zh-Hant", "用於：客戶簡報檔案、媒體簡報（Media Brief）、提案、品牌回顧、年度正式簡報。"),
        ("en", " Used in: client dossier, media brief, proposal, brand review, annual formal briefing."),
    ],
)
def test_a_field_tells_which_documents_use_it(language: str, told: str) -> None:
    fields = printed(language)["client"]["definitions"]["market.Market"]["properties"]
    assert fields["size"]["description"].endswith((")" if language == "en" else "）") + told)


def test_what_all_documents_use_is_told_without_a_list() -> None:
    campaign = printed("en")["job"]["definitions"]["job_identity.Identity"]["properties"]
    assert campaign["job_no"]["description"].endswith(") Used in all documents.")
    assert printed()["client"]["properties"]["people"]["description"].endswith("）用于所有文件。")


def test_both_forms_of_the_wrap_up_are_told_once() -> None:
    results = printed()["job"]["properties"]["results"]["description"]
    assert results.endswith("用于：结案报告、优化建议报告、投放日报、投放周报。")


@pytest.mark.parametrize("name", WHOLE)
def test_only_fields_of_the_first_two_levels_tell_their_documents(name: str) -> None:
    whole = printed()[name]
    groups = [inner for field in fields_of(WHOLE[name]).values() for inner in field.models]
    groups = [inner for inner in groups if issubclass(inner, Record)]
    first = {f"{model.__module__.rpartition('.')[2]}.{model.__name__}" for model in groups}
    told = {
        key
        for key, definition in whole["definitions"].items()
        if any("用于" in each.get("description", "") for each in definition.get("properties", {}).values())
    }
    assert told == first
    assert all("用于" in each["description"] for each in whole["properties"].values() if "description" in each)


@pytest.mark.parametrize(
    ("name", "record", "field", "shown"),
    [
        ("job", "job_budget.Budget", "total", [12_000_000, "1200万", "CNY 12m"]),
        ("client", "market.Region", "share_pct", [6.8, "6.8%"]),
        ("client", "visits.Visit", "date", ["2026-03-06", "2026/3/6", "2026年3月6日"]),
        ("job", "job_budget.PhasePart", "period", ["2025-Q4", "2026-05-04..2026-07-26"]),
        ("client", "market.Market", "penetration_pct", ["6.8%"]),
    ],
)
def test_shorthands_are_among_the_examples(name: str, record: str, field: str, shown: list[object]) -> None:
    examples = printed("en")[name]["definitions"][record]["properties"][field]["examples"]
    assert [each for each in shown if each not in examples] == []


def test_a_choice_is_told_in_the_language_asked_for() -> None:
    def labels(language: str, record: str, field: str) -> dict[str, str]:
        shape = printed(language)["client"]["definitions"][record]["properties"][field]["anyOf"][0]
        return dict(zip(shape["enum"], shape["enumDescriptions"], strict=True))

    assert labels("zh-Hans", "people.Person", "role")["account_executive"] == "客户执行（AE）"
    assert labels("zh-Hant", "archive.IssuedDocument", "status")["approved"] == words_in("zh-Hant")("st.approved")
    assert labels("en", "market.Trend", "direction") == {"up": "up", "flat": "flat", "down": "down"}
    assert labels("zh-Hans", "market.Trend", "direction") == {"up": "上升", "flat": "持平", "down": "下降"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_choice_has_a_label(language: str) -> None:
    found = [each for name in WHOLE for each in nodes_of(printed(language)[name])]
    assert [each for each in found if "anyOf" in each and "description" in each and not each.get("title")] == []
    spelled = {
        option
        for each in found
        if "enumDescriptions" in each
        for option, label in zip(each["enum"], each["enumDescriptions"], strict=True)
        if language != "en" and label == option.replace("_", " ")
    }
    assert spelled == set()


def nodes_of(schema: Any) -> list[Any]:
    children = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    return (
        [schema, *(node for child in children for node in nodes_of(child))] if isinstance(schema, dict | list) else []
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_is_one(language: str) -> None:
    seen = 0
    for name in WHOLE:
        definitions = printed(language)[name]["definitions"]
        for field in nodes_of(printed(language)[name]):
            if isinstance(field, dict) and isinstance(field.get("anyOf"), list):
                check = jsonschema.Draft7Validator({"anyOf": field["anyOf"], "definitions": definitions})
                assert [example for example in field.get("examples", ()) if not check.is_valid(example)] == []
                seen += len(field.get("examples", ()))
    assert seen > 100


@pytest.mark.parametrize("model", [Client, Job], ids=lambda model: model.__name__)
def test_every_field_of_the_model_is_in_the_schema(model: type[Record]) -> None:
    name = next(each for each, whole in WHOLE.items() if whole is model)
    whole = printed()[name]
    waiting, seen = [(model, whole)], {model}
    while waiting:
        record, schema = waiting.pop()
        assert set(fields_of(record)) <= set(schema["properties"])
        for field in fields_of(record).values():
            for inner in field.models:
                if inner not in seen and issubclass(inner, Record):
                    seen.add(inner)
                    module = inner.__module__.rpartition(".")[2]
                    waiting.append((inner, whole["definitions"][f"{module}.{inner.__name__}"]))
    assert len(seen) > 40


def test_a_language_is_written_beside_another(tmp_path: Path) -> None:
    folder = tmp_path / ".briefgen" / "schema"
    for language in LANGUAGES:
        written = write_schemas(folder, tmp_path, words_in(language))
        assert len(written) == len(printed())
    assert json.loads((folder / "market.en.json").read_text(encoding="utf-8"))["title"] == words_in("en")("pt.08")
    assert len(list(folder.iterdir())) == 3 * (len(printed()) + 1)
