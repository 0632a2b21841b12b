"""compiled: a template's file and a language's typesetting in, the deck ready to be filled again and again out.

Everything that depends on the template only is done here, once: tags joined and lifted, slides, notes and charts
compiled, fonts and type sizes set, members that never change deflated.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.archive import CONTENT_TYPES, Packed, pack
from briefgen.charts import has_greys
from briefgen.images import CONTENT_TYPES as IMAGES
from briefgen.package import as_plain, read_package
from briefgen.problems import Place
from briefgen.templating import used_names
from briefgen.writers.cache import TemplateCache
from briefgen.writers.lists import Relation, every_relation, list_of, relations_of, resolved, with_relations, with_types
from briefgen.writers.powerpoint.assembly import Stock
from briefgen.writers.powerpoint.faults import gathering
from briefgen.writers.powerpoint.names import HANDOUT_MASTER, NOTES_MASTER, SLIDE, VIEWS, P, remove
from briefgen.writers.powerpoint.order import read_order
from briefgen.writers.powerpoint.outline import read_outline
from briefgen.writers.powerpoint.patterns import SHARED, Setting, read_pattern
from briefgen.writers.powerpoint.properties import (
    APP_RELATION,
    APPLICATION,
    CORE,
    CORE_RELATION,
    CORE_TYPE,
    LEFTOVERS,
    neutral_core,
)
from briefgen.writers.powerpoint.texts import compile_text
from briefgen.writers.powerpoint.typeset import set_sizes, set_theme_font, theme_font
from briefgen.writers.powerpoint.used import names_read
from briefgen.writers.tags import has_tags
from briefgen.writers.trees import parse, serialised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from briefgen.content import Typesetting
    from briefgen.problems import Problem
    from briefgen.writers.powerpoint.order import Order
    from briefgen.writers.powerpoint.outline import Outline
    from briefgen.writers.powerpoint.patterns import Pattern
    from briefgen.writers.powerpoint.texts import Text

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_THEMES = "ppt/theme/theme"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Template:
    """A deck ready to be filled; a slide with faults is no pattern, and `problems` says why.

    `masters` are all members with tags or links to slides that stand in the deck once, `related` what each refers to;
    `relations` are those of the presentation but for its slides, `core` is the member with title and author.
    """

    file: str
    patterns: tuple[Pattern | None, ...]
    masters: Mapping[str, Text]
    related: Mapping[str, tuple[Relation, ...]]
    problems: tuple[Problem, ...]
    presentation: str
    relations: tuple[Relation, ...]
    order: Order
    core: str
    stock: Stock

    @cached_property
    def names(self) -> dict[str, Place]:
        """The dotted names the template reads, each with the first part it stands in."""
        found = names_read(filter(None, self.patterns), self.masters.values())
        sections = {name: each.place for each in self.order.names for name in used_names(each.source)}
        return {**sections, **found}


def _compiled(path: Path, typesetting: Typesetting | None) -> Template:
    members = as_plain(read_package(path))
    core, members = _with_properties(members, path.name)
    outline = read_outline(members, path.name)
    setting = _dress(outline, members, typesetting)
    problems: list[Problem] = []
    order = read_order(outline.trees[outline.presentation], outline.slides, path.name)
    patterns: list[Pattern | None] = []
    masters: dict[str, Text] = {}
    related: dict[str, tuple[Relation, ...]] = {}
    plain = {name: serialised(outline.trees[name]) for name, _ in outline.masters}
    for number, entry in enumerate(outline.slides, start=1):
        patterns.append(None)
        with gathering(problems):
            place = Place(path.name, part=f"slide {number}")
            patterns[-1] = read_pattern(entry, place, outline, setting)
    for name, place in (*outline.masters, *_iter_shown_once(outline, core)):
        root = parse(plain.get(name, members[name]), place)
        related[name] = outline.relations.get(name, ())
        is_linked = any(each.kind == SLIDE for each in related[name])
        if is_linked or has_tags("".join(element.text or "" for element in root.iter())):
            with gathering(problems):
                masters[name] = compile_text(root, place, None, shapes=True)
    return Template(
        path.name,
        tuple(patterns),
        masters,
        related,
        tuple(problems),
        outline.presentation,
        tuple(each for each in outline.relations[outline.presentation] if _is_kept(each)),
        order,
        core,
        _stock(outline, {**members, **plain, **_views(outline)}),
    )


open_template = TemplateCache(_compiled)
"""The template of a path compiled for a language; it is read again only after it has changed."""


def _with_properties(members: Mapping[str, bytes], file: str) -> tuple[str, dict[str, bytes]]:
    """The member that holds the core properties, and the members with neutral ones."""
    relations = [each for each in every_relation(members, "") if not each.kind.endswith(LEFTOVERS)]
    named = {each.kind: resolved("", each.target) for each in relations}
    types = members[CONTENT_TYPES]
    if CORE_RELATION not in named:
        relations.append(Relation("rIdCore", CORE_RELATION, CORE))
        types = with_types(types, added={CORE: CORE_TYPE})
    core = named.get(CORE_RELATION, CORE)
    neutral = {CONTENT_TYPES: types, relations_of(""): list_of(relations), core: neutral_core(members, core, file)}
    if APP_RELATION in named:
        neutral[named[APP_RELATION]] = APPLICATION
    return core, {**members, **neutral}


def _dress(outline: Outline, members: dict[str, bytes], typesetting: Typesetting | None) -> Setting:
    """Gives themes, masters and slides the language's font and type sizes; what the template's own theme has."""
    themes = sorted(name for name in members if name.startswith(_THEMES))
    theme = members[themes[0]] if themes else b""
    setting = Setting(typesetting, theme_font(theme), has_greys(theme))
    if typesetting is None:
        return setting
    for name in themes:
        members[name] = set_theme_font(members[name], typesetting)
    for name in [*(name for name, _ in outline.masters), *(entry.part for entry in outline.slides)]:
        set_sizes(outline.trees[name], typesetting.sizes)
        setting.set_font(outline.trees[name])
    return setting


def _iter_shown_once(outline: Outline, core: str) -> Iterator[tuple[str, Place]]:
    """What besides slides and their masters may hold tags: the masters of notes and handouts, title and author."""
    yield core, Place(outline.file, part="document properties")
    for each in outline.relations[outline.presentation]:
        if each.kind in (NOTES_MASTER, HANDOUT_MASTER) and each.target in outline.members:
            yield each.target, Place(outline.file, part=each.target)


def _views(outline: Outline) -> dict[str, bytes]:
    """How the template's author looked at it, without the slides that were folded up; they may not be there."""
    found: dict[str, bytes] = {}
    parts = [each.target for each in outline.relations[outline.presentation] if each.kind == VIEWS]
    for part in [part for part in parts if relations_of(part) in outline.members]:
        root = parse(outline.members[part], Place(outline.file, part=part))
        for listed in list(root.iter(f"{P}sldLst")):
            remove(listed)
        gone = [each.name for each in outline.relations[part] if each.kind == SLIDE]
        found |= {part: serialised(root)}
        found |= {relations_of(part): with_relations(outline.members[relations_of(part)], gone=gone)}
    return found


