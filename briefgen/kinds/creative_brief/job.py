"""job: the money, the people and the first date a creative team works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import needs, shell
from briefgen.kinds.figures import currency

if TYPE_CHECKING:
    from briefgen.kinds.wording import Said, Wording

    Group = dict[str, object]

TEAM = ("creative_director", "copywriter", "art_director")


def job(wording: Wording) -> Group:
    """The two columns of facts about the job."""
    words, identity = wording.words, wording.job.identity
    second = (
        ("cb.owner", wording.shown(wording.name_with_role(identity.owner if identity else None), "campaign.owner")),
        ("cb.team", wording.shown(_creative_team(wording), "campaign.team")),
        ("cb.production_budget", _production_budget(wording)),
        ("cb.first_presentation", _first_presentation(wording)),
    )
    return {
        "first": shell.job_facts(wording),
        "second": [{"label": words(label), "value": value} for label, value in second],
    }


def _creative_team(wording: Wording) -> str:
    identity = wording.job.identity
    chosen = identity.team if identity else ()
    creative = [person.id for role in TEAM for person in wording.client.people if person.role == role and person.id]
    named = [person for person in creative if not chosen or person in chosen]
    return wording.formats.listed([wording.name(person) for person in named or chosen])


def _production_budget(wording: Wording) -> Said:
    amount, budget = needs.production_budget(wording.job), wording.job.budget
    if amount is None or budget is None:
        return wording.mark("budget.split")
    tax = wording.words(f"tax.{budget.tax}") if budget.tax else ""
    return wording.aside(wording.formats.money(amount, currency(wording)), tax)


def _first_presentation(wording: Wording) -> Said:
    rounds = [each.date for each in wording.job.presentation_rounds if each.date and each.kind == "formal"]
    drafts = [item.due_concept for item in wording.job.deliverables if item.due_concept]
    day = min(rounds or drafts, default=None)
    return wording.formats.date(day) if day else wording.mark("presentation_rounds")
