"""Clients with every mistake: what one run of `briefgen check` says of them, in three languages."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from briefgen import cli
from briefgen.checks import RULES
from briefgen.cli.told import MOST_PER_RULE
from briefgen.messages import LANGUAGES, read_messages

DATA = Path(__file__).parent / "data" / "errors"
AS_AT = "2026-03-12"
OF_FILES = re.compile(r"[YFIV]-\d+")
"""Codes of files, fields, comments and figures, which no table of rules lists as a whole."""

NOT_REPORTED = {
    "Y-11": "a link that leads out: git on Windows checks links out as plain files; see tests/test_source_client.py",
}
_RULE = re.compile(r"(?<![\w-])(?:P\d+|RB|[CBMKRLQDYFIV])-\d+(?![\w-])")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*[A-Za-z0-9]")

Told = dict[str, Any]
"""A problem as `--json` gives it."""


@pytest.fixture(autouse=True)
def in_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(DATA)


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> list[Told]:
    """All that `--json` tells, client by client."""
    return [problem for client in clients(capsys) for problem in client["problems"]]


def clients(capsys: pytest.CaptureFixture[str]) -> list[Told]:
    found: list[Told] = json.loads(checked(capsys, "--json", "-l", "en"))
    return found


def checked(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    """What is printed; there are errors, and nothing breaks."""
    with pytest.raises(SystemExit) as leaving:
        cli.main(("check", "--as-at", AS_AT, *options))
    printed = capsys.readouterr()
    assert (leaving.value.code, printed.err) == (1, "")
    return printed.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_list_is_printed(language: str, capsys: pytest.CaptureFixture[str], update_golden: bool) -> None:
    golden, printed = DATA / f"{language}.txt", checked(capsys, "-l", language)
    if update_golden:
        golden.write_text(printed, encoding="utf-8")
    expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
    assert printed.splitlines() == expected.splitlines(), (
        f"{golden.name} is out of date; if what is printed now is right: pytest {Path(__file__).name} --update-golden"
    )


def test_every_golden_file_is_somebody_s(update_golden: bool) -> None:
    orphans = sorted(path for path in DATA.iterdir() if path.is_file() and path.stem not in LANGUAGES)
    for path in orphans if update_golden else ():
        path.unlink()
    assert [path.name for path in orphans if path.exists()] == [], "pytest --update-golden removes them"


def test_every_rule_is_reported(told: list[Told]) -> None:
    of_files = {code for code in read_messages("en").told if OF_FILES.fullmatch(code)}
    assert {problem["rule"] for problem in told} == (of_files | RULES.keys()) - NOT_REPORTED.keys()


def test_every_comment_names_what_is_reported_in_its_file(told: list[Told]) -> None:
    places = [(place, problem["rule"]) for problem in told for place in (problem, problem["also"]) if place]
    reported = {(place["file"], rule) for place, rule in places}
    paths = sorted(DATA.glob("briefs/**/*.yaml"))
    named = {(path.relative_to(DATA).as_posix(), rule) for path in paths for rule in rules_named(path)}
    assert sorted(named - reported) == []


def rules_named(path: Path) -> list[str]:
    """The rules a file's comments name, those to be passed over aside."""
    if path.is_dir():
        return []
    comments = (line.partition("#")[2] for line in path.read_text(encoding="utf-8", errors="replace").splitlines())
    return [rule for comment in comments for rule in _RULE.findall(comment.partition("briefgen:")[0])]


def test_json_gives_the_same_problems_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    lines = checked(capsys, "-l", "en").splitlines()
    found = clients(capsys)
    assert [line for line in lines if line.startswith("briefs/")] == [
        line for client in found for line in printed_of(client["problems"])
    ]
    assert [int(line.split()[1]) for line in lines if line.endswith(" more not shown")] == [
        count - MOST_PER_RULE for client in found for count in counts(client["problems"]) if count > MOST_PER_RULE
    ]


def printed_of(problems: list[Told]) -> list[str]:
    """The first lines of the problems that are printed: the first of each rule."""
    shown: Counter[str] = Counter()
    lines = []
    for problem in problems:
        shown[problem["rule"]] += 1
        if shown[problem["rule"]] <= MOST_PER_RULE:
            place = ":".join(str(problem[part]) for part in ("file", "line", "column") if problem[part])
            path = f"{problem['path']}: " if problem["path"] else ""
            lines.append(f"{place}: {problem['severity']} {problem['rule']}: {path}{problem['message']}")
    return lines


def counts(problems: list[Told]) -> list[int]:
    found = Counter(problem["rule"] for problem in problems)
    return [found[rule] for rule in sorted(found)]


def test_the_files_can_be_checked_out_on_every_system() -> None:
    paths = [path.relative_to(DATA) for path in DATA.glob("briefs/**/*")]
    assert [str(path) for path in paths if not _NAME.fullmatch(path.name)] == []
    assert len({str(path).lower() for path in paths}) == len(paths)
    assert [str(path) for path in paths if (DATA / path).is_symlink()] == []
    assert [str(path) for path in paths if (DATA / path).is_dir() and not any((DATA / path).iterdir())] == []
