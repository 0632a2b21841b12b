from __future__ import annotations

import ast
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from briefgen.model import Client, Job, fields_of
from briefgen.model.record import LANGUAGES
from briefgen.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

ROOT = Path(__file__).parent.parent
CODE = ROOT / "briefgen"
TEMPLATES = [path for path in (ROOT / "templates/house").iterdir() if path.suffix in (".docx", ".pptx")]
EMPTY = {("en", "cap.page_suffix")}
"""English says `Page 2 of 5` and nothing after it."""


def catalogue(language: str) -> dict[str, str]:
    return {key: words for path in files(language) for key, words in yaml.safe_load(path.read_text("utf-8")).items()}


def files(language: str) -> list[Path]:
    return sorted((CODE / "words" / language).glob("*.yaml"))


CATALOGUES = {language: catalogue(language) for language in LANGUAGES}
KEYS = set(CATALOGUES["zh-Hans"])
GROUPS = {key.partition(".")[0] for key in KEYS}


def test_all_catalogues_have_the_same_keys_in_the_same_order() -> None:
    written = {language: list(entries) for language, entries in CATALOGUES.items()}
    assert written["zh-Hant"] == written["zh-Hans"]
    assert written["en"] == written["zh-Hans"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_written_twice(language: str) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in files(language))
    assert len(re.findall(r"^[a-z]\S*: ", text, re.MULTILINE)) == len(CATALOGUES[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_topic_has_its_file_in_each_language(language: str) -> None:
    assert [path.name for path in files(language)] == [path.name for path in files("zh-Hans")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_empty(language: str) -> None:
    entries = CATALOGUES[language]
    assert [key for key, words in entries.items() if not isinstance(words, str)] == []
    assert {(language, key) for key, words in entries.items() if not words.strip()} <= EMPTY


def test_a_key_has_the_same_slots_in_each_language() -> None:
    for key, words in CATALOGUES["zh-Hans"].items():
        for language in LANGUAGES:
            assert (key, slots(CATALOGUES[language][key])) == (key, slots(words)), language


def slots(words: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", words))


def test_every_singular_has_its_plural() -> None:
    assert [key for key in KEYS if key.endswith(".one") and key.removesuffix(".one") not in KEYS] == []


def test_every_field_of_the_models_has_a_label() -> None:
    assert {name: label for name, label in labels() if label not in KEYS} == {}


def labels() -> Iterator[tuple[str, str]]:
    seen: set[type[BaseModel]] = set()
    waiting: list[type[BaseModel]] = [Client, Job]
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        for field in fields_of(model).values():
            waiting += field.models
            if field.about:
                yield f"{model.__name__}.{field.name}", field.about.label


def test_every_key_the_code_names_is_there() -> None:
    assert {name: key for name, key in calls() if key not in KEYS} == {}
    assert {key for _, key in calls()} > {"cap.draft_notice", "pro.so_what"}


def calls() -> Iterator[tuple[str, str]]:
    """Keys given to `words(…)` and `words.get(…)`, by file and line."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and asks_for_words(node.func) and node.args:
                for key in plain(node.args[0]):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", key


def asks_for_words(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute) and called.attr == "get":
        called = called.value
    return (called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")) == "words"


def plain(node: ast.AST) -> Iterator[str]:
    """Texts in an expression that are no part of an f-string: `"a.b" if x else f"c.{y}"` has the first only."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and "." in node.value:
        yield node.value
    elif not isinstance(node, ast.JoinedStr):
        for part in ast.iter_child_nodes(node):
            yield from plain(part)


def test_every_key_named_away_from_its_call_is_there() -> None:
    """Kickers, titles of papers and tables of labels hand their keys on: any text that looks like a key is one."""
    found = {
        text: path.name
        for path in sorted((CODE / "kinds").rglob("*.py"))
        for text in plain(ast.parse(path.read_text(encoding="utf-8")))
        if re.fullmatch(r"[a-z_]+(\.\w+)+", text) and text.partition(".")[0] in GROUPS
    }
    assert {text: name for text, name in found.items() if text not in KEYS} == {}
    assert "sec.strategy" in found


def test_every_beginning_of_a_key_that_code_completes_is_there() -> None:
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and asks_for_words(node.func) and node.args:
                for start in beginnings(node.args[0]):
                    assert any(key.startswith(start) for key in KEYS), f"{path.name}:{node.lineno}: {start}"


def beginnings(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        first = part.values[0] if isinstance(part, ast.JoinedStr) else None
        if isinstance(first, ast.Constant) and "." in str(first.value):
            yield str(first.value)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_every_key_a_template_names_is_there(template: Path) -> None:
    tree = Words("en", CATALOGUES["en"]).tree
    named = set(keys_in(template))
    assert named
    assert sorted(key for key in named if not isinstance(leaf(tree, key), str)) == []


def keys_in(template: Path) -> Iterator[str]:
    with zipfile.ZipFile(template) as package:
        for name in package.namelist():
            if name.endswith(".xml"):
                text = re.sub(r"<[^>]*>", "", package.read(name).decode("utf-8"))
                for tag in re.findall(r"\{[{%].*?[%}]\}", text):
                    yield from re.findall(r"\bwords\.([a-z_]+(?:\.\w+)+)", tag)


def leaf(tree: dict[str, object], key: str) -> object:
    found: object = tree
    for name in key.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found
