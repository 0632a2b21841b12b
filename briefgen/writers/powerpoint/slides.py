"""slides: a template's slides with their `{%slide … %}` lines in, the slides of this deck with their values out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from lxml import etree

from briefgen.errors import TemplateFaulty
from briefgen.problems import Place, Problem, problem
from briefgen.templating import compile_source
from briefgen.writers.powerpoint.faults import gathering, refuse
from briefgen.writers.powerpoint.finishing import tagged_shapes
from briefgen.writers.powerpoint.names import NOTES, P14, SLIDE, A, P, R, relation_id, remove, set_xml, xml_of
from briefgen.writers.powerpoint.tags import compile_part, join_tags, render_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element
    from pptx.parts.presentation import PresentationPart
    from pptx.parts.slide import SlidePart

    from briefgen.templating import Compiled
    from briefgen.writers.powerpoint.copies import Copier

_STATEMENT = re.compile(r"\{%-?\s*slide\s+(.*?)-?%\}", re.DOTALL)
_LOOP = re.compile(r"for\s+(.+?)\s+in\s+(.+)", re.DOTALL)
_MOST_COPIES = 500
_NAME = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class Pattern:
    """A slide of the template: its part and XML, its texts compiled, and when it is shown.

    `head` and `tail` are the statements of its notes and their ends.
    """

    part: SlidePart
    root: _Element
    slide: Compiled
    notes: Compiled | None
    shown: Compiled | None
    head: str
    tail: str


@dataclass(frozen=True)
class Filled:
    """A slide of the finished deck: its part with the texts set, where it comes from, and the values it shows.

    `tagged` are the text shapes that held a tag in the template.
    """

    part: SlidePart
    place: Place
    values: Mapping[str, object]
    tagged: tuple[_Element, ...]

    @property
    def root(self) -> _Element:
        """The slide's XML."""
        return xml_of(self.part)

    @property
    def notes(self) -> _Element | None:
        """The XML of the slide's notes."""
        return notes_root(self.part)


def iter_slide_parts(presentation: PresentationPart) -> Iterator[SlidePart]:
    """The slides' parts in the order they are shown."""
    for entry in xml_of(presentation).iter(f"{P}sldId"):
        yield cast("SlidePart", presentation.related_part(relation_id(entry)))


def notes_root(part: SlidePart) -> _Element | None:
    """The XML of a slide's notes, `None` if there are none."""
    roots = [xml_of(relation.target_part) for relation in part.rels.values() if relation.reltype == NOTES]
    return roots[0] if roots else None


def read_pattern(part: SlidePart, place: Place) -> Pattern:
    """A template's slide, compiled; its statements leave the notes."""
    root, notes = xml_of(part), notes_root(part)
    head, tail, names = _nested([] if notes is None else list(_take_statements(notes)))
    notes_place = Place(place.file, part=f"notes of {place.part}")
    problems: list[Problem] = []
    spoken = shown = slide = None
    with gathering(problems):
        slide = compile_part(root, place)
    with gathering(problems):
        spoken = None if notes is None else compile_part(notes, notes_place)
    with gathering(problems):
        shown = compile_source(head + _showing(names) + tail, notes_place) if head else None
    refuse(problems)
    assert slide is not None, "a slide without problems is compiled"
    return Pattern(part, root, slide, spoken, shown, head, tail)


def occurrences(pattern: Pattern, values: Mapping[str, object]) -> list[dict[str, object]]:
    """For each time the slide is shown, the names its statements bind."""
    if pattern.shown is None:
        return [{}]
    found: list[dict[str, object]] = []
    place = pattern.shown.place

    def show(**bound: object) -> str:
        if len(found) == _MOST_COPIES:
            raise TemplateFaulty([problem(place, "T-4", {"most": _MOST_COPIES}, variant="copies")])
        found.append(bound)
        return ""

    pattern.shown.render({**values, "__show": show})
    return found


def fill_slide(pattern: Pattern, part: SlidePart, values: Mapping[str, object]) -> Filled:
    """A slide's and its notes' texts set."""
    problems: list[Problem] = []
    with gathering(problems):
        set_xml(part, render_part(pattern.slide, values))
    for notes in [relation.target_part for relation in part.rels.values() if relation.reltype == NOTES]:
        with gathering(problems):
            if pattern.notes is not None:
                set_xml(notes, render_part(pattern.notes, values))
    refuse(problems)
    return Filled(part, pattern.slide.place, values, tuple(tagged_shapes(pattern.root, xml_of(part))))


