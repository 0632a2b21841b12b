"""formats: numbers, money, dates and spans of days in, the words a reader of one language expects out.

Rounding is half-up and happens here only, once (DOMAIN §6.4). 1 bn is 10 亿.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.numbers import format_decimal, is_currency

if TYPE_CHECKING:
    from collections.abc import Sequence

MINUS = "−"
DASH = "—"
PRICE_LIMIT = 1_000
_IN_ONES = 1_000_000
"""Money below this stands in tables to the unit."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LOCALES = {"zh-Hans": "zh_Hans_CN", "zh-Hant": "zh_Hant_TW", "en": "en_GB"}
_DATES = {
    "long": {"zh": "y年M月d日", "en": "d MMMM y"},
    "day": {"zh": "M月d日", "en": "d MMMM"},
    "short": {"zh": "M月d日", "en": "d MMM"},
    "dense": {"zh": "M/d", "en": "d MMM"},
    "month": {"zh": "M月", "en": "MMM"},
    "month_name": {"zh": "M月", "en": "MMMM"},
}
_MONTHS = {True: "y年M月", False: "MMMM y"}
_MONEY_STEPS = {
    "zh-Hans": ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")),
    "zh-Hant": ((Decimal(10) ** 8, "億"), (Decimal(10) ** 4, "萬")),
    "en": ((Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m")),
}
_CURRENCY_WORDS = {
    "zh-Hans": {"CNY": "元", "USD": "美元", "HKD": "港元", "TWD": "新台币"},
    "zh-Hant": {"CNY": "元", "USD": "美元", "HKD": "港元", "TWD": "元"},
}


@dataclass(frozen=True)
class Formats:
    """How one language writes figures."""

    language: str

    @property
    def chinese(self) -> bool:
        """Whether the language is Chinese in either script."""
        return self.language.startswith("zh")

    def number(self, value: float, decimals: int | None = None, *, signed: bool = False) -> str:
        """`1234.5` as 1,234.5: to fixed decimals, or as many as the number has (two at most)."""
        exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        rounded = _round(exact, 2 if decimals is None else decimals)
        pattern = "#,##0" + ("." + ("0" * decimals) if decimals else "" if decimals == 0 else ".##")
        text = str(format_decimal(abs(rounded), format=pattern, locale=_LOCALES[self.language]))
        if rounded < 0:
            return MINUS + text
        return "+" + text if signed and rounded > 0 else text

    def percent(self, value: float, decimals: int | None = None, *, signed: bool = False) -> str:
        """`6.8` as 6.8%, closed up in all languages."""
        return self.number(value, decimals, signed=signed) + "%"

    def points(self, value: float, decimals: int = 1, *, signed: bool = True) -> str:
        """A difference of percentages: +2.2 个百分点, +2.2 pp."""
        unit = {"zh-Hans": " 个百分点", "zh-Hant": " 個百分點"}.get(self.language, " pp")
        return self.number(value, decimals, signed=signed) + unit

    def money(self, value: float, currency: str, *, plain: bool = False) -> str:
        """Money in running text: 1,200 万元, CNY 12.0m; `plain` leaves the currency out."""
        exact = Decimal(repr(float(value)))
        size, unit = _money_step(exact, _MONEY_STEPS[self.language])
        scaled = float(exact / size)
        if not self.chinese:
            finest = 1 if _round(exact / size, 1) == _round(exact / size, 2) else 2
            decimals = finest if unit else 0 if scaled == int(scaled) else 2
            text = self.number(scaled, decimals) + unit
            return text if plain else f"{currency} {text}"
        text = f"{self.number(scaled)} {unit}".rstrip()
        if plain:
            return text
        word = _CURRENCY_WORDS[self.language].get(currency)
        if word is None:
            return f"{currency} {text}"
        return f"{text}{word}" if unit else f"{text} {word}"

    def amounts(self, values: Sequence[float], currency: str) -> list[str]:
        """Amounts that stand side by side, in English all in the unit of the largest: CNY 2.6m, CNY 0.6m."""
        size = self.chart_size(max(values, default=0))
        if self.chinese or size == 1 or min(values) < size / 100:
            return [self.money(value, currency) for value in values]
        finest = 1 if all(self.number(value / size, 2).endswith("0") for value in values) else 2
        unit = self._chart_step(size)[1]
        return [f"{currency} {self.number(value / size, finest)}{unit}" for value in values]

    def price(self, value: float, currency: str) -> str:
        """What one thing costs, with its cents: 5.50 元, CNY 5.50; from a thousand on as any money."""
        if abs(value) >= PRICE_LIMIT:
            return self.money(value, currency)
        number = self.number(value, 2)
        word = _CURRENCY_WORDS.get(self.language, {}).get(currency)
        return f"{number} {word}" if word else f"{currency} {number}"

    def money_range(self, low: float, high: float, currency: str) -> str:
        """From one amount to another: 32–38 万元, CNY 320,000–380,000."""
        if not self.chinese:
            return f"{self.money(low, currency)}–{self.money(high, currency, plain=True)}"
        size = float(next((size for size, _ in _MONEY_STEPS[self.language] if abs(high) >= size), Decimal(1)))
        return f"{self.number(low / size)}–{self.money(high, currency)}"

    def is_currency(self, unit: str) -> bool:
        """Whether a unit is the code of a currency."""
        return bool(is_currency(unit))

    def table_amounts(self, values: Sequence[float], largest: float) -> list[str]:
        """A column of money whose head carries the unit, with equal decimals, none where all amounts are whole.

        The unit is that for the `largest` amount of the table: 万, in English thousands, of small sums the currency's.
        """
        size = self.table_size(largest)
        decimals = 2 if size == 1 else 1 if self.chinese else 0
        told = [self.number(float(Decimal(repr(float(value))) / size), decimals) for value in values]
        nothing = "." + "0" * decimals
        return [text.removesuffix(nothing) for text in told] if all(text.endswith(nothing) for text in told) else told

    def table_unit(self, currency: str, largest: float) -> str:
        """The unit of such a column: 万元, CNY ’000; 元, CNY."""
        in_size = self.table_size(largest) > 1
        if not self.chinese:
            return f"{currency} ’000" if in_size else currency
        size = _MONEY_STEPS[self.language][1][1] if in_size else ""
        return (size + _CURRENCY_WORDS[self.language].get(currency, f" {currency}")).lstrip()

    def table_size(self, largest: float) -> int:
        """What money is divided by in a table whose largest amount this is."""
        return 1 if largest < _IN_ONES else 10_000 if self.chinese else 1_000

    def chart_size(self, largest: float) -> float:
        """What money is divided by on a chart: 亿 or 万, in English billions or millions, as the largest value is."""
        return float(self._chart_step(largest)[0])

    def chart_unit(self, currency: str, largest: float) -> str:
        """The unit of such a chart: 亿元, CNY bn."""
        unit = self._chart_step(largest)[1]
        if not self.chinese:
            return f"{currency} {unit}".rstrip()
        return (unit + _CURRENCY_WORDS[self.language].get(currency, f" {currency}")).lstrip()

    def _chart_step(self, largest: float) -> tuple[Decimal, str]:
        return next((step for step in _MONEY_STEPS[self.language] if largest >= step[0]), (Decimal(1), ""))

    def period(self, period: str) -> str:
        """A period or a day as one says it: 2025 年, 2025 年第 4 季度, 2025年11月; 2025, Q4 2025, 3 November 2025."""
        if _DAY.fullmatch(period):
            return self.date(dt.date.fromisoformat(period))
        year, _, part = period.partition("-")
        if not year.isdigit() or len(year) != 4:
            return period
        if not part:
            return f"{year} 年" if self.chinese else year
        if part in ("Q1", "Q2", "Q3", "Q4"):
            quarter = "季度" if self.language == "zh-Hans" else "季"
            return f"{year} 年第 {part[1]} {quarter}" if self.chinese else f"{part} {year}"
        if part.isdigit() and len(part) == 2 and 1 <= int(part) <= 12:
            return str(format_date(dt.date(int(year), int(part), 1), _MONTHS[self.chinese], _LOCALES[self.language]))
        return period

    def periods(self, first: str, last: str) -> str:
        """From one period to another: 2023–2025 年, 2023–2025; once where both are the same."""
        if first == last:
            return self.period(first)
        years = all(part.isdigit() and len(part) == len("2025") for part in (first, last))
        return f"{first}–{self.period(last)}" if years else f"{self.period(first)}–{self.period(last)}"

    def date(self, value: dt.date, width: str = "long") -> str:
        """2026年9月4日, 4 September 2026 (`long`, `day` without year), 4 Sep (`short`), 9/4 (`dense`)."""
        pattern = _DATES[width]["zh" if self.chinese else "en"]
        return str(format_date(value, pattern, locale=_LOCALES[self.language]))

    def month(self, number: int) -> str:
        """A month by its number as it stands in a sentence: 9月, September."""
        return self.date(dt.date(2000, number, 1), "month_name")

    def span(self, first: dt.date, last: dt.date, width: str = "short") -> str:
        """Both ends of a stretch of days: 5月4日–7月26日, 4 May–26 Jul; month and year once where they are the same."""
        if first == last:
            return self.date(first, width)
        if width == "short" and first.year != last.year:
            width = "long"
        if (first.year, first.month) == (last.year, last.month) and not (self.chinese and width == "dense"):
            return self._span_of_a_month(first, last, width)
        if width == "long" and first.year == last.year:
            return self._span_of_a_year(first, last)
        return f"{self.date(first, width)}–{self.date(last, width)}"

    def _span_of_a_month(self, first: dt.date, last: dt.date, width: str) -> str:
        """6月2日–29日, 2–29 June."""
        return f"{self.date(first, width)}–{last.day}日" if self.chinese else f"{first.day}–{self.date(last, width)}"

    def _span_of_a_year(self, first: dt.date, last: dt.date) -> str:
        """The year once, where the language has it."""
        ends = ("long", "day") if self.chinese else ("day", "long")
        return f"{self.date(first, ends[0])}–{self.date(last, ends[1])}"

    def quoted(self, text: str) -> str:
        """Words in this language's quotation marks, unless they are quoted already."""
        if text[:1] in '“「‘『"':
            return text
        left, right = ("「", "」") if self.language == "zh-Hant" else ("“", "”")
        return f"{left}{text}{right}"

    def listed(self, items: list[str]) -> str:
        """Several names in one line: 赵棠、陆见 or Zhao Tang, Lu Jian."""
        return ("、" if self.chinese else ", ").join(items)

    def joined(self, items: list[str]) -> str:
        """Several names inside a sentence: 赵棠、陆见 or Zhao Tang and Lu Jian."""
        if self.chinese or not items[1:]:
            return self.listed(items)
        return f"{self.listed(items[:-1])} and {items[-1]}"

    def sentences(self, *parts: str) -> str:
        """Sentences one after another, each closed with this language's full stop."""
        stop, gap = ("。", "") if self.chinese else (".", " ")
        return gap.join(part if _is_closed(part) else part + stop for part in parts if part)

    def inline(self, name: str) -> str:
        """A name as it stands inside a sentence: in English without its capital, unless it is an abbreviation."""
        first, second = name[:1], name[1:2]
        return first.lower() + name[1:] if not self.chinese and first.isupper() and second.islower() else name

    def clauses(self, *parts: str) -> str:
        """Clauses joined with this language's comma."""
        return ("，" if self.chinese else ", ").join(part for part in parts if part)


def _is_closed(sentence: str) -> bool:
    """Whether a sentence has its stop, be it inside a closing quotation mark."""
    last = sentence.rstrip("”」’")[-1:]
    return last in "。.!?！？…"


def _money_step(value: Decimal, steps: Sequence[tuple[Decimal, str]]) -> tuple[Decimal, str]:
    """The largest step money reaches, rounded as it will be read: 99,999,999 is 1 亿, not 10,000 万."""
    ladder = (*steps, (Decimal(1), ""))
    reached = (upper for upper, lower in pairwise(ladder) if abs(_round(value / lower[0], 2)) * lower[0] >= upper[0])
    return next(reached, ladder[-1])


def _round(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
