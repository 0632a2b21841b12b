"""A real YAML language server, as editors start it, completes, explains and flags by our schemas."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.schema import FOLDER, schema_line, write_schemas
from briefgen.styles import find_style, read_words
from tests.language_server import LanguageServer

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
SERVER = os.environ.get("YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server")
MISSING = (
    "node is not installed"
    if not shutil.which("node")
    else "yaml-language-server is not installed (npm install yaml-language-server); YAML_LANGUAGE_SERVER may name it"
)

pytestmark = [pytest.mark.node, pytest.mark.skipif(not (SERVER and shutil.which("node")), reason=MISSING)]

CLIENT = schema_line("client", "zh-Hans", depth=2) + "\n"
MARKET = schema_line("market", "zh-Hans", depth=2) + "\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    project = tmp_path_factory.mktemp("project")
    for language in ("zh-Hans", "en"):
        words, _ = read_words(language, find_style("house", project)[0])
        write_schemas(project / FOLDER, project, words)
    settings = json.loads((project / FOLDER / "vscode.zh-Hans.json").read_text(encoding="utf-8"))
    with LanguageServer([str(SERVER)], project, {"schemas": settings["yaml.schemas"]}) as running:
        yield running


def test_it_completes_a_key_and_says_what_it_is_for(server: LanguageServer) -> None:
    offered = server.completions(CLIENT + "people:\n- id: p_li\n  de|")
    assert offered["department"].startswith("选代理商内的部门，如 creative。（必填）用于：")
    assert "name_en" in offered
    assert "name_hant" not in offered


def test_it_completes_a_choice_with_its_chinese_name(server: LanguageServer) -> None:
    offered = server.completions(CLIENT + "people:\n- id: p_li\n  role: |")
    assert offered["account_executive"] == "客户执行（AE）"
    assert "null" not in offered


def test_hovering_a_key_shows_the_chinese_explanation(server: LanguageServer) -> None:
    shown = server.hover(CLIENT + "people:\n- id: p_li\n  ro|le: account_executive\n")
    assert shown.startswith("#### 角色\n\n选角色，如 account")
    assert "* `account_executive`: 客户执行（AE）" in shown


def test_hovering_shows_english_where_the_file_asks_for_it(server: LanguageServer) -> None:
    shown = server.hover(schema_line("client", "en", depth=2) + "\npeople:\n- id: p_li\n  ro|le: account_executive\n")
    assert shown.startswith("#### Role\n\nThe role, such as account")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("people:\n- role: account_excutive\n", '3: Value is not accepted. Valid values: "account_director"'),
        ("company: {nmae: 清屿}\n", "2: Property nmae is not allowed."),
        ("company: {founded: long ago}\n", "2: 应写数字，如 12000"),
        ("materials:\n- date: tomorrow\n", "3: 应写日期，如 2026-03-06"),
        ("company: {founded: {requested: 2026-03-06, from: p_chen}}\n", ""),
    ],
    ids=["wrong-choice", "unknown-key", "no-number", "no-day", "nothing-is-fine"],
)
def test_it_flags_what_is_wrong(server: LanguageServer, text: str, said: str) -> None:
    found = server.diagnoses(CLIENT + text)
    assert [problem[: len(said)] for problem in found] == ([said] if said else [])


def test_a_file_of_one_key_is_understood_in_both_forms(server: LanguageServer) -> None:
    assert "definition" in server.completions(MARKET + "def|")
    assert "definition" in server.completions(MARKET + "market:\n  def|")
    assert server.diagnoses(MARKET + "definitio: 茶\n") == ["2: Property definitio is not allowed."]
    assert server.diagnoses(MARKET + "market:\n  definitio: 茶\n") == ["3: Property definitio is not allowed."]
    assert server.hover(MARKET + "defi|nition: 茶\n").startswith("#### 市场界定\n\n写市场范围")


@pytest.mark.parametrize("name", ["client", "market", "competitors", "campaigns/summer_2026/strategy"])
def test_settings_choose_the_schema_where_the_file_names_none(server: LanguageServer, name: str) -> None:
    path = f"briefs/langu/{name}.yaml"
    assert server.diagnoses((ROOT / path).read_text(encoding="utf-8"), path) == []
    assert len(server.diagnoses("- nonsense: 1\n", path.replace("langu", "other"))) == 1
