from __future__ import annotations

import pytest

from briefgen.measure import Piece, break_lines, has_chinese, lay_out, lines, text_width


@pytest.mark.parametrize(
    ("text", "bold", "width"),
    [
        ("Hello, world", False, 52.23),
        ("Hello, world", True, 56.68),
        ("清屿", False, 20.0),
        ("2.4亿元", False, 33.9),
        ("€ 10–20", False, 36.02),
        ("“a”", False, 12.22),
        ("“清”", False, 30.0),
        ("é\u0301", False, 5.56),
        ("🍵", False, 13.7),
        ("👩🏽‍💻", False, 41.1),
        ("㊣", False, 10.0),
        ("ж", False, 5.5),
        ("", False, 0.0),
    ],
)
def test_width_at_ten_points(text: str, bold: bool, width: float) -> None:
    assert text_width(text, 10, bold) == pytest.approx(width)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("清屿是一种气泡茶", ("清屿是一种气", "泡茶")),
        ("清屿气泡茶好，喝", ("清屿气泡茶", "好，喝")),
        ("清屿气泡茶（喝）", ("清屿气泡茶", "（喝）")),
        ("The quick brown fox", ("The quick", "brown fox")),
        ("清屿sparkling茶", ("清屿sparkling", "茶")),
        ("well-made things", ("well-made", "things")),
        ("one\ntwo", ("one", "two")),
        ("Donaudampfschiff", ("Donaudampf", "schiff")),
        ("", ("",)),
    ],
)
def test_lines_break_at_sixty_points(text: str, expected: tuple[str, ...]) -> None:
    assert break_lines(text, 10, 60) == expected
    assert lines(text, 10, 60) == len(expected)


def test_pieces_of_different_size_share_lines() -> None:
    first, second = lay_out((Piece("4.3", 28, bold=True), Piece(" 对 3.6 的首购率", 14)), 120)
    assert (first.text, first.size, second.text, second.size) == ("4.3 对 3.6 的首", 28, "购率", 14)


def test_first_line_may_be_narrower() -> None:
    assert [line.text for line in lay_out((Piece("清屿清屿", 10),), 30, first_width_pt=10)] == ["清", "屿清屿"]


def test_letter_spacing_counts() -> None:
    assert lay_out((Piece("ab", 10, spacing=4),), 100)[0].width == pytest.approx(19.12)


def test_chinese_is_recognised() -> None:
    assert has_chinese("a 𠮷")
    assert has_chinese("，")
    assert not has_chinese("Otter “x” …")


@pytest.mark.parametrize(
    ("text", "apart"),
    [("清屿", 0), ("Hello 2026", 0), ("清屿6.8%，第四位", 2), ("OTV占36%，首4周", 5), ("“清”a", 0), ("清🍵屿", 2)],
)
def test_a_loose_text_reckons_with_latin_words_set_apart(text: str, apart: int) -> None:
    wider = text_width(text, 10, loose=True) - text_width(text, 10)
    assert wider == pytest.approx(2.4 * apart)
    for bold in (False, True):
        lines = [lay_out((Piece(text, 10, bold, 0.0, loose),), 1000)[0] for loose in (True, False)]
        assert lines[0].width - lines[1].width == pytest.approx(wider)


def test_a_loose_text_is_not_broken_at_a_hyphen() -> None:
    told = lay_out((Piece("a long well-made thing", 10, loose=True),), 60)
    assert [line.text for line in told] == ["a long", "well-made", "thing"]
    assert break_lines("a long well-made thing", 10, 60) == ("a long well-", "made thing")
