"""research_brief: a study in, the paper that says before fieldwork which result leads to which action out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import shell
from briefgen.kinds.kind import Kind
from briefgen.kinds.needs import JOB_HEAD, PROBLEM
from briefgen.kinds.needs import research as needs
from briefgen.kinds.needs.research import study_of
from briefgen.kinds.research_brief import design, purpose, terms

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

SIGNERS = ("planner", "strategy_director", "researcher", "account_director", "brand_manager", "marketing_director")


def assemble(wording: Wording) -> dict[str, object]:
    """Everything the paper says, by section (DOMAIN §5.5)."""
    return {
        "document": _document(wording),
        "job": _job(wording),
        "gaps": shell.gap_box(wording),
        "background": purpose.background(wording),
        "decision": purpose.decision(wording),
        "objectives": purpose.objectives(wording),
        "known": purpose.known(wording),
        "standards": purpose.standards(wording),
        "questions": wording.texts(study_of(wording.brief).questions),
        "respondents": design.respondents(wording),
        "method": design.method(wording),
        "sample": design.sample(wording),
        "stimulus": design.stimulus(wording),
        "deliverables": terms.deliverables(wording),
        "timing": terms.timing(wording),
        "budget": terms.budget(wording),
        "ethics": terms.ethics(wording),
        "attendance": terms.attendance(wording),
        "proposal": terms.proposal(wording),
        "signoff": shell.sign_off(wording, SIGNERS, KIND.code),
    }


def _document(wording: Wording) -> dict[str, object]:
    study = wording.text(study_of(wording.brief).name)
    return {
        **shell.document(wording, KIND.title),
        "subtitle": shell.dotted(study, shell.campaign_with_days(wording)),
        "footer_left": _confidentiality(wording),
    }


def _confidentiality(wording: Wording) -> str:
    """Who may read the paper: it goes to the agencies invited too, unless it is a draft or kept closer."""
    level = (wording.identity.confidentiality if wording.identity else None) or "client_confidential"
    invites = bool(study_of(wording.brief).agencies_invited)
    is_sent = invites and not wording.draft and level == "client_confidential"
    return wording.words("rb.confidential") if is_sent else shell.confidentiality(wording)


def _job(wording: Wording) -> dict[str, object]:
    """Whose study it is, and at a glance its contact, days and money."""
    study, identity = study_of(wording.brief), wording.identity
    contact = study.contact or (identity.owner if identity else None)
    second = (
        ("rb.contact", wording.shown(wording.name_with_role(contact), "research.contact")),
        ("rb.fieldwork", wording.shown(terms.fieldwork(wording), "research.timing")),
        ("rb.topline", wording.shown(terms.first_result(wording), "research.timing")),
        ("sec.budget", wording.shown(terms.money(wording), "research.budget")),
    )
    return {
        "first": shell.job_facts(wording),
        "second": [{"label": wording.words(label), "value": value} for label, value in second],
    }


KIND = Kind(
    name="research-brief",
    code="RB",
    suffix=".docx",
    title="doc.research_brief",
    needs=needs.RESEARCH_BRIEF,
    wishes=(JOB_HEAD, needs.FIELDWORK, needs.QUESTIONS, needs.SAMPLE, needs.BUSINESS_GOAL, PROBLEM),
    core=(needs.STUDY,),
    assemble=assemble,
    page_limit=4,
)
