"""rivals: what each brand has, spends and does, never over two bases at once (section 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds import figures
from briefgen.kinds.exhibits import table_findings
from briefgen.kinds.wording import without_brackets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.competitors import AdSpend, Competitor

    Group = dict[str, object]


def competition(wording: Wording) -> Group | None:
    """What each brand has, spends and does; spend stands with its basis and is never added over two of them."""
    media = wording.job.media
    text = wording.text(media.competition) if media else ""
    shown = [each for each in wording.client.competitors if _is_known(each)]
    if not shown and not text:
        return None
    unit, spent = _spent(wording, shown)
    rows = [_rival(wording, each, spend) for each, spend in zip(shown, spent, strict=True)]
    return {
        "text": wording.formats.sentences(text) or None,
        "rows": rows,
        "spend_unit": unit,
        "title": (table_findings.shares(wording) if rows else "") or None,
        "note": (_note(wording, shown) if rows else "") or None,
    }


def _is_known(each: Competitor) -> bool:
    return bool(each.name) and not each.others and bool(each.share_series or each.ad_spend or each.ad_strategy)


def _rival(wording: Wording, each: Competitor, spend: str) -> Group:
    shares = [point for point in each.share_series if point.share_pct is not None]
    share = max(shares, key=lambda point: figures.period_key(point.period), default=None)
    return {
        "brand": wording.text(each.name),
        "own": each.own,
        "share": wording.formats.number(share.share_pct, 1) if share and share.share_pct is not None else DASH,
        "spend": spend,
        "does": wording.text(each.ad_strategy) or DASH,
    }


def _spent(wording: Wording, shown: Sequence[Competitor]) -> tuple[str, list[str]]:
    """What the head of the column says of all spend, and each brand's newest spend with what is not said there."""
    newest = [_newest(each) for each in shown]
    amounts = [sum(line.amount or 0 for line in lines) if lines else None for lines in newest]
    unit, told = figures.column_of_money(wording, amounts, figures.market_currency(wording))
    periods = [_period(wording, lines) for lines in newest]
    bases = [_basis(wording, lines) for lines in newest]
    period, basis = _shared(periods), _shared(bases)
    own = [("" if period else when, "" if basis else how) for when, how in zip(periods, bases, strict=True)]
    cells = [wording.aside(amount, wording.formats.clauses(*each)) for amount, each in zip(told, own, strict=True)]
    if not any(newest):
        return "", cells
    when = f"{wording.words('join.comma')}{period}" if period else ""
    return wording.aside(when, wording.formats.clauses(basis, unit)), cells


def _shared(told: Sequence[str]) -> str:
    """What is said of all that say anything."""
    said = {each for each in told if each}
    return said.pop() if len(said) == 1 else ""


def _period(wording: Wording, lines: Sequence[AdSpend]) -> str:
    return wording.formats.period(figures.period_key(lines[0].period)) if lines else ""


def _basis(wording: Wording, lines: Sequence[AdSpend]) -> str:
    return without_brackets(wording.words(f"opt.{lines[0].basis}")) if lines and lines[0].basis else ""


def _newest(each: Competitor) -> list[AdSpend]:
    """A brand's spend in its newest period; nothing where it stands on several bases."""
    lines = [line for line in each.ad_spend if line.amount is not None]
    newest = max((figures.period_key(line.period) for line in lines), default="")
    found = [line for line in lines if figures.period_key(line.period) == newest]
    return found if len({line.basis for line in found}) == 1 else []


def _note(wording: Wording, shown: Sequence[Competitor]) -> str:
    """Where the figures come from, and that spend is not comparable where it stands on several bases."""
    bases = {lines[0].basis for each in shown if (lines := _newest(each))}
    shares = [point.source for each in shown for point in each.share_series[-1:]]
    spend = [line.source for each in shown for line in each.ad_spend[-1:]]
    mixed = wording.words("mb.mixed_bases") if len(bases) > 1 else ""
    return wording.formats.sentences(wording.sourced(*shares, *spend), mixed)
