"""approvals: rules of who has signed what (DOMAIN §3.3, gates of §9.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.campaign import FINAL, identity_of
from briefgen.checks.rule import ERROR, Checking, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.job_work import Approval

POWERS = ("decides", "approves")
"""Who may approve."""

SIGNATORIES = {
    "account_director": ("account_director", "group_account_director"),
    "creative_director": ("creative_director",),
}
"""Who signs a creative brief before the briefing meeting, and the roles that may (gate G1)."""


def _final_without_approval(checking: Checking) -> Iterator[Finding]:
    """C-26: a paper is called final and nobody has approved this version, or not all who must have signed."""
    identity = identity_of(checking)
    if identity.status in FINAL:
        signed = [each for each in _approved(checking) if _is_for(each, "CB", identity.version)]
        slots = {"status": identity.status, "version": identity.version or "?"}
        if not signed:
            yield Finding("campaign.status", slots)
        else:
            roles = {person.role if (person := checking.brief.person(each.person)) else None for each in signed}
            for variant, allowed in SIGNATORIES.items():
                if None not in roles and roles.isdisjoint(allowed):
                    yield Finding("campaign.status", slots, variant)
    yield from _papers_without_approval(checking)


def _papers_without_approval(checking: Checking) -> Iterator[Finding]:
    archive = checking.client.archive
    if archive is None or checking.job is None:
        return
    jobs = [brief.job for brief in (checking.brief, *checking.siblings) if brief.job]
    signed = [each for job in jobs for each in job.approvals if each.decision in FINAL]
    for number, paper in enumerate(archive.documents):
        if paper.status in FINAL and not any(_is_for(each, paper.code, paper.version) for each in signed):
            slots = {"code": paper.code or "?", "version": paper.version or "?", "status": paper.status}
            yield Finding(f"archive.documents[{number}].status", slots, "document")


def _approved(checking: Checking) -> tuple[Approval, ...]:
    approvals = checking.job.approvals if checking.job else ()
    return tuple(each for each in approvals if each.decision in FINAL)


def _is_for(approval: Approval, code: str | None, version: int | None) -> bool:
    """Whether an approval is for a paper; what nobody wrote is no contradiction."""
    known = ((approval.code, code), (approval.version, version))
    return all(one is None or other is None or one == other for one, other in known)


def _without_power(checking: Checking) -> Iterator[Finding]:
    """C-27: somebody has approved who may not."""
    for number, approval in enumerate(checking.job.approvals if checking.job else ()):
        person = checking.brief.person(approval.person)
        power = person.decision_power if person else None
        if person and power and approval.decision in FINAL and power not in POWERS:
            place = checking.client.people.index(person)
            slots = {"person": approval.person, "power": power, "code": approval.code or "?"}
            yield Finding(f"approvals[{number}].person", slots, also=f"people[{place}].decision_power")


RULES = (
    Rule("C-26", ERROR, _final_without_approval),
    Rule("C-27", ERROR, _without_power),
)
