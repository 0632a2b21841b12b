"""samples: a slide with shapes named `chart:…`, `table:…`, `gantt:…`, `heat:…`, `picture:…` in, these filled or out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from briefgen.charts import SampleUnfit
from briefgen.content import Chart, Gantt, Heat, Picture, Table
from briefgen.errors import TemplateFaulty
from briefgen.problems import Problem, phrase, problem, suggested
from briefgen.writers.powerpoint.faults import gathering, refuse
from briefgen.writers.powerpoint.gantt import fill_gantt, reduce_legend
from briefgen.writers.powerpoint.heat import ROWS, fill_heat
from briefgen.writers.powerpoint.names import A, C, P, describe, is_sample, iter_shapes, name_of, relation_id, remove
from briefgen.writers.powerpoint.pictures import fill_picture
from briefgen.writers.powerpoint.tables import fill_table

if TYPE_CHECKING:
    from lxml.etree import _Element

    from briefgen.writers.powerpoint.slides import Slide

_DEEPEST = 6
KINDS: Mapping[str, type] = {"chart": Chart, "table": Table, "gantt": Gantt, "heat": Heat, "picture": Picture}


def fill_samples(root: _Element, slide: Slide) -> None:
    """Fills each named sample with its value; a sample whose value is `None` leaves the slide."""
    problems: list[Problem] = []
    samples = [shape for shape in iter_shapes(root) if is_sample(shape)]
    has_legend = any(name_of(shape).startswith("gantt:") for shape in samples)
    parties: set[str] = set()
    for shape in samples:
        kind, _, path = name_of(shape).partition(":")
        if shape.getparent() is not None:
            with gathering(problems):
                parties |= _fill(shape, value_at(slide, kind, path), slide)
    refuse(problems)
    if has_legend:
        reduce_legend(root, parties)


def find_value(values: object, path: str) -> object:
    """What a dotted path leads to; `None` where it passes through nothing, `LookupError` where a name is not there."""
    for name in path.split("."):
        if values is None:
            return None
        if isinstance(values, Mapping):
            values = values[name]
        elif isinstance(values, Sequence) and name.isdecimal():
            values = values[int(name)]
        else:
            raise LookupError(name)
    return values


def value_at(slide: Slide, kind: str, path: str) -> Any:
    """The value a sample asks for; a fault of the template where it is none of the sample's kind."""
    expected = KINDS[kind]
    try:
        value = find_value(slide.values, path)
    except LookupError as error:
        raise TemplateFaulty([_unfound(slide, kind, path)]) from error
    if value is not None and not isinstance(value, expected):
        raise TemplateFaulty([_unfound(slide, kind, path, "other")])
    return value


def _unfound(slide: Slide, kind: str, path: str, variant: str = "") -> Problem:
    """That a sample's value is not there, or is an `other` one than it asks for."""
    names = [name for name, found in _iter_named(slide.values) if isinstance(found, KINDS[kind])]
    variant, slots = suggested(path, names, variant)
    slots |= {"kind": phrase(f"sample.{kind}"), "name": path, "sample": f"{kind}:{path}"}
    return problem(slide.place, "T-5", slots, variant=variant)


def _iter_named(values: object, prefix: str = "") -> Iterator[tuple[str, object]]:
    """Values by their dotted names, as deep as a template is likely to ask for one."""
    if isinstance(values, Mapping) and prefix.count(".") < _DEEPEST:
        for name, value in values.items():
            yield f"{prefix}{name}", value
            yield from _iter_named(value, f"{prefix}{name}.")


def _fill(shape: _Element, value: object, slide: Slide) -> set[str]:
    """Fills a sample; gives the names of the sample bars it used."""
    if value is None:
        remove(shape)
        return set()
    try:
        return _FILLERS[name_of(shape).partition(":")[0]](shape, value, slide) or set()
    except SampleUnfit as misfit:
        slots = {"sample": name_of(shape), **misfit.slots}
        raise TemplateFaulty([problem(slide.place, "T-6", slots, variant=misfit.variant)]) from misfit


def _fill_chart(shape: _Element, value: Chart, slide: Slide) -> None:
    reference = next(shape.iter(f"{C}chart"), None)
    if reference is None:
        raise SampleUnfit("chart")
    slide.fill_chart(relation_id(reference), value)
    describe(shape, value.alt)


def _fill_table(shape: _Element, value: Table, _: Slide) -> None:
    _check_table(shape)
    fill_table(shape, value)
    describe(shape, value.alt)


def _fill_gantt(shape: _Element, value: Gantt, slide: Slide) -> set[str]:
    _check_table(shape)
    return fill_gantt(shape, value, slide)


def _fill_heat(shape: _Element, value: Heat, slide: Slide) -> None:
    if _rows(shape) != ROWS:
        raise SampleUnfit("strip", rows=str(_rows(shape)))
    fill_heat(shape, value, slide.place)


def _fill_picture(shape: _Element, value: Picture, slide: Slide) -> None:
    if shape.tag not in (f"{P}pic", f"{P}sp"):
        raise SampleUnfit("shape")
    fill_picture(shape, value, slide)


def _check_table(shape: _Element) -> None:
    if _rows(shape) < 2:
        raise SampleUnfit("rows", rows=str(_rows(shape)))


def _rows(shape: _Element) -> int:
    return sum(1 for _ in shape.iter(f"{A}tr"))


_FILLERS: Mapping[str, Callable[[_Element, Any, Slide], set[str] | None]] = {
    "chart": _fill_chart,
    "table": _fill_table,
    "gantt": _fill_gantt,
    "heat": _fill_heat,
    "picture": _fill_picture,
}
