"""table_findings: the records of a table on the market, its brands or its people in, what they show out (DOMAIN §8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.kinds import figures
from briefgen.kinds.exhibits.exhibit import own_name
from briefgen.kinds.exhibits.prices import priced, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.competitors import Competitor, RivalPrice
    from briefgen.model.consumer_profile import MediaHabit
    from briefgen.model.consumers import FunnelStep
    from briefgen.model.evaluation import Benchmark, Method
    from briefgen.model.market import MarketChannel, Region
    from briefgen.model.marketing import MarketingObjective

EVEN_INDEX = 100
NAMED_BENCHMARKS = 2


def regions(wording: Wording, given: Sequence[Region]) -> str:
    """Where the brand's index is highest, beside the category's; else which region is the largest."""
    indexed = [(metrics.bdi(each.brand_sales_pct, each.population_pct).value, each) for each in given if each.region]
    known = [(bdi, each) for bdi, each in indexed if bdi is not None]
    if not known:
        return _largest(wording, [(each.share_pct, wording.text(each.region)) for each in given], "exh.regions.alone")
    bdi, best = max(known, key=lambda pair: pair[0])
    cdi = metrics.cdi(best.share_pct, best.population_pct).value
    whole = wording.formats.number
    return wording.words(
        "df.regions" if cdi is not None else "df.regions_bdi",
        brand=own_name(wording),
        region=wording.text(best.region),
        bdi=whole(bdi, 0),
        cdi=whole(cdi or 0, 0),
    )


def channels(wording: Wording, given: Sequence[MarketChannel]) -> str:
    """Where the brand's share is highest and which channel grows fastest; else which is the largest."""
    named = [each for each in given if each.channel]
    strong = max((each for each in named if each.brand_share_pct is not None), key=_brand_share, default=None)
    if strong is None:
        return _largest(
            wording, [(each.share_pct, wording.text(each.channel)) for each in named], "df.channels.largest"
        )
    percent = wording.formats.percent
    told = wording.words(
        "df.channels.strongest",
        brand=own_name(wording),
        channel=wording.inline(wording.text(strong.channel)),
        share=percent(strong.brand_share_pct or 0, 1),
    )
    fast = max((each for each in named if each.growth_pct is not None), key=_growth, default=None)
    if fast is None or _growth(fast) <= 0:
        return told
    growth = wording.words(
        "df.channels.fastest",
        channel=wording.inline(wording.text(fast.channel)),
        growth=percent(_growth(fast), signed=True),
    )
    return wording.words("join.semicolon").join([told, growth])


def _brand_share(channel: MarketChannel) -> float:
    return channel.brand_share_pct or 0.0


def _growth(channel: MarketChannel) -> float:
    return channel.growth_pct or 0.0


def _largest(wording: Wording, parts: Sequence[tuple[float | None, str]], key: str) -> str:
    known = [(share, name) for share, name in parts if share is not None and name]
    if not known:
        return ""
    share, name = max(known, key=lambda pair: pair[0])
    return wording.words(key, region=name, channel=name, share=wording.formats.percent(share))


def prices(wording: Wording) -> str:
    """The last change of price and how volume moved with it."""
    points = priced(wording)
    if not points:
        return ""
    last = points[-1]
    period = wording.formats.period(figures.period_key(last.period))
    before = points[-2] if len(points) > 1 else last
    key = "stands" if len(points) < 2 else "held" if before.price == last.price else "moved"
    told = wording.words(f"df.prices.{key}", period=period, first=written(wording, before), last=written(wording, last))
    if key != "moved" or last.volume_change_pct is None:
        return told
    change = wording.formats.percent(last.volume_change_pct, signed=True)
    return wording.formats.clauses(told, wording.words("exh.price.volume", change=change))


def shares(wording: Wording) -> str:
    """Who leads in the newest period, and where the own brand stands; nothing where no shares are known."""
    period, found = figures.latest_shares(wording.client)
    brands = [each for each in wording.client.competitors if each.id in found and not each.others]
    ranked = sorted(brands, key=lambda each: -found[each.id or ""].value)
    if len(ranked) < 2:
        return ""
    percent = wording.formats.percent
    own = next(each for each in ranked if each.own)
    slots = {
        "period": wording.formats.period(period),
        "leader": wording.text(ranked[0].name),
        "share": percent(found[ranked[0].id or ""].value, 1),
        "own": wording.text(own.name),
        "own_share": percent(found[own.id or ""].value, 1),
        "rank": ranked.index(own) + 1,
    }
    return wording.words("df.shares.leads" if ranked[0] is own else "df.shares", **slots)


def spend(wording: Wording, lines: Sequence[tuple[Competitor, str | None]]) -> str:
    """Who spent most in the newest period and what the own brand did, only where all stands on one basis (P9-4)."""
    period = max((period or "" for _, period in lines), default="")
    spent = figures.spend_by_brand(wording.client, period)
    voices = metrics.shares_pct({name: point.value for name, point in spent.items()})
    brands = [each for each in wording.client.competitors if each.id in spent and not each.others]
    if not brands:
        return wording.words("df.spend.mixed", n=len(lines))
    top = max(brands, key=lambda each: spent[each.id or ""].value)
    own = next((each for each in brands if each.own), None)

    def told(key: str, brand: Competitor) -> str:
        return wording.words(
            key,
            period=wording.formats.period(period),
            brand=wording.text(brand.name),
            money=wording.formats.money(spent[brand.id or ""].value, figures.market_currency(wording)),
            share=wording.formats.percent(voices[brand.id or ""], 1),
        )

    first = told("df.spend", top)
    return wording.words("join.semicolon").join([first, told("df.spend.own", own)]) if own and own is not top else first


