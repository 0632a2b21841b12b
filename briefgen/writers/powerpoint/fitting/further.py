"""further: a copy of a slide in, the further slide that shows only what goes on out, with its title marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefgen.measure import has_chinese
from briefgen.writers.powerpoint.finishing import forget_removed
from briefgen.writers.powerpoint.fitting.abridging import abridge, append_text
from briefgen.writers.powerpoint.fitting.fit import fit_shape, largest, room_within, set_scale
from briefgen.writers.powerpoint.fitting.ground import companions, number_of, title_of
from briefgen.writers.powerpoint.fitting.height import read_text
from briefgen.writers.powerpoint.gantt import bars_of
from briefgen.writers.powerpoint.inherit import Box, box_of, text_style, usual_size
from briefgen.writers.powerpoint.names import MC, SHAPES, A, P, iter_shapes, leading, remove, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from briefgen.writers.powerpoint.fitting.ground import Ground
    from briefgen.writers.powerpoint.inherit import Origins

_CHINESE_MARK, _LATIN_MARK = "（续）", " (cont.)"


def make_further(tree: _Element, kept: Sequence[tuple[_Element, Box]], ground: Ground, origins: Origins) -> None:
    """Leaves of a slide its furniture and what goes on, each of the latter moved to its box."""
    stay = [each for shape, box in kept for each in _moved(shape, box, tree, origins)]
    around = [group for shape in stay for group in shape.iterancestors(f"{P}grpSp")]
    for shape in [each for each in next(tree.iter(f"{P}spTree")) if each.tag in SHAPES]:
        if shape not in stay and shape not in around and number_of(shape) not in ground.furniture:
            remove(shape)
    for choice in list(tree.iter(f"{MC}AlternateContent")):
        if not any(shape in stay for shape in iter_shapes(choice)):
            remove(choice)
    for shape in [each for group in around for each in group if each.tag in SHAPES]:
        if shape not in stay and shape not in around:
            remove(shape)
    forget_removed(tree)


def mark_title(tree: _Element, ground: Ground, origins: Origins, mark: str) -> None:
    """Sets a title as the master has titles, with a mark behind it; it is cut where that makes it too long."""
    title = title_of(tree)
    if title is None or ground.headline is None:
        return
    body, style = title.find(f"{P}txBody"), text_style(title, origins)
    assert body is not None, "a title has a text"
    if ground.is_raised:
        set_box(title, ground.headline)
        text = read_text(body, style, ground.headline.width)
        set_scale(body, text, min(1.0, usual_size(origins, "titleStyle") / largest(text)))
    plain = [*body]
    append_text(body, mark)
    room = room_within(title, style, origins)
    if room and not fit_shape(title, origins).fits:
        body[:] = plain
        abridge(body, style, room, mark=mark)


def numbered_mark(mark: str, page: int, tree: _Element) -> str:
    """What is said of a further slide; from the second on with its number, for no two titles may be alike."""
    title = title_of(tree)
    said = mark or (_CHINESE_MARK if title is not None and has_chinese(text_of(title)) else _LATIN_MARK)
    return said if page == 1 else f"{said[:-1]} {page}{said[-1]}"


def set_box(shape: _Element, box: Box) -> None:
    """Puts a shape where a box is; one that was turned stands straight there."""
    transform = shape.find(f"{P}xfrm")
    if transform is None:
        properties = shape.find(f"{P}spPr")
        assert properties is not None, "a shape has properties"
        transform = leading(properties, f"{A}xfrm")
    transform.attrib.pop("rot", "")
    for name, values in (("off", (box.left, box.top)), ("ext", (box.width, box.height))):
        element = transform.find(f"{A}{name}")
        element = etree.SubElement(transform, f"{A}{name}") if element is None else element
        for side, value in zip(("x", "y") if name == "off" else ("cx", "cy"), values, strict=True):
            element.set(side, str(round(value)))


def _moved(shape: _Element, box: Box, tree: _Element, origins: Origins) -> Iterator[_Element]:
    """A shape and its companions, put where the shape shall stand."""
    own = box_of(shape, origins)
    follow = list(companions(shape, tree, origins))
    yield shape
    for other in follow:
        place = box_of(other, origins)
        if own and place and own != box:
            left = box.left + (place.left - own.left)
            width = place.width if box.width == own.width else box.width
            set_box(other, Box(left, box.top + (place.top - own.top), width, place.height))
        yield other
    if own != box:
        set_box(shape, box)
    yield from bars_of(shape)
