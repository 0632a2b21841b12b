"""result: what a formula comes to: a value, or the reason why there is none (DOMAIN §6.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Reason = Literal["zero_denominator", "missing_input", "not_applicable", "below_min_base"]


@dataclass(frozen=True)
class Result:
    """A computed value, unrounded, or the reason why there is none (DOMAIN §6.3)."""

    value: float | None
    reason: Reason | None = None


def ratio(numerator: float | None, denominator: float | None, *, times: float = 1.0) -> Result:
    """Numerator ÷ denominator × times."""
    if numerator is None or denominator is None:
        return Result(None, "missing_input")
    if denominator == 0:
        return Result(None, "zero_denominator")
    return Result(numerator / denominator * times)


def total(values: Iterable[float | None]) -> Result:
    """The sum of the known values; no value where none is known."""
    known = [value for value in values if value is not None]
    return Result(sum(known)) if known else Result(None, "missing_input")


def shares_pct(parts: Mapping[str, float]) -> dict[str, float]:
    """Each part of a sum in percent; nothing where the sum is zero (`sov`, budget shares)."""
    whole = sum(parts.values())
    return {name: part / whole * 100 for name, part in parts.items()} if whole else {}
