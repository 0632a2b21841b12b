"""used: a template deck's compiled slides and masters in, the dotted names their tags and samples read out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.templating import used_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.problems import Place
    from briefgen.writers.powerpoint.patterns import Pattern
    from briefgen.writers.powerpoint.texts import Text

_PATH = re.compile(r"[^\W\d]\w*(\.\w+)*")


def names_read(patterns: Iterable[Pattern], masters: Iterable[Text]) -> dict[str, Place]:
    """The names a template reads, each with the first part it stands in.

    What a slide's loop binds stands as what it runs over: `executions[].name`.
    """
    sources = [(_source(pattern), pattern.place) for pattern in patterns]
    sources += [(text.compiled.source, text.compiled.place) for text in masters]
    found: dict[str, Place] = {}
    for source, place in sources:
        for name in used_names(source):
            found.setdefault(name, place)
    return {name: place for name, place in found.items() if not name.startswith("_")}


def _source(pattern: Pattern) -> str:
    """All a slide reads as one source, within the statements of its notes."""
    paths = [path for name in pattern.samples if _PATH.fullmatch(path := name.partition(":")[2])]
    samples = "".join(f"{{{{ {path} }}}}" for path in paths)
    texts = [pattern.text, *filter(None, (own.text for own in pattern.own.values()))]
    return pattern.head + "".join(text.compiled.source for text in texts) + samples + pattern.tail
