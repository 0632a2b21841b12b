"""points_13_16: rules of the checklist's points 13 to 16, targets, visits, evaluation and the archive."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.checks.amounts import differs
from briefgen.checks.numbers import written
from briefgen.checks.periods import days_of, is_older, period_name
from briefgen.checks.rule import ERROR, INFO, WARNING, Checking, Finding, Rule
from briefgen.checks.statements import is_admitted, is_excused, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from briefgen.model import Figure, Period
    from briefgen.model.archive import Archive, Change
    from briefgen.model.marketing import Marketing
    from briefgen.model.visits import Visit

PRIMARY_OBJECTIVES = 3
SALES_TOLERANCE_PCT = 10
USUAL_BUDGET_PCT = (5, 15)
YEAR = 12
JUDGED_BY = ("pre_test", "tracking", "test_market", "share")
AGENCIES = ("agency", "media_agency")
LAUNCHES = ("launch", "relaunch")
BY_AMOUNT = ("volume", "units")


def _objective_not_smart(checking: Checking) -> Iterator[Finding]:
    """P13-1: an objective has no baseline, no target or no date; where the brief says so itself, it is a warning."""
    for number, objective in enumerate(checking.client.marketing.objectives if checking.client.marketing else ()):
        path = f"marketing.objectives[{number}]"
        values = {"baseline": objective.baseline, "target": objective.target, "period": objective.period}
        open_keys = [
            key for key, value in values.items() if value is None and not is_excused(checking, f"{path}.{key}")
        ]
        if open_keys:
            is_known = all(is_admitted(checking, f"{path}.{key}") for key in open_keys)
            slots = {"fields": tuple(open_keys)}
            yield Finding(f"{path}.{open_keys[0]}", slots, severity=WARNING if is_known else None)


def _too_many_objectives(checking: Checking) -> Iterator[Finding]:
    """P13-2: more than three objectives are primary."""
    objectives = checking.client.marketing.objectives if checking.client.marketing else ()
    primary = [number for number, objective in enumerate(objectives) if objective.primary]
    if len(primary) > PRIMARY_OBJECTIVES:
        path = f"marketing.objectives[{primary[PRIMARY_OBJECTIVES]}].primary"
        yield Finding(path, {"n": len(primary), "limit": PRIMARY_OBJECTIVES})


def _targets_disagree(checking: Checking) -> Iterator[Finding]:
    """P13-3: the sales target fits neither the share target nor the profit target."""
    marketing = checking.client.marketing
    if marketing:
        yield from _profit_above_sales(marketing)
        yield from _sales_beside_share(checking, marketing)


def _promotion_in_launch(checking: Checking) -> Iterator[Finding]:
    """P13-4: a promotion runs during the launch, and no note says how the two fit."""
    identity = checking.job.identity if checking.job else None
    if not (identity and identity.type in LAUNCHES and identity.from_ and identity.to):
        return
    promotions = checking.client.marketing.promotion_plan if checking.client.marketing else ()
    for number, each in enumerate(promotions):
        first, last = each.from_ or each.to, each.to or each.from_
        if first and last and first <= identity.to and last >= identity.from_ and not each.note:
            slots = {"name": said(checking, each.name) or str(number + 1), "from": first, "to": last}
            slots |= {"start": identity.from_, "end": identity.to}
            yield Finding(f"marketing.promotion_plan[{number}]", slots, also="campaign.from")


def _unusual_budget(checking: Checking) -> Iterator[Finding]:
    """P13-5: the marketing budget lies outside the usual share of revenue."""
    marketing = checking.client.marketing
    if marketing is None or marketing.budget is None:
        return
    path, also, pct = "marketing.budget.pct_of_revenue", "", marketing.budget.pct_of_revenue
    if pct is None:
        path, also, pct = "marketing.budget.total", "marketing.sales_target", _budget_pct(marketing)
    low, high = USUAL_BUDGET_PCT
    if pct is not None and not low <= pct <= high:
        yield Finding(path, {"pct": written(pct, 1), "low": low, "high": high}, also=also)


def _no_recent_visit(checking: Checking) -> Iterator[Finding]:
    """P14-1: nobody has been to the trade within a year."""
    days = {
        visit.date: f"visits[{number}].date"
        for number, visit in enumerate(checking.client.visits)
        if visit.date and visit.date <= checking.as_at
    }
    yield from _not_within_a_year(checking, days, "visits")


def _no_agency_visitor(checking: Checking) -> Iterator[Finding]:
    """P14-2: nobody from the agency went on a visit."""
    for number, visit in enumerate(checking.client.visits):
        people = [checking.brief.person(visitor) for visitor in visit.visitors]
        sides = [person.org if person else None for person in people]
        if sides and None not in sides and not set(sides) & set(AGENCIES):
            yield Finding(f"visits[{number}].visitors", {"visit": _named(checking, visit)})


def _nobody_spoken_to(checking: Checking) -> Iterator[Finding]:
    """P14-3: nobody was spoken to on a visit."""
    for number, visit in enumerate(checking.client.visits):
        path, is_over = f"visits[{number}].talked_to", visit.date is None or visit.date <= checking.as_at
        if is_over and not visit.talked_to and not is_excused(checking, path):
            yield Finding(path, {"visit": _named(checking, visit) or str(number + 1)})


def _nothing_judges(checking: Checking) -> Iterator[Finding]:
    """P15-1: none of the four methods of judging advertising is used."""
    evaluation, path = checking.client.evaluation, "evaluation.methods"
    if evaluation is None or "methods" not in evaluation.model_fields_set or checking.brief.nothing(path):
        return
    judged = [method for method in evaluation.methods if method.kind in JUDGED_BY]
    is_stated = {method.kind for method in judged if method.used is not None} == set(JUDGED_BY)
    if not evaluation.methods or (is_stated and not any(method.used for method in judged)):
        yield Finding(path)


def _threshold_without_decision(checking: Checking) -> Iterator[Finding]:
    """P15-2: a threshold is set, and nobody says what follows from it."""
    for number, criterion in enumerate(checking.client.evaluation.criteria if checking.client.evaluation else ()):
        path = f"evaluation.criteria[{number}]"
        decisions = {"decision_if_above": criterion.decision_if_above, "decision_if_below": criterion.decision_if_below}
        unsaid = [key for key, text in decisions.items() if not text and not is_excused(checking, f"{path}.{key}")]
        if criterion.threshold and unsaid:
            slots = {
                "metric": said(checking, criterion.metric) or number + 1,
                "fields": tuple(unsaid),
                "threshold": said(checking, criterion.threshold),
            }
            yield Finding(f"{path}.{unsaid[0]}", slots, also=f"{path}.threshold")


def _old_archive(checking: Checking) -> Iterator[Finding]:
    """P16-1: the dossier has not been renewed for too long."""
    archive, settings = checking.client.archive, checking.settings
    if archive is None or archive.as_of is None:
        return
    for months, severity in ((settings.archive_error_months, ERROR), (settings.stale_months, WARNING)):
        if is_older(archive.as_of, checking.as_at, months):
            yield Finding("archive.as_of", {"date": archive.as_of, "months": months}, severity=severity)
            return


def _versions_not_rising(checking: Checking) -> Iterator[Finding]:
    """P16-2: a later change has no higher version, or the dossier's own number lags behind its changes."""
    archive = checking.client.archive
    if archive is None:
        return
    for (earlier, before), (number, change) in pairwise(_in_order(archive)):
        if change <= before:
            path = "archive.changes[{}].version".format
            yield Finding(path(number), {"version": change, "previous": before}, also=path(earlier))
    number, latest = max(_in_order(archive), key=lambda each: each[1], default=(0, 0))
    if archive.version is not None and archive.version < latest:
        slots, also = {"version": archive.version, "latest": latest}, f"archive.changes[{number}].version"
        yield Finding("archive.version", slots, variant="head", also=also)


