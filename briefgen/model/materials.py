"""materials: point 1, what has been handed over and may be cited."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.record import Period, PersonId, Record, Text, about

Category = Literal["research", "product", "market", "finance", "competitor", "legal", "brand_asset"]
SourceKind = Literal[
    "panel",
    "survey",
    "finance",
    "platform",
    "third_party_monitor",
    "client_statement",
    "agency_judgement",
    "test_report",
    "desk",
]
Confidentiality = Literal["public", "client_confidential", "agency_internal", "restricted"]
MaterialStatus = Literal["received", "requested", "missing", "not_applicable", "withheld"]


STUDIES: frozenset[SourceKind] = frozenset({"panel", "survey"})
"""Kinds of sources in which people or shops are asked or observed."""


class Material(Record):
    """A source: a study, a report, a statement or a file somebody handed over."""

    id: str | None = about(
        "R", 1, "fld.id", "写来源编号，其他字段以此引用，如 src_panel。", "The id other fields cite, such as src_panel."
    )
    category: Category | None = about(
        "R",
        1,
        "fld.material_category",
        "选资料类别：调查、产品、市场、财务等。",
        "Research, product, market, finance and so on.",
    )
    title: Text | None = about(
        "R", 1, "fld.title", "写资料名称，会印在页脚的来源里。", "The title as printed in source lines."
    )
    owner: Text | None = about(
        "R", 1, "fld.owner", "写资料的出处，如“第三方监测公司”。", "Whose it is, such as a research company."
    )
    kind: SourceKind | None = about(
        "R",
        1,
        "fld.kind",
        "选资料性质：样组、问卷、财务、平台后台、客户陈述等。",
        "A panel, a survey, finance figures, a platform's back end, a client's statement and so on.",
    )
    period: Period | None = about(
        "R", 1, "fld.period", "写数据所属期间，如 2025 或 2025-Q4。", "What time it covers, such as 2025 or 2025-Q4."
    )
    date: dt.date | None = about("R", 1, "fld.date", "写资料发布日期。", "The day it was published.")
    received_on: dt.date | None = about("C", 1, "fld.received_on", "写收到的日期。", "The day it arrived here.")
    method: Text | None = about(
        "C", 1, "fld.method", "写调查方法，如“零售监测，4,200 家店”。", "How it was made, such as a store panel."
    )
    sample_size: int | None = about(
        "C",
        1,
        "fld.base_size",
        "写样本量，问卷调查必须有。",
        "How many were asked or counted; a survey needs it.",
        ge=0,
    )
    geography: Text | None = about("C", 1, "fld.geography", "写覆盖地区，如“18 个城市”。", "The area it covers.")
    confidentiality: Confidentiality | None = about(
        "C",
        1,
        "fld.confidentiality",
        "选保密级别：公开、客户机密、代理商内部、限定人员。",
        "Public, confidential to the client, internal to the agency, or restricted.",
    )
    status: MaterialStatus | None = about(
        "R",
        1,
        "fld.status",
        "选状态：已收到、已询问、缺失、不适用、客户保密。",
        "Received, requested, missing, not applicable or withheld.",
    )
    requested_from: PersonId | None = about(
        "C", 1, "fld.requested_from", "填被询问人的编号，如 p_wang。", "The id of the person who was asked."
    )
    requested_on: dt.date | None = about("C", 1, "fld.requested_on", "写询问日期。", "The day it was asked for.")
    due: dt.date | None = about("C", 1, "fld.due", "写约定的交付日期。", "The day it was promised for.")
    file: str | None = about("O", 1, "fld.file", "写文件路径。", "Where the file is.")
    url: str | None = about("O", 1, "fld.url", "写网址。", "The web address.")

    @property
    def base(self) -> int | None:
        """How many were asked or observed, where the source is a study."""
        return self.sample_size if self.kind in STUDIES else None
