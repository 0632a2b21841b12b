"""What figures, money and days look like to readers of each language."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis.strategies import integers

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


def test_the_last_of_several_names_in_a_sentence_follows_and() -> None:
    assert EN.joined(["Zhao Tang", "Lu Jian", "He Wan"]) == "Zhao Tang, Lu Jian and He Wan"
    assert EN.joined(["Zhao Tang"]) == "Zhao Tang"
    assert EN.joined([]) == ""
    assert ZH.joined(["赵棠", "陆见"]) == "赵棠、陆见"


def test_sentences_end_once() -> None:
    assert ZH.sentences("先判了苦", "还没喝。") == "先判了苦。还没喝。"
    assert EN.sentences("Judged first", "", "Never tasted!") == "Judged first. Never tasted!"


@pytest.mark.parametrize(
    ("value", "zh", "hant", "en"),
    [
        (9_999, "9,999 元", "9,999 元", "CNY 9,999"),
        (9_999.996, "1 万元", "1 萬元", "CNY 10,000.00"),
        (10_000, "1 万元", "1 萬元", "CNY 10,000"),
        (12_345, "1.23 万元", "1.23 萬元", "CNY 12,345"),
        (999_999, "100 万元", "100 萬元", "CNY 999,999"),
        (1_000_000, "100 万元", "100 萬元", "CNY 1.0m"),
        (12_340_000, "1,234 万元", "1,234 萬元", "CNY 12.34m"),
        (99_999_999, "1 亿元", "1 億元", "CNY 100.0m"),
        (100_000_000, "1 亿元", "1 億元", "CNY 100.0m"),
        (999_960_000, "10 亿元", "10 億元", "CNY 999.96m"),
        (999_999_999, "10 亿元", "10 億元", "CNY 1.0bn"),
        (1_250_000_000, "12.5 亿元", "12.5 億元", "CNY 1.25bn"),
        (-99_999_999, "−1 亿元", "−1 億元", "CNY −100.0m"),
        (0, "0 元", "0 元", "CNY 0"),
    ],
)
def test_money_steps_up_where_it_is_read_as_the_next_unit(value: float, zh: str, hant: str, en: str) -> None:
    assert (ZH.money(value, "CNY"), HANT.money(value, "CNY"), EN.money(value, "CNY")) == (zh, hant, en)


def test_amounts_side_by_side_have_one_unit() -> None:
    assert EN.amounts([2_600_000, 600_000], "CNY") == ["CNY 2.6m", "CNY 0.6m"]
    assert EN.amounts([3_240_000, 1_200_000], "CNY") == ["CNY 3.24m", "CNY 1.20m"]
    assert EN.amounts([2_600_000, 900], "CNY") == ["CNY 2.6m", "CNY 900"]
    assert EN.amounts([], "CNY") == []
    assert ZH.amounts([120_000_000, 600_000], "CNY") == ["1.2 亿元", "60 万元"]


@given(integers(1, 10**12))
def test_money_says_the_same_in_each_language(value: int) -> None:
    """What each language writes, counted out again, is within the rounding of what was given."""
    counted = [
        _counted_out(ZH.money(value, "CNY"), {"万": 10**4, "亿": 10**8}),
        _counted_out(HANT.money(value, "CNY"), {"萬": 10**4, "億": 10**8}),
        _counted_out(EN.money(value, "CNY"), {"m": 10**6, "bn": 10**9}),
    ]
    assert all(each == pytest.approx(value, rel=0.006) for each in counted)


def _counted_out(text: str, units: dict[str, int]) -> float:
    found = re.search(r"([\d,.]+) ?(万|亿|萬|億|bn|m)?", text.removeprefix("CNY "))
    assert found
    return float(found[1].replace(",", "")) * units.get(found[2], 1)


def test_charts_and_tables_carry_their_unit_once() -> None:
    assert (ZH.chart_size(18.6e9), ZH.chart_unit("CNY", 18.6e9)) == (1e8, "亿元")
    assert (HANT.chart_size(18.6e9), HANT.chart_unit("CNY", 18.6e9)) == (1e8, "億元")
    assert (EN.chart_size(18.6e9), EN.chart_unit("CNY", 18.6e9)) == (1e9, "CNY bn")
    assert (ZH.table_amounts([3.6e6, 12e6], 12e6), ZH.table_unit("CNY", 12e6)) == (["360", "1,200"], "万元")
    assert ZH.table_amounts([3.6e6, 12.345e6], 15e6) == ["360.0", "1,234.5"]
    assert (EN.table_amounts([12e6], 12e6), EN.table_unit("CNY", 12e6)) == (["12,000"], "CNY ’000")


def test_small_sums_stand_in_tables_to_the_unit() -> None:
    assert (ZH.table_amounts([440, 12000], 12000), ZH.table_unit("CNY", 12000)) == (["440", "12,000"], "元")
    assert (EN.table_amounts([440.5, 12000], 12000), EN.table_unit("USD", 12000)) == (["440.50", "12,000.00"], "USD")


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [(5, "5.00 元", "CNY 5.00"), (5.5, "5.50 元", "CNY 5.50"), (999.999, "1,000.00 元", "CNY 1,000.00")],
)
def test_a_price_has_its_cents(value: float, zh: str, en: str) -> None:
    assert (ZH.price(value, "CNY"), EN.price(value, "CNY")) == (zh, en)


def test_a_dear_thing_is_priced_as_money() -> None:
    assert (ZH.price(128_000, "CNY"), EN.price(128_000, "CNY")) == ("12.8 万元", "CNY 128,000")
    assert HANT.price(60, "JPY") == "JPY 60.00"


def test_a_day_is_a_period_too() -> None:
    assert (ZH.period("2025-03-01"), EN.period("2025-03-01")) == ("2025年3月1日", "1 March 2025")


def test_a_span_within_a_year_names_it_once() -> None:
    first, last = date(2025, 6, 2), date(2025, 9, 29)
    assert ZH.span(first, last, "long") == "2025年6月2日–9月29日"
    assert EN.span(first, last, "long") == "2 June–29 September 2025"
    assert EN.span(first, date(2026, 1, 4), "long") == "2 June 2025–4 January 2026"


@pytest.mark.parametrize(
    ("width", "chinese", "english"),
    [
        ("long", "2025年6月2日–29日", "2–29 June 2025"),
        ("short", "6月2日–29日", "2–29 Jun"),
        ("dense", "6/2–6/29", "2–29 Jun"),
    ],
)
def test_a_span_within_a_month_names_it_once(width: str, chinese: str, english: str) -> None:
    first, last = date(2025, 6, 2), date(2025, 6, 29)
    assert (ZH.span(first, last, width), EN.span(first, last, width)) == (chinese, english)


def test_a_span_of_one_day_is_that_day() -> None:
    day = date(2025, 6, 2)
    assert (ZH.span(day, day), EN.span(day, day, "long")) == ("6月2日", "2 June 2025")


def test_months_in_a_sentence_are_written_out() -> None:
    assert (ZH.month(9), EN.month(9)) == ("9月", "September")
