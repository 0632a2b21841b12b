"""notes: finished documents in, the lines that say what drafts and blocked ones lack and what was noticed out.

What holds for a document in each of its languages is said once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import KINDS
from briefgen.walk import CLIENT_WIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.walk import Built
    from briefgen.words import Words

    Note = tuple[str, str, tuple[str, ...]]
    """A sentence's key, what it says by itself, and what it names one by one."""

NAMED = 3
"""How many things a line names before it says how many more there are."""


def print_notes(client: str, documents: Sequence[Built], words: Words, *, in_full: bool) -> None:
    """A line a note; long lists are cut short unless asked for `in_full`, and a last line says where all is."""
    found: dict[tuple[str, Note], list[Built]] = {}
    for built in documents:
        for note in _notes(built):
            found.setdefault((_paper(built), note), []).append(built)
    for (paper, (key, text, names)), where in found.items():
        every = sum(_paper(built) == paper for built in documents)
        what = _listed(names, words, in_full=in_full)
        print(words(key, name=_name(paper, where, every), text=text, what=what))
    if not in_full and any(len(names) > NAMED for _, (_, _, names) in found):
        print(words("told.all", client=client))


def _notes(built: Built) -> list[Note]:
    lacking: list[Note] = [(_state(built), "", built.lacking)] if built.lacking else []
    remarks = [("told.remark_on" if each.names else "told.remark", each.text, each.names) for each in built.remarks]
    return [*lacking, *remarks]


def _state(built: Built) -> str:
    if built.status == "draft":
        return "told.is_draft"
    if len(built.lacking) == 1:
        return "told.is_blocked"
    if built.campaign == CLIENT_WIDE and not KINDS[built.kind].client_wide:
        return "told.needs_campaign"
    return "told.is_blocked_by"


def _paper(built: Built) -> str:
    return f"{built.client}/{built.campaign} {built.kind}"


def _name(paper: str, where: Sequence[Built], every: int) -> str:
    """A document without its language where the note holds for all it was written in."""
    if len(where) == every > 1:
        return paper
    return f"{paper}.{','.join(built.language for built in where)}"


def _listed(names: Sequence[str], words: Words, *, in_full: bool) -> str:
    shown = list(names) if in_full else list(names[:NAMED])
    more = len(names) - len(shown)
    return words("join.semicolon").join([*shown, *([words("told.and_more", n=more)] if more else [])])
