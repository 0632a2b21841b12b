"""slots: a part's tree with tags in its texts in, the same tree with a token in each tag's place out.

Office splits a tag over runs wherever spelling or formatting changed; its token stands whole in the run where the
tag began. A token is a number between two noncharacters of Unicode, which no text may contain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from briefgen.problems import Problem, problem
from briefgen.writers.tags import Tag, has_tags, iter_tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from briefgen.problems import Place

Mode = Literal["text", "plain", "attribute", "structure"]
"""What stands around a tag: the text of a run, other text, an attribute, or elements."""

OPEN, CLOSE = "\ufde0", "\ufde1"
TOKEN = re.compile(f"{OPEN}(\\d+){CLOSE}")
_RESERVED = re.compile(rb"\xef\xb7[\x90-\xaf]")
_SHOWN = 80
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True)
class Grammar:
    """How a format writes text: the prefix of its elements, and their full names.

    `marks` are elements that stand for one character, and how they read in a tag that Office broke there;
    `deleted` elements hold what somebody took out under tracked changes, which is no text any more;
    `keeps_space` says that a text has to ask for its outer spaces.
    """

    prefix: str
    paragraph: str
    run: str
    look: str
    text: str
    marks: Mapping[str, str]
    deleted: frozenset[str] = frozenset()
    keeps_space: bool = False

    @cached_property
    def not_plain(self) -> frozenset[str]:
        """What holds no text, or holds it in runs, which is taken with its paragraph."""
        return self.deleted | {self.text}


@dataclass(frozen=True)
class Slot:
    """A tag taken out of a part; `text` is that of its paragraph, for problems."""

    tag: Tag
    mode: Mode
    text: str


class Slots:
    """The tags of one part, by the number of their token."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.problems: list[Problem] = []
        self.samples: list[object] = []
        self._found: list[Slot] = []

    def __getitem__(self, number: int) -> Slot:
        return self._found[number]

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, tag: Tag, mode: Mode, text: str) -> str:
        """The token for a tag; one that is never closed is a problem."""
        shown = shortened(text)
        if not tag.closed:
            self.problems.append(problem(self.place, "T-2", {"tag": tag.kind, "text": shown}, variant="unclosed"))
            return ""
        return self.put(Slot(tag, mode, shown))

    def put(self, slot: Slot) -> str:
        """The token for a slot made by us."""
        self._found.append(slot)
        return f"{OPEN}{len(self._found) - 1}{CLOSE}"

    def made(self, kind: str, body: str, mode: Mode = "structure", text: str = "") -> str:
        """The token for a tag of our own."""
        return self.put(Slot(Tag(0, 0, kind, "", body), mode, text))

    def sample(self, sample: object) -> int:
        """The number by which a tag of ours names a sample."""
        self.samples.append(sample)
        return len(self.samples) - 1

    def change(self, number: int, slot: Slot) -> None:
        """Put another slot behind a token."""
        self._found[number] = slot

    def found_in(self, text: str) -> list[tuple[int, Slot]]:
        """The slots whose tokens stand in a text."""
        return [(int(match[1]), self._found[int(match[1])]) for match in TOKEN.finditer(text)]


def without_reserved(data: bytes) -> bytes:
    """A part without the noncharacters that mean something to us."""
    return _RESERVED.sub(b"", data)


def take_tags(root: Element, slots: Slots, grammar: Grammar) -> None:
    """Put a token in the place of every tag: in paragraphs, in other texts, in attributes."""
    for paragraph in list(root.iter(grammar.paragraph)):
        _take_from_paragraph(paragraph, slots, grammar)
    for element in root.iter():
        if element.text and "{" in element.text and element.tag not in grammar.not_plain:
            element.text = _taken(element.text, slots, "plain")
        for name, text in element.attrib.items():
            if "{" in text:
                element.set(name, _taken(str(text), slots, "attribute"))


def shortened(text: str) -> str:
    """A paragraph's text as a problem quotes it."""
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _taken(text: str, slots: Slots, mode: Mode) -> str:
    pieces, position = [], 0
    for tag in iter_tags(text):
        pieces += [text[position : tag.start], slots.add(tag, mode, text)]
        position = tag.end
    return "".join((*pieces, text[position:]))


def _take_from_paragraph(paragraph: Element, slots: Slots, grammar: Grammar) -> None:
    atoms = [(atom, grammar.marks.get(str(atom.tag), atom.text or "")) for atom in _own_atoms(paragraph, grammar)]
    joined = "".join(text for _, text in atoms)
    if "{" not in joined or not has_tags(joined):
        return
    tags = [(tag, slots.add(tag, "text", joined)) for tag in iter_tags(joined)]
    runs = [atom.getparent() for atom, _ in atoms]
    start = 0
    for atom, text in atoms:
        end = start + len(text)
        if atom.tag == grammar.text:
            _set_text(atom, _remaining(joined, tags, start, end), keeps_space=grammar.keeps_space)
        elif any(tag.start < start and end <= tag.end for tag, _ in tags):
            _remove(atom)
        start = end
    for run in runs:
        if run is not None and run.tag == grammar.run and all(child.tag == grammar.look for child in run):
            _remove(run)


def _own_atoms(paragraph: Element, grammar: Grammar) -> Iterator[Element]:
    """What makes up a paragraph's text, without that of fields, and of text boxes in it."""
    for element in paragraph.iter(grammar.text, *grammar.marks):
        parent = element.getparent()
        held = parent is not None and parent.tag in (grammar.run, grammar.paragraph)
        if held and next(element.iterancestors(grammar.paragraph)) is paragraph:
            yield element


def _remaining(joined: str, tags: list[tuple[Tag, str]], start: int, end: int) -> str:
    """The text between two positions, each tag that begins there as its token and no rest of others."""
    pieces, position = [], start
    for tag, token in tags:
        if tag.end <= start or tag.start >= end:
            continue
        pieces.append(joined[position : max(tag.start, position)])
        if tag.start >= start:
            pieces.append(token)
        position = min(tag.end, end)
    return "".join((*pieces, joined[position:end]))


def _set_text(atom: Element, text: str, *, keeps_space: bool) -> None:
    if text != atom.text:
        atom.text = text
        if text and keeps_space:
            atom.set(_SPACE, "preserve")
        elif not text:
            _remove(atom)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
