"""docxtpl_templates: small templates in docxtpl's language in, files and what a reader sees in them out."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Build = Callable[[Any], None]

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SIGNS = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-", f"{W}drawing": "[picture]"}
_PARTS = re.compile(r"word/(document|header|footer|footnotes)\d*\.xml$")
_STYLES = {
    *("Normal", "DefaultParagraphFont", "TableNormal", "NoList", "Header", "HeaderChar", "Footer", "FooterChar"),
    *("Heading1", "Heading1Char", "ListBullet", "Strong"),
}
_NEEDED = ("/styles", "/numbering", "/settings", "/theme", "/fontTable", "/webSettings")
_SILENT = {"rFonts": {"hint"}}
"""What we say of a run for Chinese type, which docxtpl does not."""


@cache
def _blank() -> bytes:
    """python-docx's own template with what our cases need of it: a file of few styles is validated sooner."""
    document = docx.Document()
    styles = document.styles.element
    for style in list(styles):
        if style.tag == f"{W}latentStyles" or style.get(f"{W}styleId", "Normal") not in _STYLES:
            styles.remove(style)
    rels = document.part.rels
    for rid in [rid for rid, rel in rels.items() if not rel.reltype.endswith(_NEEDED)]:
        del rels[rid]
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def made(build: Build, path: Path) -> Path:
    """A template as python-docx writes one."""
    path.write_bytes(written(build))
    return path


def written(build: Build) -> bytes:
    """The bytes of a template."""
    document = docx.Document(io.BytesIO(_blank()))
    build(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def lines(*texts: str) -> Build:
    """A paragraph a text."""

    def build(document: Any) -> None:
        for text in texts:
            document.add_paragraph(text)

    return build


def runs(*texts: str) -> Build:
    """One paragraph, a run a text; every second one is bold, as Word parts what somebody formatted."""

    def build(document: Any) -> None:
        paragraph = document.add_paragraph()
        for number, text in enumerate(texts):
            paragraph.add_run(text).bold = True if number % 2 else None

    return build


def table(*rows: tuple[str, ...]) -> Build:
    """A table, a text a cell; a newline in it begins a paragraph."""

    def build(document: Any) -> None:
        grid = document.add_table(len(rows), max(len(row) for row in rows))
        for row, texts in zip(grid.rows, rows, strict=True):
            for spare in row._tr.tc_lst[len(texts) :]:
                row._tr.remove(spare)
            for cell, text in zip(row._tr.tc_lst, texts, strict=True):
                first, *others = text.split("\n")
                cell.p_lst[0].add_r().text = first
                for other in others:
                    cell.add_p().add_r().text = other
        document.add_paragraph("")

    return build


def together(*builds: Build) -> Build:
    """One template of several pieces."""

    def build(document: Any) -> None:
        for each in builds:
            each(document)

    return build


def header(text: str, *, foot: str = "") -> Build:
    """A header, and a footer."""

    def build(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = text
        document.sections[0].footer.paragraphs[0].text = foot

    return build


def markup(text: str) -> Build:
    """Finished WordprocessingML at the end of the body."""

    def build(document: Any) -> None:
        for element in parse_xml(f"<w:body {NAMESPACES}>{text}</w:body>"):
            document.element.body.insert(len(document.element.body) - 1, element)

    return build


def paragraph(text: str, properties: str = "") -> str:
    """The markup of a paragraph."""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def footnote(text: str) -> Build:
    """A paragraph with a footnote."""

    def build(document: Any) -> None:
        notes = f'<w:footnotes {NAMESPACES}><w:footnote w:id="1">{paragraph(text)}</w:footnote></w:footnotes>'
        part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, notes.encode(), document.part.package)
        document.part.relate_to(part, RELATION.FOOTNOTES)
        run = document.add_paragraph("noted").add_run()
        run._r.append(parse_xml(f'<w:footnoteReference {NAMESPACES} w:id="1"/>'))

    return build


def link(before: str, inside: str, address: str) -> Build:
    """A paragraph with a hyperlink in it."""

    def build(document: Any) -> None:
        rid = document.part.relate_to(address, RELATION.HYPERLINK, is_external=True)
        text = f'<w:hyperlink r:id="{rid}"><w:r><w:t>{inside}</w:t></w:r></w:hyperlink>'
        markup(f"<w:p><w:r><w:t>{before}</w:t></w:r>{text}</w:p>")(document)

    return build


def seen(path: Path) -> list[str]:
    """What a reader sees, a line a paragraph and a line a table row, then header, footer and footnotes."""
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if _PARTS.match(name))
        found: list[str] = []
        for name in names:
            listing = name.replace("word/", "word/_rels/") + ".rels"
            links = _links(archive.read(listing)) if listing in archive.namelist() else {}
            kind = _PARTS.match(name)
            label = "" if kind is None or kind[1] == "document" else f"{kind[1]}: "
            found += [label + line for line in _lines(etree.fromstring(archive.read(name)), links)]
    while found and not found[-1]:
        found.pop()
    return found


