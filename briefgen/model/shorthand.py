"""shorthand: what people write for short in, the one form the model knows out; None where it is no shorthand.

Nothing is guessed: `12,5`, `$12m` or `Q2` may mean two things, and stay what they are.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

SIGNS: dict[str, tuple[str, ...]] = {
    "¥": ("CNY", "JPY"),
    "US$": ("USD",),
    "HK$": ("HKD",),
    "NT$": ("TWD",),
    "S$": ("SGD",),
    "A$": ("AUD",),
    "€": ("EUR",),
    "£": ("GBP",),
    "RMB": ("CNY",),
}
"""What is written for a currency, and the currencies it may mean, most likely first."""
_CODES = (
    *("CNY", "HKD", "TWD", "MOP", "JPY", "KRW", "SGD", "MYR", "THB", "IDR", "PHP", "VND", "INR", "AUD", "NZD"),
    *("USD", "CAD", "MXN", "BRL", "EUR", "GBP", "CHF", "RUB", "AED"),
)
_SCALES = {"k": 3, "m": 6, "bn": 9, "万": 4, "萬": 4, "亿": 8, "億": 8}

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | str.maketrans("￥￡　−", "¥£ -")
_AMOUNT = re.compile(
    rf"(?:({'|'.join(map(re.escape, [*SIGNS, *_CODES]))}) ?)?"
    r"([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)"
    r"(?:([kKmM]|[bB][nN]| ?[万萬亿億])?( ?元)?|( ?%))"
)
_DAY = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})| ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日)")
_MONTH = re.compile(r"([0-9]{4})(?:[-/.]([0-9]{1,2})| ?年 ?([0-9]{1,2}) ?月)")
_YEAR = re.compile(r"([0-9]{4}) ?年?")
_PART_OF_YEAR = re.compile(r"([0-9]{4})[- ]?(?:([QqHh])([1-4])|[Ww]([0-9]{1,2}))")
_TRUTHS = {"是": "true", "否": "false"}


class Amount(NamedTuple):
    """A number as digits, and what stood beside it; `currencies` are those its sign may mean, 元 may mean any."""

    value: str
    currencies: tuple[str, ...] = ()
    is_scaled: bool = False
    is_percent: bool = False
    is_yuan: bool = False


def amount(text: str) -> Amount | None:
    """The number in `6.8%`, `1,200`, `１２００`, `1200万元`, `12k`, `1.2bn`, `CNY 12m` or `US$50m`; a bn is 10 亿."""
    match = _AMOUNT.fullmatch(text.translate(_FULL_WIDTH).strip())
    if not match:
        return None
    sign, digits, scale, yuan, percent = match.groups()
    power = _SCALES[scale.strip().lower()] if scale else 0
    value = f"{Decimal(digits.replace(',', '') + f'e{power}'):f}"
    return Amount(value, currencies(sign or ""), bool(scale), bool(percent), bool(yuan))


def currencies(written: str) -> tuple[str, ...]:
    """The currencies a sign or code may mean."""
    return SIGNS.get(written) or ((written,) if written in _CODES else ())


def day(text: str) -> str | None:
    """`2026-05-04` for `2026/5/4`, `2026.5.4`, `2026年5月4日`, and for itself."""
    match = _DAY.fullmatch(text.translate(_FULL_WIDTH).strip())
    if not match:
        return None
    numbers = [int(match[1]), int(match[3] or match[5]), int(match[4] or match[6])]
    return _written(*numbers)


def moment(text: str) -> str | None:
    """A year, a month or a day: `2026`, `2026-05` or `2026-05-04`, also for `2026.05` and `2026年5月`."""
    written = text.translate(_FULL_WIDTH).strip()
    if match := _MONTH.fullmatch(written):
        found = _written(int(match[1]), int(match[2] or match[3]), 1)
        return found and found[:7]
    if match := _YEAR.fullmatch(written):
        return match[1] if int(match[1]) else None
    return day(written)


def period(text: str) -> str | dict[str, str] | None:
    """A moment, `2026-Q2`, `2026-H1`, `2026-W19`, or from and to for `2026-05-04..2026-07-26`."""
    written = text.translate(_FULL_WIDTH).strip()
    if match := _PART_OF_YEAR.fullmatch(written):
        return _part_of_year(*match.groups())
    for sign in ("..", "/"):
        ends = [day(end) for end in written.split(sign)]
        if len(ends) == 2 and ends[0] and ends[1]:
            return {"from": ends[0], "to": ends[1]}
    return moment(written)


def truth(text: str) -> str | None:
    """`true` for `是`, `false` for `否`; `yes` and `no` the model knows by itself."""
    return _TRUTHS.get(text)


def _written(year: int, month: int, day_of_month: int) -> str | None:
    """The day, if the calendar has it."""
    try:
        return date(year, month, day_of_month).isoformat()
    except ValueError:
        return None


def _part_of_year(year: str, letter: str | None, number: str | None, week: str | None) -> str | None:
    if letter:
        is_half = letter in "Hh"
        return None if is_half and int(number or 0) > 2 else f"{year}-{letter.upper()}{number}"
    try:
        date.fromisocalendar(int(year), int(week or 0), 1)
    except ValueError:
        return None
    return f"{year}-W{int(week or 0):02}"
