"""lines: plots of lines with labels at marked points in, the labels at both ends beside their points out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.charts.markup import C, child_of, index_of, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_BEFORE_PLACE = "idx delete layout tx numFmt spPr txPr"


def label_ends(plots: Sequence[_Element], count: int) -> None:
    """Where several lines label only marked points, the first and the last stand where no line runs."""
    places = {0: "l", count - 1: "r"} if count > 1 else {}
    for plot in plots:
        series = plot.findall(f"{C}ser")
        if plot.tag == f"{C}lineChart" and len(series) > 1:
            for holder in [each for own in series for each in own.findall(f"{C}dLbls")]:
                for label in holder.findall(f"{C}dLbl") if value_of(holder, "showVal") != "1" else ():
                    if index_of(label) in places:
                        child_of(label, "dLblPos", _BEFORE_PLACE).set("val", places[index_of(label)])
