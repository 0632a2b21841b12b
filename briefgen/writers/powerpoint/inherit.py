"""inherit: a shape of a slide in, what it takes from its layout, its master and the presentation out."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.powerpoint.names import A, P

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

EMU = 12700.0
_USUAL = 1800
Spacing = tuple[str, float]
_REMEMBERED = 64
_PROPERTIES = f"{A}pPr"
_BULLETS = frozenset(f"{A}{name}" for name in ("buNone", "buChar", "buAutoNum", "buBlip"))
_SAME_EVERYWHERE = frozenset({"title", "ctrTitle", "dt", "ftr", "sldNum"})
_ON_MASTER = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}


@dataclass(frozen=True)
class Box:
    """Where something stands on the slide, in EMU."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width


@dataclass(frozen=True)
class Origins:
    """The layout, the master and the presentation a slide stands on, as XML."""

    layout: _Element
    master: _Element
    presentation: _Element

    @property
    def slide_height(self) -> float:
        """The slide's height in EMU."""
        return float(next(self.presentation.iter(f"{P}sldSz")).get("cy", "0"))


def ancestry(shape: _Element, origins: Origins) -> list[_Element]:
    """The shape and the placeholders it inherits from, nearest first."""
    placeholder = next(shape.iter(f"{P}ph"), None)
    if placeholder is None:
        return [shape]
    found = [shape]
    kind, index = placeholder.get("type", "obj"), placeholder.get("idx", "0")
    for candidate, other in _iter_placeholders(origins.layout):
        if other.get("idx", "0") == index or (other.get("type", "obj") == kind and kind in _SAME_EVERYWHERE):
            found.append(candidate)
            kind = other.get("type", "obj")
            break
    wanted = _ON_MASTER.get(kind, kind)
    found += [candidate for candidate, other in _iter_placeholders(origins.master) if other.get("type") == wanted][:1]
    return found


def own_box(shape: _Element, origins: Origins) -> Box | None:
    """Where a shape stands among the shapes of its group or slide; `None` if nothing says so."""
    transforms = (_transform(element) for element in ancestry(shape, origins))
    own = next((transform for transform in transforms if transform is not None), None)
    return None if own is None else _box(own, "off", "ext")


def box_of(shape: _Element, origins: Origins) -> Box | None:
    """Where a shape stands on the slide, groups undone; `None` if nothing says so."""
    box = own_box(shape, origins)
    if box is None:
        return None
    for group in shape.iterancestors(f"{P}grpSp"):
        transform = group.find(f"{P}grpSpPr/{A}xfrm")
        if transform is not None and transform.find(f"{A}chExt") is not None:
            box = _out_of_group(box, _box(transform, "off", "ext"), _box(transform, "chOff", "chExt"))
    return box


class ParagraphStyle:
    """Looks up what a paragraph or a run of it does not say itself; `levels` say it, nearest first.

    What was looked up is remembered, for many paragraphs share a style and each is measured at several sizes.
    """

    def __init__(self, levels: Sequence[_Element]) -> None:
        self._levels = levels
        self._numbers: dict[str, int] = {}
        self._spacings: dict[str, Spacing | None] = {}
        self._defaults: dict[str, str | None] = {}

    def number(self, name: str) -> int:
        """A number the paragraph or its level sets, such as an indent; 0 if none does."""
        if name not in self._numbers:
            found = (value for each in self._levels if (value := each.get(name)) is not None)
            self._numbers[name] = int(next(found, 0))
        return self._numbers[name]

    def spacing(self, name: str) -> Spacing | None:
        """A spacing as ("pts", points) or ("pct", share of the line)."""
        if name not in self._spacings:
            found = (element.find(f"{A}{name}") for element in self._levels)
            self._spacings[name] = next((_spacing(each[0]) for each in found if each is not None and len(each)), None)
        return self._spacings[name]

    @cached_property
    def has_bullet(self) -> bool:
        """Whether a mark stands in front of the paragraph."""
        found = (child.tag for element in self._levels for child in element if child.tag in _BULLETS)
        return next(found, f"{A}buNone") != f"{A}buNone"

    def run(self, properties: _Element | None, name: str) -> str | None:
        """An attribute of a run, such as its size; `None` if nothing sets it."""
        if properties is not None and (own := properties.get(name)) is not None:
            return str(own)
        if name not in self._defaults:
            found = (element.find(f"{A}defRPr") for element in self._levels)
            values = (value for each in found if each is not None and (value := each.get(name)) is not None)
            self._defaults[name] = next(values, None)
        return self._defaults[name]


