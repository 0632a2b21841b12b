"""job_risk: what may go wrong, what went wrong, what was learned and what comes next."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Annotated, Literal

from briefgen.model.job_work import WorkStatus  # noqa: TC001 - pydantic reads annotations at run time
from briefgen.model.record import PersonId, Record, Reference, SourceId, Text, about


class Risk(Record):
    """Something that may go wrong, and our answer."""

    id: str | None = about("R", 0, "fld.id", "起一个编号，如 R1。", "A short id, such as R1.")
    risk: Text | None = about(
        "R",
        0,
        "fld.risk",
        "写可能发生什么，如“拍摄遇连续阴雨”。",
        'What may happen, such as "rain on all shooting days".',
    )
    category: (
        Literal["budget", "channel", "data", "compliance", "schedule", "supplier", "opinion", "creative", "talent"]
        | None
    ) = about(
        "R",
        0,
        "fld.kind",
        "选类别，如预算、渠道、数据、合规、舆情。",
        "The kind, such as budget, channel, data, compliance or public opinion.",
    )
    probability: Literal["low", "mid", "high"] | None = about(
        "R", 0, "risk.probability", "选发生概率：低、中或高。", "How likely: low, mid or high."
    )
    impact: Literal["slight", "moderate", "severe"] | None = about(
        "R", 0, "risk.impact", "选影响程度：轻微、中等或严重。", "How grave: slight, moderate or severe."
    )
    trigger: Text | None = about(
        "C", 0, "fld.trigger", "写什么情况下算发生，如“超支 10%”。", 'What makes it real, such as "10% over budget".'
    )
    early_signal: Text | None = about("C", 0, "fld.early_signal", "写最早看得到的征兆。", "The first sign of it.")
    response: Text | None = about(
        "R", 0, "fld.risk_response", "写应对办法，如“备用棚一天”。", 'What we do, such as "hold a studio for one day".'
    )
    owner: PersonId | None = about("R", 0, "fld.owner", "填负责人的编号。", "The id of the person who watches it.")
    deadline: dt.date | None = about("R", 0, "fld.due", "写应对完成的日期。", "The day the response must be ready.")
    status: WorkStatus | None = about(
        "C", 0, "fld.status", "选状态，如正常或已完成。", "How it stands, such as on track or done."
    )
    residual: Text | None = about(
        "C", 0, "fld.residual", "写应对之后还剩什么风险。", "What remains after the response."
    )


class Issue(Record):
    """Something that did go wrong."""

    id: str | None = about("R", 0, "fld.id", "起一个编号，如 I1。", "A short id, such as I1.")
    reported_at: dt.datetime | None = about(
        "R",
        0,
        "fld.reported_at",
        "写报告时间，如 2026-05-12 09:30。",
        "When it was reported, such as 2026-05-12 09:30.",
    )
    by: PersonId | None = about("R", 0, "fld.reported_by", "填报告人的编号。", "The id of the person who reported it.")
    text: Text | None = about("R", 0, "fld.issue", "写发生了什么。", "What happened.")
    severity: Literal["slight", "moderate", "severe"] | None = about(
        "R", 0, "fld.severity", "选轻微、中等或严重。", "Slight, moderate or severe."
    )
    first_response_at: dt.datetime | None = about(
        "R",
        0,
        "fld.first_response_at",
        "写首次回应时间，标准是两小时内。",
        "When we first answered; two hours is the standard.",
    )
    resolved_at: dt.datetime | None = about("C", 0, "fld.resolved_at", "写解决时间。", "When it was solved.")
    cause: Text | None = about("C", 0, "fld.cause", "写根本原因。", "The root cause.")
    five_whys: tuple[Text, ...] = about(
        "O",
        0,
        "fld.five_whys",
        "连问五个为什么，逐条写答案。",
        "The answers to five whys, one after the other.",
        default=(),
    )


class Learning(Record):
    """Something to keep, stop or try."""

    what: Text | None = about(
        "R",
        0,
        "fld.learning",
        "写学到什么，如“6 秒版的首购成本最低”。",
        'What was learned, such as "six seconds bring the cheapest trial".',
    )
    why: Text | None = about("R", 0, "fld.reason", "写为什么会这样。", "Why it is so.")
    evidence: Text | None = about(
        "R", 0, "fld.evidence", "写证据，如“分版本转化数据”。", 'The evidence, such as "conversions by length".'
    )
    source: SourceId | None = about("C", 0, "fld.source", "填证据的来源编号。", "The id of the evidence's source.")
    verdict: Literal["keep", "stop", "try"] | None = about(
        "R", 0, "fld.verdict", "选保持、停止或尝试。", "Keep, stop or try."
    )
    applies_to: Text | None = about(
        "C",
        0,
        "fld.applies_to",
        "写适用于什么，如“今后所有短视频投放”。",
        'What it applies to, such as "all short video from now on".',
    )
    owner: PersonId | None = about("C", 0, "fld.owner", "填负责落实的人。", "The id of the person who sees to it.")


class NextStep(Record):
    """What somebody does next."""

    action: Text | None = about(
        "R",
        0,
        "fld.action",
        "写要做什么，如“确认拍摄日期”。",
        'What will be done, such as "fix the shooting dates".',
    )
    owner: PersonId | None = about("R", 0, "fld.owner", "填负责人的编号。", "The id of the person who does it.")
    due: dt.date | None = about("R", 0, "fld.due", "写完成日期。", "The day it is due.")
    status: WorkStatus | None = about("C", 0, "fld.status", "选进展状态。", "How it stands.")
    kpi: Annotated[str, Reference("kpis")] | None = about(
        "C", 0, "fld.kpi", "填它推动的 KPI 编号。", "The id of the KPI it moves."
    )
