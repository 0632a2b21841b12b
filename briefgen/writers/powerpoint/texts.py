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
from briefgen.writers.powerpoint.names import A, P, is_sample
from briefgen.writers.powerpoint.quick import finished, unmarked
from briefgen.writers.powerpoint.tagging import compile_slots, holds_slots, take_slots
from briefgen.writers.slots import Slots
from briefgen.writers.trees import parse_ours

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from briefgen.content import Typesetting
    from briefgen.problems import Place
    from briefgen.templating import Compiled
    from briefgen.writers.powerpoint.inherit import Origins
    from briefgen.writers.powerpoint.limits import Limits
    from briefgen.writers.powerpoint.quick import Finished

_NAMESPACE = re.compile(r'\sxmlns:?\w*="[^"]*"')
_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


@dataclass(frozen=True)
class Text:
    """A part compiled; `tagged` are the places of its text shapes that hold tags, among all of them.

    `limits` is `None` where every rendering needs a tree.
    """

    compiled: Compiled
    typesetting: Typesetting | None
    limits: Limits | None
    declarations: str
    tagged: frozenset[int]

    def render(self, values: Mapping[str, object]) -> str:
        """The part with the values set in, not finished."""
        return self.compiled.render(values)

    def quickly(self, text: str) -> Finished | None:
        """A rendering finished as text; `None` where it needs a tree."""
        return finished(text, self.limits, self.declarations, self.typesetting) if self.limits else None

    def tree(self, text: str) -> _Element:
        """A rendering as a tree."""
        try:
            root = parse_ours(unmarked(text))
        except etree.XMLSyntaxError as error:
            place = self.compiled.place
            raise TemplateFaulty([problem(place, "T-2", {"complaint": error.msg}, variant="torn")]) from error
        for body in root.iter(f"{P}txBody", f"{A}txBody"):
            if body.find(f"{A}p") is None:
                etree.SubElement(body, f"{A}p")
        return root

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
    tagged = frozenset(number for number, shape in enumerate(root.iter(f"{P}sp")) if _is_tagged(shape))
    compiled, sound = compile_slots(root, slots)
    opening = compiled.source[: compiled.source.index(">")]
    declarations = "".join(dict.fromkeys(_NAMESPACE.findall(opening)))
    return Text(compiled, typesetting, limits if sound and None not in root.nsmap else None, declarations, tagged)


def encoded(text: str) -> bytes:
    """The bytes of a part."""
    return (_DECLARATION + text).encode()


def _is_tagged(shape: _Element) -> bool:
    body = shape.find(f"{P}txBody")
    return body is not None and holds_slots(body)
