"""paper_kit: papers put together from the house's kit, as the scripts beside its templates do it."""

from __future__ import annotations

import importlib
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from briefgen.content import Chart, Series, Typesetting
from briefgen.package import write_package
from briefgen.writers.word import write
from tests import creative_brief_samples as samples

HOUSE = Path(__file__).parents[1] / "templates" / "house"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WORDS = {"cap": {"figure": "图", "table": "表", "page_prefix": "", "page_middle": "/", "page_suffix": ""}}


@dataclass(frozen=True)
class Shown:
    """What a template's figure asks for."""

    title: str
    units: str
    chart: Chart | None
    source: str


def kit(module: str) -> Any:
    """A module of the kit, such as `paper.figures`."""
    if str(HOUSE) not in sys.path:
        sys.path.insert(0, str(HOUSE))
    return importlib.import_module(module)


def numbers(*values: float | None, name: str = "清屿") -> Chart:
    """A chart of one series."""
    categories = tuple(str(2021 + index) for index in range(len(values)))
    return Chart(categories, (Series(name, values, "0.0"),), f"图表：{name}", frozenset({len(values) - 1}))


def shown(chart: Chart | None = None, title: str = "份额升至 6.8%", source: str = "来源：零售样组。") -> Shown:
    """A figure with words around it."""
    return Shown(title, "份额，%", chart, source)


def template(folder: Path, *blocks: Any) -> Path:
    """A paper of these blocks, with header and footer."""
    elements = kit("paper.elements")
    frame = [elements.paragraph(style, "briefgen") for style in ("Header", "Footer")]
    path = folder / "paper.docx"
    write_package(kit("paper.package").package(list(blocks), *frame, title="Paper"), path)
    return path


def fill(path: Path, typesetting: Typesetting = samples.CHINESE, **values: Any) -> Path:
    """The paper with its values."""
    return write(path, {"words": WORDS, **values}, path.with_name("out.docx"), typesetting=typesetting).path


def members(path: Path) -> dict[str, bytes]:
    """The members of a file by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(path: Path, name: str = "word/document.xml") -> Any:
    """A part as a tree."""
    return etree.fromstring(members(path)[name])


def texts(path: Path) -> list[str]:
    """What each paragraph says, with the style it stands in."""
    return [f"{style_of(each)}: {text(each)}" for each in tree(path).iter(f"{W}p")]


def style_of(paragraph: Any) -> str:
    """The id of a paragraph's style."""
    return str(paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val"))


def text(element: Any) -> str:
    """The text below an element."""
    return "".join(part.text or "" for part in element.iter(f"{W}t"))


def styled(path: Path, style: str) -> list[str]:
    """The texts of all paragraphs in a style."""
    marks = tree(path).iter(f"{W}pStyle")
    return [text(mark.getparent().getparent()) for mark in marks if mark.get(f"{W}val") == style]


def table(path: Path, name: str) -> Any:
    """The first table a template has named so."""
    return next(each for each in tree(path).iter(f"{W}tbl") if caption(each) == f"table:{name}")


def caption(table: Any) -> str:
    """What a table is called, by which its readers' programs know it."""
    mark = table.find(f"{W}tblPr/{W}tblCaption")
    return "" if mark is None else str(mark.get(f"{W}val"))


def faults(path: Path) -> list[str]:
    """What Office would not open in a file, or would mend."""
    errors = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0).validate(path).errors
    return [f"{error.part_uri} {error.path}: {error.description}" for error in errors]


def drawings(path: Path) -> list[Any]:
    """The properties of each drawing in the body."""
    return list(tree(path).iter(f"{WP}docPr"))


def charts(path: Path) -> list[tuple[str, bytes]]:
    """The part and the workbook of each chart in the body, in its order, found through the relations."""
    found = members(path)
    targets = related(found["word/_rels/document.xml.rels"])
    parts = [f"word/{targets[reference.get(f'{R}id')]}" for reference in tree(path).iter(f"{C}chart")]
    return [(part, found[_book(found, part)]) for part in parts]


def related(data: bytes) -> dict[str, str]:
    """The targets of a list of relations by their names."""
    return {str(entry.get("Id")): str(entry.get("Target")) for entry in etree.fromstring(data)}


def _book(found: dict[str, bytes], part: str) -> str:
    folder, name = part.rsplit("/", 1)
    link: Any = etree.fromstring(found[part]).find(f"{C}externalData")
    targets = related(found[f"{folder}/_rels/{name}.rels"])
    return "word/" + targets[link.get(f"{R}id")].removeprefix("../")
