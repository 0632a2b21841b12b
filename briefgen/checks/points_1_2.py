"""points_1_2: rules of the checklist's points 1 and 2, the sources and the people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.freshness import months_between
from briefgen.checks.periods import is_older
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefgen.model import Record
    from briefgen.model.people import Person

_CATEGORIES = ("research", "product", "market")
_CIRCULATION = {"public": 0, "client_confidential": 1, "agency_internal": 1, "restricted": 2}
"""How few may read it. What the agency found out for itself may be shown to its client."""

_SUPERIORS = ("account_director", "group_account_director", "account_manager")
CREATIVES = ("creative_director", "copywriter", "art_director")
POWERS = ("decides", "approves")


def _category_without_source(checking: Checking) -> Iterator[Finding]:
    """P1-3: the register holds nothing of research, product or market."""
    categories = {material.category for material in checking.client.materials}
    if categories - {None}:
        missing = (category for category in _CATEGORIES if category not in categories)
        yield from (Finding("materials", {"category": category}) for category in missing)


def _source_age(checking: Checking) -> Iterator[Finding]:
    """P1-4: a source is too old, or of a day to come."""
    for number, material in enumerate(checking.client.materials):
        day, path = material.date, f"materials[{number}].date"
        if day and day > checking.as_at:
            yield Finding(path, {"date": day, "as_at": checking.as_at}, variant="future", severity=ERROR)
        elif day and is_older(day, checking.as_at, checking.settings.stale_months):
            months = months_between(day, checking.as_at)
            yield Finding(path, {"date": day, "months": months, "limit": checking.settings.stale_months})


def _survey_without_sample(checking: Checking) -> Iterator[Finding]:
    """P1-5: a survey does not say how many were asked."""
    for number, material in enumerate(checking.client.materials):
        if material.kind == "survey" and not material.sample_size and material.status in (None, "received"):
            yield Finding(f"materials[{number}]", {"id": material.id or number + 1})


def _source_too_secret(checking: Checking) -> Iterator[Finding]:
    """P1-6: a job's papers cite a source that fewer people may read than they, in the job or in the points."""
    identity = checking.job.identity if checking.job else None
    circulation = identity.confidentiality if identity else None
    for path, source in _citations(checking) if circulation else ():
        material = checking.brief.source(source)
        if not (circulation and material and material.confidentiality):
            continue
        if _CIRCULATION[material.confidentiality] > _CIRCULATION[circulation]:
            slots = {"source": source, "secrecy": material.confidentiality, "circulation": circulation}
            yield Finding(path, slots, also="campaign.confidentiality")


def _citations(checking: Checking) -> Iterator[tuple[str, str]]:
    """Every source that is cited, with the path of the field that cites it."""
    for held in checking.brief.fields:
        if held.field.reference and held.field.reference.target == "materials":
            if isinstance(held.value, str):
                yield held.path, held.value
            elif held.value:
                yield from ((f"{held.path}[{number}]", source) for number, source in enumerate(held.value))


def _overdue_request(checking: Checking) -> Iterator[Finding]:
    """P1-7: what was asked for should have come by now, be it a source or a single field."""
    for number, material in enumerate(checking.client.materials):
        if material.status == "requested" and material.due and material.due < checking.as_at:
            yield _overdue(checking, f"materials[{number}].due", material.due)
    for path, nothing in checking.brief.nothings.items():
        if nothing.kind == "requested" and nothing.due and nothing.due < checking.as_at:
            yield _overdue(checking, path, nothing.due)


def _overdue(checking: Checking, path: str, due: date) -> Finding:
    return Finding(path, {"due": due, "days": (checking.as_at - due).days})


def _role_missing(checking: Checking) -> Iterator[Finding]:
    """P2-2: the agency names no account executive, no superior of his or hers, or no main creative."""
    people = checking.client.people
    roles = {person.role for person in people if person.org == "agency"}
    if not people:
        return
    for variant, wanted in (("", ("account_executive",)), ("superior", _SUPERIORS), ("creative", CREATIVES)):
        if not roles & set(wanted):
            yield Finding("people", variant=variant)


