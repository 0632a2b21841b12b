"""powerpoint: a template deck and named values in, a finished .pptx out.

A template author writes `{{ name }}` and `{% if … %}` in texts, notes and table cells, `{%p … %}` alone in a
paragraph, `{%tr … %}` alone in a table row, `{%slide for … %}` or `{%slide if … %}` alone in a paragraph of the
notes, and names samples `chart:…`, `table:…`, `gantt:…`, `heat:…`, `picture:…` in the selection pane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.collection import collection_put_off
from briefgen.content import Written
from briefgen.package import write_package
from briefgen.writers.core import core_part
from briefgen.writers.powerpoint.compiled import open_template
from briefgen.writers.powerpoint.faults import refuse
from briefgen.writers.powerpoint.filling import fill

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefgen.content import Properties, Typesetting
    from briefgen.problems import Place


def names_in(template: Path, typesetting: Typesetting | None = None) -> dict[str, Place]:
    """The dotted names a template reads, each with the first part it stands in; `TemplateFaulty` if it has faults."""
    compiled = open_template(template, typesetting)
    refuse(compiled.problems)
    return compiled.names


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
    compiled = open_template(template, typesetting)
    with collection_put_off():
        members, slides, remarks, continued = fill(compiled, values)
    if properties:
        members[compiled.core] = core_part(properties, typesetting.tag if typesetting else "")
    write_package(members, target)
    return Written(target, slides, remarks, continued)
