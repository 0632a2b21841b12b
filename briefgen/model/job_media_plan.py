"""job_media_plan: what a media plan holds: its lines with the weeks they run, and the phases they belong to."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Annotated

from briefgen.model.record import Percent, Record, Reference, Text, about


class WeekPart(Record):
    """One week of a plan line."""

    week: str | None = about("R", 0, "fld.week", "写周，如 2026-W19。", "The week, such as 2026-W19.")
    units: float | None = about("C", 0, "fld.units", "写当周数量。", "The units that week.", ge=0)
    cost: float | None = about("C", 0, "med.net_cost", "写当周净价。", "The net cost that week.", unit="money", ge=0)


class PlanLine(Record):
    """One line of the media plan."""

    id: str | None = about("R", 0, "fld.id", "起一个编号，如 m_otv。", "A short id, such as m_otv.")
    channel: Text | None = about(
        "R", 0, "fld.media_channel", "写渠道，如“短视频”。", "The channel, such as short video."
    )
    vehicle: Text | None = about(
        "R", 0, "fld.vehicle", "写媒体，如平台或电视台名称。", "The vehicle, such as the platform or station."
    )
    placement: Text | None = about("C", 0, "fld.placement", "写广告位，如“信息流”。", "The placement, such as in-feed.")
    daypart: Text | None = about(
        "C", 0, "fld.time_of_day", "写时段，如“18–22 点”。", "The daypart, such as 6 to 10 p.m."
    )
    creative_unit: Annotated[str, Reference("creative_units")] | None = about(
        "R", 0, "fld.creative_unit", "填创意规格的编号，如 otv15。", "The id of the creative unit, such as otv15."
    )
    from_: dt.date | None = about("R", 0, "fld.first_day", "写第一天。", "The first day.", alias="from")
    to: dt.date | None = about("R", 0, "fld.last_day", "写最后一天。", "The last day.")
    weekly: tuple[WeekPart, ...] = about(
        "C", 0, "fld.weekly", "按周写数量和费用。", "Units and cost by week; they make up the line.", default=()
    )
    units: float | None = about(
        "R", 0, "fld.units", "写购买数量，如千次曝光数。", "Units bought, such as thousands of impressions.", ge=0
    )
    unit_cost: float | None = about(
        "R", 0, "tbl.unit_price", "写折扣前单价，单位为元。", "The price of a unit before discount.", unit="money", ge=0
    )
    rate_card: float | None = about(
        "C", 0, "med.rate_card", "写刊例价总额。", "The line's total at rate card.", unit="money", ge=0
    )
    discount_pct: Percent | None = about(
        "C", 0, "fld.discount", "写折扣率，如 40 表示省 40%。", "The discount; 40 means 40 percent off.", unit="pct"
    )
    net_cost: float | None = about(
        "R", 0, "med.net_cost", "写净价：数量 × 单价，减折扣。", "Units × price less discount.", unit="money", ge=0
    )
    impressions: float | None = about(
        "C", 0, "mtr.impressions", "写预计曝光量。", "Impressions expected.", unit="count", ge=0
    )
    clicks: float | None = about("C", 0, "mtr.clicks", "写预计点击量。", "Clicks expected.", unit="count", ge=0)
    reach_pct: Percent | None = about("C", 0, "mtr.reach", "写预计到达率。", "Reach expected.", unit="pct")
    avg_freq: float | None = about("C", 0, "mtr.frequency", "写预计平均频次。", "Average frequency expected.", ge=0)
    grp: float | None = about(
        "C", 0, "mtr.grp", "写毛评点，等于到达率 × 频次。", "Gross rating points: reach × frequency.", unit="GRP", ge=0
    )
    cpm: float | None = about(
        "C", 0, "mtr.cpm", "写千次曝光成本。", "Cost per thousand impressions.", unit="money", ge=0
    )
    cprp: float | None = about("C", 0, "mtr.cprp", "写每收视点成本。", "Cost per rating point.", unit="money", ge=0)
    ctr_pct: Percent | None = about("C", 0, "mtr.ctr", "写预计点击率。", "Click-through rate expected.", unit="pct")
    conversions: float | None = about(
        "C", 0, "mtr.conversions", "写预计转化量。", "Conversions expected.", unit="count", ge=0
    )
    kpi: Text | None = about(
        "C", 0, "fld.kpi", "写看什么，如“完播率 ≥ 32%”。", 'What it is judged by, such as "completion 32%".'
    )
    bonus: Text | None = about("C", 0, "med.bonus", "写赠播，如“加送 10%”。", 'What comes on top, such as "10% extra".')
    cancellation_date: dt.date | None = about(
        "R", 0, "fld.cancellation_date", "写最晚可以取消的日期。", "The last day it can be cancelled."
    )
    supplier: Text | None = about("C", 0, "fld.supplier", "写供应商。", "The supplier.")


class Phase(Record):
    """One phase of the campaign."""

    name: Text | None = about("R", 0, "fld.phase", "写阶段名称，如“引爆”。", "The phase's name, such as ignition.")
    from_: dt.date | None = about("R", 0, "fld.first_day", "写第一天。", "Its first day.", alias="from")
    to: dt.date | None = about(
        "R", 0, "fld.last_day", "写最后一天，阶段之间不空不叠。", "Its last day; phases neither overlap nor leave gaps."
    )
    task: Text | None = about(
        "R", 0, "fld.task", "写这一阶段的任务，如“让人第一次喝”。", 'What it has to do, such as "get the first sip".'
    )
    channels: tuple[Text, ...] = about(
        "R", 0, "fld.media_channel", "写用到的渠道。", "The channels it uses.", default=()
    )
    kpi: Text | None = about(
        "R", 0, "fld.kpi", "写衡量标准，如“3+ 到达 55%”。", 'What it is judged by, such as "55% at 3+".'
    )
    budget: float | None = about(
        "C", 0, "sec.budget", "写这一阶段的预算，单位为元。", "Its budget in plain currency units.", unit="money", ge=0
    )
