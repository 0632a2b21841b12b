"""points_3_4: rules of the checklist's points 3 and 4, living with the product and the company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.amounts import exceeds
from briefgen.checks.numbers import written
from briefgen.checks.periods import is_older
from briefgen.checks.points_1_2 import CREATIVES
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.checks.statements import said
from briefgen.checks.texts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.company import Company, OrganisationUnit
    from briefgen.model.immersion import Immersion

_IMMERSION_MONTHS = 24
_EVENTS = _YEARS = 3
_MOST_OF_REVENUE = 95
_OTHERS = ("其他", "其它", "其余", "其餘", "other", "the rest")


def _no_recent_immersion(checking: Checking) -> Iterator[Finding]:
    """P3-1: the working team has not been with the product for two years, or never."""
    visits = [visit for visit in checking.client.immersions if _is_done(checking, visit)]
    days = [visit.date for visit in visits if visit.date]
    if not visits and checking.client.people and _is_unsaid(checking, "immersions"):
        yield Finding("immersions", variant="never")
    elif visits and len(days) == len(visits) and is_older(max(days), checking.as_at, _IMMERSION_MONTHS):
        newest = next(n for n, visit in enumerate(checking.client.immersions) if visit.date == max(days))
        yield Finding(f"immersions[{newest}].date", {"date": max(days), "limit": _IMMERSION_MONTHS})


def _is_done(checking: Checking, visit: Immersion) -> bool:
    """Whether a visit has taken place: as its status says, else as its day has passed."""
    if visit.status:
        return visit.status == "done"
    return visit.date is None or visit.date <= checking.as_at


def _is_unsaid(checking: Checking, path: str) -> bool:
    """Whether nobody has said why a field is empty, nor asked about it."""
    nothing = checking.brief.nothing(path)
    return nothing is None or nothing.kind == "missing"


def _done_in_future(checking: Checking) -> Iterator[Finding]:
    """P3-2: a visit is done, and its day is still to come."""
    for number, visit in enumerate(checking.client.immersions):
        if visit.status == "done" and visit.date and visit.date > checking.as_at:
            slots = {"date": visit.date, "as_at": checking.as_at}
            yield Finding(f"immersions[{number}].date", slots, also=f"immersions[{number}].status")


def _visit_without_creative(checking: Checking) -> Iterator[Finding]:
    """P3-3: no creative was among those who went."""
    for number, visit in enumerate(checking.client.immersions):
        people = [person for each in visit.attendees if (person := checking.brief.person(each))]
        if people and not any(person.role in CREATIVES or person.department == "creative" for person in people):
            yield Finding(f"immersions[{number}].attendees", {"n": len(people)})


def _visit_without_findings(checking: Checking) -> Iterator[Finding]:
    """P3-4: a visit brought nothing home."""
    for number, visit in enumerate(checking.client.immersions):
        path = f"immersions[{number}]"
        if _is_done(checking, visit) and not visit.observations and _is_unsaid(checking, f"{path}.observations"):
            yield Finding(path)


def _photo_without_permission(checking: Checking) -> Iterator[Finding]:
    """P3-5: a picture without permission is to be shown outside the agency."""
    held_back = {
        photo.file: f"immersions[{place}].photos[{number}]"
        for place, visit in enumerate(checking.client.immersions)
        for number, photo in enumerate(visit.photos)
        if photo.file and not photo.permission
    }
    job = checking.job
    shown = [(f"executions[{n}].file", each.file) for n, each in enumerate(job.executions if job else ())]
    carried = job.identity.mandatories if job and job.identity else ()
    shown += [(f"campaign.mandatories[{n}].file", each.file) for n, each in enumerate(carried)]
    for path, file in shown:
        if file in held_back:
            yield Finding(path, {"file": file}, also=held_back[file])


def _founded_in_future(checking: Checking) -> Iterator[Finding]:
    """P4-1: the company was founded in a year to come."""
    company = checking.client.company
    if company and company.founded and company.founded > checking.as_at.year:
        yield Finding("company.founded", {"year": company.founded, "as_at": checking.as_at.year})


def _short_history(checking: Checking) -> Iterator[Finding]:
    """P4-2: the company's history has fewer than three events."""
    company = checking.client.company
    if company and 0 < len(company.history) < _EVENTS:
        yield Finding("company.history", {"n": len(company.history)})


