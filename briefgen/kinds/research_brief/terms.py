"""terms: what a study hands over, when, for how much and under which rules, for the agencies that quote on it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds.figures import currency, stated_currency
from briefgen.kinds.needs.research import study_of
from briefgen.kinds.strips import Mark, date_strip
from briefgen.kinds.wording import rich
from briefgen.model.job_research import Ethics, StudyBudget, StudyTiming

if TYPE_CHECKING:
    from briefgen.kinds.wording import Said, Wording
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
    days = (
        ("rb.briefing", given.briefing),
        ("rb.proposal_due", given.proposal_due),
        ("rb.stimulus_ready", max(ready, default=None)),
        ("rb.fieldwork", given.fieldwork.from_ if given.fieldwork else None),
        ("rb.topline", given.topline),
        ("rb.decide", study.decision.by if study.decision else None),
        ("rb.report", given.report),
        ("rb.presentation", given.presentation),
    )
    ends = {"rb.fieldwork": given.fieldwork.to if given.fieldwork else None}
    dated = sorted(((event, day) for event, day in days if day), key=lambda each: each[1])
    marks = [Mark(day, wording.words(event), ends.get(event)) for event, day in dated]
    events = [event for event, _ in dated]
    return date_strip(wording, marks, events.index("rb.decide") if "rb.decide" in events else len(events) - 1)


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
    standing = (_law(wording), wording.words("rb.code"))
    return [wording.formats.sentences(line) for line in (*lines, *standing) if line]


def _law(wording: Wording) -> str:
    """How personal data are handled: by the law of the country whose money the campaign is in, where we name it."""
    coin = stated_currency(wording)
    law = wording.words.get(f"rb.law.{coin}") if coin else None
    return wording.words("rb.law", law=law or wording.words("rb.law.local"))


def attendance(wording: Wording) -> Said:
    """Who follows fieldwork, and that early findings do not wait for the report."""
    names = [wording.name_with_role(person) for person in study_of(wording.brief).attendance]
    early = wording.words("rb.early")
    if names:
        return wording.formats.sentences(wording.words("rb.attend", names=wording.formats.listed(names)), early)
    return rich(*wording.mark("research.attendance").spans, ("" if wording.formats.chinese else " ") + early)


def proposal(wording: Wording) -> Group | None:
    """What a proposal must hold, how an agency is chosen, and how many are asked: rivals read it, so without names."""
    study = study_of(wording.brief)
    invited = len(study.agencies_invited)
    criteria = wording.formats.listed(wording.texts(study.selection_criteria))
    asked = wording.formats.sentences(wording.words("rb.invited", n=invited)) if invited else None
    found = {
        "must": wording.texts(study.proposal_requirements),
        "criteria": wording.formats.sentences(wording.words("rb.selection_line") + criteria) if criteria else None,
        "agencies": asked,
    }
    return dict(found) if any(found.values()) else None
