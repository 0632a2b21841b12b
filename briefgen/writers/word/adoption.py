"""adoption: WordprocessingML made elsewhere in, the same as part of the document being made out.

docxtpl's RichText and Subdoc bring their own markup, with relation ids of the package they were made in and run
properties in no order; what a relation leads to is taken along, and text whose link leads nowhere stays text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefgen.images import Embedded, read_bytes
from briefgen.templating import clean, with_marks
from briefgen.writers.trees import fragment
from briefgen.writers.word.drawings import add_image
from briefgen.writers.word.emphasis import HYPERLINK
from briefgen.writers.word.markup import (
    PIC,
    SPACE,
    WP,
    R,
    W,
    every,
    make,
    name_of,
    remove,
    run_like,
    sort_run_properties,
    value,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefgen.writers.word.markup import Element
    from briefgen.writers.word.rendering import Rendering
    from briefgen.writers.word.values import Raw

_PARAGRAPH, _PAGE = "\ufdda", "\ufddb"
"""Stand for docxtpl's new paragraph and new page, whose own characters XML does not allow."""
_NEW = name_of("newParagraph")
"""An element of ours that never leaves: what follows it stands in the next paragraph."""
_LINK_ATTRIBUTES = (f"{{{R}}}id", f"{{{R}}}embed", f"{{{R}}}link")
_IMAGE = "/image"
_ENOUGH = 100
"""Times its natural size no picture is reduced: its frame is not known here."""


def adopt(raw: Raw, declarations: str, made: Rendering) -> Iterator[Element | None]:
    """The runs, or the paragraphs and tables, of finished markup; `None` where runs go on in a new paragraph."""
    text = with_marks(raw.xml.replace("\a", _PARAGRAPH).replace("\f", _PAGE))
    root = fragment(text, _with_needed(declarations))
    for section in list(every(root, "sectPr")):
        remove(section)
    _relate(root, _relations_of(raw.owner), made)
    for paragraph in every(root, "p"):
        paragraph.attrib.clear()
    for properties in every(root, "rPr"):
        sort_run_properties(properties)
    for shading in every(root, "shd"):
        # docxtpl's highlight names a colour and no pattern.
        if value(shading) is None:
            shading.set(name_of("val"), "clear")
    for element in list(every(root, "t")):
        _set_breaks(element)
    for drawing in root.iter(f"{{{WP}}}docPr", f"{{{PIC}}}cNvPr"):
        drawing.set("id", str(made.count("drawing")))
    for element in list(root):
        yield from _parted(element) if element.tag == name_of("r") else (element,)


def _with_needed(declarations: str) -> str:
    needed = {"w": W, "r": R}
    return declarations + "".join(
        f' xmlns:{prefix}="{name}"' for prefix, name in needed.items() if f"xmlns:{prefix}=" not in declarations
    )


def _relations_of(owner: Any) -> Mapping[str, Any]:
    """What the relation ids of a package made with python-docx lead to."""
    part = getattr(owner, "part", None)
    rels: Mapping[str, Any] = getattr(part, "rels", {})
    return rels


def _relate(root: Element, relations: Mapping[str, Any], made: Rendering) -> None:
    for element in list(root.iter()):
        for attribute in _LINK_ATTRIBUTES:
            rid = element.get(attribute)
            if rid is None:
                continue
            new = _new_relation(relations.get(rid), made)
            if new:
                element.set(attribute, new)
            else:
                _unlink(element, attribute)


def _new_relation(relation: Any, made: Rendering) -> str | None:
    if relation is None:
        return None
    if relation.is_external:
        return made.relate(HYPERLINK, clean(relation.target_ref), external=True)
    if relation.reltype.endswith(_IMAGE):
        return add_image(_as_it_is(relation.target_part.blob), made)
    return None


def _as_it_is(data: bytes) -> Embedded:
    image = read_bytes(data)
    return image.at((image.width * _ENOUGH, image.height * _ENOUGH))


def _unlink(element: Element, attribute: str) -> None:
    """A link that leads nowhere leaves its text; a drawing without its image leaves."""
    if element.tag == name_of("hyperlink"):
        for inner in list(element):
            element.addprevious(inner)
        remove(element)
        return
    drawing = next(element.iterancestors(name_of("drawing"), name_of("object"), name_of("pict")), None)
    if drawing is not None:
        remove(drawing)
    else:
        del element.attrib[attribute]


def _set_breaks(element: Element) -> None:
    """Line breaks and tabulators in a text as elements."""
    pieces = re.split(f"([\n\t{_PARAGRAPH}{_PAGE}])", element.text or "")
    if len(pieces) == 1:
        element.text = clean(pieces[0])
        return
    for piece in filter(None, pieces):
        for each in _elements_for(piece):
            element.addprevious(each)
    remove(element)


def _elements_for(piece: str) -> list[Element]:
    new = etree.Element(_NEW)
    marks = {"\n": [make("br")], "\t": [make("tab")], _PARAGRAPH: [new]}
    marks[_PAGE] = [new, make("br", type="page"), etree.Element(_NEW)]
    if piece in marks:
        return marks[piece]
    text = make("t")
    text.text = clean(piece)
    text.set(SPACE, "preserve")
    return [text]


def _parted(run: Element) -> Iterator[Element | None]:
    """A run in pieces, `None` between those that stand in different paragraphs."""
    if run.find(_NEW) is None:
        yield run
        return
    current = run_like(run)
    for child in [child for child in run if child.tag != name_of("rPr")]:
        if child.tag == _NEW:
            yield current
            yield None
            current = run_like(run)
        else:
            current.append(child)
    yield current
