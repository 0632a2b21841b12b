"""archive: versions, issued papers and briefings of a client."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Annotated, Literal

from pydantic import Field

from briefgen.model.record import Period, PersonId, Record, Text, about

DocumentCode = Literal[
    "DOS",
    "QST",
    "CB",
    "MB",
    "RB",
    "PRO",
    "WRD",
    "WRP",
    "MR",
    "SR",
    "CMS",
    "SCR",
    "ACA",
    "BUD",
    "EST",
    "OPT",
    "BRV",
    "SCH",
    "DLR",
    "WKR",
    "ANB",
]
PaperStatus = Literal[
    "draft", "internal_review", "client_review", "approved", "approved_with_changes", "rejected", "superseded"
]


class Change(Record):
    """What one version changed."""

    version: int | None = about(
        "R", 16, "fld.version", "写版本号，如 7。", "The number of the version, such as 7.", ge=1
    )
    date: dt.date | None = about("R", 16, "fld.date", "写更新日期。", "The day of the change.")
    who: PersonId | None = about("R", 16, "fld.changed_by", "填更新人的编号。", "The id of the person who changed it.")
    points: tuple[Annotated[int, Field(ge=1, le=16)], ...] = about(
        "R",
        16,
        "fld.points",
        "写改动了哪几点，如 [9, 12]。",
        "Which of the sixteen points changed, such as [9, 12].",
        default=(),
    )
    what: Text | None = about(
        "R",
        16,
        "sec.what_changed",
        "写改了什么，如“更新竞品价格”。",
        'What changed, such as "rivals\' prices renewed".',
    )
    why: Text | None = about("C", 16, "fld.reason", "写为什么改。", "Why it changed.")


class IssuedDocument(Record):
    """A paper that left the house."""

    code: DocumentCode | None = about(
        "R", 16, "fld.document_code", "选文件代号，如 CB。", "The code of the paper, such as CB."
    )
    title: Text | None = about("R", 16, "fld.title", "写文件标题。", "The paper's title.")
    version: int | None = about("R", 16, "fld.version", "写版本号。", "The number of its version.", ge=1)
    date: dt.date | None = about("R", 16, "fld.date", "写发出日期。", "The day it was issued.")
    file: str | None = about(
        "C", 16, "fld.file", "填文件的相对路径。", "The path of the file within the client's folder."
    )
    status: PaperStatus | None = about("R", 16, "fld.status", "选状态，如已确认。", "Its status, such as approved.")


class Briefing(Record):
    """A meeting at which the client briefed the agency."""

    id: str | None = about("R", 16, "fld.id", "起一个编号，如 brf_2026。", "A short id, such as brf_2026.")
    date: dt.date | None = about("R", 16, "fld.date", "写简报会日期。", "The day of the briefing.")
    kind: Literal["annual_formal", "project", "refresh"] | None = about(
        "R",
        16,
        "fld.kind",
        "选年度正式、项目或更新；每年至少一次正式简报。",
        "Annual formal, project or refresh; one formal briefing a year at least.",
    )
    attendees: tuple[PersonId, ...] = about(
        "C", 16, "fld.attendees", "填出席人的编号。", "The ids of those present.", default=()
    )
    file: str | None = about(
        "C", 16, "fld.file", "填会议材料的相对路径。", "The path of the briefing's papers within the client's folder."
    )


class Archive(Record):
    """Point 16 as a whole."""

    version: int | None = about(
        "R",
        16,
        "fld.version",
        "写档案的版本号，每次更新加一。",
        "The version of the dossier, one more at each update.",
        ge=1,
    )
    as_of: dt.date | None = about(
        "R",
        16,
        "fld.as_of",
        "写资料截止日；超过 12 个月视为过期。",
        "The day the data was true; after twelve months it is out of date.",
    )
    changes: tuple[Change, ...] = about(
        "R",
        16,
        "sec.version_log",
        "逐版写谁在何时改了什么。",
        "Who changed what and when, version by version.",
        default=(),
    )
    documents: tuple[IssuedDocument, ...] = about(
        "C", 16, "fld.documents", "登记已发出的文件。", "The register of issued papers.", default=()
    )
    briefings: tuple[Briefing, ...] = about(
        "R", 16, "fld.briefings", "登记历次简报会。", "The briefings so far.", default=()
    )
    next_briefing: Period | None = about(
        "C",
        16,
        "fld.next_briefing",
        "写下次正式简报的时间，如 2027-02。",
        "When the next formal briefing is, such as 2027-02.",
    )
    review_owner: PersonId | None = about(
        "C", 16, "fld.owner", "填负责定期更新的人。", "The id of the person who keeps it up to date."
    )
    review_cycle_months: int | None = about(
        "C", 16, "fld.review_cycle", "写每隔几个月检查一次，如 3。", "Months between reviews, such as 3.", ge=1
    )
