"""fit: a shape's text in, the text made small enough for its box out, in steps and never below 12 points."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from briefgen.problems import phrase
from briefgen.writers.powerpoint.fitting.height import SMALLEST, read_text, scaled, size_of, text_height
from briefgen.writers.powerpoint.inherit import EMU, TextStyle, box_of, text_style
from briefgen.writers.powerpoint.names import A, P, leading, text_of
from briefgen.writers.powerpoint.spans import run_properties

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from briefgen.problems import Phrase
    from briefgen.writers.powerpoint.fitting.height import Paragraph
    from briefgen.writers.powerpoint.inherit import Origins

STEPS = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
SLACK = 0.75
SURELY = 0.95
"""The share of a width that is filled where a text is made to fit: other programs set it a little wider or narrower."""


class Fit(NamedTuple):
    """Whether something fits its place now, and what was done for it, to be put after its name."""

    fits: bool
    remark: Phrase | None = None


def iter_texts(root: _Element) -> Iterator[_Element]:
    """The shapes of a slide that say something."""
    for shape in root.iter(f"{P}sp"):
        body = shape.find(f"{P}txBody")
        if body is not None and text_of(body).strip():
            yield shape


def fit_shape(shape: _Element, origins: Origins) -> Fit:
    """Shrinks a text that overflows its box; one that would overflow all the same stays as it is."""
    body = shape.find(f"{P}txBody")
    assert body is not None, "a text shape has a text body"
    style = text_style(shape, origins)
    room = room_within(shape, style, origins)
    return fit_text(body, style, room) if room else Fit(fits=True)


def fit_text(body: _Element, style: TextStyle, room: tuple[float, float]) -> Fit:
    """Shrinks a text that overflows a room's width and height; one that would overflow all the same stays as it is."""
    if text_height(read_text(body, style, room[0])) <= room[1] + SLACK:
        return Fit(fits=True)
    text = read_text(body, style, room[0] * SURELY)
    scale = next((step for step in STEPS if text_height(text, step) <= room[1] + SLACK), None)
    if scale is None:
        return Fit(fits=False)
    set_scale(body, text, scale)
    return Fit(fits=True, remark=phrase("deck.shrunk", size=f"{largest(text, scale):g}"))


def room_within(shape: _Element, style: TextStyle, origins: Origins) -> tuple[float, float] | None:
    """Width and height in points that a shape offers its text; `None` where that cannot be said."""
    box = box_of(shape, origins)
    if box is None or int(style.body("numCol", "1")) > 1:
        return None
    across = int(style.body("lIns", "91440")) + int(style.body("rIns", "91440"))
    down = int(style.body("tIns", "45720")) + int(style.body("bIns", "45720"))
    along, beside = (box.width - across) / EMU, (box.height - down) / EMU
    if is_upright(style):
        along, beside = beside, along
    return math.inf if style.body("wrap", "square") == "none" else along, beside


def is_upright(style: TextStyle) -> bool:
    """Whether a shape's lines run down or up instead of across."""
    return style.body("vert", "horz") != "horz"


def largest(text: Sequence[Paragraph], scale: float = 1.0) -> float:
    """The largest type size of a text at a scale."""
    return max(scaled(size, scale) for paragraph in text for size in paragraph.sizes)


def set_scale(body: _Element, text: Sequence[Paragraph], scale: float) -> None:
    """Writes type sizes and exact pitches at a scale into a text."""
    if scale == 1 or largest(text) <= SMALLEST:
        return
    for paragraph, said in zip(body.findall(f"{A}p"), text, strict=True):
        _set_scale(paragraph, said, scale)


def set_no_larger(body: _Element, text: Sequence[Paragraph], size: float) -> None:
    """Sets paragraphs of larger type at about this size in points, as far as they may be made smaller."""
    for paragraph, said in zip(body.findall(f"{A}p"), text, strict=True):
        scale = size / max(said.sizes)
        if scale < 1:
            _set_scale(paragraph, said, max(scale, STEPS[-1]))


def _set_scale(paragraph: _Element, said: Paragraph, scale: float) -> None:
    pitch = said.exact_pitch(scale)
    sized = [run_properties(run) for run in list(paragraph.iterchildren(f"{A}r", f"{A}br", f"{A}fld"))]
    ends = paragraph.findall(f"{A}endParaRPr")
    sized += ends if sized or ends else [etree.SubElement(paragraph, f"{A}endParaRPr")]
    for properties in sized:
        properties.set("sz", _in_hundredths(scaled(size_of(properties, said.style), scale)))
    if pitch is not None:
        _set_pitch(paragraph, pitch)


def paragraph_properties(paragraph: _Element) -> _Element:
    """The `a:pPr` of a paragraph, made if it has none."""
    return leading(paragraph, f"{A}pPr")


def _set_pitch(paragraph: _Element, pitch: float) -> None:
    properties = paragraph_properties(paragraph)
    spacing = leading(properties, f"{A}lnSpc")
    for child in list(spacing):
        spacing.remove(child)
    etree.SubElement(spacing, f"{A}spcPts").set("val", _in_hundredths(pitch))


def _in_hundredths(points: float) -> str:
    return str(round(points * 100))
