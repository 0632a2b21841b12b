"""terms: what a study hands over, when, for how much and under which rules, for the agencies that quote on it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds.figures import currency
from briefgen.kinds.needs.research import study_of
from briefgen.kinds.strips import date_strip
from briefgen.model.job_research import Ethics, StudyBudget, StudyTiming

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording
    from briefgen.model.job_research import StudyDeliverable

    Group = dict[str, object]


def deliverables(wording: Wording) -> Group | None:
    """What is handed over, in the order of its days, and how results are cut."""
    study = study_of(wording.brief)
    cuts = wording.formats.listed(wording.texts(study.analysis_cuts))
    if not study.deliverables and not cuts:
        return None
    in_order = sorted(study.deliverables, key=lambda piece: piece.when or date.max)
    return {
        "rows": [_deliverable(wording, piece) for piece in in_order],
        "cuts": wording.formats.sentences(wording.words("rb.cuts_line") + cuts) if cuts else None,
    }


def _deliverable(wording: Wording, piece: StudyDeliverable) -> Group:
    return {
        "item": wording.shown(piece.item, "research.deliverables"),
        "when": wording.day(piece.when) if piece.when else wording.mark("research.deliverables"),
        "language": wording.text(piece.language) or DASH,
    }


def timing(wording: Wording) -> list[Group]:
    """The study's days in order with the working days between them; the decision stands out."""
    study = study_of(wording.brief)
    given = study.timing or StudyTiming()
    ready = [piece.ready_by for piece in study.stimulus if piece.ready_by]
    begun = (given.fieldwork.from_ if given.fieldwork else None, wording.words("rb.fieldwork"))
    decision = (study.decision.by if study.decision else None, wording.words("rb.decide"))
    days = (
        (given.briefing, wording.words("rb.briefing")),
        (given.proposal_due, wording.words("rb.proposal_due")),
        (max(ready, default=None), wording.words("rb.stimulus_ready")),
        begun,
        (given.topline, wording.words("rb.topline")),
        decision,
        (given.report, wording.words("rb.report")),
        (given.presentation, wording.words("rb.presentation")),
    )
    marks = sorted(((day, event) for day, event in days if day), key=lambda mark: mark[0])
    last = next((number for number, mark in enumerate(marks) if mark == decision), len(marks) - 1)
    return [
        {**step, "until": _until(wording) if day == begun else ""}
        for step, day in zip(date_strip(wording, marks, last), marks, strict=True)
    ]


def _until(wording: Wording) -> str:
    """The last day of fieldwork, where it takes more than one."""
    span = (study_of(wording.brief).timing or StudyTiming()).fieldwork
    return wording.words("rb.until", day=wording.day(span.to)) if span and span.to and span.to != span.from_ else ""


def fieldwork(wording: Wording) -> str:
    """The days of fieldwork, as far as they are known."""
    span = (study_of(wording.brief).timing or StudyTiming()).fieldwork
    if span and span.from_ and span.to:
        return wording.formats.span(span.from_, span.to)
    return ""


def first_result(wording: Wording) -> str:
    """The day of the topline."""
    day = (study_of(wording.brief).timing or StudyTiming()).topline
    return wording.formats.date(day) if day else ""


def money(wording: Wording) -> str:
    """The amount or the range, with its tax basis."""
    budget = study_of(wording.brief).budget or StudyBudget()
    tax = wording.words(f"tax.{budget.tax}") if budget.tax else ""
    coin = budget.currency or currency(wording)
    known = [amount for amount in (budget.min, budget.max) if amount is not None]
    if budget.amount is not None or len(set(known)) < 2:
        only = budget.amount if budget.amount is not None else next(iter(known), None)
        return wording.aside(wording.formats.money(only, coin), tax) if only is not None else ""
    return wording.aside(wording.formats.money_range(known[0], known[1], coin), tax)


def budget(wording: Wording) -> Group | None:
    """What the study may cost, who pays, and what the money covers."""
    given = study_of(wording.brief).budget
    if given is None:
        return None
    paid = wording.words(f"rb.paid_by_{given.paid_by}") if given.paid_by else ""
    includes = wording.formats.listed(wording.texts(given.includes))
    return {
        "amount": wording.shown(money(wording), "research.budget"),
        "paid_by": paid or wording.mark("research.budget.paid_by"),
        "includes": wording.formats.sentences(wording.words("rb.includes") + includes) if includes else None,
        "note": wording.formats.sentences(wording.text(given.note)) or None,
    }


def ethics(wording: Wording) -> list[str]:
    """How respondents are treated: what this study states, then what always holds."""
    given = study_of(wording.brief).ethics or Ethics()
    minors = {True: wording.words("rb.minors_asked"), False: wording.words("rb.minors_none"), None: ""}[given.minors]
    consent, retention = wording.text(given.consent), wording.text(given.retention)
    lines = (
        consent and wording.words("rb.consent_line") + wording.inline(consent),
        minors,
        retention and wording.words("rb.retention_line") + wording.inline(retention),
    )
    standing = (wording.words("rb.law"), wording.words("rb.code"))
    return [wording.formats.sentences(line) for line in (*lines, *standing) if line]


def attendance(wording: Wording) -> str:
    """Who is there, and that early findings do not wait for the report."""
    names = [wording.name_with_role(person) for person in study_of(wording.brief).attendance]
    there = wording.words("rb.attend", names=wording.formats.listed(names)) if names else ""
    return wording.formats.sentences(there, wording.words("rb.early"))


def proposal(wording: Wording) -> Group | None:
    """What a proposal must hold, how an agency is chosen, and which are asked."""
    study = study_of(wording.brief)
    invited = wording.texts(study.agencies_invited)
    names = wording.formats.listed(invited)
    criteria = wording.formats.listed(wording.texts(study.selection_criteria))
    asked = wording.formats.sentences(wording.words("rb.invited", n=len(invited), names=names)) if invited else None
    found = {
        "must": wording.texts(study.proposal_requirements),
        "criteria": wording.formats.sentences(wording.words("rb.selection_line") + criteria) if criteria else None,
        "agencies": asked,
    }
    return dict(found) if any(found.values()) else None
