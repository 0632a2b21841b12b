"""figures: a paper with sample charts in, which they are and the parts of the charts that take their place out.

A sample is a chart whose drawing is named `chart:` and an expression, such as `chart:market.chart`. Programs that
drop the name keep the bookmark `chart_market` around it. Everything here is a function of bytes and trees.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.writers.lists import R, Relation, list_of, relations, relations_of, resolved
from briefgen.writers.word.markup import WP, name_of, value
from briefgen.writers.word.titles import set_titles, take_titles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from briefgen.charts import Sample
    from briefgen.content import Chart
    from briefgen.writers.slots import Slots
    from briefgen.writers.word.markup import Element

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_KEY, _BOOKMARK = "chart:", "chart_"
# What belongs to the sample's numbers or to its editing, and stays behind; pictures in bars and the like go along.
_LEFT = ("/package", "/oleObject", "/chartStyle", "/chartColorStyle")
CHART = f"{R}/chart"
"""The type of a paper's relation to a chart."""
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_NUMBERED = re.compile(r"charts/chart(\d+)\.xml$")


@dataclass(frozen=True)
class Figure:
    """A sample chart of a paper: what its name asks for, and what is needed to fill it.

    `relation` names its part in the paper, `titles` are its texts with tags, `kept` the part's relations a filled
    chart has too, and `members` hold the sample alone and leave with it.
    """

    expression: str
    relation: str
    sample: Sample
    titles: tuple[str, ...]
    kept: tuple[Relation, ...]
    members: frozenset[str]


@dataclass(frozen=True)
class Drawn:
    """A filled chart: the members it adds, the relation that names it in the paper, how much higher its frame is."""

    name: str
    relation: Relation
    members: Mapping[str, bytes]
    height: float


def iter_samples(root: Element) -> Iterator[tuple[Element, str]]:
    """The drawings (`wp:inline` or `wp:anchor`) of a paper's sample charts, each with its expression."""
    for reference in root.iter(f"{{{_C}}}chart"):
        drawing = next(reference.iterancestors(f"{{{WP}}}inline", f"{{{WP}}}anchor"), None)
        expression = "" if drawing is None else _expression(drawing)
        if drawing is not None and expression:
            yield drawing, expression


def read_figure(
    drawing: Element, slots: Slots, body: str, members: Mapping[str, bytes], read_sample: Callable[[bytes], Sample]
) -> Figure:
    """A sample chart of a part of the paper, ready to be filled; tags in its texts are among the part's slots."""
    from briefgen.charts import SampleUnfit

    relation = next(drawing.iter(f"{{{_C}}}chart")).get(f"{{{R}}}id", "")
    targets = {each.name: resolved(body, each.target) for each in relations(members, body)}
    part = targets.get(relation, "")
    if part not in members:
        raise SampleUnfit("chart")
    data, titles = take_titles(members[part], slots)
    related = relations(members, part)
    left = [resolved(part, each.target) for each in related if each.kind.endswith(_LEFT)]
    return Figure(
        _expression(drawing),
        relation,
        read_sample(data),
        titles,
        tuple(each for each in related if not each.kind.endswith(_LEFT)),
        frozenset(name for each in (part, *left) for name in (each, relations_of(each)) if name in members),
    )


def draw(figure: Figure, chart: Chart, number: int, titles: Sequence[str] = (), *, folder: str = "word") -> Drawn:
    """The sample filled as chart number so and so of the paper; numbers from `first_number` on are free."""
    from briefgen.charts import WORKBOOK

    filled = figure.sample.fill(chart)
    name, book = f"{folder}/charts/chart{number}.xml", f"embeddings/chart{number}.xlsx"
    related = list_of((*figure.kept, Relation(WORKBOOK, f"{R}/package", f"../{book}")))
    members = {name: set_titles(filled.xml, titles), relations_of(name): related, f"{folder}/{book}": filled.workbook}
    return Drawn(name, Relation(f"rIdFigure{number}", CHART, f"charts/chart{number}.xml"), members, filled.height)


def first_number(members: Iterable[str]) -> int:
    """The number from which on no chart of the template is called."""
    return max((int(found[1]) for name in members if (found := _NUMBERED.search(name))), default=0) + 1


def _expression(drawing: Element) -> str:
    """What a drawing's name asks for, else its title, else the bookmark around it; empty where it is no sample."""
    named = drawing.find(f"{{{WP}}}docPr")
    keys = [] if named is None else [named.get("name", ""), named.get("title", "")]
    for key in keys:
        if key.startswith(_KEY):
            return key.removeprefix(_KEY).strip()
    paragraph = next(drawing.iterancestors(name_of("p")), None)
    marks = [] if paragraph is None else paragraph.iterfind(name_of("bookmarkStart"))
    names = (name for mark in marks if (name := value(mark, "name") or "").startswith(_BOOKMARK))
    return next((f"{name.removeprefix(_BOOKMARK).replace('__', '.')}.chart" for name in names), "")
