"""rivals: point 9, every brand of the market: shares, threat, why they succeed, spend, promotion, price, product."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds.dossier.points.blocks import captioned, point, rows_of
from briefgen.kinds.dossier.points.gaps import gap_at
from briefgen.kinds.exhibits import table_findings
from briefgen.kinds.exhibits.exhibit import capital, covered
from briefgen.kinds.exhibits.rivals import voice_and_share
from briefgen.kinds.exhibits.shares import share_by_brand
from briefgen.kinds.figures import latest_shares, market_currency, period_key, spend_by_brand
from briefgen.kinds.telling import marked, said, shown
from briefgen.kinds.wording import bare, strong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.dossier.points.blocks import Group
    from briefgen.kinds.dossier.points.gaps import Gap
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.competitors import AdSpend, Competitor
    from briefgen.model.record import Record

    Brands = list[tuple[Competitor, str]]


def point_9(wording: Wording) -> Group:
    """The brands of the market, one beside the other."""
    brands = [(brand, f"competitors[{number}]") for number, brand in enumerate(wording.client.competitors)]
    named = [(brand, path) for brand, path in brands if not brand.others]
    rivals = [(brand, path) for brand, path in named if not brand.own]
    return point(
        wording,
        9,
        _lead(wording),
        "competitors",
        share_figure=share_by_brand(wording),
        voice_figure=voice_and_share(wording),
        shares=_shares(wording, brands),
        threats=_threats(wording, _told(rivals, named, "threat", "threat_reason")),
        reasons=_lines(wording, _told(rivals, named, "success_reasons"), "success_reasons"),
        advertising=_by_brand(wording, _told(rivals, named, *_ADVERTISING), *_ADVERTISING),
        spend=_spend(wording, brands),
        promotions=_promotions(wording, _told(rivals, named, "promotions")),
        prices=_prices(wording, named),
        judged=_judged(wording, _told(rivals, named, *_JUDGED)),
        says=_by_brand(wording, named, "message", "tone", "weakness"),
        samples=_lines(wording, named, "creative_samples", optional=True),
    )


_ADVERTISING = ("ad_strategy", "ad_is_success_factor", "ad_factor_reason")
_JUDGED = ("packaging", "performance")


def _told(rivals: Brands, named: Brands, *keys: str) -> Brands:
    """The rivals, and the own brand where somebody has recorded the same of it."""
    return [pair for pair in named if pair in rivals or any(getattr(pair[0], key) for key in keys)]


def _lead(wording: Wording) -> str:
    """Who is the greatest threat and why, else who leads."""
    threat = next((brand for brand in wording.client.competitors if brand.greatest_threat), None)
    if threat:
        reason = bare(wording.text(threat.threat_reason))
        words = "dp.greatest_threat" if reason else "dp.greatest_threat_bare"
        if wording.words("fld.greatest_threat").lower() in reason.lower():
            words = "dp.threat_said"
        return wording.words(words, brand=wording.text(threat.name), reason=reason)
    period, shares = latest_shares(wording.client)
    others = {brand.id for brand in wording.client.competitors if brand.others}
    ranked = sorted((each.value, brand) for brand, each in shares.items() if brand not in others)
    if ranked:
        share, leader = ranked[-1]
        name = next(wording.text(brand.name) for brand in wording.client.competitors if brand.id == leader)
        share_words = wording.formats.percent(share, 1)
        return wording.words("dp.leader", brand=name, share=share_words, period=wording.formats.period(period))
    names = wording.texts(brand.name for brand in wording.client.competitors if brand.name and not brand.own)
    return wording.words("dp.rivals_named", names=wording.formats.joined(names)) if names else ""


def _name(wording: Wording, brand: Competitor) -> Said:
    """A brand's name; the own one stands out."""
    name = wording.text(brand.name) or brand.id or ""
    return strong(name) if brand.own and name else name or DASH


