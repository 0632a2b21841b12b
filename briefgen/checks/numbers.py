"""numbers: a number in, the digits a message shows out, the same in all languages."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_LARGE = 1e15
"""From here on digits no longer count: 1e+18."""


def written(value: float, decimals: int = 2) -> str:
    """`1234.5` as 1,234.5 and `0.30000000004` as 0.3: no more decimals than needed."""
    if not abs(value) < _LARGE:
        return f"{value:.4g}"
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{rounded:,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", "−") if rounded else "0"