@dataclass(frozen=True)
class TextStyle:
    """Looks up what a text does not say itself; `lists` are the list styles, nearest first.

    `known` are the styles of its paragraphs by what these say themselves.
    """

    lists: Sequence[_Element]
    bodies: Sequence[_Element]
    known: dict[bytes, ParagraphStyle] = field(default_factory=dict)

    def body(self, name: str, default: str) -> str:
        """An attribute of the text body, such as an inset."""
        return next((value for body in self.bodies if (value := body.get(name)) is not None), default)

    def of(self, paragraph: _Element) -> ParagraphStyle:
        """The style of one of the text's paragraphs."""
        own = next(paragraph.iterchildren(_PROPERTIES), None)
        said = b"" if own is None else etree.tostring(own, with_tail=False)
        if said not in self.known:
            if len(self.known) >= _REMEMBERED:
                self.known.clear()
            # A copy, for fitting a text changes what its paragraphs say.
            self.known[said] = ParagraphStyle([*([] if own is None else [copy.deepcopy(own)]), *self._level(own)])
        return self.known[said]

    def _level(self, own: _Element | None) -> Iterator[_Element]:
        level = int(own.get("lvl", "0")) + 1 if own is not None else 1
        found = (source.find(name) for name in (f"{A}lvl{level}pPr", f"{A}defPPr") for source in self.lists)
        return (each for each in found if each is not None)


def text_style(shape: _Element, origins: Origins) -> TextStyle:
    """The style of a text shape's text."""
    bodies = [body for element in ancestry(shape, origins) if (body := element.find(f"{P}txBody")) is not None]
    lists = [found for body in bodies if (found := body.find(f"{A}lstStyle")) is not None]
    properties = [found for body in bodies if (found := body.find(f"{A}bodyPr")) is not None]
    return TextStyle([*lists, *_common_lists(origins, _style_name(shape))], properties)


def table_style(origins: Origins) -> TextStyle:
    """The style of a table's text, which inherits from no placeholder."""
    return TextStyle(_common_lists(origins, "otherStyle"), [])


def usual_size(origins: Origins, style: str) -> float:
    """The type size in points that the master sets titles or plain text in, such as `bodyStyle`."""
    sizes = [element.get("sz") for element in origins.master.iterfind(f"{P}txStyles/{P}{style}/{A}lvl1pPr/{A}defRPr")]
    return int(sizes[0] or _USUAL) / 100 if sizes else _USUAL / 100


def _iter_placeholders(root: _Element) -> Iterator[tuple[_Element, _Element]]:
    for shape in root.iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame"):
        placeholder = next(shape.iter(f"{P}ph"), None)
        if placeholder is not None:
            yield shape, placeholder


def _transform(shape: _Element) -> _Element | None:
    found = shape.find(f"{P}spPr/{A}xfrm")
    if found is None:
        found = shape.find(f"{P}xfrm")
    if found is None:
        found = shape.find(f"{P}grpSpPr/{A}xfrm")
    return found if found is not None and found.find(f"{A}ext") is not None else None


def _box(transform: _Element, offset: str, extent: str) -> Box:
    off, ext = transform.find(f"{A}{offset}"), transform.find(f"{A}{extent}")
    assert off is not None, "a transform has an offset"
    assert ext is not None, "a transform has an extent"
    return Box(float(off.get("x", 0)), float(off.get("y", 0)), float(ext.get("cx", 0)), float(ext.get("cy", 0)))


def _out_of_group(box: Box, outer: Box, inner: Box) -> Box:
    across = outer.width / inner.width if inner.width else 1.0
    down = outer.height / inner.height if inner.height else 1.0
    left = outer.left + (box.left - inner.left) * across
    top = outer.top + (box.top - inner.top) * down
    return Box(left, top, box.width * across, box.height * down)


def _spacing(element: _Element) -> Spacing:
    if element.tag == f"{A}spcPts":
        return "pts", int(element.get("val", "0")) / 100
    return "pct", _share(element.get("val", "100000"))


def _share(value: str) -> float:
    return float(value[:-1]) / 100 if value.endswith("%") else float(value) / 100_000


def _style_name(shape: _Element) -> str:
    placeholder = next(shape.iter(f"{P}ph"), None)
    kind = None if placeholder is None else placeholder.get("type", "obj")
    if kind in ("title", "ctrTitle"):
        return "titleStyle"
    return "otherStyle" if kind is None or kind in _SAME_EVERYWHERE else "bodyStyle"


def _common_lists(origins: Origins, name: str) -> list[_Element]:
    styles = origins.master.find(f"{P}txStyles/{P}{name}")
    default = origins.presentation.find(f"{P}defaultTextStyle")
    return [element for element in (styles, default) if element is not None]
