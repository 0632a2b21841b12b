"""quotes: what suppliers offer and what the job will cost."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Annotated, Literal

from briefgen.model.job_budget import Category  # noqa: TC001 - same
from briefgen.model.record import Percent, PersonId, Record, Reference, Text, about

QuoteId = Annotated[str, Reference("quotes")]


class QuoteItem(Record):
    """One line of a supplier's package."""

    item: Text | None = about("R", 0, "tbl.item", "写项目，如“拍摄一天”。", 'The item, such as "one day of shooting".')
    spec: Text | None = about("C", 0, "fld.spec", "写规格。", "Its specification.")
    qty: float | None = about("R", 0, "fld.quantity", "写数量。", "How many.", ge=0)
    unit: Text | None = about("C", 0, "fld.unit", "写单位，如“天”。", "The unit, such as day.")
    unit_price: float | None = about("R", 0, "tbl.unit_price", "写单价。", "The unit price.", ge=0)
    amount: float | None = about("R", 0, "fld.amount", "写金额，等于数量乘单价。", "Quantity times unit price.", ge=0)


class Rights(Record):
    """What may be used where and how long."""

    usage: Text | None = about("R", 0, "fld.usage", "写使用范围，如“全媒介”。", "What it may be used for.")
    territory: Text | None = about("R", 0, "fld.territory", "写地域。", "Where it may be used.")
    period: Text | None = about("R", 0, "fld.period", "写使用期限。", "How long it may be used.")
    media: Text | None = about("C", 0, "fld.medium", "写媒介。", "In which media.")


class Package(Record):
    """A base package or an upgrade."""

    name: Literal["base", "upgrade_1", "upgrade_2", "upgrade_3"] | None = about(
        "R", 0, "fld.name", "选基础版或升级包。", "Base package or upgrade."
    )
    items: tuple[QuoteItem, ...] = about("R", 0, "fld.quote_items", "每项一条。", "One line an item.", default=())
    total: float | None = about("R", 0, "tbl.total", "写合计。", "The total.", ge=0)
    included: tuple[Text, ...] = about("C", 0, "fld.included", "写包含什么。", "What is included.", default=())
    excluded: tuple[Text, ...] = about("C", 0, "sec.exclusions", "写不含什么。", "What is not.", default=())
    delivery_days: int | None = about(
        "C", 0, "fld.delivery_days", "写几个工作日交付。", "Working days to delivery.", ge=0
    )
    payment_terms: Text | None = about("C", 0, "fld.payment_terms", "写付款条件。", "Terms of payment.")
    rights: Rights | None = about("C", 0, "fld.usage_rights", "写使用权。", "Rights of use.")


class QuoteScore(Record):
    """How a supplier is judged, 1 to 5 each."""

    price: int | None = about("C", 0, "fld.price", "1 到 5。", "1 to 5.", ge=1, le=5)
    quality: int | None = about("C", 0, "fld.quality", "1 到 5。", "1 to 5.", ge=1, le=5)
    speed: int | None = about("C", 0, "fld.speed", "1 到 5。", "1 to 5.", ge=1, le=5)
    experience: int | None = about("C", 0, "fld.experience", "1 到 5。", "1 to 5.", ge=1, le=5)
    compliance: int | None = about("C", 0, "fld.compliance", "1 到 5。", "1 to 5.", ge=1, le=5)


