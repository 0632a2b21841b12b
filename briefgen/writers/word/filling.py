"""filling: a compiled template and named values in, the members of the finished document out."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.archive import CONTENT_TYPES
from briefgen.errors import TemplateFaulty
from briefgen.problems import problem
from briefgen.writers.lists import EMPTY, relations_of, with_relations, with_types
from briefgen.writers.word.expansion import Expander
from briefgen.writers.word.items import NUMBERING, NUMBERING_TYPE, with_numbers
from briefgen.writers.word.rendering import rendering
from briefgen.writers.word.scripts import settle
from briefgen.writers.word.structure import tidy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.archive import Packed
    from briefgen.problems import Problem
    from briefgen.writers.word.compiled import Part, Template
    from briefgen.writers.word.rendering import Rendering

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def fill(template: Template, values: Mapping[str, object]) -> tuple[dict[str, bytes | Packed], str]:
    """The document's members, and the text of its body; faults of all parts together in one `TemplateFaulty`."""
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    with rendering() as made:
        for part in template.parts:
            try:
                texts[part.name] = _fill_part(part, template, values, made)
            except TemplateFaulty as refusal:
                problems += refusal.problems
    if problems:
        raise TemplateFaulty(problems)
    members: dict[str, bytes | Packed] = dict(template.members)
    members |= {name: _DECLARATION + text.encode() for name, text in texts.items()}
    members |= _added(template, made)
    return members, texts.get(template.body, "")


def _fill_part(part: Part, template: Template, values: Mapping[str, object], made: Rendering) -> str:
    made.part, made.samples = part.name, part.samples
    text = part.compiled.render(values)
    try:
        if not part.sound:
            etree.fromstring(text, etree.XMLParser(huge_tree=True))
        expander = Expander(made, part.declarations, template)
        return settle(tidy(expander.expanded(text), part.declarations), template.typesetting)
    except etree.XMLSyntaxError as error:
        place = part.compiled.place
        raise TemplateFaulty([problem(place, "T-2", {"complaint": error.msg}, variant="markup")]) from error


def _add_numbers(template: Template, made: Rendering) -> None:
    """The numbering part with the document's lists, which a template without lists does not have."""
    assert made.numbers is not None, "lists have been added"
    if template.numbering:
        made.add(template.numbering, with_numbers(made.numbers))
        return
    made.part = template.body
    made.relate(NUMBERING, "numbering.xml")
    made.add(f"{posixpath.dirname(template.body)}/numbering.xml", with_numbers(made.numbers), NUMBERING_TYPE)


def _added(template: Template, made: Rendering) -> dict[str, bytes]:
    """Members the values brought, and the lists that name them."""
    if made.numbers and made.numbers.added:
        _add_numbers(template, made)
    members = dict(made.members)
    for part, relations in made.relations.items():
        listing = relations_of(part)
        members[listing] = with_relations(template.listed.get(listing, EMPTY), added=relations)
    if made.extensions or made.kinds:
        types = template.listed[CONTENT_TYPES]
        members[CONTENT_TYPES] = with_types(types, added=made.kinds, extensions=made.extensions)
    return members
