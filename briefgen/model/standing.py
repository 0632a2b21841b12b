"""standing: how the product does in use, in people's minds, and what will be improved."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.competitors import CompetitorId  # noqa: TC001 - pydantic reads annotations at run time
from briefgen.model.record import Figure, Period, Record, SourceId, Text, about


class Score(Record):
    """One attribute, our brand beside its best rival."""

    attribute: Text | None = about(
        "R", 12, "fld.attribute", "写评价的属性，如“不涩”。", 'The attribute, such as "not astringent".'
    )
    brand: float | None = about(
        "R", 12, "fld.own_score", "写本品牌得分，如 4.3。", "The brand's score, such as 4.3.", ge=0
    )
    best_rival: float | None = about(
        "R", 12, "fld.best_rival", "写得分最高的竞品的得分，如 3.6。", "The best rival's score, such as 3.6.", ge=0
    )
    rival: CompetitorId | None = about(
        "C", 12, "fld.rival", "填这个竞品在第 9 点的编号。", "The id of that rival in point 9."
    )
    scale_max: float | None = about(
        "R", 12, "fld.scale_max", "写满分是多少，如 5。", "The top of the scale, such as 5.", gt=0
    )
    base_n: int | None = about(
        "R", 12, "fld.base_size", "写样本量，如 412。", "The sample size, such as 412.", unit="count", ge=0
    )
    period: Period | None = about(
        "R", 12, "fld.period", "写调查所属期间，如 2025-Q4。", "The period of the survey, such as 2025-Q4."
    )
    source: SourceId | None = about("C", 12, "fld.source", "填来源编号。", "The id of the source.")


class Improvement(Record):
    """A change of the product that is planned or done."""

    what: Text | None = about(
        "R", 12, "fld.improvement_plan", "写改进什么，如“换新瓶盖”。", "What will be improved, such as a new cap."
    )
    why: Text | None = about(
        "R", 12, "fld.reason", "写为什么改，如“旧盖难拧开”。", 'Why, such as "the old cap is hard to open".'
    )
    date: dt.date | None = about("R", 12, "fld.date", "写改进上市的日期。", "The day it reaches the shelf.")
    status: Literal["planned", "in_progress", "done", "dropped"] | None = about(
        "R", 12, "fld.status", "选计划中、进行中、已完成或已取消。", "Planned, in progress, done or dropped."
    )
    affects_claims: bool | None = about(
        "R",
        12,
        "fld.affects_claims",
        "会影响广告宣称或产品画面时写 true。",
        "True if claims or packshots change with it.",
    )


class Standing(Record):
    """Point 12 as a whole."""

    usage_scores: tuple[Score, ...] = about(
        "R",
        12,
        "fld.usage_score",
        "写产品用起来怎样，逐项与最强竞品比较。",
        "How the product does in use, attribute by attribute beside the best rival.",
        default=(),
    )
    image_scores: tuple[Score, ...] = about(
        "R",
        12,
        "fld.image_score",
        "写人们对品牌印象如何，如“值得信任”。",
        'How people see the brand, such as "worthy of trust".',
        default=(),
    )
    overall: (
        Literal["strong_use_strong_image", "strong_use_weak_image", "weak_use_strong_image", "weak_both"] | None
    ) = about(
        "C",
        12,
        "fld.standing_overall",
        "总体判断：用得好坏与印象强弱，决定是产品任务还是传播任务。",
        "Use against image on the whole; it decides between a product job and a communication job.",
    )
    nps: Figure | None = about(
        "C", 12, "mtr.nps", "写净推荐值，−100 到 100，如 31。", "Net promoter score from −100 to 100, such as 31."
    )
    satisfaction_pct: Figure | None = about(
        "C",
        12,
        "fld.satisfaction",
        "写满意的使用者百分比，如 82。",
        "The percentage of satisfied users, such as 82.",
        unit="pct",
    )
    repeat_pct: Figure | None = about(
        "C", 12, "mtr.repeat", "写复购率，如 44。", "The percentage who buy again, such as 44.", unit="pct"
    )
    improvements: tuple[Improvement, ...] = about(
        "R",
        12,
        "fld.improvement_plan",
        "写产品改进计划；没有就在客户处确认后写明。",
        "Improvements to come; if there are none, let the client say so.",
        default=(),
    )
