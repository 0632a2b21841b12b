"""market: slides on the market, the brand's share of it, its season, and the product in use and in image."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.kinds.exhibits import brand as brand_exhibits
from briefgen.kinds.exhibits import channels as channel_exhibits
from briefgen.kinds.exhibits import market as market_exhibits
from briefgen.kinds.exhibits import regions as region_exhibits
from briefgen.kinds.exhibits import season as season_exhibits
from briefgen.kinds.exhibits import standing as standing_exhibits
from briefgen.kinds.figures import own_shares
from briefgen.kinds.proposal.slide import Slide, exhibit_slide, launch

if TYPE_CHECKING:
    from briefgen.kinds.exhibits.exhibit import Exhibit
    from briefgen.kinds.wording import Wording

TRENDS = 3


def market(wording: Wording) -> Slide | None:
    """How large the market is and how fast it grows, with its trends."""
    exhibit, given = market_exhibits.market_size(wording), wording.client.market
    if exhibit is None or given is None:
        return None
    reached = given.penetration_pct.source if given.penetration_pct else None
    trends = wording.texts(trend.statement for trend in given.trends if trend.statement)
    return exhibit_slide(
        wording,
        "sec.market",
        exhibit,
        points=[wording.formats.sentences(trend) for trend in trends[:TRENDS]],
        conclusion=market_exhibits.penetration(wording),
        asked={"definition": _first_clause(wording.text(given.definition))},
        source=market_exhibits.market_source(wording, *(trend.source for trend in given.trends[:TRENDS]), reached),
    )


def _first_clause(definition: str) -> str:
    return re.split("[，,；;]", definition, maxsplit=1)[0]


def position(wording: Wording) -> Slide | None:
    """Where the brand's share has gone, and what past advertising taught."""
    exhibit, brand = brand_exhibits.own_share(wording), wording.client.brand
    if exhibit is None:
        return None
    learned = wording.texts(run.learning for run in (brand.advertising if brand else ()) if run.learning)
    told = (brand_exhibits.share_moves(wording), *learned[-1:])
    return exhibit_slide(
        wording,
        "pro.position.kicker",
        exhibit,
        points=[wording.formats.sentences(each) for each in told],
        conclusion=brand_exhibits.share_goal(wording),
        asked={"share": wording.formats.percent(own_shares(wording.client)[-1].value, 1)},
    )


def season(wording: Wording) -> Slide | None:
    """When the category sells, and whether the campaign is there."""
    exhibit = season_exhibits.seasonality(wording)
    if exhibit is None:
        return None
    return exhibit_slide(
        wording,
        "sec.seasonality",
        exhibit,
        points=season_exhibits.season_points(wording),
        conclusion=season_exhibits.season_weight(wording),
        asked={"date": launch(wording)},
    )


def regions(wording: Wording) -> Slide | None:
    """Where the category sells, and the brand."""
    return _place(wording, "fld.region", region_exhibits.regions(wording))


def channels(wording: Wording) -> Slide | None:
    """Through whom the category sells, and the brand."""
    return _place(wording, "fld.channel_mix", channel_exhibits.channel_mix(wording))


def _place(wording: Wording, kicker: str, exhibit: Exhibit | None) -> Slide | None:
    return exhibit_slide(wording, kicker, exhibit, points=list(exhibit.notes), conclusion="") if exhibit else None


def place(wording: Wording) -> str:
    """Which of season, regions and channels matters: the one with the widest distance from an even spread."""
    distances = {
        "season": season_exhibits.distance(wording),
        "regions": region_exhibits.distance(wording),
        "channels": channel_exhibits.distance(wording),
    }
    return max(distances, key=lambda name: distances[name])


def truth(wording: Wording) -> Slide | None:
    """What people find in use against what they think: a product job or a communication job (point 12)."""
    exhibit = standing_exhibits.use_and_image(wording)
    if exhibit is None:
        return None
    return exhibit_slide(
        wording,
        "pro.truth.kicker",
        exhibit,
        points=[_in_two_lines(wording, gap) for gap in standing_exhibits.gaps(wording)],
        conclusion=standing_exhibits.task(wording),
    )


def _in_two_lines(wording: Wording, statement: str) -> str:
    """A statement of two halves breaks between them, so that no line ends within a quoted attribute."""
    between = wording.words("join.semicolon")
    return statement.replace(between, f"{between.strip()}\n", 1)
