"""patterns: a template's slide in, its parts compiled and the statements that repeat or drop it out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.archive import Packed, pack
from briefgen.charts import Sample, SampleUnfit, make_axis_ids_positive, read_sample
from briefgen.errors import TemplateFaulty
from briefgen.problems import Place, Problem, problem
from briefgen.templating import compile_source
from briefgen.writers.powerpoint.faults import gathering, refuse
from briefgen.writers.powerpoint.inherit import Origins
from briefgen.writers.powerpoint.names import (
    LAYOUT,
    MASTER,
    NOTES,
    SLIDE,
    A,
    C,
    is_sample,
    iter_shapes,
    name_of,
    non_visual,
    paragraph_text,
    relation_id,
    relations_used,
    remove,
    text_of,
)
from briefgen.writers.powerpoint.texts import Text, compile_slide, compile_text
from briefgen.writers.powerpoint.typeset import set_font
from briefgen.writers.slots import without_reserved
from briefgen.writers.tags import has_tags, iter_tags
from briefgen.writers.trees import parse, serialised

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from briefgen.charts import FilledChart
    from briefgen.content import Chart, Typesetting
    from briefgen.templating import Compiled
    from briefgen.writers.lists import Relation
    from briefgen.writers.powerpoint.outline import Entry, Outline

ALT = "\ufde3"
"""Stands, with the number of a sample chart, for its alternative text."""
SHARED = ("/image", "/video", "/audio", "/media", "/slideLayout", "/slide", "/notesMaster", "/theme", "/themeOverride")
"""What a slide and its copies refer to together; all other parts each has for itself."""
DROPPABLE = ("/image", "/chart", "/hyperlink", "/video", "/audio", "/media", "/oleObject", "/package")
"""What leaves with the shapes that show it."""
_WITH_TEXTS = ("/chart", "/diagramData", "/diagramDrawing")
_LOOP = re.compile(r"for\s+(.+?)\s+in\s+(.+)", re.DOTALL)
_COUNTS = ("index", "index0", "revindex", "revindex0", "first", "last", "length")
_MOST_COPIES = 500
_NAME = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class Setting:
    """How a deck is set: the language's typesetting, and what the template's theme has.

    `font` is the East Asian font it names, `greys` whether its accents hold greys for rivals.
    """

    typesetting: Typesetting | None
    font: str = ""
    greys: bool = True

    def read_sample(self, chart: bytes) -> Sample:
        """A sample chart of the deck."""
        return read_sample(chart, self.typesetting, font=self.font, greys=self.greys)

    def set_font(self, root: _Element) -> None:
        """Replaces the template's font by the language's."""
        if self.typesetting:
            set_font(root, self.font, self.typesetting.east_asian_font)


@dataclass(frozen=True)
class TaggedSample:
    """A sample chart whose title or other texts hold tags."""

    text: Text
    greys: bool

    def filled(self, chart: Chart, values: Mapping[str, object]) -> FilledChart:
        """The sample with its texts set and these numbers."""
        return read_sample(self.text.finished(values), greys=self.greys).fill(chart, grows=False)


@dataclass(frozen=True)
class Own:
    """A part a slide has for itself: as it is, its texts compiled, or a sample chart."""

    part: str
    relations: tuple[Relation, ...]
    content: Packed | Text | Sample | TaggedSample | SampleUnfit

    @property
    def text(self) -> Text | None:
        """The texts that are set in it."""
        content = self.content.text if isinstance(self.content, TaggedSample) else self.content
        return content if isinstance(content, Text) else None


@dataclass(frozen=True)
class ChartFrame:
    """A sample chart on a slide: what its name asks for, and the chart's part."""

    path: str
    part: str


@dataclass(frozen=True)
class Pattern:
    """A slide of the template, compiled: its text, its parts, and when it is shown.

    `head` and `tail` are the statements of its notes and their ends; `charts` are all its samples if they are charts,
    else `None`; `tagged` are the places of the text shapes that hold tags, among all of them.
    """

    part: str
    place: Place
    origins: Origins
    text: Text
    relations: tuple[Relation, ...]
    own: Mapping[str, Own]
    shown: Compiled | None
    head: str
    tail: str
    samples: tuple[str, ...]
    charts: tuple[ChartFrame, ...] | None
    tagged: frozenset[int]


def read_pattern(entry: Entry, place: Place, outline: Outline, setting: Setting) -> Pattern:
    """A template's slide, compiled; its statements leave the notes."""
    root = outline.trees[entry.part]
    relations = outline.relations[entry.part]
    notes_part = next((each.target for each in relations if each.kind == NOTES), "")
    notes = outline.trees.get(notes_part)
    head, tail, names = _nested([] if notes is None else list(_take_statements(notes)))
    notes_place = Place(place.file, part=f"notes of {place.part}")
    if head and notes is not None and not text_of(notes).strip():
        # The notes were there for their statement.
        relations = tuple(each for each in relations if each.kind != NOTES)
    origins = _origins(entry.part, outline)
    samples = tuple(name_of(shape) for shape in iter_shapes(root) if is_sample(shape))
    charts = _chart_frames(root, relations) if all(name.startswith("chart:") for name in samples) else None
    problems: list[Problem] = []
    text = shown = None
    own: dict[str, Own] = {}
    with gathering(problems):
        text = compile_slide(root, place, setting.typesetting, origins)
    with gathering(problems):
        own = _own_parts(entry.part, outline, setting, {notes_part: notes_place})
    with gathering(problems):
        # On lines of their own, so that a problem quotes the statement and not what we put around it.
        shown = compile_source(f"{head}\n{_showing(names)}\n{tail}", notes_place) if head else None
    refuse(problems)
    assert text is not None, "a slide without problems is compiled"
    used = relations_used(root)
    kept = tuple(each for each in relations if each.name in used or not each.kind.endswith(DROPPABLE))
    return Pattern(entry.part, place, origins, text, kept, own, shown, head, tail, samples, charts, text.tagged)