def _no_annual_briefing(checking: Checking) -> Iterator[Finding]:
    """P16-3: there was no annual formal briefing within a year."""
    days = {
        briefing.date: f"archive.briefings[{number}].date"
        for number, briefing in enumerate(checking.client.archive.briefings if checking.client.archive else ())
        if briefing.kind == "annual_formal" and briefing.date and briefing.date <= checking.as_at
    }
    yield from _not_within_a_year(checking, days, "archive.briefings")


def _profit_above_sales(marketing: Marketing) -> Iterator[Finding]:
    profit, sales = marketing.profit_target, marketing.sales_target
    if not (profit and sales and _one_period(profit, sales)) or profit.value is None or sales.value is None:
        return
    if profit.value > sales.value:
        slots = {"profit": written(profit.value), "sales": written(sales.value)}
        yield Finding("marketing.profit_target", slots, variant="profit", also="marketing.sales_target", severity=ERROR)


def _sales_beside_share(checking: Checking, marketing: Marketing) -> Iterator[Finding]:
    """Share of a market forecast in retail value, brought to what the factory earns, beside the sales target."""
    sales, share, factor = marketing.sales_target, marketing.share_target, _factor(marketing)
    if not (sales and share and _one_period(sales, share)) or share.basis in BY_AMOUNT:
        return
    market = _forecast(checking, sales.period or share.period)
    if not (sales.value and share.value and market):
        return
    if factor is None:
        if _basis(sales) == "ex_factory" and not is_excused(checking, "marketing.retail_to_ex_factory"):
            yield Finding("marketing.sales_target", variant="ratio", also="marketing.share_target", severity=ERROR)
        return
    expected = market * share.value / 100 * factor
    if differs(expected / sales.value * 100, 100, SALES_TOLERANCE_PCT):
        steps = [written(market), f"{written(share.value)}%", *([written(factor, 4)] if factor != 1 else [])]
        slots = {"sales": written(sales.value), "steps": " × ".join(steps), "expected": written(expected, 0)}
        yield Finding("marketing.sales_target", slots, also="marketing.share_target")


