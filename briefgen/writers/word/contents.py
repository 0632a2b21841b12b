"""contents: a finished document with a table of contents in, the same with its headings and their pages in it out.

Word works out a contents field only when it is asked to, so readers see what stands in it. The pages are those of
our own layout; the first entry of each level in the template says how entries look.
"""

from __future__ import annotations

import copy
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.writers.word.fields import iter_fields
from briefgen.writers.word.layout import lay_pages
from briefgen.writers.word.markup import SPACE, every, find, make, name_of, remove, text_of, value
from briefgen.writers.word.surroundings import style_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.writers.word.fields import Field
    from briefgen.writers.word.layout import Laid
    from briefgen.writers.word.markup import Element

_LEVELS = re.compile(r'\\o\s+"(\d)-(\d)"')
_FIRST_MARK = 100_001
_FIRST_ID = 900_001
"""Bookmark numbers far from those a template or a loop gives out."""


def has_contents(root: Element) -> bool:
    """Whether a document has a table of contents."""
    return any(each.kind == "TOC" for each in iter_fields(root))


def fill_contents(root: Element, styles: Element | None) -> Laid:
    """Put the document's headings into its table of contents; gives the pages it is laid out on."""
    toc = next((each for each in iter_fields(root) if each.kind == "TOC"), None)
    if toc is None:
        return lay_pages(root, styles)
    headings = list(_headings(root, toc, styles))
    _mark(headings)
    pages = _replace_entries(toc, headings, style_names(styles))
    laid = lay_pages(root, styles)
    for (heading, _), page in zip(headings, pages, strict=True):
        page.text = str(laid.page_of.get(heading, 1))
    return laid


def _headings(root: Element, toc: Field, styles: Element | None) -> Iterator[tuple[Element, int]]:
    """The headings with text of the levels the contents ask for."""
    found = _LEVELS.search(toc.instruction)
    lowest, highest = (int(found[1]), int(found[2])) if found else (1, 3)
    names = style_names(styles)
    inside = set(_paragraphs_of(toc))
    for paragraph in every(root, "p"):
        name = names.get(value(find(paragraph, "pPr", "pStyle")) or "", "")
        level = name.removeprefix("heading ") if name.startswith("heading ") else ""
        wanted = level.isdigit() and lowest <= int(level) <= highest and paragraph not in inside
        if wanted and text_of(paragraph).strip():
            yield paragraph, int(level)


def _paragraphs_of(toc: Field) -> list[Element]:
    """The paragraphs the contents run over."""
    return list(dict.fromkeys(next(run.iterancestors(name_of("p"))) for run in toc.runs))


def _mark(headings: list[tuple[Element, int]]) -> None:
    """A bookmark around each heading's text, by which its entry finds it."""
    for number, (heading, _) in enumerate(headings):
        old = [mark for mark in every(heading, "bookmarkStart") if (value(mark, "name") or "").startswith("_Toc")]
        numbers = {value(mark, "id") for mark in old}
        for mark in [*old, *(mark for mark in every(heading, "bookmarkEnd") if value(mark, "id") in numbers)]:
            remove(mark)
        start = make("bookmarkStart", id=_FIRST_ID + number, name=_name(number))
        heading.insert(1 if find(heading, "pPr") is not None else 0, start)
        heading.append(make("bookmarkEnd", id=_FIRST_ID + number))


def _name(number: int) -> str:
    return f"_Toc{_FIRST_MARK + number}"


def _replace_entries(toc: Field, headings: list[tuple[Element, int]], names: dict[str, str]) -> list[Element]:
    """The entries in place of the template's; gives the text of each page number, to be filled in."""
    samples = _paragraphs_of(toc)
    looks = {names.get(value(find(p, "pPr", "pStyle")) or "", ""): find(p, "pPr") for p in reversed(samples)}
    pages: list[Element] = []
    entries: list[Element] = []
    for number, (heading, level) in enumerate(headings):
        entry, page = _entry(text_of(heading), _name(number), looks.get(f"toc {level}", find(samples[0], "pPr")))
        entries.append(entry)
        pages.append(page)
    if not entries:
        entries.append(make("p"))
    begin = toc.runs[: next(n for n, run in enumerate(toc.runs) if _is(run, "separate")) + 1]
    place = 1 if find(entries[0], "pPr") is not None else 0
    for number, run in enumerate(begin):
        entries[0].insert(place + number, copy.deepcopy(run))
    entries[-1].append(copy.deepcopy(toc.runs[-1]))
    samples[0].addprevious(entries[0])
    for before, entry in pairwise(entries):
        before.addnext(entry)
    for sample in samples:
        remove(sample)
    return pages


def _entry(text: str, mark: str, looks: Element | None) -> tuple[Element, Element]:
    """One line of the contents, and the text of its page number."""
    entry = make("p")
    if looks is not None:
        entry.append(copy.deepcopy(looks))
    page = make("t")
    link = make("hyperlink", anchor=mark, history=1)
    instruction = make("instrText")
    instruction.text = f" PAGEREF {mark} \\h "
    instruction.set(SPACE, "preserve")
    title = make("t")
    title.text = " ".join(text.split())
    title.set(SPACE, "preserve")
    pieces = (
        *(title, make("tab"), make("fldChar", fldCharType="begin"), instruction),
        *(make("fldChar", fldCharType="separate"), page, make("fldChar", fldCharType="end")),
    )
    for piece in pieces:
        run = make("r")
        run.append(piece)
        link.append(run)
    entry.append(link)
    return entry, page


def _is(run: Element, kind: str) -> bool:
    return any(value(mark, "fldCharType") == kind for mark in run.findall(name_of("fldChar")))
