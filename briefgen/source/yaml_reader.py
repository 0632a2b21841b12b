"""yaml_reader: a YAML file in, nodes with places and problems out.

The parser's events are composed to nodes here rather than by the library, so that depth and size are
bounded while reading, aliases included, and every value stays the text its author wrote: `NO`, `1:30`
and `0755` are not turned into something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from briefgen.problems import Place, Severity, problem
from briefgen.source.decoding import RESERVED, read_text, reserved_character
from briefgen.source.nodes import Entry, Mapping, Node, Scalar, Sequence, described
from briefgen.source.yaml_errors import DEEPEST, syntax_problem

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.problems import Problem

MOST_NODES = 20_000

# "from yaml import CParser" would quietly give the slow parser where libyaml is missing.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_KNOWN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "seq", "map"))
_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})
_TEXT_TAGS = frozenset({"!", "tag:yaml.org,2002:str"})


def read_yaml(path: Path, shown_as: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """The file's content as a node, None where there is none; places carry `shown_as` as file."""
    text, problems = read_text(path, shown_as)
    if text is None:
        return None, problems
    node, further = read_yaml_text(text, shown_as)
    return node, (*problems, *further)


def read_yaml_text(text: str, shown_as: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """The same for text that was read already."""
    composer = _Composer(text, shown_as)
    try:
        node = composer.document()
    except yaml.YAMLError as error:
        return None, (*composer.problems, syntax_problem(error, text, shown_as))
    except _LimitReached as limit:
        return None, (*composer.problems, limit.problem)
    if node is None and not composer.problems:
        # Somebody who left a comment knows that nothing else is there yet.
        severity = Severity.WARNING if text.strip() else Severity.ERROR
        return None, (problem(Place(shown_as), "Y-4", severity=severity),)
    return node, tuple(composer.problems)


class _LimitReached(Exception):
    """Reading stops: the file holds more than any brief."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Composer:
    """Builds one document's nodes from parser events."""

    def __init__(self, text: str, shown_as: str) -> None:
        self.problems: list[Problem] = []
        self._file = shown_as
        self._next = _LOADER(text).get_event
        self._anchors: dict[str, Node | None] = {}
        self._count = 0

    def document(self) -> Node | None:
        node = None
        while (event := self._next()) is not None:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self._complain(self._place(event), "Y-1", "second")
                    break
                node = self._node(self._next(), 1)
        return None if isinstance(node, Scalar) and node.text is None else node

    def _node(self, event: Any, depth: int) -> Node:
        place, kind = self._place(event), type(event)
        if kind is yaml.AliasEvent:
            return self._alias(event.anchor or "", place, depth)
        self._enter(place, depth)
        if event.tag:
            self._check_tag(event.tag, place)
        if not event.anchor:
            return self._content(event, place, depth)
        self._anchors[event.anchor] = None
        node = self._anchors[event.anchor] = self._content(event, place, depth)
        return node

    def _content(self, event: Any, place: Place, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event, place)
        if kind is yaml.MappingStartEvent:
            return self._mapping(place, depth)
        items = iter(self._next_event, None)
        return Sequence(place, tuple([self._node(item, depth + 1) for item in items]))

    def _next_event(self) -> Any:
        """The event after this one, None at the end of the list or mapping."""
        event = self._next()
        return None if type(event) in _ENDS else event

    def _scalar(self, event: Any, place: Place) -> Scalar:
        quoted = bool(event.style) or event.tag in _TEXT_TAGS
        text: str = event.value
        if event.style == '"' and (found := RESERVED.search(text)):
            self.problems.append(reserved_character(place, found[0]))
            text = RESERVED.sub("\ufffd", text)
        return Scalar(place, None if not quoted and text in _NULLS else text, quoted)

    def _mapping(self, place: Place, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        merged: list[Mapping] = []
        for event in iter(self._next_event, None):
            key, key_place = self._node(event, depth + 1), self._place(event)
            value = self._node(self._next(), depth + 1)
            if isinstance(key, Scalar) and key.text == "<<" and not key.quoted:
                merged.extend(self._merged(value))
            elif isinstance(key, Scalar) and key.text is not None:
                self._add(entries, key.text, Entry(key_place, value))
            else:
                self._complain_key(key_place, key)
        for base in merged:
            entries.update({key: entry for key, entry in base.entries.items() if key not in entries})
        return Mapping(place, entries)

    def _add(self, entries: dict[str, Entry], key: str, entry: Entry) -> None:
        first = entries.setdefault(key, entry)
        if first is not entry:
            self.problems.append(problem(entry.key_place, "Y-2", {"key": key}, also=first.key_place))

    def _merged(self, value: Node) -> list[Mapping]:
        bases = value.items if isinstance(value, Sequence) else (value,)
        for base in bases:
            if not isinstance(base, Mapping):
                self._complain(base.place, "Y-6", "merge", {"found": described(base)})
        return [base for base in bases if isinstance(base, Mapping)]

    def _complain_key(self, place: Place, key: Node) -> None:
        variant = "name"
        if isinstance(key, Mapping):
            variant = "name.braces"
        elif isinstance(key, Sequence):
            variant = "name.brackets"
        self._complain(place, "Y-6", variant, {"found": described(key)})

    def _alias(self, name: str, place: Place, depth: int) -> Node:
        node = self._anchors.get(name)
        if node is not None:
            self._count_again(node, place, depth)
            return node
        if name in self._anchors:
            self._complain(place, "Y-7", "alias", {"name": name})
        else:
            self._complain(place, "Y-1", "alias", {"name": name})
        return Scalar(place, None)

    def _count_again(self, node: Node, place: Place, depth: int) -> None:
        """An alias costs what it stands for."""
        self._enter(place, depth)
        children: tuple[Node, ...] = ()
        if isinstance(node, Mapping):
            children = tuple(entry.node for entry in node.entries.values())
        elif isinstance(node, Sequence):
            children = node.items
        for child in children:
            self._count_again(child, place, depth + 1)

    def _enter(self, place: Place, depth: int) -> None:
        self._count += 1
        if depth > DEEPEST:
            raise _LimitReached(problem(place, "Y-7", {"most": DEEPEST}, variant="depth"))
        if self._count > MOST_NODES:
            raise _LimitReached(problem(place, "Y-7", {"most": MOST_NODES}, variant="nodes"))

    def _check_tag(self, tag: str, place: Place) -> None:
        if tag not in _KNOWN_TAGS and tag != "!":
            self._complain(place, "Y-8", slots={"tag": tag.replace("tag:yaml.org,2002:", "!!")})

    def _complain(self, place: Place, rule: str, variant: str = "", slots: dict[str, object] | None = None) -> None:
        self.problems.append(problem(place, rule, slots, variant=variant))

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self._file, mark.line + 1, mark.column + 1)