def occurrences(pattern: Pattern, values: Mapping[str, object]) -> list[dict[str, object]]:
    """For each time the slide is shown, the names its statements bind."""
    if pattern.shown is None:
        return [{}]
    found: list[dict[str, object]] = []
    place = pattern.shown.place

    def show(**bound: object) -> str:
        if len(found) == _MOST_COPIES:
            raise TemplateFaulty([problem(place, "T-4", {"most": _MOST_COPIES}, variant="copies")])
        found.append(bound)
        return ""

    pattern.shown.render({**values, "__show": show})
    return found


def _origins(part: str, outline: Outline) -> Origins:
    layout = outline.related(part, LAYOUT)
    master = outline.related(layout, MASTER)
    return Origins(outline.trees[layout], outline.trees[master], outline.trees[outline.presentation])


def _chart_frames(root: _Element, relations: Sequence[Relation]) -> tuple[ChartFrame, ...] | None:
    """The slide's sample charts, their alternative texts left open; `None` if one of them is no chart."""
    targets = {each.name: each.target for each in relations}
    found: list[ChartFrame] = []
    for shape in [shape for shape in iter_shapes(root) if is_sample(shape)]:
        reference = next(shape.iter(f"{C}chart"), None)
        if reference is None:
            return None
        non_visual(shape).set("descr", f"{ALT}{len(found)}{ALT}")
        found.append(ChartFrame(name_of(shape).partition(":")[2], targets.get(relation_id(reference), "")))
    return tuple(found)


def _own_parts(slide: str, outline: Outline, setting: Setting, places: Mapping[str, Place]) -> dict[str, Own]:
    """All parts a slide has for itself, those of its parts too."""
    reached = outline.reach([slide], lambda _, relation: not relation.kind.endswith(SHARED))
    own: dict[str, Own] = {}
    problems: list[Problem] = []
    kinds = {each.target: each.kind for part in reached for each in outline.relations[part]}
    samples = _sampled(slide, outline)
    for part in list(reached)[1:]:
        with gathering(problems):
            place = places.get(part, Place(outline.file, part=part))
            content = _content(part, kinds[part], outline, setting, place, sampled=part in samples)
            own[part] = Own(part, outline.relations[part], content)
    refuse(problems)
    return own


def _sampled(slide: str, outline: Outline) -> set[str]:
    """The charts of a slide that are samples."""
    targets = {each.name: each.target for each in outline.relations[slide]}
    frames = [shape for shape in iter_shapes(outline.trees[slide]) if name_of(shape).startswith("chart:")]
    references = (next(shape.iter(f"{C}chart"), None) for shape in frames)
    return {targets.get(relation_id(reference), "") for reference in references if reference is not None}


def _content(  # noqa: PLR0913 - what a part may be
    part: str, kind: str, outline: Outline, setting: Setting, place: Place, *, sampled: bool
) -> Packed | Text | Sample | TaggedSample | SampleUnfit:
    data = outline.members[part]
    if kind == NOTES:
        return compile_text(outline.trees[part], place, setting.typesetting)
    if sampled:
        return _sample(data, setting, place)
    if kind.endswith(_WITH_TEXTS):
        root = parse(without_reserved(data), place)
        setting.set_font(root)
        make_axis_ids_positive(root)
        if _has_tags(root) or any(each.kind == SLIDE for each in outline.relations[part]):
            return compile_text(root, place, setting.typesetting)
        return pack(part, serialised(root))
    return pack(part, data)


def _sample(data: bytes, setting: Setting, place: Place) -> Sample | TaggedSample | SampleUnfit:
    try:
        sample = setting.read_sample(without_reserved(data))
    except SampleUnfit as misfit:
        return misfit
    root = parse(sample.xml, place)
    return TaggedSample(compile_text(root, place, setting.typesetting), sample.greys) if _has_tags(root) else sample


def _has_tags(root: _Element) -> bool:
    return any(has_tags(paragraph_text(paragraph)) for paragraph in root.iter(f"{A}p"))


def _take_statements(notes: _Element) -> Iterator[str]:
    for paragraph in list(notes.iter(f"{A}p")):
        text = paragraph_text(paragraph)
        found = [tag for tag in iter_tags(text) if tag.kind == "{%" and tag.keyword == "slide"]
        rest = text
        for tag in reversed(found):
            rest = rest[: tag.start] + rest[tag.end :]
        if found and not rest.strip():
            yield from (tag.body.partition("slide")[2].strip() for tag in found)
            body = paragraph.getparent()
            remove(paragraph)
            if body is not None and body.find(f"{A}p") is None:
                etree.SubElement(body, f"{A}p")


def _nested(statements: Sequence[str]) -> tuple[str, str, tuple[str, ...]]:
    """The statements one within the other, their ends, and the names they bind."""
    loops = [_LOOP.match(statement) for statement in statements]
    head = "".join(f"{{% {statement} %}}" for statement in statements)
    tail = "".join("{% endfor %}" if loop else "{% endif %}" for loop in reversed(loops))
    names = tuple(name for loop in loops if loop for name in _NAME.findall(loop.group(1)))
    return head, tail, names


def _showing(names: Sequence[str]) -> str:
    """A tag that reports one showing of the slide; how often its innermost loop has run is told as it is then."""
    bound = [f"{name}={name}" for name in names]
    counts = ", ".join(f"'{name}': loop.{name}" for name in _COUNTS)
    bound += [f"loop={{{counts}}}"] if names else []
    return f"{{{{ __show({', '.join(bound)}) }}}}"
