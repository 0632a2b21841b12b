"""marketing: targets, strategy, the weight of advertising and whether the budget can compete."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.record import Figure, Percent, Period, PersonId, Record, SourceId, Text, about


class MarketingObjective(Record):
    """One aim with its number and date."""

    id: str | None = about("R", 13, "fld.id", "起一个编号，如 obj_share。", "A short id, such as obj_share.")
    statement: Text | None = about(
        "R", 13, "sec.objectives", "写目标，如“份额由 6.8% 升到 8.5%”。", 'The aim, such as "share from 6.8% to 8.5%".'
    )
    metric: Text | None = about(
        "R", 13, "fld.metric", "写用哪个指标衡量，如“市场份额”。", "What measures it, such as market share."
    )
    baseline: float | None = about("R", 13, "tbl.baseline", "写现在的数值，如 6.8。", "Where we are now, such as 6.8.")
    target: float | None = about("R", 13, "tbl.target", "写要达到的数值，如 8.5。", "Where we want to be, such as 8.5.")
    unit: str | None = about("R", 13, "fld.unit", "写单位，如 pct、CNY。", "The unit, such as pct or CNY.")
    period: Period | None = about(
        "R", 13, "fld.period", "写达成的期间，如 2026。", "The period to reach it in, such as 2026."
    )
    owner: PersonId | None = about("R", 13, "fld.owner", "填负责人的编号。", "The id of the person who answers for it.")
    level: Literal["business", "marketing", "communication"] | None = about(
        "R", 13, "fld.level", "分清是商业、营销还是传播目标。", "A business, marketing or communication aim."
    )
    primary: bool = about(
        "C", 13, "fld.primary", "主要目标写 true，不超过三个。", "True for a main aim; three at most.", default=False
    )
    source: SourceId | None = about("C", 13, "fld.source", "填基准值的来源编号。", "The id of the baseline's source.")


class MarketingMix(Record):
    """The strategy in four statements."""

    product: Text | None = about(
        "R", 13, "fld.product", "写产品策略，如“主推 500 ml”。", 'What we do with it, such as "lead with 500 ml".'
    )
    price: Text | None = about(
        "R", 13, "fld.price", "写价格策略，如“守住 5.50 元”。", 'What we do with the price, such as "hold 5.50".'
    )
    place: Text | None = about(
        "R", 13, "fld.channel", "写渠道策略，如“便利店先行”。", 'Where we sell, such as "convenience stores first".'
    )
    promotion: Text | None = about(
        "R", 13, "fld.promotion", "写推广策略，如“夏季集中投放”。", 'How we promote, such as "all weight on summer".'
    )


class PlannedActivity(Record):
    """A merchandising or promotion activity with its time and money."""

    name: Text | None = about(
        "R", 13, "fld.activity", "写活动名称，如“冰柜门头”。", 'The activity, such as "fridge headers".'
    )
    from_: dt.date | None = about("R", 13, "fld.first_day", "写开始日期。", "The first day.", alias="from")
    to: dt.date | None = about("R", 13, "fld.last_day", "写结束日期。", "The last day.")
    channel: Text | None = about("R", 13, "fld.channel", "写在哪些渠道进行。", "The channels it runs in.")
    mechanic: Text | None = about(
        "R", 13, "fld.mechanic", "写怎么做，如“第二瓶半价”。", 'How it works, such as "second bottle at half price".'
    )
    budget: float | None = about(
        "R", 13, "sec.budget", "写预算，单位为元。", "The budget in plain currency units.", unit="money", ge=0
    )
    note: Text | None = about(
        "C", 13, "fld.note", "与上市期重叠时写明怎样配合。", "If it overlaps the launch, how the two fit together."
    )
    source: SourceId | None = about("O", 13, "fld.source", "填来源编号。", "The id of the source.")


class RoleOfAdvertising(Record):
    """What advertising must do in the plan."""

    role: Text | None = about(
        "R", 13, "sec.role_of_advertising", "写任务，如“建立不涩的认知”。", 'Its task, such as "known as never bitter".'
    )
    weight_pct: Percent | None = about(
        "R", 13, "fld.weight", "写在营销计划中的分量，如 45。", "Its weight in the whole plan, such as 45.", unit="pct"
    )
    expected_contribution: Text | None = about(
        "R", 13, "fld.expected_contribution", "写贡献，如“带来一半首购”。", 'What it brings: "half of all trial".'
    )


class ActivityBudget(Record):
    """The money of one activity."""

    activity: Text | None = about("R", 13, "fld.activity", "写活动名称，如“媒介投放”。", "The activity, such as media.")
    amount: float | None = about(
        "R", 13, "fld.amount", "写金额，单位为元。", "The amount in plain currency units.", unit="money", ge=0
    )
    pct: Percent | None = about(
        "C", 13, "fld.part_pct", "写占营销预算的百分比。", "Its percentage of the marketing budget.", unit="pct"
    )


class MarketingBudget(Record):
    """The year's marketing money."""

    total: float | None = about(
        "R",
        13,
        "fld.budget_total",
        "写营销总预算，单位为元。",
        "The whole budget in plain currency units.",
        unit="money",
        ge=0,
    )
    by_activity: tuple[ActivityBudget, ...] = about(
        "R", 13, "fld.by_activity", "按活动拆分预算。", "The budget split by activity.", default=()
    )
    period: Period | None = about(
        "R", 13, "fld.period", "写预算所属期间，如 2026。", "The period it covers, such as 2026."
    )
    pct_of_revenue: Percent | None = about(
        "R", 13, "fld.pct_of_revenue", "写占目标营收的百分比，如 6.9。", "Its percentage of target revenue.", unit="pct"
    )
    source: SourceId | None = about("C", 13, "fld.source", "填预算文件的来源编号。", "The id of the budget paper.")


