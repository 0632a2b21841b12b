"""abridging: a text that may stand in its own box only, such as a title, in, the text cut to what fits out."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.measure import line_ends
from briefgen.writers.powerpoint.fitting.dividing import Running, Slice
from briefgen.writers.powerpoint.fitting.fit import SLACK, STEPS, SURELY, set_scale
from briefgen.writers.powerpoint.fitting.height import read_text, text_height
from briefgen.writers.powerpoint.fitting.parting import set_parts
from briefgen.writers.powerpoint.names import A, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from briefgen.writers.powerpoint.inherit import TextStyle

_CLAUSE = re.compile(r"[，。；：、！？—]+|[,.;:!?–](?=\s)")
_LOOSE_ENDS = " ，。；：、—,.;:–-"
_ELLIPSIS = "…"
_FEWEST_LINES = 3


def is_label(body: _Element, style: TextStyle, room: tuple[float, float]) -> bool:
    """Whether a box holds a line or two only, so that nobody expects its text to go on elsewhere."""
    text = read_text(body, style, room[0])
    (line,) = text[0].pitches(text[0].lines(STEPS[-1])[:1], STEPS[-1])
    return room[1] + SLACK < line * _FEWEST_LINES


def abridge(body: _Element, style: TextStyle, room: tuple[float, float], *, mark: str = "") -> str:
    """Cuts a text at a clause, at its smallest size, so that it and a mark behind it fit; its full text."""
    full = text_of(body)
    width = room[0] * SURELY
    set_scale(body, read_text(body, style, width), STEPS[-1])
    text = Running(body, style)
    positions = [(number, end) for number, said in enumerate(text.texts) for end in range(1, len(said) + 1)]

    def cut(position: tuple[int, int]) -> _Element:
        made = copy.deepcopy(body)
        number, end = position
        kept = text.texts[number][:end].rstrip(_LOOSE_ENDS)
        set_parts(made, [*map(text.whole, range(number)), Slice(number, 0, len(kept))])
        append_text(made, f"{_ELLIPSIS}{mark}")
        return made

    def fits(position: tuple[int, int]) -> bool:
        return text_height(read_text(cut(position), style, width)) <= room[1] + SLACK

    low, high = 0, len(positions)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(positions[middle]) else (low, middle)
    number, end = positions[low]
    body[:] = list(cut((number, _clause_end(text.texts[number], end))))
    return full


def append_text(body: _Element, text: str) -> None:
    """A text with something behind it, formatted as its last run is."""
    paragraph = body.findall(f"{A}p")[-1]
    runs = paragraph.findall(f"{A}r")
    if not runs:
        end = paragraph.find(f"{A}endParaRPr")
        run = etree.Element(f"{A}r")
        etree.SubElement(run, f"{A}t")
        paragraph.insert(len(paragraph) if end is None else paragraph.index(end), run)
        runs = [run]
    holder = runs[-1].find(f"{A}t")
    assert holder is not None, "a run has a text"
    holder.text = (holder.text or "") + text


def _clause_end(text: str, limit: int) -> int:
    """The end of the last clause before a limit, if that leaves most of what fits; else that of the last word."""
    clauses = [match.start() for match in _CLAUSE.finditer(text) if match.start() <= limit]
    if clauses and clauses[-1] >= limit * 0.5:
        return clauses[-1]
    words = [end for end in line_ends(text) if end <= limit]
    return words[-1] if words and words[-1] >= limit * 0.5 else limit
