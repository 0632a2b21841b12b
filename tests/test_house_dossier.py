"""The house's dossier as a Word file: valid, complete, in order, in three languages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import docx
import pytest

from briefgen.kinds import dossier
from briefgen.styles import find_style
from briefgen.writers.word import write
from tests.dossier_samples import ROOT, sample, small
from tests.paper_kit import HOUSE, W, faults, styled, table, text, tree

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

TEMPLATE = HOUSE / "dossier.docx"
CLIENTS, LANGUAGES = ("langu", "qili", "snapple"), ("zh-Hans", "zh-Hant", "en")
ENDS = {
    "zh-Hans": (["一页概览", "资料完整度"], ["资料来源", "版本与变更", "签认", "联络名单"]),
    "zh-Hant": (["一頁概覽", "資料完整度"], ["資料來源", "版本與變更", "簽認", "聯絡名單"]),
    "en": (["One-page overview", "Completeness"], ["Sources", "Versions and changes", "Sign-off", "Contacts"]),
}


def fill(wording: Wording, folder: Path) -> Path:
    values = {**dossier.KIND.assemble(wording), "words": wording.words.tree}
    typesetting = find_style("house", ROOT)[0].typesettings[wording.language]
    return write(TEMPLATE, values, folder / f"dossier.{wording.language}.docx", typesetting=typesetting).path


@cache
def filled(client: str, language: str) -> Path:
    return fill(sample(client, language), Path(mkdtemp()))


@pytest.mark.parametrize(("client", "language"), [*zip(CLIENTS, LANGUAGES, strict=True)])
def test_each_dossier_is_valid_and_has_no_tag_left(client: str, language: str) -> None:
    path = filled(client, language)
    assert faults(path) == []
    assert re.findall(r"\{[{%]|None|\bnan\b", " ".join(each.text for each in docx.Document(str(path)).paragraphs)) == []
    assert "{%" not in text(tree(path))


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_come_in_order(language: str) -> None:
    front, back = ENDS[language]
    found = styled(filled("langu", language), "Heading1")
    assert found[:2] == front
    assert found[-4:] == back
    assert [re.match(r"\d+", heading)[0] for heading in found[2:-4]] == [str(number) for number in range(1, 17)]  # type: ignore[index]


def test_contents_are_one_field_over_the_sections() -> None:
    instructions = [each.text.strip() for each in tree(TEMPLATE).iter(f"{W}instrText") if "TOC" in each.text.split()]
    assert instructions == [r'TOC \o "1-1" \h \z']


def test_row_labels_stay_out_of_the_contents() -> None:
    for paragraph in tree(filled("langu", "en")).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val") == "RowLabel":
            assert paragraph.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == "9"


def test_the_cover_stands_alone_without_header_and_footer() -> None:
    sections = list(tree(filled("langu", "en")).iter(f"{W}sectPr"))
    assert [len(section.findall(f"{W}headerReference")) for section in sections] == [0, 1]


@pytest.mark.parametrize("client", CLIENTS)
def test_the_register_has_every_material_by_its_number(client: str) -> None:
    wording = sample(client, "en")
    rows = table(filled(client, "en"), "sources").findall(f"{W}tr")[1:]
    assert [text(row.find(f"{W}tc")) for row in rows] == [str(n + 1) for n in range(len(wording.client.materials))]
    for row, material in zip(rows, wording.client.materials, strict=True):
        assert wording.text(material.title) in text(row)


def test_the_strip_is_as_wide_as_the_page_and_frames_what_is_missing() -> None:
    strip = table(filled("snapple", "zh-Hans"), "heat")
    numbers, values, names = strip.findall(f"{W}tr")
    assert [len(row.findall(f"{W}tc")) for row in (numbers, values, names)] == [16, 16, 16]
    assert sum(int(column.get(f"{W}w")) for column in strip.iter(f"{W}gridCol")) == 9412
    for cell in values.findall(f"{W}tc"):
        borders = {border.get(f"{W}color") for border in cell.find(f"{W}tcPr/{W}tcBorders")}
        assert borders == ({"1F3FD1"} if text(cell) == "缺" else {"FFFFFF"})


def test_english_strips_have_numbers_only() -> None:
    assert len(table(filled("langu", "en"), "heat").findall(f"{W}tr")) == 2


def test_a_draft_says_so_on_its_cover_and_on_every_page() -> None:
    path = filled("snapple", "en")
    cover = text(table(path, "cover"))
    assert "DRAFT" in cover
    assert "Information gaps" in cover
    assert "Market definition and size" in cover
    assert "DRAFT" in text(tree(path, "word/header1.xml"))
    assert "DRAFT" not in text(table(filled("langu", "en"), "cover"))


def test_addresses_are_printed_in_the_contact_list_only(tmp_path: Path) -> None:
    people = "people: [{id: a, name: Ann, org: client, email: a@acme.com, phone: 021-5555}]"
    path = fill(small(tmp_path, people), tmp_path)
    whole, contacts = text(tree(path)), text(table(path, "contacts"))
    for address in ("a@acme.com", "021-5555"):
        assert whole.count(address) == contacts.count(address) == 1


def test_what_the_brief_is_silent_about_leaves_no_empty_register(tmp_path: Path) -> None:
    path = fill(small(tmp_path, "company: {name: Acme}"), tmp_path)
    headings = styled(path, "Heading1")
    assert headings[-1] == "Sign-off"
    assert not {"Sources", "Versions and changes", "Contacts"} & set(headings)
    assert [each for each in tree(path).iter(f"{W}tbl") if each.find(f"{W}tr") is None] == []
