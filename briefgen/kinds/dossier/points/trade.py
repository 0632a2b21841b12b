"""trade: points 11 and 14: how the product travels to the buyer, and what was seen and heard in the trade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Span
from briefgen.formats import DASH
from briefgen.kinds.dossier.points.blocks import captioned, facts, point, table, within
from briefgen.kinds.dossier.points.gaps import gap_at
from briefgen.kinds.prose import first_clause
from briefgen.kinds.telling import said
from briefgen.kinds.wording import rich

if TYPE_CHECKING:
    from briefgen.content import Rich
    from briefgen.kinds.dossier.points.blocks import Group
    from briefgen.kinds.dossier.points.gaps import Gap
    from briefgen.kinds.wording import Wording
    from briefgen.model.channels import Channels
    from briefgen.model.visits import Visit

_TRAINING = ("who", "content", "frequency", "hours", "last_on")
_COMPARED = ("us", "them", "advantage", "disadvantage")


def point_11(wording: Wording) -> Group:
    """The channel system."""
    channels = wording.client.channels
    return point(
        wording,
        11,
        _lead(wording, channels) if channels else "",
        "channels",
        flow=_flow(wording, channels),
        ways=facts(wording, channels, "channels", "direct_pct", "dealer_pct", "source"),
        mix=captioned(wording, table(wording, channels, "mix", "channels.mix"), _best_channel(wording, channels)),
        training=_part(wording, channels, "training", *_TRAINING),
        places=table(wording, channels, "pop", "channels.pop"),
        compared=_part(wording, channels, "vs_competition", *_COMPARED),
        ready=facts(wording, channels, "channels", "ready_date", "ready_dist_pct"),
    )


def _lead(wording: Wording, channels: Channels) -> str:
    told = []
    if channels.dealer_pct is not None and channels.direct_pct is not None:
        dealer, direct = (wording.formats.percent(pct) for pct in (channels.dealer_pct, channels.direct_pct))
        told.append(wording.words("dp.dealers", dealer=dealer, direct=direct))
    best = _best_channel(wording, channels)
    told.append(wording.inline(best) if told else best)
    found = wording.words("join.semicolon").join(part for part in told if part)
    return found or _stations(wording, channels) or _described(wording, channels)


def _described(wording: Wording, channels: Channels) -> str:
    """What is special in the client's system, else which channels there are."""
    ours = channels.vs_competition.us if channels.vs_competition else None
    named = [wording.inline(name) for name in wording.texts(each.channel for each in channels.mix if each.channel)]
    sold = wording.words("dp.sold_through", what=wording.formats.joined(named)) if named else ""
    return first_clause(wording.text(ours)) or sold


def _stations(wording: Wording, channels: Channels) -> str:
    return " → ".join(wording.texts(node.node for node in channels.flow if node.node))


def _best_channel(wording: Wording, channels: Channels | None) -> str:
    known = [each for each in (channels.mix if channels else ()) if each.sales_pct is not None]
    if not known:
        return ""
    top = max(known, key=lambda each: each.sales_pct or 0)
    slots = {"channel": wording.text(top.channel), "sales": wording.formats.percent(top.sales_pct or 0)}
    if top.weighted_dist_pct is None:
        return wording.words("dp.sales_top", **slots)
    dist = wording.formats.percent(top.weighted_dist_pct)
    return wording.words("dp.sales_top_dist", **slots, dist=dist)


def _flow(wording: Wording, channels: Channels | None) -> Rich | Gap | None:
    """The stations in one line, each with its margin."""
    if channels is None:
        return None
    if not channels.flow:
        return gap_at(wording, wording.words("fld.channel_flow"), "channels.flow")
    margin = wording.inline(wording.words("fld.margin"))
    parts: list[str | Span] = []
    for number, node in enumerate(channels.flow):
        name = wording.text(node.node) or str(wording.mark(f"channels.flow[{number}].node"))
        parts += [" → "] if parts else []
        parts.append(Span(name, "strong"))
        pct = said(wording, node, "margin_pct")
        parts.append(wording.aside("", f"{margin} {pct}") if pct else "")
    return rich(*parts)


def _part(wording: Wording, channels: Channels | None, key: str, *fields: str) -> Group | None:
    if channels is None:
        return None
    part = getattr(channels, key)
    path = f"channels.{key}"
    return facts(wording, channels, "channels", key) if part is None else facts(wording, part, path, *fields)


