"""used: a template deck in, the dotted names its tags and samples read out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.problems import Place
from briefgen.templating import used_names
from briefgen.writers.powerpoint.deck import iter_masters, open_deck
from briefgen.writers.powerpoint.faults import gathering, refuse
from briefgen.writers.powerpoint.names import iter_shapes, name_of, xml_of
from briefgen.writers.powerpoint.samples import KINDS
from briefgen.writers.powerpoint.slides import iter_slide_parts, read_pattern
from briefgen.writers.powerpoint.tags import compile_part

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.problems import Problem
    from briefgen.writers.powerpoint.slides import Pattern

_PATH = re.compile(r"[^\W\d]\w*(\.\w+)*")


def names_in(template: Path) -> frozenset[str]:
    """The names a template reads, to be compared with those a kind promises; `TemplateFaulty` if it has faults.

    What a slide's loop binds stands as what it runs over: `executions[].name`.
    """
    deck = open_deck(template)
    problems: list[Problem] = []
    found: set[str] = set()
    for part, place in iter_masters(deck):
        with gathering(problems):
            found |= used_names(compile_part(xml_of(part), place).source)
    for number, slide in enumerate(iter_slide_parts(deck.presentation), start=1):
        with gathering(problems):
            found |= used_names(_source(read_pattern(slide, Place(deck.name, part=f"slide {number}"))))
    refuse(problems)
    return frozenset(found)


def _source(pattern: Pattern) -> str:
    """All a slide reads as one source, within the statements of its notes."""
    paths = [path for shape in iter_shapes(pattern.root) if (path := _sample_path(name_of(shape)))]
    samples = "".join(f"{{{{ {path} }}}}" for path in paths)
    notes = pattern.notes.source if pattern.notes else ""
    return pattern.head + pattern.slide.source + notes + samples + pattern.tail


def _sample_path(name: str) -> str:
    kind, _, path = name.partition(":")
    return path if kind in KINDS and _PATH.fullmatch(path) else ""
