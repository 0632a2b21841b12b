"""rendering: a template's parts and named values in, the parts as trees with the values set in out.

The tags are docxtpl's: it joins those Word has split over runs, and lifts `{%p … %}`, `{%tr … %}`, `{%tc … %}`
and `{%r … %}` out of their paragraph, row, cell or run. What renders them is ours.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docxtpl import DocxTemplate
from lxml import etree

from briefgen.errors import TemplateFaulty
from briefgen.problems import Place, problem
from briefgen.templating import render
from briefgen.writers.word.parts import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.problems import Problem
    from briefgen.writers.word.parts import Parts

# The second is what a Chinese input method types.
_BRACES = "{｛"
# How docxtpl's authors write braces that are no tag.
_LITERAL = {"{_{": "{{ '{{' }}", "}_}": "{{ '}}' }}", "{_%": "{{ '{%' }}", "%_}": "{{ '%}' }}"}


def render_parts(
    members: Mapping[str, bytes], parts: Parts, values: Mapping[str, object], *, file: str
) -> dict[str, etree._Element]:
    """The trees of all parts with text; the faults of all of them together in one `TemplateFaulty`."""
    trees: dict[str, etree._Element] = {}
    problems: list[Problem] = []
    for name, label in parts.flowing.items():
        try:
            trees[name] = _render_part(members[name], values, Place(file, part=label))
        except TemplateFaulty as refusal:
            problems += refusal.problems
    if problems:
        raise TemplateFaulty(problems)
    return trees


def _render_part(data: bytes, values: Mapping[str, object], place: Place) -> etree._Element:
    root = parse(data, place)
    if not any(brace.encode() in data for brace in _BRACES):
        return root
    rendered = render(_as_source(root), values, place).replace("\n<w:p", "<w:p")
    try:
        return etree.fromstring(_tags().resolve_listing(rendered), etree.XMLParser(huge_tree=True))
    except etree.XMLSyntaxError as error:
        raise TemplateFaulty([problem(place, "T-2", {"complaint": error.msg}, variant="markup")]) from error


def _as_source(root: etree._Element) -> str:
    """The part as Jinja source; each paragraph on a line, so that a fault can be told by its line's text."""
    source = _tags().patch_xml(etree.tostring(root, encoding="unicode"))
    for written, meant in _LITERAL.items():
        source = source.replace(written, meant)
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", source)


def _tags() -> DocxTemplate:
    return DocxTemplate("")
