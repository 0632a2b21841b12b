"""texts: a part's tree and a language's typesetting in, the part compiled, and each rendering of it finished, out.

What can be known of a part without its values is finished when it is compiled. A rendering that changed nothing but
plain text is finished as text, any other as a tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.errors import TemplateFaulty
from briefgen.problems import problem
from briefgen.writers.powerpoint.finishing import finish_texts, number_shapes, remove_empty_shapes
from briefgen.writers.powerpoint.marking import mark_slide, mark_texts
from briefgen.writers.powerpoint.names import DGM, A, C, P, is_sample
from briefgen.writers.powerpoint.quick import finished, unmarked
from briefgen.writers.powerpoint.tagging import compile_slots, holds_slots, take_slots
from briefgen.writers.slots import OPEN, Slots
from briefgen.writers.trees import parse_ours

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from briefgen.content import Typesetting
    from briefgen.problems import Place
    from briefgen.templating import Compiled
    from briefgen.writers.powerpoint.fitting.limits import Limits
    from briefgen.writers.powerpoint.inherit import Origins
    from briefgen.writers.powerpoint.quick import Finished

_END = re.compile(r"</(?:\w+:txBody|dgm:t|c:rich)>")
"""The end of a text, before which a paragraph has to stand."""
_PARAGRAPH_ENDS = ("</a:p>", "<a:p/>")
_NAMESPACE = re.compile(r'\sxmlns:?\w*="[^"]*"')
_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


@dataclass(frozen=True)
class Text:
    """A part compiled; `tagged` are the places of its text shapes that hold tags, among all of them.

    `limits` is `None` where every rendering needs a tree; `hollow` says that a text may lose all its paragraphs.
    """

    compiled: Compiled
    typesetting: Typesetting | None
    limits: Limits | None
    declarations: str
    tagged: frozenset[int]
    hollow: bool

    def render(self, values: Mapping[str, object]) -> str:
        """The part with the values set in, not finished."""
        return self.compiled.render(values)

    def quickly(self, text: str) -> Finished | None:
        """A rendering finished as text; `None` where it needs a tree."""
        if self.limits is None or (self.hollow and _is_hollow(text)):
            return None
        return finished(text, self.limits, self.declarations, self.typesetting)

    def tree(self, text: str) -> _Element:
        """A rendering as a tree."""
        try:
            root = parse_ours(unmarked(text))
        except etree.XMLSyntaxError as error:
            raise self._torn(error.msg or "") from error
        for table in root.iter(f"{A}tbl"):
            self._check_cells(table)
        for body in _bodies(root):
            if body.find(f"{A}p") is None:
                etree.SubElement(body, f"{A}p")
        return root

    def _check_cells(self, table: _Element) -> None:
        """Tags may repeat a table's rows, not some of a row's cells."""
        columns = len(table.findall(f"{A}tblGrid/{A}gridCol"))
        counts = {len(row.findall(f"{A}tc")) for row in table.iterfind(f"{A}tr")} - {columns}
        if counts:
            raise self._torn(f"{min(counts)} cells in a row of a table with {columns} columns")

    def _torn(self, complaint: str) -> TemplateFaulty:
        return TemplateFaulty([problem(self.compiled.place, "T-2", {"complaint": complaint}, variant="torn")])

    def finished(self, values: Mapping[str, object]) -> bytes:
        """A rendering of a part that has nothing but texts to be finished, such as notes."""
        text = self.render(values)
        quick = self.quickly(text)
        if quick is not None:
            return encoded(quick.text)
        root = self.tree(text)
        finish_texts(root, self.typesetting)
        return encoded(etree.tostring(root, encoding="unicode"))


def compile_text(root: _Element, place: Place, typesetting: Typesetting | None, *, shapes: bool = False) -> Text:
    """A part's tree, which is used up, compiled; with `shapes` those whose text comes out empty leave."""
    slots = _slots(root, place)
    finish_texts(root, typesetting)
    return _compiled(root, slots, typesetting, mark_texts(root, shapes=shapes))


def compile_slide(root: _Element, place: Place, typesetting: Typesetting | None, origins: Origins) -> Text:
    """A slide's tree, which is used up, compiled; its texts have to fit."""
    slots = _slots(root, place)
    # Placeholders nobody will fill leave now.
    remove_empty_shapes(root, (), but=[shape for shape in root.iter(f"{P}sp") if is_sample(shape)])
    number_shapes(root)
    finish_texts(root, typesetting)
    return _compiled(root, slots, typesetting, mark_slide(root, origins))


def _slots(root: _Element, place: Place) -> Slots:
    slots = Slots(place)
    take_slots(root, slots)
    if slots.problems:
        raise TemplateFaulty(slots.problems)
    return slots


def _compiled(root: _Element, slots: Slots, typesetting: Typesetting | None, limits: Limits | None) -> Text:
    hollow = any(map(_may_be_hollow, _bodies(root)))
    plain = _is_called_as_usual(root)
    tagged = frozenset(number for number, shape in enumerate(root.iter(f"{P}sp")) if _is_tagged(shape))
    compiled, sound = compile_slots(root, slots)
    opening = compiled.source[: compiled.source.index(">")]
    declarations = "".join(dict.fromkeys(_NAMESPACE.findall(opening)))
    return Text(compiled, typesetting, limits if sound and plain else None, declarations, tagged, hollow)


def _bodies(root: _Element) -> Iterator[_Element]:
    """The texts of a part, be it a slide, a diagram or a chart; each holds paragraphs."""
    return root.iter("{*}txBody", f"{DGM}t", f"{C}rich")


def _is_hollow(text: str) -> bool:
    """Whether a text has lost all its paragraphs."""
    return any(not text.endswith(_PARAGRAPH_ENDS, 0, end.start()) for end in _END.finditer(text))


def _may_be_hollow(body: _Element) -> bool:
    """Whether tags decide on paragraphs of a text."""
    between = (body.text, *(child.tail for child in body))
    return any(text and OPEN in text for text in between)


def _is_called_as_usual(root: _Element) -> bool:
    """Whether elements have the prefixes Office writes, by which the quick way finds them."""
    usual = {"a": A, "p": P}
    named = (element.prefix == prefix for prefix, space in usual.items() for element in root.iter(f"{space}*"))
    return None not in root.nsmap and all(named)


def encoded(text: str) -> bytes:
    """The bytes of a part."""
    return (_DECLARATION + text).encode()


def _is_tagged(shape: _Element) -> bool:
    body = shape.find(f"{P}txBody")
    return body is not None and holds_slots(body)
