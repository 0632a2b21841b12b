"""brand: point 7, the brand's history: launch, changes, share, prices, promotion, advertising."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Rich
from briefgen.content import Span as Piece
from briefgen.formats import DASH
from briefgen.kinds.dossier.disputes import disputed
from briefgen.kinds.dossier.points.blocks import captioned, facts, missing, point, table, within
from briefgen.kinds.exhibits import table_findings
from briefgen.kinds.exhibits.brand import own_share
from briefgen.kinds.exhibits.history import timeline_rows
from briefgen.kinds.exhibits.prices import price_line
from briefgen.kinds.figures import share_story
from briefgen.kinds.telling import between, marked, shown, when
from briefgen.kinds.wording import bare

if TYPE_CHECKING:
    from briefgen.kinds.dossier.points.blocks import Group, Row
    from briefgen.kinds.dossier.points.gaps import Gap
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.brand import BrandHistory, PastAdvertising, PastPromotion

_CAMPAIGN = ("media", "spend", "objective", "kpi_before", "kpi_after", "response", "learning", "source")
_LAUNCH = ("date", "marketing_strategy", "ad_strategy", "spend", "result")


def point_7(wording: Wording) -> Group:
    """How the brand came to be what it is."""
    brand = wording.client.brand
    return point(
        wording,
        7,
        _lead(wording, brand) if brand else "",
        "brand",
        stands_for=facts(wording, brand, "brand", "name", "positioning", "personality", "essence"),
        launch=_launch(wording, brand),
        timeline=_timeline(wording, brand),
        share_figure=own_share(wording),
        price_figure=price_line(wording),
        shares=_shares(wording, brand),
        prices=captioned(
            wording, table(wording, brand, "price_series", "brand.price_series"), table_findings.prices(wording)
        ),
        promotions=_promotions(wording, brand),
        campaigns=_campaigns(wording, brand),
        no_campaigns=_no_campaigns(wording, brand),
        assets=captioned(wording, table(wording, brand, "assets", "brand.assets"), _best_known(wording, brand)),
    )


def _lead(wording: Wording, brand: BrandHistory) -> str:
    """Where the share has gone, else what came of the launch, else the last thing that happened."""
    result = bare(wording.text(brand.launch.result)) if brand.launch else ""
    events = [wording.words("dp.event", day=row["date"], what=row["what"]) for row in timeline_rows(wording)]
    return share_story(wording) or result or disputed(wording, "brand.launch.result") or "".join(events[-1:])


def _launch(wording: Wording, brand: BrandHistory | None) -> Group | None:
    if brand is None:
        return None
    if brand.launch is None:
        return facts(wording, brand, "brand", "launch")
    return facts(wording, brand.launch, "brand.launch", *_LAUNCH)


def _timeline(wording: Wording, brand: BrandHistory | None) -> Group | None:
    """What happened to the brand in order; changes nobody has dated come last."""
    block = table(wording, brand, "changes", "brand.changes")
    if brand is None or block is None:
        return None
    undated = [_undated(row) for row, each in zip(block["rows"], brand.changes, strict=True) if not each.date]
    rows = [*timeline_rows(wording), *undated]
    sources = [each.source for each in brand.price_series] + [each.source for each in brand.advertising]
    return {
        **block,
        "rows": rows,
        "note": None if rows else block["note"],
        "units": {},
        "source": wording.cite(*sources),
    }


def _undated(row: Row) -> Row:
    """A change as a row of the timeline, with the mark of its date."""
    what = Rich((*_spans(row["from"]), Piece(" → "), *_spans(row["to"])))
    return {"date": row["date"], "kind": row["what"], "what": what, "why": row["reason"], "result": row["result"]}


def _spans(cell: Said) -> tuple[Piece, ...]:
    return cell.spans if isinstance(cell, Rich) else (Piece(cell),)


def _shares(wording: Wording, brand: BrandHistory | None) -> Group | Gap | str | None:
    """The brand's share period by period in one line, for the figure shows it as a line."""
    if brand is None:
        return None
    if not brand.share_series:
        return missing(wording, brand, "share_series", "brand.share_series")
    told = []
    for number, each in enumerate(brand.share_series):
        period = when(wording, each.period) if each.period else ""
        share = shown(wording, each, "share_pct", f"brand.share_series[{number}].share_pct")
        told.append(" ".join(part for part in (period, str(share)) if part))
    bases = dict.fromkeys(each.basis for each in brand.share_series if each.basis)
    basis = wording.formats.listed([wording.words(f"opt.{each}") for each in bases])
    label = wording.aside(wording.words("fld.share"), basis)
    line = wording.words("dp.about", what=label) + wording.formats.listed(told)
    return {"line": line, "source": wording.cite(*(each.source for each in brand.share_series))}


def _promotions(wording: Wording, brand: BrandHistory | None) -> Group | None:
    block = captioned(
        wording, table(wording, brand, "promotions", "brand.promotions"), _promotion_story(wording, brand)
    )
    if brand and block:
        for row, promotion in zip(block["rows"], brand.promotions, strict=True):
            row["when"] = _span(wording, promotion) or row["from"]
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
    ends = [each for each in (event.from_, event.to) if each]
    if len(ends) == 2 and all(end.count("-") == 2 for end in ends):
        return between(wording, dt.date.fromisoformat(ends[0]), dt.date.fromisoformat(ends[1]))
    return "–".join(dict.fromkeys(wording.formats.period(each) for each in ends))


def _best_known(wording: Wording, brand: BrandHistory | None) -> str:
    known = [each for each in (brand.assets if brand else ()) if each.recognition_pct is not None]
    if not known:
        return ""
    top = max(known, key=lambda each: each.recognition_pct or 0)
    pct = wording.formats.percent(top.recognition_pct or 0)
    return wording.words("dp.asset_top", asset=wording.text(top.name), pct=pct)


def _campaigns(wording: Wording, brand: BrandHistory | None) -> list[Group]:
    past = brand.advertising if brand else ()
    return [
        {
            "name": _campaign_name(wording, each, f"brand.advertising[{number}].theme"),
            "facts": within(wording, facts(wording, each, f"brand.advertising[{number}]", *_CAMPAIGN)),
        }
        for number, each in enumerate(past)
    ]


def _campaign_name(wording: Wording, campaign: PastAdvertising, path: str) -> Said:
    """Its theme, else the media it ran in, else the mark for its theme, and when it ran."""
    days = _span(wording, campaign)
    named = wording.text(campaign.theme) or wording.text(campaign.media)
    if named:
        return "\u2002".join(part for part in (named, days) if part)
    about = wording.words("dp.about", what=wording.words("fld.theme"))
    return Rich((Piece(about), *marked(wording, path).spans, Piece(f"\u2002{days}" if days else "")))


def _no_campaigns(wording: Wording, brand: BrandHistory | None) -> Group | None:
    block = table(wording, brand, "advertising", "brand.advertising")
    return block if block and not block["rows"] else None
