"""What `briefgen check` and `briefgen rules` print, for people and for machines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefgen import cli
from briefgen.cli.commands import terminal_language
from briefgen.cli.told import MOST_PER_RULE, as_github, as_text
from briefgen.problems import Place, Severity, problem
from briefgen.styles import find_style, read_words

ROOT = Path(__file__).resolve().parents[1]
WRONG = "company: {name: 岚谷, founded: long ago}\n"


def words(language: str):  # type: ignore[no-untyped-def]
    return read_words(language, find_style("house", ROOT)[0])[0]


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        cli.main(arguments)
    return int(leaving.value.code or 0)


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    folder = tmp_path / "briefs" / "acme"
    folder.mkdir(parents=True)
    (folder / "client.yaml").write_text(WRONG, encoding="utf-8")
    return folder


def test_problems_come_in_the_language_asked_for(acme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "-l", "zh-Hans") == 1
    lines = capsys.readouterr().out.splitlines()
    found = next(n for n, line in enumerate(lines) if "F-1" in line)
    assert lines[found].startswith("briefs/acme/client.yaml:1:30: 错误 F-1: company.founded: ")
    assert lines[found + 1].startswith("    建议：")


def test_without_a_language_the_client_s_own_is_taken(acme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (acme / "client.yaml").write_text("project: {languages: [zh-Hant]}\n" + WRONG, encoding="utf-8")
    run("check")
    assert "briefs/acme/client.yaml:2:30: 錯誤 F-1: company.founded: " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("setting", "language"),
    [("zh_CN.UTF-8", "zh-Hans"), ("zh_TW.UTF-8", "zh-Hant"), ("zh_HK", "zh-Hant"), ("de_DE.UTF-8", "en"), ("", "en")],
)
def test_the_terminal_s_language_comes_last(setting: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", setting)
    assert terminal_language() == language


def test_coverage_and_readiness_stand_below_the_problems(acme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("check", "-l", "en", "--as-at", "2026-03-12")
    lines = capsys.readouterr().out.splitlines()
    start = lines.index("acme  as at 2026-03-12")
    assert lines[start + 1].split() == ["point", "status", "%", "open", "(required)"]
    assert lines[start + 5].split()[:5] == ["4", "start", "with", "the", "company"]
    assert any(line.startswith("Proposal") and "Blocked" in line for line in lines)
    assert lines[-1].startswith("acme: 1 error, ")


def test_json_has_stable_keys(acme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--json", "--as-at", "2026-03-12") == 1
    (client,) = json.loads(capsys.readouterr().out)
    assert list(client) == ["client", "problems", "briefs"]
    assert next(each for each in client["problems"] if each["rule"] == "F-1") == {
        "file": "briefs/acme/client.yaml",
        "line": 1,
        "column": 30,
        "rule": "F-1",
        "severity": "error",
        "path": "company.founded",
        "message": "expected a whole number, found 'long ago'",
        "hint": "write a whole number such as 3",
        "also": None,
    }
    (brief,) = client["briefs"]
    assert list(brief) == ["campaign", "as_at", "coverage", "readiness"]
    assert [point["point"] for point in brief["coverage"]["points"]] == list(range(1, 17))
    assert {each["kind"]: each["status"] for each in brief["readiness"]} == {
        "dossier": "blocked",
        "creative-brief": "blocked",
        "research-brief": "blocked",
        "media-brief": "blocked",
        "proposal": "blocked",
        "questionnaire": "draft",
    }


def test_json_is_all_that_is_printed_and_speaks_the_clients_language(
    acme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    client = acme / "client.yaml"
    client.write_text(client.read_text(encoding="utf-8") + "project: {languages: [zh-Hans]}\n", encoding="utf-8")
    run("check", "--json", "--format", "github")
    (told,) = json.loads(capsys.readouterr().out)
    assert "这里应是整数，现为“long ago”" in [each["message"] for each in told["problems"]]


def test_github_annotations_name_file_line_and_column(acme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--format", "github", "-l", "en") == 1
    assert (
        "::error file=briefs/acme/client.yaml,line=1,col=30,title=F-1::"
        "company.founded: expected a whole number, found 'long ago' (write a whole number such as 3)"
    ) in capsys.readouterr().out.splitlines()


def test_annotations_cannot_be_broken_by_what_they_tell() -> None:
    told = problem(Place("a,b:c.yaml", 1, 1), "P1-1", {"id": "x\n::error::"})
    assert as_github([told], "en") == [
        "::error file=a%2Cb%3Ac.yaml,line=1,col=1,title=P1-1::"
        "the id 'x%0A::error::' is used twice (give each its own id)"
    ]


def test_a_rule_that_finds_too_much_is_cut_short_with_a_count() -> None:
    found = [problem(Place("c.yaml", line, 1), "P1-1", {"id": "x"}) for line in range(1, MOST_PER_RULE + 4)]
    lines = as_text(found, words("en"))
    assert sum("error P1-1" in line for line in lines) == MOST_PER_RULE
    assert lines[-1] == "P1-1: 3 more not shown"


def test_the_second_place_stands_below() -> None:
    told = problem(Place("c.yaml", 2, 1), "P1-1", {"id": "x"}, also=Place("c.yaml", 1, 1), severity=Severity.WARNING)
    assert as_text([told], words("zh-Hans")) == [
        "c.yaml:2:1: 警告 P1-1: 编号“x”用了两次",
        "    另见：c.yaml:1:1",
        "    建议：各写一个自己的编号",
    ]


def test_a_rule_is_explained_with_examples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("rules", "p9-1", "-l", "en") == 0
    assert capsys.readouterr().out.splitlines() == [
        "P9-1  warning  Own brand missing among the brands",
        "  expected one brand with own: true, found none among …",
        "",
        "Shares and spend are read against each other; without our own row nothing can be compared.",
        "",
        "bad",
        "    competitors:",
        "    - {id: shanyan, name: Shanyan}",
        "",
        "good",
        "    competitors:",
        "    - {id: shanyan, name: Shanyan}",
        "    - {id: qingyu, name: Qingyu, own: true}",
    ]


def test_an_unknown_rule_names_those_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("rules", "P99") == 1
    assert capsys.readouterr().err.startswith("error: no rule 'P99'; rules here: B-1, ")
    assert run("rules", "C18") == 1
    assert capsys.readouterr().err.startswith("error: no rule 'C18'; did you mean 'C-18'? rules here: B-1, ")


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_all_rules_are_listed(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("rules", "-l", language) == 0
    listed = {line.split()[0] for line in capsys.readouterr().out.splitlines()}
    assert {"P1-1", "P16-3", "C-27", "B-9", "M-12", "K-5", "R-1", "L-1", "Q-8", "D-9"} <= listed
