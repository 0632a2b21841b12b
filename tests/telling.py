"""telling: a document in, which promised values and flags of its brief a reader does not find in it out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from tests.display_forms import flag_words, held_forms, values_of
from tests.papers import plain
from tests.promises import is_background, promised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.fields import Held
    from tests.built import Made


def is_told(made: Made, held: Held, value: Any) -> bool:
    """Whether a value stands in a document in any of the ways to show it."""
    return any(made.paper.says(words) for words in held_forms(made.wording, held, value))


def untold(made: Made, dossier: Made) -> Iterator[str]:
    """Promised values that are not in the document, nor in the dossier where that is its attachment."""
    for held in promised(made.kind.code, made.brief):
        papers = [made, dossier] if is_background(made.kind.code, held.path) else [made]
        for value in values_of(held.value):
            if not any(is_told(each, held, value) for each in papers):
                yield f"{held.path}: {sorted(held_forms(made.wording, held, value))[:4]}"


def unflagged(made: Made, dossier: Made) -> Iterator[str]:
    """Promised flags and marks out of five without their words in the row that tells what they are about."""
    beside = defaultdict(list)
    for held in made.brief.fields:
        beside[held.path.rpartition(".")[0]].append(held)
    for held in promised(made.kind.code, made.brief):
        words = flag_words(made.wording, held)
        papers = [made, dossier] if is_background(made.kind.code, held.path) else [made]
        if words and not any(_is_flagged(each, held, beside[held.path.rpartition(".")[0]], words) for each in papers):
            yield f"{held.path}: {words}"


def _is_flagged(made: Made, flag: Held, beside: list[Held], words: str) -> bool:
    """Whether a row has the flag's words, and beside them its label or another value of the same record.

    Words of its own need nothing beside them where there is one such record only.
    """
    about = {made.wording.words(flag.field.about.label)} if flag.field.about else set()
    if flag.path.count("[") == 0:
        about |= {words} - {made.wording.words("opt.yes"), made.wording.words("opt.no")}
    for held in beside:
        for value in values_of(held.value):
            if not isinstance(value, int):
                about |= held_forms(made.wording, held, value)
    marks = [plain(mark) for mark in about if mark]
    rows = [plain(row) for row in made.paper.rows]
    return any(plain(words) in row and any(mark in row for mark in marks) for row in rows)
