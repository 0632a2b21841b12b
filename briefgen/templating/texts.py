"""texts: values in, the texts that are set for them out.

Emphasis travels through the markup as noncharacters of Unicode, which no brief may contain; the writers replace them
by formatted runs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from jinja2 import Undefined
from markupsafe import Markup, escape

from briefgen.content import Chart, Gantt, Heat, Picture, Prose, Rich, Table
from briefgen.problems import phrase
from briefgen.sandbox import TagRefused

if TYPE_CHECKING:
    from briefgen.content import Emphasis
    from briefgen.problems import Phrase

STARTS: Mapping[Emphasis, str] = {"strong": "\ufdd0", "quiet": "\ufdd1", "mark": "\ufdd2"}
EMPHASES: Mapping[str, Emphasis] = {mark: emphasis for emphasis, mark in STARTS.items()}
END = "\ufddf"
_MARKUP = re.compile("[&<>\"']")
SENTINELS = frozenset(EMPHASES) | {END}

_NOT_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_NOT_XML_OR_OURS = "[^\t\n\r\x20-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
"""Patterns that take long to compile and are seldom needed: printable text has none of these characters."""


class NotText(TagRefused):
    """A tag in a text holds something that is no text, such as a picture or a list."""

    def __init__(self, value: object) -> None:
        super().__init__("text", {"what": _kind_of(value)})


def as_text(value: object) -> object:
    """A value as the text that is set: nothing for `None`, emphasis as sentinels, only characters XML allows.

    Values that bring their own markup (`__html__`) keep it, and undefined ones refuse to become text.
    """
    if value is None:
        return ""
    if isinstance(value, Undefined):
        return value
    if hasattr(value, "__html__"):
        return Markup(with_marks(value.__html__()))  # noqa: S704 - only characters are taken out
    if isinstance(value, Prose):
        value = value.flat
    if isinstance(value, Rich):
        return "".join(span_text(span.text, span.emphasis) for span in value.spans)
    if isinstance(value, str | int | float | Decimal | date):
        return clean(str(value))
    raise NotText(value)


def clean(text: str) -> str:
    """The text without characters XML 1.0 or we reserve, each line break as one newline."""
    if text.isprintable():
        return text
    return re.sub(_NOT_XML_OR_OURS, "", text.replace("\r\n", "\n")).replace("\r", "\n")


def escaped(text: str) -> str:
    """The text with what means something in markup written out."""
    return str(escape(text)) if _MARKUP.search(text) else text


def with_marks(text: str) -> str:
    """The text without characters XML 1.0 does not allow; those we reserve stay."""
    return text if text.isprintable() else re.sub(_NOT_XML, "", text)


def ems(value: object) -> float:
    """The display width of a text in em: 1 for a wide character, 0.5 for any other."""
    return sum(1.0 if unicodedata.east_asian_width(character) in "WF" else 0.5 for character in str(value))


def span_text(text: str, emphasis: Emphasis) -> str:
    """A piece of text between the sentinels of its emphasis."""
    start = STARTS.get(emphasis)
    return f"{start}{clean(text)}{END}" if start and text else clean(text)


def _kind_of(value: object) -> Phrase:
    kinds: tuple[tuple[type, str], ...] = (
        (Picture, "value.picture"),
        (Chart, "value.chart"),
        (Table, "value.table"),
        (Gantt, "value.gantt"),
        (Heat, "value.heat"),
        (Mapping, "value.group"),
        (bytes, "value.bytes"),
        (Sequence, "value.list"),
    )
    found = next((code for kind, code in kinds if isinstance(value, kind)), None)
    return phrase(found) if found else phrase("value.other", type=type(value).__name__)
