"""nothing: nodes in, nodes without what is missing, and the kinds of nothing that were stated."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import get_args

from briefgen.model import shorthand
from briefgen.model.record import LANGUAGE_SUFFIXES, Nothing, NothingKind
from briefgen.problems import Problem, problem
from briefgen.source import Entry, Mapping, Node, Scalar, Sequence, described

_KINDS = frozenset(get_args(NothingKind))
COMPANIONS = ("from", "due", "note", *(f"note{suffix}" for suffix in LANGUAGE_SUFFIXES))
"""What may be said beside the kind; the note in other languages too, as for any text."""
_SAYS_NO_MORE = frozenset({"true", "yes"})
"""`withheld: true` states the kind and no reason."""


@dataclass
class Cleaner:
    """Cleans one tree: empty text becomes null, null items leave their list, nothings are noted by path."""

    nothings: dict[str, Nothing] = field(default_factory=dict)
    conflicts: dict[str, Mapping] = field(default_factory=dict)
    """The nodes of conflicting values by path, for a reader who knows what may stand there."""
    problems: list[Problem] = field(default_factory=list)

    def mapping(self, node: Mapping, prefix: str) -> Mapping:
        """A mapping with cleaned values; every key stays, so that unknown ones are found."""
        entries = {
            key: Entry(entry.key_place, self._node(entry.node, f"{prefix}{key}")) for key, entry in node.entries.items()
        }
        return Mapping(node.place, entries)

    def _node(self, node: Node, path: str) -> Node:
        if isinstance(node, Sequence):
            return self._sequence(node, path)
        if isinstance(node, Scalar):
            text = node.text.strip() if node.text else ""
            return node if text and text == node.text else Scalar(node.place, text or None, node.quoted)
        kind = _kind(node)
        if kind is None:
            return self.mapping(node, f"{path}.")
        self._note(node, kind, path)
        return Scalar(node.place, None)

    def _sequence(self, node: Sequence, path: str) -> Node:
        """A list without null items, null where only such were in it; a list written empty stays one."""
        items: list[Node] = []
        for item in node.items:
            # A nothing in a list is the list's, for it has no place of its own among the items kept.
            spot = path if isinstance(item, Mapping) and _kind(item) else f"{path}[{len(items)}]"
            cleaned = self._node(item, spot)
            if not (isinstance(cleaned, Scalar) and cleaned.text is None):
                items.append(cleaned)
        return Sequence(node.place, tuple(items)) if items or not node.items else Scalar(node.place, None)

    def _note(self, node: Mapping, kind: NothingKind, path: str) -> None:
        """Keep what was stated: of several in one list the first, unless that would lose a conflict."""
        if kind != "conflicting":
            self.nothings.setdefault(path, self._nothing(node, kind, path))
        elif path in self.conflicts:
            self.problems.append(problem(node.place, "F-6", variant="second", path=path))
        else:
            self.nothings[path], self.conflicts[path] = Nothing(kind), node

    def _nothing(self, node: Mapping, kind: NothingKind, path: str) -> Nothing:
        asked = kind == "requested"
        said = "" if asked else self._text(node, kind, path)
        return Nothing(
            kind=kind,
            reason=self._text(node, "note", path) or said,
            on=self._date(node, kind, path) if asked else None,
            from_=self._text(node, "from", path),
            due=self._date(node, "due", path),
            translations={
                language: words
                for suffix, language in LANGUAGE_SUFFIXES.items()
                if (words := self._text(node, f"note{suffix}", path))
            },
        )

    def _text(self, node: Mapping, key: str, path: str) -> str:
        text = self._scalar(node, key, path)
        return "" if text.lower() in _SAYS_NO_MORE else text

    def _date(self, node: Mapping, key: str, path: str) -> date | None:
        text = self._text(node, key, path)
        if not text:
            return None
        found = shorthand.day(text)
        if found is None:
            self._complain(node.entries[key].node, f"{path}.{key}", "date")
        return date.fromisoformat(found) if found else None

    def _scalar(self, node: Mapping, key: str, path: str) -> str:
        value = node.entries[key].node if key in node.entries else Scalar(node.place, None)
        if isinstance(value, Scalar):
            return (value.text or "").strip()
        self._complain(value, f"{path}.{key}", "text")
        return ""

    def _complain(self, node: Node, path: str, variant: str) -> None:
        self.problems.append(problem(node.place, "F-1", {"found": described(node)}, variant=variant, path=path))


def _kind(node: Mapping) -> NothingKind | None:
    """Which nothing a mapping states: one of the words for them, and at most its companions."""
    kinds = [kind for kind in get_args(NothingKind) if kind in node.entries]
    return kinds[0] if len(kinds) == 1 and node.entries.keys() <= _KINDS.union(COMPANIONS) else None
