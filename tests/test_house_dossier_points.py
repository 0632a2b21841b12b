"""The sixteen points as Word prints them: every value of a brief is on the page, and nothing that must not be."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefgen.kinds import dossier
from briefgen.model import Figure, Text
from briefgen.model.record import Record, Span
from briefgen.package import read_members
from briefgen.styles import find_style
from briefgen.writers.word import write
from tests.dossier_samples import ROOT, sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.kinds.wording import Wording
    from briefgen.model.fields import Held

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
NOT_PRINTED = frozenset({"id", "own", "others", "greatest_threat", "primary", "second_placement"})
"""Fields that say how others are read: an id, a mark of a row."""


@cache
def pages(client: str, language: str) -> str:
    """The words of a dossier, without spaces and in small letters."""
    wording = sample(client, language)
    values = {**dossier.KIND.assemble(wording), "words": wording.words.tree}
    style = find_style("house", ROOT)[0]
    target = Path(mkdtemp()) / "dossier.docx"
    write(ROOT / "templates/house/dossier.docx", values, target, typesetting=style.typesettings[language])
    tree = etree.fromstring(read_members(target)["word/document.xml"])
    return bare("".join(part.text or "" for part in tree.iter(f"{W}t")))


def bare(text: str) -> str:
    return re.sub(r"\s", "", text).lower()


def values_of(wording: Wording) -> Iterator[Held]:
    """The fields of the sixteen points that hold a value of their own."""
    for held in wording.brief.fields:
        about = held.field.about
        if not about or not about.point or held.field.key in NOT_PRINTED or held.value in (None, ()):
            continue
        if isinstance(held.value, Record) and not isinstance(held.value, (Figure, Span)):
            continue
        if isinstance(held.value, tuple) and isinstance(held.value[0], Record):
            continue
        yield held


def forms(wording: Wording, value: Any) -> set[str]:
    """The ways in which a value may stand on the page."""
    if isinstance(value, tuple):
        return {"|".join(min(forms(wording, each), key=len) for each in value)}
    if isinstance(value, Figure):
        return forms(wording, value.value)
    if isinstance(value, Text):
        return {wording.text(value)}
    if isinstance(value, bool):
        return {wording.words("opt.yes" if value else "opt.no")}
    if isinstance(value, (int, float)):
        return figures(wording, value)
    return moments(wording, value) if isinstance(value, (date, Span)) else names(wording, str(value))