def _growth_years(checking: Checking) -> Iterator[Finding]:
    """P4-3: growth covers fewer than three years, or one year twice."""
    company = checking.client.company
    first: dict[int, str] = {}
    for number, entry in enumerate(company.growth if company else ()):
        path = f"company.growth[{number}].year"
        if entry.year and first.setdefault(entry.year, path) != path:
            yield Finding(path, {"year": entry.year}, variant="twice", also=first[entry.year], severity=ERROR)
    if 0 < len(first) < _YEARS:
        yield Finding("company.growth", {"n": len(first)})


def _circular_reporting(checking: Checking) -> Iterator[Finding]:
    """P4-4: departments report to one another in a circle."""
    company = checking.client.company
    units = company.organisation if company else ()
    for circle in _circles(_superiors(units)):
        names = [said(checking, units[number].name) for number in (*circle, circle[0])]
        yield Finding(f"company.organisation[{circle[0]}].reports_to", {"chain": " → ".join(names)})


def _superiors(units: tuple[OrganisationUnit, ...]) -> dict[int, int]:
    """Which department, by its number, reports to which."""
    numbers = {name: number for number, unit in enumerate(units) for name in words_of(unit.name)}
    named = ((number, words_of(unit.reports_to)) for number, unit in enumerate(units))
    return {number: numbers[words[0]] for number, words in named if words and words[0] in numbers}


def _circles(above: dict[int, int]) -> Iterator[list[int]]:
    """Each round of numbers that lead to one another, from its smallest on."""
    walked: set[int] = set()
    for start in above:
        chain: dict[int, None] = {}
        number: int | None = start
        while number is not None and number not in walked:
            walked.add(number)
            chain[number] = None
            number = above.get(number)
        if number in chain:
            circle = list(chain)[list(chain).index(number) :]
            first = circle.index(min(circle))
            yield circle[first:] + circle[:first]


def _culture_is_philosophy(checking: Checking) -> Iterator[Finding]:
    """P4-5: culture and philosophy are the same text."""
    company = checking.client.company
    culture, philosophy = (words_of(text) for text in (company.culture, company.philosophy)) if company else ((), ())
    if {_bare(words) for words in culture} & {_bare(words) for words in philosophy}:
        yield Finding("company.philosophy", also="company.culture")


def _bare(words: str) -> str:
    """A text as two of them are compared: its letters, without case, spaces and punctuation."""
    return "".join(character for character in words.casefold() if character.isalnum())


def _portfolio_sum(checking: Checking) -> Iterator[Finding]:
    """P4-6: the brands' parts of the revenue add up to more than all of it, or leave some unexplained."""
    company = checking.client.company
    parts = [brand.revenue_pct for brand in company.brand_portfolio] if company else []
    total = sum(part for part in parts if part is not None)
    if exceeds(total, 100):
        yield Finding("company.brand_portfolio", {"total": written(total)})
    elif company and parts and None not in parts and total < _MOST_OF_REVENUE and not _has_others(company):
        yield Finding("company.brand_portfolio", {"total": written(total)}, variant="under", severity=WARNING)


def _has_others(company: Company) -> bool:
    names = (words.casefold() for brand in company.brand_portfolio for words in words_of(brand.brand))
    return any(name.startswith(_OTHERS) for name in names)


RULES: tuple[Rule, ...] = (
    Rule("P3-1", WARNING, _no_recent_immersion),
    Rule("P3-2", ERROR, _done_in_future),
    Rule("P3-3", WARNING, _visit_without_creative),
    Rule("P3-4", WARNING, _visit_without_findings),
    Rule("P3-5", ERROR, _photo_without_permission),
    Rule("P4-1", ERROR, _founded_in_future),
    Rule("P4-2", WARNING, _short_history),
    Rule("P4-3", WARNING, _growth_years),
    Rule("P4-4", ERROR, _circular_reporting),
    Rule("P4-5", WARNING, _culture_is_philosophy),
    Rule("P4-6", ERROR, _portfolio_sum),
)
NOT_CHECKABLE: dict[str, str] = {}
