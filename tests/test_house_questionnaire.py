from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from lxml import etree

from briefgen.model import Client, Job, fields_of
from briefgen.walk import Wanted, build_all
from tests.paper_kit import HOUSE, W, faults, members, text, tree
from tests.small_briefs import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = HOUSE / "questionnaire.docx"
CLIENTS = ("langu", "snapple", "qili")
LANGUAGES = ("zh-Hans", "zh-Hant", "en")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """The questionnaires of three real clients in three languages."""
    folder = tmp_path_factory.mktemp("papers")
    shutil.copytree(ROOT / "briefs", folder / "briefs")
    wanted = Wanted(folder, folder / "out", TODAY, kinds=("questionnaire",), languages=LANGUAGES)
    built = build_all((), wanted).built
    assert {each.client: each.pages for each in built} == {"langu": 1, "snapple": 6, "qili": 6}
    return {(each.client, each.language): each.path for each in built if each.path}


def controls(path: Path) -> list[dict[str, Any]]:
    """Every content control: its name, its key, whether it is locked and empty, and what may stand in it."""
    return [
        {
            "alias": sdt.find(f"{W}sdtPr/{W}alias").get(f"{W}val"),
            "tag": sdt.find(f"{W}sdtPr/{W}tag").get(f"{W}val"),
            "lock": sdt.find(f"{W}sdtPr/{W}lock").get(f"{W}val"),
            "empty": sdt.find(f"{W}sdtPr/{W}showingPlcHdr") is not None,
            "choices": [item.get(f"{W}displayText") for item in sdt.iter(f"{W}listItem")],
            "style": sdt.find(f"{W}sdtContent/{W}r/{W}rPr/{W}rStyle").get(f"{W}val"),
            "text": text(sdt),
        }
        for sdt in tree(path).iter(f"{W}sdt")
    ]


def test_pages_lie_on_their_side_and_the_header_reaches_their_edge() -> None:
    (size,) = tree(TEMPLATE).iter(f"{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h"), size.get(f"{W}orient")) == ("16838", "11906", "landscape")
    for part in ("word/header1.xml", "word/footer1.xml"):
        stops = {
            stop.get(f"{W}pos"): stop.get(f"{W}val")
            for stop in tree(TEMPLATE, part).iter(f"{W}tab")
            if stop.get(f"{W}pos")
        }
        assert stops == {"9412": "clear", "14570": "right"}


def test_columns_fill_the_page() -> None:
    for table in tree(TEMPLATE).iter(f"{W}tbl"):
        assert sum(int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")) == 14570


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("client", CLIENTS)
def test_papers_are_valid(client: str, language: str, papers: dict[tuple[str, str], Path]) -> None:
    assert faults(papers[client, language]) == []


@pytest.mark.parametrize("client", CLIENTS)
def test_every_question_has_its_number_and_two_fields_to_fill_in(
    client: str, papers: dict[tuple[str, str], Path]
) -> None:
    path = papers[client, "zh-Hans"]
    tables = docx.Document(str(path)).tables
    numbers = [row.cells[0].text for table in tables for row in table.rows if re.fullmatch(r"Q\d+", row.cells[0].text)]
    assert numbers == [f"Q{number}" for number in range(1, len(numbers) + 1)]
    found = controls(path)
    answers = [
        each
        for each in found
        if each["tag"].startswith("q:") and each["alias"].startswith("第 ") and "回复" in each["alias"]
    ]
    choices = [each for each in found if each["tag"].startswith("x:")]
    assert [each["alias"] for each in answers] == [f"第 {number} 题的回复" for number in range(1, len(numbers) + 1)]
    assert [each["tag"][2:] for each in choices] == [each["tag"][2:] for each in answers]
    assert all(each["choices"] == ["可", "否"] for each in choices)


def test_fields_are_locked_empty_and_told_apart(papers: dict[tuple[str, str], Path]) -> None:
    for path in papers.values():
        found = controls(path)
        ids = [mark.get(f"{W}val") for sdt in tree(path).iter(f"{W}sdtPr") for mark in sdt.iter(f"{W}id")]
        assert len(ids) == len(found)
        assert len(set(ids)) == len(ids)
        assert all(each and each.isdigit() for each in ids)
        assert len({each["tag"] for each in found}) == len(found)
        assert {(each["lock"], each["empty"], each["style"]) for each in found} == {
            ("sdtLocked", True, "PlaceholderText")
        }
        assert max(len(each["tag"]) for each in found) <= 64


def test_heads_of_tables_come_again_on_every_page(papers: dict[tuple[str, str], Path]) -> None:
    heads = [row for row in tree(papers["qili", "en"]).iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert text(heads[0]).startswith("No.QuestionWhy we ask")
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in heads)


def test_the_page_says_what_is_asked_by_whom_and_by_when(papers: dict[tuple[str, str], Path]) -> None:
    rows = [
        [cell.text for cell in row.cells]
        for table in docx.Document(str(papers["langu", "en"])).tables
        for row in table.rows
    ]
    row = next(row for row in rows if row[0] == "Q1")
    assert row[:7] == [
        "Q1",
        "Left open on our visit: May the 8-hour steep be filmed for public use?",
        "We use what we saw only once it is confirmed",
        "Yes or no, with any conditions",
        "Product and R&D",
        "26 Mar",
        "Dossier, Proposal",
    ]


def test_the_sign_off_stays_in_one_piece() -> None:
    signatures = [each for each in tree(TEMPLATE).iter(f"{W}tbl") if "q:respondent." in etree.tostring(each).decode()]
    (table,) = signatures
    assert all(each.find(f"{W}pPr/{W}keepNext") is not None for each in table.iter(f"{W}p"))
    assert not list(tree(TEMPLATE).iter(f"{W}pageBreakBefore"))


def keys_of_the_model() -> Iterator[str]:
    """Every key of two words or more, and every path of two keys, as they would look on a page."""
    seen: set[type[BaseModel]] = set()
    waiting: list[tuple[type[BaseModel], str]] = [(Client, ""), (Job, "")]
    while waiting:
        model, prefix = waiting.pop()
        for field in fields_of(model).values():
            if "_" in field.key:
                yield field.key
            if prefix:
                yield f"{prefix}.{field.key}"
            if model not in seen:
                waiting += [(inner, field.key) for inner in field.models]
        seen.add(model)


def test_no_key_or_path_of_the_model_stands_on_a_page(papers: dict[tuple[str, str], Path]) -> None:
    keys = set(keys_of_the_model())
    assert {"market.size", "share_pct"} <= keys
    for (client, language), path in papers.items():
        parts = [name for name in members(path) if re.fullmatch(r"word/(document|header\d|footer\d)\.xml", name)]
        visible = " ".join(text(tree(path, name)) for name in parts)
        visible += " ".join(each["alias"] for each in controls(path))
        words = set(re.findall(r"[a-z_]+(?:\.[a-z_]+)*", visible))
        assert (client, language, words & keys) == (client, language, set())
        assert not re.search(r"\w\[\d+\]|\bNone\b|\{\{|\}\}", visible)
