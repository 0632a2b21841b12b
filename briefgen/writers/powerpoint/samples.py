"""samples: a slide with shapes named `chart:…`, `table:…`, `gantt:…` or `picture:…` in, these filled or gone out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from briefgen.charts import SampleUnfit
from briefgen.content import Chart, Gantt, Picture, Table
from briefgen.errors import TemplateFaulty
from briefgen.problems import Place, Problem, phrase, problem, suggested
from briefgen.writers.powerpoint.charts import fill_chart
from briefgen.writers.powerpoint.faults import gathering, refuse
from briefgen.writers.powerpoint.gantt import fill_gantt, remove_gantt
from briefgen.writers.powerpoint.names import A, C, P, iter_shapes, name_of, non_visual, relation_id, remove
from briefgen.writers.powerpoint.pictures import fill_picture
from briefgen.writers.powerpoint.tables import fill_table

if TYPE_CHECKING:
    from lxml.etree import _Element
    from pptx.parts.chart import ChartPart

    from briefgen.writers.powerpoint.slides import Filled

KINDS: Mapping[str, type] = {"chart": Chart, "table": Table, "gantt": Gantt, "picture": Picture}


def fill_samples(slide: Filled) -> None:
    """Fills each named sample with its value; a sample whose value is `None` leaves the slide."""
    problems: list[Problem] = []
    for shape in list(iter_shapes(slide.root)):
        kind, _, path = name_of(shape).partition(":")
        if kind not in KINDS or not path or shape.getparent() is None or path == "bars":
            continue
        with gathering(problems):
            _fill(shape, _value(slide, kind, path), slide)
    refuse(problems)


def find_value(values: object, path: str) -> object:
    """What a dotted path leads to; `None` where it passes through nothing, `LookupError` where a name is not there."""
    for name in path.split("."):
        if values is None:
            return None
        if isinstance(values, Mapping):
            values = values[name]
        elif isinstance(values, Sequence) and name.isdigit():
            values = values[int(name)]
        else:
            raise LookupError(name)
    return values


def _value(slide: Filled, kind: str, path: str) -> object:
    expected = KINDS[kind]
    try:
        value = find_value(slide.values, path)
    except LookupError as error:
        raise TemplateFaulty([_unfound(slide, kind, path)]) from error
    if value is not None and not isinstance(value, expected):
        raise TemplateFaulty([_unfound(slide, kind, path, "other")])
    return value


def _unfound(slide: Filled, kind: str, path: str, variant: str = "") -> Problem:
    """That a sample's value is not there, or is an `other` one than it asks for."""
    names = [name for name, found in _iter_named(slide.values) if isinstance(found, KINDS[kind])]
    variant, slots = suggested(path, names, variant)
    slots |= {"kind": phrase(f"sample.{kind}"), "name": path, "sample": f"{kind}:{path}"}
    return problem(slide.place, "T-5", slots, variant=variant)


def _iter_named(values: object, prefix: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(values, Mapping):
        for name, value in values.items():
            yield f"{prefix}{name}", value
            yield from _iter_named(value, f"{prefix}{name}.")


def _fill(shape: _Element, value: object, slide: Filled) -> None:
    kind = name_of(shape).partition(":")[0]
    if value is None:
        (remove_gantt if kind == "gantt" else remove)(shape)
        return
    try:
        _FILLERS[kind](shape, value, slide)
    except SampleUnfit as misfit:
        slots = {"sample": name_of(shape), **misfit.slots}
        raise TemplateFaulty([problem(slide.place, "T-6", slots, variant=misfit.variant)]) from misfit


def _fill_chart(shape: _Element, value: Chart, slide: Filled) -> None:
    reference = next(shape.iter(f"{C}chart"), None)
    if reference is None:
        raise SampleUnfit("chart")
    fill_chart(cast("ChartPart", slide.part.related_part(relation_id(reference))), value)
    non_visual(shape).set("descr", value.alt)


def _fill_table(shape: _Element, value: Table, slide: Filled) -> None:
    _check_table(shape, slide.place)
    fill_table(shape, value)
    non_visual(shape).set("descr", value.alt)


def _fill_gantt(shape: _Element, value: Gantt, slide: Filled) -> None:
    _check_table(shape, slide.place)
    fill_gantt(shape, value, slide)


def _fill_picture(shape: _Element, value: Picture, slide: Filled) -> None:
    if shape.tag not in (f"{P}pic", f"{P}sp"):
        raise SampleUnfit("shape")
    fill_picture(shape, value, slide.part)


def _check_table(shape: _Element, place: Place) -> None:
    table = next(shape.iter(f"{A}tbl"), None)
    rows = 0 if table is None else len(table.findall(f"{A}tr"))
    if rows < 2:
        raise TemplateFaulty([problem(place, "T-6", {"sample": name_of(shape), "rows": rows}, variant="rows")])


_FILLERS: Mapping[str, Callable[[_Element, Any, Filled], None]] = {
    "chart": _fill_chart,
    "table": _fill_table,
    "gantt": _fill_gantt,
    "picture": _fill_picture,
}
