from __future__ import annotations

from typing import TYPE_CHECKING, Any

import docx
from docx.oxml import parse_xml
from lxml import etree

from briefgen.writers.word import write

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACE = f'xmlns:w="{W[1:-1]}"'


def run(content: str) -> str:
    return f"<w:r {NAMESPACE}>{content}</w:r>"


def mark(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def add_field(paragraph: Any, instruction: str, shown: str) -> None:
    pieces = (mark("begin"), run(f"<w:instrText>{instruction}</w:instrText>"), mark("separate"))
    for piece in (*pieces, run(f"<w:t>{shown}</w:t>"), mark("end")):
        paragraph._p.append(parse_xml(piece))


def template(folder: Path, *headings: tuple[str, str], levels: str = "1-2") -> Path:
    document = docx.Document()
    add_field(document.add_paragraph(), f' TOC \\o "{levels}" \\h ', "old entry")
    for style, text in headings:
        document.add_paragraph(text, style)
    document.save(str(folder / "paper.docx"))
    return folder / "paper.docx"


def body(path: Path) -> Any:
    return docx.Document(str(path))


def entries(path: Path) -> list[str]:
    """The lines of the contents: all paragraphs with a link in them."""
    found = []
    for paragraph in body(path).element.iter(f"{W}p"):
        if paragraph.find(f"{W}hyperlink") is not None:
            found.append("".join(t.text if t.tag == f"{W}t" else "|" for t in paragraph.iter(f"{W}t", f"{W}tab")))
    return found


def test_contents_name_every_heading_and_its_page(tmp_path: Path) -> None:
    path = template(tmp_path, ("Heading 1", "{{ first }}"), ("Heading 2", "below"), ("Heading 3", "deep"))
    target = write(path, {"first": "One & only"}, tmp_path / "out.docx").path
    assert entries(target) == ["One & only|1", "below|1"]
    assert "old entry" not in etree.tostring(body(target).element).decode()


def test_entries_lead_to_bookmarks_around_their_headings(tmp_path: Path) -> None:
    target = write(template(tmp_path, ("Heading 1", "{{ x }}")), {"x": "One"}, tmp_path / "out.docx").path
    root = body(target).element
    (link,) = root.iter(f"{W}hyperlink")
    (start,) = root.iter(f"{W}bookmarkStart")
    assert link.get(f"{W}anchor") == start.get(f"{W}name")
    assert "".join(text.text for text in start.getparent().iter(f"{W}t")) == "One"


def test_headings_without_text_and_other_levels_are_left_out(tmp_path: Path) -> None:
    path = template(tmp_path, ("Heading 1", "{{ x }}"), ("Heading 1", "{{ y }}"), ("Heading 2", "z"), levels="1-1")
    assert entries(write(path, {"x": "One", "y": ""}, tmp_path / "out.docx").path) == ["One|1"]


def test_page_of_a_heading_is_where_it_begins(tmp_path: Path) -> None:
    document = docx.Document()
    add_field(document.add_paragraph(), ' TOC \\o "1-1" ', "old")
    for number in range(3):
        heading = document.add_paragraph(f"Part {number}", "Heading 1")
        heading.paragraph_format.page_break_before = True
        document.add_paragraph("{{ text }}")
    document.save(str(tmp_path / "paper.docx"))
    target = write(tmp_path / "paper.docx", {"text": "words " * 700}, tmp_path / "out.docx").path
    assert entries(target) == ["Part 0|2", "Part 1|4", "Part 2|6"]


def test_captions_are_numbered_in_their_order_and_by_kind(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("{%p for x in xs %}")
    for kind in ("Figure", "Table"):
        caption = document.add_paragraph(f"{kind} ")
        add_field(caption, f" SEQ {kind} \\* ARABIC ", "1")
    document.add_paragraph("{%p endfor %}")
    caption = document.add_paragraph("Figure ")
    add_field(caption, " SEQ Figure \\* ARABIC ", "1")
    document.save(str(tmp_path / "paper.docx"))
    target = write(tmp_path / "paper.docx", {"xs": "ab"}, tmp_path / "out.docx").path
    assert [each.text for each in body(target).paragraphs] == ["Figure 1", "Table 1", "Figure 2", "Table 2", "Figure 3"]


def test_contents_of_a_document_without_headings_are_empty(tmp_path: Path) -> None:
    target = write(template(tmp_path), {}, tmp_path / "out.docx").path
    assert entries(target) == []
    marks = [each.get(f"{W}fldCharType") for each in body(target).element.iter(f"{W}fldChar")]
    assert marks == ["begin", "separate", "end"]
