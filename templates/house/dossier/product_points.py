"""product_points: points 1 to 6 as Word blocks: material, people, immersion, company, product, problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.elements import statement

from briefgen.model.company import CompanyEvent, DecisionStep, GrowthYear, OrganisationUnit, PortfolioBrand
from briefgen.model.immersion import Observation, Photo
from briefgen.model.materials import Material
from briefgen.model.people import Person
from briefgen.model.problem import Feeling, Language, Verbatim
from briefgen.model.product import Benefit, Ingredient, UniquePoint, Variant
from dossier.blocks import Col, apart, closing, dashes, each, facts, headed, line, opening, rows, section

if TYPE_CHECKING:
    from paper.elements import Element


def point_1() -> list[Element]:
    """What was handed over and what is owed."""
    received = rows(
        "p1.received", "dp.received", Material,
        Col(1100, "category"), Col(2500, "title"), Col(4112, "how", "dp.how_made"), Col(1700, "received_on"),
    )  # fmt: skip
    owed = rows(
        "p1.owed", "dp.owed", Material,
        Col(3000, "title"), Col(1212, "status"), Col(1700, "requested_from"), Col(1800, "requested_on"),
        Col(1700, "due"),
    )  # fmt: skip
    return [*opening("p1"), *section("dp.received", received), *section("dp.owed", owed), *closing("p1")]


def point_2() -> list[Element]:
    """Who takes part, side by side."""
    people = rows(
        "p2.people", "sec.team", Person,
        Col(1380, "side", "fld.works_for"), Col(1150, "name", strong=True), Col(2320, "post", "dp.post_and_duty"),
        Col(1340, "decision_power"), Col(1640, "since", "fld.involved_from"),
        Col(1582, "attended_briefings", "dp.briefed"),
    )  # fmt: skip
    return [*opening("p2"), *section("sec.team", people), *closing("p2")]


def point_3() -> list[Element]:
    """Where the team went, what it saw and what that is good for."""
    observations = rows(
        "trip.observations",
        "fld.observations",
        Observation,
        Col(4000, "fact"),
        Col(4212, "so_what"),
        Col(1200, "usable_as"),
    )
    photos = rows(
        "trip.photos",
        "fld.photos",
        Photo,
        Col(4400, "caption"),
        Col(3512, "file"),
        Col(1500, "permission", "dp.permission"),
    )
    trips = each(
        "p3.trips",
        "trip",
        facts("trip.facts"),
        headed("fld.observations", observations),
        headed("fld.photos", photos),
        dashes("trip.questions", "sec.open_questions"),
        level=2,
    )
    return [*opening("p3"), *trips, *closing("p3")]


def point_4() -> list[Element]:
    """The company."""
    history = rows(
        "p4.history", "fld.company_history", CompanyEvent,
        Col(1700, "date"), Col(3500, "event"), Col(4212, "significance"),
    )  # fmt: skip
    growth = rows(
        "p4.growth", "fld.growth", GrowthYear,
        Col(1800, "year"), Col(2100, "revenue", "mtr.revenue", number=True), Col(1712, "yoy", "tbl.yoy", number=True),
        Col(1900, "profit", number=True), Col(1900, "headcount", number=True),
    )  # fmt: skip
    portfolio = rows(
        "p4.portfolio", "fld.brand_portfolio", PortfolioBrand,
        Col(3000, "brand"), Col(4000, "category"), Col(2412, "revenue_pct", number=True),
    )  # fmt: skip
    organisation = rows(
        "p4.organisation", "fld.organisation", OrganisationUnit,
        Col(2400, "name"), Col(1800, "head"), Col(2300, "reports_to"), Col(2912, "role_in_advertising"),
    )  # fmt: skip
    decisions = rows(
        "p4.decisions", "fld.decision_process", DecisionStep,
        Col(2800, "who"), Col(4400, "decides_what"), Col(2212, "days", "dp.days", number=True),
    )  # fmt: skip
    return [
        *opening("p4"),
        *section("fld.company_history", facts("p4.facts"), apart(history)),
        *section("dp.growth_and_brands", growth, headed("fld.brand_portfolio", portfolio)),
        *section("fld.organisation", organisation, headed("fld.decision_process", decisions)),
        *section("dp.beliefs", facts("p4.beliefs")),
        *closing("p4"),
    ]


def point_5() -> list[Element]:
    """The product."""
    ingredients = rows(
        "p5.ingredients", "fld.ingredients", Ingredient,
        Col(3000, "name"), Col(4612, "role"), Col(1800, "disclosed"),
    )  # fmt: skip
    unique = rows(
        "p5.unique", "fld.unique_point", UniquePoint,
        Col(3700, "claim", strong=True), Col(3412, "proof"), Col(900, "exclusive"), Col(1400, "legal_cleared"),
    )  # fmt: skip
    benefits = rows(
        "p5.benefits", "fld.benefits", Benefit,
        Col(900, "rank"), Col(5300, "text"), Col(1500, "kind"), Col(1712, "importance_pct", number=True),
    )  # fmt: skip
    variants = rows(
        "p5.variants", "fld.variants", Variant,
        Col(2250, "item", "fld.variant_name"), Col(800, "measure", "fld.pack_size"), Col(2012, "make", "dp.make"),
        Col(1600, "launched"), Col(900, "list_price", number=True), Col(900, "retail_price", number=True),
        Col(950, "sales_pct", "dp.sales_pct", number=True),
    )  # fmt: skip
    secret = headed("fld.secret_formula", _secret())
    return [
        *opening("p5"),
        *section("dp.product", facts("p5.facts")),
        *section("dp.ingredients", headed("fld.ingredients", ingredients), secret, headed("fld.unique_point", unique)),
        *section("fld.buying_basis", facts("p5.basis"), apart(benefits)),
        *section("dp.variants", variants, apart(facts("p5.price"))),
        *section("dp.use_and_law", headed("fld.usage", facts("p5.usage")), headed("fld.regulatory", facts("p5.law"))),
        *closing("p5"),
    ]


def _secret() -> tuple[str, list[Element]]:
    """That there is a secret, and what may be said of it."""
    _, kept = line("p5.secret.kept")
    _, said = facts("p5.secret.said")
    return "p5.secret", [statement("{%p if p5.secret %}"), *kept, *said, statement("{%p endif %}")]


def point_6() -> list[Element]:
    """The problem."""
    verbatims = rows(
        "p6.verbatims", "fld.verbatims", Verbatim,
        Col(3662, "quote"), Col(2960, "speaker"), Col(1690, "date"), Col(1100, "sentiment"),
    )  # fmt: skip
    feelings = rows(
        "p6.feelings", "fld.feelings", Feeling,
        Col(2800, "emotion"), Col(4812, "trigger"), Col(1800, "intensity", number=True),
    )  # fmt: skip
    language = rows("p6.language", "fld.consumer_language", Language, Col(4700, "use", strong=True), Col(4712, "avoid"))
    return [
        *opening("p6"),
        *section("dp.two_problems", facts("p6.facts")),
        *section("fld.verbatims", verbatims),
        *section("dp.feelings_and_words", headed("fld.feelings", feelings), headed("fld.consumer_language", language)),
        *closing("p6"),
    ]
