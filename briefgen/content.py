"""content: what a document says, as values without any look.

Kinds give these, writers set them. A document's `values` are plain data (text, numbers that are already
written as text, true and false, sequences, mappings) and the classes of this module.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from briefgen.problems import Phrase

Emphasis = Literal["plain", "strong", "quiet", "mark"]
"""How a span stands out: `strong` bold, `quiet` secondary, `mark` a gap the reader must not miss."""


@dataclass(frozen=True)
class Span:
    """A piece of text with one emphasis; `link` is the address it leads to."""

    text: str
    emphasis: Emphasis = "plain"
    italic: bool = False
    link: str = ""


@dataclass(frozen=True)
class Rich:
    """Text of several spans; wherever plain text may stand in a document, this may stand."""

    spans: tuple[Span, ...]

    def __str__(self) -> str:
        return "".join(span.text for span in self.spans)


Role = Literal["own", "others"] | int | None
"""Whose a series is: the own brand's, a rival's by its place in the brief from 1 on, that of all others."""


@dataclass(frozen=True)
class Series:
    """One measure of a chart: a value a category, `None` where there is no value.

    A series with a `role` is coloured as its brand is in every chart; any other takes its look from the sample.
    `x` says where the values stand in a scatter chart.
    """

    name: str
    values: tuple[float | None, ...]
    number_format: str = "General"
    role: Role = None
    x: tuple[float | None, ...] = ()


@dataclass(frozen=True)
class Chart:
    """Numbers for the sample chart of the same name.

    `highlight` holds the category indexes (from 0) that carry the accent, such as the own brand or the
    campaign's months; `alt` is the sentence a screen reader speaks.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str
    highlight: frozenset[int] = frozenset()

    @property
    def has_numbers(self) -> bool:
        """Whether there is anything to draw."""
        return any(value is not None for series in self.series for value in series.values)


@dataclass(frozen=True)
class Table:
    """Cells for the sample table of the same name: a head row, body rows, and how wide columns are.

    `weights` are relative widths of all columns but the first; empty leaves the sample's widths.
    """

    head: tuple[str | Rich, ...]
    rows: tuple[tuple[str | Rich, ...], ...]
    alt: str
    weights: tuple[float, ...] = ()


@dataclass(frozen=True)
class Passage:
    """A paragraph of prose, or an item of a list that stands `level` lists deep.

    `number` is that of a numbered item; one that does not follow the last item's begins a new list. A passage of
    the kind `more` is a further paragraph of the item before it, whose number it keeps.
    """

    text: Rich
    kind: Literal["paragraph", "heading", "bullet", "number", "more"] = "paragraph"
    level: int = 0
    number: int = 0

    @property
    def marker(self) -> str:
        """What stands before the text where a list is set as plain text."""
        return {"bullet": "– ", "number": f"{self.number}. "}.get(self.kind, "")


@dataclass(frozen=True)
class Prose:
    """Text of several paragraphs, lists and tables; one paragraph alone stands in a line of text as `Rich` does."""

    passages: tuple[Passage | Table, ...]

    def __bool__(self) -> bool:
        return bool(self.passages)

    def __str__(self) -> str:
        return str(self.flat)

    @property
    def flat(self) -> Rich:
        """The same as one text, for places that hold no paragraphs: a line a passage or a table's row."""
        lines = [line for passage in self.passages for line in _lines(passage)]
        spans = [span for line in lines for span in (Span("\n"), *line)]
        return Rich(tuple(spans[1:]))


def _lines(passage: Passage | Table) -> list[tuple[Span, ...]]:
    if isinstance(passage, Table):
        return [(Span("  ".join(map(str, cells))),) for cells in (passage.head, *passage.rows)]
    marker = Span("  " * passage.level + passage.marker)
    spans = passage.text.spans
    if passage.kind == "heading":
        spans = tuple(replace(span, emphasis="strong") for span in spans)
    return [(marker, *spans) if marker.text else spans]


@dataclass(frozen=True)
class Bar:
    """A task in a Gantt chart: first day, last day, and whose bar it is (the sample bar's name)."""

    cells: tuple[str, ...]
    first: date
    last: date
    party: str
    alt: str


@dataclass(frozen=True)
class Gantt:
    """Tasks along a calendar; `months` are the heads, `launch` the one date that matters."""

    first: date
    last: date
    months: tuple[tuple[date, str], ...]
    bars: tuple[Bar, ...]
    alt: str
    launch: date | None = None


@dataclass(frozen=True)
class HeatCell:
    """A cell of a heat strip: the number above it, what it says, the name below it, and the look that says how warm."""

    number: str
    text: str
    name: str
    look: str


@dataclass(frozen=True)
class Heat:
    """Cells for the sample strip of the same name, one beside the other; `alt` is what a screen reader speaks."""

    cells: tuple[HeatCell, ...]
    alt: str


@dataclass(frozen=True)
class Picture:
    """An image: where a sample picture stands it keeps within the sample's box, else `width_mm` or `height_mm`.

    Without either it is as large as it says of itself, and never wider than the text. `alt` is the sentence a
    screen reader speaks, the file's name where nobody gave one.
    """

    path: Path | str | bytes
    alt: str = ""
    width_mm: float | None = None
    height_mm: float | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return self.alt or ("" if isinstance(self.path, bytes) else Path(self.path).stem)


@dataclass(frozen=True)
class SlideNumber:
    """The number of the slide that was planned as this one of the deck: later, where slides before it go on."""

    planned: int


@dataclass(frozen=True)
class Typesetting:
    """How one language is set: BCP 47 tag for Office, East Asian font, type sizes that change.

    `sizes` maps "size/line" in points as the template has them to those of this language, for example
    `{"66/88": "48/60"}`; `continued` is said behind the title of a slide that another goes on to.
    """

    language: str
    tag: str
    east_asian_tag: str
    east_asian_font: str = ""
    sizes: Mapping[str, str] = field(default_factory=dict)
    continued: str = ""


@dataclass(frozen=True)
class Properties:
    """What the file says of itself: title, client, author, day of issue, status."""

    title: str
    subject: str = ""
    author: str = ""
    category: str = ""
    keywords: str = ""
    status: str = ""
    issued: date | None = None


@dataclass(frozen=True)
class Document:
    """Everything a writer needs to say: named values and the file's properties."""

    kind: str
    values: Mapping[str, object]
    properties: Properties
    typesetting: Typesetting


@dataclass(frozen=True)
class Written:
    """A finished file: how many pages or slides it has (Word: as measured) and what was noticed.

    `continued` is how many of its slides others go on to.
    """

    path: Path
    pages: int
    remarks: tuple[Phrase, ...] = ()
    continued: int = 0
