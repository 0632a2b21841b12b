"""ground: a slide in, what of it stands on every slide it goes on to, and where there is room, out.

What stands above the title or at the slide's foot, such as kicker, logo, source, footer and number, is its furniture.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.writers.powerpoint.inherit import Box, box_of
from briefgen.writers.powerpoint.names import P, iter_shapes, name_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from briefgen.writers.powerpoint.inherit import Origins

TITLES = ("title", "ctrTitle")
_EVERYWHERE = (*TITLES, "ftr", "dt", "sldNum")
_FOOT = 0.85
"""Where a slide's foot begins, as a share of its height."""
_BOTTOM_MARGIN = 0.05
_TOUCHING = 72000.0
"""Two millimetres in EMU: what is no farther from something belongs to it."""
_WHOLE = 0.8
"""A share of the slide from which a shape is its ground."""
_SHOWN = (f"{P}sp", f"{P}pic", f"{P}cxnSp", f"{P}grpSp")


@dataclass(frozen=True)
class Ground:
    """A slide's title as further slides have it, and the room they have below it; lengths in EMU."""

    headline: Box | None
    is_raised: bool
    content: Box
    furniture: frozenset[str]
    """The numbers of the shapes that stand on every slide."""


def find_ground(root: _Element, origins: Origins) -> Ground:
    """How a slide is laid out, and how slides that it goes on to shall be."""
    title = title_of(root)
    own = None if title is None else box_of(title, origins)
    usual, body = (_on_master(origins, kind) for kind in ("title", "body"))
    headline, is_raised = own, False
    if own and usual and own.bottom > usual.bottom + _TOUCHING:
        headline, is_raised = replace(own, top=usual.top, height=usual.height), True
    shapes = list(_iter_top_shapes(root, origins))
    kept = [(shape, box) for shape, box in shapes if _is_furniture(shape, box, headline, origins)]
    rest = [box for shape, box in shapes if all(shape is not each for each, _ in kept)]
    feet = [box.top for shape, box in kept if box.top >= origins.slide_height * _FOOT]
    foot = min([origins.slide_height * (1 - _BOTTOM_MARGIN), *feet])
    top = min((box.top for box in rest), default=0.0)
    if headline:
        top = body.top if body and body.top >= headline.bottom else headline.bottom
    left = headline.left if headline else min((box.left for box in rest), default=0.0)
    right = headline.right if headline else max((box.right for box in rest), default=0.0)
    return Ground(
        headline,
        is_raised,
        Box(left, top, right - left, foot - top),
        frozenset(number_of(shape) for shape, _ in kept),
    )


def title_of(root: _Element) -> _Element | None:
    """A slide's title."""
    return next((shape for shape in root.iter(f"{P}sp") if _holder(shape) in TITLES and text_of(shape).strip()), None)


def number_of(shape: _Element) -> str:
    """What a shape is told apart by from others of its slide."""
    return str(next(shape.iter(f"{P}cNvPr")).get("id", ""))


def companions(shape: _Element, root: _Element, origins: Origins) -> Iterator[_Element]:
    """What belongs to a shape: what is named so, such as a rule above a text, and a line along its top."""
    box = box_of(shape, origins)
    for other in iter_shapes(root):
        if name_of(other) == f"with:{name_of(shape)}" or (other.tag == f"{P}cxnSp" and _tops(other, box, origins)):
            yield other


def overlap_across(one: Box, other: Box) -> bool:
    """Whether two boxes stand one above the other, at least in part."""
    return one.left < other.right and other.left < one.right


def _tops(line: _Element, box: Box | None, origins: Origins) -> bool:
    own = box_of(line, origins)
    if own is None or box is None:
        return False
    within = own.left >= box.left - _TOUCHING and own.right <= box.right + _TOUCHING
    return within and own.height == 0 and abs(own.top - box.top) <= _TOUCHING


def _is_furniture(shape: _Element, box: Box, headline: Box | None, origins: Origins) -> bool:
    if _holder(shape) in _EVERYWHERE:
        return True
    if shape.tag not in _SHOWN or name_of(shape).startswith("with:"):
        return False
    if box.top >= origins.slide_height * _FOOT or box.height >= origins.slide_height * _WHOLE:
        return shape.tag != f"{P}grpSp"
    if headline is None:
        return False
    beside = box.bottom <= headline.bottom and not overlap_across(box, headline)
    return box.bottom <= headline.top + _TOUCHING or beside


def _holder(shape: _Element) -> str:
    placeholder = next(shape.iter(f"{P}ph"), None)
    return "" if placeholder is None else placeholder.get("type", "obj")


def _iter_top_shapes(root: _Element, origins: Origins) -> Iterator[tuple[_Element, Box]]:
    for shape in iter_shapes(root):
        box = box_of(shape, origins)
        if box is not None and shape.getparent() is next(root.iter(f"{P}spTree"), None):
            yield shape, box


def _on_master(origins: Origins, kind: str) -> Box | None:
    found: Sequence[_Element] = [shape for shape in origins.master.iter(f"{P}sp") if _holder(shape) == kind]
    return box_of(found[0], replace(origins, layout=origins.master)) if found else None
