"""company: point 4, the company behind the brand."""

from __future__ import annotations

from briefgen.model.record import Percent, Record, SourceId, Text, about
from briefgen.model.when import When  # noqa: TC001 - pydantic reads annotations at run time


class CompanyEvent(Record):
    """A turning point in the company's history."""

    date: When | None = about("R", 4, "fld.date", "写年、月或日，如 2019。", "A year, a month or a day.")
    event: Text | None = about("R", 4, "fld.event", "写发生了什么，如“建安吉工厂”。", "What happened.")
    significance: Text | None = about("C", 4, "fld.significance", "写为什么重要。", "Why it matters.")
    source: SourceId | None = about("C", 4, "fld.source", "填来源编号。", "The id of the source.")


class GrowthYear(Record):
    """One year's figures; growth rates are computed from them."""

    year: int | None = about("R", 4, "fld.year", "写年份，如 2025。", "The year, such as 2025.", ge=1800, le=2200)
    revenue: float | None = about(
        "R", 4, "mtr.revenue", "写营业收入，单位为元。", "Revenue in plain currency units.", unit="money"
    )
    profit: float | None = about(
        "C",
        4,
        "fld.profit",
        "写利润，单位为元；亏损为负。",
        "Profit in plain currency units; a loss is negative.",
        unit="money",
    )
    headcount: int | None = about("O", 4, "fld.headcount", "写员工人数。", "How many people work there.", ge=0)
    source: SourceId | None = about("C", 4, "fld.source", "填来源编号。", "The id of the source.")


class OrganisationUnit(Record):
    """A department, and its part in advertising."""

    name: Text | None = about("R", 4, "fld.name", "写部门名称。", "The department's name.")
    head: Text | None = about("C", 4, "fld.head", "写部门负责人。", "Who leads it.")
    reports_to: Text | None = about("C", 4, "fld.reports_to", "写向哪个部门汇报。", "The department it reports to.")
    role_in_advertising: Text | None = about(
        "C", 4, "fld.role_in_advertising", "写它在广告工作中的作用。", "Its part in advertising."
    )


class DecisionStep(Record):
    """One step on the way to a decision."""

    who: Text | None = about("R", 4, "fld.decider", "写谁决定，如“市场总监”。", "Who decides at this step.")
    decides_what: Text | None = about("R", 4, "fld.decides_what", "写决定什么。", "What is decided.")
    days: int | None = about(
        "R", 4, "fld.days", "写需要几个工作日。", "How many working days it takes.", unit="working_day", ge=0
    )
    source: SourceId | None = about("O", 4, "fld.source", "填来源编号。", "The id of the source.")


class PortfolioBrand(Record):
    """A brand the company owns."""

    brand: Text | None = about("R", 4, "fld.brand", "写品牌名。", "The brand.")
    category: Text | None = about("R", 4, "fld.category", "写品类。", "Its category.")
    revenue_pct: Percent | None = about(
        "C", 4, "fld.revenue_pct", "写占公司收入的百分比，如 34。", "Its percentage of the revenue.", unit="pct"
    )
    source: SourceId | None = about("O", 4, "fld.source", "填来源编号。", "The id of the source.")


class Company(Record):
    """The company: history, growth, organisation, culture, philosophy."""

    name: Text | None = about("R", 4, "fld.company_name", "写公司名；英文名写在 name_en。", "The company's name.")
    founded: int | None = about("R", 4, "fld.founded", "写成立年份。", "The year it was founded.", ge=1000, le=2200)
    history: tuple[CompanyEvent, ...] = about(
        "R", 4, "fld.company_history", "写至少三件大事。", "Three turning points or more.", default=()
    )
    growth: tuple[GrowthYear, ...] = about(
        "R",
        4,
        "fld.growth",
        "写至少三年的收入；增长率由系统计算。",
        "Three years or more; rates are computed.",
        default=(),
    )
    organisation: tuple[OrganisationUnit, ...] = about(
        "C", 4, "fld.organisation", "写与广告有关的部门。", "The departments advertising deals with.", default=()
    )
    decision_process: tuple[DecisionStep, ...] = about(
        "C", 4, "fld.decision_process", "按顺序写审批步骤与所需天数。", "The steps of approval, in order.", default=()
    )
    culture: Text | None = about("C", 4, "fld.culture", "写公司文化，300 字以内。", "How people there work together.")
    philosophy: Text | None = about(
        "C", 4, "fld.philosophy", "写公司哲学，300 字以内，不要与文化重复。", "What the company believes in."
    )
    brand_portfolio: tuple[PortfolioBrand, ...] = about(
        "C",
        4,
        "fld.brand_portfolio",
        "列出公司旗下品牌与收入占比。",
        "The company's brands and their weight.",
        default=(),
    )
    fiscal_year_start: int | None = about(
        "R", 4, "fld.fiscal_year_start", "写财年开始的月份，1 到 12。", "The month the fiscal year starts.", ge=1, le=12
    )
