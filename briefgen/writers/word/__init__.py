"""word: a template, named values and how to set them in, a finished .docx out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Written
from briefgen.package import as_plain, read_package, write_package
from briefgen.problems import Place
from briefgen.writers.word.charts import Paper, fill_charts
from briefgen.writers.word.dressing import Wardrobe, dress, east_asian_font, secondary_colour
from briefgen.writers.word.emphasis import set_emphasis
from briefgen.writers.word.layout import count_pages
from briefgen.writers.word.markup import serialised
from briefgen.writers.word.parts import find_parts, parse
from briefgen.writers.word.properties import drop_leftovers, properties_of, set_properties
from briefgen.writers.word.rendering import render_parts
from briefgen.writers.word.repair import repair
from briefgen.writers.word.scripts import set_scripts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefgen.content import Properties, Typesetting
    from briefgen.writers.word.markup import Element


def write(
    template: Path,
    values: Mapping[str, object],
    target: Path,
    *,
    properties: Properties | None = None,
    typesetting: Typesetting | None = None,
) -> Written:
    """Fill a Word template and put the document at the target; `pages` is measured, not Word's own count."""
    members = as_plain(read_package(template))
    drop_leftovers(members)
    parts = find_parts(members, template.name)
    texts = render_parts(members, parts, values, file=template.name)
    looks = _trees(members, (parts.styles, parts.numbering, parts.settings, *parts.themes), template.name)
    wardrobe = Wardrobe(
        tuple(texts.values()),
        looks.get(parts.styles or ""),
        looks.get(parts.numbering or ""),
        looks.get(parts.settings or ""),
        tuple(looks[name] for name in parts.themes),
    )
    font = east_asian_font(wardrobe.styles) or ""
    paper = Paper(members, parts.body, Place(template.name, part="body"), wardrobe.styles, typesetting, font)
    members = fill_charts(paper, texts[parts.body], values)
    _finish(wardrobe, typesetting)
    members |= {name: serialised(tree) for name, tree in (*texts.items(), *looks.items())}
    set_properties(members, properties or properties_of(members, template.name), typesetting.tag if typesetting else "")
    write_package(members, target)
    return Written(target, count_pages(texts[parts.body], wardrobe.styles))


def _trees(members: Mapping[str, bytes], names: tuple[str | None, ...], file: str) -> dict[str, Element]:
    return {name: parse(members[name], Place(file, part=name)) for name in names if name}


def _finish(wardrobe: Wardrobe, typesetting: Typesetting | None) -> None:
    """Emphasis, repairs, then fonts and languages, which need the final runs."""
    repair(wardrobe.texts)
    for tree in wardrobe.texts:
        set_emphasis(tree, secondary=secondary_colour(wardrobe.themes))
    if typesetting:
        dress(wardrobe, typesetting)
    for tree in wardrobe.texts:
        set_scripts(tree, typesetting)
