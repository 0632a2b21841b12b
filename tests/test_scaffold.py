"""A new client's files name and explain every field, and an editor finds their schema."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from briefgen.checks import check_briefs, checkings
from briefgen.model import Client, FieldOf, Job, fields_of, read_briefs
from briefgen.model.company import Company
from briefgen.model.record import LANGUAGES, Record
from briefgen.problems import Severity
from briefgen.scaffold import client_text, job_text, write_client
from briefgen.source import Mapping, Sequence, read_client
from briefgen.styles import find_style, read_words


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_a_fresh_client_has_no_mistake_in_it(language: str, tmp_path: Path) -> None:
    words, _ = read_words(language, find_style("house", tmp_path)[0])
    write_client("acme", tmp_path, words)
    source, problems = read_client(tmp_path / "briefs" / "acme", tmp_path)
    briefs, found = read_briefs(source)
    told = check_briefs(checkings(briefs, date(2026, 3, 12)))
    assert (problems, found, [str(each) for each in told if each.severity is Severity.ERROR]) == ((), (), [])
    assert briefs[0].main_language == language
    assert briefs[0].job_id == "first"


def test_fields_stand_under_their_point_with_what_to_write(tmp_path: Path) -> None:
    words, _ = read_words("zh-Hans", find_style("house", tmp_path)[0])
    lines = client_text(words).splitlines()
    start = lines.index("# 4. 由公司开始")
    assert lines[start + 1].split("#")[0].strip() == "company:"
    assert lines[start + 2].startswith("  name:  ")
    assert lines[start + 2].endswith("# 写公司名；英文名写在 name_en。")


def test_the_first_entry_of_a_list_only_needs_uncommenting(tmp_path: Path) -> None:
    words, _ = read_words("en", find_style("house", tmp_path)[0])
    lines = [line.split("  # ")[0].rstrip() for line in job_text(words).splitlines()]
    start = lines.index("kpis:")
    assert lines[start + 1 : start + 3] == ["#  - id:", "#    name:"]


def uncommented(text: str) -> str:
    """Every field in use: the marks in front of it taken away, headings and explanations kept."""
    return re.sub(r"^([ #]*)#(?=  |[^ ])", lambda marks: marks[1].replace("#", ""), text, flags=re.M)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_may_be_taken_into_use(language: str, tmp_path: Path) -> None:
    words, _ = read_words(language, find_style("house", tmp_path)[0])
    write_client("acme", tmp_path, words)
    folder = tmp_path / "briefs" / "acme"
    for path in folder.rglob("*.yaml"):
        path.write_text(uncommented(path.read_text(encoding="utf-8")), encoding="utf-8")
    source, problems = read_client(folder, tmp_path)
    briefs, found = read_briefs(source)
    assert (problems, found) == ((), ())
    assert len(briefs) == 1
    assert keys_in(source.client) == every_key(Client)
    assert keys_in(source.jobs["first"]) == every_key(Job)


def every_key(model: type[Record], prefix: str = "") -> set[str]:
    found: set[str] = set()
    for key, field in fields_of(model).items():
        found.add(prefix + key)
        inner = next((group for group in field.models if any(each.about for each in fields_of(group).values())), None)
        if inner and issubclass(inner, Record):
            found |= every_key(inner, f"{prefix}{key}.")
    return found


def keys_in(node: object, prefix: str = "") -> set[str]:
    if isinstance(node, Sequence):
        return set().union(*(keys_in(item, prefix) for item in node.items))
    if not isinstance(node, Mapping):
        return set()
    below = (keys_in(entry.node, f"{prefix}{key}.") for key, entry in node.entries.items())
    return {prefix + key for key in node.entries}.union(*below)


def test_required_fields_come_first_and_only_they_are_in_use(tmp_path: Path) -> None:
    words, _ = read_words("zh-Hans", find_style("house", tmp_path)[0])
    text = client_text(words)
    company = text[text.index("\ncompany:") : text.index("\n# 5.")]
    levels = [fields_of(Company)[key].about for key in re.findall(r"^  #?(\w+):", company, re.M)]
    assert [about.level for about in levels if about] == sorted((a.level for a in levels if a), key="RCO".index)
    assert re.findall(r"^  (\w+):", company, re.M) == [key for key, f in fields_of(Company).items() if is_required(f)]


def is_required(field: FieldOf) -> bool:
    return field.about is not None and field.about.level == "R"


def test_each_file_names_a_schema_that_stands_there(tmp_path: Path) -> None:
    words, _ = read_words("en", find_style("house", tmp_path)[0])
    for path in write_client("acme", tmp_path, words):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / named).resolve().is_file()
        assert named.endswith(".en.json")