def _stock(outline: Outline, members: Mapping[str, bytes]) -> Stock:
    """What every deck has of the template, and what some slides use."""
    fixed = outline.reach([""], lambda _, each: _is_kept(each))
    leads = {part: tuple(outline.reach([part], _follow)) for part in _lent(outline) if part not in fixed}
    spare = dict.fromkeys(name for names in leads.values() for name in names if name not in fixed)
    kinds = {name: kind for name, kind in outline.kinds.items() if name}
    listed = "".join(_override(name, kinds[name]) for name in fixed if name in kinds)
    types = f'<Types xmlns="{_TYPES}">{_defaults(members[CONTENT_TYPES])}{listed}'
    return Stock(_packed(fixed, members), _packed(spare, members), leads, kinds, types)


def _lent(outline: Outline) -> dict[str, None]:
    """The members that slides and their parts share."""
    own = outline.reach([entry.part for entry in outline.slides], lambda _, each: not each.kind.endswith(SHARED))
    shared = [each for part in own for each in outline.relations[part] if each.kind.endswith(SHARED)]
    return dict.fromkeys(each.target for each in shared if each.kind != SLIDE and not each.external)


def _follow(_: str, relation: Relation) -> bool:
    return relation.kind != SLIDE


def _packed(names: Iterable[str], members: Mapping[str, bytes]) -> dict[str, Packed]:
    whole = [each for name in names for each in (name, relations_of(name)) if each in members]
    return {name: pack(name, members[name]) for name in whole}


def _defaults(types: bytes) -> str:
    """The content types by suffix, those of what values may bring too."""
    entries = etree.fromstring(types)
    said = {entry.get("Extension", "").lower(): entry.get("ContentType", "") for entry in entries}
    kinds = {"xlsx": _WORKBOOK, **IMAGES, **{suffix: kind for suffix, kind in said.items() if suffix}}
    return "".join(f'<Default Extension="{suffix}" ContentType="{kind}"/>' for suffix, kind in sorted(kinds.items()))


def _override(name: str, kind: str) -> str:
    return f'<Override PartName="/{name}" ContentType="{kind}"/>'


def _is_kept(relation: Relation) -> bool:
    return relation.kind != SLIDE and not relation.kind.endswith(LEFTOVERS)
