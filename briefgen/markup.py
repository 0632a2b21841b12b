"""markup: Markdown as people type it in, paragraphs, lists and tables of formatted text out.

What people type is text first: a single line break is one, HTML is letters, and a sign that forms no pair stays as
it was typed. Python-Markdown's inline engine finds the pairs; the signs themselves are ours, since a sheet of
60*90cm is no emphasis and `**“重点”**内容` is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree

from markdown import Markdown as Engine
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.treeprocessors import InlineProcessor as Inline
from markdown.util import AtomicString, Registry

from briefgen.content import Passage, Prose, Rich, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 5
_SIGNS = re.compile(r"[*_`\[\\#|]|https?://|^[ \t]*(?:[-+•]|\d{1,3}[.)])[ \t]|\n[ \t]*\n", re.MULTILINE)
_ITEM = re.compile(r"([ \t]*)(?:[-*+•]|(\d{1,3})[.)])[ \t]+(\S.*)")
_HEADING = re.compile(r"#{1,6}[ \t]+(\S.*)")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,})\s*")
_COLUMNS = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELL_END = re.compile(r"(?<!\\)\|")
_PIECE = re.compile(r".{1,4000}(?:[\n。.]|\Z)|.{1,4000}", re.DOTALL)
# The library marks what it has found with control characters, which mean nothing in a text.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Markdown(Prose):
    """Markdown text as a value for a template: several paragraphs and lists become real ones in Word."""

    def __init__(self, text: str) -> None:
        super().__init__(_passages(text))


def read_markup(text: str) -> str | Rich | Prose:
    """The text in its simplest form: as it was where nothing is formatted, `Rich` for a single paragraph."""
    if not _SIGNS.search(text):
        return text
    passages = _passages(text)
    if len(passages) != 1 or not isinstance(passages[0], Passage) or passages[0].kind != "paragraph":
        return Prose(passages) if passages else ""
    only = passages[0].text
    return only if any(span != Span(span.text) for span in only.spans) else str(only)


class _Block(NamedTuple):
    """A passage or a table whose texts (a table's cells, row after row) are still as they were typed."""

    texts: tuple[str, ...]
    passage: Passage
    columns: int = 0


def _passages(text: str) -> tuple[Passage | Table, ...]:
    lines = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    blocks = list(_Scanner(lines).blocks())
    riches = iter(_formatted([text for block in blocks for text in block.texts]))
    return tuple(_finished(block, [next(riches) for _ in block.texts]) for block in blocks)


def _finished(block: _Block, texts: list[Rich]) -> Passage | Table:
    if not block.columns:
        kind, level, number = block.passage.kind, block.passage.level, block.passage.number
        return Passage(texts[0], kind, level, number)
    rows = [tuple(texts[start : start + block.columns]) for start in range(0, len(texts), block.columns)]
    return Table(rows[0], tuple(rows[1:]), alt="  ".join(map(str, rows[0])))


class _Scanner:
    """Goes through lines once, from block to block; `_indents` are those of the lists a line stands in."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._at = 0
        self._indents: list[int] = []
        self._number = 0

    def blocks(self) -> Iterator[_Block]:
        """The blocks in order."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.strip() or _RULE.fullmatch(line):
                self._at += 1
            elif found := _ITEM.fullmatch(line):
                yield self._item(found)
            elif self._is_table():
                yield self._table()
            elif found := _HEADING.fullmatch(line):
                self._at += 1
                self._indents = []
                yield _Block((found[1].strip(),), Passage(Rich(()), "heading"))
            else:
                yield self._paragraph(line)

    def _paragraph(self, line: str) -> _Block:
        """A paragraph, which one that stands deeper than a list's sign adds to the list's item."""
        if self._indents and _indent(line) > self._indents[0]:
            passage = Passage(Rich(()), "more", self._level(), self._number)
            return _Block((self._taken(line.strip(), deeper_than=self._indents[0]),), passage)
        self._indents = []
        return _Block((self._taken(line),), Passage(Rich(())))

    def _item(self, found: re.Match[str]) -> _Block:
        indent = _indent(found[1])
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()
        if not self._indents or indent >= self._indents[-1] + 2:
            self._indents.append(indent)
        self._number = int(found[2] or 0)
        kind = Passage(Rich(()), "number" if found[2] else "bullet", self._level(), self._number)
        return _Block((self._taken(found[3], deeper_than=indent),), kind)

    def _level(self) -> int:
        return min(len(self._indents) - 1, _DEEPEST)

    def _taken(self, first: str, *, deeper_than: int = -1) -> str:
        """The lines from here on that are one text; those of an item stand deeper than its sign."""
        taken = [first.rstrip()]
        self._at += 1
        while self._at < len(self._lines) and self._goes_on(self._lines[self._at], deeper_than):
            line = self._lines[self._at].rstrip()
            taken.append(line.strip() if deeper_than >= 0 else line)
            self._at += 1
        return "\n".join(taken)

    def _goes_on(self, line: str, deeper_than: int) -> bool:
        if not line.strip() or _ITEM.fullmatch(line) or _HEADING.fullmatch(line) or _RULE.fullmatch(line):
            return False
        return _indent(line) > deeper_than and not self._is_table()

    def _is_table(self) -> bool:
        """Whether the line here is a table's head: the one below it draws the columns."""
        head, *below = self._lines[self._at : self._at + 2]
        return (
            "|" in head and bool(below) and "-" in below[0] and "|" in below[0] and bool(_COLUMNS.fullmatch(below[0]))
        )

    def _table(self) -> _Block:
        rows = [_cells(self._lines[self._at])]
        self._at += 2
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            rows.append(_cells(self._lines[self._at]))
            self._at += 1
        columns = max(map(len, rows))
        texts = tuple(cell for row in rows for cell in (*row, *[""] * (columns - len(row))))
        self._indents = []
        return _Block(texts, Passage(Rich(())), columns)


def _indent(line: str) -> int:
    line = line.expandtabs(4)
    return len(line) - len(line.lstrip(" "))


def _cells(line: str) -> list[str]:
    line = line.strip().removeprefix("|")
    pieces = _CELL_END.split(line)
    pieces = pieces[:-1] if len(pieces) > 1 and not pieces[-1].strip() else pieces
    return [piece.strip() for piece in pieces]


class _Verbatim(InlineProcessor):
    """A sign that makes another one, or code, plain letters."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        return m["text"].strip("\n"), m.start(), m.end()


class _Link(InlineProcessor):
    """A text in brackets and its address, or an address alone."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ElementTree.Element, int, int]:
        link = ElementTree.Element("a", href=m["address"])
        label = m.groupdict().get("label")
        link.text = label or AtomicString(m["address"])
        return link, m.start(), m.end()


_REST = r"[^\s<>()（）\[\]\"“”‘’，。；、！？《》【】]+"
_ADDRESS = rf"(?P<address>(?:https?://|mailto:){_REST})"
_WEB = rf"(?P<address>https?://{_REST}(?<![.;:!?*_,'|]))"
_STAR_TEXT = r"(?:[^*]|\*(?!\*)|\*(?=\*\*(?!\*)))++(?<=\S)"
_CLOSING = ",.;:!?)）】》，。；：、！？"


def _patterns() -> Registry[InlineProcessor]:
    """The signs, those first that keep others from being seen."""
    made: Registry[InlineProcessor] = Registry()
    ordered: tuple[InlineProcessor, ...] = (
        _Verbatim(r"\\(?P<text>[\\`*_\[\]()#+\-.!|])"),
        _Verbatim(r"(?<!`)(?P<ticks>`+)(?!`)(?P<text>(?:(?!(?P=ticks)).){1,500}+)(?P=ticks)(?!`)"),
        _Link(rf"\[(?P<label>[^\[\]]{{1,500}})\][(（]\s*{_ADDRESS}\s*[)）]"),
        _Link(rf"<{_ADDRESS}>"),
        _Link(rf"(?<![0-9A-Za-z_/]){_WEB}"),
        SimpleTagInlineProcessor(r"()\*\*\*(?=[^\s*])([^*]++)(?<=\S)\*\*\*", "both"),
        SimpleTagInlineProcessor(rf"()\*\*(?=\S)({_STAR_TEXT})\*\*", "strong"),
        SimpleTagInlineProcessor(
            rf"(?<![0-9A-Za-z*])()\*(?=[^\s*{re.escape(_CLOSING)}])([^*\n]++)(?<=\S)\*(?![0-9A-Za-z*])", "em"
        ),
        SimpleTagInlineProcessor(r"(?<!\w)()__(?=[^\s_])([^_]++)(?<=\S)__(?!\w)", "strong"),
        SimpleTagInlineProcessor(r"(?<!\w)()_(?=[^\s_])([^_\n]++)(?<=\S)_(?!\w)", "em"),
    )
    for rank, pattern in enumerate(ordered):
        made.register(pattern, str(rank), -rank)
    return made


def _formatted(texts: list[str]) -> list[Rich]:
    """Each text with its emphasis and links, found in one tree."""
    root = ElementTree.Element("texts")
    # The engine copies a text for every pair it finds in it.
    cut = [_PIECE.findall(text) for text in texts]
    for piece in [piece for pieces in cut for piece in pieces]:
        ElementTree.SubElement(root, "text").text = piece
    engine = Inline(Engine())
    engine.inlinePatterns = _patterns()  # type: ignore[assignment]  # the stubs name another class of this name
    found = iter(engine.run(root))
    return [Rich(tuple(_joined(span for _ in pieces for span in _spans(next(found), Span(""))))) for pieces in cut]


def _spans(element: ElementTree.Element, look: Span) -> Iterator[Span]:
    """An element's text in pieces; `look` is that of the elements around it."""
    own = Span(
        element.text or "",
        "strong" if element.tag in {"strong", "both"} else look.emphasis,
        look.italic or element.tag in {"em", "both"},
        element.get("href") or look.link,
    )
    yield own
    for child in element:
        yield from _spans(child, own)
        yield Span(child.tail or "", own.emphasis, own.italic, own.link)


def _joined(spans: Iterator[Span]) -> list[Span]:
    """The spans with text, neighbours of one look as one."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and (last.emphasis, last.italic, last.link) == (span.emphasis, span.italic, span.link):
            joined[-1] = Span(last.text + span.text, span.emphasis, span.italic, span.link)
        elif span.text:
            joined.append(span)
    return joined
