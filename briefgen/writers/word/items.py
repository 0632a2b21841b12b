"""items: a template's list styles and numbering in, the lists that prose needs of it out.

All items stand on the first level of a list of their own, deeper ones further in, so that any list style serves. A
numbered list is a new `w:num`, for Word counts on through all paragraphs of one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from lxml import etree

from briefgen.writers.trees import serialised
from briefgen.writers.word.markup import W, every, find, make, name_of, number_in, put_run_property, value
from briefgen.writers.word.surroundings import style_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefgen.writers.word.markup import Element

ListKind = Literal["bullet", "number"]
NUMBERING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
NUMBERING_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_NAMES: Mapping[ListKind, tuple[str, ...]] = {"bullet": ("list bullet", "list dash"), "number": ("list number",)}
_SIGNS: Mapping[ListKind, tuple[str, str]] = {"bullet": ("bullet", "•"), "number": ("decimal", "%1.")}
_OWN_INDENT = 360
_BODY_STYLES = {"normal", "body text", "list paragraph"}


@dataclass(frozen=True)
class ListLook:
    """How a template sets items of a kind; without a style they keep the looks around them.

    `number` and `abstract` are its numbering's, 0 and -1 where it has none; indents are in twips.
    """

    style: str = ""
    number: int = 0
    abstract: int = -1
    left: int = _OWN_INDENT
    hanging: int = _OWN_INDENT


@dataclass(frozen=True)
class Lists:
    """What a template gives to lists: looks by kind, the styles of body text, and its numbering part."""

    looks: Mapping[ListKind, ListLook]
    body_styles: frozenset[str]
    data: bytes
    free_number: int
    free_abstract: int

    def abstract(self, kind: ListKind) -> int:
        """The definition a new list of a kind takes: the style's, else one of ours."""
        own = self.looks[kind].abstract
        return own if own >= 0 else self.free_abstract + list(_SIGNS).index(kind)


@dataclass
class Numbers:
    """The lists one document adds: the definition each takes, and the number it starts from."""

    lists: Lists
    added: list[tuple[int, int]] = field(default_factory=list)

    def new(self, kind: ListKind, start: int = 0) -> int:
        """The id of a new list; bullets of a kind share theirs."""
        entry = (self.lists.abstract(kind), start)
        if kind == "bullet" and entry in self.added:
            return self.lists.free_number + self.added.index(entry)
        self.added.append(entry)
        return self.lists.free_number + len(self.added) - 1


def find_lists(styles: Element | None, numbering: Element | None) -> Lists:
    """The lists of a template, by the names of its styles."""
    names = style_names(styles)
    definitions = [] if numbering is None else list(numbering.iterfind(name_of("abstractNum")))
    numbers = [] if numbering is None else list(numbering.iterfind(name_of("num")))
    body = {identity for identity, name in names.items() if name in _BODY_STYLES}
    return Lists(
        {kind: _look(_NAMES[kind], names, styles, numbering) for kind in _NAMES},
        frozenset({"", *body}),
        b"" if numbering is None else serialised(numbering),
        _free(numbers, "numId", at_least=1),
        _free(definitions, "abstractNumId", at_least=0),
    )


def with_numbers(numbers: Numbers) -> bytes:
    """The numbering part with the document's own lists in it."""
    root = etree.fromstring(numbers.lists.data) if numbers.lists.data else make("numbering")
    nums = root.findall(name_of("num"))
    place = root.index(nums[0]) if nums else len(root.findall(name_of("abstractNum")))
    for definition in reversed(list(_definitions(numbers))):
        root.insert(place, definition)
    place = max((root.index(each) + 1 for each in root.iter(name_of("abstractNum"), name_of("num"))), default=0)
    for offset, (abstract, start) in enumerate(numbers.added):
        root.insert(place + offset, _number(numbers.lists.free_number + offset, abstract, start))
    return serialised(root)


def _definitions(numbers: Numbers) -> Iterator[Element]:
    """Ours, of those kinds that are in use."""
    used = {abstract for abstract, _ in numbers.added}
    for offset, (form, sign) in enumerate(_SIGNS.values()):
        if numbers.lists.free_abstract + offset not in used:
            continue
        made = make("abstractNum", abstractNumId=numbers.lists.free_abstract + offset)
        made.append(make("multiLevelType", val="singleLevel"))
        level = make("lvl", ilvl=0)
        level.extend(make(tag, val=said) for tag, said in (("start", 1), ("numFmt", form), ("lvlText", sign)))
        level.append(make("lvlJc", val="left"))
        put_run_property(level, make("rFonts", hint="default"))
        made.append(level)
        yield made


def _number(identity: int, abstract: int, start: int) -> Element:
    made = make("num", numId=identity)
    made.append(make("abstractNumId", val=abstract))
    if start:
        override = make("lvlOverride", ilvl=0)
        override.append(make("startOverride", val=start))
        made.append(override)
    return made


def _look(
    wanted: tuple[str, ...], names: Mapping[str, str], styles: Element | None, numbering: Element | None
) -> ListLook:
    """The first style of these names that numbers its paragraphs."""
    for name in wanted:
        for style in [] if styles is None else styles.iterfind(name_of("style")):
            identity = value(style, "styleId") or ""
            number = int(number_in(value(find(style, "pPr", "numPr", "numId"))))
            if names.get(identity) == name and (definition := _definition(number, numbering)) is not None:
                return _look_of(style, identity, number, definition)
    return ListLook()


def _look_of(style: Element, identity: str, number: int, definition: Element) -> ListLook:
    level = next(every(definition, "lvl"), None)
    holders = (find(style, "pPr", "ind"), None if level is None else find(level, "pPr", "ind"))
    indents = [holder for holder in holders if holder is not None]
    left = next((value(each, key) for each in indents for key in ("left", "start") if value(each, key)), None)
    hanging = next((value(each, "hanging") for each in indents if value(each, "hanging")), None)
    return ListLook(
        identity,
        number,
        int(number_in(value(definition, "abstractNumId"))),
        int(number_in(left)) if left else _OWN_INDENT,
        int(number_in(hanging)) if hanging else _OWN_INDENT,
    )


def _definition(number: int, numbering: Element | None) -> Element | None:
    """The definition a list takes, by the list's id."""
    if numbering is None or not number:
        return None
    found = (each for each in numbering.iterfind(name_of("num")) if value(each, "numId") == str(number))
    wanted = next((value(find(each, "abstractNumId")) for each in found), None)
    definitions = numbering.iterfind(f"{{{W}}}abstractNum")
    return next((each for each in definitions if value(each, "abstractNumId") == wanted), None)


def _free(elements: Iterable[Element], attribute: str, *, at_least: int) -> int:
    return max((int(number_in(value(each, attribute))) + 1 for each in elements), default=at_least)
