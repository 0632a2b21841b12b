"""points: the sixteen points as Word blocks, each filled from its group `p1` to `p16`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.market_points import point_7, point_8, point_9, point_10
from dossier.plan_points import point_11, point_12, point_13, point_14, point_15, point_16
from dossier.product_points import point_1, point_2, point_3, point_4, point_5, point_6

if TYPE_CHECKING:
    from paper.elements import Element

_POINTS = (
    *(point_1, point_2, point_3, point_4, point_5, point_6, point_7, point_8),
    *(point_9, point_10, point_11, point_12, point_13, point_14, point_15, point_16),
)


def points() -> list[Element]:
    """All points in order."""
    return [element for point in _POINTS for element in point()]
