"""filling: a compiled template and named values in, the finished deck's members and what was noticed out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from briefgen.writers.lists import Relation
from briefgen.writers.powerpoint.assembly import Assembly
from briefgen.writers.powerpoint.faults import gathering, refuse
from briefgen.writers.powerpoint.finishing import finish_texts, remove_empty_shapes
from briefgen.writers.powerpoint.names import SLIDE, P
from briefgen.writers.powerpoint.order import Shown
from briefgen.writers.powerpoint.patterns import occurrences
from briefgen.writers.powerpoint.slides import Showing, Slide
from briefgen.writers.powerpoint.texts import encoded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.archive import Packed
    from briefgen.problems import Problem
    from briefgen.writers.powerpoint.compiled import Template
    from briefgen.writers.powerpoint.patterns import Pattern
    from briefgen.writers.powerpoint.texts import Text


class Filled(NamedTuple):
    """A finished deck: its members, how many slides it has, and what the reader should know."""

    members: dict[str, bytes | Packed]
    slides: int
    remarks: tuple[str, ...]


def fill(template: Template, values: Mapping[str, object]) -> Filled:
    """All masters, layouts and slides with their values; every problem of the template in one `TemplateFaulty`."""
    problems: list[Problem] = list(template.problems)
    deck = Assembly(template.stock)
    for part, text in template.masters.items():
        with gathering(problems):
            deck.put(part, _filled_master(text, values), like=part)
    shown: list[list[Showing]] = []
    for pattern in template.patterns:
        shown.append([])
        with gathering(problems):
            shown[-1] += _showings(pattern, values, sum(map(len, shown))) if pattern else []
    slides = _add_slides(shown, deck, problems)
    refuse(problems)
    _put_presentation(template, values, shown, deck)
    remarks = [f"slide {number} {remark}" for number, slide in enumerate(slides, 1) for remark in slide.remarks]
    return Filled(deck.members(), len(slides), tuple(remarks))


def _showings(pattern: Pattern, values: Mapping[str, object], before: int) -> list[Showing]:
    """The slides that come of one of the template, after so many."""
    return [
        Showing(pattern, f"ppt/slides/slide{number}.xml", {**values, **bound}, again=number > before + 1)
        for number, bound in enumerate(occurrences(pattern, values), start=before + 1)
    ]


def _add_slides(shown: Sequence[Sequence[Showing]], deck: Assembly, problems: list[Problem]) -> list[Slide]:
    links = {showings[0].pattern.part: showings[0].part for showings in shown if showings}
    slides = [Slide(showing, deck, links) for showings in shown for showing in showings]
    for slide in slides:
        with gathering(problems):
            slide.add()
    return slides


def _filled_master(text: Text, values: Mapping[str, object]) -> bytes:
    rendered = text.render(values)
    quick = text.quickly(rendered)
    if quick is not None:
        return encoded(quick.text)
    root = text.tree(rendered)
    tagged = [shape for number, shape in enumerate(root.iter(f"{P}sp")) if number in text.tagged]
    remove_empty_shapes(root, tagged, but=None)
    finish_texts(root, None)
    return encoded(etree.tostring(root, encoding="unicode"))


def _put_presentation(
    template: Template, values: Mapping[str, object], shown: Sequence[Sequence[Showing]], deck: Assembly
) -> None:
    """The presentation, which lists the slides, and what it refers to."""
    parts = [[showing.part for showing in showings] for showings in shown]
    numbers = template.order.numbers([len(own) for own in parts])
    names = [[f"rIdSlide{part.removeprefix('ppt/slides/slide').removesuffix('.xml')}" for part in own] for own in parts]
    listed = [[Shown(*pair) for pair in zip(*pairs, strict=True)] for pairs in zip(numbers, names, strict=True)]
    slides = [
        Relation(name, SLIDE, part)
        for pairs in zip(names, parts, strict=True)
        for name, part in zip(*pairs, strict=True)
    ]
    deck.put(template.presentation, template.order.listing(listed, values), [*template.relations, *slides])
