"""lines: plots of lines with labels at marked points in, the labels placed so that they do not meet out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.charts.axes import values_of
from briefgen.charts.markup import C, child_of, index_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

# Parts of the highest value: how near two labels meet, and how near the axis a label finds no room.
_NEAR, _LOW = 0.15, 0.08
_BEFORE_PLACE = "idx delete layout tx numFmt spPr txPr"


def part_labels(plots: Sequence[_Element]) -> None:
    """Where two lines run close, the lower one is labelled below its point."""
    for plot in plots:
        if plot.tag != f"{C}lineChart":
            continue
        values = {element: values_of(element) for element in plot.findall(f"{C}ser")}
        top = max((value for points in values.values() for value in points.values()), default=0.0)
        for element, points in values.items():
            for label in element.iterfind(f"{C}dLbls/{C}dLbl"):
                index = index_of(label)
                others = [other[index] for other in values.values() if other is not points and index in other]
                if top > 0 and index in points and _is_under(points[index], others, top * _NEAR):
                    place = "r" if points[index] < top * _LOW else "b"
                    child_of(label, "dLblPos", _BEFORE_PLACE).set("val", place)


def _is_under(value: float, others: Sequence[float], near: float) -> bool:
    above = min((other - value for other in others if other > value), default=near)
    below = min((value - other for other in others if other < value), default=near)
    return above < near and above <= below
