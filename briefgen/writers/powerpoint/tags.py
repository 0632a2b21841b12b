"""tags: a slide's XML with Jinja tags in its texts in, Jinja source out, and the rendered source back as XML.

PowerPoint splits a tag over runs wherever spelling or formatting changed, escapes what stands in it, and bends
its quotes. `{%p … %}` alone in a paragraph stands for the paragraph, `{%tr … %}` alone in a row for the row.
"""

from __future__ import annotations

import copy
import html
import re
from typing import TYPE_CHECKING, cast

from lxml import etree
from pptx.oxml import parse_xml

from briefgen.errors import TemplateFaulty
from briefgen.problems import Place, problem
from briefgen.templating import Compiled, compile_source
from briefgen.writers.powerpoint.names import A, remove, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from briefgen.problems import Problem

_BREAK = "\v"
_TAG = re.compile(r"\{\{[^\v]*?\}\}|\{%[^\v]*?%\}|\{#[^\v]*?#\}", re.DOTALL)
_PARAGRAPH_TAG = re.compile(r"\{%(-?)p\s(.*?)%\}", re.DOTALL)
_ROW_TAG = re.compile(r"\{%(-?)tr\s(.*?)%\}", re.DOTALL)
_STRAIGHT_QUOTES = str.maketrans("“”„‘’‚", "\"\"\"'''")


def has_tags(element: _Element) -> bool:
    """Whether a tag stands in an element's texts."""
    return bool(_TAG.search(text_of(element)))


def compile_part(root: _Element, place: Place) -> Compiled:
    """A part's XML, which stays as it is, compiled as a Jinja template."""
    root = copy.deepcopy(root)
    for paragraph in root.iter(f"{A}p"):
        join_tags(paragraph)
    problems = [*_lift(root, "tr", place), *_lift(root, "p", place)]
    if problems:
        raise TemplateFaulty(problems)
    return compile_source(_source(root), place)


def render_part(compiled: Compiled, values: Mapping[str, object]) -> _Element:
    """A part's XML with the values set in."""
    text = compiled.render(values)
    try:
        root = cast("_Element", parse_xml(text.encode()))
    except etree.XMLSyntaxError as error:
        raise TemplateFaulty([problem(compiled.place, "T-2", {"complaint": error.msg}, variant="torn")]) from error
    for holder in root.iter("{*}txBody", f"{A}tbl"):
        holder.text = None
        for child in holder:
            child.tail = None
    _restore_paragraphs(root)
    return root


def join_tags(paragraph: _Element) -> None:
    """Each tag put whole into the run where it starts."""
    runs = list(paragraph.iterchildren(f"{A}r", f"{A}br", f"{A}fld"))
    texts = [run.findtext(f"{A}t") or "" if run.tag == f"{A}r" else _BREAK for run in runs]
    joined = "".join(texts)
    owners = [index for index, text in enumerate(texts) for _ in text]
    for match in _TAG.finditer(joined):
        owners[match.start() : match.end()] = [owners[match.start()]] * len(match.group())
    for index, run in enumerate(runs):
        text = "".join(character for character, owner in zip(joined, owners, strict=True) if owner == index)
        if run.tag == f"{A}r" and text != texts[index]:
            _set_run_text(run, text)


def _set_run_text(run: _Element, text: str) -> None:
    holder = run.find(f"{A}t")
    if holder is None or not text:
        remove(run)
    else:
        holder.text = text


def _lift(root: _Element, level: str, place: Place) -> Iterator[Problem]:
    """Puts statements meant for a paragraph or row in its place."""
    pattern = _ROW_TAG if level == "tr" else _PARAGRAPH_TAG
    for element in list(root.iter(f"{A}{level}")):
        text = text_of(element)
        statements = [f"{{%{match.group(1)} {match.group(2)}%}}" for match in pattern.finditer(text)]
        if statements and pattern.sub("", text).strip():
            variant = "row" if level == "tr" else "paragraph"
            yield problem(place, "T-2", {"text": " ".join(text.split())}, variant=variant)
        elif statements:
            _replace_by_text(element, "".join(statements))


def _replace_by_text(element: _Element, text: str) -> None:
    parent = element.getparent()
    assert parent is not None, "paragraphs and rows stand in a body"
    before = element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    parent.remove(element)


def _source(root: _Element) -> str:
    """The XML as Jinja source, a paragraph a line, so that a syntax error's line leads to its paragraph."""
    text = etree.tostring(root, encoding="unicode")
    text = _TAG.sub(lambda match: html.unescape(match.group()).translate(_STRAIGHT_QUOTES), text)
    return re.sub(r"<a:p(?=[ />])", "\n<a:p", text)


def _restore_paragraphs(root: _Element) -> None:
    # A body must hold a paragraph, even if all of them were left out.
    for body in root.iter("{*}txBody"):
        if body.find(f"{A}p") is None:
            etree.SubElement(body, f"{A}p")
