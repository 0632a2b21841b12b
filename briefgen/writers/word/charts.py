"""charts: a paper with sample charts and its rendered body in, the charts with the brief's numbers out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import UndefinedError

from briefgen.charts import SampleUnfit
from briefgen.content import Chart
from briefgen.errors import TemplateFaulty
from briefgen.package import CONTENT_TYPES
from briefgen.problems import Place, phrase, problem
from briefgen.templating import make_environment
from briefgen.writers.word.figures import CHART_TYPE, draw, first_number, iter_samples, point_to, read_figure
from briefgen.writers.word.lists import relations_of, with_relations, with_types
from briefgen.writers.word.markup import every, name_of, remove, text_of
from briefgen.writers.word.parts import parse
from briefgen.writers.word.surroundings import block_of, style_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.content import Typesetting
    from briefgen.writers.word.figures import Drawn, Figure
    from briefgen.writers.word.markup import Element


@dataclass(frozen=True)
class Paper:
    """A template's members, which of them is its body, and how its charts are set: language, and the font it names."""

    members: Mapping[str, bytes]
    body: str
    place: Place
    styles: Element | None
    typesetting: Typesetting | None
    font: str


def fill_charts(paper: Paper, tree: Element, values: Mapping[str, object]) -> dict[str, bytes]:
    """The paper's members with the charts of its rendered body; one without numbers leaves with all around it."""
    figures = _figures(paper)
    gone = {name for figure in figures.values() for name in figure.members}
    drawn: list[Drawn] = []
    number = first_number(set(paper.members) - gone)
    for drawing, expression in list(iter_samples(tree)):
        chart = _chart(expression, values, paper.place)
        if chart is None or not chart.has_numbers:
            _leave(drawing, style_names(paper.styles))
            continue
        drawn.append(_draw(figures[expression], chart, number + len(drawn), paper.place))
        point_to(drawing, drawn[-1], chart.alt)
    return _with_charts(paper, figures, drawn)


def _figures(paper: Paper) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for drawing, expression in iter_samples(parse(paper.members[paper.body], paper.place)):
        try:
            found[expression] = read_figure(drawing, paper.body, paper.members, paper.typesetting, font=paper.font)
        except SampleUnfit as misfit:
            raise _unfit(expression, misfit, paper.place) from misfit
    return found


def _chart(expression: str, values: Mapping[str, object], place: Place) -> Chart | None:
    slots = {"kind": phrase("sample.chart"), "name": expression, "sample": f"chart:{expression}"}
    try:
        value = make_environment().compile_expression(expression)(**values)
    except UndefinedError as error:
        raise TemplateFaulty([problem(place, "T-5", slots, variant="none")]) from error
    if value is not None and not isinstance(value, Chart):
        raise TemplateFaulty([problem(place, "T-5", slots, variant="other.none")])
    return value


def _draw(figure: Figure, chart: Chart, number: int, place: Place) -> Drawn:
    try:
        return draw(figure, chart, number)
    except SampleUnfit as misfit:
        raise _unfit(figure.expression, misfit, place) from misfit


def _unfit(expression: str, misfit: SampleUnfit, place: Place) -> TemplateFaulty:
    slots = {"sample": f"chart:{expression}", **misfit.slots}
    return TemplateFaulty([problem(place, "T-6", slots, variant=misfit.variant)])


def _leave(drawing: Element, styles: Mapping[str, str]) -> None:
    run, paragraph = (next(drawing.iterancestors(name_of(tag))) for tag in ("r", "p"))
    block = block_of(paragraph, styles)
    remove(run)
    if not text_of(paragraph).strip() and next(every(paragraph, "drawing"), None) is None:
        for each in block:
            remove(each)


def _with_charts(paper: Paper, figures: Mapping[str, Figure], drawn: list[Drawn]) -> dict[str, bytes]:
    gone = {name for figure in figures.values() for name in figure.members}
    kept = {name: data for name, data in paper.members.items() if name not in gone}
    related = relations_of(paper.body)
    if figures:
        kept[CONTENT_TYPES] = with_types(
            kept[CONTENT_TYPES], gone=gone, added={each.name: CHART_TYPE for each in drawn}
        )
        kept[related] = with_relations(
            kept[related],
            gone=[figure.relation for figure in figures.values()],
            added=[each.relation for each in drawn],
        )
    return kept | {name: data for each in drawn for name, data in each.members.items()}