def point_14(wording: Wording) -> Group:
    """Visits to the trade, each with what was heard, watched and found."""
    visits = wording.client.visits
    return point(
        wording,
        14,
        _visits_lead(wording),
        "visits",
        visits=[_visit(wording, visit, f"visits[{number}]") for number, visit in enumerate(visits)],
    )


def _visits_lead(wording: Wording) -> str:
    visits = wording.client.visits
    if not visits:
        return ""
    cities = wording.formats.listed(list(dict.fromkeys(wording.texts(each.city for each in visits if each.city))))
    heard = sum(len(each.talked_to) for each in visits)
    watched = sum(len(each.observed_purchase) for each in visits)
    found = sum(len(each.findings) for each in visits)
    return wording.formats.clauses(
        wording.words("dp.visited", n=len(visits), cities=cities)
        if cities
        else wording.words("dp.visited_bare", n=len(visits)),
        wording.words("dp.heard", n=heard) if heard else wording.words("dp.heard_nobody"),
        wording.words("dp.watched", n=watched) if watched else "",
        wording.words("dp.found", n=found) if found else wording.words("dp.found_nothing"),
    )


def _visit(wording: Wording, visit: Visit, path: str) -> Group:
    day = wording.formats.date(visit.date) if visit.date else ""
    place = "\u2002".join(part for part in (day, wording.text(visit.city), wording.text(visit.outlet)) if part)
    return {
        "name": wording.aside(place, wording.text(visit.channel)),
        "facts": within(wording, facts(wording, visit, path, "visitors")),
        "talks": within(wording, _talks(wording, visit, path)),
        "purchases": within(wording, _purchases(wording, visit, path)),
        "checks": within(wording, _checks(wording, visit, path)),
        "findings": within(wording, table(wording, visit, "findings", f"{path}.findings")),
    }


def _talks(wording: Wording, visit: Visit, path: str) -> Group | None:
    block = table(wording, visit, "talked_to", f"{path}.talked_to")
    if block:
        for row, talk in zip(block["rows"], visit.talked_to, strict=True):
            row["quote"] = wording.formats.quoted(wording.text(talk.quote)) if talk.quote else row["quote"]
    return block


def _purchases(wording: Wording, visit: Visit, path: str) -> Group | None:
    block = table(wording, visit, "observed_purchase", f"{path}.observed_purchase")
    known = [each.seconds for each in visit.observed_purchase if each.seconds is not None]
    if not known:
        return block
    title = wording.words("dp.purchases", n=len(visit.observed_purchase), longest=wording.formats.number(max(known), 0))
    return captioned(wording, block, title, source=_seen(wording, visit))


def _checks(wording: Wording, visit: Visit, path: str) -> Group | None:
    """The shelf: brand and pack in one cell, promotion and second placement in another."""
    block = captioned(
        wording,
        table(wording, visit, "checks", f"{path}.checks"),
        _shelf_story(wording, visit),
        source=_seen(wording, visit),
    )
    if block:
        for row, check in zip(block["rows"], visit.checks, strict=True):
            row["item"] = wording.aside(wording.text(check.brand), wording.text(check.sku)) or row["brand"]
            seen = [said(wording, check, key) for key in ("promo_mechanic", "promo_price", "posm")]
            second = wording.words("fld.second_placement") if check.second_placement else ""
            fresh = said(wording, check, "freshness_days")
            age = wording.words("dp.fresh", n=fresh) if fresh else ""
            row["extras"] = wording.formats.clauses(*seen, second, age, check.photo or "") or DASH
    return block


def _seen(wording: Wording, visit: Visit) -> str:
    """The visit as the source of what was seen on it; nothing where it has no day or place."""
    place = wording.text(visit.outlet) or wording.text(visit.city)
    if visit.date is None or not place:
        return ""
    told = wording.words("df.visit", day=wording.formats.date(visit.date), place=place)
    return wording.formats.sentences(
        wording.words("cap.source_line", sources=told), wording.words("cap.observation_note")
    )


def _shelf_story(wording: Wording, visit: Visit) -> str:
    known = [each for each in visit.checks if each.facings is not None and each.brand]
    total = sum(each.facings or 0 for each in known)
    if len(known) < 2 or not total:
        return ""
    top = max(known, key=lambda each: each.facings or 0)
    return wording.words("dp.shelf_top", brand=wording.text(top.brand), n=top.facings, total=total)
