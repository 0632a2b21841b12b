from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from pptx import Presentation

from tests.paper_kit import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

TEMPLATE = HOUSE / "proposal.pptx"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
ORDER = (
    "cover gaps agenda overview task market position competition season regions channels truth people funnel "
    "problem insight proposition from_to idea execution phases media budget kpi timeline risks team decisions"
)


def members(package: bytes) -> dict[str, bytes]:
    """Members unzipped, those of workbooks too: the packing differs with the zip library, the content does not."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    books = {name: data for name, data in found.items() if name.endswith(".xlsx")}
    inner = {f"{name}/{member}": data for name, book in books.items() for member, data in members(book).items()}
    return {**{name: data for name, data in found.items() if name not in books}, **inner}


def slides() -> Iterator[tuple[int, _Element]]:
    for number, slide in enumerate(Presentation(str(TEMPLATE)).slides, 1):
        yield number, slide._element


def notes() -> list[str]:
    return [slide.notes_slide.notes_text_frame.text for slide in Presentation(str(TEMPLATE)).slides]


def test_template_has_the_layouts_of_the_style() -> None:
    names = [layout.name for layout in Presentation(str(TEMPLATE)).slide_layouts]
    assert len(names) == len(set(names)) >= 12


def test_theme_names_both_fonts() -> None:
    theme = etree.fromstring(members(TEMPLATE.read_bytes())["ppt/theme/theme1.xml"])
    fonts = [font for kind in ("major", "minor") for font in theme.iter(f"{A}{kind}Font")]
    assert [[face.get("typeface") for face in font][:2] for font in fonts] == [["Arial", "Microsoft YaHei"]] * 2


def test_every_run_names_its_language() -> None:
    runs = [properties for _, root in slides() for properties in root.iter(f"{A}rPr", f"{A}endParaRPr")]
    assert runs
    assert {properties.get("lang") for properties in runs} == {"zh-CN"}


def test_every_table_cell_states_its_look() -> None:
    bare = [
        number
        for number, root in slides()
        for cell in root.iter(f"{A}tc")
        for paragraph in cell.iter(f"{A}p")
        if paragraph.find(f"{A}pPr/{A}lnSpc") is None
        or any(run.get("sz") is None or run.find(f"{A}solidFill") is None for run in paragraph.iter(f"{A}rPr"))
    ]
    assert bare == []


def test_slides_stand_in_the_order_of_the_argument() -> None:
    told = [text.partition("in ")[2].partition(".spoken")[0].rpartition(" in ")[2] or "" for text in notes()]
    assert list(dict.fromkeys(told)) == ORDER.split()


def test_notes_say_when_a_slide_is_shown() -> None:
    assert [text for text in notes() if not text.startswith("{%slide ")] == []


def test_charts_tables_bars_and_pictures_are_named_and_described() -> None:
    named = {
        shape.get("name", ""): shape.get("descr")
        for _, root in slides()
        for frame in root.iter(f"{P}graphicFrame", f"{P}pic", f"{P}sp")
        for shape in frame.iter(f"{P}cNvPr")
        if frame.tag != f"{P}sp" or shape.get("name", "").startswith("bar:")
    }
    charts = ("market", "position", "competition", "season", "regions", "channels", "truth", "funnel", "budget")
    wanted = {
        *(f"chart:{name}.chart" for name in charts),
        "table:phases.table",
        "gantt:timeline.gantt",
        "gantt:media.gantt",
        "picture:execution.picture",
    }
    wanted |= {f"bar:{party}" for party in ("agency", "client", "outside", "media2", "media3", "launch")}
    assert wanted <= set(named)
    assert [name for name, alt in named.items() if not alt] == []


@pytest.mark.parametrize("root", [pytest.param(root, id=f"slide {n}") for n, root in slides()])
def test_every_rule_belongs_to_a_text_on_its_slide(root: _Element) -> None:
    names = {shape.get("name", "") for shape in root.iter(f"{P}cNvPr")}
    assert {name for name in names if name.startswith("with:") and name.removeprefix("with:") not in names} == set()


def test_labels_come_from_tags_only() -> None:
    samples = ("table:", "gantt:", "heat:")
    typed = {
        holder.text
        for _, root in slides()
        for shape in root.iter(f"{P}sp", f"{P}graphicFrame")
        for holder in shape.iter(f"{A}t")
        if "{" not in (holder.text or "") and not next(shape.iter(f"{P}cNvPr")).get("name", "").startswith(samples)
    }
    assert typed == {"→", "‹#›", "R", "Y", "G", *(f"\u2002{letter}\u2002" for letter in "RYG")}
