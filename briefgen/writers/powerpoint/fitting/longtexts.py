"""longtexts: a text too long for its box in, which of it stands on which slide out.

What goes on is read, not looked at: it is set no larger than the master sets plain text, and a short head stands
above each part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.writers.powerpoint.fitting.dividing import Room, Running
from briefgen.writers.powerpoint.fitting.fit import SURELY, room_within, set_no_larger
from briefgen.writers.powerpoint.fitting.height import SMALLEST, read_text
from briefgen.writers.powerpoint.fitting.parting import heads_of, set_parts
from briefgen.writers.powerpoint.inherit import EMU, text_style, usual_size
from briefgen.writers.powerpoint.names import P

if TYPE_CHECKING:
    from lxml.etree import _Element

    from briefgen.writers.powerpoint.fitting.dividing import Slice
    from briefgen.writers.powerpoint.inherit import Box, Origins, TextStyle

_LONGEST_LINE = 42
"""Chinese characters up to which a line is easily read."""


@dataclass(frozen=True)
class LongText:
    """A text that goes on: its parts, and how wide it is on further slides, in EMU."""

    parts: tuple[tuple[Slice, ...], ...]
    width: float

    def show(self, shape: _Element, origins: Origins, page: int) -> None:  # noqa: ARG002 - tables ask for it
        """Leaves of a shape's text, with all of it still in it, what stands on one of the slides."""
        body = shape.find(f"{P}txBody")
        assert body is not None, "a text shape has a text body"
        set_parts(body, self.parts[page])


def divide_shape(shape: _Element, origins: Origins, further: Box) -> LongText:
    """A shape's text at a size for reading, and what of it stands in its own box and in the further ones."""
    body, style = shape.find(f"{P}txBody"), text_style(shape, origins)
    assert body is not None, "a text shape has a text body"
    own = room_within(shape, style, origins)
    assert own is not None, "what does not fit has a room"
    set_no_larger(body, read_text(body, style, own[0]), max(SMALLEST, usual_size(origins, "bodyStyle")))
    text = Running(body, style)
    heads = heads_of(body, style, text, own[0])
    size = max(size for each in text.paragraphs(own[0])[heads:] for size in each.sizes)
    width = min(further.width / EMU - _insets(style, "lIns", "rIns"), max(own[0], _LONGEST_LINE * size))
    height = further.height / EMU - _insets(style, "tIns", "bIns")
    rooms = (Room(own[0] * SURELY, own[1]), Room(width * SURELY, height))
    parts = text.divided(lambda page: rooms[min(page, 1)], heads)
    return LongText(tuple(map(tuple, parts)), (width + _insets(style, "lIns", "rIns")) * EMU)


def _insets(style: TextStyle, *names: str) -> float:
    defaults = {"lIns": "91440", "rIns": "91440", "tIns": "45720", "bIns": "45720"}
    return sum(int(style.body(name, defaults[name])) for name in names) / EMU
