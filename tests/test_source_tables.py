"""A CSV file becomes records whose values know their cells, and faulty files become problems."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.competition import Competition
from briefgen.model.fields import fields_of
from briefgen.model.record import LANGUAGE_SUFFIXES, Record
from briefgen.model.results import Results
from briefgen.problems import Place, Problem
from briefgen.source import Mapping, Sequence, plain, tables
from briefgen.source.tables import TABLES, read_table, read_table_text

DAILY = "results.daily"


def read(text: str, table: str = DAILY) -> tuple[object, list[str]]:
    """The rows as plain values, and the problems as they are printed."""
    node, problems = read_table_text(text, "daily.csv", table)
    return (None if node is None else plain(node)), [str(problem) for problem in problems]


def places(text: str) -> list[dict[str, str]]:
    """The place of every value, row by row."""
    node, problems = read_table_text(text, "d", DAILY)
    assert problems == ()
    assert isinstance(node, Sequence)
    rows = [item for item in node.items if isinstance(item, Mapping)]
    return [{key: str(entry.node.place) for key, entry in row.entries.items()} for row in rows]


@pytest.mark.parametrize("table", sorted(TABLES))
def test_tables_and_records_know_the_same_fields(table: str) -> None:
    key, part = table.split(".")
    (model,) = fields_of({"results": Results, "competition": Competition}[key])[part].models
    assert issubclass(model, Record)
    assert set(TABLES[table].names) == model.written_keys()
    assert set(TABLES[table].texts) == set(model.text_fields())
    assert all(TABLES[table].has(text + suffix) for text in model.text_fields() for suffix in LANGUAGE_SUFFIXES)


def test_every_cell_knows_line_and_column_in_characters() -> None:
    text = 'date,channel,cost,note\n2026-05-01,抖音𠮷,12500,\n2026-05-02,"小,红书", 900,"a ""b"""\n'
    assert read(text) == (
        [
            {"date": "2026-05-01", "channel": "抖音𠮷", "cost": "12500"},
            {"date": "2026-05-02", "channel": "小,红书", "cost": "900", "note": 'a "b"'},
        ],
        [],
    )
    assert places(text) == [
        {"date": "d:2:1", "channel": "d:2:12", "cost": "d:2:16"},
        {"date": "d:3:1", "channel": "d:3:12", "cost": "d:3:20", "note": "d:3:24"},
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_cell_over_several_lines_moves_those_behind_it(end: str) -> None:
    text = end.join(("note,cost", '"one', "two", 'three",5', "four,6", ""))
    assert places(text) == [{"note": "d:2:1", "cost": "d:4:8"}, {"note": "d:5:1", "cost": "d:5:6"}]


def test_rows_and_names_know_their_lines() -> None:
    node, _ = read_table_text("\ndate, cost\n\n,,,\n2026-05-01,1\n", "d", DAILY)
    assert isinstance(node, Sequence)
    (row,) = node.items
    assert isinstance(row, Mapping)
    assert (node.place, row.place, row.entries["cost"].key_place) == (
        Place("d", 2, 1),
        Place("d", 5, 1),
        Place("d", 2, 7),
    )


def test_empty_cells_are_missing_and_empty_columns_are_left_alone() -> None:
    assert read("date,cost,,\n2026-05-01, ,,\n , ,,\n") == ([{"date": "2026-05-01"}], [])


def test_a_table_with_nothing_but_names_has_no_rows() -> None:
    assert read("date,cost\n") == ([], [])


def test_a_text_may_stand_in_two_languages() -> None:
    assert read("note,note_en\n含门店,stores too\n") == ([{"note": "含门店", "note_en": "stores too"}], [])


def test_an_unknown_column_is_told_once_a_file() -> None:
    rows, problems = read("period,regoin,xyz,value\n" + "2026-05-01,1,2,3\n" * 3, "results.sales")
    assert rows == [{"period": "2026-05-01", "value": "3"}] * 3
    assert problems == [
        "daily.csv:1:8: error F-2: results.sales.regoin: unknown column 'regoin'\n    hint: did you mean 'region'?",
        "daily.csv:1:15: error F-2: results.sales.xyz: unknown column 'xyz'\n"
        "    hint: use one of: baseline_value, channel, period, region, source, test_or_control, value, volume",
    ]


@pytest.mark.parametrize("first", ["2026-05-01;douyin;5", "日期,渠道"])
def test_a_first_row_without_any_name_is_told_as_one(first: str) -> None:
    assert read(f"{first}\n2026-05-01;douyin;5\n") == (
        [],
        [
            f"daily.csv:1:1: error F-2: results.daily: expected the names of fields in the first row, found '{first}'\n"
            "    hint: write one name a column with commas between them, such as date,channel,placement"
        ],
    )


def test_a_row_with_a_cell_too_many_or_too_few_is_left_out() -> None:
    rows, problems = read("date,channel,cost\n2026-05-01,douyin,12,500\n2026-05-02,douyin\n2026-05-03,douyin,7,,\n")
    assert rows == []
    assert problems == [
        "daily.csv:2:22: error Y-12: results.daily: expected 3 cells as in the first row, found 4\n"
        "    hint: put quotation marks around a cell that holds a comma",
        "daily.csv:3:1: error Y-12: results.daily: expected 3 cells as in the first row, found 2\n"
        "    hint: write every comma, also where a cell is empty",
        "daily.csv:4:21: error Y-12: results.daily: expected 3 cells as in the first row, found 5\n"
        "    hint: put quotation marks around a cell that holds a comma",
    ]


def test_two_columns_of_one_name_name_both() -> None:
    rows, problems = read("cost,date,cost\n1,2026-05-01,2\n")
    assert rows == [{"date": "2026-05-01", "cost": "1"}]
    assert problems == [
        "daily.csv:1:11: error Y-13: results.daily.cost: the column 'cost' stands here twice\n"
        "    see: daily.csv:1:1\n"
        "    hint: keep one of the two, or rename one"
    ]


def test_a_column_with_values_and_no_name_is_told_once() -> None:
    _, problems = read("date,,cost\n2026-05-01,,1\n2026-05-02,x,1\n2026-05-03,y,1\n")
    assert problems == [
        "daily.csv:1:6: error Y-13: results.daily: this column holds values and has no name\n"
        "    see: daily.csv:3:12\n"
        "    hint: write the field's name into the first row, or clear the column"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'date,note\n1,a\n2,"b\n3,c\n',
            "daily.csv:3:3: error Y-1: a quotation mark is opened here and never closed\n"
            "    hint: close it; write a quotation mark inside the text twice",
        ),
        (
            'date,note\n1,a\n2,"b" c\n3,d\n',
            "daily.csv:3:3: error Y-1: found text behind the closing quotation mark\n"
            "    hint: write a quotation mark inside the text twice, and a comma after the cell",
        ),
    ],
    ids=["open", "goes on"],
)
def test_misplaced_quotation_marks_have_their_place(text: str, said: str) -> None:
    rows, problems = read(text)
    assert problems == [said]
    assert rows == [{"date": "1", "note": "a"}]


