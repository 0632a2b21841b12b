"""A new client's files name and explain every required field."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.checks import check_brief
from briefgen.model import read_briefs
from briefgen.scaffold import client_text, job_text, write_client
from briefgen.source import read_client
from briefgen.styles import find_style, read_words


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_a_fresh_client_has_no_mistake_in_it(language: str, tmp_path: Path) -> None:
    words, _ = read_words(language, find_style("house", tmp_path)[0])
    write_client("acme", tmp_path, words)
    source, problems = read_client(tmp_path / "briefs" / "acme", tmp_path)
    briefs, found = read_briefs(source)
    assert (problems, found, [check_brief(brief) for brief in briefs]) == ((), (), [()])
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
