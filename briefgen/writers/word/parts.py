"""parts: a Word package's members in, which of them holds what out."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.archive import CONTENT_TYPES
from briefgen.errors import TemplateFaulty
from briefgen.problems import Place, problem
from briefgen.writers.trees import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_BODY = f"{_WORD_TYPE}document.main+xml"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_FLOWING = {
    _BODY: "body",
    f"{_WORD_TYPE}header+xml": "header",
    f"{_WORD_TYPE}footer+xml": "footer",
    f"{_WORD_TYPE}footnotes+xml": "footnotes",
    f"{_WORD_TYPE}endnotes+xml": "endnotes",
    f"{_WORD_TYPE}comments+xml": "comments",
    "application/vnd.openxmlformats-package.core-properties+xml": "properties",
}


@dataclass(frozen=True)
class Parts:
    """Members by what they hold; `flowing` are those with text, and how a problem calls each."""

    body: str
    flowing: Mapping[str, str]
    styles: str | None
    numbering: str | None
    settings: str | None
    themes: tuple[str, ...]

    @property
    def looks(self) -> tuple[str, ...]:
        """The parts that say how the paper looks."""
        return tuple(name for name in (self.styles, self.numbering, self.settings, *self.themes) if name)


def find_parts(members: Mapping[str, bytes], file: str) -> Parts:
    """The parts of a Word file; a package that is no Word file is a `TemplateFaulty`."""
    types = _types(members, file)
    bodies = _of(types, _BODY)
    if not bodies:
        raise TemplateFaulty([problem(Place(file), "T-1", variant="word")])
    return Parts(
        bodies[0],
        _flowing(types),
        next(iter(_of(types, f"{_WORD_TYPE}styles+xml")), None),
        next(iter(_of(types, f"{_WORD_TYPE}numbering+xml")), None),
        next(iter(_of(types, f"{_WORD_TYPE}settings+xml")), None),
        _of(types, _THEME),
    )


def _types(members: Mapping[str, bytes], file: str) -> dict[str, str]:
    """The content type of each member that has its own and is there."""
    root = parse(members[CONTENT_TYPES], Place(file, part="content types"))
    named = {entry.get("PartName", "").lstrip("/"): entry.get("ContentType", "") for entry in root}
    return {name: kind for name, kind in named.items() if name in members}


def _of(types: Mapping[str, str], kind: str) -> tuple[str, ...]:
    return tuple(sorted(name for name, found in types.items() if found == kind))


def _flowing(types: Mapping[str, str]) -> dict[str, str]:
    """Body first, then headers and footers; numbered where there are several of a kind."""
    labels: dict[str, str] = {}
    for kind, label in _FLOWING.items():
        names = sorted(_of(types, kind), key=lambda name: (len(posixpath.basename(name)), name))
        labels |= {name: f"{label} {number}" if len(names) > 1 else label for number, name in enumerate(names, 1)}
    return labels
