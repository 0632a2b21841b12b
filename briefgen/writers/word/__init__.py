"""word: a template, named values and how to set them in, a finished .docx out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefgen.content import Written
from briefgen.package import write_package
from briefgen.writers.word.compiled import open_template
from briefgen.writers.word.filling import fill
from briefgen.writers.word.layout import count_pages
from briefgen.writers.word.properties import core_properties

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefgen.content import Properties, Typesetting
    from briefgen.writers.word.compiled import Template


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
    members, body = fill(compiled, values)
    if properties:
        members |= core_properties(properties, typesetting.tag if typesetting else "")
    write_package(members, target)
    return Written(target, _pages(compiled, body) if typesetting else 0)


def _pages(template: Template, body: str) -> int:
    root = etree.fromstring(body, etree.XMLParser(huge_tree=True)) if body else template.body_tree
    return count_pages(root, template.styles)
