"""texts: a part's tree and a language's typesetting in, the part compiled, and each rendering of it finished, out.

What can be known of a part without its values is finished when it is compiled. A rendering that changed nothing but
plain text is finished as text, any other as a tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.errors import TemplateFaulty
from briefgen.problems import problem
from briefgen.writers.powerpoint.finishing import finish_texts, languages
from briefgen.writers.powerpoint.marking import mark_slide, mark_texts
from briefgen.writers.powerpoint.names import GRAMMAR, A, P
from briefgen.writers.powerpoint.quick import finished, unmarked
from briefgen.writers.powerpoint.tagging import compile_slots, holds_slots, take_slots
from briefgen.writers.slots import Slots
from briefgen.writers.source import as_one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element

    from briefgen.content import Typesetting
    from briefgen.problems import Place
    from briefgen.templating import Compiled
    from briefgen.writers.powerpoint.inherit import Origins
    from briefgen.writers.powerpoint.quick import Limits

_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


@dataclass(frozen=True)
class Text:
    """A part compiled; `tagged` are the places of its text shapes that hold tags, among all of them.

    `limits` is `None` where every rendering needs a tree.
    """

    compiled: Compiled
    typesetting: Typesetting | None
    limits: Limits | None
    tagged: frozenset[int]

    def render(self, values: Mapping[str, object]) -> str:
        """The part with the values set in, not finished."""
        return as_one_line(self.compiled.render(values), GRAMMAR)

    def quickly(self, text: str) -> str | None:
        """A rendering finished as text; `None` where it needs a tree."""
        if self.limits is None:
            return None
        return finished(text, self.limits, [languages(self.typesetting, chinese=chinese) for chinese in (False, True)])

    def tree(self, text: str) -> _Element:
        """A rendering as a tree."""
        try:
            root = etree.fromstring(unmarked(text), etree.XMLParser(huge_tree=True))
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
            return encoded(quick)
        root = self.tree(text)
        finish_texts(root, self.typesetting)
        return encoded(etree.tostring(root, encoding="unicode"))


def compile_text(
    root: _Element,
    place: Place,
    typesetting: Typesetting | None,
    *,
    origins: Origins | None = None,
    prepare: Callable[[_Element], None] | None = None,
) -> Text:
    """A part's tree, which is used up, compiled; with `origins` it is a slide, whose texts have to fit."""
    slots = Slots(place)
    take_slots(root, slots)
    if slots.problems:
        raise TemplateFaulty(slots.problems)
    if prepare:
        prepare(root)
    finish_texts(root, typesetting)
    limits = mark_slide(root, origins) if origins else mark_texts(root)
    tagged = frozenset(number for number, shape in enumerate(root.iter(f"{P}sp")) if _is_tagged(shape))
    compiled, sound = compile_slots(root, slots)
    return Text(compiled, typesetting, limits if sound else None, tagged)


def encoded(text: str) -> bytes:
    """The bytes of a part."""
    return (_DECLARATION + text).encode()


def _is_tagged(shape: _Element) -> bool:
    body = shape.find(f"{P}txBody")
    return body is not None and holds_slots(body)
