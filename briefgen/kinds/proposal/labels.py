"""labels: a chart in, the same with names that fit under a column out; the whole names are told in the notes."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.content import Chart

LONGEST = 20
"""Em up to which a name stands whole."""
BEGINNING, END = 9, 3
"""Em that stay of a longer name."""


def long_names(chart: Chart) -> list[str]:
    """The names on a chart that are too long for it."""
    return list(dict.fromkeys(name for name in _names(chart) if _ems(name) > LONGEST))


def with_short_names(chart: Chart) -> Chart:
    """A chart whose long names are cut; what stands in a second line, such as a figure, stays."""
    short = _shortened(long_names(chart))
    if not short:
        return chart
    categories = tuple(_replaced(category, short) for category in chart.categories)
    series = tuple(replace(each, name=_replaced(each.name, short)) for each in chart.series)
    return replace(chart, categories=categories, series=series)


def _names(chart: Chart) -> Iterable[str]:
    return (text.partition("\n")[0] for text in (*chart.categories, *(each.name for each in chart.series)))


def _shortened(names: Sequence[str]) -> dict[str, str]:
    """Each name by its beginning; where these are alike, by its beginning and its end."""
    found = {name: f"{_first(name, BEGINNING + END)}…" for name in names}
    return {
        name: short
        if list(found.values()).count(short) == 1
        else f"{_first(name, BEGINNING)}…{_first(name[::-1], END)[::-1]}"
        for name, short in found.items()
    }


def _first(text: str, ems: float) -> str:
    end = next((n for n in range(1, len(text) + 1) if _ems(text[:n]) > ems), len(text) + 1) - 1
    return text[:end].strip()


def _replaced(text: str, short: dict[str, str]) -> str:
    name, line, rest = text.partition("\n")
    return f"{short.get(name, name)}{line}{rest}"


def _ems(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(character) in "WF" else 0.5 for character in text)
