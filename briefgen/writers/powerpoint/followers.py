"""followers: the text of a further slide in, its part added to a deck with notes of its own and all it refers to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.powerpoint.copies import renewed
from briefgen.writers.powerpoint.fitting.ground import title_of
from briefgen.writers.powerpoint.names import LAYOUT, NOTES, SLIDE, relations_used, text_of
from briefgen.writers.powerpoint.notes import with_title_only
from briefgen.writers.powerpoint.texts import Text, encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.writers.lists import Relation
    from briefgen.writers.powerpoint.copies import Copies


@dataclass(frozen=True)
class Follower:
    """A further slide: its part, and its copies of what the slide it goes on from has for itself."""

    part: str
    copies: Copies

    def put(self, text: str, relations: Iterable[Relation]) -> None:
        """Adds the slide to the deck; of what its first one refers to it takes what it shows."""
        root = etree.fromstring(text)
        used, title = relations_used(root), title_of(root)
        kept = [each for each in relations if each.name in used or each.kind in (LAYOUT, NOTES)]
        told = "" if title is None else text_of(title)
        pattern = self.copies.pattern
        self.copies.deck.put(self.part, encoded(text), self._resolved(kept, told), like=pattern.part)

    def _resolved(self, relations: Iterable[Relation], title: str) -> Iterator[Relation]:
        for relation in relations:
            if relation.kind == NOTES:
                yield relation._replace(target=self._notes(relation.target, title))
            else:
                yield from self.copies.resolved([relation])

    def _notes(self, part: str, title: str) -> str:
        copies = self.copies
        own, name = copies.pattern.own[part], copies.deck.name_like(part)
        assert isinstance(own.content, Text), "notes are texts"
        data = with_title_only(own.content.finished(copies.values), title)
        text = renewed(data.decode(), name)
        copies.deck.put(name, text.encode(), self._around(own.relations), like=part)
        return name

    def _around(self, relations: Iterable[Relation]) -> Iterator[Relation]:
        """What notes refer to: their slide and the notes master."""
        for relation in relations:
            if relation.kind == SLIDE:
                yield relation._replace(target=self.part)
            elif not relation.external and relation.target not in self.copies.pattern.own:
                self.copies.deck.bring(relation.target)
                yield relation
