"""job: everything of a single job, as a campaign's file holds it."""

# ruff: noqa: TC001 - pydantic reads annotations at run time
from __future__ import annotations

from briefgen.model.job_budget import Budget
from briefgen.model.job_identity import Identity
from briefgen.model.job_kpi import Kpi
from briefgen.model.job_media import Media
from briefgen.model.job_research import Research
from briefgen.model.job_risk import Issue, Learning, NextStep, Risk
from briefgen.model.job_strategy import Audience, BigIdea, DesiredResponse, Execution, Insight, Support, ToneWord
from briefgen.model.job_work import Approval, DecisionAsked, Deliverable, LeadTimes, PresentationRound, Task
from briefgen.model.quotes import Estimate, Quote
from briefgen.model.record import Record, Text, about
from briefgen.model.results import Results


class Job(Record):
    """A single job: task, strategy, work, money, media, measures and risks."""

    identity: Identity | None = about(
        "R",
        0,
        "fld.campaign",
        "写项目的基本资料、任务和限制。",
        "What the job is, what was asked and what limits it.",
        alias="campaign",
    )
    audience: Audience | None = about(
        "R", 0, "sec.audience", "写对谁说、从哪里到哪里。", "Whom we talk to, where they are and where they should be."
    )
    insight: Insight | None = about(
        "R",
        0,
        "sec.insight",
        "写洞察：观察、矛盾和启示，要有依据。",
        "The insight: observation, tension and what follows, with evidence.",
    )
    proposition: Text | None = about(
        "R",
        0,
        "sec.proposition",
        "一句话写单一主张，不超过 25 个汉字，如“清屿：不苦的自律”。",
        'The single-minded proposition, 15 words at most, such as "discipline without the bitterness".',
    )
    support: tuple[Support, ...] = about(
        "R",
        0,
        "sec.support",
        "写一到三个支持点，每个都有证据。",
        "One to three reasons to believe, each with proof.",
        default=(),
    )
    tone: tuple[ToneWord, ...] = about(
        "R",
        0,
        "sec.tone",
        "写二到四个调性词，各配一个“但不”。",
        'Two to four words for the tone, each with its "but not".',
        default=(),
    )
    desired_response: DesiredResponse | None = about(
        "R",
        0,
        "sec.desired_response",
        "写看完广告的想、感受、行动和一句话。",
        "What people should think, feel, do and say after it.",
    )
    competitor_context: Text | None = about(
        "C", 0, "fld.competitor_context", "写竞品怎么说、空位在哪里。", "What rivals say and where the gap is."
    )
    big_idea: BigIdea | None = about(
        "R",
        0,
        "sec.big_idea",
        "写核心创意，只进提案，不进创意简报。",
        "The big idea; for the proposal, never for the brief.",
    )
    executions: tuple[Execution, ...] = about(
        "R",
        0,
        "sec.executions",
        "写创意在各媒介的表现，至少三种。",
        "The idea in each medium, three at least.",
        default=(),
    )
    creative_starters: tuple[Text, ...] = about(
        "O",
        0,
        "fld.creative_starters",
        "写几个可选的创意火花，不是指令。",
        "Springboards one may use or leave; never instructions.",
        default=(),
    )
    deliverables: tuple[Deliverable, ...] = about(
        "R",
        0,
        "sec.deliverables",
        "写交付物、规格、件数和日期。",
        "What is delivered, with specification, number and dates.",
        default=(),
    )
    schedule: tuple[Task, ...] = about(
        "R", 0, "doc.schedule", "写任务、部门和起止日期。", "Tasks with department, first and last day.", default=()
    )
    lead_times: LeadTimes | None = about(
        "C", 0, "fld.lead_time", "写各类工作所需的工作日。", "Working days each kind of work needs."
    )
    approvals: tuple[Approval, ...] = about(
        "R", 0, "sec.signoff", "登记谁对哪一版作了什么决定。", "Who decided what on which version.", default=()
    )
    presentation_rounds: tuple[PresentationRound, ...] = about(
        "C", 0, "fld.presentation_rounds", "登记每轮提案和结果。", "Each presentation and its outcome.", default=()
    )
    budget: Budget | None = about(
        "R", 0, "sec.budget", "写预算总额、拆分和节奏。", "Total, split and phasing of the money."
    )
    media: Media | None = about(
        "R", 0, "sec.media_strategy", "写媒介目标、市场、计划和阶段。", "Media objective, markets, plan and phases."
    )
    kpis: tuple[Kpi, ...] = about(
        "R",
        0,
        "sec.kpi",
        "写不超过八个 KPI，其中一到三个为主。",
        "Up to eight measures, one to three of them primary.",
        default=(),
    )
    risks: tuple[Risk, ...] = about(
        "R",
        0,
        "sec.risks",
        "写风险和应对，至少有一条合规风险。",
        "Risks with responses; compliance is always among them.",
        default=(),
    )
    issues: tuple[Issue, ...] = about(
        "C", 0, "fld.issues", "登记发生的问题和回应时间。", "What went wrong and when we answered.", default=()
    )
    learnings: tuple[Learning, ...] = about(
        "R",
        0,
        "sec.learnings",
        "写学到的经验，结案时至少三条。",
        "What was learned; three at least for a wrap-up.",
        default=(),
    )
    next_steps: tuple[NextStep, ...] = about(
        "R", 0, "sec.next_steps", "写下一步、负责人和日期。", "Next steps with owner and date.", default=()
    )
    decisions: tuple[DecisionAsked, ...] = about(
        "R",
        0,
        "sec.decision_requested",
        "写请客户决定的事项，一次不超过三件。",
        "What the client is asked to decide, three things at most.",
        default=(),
    )
    quotes: tuple[Quote, ...] = about(
        "O",
        0,
        "doc.supplier_comparison",
        "登记供应商报价，金额大的至少三家。",
        "Suppliers' offers; three for larger sums.",
        default=(),
    )
    estimate: Estimate | None = about(
        "O", 0, "doc.cost_estimate", "写给客户批准的报价单。", "The cost estimate the client approves."
    )
    research: Research | None = about(
        "O", 0, "fld.study", "写这个项目的一次调研。", "A study for this job, as the research brief states it."
    )
    results: Results | None = about("O", 0, "fld.results", "写投放结果。", "What the campaign delivered.")
