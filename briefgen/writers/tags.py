"""tags: a text in, the template tags in it out, in docxtpl's language.

`{{ x }}`, `{% if x %}` and `{# remark #}` are Jinja's; a letter behind the braces says what the tag stands for:
`{%p … %}` its paragraph, `{%tr … %}` its table row, `{%tc … %}` its cell, `{%r … %}` its run. Word bends quotes while
one types, so curly ones delimit strings as straight ones do. A `{#` that is never closed is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Level = Literal["", "p", "tr", "tc", "r"]

_OPENING = re.compile(r"\{[{%#]")
_LEVEL = re.compile(r"(tr|tc|p|r)\s+(?=\S)")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BRACKETS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
_QUOTES = {'"': '"', "'": "'", "“": '”“"', "”": '”"', "„": '“”"', "‘": "’‘'", "’": "’'", "‚": "‘’'"}
"""Each opening quote, and what may close it."""
_SINGLE = "'‘’‚"


@dataclass(frozen=True)
class Tag:
    """A tag and where it stands; `body` is what Jinja reads between the braces, its quotes straight.

    `joins_before` and `joins_after` are docxtpl's `{%-` and `-%}`, which join paragraphs, or Jinja's `{{-` and `-}}`,
    which take the white space beside them. A tag that is never closed has no `end` of its own and runs to the text's
    end.
    """

    start: int
    end: int
    kind: str
    level: Level
    body: str
    joins_before: bool = False
    joins_after: bool = False
    closed: bool = True

    @property
    def keyword(self) -> str:
        """The first word of a statement, such as `for` or `endif`."""
        return self.body.split(maxsplit=1)[0] if self.kind == "{%" and self.body.strip() else ""


def iter_tags(text: str) -> Iterator[Tag]:
    """The tags in a text, in order."""
    position = 0
    while match := _OPENING.search(text, position):
        tag = _tag_at(text, match)
        if tag is None:
            position = match.end()
            continue
        yield tag
        position = tag.end


def has_tags(text: str) -> bool:
    """Whether a tag stands in a text, be it one that is never closed."""
    return next(iter_tags(text), None) is not None


def _tag_at(text: str, opening: re.Match[str]) -> Tag | None:
    kind = opening.group()
    found = _comment_end(text, opening.end()) if kind == "{#" else _end(text, opening.end(), _CLOSING[kind])
    if found is None:
        return None if kind == "{#" else Tag(opening.start(), len(text), kind, "", text[opening.end() :], closed=False)
    end, body = found
    joins_before, joins_after = kind != "{#" and body[:1] == "-", kind != "{#" and body[-1:] == "-"
    body = body[1 if joins_before else 0 : -1 if joins_after else None]
    level = _LEVEL.match(body)
    shown = body[level.end() :] if level else body
    name: Level = level.group(1) if level else ""  # type: ignore[assignment]
    return Tag(opening.start(), end, kind, name, shown.strip(), joins_before, joins_after)


def _comment_end(text: str, start: int) -> tuple[int, str] | None:
    end = text.find("#}", start)
    return None if end < 0 else (end + 2, text[start:end])


def _end(text: str, start: int, closing: str) -> tuple[int, str] | None:
    """Where a tag ends, and its body with straight quotes; closing braces in strings and dictionaries are skipped."""
    body: list[str] = []
    position, depth = start, 0
    while position < len(text):
        if text.startswith(closing, position) and (closing != "}}" or depth <= 0):
            return position + 2, "".join(body)
        quoted = _string_at(text, position)
        if quoted:
            body.append(quoted[1])
            position = quoted[0]
            continue
        depth += _BRACKETS.get(text[position], 0)
        body.append(text[position])
        position += 1
    plain = text.find(closing, start)
    return None if plain < 0 else (plain + 2, text[start:plain])


def _string_at(text: str, start: int) -> tuple[int, str] | None:
    """Where a string ends that starts here, and the string in straight quotes."""
    closing = _QUOTES.get(text[start])
    if closing is None:
        return None
    position = start + 1
    while position < len(text) and text[position] not in closing:
        position += 2 if text[position] == "\\" else 1
    if position >= len(text):
        return None
    if text[start] == text[position] and text[start] in "\"'":
        return position + 1, text[start : position + 1]
    quote = "'" if text[start] in _SINGLE else '"'
    inside = text[start + 1 : position].replace(quote, f"\\{quote}")
    return position + 1, f"{quote}{inside}{quote}"
