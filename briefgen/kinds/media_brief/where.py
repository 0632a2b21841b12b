"""where: markets with their weights, and the regions they lie in (section 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds.exhibits import market
from briefgen.kinds.exhibits.exhibit import covered, in_one_line
from briefgen.kinds.media_brief.facts import semicolons
from briefgen.kinds.wording import strong

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording
    from briefgen.model.job_media import MediaMarket

    Group = dict[str, object]

PRIORITIES = ("A", "B", "C")


def markets(wording: Wording) -> Group | None:
    """Each market with its weight and the reason for it."""
    given = wording.job.media.markets if wording.job.media else ()
    if not given:
        return None
    return {
        "title": _title(wording, given) or None,
        "source": wording.words("mb.set_here"),
        "rows": [*(_market(wording, number, each) for number, each in enumerate(given)), *_total(wording, given)],
    }


def _title(wording: Wording, given: tuple[MediaMarket, ...]) -> str:
    """How the money divides among the markets, and while it runs."""
    identity = wording.identity
    parts = semicolons(wording, _by_priority(wording, given))
    days = wording.formats.span(identity.from_, identity.to) if identity and identity.from_ and identity.to else ""
    return wording.formats.clauses(parts, days) if parts else ""


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


def _total(wording: Wording, given: tuple[MediaMarket, ...]) -> list[Group]:
    """A row with the sum of the weights, where all are known and there is something to add."""
    weights = [each.weight_pct for each in given if each.weight_pct is not None]
    if len(given) == 1 or len(weights) < len(given):
        return []
    place, weight = strong(wording.words("tbl.total")), strong(wording.formats.number(sum(weights)))
    return [{"place": place, "region": DASH, "priority": DASH, "weight": weight, "reason": DASH}]


def regions(wording: Wording) -> Group | None:
    """The regions with their indices, and what they show."""
    rows, exhibit = market.region_rows(wording), market.regions(wording)
    if not rows:
        return None
    return {
        "title": exhibit.title if exhibit else None,
        "units": in_one_line(wording, wording.words("mb.indices"), covered(wording, _sources(wording))),
        "rows": rows,
        "branded": any(row["brand_sales"] != DASH for row in rows),
        "source": exhibit.source if exhibit else None,
    }


def _sources(wording: Wording) -> list[str | None]:
    given = wording.client.market
    return [each.source for each in given.regions] if given else []
