"""answers: a client's brief in, who they are, what they sell, where they stand, who buys out, in a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Rich, Span
from briefgen.kinds import figures, shell
from briefgen.kinds.dossier.disputes import disputes
from briefgen.kinds.dossier.findings import gap_to_next
from briefgen.kinds.telling import when

if TYPE_CHECKING:
    from briefgen.kinds.wording import Said, Wording

_USER = "consumers.roles.user"


def answers(wording: Wording) -> list[tuple[str, Said]]:
    """Each answer under the key of its label; last what sources disagree about."""
    open_ = wording.formats.sentences(*disputes(wording, but=_USER))
    return [*_four(wording), *([("dos.disputed", open_)] if open_ else [])]


def _four(wording: Wording) -> list[tuple[str, Said]]:
    return [
        ("dos.who_they_are", wording.formats.sentences(*_company(wording)) or wording.mark("company")),
        ("dos.what_they_sell", wording.formats.sentences(*_product(wording)) or wording.mark("product")),
        ("dos.where_they_stand", wording.formats.sentences(*_position(wording)) or wording.mark("brand.share_series")),
        ("dos.who_buys", wording.formats.sentences(*_buyers(wording)) or _buyers_open(wording)),
    ]


def _company(wording: Wording) -> list[str]:
    company = wording.client.company
    if company is None:
        return []
    founded = wording.words("dos.founded", year=company.founded) if company.founded else ""
    years = sorted((year.year, year.revenue) for year in company.growth if year.year and year.revenue)
    revenue = _revenue(wording, *years[-1]) if years else ""
    own = wording.text(wording.client.brand.name) if wording.client.brand else ""
    mine = next((each for each in company.brand_portfolio if own and wording.text(each.brand) == own), None)
    part = mine.revenue_pct if mine else None
    share = wording.words("dos.of_revenue", brand=own, value=wording.formats.percent(part)) if part is not None else ""
    owned = wording.texts(each.brand for each in company.brand_portfolio if each.brand)
    brands = wording.words("dos.brands", names=wording.formats.listed(owned)) if owned and not share else ""
    return [
        wording.formats.clauses(shell.client_name(wording), founded),
        wording.formats.clauses(revenue, share),
        brands,
    ]


def _revenue(wording: Wording, year: int, amount: float | None) -> str:
    money = wording.formats.money(amount or 0.0, figures.market_currency(wording))
    return wording.words("dos.revenue_of", period=wording.formats.period(str(year)), amount=money)


def _product(wording: Wording) -> list[str]:
    product = wording.client.product
    if product is None:
        return []
    priced = next((each for each in product.variants if each.retail_price), None)
    currency = figures.market_currency(wording)
    price = (
        wording.words(
            "dos.priced",
            name=wording.text(priced.name) or _size(wording, priced.size, priced.size_unit),
            price=wording.formats.price(priced.retail_price or 0.0, currency),
        )
        if priced
        else ""
    )
    index = product.price_positioning.value if product.price_positioning else None
    level = wording.words("dos.price_index", value=wording.formats.number(index)) if index is not None else ""
    launched = wording.words("dos.launched", day=when(wording, product.launch_date)) if product.launch_date else ""
    stage = wording.words(f"dos.stage.{product.lifecycle_stage}") if product.lifecycle_stage else ""
    clauses = wording.formats.clauses
    return [
        clauses(wording.text(product.name), wording.inline(wording.text(product.category))),
        clauses(price, level),
        clauses(launched, stage),
    ]


def _size(wording: Wording, size: float | None, unit: str | None) -> str:
    return f"{wording.formats.number(size)}\u00a0{unit or ''}".strip() if size else ""


def _position(wording: Wording) -> list[str]:
    market, channels = wording.client.market, wording.client.channels
    regions = [each for each in (market.regions if market else ()) if each.brand_sales_pct is not None]
    shops = [each for each in (channels.mix if channels else ()) if each.sales_pct is not None]
    region = max(regions, key=lambda each: each.brand_sales_pct or 0.0, default=None)
    shop = max(shops, key=lambda each: each.sales_pct or 0.0, default=None)
    parts = [
        wording.words("dos.region", region=wording.text(region.region), value=_percent(wording, region.brand_sales_pct))
        if region
        else "",
        wording.words(
            "dos.shop", channel=wording.inline(wording.text(shop.channel)), value=_percent(wording, shop.sales_pct)
        )
        if shop
        else "",
    ]
    return [_ranked(wording) or _told_of_brand(wording), wording.formats.clauses(*parts)]


def _told_of_brand(wording: Wording) -> str:
    """The first trend that names the own brand."""
    market, brand = wording.client.market, shell.own_name(wording)
    told = wording.texts(each.statement for each in (market.trends if market else ()) if each.statement)
    return next((each for each in told if brand and brand in each), "")


def _percent(wording: Wording, value: float | None) -> str:
    """A share as one says it in a sentence: to one decimal, and to none where that is enough."""
    return wording.formats.percent(round(value or 0.0, 1))


def _ranked(wording: Wording) -> str:
    found = gap_to_next(wording)
    if found is None:
        return ""
    rank, above, gap = found
    if rank == 1:
        return wording.words("dos.first")
    return wording.words("dos.ranked", rank=rank, above=above, gap=wording.formats.points(gap, signed=False))


def _buyers(wording: Wording) -> list[str]:
    consumers = wording.client.consumers
    if consumers is None:
        return []
    first = next((each for each in consumers.segments if each.priority == 1), None)
    user = consumers.roles.user if consumers.roles else None
    who = wording.text(user.who) if user else ""
    heavy = consumers.heavy_users
    percent = wording.formats.percent
    size = wording.words("dos.of_users", value=percent(first.size_pct)) if first and first.size_pct is not None else ""
    value = (
        wording.words("dos.of_value", value=percent(first.value_pct)) if first and first.value_pct is not None else ""
    )
    named_ = wording.text(first.name) if first else ""
    drink = ""
    if heavy and heavy.share_of_users_pct is not None and heavy.share_of_volume_pct is not None:
        users, volume = percent(heavy.share_of_users_pct), percent(heavy.share_of_volume_pct)
        drink = wording.words("dos.heavy", users=users, volume=volume)
    return [wording.formats.clauses(named_ or who, wording.inline(who) if named_ else "", size, value), drink]


def _buyers_open(wording: Wording) -> Said:
    """What sources disagree about, and who counts as a heavy user; else the mark."""
    heavy = wording.client.consumers.heavy_users if wording.client.consumers else None
    defined = wording.formats.sentences(wording.text(heavy.definition) if heavy else "")
    accounts = wording.disputed(f"{_USER}.who")
    if accounts is None:
        return defined or wording.mark("consumers.roles")
    return Rich((*accounts.spans, Span(f"\u2002{defined}"))) if defined else accounts
