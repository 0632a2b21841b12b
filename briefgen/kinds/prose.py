"""prose: a sentence of ours and a person's text of some length in, both as one text out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.content import Passage, Prose, Rich, Span

if TYPE_CHECKING:
    from briefgen.formats import Formats

_SENTENCES = re.compile(r"(?<=[。！？])|(?<=[\w)”][.!?]) (?=[A-Z“])")
_CLAUSES = re.compile(r"[；;。！？]|(?<=[\w)”])[.!?] (?=[A-Z“])")


def led_in(lead: str, said: str | Rich | Prose, formats: Formats) -> str | Rich | Prose:
    """Sentences, and after them what a person wrote; a text of one paragraph is closed with its full stop."""
    if isinstance(said, str):
        return formats.sentences(lead, said)
    if isinstance(said, Rich):
        return _after(lead, _closed(said, formats), formats)
    first, *others = said.passages
    if not lead:
        return said
    if isinstance(first, Passage) and first.kind == "paragraph":
        return Prose((replace(first, text=_after(lead, first.text, formats)), *others))
    return Prose((Passage(Rich((Span(formats.sentences(lead)),))), *said.passages))


def first_sentence(text: str) -> str:
    """A person's text up to its first full stop."""
    return _SENTENCES.split(text, maxsplit=1)[0]


def first_clause(text: str) -> str:
    """A person's text up to its first semicolon or full stop, without it."""
    return _CLAUSES.split(text, maxsplit=1)[0]


def _after(lead: str, said: Rich, formats: Formats) -> Rich:
    gap = "" if formats.chinese or not lead else " "
    before = (Span(formats.sentences(lead) + gap),) if lead else ()
    return Rich((*before, *said.spans))


def _closed(said: Rich, formats: Formats) -> Rich:
    text = str(said)
    stop = formats.sentences(text).removeprefix(text)
    return Rich((*said.spans, Span(stop))) if stop else said
