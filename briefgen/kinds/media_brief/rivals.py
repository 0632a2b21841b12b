"""rivals: what each brand has, spends and does, never over two bases at once (section 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds import figures
from briefgen.kinds.exhibits import table_findings
from briefgen.kinds.exhibits.rivals import voice_and_share

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording
    from briefgen.model.competitors import AdSpend, Competitor

    Group = dict[str, object]


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
        "title": (table_findings.shares(wording) if rows else "") or None,
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
    """Where the figures come from, and on which basis spend stands unless the figure below says so."""
    bases = _bases(wording)
    if len(bases) > 1:
        basis = wording.words("mb.mixed_bases")
    elif voice_and_share(wording) or not any(bases):
        basis = ""
    else:
        basis = wording.words("mb.one_basis", basis=wording.words(f"opt.{next(iter(bases))}"))
    shown = [each for each in wording.client.competitors if _is_known(each)]
    shares = [point.source for each in shown for point in each.share_series[-1:]]
    spend = [line.source for each in shown for line in each.ad_spend[-1:]]
    return wording.formats.sentences(wording.sourced(*shares, *spend), basis)