def test_a_cell_without_end_is_refused() -> None:
    _, problems = read("date,note\n1," + "x" * 200_000)
    assert problems == [
        "daily.csv:2:1: error Y-7: a cell in this row holds more than 131072 characters\n"
        "    hint: check whether a quotation mark is missing"
    ]


def test_rows_and_columns_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    rows, problems = read("date\n1\n2\n3\n4\n")
    assert rows == [{"date": "1"}, {"date": "2"}]
    assert problems == [
        "daily.csv:4:1: error Y-7: results.daily: more than 2 rows\n    hint: split the table, by month for instance"
    ]
    _, problems = read("date" + "," * 500)
    assert problems == [
        "daily.csv:1:1: error Y-7: results.daily: more than 500 columns\n"
        "    hint: write one row a day, brand or channel, not one column"
    ]


def test_more_rows_than_yaml_has_nodes_are_read() -> None:
    node, problems = read_table_text("date,channel,cost\n" + "2026-05-01,douyin,1\n" * 30_000, "d", DAILY)
    assert isinstance(node, Sequence)
    assert (len(node.items), problems) == (30_000, ())


def found_in(path: Path, data: bytes) -> tuple[object, tuple[Problem, ...]]:
    """What a file of these bytes holds."""
    path.write_bytes(data)
    node, problems = read_table(path, "daily.csv", DAILY)
    return (None if node is None else plain(node)), problems


