"""What is said about mistakes, in three languages: the same codes, and each code of the program among them."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from briefgen.checks import RULES
from briefgen.errors import TemplateFaulty
from briefgen.messages import FOLDER, LANGUAGES, Messages, read_messages
from briefgen.model import Client, read_model
from briefgen.problems import Place, phrase, problem
from briefgen.source import Mapping, read_yaml_text
from briefgen.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.problems import Problem

CODE = FOLDER.parent
FILES = sorted(path.name for path in (FOLDER / "en").glob("*.toml"))
MESSAGES = {language: read_messages(language) for language in LANGUAGES}
CODES = list(MESSAGES["en"].told)
PHRASES = [code for code in CODES if code[0].islower()]
SENTENCES = [code for code in CODES if code not in PHRASES]
BASES = [code for code in SENTENCES if "." not in code]
IN_WORDS = ("Y-3", "Y-5", "Y-10", "Y-11", "Y-12", "Y-13", "T-1", "T-2", "T-3", "T-4", "T-5", "T-6")
"""Rules about whole files, tables and templates, whose examples are no YAML."""
NO_YAML = ("Y-1", "Y-2", "Y-4", "Y-6", "Y-7", "Y-8", "Y-9")
"""Rules about YAML itself, whose bad examples break it."""


@pytest.mark.parametrize("file", FILES)
def test_a_file_has_the_same_codes_and_keys_in_each_language(file: str) -> None:
    english, *others = [sections(language, file) for language in ("en", "zh-Hans", "zh-Hant")]
    assert others == [english, english]


def sections(language: str, file: str) -> list[tuple[str, list[str]]]:
    content = tomllib.loads((FOLDER / language / file).read_text(encoding="utf-8"))
    return [(code, list(told)) for code, told in content.items()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_files_and_no_code_twice(language: str) -> None:
    assert sorted(path.name for path in (FOLDER / language).glob("*.toml")) == FILES
    codes = [code for file in FILES for code, _ in sections(language, file)]
    assert sorted({code for code in codes if codes.count(code) > 1}) == []


def test_a_code_has_the_same_slots_in_each_language() -> None:
    found = {language: {code: slots(messages, code) for code in CODES} for language, messages in MESSAGES.items()}
    assert found["zh-Hans"] == found["en"]
    assert found["zh-Hant"] == found["en"]


def slots(messages: Messages, code: str) -> set[str]:
    told = messages.told[code]
    return set(re.findall(r"\{(\w+)\}", told.message + told.hint))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_says_what_to_do(language: str) -> None:
    told = MESSAGES[language].told
    assert [code for code in SENTENCES if not told[code].message or not told[code].hint] == []
    assert [code for code in PHRASES if not told[code].message or told[code].hint] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_title_reason_and_examples(language: str) -> None:
    told = MESSAGES[language].told
    silent = [
        code for code in BASES if not (told[code].title and told[code].why and told[code].bad and told[code].good)
    ]
    assert silent == []
    assert [code for code in SENTENCES if code.partition(".")[0] not in BASES] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_yaml_where_they_should_be(language: str) -> None:
    told = MESSAGES[language].told
    for code in BASES:
        if code not in IN_WORDS:
            assert (code, read_yaml_text(told[code].good, "")[1]) == (code, ())
        if code not in (*IN_WORDS, *NO_YAML):
            assert (code, read_yaml_text(told[code].bad, "")[1]) == (code, ())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", NO_YAML)
def test_bad_examples_break_yaml_as_their_rule_says(code: str, language: str) -> None:
    _, problems = read_yaml_text(MESSAGES[language].told[code].bad, "")
    assert [found.rule for found in problems] == [code]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["F-1", "F-2", "F-3", "F-6"])
def test_bad_examples_break_the_model_as_their_rule_says(code: str, language: str) -> None:
    told = MESSAGES[language].told[code]
    assert [[found.rule for found in in_model(text)] for text in (told.bad, told.good)] == [[code], []]


def in_model(text: str) -> tuple[Problem, ...]:
    node, _ = read_yaml_text(text, "c.yaml")
    assert isinstance(node, Mapping)
    return read_model(node, Client).problems


def test_every_rule_of_the_trade_is_told() -> None:
    assert sorted(RULES.keys() - set(BASES)) == []


def test_every_code_the_program_names_is_told() -> None:
    named = dict(named_codes())
    assert {code: where for code, where in named.items() if code not in CODES} == {}
    assert {"Y-1.tab", "Y-1.second", "Y-10", "F-1.text", "T-1.missing", "T-4.much", "found.list"} <= named.keys()


def named_codes() -> Iterator[tuple[str, str]]:
    """Codes as far as calls write them out: `problem(place, "Y-1", variant="tab")`, `phrase("found.list")`."""
    for path in sources():
        helpers = {**CARRIERS, **dict(helpers_in(path))}
        for call in calls(path):
            yield from ((code, path.name) for code in codes_of(call, helpers.get(called(call))))


class Helper(NamedTuple):
    """A function that makes problems: its parameters, and what it takes for the rule and for the variant."""

    parameters: tuple[str, ...]
    rule: ast.expr | None
    variant: ast.expr | None


VARIANT = ast.Name("variant")
CARRIERS = {
    "phrase": Helper(("rule",), ast.Name("rule"), None),
    "problem": Helper(("place", "rule"), ast.Name("rule"), VARIANT),
    "Complaint": Helper(("rule", "variant"), ast.Name("rule"), VARIANT),
    "Refused": Helper(("variant",), ast.Constant("F-1"), VARIANT),
    "SampleUnfit": Helper(("variant",), ast.Constant("T-6"), VARIANT),
    "TagRefused": Helper(("variant",), ast.Constant("T-4"), VARIANT),
    "OursAlone": Helper(("variant",), ast.Constant("T-2"), VARIANT),
    "SampleRefused": Helper(("variant",), ast.Constant("T-5"), VARIANT),
    "_Meaning": Helper(("complaint", "variant"), ast.Constant("Y-1"), VARIANT),
}


def helpers_in(path: Path) -> Iterator[tuple[str, Helper]]:
    """Functions of a file that hand a parameter on to `problem`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            parameters = tuple(each.arg for each in node.args.args if each.arg != "self")
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and called(call) == "problem" and node.name != "problem":
                    variant = next((word.value for word in call.keywords if word.arg == "variant"), None)
                    if {name.id for name in (call.args[1], variant) if isinstance(name, ast.Name)} & set(parameters):
                        yield node.name, Helper(parameters, call.args[1], variant)


