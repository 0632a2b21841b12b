from __future__ import annotations

import zipfile
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from briefgen.archive import CONTENT_TYPES
from briefgen.errors import TargetNotWritable, TemplateFaulty
from briefgen.package import as_plain, read_package, write_package

if TYPE_CHECKING:
    from pathlib import Path

OFFICE = "application/vnd.openxmlformats-officedocument."
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/ppt/presentation.xml" ContentType="{main}"/>'
    '<Override PartName="/ppt/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
)
RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Type="t" Target="vbaProject.bin"/><Relationship Id="rId2" Type="t" Target="a.xml"/>'
    b"</Relationships>"
)


def fault(path: Path) -> str:
    with pytest.raises(TemplateFaulty) as refusal:
        read_package(path)
    return str(refusal.value)


def test_same_members_give_same_bytes(tmp_path: Path) -> None:
    write_package({"b": b"2", CONTENT_TYPES: b"1", "a": b"3"}, tmp_path / "one.docx")
    write_package({"a": b"3", "b": b"2", CONTENT_TYPES: b"1"}, tmp_path / "deep" / "two.docx")
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "deep" / "two.docx").read_bytes()


def test_content_types_come_first_and_dates_are_fixed(tmp_path: Path) -> None:
    write_package({"_rels/.rels": b"", CONTENT_TYPES: b"", "a": b""}, tmp_path / "x.docx")
    with zipfile.ZipFile(tmp_path / "x.docx") as archive:
        assert archive.namelist() == [CONTENT_TYPES, "_rels/.rels", "a"]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert [path.name for path in tmp_path.iterdir()] == ["x.docx"]


def test_written_members_are_read_again(tmp_path: Path) -> None:
    members = {CONTENT_TYPES: TYPES.encode(), "_rels/.rels": RELATIONS, "a/b.xml": "汉".encode()}
    write_package(members, tmp_path / "x.docx")
    assert read_package(tmp_path / "x.docx") == members


def test_threads_may_write_the_same_file(tmp_path: Path) -> None:
    target, members = tmp_path / "same.docx", {CONTENT_TYPES: b"1", "a": bytes(100_000)}
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: write_package(members, target), range(64)))
    assert zipfile.ZipFile(target).namelist() == [CONTENT_TYPES, "a"]
    assert [path.name for path in tmp_path.iterdir()] == ["same.docx"]


def test_path_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TargetNotWritable, match="null"):
        write_package({CONTENT_TYPES: b""}, tmp_path / "a\0b.docx")


def test_file_that_is_no_zip_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.pptx").write_text("hello")
    assert fault(tmp_path / "x.pptx") == (
        "x.pptx: error T-1: not an Office file, for it is no zip archive\n"
        "    hint: open it in Word or PowerPoint and save it as .docx or .pptx, without a password"
    )


def test_missing_file_is_refused(tmp_path: Path) -> None:
    assert fault(tmp_path / "x.pptx") == "x.pptx: error T-1: the file is not there\n    hint: check the path"


def test_zip_without_content_types_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.pptx", "w") as archive:
        archive.writestr("a", "b")
    assert "not an Office file, for it has no [Content_Types].xml" in fault(tmp_path / "x.pptx")


def test_damaged_zip_is_refused(tmp_path: Path) -> None:
    write_package({CONTENT_TYPES: b"1" * 500}, tmp_path / "x.pptx")
    data = bytearray((tmp_path / "x.pptx").read_bytes())
    data[50] ^= 0xFF
    (tmp_path / "x.pptx").write_bytes(data)
    assert "not an Office file" in fault(tmp_path / "x.pptx")


@pytest.mark.parametrize(
    ("found", "plain"),
    [
        (f"{OFFICE}presentationml.template.main+xml", f"{OFFICE}presentationml.presentation.main+xml"),
        (
            "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
            f"{OFFICE}presentationml.presentation.main+xml",
        ),
        (f"{OFFICE}wordprocessingml.template.main+xml", f"{OFFICE}wordprocessingml.document.main+xml"),
        ("application/vnd.ms-word.document.macroEnabled.main+xml", f"{OFFICE}wordprocessingml.document.main+xml"),
    ],
)
def test_template_and_macro_files_become_plain(found: str, plain: str) -> None:
    members = {
        CONTENT_TYPES: TYPES.format(main=found).encode(),
        "ppt/vbaProject.bin": b"macro",
        "ppt/_rels/presentation.xml.rels": RELATIONS,
    }
    result = as_plain(members)
    assert plain.encode() in result[CONTENT_TYPES]
    assert set(result) == {CONTENT_TYPES, "ppt/_rels/presentation.xml.rels"}
    assert b"vba" not in b"".join(result.values())


def test_folder_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.docx").mkdir()
    with pytest.raises(TargetNotWritable, match=r"cannot write .*x\.docx"):
        write_package({CONTENT_TYPES: b""}, tmp_path / "x.docx")
    assert [path.name for path in tmp_path.iterdir()] == ["x.docx"]


def _packed(path: Path, members: dict[str, bytes]) -> Path:
    write_package({CONTENT_TYPES: TYPES.encode(), "_rels/.rels": RELATIONS, **members}, path)
    return path


def test_package_without_relations_is_refused(tmp_path: Path) -> None:
    write_package({CONTENT_TYPES: TYPES.encode()}, tmp_path / "x.docx")
    assert "x.docx: error T-1: not an Office file, for it has no _rels/.rels\n    hint: " in fault(tmp_path / "x.docx")


@pytest.mark.parametrize("name", [CONTENT_TYPES, "_rels/.rels", "word/_rels/document.xml.rels"])
@pytest.mark.parametrize("data", [b"", b"<a", b"<a/>"], ids=["empty", "cut", "other"])
def test_damaged_lists_of_parts_are_refused(tmp_path: Path, name: str, data: bytes) -> None:
    assert f"x.docx ({name}): error T-1: damaged" in fault(_packed(tmp_path / "x.docx", {name: data}))


def test_comments_in_lists_of_parts_are_passed_over(tmp_path: Path) -> None:
    remarked = RELATIONS.replace(b"<Relationship ", b"<!-- x --><?y z?><Relationship ")
    plain = as_plain(read_package(_packed(tmp_path / "x.docx", {"_rels/.rels": remarked})))
    assert b"x" not in plain["_rels/.rels"].split(b"<Relationships")[1].split(b">", 1)[1].split(b"<Relationship ")[0]


def test_archive_that_would_fill_the_memory_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.package.LARGEST_PACKAGE", 1024**2)
    bomb = _packed(tmp_path / "x.docx", {"word/media/x.bin": b"0" * 3 * 1024**2})
    assert "x.docx: error T-1: expected at most 1 MB when unpacked, found 3 MB\n    hint: " in fault(bomb)
