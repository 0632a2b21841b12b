"""surroundings: a figure's paragraph in, all that leaves with it where the brief has no numbers out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.writers.word.markup import every, find, name_of, text_of, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.writers.word.markup import Element

_OPENS, _ENDS = re.compile(r"\{%p\s+(if|for)\b"), re.compile(r"\{%p\s+end(if|for)\b")


def block_of(paragraph: Element, styles: Mapping[str, str]) -> list[Element]:
    """A figure's paragraph with its caption, unit line and source, in the document's order.

    `styles` are the names of styles by id. Statements of a template are of the block as far as they come in pairs.
    """
    before = _neighbours(paragraph, styles, ("caption", "label"), backwards=True)
    after = _neighbours(paragraph, styles, ("caption", "source"))
    above = _has_caption(before, styles) and not (_has_caption(after, styles) and _follows_figure(before))
    if above:
        return [*reversed(before), paragraph, *_neighbours(paragraph, styles, ("source",))]
    return [paragraph, *after]


def style_names(styles: Element | None, kind: str = "paragraph") -> dict[str, str]:
    """The names of styles of a kind by id, in small letters."""
    found = [] if styles is None else styles.iterfind(name_of("style"))
    wanted = [style for style in found if value(style, "type") in (None, kind)]
    return {value(style, "styleId") or "": (value(find(style, "name")) or "").lower() for style in wanted}


def _neighbours(
    paragraph: Element, styles: Mapping[str, str], wanted: tuple[str, ...], *, backwards: bool = False
) -> list[Element]:
    """The neighbours in these styles, each style once, with the statements around them."""
    opens, ends = (_ENDS, _OPENS) if backwards else (_OPENS, _ENDS)
    taken: list[Element] = []
    seen: set[str] = set()
    whole = depth = 0
    for sibling in paragraph.itersiblings(preceding=backwards):
        style, text = _style_of(sibling, styles), text_of(sibling).strip()
        if style in wanted and style not in seen:
            seen.add(style)
        elif opens.match(text) and sibling.tag == name_of("p"):
            depth += 1
        elif ends.match(text) and depth and sibling.tag == name_of("p"):
            depth -= 1
        else:
            break
        taken.append(sibling)
        whole = len(taken) if depth == 0 else whole
    return taken[:whole]


def _has_caption(block: Iterable[Element], styles: Mapping[str, str]) -> bool:
    return any(_style_of(each, styles) == "caption" for each in block)


def _follows_figure(before: list[Element]) -> bool:
    """Whether the caption above stands under another figure."""
    previous = before[-1].getprevious()
    return previous is not None and next(every(previous, "drawing"), None) is not None


def _style_of(paragraph: Element, styles: Mapping[str, str]) -> str:
    identity = value(find(paragraph, "pPr", "pStyle")) or ""
    return styles.get(identity, identity.lower())
