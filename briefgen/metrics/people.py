"""people: shares of users and of stages in, indices and conversions out (DOMAIN §6.1)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.metrics.result import Result, ratio

if TYPE_CHECKING:
    from collections.abc import Sequence


def heavy_index(share_of_volume_pct: float | None, share_of_users_pct: float | None) -> Result:
    """How much more than their number heavy users buy, 100 being as much (`heavy_index`)."""
    return ratio(share_of_volume_pct, share_of_users_pct, times=100)


def funnel_conversion(stage: float | None, before: float | None) -> Result:
    """Percent of one stage that reach the next (`funnel_conv`)."""
    return ratio(stage, before, times=100)


def funnel_conversions(stages: Sequence[float | None]) -> tuple[Result, ...]:
    """The passages of a funnel in order, one fewer than its stages."""
    return tuple(funnel_conversion(after, before) for before, after in pairwise(stages))
