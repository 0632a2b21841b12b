"""campaign: rules of a job's identity, its task and limits, and the people it talks to (DOMAIN §3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.bilingual import each_language
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.checks.statements import is_excused, said, was_asked_for
from briefgen.checks.texts import words_of
from briefgen.checks.wording import is_business_goal, is_only_buying, is_same, length
from briefgen.model.job_identity import Identity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefgen.model import Text
    from briefgen.model.job_identity import Claim, Objective

FINAL = ("approved", "approved_with_changes")
"""States of a paper nobody works on any more."""

MOST_OBJECTIVES = 3
MOST_MANDATORIES = 7
_MEASURED = ("metric", "baseline", "target", "by")


def identity_of(checking: Checking) -> Identity:
    """The job's own data; empty where there is no job or nobody has written them."""
    return (checking.job and checking.job.identity) or Identity()


def over_length(checking: Checking, path: str, text: Text | None, *, han: int, words: int) -> Iterator[Finding]:
    """A finding for each language in which a text is too long; `words` is the variant for other than 汉字."""
    for written in each_language(checking, path, text):
        counted = length(written.words)
        if counted.han >= counted.words and counted.han > han:
            yield Finding(written.path, {"n": counted.han, "most": han})
        elif counted.words > counted.han and counted.words > words:
            yield Finding(written.path, {"n": counted.words, "most": words}, variant="words")


def _repeated_job_number(checking: Checking) -> Iterator[Finding]:
    """C-1: another campaign of the client has the same job number."""
    job_no = identity_of(checking).job_no
    for sibling in checking.siblings:
        other = (sibling.job and sibling.job.identity) or Identity()
        if job_no and other.job_no == job_no:
            where = sibling.places.place("campaign.job_no")
            yield Finding("campaign.job_no", {"job_no": job_no, "other": sibling.job_id, "where": where})


def _ends_before_it_starts(checking: Checking) -> Iterator[Finding]:
    """C-2: the last day is not after the first."""
    first, last = identity_of(checking).from_, identity_of(checking).to
    if first and last and last <= first:
        yield Finding("campaign.to", {"from": first, "to": last}, also="campaign.from")


def _need_not_translated(checking: Checking) -> Iterator[Finding]:
    """C-3: the real need repeats the client's words."""
    request = identity_of(checking).request
    raw = words_of(request.raw) if request else ()
    for written in each_language(checking, "campaign.request.real_need", request.real_need if request else None):
        if any(is_same(written.words, words) for words in raw):
            yield Finding(written.path, {"need": written.words}, also="campaign.request.raw")


def _long_problem(checking: Checking) -> Iterator[Finding]:
    """C-4: the problem is longer than a sentence one can keep in mind."""
    most = checking.settings
    problem = identity_of(checking).problem
    yield from over_length(checking, "campaign.problem", problem, han=most.problem_han, words=most.problem_words)


def _nothing_measurable(checking: Checking) -> Iterator[Finding]:
    """C-5: no communication objective has a metric, a baseline, a target and a date."""
    path = "campaign.communication_objectives"
    if checking.job is None or is_excused(checking, path):
        return
    goals = identity_of(checking).communication_objectives
    lacking = [_lacking(goal) for goal in goals]
    if not goals:
        yield Finding(path)
    elif all(lacking):
        nearest = min(range(len(goals)), key=lambda number: len(lacking[number]))
        slots = {"n": len(goals), "lacking": tuple(lacking[nearest])}
        yield Finding(f"{path}[{nearest}]", slots, variant="lacking")


def _lacking(goal: Objective) -> list[str]:
    return [name for name in _MEASURED if getattr(goal, name) is None]


def _many_objectives(checking: Checking) -> Iterator[Finding]:
    """C-6: more communication objectives than one campaign can reach."""
    goals = identity_of(checking).communication_objectives
    if len(goals) > MOST_OBJECTIVES:
        yield Finding("campaign.communication_objectives", {"n": len(goals), "most": MOST_OBJECTIVES})


