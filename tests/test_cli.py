"""What a person types, what he reads, and the exit status."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import cli, walk


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        cli.main(arguments)
    return int(leaving.value.code or 0)


@pytest.fixture
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project)
    return project


def _client(here: Path, text: str | bytes, name: str = "acme") -> None:
    folder = here / "briefs" / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "client.yaml").write_bytes(text.encode() if isinstance(text, str) else text)


def test_build_ends_with_a_table_of_documents(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", "-k", "proposal", "-l", "en") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["document", "status", "pages", "path"]
    assert lines[1].split() == [
        "langu/summer_2026",
        "proposal.en",
        "ready",
        "27",
        "output/langu/summer_2026/proposal.en.pptx",
    ]
    assert (here / "output/langu/summer_2026/proposal.en.pptx").is_file()


def test_new_then_check_then_build_of_a_fresh_client(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "acme") == 0
    assert capsys.readouterr().out == (
        "wrote briefs/acme/client.yaml\n"
        "wrote briefs/acme/campaigns/first.yaml\n"
        "next: fill in what you know, then run: briefgen check acme\n"
    )
    assert run("check", "acme") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "acme: no problem found"
    assert run("build", "acme", "-l", "en") == 0
    assert "acme/first proposal.en is blocked: The problem to solve" in capsys.readouterr().out


def test_new_never_overwrites(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (here / "briefs/langu/client.yaml").read_bytes()
    assert run("new", "langu") == 1
    assert capsys.readouterr().err.endswith("briefs/langu exists already; nothing was changed\n")
    assert (here / "briefs/langu/client.yaml").read_bytes() == before


@pytest.mark.parametrize("name", ["../evil", "a/b", "", ".hidden", "a b"])
def test_new_refuses_names_that_lead_elsewhere(here: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", name) == 1
    assert "cannot name a client's folder" in capsys.readouterr().err
    assert sorted(path.name for path in (here / "briefs").iterdir()) == ["langu"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "briefs/acme/client.yaml"),
        ("company:\n\tname: Acme\n", "briefs/acme/client.yaml:2:1: error Y-1"),
        ("company: {founded: long ago}\n", "briefs/acme/client.yaml:1:20: error F-1: company.founded: expected"),
        ("compani: {}\n", "briefs/acme/client.yaml:1:1: error F-2: compani: unknown"),
        ("company: {name: A}\ncompany: {name: B}\n", "briefs/acme/client.yaml:2:1: error Y-2"),
        ("company: {name: 公司}\n".encode("gb18030"), "briefs/acme/client.yaml:1:17: error Y-3"),
        ("company: {name: !!python/object/apply:os.system [ls]}\n", "error Y-8"),
    ],
    ids=["empty", "tab", "wrong-type", "unknown-key", "duplicate-key", "not-utf-8", "tag"],
)
def test_bad_input_is_told_with_place_and_hint(
    here: Path, text: str | bytes, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _client(here, text)
    status = run("build", "acme")
    out = capsys.readouterr().out
    assert said in out
    assert "    hint: " in out
    assert "Traceback" not in out
    assert status == (0 if not text else 1)
    assert not (here / "output").exists()


def test_a_missing_client_is_one_line(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", "otter") == 1
    assert capsys.readouterr().err == "error: no client 'otter'; clients in briefs/: langu\n"


def test_a_folder_without_briefs_says_where_it_looked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build") == 1
    assert "no client" in capsys.readouterr().err


def test_a_template_that_is_no_office_file_is_told_and_nothing_is_written(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style = here / "templates" / "broken"
    style.mkdir(parents=True)
    (style / "style.yaml").write_text("extends: house\n")
    (style / "creative-brief.docx").write_text("not a zip")
    assert run("build", "-s", "broken", "-k", "creative-brief", "-l", "en") == 1
    out = capsys.readouterr().out
    assert "creative-brief.docx" in out.splitlines()[0]
    assert ": error " in out.splitlines()[0]
    assert not list((here / "output").rglob("*.docx")) if (here / "output").exists() else True


@pytest.mark.parametrize(
    "arguments", [("biuld",), ("build", "--as-at", "soon"), ("build", "-l", "fr"), ("check", "--nope")]
)
def test_wrong_usage_is_2(here: Path, arguments: tuple[str, ...]) -> None:
    assert run(*arguments) == 2


def test_drafts_fail_only_when_strict(here: Path) -> None:
    _client(here, "company: {name: Acme}\n")
    (here / "briefs/acme/campaigns").mkdir()
    (here / "briefs/acme/campaigns/one.yaml").write_text("proposition: One thing\n")
    assert run("build", "acme", "-l", "en") == 0
    assert run("build", "acme", "-l", "en", "--strict") == 1


def test_a_bug_is_3_and_told_without_a_traceback(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(walk, "check_client", fail)
    assert run("check") == 3
    err = capsys.readouterr().err
    assert err.startswith("bug: ZeroDivisionError: division by zero\n")
    assert "Traceback" not in err


def test_an_interruption_is_130(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(walk, "check_client", interrupt)
    assert run("check") == 130


def test_kinds_lists_all_and_explains_one(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("kinds", "-l", "en") == 0
    assert capsys.readouterr().out == (
        "kind            code  document        format\n"
        "creative-brief  CB    Creative brief  docx\n"
        "proposal        PRO   Proposal        pptx\n"
    )
    assert run("kinds", "creative-brief", "-l", "en") == 0
    assert "  The problem to solve" in capsys.readouterr().out
