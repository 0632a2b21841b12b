"""yaml_errors: a parser's complaint in, a problem in an author's words out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from briefgen.problems import Place, problem

if TYPE_CHECKING:
    import yaml

    from briefgen.problems import Problem


class _Meaning(NamedTuple):
    """What a complaint of the parser comes to: a variant of `Y-1`; `at_start` places it where the piece began."""

    complaint: str
    variant: str
    at_start: bool = False


_MEANINGS = (
    _Meaning("scanning a directive", "directive", at_start=True),
    _Meaning("scanning a %", "directive", at_start=True),
    _Meaning("duplicate %", "directive"),
    _Meaning("incompatible YAML document", "directive"),
    _Meaning("found a tab", "tab"),
    _Meaning("cannot start any token", "start"),
    _Meaning("mapping keys are not allowed", "start"),
    _Meaning("expected alphabetic or numeric", "start", at_start=True),
    _Meaning("scanning a tag", "start", at_start=True),
    _Meaning("undefined tag handle", "start"),
    _Meaning("sequence entries are not allowed", "dash"),
    _Meaning("scanning a block scalar", "block", at_start=True),
    _Meaning("mapping values are not allowed", "colon"),
    _Meaning("found unexpected ':'", "colon"),
    _Meaning("could not find expected ':'", "no_colon", at_start=True),
    _Meaning("found unexpected end of stream", "quote", at_start=True),
    _Meaning("found unexpected document", "quote", at_start=True),
    _Meaning("',' or ']'", "list"),
    _Meaning("',' or '}'", "mapping"),
    _Meaning("did not find expected node content", "value"),
    _Meaning("did not find expected '-' indicator", "item"),
    _Meaning("did not find expected key", "key"),
    _Meaning("did not find expected <document start>", "left"),
    _Meaning("unknown escape character", "escape"),
    _Meaning("expected hexdecimal number", "escape"),
    _Meaning("invalid Unicode character escape", "escape"),
)
_ABOUT_COLONS = ("colon", "no_colon", "key")
_AFTER_THE_END = ("left", "value")
_ENDING = re.compile(r"\.\.\.(\s|$)|%")
_ENDS = {".": "end", "%": "directive"}
"""Lines `...` and `%YAML`, after which the parser expects no more of the document, by their first character."""


DEEPEST = 50
"""Lists and mappings within each other; a brief has five."""
_TOO_DEEP = "maximum nesting depth"
"""What newer parsers say before we have counted."""


def syntax_problem(error: yaml.YAMLError, text: str, shown_as: str) -> Problem:
    """The problem that made the parser give up."""
    meaning = _meaning(error)
    mark = _mark(error, at_start=meaning.at_start)
    if mark is None:
        return problem(Place(shown_as), "Y-1")
    if _TOO_DEEP in meaning.complaint:
        return problem(Place(shown_as, mark.line + 1, mark.column + 1), "Y-7", {"most": DEEPEST}, variant="depth")
    lines = text.splitlines()[: mark.line + 1]
    before = _before(lines, mark.line)
    if meaning.variant in _AFTER_THE_END and before and _ENDING.match(before[1]):
        return problem(Place(shown_as, before[0] + 1, 1), "Y-1", variant=_ENDS[before[1][:1]])
    line = lines[mark.line] if mark.line < len(lines) else ""
    slots = {"character": line[mark.column : mark.column + 1]}
    variant = _variant(meaning.variant, line, before[1] if before else "")
    return problem(Place(shown_as, mark.line + 1, mark.column + 1), "Y-1", slots, variant=variant)


def _meaning(error: yaml.YAMLError) -> _Meaning:
    """The first row whose words the complaint has."""
    complaint = f"{getattr(error, 'context', None)}: {getattr(error, 'problem', None)}"
    return next((meaning for meaning in _MEANINGS if meaning.complaint in complaint), _Meaning(complaint, ""))


def _mark(error: yaml.YAMLError, *, at_start: bool) -> Any:
    found, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    return (context or found) if at_start else (found or context)


def _before(lines: list[str], number: int) -> tuple[int, str] | None:
    """The nearest line above that says something, with its number; the first line has only itself."""
    above = [(at, line) for at, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
    return next((found for found in reversed(above) if found[0] < max(number, 1)), None)


def _variant(variant: str, line: str, before: str) -> str:
    """What the lines around the place say about the complaint."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "indentation"
    # A Chinese keyboard types this colon.
    if variant in _ABOUT_COLONS and any("：" in near and ": " not in near for near in (line, before)):
        return f"{variant}.wide"
    return variant
