"""message: what the work says, in which tone and within which limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Span
from briefgen.kinds import shell
from briefgen.kinds.prose import led_in
from briefgen.kinds.wording import rich

if TYPE_CHECKING:
    from briefgen.content import Prose, Rich
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.job_identity import Claim
    from briefgen.model.job_strategy import Support

    Group = dict[str, object]


def proposition(wording: Wording) -> Group | None:
    """The one sentence."""
    line = wording.text(wording.job.proposition)
    return {"line": line} if line else None


def support(wording: Wording, item: Support) -> Group:
    """One reason to believe, with its proof."""
    return {
        "text": wording.formats.sentences(wording.text(item.text)) or wording.mark("support"),
        "proof": wording.text(item.proof) or wording.citation(item.source) or wording.mark("support"),
    }


def tone(wording: Wording) -> list[Rich]:
    """What the voice is, and what it is not."""
    return [
        rich(
            Span(wording.text(each.is_), "strong"),
            wording.words("cb.but_not", x=wording.text(each.not_)) if each.not_ else "",
        )
        for each in wording.job.tone
        if each.is_
    ]


def limits(wording: Wording) -> Group | None:
    """What must be kept to, and where there is freedom."""
    hard, free = [*shell.hard_limits(wording), *_claims(wording)], shell.free_space(wording)
    if not (hard or free):
        return None
    return {
        "hard": hard or [wording.mark("campaign.constraints.hard")],
        "free": free or [wording.mark("campaign.constraints.flexible")],
    }


def _claims(wording: Wording) -> list[str]:
    """What may be claimed beside the supports, in one line, each with its proof and who cleared it."""
    proofs = wording.texts(each.proof for each in wording.job.support if each.proof)
    claims = [each for each in (wording.identity.claims if wording.identity else ()) if each.text]
    told = [_claim(wording, each) for each in claims if not _is_proved(wording.text(each.proof), proofs)]
    return [wording.words("cb.claims", claims=wording.words("join.semicolon").join(told))] if told else []


def _is_proved(proof: str, proofs: list[str]) -> bool:
    """Whether a support stands on the same proof."""
    return bool(proof) and any(proof in each for each in proofs)


def _claim(wording: Wording, claim: Claim) -> str:
    state = _clearance(wording, claim) or wording.words("cb.uncleared")
    return wording.aside(wording.text(claim.text), wording.formats.clauses(wording.text(claim.proof), state))


def _clearance(wording: Wording, claim: Claim) -> str:
    """Who cleared a claim, and when; empty while nobody has."""
    day = wording.day(claim.cleared_on) if claim.cleared_on else ""
    who = wording.formats.clauses(wording.name(claim.cleared_by), day)
    until = wording.words("cb.expires", day=wording.day(claim.expires)) if claim.expires else ""
    return wording.formats.clauses(wording.words("cb.cleared", who=who) if who else "", until)


def rivals(wording: Wording) -> Said | Prose | None:
    """What the others say, and what follows from it."""
    lines = [
        wording.words(
            "cb.rival_says", name=wording.text(rival.name), line=wording.formats.quoted(wording.text(rival.message))
        )
        for rival in wording.client.competitors
        if not rival.own and rival.message and rival.name
    ]
    context = wording.prose(wording.job.competitor_context)
    if not lines and not context:
        return None
    said = wording.formats.sentences(wording.words("join.semicolon").join(lines))
    if not said:
        return _unsaid(wording, context)
    if not isinstance(context, str):
        return led_in(said, context, wording.formats)
    gap = "" if wording.formats.chinese or not context else " "
    return rich(said + gap, Span(wording.formats.sentences(context), "strong"))


def _unsaid(wording: Wording, context: Said | Prose) -> Said | Prose:
    """What is known of the others, behind the mark that nobody has written down what they say."""
    if not isinstance(context, str):
        return context
    apart = "" if wording.formats.chinese else " "
    return rich(*wording.mark("competitors").spans, apart + wording.formats.sentences(context))