def _shares(wording: Wording, brands: Brands) -> Group | None:
    """Each brand's shares from the first period to the last, its trend and what is special in its product."""
    if not brands:
        return None
    block = rows_of(wording, list(brands))
    sources = [point.source for brand, _ in brands for point in brand.share_series]
    for row, (brand, path) in zip(block["rows"], brands, strict=True):
        row["name"] = _name(wording, brand)
        row["series"] = _series(wording, brand) or marked(wording, f"{path}.share_series", short=True)
        row["trend"] = said(wording, brand, "trend") or _trend(wording, brand) or DASH
        if brand.others:
            row["feature"] = DASH
    bases = dict.fromkeys(p.basis for brand, _ in brands for p in brand.share_series if p.basis)
    basis = wording.formats.listed([wording.words(f"opt.{each}") for each in bases])
    found = table_findings.shares(wording)
    told = wording.aside(found, wording.words("exh.shares.basis", basis=basis) if basis else "") if found else ""
    return captioned(wording, {**block, "source": wording.cite(*sources)}, told)


def _series(wording: Wording, brand: Competitor) -> str:
    points = sorted(brand.share_series, key=lambda point: period_key(point.period))
    told = [
        f"{period_key(point.period)}\u00a0{wording.formats.percent(point.share_pct, 1)}"
        for point in points
        if point.share_pct is not None
    ]
    return wording.formats.listed(told)


def _trend(wording: Wording, brand: Competitor) -> str:
    """Up, flat or down between the last two shares (DOMAIN §6.4)."""
    points = sorted(brand.share_series, key=lambda point: period_key(point.period))
    values = [point.share_pct for point in points if point.share_pct is not None]
    if len(values) < 2:
        return ""
    move = values[-1] - values[-2]
    return capital(wording.words("opt.flat" if abs(move) < 0.5 else "opt.up" if move > 0 else "opt.down"))


def _by_brand(wording: Wording, brands: Brands, *keys: str) -> Group | Gap | None:
    """Brands for which one of the fields is known; where none is, the line that says so."""
    if not brands:
        return None
    known = [(brand, path) for brand, path in brands if any(said(wording, brand, key) for key in keys)]
    if not known:
        return _nothing(wording, brands, keys[0])
    block = rows_of(wording, list(known))
    for row, (brand, _) in zip(block["rows"], known, strict=True):
        row["name"] = _name(wording, brand)
        if brand.greatest_threat and isinstance(row["threat"], str):
            row["threat"] = wording.aside(row["threat"], wording.inline(wording.words("fld.greatest_threat")))
        row["message"] = wording.formats.quoted(wording.text(brand.message)) if brand.message else row["message"]
    return block


def _nothing(wording: Wording, brands: Brands, key: str) -> Gap:
    """The gap of something no brand has, with the mark the first brand carries for it and the reasons of all."""
    gaps = [gap_at(wording, wording.words(_LABELS[key]), f"{path}.{key}") for _, path in brands]
    whys = dict.fromkeys(gap.why for gap in gaps if gap.why)
    return replace(gaps[0], why=wording.words("join.semicolon").join(whys))


_LABELS = {
    "threat": "fld.threat",
    "ad_strategy": "fld.ad_strategy",
    "message": "fld.message",
    "success_reasons": "fld.success_reasons",
    "promotions": "fld.promotion",
    "price": "fld.price",
    "packaging": "dp.packaging_and_performance",
    "ad_spend": "fld.ad_spend",
    "creative_samples": "fld.creative_samples",
}


def _lines(wording: Wording, brands: Brands, key: str, *, optional: bool = False) -> Group | Gap | None:
    """What is recorded of several brands under one key, a row each."""
    if not brands:
        return None
    items: list[tuple[Record, str]] = []
    owners: list[Competitor] = []
    for brand, path in brands:
        for number, each in enumerate(getattr(brand, key)):
            items.append((each, f"{path}.{key}[{number}]"))
            owners.append(brand)
    if not items:
        return None if optional else _nothing(wording, brands, key)
    block = rows_of(wording, items)
    _named(wording, block, owners)
    return block


def _named(wording: Wording, block: Group, owners: Sequence[Competitor]) -> None:
    for row, brand in zip(block["rows"], owners, strict=True):
        row["name"] = _name(wording, brand)


def _promotions(wording: Wording, brands: Brands) -> Group | Gap | None:
    """What rivals offered, each with when and where it was seen and how strong it was."""
    block = _lines(wording, brands, "promotions")
    seen = [each for brand, _ in brands for each in brand.promotions]
    if isinstance(block, dict):
        for row, each in zip(block["rows"], seen, strict=True):
            told = [said(wording, each, key) for key in ("date", "channel", "score")]
            row["seen"] = wording.formats.clauses(*told) or row["date"]
    return block


