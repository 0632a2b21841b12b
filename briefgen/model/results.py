"""results: what a campaign delivered, as it was counted."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Annotated, Literal

from briefgen.model.record import Period, Record, Reference, SourceId, Text, about

KpiId = Annotated[str, Reference("kpis")]


class DailyRow(Record):
    """One day of one channel, counted once."""

    date: dt.date | None = about("R", 0, "fld.date", "写日期。", "The day.")
    channel: str | None = about(
        "R", 0, "fld.media_channel", "写媒介渠道，与媒介计划一致。", "The channel, as in the plan."
    )
    placement: str | None = about("C", 0, "fld.placement", "写位置。", "The placement.")
    creative: str | None = about("C", 0, "fld.creative_unit", "写素材。", "The creative unit.")
    region: str | None = about("C", 0, "fld.region", "写区域。", "The region.")
    source: SourceId | None = about(
        "C", 0, "fld.source", "填来源编号，平台与第三方分开。", "The source's id; platform and third party apart."
    )
    impressions: float | None = about("C", 0, "mtr.impressions", "写曝光量。", "Impressions.")
    viewable: float | None = about("C", 0, "fld.viewable", "写可见曝光量。", "Viewable impressions.")
    ivt: float | None = about("C", 0, "fld.ivt", "写异常曝光量。", "Invalid impressions.")
    clicks: float | None = about("C", 0, "mtr.clicks", "写点击量。", "Clicks.")
    landings: float | None = about("C", 0, "fld.landings", "写到站量。", "Visits that reached the page.")
    bounces: float | None = about("C", 0, "fld.bounces", "写跳出量。", "Visits that left at once.")
    leads: float | None = about("C", 0, "fld.leads", "写线索量。", "Leads.")
    orders: float | None = about("C", 0, "fld.orders", "写订单量。", "Orders.")
    units: float | None = about("C", 0, "fld.units", "写件数。", "Units sold.")
    revenue: float | None = about("C", 0, "mtr.revenue", "写收入，单位为元。", "Revenue in currency units.")
    cost: float | None = about("C", 0, "mtr.cost", "写花费，单位为元。", "Cost in currency units.")
    interactions: float | None = about("C", 0, "fld.interactions", "写互动量。", "Interactions.")
    video_views: float | None = about("C", 0, "fld.video_views", "写播放量。", "Video views.")
    video_completes: float | None = about("C", 0, "fld.video_completes", "写完播量。", "Completed views.")
    new_customers: float | None = about("C", 0, "fld.new_customers", "写新客数。", "New customers.")
    note: Text | None = about(
        "O", 0, "fld.note", "特殊情况写明，如“订单含门店”。", "What is unusual, such as orders from stores."
    )


class BrandRow(Record):
    """One brand measure of one group or wave."""

    metric: Text | None = about("R", 0, "fld.metric", "写指标。", "The measure.")
    kpi: KpiId | None = about("C", 0, "fld.kpi", "填 KPI 编号。", "The KPI's id.")
    group: Literal["exposed", "control", "total"] | None = about(
        "R", 0, "fld.group", "选曝光组、控制组或总体。", "Exposed, control or total."
    )
    wave: Text | None = about("R", 0, "fld.wave", "写波次，如“投后”。", 'The wave, such as "after".')
    value: float | None = about("R", 0, "fld.value", "写数值。", "The value.")
    unit: str | None = about("C", 0, "fld.unit", "写单位，如 pct。", "The unit, such as pct.")
    base_n: int | None = about("R", 0, "fld.base_size", "写样本量。", "The base.", ge=0)
    source: SourceId | None = about("R", 0, "fld.source", "填来源编号。", "The id of the source.")


class SalesRow(Record):
    """Sales of one period, region and channel."""

    period: Period | None = about("R", 0, "fld.period", "写期间，如 2026-W19。", "The period, such as 2026-W19.")
    region: Text | None = about("C", 0, "fld.region", "写区域。", "The region.")
    channel: Text | None = about("C", 0, "fld.channel", "写渠道。", "The channel.")
    volume: float | None = about("C", 0, "fld.volume", "写数量。", "The volume.")
    value: float | None = about("C", 0, "fld.value", "写金额，单位为元。", "The value in currency units.")
    baseline_value: float | None = about(
        "C", 0, "fld.baseline_value", "写没有投放时的预计金额。", "What it would have been without the campaign."
    )
    test_or_control: Literal["test", "control"] | None = about(
        "O", 0, "fld.test_or_control", "选测试区或控制区。", "Test or control region."
    )
    source: SourceId | None = about("C", 0, "fld.source", "填来源编号。", "The id of the source.")


class SearchRow(Record):
    """Searches on one day."""

    date: dt.date | None = about("R", 0, "fld.date", "写日期。", "The day.")
    brand_index: float | None = about("R", 0, "fld.brand_index", "写品牌搜索指数。", "Searches for the brand.")
    category_index: float | None = about(
        "R", 0, "fld.category_index", "写品类搜索指数。", "Searches for all brands of the category."
    )


class SocialRow(Record):
    """Posts on one platform and day."""

    date: dt.date | None = about("R", 0, "fld.date", "写日期。", "The day.")
    platform: str | None = about("R", 0, "fld.platform", "写平台。", "The platform.")
    posts: float | None = about("C", 0, "fld.posts", "写帖子数。", "Posts.")
    volume: float | None = about("C", 0, "fld.volume", "写声量。", "Mentions.")
    positive: float | None = about("C", 0, "fld.positive", "写正面数。", "Positive mentions.")
    neutral: float | None = about("C", 0, "fld.neutral", "写中性数。", "Neutral mentions.")
    negative: float | None = about("C", 0, "fld.negative", "写负面数。", "Negative mentions.")


class DeliveryRow(Record):
    """What a line of the plan delivered."""

    line: str | None = about("R", 0, "fld.plan_line", "填媒介计划行的编号。", "The plan line's id.")
    planned: float | None = about("R", 0, "tbl.planned", "写计划量。", "What was planned.")
    delivered: float | None = about("R", 0, "tbl.delivered", "写交付量。", "What was delivered.")
    unit: str | None = about("R", 0, "fld.unit", "写单位，如 impressions。", "The unit, such as impressions.")
    make_good: float | None = about("C", 0, "med.make_good", "写补偿量。", "What was made good.")


class KpiResult(Record):
    """What a KPI came to."""

    kpi: KpiId | None = about("R", 0, "fld.kpi", "填 KPI 编号。", "The KPI's id.")
    actual: float | None = about("R", 0, "tbl.actual", "写实际值。", "The actual value.")
    unit: str | None = about("C", 0, "fld.unit", "写单位，与 KPI 一致。", "The unit, as in the KPI.")
    measured_on: dt.date | None = about("C", 0, "fld.measured_on", "写测量日期。", "The day it was measured.")
    source: SourceId | None = about("R", 0, "fld.source", "填来源编号。", "The id of the source.")


class Results(Record):
    """What a campaign delivered."""

    currency: str | None = about("C", 0, "fld.currency", "写币种代码。", "The currency's code.")
    tax: Literal["incl", "excl"] | None = about(
        "C", 0, "tbl.tax", "选含税或未税，应与计划一致。", "Tax included or excluded, as in the plan."
    )
    daily: tuple[DailyRow, ...] = about(
        "R",
        0,
        "fld.daily_rows",
        "每日每渠道一条，可用 CSV。",
        "One row a day and channel; a CSV file will do.",
        default=(),
    )
    brand: tuple[BrandRow, ...] = about(
        "C", 0, "fld.brand_rows", "每指标每组一条。", "One row a measure and group.", default=()
    )
    sales: tuple[SalesRow, ...] = about("C", 0, "fld.sales_rows", "每期一条。", "One row a period.", default=())
    search: tuple[SearchRow, ...] = about("C", 0, "fld.search_rows", "每日一条。", "One row a day.", default=())
    social: tuple[SocialRow, ...] = about(
        "C", 0, "fld.social_rows", "每日每平台一条。", "One row a day and platform.", default=()
    )
    media_delivery: tuple[DeliveryRow, ...] = about(
        "C", 0, "sec.media_delivery", "每条排期一条。", "One row a plan line.", default=()
    )
    kpis: tuple[KpiResult, ...] = about("C", 0, "fld.kpi_results", "每个 KPI 一条。", "One row a KPI.", default=())
    totals: dict[str, float] = about(
        "O",
        0,
        "fld.stated_totals",
        "写平台自己的合计，如 cost: 100。",
        "Totals the platform states, such as cost: 100.",
        default={},
    )
