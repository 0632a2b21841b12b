from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from briefgen.content import Typesetting
from briefgen.writers.word import write
from briefgen.writers.word.layout import lay_pages
from tests import creative_brief_samples as samples
from tests.test_house_creative_brief import TEMPLATE

if TYPE_CHECKING:
    from pathlib import Path

    from docx.text.paragraph import Paragraph


def pages(document: docx.document.Document) -> int:
    return lay_pages(document.element, document.styles.element).pages


@pytest.mark.parametrize(
    ("values", "typesetting", "expected"),
    [
        pytest.param(samples.chinese(), samples.CHINESE, 2, id="zh-Hans"),
        pytest.param(samples.english(), samples.ENGLISH, 2, id="en"),
        pytest.param(samples.english(), Typesetting("en", "en-GB", "zh-CN"), 3, id="en in Chinese sizes"),
        pytest.param(samples.draft(), samples.CHINESE, 1, id="draft"),
    ],
)
def test_pages_of_a_brief_are_those_it_prints_on(
    values: dict[str, object], typesetting: Typesetting, expected: int, tmp_path: Path
) -> None:
    assert write(TEMPLATE, values, tmp_path / "out.docx", typesetting=typesetting).pages == expected


def test_empty_document_takes_one_page() -> None:
    assert pages(docx.Document()) == 1


@pytest.mark.parametrize(("lines", "expected"), [(10, 1), (45, 2), (100, 4)])
def test_exact_lines_fill_pages(lines: int, expected: int) -> None:
    document = docx.Document()
    for _ in range(lines):
        paragraph = document.add_paragraph("line")
        paragraph.paragraph_format.line_spacing = Pt(20)
        paragraph.paragraph_format.space_after = Pt(0)
    assert pages(document) == expected


def test_page_break_starts_a_page() -> None:
    document = docx.Document()
    document.add_paragraph("one")
    document.add_paragraph().paragraph_format.page_break_before = True
    assert pages(document) == 2


@pytest.mark.parametrize(("start", "expected"), [(WD_SECTION.NEW_PAGE, 2), (WD_SECTION.CONTINUOUS, 1)])
def test_section_starts_a_page_unless_it_goes_on(start: WD_SECTION, expected: int) -> None:
    document = docx.Document()
    document.add_paragraph("one")
    document.add_section(start)
    document.add_paragraph("two")
    assert pages(document) == expected


def test_row_is_as_high_as_its_highest_cell() -> None:
    document = docx.Document()
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text = "short"
    row.cells[1].text = "\n".join(["line"] * 60)
    assert pages(document) == 2


@pytest.mark.parametrize(("border", "expected"), [("none", 1), ("single", 2)])
def test_borders_between_rows_take_their_width(border: str, expected: int) -> None:
    """46 rows of 14 points have room on a page, with 1.5 points between them they have not."""
    document = docx.Document()
    table = document.add_table(46, 1)
    table._tbl.tblPr.append(
        parse_xml(f'<w:tblBorders {nsdecls("w")}><w:insideH w:val="{border}" w:sz="12"/></w:tblBorders>')
    )
    for row in table.rows:
        row.height = Pt(14)
        set_exactly(row.cells[0].paragraphs[0], 14)
    assert pages(document) == expected


@pytest.mark.parametrize(("border", "expected"), [("none", 1), ("single", 2)])
def test_borders_of_paragraphs_take_their_width_and_distance(border: str, expected: int) -> None:
    document = docx.Document()
    for _ in range(46):
        paragraph = document.add_paragraph("line")
        set_exactly(paragraph, 14)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:pBdr {nsdecls("w")}><w:top w:val="{border}" w:sz="8" w:space="1"/></w:pBdr>')
        )
    assert pages(document) == expected


def set_exactly(paragraph: Paragraph, points: int) -> None:
    paragraph.paragraph_format.line_spacing = Pt(points)
    paragraph.paragraph_format.space_after = Pt(0)
