"""market_points: points 7 to 10 as Word blocks: the brand's history, the market, the rivals, the consumers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.elements import paragraph, statement

from briefgen.model.brand import BrandAsset, BrandChange, PastPromotion, PricePoint
from briefgen.model.competitors import (
    AdSpend,
    Competitor,
    CreativeSample,
    RivalPrice,
    RivalPromotion,
    SuccessReason,
)
from briefgen.model.consumer_profile import MediaHabit, Segment
from briefgen.model.consumers import ConsumerRole, FunnelStep, InsightPoint, JourneyStep
from briefgen.model.market import MarketChannel, MarketSize, Policy, PriceTier, Region, Trend
from dossier.blocks import Col, apart, closing, each, facts, headed, line, opening, rows, section, shown

if TYPE_CHECKING:
    from paper.elements import Element


def point_7() -> list[Element]:
    """The brand's history."""
    timeline = rows(
        "p7.timeline", "dp.what_happened", BrandChange,
        Col(2160, "date", "dp.when"), Col(1180, "kind", "fld.kind"), Col(2130, "what", "dp.what"),
        Col(2050, "why", "fld.reason"), Col(1892, "result"),
    )  # fmt: skip
    prices = rows(
        "p7.prices", "fld.price_history", PricePoint,
        Col(1000, "period"), Col(1150, "price", number=True), Col(1450, "unit"),
        Col(1150, "volume_change_pct", number=True), Col(1850, "reason"), Col(2812, "reaction"),
    )  # fmt: skip
    promotions = rows(
        "p7.promotions", "fld.promotion", PastPromotion,
        Col(1700, "when", "fld.when"), Col(1480, "mechanic"), Col(1200, "cost", number=True),
        Col(1200, "baseline_sales", "dp.sales_before", number=True),
        Col(1200, "promo_sales", "dp.sales_while", number=True),
        Col(1200, "post_sales", "dp.sales_after", number=True), Col(1432, "response"),
    )  # fmt: skip
    assets = rows(
        "p7.assets", "fld.assets", BrandAsset,
        Col(3600, "name"), Col(1900, "kind"), Col(1900, "recognition_pct", number=True), Col(2012, "keep"),
    )  # fmt: skip
    return [
        *opening("p7"),
        *section("fld.launch", facts("p7.launch")),
        *section("dp.what_happened", timeline),
        *section("dp.share_changes", shown("p7.share_figure", "columns", height_cm=3.8), ("p7.shares", _shares())),
        *section("dp.price_changes", shown("p7.price_figure", "columns", height_cm=3.8), prices),
        *section("dp.promotion_response", promotions),
        *section("dp.ad_response", ("p7.campaigns", _campaigns()), _silent("p7.no_campaigns")),
        *section("dp.stands_for", facts("p7.stands_for"), headed("fld.assets", assets)),
        *closing("p7"),
    ]


def _campaigns() -> list[Element]:
    return each("p7.campaigns", "campaign", facts("campaign.facts"))


def _shares() -> list[Element]:
    return [
        statement("{%p if p7.shares %}"),
        paragraph("Normal", "{{ p7.shares.line }}"),
        statement("{%p if p7.shares.source and not p7.share_figure %}"),
        paragraph("Source", "{{ p7.shares.source }}"),
        statement("{%p endif %}"),
        statement("{%p endif %}"),
    ]


def _silent(group: str) -> tuple[str, list[Element]]:
    """The line that stands where a list is empty."""
    return group, [
        statement(f"{{%p if {group} %}}"),
        paragraph("Normal", f"{{{{ {group}.note }}}}"),
        statement("{%p endif %}"),
    ]


