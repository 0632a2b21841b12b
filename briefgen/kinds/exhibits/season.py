"""season: twelve months of a category in, when it sells and whether the campaign is there out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds.exhibits.exhibit import Exhibit, covered, in_one_line, said_notes, source_line, spoken

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

HIGH_SEASON = 110
"""Index from which a month counts as high season."""
MONTHS = 12
EVEN = 100

Indices = tuple[int, ...]


def seasonality(wording: Wording) -> Exhibit | None:
    """When the category sells: twelve indices, the campaign's months marked, else the high season."""
    given, indices = wording.client.market, _indices(wording)
    if given is None or not indices:
        return None
    during, high = campaign_months(wording), _high(indices)
    marked = during or high
    names = _months(wording)
    said = list(zip(names, map(str, indices), strict=True))
    return Exhibit(
        title=_title(wording, indices, during),
        units=in_one_line(
            wording, wording.words(_units_key(during, high)), covered(wording, [given.seasonality_source])
        ),
        chart=Chart(
            names,
            (Series(wording.words("tbl.index"), indices, "0"),),
            spoken("column", said, wording),
            frozenset(marked),
        ),
        source=source_line(wording, [given.seasonality_source]),
        notes=said_notes(*season_points(wording), season_weight(wording)),
    )


def distance(wording: Wording) -> float:
    """How far the month farthest from an even year is from it, in points of its index; 0 where nothing is known."""
    return max((abs(index - EVEN) for index in _indices(wording)), default=0)


def campaign_months(wording: Wording) -> set[int]:
    """The months in which the campaign runs, from 0; none where there is no campaign or it has no dates."""
    identity = wording.identity
    if not (identity and identity.from_ and identity.to):
        return set()
    first, last = identity.from_, identity.to
    span = (last.year - first.year) * MONTHS + last.month - first.month
    return {(first.month - 1 + offset) % MONTHS for offset in range(min(span, MONTHS - 1) + 1)}


def season_points(wording: Wording) -> list[str]:
    """How the campaign's months and the best month compare; nothing without a campaign."""
    during, indices = campaign_months(wording), _indices(wording)
    if not (during and indices):
        return []
    inside = sum(indices[month] for month in during) / len(during)
    peak = max(range(MONTHS), key=lambda month: indices[month])
    told = [wording.words("exh.season.inside", value=wording.formats.number(inside, 0))]
    if max(indices) > min(indices):
        told.append(wording.words("exh.season.peak", month=wording.formats.month(peak + 1), value=indices[peak]))
    return told


def season_weight(wording: Wording) -> str:
    """How much of the year the campaign's months are worth."""
    during, indices = campaign_months(wording), _indices(wording)
    if not (during and indices):
        return ""
    share = sum(indices[month] for month in during) / sum(indices) * 100
    return wording.words("exh.season.weight", n=len(during), share=wording.formats.percent(share, 0))


def _indices(wording: Wording) -> Indices:
    """The twelve months against their mean; empty where the brief has not all of them."""
    given = wording.client.market
    found = [month.value for month in metrics.seasonality_index(given.seasonality if given else ())]
    known = [value for value in found if value is not None]
    return tuple(int(value + 0.5) for value in known) if len(known) == MONTHS else ()


def _months(wording: Wording) -> tuple[str, ...]:
    return tuple(wording.words(f"month.{number}") for number in range(1, MONTHS + 1))


def _high(indices: Indices) -> set[int]:
    return {month for run in metrics.high_runs(indices, HIGH_SEASON) for month in run}


def _units_key(during: set[int], high: set[int]) -> str:
    return "exh.season.units" if during else "exh.season.units_high" if high else "exh.season.units_plain"


def _title(wording: Wording, indices: Indices, during: set[int]) -> str:
    runs = metrics.high_runs(indices, HIGH_SEASON)
    if not runs:
        return wording.words("exh.season.even")
    high = _high(indices)
    key = "covered" if during <= high else "partly" if during & high else "outside"
    return wording.words(
        f"exh.season.{key if during else 'told'}",
        months=wording.formats.listed([_run(wording, run) for run in runs]),
        peak=max(indices),
        n=len(during & high),
    )


def _run(wording: Wording, run: list[int]) -> str:
    first, last = (wording.formats.month(run[end] + 1) for end in (0, -1))
    return first if len(run) == 1 else wording.words("exh.season.run", first=first, last=last)
