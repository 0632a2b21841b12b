"""measure: a text, its size and a width in, its width and its lines out, as Office would set them.

Latin text is measured as Arial, whose widths stand below, so that no font file is needed; Chinese characters
fill their em. Lines break between Chinese characters and between Latin words; no line starts with a closing
mark or ends with an opening one (避头尾).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Widths in thousandths of an em, by width. Characters of the commonest width, 556, are not listed among them.
_REGULAR = {
    191: "'",
    222: "ijl‘’‚",
    260: "|¦",
    278: " !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîï",
    333: "()-`r¡¨\u00ad²³´¸¹“”„‹›",
    334: "{}",
    350: "•",
    354: "▪",
    355: '"',
    365: "º◆",
    370: "ª",
    389: "*",
    400: "°",
    469: "^",
    500: "Jcksvxyzçýÿ↑↓",
    537: "¶",
    549: "±÷÷≤≥≈",
    552: "¯",
    576: "µ",
    584: "+<=>~¬×−×",
    604: "■□●○",
    611: "FTZ¿ßø",
    667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞ",
    722: "CDHNRUwÇÐÑÙÚÛÜ",
    737: "©®",
    778: "GOQÒÓÔÕÖØ",
    833: "Mm",
    834: "¼½¾",
    889: "%æ",
    944: "W",
    990: "▲▼",
    1000: "Æ—…‰™→←",
    1015: "@",
    1073: "№",
}
_BOLD = {
    238: "'",
    278: " ,./I\\ijl\u00a0·ÌÍÎÏìíîï‘’‚",
    280: "|¦",
    333: "!()-:;[]`ft¡¨\u00ad²³´¸¹‹›",
    350: "•",
    354: "▪",
    365: "º◆",
    370: "ª",
    389: "*r{}",
    400: "°",
    474: '"',
    500: "z“”„↑↓",
    549: "±÷÷≤≥≈",
    552: "¯",
    576: "µ",
    584: "+<=>^~¬×−×",
    604: "■□●○",
    611: "?FLTZbdghnopqu¿ßðñòóôõöøùúûüþ",
    667: "EPSVXYÈÉÊËÝÞ",
    722: "&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ",
    737: "©®",
    778: "GOQwÒÓÔÕÖØ",
    833: "M",
    834: "¼½¾",
    889: "%mæ",
    944: "W",
    975: "@",
    990: "▲▼",
    1000: "Æ—…‰™→←",
    1115: "№",
}
_COMMON = 556
_UNKNOWN = 550
_FULL = 1000
_EMOJI = 1370
"""As wide as in Segoe UI Emoji; other programs draw them narrower, or the parts of one side by side."""
_TOLERANCE = 0.05
_REMEMBERED = 256
_AMBIGUOUS = frozenset("“”‘’—…·")
_NO_START = frozenset("，。、；：？！）》」』】〕〉”’…—·％‰℃,.:;?!)]}%")
_NO_END = frozenset("（《「『【〔〈“‘([{￥¥$")
_WIDE = "\u2e80-\u303f\u3040-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_CHINESE = re.compile(f"[{_WIDE}]")
_WORD = "0-9A-Za-z\u00c0-\u024f\U0001f000-\U0001faff"
_SCRIPTS_MEET = re.compile(rf"[{_WIDE}](?=[{_WORD}])|[{_WORD}%](?=[{_WIDE}])")
"""A character behind which a Latin word or an emoji meets a Chinese one."""
_APART = 240
"""What LibreOffice puts between them, in thousandths of an em."""
_NEVER_BEFORE, _NEVER_AFTER = (re.escape("".join(sorted(marks))) for marks in (_NO_START, _NO_END))
_ALONE = _WIDE + "".join(sorted(_AMBIGUOUS))
_BREAK = re.compile(
    rf"(?s)(?<=.)(?=.)(?<![{_NEVER_AFTER}])(?![\s{_NEVER_BEFORE}])(?:(?<=[\s\-{_ALONE}])(?<!\u00a0)|(?=[{_ALONE}]))"
)
"""Where a line may end: after a space or hyphen, and around what stands alone, but for the marks that cling to it."""


class Piece(NamedTuple):
    """A text in one size and weight; `spacing` is what letters are set apart, in points.

    `loose` counts on programs that set Latin words apart from Chinese and break no line at a hyphen.
    """

    text: str
    size: float
    bold: bool = False
    spacing: float = 0.0
    loose: bool = False


class Line(NamedTuple):
    """A line as it is set: its text, its width, and the size of its largest piece, all in points."""

    text: str
    width: float
    size: float


def text_width(text: str, size_pt: float, bold: bool = False, *, loose: bool = False) -> float:
    """The width in points of a text on one line."""
    apart = _APART * len(_SCRIPTS_MEET.findall(text)) if loose and not text.isascii() else 0
    return (sum(map(_widths(bold, has_chinese(text)).__getitem__, text)) + apart) * size_pt / 1000


def break_lines(text: str, size_pt: float, width_pt: float, *, bold: bool = False) -> tuple[str, ...]:
    """The lines a text takes in a column of this width."""
    return tuple(line.text for line in lay_out((Piece(text, size_pt, bold),), width_pt))


def lines(text: str, size_pt: float, width_pt: float, *, bold: bool = False) -> int:
    """How many lines a text takes in a column of this width; an empty one takes one."""
    return len(break_lines(text, size_pt, width_pt, bold=bold))


def lay_out(pieces: tuple[Piece, ...], width_pt: float, *, first_width_pt: float | None = None) -> tuple[Line, ...]:
    """The lines a paragraph of differently set pieces takes; a newline in a piece ends a line."""
    first = width_pt if first_width_pt is None else first_width_pt
    text = _Text(pieces)
    found: list[Line] = []
    for start, end in text.segments():
        position, stop = start, -1
        while stop < end:
            stop = text.row(position, end, width_pt if found else first)
            found.append(text.line(position, stop))
            position = stop
    return tuple(found)


def has_chinese(text: str) -> bool:
    """Whether a text holds a Chinese, Japanese or Korean character or full-width mark."""
    return not text.isascii() and bool(_CHINESE.search(text))


class _Text:
    """Pieces as one text: `edges` are the places of its characters on an endless line, in units of `unit` points."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        self.text = "".join(map(_plain, pieces))
        self._largest = max((piece.size for piece in pieces), default=0.0)
        looks = {piece[1:] for piece in pieces if piece.text}
        size, bold, spacing, self._loose = looks.pop() if len(looks) == 1 else (0.0, False, 0.0, _is_loose(pieces))
        self._size = size or self._largest
        self._sizes: list[float] = []
        if size and not spacing:
            self.unit, self.edges = size / 1000, _edges(self.text, bold, self._loose)
        else:
            self.unit, self.edges = 1.0, [0.0, *accumulate(self._widths(pieces))]

    def _widths(self, pieces: tuple[Piece, ...]) -> Iterator[float]:
        chinese, apart, position = has_chinese(self.text), _meetings(self.text) if self._loose else frozenset(), 0
        for piece in pieces:
            table, scale, spacing = _widths(piece.bold, chinese), piece.size / 1000, piece.spacing
            text = _plain(piece)
            self._sizes += [piece.size] * len(text)
            for place, character in enumerate(text, position):
                yield (table[character] + (_APART if place in apart else 0)) * scale + spacing
            position += len(text)

    def segments(self) -> list[tuple[int, int]]:
        """Where what stands between newlines begins and ends."""
        ends = [place for place, character in enumerate(self.text) if character == "\n"] if "\n" in self.text else []
        return list(zip([0, *(end + 1 for end in ends)], [*ends, len(self.text)], strict=True))

    def row(self, start: int, end: int, room: float) -> int:
        """Where a row ends that begins here: at the last break it reaches, else where it is full, as Office does."""
        full = bisect_right(self.edges, self.edges[start] + (room + _TOLERANCE) / self.unit, start, end + 1) - 1
        if full > start or self.text.startswith(" ", start):
            # Spaces at a row's end hang into the margin.
            while self.text.startswith(" ", full, end):
                full += 1
        if full >= end:
            return end
        breaks = _loose_ends(self.text) if self._loose else line_ends(self.text)
        last = bisect_right(breaks, full) - 1
        return breaks[last] if last >= 0 and breaks[last] > start else max(full, start + 1)

    def line(self, start: int, end: int) -> Line:
        """A part of the text as a line."""
        # An empty line is as high as the largest piece would be.
        size = self._largest if start == end else max(self._sizes[start:end], default=self._size)
        said = self.text[start:end].rstrip(" ")
        return Line(said, (self.edges[start + len(said)] - self.edges[start]) * self.unit, size)


