"""A YAML file becomes nodes with places, and bad files become problems."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefgen.problems import Place
from briefgen.source import Mapping, Scalar, Sequence, plain, read_yaml, read_yaml_text

if TYPE_CHECKING:
    from pathlib import Path


def problems_of(text: str) -> list[str]:
    _, problems = read_yaml_text(text, "b.yaml")
    return [str(problem) for problem in problems]


def test_every_value_knows_line_and_column_in_characters() -> None:
    node, problems = read_yaml_text("company:\n  名称𠮷: [岚谷, 清屿]\n", "b.yaml")
    assert problems == ()
    assert isinstance(node, Mapping)
    company = node.entries["company"].node
    assert isinstance(company, Mapping)
    names = company.entries["名称𠮷"]
    assert names.key_place == Place("b.yaml", 2, 3)
    assert isinstance(names.node, Sequence)
    assert names.node.items[1] == Scalar(Place("b.yaml", 2, 13), "清屿")


@pytest.mark.parametrize("text", ["NO", "on", "1:30", "0755", "1_000", "2026-03-06", "1e3", "0x1F", "'~'", '"null"'])
def test_a_value_stays_the_text_it_was(text: str) -> None:
    node, problems = read_yaml_text(f"x: {text}", "b.yaml")
    assert problems == ()
    assert node is not None
    assert plain(node) == {"x": text.strip("'\"")}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_null_is_nothing(text: str) -> None:
    node, _ = read_yaml_text(f"x: {text}", "b.yaml")
    assert node is not None
    assert plain(node) == {"x": None}


def test_merged_values_keep_the_place_where_they_were_written() -> None:
    node, problems = read_yaml_text("a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}\n", "b.yaml")
    assert problems == ()
    assert node is not None
    assert plain(node) == {"a": {"x": "1", "y": "2"}, "b": {"y": "3", "x": "1"}}
    assert isinstance(node, Mapping)
    merged = node.entries["b"].node
    assert isinstance(merged, Mapping)
    assert merged.entries["x"].node.place == Place("b.yaml", 1, 11)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "a:\n\tb: 1",
            "b.yaml:2:1: error Y-1: found a tab in the indentation\n    hint: indent with spaces",
            id="tab",
        ),
        pytest.param(
            "x: **重点**",
            "b.yaml:1:4: error Y-1: text may not start with '*'\n    hint: put quotes around the text",
            id="star",
        ),
        pytest.param(
            "x: @me",
            "b.yaml:1:4: error Y-1: text may not start with '@'\n    hint: put quotes around the text",
            id="at",
        ),
        pytest.param(
            "x: a: b",
            "b.yaml:1:5: error Y-1: found a second colon, or a line that is indented too far\n"
            "    hint: put quotes around text that holds ': ', or align the line with the one above",
            id="second colon",
        ),
        pytest.param(
            "名称：岚谷\nbrand: x",
            "b.yaml:2:6: error Y-1: found a second colon, or a line that is indented too far\n"
            "    hint: write an ASCII colon and a space, 'key: value', in place of '：'",
            id="full-width colon",
        ),
        pytest.param(
            "x: - a",
            "b.yaml:1:4: error Y-1: a list item starts in the middle of a line\n"
            "    hint: start '- ' on a line of its own, or put quotes around the text",
            id="dash in the middle",
        ),
        pytest.param(
            "x: >38%",
            "b.yaml:1:4: error Y-1: found text right after '|' or '>'\n"
            "    hint: start the text on the next line, indented; put quotes around text that starts with '|' or '>'",
            id="text after a block's sign",
        ),
        pytest.param(
            "x: !b!c d",
            "b.yaml:1:4: error Y-1: text may not start with '!'\n    hint: put quotes around the text",
            id="exclamation mark",
        ),
        *(
            pytest.param(
                text,
                f"b.yaml:{line}:1: error Y-1: a line may not start with '%'\n"
                "    hint: delete the line, or put quotes around text that starts with '%'",
                id=text,
            )
            for text, line in (("%YAML 9.9\n---\nx: 1", 1), ("%YAML 1.1\nx: 1", 1), ("x: 1\n%折扣: 3", 2), ("%", 1))
        ),
        *(
            pytest.param(
                text,
                f"b.yaml:{line}:1: error Y-1: the line '...' ends the file before its last line\n"
                "    hint: delete the line '...'",
                id=text,
            )
            for text, line in (("...", 1), ("x: 1\n...\n# then\ny: 2", 2))
        ),
        pytest.param(
            " x: 1\ny: 2",
            "b.yaml:2:1: error Y-1: this line stands further left than the first one\n    hint: align both lines",
            id="further left",
        ),
        pytest.param(
            'x: 1\ny: "abc\nz: 2',
            "b.yaml:2:4: error Y-1: a quotation mark is opened here and never closed\n"
            "    hint: close it, or put the other kind of quotes around the text",
            id="open quote",
        ),
        pytest.param(
            "x: {a: 1",
            "b.yaml:2:1: error Y-1: a mapping in { } is not closed\n"
            "    hint: close it with }, with a comma between entries",
            id="open brace",
        ),
        pytest.param(
            "x: 1\n---\ny: 2",
            "b.yaml:2:1: error Y-1: a second document starts here\n    hint: delete the line '---'",
            id="second document",
        ),
        pytest.param(
            "x: *y",
            "b.yaml:1:4: error Y-1: the alias '*y' has no anchor '&y' before it\n"
            "    hint: put quotes around text that starts with '*'",
            id="alias without anchor",
        ),
        pytest.param(
            "x: 1\nx: 2",
            "b.yaml:2:1: error Y-2: the key 'x' stands here twice\n    see: b.yaml:1:1\n"
            "    hint: keep one of the two, or rename one",
            id="duplicate key",
        ),
        pytest.param(
            "# nothing yet\n",
            "b.yaml: warning Y-4: the file is empty\n    hint: write something into it, or delete it",
            id="empty",
        ),
        pytest.param(
            "x: {{ client }}",
            "b.yaml:1:5: error Y-6: expected a name as key, found a mapping\n"
            "    hint: put quotes around text that starts with '{'",
            id="mapping as key",
        ),
        pytest.param(
            "null: 1",
            "b.yaml:1:1: error Y-6: expected a name as key, found nothing\n    hint: write a name before the colon",
            id="null as key",
        ),
        pytest.param(
            "x: {<<: 3}",
            "b.yaml:1:9: error Y-6: expected a mapping to merge, found '3'\n"
            "    hint: write '<<: *name', where &name stands before a mapping",
            id="merge of no mapping",
        ),
        pytest.param(
            "x: " + "[" * 60,
            "b.yaml:1:53: error Y-7: nested more than 50 levels deep\n"
            "    hint: close the brackets before, or nest less",
            id="deep nesting",
        ),
        pytest.param(
            "x: &x [*x]",
            "b.yaml:1:8: error Y-7: the alias '*x' stands inside itself\n    hint: write the value out",
            id="recursive alias",
        ),
        pytest.param(
            "x: !!python/object:os.system ls",
            "b.yaml:1:4: error Y-8: the tag '!!python/object:os.system' has no meaning in a brief\n"
            "    hint: delete the tag; put quotes around text that starts with '!'",
            id="custom tag",
        ),
        pytest.param(
            'x: "a\\0b"',
            "b.yaml:1:4: error Y-9: found the invisible character U+0000\n"
            "    hint: delete it; it often comes along when text is copied from a slide or a PDF",
            id="escaped control character",
        ),
    ],
)
def test_a_mistake_has_a_place_and_a_hint(text: str, expected: str) -> None:
    assert problems_of(text) == [expected]


@pytest.mark.parametrize("text", ["x: " + "[" * 200_000, "- " * 200_000, "{a: " * 200_000], ids=["[", "-", "{"])
def test_nesting_that_the_parser_itself_refuses_is_told_alike(text: str) -> None:
    (told,) = problems_of(text)
    assert told.split(": ", 1)[1] == (
        "error Y-7: nested more than 50 levels deep\n    hint: close the brackets before, or nest less"
    )


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for number in range(1, 9):
        aliases = ", ".join([f"*a{number - 1}"] * 10)
        bomb += f"a{number}: &a{number} [{aliases}]\n"
    assert problems_of(bomb) == [
        "b.yaml:5:10: error Y-7: more than 20000 keys and values, aliases counted where they stand\n"
        "    hint: split the file by its top-level keys"
    ]


def test_number_as_key_stays_text() -> None:
    node, problems = read_yaml_text("2025: 41.0", "b.yaml")
    assert problems == ()
    assert node is not None
    assert plain(node) == {"2025": "41.0"}


def test_reading_goes_on_after_a_mistake() -> None:
    problems = problems_of("x: 1\nx: 2\ny: !foo 3\nnull: 4\n")
    assert [problem.split(": ")[1] for problem in problems] == ["error Y-2", "error Y-8", "error Y-6"]


def file_with(folder: Path, data: bytes) -> Path:
    path = folder / "b.yaml"
    path.write_bytes(data)
    return path


def read_bytes(folder: Path, data: bytes) -> list[str]:
    _, problems = read_yaml(file_with(folder, data), "b.yaml")
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfx: 1\r\ny: 2\r\n", b"x: 1\ny: 2"], ids=["mark and crlf", "plain"])
def test_byte_order_mark_and_windows_line_ends_are_welcome(tmp_path: Path, data: bytes) -> None:
    node, problems = read_yaml(file_with(tmp_path, data), "b.yaml")
    assert problems == ()
    assert isinstance(node, Mapping)
    assert plain(node) == {"x": "1", "y": "2"}
    assert node.entries["y"].key_place == Place("b.yaml", 2, 1)


def test_gbk_is_recognised_and_the_way_out_told(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, "x: 1\nname: 岚谷饮品".encode("gb18030")) == [
        "b.yaml:2:8: error Y-3: expected UTF-8 text, found GB18030\n"
        "    hint: convert it: iconv -f GB18030 -t UTF-8 old.yaml > new.yaml;"
        " or open it in Notepad and save it with the encoding UTF-8"
    ]


def test_utf_16_is_recognised(tmp_path: Path) -> None:
    (problem,) = read_bytes(tmp_path, "name: 岚谷".encode("utf-16"))
    assert problem.startswith("b.yaml:1:1: error Y-3: expected UTF-8 text, found UTF-16\n")


def test_other_bytes_are_named_plainly(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, b"\xff\xfe\xfa\x80\xff".replace(b"\xfe", b"")) == [
        "b.yaml:1:1: error Y-3: expected UTF-8 text, found other bytes\n    hint: save the file as UTF-8"
    ]


def test_control_characters_and_the_writers_marks_are_refused(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, "x: a\ny: 清\x0b屿\ufdd0\n".encode()) == [
        "b.yaml:2:5: error Y-9: found the invisible character U+000B, and 1 more in this file\n"
        "    hint: delete it; it often comes along when text is copied from a slide or a PDF"
    ]


def test_null_bytes_are_no_text(tmp_path: Path) -> None:
    (problem,) = read_bytes(tmp_path, b"\0\0\0")
    assert problem.startswith("b.yaml:1:1: error Y-9: found the invisible character U+0000, and 2 more in this file\n")


@pytest.mark.parametrize(("data", "severity"), [(b"", "error"), (b"\n \n", "error"), (b"# to do\n", "warning")])
def test_empty_file_is_an_error_unless_somebody_left_a_comment(tmp_path: Path, data: bytes, severity: str) -> None:
    assert read_bytes(tmp_path, data) == [
        f"b.yaml: {severity} Y-4: the file is empty\n    hint: write something into it, or delete it"
    ]


def test_huge_file_is_not_even_read(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, b"#" * (6 * 1024 * 1024)) == [
        "b.yaml: error Y-7: expected at most 5 MB, found 6.0 MB\n"
        "    hint: split the file by its top-level keys, and keep pictures and exports out of it"
    ]


def test_missing_file_and_folder_are_told_apart(tmp_path: Path) -> None:
    _, (missing,) = read_yaml(tmp_path / "no.yaml", "no.yaml")
    assert str(missing) == "no.yaml: error Y-10: no such file\n    hint: check the name and the folder"
    _, (folder,) = read_yaml(tmp_path, "b.yaml")
    assert str(folder) == "b.yaml: error Y-10: expected a file, found a folder\n    hint: rename the folder"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "b.yaml")
    _, (problem,) = read_yaml(tmp_path / "b.yaml", "b.yaml")
    assert problem.message == "expected a file, found a link to none"
