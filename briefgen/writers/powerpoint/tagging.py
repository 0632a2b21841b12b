"""tagging: a part's tree with tags in its texts in, the same compiled as a Jinja template out.

`{%p … %}` alone in a paragraph stands for the paragraph, `{%tr … %}` alone in a table row for the row.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from jinja2 import Undefined
from lxml import etree
from markupsafe import Markup

from briefgen.content import SlideNumber
from briefgen.problems import problem
from briefgen.templating import SENTINELS, Compiled, Dialect, as_text, clean, compile_source
from briefgen.writers.drawing import GRAMMAR
from briefgen.writers.powerpoint.names import A, paragraph_text, text_of
from briefgen.writers.powerpoint.numbering import PAGE
from briefgen.writers.powerpoint.spans import as_spans
from briefgen.writers.slots import OPEN, Slot, Slots, shortened, take_tags
from briefgen.writers.source import as_one_line, as_source
from briefgen.writers.tags import iter_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from briefgen.writers.tags import Level, Tag

_HOLDERS: dict[Level, str] = {"tr": "row", "p": "paragraph"}
"""Levels from the outermost, and the variant of T-2 for a tag that shares its place."""


MARKUP = "\ufdd8"
"""Stands before a value that brings markup of its own."""
_OWN_MARKUP = re.compile(r"<|&(?!(?:amp|lt|gt|quot|apos|#\d+);)")


def take_slots(root: _Element, slots: Slots) -> None:
    """Puts a token in the place of every tag; a tag that shares what it stands for is noted among the problems."""
    for level, variant in _HOLDERS.items():
        for holder in list(root.iter(f"{A}{level}")):
            _lift(holder, level, variant, slots)
    take_tags(root, slots, GRAMMAR)


def holds_slots(element: _Element) -> bool:
    """Whether a token stands anywhere below an element."""
    return OPEN in etree.tostring(element, encoding="unicode", with_tail=False)


def compile_slots(root: _Element, slots: Slots) -> tuple[Compiled, bool]:
    """A tree with tokens compiled, and whether its tags cannot tear it apart."""
    source = as_source(root, slots, GRAMMAR)
    return compile_source(source.text, slots.place, DECK), source.sound


def _lift(holder: _Element, level: Level, variant: str, slots: Slots) -> None:
    own = list(_own_tags(holder, level))
    if not own:
        return
    if _rest(holder, level).strip():
        text = shortened(text_of(holder))
        slots.problems.append(problem(slots.place, "T-2", {"text": text}, variant=variant))
        return
    _replace_by_text(holder, "".join(slots.put(Slot(tag, "structure", text)) for tag, text in own))


def _own_tags(holder: _Element, level: Level) -> Iterator[tuple[Tag, str]]:
    for paragraph in holder.iter(f"{A}p"):
        text = paragraph_text(paragraph)
        if "{" in text:
            yield from ((tag, shortened(text)) for tag in iter_tags(text) if _stands_for(tag, level))


def _rest(holder: _Element, level: Level) -> str:
    """What stands beside the tags that are meant for the holder."""
    pieces: list[str] = []
    for paragraph in holder.iter(f"{A}p"):
        text, position = paragraph_text(paragraph), 0
        for tag in iter_tags(text):
            if _stands_for(tag, level):
                pieces.append(text[position : tag.start])
                position = tag.end
        pieces.append(text[position:])
    return "".join(pieces)


def _stands_for(tag: Tag, level: Level) -> bool:
    return tag.level == level and tag.kind == "{%"


def _replace_by_text(element: _Element, text: str) -> None:
    parent, before = element.getparent(), element.getprevious()
    assert parent is not None, "paragraphs and rows stand in a body"
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    parent.remove(element)


def _plain(value: object) -> object:
    """A value where no formatting can stand, such as in an alternative text."""
    if isinstance(value, Undefined):
        return value
    return "".join(character for character in str(as_text(value)) if character not in SENTINELS)


def _same(value: object) -> object:
    return value


def _text(value: object) -> object:
    """A value as text; one that brings elements or entities of its own is marked, for its part has to be looked at."""
    if type(value) is str:
        return clean(value)
    if isinstance(value, SlideNumber):
        return f"{PAGE}{value.planned}{PAGE}"
    text = as_spans(value)
    if isinstance(text, Markup) and _OWN_MARKUP.search(text):
        return Markup(MARKUP) + text  # noqa: S704 - a mark
    return text


DECK = Dialect(
    _text, {"_attribute": _plain, "_plain": _plain, "_block": _same}, printed=partial(as_one_line, grammar=GRAMMAR)
)
"""How tags in a deck set values."""
