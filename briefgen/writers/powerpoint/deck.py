"""deck: a template file opened, its masters and slides filled, finished and saved."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.oxml import parse_xml

from briefgen.archive import zip_bytes
from briefgen.errors import TemplateFaulty
from briefgen.package import as_plain, read_package, read_stream, write_package
from briefgen.problems import Place, problem
from briefgen.writers.powerpoint.copies import Copier
from briefgen.writers.powerpoint.faults import gathering, refuse
from briefgen.writers.powerpoint.finishing import finish_texts, remove_empty_shapes, tagged_shapes
from briefgen.writers.powerpoint.fit import fit_shapes, fit_tables
from briefgen.writers.powerpoint.inherit import origins_of
from briefgen.writers.powerpoint.names import LAYOUT, MASTER, P, R, attributes_of, relation_id, set_xml, xml_of
from briefgen.writers.powerpoint.properties import core_of, set_properties
from briefgen.writers.powerpoint.samples import fill_samples
from briefgen.writers.powerpoint.slides import (
    Filled,
    Pattern,
    arrange,
    copies_of,
    drop_dead_ends,
    fill_slide,
    iter_slide_parts,
    notes_root,
    occurrences,
    read_pattern,
)
from briefgen.writers.powerpoint.tags import compile_part, has_tags, render_part
from briefgen.writers.powerpoint.typeset import set_font, set_sizes, set_theme_font, theme_font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from lxml.etree import _Element
    from pptx.opc.package import Part
    from pptx.parts.presentation import PresentationPart
    from pptx.parts.slide import SlidePart

    from briefgen.content import Properties, Typesetting
    from briefgen.problems import Problem

_DROPPABLE = ("/image", "/chart", "/hyperlink", "/video", "/audio", "/media", "/oleObject", "/package")


@dataclass(frozen=True)
class Deck:
    """An opened template: its file's name and its presentation."""

    name: str
    presentation: PresentationPart


