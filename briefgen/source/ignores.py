"""ignores: a brief's text in, the comments that ask to pass over a rule at one place out.

`# briefgen: ignore P7-6, C-18 reason` at the end of a line speaks of that line; on a line of its own, of the
next line that holds something.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from briefgen.problems import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Where the parser counts a new line."""

_HASH = re.compile(r"(?:^|(?<=[ \t]))#")
_RULE = r"[A-Za-z]+\d*-\d+"
_IGNORE = re.compile(
    rf"#+\s*briefgen\s*[:：]\s*ignore(?![A-Za-z])[\s:：]*"
    rf"(?P<rules>(?:{_RULE}(?:\s*[,，、;；]\s*|\s+|$|(?![A-Za-z0-9])))*)"
    r"[\s,，:：;；—–-]*(?P<reason>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Ignore:
    """A wish to pass over rules in one line of a file; `line` is 0 where no line follows, `place` the comment's."""

    file: str
    line: int
    rules: tuple[str, ...]
    reason: str
    place: Place


def ignores_in(text: str, shown_as: str) -> tuple[Ignore, ...]:
    """The wishes of a file that holds sound YAML."""
    if "briefgen" not in text.lower() or "ignore" not in text.lower():
        return ()
    lines = _BREAK.split(text)
    try:
        scalars = _scalars_by_line(text)
    except yaml.YAMLError:
        return ()
    return tuple(_found(lines, scalars, shown_as))


def _found(lines: list[str], scalars: dict[int, list[tuple[int, int]]], shown_as: str) -> Iterator[Ignore]:
    for number, line in enumerate(lines, start=1):
        start = _comment(line, scalars.get(number, []))
        match = _IGNORE.match(line, start) if start is not None else None
        if start is not None and match:
            rules = tuple(dict.fromkeys(rule.upper() for rule in re.findall(_RULE, match["rules"])))
            concerned = number if line[:start].strip() else _next_filled(lines, number)
            yield Ignore(shown_as, concerned, rules, match["reason"].strip(), Place(shown_as, number, start + 1))


def _comment(line: str, scalars: list[tuple[int, int]]) -> int | None:
    """Where a line's comment starts, if it has one: at the first # that no text holds."""
    starts = (match.start() for match in _HASH.finditer(line))
    return next((at for at in starts if not any(first <= at < end for first, end in scalars)), None)


def _next_filled(lines: list[str], number: int) -> int:
    """The first line after this one that holds more than a comment, 0 where there is none."""
    following = enumerate(lines[number:], start=number + 1)
    return next((at for at, line in following if line.strip() and not line.lstrip().startswith("#")), 0)


def _scalars_by_line(text: str) -> dict[int, list[tuple[int, int]]]:
    """The columns texts take up in each line, from 0; those that end with the line go on for ever."""
    found: dict[int, list[tuple[int, int]]] = {}
    for token in yaml.scan(text, Loader=_LOADER):
        if not isinstance(token, yaml.ScalarToken):
            continue
        start, end = token.start_mark, token.end_mark
        # The line that opens a block, "text: |", may end in a comment.
        skipped = 1 if token.style in ("|", ">") else 0
        for line in range(start.line + skipped, end.line + 1):
            first = start.column if line == start.line else 0
            last = end.column if line == end.line else len(text)
            if first < last:
                found.setdefault(line + 1, []).append((first, last))
    return found
