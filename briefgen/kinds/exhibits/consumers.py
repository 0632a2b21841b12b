"""consumers: the figures on consumers: who drinks most, where they are lost, which media they use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds import figures
from briefgen.kinds.exhibits.exhibit import (
    Exhibit,
    base_of,
    caution,
    counted,
    covered,
    in_one_line,
    said_notes,
    source_line,
    spoken,
)
from briefgen.kinds.exhibits.funnel import funnel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.consumer_profile import MediaHabit
    from briefgen.model.consumers import HeavyUsers

__all__ = ["funnel", "heavy_users", "media_habits"]


def heavy_users(wording: Wording) -> Exhibit | None:
    """How many of the users are heavy ones, and how much of the volume they drink."""
    given = wording.client.consumers.heavy_users if wording.client.consumers else None
    if given is None or given.share_of_users_pct is None or given.share_of_volume_pct is None:
        return None
    base = base_of(wording, [], [given.source])
    few = metrics.base_class(base) == "counts_only"
    definition = wording.text(given.definition)
    return Exhibit(
        title=_counted_title(wording, given, base) if few else _heavy_title(wording, given),
        units=in_one_line(
            wording,
            wording.words("exh.heavy.units_counted" if few else "exh.heavy.units"),
            wording.words("exh.heavy.definition", text=wording.inline(definition)) if definition else "",
            covered(wording, [given.source]),
            caution(wording, base),
        ),
        chart=_counted_chart(wording, given, base or 0) if few else _heavy_chart(wording, given),
        source=source_line(wording, [given.source], base=base),
    )


def media_habits(wording: Wording, *, reach_beside: bool = False) -> Exhibit | None:
    """Media by index, highest first; by reach where not every medium has an index, in people where few were asked.

    `reach_beside` puts each medium's reach after its name, for papers that have no room to list them.
    """
    given = wording.client.consumers.media_habits if wording.client.consumers else ()
    named = [habit for habit in given if habit.medium]
    base = base_of(wording, [], [habit.source for habit in named])
    if metrics.base_class(base) == "counts_only":
        return _reached(wording, named, base, "exh.media.units_counted")
    if named and all(habit.index is not None for habit in named):
        return _indexed(wording, named, base, reach_beside=reach_beside)
    return _reached(wording, named, base, "exh.media.units_reach")


def _heavy_title(wording: Wording, given: HeavyUsers) -> str:
    percent = wording.formats.percent
    index = metrics.heavy_index(given.share_of_volume_pct, given.share_of_users_pct).value
    return wording.words(
        "exh.heavy.unindexed" if index is None else "exh.heavy.title",
        users=percent(given.share_of_users_pct or 0),
        volume=percent(given.share_of_volume_pct or 0),
        index=wording.formats.number(index or 0, 0),
    )


def _heavy_chart(wording: Wording, given: HeavyUsers) -> Chart:
    """Heavy users and the rest, each with its part of the people and of the volume."""
    users, volume = given.share_of_users_pct or 0, given.share_of_volume_pct or 0
    names = (wording.words("fld.heavy_user"), wording.words("exh.heavy.rest"))
    measures = ((wording.words("fld.share_of_users"), users), (wording.words("fld.share_of_volume"), volume))
    percent, clauses, inline = wording.formats.percent, wording.formats.clauses, wording.formats.inline
    said = [
        (names[0], clauses(*(f"{inline(label)} {percent(share)}" for label, share in measures))),
        (names[1], clauses(*(f"{inline(label)} {percent(100 - share)}" for label, share in measures))),
    ]
    shape = figures.number_format([share for _, share in measures]) + '"%"'
    series = tuple(Series(label, (share, 100 - share), shape) for label, share in measures)
    return Chart(names, series, spoken("bar", said, wording), frozenset({0}))


def _counted_title(wording: Wording, given: HeavyUsers, base: int | None) -> str:
    return wording.words("exh.heavy.counted", n=str(base), count=str(counted(base, given.share_of_users_pct)))


def _counted_chart(wording: Wording, given: HeavyUsers, base: int) -> Chart:
    heavy = counted(base, given.share_of_users_pct) or 0
    people = (heavy, base - heavy)
    names = (wording.words("fld.heavy_user"), wording.words("exh.heavy.rest"))
    said = [(name, wording.words("exh.people", n=count)) for name, count in zip(names, people, strict=True)]
    series = (Series(wording.words("exh.heavy.units_counted"), people, "0"),)
    return Chart(names, series, spoken("bar", said, wording), frozenset({0}))


def _indexed(wording: Wording, habits: Sequence[MediaHabit], base: int | None, *, reach_beside: bool) -> Exhibit | None:
    ranked = sorted(habits, key=lambda habit: -(habit.index or 0))
    if len(ranked) < 2:
        return None
    whole = [wording.formats.number(habit.index or 0, 0) for habit in ranked]
    top = [habit for habit in ranked if habit.index == ranked[0].index]
    beside = reach_beside and all(habit.reach_pct is not None for habit in ranked)
    units = wording.words("exh.media.units_beside" if beside else "exh.media.units")
    chart = _bars(wording, ranked, "tbl.index", tuple(habit.index for habit in ranked), (whole, len(top)))
    return Exhibit(
        title=_index_title(wording, top, ranked, whole[0]),
        units=in_one_line(wording, units, _asked(wording, ranked), caution(wording, base)),
        chart=replace(chart, categories=tuple(_with_reach(wording, habit) for habit in ranked)) if beside else chart,
        source=source_line(wording, [habit.source for habit in ranked], base=base),
        notes=said_notes(_reaches(wording, ranked)),
    )


def _index_title(wording: Wording, top: Sequence[MediaHabit], ranked: Sequence[MediaHabit], index: str) -> str:
    """Which medium has the highest index, and which reaches most people, as far as all reaches are known."""
    names = _names(wording, top)
    if any(habit.reach_pct is None for habit in ranked):
        return wording.words("exh.media.index", medium=names, index=index)
    widest = max(ranked, key=lambda habit: habit.reach_pct or 0)
    reach = wording.formats.percent(widest.reach_pct or 0)
    if list(top) == [widest]:
        return wording.words("exh.media.both", medium=names, index=index, reach=reach)
    return wording.words(
        "exh.media.apart", medium=names, index=index, wide=wording.inline(wording.text(widest.medium)), reach=reach
    )


def _reached(wording: Wording, habits: Sequence[MediaHabit], base: int | None, units: str) -> Exhibit | None:
    """Media by reach, in percent or, of a base that bears none, in people."""
    ranked = sorted((each for each in habits if each.reach_pct is not None), key=lambda each: -(each.reach_pct or 0))
    if len(ranked) < 2:
        return None
    in_people = metrics.base_class(base) == "counts_only"
    values = tuple(counted(base, each.reach_pct) if in_people else each.reach_pct for each in ranked)
    told = [
        wording.words("exh.people", n=value) if in_people else wording.formats.percent(value or 0) for value in values
    ]
    top = [each for each, value in zip(ranked, values, strict=True) if value == values[0]]
    return Exhibit(
        title=wording.words("exh.media.reach", medium=_names(wording, top), reach=told[0]),
        units=in_one_line(wording, wording.words(units), _asked(wording, ranked), caution(wording, base)),
        chart=_bars(wording, ranked, "mtr.reach", values, (told, len(top))),
        source=source_line(wording, [habit.source for habit in ranked], base=base),
    )


def _asked(wording: Wording, habits: Sequence[MediaHabit]) -> str:
    """When people were asked."""
    return covered(wording, [habit.source for habit in habits])


def _bars(
    wording: Wording,
    ranked: Sequence[MediaHabit],
    measure: str,
    values: tuple[float | None, ...],
    told: tuple[Sequence[str], int],
) -> Chart:
    """One bar a medium; the best, how many they are, carry the accent."""
    names = tuple(wording.text(habit.medium) for habit in ranked)
    series = (Series(wording.words(measure), values, figures.number_format(values)),)
    return Chart(names, series, spoken("bar", zip(names, told[0], strict=True), wording), frozenset(range(told[1])))


def _with_reach(wording: Wording, habit: MediaHabit) -> str:
    return f"{wording.text(habit.medium)} {wording.formats.percent(habit.reach_pct or 0)}"


def _names(wording: Wording, habits: Sequence[MediaHabit]) -> str:
    return wording.formats.listed([wording.text(habit.medium) for habit in habits])


def _reaches(wording: Wording, ranked: Sequence[MediaHabit]) -> str:
    known = [habit for habit in ranked if habit.reach_pct is not None]
    values = [f"{wording.text(habit.medium)} {wording.formats.percent(habit.reach_pct or 0)}" for habit in known]
    return wording.words("exh.media.reaches", values=wording.formats.listed(values)) if values else ""
