"""titles: a sample chart's part in, its titles and other texts with tags out, to be set where the chart stands.

A mark stands in the part for each such text. The texts are tags of the paper, so that they know what the chart's
place knows, such as the names of a loop.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.writers.drawing import GRAMMAR
from briefgen.writers.slots import OPEN, take_tags, without_reserved
from briefgen.writers.trees import parse, serialised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.writers.slots import Slots
    from briefgen.writers.word.markup import Element

_RICH = "{http://schemas.openxmlformats.org/drawingml/2006/chart}rich"
_MARK, _MARK_END = "\ufde8", "\ufde9"


def take_titles(part: bytes, slots: Slots) -> tuple[bytes, tuple[str, ...]]:
    """The part with a mark in each text that holds tags, and these texts with their tokens."""
    data = without_reserved(part)
    if b"{" not in data:
        return data, ()
    root = parse(data, slots.place)
    titles = tuple(_taken(root, slots))
    return (serialised(root) if titles else data), titles


def set_titles(part: bytes, titles: Sequence[str]) -> bytes:
    """The part with the texts, which are markup, in the places of their marks."""
    for number, title in enumerate(titles):
        part = part.replace(_marked(number).encode(), title.encode())
    return part


def _taken(root: Element, slots: Slots) -> Iterator[str]:
    number = 0
    for rich in root.iter(_RICH):
        take_tags(rich, slots, GRAMMAR)
        for text in rich.iter(GRAMMAR.text):
            if text.text and OPEN in text.text:
                for token, slot in slots.found_in(text.text):
                    slots.change(token, replace(slot, mode="plain"))
                yield text.text
                text.text = _marked(number)
                number += 1


def _marked(number: int) -> str:
    return f"{_MARK}{number}{_MARK_END}"
