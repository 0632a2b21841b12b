"""chart_axes: a sample chart's axes before its data changes in, the same proportions to the new data out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

_BEFORE_AXIS_FORMAT = "axId scaling delete axPos majorGridlines minorGridlines title"
_WIDEST_HIGHLIGHT = 1.65
_NARROW_SPREAD = 0.1


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
    spans = {axis: _span([plot for plot in plots if axis_id(axis) in axis_ids(plot)]) for axis in _value_axes(root)}
    return {
        axis_id(axis): Scale(_limit(axis, "min"), _limit(axis, "max"), span) for axis, span in spans.items() if span
    }


def set_scales(root: _Element, plots: Sequence[_Element], scales: dict[str, Scale]) -> None:
    """Gives each value axis the ends and the number format of the new data."""
    for axis in _value_axes(root):
        mine = [plot for plot in plots if axis_id(axis) in axis_ids(plot)]
        span = _span(mine)
        if span is None:
            continue
        _set_axis_format(axis, mine)
        if axis_id(axis) in scales:
            for name, value in _new_limits(axis, scales[axis_id(axis)], span).items():
                child_of(child_of(axis, "scaling", "axId"), name, "logBase orientation max").set("val", f"{value:.6g}")


def _new_limits(axis: _Element, scale: Scale, new: Span) -> dict[str, float]:
    """The axis' ends that keep the sample's proportions."""
    sample = scale.data
    if scale.maximum is None or sample.high <= 0 or new.high <= 0:
        return {}
    if scale.minimum and sample.high > sample.low:
        length = scale.maximum - scale.minimum
        at_low, at_high = (sample.low - scale.minimum) / length, (sample.high - scale.minimum) / length
        new_length = max(new.high - new.low, abs(new.high) * _NARROW_SPREAD) / (at_high - at_low)
        return {"min": new.low - at_low * new_length, "max": new.low + (1 - at_low) * new_length}
    growth = scale.maximum / sample.high
    limits = {"max": _below_second_line(axis, scale.maximum, growth * new.high, high=new.high)}
    return limits if scale.minimum is None else {"min": min(0.0, new.low * growth), **limits}


def _below_second_line(axis: _Element, sample: float, wanted: float, *, high: float) -> float:
    """An axis that shows a single gridline, such as index 100, goes on doing so as long as the data lets it."""
    unit = axis.find(f"{C}majorUnit")
    line = float(unit.get("val", "0")) if unit is not None else 0.0
    if line and sample < 2 * line and high <= _WIDEST_HIGHLIGHT * line:
        return max(min(wanted, 1.9 * line), 1.3 * line)
    return wanted


def _span(plots: Sequence[_Element]) -> Span | None:
    """The lowest and highest value drawn: of single points, or of stacks."""
    values: list[float] = []
    for plot in plots:
        grouping = plot.find(f"{C}grouping")
        kind = grouping.get("val", "") if grouping is not None else ""
        if kind != "percentStacked":
            series = [values_of(element) for element in plot.findall(f"{C}ser")]
            values += (
                _stacks(series) if kind == "stacked" else [value for points in series for value in points.values()]
            )
    return Span(min(values), max(values)) if values else None


def _stacks(series: Sequence[dict[int, float]]) -> list[float]:
    indexes = {index for points in series for index in points}
    return [sum(points.get(index, 0.0) for points in series) for index in sorted(indexes)]


def values_of(element: _Element) -> dict[int, float]:
    """The values of a series by index, without its gaps."""
    points = element.iterfind(f"{C}val//{C}pt")
    return {int(point.get("idx", "0")): float(point.findtext(f"{C}v") or 0) for point in points}


def _set_axis_format(axis: _Element, plots: Sequence[_Element]) -> None:
    code = next((plot.findtext(f"{C}ser/{C}val/{C}numRef/{C}numCache/{C}formatCode") for plot in plots), None)
    if code and code != "General":
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


def child_of(element: _Element, name: str, before: str) -> _Element:
    """The child of this name; a new one stands after those that the schema puts before it."""
    found = element.find(f"{C}{name}")
    if found is not None:
        return found
    tags = {f"{C}{tag}" for tag in before.split()}
    position = max((index for index, child in enumerate(element, start=1) if child.tag in tags), default=0)
    child = etree.Element(f"{C}{name}")
    element.insert(position, child)
    return child
