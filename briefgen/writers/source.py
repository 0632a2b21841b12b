"""source: a tree with tokens and the tags behind them in, the part as Jinja source out.

Each paragraph stands on a line of its own, so that a fault can be told by its line's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.slots import OPEN, TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from briefgen.writers.slots import Grammar, Slot, Slots

# How docxtpl's authors write braces that are no tag, and braces that would pass for the beginning of one.
_BRACES = re.compile(r"\{_\{|\}_\}|\{_%|%_\}|\{(?=[{%#]|\Z)")
_ELEMENT = re.compile(r"<(/?)([^\s<>/]+)[^<>]*?(/?)>")
_OPENERS = frozenset({"for", "if", "macro", "call", "filter", "block", "with", "autoescape", "raw"})
_BETWEEN = frozenset({"else", "elif"})
_FILTERS = {"attribute": "_attribute", "plain": "_plain"}


@dataclass(frozen=True)
class Source:
    """A part as Jinja source; `sound` says that whatever is rendered is well-formed, if its values are."""

    text: str
    sound: bool


def as_source(root: Element, slots: Slots, grammar: Grammar) -> Source:
    """The part as source, its tags as Jinja reads them."""
    text = _joined(etree.tostring(root, encoding="unicode"), slots, grammar.prefix)
    pieces = list(_pieces(text, slots))
    written = "".join(_static(piece) if isinstance(piece, str) else _tag(piece) for piece in pieces)
    lines = re.sub(rf"<{grammar.prefix}:p(?=[ />])", f"\n<{grammar.prefix}:p", written)
    return Source(lines, _is_sound(pieces))


def as_one_line(text: str, grammar: Grammar) -> str:
    """A source without the line ends that tell its paragraphs apart."""
    return text.replace(f"\n<{grammar.prefix}:p", f"<{grammar.prefix}:p")


def _joined(text: str, slots: Slots, prefix: str) -> str:
    """Tags with a minus sign joined to the text before or after them, across whatever stands between."""
    for match in list(TOKEN.finditer(text)):
        tag = slots[int(match[1])].tag
        if tag.kind != "{%":
            continue
        if tag.joins_before:
            end = text.index(match[0])
            start = text.rfind(f"</{prefix}:t>", 0, end)
            if start >= 0 and OPEN not in text[start:end]:
                text = text[:start] + text[text.rfind(">", start, end) + 1 :]
        if tag.joins_after:
            start = text.index(match[0]) + len(match[0])
            found = re.compile(rf"<{prefix}:t(?: [^<>]*)?>").search(text, start)
            if found and OPEN not in text[start : found.start()]:
                text = text[: text.index("<", start)] + text[found.end() :]
    return text


def _pieces(text: str, slots: Slots) -> Iterator[str | Slot]:
    position = 0
    for match in TOKEN.finditer(text):
        yield text[position : match.start()]
        yield slots[int(match[1])]
        position = match.end()
    yield text[position:]


def _static(text: str) -> str:
    return _BRACES.sub(lambda match: f"{{{{ '{match[0].replace('_', '')}' }}}}", text)


def _tag(slot: Slot) -> str:
    tag = slot.tag
    if tag.kind == "{#":
        return ""
    if tag.kind == "{%":
        return f"{{% {tag.body} %}}"
    name = _FILTERS.get(slot.mode) or ("_block" if tag.level == "p" else "")
    before, after = "-" if tag.joins_before else "", "-" if tag.joins_after else ""
    return f"{{{{{before} {f'({tag.body})|{name}' if name else tag.body} {after}}}}}"


def _is_sound(pieces: Iterable[str | Slot]) -> bool:
    """Whether what stands between the ends of each statement is whole, so that any choice of it is."""
    frames: list[list[str]] = [[]]
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
        elif "safe" in piece.tag.body or "autoescape" in piece.tag.body:
            return False
        elif piece.tag.kind == "{%" and piece.mode != "attribute":
            if not _walk(text, frames[-1]) or not _enter(piece, frames):
                return False
            text = ""
    return _walk(text, frames[-1]) and frames == [[]]


def _walk(text: str, opened: list[str]) -> bool:
    """Follow the elements of a text; nothing may be closed that was not opened since the last statement."""
    for closing, name, empty in _ELEMENT.findall(text):
        if closing:
            if not opened or opened.pop() != name:
                return False
        elif not empty:
            opened.append(name)
    return True


def _enter(slot: Slot, frames: list[list[str]]) -> bool:
    word, body = slot.tag.keyword, slot.tag.body
    if word in _OPENERS or (word == "set" and "=" not in body):
        frames.append([])
    elif word in _BETWEEN:
        return frames[-1] == []
    elif word.startswith("end"):
        return len(frames) > 1 and frames.pop() == []
    return True
