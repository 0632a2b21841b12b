"""meeting: what was decided, agreed and shown in a meeting or call with the client."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.record import PersonId, Record, Text, about


class MeetingItem(Record):
    """One topic of a meeting with what came of it."""

    topic: Text | None = about("R", 0, "fld.topic", "写议题，如“短片脚本”。", 'The topic, such as "film scripts".')
    discussion: Text | None = about(
        "C",
        0,
        "fld.discussion",
        "两三句话写要点与分歧，不写谁对谁错。",
        "The points and differences in two or three neutral sentences.",
    )
    decision: Text | None = about(
        "C", 0, "fld.decision", "写定下了什么；没定就不写。", "What was decided, if anything."
    )
    decided_by: PersonId | None = about(
        "C", 0, "fld.decided_by", "填做决定的人的编号。", "The id of the person who decided."
    )
    action: Text | None = about(
        "C", 0, "fld.action", "写要做的事，用动词开头。", "What has to be done, starting with a verb."
    )
    owner: PersonId | None = about(
        "C", 0, "fld.owner", "填负责人的编号，只能一个人。", "The id of the one person who does it."
    )
    due: dt.date | None = about("C", 0, "fld.due", "写完成日期。", "The day it is due.")
    budget_effect: float | None = about(
        "C",
        0,
        "fld.budget_effect",
        "写对预算的影响，单位为元；增加为正。",
        "Effect on the budget in currency units, more is positive.",
    )
    status: Literal["pending", "on_track", "at_risk", "late", "on_hold", "done"] | None = about(
        "O", 0, "fld.status", "选进度。", "How it stands."
    )


class ShownDocument(Record):
    """A paper shown or handed over."""

    title: Text | None = about("R", 0, "fld.title", "写文件名称。", "The paper's title.")
    version: int | None = about("C", 0, "fld.version", "写版本号，如 3。", "Its version, such as 3.")


class Meeting(Record):
    """A meeting, call or decision by mail."""

    no: str | None = about(
        "R", 0, "fld.no", "写会议纪要编号，如 MR-2026-07。", "The report's number, such as MR-2026-07."
    )
    date: dt.date | None = about("R", 0, "fld.date", "写会议日期。", "The day of the meeting.")
    time: str | None = about("C", 0, "fld.time", "写时间，如 14:00。", "The time, such as 14:00.")
    place: Text | None = about("C", 0, "fld.place", "写地点。", "Where it was held.")
    mode: Literal["in_person", "phone", "video", "email"] | None = about(
        "R", 0, "fld.mode", "选当面、电话、视频或邮件。", "In person, phone, video or e-mail."
    )
    project: str | None = about("C", 0, "fld.campaign", "填项目代号，如 summer_2026。", "The campaign's short name.")
    purpose: Text | None = about("R", 0, "fld.meeting_purpose", "一句话写目的。", "The purpose in one sentence.")
    present: tuple[PersonId, ...] = about(
        "R", 0, "fld.attendees", "填出席者编号，客户在前。", "Ids of those present, the client first.", default=()
    )
    absent: tuple[PersonId, ...] = about("C", 0, "fld.absent", "填缺席者编号。", "Ids of those absent.", default=())
    copied: tuple[PersonId, ...] = about("C", 0, "fld.copied", "填抄送者编号。", "Ids of those copied.", default=())
    items: tuple[MeetingItem, ...] = about("R", 0, "fld.items", "每个议题写一条。", "One entry a topic.", default=())
    documents_shown: tuple[ShownDocument, ...] = about(
        "C", 0, "fld.documents_shown", "写出示的文件与版本。", "Papers shown, with versions.", default=()
    )
    next_meeting: dt.date | None = about("C", 0, "sec.next_meeting", "写下次会议日期。", "The day of the next meeting.")
    issued_at: dt.datetime | None = about(
        "R", 0, "fld.issued_at", "写发出时间；应在会后 24 小时内。", "When the report went out; within 24 hours."
    )
    corrections_by: dt.date | None = about(
        "C", 0, "fld.corrections_by", "写提出异议的截止日。", "The day until which corrections are taken."
    )