def codes_of(call: ast.Call, helper: Helper | None) -> Iterator[str]:
    if helper is None:
        return
    given = dict(zip(helper.parameters, call.args, strict=False)) | {word.arg: word.value for word in call.keywords}
    rule, variant = (given.get(each.id) if isinstance(each, ast.Name) else each for each in helper[1:])
    for base in constants(given.get("rule", rule)):
        yield from (".".join(filter(None, (base, ending))) for ending in (constants(variant) if variant else [""]))


def called(call: ast.Call) -> str:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return "problem" if name == "told" else name


def test_every_variant_a_rule_names_is_told() -> None:
    told = {code.partition(".")[2] for code in SENTENCES}
    found = {variant: path.name for path in sources("checks") for variant in findings_variants(path)}
    assert {variant: name for variant, name in found.items() if variant not in told} == {}
    assert found


def findings_variants(path: Path) -> Iterator[str]:
    for call in calls(path):
        if called(call) == "Finding":
            yield from (text for word in call.keywords if word.arg == "variant" for text in constants(word.value))


def test_no_code_is_left_that_nothing_names() -> None:
    words = {text.strip(".") for path in sources() for text in texts(path)}
    assert [code for code in CODES if not is_named(code, words)] == []


def is_named(code: str, words: set[str]) -> bool:
    """Whether the program has the code's rule and variant, the variant perhaps in pieces."""
    rule, _, variant = code.partition(".")
    pieces = variant.split(".") if variant and variant not in words else []
    return code in words or (rule in words and all(piece in words for piece in pieces))


@cache
def sources(room: str = "") -> tuple[Path, ...]:
    return tuple(sorted((CODE / room).rglob("*.py")))


