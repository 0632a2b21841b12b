"""prose: text of several passages in, the runs, paragraphs and tables it is set in out.

What a passage does not say of its looks is taken from the paragraph and the run its tag stands in.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.content import Passage, Rich, Table
from briefgen.writers.word.emphasis import spans_as_runs
from briefgen.writers.word.grids import grid
from briefgen.writers.word.markup import find, make, put_paragraph_property, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.content import Prose
    from briefgen.writers.word.compiled import Template
    from briefgen.writers.word.items import ListKind, ListLook
    from briefgen.writers.word.markup import Element
    from briefgen.writers.word.rendering import Rendering


@dataclass(frozen=True)
class Fresh:
    """Where a new paragraph begins, with these properties."""

    properties: Element | None


class Setter:
    """Sets prose at a tag; `properties` and `run` are the looks of the paragraph and run around it."""

    def __init__(self, made: Rendering, template: Template, properties: Element | None, run: Element) -> None:
        self._made = made
        self._template = template
        self._properties = properties
        self._run = run
        self._counting: dict[int, tuple[int, int]] = {}

    def pieces(self, value: Prose) -> Iterator[Element | Fresh]:
        """The first passage goes on the paragraph around it, where it is a paragraph itself."""
        if value.passages and not _is_paragraph(value.passages[0]):
            yield self._begun(value.passages[0])
        for number, passage in enumerate(value.passages):
            if number:
                yield self._begun(passage)
            if isinstance(passage, Table):
                yield grid(passage, self._run, self._properties, self._made, self._template)
                yield _gap()
            else:
                yield from self._runs(passage)

    def _begun(self, passage: Passage | Table) -> Fresh:
        if isinstance(passage, Table) or _is_paragraph(passage):
            return Fresh(copy.deepcopy(self._properties))
        if passage.kind == "heading":
            properties = self._around()
            put_paragraph_property(properties, make("keepNext"))
            return Fresh(properties)
        return Fresh(self._item(passage))

    def _runs(self, passage: Passage) -> Iterator[Element]:
        text = passage.text
        if passage.kind == "heading":
            text = Rich(tuple(replace(span, emphasis="strong") for span in text.spans))
        return spans_as_runs(text, self._run, self._made, secondary=self._template.secondary)

    def _around(self) -> Element:
        return make("pPr") if self._properties is None else copy.deepcopy(self._properties)

    def _item(self, passage: Passage) -> Element:
        """The properties of an item, or of a further paragraph of one."""
        kind: ListKind = "number" if passage.number or passage.kind == "number" else "bullet"
        look = self._template.lists.looks[kind]
        if passage.kind == "more":
            properties = self._around()
            put_paragraph_property(properties, _indent(look, passage.level, hanging=0))
            return properties
        number = self._list(kind, passage)
        styled = bool(look.style) and value(find(self._around(), "pStyle")) in (None, *self._template.lists.body_styles)
        if styled:
            properties = make("pPr")
            properties.append(make("pStyle", val=look.style))
        else:
            properties = self._around()
        if not styled or number != look.number:
            put_paragraph_property(properties, _numbering(number))
        if not styled or passage.level:
            put_paragraph_property(properties, _indent(look, passage.level, hanging=look.hanging))
        return properties

    def _list(self, kind: ListKind, passage: Passage) -> int:
        """The list an item belongs to; a number that does not follow the one before begins another."""
        for deeper in [level for level in self._counting if level > passage.level]:
            del self._counting[deeper]
        if kind == "bullet":
            return self._template.lists.looks[kind].number or self._made.numbers_of(self._template.lists).new(kind)
        number, last = self._counting.get(passage.level, (0, -1))
        if not number or passage.number != last + 1:
            number = self._made.numbers_of(self._template.lists).new(kind, passage.number)
        self._counting[passage.level] = (number, passage.number)
        return number


def _is_paragraph(passage: Passage | Table) -> bool:
    return isinstance(passage, Passage) and passage.kind == "paragraph"


def _numbering(number: int) -> Element:
    made = make("numPr")
    made.extend((make("ilvl", val=0), make("numId", val=number)))
    return made


def _indent(look: ListLook, level: int, *, hanging: int) -> Element:
    left = look.left + level * (look.hanging or look.left)
    return make("ind", left=left, hanging=hanging)


def _gap() -> Element:
    """A low paragraph: two tables that touch are one to Word, and a cell must end with a paragraph."""
    paragraph, properties = make("p"), make("pPr")
    properties.append(make("spacing", before=0, after=0, line=120, lineRule="exact"))
    paragraph.append(properties)
    return paragraph
