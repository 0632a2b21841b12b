"""job_research: one study as a whole: what it serves, what is shown, handed over, when, and for how much."""

# ruff: noqa: TC001 - pydantic reads annotations at run time
from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.job_research_design import (
    ActionStandard,
    Respondents,
    StudyDecision,
    StudyMethod,
    StudyObjective,
)
from briefgen.model.job_work import WorkStatus
from briefgen.model.record import PersonId, Record, SourceId, Span, Text, about

StimulusKind = Literal[
    "concept_board", "storyboard", "animatic", "finished_film", "print_ad", "pack", "product", "other_stimulus"
]


class Stimulus(Record):
    """Something respondents are shown or given."""

    item: Text | None = about("R", 0, "tbl.item", "写测试材料，如“脚本 A 动态脚本”。", "The piece, such as animatic A.")
    kind: StimulusKind | None = about(
        "R",
        0,
        "fld.kind",
        "选类型：概念板、分镜、动态脚本、成片、包装或产品等。",
        "Concept board, storyboard, animatic, finished film, pack, product and so on.",
    )
    qty: int | None = about("R", 0, "fld.quantity", "写件数，如 1。", "How many, such as 1.", unit="count", ge=1)
    maker: PersonId | None = about("R", 0, "rb.maker", "填由谁制作的编号。", "The id of the person who makes it.")
    ready_by: dt.date | None = about(
        "R", 0, "rb.ready_by", "写齐备日期，须早于执行第一天。", "The day it is ready, before fieldwork begins."
    )
    status: WorkStatus | None = about(
        "C", 0, "fld.status", "选进展状态，如待处理或已完成。", "How it stands, such as pending or done."
    )


class StudyDeliverable(Record):
    """Something the research agency hands over."""

    item: Text | None = about(
        "R", 0, "fld.deliverable", "写交付物，快报在先，如“快报，8 页”。", "The deliverable; the topline comes first."
    )
    when: dt.date | None = about("R", 0, "fld.due", "写交付日期。", "The day it is due.")
    language: Text | None = about(
        "C", 0, "fld.language", "写语言，如“中文，附英文摘要”。", 'Its language, such as "Chinese, English summary".'
    )


class StudyTiming(Record):
    """The study's days in order."""

    briefing: dt.date | None = about("R", 0, "rb.briefing", "写向调研公司说明的日期。", "The day agencies are briefed.")
    proposal_due: dt.date | None = about(
        "R", 0, "rb.proposal_due", "写收方案和报价的日期。", "The day proposals and quotations are due."
    )
    fieldwork: Span | None = about(
        "R",
        0,
        "rb.fieldwork",
        "写执行的起止日期，如 2026-04-03..2026-04-08。",
        "First and last day of fieldwork, such as 2026-04-03..2026-04-08.",
    )
    topline: dt.date | None = about("R", 0, "rb.topline", "写快报日期，早于报告。", "The day of the first findings.")
    report: dt.date | None = about("R", 0, "rb.report", "写完整报告日期。", "The day of the full report.")
    presentation: dt.date | None = about("C", 0, "rb.presentation", "写汇报日期。", "The day it is presented.")


class StudyBudget(Record):
    """What the study may cost: an amount, or a range."""

    amount: float | None = about(
        "C", 0, "fld.amount", "写金额；给范围的写 min 和 max。", "The sum, or min and max.", unit="money", ge=0
    )
    min: float | None = about("C", 0, "rb.budget_min", "写范围下限。", "The least.", unit="money", ge=0)
    max: float | None = about("C", 0, "rb.budget_max", "写范围上限。", "The most.", unit="money", ge=0)
    currency: str | None = about(
        "O", 0, "fld.currency", "写币种代码，默认同项目。", "The currency's code, such as CNY."
    )
    tax: Literal["incl", "excl"] | None = about("R", 0, "fld.tax_basis", "选含税或未税。", "Tax included or not.")
    includes: tuple[Text, ...] = about(
        "R",
        0,
        "fld.included",
        "写包含哪些，如“招募、执行、报告”。",
        "What it covers, such as recruiting, fieldwork and report.",
        default=(),
    )
    paid_by: Literal["client", "agency"] | None = about(
        "R", 0, "rb.paid_by", "选由客户或代理商付款。", "Whether the client or the agency pays."
    )
    note: Text | None = about(
        "O", 0, "fld.note", "写从哪笔钱支出，如“客户年度调研预算”。", "Which money it comes from."
    )


