"""job_work: what is delivered, by whom, when, and who has approved it."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Annotated, Literal

from briefgen.model.archive import DocumentCode  # noqa: TC001 - pydantic reads annotations at run time
from briefgen.model.people import Department
from briefgen.model.record import Percent, PersonId, Record, Reference, Text, about

DoneBy = Literal[Department, "client", "outside"]
WorkStatus = Literal["pending", "on_track", "at_risk", "late", "on_hold", "done"]
Gate = Literal["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8"]
TaskId = Annotated[str, Reference("schedule")]


class Deliverable(Record):
    """One thing the agency hands over."""

    id: str | None = about("R", 0, "fld.id", "起一个编号，如 d_otv。", "A short id, such as d_otv.")
    item: Text | None = about(
        "R", 0, "fld.deliverable", "写交付物，如“OTV 15 秒”。", 'The deliverable, such as "15-second online film".'
    )
    medium: Text | None = about(
        "R", 0, "fld.medium", "写用在什么媒介，如“短视频”。", "The medium it is for, such as short video."
    )
    format: Text | None = about(
        "R", 0, "fld.format", "写文件格式，如“MP4，H.264”。", 'The file format, such as "MP4, H.264".'
    )
    size: Text | None = about(
        "C", 0, "fld.size_spec", "写尺寸或比例，如“1080 × 1920”。", "Size or ratio, such as 1080 × 1920."
    )
    duration: Text | None = about(
        "C", 0, "fld.duration", "写时长，如“15 秒”。", "How long it runs, such as 15 seconds."
    )
    qty: int | None = about("R", 0, "fld.quantity", "写件数，如 3。", "How many, such as 3.", unit="count", ge=0)
    versions: tuple[Text, ...] = about(
        "C", 0, "fld.versions", "写版本，如“9:16”“16:9”。", "Its versions, such as 9:16 and 16:9.", default=()
    )
    language: Text | None = about(
        "C", 0, "fld.language", "写语言，如“普通话，简体字幕”。", 'Its language, such as "Mandarin with subtitles".'
    )
    due_concept: dt.date | None = about("R", 0, "fld.concept_due", "写初稿日期。", "The day of the first ideas.")
    due_final: dt.date | None = about("R", 0, "fld.final_due", "写完稿日期。", "The day of the finished piece.")
    owner: PersonId | None = about("R", 0, "fld.owner", "填负责人的编号。", "The id of the person who answers for it.")
    material_deadline: dt.date | None = about(
        "C", 0, "fld.material_deadline", "写媒体收材料的截止日。", "The day the media owner must have it."
    )


class Task(Record):
    """One step of the schedule."""

    id: str | None = about("R", 0, "fld.id", "起一个编号，如 t_script。", "A short id, such as t_script.")
    name: Text | None = about("R", 0, "fld.task", "写任务，如“脚本创作”。", "The task, such as script writing.")
    department: DoneBy | None = about(
        "R",
        0,
        "fld.department",
        "选负责部门；客户写 client，外部团队写 outside。",
        "The department; client for the client, outside for suppliers.",
    )
    owner: PersonId | None = about("R", 0, "fld.owner", "填负责人的编号。", "The id of the person who does it.")
    start: dt.date | None = about("R", 0, "fld.first_day", "写开始日期。", "Its first day.")
    end: dt.date | None = about("R", 0, "fld.last_day", "写结束日期。", "Its last day.")
    depends_on: tuple[TaskId, ...] = about(
        "C", 0, "fld.depends_on", "填必须先完成的任务编号。", "The ids of the tasks that must end first.", default=()
    )
    milestone: bool = about(
        "C",
        0,
        "fld.milestone",
        "关键节点写 true，如“客户确认”。",
        "True for a milestone, such as client approval.",
        default=False,
    )
    status: WorkStatus | None = about(
        "C", 0, "fld.status", "选进展状态，如正常或有风险。", "How it stands, such as on track or at risk."
    )
    pct: Percent | None = about("C", 0, "fld.progress", "写完成百分比。", "How much is done, in percent.", unit="pct")
    gate: Gate | None = about(
        "C", 0, "fld.gate", "选要过的关卡，G1 简报会到 G8 结案。", "The gate it must pass, G1 briefing to G8 wrap-up."
    )


class LeadTimes(Record):
    """How many working days each kind of work needs here."""

    concept: int | None = about(
        "C",
        0,
        "fld.lead_time_concept",
        "写创意概念所需工作日，一般 10。",
        "Working days for concepts, usually 10.",
        unit="working_day",
        ge=0,
    )
    tvc: int | None = about(
        "C",
        0,
        "fld.lead_time_film",
        "写影片制作所需工作日，一般 30 到 45。",
        "Working days for a film, usually 30 to 45.",
        unit="working_day",
        ge=0,
    )
    kv: int | None = about(
        "C",
        0,
        "fld.lead_time_key_visual",
        "写主画面所需工作日，一般 5。",
        "Working days for a key visual, usually 5.",
        unit="working_day",
        ge=0,
    )
    media_plan: int | None = about(
        "C",
        0,
        "fld.lead_time_media_plan",
        "写媒介计划所需工作日，一般 10。",
        "Working days for a media plan, usually 10.",
        unit="working_day",
        ge=0,
    )
    booking: int | None = about(
        "C",
        0,
        "fld.lead_time_booking",
        "写媒介订位所需工作日，一般 15。",
        "Working days for booking, usually 15.",
        unit="working_day",
        ge=0,
    )
    research_quant: int | None = about(
        "C",
        0,
        "fld.lead_time_quantitative",
        "写定量调研所需工作日，一般 20。",
        "Working days for a survey, usually 20.",
        unit="working_day",
        ge=0,
    )
    research_qual: int | None = about(
        "C",
        0,
        "fld.lead_time_qualitative",
        "写定性调研所需工作日，一般 12。",
        "Working days for group discussions, usually 12.",
        unit="working_day",
        ge=0,
    )


class Approval(Record):
    """Somebody's decision on a version of a paper."""

    code: DocumentCode | None = about(
        "R", 0, "fld.document_code", "选文件代号，如 CB。", "The code of the paper, such as CB."
    )
    version: int | None = about("R", 0, "fld.version", "写审的是第几版。", "The version that was judged.", ge=1)
    person: PersonId | None = about("R", 0, "fld.approver", "填审批人的编号。", "The id of the person who decides.")
    decision: Literal["approved", "approved_with_changes", "rejected", "pending"] | None = about(
        "R",
        0,
        "sgn.opinion",
        "选已确认、修改后确认、未通过或待处理。",
        "Approved, approved with changes, rejected or pending.",
    )
    date: dt.date | None = about(
        "R", 0, "fld.date", "写决定的日期；未决定不填。", "The day of the decision; none while pending."
    )
    channel: Literal["signature", "email", "seal"] | None = about(
        "R", 0, "fld.approval_channel", "选签字、邮件或盖章。", "By signature, e-mail or seal."
    )
    note: Text | None = about(
        "C", 0, "fld.note", "写意见，如“第 2 条改后再印”。", 'The remark, such as "print after changing item 2".'
    )


