"""status_report: where every job stands in a week."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.record import Period, PersonId, Record, Text, about


class JobStatus(Record):
    """One job in a week."""

    job_no: str | None = about("R", 0, "fld.job_no", "写工作单号。", "The job number.")
    name: Text | None = about("R", 0, "fld.name", "写项目名称。", "The job's name.")
    product: Text | None = about("C", 0, "fld.product", "写产品。", "The product.")
    stage: Text | None = about(
        "R", 0, "fld.stage", "写所处阶段，如“后期剪辑”。", 'The stage, such as "post-production".'
    )
    last_week: Text | None = about("R", 0, "fld.last_week", "写上周完成了什么。", "What was done last week.")
    this_week: Text | None = about("C", 0, "fld.this_week", "写本周做什么。", "What is being done this week.")
    next_step: Text | None = about(
        "R", 0, "fld.next_step", "写下一步，用动词开头。", "The next step, starting with a verb."
    )
    next_owner: PersonId | None = about(
        "R", 0, "fld.owner", "填下一步负责人的编号。", "The id of the person who takes it."
    )
    next_due: dt.date | None = about("R", 0, "fld.due", "写下一步的日期。", "The day it is due.")
    waiting_on: Literal["client", "agency", "supplier"] | None = about(
        "C", 0, "fld.waiting_on", "选在等谁：客户、代理商或供应商。", "Client, agency or supplier."
    )
    waiting_since: dt.date | None = about("C", 0, "fld.waiting_since", "写从哪天开始等。", "The day the waiting began.")
    status: Literal["on_track", "at_risk", "late", "on_hold", "done"] | None = about(
        "R", 0, "fld.status", "选状态。", "How it stands."
    )
    new_date: dt.date | None = about("C", 0, "fld.new_date", "延期时写新的日期。", "The new date, when it is late.")
    est_value: float | None = about(
        "O", 0, "fld.est_value", "写预估金额，单位为元。", "Estimated value in currency units."
    )
    billed: float | None = about("O", 0, "fld.billed", "写已开票金额。", "What has been billed.")
    risk_ref: str | None = about("O", 0, "fld.risk_ref", "填相关风险的编号。", "The id of the risk it touches.")
    days_late: int | None = about("C", 0, "fld.days_late", "写延误了几个工作日。", "Working days late.")


class StatusReport(Record):
    """All jobs in one week."""

    week: Period | None = about("R", 0, "fld.week", "写周次，如 2026-W19。", "The week, such as 2026-W19.")
    jobs: tuple[JobStatus, ...] = about("R", 0, "fld.jobs", "每个项目写一条。", "One entry a job.", default=())
