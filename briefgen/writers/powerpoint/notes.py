"""notes: a slide's notes in, those that tell what the slide has no room for, or those of a further slide, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.powerpoint.names import A, P, text_of
from briefgen.writers.powerpoint.tables import paragraph_like
from briefgen.writers.powerpoint.texts import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element


def with_texts(notes: bytes, texts: Iterable[str]) -> bytes:
    """Notes that begin with texts which were shortened on the slide, but for those they tell anyway."""
    root = etree.fromstring(notes)
    body = _body(root)
    said = _plain(text_of(root))
    missing = [text for text in texts if _plain(text) not in said]
    if body is None or not missing:
        return notes
    first = body.findall(f"{A}p")[0]
    for text in missing:
        first.addprevious(paragraph_like(first, " ".join(text.split())))
    return encoded(etree.tostring(root, encoding="unicode"))


def with_title_only(notes: bytes, title: str) -> bytes:
    """Notes of a slide that another goes on to: all there is to say was said there."""
    root = etree.fromstring(notes)
    body = _body(root)
    if body is not None:
        paragraphs: Sequence[_Element] = body.findall(f"{A}p")
        said = paragraph_like(paragraphs[0], " ".join(title.split()))
        for paragraph in paragraphs:
            body.remove(paragraph)
        body.append(said)
    return encoded(etree.tostring(root, encoding="unicode"))


def _body(root: _Element) -> _Element | None:
    for shape in root.iter(f"{P}sp"):
        holder = next(shape.iter(f"{P}ph"), None)
        if holder is not None and holder.get("type") == "body":
            return shape.find(f"{P}txBody")
    return None


def _plain(text: str) -> str:
    return "".join(text.split())
