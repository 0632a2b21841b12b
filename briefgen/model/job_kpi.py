"""job_kpi: the numbers a job is judged by."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.consumers import JourneyStage  # noqa: TC001 - pydantic reads annotations at run time
from briefgen.model.record import Figure, Percent, Period, Record, SourceId, Text, about


class Kpi(Record):
    """One measure with baseline, floor, target and stretch."""

    id: str | None = about("R", 0, "fld.id", "起一个编号，如 k_trial。", "A short id, such as k_trial.")
    name: Text | None = about(
        "R", 0, "fld.metric", "写指标名称，如“首购率”。", "The measure's name, such as first-purchase rate."
    )
    level: (
        Literal["business", "marketing", "communication", "media", "digital", "output", "outtake", "outcome", "impact"]
        | None
    ) = about(
        "R",
        0,
        "fld.level",
        "选层级：商业、营销、传播、媒介或数字；也可用产出到影响四级。",
        "Business, marketing, communication, media or digital; or output to impact.",
    )
    dimension: Literal["brand", "conversion", "cost"] | None = about(
        "R",
        0,
        "fld.dimension",
        "选品牌、转化或成本，三个维度都要有指标。",
        "Brand, conversion or cost; each of the three needs a measure.",
    )
    stage: JourneyStage | None = about(
        "C", 0, "fld.stage", "选消费者旅程的阶段。", "The stage of the consumer's journey."
    )
    direction: Literal["higher_better", "lower_better", "range"] | None = about(
        "R",
        0,
        "fld.direction",
        "选越高越好、越低越好或落在区间内。",
        "Higher is better, lower is better, or within a range.",
    )
    kind: Literal["flow", "stock"] | None = about(
        "R",
        0,
        "fld.kpi_kind",
        "期间累计写 flow，如点击；水平值写 stock，如知名度。",
        "flow for what is counted, such as clicks; stock for a level, such as awareness.",
    )
    unit: str | None = about("R", 0, "fld.unit", "写单位，如 pct、CNY、count。", "The unit, such as pct, CNY or count.")
    baseline: float | None = about("R", 0, "tbl.baseline", "写基准值，如 3.1。", "Where it stands now, such as 3.1.")
    baseline_period: Period | None = about(
        "C", 0, "fld.baseline_period", "写基准值所属期间，如 2025-Q4。", "The period of the baseline, such as 2025-Q4."
    )
    floor: float | None = about(
        "C", 0, "tbl.floor", "写底线值，低于它就算失败。", "The floor; below it the job has failed."
    )
    target: float | None = about("R", 0, "tbl.target", "写目标值，如 4.6。", "The target, such as 4.6.")
    stretch: float | None = about("C", 0, "tbl.stretch", "写挑战值，如 5.2。", "The stretch, such as 5.2.")
    primary: bool = about(
        "R",
        0,
        "fld.primary",
        "主要指标写 true，一到三个。",
        "True for a main measure; one to three of them.",
        default=False,
    )
    weight: Percent | None = about(
        "C", 0, "fld.weight", "写权重，合计 100。", "Its weight; all weights make 100.", unit="pct"
    )
    source: SourceId | None = about("R", 0, "fld.source", "填数据来源编号。", "The id of the data's source.")
    base_n: int | None = about("C", 0, "fld.base_size", "写样本量。", "The sample size.", unit="count", ge=0)
    measured_by: Literal["third_party", "platform", "client", "agency"] | None = about(
        "R",
        0,
        "fld.measured_by",
        "选谁来测量：第三方、平台、客户或代理商。",
        "Who measures: a third party, the platform, the client or the agency.",
    )
    measured_with: Text | None = about(
        "C",
        0,
        "fld.measured_with",
        "写用什么测量，如“家庭消费样组”。",
        "What it is measured with, such as a household panel.",
    )
    measured_at: dt.date | None = about(
        "R", 0, "fld.measured_at", "写测量日期，如 2026-08-15。", "The day it is measured, such as 2026-08-15."
    )
    attribution: Text | None = about(
        "C",
        0,
        "fld.attribution",
        "写归因方式，如“末次点击，7 天”；不适用就写明。",
        'How effects are attributed, such as "last click, 7 days".',
    )
    benchmark: Figure | None = about(
        "C",
        0,
        "tbl.benchmark",
        "写对标值及来源，如品类新品均值 3.8。",
        "A benchmark with its source, such as the average new product at 3.8.",
    )
