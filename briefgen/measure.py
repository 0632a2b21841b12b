"""measure: a text, its size and a width in, its width and its lines out, as Office would set them.

Latin text is measured as Arial, whose widths stand below, so that no font file is needed; Chinese characters
fill their em. Lines break between Chinese characters and between Latin words; no line starts with a closing
mark or ends with an opening one (避头尾).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

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
_AMBIGUOUS = frozenset("“”‘’—…·")
_NO_START = frozenset("，。、；：？！）》」』】〕〉”’…—·％‰℃,.:;?!)]}%")
_NO_END = frozenset("（《「『【〔〈“‘([{￥¥$")
_CHINESE = re.compile(
    "[\u2e80-\u303f\u3040-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)


@dataclass(frozen=True)
class Piece:
    """A text in one size and weight; `spacing` is what letters are set apart, in points."""

    text: str
    size: float
    bold: bool = False
    spacing: float = 0.0


@dataclass(frozen=True)
class Line:
    """A line as it is set: its text, its width, and the size of its largest piece, all in points."""

    text: str
    width: float
    size: float


def text_width(text: str, size_pt: float, bold: bool = False) -> float:
    """The width in points of a text on one line."""
    chinese = has_chinese(text)
    return sum(_width(character, bold, chinese) for character in text) * size_pt / 1000


def break_lines(text: str, size_pt: float, width_pt: float, *, bold: bool = False) -> tuple[str, ...]:
    """The lines a text takes in a column of this width."""
    return tuple(line.text for line in lay_out((Piece(text, size_pt, bold),), width_pt))


def lines(text: str, size_pt: float, width_pt: float, *, bold: bool = False) -> int:
    """How many lines a text takes in a column of this width; an empty one takes one."""
    return len(break_lines(text, size_pt, width_pt, bold=bold))


def lay_out(pieces: tuple[Piece, ...], width_pt: float, *, first_width_pt: float | None = None) -> tuple[Line, ...]:
    """The lines a paragraph of differently set pieces takes; a newline in a piece ends a line."""
    first = width_pt if first_width_pt is None else first_width_pt
    cells = _cells(pieces)
    found: list[Line] = []
    for segment in _split_at_newlines(cells):
        for words in _fill(_words(segment), width_pt, first if not found else width_pt):
            found.append(_line(words, pieces))
    return tuple(found)


def has_chinese(text: str) -> bool:
    """Whether a text holds a Chinese, Japanese or Korean character or full-width mark."""
    return bool(_CHINESE.search(text))


@dataclass(frozen=True)
class _Cell:
    character: str
    width: float
    size: float


_Word = tuple[_Cell, ...]


def _width(character: str, bold: bool, chinese: bool) -> int:
    if chinese and character in _AMBIGUOUS:
        return _FULL
    width = _arial(bold).get(character)
    return _other_width(character) if width is None else width


@cache
def _arial(bold: bool) -> dict[str, int]:
    widths = dict.fromkeys(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)]), _COMMON)
    table = _BOLD if bold else _REGULAR
    return widths | {character: width for width, characters in table.items() for character in characters}


def _other_width(character: str) -> int:
    if unicodedata.category(character) in ("Cf", "Cc", "Mn", "Me") or "\ufdd0" <= character <= "\ufdef":
        return 0
    return _FULL if unicodedata.east_asian_width(character) in "WF" else _UNKNOWN


def _cells(pieces: tuple[Piece, ...]) -> list[_Cell]:
    chinese = any(has_chinese(piece.text) for piece in pieces)
    return [
        _Cell(character, _width(character, piece.bold, chinese) * piece.size / 1000 + piece.spacing, piece.size)
        for piece in pieces
        for character in piece.text.replace("\t", "    ")
    ]


def _split_at_newlines(cells: list[_Cell]) -> list[list[_Cell]]:
    segments: list[list[_Cell]] = [[]]
    for cell in cells:
        if cell.character in "\n\v":
            segments.append([])
        else:
            segments[-1].append(cell)
    return segments


def _words(cells: list[_Cell]) -> list[_Word]:
    """What may not be broken: a Latin word with the spaces after it, a Chinese character with the marks around it."""
    if not cells:
        return []
    words: list[list[_Cell]] = [[cells[0]]]
    for before, cell in pairwise(cells):
        if _may_break(before.character, cell.character):
            words.append([cell])
        else:
            words[-1].append(cell)
    return [tuple(word) for word in words]


def _may_break(before: str, after: str) -> bool:
    if after.isspace() or after in _NO_START or before in _NO_END:
        return False
    return (before.isspace() and before != "\u00a0") or before == "-" or _stands_alone(before) or _stands_alone(after)


def _stands_alone(character: str) -> bool:
    return character in _AMBIGUOUS or bool(_CHINESE.match(character))


def _fill(words: list[_Word], width: float, first_width: float) -> list[list[_Word]]:
    rows: list[list[_Word]] = [[]]
    room = first_width
    used = 0.0
    for word in words:
        if rows[-1] and used + _ink(word) > room + 0.05:
            rows.append([])
            room, used = width, 0.0
        for part in _broken(word, room) if not rows[-1] else [word]:
            if rows[-1] and used + _ink(part) > room + 0.05:
                rows.append([])
                room, used = width, 0.0
            rows[-1].append(part)
            used += sum(cell.width for cell in part)
    return rows


def _broken(word: _Word, room: float) -> list[_Word]:
    """A word longer than the line, cut where the line is full, as Office does."""
    if _ink(word) <= room + 0.05:
        return [word]
    parts: list[list[_Cell]] = [[]]
    for cell in word:
        if parts[-1] and _ink((*parts[-1], cell)) > room + 0.05:
            parts.append([])
        parts[-1].append(cell)
    return [tuple(part) for part in parts]


def _ink(word: _Word) -> float:
    """The width without the spaces at the end, which hang into the margin."""
    trailing = len(word) - len("".join(cell.character for cell in word).rstrip(" "))
    return sum(cell.width for cell in word[: len(word) - trailing])


def _line(words: list[_Word], pieces: tuple[Piece, ...]) -> Line:
    cells = tuple(cell for word in words for cell in word)
    text = "".join(cell.character for cell in cells).rstrip(" ")
    size = max((cell.size for cell in cells), default=max((piece.size for piece in pieces), default=0.0))
    return Line(text, _ink(cells), size)
