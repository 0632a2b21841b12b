"""pages: header and footer in, the properties of a section of upright A4 pages out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.elements import R, w

if TYPE_CHECKING:
    from paper.elements import Element


def page(*, header: str = "", footer: str = "", wide: bool = False) -> Element:
    """A4, upright or on its side; a grid without a type is switched off, else 16 pt lines snap to its pitch."""
    size = w("pgSz", w=16838, h=11906, orient="landscape") if wide else w("pgSz", w=11906, h=16838)
    top, sides, bottom = (1247, 1134, 1021) if wide else (1417, 1247, 1191)
    return w(
        "sectPr",
        _reference("headerReference", header) if header else None,
        _reference("footerReference", footer) if footer else None,
        size,
        w("pgMar", top=top, right=sides, bottom=bottom, left=sides, header=652, footer=595, gutter=0),
        w("cols", space=720),
        w("docGrid", linePitch=312),
    )


def _reference(tag: str, relation: str) -> Element:
    element = w(tag, type="default")
    element.set(f"{{{R}}}id", relation)
    return element
