"""market: point 8, the whole market: size, trend, seasons, regions, channels, prices."""

from __future__ import annotations

from typing import Literal

from briefgen.model.record import Figure, Percent, Period, Record, SourceId, Text, about
from briefgen.model.when import When  # noqa: TC001 - pydantic reads annotations at run time


class MarketSize(Record):
    """The market in one period, in volume and value."""

    period: Period | None = about("R", 8, "fld.period", "写期间，如 2025。", "The period, such as 2025.")
    volume: float | None = about("R", 8, "fld.volume", "写数量，如 1.24e9。", "The volume.", ge=0)
    volume_unit: str | None = about("R", 8, "fld.unit", "写数量单位，如“升”。", "The volume's unit, such as litre.")
    value: float | None = about(
        "R", 8, "fld.value", "写金额，单位为元，不写万或亿。", "The value in plain currency units.", unit="money", ge=0
    )
    source: SourceId | None = about("R", 8, "fld.source", "填来源编号。", "The id of the source.")


class Trend(Record):
    """Where the market is going."""

    statement: Text | None = about("R", 8, "fld.statement", "一句话写趋势。", "The trend in one sentence.")
    direction: Literal["up", "flat", "down"] | None = about(
        "R", 8, "fld.trend", "选上升、持平或下降。", "Up, flat or down."
    )
    evidence: Text | None = about("R", 8, "fld.evidence", "写依据的事实或数字。", "The fact or number behind it.")
    source: SourceId | None = about("R", 8, "fld.source", "填来源编号。", "The id of the source.")


class Region(Record):
    """A region's weight in the category and for the brand."""

    region: Text | None = about("R", 8, "fld.region", "写区域，如“华东”。", "The region.")
    share_pct: Percent | None = about(
        "R", 8, "fld.category_share", "写占品类的百分比。", "Its percentage of the category.", unit="pct"
    )
    population_pct: Percent | None = about(
        "C", 8, "fld.population_pct", "写占人口的百分比。", "Its percentage of the population.", unit="pct"
    )
    growth_pct: float | None = about(
        "C", 8, "fld.growth_rate", "写增长率，下降为负。", "How it grew, in percent.", unit="pct"
    )
    brand_share_pct: Percent | None = about(
        "C", 8, "fld.share", "写品牌在该区域的份额。", "The brand's share in it.", unit="pct"
    )
    brand_sales_pct: Percent | None = about(
        "C", 8, "fld.brand_sales_pct", "写占品牌销售的百分比。", "Its percentage of the brand's sales.", unit="pct"
    )
    source: SourceId | None = about("C", 8, "fld.source", "填来源编号。", "The id of the source.")


class MarketChannel(Record):
    """A channel's weight in the category."""

    channel: Text | None = about("R", 8, "fld.channel", "写渠道，如“便利店”。", "The channel.")
    share_pct: Percent | None = about(
        "R", 8, "fld.category_share", "写占品类的百分比。", "Its percentage of the category.", unit="pct"
    )
    growth_pct: float | None = about(
        "C", 8, "fld.growth_rate", "写增长率，下降为负。", "How it grew, in percent.", unit="pct"
    )
    brand_share_pct: Percent | None = about(
        "C", 8, "fld.share", "写品牌在该渠道的份额。", "The brand's share in it.", unit="pct"
    )
    source: SourceId | None = about("C", 8, "fld.source", "填来源编号。", "The id of the source.")


class PriceTier(Record):
    """A price band and its weight; without `to` it is open upwards."""

    tier: Text | None = about("R", 8, "fld.tier", "写价格带名称，如“中价”。", "The band's name.")
    from_: float | None = about(
        "R", 8, "fld.from_price", "写下限，单位为元。", "From.", unit="money", ge=0, alias="from"
    )
    to: float | None = about("C", 8, "fld.to_price", "写上限，单位为元。", "To.", unit="money", ge=0)
    share_pct: Percent | None = about(
        "R", 8, "fld.category_share", "写占品类的百分比。", "Its percentage of the category.", unit="pct"
    )
    source: SourceId | None = about("C", 8, "fld.source", "填来源编号。", "The id of the source.")


class Policy(Record):
    """A regulation that touches the market."""

    regulation: Text | None = about("R", 8, "fld.regulation", "写法规名称。", "The regulation.")
    effective: When | None = about("R", 8, "fld.effective", "写生效的年、月或日。", "When it takes effect.")
    effect: Text | None = about("R", 8, "fld.effect", "写对市场的影响。", "What it does to the market.")
    source: SourceId | None = about("C", 8, "fld.source", "填来源编号。", "The id of the source.")


class Market(Record):
    """The whole market."""

    definition: Text | None = about(
        "R", 8, "fld.definition", "写市场范围，如“即饮无糖茶，全国零售”。", "What counts as the market."
    )
    size: tuple[MarketSize, ...] = about(
        "R", 8, "fld.market_size", "写至少三年的数量与金额。", "Three years or more, volume and value.", default=()
    )
    growth_pct: Figure | None = about(
        "O",
        8,
        "fld.growth_rate",
        "由系统按市场量计算；填写则核对。",
        "Computed; checked where it is typed.",
        unit="pct",
    )
    trends: tuple[Trend, ...] = about("C", 8, "fld.trends", "写至少两个趋势。", "Two trends or more.", default=())
    seasonality: tuple[float, ...] = about(
        "R",
        8,
        "sec.seasonality",
        "写 1 至 12 月指数，平均为 100。",
        "Twelve months, mean 100.",
        unit="index",
        default=(),
    )
    seasonality_source: SourceId | None = about(
        "C", 8, "fld.source", "填季节指数的来源编号。", "The id of the source of the twelve numbers."
    )
    regions: tuple[Region, ...] = about(
        "R", 8, "fld.region", "写各区域占比与品牌份额。", "Regions with their weight.", default=()
    )
    channels: tuple[MarketChannel, ...] = about(
        "R", 8, "fld.channel", "写各渠道占比。", "Channels with their weight.", default=()
    )
    price_tiers: tuple[PriceTier, ...] = about(
        "C", 8, "fld.price_tiers", "写价格带与占比。", "Price bands with their weight.", default=()
    )
    avg_price: Figure | None = about(
        "O", 8, "fld.avg_price", "写品类均价，单位为元。", "The category's average price.", unit="money"
    )
    penetration_pct: Figure | None = about(
        "C", 8, "mtr.penetration", "写品类渗透率。", "Percentage of households or people who buy.", unit="pct"
    )
    frequency: Figure | None = about("C", 8, "fld.purchase_frequency", "写每年购买次数。", "Purchases a year.")
    per_capita: Figure | None = about("C", 8, "fld.per_capita", "写人均消费量。", "How much a person consumes a year.")
    policy: tuple[Policy, ...] = about(
        "C", 8, "fld.policy", "写影响市场的法规。", "Regulations that touch the market.", default=()
    )
