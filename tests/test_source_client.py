"""A client's folder becomes one mapping for the client and one for each campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.model import Client, Job
from briefgen.problems import Place
from briefgen.source import CLIENT_KEYS, JOB_KEYS, ClientSource, is_client, plain, read_client

if TYPE_CHECKING:
    from pathlib import Path


def client_of(root: Path, **files: str) -> tuple[ClientSource, list[str]]:
    """A client of files; `__` in a name stands for a slash."""
    for name, text in files.items():
        path = root / "briefs" / "langu" / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    source, problems = read_client(root / "briefs" / "langu", root)
    return source, [str(problem) for problem in problems]


def test_the_reader_and_the_model_know_the_same_keys() -> None:
    assert Client.written_keys() == CLIENT_KEYS
    assert Job.written_keys() == JOB_KEYS


def test_a_key_may_stand_in_a_file_of_its_own_with_or_without_being_named(tmp_path: Path) -> None:
    source, problems = client_of(
        tmp_path,
        client="company: {name: 岚谷}",
        market="definition: 即饮无糖茶\nchannels: [{channel: 便利店}]",
        brand="brand: {name: 清屿}",
        people="- {id: p_li}",
    )
    assert problems == []
    assert source.id == "langu"
    assert plain(source.client) == {
        "brand": {"name": "清屿"},
        "company": {"name": "岚谷"},
        "market": {"definition": "即饮无糖茶", "channels": [{"channel": "便利店"}]},
        "people": [{"id": "p_li"}],
    }
    assert source.client.entries["market"].key_place == Place("briefs/langu/market.yaml", 1, 1)


def test_a_campaign_is_a_file_or_a_folder(tmp_path: Path) -> None:
    source, problems = client_of(
        tmp_path,
        client="project: {style: house}",
        campaigns__summer="campaign: {name: 夏}",
        campaigns__winter__campaign="campaign: {name: 冬}",
        campaigns__winter__budget="total: 12",
    )
    assert problems == []
    assert {name: plain(job) for name, job in source.jobs.items()} == {
        "summer": {"campaign": {"name": "夏"}},
        "winter": {"budget": {"total": "12"}, "campaign": {"name": "冬"}},
    }


def test_hidden_and_backup_files_are_left_alone(tmp_path: Path) -> None:
    client_of(tmp_path, client="company: {name: 岚谷}")
    folder = tmp_path / "briefs" / "langu"
    for name in (".client.yaml", "client.yaml~", "notes.txt"):
        (folder / name).write_text("\tbroken", encoding="utf-8")
    _, problems = read_client(folder, tmp_path)
    assert problems == ()


def test_the_same_key_in_two_files_names_both(tmp_path: Path) -> None:
    _, problems = client_of(tmp_path, client="market: {definition: a}", market="definition: b")
    assert problems == [
        "briefs/langu/market.yaml:1:1: error Y-5: market: the key 'market' stands in another file too\n"
        "    see: briefs/langu/client.yaml:1:1\n"
        "    hint: keep it in one of the two files"
    ]


def test_a_list_at_top_level_is_refused(tmp_path: Path) -> None:
    _, problems = client_of(tmp_path, client="- a\n- b")
    assert problems == [
        "briefs/langu/client.yaml:1:1: error Y-6: expected keys such as 'company:', found a list\n"
        "    hint: write a key, a colon and a space before it"
    ]


def test_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    _, problems = client_of(tmp_path, client="x: 1\nx: 2", market="\ta", campaigns__s="a: !b c")
    assert [problem.split(": ")[0] for problem in problems] == [
        "briefs/langu/campaigns/s.yaml:1:4",
        "briefs/langu/client.yaml:2:1",
        "briefs/langu/market.yaml:1:1",
    ]


def test_missing_and_empty_folders_are_told_apart(tmp_path: Path) -> None:
    _, (missing,) = read_client(tmp_path / "no", tmp_path)
    assert str(missing) == "no: error Y-10: no such folder\n    hint: check the name, or create the client first"
    (tmp_path / "empty").mkdir()
    _, (empty,) = read_client(tmp_path / "empty", tmp_path)
    assert str(empty) == "empty: error Y-10: no brief in this folder\n    hint: write a client.yaml into it"
    assert not is_client(tmp_path / "empty")


@pytest.mark.parametrize("link", ["market.yaml", "campaigns"])
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, link: str) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "s.yaml").write_text("campaign: {name: x}", encoding="utf-8")
    client_of(tmp_path, client="company: {name: 岚谷}")
    target = tmp_path / "secret" / ("s.yaml" if link.endswith("yaml") else "")
    (tmp_path / "briefs" / "langu" / link).symlink_to(target)
    source, problems = read_client(tmp_path / "briefs" / "langu", tmp_path)
    assert [str(problem) for problem in problems] == [
        f"briefs/langu/{link}: error Y-11: a link leads out of the client's folder\n"
        "    hint: put a copy of the file here"
    ]
    assert (list(source.client.entries), source.jobs) == (["company"], {})


def test_a_link_to_itself_is_no_file(tmp_path: Path) -> None:
    client_of(tmp_path, client="company: {name: 岚谷}")
    (tmp_path / "briefs" / "langu" / "market.yaml").symlink_to("market.yaml")
    _, (problem,) = read_client(tmp_path / "briefs" / "langu", tmp_path)
    assert str(problem).startswith("briefs/langu/market.yaml: error Y-10: expected a file, found a link to none\n")
