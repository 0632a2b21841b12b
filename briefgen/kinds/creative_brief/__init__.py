"""creative_brief: a campaign's strategy in, the one or two pages a creative team starts from out (DOMAIN §5.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import needs, shell
from briefgen.kinds.creative_brief import job, message, people, task, work
from briefgen.kinds.creative_brief.shortening import SHORTENINGS
from briefgen.kinds.creative_brief.springboards import springboards
from briefgen.kinds.kind import Kind

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

SIGNERS = ("account_director", "creative_director", "planner", "strategy_director", "brand_manager")


def assemble(wording: Wording) -> dict[str, object]:
    """Everything the paper says, by section."""
    return {
        "document": shell.document(wording, KIND.title),
        "job": job.job(wording),
        "gaps": shell.gap_box(wording),
        "background": task.background(wording),
        "objectives": task.objectives(wording),
        "audience": people.audience(wording),
        "insight": people.insight(wording),
        "proposition": message.proposition(wording),
        "support": [message.support(wording, item) for item in wording.job.support],
        "response": task.response(wording),
        "tone": message.tone(wording),
        "limits": message.limits(wording),
        "rivals": message.rivals(wording),
        "deliverables": [work.deliverable(wording, item) for item in wording.job.deliverables],
        "timing": work.timing(wording),
        "starters": springboards(wording),
        "attachments": work.attachments(wording),
        "signoff": shell.sign_off(wording, SIGNERS, KIND.code),
    }


KIND = Kind(
    name="creative-brief",
    code="CB",
    suffix=".docx",
    title="doc.creative_brief",
    needs=needs.CREATIVE_BRIEF,
    wishes=(
        needs.JOB_HEAD,
        needs.TEAM,
        needs.PRESENTATION,
        needs.SCHEDULE,
        needs.RESPONSE,
        needs.FREE_SPACE,
        needs.VERBATIMS,
        needs.RIVAL_MESSAGES,
    ),
    core=(needs.PROBLEM, needs.OBJECTIVE, needs.AUDIENCE, needs.INSIGHT, needs.PROPOSITION),
    assemble=assemble,
    page_limit=2,
    shortenings=SHORTENINGS,
)
