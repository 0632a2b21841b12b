from __future__ import annotations

import math
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.shared import Cm, Mm

from briefgen import Picture, render_word
from briefgen.package import read_package
from tests.test_images import INCH, SVG, encoded, photo
from tests.test_writers_word import part, refusal, template
from tests.test_writers_word_prose import filled

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
ASVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"


def sizes(target: Path, name: str = "word/document.xml") -> list[tuple[int, int]]:
    return [(int(each.get("cx")), int(each.get("cy"))) for each in part(target, name).iter(f"{WP}extent")]


def media(target: Path) -> dict[str, bytes]:
    members = read_package(target)
    return {name: data for name, data in members.items() if "/media/" in name}


def embedded(target: Path, attribute: str = f"{R}embed", tag: str = f"{A}blip") -> list[bytes]:
    """The bytes each drawing of the body shows."""
    targets = {each.get("Id"): each.get("Target") for each in part(target, "word/_rels/document.xml.rels")}
    with zipfile.ZipFile(target) as archive:
        return [
            archive.read(f"word/{targets[blip.get(attribute)]}")
            for blip in part(target).iter(tag)
            if blip.get(attribute)
        ]


def with_sample(folder: Path, name: str = "picture:kv", *, caption: str = "", loop: str = "") -> Path:
    """A template with a sample picture of 6 x 4 cm, cropped and with an alt text of its own."""
    path = template(folder)
    document: Any = docx.Document(str(path))
    (folder / "sample.png").write_bytes(encoded("PNG", (60, 40)))
    if loop:
        document.add_paragraph(f"{{%p for each in {loop} %}}")
    shape = document.add_paragraph().add_run().add_picture(str(folder / "sample.png"), Cm(6), Cm(4))
    shape._inline.docPr.set("name", name)
    shape._inline.graphic.graphicData.pic.blipFill.insert(1, parse_xml(f'<a:srcRect xmlns:a="{A[1:-1]}" l="9000"/>'))
    if caption:
        document.add_paragraph(caption, style="Caption")
    if loop:
        document.add_paragraph("{%p endfor %}")
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    ("width", "height", "said"), [(-50, None, "-50 mm"), (0, 20, "0 mm, 20 mm"), (None, math.inf, "inf mm")]
)
def test_picture_that_asks_for_no_size_is_refused(
    width: float | None, height: float | None, said: str, tmp_path: Path
) -> None:
    picture = Picture(encoded("PNG"), width_mm=width, height_mm=height)
    assert refusal(template(tmp_path, "{{ kv }}"), kv=picture) == (
        f"picture: error T-6: the width or height of the picture must be more than nothing, found {said}\n"
        "    hint: give the size in millimetres, such as Picture(path, width_mm=50)"
    )


def test_picture_at_a_tag_has_the_width_it_asks_for(tmp_path: Path) -> None:
    data = encoded("PNG", (400, 200))
    target = filled(template(tmp_path, "甲{{ kv }}乙"), kv=Picture(data, width_mm=50))
    assert sizes(target) == [(Mm(50), Mm(25))]
    assert embedded(target) == [data]
    assert b'Extension="png"' in read_package(target)["[Content_Types].xml"]


def test_picture_is_never_wider_than_the_text(tmp_path: Path) -> None:
    target = filled(template(tmp_path, "{{ kv }}"), kv=Picture(encoded("PNG", (4000, 400))))
    assert sizes(target) == [(5486400, 548640)]


def test_picture_in_a_header_and_in_a_cell(tmp_path: Path) -> None:
    path = template(tmp_path, "x", header="{{ logo }}")
    document = docx.Document(str(path))
    document.add_table(1, 1).cell(0, 0).text = "{{ logo }}"
    document.save(str(path))
    target = filled(path, logo=Picture(encoded("PNG"), width_mm=10))
    header = next(name for name in read_package(target) if name.startswith("word/header") and sizes(target, name))
    assert sizes(target) == sizes(target, header) == [(Mm(10), Mm(5))]
    assert len(media(target)) == 1


def test_sample_keeps_its_box_and_the_picture_its_proportions(tmp_path: Path) -> None:
    (tmp_path / "主视觉.jpg").write_bytes(photo(900, 300))
    target = filled(with_sample(tmp_path), kv=Picture(tmp_path / "主视觉.jpg"))
    assert sizes(target) == [(Cm(6), Cm(2))]
    assert part(target).find(f".//{WP}docPr").get("descr") == "主视觉"
    assert part(target).find(f".//{A}srcRect").attrib == {}


def test_large_photo_is_embedded_as_large_as_it_is_shown(tmp_path: Path) -> None:
    data = photo(1800, 1200)
    (found,) = embedded(filled(with_sample(tmp_path), kv=Picture(data)))
    assert len(found) < len(data) / 4


def test_one_picture_many_times_is_one_member(tmp_path: Path) -> None:
    picture = Picture(encoded("GIF"))
    target = filled(with_sample(tmp_path, "picture:each.kv", loop="rows"), rows=[{"kv": picture}] * 3)
    assert (len(sizes(target)), [name for name in media(target) if "shown" in name]) == (3, ["word/media/shown1.gif"])
    ids = [each.get("id") for each in part(target).iter(f"{WP}docPr")]
    assert len(set(ids)) == 3


def test_sample_without_a_picture_leaves_with_its_caption(tmp_path: Path) -> None:
    target = filled(with_sample(tmp_path, caption="图 1 主视觉"), kv=None)
    assert (sizes(target), docx.Document(str(target)).paragraphs) == ([], [])


@pytest.mark.parametrize("at_sample", [True, False])
def test_drawing_comes_with_pixels_for_programs_that_know_none(tmp_path: Path, at_sample: bool) -> None:
    path = with_sample(tmp_path) if at_sample else template(tmp_path, "{{ kv }}")
    target = filled(path, kv=Picture(SVG))
    assert sizes(target) == [(Cm(6), Cm(3)) if at_sample else (2 * INCH, INCH)]
    assert embedded(target)[0].startswith(b"\x89PNG")
    assert embedded(target, tag=f"{ASVG}svgBlip") == [SVG]
    assert b"image/svg+xml" in read_package(target)["[Content_Types].xml"]


def test_picture_that_is_none_is_a_fault_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "kv.png").write_text("这是文字", encoding="utf-8")
    for path in (with_sample(tmp_path), template(tmp_path, "{{ kv }}")):
        said = refusal(path, kv=Picture(tmp_path / "kv.png"))
        assert said.startswith(f"{(tmp_path / 'kv.png').as_posix()}: error T-6: not a picture Office can show")


def test_same_picture_gives_the_same_document(tmp_path: Path) -> None:
    path, kv = with_sample(tmp_path), Picture(photo(1200, 800))
    first, second = (render_word(path, {"kv": kv}, tmp_path / name).read_bytes() for name in ("a.docx", "b.docx"))
    assert first == second
