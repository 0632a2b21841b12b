"""proposal: a campaign in, the deck that argues for it out.

Problem, people, insight, strategy, idea, plan, money, proof: the order is that of DOMAIN §5.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import needs, shell
from briefgen.kinds.kind import Kind
from briefgen.kinds.proposal import closing, market, money, opening, people, plan, rivals, strategy
from briefgen.kinds.proposal.notes import told_slides
from briefgen.kinds.proposal.running import DROPPING, MOST, numbered, only_place

if TYPE_CHECKING:
    from briefgen.kinds.proposal.slide import Slide
    from briefgen.kinds.wording import Wording

SLIDES = {
    "task": opening.task,
    "market": market.market,
    "position": market.position,
    "competition": rivals.competition,
    "season": market.season,
    "regions": market.regions,
    "channels": market.channels,
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
    values = only_place(numbered(told_slides(wording, slides)), market.place(wording))
    return {"deck": _deck(wording), **values}


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


KIND = Kind(
    name="proposal",
    code="PRO",
    suffix=".pptx",
    title="doc.proposal",
    needs=needs.PROPOSAL,
    wishes=(needs.KPI_MEASURED, needs.MARKET_SIZE, needs.OWN_SHARE, needs.RIVAL_SPEND, needs.SEASONALITY),
    core=(needs.PROBLEM, needs.OBJECTIVE, needs.AUDIENCE, needs.INSIGHT, needs.PROPOSITION, needs.BIG_IDEA),
    assemble=assemble,
    page_limit=MOST,
    shortenings=DROPPING,
    tells_completeness=True,
)
