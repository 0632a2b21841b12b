"""proposal: a campaign in, the deck that argues for it out.

Problem, people, insight, strategy, idea, plan, money, proof: the order is that of DOMAIN §5.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import needs, shell
from briefgen.kinds.kind import Kind
from briefgen.kinds.proposal import closing, market, money, opening, people, plan, rivals, strategy
from briefgen.kinds.proposal.slide import in_one_line, said_below

if TYPE_CHECKING:
    from briefgen.kinds.proposal.slide import Slide
    from briefgen.kinds.wording import Wording

SLIDES = {
    "task": opening.task,
    "market": market.market,
    "position": market.position,
    "competition": rivals.competition,
    "season": market.season,
    "truth": market.truth,
    "people": people.people,
    "funnel": people.funnel,
    "problem": people.problem,
    "insight": people.insight,
    "proposition": strategy.proposition,
    "from_to": strategy.from_to,
    "idea": strategy.idea,
    "executions": strategy.executions,
    "phases": plan.phases,
    "media": plan.media,
    "budget": money.budget,
    "kpi": money.kpi,
    "timeline": closing.timeline,
    "risks": closing.risks,
    "team": closing.team,
    "decisions": closing.decisions,
}
"""The argument's slides in order; each gives its values, or nothing where the brief has nothing to say."""


def assemble(wording: Wording) -> dict[str, object]:
    """Everything the deck says, slide by slide, with speaker notes."""
    told = {name: slide(wording) for name, slide in SLIDES.items()}
    single = {name: found for name, found in told.items() if not isinstance(found, list)}
    slides: dict[str, Slide | list[Slide] | None] = {
        "cover": opening.cover(wording),
        "gap_slides": opening.gaps(wording),
        "agenda": opening.agenda(wording, single),
        "overview": opening.overview(wording),
        **told,
    }
    return {"deck": _deck(wording), **_with_notes(wording, slides)}


def _deck(wording: Wording) -> dict[str, object]:
    footer = shell.dotted(
        shell.brand_name(wording) or shell.client_name(wording),
        shell.campaign_name(wording),
        wording.words("doc.proposal"),
    )
    return {
        "footer": footer,
        "draft": wording.draft,
        "draft_word": wording.words("mark.draft") if wording.draft else None,
    }


def _with_notes(wording: Wording, slides: dict[str, Slide | list[Slide] | None]) -> dict[str, object]:
    """Each slide with what its speaker says: the message, its evidence, what follows, what may be asked."""
    order = [
        (name, each)
        for name, found in slides.items()
        for each in (found if isinstance(found, list) else [found])
        if each
    ]
    titles = [*(in_one_line(each["title"]) for _, each in order[1:]), ""]
    noted = [
        (name, {**each, "notes": _notes(wording, name, each, then)})
        for (name, each), then in zip(order, titles, strict=True)
    ]
    several = {
        name: [each for of, each in noted if of == name] for name, found in slides.items() if isinstance(found, list)
    }
    return {**dict.fromkeys(slides), **dict(noted), **several}


def _notes(wording: Wording, name: str, slide: Slide, following: str) -> str:
    words = wording.words
    question = words.get(f"pro.ask.{name}")
    told = said_below(wording, slide)
    lines = [
        words("pro.notes.message", text=in_one_line(slide["title"])),
        words("pro.notes.told", text=told) if told else "",
        _evidence(wording, str(slide.get("source") or "")),
        words("pro.notes.next", text=following) if following else "",
        words("pro.notes.question", text=question) if question else "",
    ]
    return "\n".join(line for line in lines if line)


def _evidence(wording: Wording, source: str) -> str:
    """A source line is evidence; any other remark under a slide is something to bear in mind."""
    opening = wording.words("cap.source_line", sources="").rstrip("。.")
    if not source:
        return ""
    cited = source.startswith(opening)
    return wording.words(f"pro.notes.{'evidence' if cited else 'remark'}", text=source.removeprefix(opening))


KIND = Kind(
    name="proposal",
    code="PRO",
    suffix=".pptx",
    title="doc.proposal",
    needs=needs.PROPOSAL,
    wishes=(needs.MARKET_SIZE, needs.OWN_SHARE, needs.RIVAL_SPEND, needs.SEASONALITY),
    core=(needs.PROBLEM, needs.OBJECTIVE, needs.AUDIENCE, needs.INSIGHT, needs.PROPOSITION, needs.BIG_IDEA),
    assemble=assemble,
)
