"""brand: point 7, the brand's history: launch, changes, share, prices, promotion, advertising."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds import shell
from briefgen.kinds.dossier.points.blocks import facts, opening, table
from briefgen.kinds.dossier.points.telling import said, when
from briefgen.kinds.figures import share_story

if TYPE_CHECKING:
    from briefgen.kinds.dossier.points.blocks import Group, Row
    from briefgen.kinds.wording import Wording
    from briefgen.model.brand import BrandHistory, PastAdvertising, PastPromotion

_CAMPAIGN = ("media", "spend", "objective", "kpi_before", "kpi_after", "response", "learning", "source")
_LAUNCH = ("date", "marketing_strategy", "ad_strategy", "spend", "result")


def point_7(wording: Wording) -> Group:
    """How the brand came to be what it is."""
    brand = wording.client.brand
    return {
        **opening(wording, 7, share_story(wording) or shell.own_name(wording) if brand else "", "brand"),
        "stands_for": facts(wording, brand, "brand", "name", "positioning", "personality", "essence"),
        "launch": _launch(wording, brand),
        "changes": table(wording, brand, "changes", "brand.changes"),
        "shares": table(wording, brand, "share_series", "brand.share_series", title=share_story(wording)),
        "prices": table(wording, brand, "price_series", "brand.price_series", title=_price_story(wording, brand)),
        "promotions": _promotions(wording, brand),
        "campaigns": _campaigns(wording, brand),
        "no_campaigns": _no_campaigns(wording, brand),
        "assets": table(wording, brand, "assets", "brand.assets"),
    }


def _launch(wording: Wording, brand: BrandHistory | None) -> Group | None:
    if brand is None:
        return None
    if brand.launch is None:
        return facts(wording, brand, "brand", "launch")
    return facts(wording, brand.launch, "brand.launch", *_LAUNCH)


def _price_story(wording: Wording, brand: BrandHistory | None) -> str:
    known = [each for each in brand.price_series if each.price is not None] if brand else []
    if len(known) < 2:
        return ""
    first, last = known[0], known[-1]
    change = metrics.growth_pct(last.price, first.price).value
    if change is None or first.unit != last.unit:
        return ""
    slots = {
        "first": wording.formats.number(first.price or 0, 2),
        "last": wording.formats.number(last.price or 0, 2),
        "unit": f"\u00a0{last.unit}" if last.unit else "",
        "change": wording.formats.percent(change, 1, signed=True),
    }
    volume = last.volume_change_pct
    if volume is None:
        return wording.words("dp.price_moved", **slots)
    return wording.words("dp.price_and_volume", **slots, volume=wording.formats.percent(volume, signed=True))


def _promotions(wording: Wording, brand: BrandHistory | None) -> Group | None:
    block = table(wording, brand, "promotions", "brand.promotions", title=_promotion_story(wording, brand))
    if brand and block:
        rows: list[Row] = block["rows"]
        for row, promotion in zip(rows, brand.promotions, strict=True):
            row["when"] = _span(wording, promotion)
            row["uplift"], row["after"] = (_change(wording, promotion, key) for key in ("promo_sales", "post_sales"))
    return block


def _change(wording: Wording, promotion: PastPromotion, key: str) -> str:
    """Sales against those before, in percent."""
    rate = metrics.growth_pct(getattr(promotion, key), promotion.baseline_sales).value
    return DASH if rate is None else wording.formats.percent(rate, 0, signed=True)


def _promotion_story(wording: Wording, brand: BrandHistory | None) -> str:
    known = [each for each in brand.promotions if each.baseline_sales and each.promo_sales] if brand else []
    if not known:
        return ""
    last = known[-1]
    words = "dp.promotion_and_after" if last.post_sales else "dp.promotion"
    slots = {"promo": _change(wording, last, "promo_sales"), "post": _change(wording, last, "post_sales")}
    return wording.words(words, **slots)


def _span(wording: Wording, event: PastPromotion | PastAdvertising) -> str:
    ends = [when(wording, each) for each in (event.from_, event.to) if each]
    return "–".join(dict.fromkeys(ends)) or DASH


def _campaigns(wording: Wording, brand: BrandHistory | None) -> list[Group]:
    past = brand.advertising if brand else ()
    return [
        {
            "name": "\u2002".join(
                part for part in (wording.formats.quoted(said(wording, each, "theme")), _span(wording, each)) if part
            ),
            "facts": facts(wording, each, f"brand.advertising[{number}]", *_CAMPAIGN),
        }
        for number, each in enumerate(past)
    ]


def _no_campaigns(wording: Wording, brand: BrandHistory | None) -> Group | None:
    block = table(wording, brand, "advertising", "brand.advertising")
    return block if block and block["note"] else None
