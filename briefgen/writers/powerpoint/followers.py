"""followers: the text of a further slide in, its part added to a deck with notes of its own and all it refers to."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.powerpoint.fitting.ground import title_of
from briefgen.writers.powerpoint.names import LAYOUT, NOTES, SLIDE, relations_used, text_of
from briefgen.writers.powerpoint.notes import with_title_only
from briefgen.writers.powerpoint.texts import Text, encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefgen.writers.lists import Relation
    from briefgen.writers.powerpoint.assembly import Assembly
    from briefgen.writers.powerpoint.patterns import Pattern
    from briefgen.writers.powerpoint.slides import Showing

_CREATED = re.compile(r'(<p14:creationId [^<>]*?val=")(\d+)(?=")')


@dataclass(frozen=True)
class Follower:
    """A further slide: the showing it goes on from, its part, and the deck's slides by those of the template."""

    showing: Showing
    part: str
    deck: Assembly
    links: Mapping[str, str]

    def put(self, text: str, relations: Iterable[Relation]) -> None:
        """Adds the slide to the deck; of what its first one refers to it takes what it shows."""
        root = etree.fromstring(text)
        used, title = relations_used(root), title_of(root)
        kept = [each for each in relations if each.name in used or each.kind in (LAYOUT, NOTES)]
        told = "" if title is None else text_of(title)
        self.deck.put(self.part, encoded(text), self._resolved(kept, told), like=self.showing.pattern.part)

    def _resolved(self, relations: Iterable[Relation], title: str) -> Iterator[Relation]:
        for relation in relations:
            if relation.kind == NOTES:
                yield relation._replace(target=self._notes(relation.target, title))
            elif relation.kind == SLIDE:
                yield relation._replace(target=self.links.get(relation.target, self.part))
            else:
                self.deck.bring(relation.target)
                yield relation

    def _notes(self, part: str, title: str) -> str:
        own, name = self.showing.pattern.own[part], self.deck.name_like(part)
        assert isinstance(own.content, Text), "notes are texts"
        data = with_title_only(own.content.finished(self.showing.values), title)
        text = renewed(data.decode(), name)
        self.deck.put(name, text.encode(), self._around(own.relations), like=part)
        return name

    def _around(self, relations: Iterable[Relation]) -> Iterator[Relation]:
        """What notes refer to: their slide and the notes master."""
        for relation in relations:
            if relation.kind == SLIDE:
                yield relation._replace(target=self.part)
            elif not relation.external and relation.target not in self.showing.pattern.own:
                self.deck.bring(relation.target)
                yield relation


def notes_of(pattern: Pattern) -> str:
    """The part of a slide's notes; empty where it has none."""
    return next((each.target for each in pattern.relations if each.kind == NOTES), "")


def renewed(text: str, part: str) -> str:
    """PowerPoint tells slides apart by a random number; what is made again takes one derived from its part's name."""
    return _CREATED.sub(lambda match: match[1] + _number(match[2], part), text)


def _number(seed: str, part: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{seed} /{part}").int % 0xFFFFFFFE + 1)