class Quote(Record):
    """A supplier's offer."""

    id: str | None = about("R", 0, "fld.id", "起一个编号，如 q_film_a。", "A short id, such as q_film_a.")
    category: (
        Literal["talent", "music", "photo", "kol", "production", "media", "research", "event", "print", "other"] | None
    ) = about("R", 0, "fld.category", "选类别。", "The category.")
    scope: str | None = about("C", 0, "fld.scope", "比价的报价写同一个词。", "The same word for quotes that compare.")
    scope_differs: bool | None = about(
        "O", 0, "fld.scope_differs", "范围不同但仍比较时写 true。", "True if compared although the scope differs."
    )
    supplier: Text | None = about("R", 0, "fld.supplier", "写供应商。", "The supplier.")
    date: dt.date | None = about("R", 0, "fld.date", "写报价日期。", "The day of the quote.")
    valid_until: dt.date | None = about("R", 0, "fld.valid_until", "写有效期至。", "Until when it holds.")
    currency: str | None = about("C", 0, "fld.currency", "写币种代码。", "The currency's code.")
    tax: Literal["incl", "excl"] | None = about("R", 0, "tbl.tax", "选含税或未税。", "Tax included or excluded.")
    packages: tuple[Package, ...] = about("R", 0, "fld.packages", "每个方案一条。", "One entry a package.", default=())
    score: QuoteScore | None = about("C", 0, "fld.score", "给供应商打分。", "How the supplier is judged.")
    recommended: bool | None = about("C", 0, "fld.recommended", "推荐的写 true。", "True for the one recommended.")
    reason: Text | None = about(
        "C", 0, "fld.reason", "写推荐理由；不是最低价时必写。", "Why; needed if it is not the cheapest."
    )


class EstimateLine(Record):
    """One cost of the job."""

    cost_centre: Literal["third_party", "agency_fee", "out_of_pocket"] | None = about(
        "R", 0, "fld.cost_centre", "选第三方、代理费或代垫。", "Third party, agency fee or out of pocket."
    )
    item: Text | None = about("R", 0, "tbl.item", "写项目。", "The item.")
    category: Category | None = about("C", 0, "fld.budget_category", "选预算类别。", "The category of the budget.")
    supplier_ref: QuoteId | None = about("C", 0, "fld.supplier_ref", "填报价编号。", "The quote's id.")
    amount: float | None = about("R", 0, "fld.amount", "写金额。", "The amount.", ge=0)
    markup_pct: float | None = about("C", 0, "fld.markup_pct", "写加成百分比。", "Mark-up in percent.")
    tax: float | None = about("C", 0, "tbl.tax", "写税额。", "The tax.", ge=0)


class PaymentStep(Record):
    """When how much is paid."""

    when: Text | None = about(
        "R", 0, "fld.when", "写付款时间，如“签约后 7 天”。", 'When, such as "7 days after signing".'
    )
    pct: Percent | None = about("R", 0, "fld.part_pct", "写百分比。", "How much, in percent.")


class Estimate(Record):
    """What the job will cost, for the client's approval."""

    no: str | None = about("R", 0, "fld.no", "写报价单编号。", "The estimate's number.")
    version: int | None = about("R", 0, "fld.version", "写版本号。", "Its version.")
    date: dt.date | None = about("R", 0, "fld.date", "写日期。", "Its day.")
    lines: tuple[EstimateLine, ...] = about(
        "R", 0, "fld.estimate_lines", "每项费用一条。", "One line a cost.", default=()
    )
    subtotal: float | None = about("R", 0, "tbl.subtotal", "写小计。", "The subtotal.", ge=0)
    tax: float | None = about("R", 0, "tbl.tax", "写税额合计。", "The tax in all.", ge=0)
    total: float | None = about("R", 0, "tbl.total", "写总额。", "The total.", ge=0)
    contingency: float | None = about("C", 0, "bud.contingency", "写应急储备。", "The reserve.", ge=0)
    assumptions: tuple[Text, ...] = about("C", 0, "sec.assumptions", "写前提。", "What it assumes.", default=())
    exclusions: tuple[Text, ...] = about("C", 0, "sec.exclusions", "写不含什么。", "What is not in it.", default=())
    revisions_included: int | None = about(
        "C", 0, "fld.revisions_included", "写含几次修改。", "Rounds of revision included.", ge=0
    )
    validity: dt.date | None = about("R", 0, "fld.valid_until", "写有效期至。", "Until when it holds.")
    payment_schedule: tuple[PaymentStep, ...] = about(
        "R", 0, "fld.payment_schedule", "写付款计划，合计 100。", "Steps that add up to 100.", default=()
    )
    cancellation_terms: Text | None = about(
        "C", 0, "fld.cancellation_terms", "写取消条款。", "What a cancellation costs."
    )
    approved_by: PersonId | None = about("C", 0, "fld.approved_by", "填批准人编号。", "The id of who approved it.")
    approved_on: dt.date | None = about("C", 0, "fld.approved_on", "写批准日期。", "The day it was approved.")
