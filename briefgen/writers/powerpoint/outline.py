"""outline: a deck's members in, which of them are its slides, layouts and masters and what each leads to out."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.archive import CONTENT_TYPES
from briefgen.errors import TemplateFaulty
from briefgen.problems import Place, problem
from briefgen.writers.lists import Relation, every_relation, resolved
from briefgen.writers.powerpoint.names import LAYOUT, MASTER, NOTES, SLIDE, P, relation_id
from briefgen.writers.powerpoint.soundness import make_sound
from briefgen.writers.slots import without_reserved
from briefgen.writers.trees import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lxml.etree import _Element

_TYPE = "application/vnd.openxmlformats-officedocument.presentationml."
_PRESENTATION = f"{_TYPE}presentation.main+xml"
_KINDS = {SLIDE: f"{_TYPE}slide+xml", LAYOUT: f"{_TYPE}slideLayout+xml", MASTER: f"{_TYPE}slideMaster+xml"}


@dataclass(frozen=True)
class Entry:
    """A slide of the template: its member, its number in the deck, and the relation the deck names it by."""

    part: str
    number: int
    relation: str


@dataclass(frozen=True)
class Outline:
    """A deck's parts; relations lead to members by their full names, `kinds` are content types of single members."""

    file: str
    members: Mapping[str, bytes]
    kinds: Mapping[str, str]
    relations: Mapping[str, tuple[Relation, ...]]
    presentation: str
    slides: tuple[Entry, ...]
    masters: tuple[tuple[str, Place], ...]
    trees: Mapping[str, _Element]

    def related(self, part: str, kind: str) -> str:
        """The part's one relation of a kind; `StopIteration` where there is none."""
        return next(relation.target for relation in self.relations[part] if relation.kind == kind)

    def reach(self, start: Iterable[str], follows: Callable[[str, Relation], bool]) -> dict[str, None]:
        """The members that parts lead to, in order, through relations that are followed."""
        found: dict[str, None] = {}
        waiting = list(start)
        while waiting:
            part = waiting.pop(0)
            if part not in found and (part in self.members or not part):
                found[part] = None
                waiting += [
                    each.target for each in self.relations.get(part, ()) if _inner(each) and follows(part, each)
                ]
        return found


def read_outline(members: Mapping[str, bytes], file: str) -> Outline:
    """A deck's outline; a package that is no deck, or a deck whose parts are missing, is a `TemplateFaulty`."""
    kinds = _kinds(members, file)
    decks = [name for name, kind in kinds.items() if kind == _PRESENTATION and name in members]
    if not decks:
        raise TemplateFaulty([problem(Place(file), "T-1", variant="powerpoint")])
    with _undamaged(file):
        return _outlined(members, kinds, decks[0], file)


@contextmanager
def _undamaged(file: str) -> Iterator[None]:
    try:
        yield
    except (KeyError, ValueError, StopIteration, etree.XMLSyntaxError) as error:
        raise TemplateFaulty([problem(Place(file), "T-1", variant="damaged")]) from error


def _outlined(members: Mapping[str, bytes], kinds: Mapping[str, str], deck: str, file: str) -> Outline:
    parts = ["", *(name for name in members if not name.endswith((".rels", CONTENT_TYPES)))]
    relations = {part: tuple(_absolute(part, each) for each in every_relation(members, part)) for part in parts}
    presentation = etree.fromstring(members[deck])
    named = {each.name: each.target for each in relations[deck]}
    slides = tuple(
        Entry(named[relation_id(entry)], int(entry.get("id", "0")), relation_id(entry))
        for entry in presentation.iter(f"{P}sldId")
    )
    masters = [each.target for each in relations[deck] if each.kind == MASTER]
    layouts = {master: [each.target for each in relations[master] if each.kind == LAYOUT] for master in masters}
    shown = [*masters, *(name for names in layouts.values() for name in names), *(entry.part for entry in slides)]
    notes = [each.target for entry in slides for each in relations[entry.part] if each.kind == NOTES]
    trees = {
        name: parse(without_reserved(members[name]), Place(file, part=name))
        for name in dict.fromkeys([deck, *shown, *notes])
    }
    for name, tree in trees.items():
        make_sound(tree, Place(file, part=name))
    found = Outline(file, members, kinds, relations, deck, slides, tuple(_places(layouts, trees, file)), trees)
    _check(found)
    return found


def _kinds(members: Mapping[str, bytes], file: str) -> dict[str, str]:
    root = parse(members[CONTENT_TYPES], Place(file, part="content types"))
    return {entry.get("PartName", "").lstrip("/"): entry.get("ContentType", "") for entry in root}


def _absolute(part: str, relation: Relation) -> Relation:
    return relation if relation.external else relation._replace(target=resolved(part, relation.target))


def _inner(relation: Relation) -> bool:
    return not relation.external


def _places(layouts: Mapping[str, list[str]], trees: Mapping[str, _Element], file: str) -> Iterator[tuple[str, Place]]:
    for master, names in layouts.items():
        yield master, Place(file, part="master")
        for name in names:
            said = next(trees[name].iter(f"{P}cSld")).get("name", "")
            yield name, Place(file, part=f"layout {said!r}")


def _check(outline: Outline) -> None:
    """Ask for all that the later steps take for granted."""
    next(outline.trees[outline.presentation].iter(f"{P}sldSz"))
    for entry in outline.slides:
        next(outline.trees[entry.part].iter(f"{P}cSld"))
        _check_kind(outline, entry.part, SLIDE)
        layout = outline.related(entry.part, LAYOUT)
        _check_kind(outline, layout, LAYOUT)
        _check_kind(outline, outline.related(layout, MASTER), MASTER)


def _check_kind(outline: Outline, part: str, kind: str) -> None:
    if outline.kinds[part] != _KINDS[kind] or part not in outline.trees:
        raise KeyError(part)
