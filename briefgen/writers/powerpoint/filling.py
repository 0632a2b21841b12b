"""filling: a compiled template and named values in, the finished deck's members and what was noticed out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from briefgen.problems import phrase
from briefgen.writers.lists import Relation
from briefgen.writers.powerpoint.assembly import Assembly
from briefgen.writers.powerpoint.faults import gathering, refuse
from briefgen.writers.powerpoint.finishing import finish_texts, remove_empty_shapes
from briefgen.writers.powerpoint.links import led, without_dead
from briefgen.writers.powerpoint.names import SLIDE, P
from briefgen.writers.powerpoint.numbering import Numbering
from briefgen.writers.powerpoint.order import Shown
from briefgen.writers.powerpoint.patterns import occurrences
from briefgen.writers.powerpoint.slides import Showing, Slide
from briefgen.writers.powerpoint.texts import encoded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefgen.archive import Packed
    from briefgen.problems import Phrase, Problem
    from briefgen.writers.powerpoint.compiled import Template
    from briefgen.writers.powerpoint.patterns import Pattern
    from briefgen.writers.powerpoint.texts import Text


_FIRST_SLIDE = "ppt/slides/slide1.xml"


class Filled(NamedTuple):
    """A finished deck: its members, how many slides it has, what the reader should know, how many slides go on."""

    members: dict[str, bytes | Packed]
    slides: int
    remarks: tuple[Phrase, ...]
    continued: int


def fill(template: Template, values: Mapping[str, object]) -> Filled:
    """All masters, layouts and slides with their values; every problem of the template in one `TemplateFaulty`."""
    problems: list[Problem] = list(template.problems)
    deck = Assembly(template.stock)
    shown: list[list[Showing]] = []
    for pattern in template.patterns:
        shown.append([])
        with gathering(problems):
            shown[-1] += _showings(pattern, values, deck) if pattern else []
    links = {showings[0].pattern.part: showings[0].part for showings in shown if showings}
    for part, text in template.masters.items():
        with gathering(problems):
            related = template.related[part]
            deck.put(part, without_dead(_filled_master(text, values), related, links), led(related, links), like=part)
    slides = _finished(shown, deck, links, problems)
    refuse(problems)
    numbering = Numbering.of([slide.pages for each in slides for slide in each])
    parts = _put(slides, deck, numbering, problems)
    refuse(problems)
    _put_presentation(template, values, parts, deck)
    made = [slide for each in slides for slide in each]
    remarks = [line for number, slide in zip(numbering.first, made, strict=True) for line in _told(number, slide)]
    pages = sum(slide.pages for slide in made)
    return Filled(deck.members(), pages, tuple(remarks), pages - len(made))


def _told(number: int, slide: Slide) -> Iterator[Phrase]:
    """What was noticed of a slide, and where it goes on."""
    yield from (phrase("deck.slide", slide=str(number), remark=remark) for remark in slide.remarks)
    for name, first, last in slide.going_on:
        code = "deck.continued" if first == last else "deck.continued_to"
        what = phrase(code, first=str(number + first), last=str(number + last))
        yield phrase("deck.slide", slide=str(number), remark=phrase("deck.shape", shape=name, what=what))


def _showings(pattern: Pattern, values: Mapping[str, object], deck: Assembly) -> list[Showing]:
    """The slides that come of one of the template."""
    return [
        Showing(pattern, deck.name_like(_FIRST_SLIDE), {**values, **bound}, again=number > 0)
        for number, bound in enumerate(occurrences(pattern, values))
    ]


def _finished(
    shown: Sequence[Sequence[Showing]], deck: Assembly, links: Mapping[str, str], problems: list[Problem]
) -> list[list[Slide]]:
    """The slides with their values, by the template's; it is known then how many each of them takes."""
    slides = [[Slide(showing, deck, links) for showing in showings] for showings in shown]
    for slide in [slide for each in slides for slide in each]:
        with gathering(problems):
            slide.finish()
    return slides


def _put(
    slides: Sequence[Sequence[Slide]], deck: Assembly, numbering: Numbering, problems: list[Problem]
) -> list[list[str]]:
    """Adds all slides to the deck; the parts of each slide of the template, those of further slides behind its own."""
    found: list[list[str]] = []
    for each in slides:
        found.append([])
        for slide in each:
            further = [deck.name_like(_FIRST_SLIDE) for _ in range(1, slide.pages)]
            with gathering(problems):
                slide.put(further, numbering)
            found[-1] += [slide.part, *further]
    return found


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
    template: Template, values: Mapping[str, object], parts: Sequence[Sequence[str]], deck: Assembly
) -> None:
    """The presentation, which lists the slides, and what it refers to."""
    numbers = template.order.numbers([len(own) for own in parts])
    listed = [
        [Shown(number, _relation(part)) for number, part in zip(*pairs, strict=True)]
        for pairs in zip(numbers, parts, strict=True)
    ]
    slides = [Relation(_relation(part), SLIDE, part) for own in parts for part in own]
    deck.put(template.presentation, template.order.listing(listed, values), [*template.relations, *slides])


def _relation(part: str) -> str:
    return f"rIdSlide{part.removeprefix('ppt/slides/slide').removesuffix('.xml')}"
