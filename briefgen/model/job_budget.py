"""job_budget: the job's money: total, split, phases, commitments and changes."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.record import Percent, Period, PersonId, Record, Text, about

Category = Literal[
    "creative_production",
    "media",
    "contingency",
    "strategy_fee",
    "creative_fee",
    "production",
    "kol_content",
    "event_pr",
    "research",
    "agency_fee",
    "third_party",
    "tax",
    "other",
]


class Part(Record):
    """One category of the budget."""

    category: Category | None = about(
        "R",
        0,
        "fld.budget_category",
        "选类别，如创意制作、媒介投放、应急储备。",
        "The category, such as creative and production, media, contingency.",
    )
    name: Text | None = about(
        "O", 0, "fld.name", "想在文件里换个叫法时填写。", "Another name for it on paper, if wanted."
    )
    amount: float | None = about(
        "R",
        0,
        "fld.amount",
        "写金额，单位为元，如 7200000。",
        "The amount in plain currency units, such as 7200000.",
        unit="money",
        ge=0,
    )
    pct: Percent | None = about(
        "C",
        0,
        "fld.part_pct",
        "写占总额的百分比；与金额二选一即可。",
        "Its percentage of the total; this or the amount will do.",
        unit="pct",
    )
    note: Text | None = about(
        "O", 0, "fld.note", "写包含什么，如“含拍摄与后期”。", 'What it covers, such as "filming and editing".'
    )


class ChannelPart(Record):
    """What one media channel gets of the media money."""

    channel: Text | None = about(
        "R", 0, "fld.media_channel", "写媒介渠道，如“短视频”。", "The channel, such as short video."
    )
    amount: float | None = about(
        "R", 0, "fld.amount", "写金额，单位为元。", "The amount in plain currency units.", unit="money", ge=0
    )
    pct: Percent | None = about(
        "C", 0, "fld.part_pct", "写占媒介预算的百分比。", "Its percentage of the media money.", unit="pct"
    )


class PhasePart(Record):
    """What is spent in one week or month."""

    period: Period | None = about(
        "R", 0, "fld.period", "写周或月，如 2026-W19 或 2026-05。", "The week or month, such as 2026-W19 or 2026-05."
    )
    amount: float | None = about(
        "R", 0, "fld.amount", "写金额，单位为元。", "The amount in plain currency units.", unit="money", ge=0
    )
    note: Text | None = about("O", 0, "fld.note", "写这笔钱做什么用，如“应急储备”。", 'What it is for: "contingency".')


class Entry(Record):
    """Money promised or spent."""

    line: str | None = about(
        "R",
        0,
        "fld.budget_line",
        "填对应的预算类别或媒介计划行编号。",
        "The budget category or the id of the media plan line.",
    )
    date: dt.date | None = about("R", 0, "fld.date", "写日期。", "The day.")
    po: str | None = about("C", 0, "fld.purchase_order", "写采购单号。", "The purchase order's number.")
    invoice: str | None = about("C", 0, "fld.invoice", "写发票号。", "The invoice's number.")
    supplier: Text | None = about("R", 0, "fld.supplier", "写供应商。", "The supplier.")
    committed: float | None = about("C", 0, "tbl.committed", "写已承诺金额。", "The amount promised.", unit="money")
    delivered: float | None = about(
        "C", 0, "tbl.delivered", "写已交付部分的金额。", "The amount for what was delivered.", unit="money"
    )
    invoiced: float | None = about("C", 0, "tbl.invoiced", "写已开票金额。", "The amount invoiced.", unit="money")
    paid: float | None = about("C", 0, "tbl.paid", "写已付款金额。", "The amount paid.", unit="money")
    tax: float | None = about("C", 0, "tbl.tax", "写税额。", "The tax in it.", unit="money")


class Alerts(Record):
    """From which deviation on the budget raises an alarm."""

    overrun_pct: float = about(
        "R",
        0,
        "bud.overrun_alert",
        "写超出多少百分比就预警，一般 10。",
        "Alarm when plan is exceeded by this percentage, usually 10.",
        unit="pct",
        ge=0,
        default=10.0,
    )
    underspend_pct: float = about(
        "R",
        0,
        "bud.idle_alert",
        "写少花多少百分比就预警，一般 10。",
        "Alarm when this percentage lies idle, usually 10.",
        unit="pct",
        ge=0,
        default=10.0,
    )
    pace_tolerance_pct: float = about(
        "R",
        0,
        "fld.pace_tolerance",
        "写进度允许偏差的百分比，一般 10。",
        "How far the pace may stray, usually 10 percent.",
        unit="pct",
        ge=0,
        default=10.0,
    )


class BudgetChange(Record):
    """Money moved, why, and who allowed it."""

    date: dt.date | None = about("R", 0, "fld.date", "写变更日期。", "The day of the change.")
    from_: str | None = about(
        "R", 0, "fld.from_line", "写从哪个类别调出。", "The category the money leaves.", alias="from"
    )
    to: str | None = about("R", 0, "fld.to_line", "写调入哪个类别。", "The category it goes to.")
    amount: float | None = about(
        "R", 0, "fld.amount", "写调整金额，单位为元。", "How much moves, in plain currency units.", unit="money", ge=0
    )
    reason: Text | None = about("R", 0, "fld.reason", "写变更原因。", "Why it moves.")
    approved_by: PersonId | None = about(
        "R", 0, "fld.approved_by", "填批准人的编号。", "The id of the person who approved it."
    )
    new_total: float | None = about(
        "C", 0, "fld.new_total", "总额有变时写新的总额。", "The new total, if that changes.", unit="money", gt=0
    )


class Budget(Record):
    """The job's budget as a whole."""

    total: float | None = about(
        "R",
        0,
        "fld.budget_total",
        "写总预算，单位为元，如 12000000。",
        "The total in plain currency units, such as 12000000.",
        unit="money",
    )
    currency: str | None = about("R", 0, "fld.currency", "写币种代码，如 CNY。", "The currency's code, such as CNY.")
    tax: Literal["incl", "excl"] | None = about(
        "R", 0, "fld.tax_basis", "含税写 incl，未税写 excl。", "incl if tax is in it, excl if not."
    )
    basis: Literal["net", "gross"] | None = about(
        "R", 0, "fld.price_basis", "净价写 net，毛价写 gross。", "net for what is paid, gross before commission."
    )
    vat_pct: Percent | None = about(
        "C",
        0,
        "fld.vat",
        "写增值税率，如代理服务 6。",
        "The rate of value-added tax, such as 6 for agency services.",
        unit="pct",
    )
    split: tuple[Part, ...] = about(
        "R",
        0,
        "fld.budget_split",
        "按类别拆分，合计等于总额，留应急储备。",
        "The split by category; it makes up the total and keeps a contingency.",
        default=(),
    )
    media_included: tuple[Text, ...] = about(
        "C", 0, "fld.media_included", "写媒介预算里含什么，如监测费。", "What the media money covers.", default=()
    )
    media_excluded: tuple[Text, ...] = about(
        "C", 0, "fld.media_excluded", "写媒介预算里不含什么，如制作费。", "What it does not cover.", default=()
    )
    by_channel: tuple[ChannelPart, ...] = about(
        "C",
        0,
        "fld.budget_by_channel",
        "把媒介预算按渠道拆分，合计等于媒介类别。",
        "The media money by channel; it makes up the media category.",
        default=(),
    )
    phasing: tuple[PhasePart, ...] = about(
        "R",
        0,
        "fld.phasing",
        "按周或月写花费节奏，合计等于总额。",
        "Spending by week or month; it makes up the total.",
        default=(),
    )
    commitments: tuple[Entry, ...] = about(
        "R", 0, "tbl.committed", "登记已承诺的款项。", "Money promised so far.", default=()
    )
    actuals: tuple[Entry, ...] = about(
        "R", 0, "fld.actual_spend", "登记已发生的款项。", "Money spent so far.", default=()
    )
    alerts: Alerts | None = about(
        "O", 0, "fld.budget_alerts", "改动预警线时填写，不填按 10%。", "Other alarm limits than 10 percent."
    )
    changes: tuple[BudgetChange, ...] = about(
        "R",
        0,
        "fld.budget_changes",
        "登记每次预算调整、原因和批准人。",
        "Every change, with reason and approver.",
        default=(),
    )
