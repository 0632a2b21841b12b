"""quick: a rendered part's text and what it has to keep to in, the finished part out, as far as it needs no tree.

Most texts came out neither empty nor formatted and fit their places. A paragraph, a shape or a table that did not
is made a tree by itself; where that is not enough the answer is `None`, and the whole part is finished as a tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from html import unescape
from itertools import count
from typing import TYPE_CHECKING

from briefgen.measure import has_chinese
from briefgen.problems import phrase
from briefgen.templating import SENTINELS
from briefgen.writers.powerpoint.finishing import UNDECIDED, finish_texts, languages
from briefgen.writers.powerpoint.fitting.fit import SLACK, fit_text
from briefgen.writers.powerpoint.fitting.rows import grow_table
from briefgen.writers.powerpoint.inherit import EMU
from briefgen.writers.powerpoint.names import P, name_of, paragraph_text
from briefgen.writers.powerpoint.tagging import MARKUP
from briefgen.writers.trees import fragment, inside

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.etree import _Element

    from briefgen.content import Typesetting
    from briefgen.problems import Phrase
    from briefgen.writers.powerpoint.fitting.limits import Bound, Frame, Limits

HEIGHT = "\ufde6"
"""Stands before the height of a table whose rows depend on values."""
_MARK = re.compile(r"<[mxy]\d+/>")
_PARAGRAPH = re.compile(r"<m(\d+)/>")
_TEXT = re.compile(r"<a:t>([^<]*)</a:t>")
_MARKUP = re.compile(r"<[^<>]*>")
_DOUBTFUL = (*sorted(SENTINELS), "\n", "<a:t></a:t>")
_OPEN_HEIGHT = re.compile(f'cy="{HEIGHT}(\\d+)"')
_ROW = re.compile(r'<a:tr [^<>]*?h="(\d+)"')
_LAST_NUMBER = 2**32 - 1
_ROW_ID = re.compile(r'(<a16:rowId [^<>]*?val=")(\d+)(?=")')


@dataclass(frozen=True)
class Finished:
    """A finished part's text, and what was noticed of it."""

    text: str
    remarks: tuple[Phrase, ...] = ()


def unmarked(text: str) -> str:
    """A rendered text without what only the quick way reads."""
    return _MARK.sub("", text).replace(HEIGHT, "").replace(MARKUP, "").replace(f' lang="{UNDECIDED}"', "")


def finished(text: str, limits: Limits, declarations: str, typesetting: Typesetting | None) -> Finished | None:
    """The finished part; `None` where all of it has to be made a tree. `declarations` are its namespaces."""
    return _Part(limits, declarations, typesetting).finished(text)


