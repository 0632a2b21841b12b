"""expansion: rendered text in, the same with values that are more than text in their places out.

Only paragraphs that hold such a value are looked at as trees; all others stay the text they are.
"""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING

from lxml import etree
from markupsafe import escape

from briefgen.content import Picture, Prose, Rich
from briefgen.templating import SENTINELS
from briefgen.writers.trees import fragment, inside
from briefgen.writers.word.adoption import adopt
from briefgen.writers.word.drawings import inline_picture
from briefgen.writers.word.emphasis import set_emphasis, spans_as_runs
from briefgen.writers.word.markup import (
    SPACE,
    W,
    every,
    find,
    make,
    name_of,
    put_paragraph_property,
    remove,
    run_like,
    runs_of,
    text_of,
)
from briefgen.writers.word.prose import Fresh, Setter
from briefgen.writers.word.rendering import OBJECT, OBJECT_END
from briefgen.writers.word.scripts import let_wait
from briefgen.writers.word.values import Block, Lines, Own, Raw, word_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.writers.word.compiled import Template
    from briefgen.writers.word.markup import Element
    from briefgen.writers.word.rendering import Rendering

_OPENING = re.compile(r"<w:p(?: [^<>]*[^/])?>")
_SPECIAL = (*sorted(SENTINELS), OBJECT)
_HELD = re.compile(f"{OBJECT}(\\d+){OBJECT_END}")
_BLOCKS = frozenset({name_of("p"), name_of("tbl"), name_of("sdt")})


class Expander:
    """Puts held values into a part; `declarations` are the part's namespaces.

    `loose` says that some paragraph has left, or that more than paragraphs have taken its place.
    """

    def __init__(self, made: Rendering, declarations: str, template: Template) -> None:
        self._made = made
        self._declarations = declarations
        self._template = template
        self._secondary = template.secondary
        self._widest = template.widest
        self._typesetting = template.typesetting
        self.loose = False
        self._emptied = False
        self._around: Element | None = None

    def expanded(self, text: str) -> str:
        """The part with every held value in its place."""
        pieces: list[str] = []
        position = 0
        marks = [mark for mark in _SPECIAL if mark in text]
        while (found := _next_special(text, position, marks)) >= 0:
            start, end = _paragraph_around(text, found)
            if start < position:
                # What comes after a text box in its paragraph: the box's own paragraphs are finished by now.
                text, position = "".join((*pieces, text[position:])), start
                pieces = [text[:start]]
                start, end = _paragraph_around(text, _next_special(text, start, marks))
            pieces += (text[position:start], self.expanded(self._paragraph(text[start:end])))
            position = end
        return "".join((*pieces, text[position:])) if pieces else text

    def _paragraph(self, text: str) -> str:
        root = fragment(text, self._declarations)
        paragraph = root[0]
        set_emphasis(paragraph, secondary=self._secondary)
        blocks = self._blocks(paragraph) if OBJECT in text else [paragraph]
        self.loose |= not blocks or any(block.tag != name_of("p") for block in blocks)
        root[:] = blocks
        return inside(root)

    def _blocks(self, paragraph: Element) -> list[Element]:
        """The paragraphs and tables that stand for one whose text holds values."""
        properties = find(paragraph, "pPr")
        section = None if properties is None else find(properties, "sectPr")
        if section is not None:
            remove(section)
        self._around = _following(properties)
        for run in [run for run in runs_of(paragraph) if run.getparent() is not paragraph]:
            self._set_inline(run)
        self._emptied = False
        done: list[Element] = []
        current = _paragraph_like(properties)
        for child in [child for child in paragraph if child is not properties]:
            for piece in self._pieces(child) if child.tag == name_of("r") else (child,):
                if isinstance(piece, Fresh):
                    begun = _paragraph_like(piece.properties)
                    if next(every(current, "r"), None) is None:
                        begun.extend([mark for mark in current if mark.tag != name_of("pPr")])
                    else:
                        done.append(current)
                    current = begun
                elif piece is None or piece.tag in _BLOCKS:
                    done += [current] if _has_runs(current) or piece is None else []
                    done += [] if piece is None else [piece]
                    current = _paragraph_like(self._around)
                else:
                    current.append(piece)
        if _has_runs(current) or not done or section is not None:
            done.append(current)
        if section is not None:
            _put_section(done[-1], section)
        left_out = self._emptied and len(done) == 1 and not _has_runs(done[0])
        return [] if left_out else done

    def _set_inline(self, run: Element) -> None:
        """Values within a link or a tracked change: what cannot stand there stands as text."""
        for piece in list(self._pieces(run)):
            if piece is None or isinstance(piece, Fresh):
                continue
            for inner in [piece] if piece.tag not in _BLOCKS else list(every(piece, "r")):
                run.addprevious(inner)
        remove(run)

    def _pieces(self, run: Element) -> Iterator[Element | Fresh | None]:
        """A run in pieces: runs of text, what stands for held values, None where a new paragraph begins."""
        if not _HELD.search(text_of(run)):
            yield run
            return
        current = run_like(run)
        for child in [child for child in run if child.tag != name_of("rPr")]:
            if child.tag != name_of("t"):
                current.append(child)
                continue
            for number, part in enumerate(_HELD.split(child.text or "")):
                if number % 2 == 0:
                    current.extend(_texts(part))
                    continue
                if _has_content(current):
                    yield current
                    current = run_like(run)
                yield from self._shown(self._made.objects[int(part)], run)
        if _has_content(current):
            yield current

    def _shown(self, value: object, run: Element) -> Iterator[Element | Fresh | None]:
        if isinstance(value, Block):
            yield from self._shown_block(value, run)
        elif isinstance(value, Picture):
            yield self._element(f"<w:r>{inline_picture(value, self._made, self._widest)}</w:r>")
        elif isinstance(value, Prose):
            yield from Setter(self._made, self._template, self._around, run).pieces(value)
        elif isinstance(value, Rich):
            yield from spans_as_runs(value, run, self._made, secondary=self._secondary)
        elif isinstance(value, Lines):
            yield from _lines(value, run)
        elif isinstance(value, Raw):
            yield from self._adopted(value)
        elif isinstance(value, Own):
            yield from self._elements(value.xml)

    def _adopted(self, value: Raw) -> Iterator[Element | None]:
        for element in adopt(value, self._declarations, self._made):
            for each in every(element, "r") if element is not None else ():
                let_wait(each, self._typesetting)
            yield element

    def _shown_block(self, block: Block, run: Element) -> Iterator[Element | Fresh | None]:
        """What `{{p x }}` stands for, be it text after all."""
        if isinstance(block.value, Rich):
            yield from spans_as_runs(block.value, run, self._made, secondary=self._secondary)
            return
        shown = escape(word_text(block.value))
        self._emptied = not shown
        holder = run_like(run)
        holder.extend(self._element(f'<w:r><w:t xml:space="preserve">{shown}</w:t></w:r>'))
        if shown:
            yield from self._pieces(holder)

    def _element(self, text: str) -> Element:
        return self._elements(text)[0]

    def _elements(self, text: str) -> list[Element]:
        return list(fragment(text, self._declarations))


