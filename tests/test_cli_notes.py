"""What `build` says of drafts and blocked documents: once a document, in the client's language, cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.test_cli import run

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("-k", "dossier", "-k", "research-brief", "-k", "media-brief")
TOLD = {
    "zh-Hans": """\
acme：2 个警告，用 briefgen check acme 查看
文件                                 状态  页数  位置
acme/_client dossier.zh-Hans         草稿  8     output/acme/_client/dossier.zh-Hans.docx
acme/_client dossier.en              草稿  8     output/acme/_client/dossier.en.docx
acme/_client research-brief.zh-Hans  受阻  —     —
acme/_client research-brief.en       受阻  —     —
acme/_client media-brief.zh-Hans     受阻  —     —
acme/_client media-brief.en          受阻  —     —
acme/_client dossier：草稿，定稿前请补：市场定义与规模；至少两个竞品；使用者、影响者与购买者；另 2 项
acme/_client research-brief：受阻：一次调研：要作的决定、目标或问题
acme/_client media-brief：受阻，请先建项目（campaigns/<名称>.yaml），写明其中一项：广告或传播的角色；媒介目标，附期间；\
可购买的目标受众（年龄、性别、地域）；另 1 项
全部列出：briefgen build acme --all；草稿缺什么，也见文件首页
""",
    "zh-Hant": """\
acme：2 個警告，用 briefgen check acme 查看
文件                                 狀態  頁數  位置
acme/_client dossier.zh-Hans         草稿  8     output/acme/_client/dossier.zh-Hans.docx
acme/_client dossier.en              草稿  8     output/acme/_client/dossier.en.docx
acme/_client research-brief.zh-Hans  受阻  —     —
acme/_client research-brief.en       受阻  —     —
acme/_client media-brief.zh-Hans     受阻  —     —
acme/_client media-brief.en          受阻  —     —
acme/_client dossier：草稿，定稿前請補：市場定義與規模；至少兩個競品；使用者、影響者與購買者；另 2 項
acme/_client research-brief：受阻：一次調研：要做的決定、目標或問題
acme/_client media-brief：受阻，請先建專案（campaigns/<名稱>.yaml），寫明其中一項：廣告或傳播的角色；媒體目標，附期間；\
可購買的目標受眾（年齡、性別、地區）；另 1 項
全部列出：briefgen build acme --all；草稿缺什麼，也見文件首頁
""",
    "en": """\
acme: 2 warnings; briefgen check acme tells them
document                             status   pages  path
acme/_client dossier.zh-Hans         Draft    8      output/acme/_client/dossier.zh-Hans.docx
acme/_client dossier.en              Draft    8      output/acme/_client/dossier.en.docx
acme/_client research-brief.zh-Hans  Blocked  —      —
acme/_client research-brief.en       Blocked  —      —
acme/_client media-brief.zh-Hans     Blocked  —      —
acme/_client media-brief.en          Blocked  —      —
acme/_client dossier is a draft until filled in: Market definition and size; Two rivals at least; \
User, influencer and buyer; 2 more
acme/_client research-brief is blocked: A study: its decision, objectives or questions
acme/_client media-brief is blocked until a campaign (campaigns/<name>.yaml) says one of these: \
Role of advertising or communication; Media objective with its period; \
A buying target media can sell (age, sex, area); 1 more
all of it: briefgen build acme --all; what a draft lacks also stands on its first page
""",
}


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one client of whom little is known."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "briefs" / "acme").mkdir(parents=True)
    return tmp_path / "briefs" / "acme" / "client.yaml"


def _write(client: Path, language: str) -> None:
    known = "company: {name: Acme}\nproduct: {name: Otter}\nmarket: {definition: Tea}\n"
    client.write_text(f"project: {{languages: [{language}]}}\n{known}", encoding="utf-8")


@pytest.mark.parametrize("language", TOLD)
def test_a_build_speaks_the_clients_language_whatever_its_papers_do(
    acme: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(acme, language)
    assert run("build", "acme", *KINDS, "-l", "zh-Hans", "-l", "en") == 0
    assert capsys.readouterr().out == TOLD[language]


def test_asked_for_all_it_cuts_nothing_short(acme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(acme, "zh-Hans")
    assert run("build", "acme", "-k", "dossier", "-l", "en", "--all") == 0
    assert capsys.readouterr().out.splitlines()[3:] == [
        "acme/_client dossier.en：草稿，定稿前请补：市场定义与规模；至少两个竞品；使用者、影响者与购买者；"
        "有目标值的营销目标；档案版本与资料截止日"
    ]


def test_questions_left_for_later_are_counted_and_all_of_them_named_when_asked(
    acme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(acme, "zh-Hans")
    run("build", "acme", "-k", "questionnaire", "-l", "en")
    short = capsys.readouterr().out.splitlines()[4]
    run("build", "acme", "-k", "questionnaire", "-l", "en", "--all")
    full = capsys.readouterr().out.splitlines()[4]
    assert short.startswith("acme/_client questionnaire.en：一次最多问 30 题，另有 ")
    assert short.count("；") == 3
    assert int(short.removesuffix(" 项").rpartition("另 ")[2]) == full.count("；") - 2


def test_texts_not_translated_are_named_in_the_readers_language(acme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    acme.write_text("project: {languages: [zh-Hans]}\ncompany: {name: 水獭, philosophy: 慢}\n", encoding="utf-8")
    run("build", "acme", "-k", "dossier", "-l", "en", "-l", "zh-Hans")
    lines = capsys.readouterr().out.splitlines()
    assert "acme/_client dossier.en：2 处文字没有英文，照原文排出：“水獭”；“慢”" in lines


def test_the_terminal_decides_where_a_client_names_no_language(
    acme: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    acme.write_text("company: {name: Acme, founded: soon}\n", encoding="utf-8")
    assert run("build", "acme", "-k", "dossier", "-l", "zh-Hans") == 1
    assert capsys.readouterr().out.splitlines()[-1] == (
        "acme/_client dossier.zh-Hans is blocked: 1 error in the brief, at briefs/acme/client.yaml:1:32"
    )
