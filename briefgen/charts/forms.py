"""forms: a sample filled once in, further charts of the same form out, written as text around their numbers.

How a filled sample looks depends on how many series and categories a chart has and on what is marked in it, and only
where axes have set ends, or small parts lose their labels, on the numbers themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.charts.markup import C, value_of
from briefgen.charts.series import HOLDERS, references
from briefgen.charts.workbook import columns

if TYPE_CHECKING:
    from collections.abc import Hashable

    from lxml.etree import _Element

    from briefgen.content import Chart

_MOST = 64
_MARK = "<reference/>"
_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


@dataclass(frozen=True)
class Form:
    """A filled sample without its texts and numbers, and which series have places along an axis of numbers."""

    pieces: tuple[str, ...]
    scattered: tuple[bool, ...]
    height: float

    def filled(self, chart: Chart) -> bytes:
        """The part with the chart's texts and numbers."""
        each = zip(columns(chart), self.scattered, strict=True)
        said = (references(found, chart.categories, scattered=scattered).values() for found, scattered in each)
        return "".join(chain(*zip_longest(self.pieces, chain(*said), fillvalue=""))).encode()


class Forms:
    """The forms a sample was filled in so far."""

    def __init__(self) -> None:
        self._known: dict[tuple[Hashable, ...], Form] = {}

    def find(self, chart: Chart, *, grows: bool) -> Form | None:
        """The form of such a chart, if one was filled before."""
        return self._known.get(_key(chart, grows))

    def keep(self, root: _Element, chart: Chart, height: float, *, grows: bool) -> Form:
        """The form of a filled sample, which is used up; it is remembered."""
        if len(self._known) >= _MOST:
            self._known.clear()
        series = list(root.iter(f"{C}ser"))
        for holder in [child for each in series for child in each if child.tag in HOLDERS]:
            holder[:] = [etree.Element("reference")]
        pieces = (_DECLARATION + etree.tostring(root, encoding="unicode")).split(_MARK)
        scattered = tuple(each.find(f"{C}yVal") is not None for each in series)
        form = self._known[_key(chart, grows)] = Form(tuple(pieces), scattered, height)
        return form


def is_steady(root: _Element) -> bool:
    """Whether the look of a sample, once filled, depends on nothing but the form of its chart."""
    ends = any(axis.find(f"{C}scaling/{C}max") is not None for axis in root.iter(f"{C}valAx"))
    parts = any(value_of(plot, "grouping") == "percentStacked" for plot in next(root.iter(f"{C}plotArea")))
    return not ends and not parts and root.nsmap.get("c") == C[1:-1] and None not in root.nsmap


def _key(chart: Chart, grows: bool) -> tuple[Hashable, ...]:
    series = tuple(
        (each.role, each.number_format, _gaps(each.values), _gaps(each.x) if each.x else None) for each in chart.series
    )
    return len(chart.categories), chart.highlight, series, grows


def _gaps(values: tuple[float | None, ...]) -> tuple[bool, ...]:
    return tuple(value is None for value in values)