class _Part:
    """One rendering of a part: paragraph by paragraph, then shape by shape and table by table."""

    def __init__(self, limits: Limits, declarations: str, typesetting: Typesetting | None) -> None:
        self._limits = limits
        self._declarations = declarations
        self._typesetting = typesetting
        self._languages = [_attributes(*languages(typesetting, chinese=chinese)) for chinese in (False, True)]
        self._heights = [0.0] * len(limits.shapes)
        self._afters = [0.0] * len(limits.shapes)
        self._filled = [False] * len(limits.shapes)
        self._growing: set[int] = set()
        self._remarks: list[Phrase] = []
        self._doubts: tuple[str, ...] = ()

    def finished(self, text: str) -> Finished | None:
        """The part, or `None` where values brought markup of their own, or its shapes or tables need it whole."""
        if MARKUP in text:
            return None
        pieces = _PARAGRAPH.split(text)
        self._doubts = tuple(mark for mark in _DOUBTFUL if mark in text)
        bounds = self._limits.bounds
        for index in range(1, len(pieces), 2):
            finished = self._paragraph(bounds[int(pieces[index])], pieces[index + 1])
            if finished is None:
                return None
            pieces[index], pieces[index + 1] = "", finished
        whole: str | None = "".join(pieces)
        for finish in (self._with_shapes, self._with_tables):
            whole = None if whole is None else finish(whole)
        return None if whole is None else Finished(whole, tuple(self._remarks))

    def _paragraph(self, bound: Bound, text: str) -> str | None:
        """The text with the paragraph it begins with finished; most hold one run, which is found without a pattern."""
        end = text.find("</a:p>") + len("</a:p>")
        start = text.find("<a:t>", 0, end) + len("<a:t>")
        stop = text.find("</a:t>", start, end)
        said = text[start:stop]
        if self._doubts or not start < stop or "<" in said or text.find("<a:t>", stop, end) >= 0:
            finished = self._looked_at(bound, text[:end])
            return None if finished is None else finished + text[end:]
        said = unescape(said) if "&" in said else said
        chinese = has_chinese(said)
        height = bound.height(said, chinese=chinese)
        self._add(bound, said, self._exact_height(bound, text[:end]) if height is None else height)
        return text.replace(UNDECIDED, self._languages[chinese], text.count(UNDECIDED, 0, end))

    def _looked_at(self, bound: Bound, paragraph: str) -> str | None:
        """A paragraph of several texts, or of none, finished; `None` where it is torn."""
        found = _TEXT.findall(paragraph)
        if len(found) != paragraph.count("</a:t>"):
            return None
        if self._doubts and any(mark in paragraph for mark in self._doubts):
            return self._rebuilt(bound, paragraph)
        said = unescape("".join(found))
        chinese = has_chinese(said)
        if UNDECIDED in paragraph:
            paragraph = self._with_languages(paragraph, found, chinese=chinese)
        height = bound.height(said, chinese=chinese)
        self._add(bound, said, self._exact_height(bound, paragraph) if height is None else height)
        return paragraph

    def _exact_height(self, bound: Bound, paragraph: str) -> float:
        return bound.exact_height(self._fragment(paragraph)[0])

    def _rebuilt(self, bound: Bound, paragraph: str) -> str:
        """A paragraph finished as a tree, for its runs are formatted, broken or empty."""
        root = self._fragment(unmarked(paragraph))
        finish_texts(root, self._typesetting)
        self._add(bound, paragraph_text(root[0]), bound.exact_height(root[0]))
        return inside(root)

    def _with_languages(self, paragraph: str, texts: Sequence[str], *, chinese: bool) -> str:
        if not chinese or len(texts) == 1:
            return paragraph.replace(UNDECIDED, self._languages[chinese])
        first, *runs = paragraph.split(UNDECIDED)
        written = [first]
        for run in runs:
            inside, found, _ = run.partition("</a:r>")
            # What is no run, such as the paragraph's end, goes by the whole paragraph.
            said = _MARKUP.sub("", f"<{inside}") if found else "".join(texts)
            written += [self._languages[has_chinese(said)], run]
        return "".join(written)

    def _add(self, bound: Bound, text: str, height: float) -> None:
        if bound.table >= 0 and height > bound.limit:
            self._growing.add(bound.table)
        if bound.shape >= 0:
            gap = self._afters[bound.shape] + bound.before if self._heights[bound.shape] else 0.0
            self._heights[bound.shape] += gap + height
            self._afters[bound.shape] = bound.after
            self._filled[bound.shape] |= bool(text) and not text.isspace()

    def _with_shapes(self, text: str) -> str | None:
        """Shapes whose text came out empty leave; texts that may be too high are measured and made smaller."""
        for number, frame in enumerate(self._limits.shapes):
            if not self._filled[number]:
                change: Callable[[str], str | None] = _gone
            elif self._heights[number] > frame.room[1] + SLACK:
                change = partial(self._fitted, frame=frame)
            else:
                text = text.replace(f"<x{number}/>", "", 1)
                continue
            changed = _replaced(text, f"<x{number}/>", "</p:sp>", change) if frame.free else None
            if changed is None:
                return None
            text = changed
        return text

    def _fitted(self, shape: str, frame: Frame) -> str | None:
        root = self._fragment(shape)
        body = root[0].find(f"{P}txBody")
        assert body is not None, "a text shape has a text body"
        assert frame.style, "a shape without limits holds any text"
        fit = fit_text(body, frame.style, frame.room)
        if fit.remark:
            self._remarks.append(phrase("deck.shape", shape=name_of(root[0]), what=fit.remark))
        return inside(root) if fit.fits else None

    def _with_tables(self, text: str) -> str | None:
        """Each table as high as its rows; `None` where one is empty or has to be made smaller."""
        for number, room in enumerate(self._limits.tables):
            change = partial(self._grown if number in self._growing else _summed, room=room)
            changed = _replaced(text, f"<y{number}/>", "</p:graphicFrame>", change)
            if changed is None:
                return None
            text = changed
        return _with_own_rows(text) if self._limits.tables else text

    def _grown(self, frame: str, room: float) -> str | None:
        root = self._fragment(frame.replace(HEIGHT, ""))
        assert self._limits.origins, "only slides have tables with limits"
        return inside(root) if grow_table(root[0], self._limits.origins, room) else None

    def _fragment(self, text: str) -> _Element:
        return fragment(text, self._declarations)


def _replaced(text: str, mark: str, end: str, change: Callable[[str], str | None]) -> str | None:
    """A text with what stands from a mark on changed; `None` where the change cannot be made."""
    start = text.find(mark)
    if start < 0:
        return None
    inside = start + len(mark)
    stop = text.index(end, inside) + len(end)
    changed = change(text[inside:stop])
    return None if changed is None else text[:start] + changed + text[stop:]


def _gone(_: str) -> str:
    return ""


def _summed(frame: str, room: float) -> str | None:
    heights = [int(height) for height in _ROW.findall(frame)]
    if not heights or sum(heights) > room * EMU:
        return None
    return _OPEN_HEIGHT.sub(f'cy="{sum(heights)}"', frame)


def _attributes(language: str, other: str) -> str:
    return f'{language}" altLang="{other}' if other else language


def _with_own_rows(text: str) -> str:
    """Rows made from one pattern share its id, which PowerPoint repairs."""
    if "<a16:rowId " not in text:
        return text
    taken = {int(match[2]) for match in _ROW_ID.finditer(text)}
    seen: set[int] = set()

    def own(match: re.Match[str]) -> str:
        number = int(match[2])
        if number in seen:
            number = _free_number(taken)
            taken.add(number)
        seen.add(number)
        return f"{match[1]}{number}"

    return _ROW_ID.sub(own, text)


def _free_number(taken: set[int]) -> int:
    """The number after the highest; after the highest there can be, the first that is free."""
    highest = max(taken)
    return highest + 1 if highest < _LAST_NUMBER else next(number for number in count(1) if number not in taken)
