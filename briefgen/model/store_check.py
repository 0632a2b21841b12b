"""store_check: what was found in an outlet."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time

from briefgen.model.competitors import CompetitorId  # noqa: TC001 - same
from briefgen.model.record import PersonId, Record, Text, about


class StoreLine(Record):
    """One product on the shelf of the outlet."""

    brand: CompetitorId | None = about(
        "R", 0, "fld.brand", "填品牌编号，本品牌必须有。", "The brand's id; the own brand must be there."
    )
    sku: str | None = about("C", 0, "fld.sku", "写规格编号。", "The variant's id.")
    in_stock: bool | None = about("R", 0, "fld.in_stock", "有货写 true，缺货写 false。", "True if in stock.")
    facings: int | None = about("C", 0, "fld.facings", "写排面数。", "Number of facings.", ge=0)
    shelf_position: Text | None = about(
        "C", 0, "fld.shelf_position", "写在第几层、什么位置。", "Which shelf, and where on it."
    )
    price: float | None = about("R", 0, "fld.price", "写标价，单位为元。", "The price on the shelf.", ge=0)
    promo_price: float | None = about("C", 0, "fld.promo_price", "写促销价。", "The promotional price.", ge=0)
    promo_mechanic: Text | None = about(
        "C",
        0,
        "fld.promo_mechanic",
        "写促销方式，如“第二瓶半价”。",
        'The mechanic, such as "second bottle half price".',
    )
    posm: tuple[Text, ...] = about("C", 0, "fld.posm", "写店内物料。", "Material at the point of sale.", default=())
    second_placement: bool | None = about(
        "O", 0, "fld.second_placement", "有二次陈列写 true。", "True if it has a second placement."
    )
    freshness_days: int | None = about(
        "O", 0, "fld.freshness_days", "写生产日期距今几天。", "Days since it was made.", ge=0
    )
    photo: str | None = about("O", 0, "fld.photo", "写照片文件。", "The photo's file.")


class StoreAction(Record):
    """Something to be put right in the outlet."""

    issue: Text | None = about("R", 0, "fld.issue", "写问题。", "What is wrong.")
    owner: PersonId | None = about("R", 0, "fld.owner", "填负责人编号。", "The id of who mends it.")
    due: dt.date | None = about("R", 0, "fld.due", "写完成日期。", "The day it is due.")


class StoreCheck(Record):
    """One visit to one outlet."""

    date: dt.date | None = about("R", 0, "fld.date", "写走访日期。", "The day of the visit.")
    city: Text | None = about("R", 0, "fld.city", "写城市。", "The city.")
    district: Text | None = about("C", 0, "fld.district", "写区。", "The district.")
    channel: Text | None = about("R", 0, "fld.channel", "写渠道，如“便利店”。", "The channel.")
    outlet: Text | None = about("R", 0, "fld.outlet", "写店名。", "The outlet's name.")
    checked_by: PersonId | None = about("R", 0, "fld.checked_by", "填走访人编号。", "The id of who was there.")
    talked_to: Text | None = about(
        "C", 0, "fld.talked_to", "写跟谁谈过，不写姓名。", "Who was spoken to, never a name."
    )
    lines: tuple[StoreLine, ...] = about("R", 0, "fld.store_lines", "每个产品一条。", "One line a product.", default=())
    shelf_share_base: int | None = about(
        "C", 0, "fld.shelf_share_base", "写品类总排面数。", "Facings of the whole category.", ge=0
    )
    clerk_comment: Text | None = about("C", 0, "fld.clerk_comment", "写店员原话。", "The clerk's own words.")
    shopper_comment: Text | None = about("C", 0, "fld.shopper_comment", "写顾客原话。", "A shopper's own words.")
    actions: tuple[StoreAction, ...] = about(
        "C", 0, "sec.actions", "写要处理的事。", "What has to be done.", default=()
    )
