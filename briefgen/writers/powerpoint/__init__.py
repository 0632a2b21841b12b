"""powerpoint: a template deck and named values in, a finished .pptx out.

A template author writes `{{ name }}` and `{% if … %}` in texts, notes and table cells, `{%p … %}` alone in a
paragraph, `{%tr … %}` alone in a table row, `{%slide for … %}` or `{%slide if … %}` alone in a paragraph of the
notes, and names samples `chart:…`, `table:…`, `gantt:…`, `picture:…` in the selection pane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Written
from briefgen.writers.powerpoint.deck import fill as fill_deck
from briefgen.writers.powerpoint.deck import finish, open_deck, save, typeset
from briefgen.writers.powerpoint.used import names_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefgen.content import Properties, Typesetting

__all__ = ["names_in", "write"]


def write(
    template: Path,
    values: Mapping[str, object],
    target: Path,
    *,
    properties: Properties | None = None,
    typesetting: Typesetting | None = None,
) -> Written:
    """The template filled with the values, saved at the target.

    Raises `TemplateFaulty` with all problems of the template and `TargetNotWritable`; leaves no half-written file.
    """
    deck = open_deck(template)
    if typesetting:
        typeset(deck, typesetting)
    slides = fill_deck(deck, values)
    remarks = finish(deck, slides, properties=properties, typesetting=typesetting)
    save(deck, target)
    return Written(target, len(slides), tuple(remarks))
