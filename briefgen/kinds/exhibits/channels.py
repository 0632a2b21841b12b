"""channels: channels of a market and of the brand in, where the two differ out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.content import Chart, Series
from briefgen.kinds import figures
from briefgen.kinds.exhibits.exhibit import (
    SIZEABLE,
    Exhibit,
    covered,
    in_one_line,
    own_name,
    said_notes,
    source_line,
    spoken,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model import Text
    from briefgen.model.channels import ChannelShare
    from briefgen.model.market import MarketChannel


@dataclass(frozen=True)
class Channel:
    """A channel's part of the category and of the brand's sales in percent, as far as known, and its growth."""

    name: str
    category: float | None
    own: float | None
    growth: float | None
    sources: tuple[str | None, ...]


def channel_mix(wording: Wording) -> Exhibit | None:
    """Through which channels the category sells, and the brand beside it, largest first."""
    found = _channels(wording)
    if len(found) < 2:
        return None
    sources = [source for channel in found for source in channel.sources]
    return Exhibit(
        title=_title(wording, found),
        units=in_one_line(wording, _units(wording, found), covered(wording, sources)),
        chart=_chart(wording, found),
        source=source_line(wording, sources),
        notes=said_notes(_growth(wording, found)),
    )


def distance(wording: Wording) -> float:
    """How far the brand's index in a channel of some size is from even, at most; 0 where nothing is known."""
    pairs = [pair for pair in _pairs(_channels(wording)) if (pair[0].category or 0) >= SIZEABLE]
    return max((abs(gap) / (channel.category or 1) * 100 for channel, gap in pairs), default=0)


def _channels(wording: Wording) -> list[Channel]:
    """The category's channels with the brand's sales in them; the brand's alone where the category's are not known."""
    market, system = wording.client.market, wording.client.channels
    mix = [each for each in (system.mix if system else ()) if each.channel and each.sales_pct is not None]
    given = [each for each in (market.channels if market else ()) if each.channel and each.share_pct is not None]
    found = [_beside(wording, each, _same(each, mix)) for each in given]
    alone = [Channel(wording.text(each.channel), None, each.sales_pct, each.growth_pct, (each.source,)) for each in mix]
    return sorted(found or alone, key=lambda channel: -_size(channel))


def _same(category: MarketChannel, mix: Sequence[ChannelShare]) -> ChannelShare | None:
    """The brand's channel of that name, in whichever language both have it."""
    names = _names(category.channel)
    return next((each for each in mix if names & _names(each.channel)), None)


def _names(text: Text | None) -> set[str]:
    return {name for name in (text.default, text.zh_hans, text.zh_hant, text.en) if name} if text else set()


def _beside(wording: Wording, category: MarketChannel, own: ChannelShare | None) -> Channel:
    sales, source = (own.sales_pct, own.source) if own else (None, None)
    return Channel(
        wording.text(category.channel), category.share_pct, sales, category.growth_pct, (category.source, source)
    )


def _size(channel: Channel) -> float:
    return channel.category if channel.category is not None else channel.own or 0.0


def _is_category(found: Sequence[Channel]) -> bool:
    return found[0].category is not None


def _pairs(found: Sequence[Channel]) -> list[tuple[Channel, float]]:
    """Channels of which both parts are known, with how much larger the brand's is."""
    return [(each, each.own - each.category) for each in found if each.own is not None and each.category is not None]


def _units(wording: Wording, found: Sequence[Channel]) -> str:
    if not _is_category(found):
        return wording.words("exh.channels.units_own", brand=own_name(wording))
    return wording.words(
        "exh.channels.units" if _pairs(found) else "exh.channels.units_category", brand=own_name(wording)
    )


def _chart(wording: Wording, found: Sequence[Channel]) -> Chart:
    names = tuple(each.name for each in found)
    category = Series(wording.words("fld.category_share"), tuple(each.category for each in found), "0.0")
    own = Series(
        wording.words("exh.channels.own", brand=own_name(wording)), tuple(each.own for each in found), "0.0", "own"
    )
    series = (category, own) if _pairs(found) else (category,) if _is_category(found) else (own,)
    said = [(each.name, _told(wording, series, n)) for n, each in enumerate(found)]
    return Chart(names, series, spoken("clustered" if len(series) > 1 else "column", said, wording), frozenset())


def _told(wording: Wording, series: Sequence[Series], n: int) -> str:
    """A channel's values, each with its measure's name."""
    known = [(each.name, value) for each in series for value in [each.values[n]] if value is not None]
    percent, inline = wording.formats.percent, wording.formats.inline
    return wording.formats.clauses(*(f"{inline(name)} {percent(value, 1)}" for name, value in known))


def _title(wording: Wording, found: Sequence[Channel]) -> str:
    pairs = _pairs(found)
    if pairs:
        return _difference(wording, pairs)
    percent, words, largest = wording.formats.percent, wording.words, found[0]
    if not _is_category(found):
        return words(
            "exh.channels.own_largest", channel=largest.name, brand=own_name(wording), own=percent(largest.own or 0)
        )
    told = words("exh.channels.largest", channel=largest.name, share=percent(largest.category or 0))
    return in_one_line(wording, told, _fastest(wording, found))


def _difference(wording: Wording, pairs: Sequence[tuple[Channel, float]]) -> str:
    channel, gap = max(pairs, key=lambda pair: abs(pair[1]))
    if abs(gap) < figures.FLAT_PP:
        return wording.words("exh.channels.same", brand=own_name(wording))
    return wording.words(
        f"exh.channels.{'heavier' if gap > 0 else 'lighter'}",
        channel=channel.name,
        brand=own_name(wording),
        own=wording.formats.percent(channel.own or 0),
        share=wording.formats.percent(channel.category or 0),
    )


def _fastest(wording: Wording, found: Sequence[Channel]) -> str:
    """The channel that grows fastest, where all growth is known and there is some."""
    best = max(found, key=lambda channel: channel.growth or 0.0)
    if any(channel.growth is None for channel in found) or not best.growth or best.growth <= 0:
        return ""
    growth = wording.formats.percent(best.growth, 1, signed=True)
    return wording.words("exh.channels.fastest", channel=best.name, growth=growth)


def _growth(wording: Wording, found: Sequence[Channel]) -> str:
    percent = wording.formats.percent
    values = [f"{each.name} {percent(each.growth, 1, signed=True)}" for each in found if each.growth is not None]
    return wording.words("exh.channels.growth", values=wording.formats.listed(values)) if values else ""