@cache
def calls(path: Path) -> tuple[ast.Call, ...]:
    return tuple(node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def texts(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def constants(node: ast.expr | None) -> Iterator[str]:
    """The texts an expression may be, as far as they are written out: `"a" if x else ""`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("a:\n\tb: 1", "行首缩进用了制表符（Tab）", "缩进请用空格"),
        ("x: @me", "文字不能以“@”开头", "给这段文字加上引号"),
        ("名称：岚谷\nbrand: x", "这一行多了一个冒号，或缩进太深", "把中文冒号“：”改成英文冒号加空格：“字段: 内容”"),
        ("x: 1\nx: 2", "字段“x”在这里写了两次", "留一个，或给其中一个改名"),
        ("x: {<<: 3}", "“<<”后面应引用一组字段，现为“3”", "写“<<: *名字”，并在被引用的那组字段前写“&名字”"),
        ("[a]: 1", "冒号前应是字段名，现为一份清单", "以“[”开头的文字，加上引号"),
        ("null: 1", "冒号前应是字段名，现为空白", "在冒号前写上字段名"),
    ],
)
def test_mistakes_in_yaml_are_told_in_chinese(text: str, message: str, hint: str) -> None:
    (found,) = read_yaml_text(text, "b.yaml")[1]
    told = found.in_language("zh-Hans")
    assert (told.message, told.hint) == (message, hint)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("market: {penetration_pct: lots}", "这里应是数字，现为“lots”", "写 12000 或 12000.50"),
        ("people: [{org: agancy}]", "这里应选一个，没有“agancy”这一项", "是不是“agency”？"),
        ("people: [{rol: planner}]", "没有“rol”这个字段", "是不是“role”？"),
        (
            "company: {name: {zh: 岚谷}}",
            "没有“zh”这个字段",
            "从这些里选：default、en、zh-Hans、zh-Hant",
        ),
        ("brand: {share_series: [{share_pct: 101}]}", "这里应不大于 100，现为“101”", "写 100 或更小的数"),
        ("company: {name: [岚谷]}", "这里应是文字，现为一份清单", "写一段文字；里面有“: ”的，加上引号"),
    ],
)
def test_wrong_values_are_told_in_chinese(text: str, message: str, hint: str) -> None:
    (found,) = in_model(text)
    told = found.in_language("zh-Hans")
    assert (told.message, told.hint) == (message, hint)


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("{% fo x %}", "「{% fo x %}」裡的「fo」不是標籤", "檢查標籤的拼寫；每個「for」和「if」都要有結尾"),
        ("{% if x %}a", "標籤「if」沒有結尾，讀到「{% if x %}a」為止", "用「{% endif %}」結尾"),
        ("{{ x|shout }}", "「{{ x|shout }}」裡的「shout」不是可用的格式", "檢查「|」後面的拼寫，或刪去它"),
        ("{{ marke }}", "{{ marke }} 裡的「marke」沒有對應的內容", "是不是「market」？"),
        ("{{ market }}", "清單不能放在文字裡", "檢查「{{ market }}」裡的標籤和它的內容"),
    ],
)
def test_faults_of_a_template_are_told_in_chinese(source: str, message: str, hint: str) -> None:
    with pytest.raises(TemplateFaulty) as refusal:
        render(source, {"market": [1]}, Place("house.pptx", part="slide 3"))
    (found,) = refusal.value.problems
    told = found.in_language("zh-Hant")
    assert (told.message, told.hint) == (message, hint)


def test_names_and_phrases_in_slots_are_told_in_the_readers_language() -> None:
    found = problem(Place("c.yaml"), "T-5.bar", {"bar": "bar:pr", "known": phrase("names.none")})
    assert found.message == "no sample bar named 'bar:pr'; sample bars here: none"
    assert found.in_language("zh-Hans").message == "没有叫“bar:pr”的样例条；这一页现有：无"
    listed = problem(Place("c.yaml"), "F-2", {"key": "x", "allowed": ("a", "b")})
    assert (listed.hint, listed.in_language("zh-Hant").hint) == ("use one of: a, b", "從這些裡選：a、b")
