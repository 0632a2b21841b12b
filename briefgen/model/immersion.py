"""immersion: point 3, where the working team lived with the product and what it found."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.record import PersonId, Record, Text, about


class Observation(Record):
    """Something seen, and what follows from it."""

    fact: Text | None = about("R", 3, "fld.fact", "写看到的事实，不写评价。", "What was seen, without opinion.")
    so_what: Text | None = about("R", 3, "fld.so_what", "写这对传播意味着什么。", "What it means for communication.")
    usable_as: Literal["rtb", "insight", "demo", "risk"] | None = about(
        "R",
        3,
        "fld.usable_as",
        "选用途：支持点、洞察、演示、风险。",
        "A reason to believe, an insight, a demonstration or a risk.",
    )


class Photo(Record):
    """A picture taken on the visit."""

    file: str | None = about("R", 3, "fld.file", "写照片路径。", "Where the picture is.")
    caption: Text | None = about("C", 3, "fld.caption", "写图说。", "What it shows.")
    permission: bool | None = about(
        "R", 3, "fld.permission", "获准对外使用写 true。", "True if it may leave the agency."
    )


class Immersion(Record):
    """A visit to the plant, the laboratory or a place of service, or a trial of the product."""

    date: dt.date | None = about("R", 3, "fld.date", "写到访日期。", "The day of the visit.")
    place: Text | None = about("R", 3, "fld.place", "写地点，如“安吉冷泡工厂”。", "Where it was.")
    kind: Literal["plant", "lab", "service_site", "product_trial"] | None = about(
        "R",
        3,
        "fld.kind",
        "选类型：工厂、研究室、服务现场、产品试用。",
        "A plant, a laboratory, a place of service or a product trial.",
    )
    status: Literal["planned", "done"] | None = about("C", 3, "fld.status", "选计划中或已完成。", "Planned or done.")
    attendees: tuple[PersonId, ...] = about(
        "R", 3, "fld.attendees", "填参加人员编号，应有创意人员。", "Who went, by id; creatives belong here.", default=()
    )
    hosts: tuple[PersonId, ...] = about(
        "C", 3, "fld.hosts", "填客户接待人的编号。", "Who received the team, by id.", default=()
    )
    observations: tuple[Observation, ...] = about(
        "R",
        3,
        "fld.observations",
        "写发现；没有发现的参观只是出差。",
        "The findings; without them it was a trip.",
        default=(),
    )
    photos: tuple[Photo, ...] = about("O", 3, "fld.photos", "列出照片。", "Pictures taken.", default=())
    open_questions: tuple[Text, ...] = about(
        "C", 3, "sec.open_questions", "写现场没有答案的问题。", "Questions nobody there could answer.", default=()
    )
