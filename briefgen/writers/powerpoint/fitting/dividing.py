"""dividing: a text and the rooms it may fill in, which part of it stands in which room out.

Nothing is lost and nothing said twice: the parts one after the other are the text. It goes on between paragraphs
where that leaves no room half empty, else after a sentence, else at the end of a line.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from briefgen.measure import line_ends
from briefgen.writers.powerpoint.fitting.fit import SLACK
from briefgen.writers.powerpoint.fitting.height import read_text, text_height

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.etree import _Element

    from briefgen.measure import Piece
    from briefgen.writers.powerpoint.fitting.height import Paragraph
    from briefgen.writers.powerpoint.inherit import TextStyle

T = TypeVar("T")
SHARES = tuple(step / 20 for step in range(8, 21))
"""How much of each room is filled: as little as takes no more rooms, so that none is left with a single row."""
_FIRST_FILLED, _LEAST_FILLED = 0.85, 0.7
"""What of its first room and of each further one a text fills at least, whatever is left for the last one."""
_ENOUGH = 0.6
"""What of a room has to be filled before it is left at the end of a paragraph."""
_FEWEST_LINES = 2
_SENTENCE = re.compile(r"(?:[。！？；…]+|[.!?;]+[\"'”’)]*(?=\s))[^\w（《「『【〔〈“‘(\[{]*")
"""A sentence's end with all that clings to it, such as a closing mark or an emoji."""


class Room(NamedTuple):
    """Width and height for a text, in points."""

    width: float
    height: float


class Slice(NamedTuple):
    """A paragraph of a text, by its number, from one of its characters to another."""

    paragraph: int
    start: int
    end: int


class Running:
    """A text that goes on: measured at any width, all its type at a scale."""

    def __init__(self, body: _Element, style: TextStyle, scale: float = 1.0) -> None:
        self._body, self._style, self._scale = body, style, scale
        self._read: dict[float, list[Paragraph]] = {}

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What its paragraphs say."""
        return tuple("".join(piece.text for piece in each.pieces) for each in self.paragraphs(1.0))

    def paragraphs(self, width: float) -> list[Paragraph]:
        """Its paragraphs in a column of this width."""
        if width not in self._read:
            self._read[width] = read_text(self._body, self._style, width)
        return self._read[width]

    def height(self, slices: Sequence[Slice], width: float) -> float:
        """The height that some parts of it take one below the other."""
        given = self.paragraphs(width)
        return text_height([_sliced(given[each.paragraph], each) for each in slices], self._scale)

    def lines(self, each: Slice, width: float) -> int:
        """How many lines a part of it takes."""
        return len(_sliced(self.paragraphs(width)[each.paragraph], each).lines(self._scale))

    def whole(self, number: int) -> Slice:
        """All of a paragraph."""
        return Slice(number, 0, len(self.texts[number]))

    def divided(self, rooms: Callable[[int], Room], heads: int = 0) -> list[list[Slice]]:
        """What of it stands in which room, all about equally full; its heads stand in every room."""
        return evenly(lambda share: self._divided(rooms, heads, share), least=_LEAST_FILLED)

    def _divided(self, rooms: Callable[[int], Room], heads: int, share: float) -> list[list[Slice]]:
        found: list[list[Slice]] = []
        above = [self.whole(number) for number in range(heads)]
        position = (0, 0)
        while position[0] < len(self.texts):
            if found and not self.texts[position[0]]:
                # No room begins with an empty line.
                position = (position[0] + 1, 0)
                continue
            room = rooms(len(found))
            scarce = Room(room.width, room.height * (share if found else max(share, _FIRST_FILLED)))
            held, position = self._held(position, above if found else [], scarce, room)
            found.append(held)
        return found

    def _held(
        self, position: tuple[int, int], above: list[Slice], scarce: Room, room: Room
    ) -> tuple[list[Slice], tuple[int, int]]:
        """What a room holds from a position of the text on, and where it goes on."""
        number, start = position
        held = list(above)
        while number < len(self.texts):
            rest = Slice(number, start, len(self.texts[number]))
            if self._fits([*held, rest], scarce):
                held.append(rest)
                number, start = number + 1, 0
                continue
            some = len(held) > len(above)
            end = self._end(held, rest, scarce) if not some or not self._is_filled(held, scarce) else start
            if end == start and not some:
                end = self._end(held, rest, room, least=True)
            if end > start:
                held.append(rest._replace(end=end))
            return held, (number, end) if end < rest.end else (number + 1, 0)
        return held, (number, 0)

    def _fits(self, slices: Sequence[Slice], room: Room) -> bool:
        return self.height(slices, room.width) <= room.height + SLACK

    def _is_filled(self, held: Sequence[Slice], room: Room) -> bool:
        return self.height(held, room.width) >= room.height * _ENOUGH

    def _end(self, held: Sequence[Slice], rest: Slice, room: Room, *, least: bool = False) -> int:
        """Where a paragraph may be parted so that its first part still fits; its start where it may not."""
        low, high = rest.start, rest.end
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._fits([*held, rest._replace(end=middle)], room) else (low, middle)
        text = self.texts[rest.paragraph]
        if low == rest.start:
            return _whole_character(text, rest.start, rest.start + 1) if least and rest.end > rest.start else rest.start
        if not least and self.lines(rest._replace(end=low), room.width) < _FEWEST_LINES:
            return rest.start
        return _parting(text, rest.start, low)


def evenly(divided: Callable[[float], list[T]], least: float = 0.0) -> list[T]:
    """A division by the smallest share of the rooms that takes no more of them than whole rooms would."""
    fewest = divided(1.0)
    if len(fewest) == 1:
        return fewest
    shares = [share for share in SHARES if least <= share < 1]
    return next((found for share in shares if len(found := divided(share)) <= len(fewest)), fewest)


def _sliced(paragraph: Paragraph, part: Slice) -> Paragraph:
    """A part of a paragraph as it is measured; what is no beginning of it has no indent of its own."""
    pieces: list[Piece] = []
    position = 0
    for piece in paragraph.pieces:
        first, last = max(part.start - position, 0), max(part.end - position, 0)
        pieces.append(piece._replace(text=piece.text[first:last]))
        position += len(piece.text)
    first_width = paragraph.width if part.start else paragraph.first
    return replace(paragraph, pieces=tuple(pieces), first=first_width)


def _parting(text: str, start: int, limit: int) -> int:
    """The last place up to a limit at which a reader turns the page gladly."""
    sentences = [match.end() for match in _SENTENCE.finditer(text, start) if match.end() <= limit]
    turn = max([text.rfind("\n", start, limit) + 1, *sentences[-1:]])
    if turn - start >= (limit - start) / 2:
        return turn
    ends = [end for end in line_ends(text) if start < end <= limit]
    return max([turn, *ends[-1:]]) if turn > start or ends else _whole_character(text, start, limit)


def _whole_character(text: str, start: int, limit: int) -> int:
    """The last place up to a limit that parts no character of several signs, such as an emoji with its colour."""
    before = [end for end in range(limit, start, -1) if end == len(text) or not _clings(text[end - 1], text[end])]
    after = (end for end in range(limit, len(text)) if not _clings(text[end - 1], text[end]))
    return before[0] if before else next(after, len(text))


def _clings(before: str, after: str) -> bool:
    modified = unicodedata.category(after) in ("Mn", "Me", "Mc", "Cf") or "\U0001f3fb" <= after <= "\U0001f3ff"
    return modified or before == "\u200d"
