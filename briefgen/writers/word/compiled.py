"""compiled: a template's file and a language's typesetting in, the template ready to be filled again and again out.

Everything that depends on the template only is done here, once: tags joined and lifted, parts compiled, fonts and
languages set, members that never change deflated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from briefgen.archive import CONTENT_TYPES, Packed, pack
from briefgen.errors import TemplateFaulty
from briefgen.package import as_plain, read_package
from briefgen.problems import Place
from briefgen.templating import Compiled, Dialect, compile_source, iter_full_width, used_names
from briefgen.writers.cache import TemplateCache
from briefgen.writers.lists import part_of, relations, resolved, with_relations, with_types
from briefgen.writers.slots import OPEN, Slots, take_tags, without_reserved
from briefgen.writers.source import as_one_line, as_source
from briefgen.writers.trees import parse, serialised
from briefgen.writers.word import numbering, samples, values
from briefgen.writers.word.contents import has_contents
from briefgen.writers.word.dressing import Wardrobe, dress, east_asian_font, secondary_colour
from briefgen.writers.word.figures import first_number
from briefgen.writers.word.items import find_lists
from briefgen.writers.word.keeping import ROWS, ROWS_END
from briefgen.writers.word.layout import text_width
from briefgen.writers.word.lifting import lift
from briefgen.writers.word.markup import GRAMMAR, every, name_of, text_of
from briefgen.writers.word.numbering import leave_numbers_open
from briefgen.writers.word.parts import find_parts
from briefgen.writers.word.properties import drop_leftovers, properties_of, set_properties
from briefgen.writers.word.samples import Setting, take_samples
from briefgen.writers.word.scripts import Openings, set_scripts
from briefgen.writers.word.structure import TABLE, TABLE_END, is_loose
from briefgen.writers.word.surroundings import style_names
from briefgen.writers.word.values import word_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefgen.content import Typesetting
    from briefgen.problems import Problem
    from briefgen.writers.word.items import Lists
    from briefgen.writers.word.markup import Element

_EMU_PER_POINT = 12_700
_NAMESPACE = re.compile(r'\sxmlns:?\w*="[^"]*"')
WORD = Dialect(
    word_text,
    {**values.FILTERS, **samples.FILTERS},
    numbering.FUNCTIONS,
    printed=partial(as_one_line, grammar=GRAMMAR),
)
"""How tags in a Word template set values."""


@dataclass(frozen=True)
class Part:
    """A part with tags; `declarations` are its namespaces, `sound` whether it cannot be torn by its tags.

    `loose` says whether its tags may leave something empty that must not be, `openings` what stands before its values.
    """

    name: str
    compiled: Compiled
    declarations: str
    sound: bool
    loose: bool
    openings: Openings
    samples: tuple[object, ...]


@dataclass(frozen=True)
class Template:
    """A template ready to be filled; `listed` are the members that list types and relations."""

    file: str
    parts: tuple[Part, ...]
    members: Mapping[str, Packed]
    listed: Mapping[str, bytes]
    body: str
    body_tree: Element
    styles: Element | None
    has_contents: bool
    numbering: str | None
    lists: Lists
    style_names: Mapping[str, str]
    table_styles: Mapping[str, str]
    secondary: str
    widest: int
    typesetting: Typesetting | None

    @cached_property
    def names(self) -> dict[str, Place]:
        """The dotted names the template reads, each with the first part it stands in."""
        found: dict[str, Place] = {}
        for part in self.parts:
            for name in used_names(part.compiled.source):
                found.setdefault(name, part.compiled.place)
        return {name: place for name, place in found.items() if not name.startswith("_")}


def _compiled(path: Path, typesetting: Typesetting | None) -> Template:
    members = as_plain(read_package(path))
    drop_leftovers(members)
    parts = find_parts(members, path.name)
    set_properties(members, properties_of(members, path.name), typesetting.tag if typesetting else "")
    texts = _trees(members, parts.flowing, path.name)
    looks = _trees(members, {name: name for name in parts.looks}, path.name)
    wardrobe = Wardrobe(
        tuple(texts.values()),
        looks.get(parts.styles or ""),
        looks.get(parts.numbering or ""),
        looks.get(parts.settings or ""),
        tuple(looks[name] for name in parts.themes),
    )
    setting = Setting(
        members,
        style_names(wardrobe.styles),
        typesetting,
        east_asian_font(wardrobe.styles) or "",
        first_number(members),
        b"".join(members[name] for name in parts.themes),
    )
    if typesetting:
        dress(wardrobe, typesetting)
    found, gone = _compile_parts(texts, parts.flowing, path.name, setting)
    members |= {name: serialised(tree) for name, tree in (*texts.items(), *looks.items())}
    members = _without(members, gone)
    varying = {part.name for part in found}
    return Template(
        file=path.name,
        parts=found,
        members={name: pack(name, data) for name, data in members.items() if name not in varying},
        listed={name: data for name, data in members.items() if name.endswith((".rels", CONTENT_TYPES))},
        body=parts.body,
        body_tree=texts[parts.body],
        styles=wardrobe.styles,
        has_contents=has_contents(texts[parts.body]),
        numbering=parts.numbering,
        lists=find_lists(wardrobe.styles, wardrobe.numbering),
        style_names=style_names(wardrobe.styles, "paragraph"),
        table_styles=style_names(wardrobe.styles, "table"),
        secondary=secondary_colour(wardrobe.themes),
        widest=round(text_width(texts[parts.body]) * _EMU_PER_POINT),
        typesetting=typesetting,
    )


open_template = TemplateCache(_compiled)
"""The template of a path compiled for a language; it is read again only after it has changed."""


def _trees(members: Mapping[str, bytes], labels: Mapping[str, str], file: str) -> dict[str, Element]:
    return {
        name: parse(without_reserved(members[name]), Place(file, part=label))
        for name, label in labels.items()
        if name in members
    }


def _compile_parts(
    texts: Mapping[str, Element], labels: Mapping[str, str], file: str, setting: Setting
) -> tuple[tuple[Part, ...], set[str]]:
    """Every part with tags, and the members that only samples needed; faults of all parts in one `TemplateFaulty`."""
    parts: list[Part] = []
    gone: set[str] = set()
    problems: list[Problem] = []
    for name, root in texts.items():
        slots = Slots(Place(file, part=labels[name]))
        try:
            gone |= take_samples(root, name, slots, setting)
            parts += _compile_part(name, root, slots, setting.typesetting)
        except TemplateFaulty as refusal:
            problems += refusal.problems
    if problems:
        raise TemplateFaulty(problems)
    return tuple(parts), gone


def _compile_part(name: str, root: Element, slots: Slots, typesetting: Typesetting | None) -> list[Part]:
    """A part compiled; none for one without tags, which only says which font its Chinese takes."""
    take_tags(root, slots, GRAMMAR)
    lift(root, slots)
    set_scripts(root, typesetting)
    if not slots:
        slots.problems += iter_full_width("\n".join(text_of(each) for each in every(root, "p")), slots.place)
    if slots.problems:
        raise TemplateFaulty(slots.problems)
    if not slots:
        return []
    leave_numbers_open(root, slots)
    for table in every(root, "tbl"):
        _mark_if_rows_vary(table)
        _mark_if_columns_vary(table)
    source = as_source(root, slots, GRAMMAR)
    declarations = "".join(dict.fromkeys(_NAMESPACE.findall(source.text[: source.text.index(">")])))
    compiled = compile_source(source.text, slots.place, WORD)
    openings, loose = Openings(typesetting), is_loose(source.text)
    return [Part(name, compiled, declarations, source.sound, loose, openings, tuple(slots.samples))]


def _without(members: Mapping[str, bytes], gone: set[str]) -> dict[str, bytes]:
    """The members without some, and without what lists these."""
    if not gone:
        return dict(members)
    kept = {name: data for name, data in members.items() if name not in gone}
    kept[CONTENT_TYPES] = with_types(kept[CONTENT_TYPES], gone=gone)
    for listing in [name for name in kept if name.endswith(".rels")]:
        part = part_of(listing)
        stale = [each.name for each in relations(members, part) if resolved(part, each.target) in gone]
        kept[listing] = with_relations(kept[listing], gone=stale) if stale else kept[listing]
    return kept


def _mark_if_rows_vary(table: Element) -> None:
    """A tag between rows makes rows; those of a table within a row go with the row."""
    between = any(OPEN in (child.tail or "") for child in table)
    if between and next(table.iterancestors(name_of("tbl")), None) is None:
        _mark(table, ROWS, ROWS_END)


def _mark_if_columns_vary(table: Element) -> None:
    """A tag between the cells of a row makes columns."""
    for row in every(table, "tr"):
        if any(OPEN in text for text in (row.text or "", *(child.tail or "" for child in row))):
            _mark(table, TABLE, TABLE_END)
            return


def _mark(table: Element, start: str, end: str) -> None:
    """Put marks around a table, within those it has."""
    parent, before = table.getparent(), table.getprevious()
    if parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + start
    else:
        before.tail = (before.tail or "") + start
    table.tail = end + (table.tail or "")
