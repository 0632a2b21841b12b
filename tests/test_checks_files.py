"""Files a brief names lie in the client's folder, and pictures are what their names say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from briefgen.checks.files import RULES
from briefgen.checks.rule import Checking, apply
from tests.rules.case import brief_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def client(tmp_path: Path) -> Path:
    folder = tmp_path / "acme"
    folder.mkdir()
    Image.new("RGB", (8, 8)).save(folder / "kv.png")
    Image.new("RGB", (8, 8)).save(tmp_path / "outside.png")
    (folder / "text.png").write_text("no picture")
    Image.new("RGB", (8, 8)).save(folder / "really.png.jpg")
    (folder / "disguised.jpg").write_bytes((folder / "kv.png").read_bytes())
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    (folder / "loop.png").symlink_to(folder / "loop.png")
    return folder


def said(folder: Path, name: str) -> list[tuple[str, str]]:
    brief = replace(brief_of("company: {name: A}\n", f"executions: [{{name: Film, file: '{name}'}}]\n"), folder=folder)
    return [(str(found.severity), found.message) for found in apply(RULES[0], Checking(brief, date(2026, 3, 12)))]


@pytest.mark.parametrize("name", ["kv.png", "really.png.jpg", "notes.txt", "https://example.com/kv.png"])
def test_files_in_the_folder_and_addresses_are_fine(client: Path, name: str) -> None:
    assert said(client, name) == []


@pytest.mark.parametrize("name", ["../outside.png", "/etc/passwd", "a/../../outside.png", "link.png"])
def test_files_elsewhere_are_refused_however_they_are_named(client: Path, name: str) -> None:
    assert said(client, name) == [("error", f"expected a file in the client's folder, found '{name}'")]


@pytest.mark.parametrize("name", ["none.png", "loop.png", "x" * 300 + ".png"], ids=["none", "loop", "too long"])
def test_a_picture_that_is_not_there_is_told(client: Path, name: str) -> None:
    assert said(client, name) == [("warning", f"no file '{name}' in the client's folder")]


@pytest.mark.parametrize("name", ["text.png", "disguised.jpg"])
def test_a_picture_that_is_none_is_told(client: Path, name: str) -> None:
    assert said(client, name) == [("warning", f"'{name}' is not the kind of picture its name says, or is damaged")]
