"""plan_points: points 11 to 16 as Word blocks: channels, standing, plans, visits, judging, archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.archive import Briefing, IssuedDocument
from briefgen.model.channels import ChannelShare, PlaceOfPurchase
from briefgen.model.evaluation import Benchmark, Criterion, Judge, Method
from briefgen.model.marketing import ActivityBudget, MarketingObjective, PastReturn, PlannedActivity, PlannedStudy
from briefgen.model.standing import Improvement, Score
from briefgen.model.visits import Finding, ObservedPurchase, ShelfCheck, Talk
from dossier.blocks import Col, apart, closing, each, facts, headed, line, opening, rows, section, shown

if TYPE_CHECKING:
    from paper.elements import Element


def point_11() -> list[Element]:
    """The channel system."""
    mix = rows(
        "p11.mix", "fld.channel_mix", ChannelShare,
        Col(2100, "channel"), Col(1500, "sales_pct", number=True), Col(1400, "outlets", number=True),
        Col(1512, "numeric_dist_pct", number=True), Col(1512, "weighted_dist_pct", number=True),
        Col(1388, "growth_pct", "dp.brand_growth", number=True),
    )  # fmt: skip
    places = rows(
        "p11.places", "fld.place_of_purchase", PlaceOfPurchase,
        Col(1500, "channel", strong=True), Col(1900, "shelf"), Col(1200, "decision_time"), Col(1100, "promoter"),
        Col(1700, "posm"), Col(2012, "notes"),
    )  # fmt: skip
    flow = line("p11.flow", leads=True)
    return [
        *opening("p11"),
        *section("dp.direct_or_dealer", flow, facts("p11.ways"), headed("fld.channel_mix", mix)),
        *section("fld.training", facts("p11.training")),
        *section("fld.place_of_purchase", places),
        *section("dp.against_rivals", facts("p11.compared"), headed("dp.ready", facts("p11.ready"))),
        *closing("p11"),
    ]


def point_12() -> list[Element]:
    """How the product does in use and in people's minds."""
    scores = [
        rows(
            f"p12.{key}", label, Score,
            Col(2100, "attribute"), Col(1300, "brand", number=True), Col(1600, "best_rival", number=True),
            Col(1260, "gap", "tbl.difference", number=True), Col(940, "rival"),
            Col(900, "base_n", "dp.n", number=True),
            Col(1312, "period"),
        )
        for key, label in (("usage", "fld.usage_score"), ("image", "fld.image_score"))
    ]  # fmt: skip
    improvements = rows(
        "p12.improvements", "fld.improvement_plan", Improvement,
        Col(2600, "what"), Col(2600, "why"), Col(1700, "date"), Col(1112, "status"), Col(1400, "affects_claims"),
    )  # fmt: skip
    return [
        *opening("p12"),
        *section("dp.overall", facts("p12.facts"), shown("p12.figure", "pair_bars", height_cm=5)),
        *section("dp.in_use", scores[0]),
        *section("dp.in_mind", scores[1]),
        *section("fld.improvement_plan", improvements),
        *closing("p12"),
    ]


def point_13() -> list[Element]:
    """Targets, strategy, the weight of advertising, and the money."""
    objectives = rows(
        "p13.objectives", "sec.marketing_objective", MarketingObjective,
        Col(2012, "statement"), Col(1400, "metric"), Col(1100, "baseline", number=True),
        Col(1100, "target", number=True),
        Col(1650, "period"), Col(850, "owner"), Col(1300, "level"),
    )  # fmt: skip
    activities = [
        rows(
            f"p13.{key}", label, PlannedActivity,
            Col(1600, "name"), Col(2700, "when", "fld.when"), Col(1250, "channel"), Col(2362, "how", "fld.mechanic"),
            Col(1500, "budget", number=True),
        )
        for key, label in (("merchandising", "fld.merchandising"), ("promotions", "fld.promotion"))
    ]  # fmt: skip
    research = rows(
        "p13.research", "fld.research_plan", PlannedStudy,
        Col(2100, "study"), Col(2400, "purpose"), Col(2112, "method"), Col(1300, "when"),
        Col(1500, "budget", number=True),
    )  # fmt: skip
    parts = rows(
        "p13.parts", "fld.by_activity", ActivityBudget,
        Col(4612, "activity"), Col(2400, "amount", number=True), Col(2400, "pct", number=True),
    )  # fmt: skip
    returns = rows(
        "p13.returns", "fld.past_returns", PastReturn,
        Col(2512, "channel"), Col(1400, "period"), Col(1700, "spend", number=True), Col(2100, "return", number=True),
        Col(1700, "roas", "dp.roas", number=True),
    )  # fmt: skip
    return [
        *opening("p13"),
        *section(
            "dp.targets",
            objectives,
            headed("dp.measured_targets", facts("p13.targets")),
            headed("sec.strategy", facts("p13.strategy")),
        ),
        *section(
            "dp.merchandising_and_promotion",
            headed("fld.merchandising", activities[0]),
            headed("fld.promotion", activities[1]),
        ),
        *section("sec.role_of_advertising", facts("p13.role")),
        *section("fld.research_plan", research),
        *section("dp.budget_competitive", facts("p13.budget"), parts, headed("fld.past_returns", returns)),
        *closing("p13"),
    ]


