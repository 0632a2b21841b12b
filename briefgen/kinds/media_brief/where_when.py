"""where_when: markets and their weights, the time on air, and what rivals do meanwhile (sections 5 to 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds import figures
from briefgen.kinds.exhibits import market
from briefgen.kinds.exhibits.rivals import voice_and_share
from briefgen.kinds.media_brief.facts import clauses, facts, named, semicolons

if TYPE_CHECKING:
    from briefgen.kinds.media_brief.facts import Facts
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.competitors import AdSpend, Competitor
    from briefgen.model.job_media import MediaMarket, MediaTiming, NoGoDates
    from briefgen.model.marketing import PlannedActivity

    Group = dict[str, object]

PRIORITIES = ("A", "B", "C")


def markets(wording: Wording) -> Group | None:
    """Each market with its weight and the reason for it."""
    given = wording.job.media.markets if wording.job.media else ()
    if not given:
        return None
    return {
        "summary": wording.formats.sentences(semicolons(wording, _by_priority(wording, given))) or None,
        "rows": [_market(wording, number, each) for number, each in enumerate(given)],
        "total": _total(wording, given),
    }


def _by_priority(wording: Wording, given: tuple[MediaMarket, ...]) -> list[str]:
    """How much of the money goes where it matters most, only where every weight is known."""
    if any(each.weight_pct is None for each in given):
        return []
    groups = [(name, [each.weight_pct or 0 for each in given if each.priority == name]) for name in PRIORITIES]
    return [
        wording.words("mb.priority", name=name, n=len(weights), share=wording.formats.percent(sum(weights)))
        for name, weights in groups
        if weights
    ]


def _market(wording: Wording, number: int, each: MediaMarket) -> Group:
    path = f"media.markets[{number}]"
    city, region = wording.text(each.city), wording.text(each.region)
    weight = wording.formats.number(each.weight_pct) if each.weight_pct is not None else ""
    return {
        "place": city or region or wording.mark(f"{path}.city"),
        "region": region if city and region else DASH,
        "priority": wording.shown(each.priority, f"{path}.priority"),
        "weight": wording.shown(weight, f"{path}.weight_pct"),
        "reason": wording.text(each.reason) or DASH,
    }


def _total(wording: Wording, given: tuple[MediaMarket, ...]) -> str | None:
    """The sum of the weights, where all are known and there is something to add."""
    weights = [each.weight_pct for each in given if each.weight_pct is not None]
    return wording.formats.number(sum(weights)) if len(given) > 1 and len(weights) == len(given) else None


def regions(wording: Wording) -> Group | None:
    """The regions with their indices, and what they show."""
    rows, exhibit = market.region_rows(wording), market.regions(wording)
    if not rows:
        return None
    return {
        "title": exhibit.title if exhibit else None,
        "units": wording.words("mb.indices"),
        "rows": rows,
        "source": exhibit.source if exhibit else None,
    }


def timing(wording: Wording) -> Facts:
    """When media run, in which pattern, when not, and what else happens meanwhile."""
    media, marketing = wording.job.media, wording.client.marketing
    given = media.timing if media else None
    behaviour = wording.client.consumers.behaviour if wording.client.consumers else None
    bought = wording.text(behaviour.frequency) if behaviour else ""
    occasions = wording.texts(behaviour.occasions) if behaviour else []
    return facts(
        wording,
        ("mb.flight", wording.shown(_flight(wording, given), "media.timing")),
        *_pattern(wording, given),
        ("fld.no_go", semicolons(wording, [_no_go(wording, each) for each in (given.no_go if given else ())])),
        ("mb.purchase_cycle", clauses(wording, bought, *occasions)),
        ("mb.promotions", _activities(wording, marketing.promotion_plan if marketing else ())),
        ("fld.merchandising", _activities(wording, marketing.merchandising if marketing else ())),
    )


def _flight(wording: Wording, given: MediaTiming | None) -> str:
    if given is None or not (given.from_ and given.to):
        return ""
    weeks = wording.formats.number(metrics.weeks(given.from_, given.to), 0)
    return wording.words("mb.weeks", dates=wording.formats.span(given.from_, given.to), n=weeks)


def _pattern(wording: Wording, given: MediaTiming | None) -> tuple[tuple[str, Said], ...]:
    if given is None:
        return ()
    pattern = wording.words(f"med.{given.pattern}") if given.pattern else ""
    return (
        ("fld.pattern", clauses(wording, pattern, wording.text(given.note))),
        ("fld.hiatus", _hiatus(wording, given)),
    )


def _hiatus(wording: Wording, given: MediaTiming) -> Said:
    """Days off air; where somebody said that there are none, that and why."""
    spans = [wording.formats.span(each.from_, each.to) for each in given.hiatus if each.from_ and each.to]
    if spans:
        return wording.formats.listed(spans)
    stated = wording.brief.nothing("media.timing.hiatus") or "hiatus" not in given.model_fields_set
    return wording.mark("media.timing.hiatus") if stated else wording.words("mb.none")


def _no_go(wording: Wording, each: NoGoDates) -> str:
    if each.from_ is None:
        return wording.text(each.reason)
    days = wording.formats.span(each.from_, each.to) if each.to else wording.day(each.from_)
    return named(wording, days, wording.text(each.reason))


def _activities(wording: Wording, given: tuple[PlannedActivity, ...]) -> str:
    return semicolons(wording, [_activity(wording, each) for each in given if each.name])


def _activity(wording: Wording, each: PlannedActivity) -> str:
    days = wording.formats.span(each.from_, each.to) if each.from_ and each.to else ""
    return clauses(wording, wording.text(each.name), days, wording.text(each.channel))


def competition(wording: Wording) -> Group | None:
    """What each brand has, spends and does; spend stands with its basis and is never added over two of them."""
    media = wording.job.media
    text = wording.text(media.competition) if media else ""
    rows = [_rival(wording, each) for each in wording.client.competitors if _is_known(each)]
    if not rows and not text:
        return None
    return {
        "text": wording.formats.sentences(text) or None,
        "rows": rows,
        "note": (_note(wording) if rows else "") or None,
    }


def _is_known(each: Competitor) -> bool:
    return bool(each.name) and not each.others and bool(each.share_series or each.ad_spend or each.ad_strategy)


def _rival(wording: Wording, each: Competitor) -> Group:
    shares = [point for point in each.share_series if point.share_pct is not None]
    share = max(shares, key=lambda point: figures.period_key(point.period), default=None)
    return {
        "brand": wording.text(each.name),
        "own": each.own,
        "share": wording.formats.number(share.share_pct, 1) if share and share.share_pct is not None else DASH,
        "spend": _spend(wording, each),
        "does": wording.text(each.ad_strategy) or DASH,
    }


def _spend(wording: Wording, each: Competitor) -> str:
    """What a brand spent in its newest period; with its basis unless all brands stand on one."""
    lines = [line for line in each.ad_spend if line.amount is not None]
    if not lines:
        return DASH
    newest = max(figures.period_key(line.period) for line in lines)
    bases = {line.basis for line in lines if figures.period_key(line.period) == newest}
    if len(bases) > 1:
        return DASH
    amount = sum(line.amount or 0 for line in lines if figures.period_key(line.period) == newest)
    money = wording.formats.money(amount, figures.market_currency(wording))
    return money if len(_bases(wording)) == 1 else wording.aside(money, _basis(wording, lines[-1]))


def _basis(wording: Wording, line: AdSpend) -> str:
    return wording.words(f"opt.{line.basis}") if line.basis else ""


def _bases(wording: Wording) -> set[str | None]:
    return {line.basis for each in wording.client.competitors for line in each.ad_spend}


def _note(wording: Wording) -> str:
    """On which basis spend stands and where the figures come from, unless the figure above says so."""
    bases = _bases(wording)
    if len(bases) > 1:
        basis = wording.words("mb.mixed_bases")
    elif voice_and_share(wording) or not any(bases):
        return ""
    else:
        basis = wording.words("mb.one_basis", basis=wording.words(f"opt.{next(iter(bases))}"))
    shown = [each for each in wording.client.competitors if _is_known(each)]
    shares = [point.source for each in shown for point in each.share_series[-1:]]
    spend = [line.source for each in shown for line in each.ad_spend[-1:]]
    return wording.formats.sentences(basis, wording.cite(*shares, *spend))