def _plain(piece: Piece) -> str:
    return piece.text if piece.text.isprintable() else piece.text.replace("\t", "    ").replace("\v", "\n")


class _Widths(dict[str, int]):
    """The widths of characters in thousandths of an em."""

    def __missing__(self, character: str) -> int:
        self[character] = _other_width(character)
        return self[character]


@lru_cache(maxsize=_REMEMBERED)
def line_ends(text: str) -> tuple[int, ...]:
    """Where a text's lines may end; asked again at every size that is tried."""
    return tuple(match.start() for match in _BREAK.finditer(text))


@lru_cache(maxsize=_REMEMBERED)
def _loose_ends(text: str) -> tuple[int, ...]:
    """Where lines may end for programs that keep what a hyphen joins together."""
    return tuple(end for end in line_ends(text) if text[end - 1] != "-")


@lru_cache(maxsize=_REMEMBERED)
def _edges(text: str, bold: bool, loose: bool) -> Sequence[float]:
    """Where the characters of a text in one look stand, in thousandths of an em: the same at every size."""
    widths = list(map(_widths(bold, has_chinese(text)).__getitem__, text))
    for place in _meetings(text) if loose else ():
        widths[place] += _APART
    return list(accumulate(widths, initial=0))


def _meetings(text: str) -> frozenset[int]:
    """The characters behind which a Latin text meets a Chinese one."""
    return frozenset() if text.isascii() else frozenset(match.start() for match in _SCRIPTS_MEET.finditer(text))


def _is_loose(pieces: tuple[Piece, ...]) -> bool:
    return any(piece.loose for piece in pieces)


@cache
def _widths(bold: bool, chinese: bool) -> _Widths:
    return _Widths(_arial(bold) | (dict.fromkeys(_AMBIGUOUS, _FULL) if chinese else {}))


@cache
def _arial(bold: bool) -> dict[str, int]:
    widths = dict.fromkeys(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)]), _COMMON)
    table = _BOLD if bold else _REGULAR
    return widths | {character: width for width, characters in table.items() for character in characters}


def _other_width(character: str) -> int:
    if unicodedata.category(character) in ("Cf", "Cc", "Mn", "Me") or "\ufdd0" <= character <= "\ufdef":
        return 0
    wide = unicodedata.east_asian_width(character) in "WF"
    if wide and unicodedata.category(character) in ("So", "Sk") and not has_chinese(character):
        return _EMOJI
    return _FULL if wide else _UNKNOWN
