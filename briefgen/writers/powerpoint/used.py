"""used: a template deck in, the dotted names its tags and samples read out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.templating import used_names
from briefgen.writers.powerpoint.compiled import open_template
from briefgen.writers.powerpoint.faults import refuse
from briefgen.writers.powerpoint.texts import Text

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.writers.powerpoint.patterns import Pattern

_PATH = re.compile(r"[^\W\d]\w*(\.\w+)*")


def names_in(template: Path) -> frozenset[str]:
    """The names a template reads, to be compared with those a kind promises; `TemplateFaulty` if it has faults.

    What a slide's loop binds stands as what it runs over: `executions[].name`.
    """
    compiled = open_template(template, None)
    refuse(compiled.problems)
    sources = [text.compiled.source for text in compiled.masters.values()]
    sources += [_source(pattern) for pattern in compiled.patterns if pattern]
    return frozenset(name for source in sources for name in used_names(source))


def _source(pattern: Pattern) -> str:
    """All a slide reads as one source, within the statements of its notes."""
    paths = [path for name in pattern.samples if _PATH.fullmatch(path := name.partition(":")[2])]
    samples = "".join(f"{{{{ {path} }}}}" for path in paths)
    texts = [pattern.text, *(own.content for own in pattern.own.values() if isinstance(own.content, Text))]
    return pattern.head + "".join(text.compiled.source for text in texts) + samples + pattern.tail
