"""word: a template, named values and how to set them in, a finished .docx out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.collection import collection_put_off
from briefgen.content import Written
from briefgen.package import write_package
from briefgen.writers.trees import parse_ours, serialised
from briefgen.writers.word.compiled import open_template
from briefgen.writers.word.contents import fill_contents
from briefgen.writers.word.filling import fill
from briefgen.writers.word.properties import core_properties

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefgen.content import Properties, Typesetting
    from briefgen.problems import Place


def names_in(template: Path, typesetting: Typesetting | None = None) -> dict[str, Place]:
    """The dotted names a template reads, each with the first part it stands in; `TemplateFaulty` if it has faults."""
    return open_template(template, typesetting).names


def write(
    template: Path,
    values: Mapping[str, object],
    target: Path,
    *,
    properties: Properties | None = None,
    typesetting: Typesetting | None = None,
) -> Written:
    """Fill a Word template and put the document at the target; `pages` is measured, not Word's own count."""
    compiled = open_template(template, typesetting)
    with collection_put_off():
        members, body = fill(compiled, values)
    if properties:
        members |= core_properties(properties, typesetting.tag if typesetting else "")
    pages = 0
    if compiled.has_contents or typesetting:
        root = parse_ours(body) if body else compiled.body_tree
        pages = fill_contents(root, compiled.styles).pages
        members |= {compiled.body: serialised(root)} if compiled.has_contents else {}
    write_package(members, target)
    return Written(target, pages)