def point_8() -> list[Element]:
    """The whole market."""
    sizes = rows(
        "p8.sizes", "fld.market_size", MarketSize,
        Col(2600, "period"), Col(2300, "amount", "fld.volume", number=True), Col(2400, "value", number=True),
        Col(2112, "yoy", "tbl.yoy", number=True),
    )  # fmt: skip
    trends = rows(
        "p8.trends", "fld.trends", Trend, Col(1000, "direction"), Col(4900, "statement"), Col(3512, "evidence")
    )
    regions = rows(
        "p8.regions", "fld.region", Region,
        Col(1700, "region"), Col(1100, "share_pct", number=True), Col(1300, "population_pct", number=True),
        Col(1000, "growth_pct", number=True), Col(1100, "brand_share_pct", "dp.brand_share", number=True),
        Col(1212, "brand_sales_pct", "dp.brand_sales", number=True), Col(1000, "cdi", "dp.cdi", number=True),
        Col(1000, "bdi", "dp.bdi", number=True),
    )  # fmt: skip
    channels = rows(
        "p8.channels", "fld.channel", MarketChannel,
        Col(3300, "channel"), Col(2000, "share_pct", number=True), Col(2000, "growth_pct", number=True),
        Col(2112, "brand_share_pct", "dp.brand_share", number=True),
    )  # fmt: skip
    tiers = rows(
        "p8.tiers", "fld.price_tiers", PriceTier,
        Col(3300, "tier"), Col(2000, "from", number=True), Col(2000, "to", number=True),
        Col(2112, "share_pct", number=True),
    )  # fmt: skip
    policy = rows(
        "p8.policy", "fld.policy", Policy, Col(2600, "regulation"), Col(1600, "effective"), Col(5212, "effect")
    )
    return [
        *opening("p8"),
        *section("dp.market_size", facts("p8.facts"), shown("p8.size_figure", "columns_line", height_cm=5.8), sizes),
        *section("fld.trends", trends),
        *section("sec.seasonality", shown("p8.season_figure", "months", height_cm=3.6), ("p8.seasons", _seasons())),
        *section("dp.regions", shown("p8.region_figure", "bars", height_cm=3.6), regions),
        *section("dp.channels", shown("p8.channel_figure", "pairs", height_cm=4.2), channels),
        *section("dp.prices_and_policy", headed("fld.price_tiers", tiers), headed("fld.policy", policy)),
        *closing("p8"),
    ]


def _seasons() -> list[Element]:
    """Twelve indices in words, where there is no figure of them."""
    return [
        statement("{%p if p8.seasons and not p8.season_figure %}"),
        paragraph("Normal", "{{ words.dp.indices }}{{ p8.seasons.line }}"),
        statement("{%p endif %}"),
    ]


def point_9() -> list[Element]:
    """The rivals, side by side."""
    name = Col(1300, "name", strong=True)
    shares = rows(
        "p9.shares", "dp.shares_and_trend", Competitor,
        name, Col(4100, "series", "dp.share_series"), Col(1000, "trend"), Col(3012, "feature"),
    )  # fmt: skip
    threats = rows("p9.threats", "fld.threat", Competitor, name, Col(2600, "threat"), Col(5512, "threat_reason"))
    reasons = rows("p9.reasons", "fld.success_reasons", SuccessReason, name, Col(4100, "text"), Col(4012, "evidence"))
    advertising = rows(
        "p9.advertising", "fld.ad_strategy", Competitor,
        name, Col(3300, "ad_strategy"), Col(1400, "ad_is_success_factor", "dp.ad_factor"),
        Col(3412, "ad_factor_reason"),
    )  # fmt: skip
    spend = rows(
        "p9.spend", "fld.ad_spend", AdSpend,
        name, Col(900, "period"), Col(1550, "amount", number=True), Col(1100, "basis"),
        Col(1400, "voice", "mtr.sov", number=True), Col(3162, "media", "fld.by_medium"),
    )  # fmt: skip
    promotions = rows(
        "p9.promotions", "fld.promotion", RivalPromotion,
        name, Col(4412, "text"), Col(3700, "seen", "dp.seen"),
    )  # fmt: skip
    prices = rows(
        "p9.prices", "fld.price", RivalPrice,
        name, Col(1400, "price", number=True), Col(2400, "unit"), Col(2212, "channel"), Col(2100, "seen", "dp.seen_on"),
    )  # fmt: skip
    judged = rows(
        "p9.judged", "dp.packaging_and_performance", Competitor,
        name, Col(4056, "packaging"), Col(4056, "performance"),
    )  # fmt: skip
    says = rows("p9.says", "dp.says", Competitor, name, Col(3000, "message"), Col(2212, "tone"), Col(2900, "weakness"))
    samples = rows(
        "p9.samples", "fld.creative_samples", CreativeSample,
        name, Col(3800, "caption"), Col(1700, "date", "dp.seen_on"), Col(2612, "file"),
    )  # fmt: skip
    return [
        *opening("p9"),
        *section("dp.shares_and_trend", shown("p9.share_figure", "stack", height_cm=6.2), shares),
        *section("dp.threats", threats),
        *section("fld.success_reasons", reasons),
        *section(
            "dp.advertising",
            advertising,
            shown("p9.voice_figure", "pairs", height_cm=4.2),
            headed("fld.ad_spend", spend),
            headed("dp.says", says),
            headed("fld.creative_samples", samples),
        ),
        *section("fld.promotion", promotions),
        *section("fld.price", prices),
        *section("dp.packaging_and_performance", judged),
        *closing("p9"),
    ]


