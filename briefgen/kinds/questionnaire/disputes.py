"""disputes: what contradicts itself in a client's briefs in, one question for each disagreement out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.questionnaire.ask import Ask
from briefgen.kinds.questionnaire.topics import FACTS, about_of, topic_of
from briefgen.model import Nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.kinds.survey import Contradiction, Survey
    from briefgen.model import Brief, Level, Side


def contradictions(brief: Brief, survey: Survey) -> Iterator[Ask]:
    """Each disagreement once, however many fields hold it."""
    told: dict[tuple[Side, ...], list[str]] = {}
    for each in survey.contradictions:
        if sides := _sides(brief, survey, each.path):
            told.setdefault(sides, []).append(each.path)
    for each in survey.contradictions:
        sides = _sides(brief, survey, each.path)
        first, *twins = told.get(sides, [each.path])
        # On which basis a figure stands the agency notes down, and puts right itself.
        is_theirs = bool(sides) or (each.rule in FACTS and not each.path.endswith(".basis"))
        if is_theirs and each.path == first:
            yield _contradiction(each, sides, tuple(twins))


def _contradiction(found: Contradiction, sides: tuple[Side, ...], twins: tuple[str, ...]) -> Ask:
    about, topic = about_of(found.path), topic_of(found.path) or ""
    level: Level = "R" if about is None or about.level == "R" else "C"
    nothing = Nothing("conflicting", sides=sides) if sides else None
    return Ask("contradictions", topic, found.path, 0, level, contradiction=found, nothing=nothing, twins=twins)


def _sides(brief: Brief, survey: Survey, path: str) -> tuple[Side, ...]:
    nothing = next((found for one in (brief, *survey.campaigns) if (found := one.nothing(path))), None)
    return nothing.sides if nothing else ()
