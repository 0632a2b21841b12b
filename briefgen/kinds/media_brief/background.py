"""background: where the market and the brand stand, and whether the product is there to be bought (section 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import figures, shell
from briefgen.kinds.media_brief.facts import goal_line, named, with_open
from briefgen.kinds.prose import led_in

if TYPE_CHECKING:
    from briefgen.content import Prose, Rich
    from briefgen.kinds.wording import Wording
    from briefgen.model.job_identity import Objective

    Group = dict[str, object]


def background(wording: Wording) -> Group | None:
    """The market, the brand in it, and whether the product is there to be bought."""
    lines = (
        wording.formats.sentences(_market(wording), _share(wording)),
        *_goals(wording),
        wording.formats.sentences(_prices(wording), _distribution(wording)),
        wording.formats.sentences(_dates(wording)),
    )
    told = [line for line in lines if line]
    return {"lines": told, "source": _sources(wording) or None} if told else None


def _market(wording: Wording) -> str:
    market, product = wording.client.market, wording.client.product
    sizes = [(figures.period_key(size.period), size.value) for size in (market.size if market else ()) if size.value]
    if not sizes:
        return ""
    (period, value), growth = sizes[-1], figures.growth_by_period(sizes)[-1]
    size = wording.words(
        "mb.market",
        category=(wording.text(product.category) if product else "") or wording.words("mb.the_category"),
        period=wording.formats.period(period),
        value=wording.formats.money(value, figures.market_currency(wording)),
    )
    change = wording.formats.percent(growth, 1, signed=True) if growth is not None else ""
    return wording.formats.clauses(size, wording.words("mb.yoy", change=change) if change else "")


def _share(wording: Wording) -> str:
    marketing = wording.client.marketing
    aim = marketing.share_target if marketing else None
    goal = ""
    if aim and aim.value is not None:
        period = wording.formats.period(figures.period_key(aim.period))
        target = wording.formats.percent(aim.value, 1)
        goal = wording.words("mb.share_goal" if period else "mb.share_goal_undated", period=period, target=target)
    return wording.formats.clauses(figures.share_story(wording), goal)


def _goals(wording: Wording) -> list[str | Rich | Prose]:
    """What the business and its marketing want, each in a line; how far is marked where nobody has said it."""
    identity = wording.job.identity
    names = ("business_objective", "marketing_objective") if identity else ()
    given = [(name, getattr(identity, name)) for name in names]
    return [led_in("", _goal(wording, name, goal), wording.formats) for name, goal in given if goal and goal.metric]


def _goal(wording: Wording, name: str, goal: Objective) -> str | Rich:
    line = named(wording, wording.words(f"sec.{name}"), goal_line(wording, goal))
    if goal.target is not None:
        return line
    return with_open(line, "mb.from_to", wording.mark(f"campaign.{name}.target"), wording)


def _prices(wording: Wording) -> str:
    product = wording.client.product
    price, currency = wording.formats.price, figures.market_currency(wording)
    prices = [
        f"{wording.text(variant.name)} {price(variant.retail_price, currency)}"
        for variant in (product.variants if product else ())
        if variant.name and variant.retail_price
    ]
    return wording.words("mb.prices", prices=wording.formats.listed(prices)) if prices else ""


def _distribution(wording: Wording) -> str:
    channels = wording.client.channels
    known = [
        f"{wording.inline(wording.text(each.channel))} {wording.formats.percent(each.weighted_dist_pct)}"
        for each in (channels.mix if channels else ())
        if each.channel and each.weighted_dist_pct is not None
    ]
    return wording.words("mb.distribution", channels=wording.formats.listed(known)) if known else ""


def _dates(wording: Wording) -> str:
    """When the product is there to be bought, beside the day on which advertising starts."""
    channels, identity = wording.client.channels, wording.job.identity
    if channels is None or channels.ready_date is None:
        return ""
    pct, product = channels.ready_dist_pct, shell.product_name(wording)
    ready = wording.words(
        "mb.ready" if pct is None else "mb.ready_share",
        product=product or wording.words("mb.the_product"),
        date=wording.day(channels.ready_date),
        share=wording.formats.percent(pct or 0),
    )
    first = identity.from_ if identity else None
    return wording.formats.clauses(ready, wording.words("mb.on_air", date=wording.day(first)) if first else "")


def _sources(wording: Wording) -> str:
    market, channels = wording.client.market, wording.client.channels
    identity = wording.job.identity
    goals = (identity.business_objective, identity.marketing_objective) if identity else ()
    shares = figures.own_shares(wording.client)
    return wording.cite(
        *(size.source for size in (market.size if market else ())[-1:]),
        *(point.source for point in shares[-1:]),
        *(goal.source for goal in goals if goal and goal.metric),
        *(each.source for each in (channels.mix if channels else ()) if each.weighted_dist_pct is not None),
    )
