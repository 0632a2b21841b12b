"""bilingual: a text and its path in, the words of each language with the path of those very words out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefgen.model.record import LANGUAGE_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.checks.rule import Checking
    from briefgen.model import Text
    from briefgen.model.places import Places


class Written(NamedTuple):
    """Words in one language, and where they stand: `big_idea.line_en`, `proposition.en`."""

    path: str
    words: str


def each_language(checking: Checking, path: str, text: Text | None) -> Iterator[Written]:
    """What was written in a field, once a language."""
    if text is None:
        return
    if text.default:
        yield Written(path, text.default)
    for suffix, language in LANGUAGE_SUFFIXES.items():
        words = text.given_in(language)
        if words:
            paths = (f"{path}.{language}", f"{path}{suffix}")
            yield Written(next((each for each in paths if _stands(checking.brief.places, each)), path), words)


def _stands(places: Places, path: str) -> bool:
    """Whether a path names something written: what nobody wrote has the place of the group around it."""
    return places.place(path) != places.place(f"{path}?")
