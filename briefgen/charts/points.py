"""points: a series with its values in, the formatted points and labels these values want out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefgen.charts.axes import number_format_of, values_of
from briefgen.charts.colours import brand_colour, is_inside, paint_label, paint_point, plain_colour, slots_of
from briefgen.charts.markup import C, at_index, child_of, index_of, remove, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from briefgen.charts.colours import Colour
    from briefgen.content import Role, Series

_BY_POINT = frozenset(f"{C}{name}" for name in ("pieChart", "pie3DChart", "doughnutChart", "ofPieChart"))
_NARROWEST_LABELLED = 0.065


def set_points(element: _Element, series: Series, highlight: frozenset[int], *, greys: bool) -> None:
    """Gives the values that stand out, or all parts of a pie, their look."""
    plot = element.getparent()
    if plot is not None and plot.tag in _BY_POINT:
        _set_parts(element, len(series.values), highlight, greys=greys)
    else:
        _set_highlight(element, series, highlight)
    for item in [*element.findall(f"{C}dPt"), *element.findall(f"{C}dLbls/{C}dLbl")]:
        if index_of(item) >= len(series.values):
            remove(item)
    if series.number_format != "General":
        _set_label_formats(element, series.number_format)


def set_plot_labels(plots: Sequence[_Element]) -> None:
    """Labels the sample switched on for a whole plot take the format of its first series."""
    for plot in plots:
        code = number_format_of(plot)
        for labels in plot.findall(f"{C}dLbls") if code else ():
            _set_label_formats(labels, code)


def hide_narrow_labels(plots: Sequence[_Element]) -> None:
    """Small parts of a whole lose their label, which would run into the next part's."""
    for plot in plots:
        if value_of(plot, "grouping") != "percentStacked":
            continue
        series = {element: values_of(element) for element in plot.findall(f"{C}ser")}
        for element, points in series.items():
            for index, value in points.items():
                whole = sum(other.get(index, 0.0) for other in series.values())
                if value < whole * _NARROWEST_LABELLED:
                    _hide_label(element, index)


def _set_parts(element: _Element, count: int, highlight: frozenset[int], *, greys: bool) -> None:
    """Colours a pie: part by part as the sample, further parts by the rule; with a highlight, as brands."""
    points = element.findall(f"{C}dPt")
    if not points:
        return
    last, sampled = points[-1], {index_of(point) for point in points}
    for index in sorted(set(range(count)) - sampled, reverse=True):
        last.addnext(at_index(last, index))
    rivals = iter(range(1, count + 1))
    for point in element.findall(f"{C}dPt")[:count]:
        index = index_of(point)
        if highlight:
            role: Role = "own" if index in highlight else next(rivals)
            _paint_part(element, point, brand_colour(role, greys=greys))
        elif index not in sampled:
            used = slots_of(each for each in element.findall(f"{C}dPt") if index_of(each) < index)
            _paint_part(element, point, plain_colour(index, used))


def _paint_part(element: _Element, point: _Element, colour: Colour) -> None:
    paint_point(point, colour)
    holder = element.find(f"{C}dLbls")
    if holder is None or holder.find(f"{C}delete") is not None:
        return
    index = index_of(point)
    own = {index_of(label): label for label in holder.findall(f"{C}dLbl")}
    if own and index not in own:
        before = max((place for place in own if place < index), default=min(own))
        own[index] = at_index(own[before], index)
        holder.insert(sum(1 for place in own if place < index), own[index])
    for label in [own[index]] if own else []:
        paint_label(label, colour, inside=is_inside(label, element.getparent()))


def _set_highlight(element: _Element, series: Series, highlight: frozenset[int]) -> None:
    """Shows the highlighted values as the sample's first formatted point; its other formatted points go."""
    points = element.findall(f"{C}dPt")
    if not points:
        return
    formatted = {index_of(point) for point in points}
    labels = {index_of(label): label for label in element.iterfind(f"{C}dLbls/{C}dLbl")}
    known = [index for index, value in enumerate(series.values) if value is not None]
    shown = [index for index in known if index in highlight] or _ends(element, known)
    anchor = element.index(points[0])
    pattern, label = points[0], labels.get(index_of(points[0]))
    for point in points:
        element.remove(point)
    for offset, index in enumerate(shown):
        element.insert(anchor + offset, at_index(pattern, index))
    _set_labels(element, label, shown, samples=formatted)


def _ends(element: _Element, known: list[int]) -> list[int]:
    """The first and the last value of a line that labels nothing but marked values, where none is marked."""
    plot, labels = element.getparent(), element.find(f"{C}dLbls")
    if plot is None or labels is None or plot.tag != f"{C}lineChart" or value_of(labels, "showVal") == "1":
        return []
    return [*known[:1], *known[1:][-1:]]


def _set_labels(element: _Element, pattern: _Element | None, shown: Sequence[int], *, samples: set[int]) -> None:
    holder = element.find(f"{C}dLbls")
    if holder is None:
        return
    for label in holder.findall(f"{C}dLbl"):
        if index_of(label) in samples or (pattern is not None and index_of(label) in shown):
            holder.remove(label)
    if pattern is not None:
        labels = [*holder.findall(f"{C}dLbl"), *(at_index(pattern, index) for index in shown)]
        for label in sorted(labels, key=index_of, reverse=True):
            holder.insert(0, label)


def _set_label_formats(element: _Element, number_format: str) -> None:
    for labels in element.iter(f"{C}dLbls", f"{C}dLbl"):
        if labels.find(f"{C}delete") is None and labels.find(f"{C}showVal") is not None:
            code = child_of(labels, "numFmt", "dLbl idx layout tx")
            code.set("formatCode", number_format)
            code.set("sourceLinked", "0")


def _hide_label(element: _Element, index: int) -> None:
    labels = element.find(f"{C}dLbls")
    if labels is None or labels.find(f"{C}delete") is not None:
        return
    for own in [own for own in labels.findall(f"{C}dLbl") if index_of(own) == index]:
        labels.remove(own)
    hidden = etree.Element(f"{C}dLbl")
    etree.SubElement(hidden, f"{C}idx").set("val", str(index))
    etree.SubElement(hidden, f"{C}delete").set("val", "1")
    labels.insert(sum(1 for own in labels.findall(f"{C}dLbl") if index_of(own) < index), hidden)
