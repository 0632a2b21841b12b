"""survey: percentages and bases in, how far they can be trusted out (DOMAIN §7)."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Literal

from briefgen.metrics.result import Result

Base = Literal["unknown", "counts_only", "small", "sound"]
"""What a base of that size may carry: nothing said, counts only, percentages with a caution, percentages."""
Verdict = Literal["significant", "directional", "none", "not_testable"]

Z_95 = 1.96
Z_90 = 1.64
FEWEST = 30
SOUND = 100


@dataclass(frozen=True)
class Comparison:
    """Whether two percentages differ: the verdict, the difference in points, and the z value behind it."""

    verdict: Verdict
    difference_pp: Result
    z: Result


def base_class(n: int | None) -> Base:
    """What a base may carry: below 30 counts only, below 100 with a caution (DOMAIN §7.1)."""
    if n is None:
        return "unknown"
    return "counts_only" if n < FEWEST else "small" if n < SOUND else "sound"


def people_counted(pct: float | None, n: int | None) -> Result:
    """How many of a base a percentage stands for."""
    return Result(None, "missing_input") if pct is None or n is None else Result(pct / 100 * n)


def margin_of_error(pct: float | None, n: int | None, deff: float = 1.0) -> Result:
    """Half the 95 % interval around a percentage, in points (DOMAIN §7.2); `deff` 1.5 for quota panels."""
    if pct is None or n is None:
        return Result(None, "missing_input")
    if n < FEWEST:
        return Result(None, "zero_denominator" if n <= 0 else "below_min_base")
    if not 0 <= pct <= 100:
        return Result(None, "not_applicable")
    share = pct / 100
    return Result(Z_95 * sqrt(share * (1 - share) / n) * sqrt(deff) * 100)


def compare_shares(first: tuple[float | None, int | None], second: tuple[float | None, int | None]) -> Comparison:
    """Two percentages with their bases against each other, the second minus the first (DOMAIN §7.3)."""
    (pct_1, n_1), (pct_2, n_2) = first, second
    difference = Result(None, "missing_input") if pct_1 is None or pct_2 is None else Result(pct_2 - pct_1)
    z = _z(pct_1, n_1, pct_2, n_2)
    return Comparison(_verdict(z), difference, z)


def _z(pct_1: float | None, n_1: int | None, pct_2: float | None, n_2: int | None) -> Result:
    if pct_1 is None or pct_2 is None or n_1 is None or n_2 is None:
        return Result(None, "missing_input")
    if min(n_1, n_2) < FEWEST:
        return Result(None, "below_min_base")
    pooled = (pct_1 * n_1 + pct_2 * n_2) / (n_1 + n_2) / 100
    spread = pooled * (1 - pooled) * (1 / n_1 + 1 / n_2)
    if spread <= 0:
        return Result(None, "zero_denominator")
    return Result((pct_2 - pct_1) / 100 / sqrt(spread))


def _verdict(z: Result) -> Verdict:
    if z.value is None:
        return "not_testable"
    size = abs(z.value)
    return "significant" if size >= Z_95 else "directional" if size >= Z_90 else "none"
