from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefgen.writers.powerpoint.fitting.dividing import Room, Running, evenly
from briefgen.writers.powerpoint.fitting.fit import SLACK
from briefgen.writers.powerpoint.fitting.height import read_text, text_height
from briefgen.writers.powerpoint.fitting.parting import set_parts
from briefgen.writers.powerpoint.inherit import TextStyle
from briefgen.writers.powerpoint.names import A, P, paragraph_text

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLE = TextStyle([], [])
SENTENCES = "春天来了，山上的茶醒了。夏天来了，城里的人渴了。" * 12
WORDS = st.text(st.sampled_from("清屿气泡茶，。！ abcdefg.-👩🏽‍💻🍵é"), max_size=160)


def body(*paragraphs: str, size: int = 16) -> _Element:
    """A text whose paragraphs are set in one size; a line break where a text has one."""
    made = etree.Element(f"{P}txBody")
    for text in paragraphs:
        paragraph = etree.SubElement(made, f"{A}p")
        for number, line in enumerate(text.split("\n")):
            if number:
                etree.SubElement(etree.SubElement(paragraph, f"{A}br"), f"{A}rPr", sz=f"{size}00")
            run = etree.SubElement(paragraph, f"{A}r")
            etree.SubElement(run, f"{A}rPr", sz=f"{size}00")
            etree.SubElement(run, f"{A}t").text = line
    return made


def divided(text: _Element, width: float, *heights: float, heads: int = 0) -> list[list[str]]:
    """The paragraphs that stand in rooms of one width; the last height is that of all further ones."""
    rooms = [Room(width, height) for height in heights]
    parts = Running(text, STYLE).divided(lambda page: rooms[min(page, len(rooms) - 1)], heads)
    found = []
    for part in parts:
        twin = etree.fromstring(etree.tostring(text))
        set_parts(twin, part)
        found.append([paragraph_text(paragraph) for paragraph in twin.iter(f"{A}p")])
    return found


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6), st.floats(60, 400), st.floats(20, 200), st.floats(20, 200))
def test_parts_one_after_the_other_are_the_text(texts: list[str], width: float, first: float, further: float) -> None:
    parts = divided(body(*texts), width, first, further)
    assert "".join(text for part in parts for text in part) == "".join(texts).replace("\n", "")


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6), st.floats(60, 400), st.floats(80, 200))
def test_every_part_has_room(texts: list[str], width: float, height: float) -> None:
    text = Running(body(*texts), STYLE)
    parts = text.divided(lambda _: Room(width, height))
    assert all(text.height(part, width) <= height + SLACK for part in parts)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4), st.floats(60, 400), st.floats(80, 200))
def test_what_is_set_takes_no_more_than_what_was_measured(texts: list[str], width: float, height: float) -> None:
    text = body(*texts)
    running = Running(text, STYLE)
    for part in running.divided(lambda _: Room(width, height)):
        twin = etree.fromstring(etree.tostring(text))
        set_parts(twin, part)
        assert text_height(read_text(twin, STYLE, width)) <= running.height(part, width) + SLACK


def test_text_goes_on_after_a_paragraph() -> None:
    assert divided(body("one", "two", "three", "four"), 200, 45) == [["one", "two"], ["three", "four"]]


def test_rooms_are_about_equally_full() -> None:
    parts = divided(body(*"abcdefghi"), 200, 160)
    assert [len(part) for part in parts] == [7, 2]


def test_long_paragraph_goes_on_after_a_sentence() -> None:
    parts = divided(body(SENTENCES), 200, 150)
    assert len(parts) > 1
    assert all(part[-1].endswith("。") for part in parts)


def test_lines_of_a_paragraph_are_not_parted() -> None:
    text = body("")
    for number in range(12):
        run = etree.SubElement(text[0], f"{A}r")
        etree.SubElement(run, f"{A}rPr", sz="1600")
        etree.SubElement(run, f"{A}t").text = f"第 {number} 条要点说明文字"
        etree.SubElement(text[0], f"{A}br")
    parts = divided(text, 200, 100)
    assert len(parts) > 1
    assert all(part[0].startswith("第") and part[-1].endswith("文字") for part in parts)


def test_sentence_keeps_its_emoji() -> None:
    parts = divided(body("他说渴了。👩🏽‍💻她也说渴了！🍵" * 20), 200, 120)
    assert {part[0][0] for part in parts} == {"他"} | {part[0][0] for part in parts} - {"👩", "🍵"}


def test_short_paragraph_is_not_parted_where_the_room_is_well_filled() -> None:
    parts = divided(body("清屿气泡茶" * 14, "山与水之间的茶" * 6), 200, 185)
    assert [len(part) for part in parts] == [1, 1]


def test_word_longer_than_a_line_is_parted() -> None:
    parts = divided(body("w" * 300), 100, 40)
    assert "".join(text for part in parts for text in part) == "w" * 300


def test_head_stands_over_each_part() -> None:
    parts = divided(body("Head", "one", "two", "three", "four"), 200, 62, heads=1)
    assert [part[0] for part in parts] == ["Head"] * len(parts)
    assert [text for part in parts for text in part[1:]] == ["one", "two", "three", "four"]


def test_no_part_begins_with_an_empty_line() -> None:
    assert divided(body("one", "two", "", "three"), 200, 40) == [["one", "two"], ["three"]]


def test_runs_keep_their_look() -> None:
    text = body("清屿" * 30)
    paragraph = text[0]
    bold = etree.SubElement(paragraph, f"{A}r")
    etree.SubElement(bold, f"{A}rPr", sz="1600", b="1")
    etree.SubElement(bold, f"{A}t").text = "气泡茶" * 30
    parts = Running(text, STYLE).divided(lambda _: Room(200, 60))
    set_parts(text, parts[-1])
    assert [run.find(f"{A}rPr").get("b") for run in text.iter(f"{A}r")] == ["1"]  # type: ignore[union-attr]


def test_what_goes_on_has_no_bullet_and_keeps_its_indent() -> None:
    text = body("清屿气泡茶" * 40)
    properties = etree.Element(f"{A}pPr", marL="180000", indent="-180000")
    etree.SubElement(properties, f"{A}buChar", char="•")
    text[0].insert(0, properties)
    parts = Running(text, STYLE).divided(lambda _: Room(200, 90))
    set_parts(text, parts[1])
    found = text[0].find(f"{A}pPr")
    assert found is not None
    assert (found.get("marL"), found.get("indent"), [child.tag for child in found]) == ("180000", "0", [f"{A}buNone"])


def test_numbered_list_counts_on() -> None:
    text = body("one", "two", "three", "four")
    for paragraph in text:
        properties = etree.Element(f"{A}pPr")
        etree.SubElement(properties, f"{A}buAutoNum", type="arabicPeriod")
        paragraph.insert(0, properties)
    parts = Running(text, STYLE).divided(lambda _: Room(200, 45))
    set_parts(text, parts[1])
    assert [each.get("startAt") for each in text.iter(f"{A}buAutoNum")] == ["3", "3"]


@pytest.mark.parametrize(("items", "expected"), [(4, [4]), (5, [3, 2]), (9, [3, 3, 3]), (10, [4, 4, 2])])
def test_division_leaves_no_orphan(items: int, expected: list[int]) -> None:
    def by(share: float) -> list[int]:
        most = max(1, int(4 * share))
        return [min(most, items - start) for start in range(0, items, most)]

    assert evenly(by) == expected
