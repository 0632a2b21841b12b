"""rendering: one document being made: what its tags have asked for besides text."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from briefgen.sandbox import TagRefused
from briefgen.writers.lists import Relation
from briefgen.writers.word.items import Numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.writers.word.items import Lists

T = TypeVar("T")
OBJECT, OBJECT_END = "\ufdd8", "\ufdd9"
"""Stand around the number of a value that is more than text, until its paragraph is finished."""


class OursAlone(TagRefused):
    """A template calls a filter by name that is for tags of ours."""

    rule = "T-2"


@dataclass
class Rendering:
    """A document being made: values that are more than text, numbers given out, members and relations added.

    `part` is the member being rendered; relation ids begin with a prefix no template uses.
    """

    part: str = ""
    samples: Sequence[object] = ()
    objects: list[object] = field(default_factory=list)
    members: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    extensions: dict[str, str] = field(default_factory=dict)
    images: dict[bytes, str] = field(default_factory=dict)
    relations: dict[str, list[Relation]] = field(default_factory=lambda: defaultdict(list))
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    marks: dict[str, str] = field(default_factory=dict)
    numbers: Numbers | None = None

    def hold(self, value: object) -> str:
        """What stands in the text for a value that is more than text."""
        self.objects.append(value)
        return f"{OBJECT}{len(self.objects) - 1}{OBJECT_END}"

    def numbers_of(self, lists: Lists) -> Numbers:
        """The lists this document adds to its template's."""
        if self.numbers is None:
            self.numbers = Numbers(lists)
        return self.numbers

    def count(self, what: str) -> int:
        """The next number of a kind, from 1."""
        self.counts[what] += 1
        return self.counts[what]

    def relate(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of a relation from the part being rendered; the same one for the same target."""
        known = self.relations[self.part]
        found = next((each for each in known if (each.kind, each.target) == (kind, target)), None)
        if found is None:
            found = Relation(f"rIdShown{len(known) + 1}", kind, target, external)
            known.append(found)
        return found.name

    def sample(self, number: int, kind: type[T]) -> T:
        """A sample of the part being rendered; a template that names one itself names none."""
        found = self.samples[number] if isinstance(number, int) and 0 <= number < len(self.samples) else None
        if not isinstance(found, kind):
            raise OursAlone("filter", {"name": f"_{kind.__name__.lower()}", "text": str(number)})
        return found

    def add(self, name: str, data: bytes, kind: str = "") -> str:
        """A member under this name; `kind` is its content type where its suffix does not say it."""
        self.members[name] = data
        if kind:
            self.kinds[name] = kind
        return name


_CURRENT: ContextVar[Rendering] = ContextVar("rendering")


def current() -> Rendering:
    """The document being made."""
    return _CURRENT.get()


@contextmanager
def rendering() -> Iterator[Rendering]:
    """A document being made, for the time of its making."""
    made = Rendering()
    token = _CURRENT.set(made)
    try:
        yield made
    finally:
        _CURRENT.reset(token)