def test_a_byte_order_mark_is_no_part_of_the_first_name(tmp_path: Path) -> None:
    assert found_in(tmp_path / "d", "date,cost\r\n2026-05-01,1\r\n".encode("utf-8-sig")) == (
        [{"date": "2026-05-01", "cost": "1"}],
        (),
    )


def test_gbk_is_recognised_and_named(tmp_path: Path) -> None:
    rows, (problem,) = found_in(tmp_path / "d", "channel,note\n抖音,含门店的订单\n".encode("gbk"))
    assert rows is None
    assert str(problem) == (
        "daily.csv:2:1: error Y-3: expected UTF-8 text, found GB18030\n"
        "    hint: convert it: iconv -f GB18030 -t UTF-8 old.csv > new.csv; or save it in Excel as 'CSV UTF-8'"
    )
    assert problem.in_language("zh-Hans").hint == (
        "转换编码：iconv -f GB18030 -t UTF-8 old.csv > new.csv；或在 Excel 里另存为“CSV UTF-8”"
    )


def test_a_table_that_is_too_big_is_split_by_month(tmp_path: Path) -> None:
    _, (problem,) = found_in(tmp_path / "d", b"x" * (5 * 1024 * 1024 + 1))
    assert str(problem) == (
        "daily.csv: error Y-7: expected at most 5 MB, found 5.0 MB\n    hint: split the table, by month for instance"
    )


@pytest.mark.parametrize("data", [b"", b"\n , \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(tmp_path: Path, data: bytes) -> None:
    _, (problem,) = found_in(tmp_path / "d", data)
    assert str(problem) == (
        "daily.csv: error Y-4: the file is empty\n"
        "    hint: write the names of the columns into the first row, or delete it"
    )


def test_messages_are_told_in_chinese() -> None:
    _, (short,) = read_table_text("date,channel,cost\n2026-05-01,douyin\n", "d", DAILY)
    _, (twice,) = read_table_text("cost,cost\n", "d", DAILY)
    assert short.in_language("zh-Hans").message == "应与第一行一样有 3 格，现有 2 格"
    assert short.in_language("zh-Hant").message == "應與第一列一樣有 3 格，現有 2 格"
    assert twice.in_language("zh-Hans").message == "“cost”这一列写了两次"


@given(st.text(alphabet='date,cos"\n\r \u2028字', max_size=40))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    read_table_text(text, "d", DAILY)
    read_table_text(f"date,cost\n{text}", "d", DAILY)


@given(st.lists(st.tuples(*[st.text(alphabet='ab,"\n 字\u2028\x1c', max_size=6)] * 3), max_size=4))
def test_what_a_program_writes_is_read_back_with_the_place_of_each_cell(rows: list[tuple[str, str, str]]) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows([("note", "channel", "cost"), *rows])
    node, problems = read_table_text(stream.getvalue(), "d", DAILY)
    assert (isinstance(node, Sequence), problems) == (True, ())
    assert isinstance(node, Sequence)
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    lines = stream.getvalue().split("\n")
    assert len(node.items) == len(kept)
    for item, cells in zip(node.items, kept, strict=True):
        assert isinstance(item, Mapping)
        for key, cell in zip(("note", "channel", "cost"), cells, strict=True):
            if cell.strip():
                entry = item.entries[key]
                place = entry.node.place
                assert plain(entry.node).lstrip(" ") == cell.lstrip(" ")  # type: ignore[attr-defined]
                assert lines[place.line - 1][place.column - 1] in ('"', cell.lstrip(" ")[0])
