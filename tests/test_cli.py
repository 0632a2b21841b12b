"""What a person types, what he reads, and the exit status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen import cli, clients


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
    assert lines[0] == "langu：2 个警告，用 briefgen check langu 查看"
    assert lines[1].split() == ["文件", "状态", "页数", "位置"]
    assert lines[2].split() == [
        "langu/summer_2026",
        "proposal.en",
        "可出件",
        "25",
        "output/langu/summer_2026/proposal.en.pptx",
    ]
    assert (here / "output/langu/summer_2026/proposal.en.pptx").is_file()


def test_new_then_check_then_build_of_a_fresh_client(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "acme") == 0
    assert capsys.readouterr().out == (
        "wrote briefs/acme/client.yaml\n"
        "wrote briefs/acme/campaigns/first.yaml\n"
        "wrote .briefgen/schema/, by which editors complete and explain\n"
        "next: fill in what you know, then run: briefgen check acme\n"
    )
    assert run("check", "acme") == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("acme: ")
    assert "错误" not in last
    assert run("build", "acme", "-l", "en") == 0
    told = capsys.readouterr().out
    assert "\nacme/first proposal.en：受阻，请先补其中一项：要解决的问题；" in told
    assert "\nacme/_client dossier.en：受阻，请先补其中一项：公司名称；" in told


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
    assert status == 1
    assert {path.parent.name for path in (here / "output").rglob("*.*x")} <= {"_client"}


def test_a_missing_client_is_one_line(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", "otter") == 1
    assert capsys.readouterr().err == "error: no client 'otter'; clients in briefs/: langu\n"


def test_a_folder_without_briefs_says_where_it_looked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build") == 1
    assert capsys.readouterr().err.endswith("/briefs; start one with: briefgen new NAME\n")


def test_a_template_that_is_no_office_file_is_told_and_nothing_is_written(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style = here / "templates" / "broken"
    style.mkdir(parents=True)
    (style / "style.yaml").write_text("extends: house\n")
    (style / "creative-brief.docx").write_text("not a zip")
    assert run("build", "-s", "broken", "-k", "creative-brief", "-l", "en") == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("creative-brief.docx: 错误 T-1: ")
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

    monkeypatch.setattr(clients, "check_client", fail)
    assert run("check") == 3
    err = capsys.readouterr().err
    assert err.startswith("bug: ZeroDivisionError: division by zero\n")
    assert "Traceback" not in err


def test_an_interruption_is_130(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(clients, "check_client", interrupt)
    assert run("check") == 130


def test_kinds_lists_all_and_explains_one(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("kinds", "-l", "en") == 0
    assert capsys.readouterr().out == (
        "kind            code  document              format\n"
        "dossier         DOS   Client dossier        docx\n"
        "questionnaire   QST   Client questionnaire  docx\n"
        "creative-brief  CB    Creative brief        docx\n"
        "media-brief     MB    Media brief           docx\n"
        "research-brief  RB    Research brief        docx\n"
        "proposal        PRO   Proposal              pptx\n"
    )
    assert run("kinds", "creative-brief", "-l", "en") == 0
    assert "  The problem to solve" in capsys.readouterr().out


def test_schema_says_what_it_wrote_and_what_to_do_with_it(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema", "-l", "en") == 0
    written = sorted(path.name for path in (here / ".briefgen/schema").iterdir())
    assert {"client.en.json", "job.en.json", "market.en.json", "vscode.en.json"} <= set(written)
    assert capsys.readouterr().out == (
        f"wrote {len(written) - 1} schemas to .briefgen/schema\n"
        "  client.en.json for client.yaml, job.en.json for campaigns/<name>.yaml\n"
        "  market.en.json for market.yaml, and so on for each part in a file of its own\n"
        "next: in VS Code, copy .briefgen/schema/vscode.en.json into .vscode/settings.json;\n"
        "      elsewhere, start each file with: # yaml-language-server: $schema=<path of its schema>\n"
    )


def test_schema_goes_where_it_is_told(here: Path) -> None:
    assert run("schema", "-o", "editor") == 0
    assert (here / "editor/client.zh-Hans.json").is_file()
    assert '"editor/market.zh-Hans.json"' in (here / "editor/vscode.zh-Hans.json").read_text(encoding="utf-8")


def test_help_keeps_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == 0
    assert "\n  briefgen check           say what is wrong in the briefs, and where\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [("check", "a" * 300), ("build", "a/" * 3000), ("build", "-s", "a" * 300), ("new", "a" * 300)]
)
def test_a_name_too_long_for_a_folder_is_a_refusal(here: Path, arguments: tuple[str, ...]) -> None:
    assert run(*arguments) == 1


def test_new_refuses_the_name_of_the_folder_for_campaigns(here: Path) -> None:
    assert run("new", "campaigns") == 1


def test_trouble_with_the_disk_is_a_refusal_and_no_bug(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "empty").mkdir()
    (here / "empty" / "briefs").write_text("a file where the folder should be")
    os.chdir(here / "empty")
    assert run("new", "acme") == 1
    assert "    hint: check the folder, its rights and the disk" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes only there")
def test_a_file_name_that_is_no_text_is_printed(here: Path) -> None:
    Path(os.fsdecode(os.fsencode(here / "briefs/langu") + b"/a\xff.yaml")).write_text("x: 1\n")
    command = [sys.executable, "-m", "briefgen", "check", "langu"]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8:strict"}
    done = subprocess.run(command, cwd=here, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert rb"briefs/langu/a\udcff.yaml:1:1: " in done.stdout


def test_a_field_that_several_items_lack_is_named_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _client(here, "competitors: [{id: a}, {id: b, name: B}, {id: c}]\n")
    run("check", "acme")
    told = capsys.readouterr().out
    assert "competitors[0, 2].name " in told
    assert "no campaign yet: write it in campaigns/<name>.yaml" in told
