"""regions: regions of a market in, where the category and the brand sell out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds.exhibits.exhibit import (
    SIZEABLE,
    Exhibit,
    covered,
    in_one_line,
    own_name,
    said_notes,
    shown,
    source_line,
    spoken,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.market import Region

EVEN_INDEX = 100


def regions(wording: Wording) -> Exhibit | None:
    """Where the category sells, largest first; regions in which the brand is over-indexed are marked."""
    found = _sorted(wording)
    if len(found) < 2:
        return None
    names = tuple(wording.text(region.region) for region in found)
    strong = frozenset(n for n, region in enumerate(found) if _is_stronger(region, found))
    shares = tuple(region.share_pct for region in found)
    said = [(name, wording.formats.percent(share or 0, 1)) for name, share in zip(names, shares, strict=True)]
    return Exhibit(
        title=_title(wording, found),
        units=in_one_line(
            wording,
            wording.words("exh.regions.units" if strong else "exh.regions.units_plain", brand=own_name(wording)),
            covered(wording, [region.source for region in found]),
        ),
        chart=Chart(
            names, (Series(wording.words("fld.category_share"), shares, "0.0"),), spoken("bar", said, wording), strong
        ),
        source=source_line(wording, [region.source for region in found]),
        notes=said_notes(_stronger(wording, [names[n] for n in sorted(strong)]), _fastest(wording, found)),
    )


def distance(wording: Wording) -> float:
    """How far the brand's index in a region of some size is from even, at most; 0 where nothing is known."""
    found = _sorted(wording)
    indices = [_index(region, found) for region in found if (region.share_pct or 0) >= SIZEABLE] if found[1:] else []
    return max((abs(index - EVEN_INDEX) for index in indices if index is not None), default=0)


def _index(region: Region, found: Sequence[Region]) -> float | None:
    """What the brand sells there against its part of the category, else its share against its share in all."""
    index = metrics.index(region.brand_sales_pct, region.share_pct).value
    return metrics.index(region.brand_share_pct, _average_share(found)).value if index is None else index


def region_rows(wording: Wording) -> list[dict[str, str]]:
    """Rows for a table of development indices, largest category share first; a dash where nothing can be computed."""
    found = _sorted(wording)
    shares = [region.share_pct for region in found]
    return [_row(wording, region, int(any(share != int(share or 0) for share in shares))) for region in found]


def _row(wording: Wording, region: Region, decimals: int) -> dict[str, str]:
    """A region's row; parts of the category and of the brand as fine as the finest of the category's."""
    share, one, whole = (partial(wording.formats.number, decimals=places) for places in (decimals, 1, 0))
    return {
        "region": wording.text(region.region),
        "share": shown(region.share_pct, share),
        "brand_sales": shown(region.brand_sales_pct, share),
        "population": shown(region.population_pct, one),
        "growth": shown(region.growth_pct, partial(one, signed=True)),
        "brand_share": shown(region.brand_share_pct, one),
        "cdi": shown(metrics.cdi(region.share_pct, region.population_pct).value, whole),
        "bdi": shown(metrics.bdi(region.brand_sales_pct, region.population_pct).value, whole),
    }


def _sorted(wording: Wording) -> list[Region]:
    given = wording.client.market
    known = [each for each in (given.regions if given else ()) if each.region and each.share_pct is not None]
    return sorted(known, key=lambda region: -(region.share_pct or 0))


def _is_stronger(region: Region, found: Sequence[Region]) -> bool:
    """Whether the brand sells more there than its part of the category, or than its share in all regions."""
    index = _index(region, found)
    return index is not None and round(index) > EVEN_INDEX


def _average_share(found: Sequence[Region]) -> float | None:
    """The brand's share over all regions; unknown where one region's is."""
    if any(region.brand_share_pct is None for region in found):
        return None
    weighted = sum((region.brand_share_pct or 0) * (region.share_pct or 0) for region in found)
    return metrics.ratio(weighted, sum(region.share_pct or 0 for region in found)).value


def _title(wording: Wording, found: Sequence[Region]) -> str:
    top = [region for region in found if region.share_pct == found[0].share_pct]
    share = wording.formats.percent(found[0].share_pct or 0)
    if len(top) > 1:
        names = wording.formats.listed([wording.text(region.region) for region in top])
        return wording.words("exh.regions.tied", regions=names, share=share)
    return _beside_brand(wording, top[0], found, share)


def _beside_brand(wording: Wording, top: Region, found: Sequence[Region], share: str) -> str:
    """The largest region, and where the brand sells most or is strongest, as far as that is known of all."""
    percent, words = wording.formats.percent, wording.words
    names = {"region": wording.text(top.region), "share": share, "brand": own_name(wording)}
    if all(region.brand_sales_pct is not None for region in found):
        best = max(found, key=lambda region: region.brand_sales_pct or 0)
        key = "exh.regions.both" if best is top else "exh.regions.apart"
        return words(key, **names, other=wording.text(best.region), own=percent(best.brand_sales_pct or 0, 0))
    if all(region.brand_share_pct is not None for region in found):
        best = max(found, key=lambda region: region.brand_share_pct or 0)
        own = percent(best.brand_share_pct or 0, 1)
        return words("exh.regions.strongest", **names, other=wording.text(best.region), own=own)
    return words("exh.regions.alone", **names)


def _stronger(wording: Wording, names: list[str]) -> str:
    if not names:
        return ""
    return wording.words("exh.regions.stronger", brand=own_name(wording), regions=wording.formats.listed(names))


def _fastest(wording: Wording, found: Sequence[Region]) -> str:
    """The region that grows fastest; nothing where one's growth is not known, or none grows."""
    grown = [region for region in found if region.growth_pct is not None]
    best = max(grown, key=lambda region: region.growth_pct or 0, default=None)
    if len(grown) < len(found) or best is None or (best.growth_pct or 0) <= 0:
        return ""
    growth = wording.formats.percent(best.growth_pct or 0, 1, signed=True)
    return wording.words("exh.regions.fastest", region=wording.text(best.region), growth=growth)
