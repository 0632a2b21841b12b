"""competition: what rivals spend, show and do."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.competitors import CompetitorId  # noqa: TC001 - same
from briefgen.model.record import Period, PersonId, Record, SourceId, Text, about


class Spend(Record):
    """A brand's spend in one month and medium."""

    brand: CompetitorId | None = about(
        "R", 0, "fld.brand", "填竞品编号，本品牌也要写。", "The brand's id; the own brand belongs here too."
    )
    month: Period | None = about("R", 0, "fld.month", "写月份，如 2026-04。", "The month, such as 2026-04.")
    medium: Text | None = about("R", 0, "fld.medium", "写媒介，如“短视频”。", "The medium, such as short video.")
    region: Text | None = about("C", 0, "fld.region", "写区域。", "The region.")
    amount: float | None = about("R", 0, "fld.amount", "写金额，单位为元。", "The amount in currency units.")
    basis: Literal["rate_card", "net", "gross"] | None = about(
        "R",
        0,
        "fld.basis",
        "选口径：刊例价、净价或毛价；同一张表只能一种。",
        "Rate card, net or gross; one for the whole table.",
    )
    source: SourceId | None = about("R", 0, "fld.source", "填来源编号。", "The id of the source.")
    seconds: int | None = about("O", 0, "fld.seconds", "写总秒数。", "Seconds in all.")
    insertions: int | None = about("O", 0, "fld.insertions", "写投放次数。", "Number of insertions.")
    creative_title: Text | None = about("O", 0, "fld.creative_title", "写广告名称。", "The advertisement's title.")


class RivalCreative(Record):
    """An advertisement of a rival."""

    brand: CompetitorId | None = about("R", 0, "fld.brand", "填竞品编号。", "The brand's id.")
    title: Text | None = about("R", 0, "fld.title", "写广告名称。", "Its title.")
    first_seen: dt.date | None = about("R", 0, "fld.first_seen", "写首次看到的日期。", "The day it was first seen.")
    medium: Text | None = about("R", 0, "fld.medium", "写媒介。", "The medium.")
    message: Text | None = about("R", 0, "fld.message", "写它说了什么。", "What it says.")
    tone: Text | None = about("C", 0, "sec.tone", "写调性。", "Its tone.")
    offer: Text | None = about("C", 0, "fld.offer", "写优惠内容。", "The offer.")
    file: str | None = about("C", 0, "fld.file", "写截图文件。", "The file that shows it.")


class RivalActivity(Record):
    """Something a rival did, kept apart from what we think it means."""

    date: dt.date | None = about("R", 0, "fld.date", "写发生日期。", "The day it happened.")
    seen_at: Text | None = about("R", 0, "fld.seen_at", "写在哪里看到。", "Where it was seen.")
    brand: CompetitorId | None = about("R", 0, "fld.brand", "填竞品编号。", "The brand's id.")
    kind: Literal["launch", "price", "promo", "ad", "event", "pack", "channel", "pr", "people"] | None = about(
        "R", 0, "fld.kind", "选类型。", "What kind of move it is."
    )
    fact: Text | None = about("R", 0, "fld.fact", "只写看到的事实。", "Only what was seen.")
    evidence: Text | None = about("C", 0, "fld.evidence", "写证据，如照片或链接。", "Photo, link or document.")
    probable_intent: Text | None = about(
        "C", 0, "fld.probable_intent", "写我们的判断，和事实分开。", "Our reading, apart from the fact."
    )
    threat: int | None = about("R", 0, "fld.threat", "写威胁程度，1 到 5。", "The threat, 1 to 5.", ge=1, le=5)
    recommended_response: Text | None = about(
        "C", 0, "fld.recommended_response", "写建议怎么应对。", "What we recommend."
    )
    respond_by: dt.date | None = about("C", 0, "fld.respond_by", "写最晚应对日期。", "The latest day to respond.")
    spotted_by: PersonId | None = about("C", 0, "fld.spotted_by", "填发现人编号。", "The id of who saw it.")


class Competition(Record):
    """What rivals spend, show and do."""

    spend: tuple[Spend, ...] = about(
        "R", 0, "fld.spend_lines", "每品牌每月每媒介一条。", "One line a brand, month and medium.", default=()
    )
    creatives: tuple[RivalCreative, ...] = about(
        "C", 0, "fld.rival_creatives", "每支新广告一条。", "One entry an advertisement.", default=()
    )
    activity: tuple[RivalActivity, ...] = about(
        "C", 0, "fld.rival_activity", "每个动作一条。", "One entry a move.", default=()
    )
