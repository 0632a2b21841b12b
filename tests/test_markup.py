from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import Markdown
from briefgen.content import Passage, Prose, Rich, Span, Table
from briefgen.markup import read_markup


def spans(text: str) -> list[tuple[str, str]]:
    """The spans of a text of one paragraph, each with its look in a word or two."""
    found = read_markup(text)
    assert isinstance(found, Rich)
    return [
        (span.text, " ".join(filter(None, (span.emphasis, "italic" if span.italic else "", span.link))))
        for span in found.spans
    ]


def outline(text: str) -> list[tuple[str, int, int, str]]:
    found = read_markup(text)
    assert isinstance(found, Prose)
    return [
        (each.kind, each.level, each.number, str(each.text)) for each in found.passages if isinstance(each, Passage)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一句话",
        "海报60*90cm，两张80*180cm",
        "含税价*，不含税价*",
        "5 * 3 * 2",
        "姓名：____ 日期：____",
        "campaign_kv_final_v2.psd",
        "[附件](见归档)",
        "<b>x</b> &amp; R&D <",
        "**没有结尾",
        "-5% 与 +3%",
        "#新年不加班#",
        "> 30% 的人",
        "第一行\n第二行",
        "　　缩进",
        "1、第一",
        "a | b",
    ],
)
def test_text_that_only_looks_like_markup_stays_as_it_was(text: str) -> None:
    assert read_markup(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**“重点”**内容", [("“重点”", "strong"), ("内容", "plain")]),
        ("*斜体*，___", [("斜体", "plain italic"), ("，___", "plain")]),
        ("***两样***", [("两样", "strong italic")]),
        ("**粗 *又斜* 粗**", [("粗 ", "strong"), ("又斜", "strong italic"), (" 粗", "strong")]),
        ("__粗__ _斜_", [("粗", "strong"), (" ", "plain"), ("斜", "plain italic")]),
        ("**粗**\n`a*b*c`", [("粗", "strong"), ("\na*b*c", "plain")]),
        (r"**粗** \*不\*", [("粗", "strong"), (" *不*", "plain")]),
        ("[官网](https://a.cn/b_c)。", [("官网", "plain https://a.cn/b_c"), ("。", "plain")]),
        ("[**粗**]（https://a.cn）", [("粗", "strong https://a.cn")]),
        (
            "见https://a.cn/x_y_z，再看",
            [("见", "plain"), ("https://a.cn/x_y_z", "plain https://a.cn/x_y_z"), ("，再看", "plain")],
        ),
        ("**https://a.cn/**", [("https://a.cn/", "strong https://a.cn/")]),
        ("<https://a.cn>", [("https://a.cn", "plain https://a.cn")]),
    ],
)
def test_signs_within_a_line_become_looks(text: str, expected: list[tuple[str, str]]) -> None:
    assert spans(text) == expected


def test_code_alone_is_plain_text() -> None:
    assert read_markup("`a*b*c`") == "a*b*c"


def test_blank_lines_part_paragraphs_and_single_ones_break_a_line() -> None:
    assert outline("一\n二\n\n三") == [("paragraph", 0, 0, "一\n二"), ("paragraph", 0, 0, "三")]


def test_list_needs_no_blank_line_and_nests_by_two_spaces() -> None:
    assert outline("前言：\n- a\n  - b\n    还是 b\n- c\n尾声") == [
        ("paragraph", 0, 0, "前言："),
        ("bullet", 0, 0, "a"),
        ("bullet", 1, 0, "b\n还是 b"),
        ("bullet", 0, 0, "c"),
        ("paragraph", 0, 0, "尾声"),
    ]


def test_numbered_items_keep_the_numbers_people_gave_them() -> None:
    assert outline("1. a\n\n   a 的第二段\n2) b\n\n- x\n\n1. c") == [
        ("number", 0, 1, "a"),
        ("more", 0, 1, "a 的第二段"),
        ("number", 0, 2, "b"),
        ("bullet", 0, 0, "x"),
        ("number", 0, 1, "c"),
    ]


def test_heading_is_a_passage_of_its_own() -> None:
    assert outline("## 背景\n正文") == [("heading", 0, 0, "背景"), ("paragraph", 0, 0, "正文")]


def test_table_takes_its_cells_whatever_a_row_lacks() -> None:
    found = read_markup("表：\n| 渠道 | 占比 |\n|---|--:|\n| **抖音** | 1\\|2 |\n| 小红书 |")
    assert isinstance(found, Prose)
    assert found.passages[1] == Table(
        (Rich((Span("渠道"),)), Rich((Span("占比"),))),
        ((Rich((Span("抖音", "strong"),)), Rich((Span("1|2"),))), (Rich((Span("小红书"),)), Rich(()))),
        alt="渠道  占比",
    )


def test_prose_is_plain_text_where_nothing_else_fits() -> None:
    assert str(Markdown("**前言**\n1. a\n   - b\n\n| x | y |\n|---|---|\n| 1 | 2 |")) == (
        "前言\n1. a\n  – b\nx  y\n1  2"
    )


def test_markdown_without_text_is_nothing() -> None:
    assert not Markdown(" \n")


@given(st.text(st.characters(exclude_characters="*_`[\\#|", exclude_categories=["Cs", "Cc"])))
def test_text_without_signs_comes_out_unchanged(text: str) -> None:
    if "http" not in text and not re.match(r"\s*([-+•]|\d{1,3}[.)])\s", text):
        assert read_markup(text) == text


@given(st.text("ab重 \n\t-+*_`[]()#|>.1<&\\"))
def test_no_letter_is_ever_lost(text: str) -> None:
    kept = re.findall("[ab重&<]", text)
    assert re.findall("[ab重&<]", str(read_markup(text))) == kept


@settings(deadline=None, max_examples=30)
@given(st.text("*_`[]()#|-\\ \n1.ahtps:/", min_size=1, max_size=8), st.integers(0, 2000))
def test_repeated_signs_take_bounded_time(pattern: str, offset: int) -> None:
    start = time.perf_counter()
    read_markup(("x" * offset + pattern * 20_000)[:20_000])
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("text", ["*a* " * 25_000, "- " * 50_000, "\n".join(" " * n + "- x" for n in range(400))])
def test_large_and_deep_texts_are_read(text: str) -> None:
    start = time.perf_counter()
    assert read_markup(text)
    assert time.perf_counter() - start < 20
