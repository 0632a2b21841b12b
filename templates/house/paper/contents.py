"""contents: a table of contents as one field, and captions that number themselves."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from paper.elements import field, paragraph, run, tab, w

if TYPE_CHECKING:
    from paper.elements import Element

_SAMPLE = "_Toc1"


def contents() -> list[Element]:
    """The field over two sample entries; a finished paper has its own headings in their place."""
    begin, separate, end = (w("r", w("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end"))
    instruction = w("instrText")
    instruction.text = r' TOC \o "1-2" \h \z \u '
    return [
        paragraph("TOC1", begin, w("r", instruction), separate, _entry("{{ document.title }}")),
        paragraph("TOC2", _entry("{{ document.title }}"), end),
    ]


_SERIES = {"cap.figure": "Figure", "cap.table": "Table"}


def caption(word: str, *text: Element | str) -> Element:
    """`表 1　…`: the word, its own number, what it shows; stays with what follows."""
    name = f"{{{{ words.{word} }}}}"
    number = field(f"SEQ {_SERIES[word]} \\* ARABIC", "1")
    label = [run(name + "\u00a0", style="Strong"), *map(_strong, number), run("\u2003")]
    return paragraph("Caption", *label, *text)


def _strong(part: Element) -> Element:
    bold = copy.deepcopy(part)
    bold.insert(0, w("rPr", w("rStyle", val="Strong")))
    return bold


def _entry(text: str) -> Element:
    return w("hyperlink", run(text), tab(), *field(f"PAGEREF {_SAMPLE} \\h", "1"), anchor=_SAMPLE, history=1)
