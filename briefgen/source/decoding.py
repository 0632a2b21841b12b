"""decoding: a file's bytes as text, and what is wrong with files that are not plain UTF-8 text."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from briefgen.problems import Place, problem, reason

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.problems import Problem

LARGEST_FILE = 5 * 1024 * 1024
"""Bytes; a whole client with every field filled in takes about a tenth."""

RESERVED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, which no Office file may hold, and noncharacters, which our writers use as marks."""

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HAN = re.compile("[\u4e00-\u9fff]")


def read_text(path: Path, shown_as: str) -> tuple[str | None, tuple[Problem, ...]]:
    """A file's text without byte order mark; None where it cannot be read as text."""
    start = Place(shown_as)
    try:
        if not path.is_file():
            return None, (_unreadable(start, path),)
        if path.stat().st_size > LARGEST_FILE:
            return None, (_too_big(start, path.stat().st_size),)
        data = path.read_bytes()
    except OSError as error:
        return None, (problem(start, "Y-10", {"reason": reason(error)}, variant="unreadable"),)
    return _decoded(data, shown_as)


def _unreadable(start: Place, path: Path) -> Problem:
    if path.is_dir():
        return problem(start, "Y-10", variant="folder")
    if path.is_symlink() or path.exists():
        return problem(start, "Y-10", variant="link")
    return problem(start, "Y-10")


def _too_big(start: Place, size: int) -> Problem:
    return problem(start, "Y-7", {"most": LARGEST_FILE // 1024**2, "size": f"{size / 1024**2:.1f}"})


def _decoded(data: bytes, shown_as: str) -> tuple[str | None, tuple[Problem, ...]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_wrong_encoding(data, shown_as, error.start),)
    problems = _reserved_characters(text, shown_as)
    if "\x00" in text:
        return None, problems
    return RESERVED.sub("\ufffd", text) if problems else text, problems


def _wrong_encoding(data: bytes, shown_as: str, fault: int) -> Problem:
    before = data[:fault].decode("utf-8-sig", errors="replace")
    place = _place_after(before, shown_as)
    encoding = _recognised(data)
    if encoding is None:
        return problem(place, "Y-3")
    return problem(place, "Y-3", {"encoding": encoding}, variant="encoding")


def _recognised(data: bytes) -> str | None:
    """UTF-16 by its mark, GB18030 (GBK, GB2312) when all bytes fit and most of them are Chinese."""
    if data.startswith(_UTF16_MARKS):
        return "UTF-16"
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    foreign = [character for character in text if not character.isascii()]
    return "GB18030" if len(_HAN.findall(text)) * 2 > len(foreign) else None


def _reserved_characters(text: str, shown_as: str) -> tuple[Problem, ...]:
    """One problem a file, at the first of them: a file that is no text at all has thousands."""
    found = RESERVED.findall(text)
    if not found:
        return ()
    place = _place_after(text[: text.index(found[0])], shown_as)
    return (reserved_character(place, found[0], len(found) - 1),)


def reserved_character(place: Place, character: str, others: int = 0) -> Problem:
    """The problem of a character no document can hold; `others` are found after it."""
    slots = {"character": f"U+{ord(character):04X}", "n": others}
    return problem(place, "Y-9", slots, variant="more" if others else "")


def _place_after(before: str, shown_as: str) -> Place:
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Place(shown_as, len(lines), len(lines[-1]) + 1)
