"""filling: a compiled template and named values in, the members of the finished document out."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.archive import CONTENT_TYPES, Packed, pack
from briefgen.errors import TemplateFaulty
from briefgen.problems import problem
from briefgen.writers.lists import EMPTY, relations_of, with_relations, with_types
from briefgen.writers.trees import parse_ours
from briefgen.writers.word.expansion import Expander
from briefgen.writers.word.items import NUMBERING, NUMBERING_TYPE, with_numbers
from briefgen.writers.word.rendering import rendering
from briefgen.writers.word.scripts import settle, settle_runs
from briefgen.writers.word.structure import tidy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.problems import Problem
    from briefgen.writers.lists import Relation
    from briefgen.writers.word.compiled import Part, Template
    from briefgen.writers.word.rendering import Rendering

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_REMEMBERED = 256


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
    pieces = part.compiled.pieces(values)
    settle_runs(pieces, part.openings)
    text = "".join(pieces)
    try:
        if not part.sound:
            parse_ours(text)
        expander = Expander(made, part.declarations, template)
        text = expander.expanded(text)
        text = tidy(text, part.declarations, loose=part.loose or expander.loose)
        return settle(text, template.typesetting)
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


def _added(template: Template, made: Rendering) -> dict[str, bytes | Packed]:
    """Members the values brought, and the lists that name them."""
    if made.numbers and made.numbers.added:
        _add_numbers(template, made)
    members: dict[str, bytes | Packed] = dict(made.members)
    for part, relations in made.relations.items():
        listing = relations_of(part)
        members[listing] = _listing(listing, template.listed.get(listing, EMPTY), tuple(relations))
    if made.extensions or made.kinds:
        types = template.listed[CONTENT_TYPES]
        members[CONTENT_TYPES] = _types(types, tuple(made.kinds.items()), tuple(made.extensions.items()))
    return members


@lru_cache(maxsize=_REMEMBERED)
def _listing(name: str, data: bytes, added: tuple[Relation, ...]) -> Packed:
    """A list of relations with some added, the same in all documents that bring as much."""
    return pack(name, with_relations(data, added=added))


@lru_cache(maxsize=_REMEMBERED)
def _types(data: bytes, added: tuple[tuple[str, str], ...], extensions: tuple[tuple[str, str], ...]) -> Packed:
    return pack(CONTENT_TYPES, with_types(data, added=dict(added), extensions=dict(extensions)))
