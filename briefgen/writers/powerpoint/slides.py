"""slides: a compiled slide and the values of one showing in, that slide's parts added to a deck out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from lxml import etree
from markupsafe import escape

from briefgen.charts import Sample, SampleUnfit
from briefgen.errors import TemplateFaulty
from briefgen.images import read_image
from briefgen.problems import phrase
from briefgen.templating import clean
from briefgen.writers.lists import Relation
from briefgen.writers.powerpoint.copies import Copies, notes_of, renewed
from briefgen.writers.powerpoint.faults import gathering, refuse
from briefgen.writers.powerpoint.finishing import finish_texts, number_shapes, remove_empty_shapes
from briefgen.writers.powerpoint.fitting.continuing import fit_slide
from briefgen.writers.powerpoint.followers import Follower
from briefgen.writers.powerpoint.links import drop_dead, is_dead
from briefgen.writers.powerpoint.names import IMAGE, P, name_of, relations_used
from briefgen.writers.powerpoint.patterns import ALT, DROPPABLE, TaggedSample
from briefgen.writers.powerpoint.pictures import Shown
from briefgen.writers.powerpoint.samples import fill_samples, value_at
from briefgen.writers.powerpoint.texts import encoded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from briefgen.charts import FilledChart
    from briefgen.content import Chart, Picture
    from briefgen.problems import Phrase, Place, Problem
    from briefgen.writers.powerpoint.assembly import Assembly
    from briefgen.writers.powerpoint.fitting.continuing import GoingOn
    from briefgen.writers.powerpoint.inherit import Box, Origins
    from briefgen.writers.powerpoint.numbering import Numbering
    from briefgen.writers.powerpoint.patterns import Pattern


@dataclass(frozen=True)
class Showing:
    """One showing of a template's slide: the finished slide's part, all values it sees, whether it is a further one."""

    pattern: Pattern
    part: str
    values: Mapping[str, object]
    again: bool


class Slide:
    """A slide being made; `links` are the parts of the deck's slides by those of the template."""

    def __init__(self, showing: Showing, deck: Assembly, links: Mapping[str, str]) -> None:
        self._showing = showing
        self._pattern = showing.pattern
        self._deck = deck
        self._links = {**links, self._pattern.part: showing.part}
        self._charts: dict[str, FilledChart] = {}
        self._relations = list(self._pattern.relations)
        self._related: tuple[Relation, ...] = ()
        self._pages: list[str] = []
        self._cut: tuple[str, ...] = ()
        self._noticed: list[Phrase] = []
        self.values = showing.values
        self.remarks: tuple[Phrase, ...] = ()
        self.going_on: tuple[GoingOn, ...] = ()

    @property
    def part(self) -> str:
        """The finished slide's part."""
        return self._showing.part

    @property
    def place(self) -> Place:
        """The place that problems name."""
        return self._pattern.place

    @property
    def origins(self) -> Origins:
        """What the slide stands on."""
        return self._pattern.origins

    @property
    def pages(self) -> int:
        """How many slides it takes."""
        return len(self._pages)

    def finish(self) -> None:
        """Sets the values in."""
        problems: list[Problem] = []
        with gathering(problems):
            self._pages = self._finished()
        for own in self._pattern.own.values() if problems else ():
            if own.text:
                with gathering(problems):
                    own.text.render(self.values)
        refuse(problems)

    def put(self, further: Sequence[str], numbering: Numbering) -> None:
        """Adds the slide and those it goes on to, whose parts are given, to the deck with all that is theirs."""
        first, *texts = map(numbering.printed, self._pages)
        showing = self._showing
        copies = Copies(
            showing.pattern,
            self.values,
            self._deck,
            self._links,
            self._charts,
            numbering,
            again=showing.again,
            cut=self._cut,
        )
        self._deck.put(showing.part, encoded(first), copies.resolved(self._relations), like=self._pattern.part)
        for part, text in zip(further, texts, strict=True):
            Follower(part, copies.anew()).put(renewed(text, part), self._related)

    def fill_chart(self, relation: str, chart: Chart) -> None:
        """Puts the numbers into the chart of a relation and its workbook; the look stays."""
        self._fill(next((each.target for each in self._relations if each.name == relation), ""), chart)

    def show(self, picture: Picture, box: Box | None) -> Shown:
        """The image at the size in EMU at which it fits the box, related to the slide."""
        image = read_image(picture)
        size = (image.width, image.height) if box is None else image.within(box.width, box.height)
        embedded = image.at(size)
        raster = self._related_to(IMAGE, self._deck.image(embedded.data, embedded.suffix))
        vector = self._related_to(IMAGE, self._deck.image(embedded.vector, "svg")) if embedded.vector else ""
        return Shown(raster, vector, size)

    def remark(self, shape: _Element, what: Phrase) -> None:
        """Notes something the reader should know of a shape."""
        self._noticed.append(phrase("deck.shape", shape=name_of(shape), what=what))

    def _related_to(self, kind: str, target: str) -> str:
        """The name of a new relation; a template that was made by us has names like ours already."""
        taken = {relation.name for relation in self._relations}
        name = next(name for number in count(len(taken)) if (name := f"rIdShown{number}") not in taken)
        self._relations.append(Relation(name, kind, target))
        return name

    def _fill(self, part: str, chart: Chart) -> None:
        own = self._pattern.own.get(part)
        content = own.content if own else None
        if isinstance(content, SampleUnfit):
            raise SampleUnfit(content.variant, **content.slots)
        if isinstance(content, TaggedSample):
            self._charts[part] = content.filled(chart, self.values)
        elif isinstance(content, Sample):
            self._charts[part] = content.fill(chart, grows=False)
        else:
            raise SampleUnfit("chart")

    def _finished(self) -> list[str]:
        text = self._pattern.text.render(self.values)
        if self._showing.again:
            text = renewed(text, self._showing.part)
        quick = self._quickly(text)
        return self._thoroughly(text) if quick is None else [quick]

    def _quickly(self, text: str) -> str | None:
        """The finished slide where it needs no tree; faults are left to the thorough way, which finds all of them."""
        if self._pattern.charts is None or any(is_dead(each, self._links) for each in self._relations):
            return None
        finished = self._pattern.text.quickly(text)
        if finished is None:
            return None
        quick, self.remarks = finished.text, finished.remarks
        try:
            for number, frame in enumerate(self._pattern.charts):
                value = value_at(self, "chart", frame.path)
                if value is None:
                    return None
                self._fill(frame.part, value)
                quick = quick.replace(f"{ALT}{number}{ALT}", str(escape(clean(value.alt).replace("\n", " "))))
        except (TemplateFaulty, SampleUnfit):
            return None
        return quick

    def _thoroughly(self, text: str) -> list[str]:
        root = self._pattern.text.tree(text)
        typesetting = self._pattern.text.typesetting
        tagged = [shape for number, shape in enumerate(root.iter(f"{P}sp")) if number in self._pattern.tagged]
        fill_samples(root, self)
        remove_empty_shapes(root, tagged)
        finish_texts(root, typesetting)
        number_shapes(root)
        self._drop_dead_links(root)
        mark = typesetting.continued if typesetting else ""
        fitted = fit_slide(root, self.origins, mark, has_notes=bool(notes_of(self._pattern)))
        self.remarks = (*self._noticed, *fitted.remarks)
        self.going_on, self._cut = fitted.going_on, fitted.cut
        self._related = tuple(self._relations)
        used = relations_used(root)
        self._relations = [each for each in self._relations if each.name in used or not each.kind.endswith(DROPPABLE)]
        return [etree.tostring(page, encoding="unicode") for page in fitted.pages]

    def _drop_dead_links(self, root: _Element) -> None:
        """Links to slides that are not shown leave."""
        drop_dead(root, self._relations, self._links)
        self._relations = [each for each in self._relations if not is_dead(each, self._links)]