class Ethics(Record):
    """How respondents and their data are treated."""

    consent: Text | None = about(
        "R",
        0,
        "rb.consent",
        "写怎样取得同意，如“答题前逐项勾选”。",
        'How consent is given, such as "ticked item by item before the first question".',
    )
    minors: bool | None = about(
        "R",
        0,
        "rb.minors",
        "访问未满 18 岁的人写 true，否则写 false。",
        "True if anybody under 18 is asked, else false.",
    )
    retention: Text | None = about(
        "R",
        0,
        "rb.retention",
        "写数据留存，如“原始数据留存 12 个月后删除”。",
        'How long data are kept, such as "raw data deleted after twelve months".',
    )


class Research(Record):
    """One study as its research brief states it (DOMAIN §5.5)."""

    name: Text | None = about(
        "R", 0, "fld.study", "写调研名称，如“上市短片脚本测试”。", 'The study, such as "launch film animatic test".'
    )
    contact: PersonId | None = about(
        "C", 0, "rb.contact", "填联络人的编号；不填为项目负责人。", "The id of the contact; else the campaign's owner."
    )
    decision: StudyDecision | None = about(
        "R", 0, "rb.decision", "写看完结果要作的决定、由谁、何时。", "The decision to be taken, by whom and by when."
    )
    business_objective: Text | None = about(
        "C",
        0,
        "sec.business_objective",
        "写生意目标；不写则用项目的生意目标。",
        "What the business wants; left out, the campaign's business objective stands.",
    )
    objectives: tuple[StudyObjective, ...] = about(
        "R",
        0,
        "sec.research_objective",
        "写调研目标，分主要和次要。",
        "What the study must find out, primary and secondary.",
        default=(),
    )
    known: tuple[Text, ...] = about("C", 0, "rb.known", "写已经知道的事。", "What we know already.", default=())
    hypotheses: tuple[Text, ...] = about(
        "C", 0, "rb.hypotheses", "写要验证的假设。", "The hypotheses to be tested.", default=()
    )
    earlier_studies: tuple[SourceId, ...] = about(
        "C", 0, "rb.earlier_studies", "填以往调研的来源编号。", "The ids of earlier studies.", default=()
    )
    action_standards: tuple[ActionStandard, ...] = about(
        "C",
        0,
        "sec.action_standards",
        "写这次调研的门槛和对应的决定；不写则用第 15 点的判断标准。",
        "This study's thresholds and decisions; left out, the criteria of point 15 stand.",
        default=(),
    )
    questions: tuple[Text, ...] = about(
        "R",
        0,
        "rb.questions",
        "写要回答的问题，不超过十个；这不是问卷。",
        "What must be answered, ten questions at most; this is no questionnaire.",
        default=(),
    )
    respondents: Respondents | None = about(
        "R", 0, "rb.respondents", "写访问谁、配额和不访问谁。", "Who is asked, the quotas, and who is not."
    )
    method: StudyMethod | None = about(
        "R", 0, "sec.methodology", "写方法倾向和样本分组。", "The method preferred and the cells of the sample."
    )
    stimulus: tuple[Stimulus, ...] = about(
        "R",
        0,
        "sec.stimulus",
        "写测试材料；没有的写 []。",
        "What respondents are shown; write [] if there is none.",
        default=(),
    )
    deliverables: tuple[StudyDeliverable, ...] = about(
        "R", 0, "sec.deliverables", "写交付物和日期，快报在先。", "What is handed over and when.", default=()
    )
    analysis_cuts: tuple[Text, ...] = about(
        "C",
        0,
        "rb.cuts",
        "写按什么拆分，如“用户类型”“城市”。",
        "How results are cut, such as by type of user.",
        default=(),
    )
    timing: StudyTiming | None = about("R", 0, "sec.timing", "写各步日期。", "The study's days, step by step.")
    budget: StudyBudget | None = about("R", 0, "sec.budget", "写预算或范围。", "The budget, or its range.")
    ethics: Ethics | None = about(
        "C", 0, "rb.ethics", "写同意、未成年人和数据留存。", "Consent, minors and how long data are kept."
    )
    attendance: tuple[PersonId, ...] = about(
        "C",
        0,
        "rb.attendance",
        "填到执行现场的人的编号，客户部必到。",
        "The ids of those who attend fieldwork; an account person always does.",
        default=(),
    )
    proposal_requirements: tuple[Text, ...] = about(
        "C", 0, "rb.proposal", "写方案里要有什么。", "What a proposal must contain.", default=()
    )
    selection_criteria: tuple[Text, ...] = about(
        "C", 0, "rb.selection", "写按什么选调研公司。", "How the research agency is chosen.", default=()
    )
    agencies_invited: tuple[Text, ...] = about(
        "C", 0, "rb.agencies", "写邀请的调研公司。", "The research agencies invited.", default=()
    )
