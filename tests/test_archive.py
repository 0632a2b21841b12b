from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from briefgen.archive import CONTENT_TYPES, pack, zip_bytes

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00/\\"), min_size=1, max_size=20)


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=5))
def test_any_members_are_read_again_by_another_library(members: dict[str, bytes]) -> None:
    with opened(zip_bytes(members)) as archive:
        assert archive.testzip() is None
        assert {info.filename: archive.read(info) for info in archive.infolist()} == members


def test_members_packed_before_give_the_same_bytes() -> None:
    members = {CONTENT_TYPES: b"1", "word/document.xml": "汉".encode() * 500, "word/media/a.png": b"\x89PNG"}
    assert zip_bytes({name: pack(name, data) for name, data in members.items()}) == zip_bytes(members)


def test_text_is_deflated_and_pictures_are_stored() -> None:
    with opened(zip_bytes({"a.xml": b"a" * 1000, "b.png": b"b" * 1000})) as archive:
        assert [info.compress_type for info in archive.infolist()] == [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]
