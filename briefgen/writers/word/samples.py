"""samples: a template's sample charts and pictures in, tags that show the brief's in their place out.

A sample whose value has nothing to show leaves with its caption, unit line and source, never as an empty frame.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from jinja2 import Undefined
from lxml import etree
from markupsafe import Markup, escape

from briefgen.content import Chart, Picture
from briefgen.images import read_image
from briefgen.problems import phrase, problem
from briefgen.sandbox import TagRefused
from briefgen.templating import clean
from briefgen.writers.word.drawings import add_image, vector_of
from briefgen.writers.word.figures import CHART, CHART_TYPE, draw, iter_samples, read_figure
from briefgen.writers.word.markup import PIC, WP, A, R, every, name_of, text_of
from briefgen.writers.word.rendering import current
from briefgen.writers.word.surroundings import block_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefgen.content import Typesetting
    from briefgen.writers.slots import Slots
    from briefgen.writers.word.figures import Figure
    from briefgen.writers.word.markup import Element

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_ID, _ALT, _NUMBER, _WIDTH, _HEIGHT, _VECTOR = (chr(0xFDE2 + n) for n in range(6))
"""Stand in a sample's drawing for the relation to what it shows, its alt text, its number, its size, its SVG."""
_KEY = "picture:"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class SampleRefused(TagRefused):
    """A sample is given something it does not show."""

    rule = "T-5"


class SampleUnfilled(TagRefused):
    """A sample cannot show what it is given."""

    rule = "T-6"


@dataclass(frozen=True)
class ChartSample:
    """A sample chart: its drawing as text, how to fill it, and the size of its frame in EMU."""

    figure: Figure
    drawing: str
    width: int
    height: int
    first: int


@dataclass(frozen=True)
class PictureSample:
    """A sample picture: its drawing as text, and the box in EMU its image keeps within."""

    drawing: str
    width: int
    height: int


@dataclass(frozen=True)
class Setting:
    """What reading samples needs of a template: its members, styles' names, how it is set, its font, its theme."""

    members: Mapping[str, bytes]
    styles: Mapping[str, str]
    typesetting: Typesetting | None
    font: str
    first: int
    theme: bytes


def take_samples(root: Element, part: str, slots: Slots, setting: Setting) -> set[str]:
    """Put a tag of ours in place of each sample; the members that held the samples' own numbers."""
    gone: set[str] = set()
    for drawing, expression in list(iter_samples(root)):
        figure = _figure(drawing, expression, part, slots, setting)
        if figure is None:
            continue
        gone |= figure.members
        next(drawing.iter(f"{{{_C}}}chart")).set(f"{{{R}}}id", _ID)
        sample = ChartSample(figure, *_opened(drawing), setting.first)
        tag = _chart_tag(expression, slots.sample(sample), figure.titles, slots)
        _replace(drawing, expression, tag, "chart", slots, setting)
    for drawing, expression in list(_pictures(root)):
        for blip in drawing.iter(f"{{{A}}}blip"):
            blip[:] = []
            blip.text = _VECTOR
            blip.set(f"{{{R}}}embed", _ID)
        for crop in list(drawing.iter(f"{{{A}}}srcRect")):
            crop.attrib.clear()
        number = slots.sample(PictureSample(*_opened(drawing)))
        tag = slots.made("{{", f"({expression})|_picture({number})", text=f"picture:{expression}")
        _replace(drawing, expression, tag, "picture", slots, setting)
    return gone


def _chart_tag(expression: str, number: int, titles: Sequence[str], slots: Slots) -> str:
    """The tag that shows a chart, after what its titles say there."""
    names = [f"_title_{place}" for place in range(len(titles))]
    said = "".join(
        f"{slots.made('{%', f'set {name}')}{title}{slots.made('{%', 'endset')}"
        for name, title in zip(names, titles, strict=True)
    )
    body = f"({expression})|_chart({', '.join([str(number), *names])})"
    return said + slots.made("{{", body, text=f"chart:{expression}")


def _figure(drawing: Element, expression: str, part: str, slots: Slots, setting: Setting) -> Figure | None:
    """A sample chart read; one that cannot be is noted among the slots' problems."""
    from briefgen.charts import SampleUnfit, has_greys, read_sample

    try:
        read = partial(read_sample, typesetting=setting.typesetting, font=setting.font, greys=has_greys(setting.theme))
        return read_figure(drawing, slots, part, setting.members, read)
    except SampleUnfit as misfit:
        slots_of_it = {"sample": f"chart:{expression}", **misfit.slots}
        slots.problems.append(problem(slots.place, "T-6", slots_of_it, variant=misfit.variant))
        return None