def _business_goals_only(checking: Checking) -> Iterator[Finding]:
    """C-7: every communication objective is a business goal, such as sales."""
    goals = identity_of(checking).communication_objectives
    if goals and all(_is_business(goal) for goal in goals):
        slots = {"metric": said(checking, goals[0].metric)}
        yield Finding("campaign.communication_objectives[0].metric", slots)


def _is_business(goal: Objective) -> bool:
    return any(is_business_goal(words) for words in words_of(goal.metric))


def _no_hard_limits(checking: Checking) -> Iterator[Finding]:
    """C-8: no hard limit is written."""
    yield from _no_limits(checking, "hard")


def _no_free_space(checking: Checking) -> Iterator[Finding]:
    """C-9: nothing says where the agency may move."""
    yield from _no_limits(checking, "flexible")


def _no_limits(checking: Checking, kind: str) -> Iterator[Finding]:
    path = f"campaign.constraints.{kind}"
    if not (checking.job and checking.job.identity) or is_excused(checking, path) or was_asked_for(checking, path):
        return
    if not getattr(identity_of(checking).constraints, kind, ()):
        yield Finding(path)


def _many_mandatories(checking: Checking) -> Iterator[Finding]:
    """C-10: so many mandatories that wishes must be among them."""
    mandatories = identity_of(checking).mandatories
    if len(mandatories) > MOST_MANDATORIES:
        yield Finding("campaign.mandatories", {"n": len(mandatories), "most": MOST_MANDATORIES})


def _uncleared_claims(checking: Checking) -> Iterator[Finding]:
    """C-11: a claim is not cleared, or no longer when the campaign runs; an error once the artwork is final."""
    identity = identity_of(checking)
    is_final = identity.status in FINAL
    for number, claim in enumerate(identity.claims):
        path, slots = f"campaign.claims[{number}]", {"claim": said(checking, claim.text)}
        missing = _not_cleared(claim, checking.as_at)
        needed = max(filter(None, (checking.as_at, identity.to)))
        if missing and claim.text:
            yield Finding(f"{path}.{missing}", slots, "final" if is_final else "", severity=ERROR if is_final else None)
        elif claim.expires and claim.expires < needed and claim.text:
            slots |= {"expires": str(claim.expires), "needed": str(needed)}
            yield Finding(f"{path}.expires", slots, "expired", severity=ERROR if is_final else None)


def _not_cleared(claim: Claim, as_at: date) -> str:
    """Which field of the clearance is wanting; a date that lies ahead is a plan."""
    if claim.cleared_on is None or claim.cleared_on > as_at:
        return "cleared_on"
    return "" if claim.cleared_by else "cleared_by"


def _vague_action(checking: Checking) -> Iterator[Finding]:
    """C-13: what people do now, or should do, is missing or is no more than buying."""
    audience = checking.job.audience if checking.job else None
    for name, response in (("current", audience and audience.current), ("desired", audience and audience.desired)):
        path = f"audience.{name}.do"
        if response and response.do is None and checking.brief.nothing(path) is None:
            yield Finding(path, variant="missing")
        for written in each_language(checking, path, response.do if response else None):
            if is_only_buying(written.words, words_of(identity_of(checking).brand)):
                yield Finding(written.path, {"do": written.words})


RULES = (
    Rule("C-1", ERROR, _repeated_job_number),
    Rule("C-2", ERROR, _ends_before_it_starts),
    Rule("C-3", WARNING, _need_not_translated),
    Rule("C-4", WARNING, _long_problem),
    Rule("C-5", WARNING, _nothing_measurable, blocks=("CB",)),
    Rule("C-6", WARNING, _many_objectives),
    Rule("C-7", WARNING, _business_goals_only),
    Rule("C-8", WARNING, _no_hard_limits),
    Rule("C-9", WARNING, _no_free_space),
    Rule("C-10", WARNING, _many_mandatories),
    Rule("C-11", WARNING, _uncleared_claims),
    Rule("C-13", WARNING, _vague_action),
)

NOT_CHECKABLE = {
    "C-12": "the model holds exactly one primary audience, so a second one is refused when the brief is read (F-3)",
}
