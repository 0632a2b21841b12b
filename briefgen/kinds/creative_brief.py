"""creative_brief: a campaign's strategy in, the one or two pages a creative team starts from out (DOMAIN §5.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Span
from briefgen.formats import DASH
from briefgen.kinds import needs, shell
from briefgen.kinds.figures import currency, goal_value, share_story
from briefgen.kinds.kind import Kind
from briefgen.kinds.prose import led_in
from briefgen.kinds.shortening import CREATIVE_BRIEF
from briefgen.kinds.springboards import springboards
from briefgen.kinds.strips import date_strip
from briefgen.kinds.wording import bare, rich, strong

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefgen.content import Prose, Rich
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.job_identity import Claim, Objective
    from briefgen.model.job_strategy import DesiredResponse, Response, Support, TargetGroup
    from briefgen.model.job_work import Deliverable

    Group = dict[str, object]
    State = Response | DesiredResponse

SIGNERS = ("account_director", "creative_director", "planner", "strategy_director", "brand_manager")
TEAM = ("creative_director", "copywriter", "art_director")
DATES = 6


def assemble(wording: Wording) -> dict[str, object]:
    """Everything the paper says, by section."""
    return {
        "document": shell.document(wording, KIND.title),
        "job": _job(wording),
        "gaps": shell.gap_box(wording),
        "background": _background(wording),
        "objectives": _objectives(wording),
        "audience": _audience(wording),
        "insight": _insight(wording),
        "proposition": {"line": wording.text(wording.job.proposition)} if wording.job.proposition else None,
        "support": [_support(wording, item) for item in wording.job.support],
        "response": _response(wording),
        "tone": _tone(wording),
        "limits": _limits(wording),
        "rivals": _rivals(wording),
        "deliverables": [_deliverable(wording, item) for item in wording.job.deliverables],
        "timing": _timing(wording),
        "starters": springboards(wording),
        "attachments": _attachments(wording),
        "signoff": shell.sign_off(wording, SIGNERS, KIND.code),
    }


def _job(wording: Wording) -> Group:
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


def _background(wording: Wording) -> Group | None:
    identity = wording.job.identity
    if identity is None:
        return None
    request = identity.request
    raw = wording.text(request.raw) if request else ""
    need = wording.text(request.real_need) if request else ""
    text = led_in(share_story(wording), wording.prose(identity.problem), wording.formats)
    if not (text or raw or need):
        return None
    return {
        "text": text or wording.mark("campaign.problem"),
        "raw": wording.formats.quoted(raw) if raw else None,
        "need": strong(wording.inline(need)) if need else None,
    }


def _objectives(wording: Wording) -> Group | None:
    identity = wording.job.identity
    goals = identity.communication_objectives if identity else ()
    role = wording.text(identity.role_of_communication) if identity else ""
    if not goals and not role:
        return None
    return {
        "role": wording.formats.sentences(role),
        "rows": [_goal(wording, number, goal) for number, goal in enumerate(goals)],
    }


def _goal(wording: Wording, number: int, goal: Objective) -> Group:
    path = f"campaign.communication_objectives[{number}]"
    measured = [wording.text(goal.measured_by)]
    if goal.base_n and measured[0] and "n=" not in measured[0]:
        measured.append(f"n={wording.formats.number(goal.base_n, 0)}")
    return {
        "name": wording.text(goal.metric) or wording.mark(f"{path}.metric"),
        "note": wording.aside("", wording.text(goal.note)),
        "baseline": goal_value(wording, goal.baseline, goal.unit) or wording.mark(f"{path}.baseline"),
        "target": goal_value(wording, goal.target, goal.unit) or wording.mark(f"{path}.target"),
        "by": wording.day(goal.by) if goal.by else wording.mark(f"{path}.by"),
        "measured": wording.formats.clauses(*measured) or _unmeasured(wording, path, goal),
        "standard": _standard(wording, goal),
    }


def _standard(wording: Wording, goal: Objective) -> str:
    """Which result counts as enough, where point 15 says so of this very measure."""
    evaluation, name = wording.client.evaluation, wording.text(goal.metric).casefold()
    given = [each for each in (evaluation.criteria if evaluation else ()) if each.metric and each.threshold]
    told = [wording.text(each.threshold) for each in given if name and name in wording.text(each.metric).casefold()]
    return wording.words("cb.standard", text=wording.words("join.semicolon").join(told)) if told else ""


def _unmeasured(wording: Wording, path: str, goal: Objective) -> Rich:
    """Nobody has said how to measure it: the mark, and where the figures come from."""
    source = wording.cite(goal.source)
    return rich(*wording.mark(f"{path}.measured_by").spans, f" {source}" if source else "")


def _audience(wording: Wording) -> Group | None:
    audience = wording.job.audience
    primary = audience.primary if audience else None
    if primary is None:
        return None
    who = wording.text(primary.who)
    name = shell.segment_name(wording, primary) or who or wording.disputed("audience.primary.who")
    quote = next(iter(wording.client.problem.verbatims if wording.client.problem else ()), None)
    return {
        "name": name,
        "text": led_in(
            wording.formats.sentences(
                wording.formats.clauses(who if who != name else "", wording.text(primary.size)), *_drives(wording)
            ),
            wording.prose(primary.portrait),
            wording.formats,
        ),
        "secondary": _secondary(wording, audience.secondary if audience else ()),
        "quote": wording.formats.quoted(wording.text(quote.quote)) if quote and quote.quote else None,
        "quote_by": wording.speaker(quote.speaker) or None if quote else None,
    }


def _secondary(wording: Wording, groups: Sequence[TargetGroup]) -> str | None:
    """Whom the work also reaches, one after another."""
    told = [
        wording.formats.clauses(
            *dict.fromkeys((shell.segment_name(wording, each), wording.text(each.who))),
            wording.text(each.size),
            bare(wording.text(each.portrait)),
        )
        for each in groups
    ]
    line = wording.words("join.semicolon").join(part for part in told if part)
    return wording.formats.sentences(wording.words("cb.secondary", who=line)) if line else None


def _drives(wording: Wording) -> list[str]:
    """What moves these people and what holds them back."""
    audience = wording.job.audience
    given = (("cb.motivation", audience.motivation), ("cb.barrier", audience.barrier)) if audience else ()
    return [wording.words(key, text=wording.inline(bare(wording.text(each)))) for key, each in given if each]


def _insight(wording: Wording) -> Group | None:
    insight = wording.job.insight
    if insight is None:
        return None
    observation, tension = wording.text(insight.observation), wording.text(insight.tension)
    line = wording.text(insight.line) or observation
    seen = wording.formats.sentences(observation) if observation != line else ""
    apart = "" if wording.formats.chinese or not seen else " "
    felt = tension if tension != line else ""
    return {"line": line, "observation": seen + apart, "tension": felt} if line or tension else None


def _support(wording: Wording, item: Support) -> Group:
    return {
        "text": wording.formats.sentences(wording.text(item.text)) or wording.mark("support"),
        "proof": wording.text(item.proof) or wording.citation(item.source) or wording.mark("support"),
    }


def _response(wording: Wording) -> Group | None:
    audience, wanted = wording.job.audience, wording.job.desired_response
    now, then = (audience.current, audience.desired) if audience else (None, None)
    rows = [_state_row(wording, verb, now, (then, wanted)) for verb in ("think", "feel", "do")]
    line = wording.text(wanted.say_back) if wanted else ""
    line = "" if bare(line) == bare(wording.text(then.think) if then else "") else line
    filled = [row for row in rows if row["now"] != DASH or row["wanted"] != DASH]
    return {"rows": filled, "say_back": wording.formats.quoted(line) if line else None} if filled else None


def _state_row(wording: Wording, verb: str, now: State | None, wanted: Sequence[State | None]) -> Group:
    here, there = (
        dict.fromkeys(wording.texts(text for state in states if state and (text := getattr(state, verb))))
        for states in ((now,), wanted)
    )
    between = wording.words("join.semicolon")
    return {
        "head": wording.words(f"fld.{verb}"),
        "now": between.join(here) or DASH,
        "wanted": between.join(there) or DASH,
    }


def _tone(wording: Wording) -> list[Rich]:
    return [
        rich(
            Span(wording.text(each.is_), "strong"),
            wording.words("cb.but_not", x=wording.text(each.not_)) if each.not_ else "",
        )
        for each in wording.job.tone
        if each.is_
    ]


def _limits(wording: Wording) -> Group | None:
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


def _rivals(wording: Wording) -> Said | Prose | None:
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
    if not isinstance(context, str):
        return led_in(said, context, wording.formats)
    gap = "" if wording.formats.chinese or not (said and context) else " "
    context = wording.formats.sentences(context)
    return rich(said + gap, Span(context, "strong") if said and context else context)


def _deliverable(wording: Wording, item: Deliverable) -> Group:
    spec = [wording.text(each) for each in (item.size, item.format) if each]
    return {
        "item": wording.text(item.item) or wording.mark("deliverables"),
        "spec": wording.words("join.semicolon").join(part for part in spec if part) or wording.mark("deliverables"),
        "qty": wording.formats.number(item.qty, 0) if item.qty else DASH,
        "concept": wording.day(item.due_concept) if item.due_concept else DASH,
        "final": wording.day(item.due_final) if item.due_final else wording.mark("deliverables"),
    }


def _timing(wording: Wording) -> list[Group]:
    """Milestones in order with the working days between them; the day the campaign is on air stands out."""
    marks = [(task.end or task.start, wording.text(task.name)) for task in wording.job.schedule if task.milestone]
    dated = sorted(((day, name) for day, name in marks if day and name), key=lambda mark: mark[0])[-DATES:]
    live = _on_air(wording, [day for day, _ in dated])
    return [{**step, "days": "" if step["last"] else step["days"]} for step in date_strip(wording, dated, live)]


def _on_air(wording: Wording, days: list[date]) -> int:
    """Which of the milestones is the campaign's first day, else the last one."""
    identity = wording.job.identity
    first = identity.from_ if identity else None
    return days.index(first) if first in days else len(days) - 1


def _attachments(wording: Wording) -> Group:
    """The dossier, for background is its, and the other papers that have been issued."""
    archive = wording.client.archive
    number = f" v{archive.version}" if archive and archive.version else ""
    dossier = wording.aside(wording.words("doc.client_dossier") + number, wording.words("cb.as_background"))
    papers = [each for each in (archive.documents if archive else ()) if each.code not in (KIND.code, "DOS")]
    titles = wording.formats.listed(wording.texts(paper.title for paper in papers if paper.title))
    return {"dossier": dossier, "papers": wording.words("join.semicolon") + titles if titles else None}


KIND = Kind(
    name="creative-brief",
    code="CB",
    suffix=".docx",
    title="doc.creative_brief",
    needs=needs.CREATIVE_BRIEF,
    wishes=(needs.FREE_SPACE, needs.VERBATIMS, needs.RIVAL_MESSAGES),
    core=(needs.PROBLEM, needs.OBJECTIVE, needs.AUDIENCE, needs.INSIGHT, needs.PROPOSITION),
    assemble=assemble,
    page_limit=2,
    shortenings=CREATIVE_BRIEF,
)
