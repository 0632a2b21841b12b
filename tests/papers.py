"""papers: a finished document in, the text a reader finds in it out, and whatever else its parts hold."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import docx
import pptx
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document as DocxDocument
    from lxml.etree import _Element
    from pptx.presentation import Presentation as Deck

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-", f"{A}br": "\n"}
END_MARKS = "。．.!！?？；;"
HIDDEN = re.compile("[\u200b\u2060\ufeff]")
SPACE = re.compile(r"\s+")
FIGURE_BEFORE, FIGURE_AFTER = re.compile(r"(?:\d|\d[.,])\Z"), re.compile(r"\d|[.,]\d")


@dataclass(frozen=True)
class Paper:
    """A document's paragraphs in order, charts' labels and values among them."""

    paragraphs: tuple[str, ...]
    rows: tuple[str, ...] = ()
    """The text of each row of its tables, and of each paragraph outside of them."""

    @cached_property
    def text(self) -> str:
        """All of it as it is compared: in one line, without capitals."""
        return "\x00".join(plain(each) for each in self.paragraphs)

    def says(self, words: str) -> bool:
        """Whether these words stand in it; words that begin or end with a figure are no part of a longer one."""
        looked_for = plain(words)
        start = self.text.find(looked_for) if looked_for else -1
        while start >= 0:
            end = start + len(looked_for)
            before, after = self.text[max(start - 2, 0) : start], self.text[end : end + 2]
            parted = looked_for[0].isdigit() and FIGURE_BEFORE.search(before)
            if not parted and not (looked_for[-1].isdigit() and FIGURE_AFTER.match(after)):
                return True
            start = self.text.find(looked_for, start + 1)
        return False


def plain(text: str) -> str:
    """Words as they are compared: a capital, a space or a full stop at the end makes no difference."""
    return SPACE.sub(" ", HIDDEN.sub("", unicodedata.normalize("NFC", text))).strip().casefold().rstrip(END_MARKS)


def read_word(path: Path) -> Paper:
    """A Word document by python-docx: body, tables and content controls at any depth, headers, footers, charts."""
    document = docx.Document(str(path))
    rows = tuple("\n".join(_paragraphs(each)) for each in _rows(document.element))
    return Paper(tuple(text for part in _printed(document) for text in _paragraphs(part)), rows)


def _rows(body: _Element) -> Iterator[_Element]:
    """Rows that hold no table, and paragraphs that stand in no row."""
    for each in body.iter(f"{W}tr", f"{W}p"):
        if next(each.iter(f"{W}tbl"), None) is None and not _is_in_row(each):
            yield each


def _printed(document: DocxDocument) -> Iterator[_Element]:
    yield document.element
    for part in document.part.package.iter_parts():
        if re.fullmatch(r"/word/(header|footer|footnotes|charts/chart)\d*\.xml", part.partname):
            yield etree.fromstring(part.blob)


def _is_in_row(each: _Element) -> bool:
    return each.tag == f"{W}p" and next(each.iterancestors(f"{W}tr"), None) is not None


def read_deck(path: Path) -> Paper:
    """A deck by python-pptx: slides with their tables and charts, and their notes."""
    parts = list(_shown(pptx.Presentation(str(path))))
    rows = tuple(row for part in parts for row in _deck_rows(part))
    return Paper(tuple(text for part in parts for text in _paragraphs(part)), rows)


def _deck_rows(part: _Element) -> Iterator[str]:
    """The text of each row of a table, and each line of the paragraphs that stand in no row."""
    for each in part.iter(f"{A}tr", f"{A}p"):
        if each.tag == f"{A}tr":
            yield "\n".join(_paragraphs(each))
        elif next(each.iterancestors(f"{A}tr"), None) is None:
            yield from "".join(_pieces(each)).split("\n")


def _shown(deck: Deck) -> Iterator[_Element]:
    for slide in deck.slides:
        yield slide.element
        yield from (
            etree.fromstring(relation.target_part.blob)
            for relation in slide.part.rels.values()
            if relation.reltype.endswith("/chart")
        )
        if slide.has_notes_slide:
            yield slide.notes_slide.element


def _paragraphs(part: _Element) -> Iterator[str]:
    """The paragraphs of a part, and the labels and values of a chart."""
    for each in part.iter(f"{W}p", f"{A}p", f"{C}v"):
        yield each.text or "" if each.tag == f"{C}v" else "".join(_pieces(each))


def _pieces(paragraph: _Element) -> Iterator[str]:
    for each in paragraph.iter(f"{W}t", f"{A}t", *BREAKS):
        yield BREAKS.get(each.tag) or each.text or ""


def everything(path: Path) -> str:
    """Every part of a package as text, the workbooks within charts unpacked: nothing may hide anywhere."""
    return "\x00".join(_texts(path.read_bytes()))


def _texts(package: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            yield name
            if name.endswith((".xlsx", ".docx", ".bin")) and zipfile.is_zipfile(io.BytesIO(content)):
                yield from _texts(content)
            elif name.endswith((".xml", ".rels")):
                root = etree.fromstring(content)
                yield "".join(map(str, root.itertext()))
                yield content.decode("utf-8")
                yield from (str(value) for each in root.iter() for value in each.attrib.values())