def _next_special(text: str, start: int, marks: Iterable[str]) -> int:
    """Where the next mark stands, -1 where none does; finding one character is faster than any pattern."""
    found = [place for mark in marks if (place := text.find(mark, start)) >= 0]
    return min(found, default=-1)


def _paragraph_around(text: str, position: int) -> tuple[int, int]:
    """Where the innermost paragraph around a position begins and ends."""
    start, depth = position, 1
    while depth:
        opened = max(text.rfind("<w:p>", 0, start), text.rfind("<w:p ", 0, start))
        closed = text.rfind("</w:p>", 0, start)
        depth += 1 if closed > opened else -1
        start = max(opened, closed)
    end, depth = position, 1
    while depth:
        closed = text.index("</w:p>", end)
        inner = _OPENING.search(text, end, closed)
        depth += 1 if inner else -1
        end = inner.end() if inner else closed + len("</w:p>")
    return start, end


def _paragraph_like(properties: Element | None) -> Element:
    made = make("p")
    if properties is not None:
        made.append(copy.deepcopy(properties))
    return made


def _following(properties: Element | None) -> Element | None:
    """The looks of paragraphs after the first: they begin no page of their own."""
    twin = copy.deepcopy(properties)
    for begins_page in [] if twin is None else list(every(twin, "pageBreakBefore")):
        remove(begins_page)
    return twin


def _put_section(paragraph: Element, section: Element) -> None:
    properties = find(paragraph, "pPr")
    if properties is None:
        properties = make("pPr")
        paragraph.insert(0, properties)
    put_paragraph_property(properties, section)


def _has_content(run: Element) -> bool:
    return any(child.tag != name_of("rPr") for child in run)


def _texts(text: str) -> list[Element]:
    if not text:
        return []
    element = make("t")
    element.text = text
    element.set(SPACE, "preserve")
    return [element]


def _lines(value: Lines, run: Element) -> Iterator[Element | None]:
    """Paragraph after paragraph in the looks of the one around them."""
    for number, text in enumerate(value.texts):
        if text is None:
            page = run_like(run)
            page.append(make("br", type="page"))
            yield None
            yield page
            continue
        if number:
            yield None
        if text:
            line = run_like(run)
            line.extend(etree.fromstring(f'<w:r xmlns:w="{W}"><w:t>{escape(word_text(text))}</w:t></w:r>'))
            for each in every(line, "t"):
                each.set(SPACE, "preserve")
            yield line


def _has_runs(paragraph: Element) -> bool:
    return any(child.tag != name_of("pPr") for child in paragraph)
