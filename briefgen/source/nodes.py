"""nodes: what a YAML file holds, as values that remember where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefgen.problems import Phrase, phrase

if TYPE_CHECKING:
    from briefgen.problems import Place

_SHOWN = 40
"""Characters of a text that a message repeats."""


class Scalar(NamedTuple):
    """One text; `text` is None where YAML says null or nothing at all. Numbers and dates stay text."""

    place: Place
    text: str | None
    quoted: bool = False


class Sequence(NamedTuple):
    """A list of nodes."""

    place: Place
    items: tuple[Node, ...] = ()


class Entry(NamedTuple):
    """A value and where its key stands."""

    key_place: Place
    node: Node


class Mapping(NamedTuple):
    """Nodes by key, in the order they were written."""

    place: Place
    entries: dict[str, Entry]


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> object:
    """The node as texts, lists and dicts, without places."""
    if isinstance(node, Mapping):
        return {key: plain(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text


def described(node: Node) -> Phrase:
    """What the node is, in the words of a message: `'lots'`, `a list`, `a mapping`, `nothing`."""
    if isinstance(node, Mapping):
        return phrase("found.mapping")
    if isinstance(node, Sequence):
        return phrase("found.list")
    return phrase("found.nothing") if node.text is None else phrase("found.text", text=_shown(node.text))


def _shown(text: str) -> str:
    """Text on one line, as the author typed it, cut where it is long."""
    line = " ".join(text.split())
    return f"{line[:_SHOWN]}…" if len(line) > _SHOWN else line
