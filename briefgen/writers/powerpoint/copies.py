"""copies: the parts a slide has for itself in, the copies of them that one slide of the deck refers to out."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefgen.charts import WORKBOOK, Sample, SampleUnfit
from briefgen.writers.lists import R, Relation
from briefgen.writers.powerpoint.links import without_dead
from briefgen.writers.powerpoint.names import NOTES, SLIDE
from briefgen.writers.powerpoint.notes import with_texts
from briefgen.writers.powerpoint.patterns import TaggedSample
from briefgen.writers.powerpoint.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefgen.archive import Packed
    from briefgen.charts import FilledChart
    from briefgen.writers.powerpoint.assembly import Assembly
    from briefgen.writers.powerpoint.numbering import Numbering
    from briefgen.writers.powerpoint.patterns import Own, Pattern

_BOOKS = ("/package", "/oleObject")
_SAID_ONCE = ("/comments", "/commentAuthors")
"""What was said of a template's slide was not said of each showing of it."""
_FIRST_BOOK = "ppt/embeddings/Microsoft_Excel_Sheet.xlsx"
_CREATED = re.compile(r'(<p14:creationId [^<>]*?val=")(\d+)(?=")')


@dataclass(frozen=True)
class Copies:
    """Copies of a pattern's own parts for one slide of the deck.

    `links` are the deck's slides by those of the template, `charts` the samples that were filled, and `cut` the texts
    that its notes hold beside their own; `again` says that another slide of the deck was made of the pattern before.
    """

    pattern: Pattern
    values: Mapping[str, object]
    deck: Assembly
    links: Mapping[str, str]
    charts: Mapping[str, FilledChart]
    numbering: Numbering
    again: bool
    cut: tuple[str, ...] = ()
    _names: dict[str, str] = field(default_factory=dict)

    def anew(self) -> Copies:
        """The same parts once more, for another slide, whose notes are its own."""
        return replace(self, again=True, cut=(), _names={})

    def resolved(self, relations: Iterable[Relation]) -> Iterator[Relation]:
        """The relations as the deck's parts are called; what they lead to comes along."""
        for relation in relations:
            if self.again and relation.kind.endswith(_SAID_ONCE):
                continue
            if relation.external:
                yield relation
            elif relation.kind == SLIDE:
                if relation.target in self.links:
                    yield relation._replace(target=self.links[relation.target])
            elif relation.target in self.pattern.own:
                yield relation._replace(target=self._own(relation.target))
            else:
                self.deck.bring(relation.target)
                yield relation

    def _own(self, part: str) -> str:
        """The copy of a part, added when it is first asked for."""
        if part not in self._names:
            self._names[part] = self.deck.name_like(part)
            self._add(self.pattern.own[part], self._names[part])
        return self._names[part]

    def _add(self, own: Own, name: str) -> None:
        relations = self.resolved(own.relations)
        if own.part in self.charts:
            xml = without_dead(self.charts[own.part].xml, own.relations, self.links)
            data: bytes | Packed = self.numbering.printed(xml.decode()).encode()
            kept = self.resolved(each for each in own.relations if not each.kind.endswith(_BOOKS))
            relations = iter([*kept, self._book(own.part)])
        elif isinstance(own.content, Text):
            data = self._told(own.content, own, name)
        else:
            assert not isinstance(own.content, Sample | TaggedSample | SampleUnfit), "a sample leaves, or is filled"
            data = own.content
        self.deck.put(name, data, relations, like=own.part)

    def _told(self, content: Text, own: Own, name: str) -> bytes:
        data = without_dead(content.finished(self.values), own.relations, self.links)
        if self.cut and own.part == notes_of(self.pattern):
            data = with_texts(data, self.cut)
        text = self.numbering.printed(data.decode())
        return (renewed(text, name) if self.again else text).encode()

    def _book(self, chart: str) -> Relation:
        name = self.deck.name_like(_FIRST_BOOK)
        self.deck.put(name, self.charts[chart].workbook)
        return Relation(WORKBOOK, f"{R}/package", name)


def notes_of(pattern: Pattern) -> str:
    """The part of a slide's notes; empty where it has none."""
    return next((each.target for each in pattern.relations if each.kind == NOTES), "")


def renewed(text: str, part: str) -> str:
    """PowerPoint tells slides apart by a random number; what is made again takes one derived from its part's name."""
    return _CREATED.sub(lambda match: match[1] + _number(match[2], part), text)


def _number(seed: str, part: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{seed} /{part}").int % 0xFFFFFFFE + 1)
