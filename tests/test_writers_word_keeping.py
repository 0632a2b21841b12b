"""Which rows of a table keep with the next one, so that no row stands alone where a page begins or ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import docx
import pytest

from briefgen.writers.word import write
from tests.paper_kit import W, text, tree
from tests.test_house_dossier import CLIENTS, LANGUAGES, filled

if TYPE_CHECKING:
    from pathlib import Path


def kept(row: Any) -> bool:
    """Whether every paragraph of a row keeps with the next one, by its own word."""
    return all(paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in row.iter(f"{W}p"))


def table(folder: Path, *rows: str, columns: int = 2) -> Path:
    """A template with one table, whose rows hold these texts; a row with `||` is one cell over all columns."""
    document = docx.Document()
    made = document.add_table(len(rows), columns)
    for row, words in zip(made.rows, rows, strict=True):
        cells = [row.cells[0].merge(row.cells[-1])] if "||" in words else row.cells
        cells[0].text = words.replace("||", "")
    document.save(str(folder / "table.docx"))
    return folder / "table.docx"


def filled_rows(path: Path, **values: object) -> list[tuple[str, bool]]:
    body = docx.Document(str(write(path, values, path.with_name("out.docx")).path)).element
    return [(text(row), kept(row)) for row in body.iter(f"{W}tr")]


@pytest.mark.parametrize(
    ("count", "keeping"),
    [(0, ""), (1, ""), (2, "1"), (3, "12"), (4, "123"), (5, "14"), (6, "15")],
)
def test_short_table_stays_whole_and_a_long_one_leaves_no_row_alone(count: int, keeping: str, tmp_path: Path) -> None:
    path = table(tmp_path, "{%tr for n in numbers %}", "{{ n }}", "{%tr endfor %}")
    rows = filled_rows(path, numbers=range(1, count + 1))
    assert "".join(words for words, keeps in rows if keeps) == keeping


def test_row_over_all_columns_stays_with_the_rows_it_is_about(tmp_path: Path) -> None:
    loop = ("{%tr for n in numbers %}", "{{ n }}", "{%tr endfor %}")
    rows = filled_rows(table(tmp_path, "Ours||", *loop, "Source: panel||"), numbers=[1, 2, 3, 4, 5])
    keeping = [True, True, False, False, True, True, False]
    assert rows == list(zip(["Ours", *"12345", "Source: panel"], keeping, strict=True))


def test_rows_that_no_tag_makes_break_as_their_designer_set_them(tmp_path: Path) -> None:
    assert filled_rows(table(tmp_path, "{{ n }}", "2", "3"), n=1) == [("1", False), ("2", False), ("3", False)]


def test_paragraph_keeps_once_and_after_its_style(tmp_path: Path) -> None:
    path = table(tmp_path, "{%tr for n in [1, 2] %}", "{{ n }}", "{%tr endfor %}")
    document = docx.Document(str(path))
    cells = document.tables[0].rows[1].cells
    cells[0].paragraphs[0].paragraph_format.keep_with_next = True
    cells[1].paragraphs[0].style = document.styles["Heading 3"]
    document.save(str(path))
    write(path, {}, tmp_path / "out.docx")
    first, second = docx.Document(str(tmp_path / "out.docx")).tables[0].rows[0].cells
    names = [[child.tag.rpartition("}")[2] for child in cell.paragraphs[0]._p.pPr] for cell in (first, second)]
    assert names == [["keepNext"], ["pStyle", "keepNext"]]


def test_table_within_a_row_goes_with_the_row(tmp_path: Path) -> None:
    document = docx.Document()
    made = document.add_table(4, 2)
    for row, words in zip(made.rows, ("{%tr for n in [1, 2, 3, 4] %}", "{{ n }}", "", "{%tr endfor %}"), strict=True):
        row.cells[0].text = words
    made.rows[2].cells[0].add_table(2, 2)
    document.save(str(tmp_path / "table.docx"))
    write(tmp_path / "table.docx", {}, tmp_path / "out.docx")
    outer = docx.Document(str(tmp_path / "out.docx")).tables[0]
    assert [kept(row._tr) for row in outer.rows] == [True, *[False] * 5, True, False]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("client", CLIENTS)
def test_no_page_of_a_dossier_begins_with_a_table_head_over_its_source_alone(client: str, language: str) -> None:
    cited = [row for row in tree(filled(client, language)).iter(f"{W}tr") if _is_source(row)]
    assert len(cited) >= 5
    assert [text(row) for row in cited if not kept(row.getprevious())] == []


def _is_source(row: Any) -> bool:
    styles = [mark.get(f"{W}val") for mark in row.iter(f"{W}pStyle")]
    return styles == ["Source"]
