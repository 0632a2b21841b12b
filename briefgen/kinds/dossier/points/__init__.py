"""points: a client's brief in, the sixteen points as the dossier prints them out, `p1` to `p16` (DOMAIN §2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.dossier.points.brand import point_7
from briefgen.kinds.dossier.points.company import point_4
from briefgen.kinds.dossier.points.consumers import point_10
from briefgen.kinds.dossier.points.judging import point_15, point_16
from briefgen.kinds.dossier.points.market import point_8
from briefgen.kinds.dossier.points.plan import point_13
from briefgen.kinds.dossier.points.product import point_5, point_6
from briefgen.kinds.dossier.points.rivals import point_9
from briefgen.kinds.dossier.points.standing import point_12
from briefgen.kinds.dossier.points.team import point_1, point_2, point_3
from briefgen.kinds.dossier.points.trade import point_11, point_14

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

_POINTS = (
    *(point_1, point_2, point_3, point_4, point_5, point_6, point_7, point_8),
    *(point_9, point_10, point_11, point_12, point_13, point_14, point_15, point_16),
)


def points(wording: Wording) -> dict[str, object]:
    """Every point by name."""
    return {f"p{number}": point(wording) for number, point in enumerate(_POINTS, start=1)}
