"""continuing: a finished slide in, the slides it takes for all its texts and tables to have room out.

What is too long is first made smaller; what is still too long goes on, at a good size, on a further slide that has
the first one's title, marked, its furniture, and nothing else but what goes on.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from briefgen.problems import phrase
from briefgen.writers.powerpoint.fitting.abridging import abridge, is_label
from briefgen.writers.powerpoint.fitting.fit import fit_shape, is_upright, iter_texts, room_within
from briefgen.writers.powerpoint.fitting.further import make_further, mark_title, numbered_mark
from briefgen.writers.powerpoint.fitting.ground import companions, find_ground, number_of, overlap_across
from briefgen.writers.powerpoint.fitting.longtables import LongTable, Place, divide_table
from briefgen.writers.powerpoint.fitting.longtexts import LongText, divide_shape
from briefgen.writers.powerpoint.fitting.rows import fit_table, iter_tables, room_below
from briefgen.writers.powerpoint.gantt import settle_bars
from briefgen.writers.powerpoint.inherit import EMU, Box, box_of, text_style
from briefgen.writers.powerpoint.names import P, describe, iter_shapes, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from briefgen.problems import Phrase
    from briefgen.writers.powerpoint.fitting.ground import Ground
    from briefgen.writers.powerpoint.inherit import Origins


class GoingOn(NamedTuple):
    """Something that goes on: its name, and on which slides behind its own, from one to another."""

    name: str
    first: int
    last: int


@dataclass(frozen=True)
class Fitted:
    """A slide and those it goes on to; what was made smaller, what goes on and where, what was cut."""

    pages: tuple[_Element, ...]
    remarks: tuple[Phrase, ...]
    going_on: tuple[GoingOn, ...] = ()
    cut: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Flow:
    """Something that goes on: its shape's number and name, its place on its own slide and on further ones, its parts.

    It goes on after `waits` further slides, for what stands above it goes on first.
    """

    number: str
    name: str
    own: Box
    further: Box
    parts: LongText | LongTable
    waits: int

    @property
    def last(self) -> int:
        """The last of the further slides on which it stands, 0 for its own slide."""
        return self.waits + len(self.parts.parts) - 1 if len(self.parts.parts) > 1 else 0

    def part(self, page: int) -> int | None:
        """Which of its parts stands on a further slide, if any does."""
        if page == 0:
            return 0
        return page - self.waits if self.waits < page <= self.last else None


def fit_slide(root: _Element, origins: Origins, mark: str, *, has_notes: bool) -> Fitted:
    """A slide on which everything fits its place, on several if need be; `mark` is said of each further one.

    What is cut of a label has to be told in the notes; where there are none it goes on.
    """
    fits = [(shape, fit_shape(shape, origins)) for shape in list(iter_texts(root))]
    for frame in list(iter_tables(root)):
        fits.append((frame, fit_table(frame, origins)))
        settle_bars(frame, origins)
    remarks = [phrase("deck.shape", shape=name_of(shape), what=fit.remark) for shape, fit in fits if fit.remark]
    long = [shape for shape, fit in fits if not fit.fits]
    if not long:
        return Fitted((root,), tuple(remarks))
    ground = find_ground(root, origins)
    labels = [shape for shape in long if _stays(shape, ground, origins, has_notes=has_notes)]
    cut = [_abridged(shape, origins) for shape in labels]
    remarks += [phrase("deck.shape", shape=name_of(shape), what=phrase("deck.shortened")) for shape in labels]
    flows = _flows([shape for shape in long if shape not in labels], ground, origins)
    pages = tuple(_pages(root, flows, ground, origins, mark)) if flows else (root,)
    going_on = tuple(GoingOn(flow.name, flow.waits + 1, flow.last) for flow in flows if flow.last)
    return Fitted(pages, tuple(remarks), going_on, tuple(cut))


def _stays(shape: _Element, ground: Ground, origins: Origins, *, has_notes: bool) -> bool:
    """Whether a text goes on nowhere: the slide's furniture, what stands upright or has a line or two of room."""
    body = shape.find(f"{P}txBody")
    if body is None:
        return False
    style = text_style(shape, origins)
    room = room_within(shape, style, origins)
    if number_of(shape) in ground.furniture or room is None or is_upright(style):
        return True
    return has_notes and is_label(body, style, room)


def _abridged(shape: _Element, origins: Origins) -> str:
    """Shortens a text; who cannot see the notes finds all of it where a screen reader does."""
    body, style = shape.find(f"{P}txBody"), text_style(shape, origins)
    assert body is not None, "a text shape has a text body"
    full = abridge(body, style, room_within(shape, style, origins) or (0.0, 0.0))
    describe(shape, full.replace("\n", " "))
    return full


def _flows(long: Sequence[_Element], ground: Ground, origins: Origins) -> list[_Flow]:
    """What goes on, from above to below; what stands under something that goes on waits until that ends."""
    boxes = [(shape, box) for shape in long if (box := box_of(shape, origins))]
    flows: list[_Flow] = []
    for shape, box in sorted(boxes, key=lambda each: (each[1].top, each[1].left)):
        above = [flow.last for flow in flows if overlap_across(flow.own, box)]
        is_alone = all(overlap_across(other, box) for _, other in boxes)
        further = _further_box(shape, box, ground, origins, is_alone=is_alone)
        flows.append(_flow(shape, (box, further), max(above, default=0), origins))
    return flows


def _flow(shape: _Element, boxes: tuple[Box, Box], waits: int, origins: Origins) -> _Flow:
    own, further = boxes
    parts: LongText | LongTable
    if shape.tag == f"{P}graphicFrame":
        place = Place(room_below(shape, origins), further.height / EMU, further.width / own.width)
        parts = divide_table(shape, origins, place)
    else:
        parts = divide_shape(shape, origins, further)
        further = replace(further, width=parts.width)
    return _Flow(number_of(shape), name_of(shape), own, further, parts, waits)


def _further_box(shape: _Element, box: Box, ground: Ground, origins: Origins, *, is_alone: bool) -> Box:
    """Where something goes on: under the title down to the slide's foot, as wide as the title where it is alone.

    What stands in a group keeps its place.
    """
    parent = shape.getparent()
    if parent is None or parent.tag != f"{P}spTree":
        return box
    root = shape.getroottree().getroot()
    tops = [line.top for other in companions(shape, root, origins) if (line := box_of(other, origins))]
    top = ground.content.top + box.top - min([box.top, *tops])
    left, right = (ground.content.left, ground.content.right) if is_alone else (box.left, box.right)
    left = max(left, ground.content.left)
    return Box(left, top, right - left, ground.content.bottom - top)


def _pages(root: _Element, flows: Sequence[_Flow], ground: Ground, origins: Origins, mark: str) -> Iterator[_Element]:
    whole = copy.deepcopy(root)
    for page in range(max(flow.last for flow in flows) + 1):
        tree = copy.deepcopy(whole) if page else root
        shapes = {number_of(shape): shape for shape in iter_shapes(tree)}
        shown = [(flow, part) for flow in flows if (part := flow.part(page)) is not None]
        if page:
            make_further(tree, [(shapes[flow.number], flow.further) for flow, _ in shown], ground, origins)
            mark_title(tree, ground, origins, numbered_mark(mark, page, tree))
        for flow, part in shown:
            flow.parts.show(shapes[flow.number], origins, part)
        yield tree