def _threats(wording: Wording, brands: Brands) -> Group | Gap | None:
    """How dangerous each brand is and why, under the most dangerous."""
    block = _by_brand(wording, brands, "threat", "threat_reason")
    known = [brand for brand, _ in brands if brand.threat]
    top = max(known, key=lambda brand: (brand.greatest_threat, brand.threat or 0), default=None)
    if top is None:
        return block
    name, score = wording.text(top.name) or top.id or "", said(wording, top, "threat")
    judges = [brand.threat_source for brand in known]
    told = wording.words("dp.threat_top", brand=name, score=score)
    return captioned(wording, block, told, period=covered(wording, judges), source=wording.cite(*judges))


def _prices(wording: Wording, brands: Brands) -> Group | Gap | None:
    """What brands cost, where and when it was seen, and how the price was judged."""
    block = _lines(wording, brands, "price")
    seen = [(brand, each) for brand, _ in brands for each in brand.price]
    if isinstance(block, dict):
        for row, (_, each) in zip(block["rows"], seen, strict=True):
            row["seen"] = (
                wording.formats.clauses(*(said(wording, each, key) for key in ("date", "score"))) or row["date"]
            )
    return captioned(wording, block, table_findings.rival_prices(wording, seen))


def _judged(wording: Wording, brands: Brands) -> Group | Gap | None:
    """Packaging and performance of each rival, each with its score and day."""
    known = [(brand, path) for brand, path in brands if brand.packaging or brand.performance]
    if not known:
        return _nothing(wording, brands, "packaging") if brands else None
    rows = [
        {"name": _name(wording, brand), **{key: _judgement(wording, brand, key, path) for key in _JUDGED}}
        for brand, path in known
    ]
    sources = [judged.source for brand, _ in known for judged in (brand.packaging, brand.performance) if judged]
    return {"rows": rows, "note": None, "title": "", "source": wording.cite(*sources), "units": {}}


def _judgement(wording: Wording, brand: Competitor, key: str, path: str) -> Said:
    judged = getattr(brand, key)
    if judged is None:
        return marked(wording, f"{path}.{key}", short=True)
    told = [said(wording, judged, each) for each in ("score", "date")]
    text = shown(wording, judged, "text", f"{path}.{key}.text")
    aside = wording.formats.clauses(*told)
    return wording.aside(text, aside) if isinstance(text, str) else text


def _spend(wording: Wording, brands: Brands) -> Group | Gap | None:
    """Spend by brand with its share of voice, the share only where all of it stands on one basis (P9-4)."""
    block = _lines(wording, brands, "ad_spend")
    if not isinstance(block, dict):
        return block
    lines = [(brand, line) for brand, _ in brands for line in brand.ad_spend]
    least = min((amount for _, line in lines for amount in (line.by_medium or {}).values() if amount), default=0.0)
    for row, (brand, line) in zip(block["rows"], lines, strict=True):
        row["voice"] = _voice(wording, brand, line)
        row["media"] = _by_medium(wording, line, least) or DASH
    notes = {wording.words("cap.rate_card_note") for _, line in lines if line.basis == "rate_card"}
    source = wording.formats.sentences(bare(block["source"]), *notes)
    told = table_findings.spend(wording, [(brand, period_key(line.period)) for brand, line in lines])
    return captioned(wording, {**block, "source": source}, told)


def _by_medium(wording: Wording, line: AdSpend, least: float) -> str:
    """The media in one unit, fine enough for the least of all amounts, behind the last of them."""
    size, unit = wording.formats.chart_size(least), wording.formats.chart_unit(market_currency(wording), least)
    told = [
        f"{wording.words.get(f'opt.{name}') or name} {wording.formats.number(amount / size)}"
        for name, amount in (line.by_medium or {}).items()
    ]
    return wording.aside(wording.formats.listed(told), unit) if told else ""


def _voice(wording: Wording, brand: Competitor, line: AdSpend) -> str:
    spent = spend_by_brand(wording.client, period_key(line.period))
    share = metrics.shares_pct({name: point.value for name, point in spent.items()}).get(brand.id or "")
    return DASH if share is None else wording.formats.percent(share, 1)
