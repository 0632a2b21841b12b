from __future__ import annotations

import io
import random
import sys
from pathlib import Path

import pytest
from PIL import Image as Pillow

from briefgen import images
from briefgen.content import Picture
from briefgen.errors import TemplateFaulty
from briefgen.images import ByteCache, Embedded, read_bytes, read_image

INCH = 914_400
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="2in" height="1in"><rect width="99" height="9"/></svg>'


def encoded(kind: str, size: tuple[int, int] = (40, 20), mode: str = "RGB", **kept: object) -> bytes:
    stream = io.BytesIO()
    Pillow.new(mode, size, "navy" if mode != "RGBA" else (0, 0, 90, 120)).save(stream, kind, **kept)
    return stream.getvalue()


def photo(width: int, height: int, kind: str = "JPEG", **kept: object) -> bytes:
    """A picture of as much detail as a photo's."""
    noise = random.Random(7).randbytes(width * height * 3)
    stream = io.BytesIO()
    Pillow.frombytes("RGB", (width, height), noise).save(stream, kind, **kept)
    return stream.getvalue()


def opened(shown: Embedded) -> Pillow.Image:
    return Pillow.open(io.BytesIO(shown.data))


def fault(path: Path) -> str:
    with pytest.raises(TemplateFaulty) as caught:
        read_image(Picture(path)).at((INCH, INCH))
    return str(caught.value).replace(path.parent.as_posix(), "").splitlines()[0]


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", "png"), ("JPEG", "jpg"), ("GIF", "gif")])
def test_formats_office_shows_stay_byte_for_byte(kind: str, suffix: str) -> None:
    data = encoded(kind)
    assert read_bytes(data).at((INCH, INCH)) == Embedded(data, suffix)


@pytest.mark.parametrize(
    ("kind", "mode", "expected"),
    [
        ("WEBP", "RGB", "JPEG"),
        ("WEBP", "RGBA", "PNG"),
        ("BMP", "RGB", "PNG"),
        ("TIFF", "RGB", "JPEG"),
        ("TIFF", "CMYK", "JPEG"),
        ("TIFF", "I;16", "JPEG"),
    ],
)
def test_other_formats_become_one_of_them(kind: str, mode: str, expected: str) -> None:
    stream = io.BytesIO()
    Pillow.new(mode, (40, 20)).save(stream, kind)
    shown = opened(read_bytes(stream.getvalue()).at((INCH, INCH)))
    assert (shown.format, shown.size) == (expected, (40, 20))
    assert shown.has_transparency_data == (mode == "RGBA")


def test_natural_size_is_what_the_file_says_or_that_of_a_screen() -> None:
    sizes = [read_bytes(encoded("PNG", dpi=dpi)) for dpi in ((40, 20), (0, 0))]
    assert [(image.width, image.height) for image in sizes] == [
        (pytest.approx(INCH, rel=1e-3), pytest.approx(INCH, rel=1e-3)),
        (round(40 / 96 * INCH), round(20 / 96 * INCH)),
    ]


def test_photo_lying_on_its_side_stands_upright() -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6
    image = read_bytes(encoded("JPEG", (40, 20), exif=exif))
    assert image.width * 2 == image.height
    shown = opened(image.at((image.width, image.height)))
    assert (shown.format, shown.size) == ("JPEG", (20, 40))
    assert 0x0112 not in shown.getexif()


def test_large_photo_is_reduced_to_what_is_shown() -> None:
    data = photo(1200, 600)
    shown = read_bytes(data).at((2 * INCH, INCH))
    assert opened(shown).size == (440, 220)
    assert (shown.suffix, len(shown.data) < len(data) / 4) == ("jpg", True)


def test_large_png_stays_png_with_its_transparency() -> None:
    data = encoded("PNG", (1200, 600), "RGBA")
    shown = opened(read_bytes(data).at((2 * INCH, INCH)))
    assert (shown.format, shown.mode, shown.size) == ("PNG", "RGBA", (440, 220))


def test_picture_that_would_not_become_smaller_stays() -> None:
    data = photo(448, 224, quality=10)
    assert read_bytes(data).at((2 * INCH, INCH)).data == data


