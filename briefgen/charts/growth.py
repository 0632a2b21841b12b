"""growth: a sample of horizontal bars and the same filled in, how much higher its frame has to be out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.charts.markup import C, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_LOWEST, _HIGHEST = 0.4, 3.0


def bars_of(root: _Element) -> float:
    """How many bars' room a chart of horizontal bars takes; 0 for any other chart."""
    plot = next((plot for plot in root.iter(f"{C}barChart") if value_of(plot, "barDir") == "bar"), None)
    if plot is None:
        return 0.0
    series = plot.findall(f"{C}ser")
    counts = (int(count.get("val", "0")) for each in series for count in each.iterfind(f"{C}val//{C}ptCount"))
    beside = len(series) if value_of(plot, "grouping") == "clustered" else 1
    return max(counts, default=0) * (beside + int(value_of(plot, "gapWidth") or 150) / 100)


def grow(root: _Element, before: float) -> float:
    """How many times as high as the sample's the frame is when each bar keeps its height.

    What stands above and below the plot keeps its height too, so the plot's place in the frame is set anew.
    """
    after = bars_of(root)
    if not before or not after:
        return 1.0
    factor = min(max(after / before, _LOWEST), _HIGHEST)
    plot = root.find(f".//{C}plotArea/{C}layout/{C}manualLayout")
    inner = float((plot is not None and value_of(plot, "h")) or 1)
    whole = 1 - inner + inner * factor
    for layout in root.iter(f"{C}manualLayout"):
        for name in ("y", "h"):
            _divide(layout, name, whole / factor if layout is plot and name == "h" else whole)
    return whole


def _divide(layout: _Element, name: str, by: float) -> None:
    found = layout.find(f"{C}{name}")
    if found is not None:
        found.set("val", f"{float(found.get('val', '0')) / by:.6g}")