def _nobody_decides(checking: Checking) -> Iterator[Finding]:
    """P2-3: nobody on the client side takes the decision."""
    people = checking.client.people
    if people and not any(person.org == "client" and person.decision_power == "decides" for person in people):
        yield Finding("people", {"n": _clients(people)})


def _nobody_approves(checking: Checking) -> Iterator[Finding]:
    """P2-4: nobody on the client side may approve anything."""
    people = checking.client.people
    if people and not any(person.org == "client" and person.decision_power in POWERS for person in people):
        yield Finding("people", {"n": _clients(people)})


def _clients(people: tuple[Person, ...]) -> int:
    return sum(1 for person in people if person.org == "client")


def _left_with_open_work(checking: Checking) -> Iterator[Finding]:
    """P2-5: somebody has left the account and still owns open work."""
    left = {
        person.id: (number, person.involved_to)
        for number, person in enumerate(checking.client.people)
        if person.id and person.involved_to and person.involved_to < checking.as_at
    }
    for path, record in _work(checking):
        owner = getattr(record, "owner", None)
        if owner in left and _is_open(record, checking.as_at):
            number, day = left[owner]
            yield Finding(f"{path}.owner", {"person": owner, "date": day}, also=f"people[{number}].involved_to")


def _work(checking: Checking) -> Iterator[tuple[str, Record]]:
    """Everything somebody has to do, with its path."""
    for place, visit in enumerate(checking.client.visits):
        yield from ((f"visits[{place}].findings[{number}]", each) for number, each in enumerate(visit.findings))
    if job := checking.job:
        for name in ("schedule", "deliverables", "risks", "next_steps"):
            yield from ((f"{name}[{number}]", each) for number, each in enumerate(getattr(job, name)))


def _is_open(record: Record, as_at: date) -> bool:
    """Whether it is still to be done: as its status says, else as long as its day has not passed."""
    status = getattr(record, "status", None)
    if status:
        return bool(status != "done")
    days = (getattr(record, name, None) for name in ("due", "due_final", "deadline", "end"))
    day = next((day for day in days if day), None)
    return day is None or day >= as_at


def _creative_never_briefed(checking: Checking) -> Iterator[Finding]:
    """P2-6: briefings were held, none of them with the main creative."""
    archive = checking.client.archive
    briefings = archive.briefings if archive else ()
    present = {attendee for briefing in briefings for attendee in briefing.attendees}
    creatives = _main_creatives(checking.client.people)
    if briefings and creatives and not any(each.attended_briefings or each.id in present for _, each in creatives):
        number, person = creatives[0]
        yield Finding(f"people[{number}]", {"person": person.id or number + 1, "n": len(briefings)})


def _main_creatives(people: tuple[Person, ...]) -> list[tuple[int, Person]]:
    """The agency's creative directors, else its writers and art directors."""
    own = [(number, person) for number, person in enumerate(people) if person.org == "agency"]
    directors = [each for each in own if each[1].role == "creative_director"]
    return directors or [each for each in own if each[1].role in CREATIVES]


RULES: tuple[Rule, ...] = (
    Rule("P1-3", WARNING, _category_without_source),
    Rule("P1-4", WARNING, _source_age),
    Rule("P1-5", WARNING, _survey_without_sample),
    Rule("P1-6", ERROR, _source_too_secret, spares=("DOS",)),
    Rule("P1-7", WARNING, _overdue_request),
    Rule("P2-2", WARNING, _role_missing),
    Rule("P2-3", WARNING, _nobody_decides),
    Rule("P2-4", WARNING, _nobody_approves, blocks=("CB", "MB", "RB", "EST", "PRO")),
    Rule("P2-5", WARNING, _left_with_open_work),
    Rule("P2-6", WARNING, _creative_never_briefed),
)
NOT_CHECKABLE: dict[str, str] = {}
