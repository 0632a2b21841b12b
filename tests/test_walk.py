"""The whole walk on real briefs: states, targets, the same bytes twice, nothing lost."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx import Document as open_word
from lxml import etree
from pptx import Presentation

from briefgen.clients import check_client, find_clients
from briefgen.errors import CampaignNotFound, ClientNotFound, KindNotFound
from briefgen.kinds import KINDS
from briefgen.kinds.wording import Remark
from briefgen.walk import Built, Outcome, Wanted, build_all

TODAY = date(2026, 3, 12)
NASTY = "Otter & Sons <Ltd> {{ x }} 𠮷野家 🍵"


def _wanted(project: Path, **choices: object) -> Wanted:
    return Wanted(project, project / "output", TODAY, **{"reader": "en", **choices})  # type: ignore[arg-type]


def _build(project: Path, **choices: object) -> Outcome:
    return build_all((), _wanted(project, **choices))


def _one(outcome: Outcome) -> Built:
    (built,) = outcome.built
    return built


def _texts(path: Path) -> str:
    """All words of an Office file, part by part."""
    words = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith(".xml"):
                root = etree.fromstring(package.read(name))
                words += ["".join(str(t) for t in p.itertext("{*}t")) for p in root.iter("{*}p")]
    return "\n".join(words)


LANGUAGES = ("zh-Hans", "zh-Hant", "en")
ABOUT_CLIENT = [name for name, kind in KINDS.items() if kind.client_wide]
ABOUT_CAMPAIGN = [name for name, kind in KINDS.items() if not kind.client_wide]


def test_a_complete_brief_gives_ready_documents_in_all_its_languages(project: Path) -> None:
    outcome = _build(project)
    kinds = (*ABOUT_CLIENT, *ABOUT_CAMPAIGN)
    assert [(b.kind, b.language, b.status) for b in outcome.built] == [
        (kind, language, "ready") for kind in kinds for language in LANGUAGES
    ]
    assert {built.kind: len(built.remarks) for built in outcome.built if built.remarks} == {"proposal": 1}
    assert outcome.exit_status(strict=True) == 0


def test_documents_land_by_client_campaign_kind_and_language(project: Path) -> None:
    paths = [built.path for built in _build(project).built]
    client = project / "output" / "langu"
    folders = [(client / "_client", ABOUT_CLIENT), (client / "summer_2026", ABOUT_CAMPAIGN)]
    assert paths == [
        folder / f"{kind}.{language}{KINDS[kind].suffix}"
        for folder, kinds in folders
        for kind in kinds
        for language in LANGUAGES
    ]
    assert all(path and path.is_file() for path in paths)


def test_an_incomplete_brief_gives_an_honest_draft(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "briefs" / "snapple", tmp_path / "briefs" / "snapple")
    outcome = _build(tmp_path, kinds=("creative-brief", "proposal"))
    assert {(b.kind, b.status) for b in outcome.built} == {("creative-brief", "draft"), ("proposal", "draft")}
    assert (outcome.exit_status(), outcome.exit_status(strict=True)) == (0, 1)
    for built in outcome.built:
        assert built.path
        text = _texts(built.path)
        assert "DRAFT" in text
        assert "Information gaps" in text
        lacking = "Media objective with its period" if built.kind == "media-brief" else "Single-minded proposition"
        assert lacking in built.lacking


def test_a_client_without_campaigns_is_blocked_and_told_what_would_help(tmp_path: Path) -> None:
    (tmp_path / "briefs" / "acme").mkdir(parents=True)
    (tmp_path / "briefs" / "acme" / "client.yaml").write_text("company: {name: Acme}\n")
    outcome = _build(tmp_path, languages=("en",), kinds=("creative-brief",))
    built = _one(outcome)
    assert (built.status, built.path, built.campaign) == ("blocked", None, "_client")
    assert built.lacking[0] == "The problem to solve"
    assert outcome.exit_status() == 0


def test_errors_block_the_campaign_they_stand_in_and_no_other(project: Path) -> None:
    campaigns = project / "briefs" / "langu" / "campaigns"
    (campaigns / "winter.yaml").write_text("budget: {total: lots}\n")
    outcome = _build(project, kinds=("creative-brief",), languages=("en",))
    assert [(b.campaign, b.status) for b in outcome.built] == [("summer_2026", "ready"), ("winter", "blocked")]
    assert outcome.built[1].lacking == ("资料有 1 个错误，在 briefs/langu/campaigns/winter.yaml:1:17",)
    assert outcome.exit_status() == 1


def test_the_same_brief_gives_the_same_bytes_elsewhere(root: Path, project: Path, tmp_path: Path) -> None:
    here = {built.path.name: _digest(built.path) for built in _build(project).built if built.path}
    away = tmp_path / "somewhere else"
    shutil.copytree(root / "briefs" / "langu", away / "briefs" / "langu")
    surroundings = {"TZ": "Pacific/Auckland", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"}
    subprocess.run(
        [sys.executable, "-m", "briefgen", "build"],
        cwd=away,
        env={**os.environ, **surroundings},
        check=True,
        capture_output=True,
    )
    assert {path.name: _digest(path) for path in (away / "output").rglob("*.*x")} == here


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_difficult_name_arrives_whole_in_both_formats(project: Path) -> None:
    client = project / "briefs" / "langu" / "client.yaml"
    text = client.read_text(encoding="utf-8")
    assert "  name: 岚谷饮品\n" in text
    client.write_text(text.replace("  name: 岚谷饮品\n", f"  name: '{NASTY}'\n", 1), encoding="utf-8")
    for built in _build(project, languages=("zh-Hans",)).built:
        assert built.path
        assert NASTY in _texts(built.path)
    word = open_word(str(project / "output/langu/summer_2026/creative-brief.zh-Hans.docx"))
    assert NASTY in word.sections[0].header.paragraphs[0].text
    deck = Presentation(str(project / "output/langu/summer_2026/proposal.zh-Hans.pptx"))
    assert any(NASTY in shape.text_frame.text for shape in deck.slides[0].shapes if shape.has_text_frame)


def test_a_deck_carries_native_charts_with_workbooks_notes_and_alt_text(project: Path) -> None:
    built = _one(_build(project, kinds=("proposal",), languages=("zh-Hans",)))
    deck = Presentation(str(built.path))
    charts = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert len(charts) >= 4
    assert all(shape.chart.part.chart_workbook.xlsx_part is not None for shape in charts)
    assert all(shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in charts)
    assert all(slide.has_notes_slide and slide.notes_slide.notes_text_frame.text for slide in list(deck.slides)[1:])


def test_clients_are_found_by_name_folder_and_file(project: Path) -> None:
    folder = project / "briefs" / "langu"
    for name in (
        "langu",
        str(folder),
        str(folder / "market.yaml"),
        str(folder / "campaigns" / "summer_2026" / "budget.yaml"),
    ):
        assert find_clients([name], project) == (folder,)


def test_a_client_that_is_not_there_names_those_that_are(project: Path) -> None:
    with pytest.raises(ClientNotFound, match=r"no client 'lango'; did you mean 'langu'\? clients in briefs/: langu"):
        find_clients(["lango"], project)


def test_an_unknown_kind_or_campaign_is_a_refusal(project: Path) -> None:
    with pytest.raises(KindNotFound, match=r"no kind 'brief'; kinds here: creative-brief, dossier, "):
        _build(project, kinds=("brief",))
    with pytest.raises(CampaignNotFound, match=r"no campaign 'winter'; campaigns here: summer_2026"):
        _build(project, campaign="winter")


def test_a_style_that_is_not_there_blocks_and_says_which_are(project: Path) -> None:
    built = _one(_build(project, kinds=("proposal",), languages=("en",), style="acmee"))
    assert (built.status, built.refusal) == ("blocked", "no style 'acmee'; styles here: house")


def test_a_target_that_cannot_be_written_is_a_refusal_and_leaves_nothing(project: Path) -> None:
    (project / "output").write_text("a file where the folder should be")
    built = _one(_build(project, kinds=("proposal",), languages=("en",)))
    assert built.status == "blocked"
    assert built.refusal.startswith("cannot write ")
    assert (project / "output").read_text() == "a file where the folder should be"


def test_progress_names_each_document_before_it_is_built(project: Path) -> None:
    told: list[tuple[int, int, str]] = []
    wanted = _wanted(project, kinds=("creative-brief",), languages=("zh-Hans", "en"))
    build_all((), wanted, progress=lambda *at: told.append(at))
    assert told == [(0, 2, "langu creative-brief.zh-Hans"), (1, 2, "langu creative-brief.en")]


def test_the_clients_own_day_counts_as_today_unless_another_is_given(project: Path) -> None:
    checked = check_client(project / "briefs" / "langu", project, date(2030, 1, 1))
    assert checked.briefs[0].client.project is not None
    assert checked.briefs[0].client.project.as_at == TODAY
    assert [checking.as_at for checking in checked.checkings] == [TODAY]


@pytest.mark.parametrize("above", ["work", "campaigns"])
@pytest.mark.parametrize("campaign", ["summer", "v1.2", "campaigns"])
def test_a_mistake_in_a_campaign_blocks_that_campaign_alone(tmp_path: Path, above: str, campaign: str) -> None:
    client = tmp_path / above / "acme"
    for name, text in ((campaign, "campaign: {nope: 1}\n"), ("autumn", "campaign: {name: X}\n")):
        (client / "campaigns" / name).mkdir(parents=True)
        (client / "campaigns" / name / "job.yaml").write_text(text)
    outcome = build_all([str(client)], _wanted(tmp_path / "elsewhere", kinds=("proposal",)))
    assert {built.campaign: "1 error in the brief" in built.lacking[0] for built in outcome.built} == {
        campaign: True,
        "autumn": False,
    }


def test_texts_nobody_translated_are_printed_as_written_and_named(tmp_path: Path) -> None:
    (tmp_path / "briefs" / "acme" / "campaigns").mkdir(parents=True)
    job = "proposition: 輕到忘記擦過\ninsight: {line: 怕油, line_en: Afraid of grease}\n"
    (tmp_path / "briefs" / "acme" / "campaigns" / "one.yaml").write_text(job, encoding="utf-8")
    built = _one(_build(tmp_path, kinds=("creative-brief",), languages=("en",)))
    assert built.remarks == (Remark("1 text is not given in English and stands as written", ("“輕到忘記擦過”",)),)
    assert built.path
    assert "輕到忘記擦過" in _texts(built.path)


def test_errors_of_a_campaign_with_a_dot_in_its_name_block_it(tmp_path: Path) -> None:
    folder = tmp_path / "briefs" / "acme" / "campaigns" / "summer.26"
    folder.mkdir(parents=True)
    (folder / "campaign.yaml").write_text("campaign: {version: lots}\n")
    (folder / "strategy.yaml").write_text("proposition: One thing\n")
    built = _one(_build(tmp_path, kinds=("creative-brief",), languages=("en", "en")))
    assert (built.status, built.campaign) == ("blocked", "summer.26")


def test_a_comment_with_its_reason_silences_a_rule_in_one_place(project: Path) -> None:
    standing = project / "briefs" / "langu" / "standing.yaml"
    lines = standing.read_text(encoding="utf-8").splitlines()
    told = check_client(project / "briefs" / "langu", project, TODAY).problems
    (found,) = [problem for problem in told if problem.rule == "P12-2"]
    lines[found.place.line - 1] += "   # briefgen: ignore P12-2 新瓶盖不进广告画面"
    standing.write_text("\n".join(lines) + "\n", encoding="utf-8")
    rules = {problem.rule for problem in check_client(project / "briefs" / "langu", project, TODAY).problems}
    assert "P12-2" not in rules
    assert not rules & {"I-1", "I-2"}


def test_a_client_may_switch_a_rule_off_or_weigh_it_anew(project: Path) -> None:
    client = project / "briefs" / "langu" / "client.yaml"
    text = client.read_text(encoding="utf-8")
    client.write_text(text.replace("project:\n", "project:\n  rules: {P12-2: off, C-11: error}\n", 1), encoding="utf-8")
    told = {problem.rule: str(problem.severity) for problem in check_client(client.parent, project, TODAY).problems}
    assert "P12-2" not in told
    assert told["C-11"] == "error"


def test_a_style_the_brief_itself_names_has_a_place(project: Path) -> None:
    client = project / "briefs" / "langu" / "client.yaml"
    client.write_text(
        client.read_text(encoding="utf-8").replace("  style: house\n", "  style: hose\n"), encoding="utf-8"
    )
    built = _one(_build(project, kinds=("proposal",), languages=("en",)))
    assert built.status == "blocked"
    (found,) = built.problems
    assert (str(found.place), found.rule, found.path, found.message, found.hint) == (
        "briefs/langu/client.yaml:8:10",
        "S-4",
        "project.style",
        "no style 'hose'",
        "did you mean 'house'?",
    )


def test_a_name_that_no_kind_gives_is_found_in_a_branch_that_is_not_taken(project: Path) -> None:
    style = project / "templates" / "acme"
    style.mkdir(parents=True)
    (style / "style.yaml").write_text("extends: house\n", encoding="utf-8")
    template = open_word()
    template.add_paragraph("{{ document.title }}{% if document.draft %}{{ document.titel }}{% endif %}")
    template.save(str(style / "creative-brief.docx"))
    built = _one(_build(project, kinds=("creative-brief",), languages=("en",), style="acme"))
    assert (built.status, built.path, built.lacking) == ("blocked", None, ("模板有错",))
    assert [str(found) for found in built.problems] == [
        "creative-brief.docx (body): error T-3: no value named 'titel' in {{ document.titel }}\n"
        "    hint: did you mean 'title'?"
    ]
