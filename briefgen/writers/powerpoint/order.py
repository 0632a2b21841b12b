"""order: a presentation's tree in, the presentation with other slides in its list, sections and shows out."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree
from markupsafe import escape

from briefgen.problems import Place
from briefgen.templating import compile_source
from briefgen.writers.lists import R as _R
from briefgen.writers.powerpoint.names import P14, P, R
from briefgen.writers.powerpoint.tagging import DECK
from briefgen.writers.powerpoint.texts import encoded
from briefgen.writers.tags import has_tags, iter_tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from briefgen.templating import Compiled
    from briefgen.writers.powerpoint.outline import Entry

_NAMED = re.compile("\ufde9(\\d+)")
"""Stands for the name of a section."""
_EMPTY = re.compile(r"<(\w+):section\b[^<>]*>\s*<\1:sldIdLst[^<>]*>\s*</\1:sldIdLst>\s*</\1:section>")
"""A section whose slides have all left."""
_MARK = re.compile(r"<(all|section|show)(\d*)[^<>]*/>")
_LIST = "all"
_FIRST_NUMBER = 256


@dataclass(frozen=True)
class Shown:
    """A slide of the finished deck as its presentation names it."""

    number: int
    relation: str


@dataclass(frozen=True)
class Order:
    """A presentation's text with marks where slides are listed, the slides the template has, its sections' names."""

    text: str
    entries: tuple[Entry, ...]
    names: tuple[Compiled, ...] = ()

    def numbers(self, counts: Sequence[int]) -> list[list[int]]:
        """The numbers of the slides that come of each slide of the template, if it is shown so many times."""
        free = max([_FIRST_NUMBER - 1, *(entry.number for entry in self.entries)]) + 1
        found: list[list[int]] = []
        for entry, count in zip(self.entries, counts, strict=True):
            found.append([entry.number, *range(free, free + count - 1)][:count])
            free += max(0, count - 1)
        return found

    def listing(self, shown: Sequence[Sequence[Shown]], values: Mapping[str, object]) -> bytes:
        """The presentation that shows these slides in place of each slide of the template; no section is empty."""
        entries = [_entry(each) for slides in shown for each in slides]
        sections = [[f'<p14:sldId xmlns:p14="{P14[1:-1]}" id="{each.number}"/>' for each in slides] for slides in shown]
        shows = [[f'<p:sld {_NAMES} r:id="{each.relation}"/>' for each in slides] for slides in shown]
        lists = {"section": sections, "show": shows}

        def listed(match: re.Match[str]) -> str:
            return "".join(lists[match[1]][int(match[2])] if match[2] else entries)

        names = [" ".join(name.render(values).split()) for name in self.names]
        text = _NAMED.sub(lambda match: names[int(match[1])], _MARK.sub(listed, self.text))
        return encoded(_EMPTY.sub("", text))


_NAMES = f'xmlns:p="{P[1:-1]}" xmlns:r="{_R}"'


def read_order(presentation: _Element, entries: Sequence[Entry], file: str) -> Order:
    """A presentation with its slides taken out, the names of its sections compiled."""
    root = copy.deepcopy(presentation)
    by_number = {str(entry.number): index for index, entry in enumerate(entries)}
    by_relation = {entry.relation: index for index, entry in enumerate(entries)}
    for holder in root.iter(f"{P}sldIdLst"):
        holder[:] = [etree.Element(_LIST)]
    for kind, element, index in list(_iter_listed(root, by_number, by_relation)):
        mark = etree.Element(f"{kind}{index}")
        parent = element.getparent()
        assert parent is not None, "what is listed stands in a list"
        parent.replace(element, mark)
    names = tuple(_take_names(root, Place(file, part="sections")))
    return Order(etree.tostring(root, encoding="unicode"), tuple(entries), names)


def _take_names(root: _Element, place: Place) -> Iterator[Compiled]:
    """The names of sections that hold tags; a mark stands for each."""
    tagged = [section for section in root.iter(f"{P14}section") if has_tags(section.get("name", ""))]
    for number, section in enumerate(tagged):
        yield compile_source(_as_source(section.get("name", "")), place, DECK)
        section.set("name", f"\ufde9{number}")


def _as_source(name: str) -> str:
    """A name as it stands in an attribute, its tags as they print there."""
    pieces, position = [], 0
    for tag in iter_tags(name):
        printed = f"{{{{ ({tag.body})|_attribute }}}}" if tag.kind == "{{" else name[tag.start : tag.end]
        pieces += [escape(name[position : tag.start]), printed]
        position = tag.end
    return "".join([*pieces, escape(name[position:])])


def _iter_listed(
    root: _Element, by_number: Mapping[str, int], by_relation: Mapping[str, int]
) -> Iterator[tuple[str, _Element, int]]:
    """Where sections and custom shows name slides."""
    for element in root.iter(f"{P14}sldId"):
        if element.get("id", "") in by_number:
            yield "section", element, by_number[element.get("id", "")]
    for element in root.iter(f"{P}sld"):
        if element.get(f"{R}id", "") in by_relation:
            yield "show", element, by_relation[element.get(f"{R}id", "")]


def _entry(shown: Shown) -> str:
    return f'<p:sldId {_NAMES} id="{shown.number}" r:id="{shown.relation}"/>'
