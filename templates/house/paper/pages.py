"""pages: header and footer in, the properties of a section of upright A4 pages out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.elements import R, w

if TYPE_CHECKING:
    from paper.elements import Element


def page(*, header: str = "", footer: str = "") -> Element:
    """A4 upright; a grid without a type is switched off, else 16 pt lines snap to its pitch."""
    return w(
        "sectPr",
        _reference("headerReference", header) if header else None,
        _reference("footerReference", footer) if footer else None,
        w("pgSz", w=11906, h=16838),
        w("pgMar", top=1417, right=1247, bottom=1191, left=1247, header=652, footer=595, gutter=0),
        w("cols", space=720),
        w("docGrid", linePitch=312),
    )


def _reference(tag: str, relation: str) -> Element:
    element = w(tag, type="default")
    element.set(f"{{{R}}}id", relation)
    return element
