"""What holds for every template of the house: made by its script, valid, no label of its own."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from tests.paper_kit import HOUSE, W, faults, text, tree

PAPERS = ("creative-brief", "dossier", "media-brief", "questionnaire", "research-brief")
SUFFIXES = {**dict.fromkeys(PAPERS, ".docx"), "proposal": ".pptx"}
TYPED = "□—1GYR\u00a0\u2002\u2003 "
"""Boxes to tick, spaces, the one that a page is counted from, and the letters a status has beside its colour."""


def template(name: str) -> Path:
    return HOUSE / f"{name}{SUFFIXES[name]}"


def make(name: str, folder: Path) -> Path:
    subprocess.run([sys.executable, "-B", HOUSE / f"make_{name.replace('-', '_')}.py", folder], check=True)
    return folder / template(name).name


def unpacked(package: bytes) -> dict[str, bytes]:
    """Members unzipped, those of workbooks too: the packing differs with the zip library, the content does not."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    books = {name: data for name, data in found.items() if name.endswith(".xlsx")}
    inner = {f"{name}/{member}": data for name, book in books.items() for member, data in unpacked(book).items()}
    return {**{name: data for name, data in found.items() if name not in books}, **inner}


@pytest.mark.parametrize("name", SUFFIXES)
def test_file_is_what_the_script_makes_and_it_makes_the_same_bytes_twice(name: str, tmp_path: Path) -> None:
    made = make(name, tmp_path / "a").read_bytes()
    assert unpacked(made) == unpacked(template(name).read_bytes())
    assert made == make(name, tmp_path / "b").read_bytes()


@pytest.mark.parametrize("name", SUFFIXES)
def test_template_is_valid(name: str) -> None:
    assert faults(template(name)) == []


@pytest.mark.parametrize("name", PAPERS)
def test_every_style_that_is_used_is_defined(name: str) -> None:
    defined = {style.get(f"{W}styleId") for style in tree(template(name), "word/styles.xml").iter(f"{W}style")}
    marks = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
    assert {mark.get(f"{W}val") for mark in tree(template(name)).iter(*marks)} <= defined
    assert docx.Document(str(template(name))).tables


@pytest.mark.parametrize("name", PAPERS)
def test_no_label_is_typed_into_the_template(name: str) -> None:
    typed = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text(tree(template(name))))
    assert set(typed) <= set(TYPED)
