"""media_brief: a campaign's task, people, markets and money in, what a media planner starts from out (DOMAIN §5.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import needs, shell
from briefgen.kinds.exhibits.consumers import media_habits
from briefgen.kinds.exhibits.market import seasonality
from briefgen.kinds.exhibits.rivals import voice_and_share
from briefgen.kinds.kind import Kind
from briefgen.kinds.media_brief import answer, background, history, means, rivals, task, when, where

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

    Group = dict[str, object]

SIGNERS = ("account_director", "media_director", "brand_manager")
MEDIA_ROLES = ("media_director", "media_planner", "media_buyer")


def assemble(wording: Wording) -> dict[str, object]:
    """Everything the paper says, by section."""
    voice = voice_and_share(wording)
    return {
        "document": shell.document(wording, KIND.title),
        "job": _job(wording),
        "gaps": shell.gap_box(wording),
        "background": background.background(wording),
        "role": task.role(wording),
        "objective": task.objective(wording),
        "target": task.target(wording),
        "habits": media_habits(wording, reach_beside=True),
        "regions": where.regions(wording),
        "markets": where.markets(wording),
        "timing": when.timing(wording),
        "season": seasonality(wording),
        "voice": voice,
        "voice_note": wording.formats.sentences(*voice.notes) if voice else None,
        "competition": rivals.competition(wording),
        "creative": means.creative(wording),
        "money": means.money(wording),
        "guidelines": means.guidelines(wording),
        "measures": answer.measures(wording),
        "expected": answer.expected(wording),
        "history": history.history(wording),
        "signoff": shell.sign_off(wording, SIGNERS, KIND.code),
    }


def _job(wording: Wording) -> Group:
    first = shell.job_facts(wording)
    owner = wording.name_with_role(wording.identity.owner if wording.identity else None)
    second = (
        ("mb.owner", wording.shown(owner, "campaign.owner")),
        ("mb.media_budget", means.media_budget(wording)),
        ("mb.media_lead", wording.shown(_media_lead(wording), "people")),
        ("mb.reply_due", answer.reply(wording)),
    )
    return {"first": first, "second": [{"label": wording.words(label), "value": value} for label, value in second]}


def _media_lead(wording: Wording) -> str:
    """The first of the agency's media people, by rank."""
    found = (person for role in MEDIA_ROLES for person in wording.client.people if person.role == role)
    return wording.name_with_role(next((person.id for person in found if person.id), None))


KIND = Kind(
    name="media-brief",
    code="MB",
    suffix=".docx",
    title="doc.media_brief",
    needs=needs.MEDIA_BRIEF,
    wishes=(
        needs.BUSINESS_OBJECTIVE,
        needs.EXPECTED,
        needs.GUIDELINES,
        needs.SEASONALITY,
        needs.RIVAL_SPEND,
        needs.MEDIA_HABITS,
        needs.MEDIA_HISTORY,
    ),
    core=(needs.ROLE, needs.MEDIA_OBJECTIVE, needs.BUYING_TARGET, needs.MARKETS),
    assemble=assemble,
    page_limit=4,
)
