"""market: slides on the market, the brand's share of it, its season, and the product in use and in image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.exhibits import brand as brand_exhibits
from briefgen.kinds.exhibits import market as market_exhibits
from briefgen.kinds.exhibits import season as season_exhibits
from briefgen.kinds.exhibits import standing as standing_exhibits
from briefgen.kinds.proposal.slide import Slide, exhibit_slide

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

TRENDS = 3


def market(wording: Wording) -> Slide | None:
    """How large the market is and how fast it grows, with its trends."""
    exhibit, given = market_exhibits.market_size(wording), wording.client.market
    if exhibit is None or given is None:
        return None
    trends = wording.texts(trend.statement for trend in given.trends if trend.statement)
    return exhibit_slide(
        wording,
        "sec.market",
        exhibit,
        points=[wording.formats.sentences(trend) for trend in trends[:TRENDS]],
        conclusion=market_exhibits.penetration(wording),
        source=market_exhibits.market_source(wording, *(trend.source for trend in given.trends[:TRENDS])),
    )


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
    )


def truth(wording: Wording) -> Slide | None:
    """What people find in use against what they think: a product job or a communication job (point 12)."""
    exhibit = standing_exhibits.use_and_image(wording)
    if exhibit is None:
        return None
    return exhibit_slide(
        wording,
        "pro.truth.kicker",
        exhibit,
        points=standing_exhibits.gaps(wording),
        conclusion=standing_exhibits.task(wording),
    )
