"""visits: what people of the agency saw and heard in the trade."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.record import PersonId, Record, Text, about


class Talk(Record):
    """What somebody in the trade said."""

    kind: Literal["dealer", "shop_owner", "clerk", "promoter", "shopper"] | None = about(
        "R",
        14,
        "fld.talk_partner",
        "选对方身份：经销商、小店主、店员、促销员或顾客。",
        "Dealer, shop owner, clerk, promoter or shopper.",
    )
    quote: Text | None = about(
        "R", 14, "fld.quote", "照原话写，如“午后补货最快”。", 'Their own words, such as "afternoon stock goes first".'
    )
    point: Text | None = about("R", 14, "fld.so_what", "写这句话说明什么。", "What it tells us.")


class ObservedPurchase(Record):
    """A choice somebody watched."""

    shopper: Text | None = about(
        "R",
        14,
        "fld.shopper",
        "写是什么样的人，不写姓名，如“女，约 25 岁”。",
        'What kind of person, never a name, such as "woman, about 25".',
    )
    seconds: int | None = about(
        "C", 14, "fld.seconds", "写从停步到拿起用了几秒。", "Seconds from stopping to picking up.", unit="second", ge=0
    )
    handled: tuple[Text, ...] = about(
        "C", 14, "fld.handled", "写拿起看过的产品。", "The products she or he picked up.", default=()
    )
    chose: Text | None = about(
        "R", 14, "fld.chose", "写最后买了什么；没买也写明。", "What was bought, or that nothing was."
    )
    why: Text | None = about(
        "C", 14, "fld.reason", "写原因，如“比了两瓶的配料表”。", 'Why, such as "compared two ingredient lists".'
    )


class ShelfCheck(Record):
    """One product on the shelf of one outlet."""

    brand: Text | None = about(
        "R", 14, "fld.brand", "写品牌，自己的品牌也要写。", "The brand; the own brand belongs here too."
    )
    sku: Text | None = about("C", 14, "fld.variant_name", "写规格，如“单丛 500 ml”。", 'The pack, such as "500 ml".')
    in_stock: bool | None = about(
        "R", 14, "fld.in_stock", "有货写 true，缺货写 false。", "True if it was in stock, false if not."
    )
    facings: int | None = about("C", 14, "fld.facings", "写排面数。", "How many facings it had.", unit="count", ge=0)
    shelf_position: Text | None = about(
        "C", 14, "fld.shelf", "写位置，如“冰柜第 2 层左侧”。", 'Where it stood, such as "fridge, second shelf, left".'
    )
    price: float | None = about("R", 14, "fld.price", "写货架价。", "The price on the shelf.", unit="money", ge=0)
    promo_price: float | None = about(
        "C",
        14,
        "fld.promo_price",
        "写促销价，没有就不填。",
        "The promotion price, if there was one.",
        unit="money",
        ge=0,
    )
    promo_mechanic: Text | None = about(
        "C",
        14,
        "fld.mechanic",
        "写促销方式，如“第二瓶半价”。",
        'How the promotion works, such as "second bottle at half price".',
    )
    posm: tuple[Text, ...] = about(
        "C", 14, "fld.posm", "写看到的售点物料。", "Point-of-sale material that was there.", default=()
    )
    second_placement: bool | None = about(
        "C", 14, "fld.second_placement", "有第二陈列点写 true。", "True if it stood in a second place as well."
    )
    freshness_days: int | None = about("O", 14, "fld.freshness", "写距生产日期的天数。", "Days since production.", ge=0)
    photo: str | None = about(
        "O", 14, "fld.photo", "填照片的相对路径。", "The path of the photo within the client's folder."
    )


class Finding(Record):
    """A fact from the trade and what is done about it."""

    fact: Text | None = about("R", 14, "fld.fact", "写看到的事实，不加判断。", "What was seen, without judgement.")
    so_what: Text | None = about("R", 14, "fld.so_what", "写它说明什么。", "What it means.")
    action: Text | None = about("C", 14, "fld.action", "写要做什么。", "What will be done.")
    owner: PersonId | None = about("C", 14, "fld.owner", "填负责人的编号。", "The id of the person who does it.")
    due: dt.date | None = about("C", 14, "fld.due", "写完成日期。", "The day it is due.")


class Visit(Record):
    """One visit to the trade."""

    date: dt.date | None = about(
        "R", 14, "fld.date", "写走访日期，如 2026-03-06。", "The day of the visit, such as 2026-03-06."
    )
    city: Text | None = about("R", 14, "fld.city", "写城市，如“杭州”。", "The city, such as Hangzhou.")
    outlet: Text | None = about(
        "R",
        14,
        "fld.outlet",
        "写门店或经销商名称，如“全家文三路店”。",
        'The outlet or dealer, such as "FamilyMart Wensan Road".',
    )
    channel: Text | None = about(
        "R", 14, "fld.channel", "写渠道，如“便利店”。", "The channel, such as convenience stores."
    )
    visitors: tuple[PersonId, ...] = about(
        "R",
        14,
        "fld.visitors",
        "填走访人的编号，至少一位是代理商的人。",
        "The ids of those who went; at least one from the agency.",
        default=(),
    )
    talked_to: tuple[Talk, ...] = about(
        "R", 14, "fld.talked_to", "写与谁谈过、原话是什么。", "Whom you spoke with and their own words.", default=()
    )
    observed_purchase: tuple[ObservedPurchase, ...] = about(
        "C", 14, "fld.observed_purchase", "写看到的购买过程。", "Purchases you watched.", default=()
    )
    checks: tuple[ShelfCheck, ...] = about(
        "C", 14, "fld.checks", "逐个产品记录货架情况。", "The shelf, product by product.", default=()
    )
    findings: tuple[Finding, ...] = about(
        "R",
        14,
        "fld.findings",
        "写发现、含义和后续行动。",
        "What was found, what it means, what happens next.",
        default=(),
    )
