"""axes: a sample chart's axes before its data changes in, the same proportions to the new data out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.charts.markup import C, child_of, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_BEFORE_AXIS_FORMAT = "axId scaling delete axPos majorGridlines minorGridlines title"
_HEIGHTS = (f"{C}val", f"{C}yVal")
_WIDEST_HIGHLIGHT = 1.65
_NARROW_SPREAD = 0.1
_HEADROOM = 1.1


@dataclass(frozen=True)
class Span:
    """The lowest and the highest value drawn on an axis."""

    low: float
    high: float


@dataclass(frozen=True)
class Scale:
    """An axis of the sample: the ends that are set, and the sample's data on it."""

    minimum: float | None
    maximum: float | None
    data: Span


def read_scales(root: _Element, plots: Sequence[_Element]) -> dict[str, Scale]:
    """The value axes as the sample has them, by axis id."""
    spans = {axis: _span(plots, axis) for axis in _value_axes(root)}
    return {
        axis_id(axis): Scale(_limit(axis, "min"), _limit(axis, "max"), span) for axis, span in spans.items() if span
    }


def set_scales(root: _Element, plots: Sequence[_Element], scales: dict[str, Scale]) -> None:
    """Gives each value axis the ends and the number format of the new data."""
    for axis in _value_axes(root):
        span = _span(plots, axis)
        if span is None:
            continue
        _set_axis_format(axis, plots)
        if axis_id(axis) in scales:
            for name, value in _new_limits(axis, scales[axis_id(axis)], span).items():
                child_of(child_of(axis, "scaling", "axId"), name, "logBase orientation max").set("val", f"{value:.6g}")


def _new_limits(axis: _Element, scale: Scale, new: Span) -> dict[str, float]:
    """The axis' ends that keep the sample's proportions, or where there are none, show all of the data."""
    sample = scale.data
    if scale.maximum is None or sample.high <= 0 or new.high <= 0:
        return _loosened(scale, new)
    if scale.minimum and sample.high > sample.low:
        length = scale.maximum - scale.minimum
        at_low, at_high = (sample.low - scale.minimum) / length, (sample.high - scale.minimum) / length
        new_length = max(new.high - new.low, abs(new.high) * _NARROW_SPREAD) / (at_high - at_low)
        return {"min": new.low - at_low * new_length, "max": new.low + (1 - at_low) * new_length}
    growth = scale.maximum / sample.high
    limits = {"max": _below_second_line(axis, scale.maximum, growth * new.high, high=new.high)}
    return limits if scale.minimum is None else {"min": min(0.0, new.low * growth), **limits}


def _loosened(scale: Scale, new: Span) -> dict[str, float]:
    """The ends that would cut off the new data, moved beyond them."""
    limits: dict[str, float] = {}
    if scale.minimum is not None and new.low < scale.minimum:
        limits["min"] = min(0.0, new.low * _HEADROOM)
    if scale.maximum is not None and new.high > scale.maximum:
        limits["max"] = new.high * _HEADROOM
    return limits


def _below_second_line(axis: _Element, sample: float, wanted: float, *, high: float) -> float:
    """An axis that shows a single gridline, such as index 100, goes on doing so as long as the data lets it."""
    unit = axis.find(f"{C}majorUnit")
    line = float(unit.get("val", "0")) if unit is not None else 0.0
    if line and sample < 2 * line and high <= _WIDEST_HIGHLIGHT * line:
        return max(min(wanted, 1.9 * line), 1.3 * line)
    return wanted


def _span(plots: Sequence[_Element], axis: _Element) -> Span | None:
    """The lowest and highest value drawn on an axis: of single points, or of stacks."""
    values: list[float] = []
    for plot in plots:
        kind = value_of(plot, "grouping")
        if axis_id(axis) in axis_ids(plot) and kind != "percentStacked":
            name = "xVal" if _is_x(axis, plot) else ""
            series = [values_of(element, name) for element in plot.findall(f"{C}ser")]
            stacked = _piles(series) if plot.tag == f"{C}barChart" else _stacks(series)
            values += stacked if kind == "stacked" else [value for points in series for value in points.values()]
    return Span(min(values), max(values)) if values else None


def _is_x(axis: _Element, plot: _Element) -> bool:
    """Whether a scatter chart's points stand along this axis rather than up it."""
    return plot.tag == f"{C}scatterChart" and axis_ids(plot)[0] == axis_id(axis)


def _stacks(series: Sequence[dict[int, float]]) -> list[float]:
    return [sum(column) for column in _columns(series)]


def _piles(series: Sequence[dict[int, float]]) -> list[float]:
    """What bars add up to: those below zero are piled downwards, by themselves."""
    signed = [[value for value in column if (value < 0) == below] for column in _columns(series) for below in (0, 1)]
    return [sum(pile) for pile in signed if pile]


def _columns(series: Sequence[dict[int, float]]) -> list[list[float]]:
    indexes = sorted({index for points in series for index in points})
    return [[points[index] for points in series if index in points] for index in indexes]


def values_of(element: _Element, name: str = "") -> dict[int, float]:
    """The values of a series by index, without its gaps; its heights unless told otherwise."""
    held = [child for child in element if child.tag in ([f"{C}{name}"] if name else _HEIGHTS)]
    points = (point for child in held for point in child.iter(f"{C}pt"))
    return {int(point.get("idx", "0")): float(point.findtext(f"{C}v") or 0) for point in points}


def number_format_of(plot: _Element) -> str:
    """How the values of a plot's first series are written; empty where the data say nothing of it."""
    code = next((found.text for name in _HEIGHTS for found in plot.iterfind(f"{C}ser/{name}//{C}formatCode")), "")
    return code if code and code != "General" else ""


def _set_axis_format(axis: _Element, plots: Sequence[_Element]) -> None:
    mine = [plot for plot in plots if axis_id(axis) in axis_ids(plot) and not _is_x(axis, plot)]
    code = number_format_of(mine[0]) if mine else ""
    if code:
        element = child_of(axis, "numFmt", _BEFORE_AXIS_FORMAT)
        element.set("formatCode", code)
        element.set("sourceLinked", "0")


def _limit(axis: _Element, name: str) -> float | None:
    element = axis.find(f"{C}scaling/{C}{name}")
    return None if element is None else float(element.get("val", "0"))


def axes(root: _Element) -> list[_Element]:
    """All axes of a chart."""
    return list(root.iter(f"{C}valAx", f"{C}catAx", f"{C}dateAx", f"{C}serAx"))


def _value_axes(root: _Element) -> list[_Element]:
    return list(root.iter(f"{C}valAx"))


def axis_id(axis: _Element) -> str:
    """The number plots name an axis by."""
    return child_of(axis, "axId", "").get("val", "")


def axis_ids(plot: _Element) -> list[str]:
    """The axes a plot is drawn on."""
    return [element.get("val", "") for element in plot.findall(f"{C}axId")]