def test_reduced_bytes_are_the_same_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    data = photo(900, 900)
    first = read_bytes(data).at((INCH, INCH))
    monkeypatch.setattr(images, "_SHOWN", ByteCache[Embedded](0))
    assert read_bytes(data).at((INCH, INCH)) == first


def test_drawing_has_pixels_that_stand_in_for_it() -> None:
    image = read_bytes(SVG)
    assert (image.width, image.height) == (2 * INCH, INCH)
    shown = image.at((2 * INCH, INCH))
    assert (shown.suffix, shown.vector, opened(shown).size) == ("png", SVG, (440, 220))


def test_drawing_without_a_size_is_as_large_as_its_box() -> None:
    image = read_bytes(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 96"><path d="M0 0H9"/></svg>')
    assert (image.width, image.height) == (2 * INCH, INCH)


def test_drawing_needs_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    monkeypatch.setattr(images, "_SHOWN", ByteCache[Embedded](0))
    with pytest.raises(TemplateFaulty) as caught:
        read_bytes(SVG).at((INCH, INCH))
    assert str(caught.value) == (
        "picture: error T-6: an SVG drawing, and what turns it into pixels for older programs is not installed\n"
        "    hint: install it with: pip install briefgen[svg]; or give a .png file"
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("text.png", "这是文字".encode()),
        ("page.png", b"<!DOCTYPE html><html><svg></svg></html>"),
        ("cut.jpg", photo(80, 80)[:4000]),
        ("cut.png", photo(80, 80, "PNG")[:4000]),
        ("empty.png", b""),
        ("key_visual.psd", b"8BPS\x00\x01"),
        ("torn.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><g>"),
        ("other.svg", b"<svg width='9' height='9'/>"),
        ("vast.svg", SVG.replace(b"2in", b"9999999in")),
    ],
)
def test_what_is_no_picture_is_a_fault_that_names_its_file(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert fault(tmp_path / name) == f"/{name}: error T-6: not a picture Office can show"


def test_missing_file_and_folder_are_faults(tmp_path: Path) -> None:
    assert fault(tmp_path / "no.png") == "/no.png: error T-6: cannot be read: No such file or directory"
    (tmp_path / "folder.png").mkdir()
    assert fault(tmp_path / "folder.png") == "/folder.png: error T-6: cannot be read: Is a directory"


def test_picture_of_too_many_pixels_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PIL.Image.MAX_IMAGE_PIXELS", 1000)
    (tmp_path / "bomb.png").write_bytes(encoded("PNG", (40, 30)))
    assert fault(tmp_path / "bomb.png") == "/bomb.png: error T-6: a picture of too many pixels"


def test_file_that_changed_is_read_again(tmp_path: Path) -> None:
    for width in (10, 200):
        (tmp_path / "a.png").write_bytes(encoded("PNG", (width, 10)))
        assert read_image(Picture(tmp_path / "a.png")).width == round(width / 96 * INCH)


def test_memory_holds_the_latest_up_to_its_bound() -> None:
    memory = ByteCache[Embedded](10)
    for key, size in (("a", 4), ("b", 4), ("c", 4), ("d", 11)):
        assert len(memory.get(key, lambda size=size: Embedded(b"x" * size, "png")).data) == size  # type: ignore[misc]
    assert memory.held == 8
    assert memory.get("c", lambda: Embedded(b"", "png")).data == b"xxxx"
    assert memory.get("a", lambda: Embedded(b"new", "png")).data == b"new"


def test_many_pictures_never_hold_more_than_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "_READ", ByteCache[images.Image](4000))
    monkeypatch.setattr(images, "_SHOWN", ByteCache[Embedded](4000))
    for width in range(1, 300):
        read_bytes(encoded("PNG", (width, 9))).at((INCH, INCH))
    assert 0 < images._READ.held <= 4000
    assert 0 < images._SHOWN.held <= 4000


def test_picture_without_words_is_told_by_its_name() -> None:
    told = [Picture("a/主视觉.png").spoken, Picture("a/b.png", "瓶身").spoken, Picture(b"").spoken]
    assert told == ["主视觉", "瓶身", ""]
