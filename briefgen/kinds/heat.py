"""heat: the sixteen points of a survey in, a strip of cells as warm as the points are complete out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Heat, HeatCell

if TYPE_CHECKING:
    from briefgen.kinds.survey import Point, Survey
    from briefgen.kinds.wording import Wording

_FULL, _HIGH = 90, 80
"""Percent from which a point has the warmest look, and the one below it."""


def heat(wording: Wording, survey: Survey) -> Heat:
    """A cell a point; below it stands its short name where names are short."""
    cells = tuple(_cell(wording, point) for point in survey.points)
    told = [_spoken(wording, point) for point in survey.points]
    return Heat(cells, wording.words("dos.heat_alt", cells=wording.formats.listed(told)))


def short_name(wording: Wording, number: int) -> str:
    """A point's name of one word."""
    return wording.words(f"dos.short.{number:02d}")


def standing(wording: Wording, point: Point) -> str:
    """How complete a point is in a cell: a stale one stands in brackets, a missing one is a gap."""
    pct = wording.formats.number(point.pct, 0)
    return {"missing": wording.words("dos.heat_missing"), "stale": f"({pct})"}.get(point.state, pct)


def _cell(wording: Wording, point: Point) -> HeatCell:
    look = point.state if point.state in ("missing", "stale") else _shade(point.pct)
    name = short_name(wording, point.number) if wording.formats.chinese else ""
    return HeatCell(str(point.number), standing(wording, point), name, look)


def _shade(pct: float) -> str:
    return "full" if round(pct) >= _FULL else "high" if round(pct) >= _HIGH else "low"


def _spoken(wording: Wording, point: Point) -> str:
    told = short_name(wording, point.number)
    if point.state == "missing":
        return f"{told} {wording.words('dos.key.missing')}"
    state = wording.inline(wording.words("st.stale")) if point.state == "stale" else ""
    return wording.aside(f"{told} {wording.formats.number(point.pct, 0)}", state)
