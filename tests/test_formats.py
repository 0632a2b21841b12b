"""What figures, money and days look like to readers of each language."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.formats import Formats

ZH, HANT, EN = Formats("zh-Hans"), Formats("zh-Hant"), Formats("en")


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (12_000_000, "1,200 万元", "CNY 12.0m"),
        (18_600_000_000, "186 亿元", "CNY 18.6bn"),
        (1_000_000_000, "10 亿元", "CNY 1.0bn"),
        (3_600_000, "360 万元", "CNY 3.6m"),
        (5.5, "5.5 元", "CNY 5.50"),
        (800, "800 元", "CNY 800"),
        (-60_000, f"{'−'}6 万元", f"CNY {'−'}60,000"),
    ],
)
def test_money_is_written_as_each_language_counts(value: float, zh: str, en: str) -> None:
    assert (ZH.money(value, "CNY"), EN.money(value, "CNY")) == (zh, en)


@pytest.mark.parametrize(
    ("low", "high", "zh", "en"),
    [
        (320_000, 380_000, "32–38 万元", "CNY 320,000–380,000"),
        (1_000_000, 12_000_000, "100–1,200 万元", "CNY 1.0m–12.0m"),
        (80_000_000, 120_000_000, "0.8–1.2 亿元", "CNY 80.0m–120.0m"),
        (800, 900, "800–900 元", "CNY 800–900"),
    ],
)
def test_a_range_of_money_names_its_unit_once(low: float, high: float, zh: str, en: str) -> None:
    assert (ZH.money_range(low, high, "CNY"), EN.money_range(low, high, "CNY")) == (zh, en)


def test_one_billion_is_ten_yi() -> None:
    assert ZH.money(1e9, "USD") == "10 亿美元"
    assert HANT.money(1e9, "USD") == "10 億美元"
    assert EN.money(1e9, "USD") == "USD 1.0bn"


@pytest.mark.parametrize(
    ("value", "decimals", "text"), [(2.25, 1, "2.3"), (0.125, 2, "0.13"), (-2.5, 0, "−3"), (1234.5, None, "1,234.5")]
)
def test_numbers_round_half_up_once(value: float, decimals: int | None, text: str) -> None:
    assert ZH.number(value, decimals) == text


def test_percent_stands_closed_up_and_signed() -> None:
    assert ZH.percent(6.8) == "6.8%"
    assert EN.percent(25.68, 1, signed=True) == "+25.7%"


def test_differences_of_percentages_are_points() -> None:
    assert ZH.points(2.2) == "+2.2 个百分点"
    assert EN.points(-5) == "−5.0 pp"


@pytest.mark.parametrize(
    ("width", "zh", "en"),
    [
        ("long", "2026年5月4日", "4 May 2026"),
        ("short", "5月4日", "4 May"),
        ("dense", "5/4", "4 May"),
        ("month", "5月", "May"),
    ],
)
def test_dates_by_width(width: str, zh: str, en: str) -> None:
    day = date(2026, 5, 4)
    assert (ZH.date(day, width), EN.date(day, width)) == (zh, en)


def test_quotes_follow_the_script() -> None:
    assert (ZH.quoted("冷静"), HANT.quoted("冷靜"), EN.quoted("calm")) == ("“冷静”", "「冷靜」", "“calm”")
    assert ZH.quoted("“冷静”") == "“冷静”"


def test_sentences_end_once() -> None:
    assert ZH.sentences("先判了苦", "还没喝。") == "先判了苦。还没喝。"
    assert EN.sentences("Judged first", "", "Never tasted!") == "Judged first. Never tasted!"
