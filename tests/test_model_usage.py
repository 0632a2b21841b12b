"""Each field knows the documents that use it: as DOMAIN lists them, and as the kinds there are read the brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.kinds import KINDS
from briefgen.model import Client, Figure, Job, Span, fields_of
from briefgen.model.record import Record
from briefgen.model.usage import ALL, TABLE, TITLES, is_used, used_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from briefgen.kinds import Kind

WRITTEN = {
    ".".join(filter(None, (group, name)))
    for group, fields in TABLE.items()
    for names in fields
    for name in names.split() or [""]
}
TOP = {**fields_of(Client), **fields_of(Job)}
READ = {
    "CB": """approvals.decision archive.documents audience.current.do audience.desired.think audience.primary.portrait
        brand.share_series budget.currency budget.split.amount budget.tax budget.total campaign.brand campaign.owner
        campaign.communication_objectives.measured_by campaign.confidentiality campaign.constraints.flexible.text
        campaign.constraints.hard.text campaign.date campaign.exclusions campaign.from campaign.mandatories.item
        campaign.problem campaign.products campaign.request.raw campaign.request.real_need campaign.team
        campaign.role_of_communication campaign.status campaign.version company.name competitor_context
        competitors.message competitors.name competitors.own competitors.share_series consumers.segments.name
        consumers.psychographics creative_starters deliverables.due_concept deliverables.size desired_response.say_back
        insight.line materials.kind materials.sample_size materials.title people.decision_power people.name people.org
        people.role people.title presentation_rounds.date problem.verbatims.speaker.age product.name project.agency
        project.holidays proposition schedule.milestone support.proof tone.is""",
    "PRO": """audience.barrier audience.current.think audience.motivation audience.primary.who big_idea.name
        brand.advertising.learning brand.share_series budget.by_channel.amount budget.currency budget.split.name
        campaign.claims.cleared_on campaign.communication_objectives.primary campaign.constraints.flexible.text
        campaign.constraints.hard.text campaign.exclusions campaign.mandatories.item campaign.problem
        campaign.request.raw campaign.role_of_communication campaign.to company.name competitor_context
        competitors.ad_spend.basis competitors.greatest_threat competitors.others competitors.share_series
        competitors.threat_reason consumers.funnel.base_n consumers.psychographics.motives consumers.segments.value_pct
        decisions.what desired_response.say_back executions.file insight.evidence kpis.measured_with materials.title
        market.definition market.penetration_pct market.seasonality market.seasonality_source market.size.value
        market.trends.statement marketing.share_target media.markets.city media.objective.eff_freq media.phases.budget
        media.plan.cpm media.target.audience next_steps.owner people.duty presentation_rounds.date
        problem.consumer_problem problem.product_problem problem.verbatims.source product.name project.currency
        risks.impact schedule.department standing.image_scores.rival standing.overall standing.usage_scores.base_n
        support.figure""",
    "RB": """brand.share_series budget.currency campaign.brand campaign.business_objective.baseline campaign.date
        campaign.confidentiality campaign.job_no campaign.owner campaign.problem campaign.products company.name
        competitors.name competitors.own competitors.share_series evaluation.criteria.decision_if_below
        marketing.objectives.statement materials.kind materials.sample_size materials.title people.decision_power
        people.name people.org people.role people.title product.name project.agency project.holidays
        research.action_standards.source research.budget.paid_by research.decision.who research.ethics.minors
        research.method.design_effect research.respondents.quotas.n research.stimulus.maker
        research.timing.fieldwork""",
    "MB": """approvals.decision audience.primary.segment audience.primary.size brand.share_series budget.basis
        budget.by_channel.amount budget.commitments.committed budget.currency budget.media_excluded
        budget.media_included budget.phasing.period budget.split.amount budget.tax budget.total campaign.brand
        campaign.communication_objectives.by campaign.constraints.hard.text campaign.date campaign.exclusions
        campaign.mandatories.item campaign.marketing_objective.metric campaign.owner campaign.products
        campaign.request.real_need campaign.role_of_communication channels.mix.weighted_dist_pct channels.ready_date
        channels.ready_dist_pct company.name competitors.ad_spend.basis competitors.ad_strategy competitors.share_series
        consumers.behaviour.frequency consumers.heavy_users.definition consumers.media_habits.index consumers.roles.user
        consumers.segments.name kpis.baseline kpis.measured_with lead_times.booking market.regions.population_pct
        market.seasonality market.seasonality_source market.size.value marketing.history_roi.return
        marketing.merchandising.name marketing.promotion_plan.from marketing.role_of_advertising.weight_pct
        marketing.share_target materials.kind materials.sample_size materials.title media.competition
        media.creative_units.available_on media.expected.by media.guidelines.make_good media.history.learning
        media.markets.weight_pct media.message_complexity media.objective.recommend media.reporting.rhythm
        media.target.relation media.timing.no_go.reason people.decision_power people.org people.role product.category
        product.name product.variants.retail_price project.agency project.holidays proposition""",
}
"""What the kinds read, as their modules stand."""


def test_a_field_is_used_where_domain_says_so() -> None:
    assert used_in("market.size") == {"DOS", "MB", "PRO", "BRV", "ANB"}
    assert used_in("consumers.funnel") == {"DOS", "PRO", "BRV", "WRD", "WRP"}
    assert used_in("campaign.request.kind") == {"CB", "MB"}
    assert used_in("market.definition") == ALL
    assert is_used("materials.status", "QST")
    assert not is_used("market.size", "QST")


def test_the_longest_entry_wins() -> None:
    assert used_in("materials") == {"DOS", "QST", "RB", "PRO", "ANB"}
    assert used_in("materials.file") == used_in("materials")
    assert used_in("materials.category") == {"DOS"}
    assert used_in("budget.split.amount") == used_in("budget.split") == {"CB", "MB", "PRO", "BUD"}


def test_an_entry_is_not_taken_for_one_with_a_longer_name() -> None:
    assert used_in("campaign.from") == ALL
    assert used_in("standing.usage") == used_in("standing") != used_in("standing.usage_scores")


def test_numbers_in_lists_do_not_matter() -> None:
    assert used_in("competitors[2].share_series[0].share_pct") == {"DOS", "CB", "MB", "RB", "PRO", "CMS"}
    assert used_in("materials[].id") == ALL
    assert used_in("materials[0, 2].category") == {"DOS"}
    assert used_in("tone[1].is") == used_in("tone")


def test_a_group_without_an_entry_is_used_wherever_anything_in_it_is() -> None:
    assert used_in("campaign.request") == {"CB", "MB", "PRO"}
    assert used_in("channels") == {"DOS", "CB", "MB", "PRO", "SCR", "SCH"}
    assert used_in("market") == used_in("market.siez") == ALL


@pytest.mark.parametrize("path", ["", "nothing", "nothing.known[3].here"])
def test_an_unknown_path_may_matter_to_every_document(path: str) -> None:
    assert used_in(path) == ALL


def test_every_field_of_the_first_two_levels_has_an_entry_or_its_group_has() -> None:
    assert set(TABLE) == set(TOP)
    second = {f"{key}.{name}" for key, field in TOP.items() for each in records(field.models) for name in each}
    split = {path.rpartition(".")[0] for path in WRITTEN}
    assert {path for path in second - WRITTEN - split if path.partition(".")[0] not in WRITTEN} == set()


def records(models: tuple[type[BaseModel], ...]) -> Iterator[list[str]]:
    yield from (list(fields_of(each)) for each in models if issubclass(each, Record) and each not in (Figure, Span))


def test_every_entry_is_a_field() -> None:
    assert {path for path in WRITTEN if not is_field(path)} == set()


def is_field(path: str) -> bool:
    known, field = TOP, None
    for step in path.split("."):
        field = known.get(step)
        known = {key: each for model in field.models for key, each in fields_of(model).items()} if field else {}
    return field is not None


def test_every_code_is_a_document_and_has_a_title() -> None:
    codes = {code for fields in TABLE.values() for each in fields.values() for code in each.split()}
    assert codes - {"ALL"} == set(TITLES) == ALL


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_what_a_kind_needs_it_uses(kind: Kind) -> None:
    named = {need.path for need in (*kind.needs, *kind.wishes, *kind.core)}
    assert {path for path in named if not is_used(path, kind.code)} == set()


@pytest.mark.parametrize("code", READ)
def test_what_a_kind_reads_it_uses(code: str) -> None:
    assert {path for path in READ[code].split() if not is_field(path)} == set()
    assert {path for path in READ[code].split() if not is_used(path, code)} == set()