def _pictures(root: Element) -> Iterator[tuple[Element, str]]:
    for picture in root.iter(f"{{{PIC}}}pic"):
        drawing = next(picture.iterancestors(f"{{{WP}}}inline", f"{{{WP}}}anchor"), None)
        named = None if drawing is None else drawing.find(f"{{{WP}}}docPr")
        if drawing is not None and named is not None and named.get("name", "").startswith(_KEY):
            yield drawing, named.get("name", "").removeprefix(_KEY).strip()


def _opened(drawing: Element) -> tuple[str, int, int]:
    """The drawing as text, its number, alt text and size left open, and the size in EMU."""
    extent = drawing.find(f"{{{WP}}}extent")
    size = (0, 0) if extent is None else (int(extent.get("cx", "0")), int(extent.get("cy", "0")))
    for named in drawing.iter(f"{{{WP}}}docPr", f"{{{PIC}}}cNvPr"):
        named.set("id", _NUMBER)
        named.set("descr", _ALT)
    for each in [extent, *(ext for form in drawing.iter(f"{{{A}}}xfrm") for ext in form.iter(f"{{{A}}}ext"))]:
        if each is not None:
            each.set("cx", _WIDTH)
            each.set("cy", _HEIGHT)
    holder = next(drawing.iterancestors(name_of("drawing")))
    return etree.tostring(holder, encoding="unicode", with_tail=False), *size


def _replace(  # noqa: PLR0913 - all that a sample is replaced by
    drawing: Element, expression: str, tag: str, kind: str, slots: Slots, setting: Setting
) -> None:
    """A tag in the sample's place; where nothing else stands in its paragraph, all around it depends on the value."""
    holder, paragraph = (next(drawing.iterancestors(name_of(name))) for name in ("drawing", "p"))
    block = block_of(paragraph, setting.styles)
    _put_before(holder, tag)
    parent = holder.getparent()
    if parent is not None:
        holder.tail = None
        parent.remove(holder)
    alone = not text_of(paragraph).strip() and next(every(paragraph, "drawing"), None) is None
    around = block if alone or parent is None else [parent]
    _put_before(around[0], slots.made("{%", f"if ({expression})|_has_{kind}", text=f"{kind}:{expression}"))
    around[-1].tail = slots.made("{%", "endif") + (around[-1].tail or "")


def _put_before(element: Element, text: str) -> None:
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text


def _has_chart(value: object) -> bool:
    return _checked(value, Chart, "chart") is not None and isinstance(value, Chart) and value.has_numbers


def _has_picture(value: object) -> bool:
    return _checked(value, Picture, "picture") is not None


def _checked(value: object, wanted: type, kind: str) -> object:
    if isinstance(value, Undefined):
        # Refuses the name, or notes it where all such names are looked for.
        str(value)
        return None
    if value is not None and not isinstance(value, wanted):
        raise SampleRefused("sample", {"kind": phrase(f"sample.{kind}")})
    return value


def _chart(value: Chart, number: int, *titles: str) -> Markup:
    """The drawing that shows a chart, whose parts are added to the package."""
    from briefgen.charts import SampleUnfit

    made, sample = current(), current().sample(number, ChartSample)
    try:
        drawn = draw(sample.figure, value, sample.first + made.count("chart") - 1, titles)
    except SampleUnfit as misfit:
        asked = {"sample": f"chart:{sample.figure.expression}", **misfit.slots}
        raise SampleUnfilled(misfit.variant, asked) from misfit
    made.members.update(drawn.members)
    made.kinds[drawn.name] = CHART_TYPE
    made.extensions["xlsx"] = _BOOK_TYPE
    rid = made.relate(CHART, drawn.relation.target)
    return _shown(sample.drawing, rid, value.alt, (sample.width, round(sample.height * drawn.height)))


def _picture(value: Picture, number: int) -> Markup:
    """The drawing that shows a picture within the sample's box."""
    made, sample = current(), current().sample(number, PictureSample)
    image = read_image(value)
    size = image.within(sample.width, sample.height)
    shown = image.at(size)
    drawing = sample.drawing.replace(_VECTOR, vector_of(shown, made))
    return _shown(drawing, add_image(shown, made), value.spoken, size)


def _shown(drawing: str, rid: str, alt: str, size: tuple[int, int]) -> Markup:
    given = {_ID: rid, _ALT: str(escape(clean(alt))), _WIDTH: str(size[0]), _HEIGHT: str(size[1])}
    given[_NUMBER] = str(current().count("drawing"))
    for mark, text in given.items():
        drawing = drawing.replace(mark, text)
    return Markup(drawing)  # noqa: S704 - the template's own drawing


FILTERS: Mapping[str, Callable[..., object]] = {
    "_has_chart": _has_chart,
    "_has_picture": _has_picture,
    "_chart": _chart,
    "_picture": _picture,
}
"""What tags in the place of samples pass through."""
