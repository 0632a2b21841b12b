"""points: the sixteen points as Word blocks, each filled from its group `p1` to `p16`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paper.elements import Element


def points() -> list[Element]:
    """All points, each beginning a page."""
    return []