def point_10() -> list[Element]:
    """The consumers."""
    roles = rows(
        "p10.roles", "fld.consumer_roles", ConsumerRole,
        Col(1300, "role", "fld.role", strong=True), Col(3000, "who"), Col(2100, "size"), Col(3012, "note"),
    )  # fmt: skip
    segments = rows(
        "p10.segments", "fld.segments", Segment,
        Col(860, "priority"), Col(1600, "name", strong=True), Col(1300, "size_pct", number=True),
        Col(1600, "value_pct", number=True), Col(4052, "description"),
    )  # fmt: skip
    media = rows(
        "p10.media", "fld.media_habits", MediaHabit,
        Col(2800, "medium"), Col(1500, "reach_pct", number=True), Col(1500, "index", number=True),
        Col(3612, "time_of_day"),
    )  # fmt: skip
    journey = rows(
        "p10.journey", "fld.journey", JourneyStep,
        Col(1500, "stage", strong=True), Col(2500, "need"), Col(2600, "touchpoint"), Col(2812, "barrier"),
    )  # fmt: skip
    funnel = rows(
        "p10.funnel", "fld.funnel", FunnelStep,
        Col(2100, "stage"), Col(1700, "brand_pct", number=True), Col(1500, "benchmark_pct", number=True),
        Col(1600, "gap", "dp.gap_pp", number=True), Col(1100, "base_n", "dp.n", number=True), Col(1412, "period"),
    )  # fmt: skip
    insights = rows(
        "p10.insights", "sec.insight", InsightPoint,
        Col(3100, "observation"), Col(3200, "tension"), Col(3112, "so_what"),
    )  # fmt: skip
    return [
        *opening("p10"),
        *section(
            "dp.users_and_buyers",
            roles,
            apart(facts("p10.roles_lacking")),
            headed("fld.potential_users", facts("p10.potential")),
        ),
        *section(
            "dp.repeat_users",
            shown("p10.heavy_figure", "pair_bars", height_cm=5),
            facts("p10.heavy"),
            headed("fld.behaviour", facts("p10.behaviour")),
        ),
        *section("fld.demographics", facts("p10.numbers"), headed("fld.segments", segments)),
        *section("fld.psychographics", facts("p10.mind")),
        *section(
            "dp.media_and_journey",
            shown("p10.media_figure", "bars", height_cm=3.6),
            media,
            headed("fld.journey", journey),
            shown("p10.funnel_figure", "pairs", height_cm=4.2),
            funnel,
        ),
        *section("dp.special_points", insights, headed("fld.persona", line("p10.persona"))),
        *closing("p10"),
    ]
