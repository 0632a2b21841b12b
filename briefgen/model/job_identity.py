"""job_identity: what the job is, what the client asked, what limits it."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.archive import PaperStatus  # noqa: TC001 - pydantic reads annotations at run time
from briefgen.model.materials import Confidentiality  # noqa: TC001 - pydantic reads annotations at run time
from briefgen.model.record import Period, PersonId, Record, SourceId, Text, about


class Request(Record):
    """What the client said and what the client needs."""

    raw: Text | None = about(
        "R", 0, "fld.raw_request", "照抄原话，如“暑期来一波大的”。", 'Their own words: "something big for summer".'
    )
    real_need: Text | None = about(
        "R", 0, "fld.real_need", "写真实需求，如“要拉新，不是复购”。", 'The need behind: "new buyers, not repeats".'
    )
    kind: Literal["acquire", "repeat", "rejuvenate", "awareness", "differentiate", "other"] | None = about(
        "R",
        0,
        "fld.request_kind",
        "选需求类型：拉新、复购、品牌年轻化、认知空白、同质化或其他。",
        "New buyers, repeat purchase, a younger brand, awareness, standing apart, or other.",
    )


class Objective(Record):
    """What is to change, from which number to which, by when."""

    metric: Text | None = about(
        "R", 0, "fld.metric", "写衡量指标，如“首购率”。", "What is measured, such as first-purchase rate."
    )
    note: Text | None = about(
        "C", 0, "fld.note", "写口径，如“12 周内买过的家庭”。", 'What is counted, such as "bought within 12 weeks".'
    )
    baseline: float | None = about(
        "R", 0, "tbl.baseline", "写现在的数值，如 3.1。", "Where it stands now, such as 3.1."
    )
    baseline_period: Period | None = about(
        "C", 0, "fld.baseline_period", "写基准值所属期间，如 2025-Q4。", "The period of the baseline, such as 2025-Q4."
    )
    target: float | None = about("R", 0, "tbl.target", "写目标值，如 4.6。", "Where it should stand, such as 4.6.")
    unit: str | None = about("R", 0, "fld.unit", "写单位，如 pct、CNY、count。", "The unit, such as pct, CNY or count.")
    by: dt.date | None = about("R", 0, "fld.due", "写达成日期。", "The day by which it should be reached.")
    source: SourceId | None = about("R", 0, "fld.source", "填基准值的来源编号。", "The id of the baseline's source.")
    measured_by: Text | None = about(
        "C", 0, "fld.measured_with", "写用什么衡量，如“家庭消费样组”。", "What measures it, such as a household panel."
    )
    base_n: int | None = about(
        "C", 0, "fld.base_size", "写样本量，如 4000。", "The sample size, such as 4000.", unit="count", ge=0
    )
    primary: bool = about("C", 0, "fld.primary", "主要目标写 true。", "True for the main aim.", default=False)


class HardConstraint(Record):
    """A limit nobody may cross."""

    text: Text | None = about(
        "R", 0, "sec.hard_constraints", "写限制，如“总额 ≤ 1,200 万”。", 'The limit, such as "CNY 12 million at most".'
    )
    kind: Literal["budget", "legal", "date", "brand", "technical", "exclusion"] | None = about(
        "R", 0, "fld.kind", "选择限制的类型，如预算或法律。", "The kind of limit, such as budget or legal."
    )
    source: SourceId | None = about(
        "C", 0, "fld.source", "填这条限制的来源编号。", "The id of the paper the limit comes from."
    )
    consequence: Text | None = about(
        "C", 0, "fld.consequence", "写越过会怎样，如“审查不通过”。", 'What follows, such as "the film is not cleared".'
    )


class FreeSpace(Record):
    """Where the agency may move."""

    text: Text | None = about(
        "R", 0, "sec.flexible_space", "写可以发挥处，如“可试新渠道”。", 'Where there is room, such as "new channels".'
    )
    how_far: Text | None = about(
        "C", 0, "fld.how_far", "写能走多远，如“预算的 10% 以内”。", 'How far it goes, such as "10% of the budget".'
    )


class Constraints(Record):
    """Hard limits and free space."""

    hard: tuple[HardConstraint, ...] = about(
        "R", 0, "sec.hard_constraints", "写硬性约束；没有就再问客户。", "Hard limits; if none, ask.", default=()
    )
    flexible: tuple[FreeSpace, ...] = about(
        "R", 0, "sec.flexible_space", "写弹性空间；没有就再问客户。", "Free space; if there is none, ask.", default=()
    )


class Mandatory(Record):
    """Something every piece must carry."""

    item: Text | None = about(
        "R", 0, "sec.mandatories", "写必须出现的元素，如“广告”标识。", "What must appear, such as the logo."
    )
    kind: Literal["legal", "brand", "execution"] | None = about(
        "R", 0, "fld.kind", "选法律、品牌或执行要求。", "Legal, brand or execution."
    )
    file: str | None = about(
        "C",
        0,
        "fld.file",
        "填素材文件的路径，从项目文件夹或客户文件夹写起。",
        "The path of the artwork from the campaign's folder, or from the client's.",
    )
    position: Text | None = about(
        "C", 0, "fld.position", "写放在哪里，如“右下角”。", 'Where it goes, such as "bottom right".'
    )
    source: SourceId | None = about("C", 0, "fld.source", "填规定的来源编号。", "The id of the rule it comes from.")


class Claim(Record):
    """A statement about the product, its proof and its clearance."""

    text: Text | None = about(
        "R", 0, "fld.claim", "照广告用语写，如“0 糖”。", 'The claim as the public will read it, such as "zero sugar".'
    )
    proof: Text | None = about(
        "R", 0, "fld.proof", "写证据，如“检测报告 SH-25-0817”。", 'The proof, such as "test report SH-25-0817".'
    )
    source: SourceId | None = about("R", 0, "fld.source", "填证据的来源编号。", "The id of the proof's source.")
    cleared_by: PersonId | None = about(
        "C", 0, "fld.cleared_by", "填法务审核人的编号；没审过不填。", "The id of who cleared it; none until then."
    )
    cleared_on: dt.date | None = about("C", 0, "fld.cleared_on", "写审核通过的日期。", "The day it was cleared.")
    expires: dt.date | None = about(
        "C", 0, "fld.valid_until", "写有效期的最后一天。", "The last day the clearance holds."
    )


class Identity(Record):
    """The job's own data, under the key `campaign`."""

    id: str | None = about(
        "R", 0, "fld.id", "起一个编号，如 2026_summer_coldbrew。", "A short id, such as 2026_summer_coldbrew."
    )
    name: Text | None = about(
        "R", 0, "fld.campaign", "写项目名称，如“2026 夏季冷泡上市”。", 'The name, such as "Summer Cold-Brew Launch".'
    )
    job_no: str | None = about("R", 0, "fld.job_no", "写工作单号，如 LG-26-014。", "The job number, such as LG-26-014.")
    client: Text | None = about(
        "R", 0, "fld.client", "写客户名称，如“岚谷饮品”。", "The client's name, such as Langu Beverage."
    )
    brand: Text | None = about("R", 0, "fld.brand", "写品牌，如“清屿”。", "The brand, such as Qingyu.")
    products: tuple[Text, ...] = about(
        "R", 0, "fld.product", "写涉及的产品，如“冷泡 500 ml”。", 'The products: "cold-brew 500 ml".', default=()
    )
    type: Literal["launch", "relaunch", "sustain", "promotion", "brand", "social", "event", "crisis"] | None = about(
        "R",
        0,
        "fld.campaign_type",
        "选类型：上市、再上市、维持、促销、品牌、社会化、活动或危机。",
        "Launch, relaunch, sustain, promotion, brand, social, event or crisis.",
    )
    from_: dt.date | None = about(
        "R", 0, "fld.first_day", "写投放第一天，如 2026-05-04。", "First day on air, such as 2026-05-04.", alias="from"
    )
    to: dt.date | None = about("R", 0, "fld.last_day", "写投放最后一天。", "The last day on air.")
    request: Request | None = about(
        "R", 0, "fld.request", "写客户原话和翻译后的真实需求。", "The client's words, and the need we read in them."
    )
    problem: Text | None = about(
        "R", 0, "sec.background", "一句话写要解决的问题，限 40 字。", "The one problem to solve, in 30 words at most."
    )
    business_objective: Objective | None = about(
        "R", 0, "sec.business_objective", "写商业目标，如销售额。", "The business aim, such as sales."
    )
    marketing_objective: Objective | None = about(
        "R", 0, "sec.marketing_objective", "写营销目标，如市场份额。", "The marketing aim, such as market share."
    )
    communication_objectives: tuple[Objective, ...] = about(
        "R", 0, "sec.communication_objective", "写传播目标，最多三个。", "Up to three measurable aims.", default=()
    )
    role_of_communication: Text | None = about(
        "R",
        0,
        "sec.role_of_communication",
        "写传播怎样推动指标，如“破‘寡淡’偏见，带动首购”。",
        'How communication moves the number, such as "ends the bland-tea prejudice, so people try it".',
    )
    constraints: Constraints | None = about(
        "R", 0, "fld.constraints", "分开写硬性约束和弹性空间。", "What must not be crossed, and where there is room."
    )
    mandatories: tuple[Mandatory, ...] = about(
        "R", 0, "sec.mandatories", "写必备元素，不写愿望。", "What every piece must carry, without wishes.", default=()
    )
    exclusions: tuple[Text, ...] = about(
        "C", 0, "fld.must_not_appear", "写不能出现的，如“儿童”。", "What must not appear, such as children.", default=()
    )
    claims: tuple[Claim, ...] = about(
        "R", 0, "fld.claim", "写要用的宣称，附证据和审核。", "Claims to be used, with proof and clearance.", default=()
    )
    version: int | None = about(
        "R", 0, "fld.version", "写简报版本号，如 3。", "The number of the brief's version, such as 3.", ge=1
    )
    date: dt.date | None = about("R", 0, "fld.date", "写简报日期。", "The date of the brief.")
    status: PaperStatus | None = about(
        "C", 0, "fld.status", "选简报的状态，如送客户审阅。", "Where the brief stands, such as with the client."
    )
    owner: PersonId | None = about(
        "R", 0, "fld.owner", "填简报负责人的编号。", "The id of the person who owns the brief."
    )
    team: tuple[PersonId, ...] = about(
        "C", 0, "sec.team", "按介绍顺序填成员的编号。", "The ids of the team, in order of introduction.", default=()
    )
    confidentiality: Confidentiality | None = about(
        "C", 0, "fld.confidentiality", "选保密级别，如客户机密。", "How confidential it is."
    )
