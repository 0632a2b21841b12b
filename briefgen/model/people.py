"""people: point 2, who takes part on every side."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Annotated, Literal

from briefgen.model.record import Record, Reference, Text, about

BriefingId = Annotated[str, Reference("briefings")]
Organisation = Literal["client", "agency", "media_agency", "supplier", "research"]
Role = Literal[
    "account_director",
    "group_account_director",
    "account_manager",
    "account_executive",
    "planner",
    "strategy_director",
    "creative_director",
    "copywriter",
    "art_director",
    "media_director",
    "media_planner",
    "media_buyer",
    "producer",
    "traffic",
    "data_analyst",
    "researcher",
    "finance",
    "legal",
    "brand_manager",
    "marketing_director",
    "general_manager",
    "procurement",
]
Department = Literal[
    "account", "planning", "creative", "media", "production", "traffic", "finance", "research", "data", "legal"
]
DecisionPower = Literal["decides", "approves", "recommends", "consulted", "informed"]


class Person(Record):
    """Somebody who works on the account, on whichever side."""

    id: str | None = about(
        "R", 2, "fld.id", "写人员编号，其他字段以此引用，如 p_li。", "The id other fields use, such as p_li."
    )
    name: Text | None = about(
        "R", 2, "fld.person_name", "写姓名；英文名写在 name_en。", "The name; in English under `name_en`."
    )
    org: Organisation | None = about(
        "R",
        2,
        "fld.works_for",
        "选所属方：客户、代理商、媒介代理、供应商、调研公司。",
        "Client, agency, media agency, supplier or research company.",
    )
    role: Role | None = about(
        "R", 2, "fld.role", "选角色，如 account_executive。", "The role, such as account_executive."
    )
    title: Text | None = about(
        "C",
        2,
        "fld.job_title",
        "写名片上的职务，会替代角色名称。",
        "The title on the card; printed in place of the role.",
    )
    duty: Text | None = about(
        "C", 2, "fld.duty", "写此人在本客户负责什么。", "What he or she answers for on this account."
    )
    department: Department | None = about(
        "R", 2, "fld.department", "选代理商内的部门，如 creative。", "The department within the agency."
    )
    decision_power: DecisionPower | None = about(
        "C",
        2,
        "fld.decision_power",
        "选决策权：决定、批准、建议、被咨询、被告知；客户方至少一人可批准。",
        "Decides, approves, recommends, is consulted or informed; one at the client must be able to approve.",
    )
    email: str | None = about("O", 2, "fld.email", "写电子邮箱，不会印在提案上。", "Never printed in decks.")
    phone: str | None = about("O", 2, "fld.phone", "写电话，不会印在提案上。", "Never printed in decks.")
    involved_from: dt.date | None = about("C", 2, "fld.involved_from", "写加入日期。", "The first day on the account.")
    involved_to: dt.date | None = about("C", 2, "fld.involved_to", "写离开日期。", "The last day on the account.")
    attended_briefings: tuple[BriefingId, ...] = about(
        "C", 2, "fld.attended_briefings", "填参加过的简报编号。", "The ids of the briefings attended.", default=()
    )
