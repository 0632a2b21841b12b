"""emphasis: a tree whose texts hold sentinels in, the same tree with formatted runs in their place out."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING

from briefgen.templating import EMPHASES, END, SENTINELS, clean
from briefgen.writers.word.markup import (
    SPACE,
    R,
    every,
    find,
    make,
    name_of,
    put_run_property,
    replace,
    runs_of,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.content import Emphasis, Rich
    from briefgen.writers.word.markup import Element
    from briefgen.writers.word.rendering import Rendering

_SENTINEL = re.compile(f"([{''.join(sorted(SENTINELS))}])")
_MARK_FILL = "FBE8B8"
_LINK = "0563C1"
_MARK_PADDING = "\u00a0"
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def set_emphasis(root: Element, *, secondary: str) -> None:
    """Split runs at sentinels: bold, in the secondary colour, or on the gap's ground."""
    for paragraph in every(root, "p"):
        if _SENTINEL.search(text_of(paragraph)):
            _set_in_paragraph(paragraph, secondary)


def spans_as_runs(value: Rich, run: Element, made: Rendering, *, secondary: str) -> Iterator[Element]:
    """Formatted text as runs in the looks of another, its links as real ones."""
    for span in value.spans:
        shown = _run_like(run, _broken(span.text), span.emphasis, secondary)
        if span.italic:
            put_run_property(shown, make("i"), make("iCs"))
        if not span.link:
            yield shown
            continue
        link = make("hyperlink", history=1)
        link.set(f"{{{R}}}id", made.relate(HYPERLINK, clean(span.link), external=True))
        put_run_property(shown, make("color", val=_LINK, themeColor="hyperlink"), make("u", val="single"))
        link.append(shown)
        yield link


def _broken(text: str) -> list[Element]:
    """A text's lines with breaks between them."""
    pieces: list[Element] = []
    for number, line in enumerate(clean(text).split("\n")):
        pieces += [make("br")] if number else []
        pieces += [_text(line)] if line else []
    return pieces


def _set_in_paragraph(paragraph: Element, secondary: str) -> None:
    current: Emphasis = "plain"
    for run in runs_of(paragraph):
        pieces = []
        for emphasis, content in _stretches(run, current):
            current = emphasis
            if content:
                pieces.append(_run_like(run, content, emphasis, secondary))
        replace(run, pieces)


def _stretches(run: Element, current: Emphasis) -> Iterator[tuple[Emphasis, list[Element]]]:
    """What a run holds, in stretches of one emphasis; the last one's emphasis goes on into the next run."""
    content: list[Element] = []
    for child in run:
        if child.tag == name_of("rPr"):
            continue
        if child.tag != name_of("t"):
            content.append(copy.deepcopy(child))
            continue
        for piece in _SENTINEL.split(child.text or ""):
            if piece in SENTINELS:
                yield current, content
                content = []
                current = "plain" if piece == END else EMPHASES[piece]
            elif piece:
                content.append(_text(piece))
    yield current, content


def _run_like(run: Element, content: list[Element], emphasis: Emphasis, secondary: str) -> Element:
    made = make("r")
    properties = find(run, "rPr")
    if properties is not None:
        made.append(copy.deepcopy(properties))
    if emphasis == "mark":
        content = [_text(_MARK_PADDING), *content, _text(_MARK_PADDING)]
    made.extend(content)
    put_run_property(made, *_look(emphasis, secondary))
    return made


def _look(emphasis: Emphasis, secondary: str) -> list[Element]:
    if emphasis == "strong":
        return [make("b"), make("bCs")]
    if emphasis == "quiet":
        return [make("color", val=secondary, themeColor="text2")]
    if emphasis == "mark":
        return [make("shd", val="clear", color="auto", fill=_MARK_FILL)]
    return []


def _text(text: str) -> Element:
    element = make("t")
    element.text = text
    element.set(SPACE, "preserve")
    return element