def copies_of(pattern: Pattern, count: int, copier: Copier) -> list[SlidePart]:
    """The pattern's own part and as many copies as are needed, taken while it still is a pattern."""
    return [pattern.part, *(cast("SlidePart", copier.copy(pattern.part)) for _ in range(count - 1))][:count]


def arrange(presentation: PresentationPart, shown: Mapping[SlidePart, Sequence[SlidePart]]) -> None:
    """Makes the deck show, in the place of each slide of the template, the slides that came of it."""
    root = xml_of(presentation)
    entries = list(root.iter(f"{P}sldId"))
    next_id = max([255, *(int(entry.get("id", "0")) for entry in entries)]) + 1
    kept: dict[str, list[str]] = {}
    for entry, part in zip(entries, list(iter_slide_parts(presentation)), strict=True):
        parts = shown.get(part, ())
        ids = [entry.get("id", ""), *(str(next_id + n) for n in range(len(parts) - 1))][: len(parts)]
        next_id += max(0, len(parts) - 1)
        kept[entry.get("id", "")] = ids
        _replace_entry(presentation, entry, list(zip(ids, parts, strict=True)))
    _update_sections(root, kept)


def drop_dead_ends(parts: Sequence[SlidePart]) -> None:
    """Unlinks slides that are no longer shown, which links to them would keep in the file."""
    for part in parts:
        dead = [
            rid
            for rid, relation in part.rels.items()
            if relation.reltype == SLIDE and relation.target_part not in parts
        ]
        for rid in dead:
            for link in [element for element in xml_of(part).iter() if element.get(f"{R}id") == rid]:
                remove(link)
            part.rels.pop(rid)


def _take_statements(notes: _Element) -> Iterator[str]:
    for paragraph in list(notes.iter(f"{A}p")):
        join_tags(paragraph)
        text = text_of_paragraph(paragraph)
        found = _STATEMENT.findall(text)
        if found and not _STATEMENT.sub("", text).strip():
            yield from found
            body = paragraph.getparent()
            remove(paragraph)
            if body is not None and body.find(f"{A}p") is None:
                etree.SubElement(body, f"{A}p")


def text_of_paragraph(paragraph: _Element) -> str:
    """The text of one paragraph."""
    return "".join(holder.text or "" for holder in paragraph.iter(f"{A}t"))


def _nested(statements: Sequence[str]) -> tuple[str, str, tuple[str, ...]]:
    """The statements one within the other, their ends, and the names they bind."""
    loops = [_LOOP.match(statement.strip()) for statement in statements]
    head = "".join(f"{{% {statement.strip()} %}}" for statement in statements)
    tail = "".join("{% endfor %}" if loop else "{% endif %}" for loop in reversed(loops))
    names = tuple(name for loop in loops if loop for name in _NAME.findall(loop.group(1)))
    return head, tail, names


def _showing(names: Sequence[str]) -> str:
    """A tag that reports one showing of the slide."""
    return f"{{{{ __show({', '.join(f'{name}={name}' for name in names)}) }}}}"


def _replace_entry(presentation: PresentationPart, entry: _Element, shown: Sequence[tuple[str, SlidePart]]) -> None:
    rid = relation_id(entry)
    if not shown:
        _forget_custom_shows(xml_of(presentation), rid)
        presentation.rels.pop(rid)
    following = entry
    for slide_id, part in shown[1:]:
        twin = etree.Element(f"{P}sldId")
        twin.set("id", slide_id)
        twin.set(f"{R}id", presentation.relate_to(part, SLIDE))
        following.addnext(twin)
        following = twin
    if not shown:
        remove(entry)


def _forget_custom_shows(root: _Element, rid: str) -> None:
    for entry in [entry for entry in root.iter(f"{P}sld") if entry.get(f"{R}id") == rid]:
        remove(entry)


def _update_sections(root: _Element, kept: Mapping[str, Sequence[str]]) -> None:
    for entry in list(root.iter(f"{P14}sldId")):
        for slide_id in reversed(kept.get(entry.get("id", ""), ())):
            twin = etree.Element(f"{P14}sldId")
            twin.set("id", slide_id)
            entry.addnext(twin)
        remove(entry)