def point_14() -> list[Element]:
    """The visits, one after another."""
    talks = rows(
        "visit.talks",
        "fld.talked_to",
        Talk,
        Col(1300, "kind", "fld.talk_partner"),
        Col(4000, "quote"),
        Col(4112, "point"),
    )
    purchases = rows(
        "visit.purchases", "fld.observed_purchase", ObservedPurchase,
        Col(1600, "shopper"), Col(1300, "seconds", number=True), Col(2512, "handled"), Col(1700, "chose"),
        Col(2300, "why"),
    )  # fmt: skip
    checks = rows(
        "visit.checks", "fld.checks", ShelfCheck,
        Col(1900, "item", "fld.brand"), Col(800, "in_stock"), Col(1150, "facings", number=True),
        Col(1900, "shelf_position"), Col(1300, "price", "dp.shelf_price", number=True),
        Col(2362, "extras", "dp.promo_and_posm"),
    )  # fmt: skip
    findings = rows(
        "visit.findings", "fld.findings", Finding,
        Col(2230, "fact"), Col(2200, "so_what"), Col(2450, "action"), Col(900, "owner"), Col(1632, "due"),
    )  # fmt: skip
    visits = each(
        "p14.visits",
        "visit",
        facts("visit.facts"),
        headed("fld.talked_to", talks),
        headed("fld.observed_purchase", purchases),
        headed("fld.checks", checks),
        headed("fld.findings", findings),
        level=2,
    )
    return [*opening("p14"), *visits, *closing("p14")]


def point_15() -> list[Element]:
    """How advertising is judged."""
    methods = rows(
        "p15.methods", "fld.methods", Method,
        Col(1500, "kind", "fld.method"), Col(1000, "used"), Col(1900, "supplier"), Col(2512, "frequency"),
        Col(1100, "sample", number=True), Col(1400, "cost", number=True),
    )  # fmt: skip
    criteria = rows(
        "p15.criteria", "sec.action_standards", Criterion,
        Col(1650, "metric", strong=True), Col(2000, "threshold"), Col(1850, "norm"), Col(1900, "decision_if_above"),
        Col(2012, "decision_if_below"),
    )  # fmt: skip
    benchmarks = rows(
        "p15.benchmarks", "tbl.benchmark", Benchmark,
        Col(3400, "metric"), Col(1500, "amount", "tbl.benchmark", number=True), Col(1600, "period"),
        Col(2912, "geography"),
    )  # fmt: skip
    judges = rows("p15.judges", "fld.judges", Judge, Col(4000, "who", "fld.judge"), Col(5412, "weighs"))
    return [
        *opening("p15"),
        *section("fld.methods", methods),
        *section("sec.action_standards", criteria),
        *section("tbl.benchmark", benchmarks),
        *section("fld.judges", judges, apart(facts("p15.payment"))),
        *closing("p15"),
    ]


def point_16() -> list[Element]:
    """The archive and its briefings."""
    documents = rows(
        "p16.documents", "fld.documents", IssuedDocument,
        Col(1800, "code"), Col(2500, "title"), Col(700, "version"), Col(1700, "date"), Col(1200, "status"),
        Col(1512, "file"),
    )  # fmt: skip
    briefings = rows(
        "p16.briefings", "fld.briefings", Briefing,
        Col(1700, "date"), Col(1400, "kind"), Col(4000, "attendees"), Col(2312, "file"),
    )  # fmt: skip
    return [
        *opening("p16"),
        *section(
            "dp.archive",
            facts("p16.facts"),
            headed("dp.briefings", briefings),
            headed("fld.documents", documents),
        ),
        *closing("p16"),
    ]
