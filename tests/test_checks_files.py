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
    (folder / "campaigns" / "one").mkdir(parents=True)
    Image.new("RGB", (8, 8)).save(folder / "campaigns" / "one" / "film.png")
    Image.new("RGB", (8, 8)).save(folder / "campaigns" / "all.png")
    (folder / "campaigns" / "one" / "away.png").symlink_to(tmp_path / "outside.png")
    return folder


def said(folder: Path, name: str) -> list[tuple[str, str]]:
    brief = replace(brief_of("company: {name: A}\n", f"executions: [{{name: Film, file: '{name}'}}]\n"), folder=folder)
    return [(str(found.severity), found.message) for found in apply(RULES[0], Checking(brief, date(2026, 3, 12)))]


@pytest.mark.parametrize("name", ["film.png", "campaigns/one/film.png", "../all.png", "../../kv.png"])
def test_a_campaigns_file_is_named_from_its_own_folder_or_from_the_clients(client: Path, name: str) -> None:
    assert said(client, name) == []


def test_of_two_files_of_one_name_the_campaigns_own_is_meant(client: Path) -> None:
    (client / "film.png").write_text("no picture")
    assert said(client, "film.png") == []


def test_a_file_of_the_client_is_named_from_the_clients_folder_only(client: Path) -> None:
    text = "visits: [{checks: [{photo: ../all.png}]}]\n"
    brief = replace(brief_of(text, "campaign: {name: A}\n"), folder=client)
    assert [found.path for found in apply(RULES[0], Checking(brief, date(2026, 3, 12)))] == [
        "visits[0].checks[0].photo"
    ]


@pytest.mark.parametrize("name", ["kv.png", "really.png.jpg", "notes.txt", "https://example.com/kv.png"])
def test_files_in_the_folder_and_addresses_are_fine(client: Path, name: str) -> None:
    assert said(client, name) == []


@pytest.mark.parametrize(
    "name", ["../outside.png", "/etc/passwd", "a/../../outside.png", "../../../outside.png", "link.png", "away.png"]
)
def test_files_elsewhere_are_refused_however_they_are_named(client: Path, name: str) -> None:
    assert said(client, name) == [("error", f"expected a file in the client's folder, found '{name}'")]


@pytest.mark.parametrize("name", ["none.png", "loop.png", "x" * 300 + ".png"], ids=["none", "loop", "too long"])
def test_a_picture_that_is_not_there_is_told(client: Path, name: str) -> None:
    assert said(client, name) == [("warning", f"no file '{name}' in the campaign's folder or the client's")]


@pytest.mark.parametrize("name", ["text.png", "disguised.jpg"])
def test_a_picture_that_is_none_is_told(client: Path, name: str) -> None:
    assert said(client, name) == [("warning", f"'{name}' is not the kind of picture its name says, or is damaged")]


@pytest.mark.parametrize("named", ["gif GIF", "webp WEBP", "tif TIFF", "bmp BMP", "jpg MPO"])
def test_pictures_of_all_kinds_that_slides_show_are_fine(client: Path, named: str) -> None:
    suffix, kind = named.split()
    Image.new("RGB", (4, 2)).save(client / f"shown.{suffix}", kind)
    assert said(client, f"shown.{suffix}") == []


def test_a_picture_of_another_kind_is_told(client: Path) -> None:
    (client / "kv.psd").write_bytes(b"8BPS")
    assert said(client, "kv.psd") == [("warning", "'kv.psd' is a picture of a kind that slides do not show")]


def test_a_picture_of_too_many_pixels_is_told(client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("RGB", (40, 30)).save(client / "large.png")
    monkeypatch.setattr("PIL.Image.MAX_IMAGE_PIXELS", 1000)
    assert said(client, "large.png") == [("warning", "'large.png' has too many pixels to be shown")]


def test_a_picture_that_was_cut_off_is_told(client: Path) -> None:
    Image.effect_noise((200, 200), 50).save(client / "cut.jpg")
    data = (client / "cut.jpg").read_bytes()
    (client / "cut.jpg").write_bytes(data[: len(data) // 2])
    assert said(client, "cut.jpg") == [("warning", "'cut.jpg' is not the kind of picture its name says, or is damaged")]