def open_deck(template: Path) -> Deck:
    """The template opened; .potx, .ppsx and .pptm count as .pptx."""
    members = as_plain(read_package(template))
    try:
        deck = Deck(template.name, Presentation(io.BytesIO(zip_bytes(members))).part)
    except (PythonPptxError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise _unusable(template, "powerpoint") from error
    try:
        _check_parts(deck)
    except (KeyError, ValueError, AttributeError, StopIteration, RuntimeError) as error:
        raise _unusable(template, "damaged") from error
    return deck


def _unusable(template: Path, variant: str) -> TemplateFaulty:
    return TemplateFaulty([problem(Place(template.name), "T-1", variant=variant)])


def _check_parts(deck: Deck) -> None:
    """Ask for all that the later steps take for granted; python-pptx looks only when asked."""
    parts = [part for part, _ in iter_masters(deck)]
    for slide in iter_slide_parts(deck.presentation):
        _ = origins_of(slide).slide_height, next(xml_of(slide).iter(f"{P}cSld")), notes_root(slide)
        parts.append(slide)
    for entry in xml_of(deck.presentation).iter(f"{P}sldId"):
        int(entry.get("id", "0"))
    for shape in [shape for part in parts for shape in xml_of(part).iter(f"{P}cNvPr")]:
        int(shape.get("id", "0"))
    if (core := core_of(deck.presentation)) is not None:
        _ = core.title


def typeset(deck: Deck, typesetting: Typesetting) -> None:
    """Gives masters, slides and charts the language's font and type sizes, so that samples are filled to measure."""
    roots = [xml_of(part) for part, _ in iter_masters(deck)]
    roots += [xml_of(part) for part in iter_slide_parts(deck.presentation)]
    font = _replace_theme_fonts(deck, typesetting)
    for root in roots:
        set_sizes(root, typesetting.sizes)
        set_font(root, font, typesetting.east_asian_font)
    for part in deck.presentation.package.iter_parts():
        if part.partname.startswith("/ppt/charts/chart"):
            set_font(xml_of(part), font, typesetting.east_asian_font)


def fill(deck: Deck, values: Mapping[str, object]) -> list[Filled]:
    """All masters, layouts and slides with their values; every problem of the template in one `TemplateFaulty`."""
    problems: list[Problem] = []
    for part, place in iter_masters(deck):
        with gathering(problems):
            _fill_master(part, place, values)
    shown: list[tuple[Pattern, list[dict[str, object]]]] = []
    for number, template_part in enumerate(list(iter_slide_parts(deck.presentation)), start=1):
        with gathering(problems):
            pattern = read_pattern(template_part, Place(deck.name, part=f"slide {number}"))
            shown.append((pattern, occurrences(pattern, values)))
    # Copies must belong to the deck before they are filled, or their pictures would take each other's names.
    filled: list[Filled] = []
    for pattern, slide_part, bound in _copied(deck, shown):
        with gathering(problems):
            slide = fill_slide(pattern, slide_part, {**values, **bound})
            filled.append(slide)
            fill_samples(slide)
    refuse(problems)
    drop_dead_ends([slide.part for slide in filled])
    return filled


def finish(
    deck: Deck, slides: Sequence[Filled], *, properties: Properties | None, typesetting: Typesetting | None
) -> Iterator[str]:
    """Formats, fits and cleans the slides and sets the file's properties; gives what the reader should know."""
    remarks: list[str] = []
    for number, slide in enumerate(slides, start=1):
        remarks += [f"slide {number} {remark}" for remark in _finish_slide(slide, typesetting)]
    set_properties(deck.presentation, properties, typesetting.tag if typesetting else "")
    return iter(remarks)


def save(deck: Deck, target: Path) -> None:
    """The deck at the target, the same bytes for the same deck."""
    entries = xml_of(deck.presentation).iter(f"{P}sldId")
    deck.presentation.rename_slide_parts([relation_id(entry) for entry in entries])
    stream = io.BytesIO()
    deck.presentation.package.save(stream)
    write_package(read_stream(stream), target)


def iter_masters(deck: Deck) -> Iterator[tuple[Part, Place]]:
    """The masters and their layouts, each with the place that problems name."""
    for relation in list(deck.presentation.rels.values()):
        if relation.reltype == MASTER:
            master = relation.target_part
            yield master, Place(deck.name, part="master")
            for below in list(master.rels.values()):
                if below.reltype == LAYOUT:
                    name = next(xml_of(below.target_part).iter(f"{P}cSld")).get("name", "")
                    yield below.target_part, Place(deck.name, part=f"layout {name!r}")


def _fill_master(part: Part, place: Place, values: Mapping[str, object]) -> None:
    root = xml_of(part)
    if not has_tags(root):
        return
    set_xml(part, render_part(compile_part(root, place), values))
    remove_empty_shapes(xml_of(part), tagged_shapes(root, xml_of(part)), placeholders=False)
    finish_texts(xml_of(part), None)


def _copied(
    deck: Deck, shown: Sequence[tuple[Pattern, list[dict[str, object]]]]
) -> list[tuple[Pattern, SlidePart, dict[str, object]]]:
    """A part for each slide to be shown, in the deck's order."""
    copier = Copier(deck.presentation.package)
    parts = [copies_of(pattern, len(bound), copier) for pattern, bound in shown]
    arrange(deck.presentation, {pattern.part: own for (pattern, _), own in zip(shown, parts, strict=True)})
    return [
        (pattern, part, names)
        for (pattern, bound), own in zip(shown, parts, strict=True)
        for part, names in zip(own, bound, strict=True)
    ]


def _replace_theme_fonts(deck: Deck, typesetting: Typesetting) -> str:
    """Gives all themes the language's font; returns the one the first theme had."""
    themes = [part for part in deck.presentation.package.iter_parts() if part.partname.startswith("/ppt/theme/theme")]
    former = theme_font(themes[0].blob) if themes else ""
    for theme in themes:
        data = set_theme_font(theme.blob, typesetting)
        if hasattr(theme, "_element"):
            set_xml(theme, parse_xml(data))
        else:
            theme.blob = data
    return former


def _finish_slide(slide: Filled, typesetting: Typesetting | None) -> Iterator[str]:
    remove_empty_shapes(slide.root, slide.tagged)
    for root in (slide.root, slide.notes):
        if root is not None:
            finish_texts(root, typesetting)
    _number_shapes(slide.root)
    origins = origins_of(slide.part)
    remarks = [*fit_shapes(slide.root, origins), *fit_tables(slide.root, origins)]
    _drop_unused(slide.part)
    return iter(remarks)


def _number_shapes(root: _Element) -> None:
    """Copied shapes take numbers of their own."""
    seen: set[int] = set()
    highest = max(int(element.get("id", "0")) for element in root.iter(f"{P}cNvPr"))
    for element in root.iter(f"{P}cNvPr"):
        number = int(element.get("id", "0"))
        if number in seen or number == 0:
            highest += 1
            number = highest
            element.set("id", str(number))
        seen.add(number)


def _drop_unused(part: Part) -> None:
    """What only removed shapes referred to leaves the file."""
    used = {v for element in xml_of(part).iter() for name, v in attributes_of(element).items() if name.startswith(R)}
    for rid, relation in list(part.rels.items()):
        if rid not in used and relation.reltype.endswith(_DROPPABLE):
            part.rels.pop(rid)
