"""channels: how the product travels to the buyer, and what the place of purchase is like."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time

from briefgen.model.record import Percent, Record, SourceId, Text, about


class FlowNode(Record):
    """One station on the way from factory to consumer."""

    node: Text | None = about(
        "R", 11, "fld.channel_node", "写这一站的名称，如“经销商”。", "The station's name, such as dealer."
    )
    margin_pct: float | None = about(
        "C",
        11,
        "fld.margin",
        "写这一站的毛利率，如 18；工厂与消费者不填。",
        "Its margin in percent, such as 18; none for factory and consumer.",
        unit="pct",
        ge=0,
    )


class ChannelShare(Record):
    """How much one channel sells and how well the brand is distributed in it."""

    channel: Text | None = about(
        "R", 11, "fld.channel", "写渠道名称，如“便利店”。", "The channel, such as convenience stores."
    )
    sales_pct: Percent | None = about(
        "R",
        11,
        "fld.sales_share",
        "写占本品牌销量的百分比，如 41。",
        "Its percentage of the brand's sales, such as 41.",
        unit="pct",
    )
    outlets: int | None = about(
        "C",
        11,
        "fld.outlets",
        "写在售门店数，如 52000。",
        "How many outlets sell it, such as 52000.",
        unit="count",
        ge=0,
    )
    numeric_dist_pct: Percent | None = about(
        "R", 11, "mtr.numeric_distribution", "写数值铺货率，如 46。", "Numeric distribution, such as 46.", unit="pct"
    )
    weighted_dist_pct: Percent | None = about(
        "R",
        11,
        "mtr.weighted_distribution",
        "写加权铺货率，如 63；低于数值铺货率说明大店弱。",
        "Weighted distribution, such as 63; below numeric means weak in big stores.",
        unit="pct",
    )
    growth_pct: float | None = about(
        "C",
        11,
        "fld.brand_growth",
        "写同比增长率，下降写负数。",
        "Growth on the year before; negative for a decline.",
        unit="pct",
    )
    source: SourceId | None = about("C", 11, "fld.source", "填来源编号。", "The id of the source.")


class Training(Record):
    """How sales people are trained."""

    who: Text | None = about(
        "R",
        11,
        "fld.trained",
        "写谁接受培训，如“经销商业务代表”。",
        "Who is trained, such as dealers' sales representatives.",
    )
    content: Text | None = about(
        "R",
        11,
        "fld.content",
        "写培训内容，如“冷泡卖点与冰柜陈列”。",
        "What is taught, such as the cold-brew story and fridge display.",
    )
    frequency: Text | None = about(
        "R", 11, "fld.frequency", "写多久一次，如“每季一次”。", "How often, such as once a quarter."
    )
    hours: float | None = about("C", 11, "fld.hours", "写每次培训的小时数，如 4。", "Hours a time, such as 4.", ge=0)
    last_on: dt.date | None = about("C", 11, "fld.last_on", "写最近一次培训的日期。", "The day of the last training.")


class PlaceOfPurchase(Record):
    """What the shelf looks like where people choose."""

    channel: Text | None = about(
        "R", 11, "fld.channel", "写渠道名称，如“便利店”。", "The channel, such as convenience stores."
    )
    shelf: Text | None = about(
        "R",
        11,
        "fld.shelf",
        "写产品摆在哪里，如“冰柜第 2 层”。",
        'Where the product stands, such as "second shelf of the fridge".',
    )
    decision_time: Text | None = about(
        "C",
        11,
        "fld.decision_time",
        "写顾客用多久做决定，如“8 秒”。",
        "How long shoppers take to choose, such as eight seconds.",
    )
    promoter: bool | None = about(
        "C",
        11,
        "fld.promoter",
        "有驻店促销员写 true，没有写 false。",
        "True if there is a promoter in store, false if not.",
    )
    posm: tuple[Text, ...] = about(
        "C",
        11,
        "fld.posm",
        "写可用的售点物料，如“冰柜门贴”“跳跳卡”。",
        "Material one may place, such as fridge stickers or wobblers.",
        default=(),
    )
    notes: Text | None = about(
        "C", 11, "fld.note", "写购买地点的其他特点。", "Anything else about this place of purchase."
    )


class ChannelComparison(Record):
    """Our system beside that of competitors."""

    us: Text | None = about("R", 11, "fld.our_system", "写我们的渠道系统怎样运作。", "How our system works.")
    them: Text | None = about(
        "R", 11, "fld.their_system", "写竞争对手的系统有什么不同。", "How the competitors' system differs."
    )
    advantage: Text | None = about("R", 11, "fld.advantage", "写我们的优势。", "Where we are better off.")
    disadvantage: Text | None = about("R", 11, "fld.disadvantage", "写我们的劣势。", "Where we are worse off.")


class Channels(Record):
    """Point 11 as a whole."""

    flow: tuple[FlowNode, ...] = about(
        "R",
        11,
        "fld.channel_flow",
        "从工厂到消费者依次写各站和毛利率。",
        "The stations from factory to consumer in order, with margins.",
        default=(),
    )
    direct_pct: Percent | None = about(
        "R",
        11,
        "fld.direct_share",
        "写直销占销量的百分比，与经销商合计 100。",
        "Direct sales in percent; with dealers it makes 100.",
        unit="pct",
    )
    dealer_pct: Percent | None = about(
        "R",
        11,
        "fld.dealer_share",
        "写经销商占销量的百分比，如 65。",
        "Sales through dealers in percent, such as 65.",
        unit="pct",
    )
    mix: tuple[ChannelShare, ...] = about(
        "R",
        11,
        "fld.channel_mix",
        "逐个渠道写销售占比和铺货率。",
        "Sales share and distribution channel by channel.",
        default=(),
    )
    training: Training | None = about(
        "R", 11, "fld.training", "写销售代表如何培训。", "How sales representatives are trained."
    )
    pop: tuple[PlaceOfPurchase, ...] = about(
        "R",
        11,
        "fld.place_of_purchase",
        "逐个渠道写购买地点的特点。",
        "What the place of purchase is like, channel by channel.",
        default=(),
    )
    vs_competition: ChannelComparison | None = about(
        "R",
        11,
        "fld.vs_competition",
        "写本系统与竞争对手的差异、优势和劣势。",
        "How our system differs from competitors', for better and worse.",
    )
    ready_date: dt.date | None = about(
        "R",
        11,
        "fld.ready_date",
        "上市项目写铺货就绪的日期；大众广告应在其后。",
        "For a launch, the day distribution is ready; mass advertising comes after it.",
    )
    ready_dist_pct: Percent | None = about(
        "R",
        11,
        "fld.ready_dist",
        "写就绪时的加权铺货率，如 60。",
        "Weighted distribution on that day, such as 60.",
        unit="pct",
    )
    source: SourceId | None = about(
        "C", 11, "fld.source", "填渠道数据的来源编号。", "The id of the source of these numbers."
    )
