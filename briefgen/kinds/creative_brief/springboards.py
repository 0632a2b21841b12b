"""springboards: what a creative team may start from, if it likes: ideas, and what visits have found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.shell import unsaid
from briefgen.kinds.wording import bare

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

USABLE = ("insight", "demo")
"""What of an immersion is a start for an idea; a reason to believe has a section of its own, a risk is none."""


def springboards(wording: Wording) -> dict[str, object] | None:
    """The ideas, and after them what was found that they do not say."""
    apart = "" if wording.formats.chinese else " "
    ideas = wording.texts(wording.job.creative_starters)
    supports = wording.texts(each.text for each in wording.job.support if each.text)
    found = wording.words("join.semicolon").join(unsaid(_found(wording), [*ideas, *supports]))
    told = wording.formats.sentences(wording.words("cb.found", facts=found)) if found else ""
    said = wording.formats.sentences(*ideas)
    return {"ideas": said, "found": (apart if said else "") + told} if said or told else None


def _found(wording: Wording) -> list[str]:
    """Facts, those of the plant first."""
    client = wording.client
    seen = [each.fact for trip in client.immersions for each in trip.observations if each.usable_as in USABLE]
    facts = (*seen, *(each.fact for visit in client.visits for each in visit.findings))
    return [bare(text) for text in wording.texts(fact for fact in facts if fact)]