def rival_prices(wording: Wording, seen: Sequence[tuple[Competitor, RivalPrice]]) -> str:
    """Which brand costs most and what the own one costs, where all prices are for the same thing."""
    known = [(brand, each.price) for brand, each in seen if each.price is not None]
    units = {wording.text(each.unit) for _, each in seen}
    if len(known) < 2 or len(units) > 1:
        return wording.words("df.prices_seen", n=len(known)) if known else ""
    dearest, price = max(known, key=lambda pair: pair[1])
    own = next((each for brand, each in known if brand.own), None)
    currency = figures.market_currency(wording)
    told = wording.words("df.dearest", brand=wording.text(dearest.name), price=wording.formats.price(price, currency))
    if own is None or dearest.own:
        return told
    beside = wording.words("df.priced", brand=own_name(wording), price=wording.formats.price(own, currency))
    return wording.words("join.semicolon").join([told, beside])


def media(wording: Wording, habits: Sequence[MediaHabit]) -> str:
    """How many media are above the average, and which is lowest; else from which reach to which."""
    indexed = [(each.index, each) for each in habits if each.medium and each.index is not None]
    number, percent = wording.formats.number, wording.formats.percent
    if len(indexed) > 1:
        low, lowest = min(indexed, key=lambda pair: pair[0])
        above = sum(index > EVEN_INDEX for index, _ in indexed)
        name = wording.inline(wording.text(lowest.medium))
        return wording.words("df.media.index", n=len(indexed), above=above, medium=name, index=number(low, 0))
    reached = [(each.reach_pct, each) for each in habits if each.medium and each.reach_pct is not None]
    if not reached:
        return ""
    reach, widest = max(reached, key=lambda pair: pair[0])
    return wording.words("exh.media.reach", medium=wording.text(widest.medium), reach=percent(reach))


def funnel(wording: Wording, steps: Sequence[FunnelStep]) -> str:
    """At which stages the brand is furthest behind its benchmark; else the first stage and the last."""
    named = [each for each in steps if each.stage and each.brand_pct is not None]
    behind = [((each.brand_pct or 0) - each.benchmark_pct, each) for each in named if each.benchmark_pct is not None]
    if not behind:
        return _first_and_last(wording, named)
    worst = min(gap for gap, _ in behind)
    if worst >= 0:
        return wording.words("df.funnel.level")
    stages = [wording.formats.quoted(wording.inline(wording.text(each.stage))) for gap, each in behind if gap == worst]
    gap = wording.formats.points(-worst, 1 if worst % 1 else 0, signed=False)
    return wording.words("df.funnel.behind", stages=wording.formats.joined(stages), gap=gap)


def _first_and_last(wording: Wording, steps: Sequence[FunnelStep]) -> str:
    if len(steps) < 2:
        return ""
    first, last = (
        {"stage": wording.inline(wording.text(each.stage)), "pct": wording.formats.percent(each.brand_pct or 0)}
        for each in (steps[0], steps[-1])
    )
    return wording.words(
        "df.funnel.alone", first=first["stage"], pct=first["pct"], last=last["stage"], last_pct=last["pct"]
    )


def objectives(wording: Wording, given: Sequence[MarketingObjective]) -> str:
    """How many objectives there are, and from where to where the first of the main ones goes."""
    measured = [each for each in given if each.metric and each.baseline is not None and each.target is not None]
    main = next((each for each in measured if each.primary), next(iter(measured), None))
    if main is None:
        return wording.words("df.objectives.open", n=len(given))
    return wording.words(
        "df.objectives",
        n=len(given),
        metric=wording.inline(wording.text(main.metric)),
        baseline=figures.goal_value(wording, main.baseline, main.unit),
        target=figures.goal_value(wording, main.target, main.unit),
    )


def methods(wording: Wording, given: Sequence[Method]) -> str:
    """How many methods are in use, and how large the largest sample is; nothing without a figure in the table."""
    used = [each for each in given if each.used]
    samples = [each.sample for each in used if each.sample]
    if not samples and not any(each.cost for each in given):
        return ""
    told = wording.words("df.methods", n=len(used))
    largest = wording.formats.number(max(samples, default=0), 0)
    return wording.formats.clauses(told, wording.words("df.methods.sample", n=largest) if samples else "")


def benchmarks(wording: Wording, given: Sequence[Benchmark]) -> str:
    """The first benchmarks with their values, and how many there are where there are more."""
    known = [each for each in given if each.metric and each.value is not None]
    if not known:
        return ""
    told = [
        wording.words(
            "df.benchmark", metric=wording.text(each.metric), value=figures.goal_value(wording, each.value, each.unit)
        )
        for each in known[:NAMED_BENCHMARKS]
    ]
    more = len(known) - NAMED_BENCHMARKS
    line = wording.words("df.benchmarks", text=wording.words("join.semicolon").join(map(wording.inline, told)))
    return wording.words("df.and_more", text=line, n=more) if more > 0 else line
