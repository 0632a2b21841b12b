"""history: what a brand did over time in, rows for a table of promotions and for a timeline out."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds import figures
from briefgen.kinds.exhibits.exhibit import capital, shown
from briefgen.kinds.exhibits.prices import priced, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.kinds.wording import Wording
    from briefgen.model.brand import BrandChange, BrandHistory, PastAdvertising, PastPromotion

Dated = tuple[str, dict[str, str]]
"""A row of the timeline with the moment it is sorted by."""


def promotion_rows(wording: Wording) -> list[dict[str, str]]:
    """Promotions in order: sales before, during and after, uplift and dip; `note` says why one is not computed."""
    given = wording.client.brand.promotions if wording.client.brand else ()
    return [_promotion(wording, each) for each in sorted(given, key=lambda each: each.from_ or "")]


def timeline_rows(wording: Wording) -> list[dict[str, str]]:
    """What happened to the brand, oldest first: launch, changes, prices, campaigns."""
    brand = wording.client.brand
    if brand is None:
        return []
    events = [*_launch(wording, brand), *_changes(wording, brand), *_prices(wording, brand), *_runs(wording, brand)]
    return [row for _, row in sorted(events, key=lambda event: event[0])]


def _promotion(wording: Wording, given: PastPromotion) -> dict[str, str]:
    number = partial(wording.formats.number, decimals=0)
    percent = partial(wording.formats.percent, decimals=1, signed=True)
    uplift = metrics.promo_uplift(given.promo_sales, given.baseline_sales)
    return {
        "dates": _span(wording, given.from_, given.to) or DASH,
        "mechanic": wording.text(given.mechanic) or DASH,
        "baseline": shown(given.baseline_sales, number),
        "promo": shown(given.promo_sales, number),
        "after": shown(given.post_sales, number),
        "uplift": shown(uplift.value, percent),
        "dip": shown(metrics.promo_dip(given.post_sales, given.baseline_sales).value, percent),
        "response": wording.text(given.response) or DASH,
        "note": wording.words(f"exh.promo.{uplift.reason}") if uplift.reason else "",
    }


def _launch(wording: Wording, brand: BrandHistory) -> Iterator[Dated]:
    launch = brand.launch
    if launch and launch.date:
        kind = wording.words("exh.timeline.launch")
        what = _joined(wording, wording.text(launch.marketing_strategy), wording.text(launch.ad_strategy))
        yield _event(wording, launch.date, kind, what, "", wording.text(launch.result))


def _changes(wording: Wording, brand: BrandHistory) -> Iterator[Dated]:
    for each in brand.changes:
        if each.date:
            kind = wording.words("exh.timeline.price" if each.what == "price" else f"opt.{each.what or 'other'}")
            yield _event(
                wording, each.date, kind, _from_to(wording, each), wording.text(each.reason), wording.text(each.result)
            )


def _from_to(wording: Wording, change: BrandChange) -> str:
    first, last = wording.text(change.from_), wording.text(change.to)
    return wording.words("exh.timeline.from_to", first=first, last=last) if first and last else last


def _prices(wording: Wording, brand: BrandHistory) -> Iterator[Dated]:
    """Changes of price that point 7 does not tell among the brand's changes."""
    told = {each.date[:4] for each in brand.changes if each.what == "price" and each.date}
    for before, now in pairwise(priced(wording)):
        period = figures.period_key(now.period)
        if before.price != now.price and period[:4] not in told:
            what = wording.words("exh.timeline.from_to", first=written(wording, before), last=written(wording, now))
            kind = wording.words("exh.timeline.price")
            yield _event(wording, period, kind, what, wording.text(now.reason), wording.text(now.reaction))


def _runs(wording: Wording, brand: BrandHistory) -> Iterator[Dated]:
    for each in brand.advertising:
        if each.from_:
            row = _event(
                wording,
                each.from_,
                wording.words("exh.timeline.advertising"),
                wording.text(each.theme),
                wording.text(each.objective),
                _effect(wording, each),
            )
            yield row[0], {**row[1], "date": _span(wording, each.from_, each.to)}


def _effect(wording: Wording, run: PastAdvertising) -> str:
    """What the measure was before and after, and what people said."""
    before, after = wording.text(run.kpi_before), wording.text(run.kpi_after)
    moved = wording.words("exh.timeline.from_to", first=before, last=after) if before and after else ""
    return _joined(wording, moved, wording.text(run.response))


def _joined(wording: Wording, *parts: str) -> str:
    """Statements in one cell, one sentence in English too."""
    first, *rest = [part for part in parts if part] or [""]
    return wording.words("join.semicolon").join([first, *map(wording.inline, rest)])


def _event(wording: Wording, moment: str, *cells: str) -> Dated:
    row = dict(zip(("kind", "what", "why", "result"), cells, strict=True))
    row = {"date": wording.formats.period(moment), **row, "kind": capital(row["kind"])}
    return moment, {key: text or DASH for key, text in row.items()}


def _span(wording: Wording, first: str | None, last: str | None) -> str:
    """From and to as precisely as they are known, once where both are the same."""
    if first and last and len(first) == len(last) == len("2026-05-04") and first != last:
        return wording.formats.span(date.fromisoformat(first), date.fromisoformat(last), "long")
    return "–".join(dict.fromkeys(wording.formats.period(moment) for moment in (first, last) if moment))
