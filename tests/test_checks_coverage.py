"""How complete a brief is, point by point, and what is out of date."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.checks.answers import answers
from briefgen.checks.coverage import coverage
from briefgen.checks.freshness import limit_for, months_between
from briefgen.checks.rule import Checking
from tests.rules.case import brief_of

TODAY = date(2026, 3, 12)


def _checking(client: str, job: str | None = None) -> Checking:
    return Checking(brief_of(client, job), TODAY)


def test_an_empty_brief_covers_nothing() -> None:
    found = coverage(_checking("project: {languages: [en]}\n"))
    assert (len(found.points), found.pct) == (16, 0.0)
    assert {point.state for point in found.points} == {"missing"}


def test_records_that_are_opened_and_left_empty_cover_nothing() -> None:
    skeleton = "consumers:\n  roles:\n    user:\n      who:\n  demographics:\n    income:\n"
    (point,) = [each for each in coverage(_checking(skeleton)).points if each.point == 10]
    assert (point.pct, point.state) == (0.0, "missing")


def test_required_fields_weigh_three_and_recommended_ones_one() -> None:
    (point,) = [each for each in coverage(_checking("visits: [{date: 2026-01-05}]\n")).points if each.point == 14]
    asked = [answer for answer in answers(_checking("visits: [{date: 2026-01-05}]\n")) if answer.about.point == 14]
    weights = {"R": 3, "C": 1, "O": 0}
    whole = sum(weights[answer.about.level] for answer in asked)
    known = sum(weights[answer.about.level] for answer in asked if answer.state == "answered")
    assert point.pct == pytest.approx(known / whole * 100)
    assert point.state == "partial"


def test_what_does_not_apply_leaves_the_sum_and_what_is_withheld_counts() -> None:
    some = "company: {name: Acme, founded: 1999, philosophy: Care}\n"
    less = some.replace("founded: 1999", "founded: {not_applicable: a foundation}")
    kept = some.replace("founded: 1999", "founded: {withheld: never told}")
    missing = some.replace("founded: 1999, ", "")
    score = {name: _point(text, 4) for name, text in (("all", some), ("n/a", less), ("kept", kept), ("none", missing))}
    assert score["kept"] == score["all"]
    assert score["none"] < score["n/a"] < score["all"]


def test_what_sources_disagree_about_is_worth_nothing_and_stays_open() -> None:
    sides = "{conflicting: [{value: 1987, source: s}, {value: 1988, source: t}]}"
    some = "company: {name: Acme, founded: 1999, history: [{date: 1999, event: First}]}\n"
    disputed = some.replace("founded: 1999", f"founded: {sides}")
    assert _point(disputed, 4) == _point(some.replace("founded: 1999, ", ""), 4)
    among_items = some.replace("history: [", f"history: [{sides}, ")
    found = {answer.path: answer for text in (disputed, among_items) for answer in answers(_checking(text))}
    assert (found["company.history"].state, found["company.history"].is_open) == ("conflicting", True)
    (point,) = [point for point in coverage(_checking(disputed)).points if point.point == 4]
    assert ("company.founded", "conflicting") in [(answer.path, answer.state) for answer in point.open]


def _point(text: str, number: int) -> float:
    return next(point.pct for point in coverage(_checking(text)).points if point.point == number)


def test_a_value_from_an_old_source_is_stale_and_counts_half() -> None:
    old = "materials: [{id: s, date: 2024-03-01}]\nmarket: {size: [{period: 2023, value: 1, source: s}]}\n"
    fresh = old.replace("2024-03-01", "2026-01-01")
    states = {
        path: {a.path: a.state for a in answers(_checking(text))}[path] for path in ("market.size",) for text in (old,)
    }
    assert states == {"market.size": "stale"}
    assert _point(old, 8) < _point(fresh, 8)


def test_a_list_written_empty_says_there_are_none() -> None:
    found = {answer.path: answer.state for answer in answers(_checking("standing: {improvements: []}\n"))}
    assert found["standing.improvements"] == "answered"


def test_rivals_questions_are_not_put_to_the_own_brand_or_to_others() -> None:
    text = "competitors: [{id: a, name: A, own: true}, {id: o, name: Others, others: true}, {id: b, name: B}]\n"
    asked = {answer.path for answer in answers(_checking(text))}
    assert "competitors[2].threat" in asked
    assert not asked & {"competitors[0].threat", "competitors[1].threat", "competitors[1].ad_strategy"}


@pytest.mark.parametrize(
    ("path", "months"),
    [("market.size", 12), ("competitors[0].share_series", 6), ("competitors[0].price", 3), ("media.plan", 3)],
)
def test_how_old_a_value_may_be_depends_on_what_it_is(path: str, months: int) -> None:
    assert limit_for(_checking("company: {name: A}\n"), path) == months


def test_a_client_may_set_its_own_limits() -> None:
    checking = _checking("project: {settings: {stale_months: 18}}\n")
    assert limit_for(checking, "market.size") == 18


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [("2025-03-12", "2026-03-12", 12), ("2025-03-13", "2026-03-12", 11), ("2026-03-31", "2026-04-30", 0)],
)
def test_months_are_counted_whole(earlier: str, later: str, months: int) -> None:
    assert months_between(date.fromisoformat(earlier), date.fromisoformat(later)) == months