def _factor(marketing: Marketing) -> float | None:
    """What retail value is multiplied with to compare it with the sales target; None where nobody has said."""
    basis = _basis(marketing.sales_target)
    if basis == "retail":
        return 1.0
    return marketing.retail_to_ex_factory if basis in ("ex_factory", "") else None


def _basis(figure: Figure | None) -> str:
    return (figure.basis or "").strip().lower().replace("-", "_").replace(" ", "_") if figure else ""


def _forecast(checking: Checking, period: Period | None) -> float | None:
    """The market's value in the very period a target is set for."""
    days, sizes = days_of(period), checking.client.market.size if checking.client.market else ()
    return next((size.value for size in sizes if days and days_of(size.period) == days), None)


def _one_period(first: Figure, second: Figure) -> bool:
    """Whether two figures speak of one period, as far as both say which."""
    periods = [days_of(figure.period) or period_name(figure.period) for figure in (first, second) if figure.period]
    return len(set(periods)) < 2


def _budget_pct(marketing: Marketing) -> float | None:
    """The budget in percent of the sales target, where that is what the client earns."""
    sales, budget = marketing.sales_target, marketing.budget
    if not (sales and budget) or _basis(sales) == "retail":
        return None
    if sales.period and budget.period and days_of(sales.period) != days_of(budget.period):
        return None
    return metrics.ratio(budget.total, sales.value, times=100).value


def _not_within_a_year(checking: Checking, days: dict[date, str], path: str) -> Iterator[Finding]:
    if is_excused(checking, path):
        return
    if not days:
        yield Finding(path, {"months": YEAR}, variant="never")
    elif is_older(max(days), checking.as_at, YEAR):
        yield Finding(days[max(days)], {"date": max(days), "months": YEAR})


def _named(checking: Checking, visit: Visit) -> str:
    parts = (str(visit.date or ""), said(checking, visit.outlet) or said(checking, visit.city))
    return " ".join(part for part in parts if part)


def _in_order(archive: Archive) -> list[tuple[int, int]]:
    """Number in the list and version of each change, by date where all have one, else as they were written."""
    changes: Iterable[tuple[int, Change]] = enumerate(archive.changes)
    known = [(each.date, each.version, number) for number, each in changes if each.version is not None]
    if all(day for day, _, _ in known):
        known.sort(key=lambda each: (str(each[0]), each[1], each[2]))
    return [(number, version) for _, version, number in known]


RULES: tuple[Rule, ...] = (
    Rule("P13-1", ERROR, _objective_not_smart),
    Rule("P13-2", WARNING, _too_many_objectives),
    Rule("P13-3", WARNING, _targets_disagree),
    Rule("P13-4", WARNING, _promotion_in_launch),
    Rule("P13-5", INFO, _unusual_budget),
    Rule("P14-1", WARNING, _no_recent_visit),
    Rule("P14-2", WARNING, _no_agency_visitor),
    Rule("P14-3", WARNING, _nobody_spoken_to),
    Rule("P15-1", WARNING, _nothing_judges),
    Rule("P15-2", WARNING, _threshold_without_decision),
    Rule("P16-1", WARNING, _old_archive),
    Rule("P16-2", ERROR, _versions_not_rising),
    Rule("P16-3", WARNING, _no_annual_briefing),
)
NOT_CHECKABLE: dict[str, str] = {}
