"""texts: words people wrote in, where they stand and what is said in them out, whatever the language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model import Brief

_PRINTED = re.compile(
    r"proposition|support|desired_response|big_idea|executions|creative_starters|insight|audience|tone|deliverables"
    r"|competitor_context|campaign\.(name|problem|role_of_communication|claims|communication_objectives)"
    r"|product\.(unique_points|benefits)|immersions\[\d+\]\.observations"
)
_LATIN = re.compile(r"[a-z0-9]", re.IGNORECASE)


def words_of(text: Text | None) -> tuple[str, ...]:
    """What was written, in every language it was written in."""
    if text is None:
        return ()
    return tuple(dict.fromkeys(words for words in (text.default, text.zh_hans, text.zh_hant, text.en) if words))


def printed_texts(brief: Brief) -> Iterator[tuple[str, Text]]:
    """Texts that briefs and proposals print, with their paths; limits and internal notes are none of them."""
    for held in brief.fields:
        if not _PRINTED.match(held.path):
            continue
        if isinstance(held.value, Text):
            yield held.path, held.value
        elif isinstance(held.value, tuple):
            texts = ((f"{held.path}[{n}]", item) for n, item in enumerate(held.value) if isinstance(item, Text))
            yield from texts


def says(text: Text, term: str) -> bool:
    """Whether a text holds a term, in Latin script as whole words; a single 汉字 is too little to go by."""
    if len(term) < 2:
        return False
    edge = [r"\b" if _LATIN.match(end) else "" for end in (term[0], term[-1])]
    pattern = re.compile(edge[0] + re.escape(term) + edge[1], re.IGNORECASE)
    return any(pattern.search(words) for words in words_of(text))