def faults(path: Path) -> list[str]:
    """What is invalid in a file by the schemas of Office."""
    errors = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0).validate(path).errors
    return [f"{error.part_uri} {error.path}: {error.description}" for error in errors]


def stray_text(path: Path) -> list[str]:
    """Text that stands between elements, where Word does not show it."""
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    texts = [each for element in root.iter() for each in (element.tail, None if _is_text(element) else element.text)]
    return [text.strip() for text in texts if text and text.strip()]


def _is_text(element: Any) -> bool:
    return etree.QName(element).localname in {"t", "instrText", "posOffset"}


def _links(listing: bytes) -> dict[str, str]:
    return {each.get("Id", ""): each.get("Target", "") for each in etree.fromstring(listing)}


def _lines(holder: Any, links: dict[str, str]) -> Iterator[str]:
    for child in holder:
        if child.tag == f"{W}p":
            yield from _paragraph(child, links)
        elif child.tag == f"{W}tbl":
            yield from (" | ".join(_cells(row, links)) for row in child.iter(f"{W}tr") if _owner(row, "tbl") is child)
        else:
            yield from _lines(child, links)


def _owner(element: Any, tag: str) -> Any:
    return next(element.iterancestors(f"{W}{tag}"), None)


def _cells(row: Any, links: dict[str, str]) -> Iterator[str]:
    for cell in row.iter(f"{W}tc"):
        if _owner(cell, "tr") is row:
            notes = [_note(each) for each in cell.iterfind(f"{W}tcPr/*") if _note(each)]
            yield " / ".join(_lines(cell, links)) + "".join(notes)


def _note(each: Any) -> str:
    value = each.get(f"{W}val")
    notes = {"gridSpan": f" ↔{value}", "vMerge": " ↕" if value == "restart" else " ↑"}
    notes["shd"] = f" #{each.get(f'{W}fill')}"
    return notes.get(etree.QName(each).localname, "")


def _paragraph(paragraph: Any, links: dict[str, str]) -> Iterator[str]:
    pieces: list[tuple[str, str]] = []
    for run in (run for run in paragraph.iter(f"{W}r") if _owner(run, "p") is paragraph and not _is_deleted(run)):
        text = "".join(
            "\f" if each.get(f"{W}type") == "page" else _SIGNS.get(str(each.tag), each.text or "")
            for each in run.iter(f"{W}t", *_SIGNS)
            if _owner(each, "p") is paragraph and _owner(each, "r") is run and _owner(each, "rPr") is None
        )
        look = _look(run, links)
        if pieces and pieces[-1][1] == look:
            pieces[-1] = (pieces[-1][0] + text, look)
        elif text:
            pieces.append((text, look))
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = "" if style is None else f"({style.get(f'{W}val')}) "
    yield name + "".join(f"{text}{{{look}}}" if look else text for text, look in pieces if text)
    for box in paragraph.iter(f"{W}txbxContent"):
        yield from (f"box: {line}" for line in _lines(box, links))


def _is_deleted(run: Any) -> bool:
    return _owner(run, "del") is not None


def _look(run: Any, links: dict[str, str]) -> str:
    """How a run is formatted and where it leads to."""
    found = []
    for each in run.iterfind(f"{W}rPr/*"):
        name = etree.QName(each).localname
        settings = {etree.QName(key).localname: text for key, text in each.attrib.items()}
        shown = sorted(text for key, text in settings.items() if key not in _SILENT.get(name, set()))
        if shown or not settings:
            found.append(" ".join((name, *dict.fromkeys(shown))))
    around = _owner(run, "hyperlink")
    if around is not None:
        found.append(links.get(around.get(f"{R}id", ""), "nowhere"))
    return ", ".join(sorted(found))
