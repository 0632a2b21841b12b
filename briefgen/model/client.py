"""client: everything known about a client beyond a single job, the sixteen points."""

# ruff: noqa: TC001, TC003 - pydantic reads annotations at run time
from __future__ import annotations

import datetime as dt
from typing import Literal

from briefgen.model.archive import Archive
from briefgen.model.brand import BrandHistory
from briefgen.model.channels import Channels
from briefgen.model.company import Company
from briefgen.model.competition import Competition
from briefgen.model.competitors import Competitor
from briefgen.model.consumers import Consumers
from briefgen.model.evaluation import Evaluation
from briefgen.model.immersion import Immersion
from briefgen.model.market import Market
from briefgen.model.marketing import Marketing
from briefgen.model.materials import Material
from briefgen.model.meeting import Meeting
from briefgen.model.people import Person
from briefgen.model.problem import ProductProblem
from briefgen.model.product import Product
from briefgen.model.record import Record, Text, about
from briefgen.model.settings import Settings
from briefgen.model.standing import Standing
from briefgen.model.status_report import StatusReport
from briefgen.model.store_check import StoreCheck
from briefgen.model.visits import Visit


class Project(Record):
    """How this client's papers are made."""

    languages: tuple[Literal["zh-Hans", "zh-Hant", "en"], ...] = about(
        "R",
        0,
        "fld.languages",
        "写文件语言，第一个是资料本身的语言，如 [zh-Hans, en]。",
        "The papers' languages; the first is the one the brief is written in.",
        default=(),
    )
    style: str | None = about("O", 0, "fld.style", "写样式文件夹名，如 house。", "The style's folder, such as house.")
    currency: str | None = about("C", 0, "fld.currency", "写币种代码，如 CNY。", "The currency's code, such as CNY.")
    time_zone: str | None = about("O", 0, "fld.time_zone", "写时区，如 Asia/Shanghai。", "Such as Asia/Shanghai.")
    as_at: dt.date | None = about("O", 0, "fld.as_of", "写视为“今天”的日期。", "The day that counts as today.")
    holidays: tuple[dt.date, ...] = about(
        "O", 0, "fld.holidays", "列出不上班的公众假日。", "Public holidays, on which nobody works.", default=()
    )
    agency: Text | None = about("C", 0, "fld.agency", "写代理商名称。", "The agency's name.")
    rules: dict[str, Literal["off", "info", "warning", "error"]] = about(
        "O",
        0,
        "fld.rules",
        "关闭规则或改变轻重，如 P7-6: off。",
        "Switch a rule off or weigh it anew, such as P7-6: off.",
        default={},
    )
    settings: Settings | None = about(
        "O", 0, "fld.settings", "改变规则的阈值。", "Thresholds that differ from the house's."
    )


class Client(Record):
    """The sixteen points, and how the client's papers are made."""

    project: Project | None = about(
        "C", 0, "fld.project", "写语言、样式、币种与代理商。", "Languages, style, currency and agency."
    )
    materials: tuple[Material, ...] = about(
        "R", 1, "pt.01", "登记收到的每份资料。", "Everything handed over, one entry each.", default=()
    )
    people: tuple[Person, ...] = about("R", 2, "pt.02", "登记各方参加人员。", "Everybody who takes part.", default=())
    immersions: tuple[Immersion, ...] = about(
        "C", 3, "pt.03", "登记工厂、研究室与试用。", "Visits to the plant or the laboratory.", default=()
    )
    company: Company | None = about("R", 4, "pt.04", "写公司。", "The company.")
    product: Product | None = about("R", 5, "pt.05", "写产品。", "The product.")
    problem: ProductProblem | None = about("R", 6, "pt.06", "写产品问题。", "The problem, as consumers see it.")
    brand: BrandHistory | None = about("R", 7, "pt.07", "写品牌历史。", "The brand's history.")
    market: Market | None = about("R", 8, "pt.08", "写全市场。", "The whole market.")
    competitors: tuple[Competitor, ...] = about(
        "R", 9, "pt.09", "写每个品牌，含自己与“其他”。", "Every brand, the own one and `others` included.", default=()
    )
    consumers: Consumers | None = about("R", 10, "pt.10", "写消费者。", "The consumers.")
    channels: Channels | None = about("R", 11, "pt.11", "写渠道系统。", "The channel system.")
    standing: Standing | None = about("R", 12, "pt.12", "写产品所处地位。", "Where the product stands.")
    marketing: Marketing | None = about("R", 13, "pt.13", "写营销目标与策略。", "Marketing objectives and strategy.")
    visits: tuple[Visit, ...] = about("R", 14, "pt.14", "登记渠道拜访。", "Visits to the trade.", default=())
    evaluation: Evaluation | None = about("R", 15, "pt.15", "写怎样判断广告。", "How advertising is judged.")
    archive: Archive | None = about("R", 16, "pt.16", "写简报档案。", "The archive of briefs.")
    meetings: tuple[Meeting, ...] = about(
        "O",
        0,
        "doc.meeting_report",
        "登记每次会议、电话与邮件决定。",
        "Every meeting, call and decision by mail.",
        default=(),
    )
    status_reports: tuple[StatusReport, ...] = about(
        "O", 0, "doc.status_report", "每周一份，写每个项目的进展。", "One a week, with every job.", default=()
    )
    competition: Competition | None = about(
        "O", 0, "sec.competitive_activity", "写竞品的花费、广告与动态。", "What rivals spend, show and do."
    )
    store_checks: tuple[StoreCheck, ...] = about(
        "O", 0, "doc.store_check", "每家门店每次走访一条。", "One entry an outlet and visit.", default=()
    )