class PresentationRound(Record):
    """One presentation to the client and its outcome."""

    round: int | None = about("R", 0, "fld.round", "写第几轮，如 1。", "Which round, such as 1.", ge=1)
    date: dt.date | None = about("R", 0, "fld.date", "写提案日期。", "The day of the presentation.")
    kind: Literal["internal", "informal", "formal"] | None = about(
        "R", 0, "fld.kind", "选内部、非正式或正式提案。", "Internal, informal or formal."
    )
    outcome: Literal["pass", "partial", "fail"] | None = about(
        "R",
        0,
        "fld.outcome",
        "选通过、部分通过或未通过；还没提不填。",
        "Pass, partial or fail; none before it has taken place.",
    )
    changes: tuple[Text, ...] = about(
        "C", 0, "sec.what_changed", "写客户要求的修改。", "The changes the client asked for.", default=()
    )


class DecisionAsked(Record):
    """Something the client is asked to decide."""

    what: Text | None = about(
        "R",
        0,
        "sec.decision_requested",
        "一句话写请客户决定什么，如“确认主创意”。",
        'What the client is asked, such as "approve the idea".',
    )
    detail: Text | None = about(
        "R",
        0,
        "fld.description",
        "写决定的内容和影响，如“同意后 3 月 16 日开机”。",
        'What it means, such as "filming starts on 16 March".',
    )
    person: PersonId | None = about("R", 0, "fld.decision_person", "填由谁决定。", "The id of the person who decides.")
    by: dt.date | None = about("R", 0, "fld.due", "写最晚何时决定。", "The last day for the decision.")
    kind: Literal["approval", "choice", "information"] | None = about(
        "C",
        0,
        "fld.kind",
        "选类型：批准、选择方案或提供资料。",
        "Approve something, choose between ways, or give information.",
    )
