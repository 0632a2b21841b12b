"""links: a part and the deck's slides by those of the template in, the part without links to slides that left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.powerpoint.names import SLIDE, relation_id, remove
from briefgen.writers.powerpoint.texts import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

    from briefgen.writers.lists import Relation


def is_dead(relation: Relation, links: Mapping[str, str]) -> bool:
    """Whether a relation leads to a slide that is not shown."""
    return relation.kind == SLIDE and relation.target not in links


def led(relations: Iterable[Relation], links: Mapping[str, str]) -> list[Relation]:
    """The relations that lead somewhere, those to slides as these are called in the deck."""
    alive = [each for each in relations if not is_dead(each, links)]
    return [each._replace(target=links[each.target]) if each.kind == SLIDE else each for each in alive]


def drop_dead(root: _Element, relations: Iterable[Relation], links: Mapping[str, str]) -> None:
    """Takes links to slides that are not shown out of a tree."""
    dead = {each.name for each in relations if is_dead(each, links)}
    for link in [element for element in root.iter() if relation_id(element) in dead]:
        remove(link)


def without_dead(data: bytes, relations: Iterable[Relation], links: Mapping[str, str]) -> bytes:
    """A part without links to slides that are not shown."""
    listed = tuple(relations)
    if not any(is_dead(each, links) for each in listed):
        return data
    root = etree.fromstring(data)
    drop_dead(root, listed, links)
    return encoded(etree.tostring(root, encoding="unicode"))
