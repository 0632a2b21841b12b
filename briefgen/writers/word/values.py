"""values: a value a tag gives in, what stands for it in WordprocessingML out.

Most values are text. Those that are more (pictures, formatted text, whole paragraphs) are held by the rendering and
take their place when their paragraph is finished, for only then is known what surrounds them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Undefined
from markupsafe import Markup, escape

from briefgen.content import Picture, Prose, Rich
from briefgen.templating import as_text, clean, span_text
from briefgen.writers.word.rendering import current

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
_NEW_PARAGRAPH, _NEW_PAGE = "\a", "\f"
"""What starts a paragraph and a page in docxtpl's Listing."""


class Verbatim(str):
    """Text for a place where a line break is a character, such as an attribute."""

    __slots__ = ()


@dataclass(frozen=True)
class Raw:
    """Finished WordprocessingML: runs, or whole paragraphs and tables; `owner` is what its relation ids belong to."""

    xml: str
    level: Literal["run", "block"]
    owner: object = None


@dataclass(frozen=True)
class Own:
    """Paragraphs and tables of the template itself, as a macro gives them."""

    xml: str


@dataclass(frozen=True)
class Lines:
    """Text of several paragraphs, `None` for a page break between them."""

    texts: tuple[str | None, ...]


@dataclass(frozen=True)
class Block:
    """What `{{p x }}` stands for: its paragraph leaves with an empty value."""

    value: object


def word_text(value: object) -> object:
    """A value as it stands in a run's text."""
    if type(value) is str:
        # Most texts hold nothing but what is printed.
        return value if value.isprintable() else _broken(clean(value))
    if isinstance(value, Verbatim | Undefined):
        return value
    if isinstance(value, Rich):
        return _rich(value)
    if _is_more_than_text(value):
        return Markup(current().hold(_held(value)))  # noqa: S704 - a number between two marks
    text = as_text(value)
    return text if isinstance(text, Markup) else _broken(str(text))


def _broken(text: str) -> str:
    """Text with line breaks and tabulators as elements."""
    if "\n" not in text and "\t" not in text:
        return text
    return Markup(str(escape(text)).replace("\n", BREAK).replace("\t", _TAB))  # noqa: S704 - escaped just here


def _rich(value: Rich) -> str:
    if any(span.italic or span.link for span in value.spans):
        return Markup(current().hold(value))  # noqa: S704 - a number between two marks
    return _broken("".join(span_text(span.text, span.emphasis) for span in value.spans))


def _is_more_than_text(value: object) -> bool:
    if isinstance(value, Picture | Prose | Block):
        return True
    if isinstance(value, Markup):
        return _is_blocks(value)
    return hasattr(value, "image_descriptor") or hasattr(value, "__html__")


def _held(value: object) -> object:
    """The value as one of ours: docxtpl's own objects are understood, and as plain text where they are no more."""
    if isinstance(value, Picture | Prose | Block):
        return value
    if hasattr(value, "image_descriptor"):
        return _picture(value)
    if isinstance(value, Markup):
        return Own(str(value))
    xml = str(value.__html__())  # type: ignore[attr-defined]
    if _is_blocks(xml):
        return Raw(xml, "block", getattr(value, "docx", None))
    if "<w:r>" in xml or "<w:r " in xml:
        return Raw(xml, "run")
    return _lines(xml)


def _is_blocks(xml: str) -> bool:
    return "<w:p>" in xml or "<w:p " in xml or "<w:tbl" in xml


def _picture(value: object) -> Picture:
    """Docxtpl's InlineImage; its lengths are in EMU."""
    width, height = (getattr(value, name, None) for name in ("width", "height"))
    source: Any = getattr(value, "image_descriptor", None)
    if hasattr(source, "read"):
        source.seek(0)
        source = source.read()
    return Picture(
        source if isinstance(source, bytes) else str(source),
        width_mm=width / 36000 if width else None,
        height_mm=height / 36000 if height else None,
    )


def _lines(escaped: str) -> Lines:
    text = Markup(escaped).unescape()  # noqa: S704 - what is made of it is escaped again
    lines: list[str | None] = []
    for number, page in enumerate(text.split(_NEW_PAGE)):
        lines += [None] if number else []
        lines += [clean(line) for line in page.split(_NEW_PARAGRAPH)]
    return Lines(tuple(lines))


def _attribute(value: object) -> object:
    text = _plain(value)
    return Verbatim(text.replace("\n", " ")) if isinstance(text, Verbatim) else text


def _plain(value: object) -> object:
    if isinstance(value, Undefined):
        return value
    return Verbatim(as_text(str(value) if isinstance(value, Rich | Prose) else value))


def _block(value: object) -> object:
    return value if isinstance(value, Undefined) else Block(value)


FILTERS: Mapping[str, Callable[..., object]] = {"_attribute": _attribute, "_plain": _plain, "_block": _block}
"""What tags in places of their own pass through."""