class PlannedStudy(Record):
    """A piece of research the client intends."""

    study: Text | None = about(
        "R", 13, "fld.study", "写调查名称，如“广告预测试”。", "The study, such as an advertising pre-test."
    )
    purpose: Text | None = about(
        "R", 13, "fld.purpose", "写要回答什么问题、支持哪个决定。", "The question, and the decision it serves."
    )
    method: Text | None = about(
        "R", 13, "fld.method", "写方法，如“线上定量，n=300”。", 'The method, such as "online survey, n=300".'
    )
    when: Period | None = about(
        "R", 13, "fld.when", "写何时进行，如 2026-05。", "When it takes place, such as 2026-05."
    )
    budget: float | None = about(
        "R", 13, "sec.budget", "写预算，单位为元。", "The budget in plain currency units.", unit="money", ge=0
    )
    source: SourceId | None = about("O", 13, "fld.source", "填来源编号。", "The id of the source.")


class PastReturn(Record):
    """What money brought back in a channel."""

    channel: Text | None = about(
        "R", 13, "fld.channel", "写渠道或媒介，如“短视频”。", "The channel or medium, such as short video."
    )
    period: Period | None = about("R", 13, "fld.period", "写所属期间，如 2025。", "The period, such as 2025.")
    spend: float | None = about(
        "R", 13, "mtr.cost", "写花费，单位为元。", "What was spent, in plain currency units.", unit="money", ge=0
    )
    return_: float | None = about(
        "R", 13, "mtr.revenue", "写带来的收入，单位为元。", "The revenue it brought.", unit="money", alias="return"
    )
    source: SourceId | None = about("C", 13, "fld.source", "填来源编号。", "The id of the source.")


class Marketing(Record):
    """Point 13 as a whole."""

    objectives: tuple[MarketingObjective, ...] = about(
        "R",
        13,
        "sec.marketing_objective",
        "写有基准、目标和期限的营销目标。",
        "Aims with baseline, target and date.",
        default=(),
    )
    sales_target: Figure | None = about(
        "R", 13, "fld.sales_target", "写销售目标，注明出厂还是零售。", "Sales, ex-factory or retail.", unit="money"
    )
    profit_target: Figure | None = about(
        "R", 13, "fld.profit_target", "写获利目标，口径与销售目标一致。", "Profit, on the basis of sales.", unit="money"
    )
    share_target: Figure | None = about(
        "R", 13, "fld.share_target", "写份额目标，如 8.5。", "The market share aimed at, such as 8.5.", unit="pct"
    )
    retail_to_ex_factory: float | None = about(
        "C",
        13,
        "fld.retail_to_ex_factory",
        "写出厂额与零售额之比，如 0.62，用来核对目标。",
        "Ex-factory value over retail value, such as 0.62; ties share to sales.",
        gt=0,
        le=1,
    )
    strategy: MarketingMix | None = about(
        "R", 13, "sec.strategy", "用四句话写营销策略。", "Product, price, place, promotion."
    )
    merchandising: tuple[PlannedActivity, ...] = about(
        "R", 13, "fld.merchandising", "写商品化计划，如陈列。", "Merchandising, such as displays.", default=()
    )
    promotion_plan: tuple[PlannedActivity, ...] = about(
        "R", 13, "fld.promotion", "写全年的促销计划。", "The year's promotions.", default=()
    )
    role_of_advertising: RoleOfAdvertising | None = about(
        "R", 13, "sec.role_of_advertising", "写广告占何种分量与角色。", "The weight and the role of advertising."
    )
    budget: MarketingBudget | None = about(
        "R", 13, "sec.budget", "写营销预算及其拆分。", "The marketing budget and its split."
    )
    research_plan: tuple[PlannedStudy, ...] = about(
        "R", 13, "fld.research_plan", "写计划中的调查。", "The research that is planned.", default=()
    )
    history_roi: tuple[PastReturn, ...] = about(
        "C", 13, "fld.past_returns", "写往年各渠道的投入与回报。", "Past spend and return by channel.", default=()
    )
