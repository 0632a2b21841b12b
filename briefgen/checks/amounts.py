"""amounts: numbers of a brief in, whether they agree within a tolerance and how a message writes them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefgen.checks.numbers import written

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROUNDING = 1e-9
"""What floating-point sums may stray by: 33.3 + 33.3 + 33.3 is 99.89999999999999."""


class Sum(NamedTuple):
    """The sum of the known values, and whether all of them are known."""

    value: float
    complete: bool


def added(values: Iterable[float | None]) -> Sum:
    """The values' sum; no values at all make no complete sum."""
    given = tuple(values)
    known = [value for value in given if value is not None]
    return Sum(float(sum(known)), bool(given) and len(known) == len(given))


def misses(found: Sum, expected: float, within: float) -> bool:
    """Whether a sum is off by more than the tolerance; one with gaps only if it is too large already."""
    gap = found.value - expected
    return (abs(gap) if found.complete else gap) > within + _ROUNDING * max(1.0, abs(expected))


def differs(found: float, expected: float, within: float = 0.0) -> bool:
    """Whether a number is off by more than the tolerance."""
    return misses(Sum(found, complete=True), expected, within)


def exceeds(found: float, most: float, within: float = 0.0) -> bool:
    """Whether a number is larger than it may be by more than the tolerance."""
    return misses(Sum(found, complete=False), most, within)


def signed(value: float) -> str:
    """A difference as one reads it: +200,000 or −0.5."""
    return written(value) if value < 0 else f"+{written(value)}"
