"""yaml_errors: a parser's complaint in, a problem in an author's words out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from briefgen.problems import Place, Problem

if TYPE_CHECKING:
    import yaml


class _Advice(NamedTuple):
    """What a complaint of the parser means; `at_start` places it where the faulty piece began."""

    complaint: str
    message: str
    hint: str
    at_start: bool = False


_ADVICE = (
    _Advice("found a tab", "found a tab", "indent with spaces"),
    _Advice(
        "cannot start any token",
        "text may not start with {found}",
        "put quotes around the text",
    ),
    _Advice(
        "mapping values are not allowed",
        "found a second colon, or a line that is indented too far",
        "put quotes around text that holds ': ', or align the line with the one above",
    ),
    _Advice(
        "could not find expected ':'",
        "expected a colon and a space after the key",
        "write 'key: value'; a list item starts with '- '",
        at_start=True,
    ),
    _Advice(
        "found unexpected end of stream",
        "a quotation mark is opened here and never closed",
        "close it, or put the other kind of quotes around the text",
        at_start=True,
    ),
    _Advice("',' or ']'", "a list in [ ] is not closed", "close it with ], with a comma between items"),
    _Advice("',' or '}'", "a mapping in { } is not closed", "close it with }, with a comma between entries"),
    _Advice(
        "did not find expected node content",
        "expected a value here",
        "close the brackets that were opened before",
    ),
    _Advice(
        "expected alphabetic or numeric",
        "text may not start with {found}",
        "put quotes around the text",
        at_start=True,
    ),
    _Advice(
        "did not find expected '-' indicator",
        "expected a list item, found something else",
        "start the line with '- ', or move it out of the list",
    ),
    _Advice("did not find expected key", "expected a key, found something else", "align the line with its neighbours"),
    _Advice(
        "did not find expected <document start>",
        "this line stands further left than the first one",
        "align both lines",
    ),
    _Advice(
        "unknown escape character",
        "found a backslash with a letter that has no meaning",
        "use single quotes, or write \\\\ for a backslash",
    ),
)
_OTHERWISE = "check indentation, quotes and colons on this line and the one before"
_WIDE_COLON = "write an ASCII colon and a space, 'key: value', in place of '：'"


def syntax_problem(error: yaml.YAMLError, text: str, shown_as: str) -> Problem:
    """The problem that made the parser give up."""
    complaint = str(getattr(error, "problem", None) or "this is not YAML")
    advice = _advice(complaint)
    mark = _mark(error, at_start=advice.at_start)
    if mark is None:
        return Problem(Place(shown_as), "Y-1", complaint, _OTHERWISE)
    line = _line(text, mark.line)
    place = Place(shown_as, mark.line + 1, mark.column + 1)
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Problem(place, "Y-1", "found a tab in the indentation", "indent with spaces")
    message = advice.message.replace("{found}", _character(line, mark.column))
    return Problem(place, "Y-1", message, _hint(advice, text, mark.line))


def _advice(complaint: str) -> _Advice:
    fitting = (advice for advice in _ADVICE if advice.complaint in complaint)
    return next(fitting, _Advice(complaint, complaint, _OTHERWISE))


def _mark(error: yaml.YAMLError, *, at_start: bool) -> Any:
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    return (context or problem) if at_start else (problem or context)


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number] if number < len(lines) else ""


def _character(line: str, column: int) -> str:
    return f"'{line[column]}'" if column < len(line) else "nothing"


def _hint(advice: _Advice, text: str, number: int) -> str:
    """The advice, unless a full-width colon from a Chinese keyboard explains the complaint."""
    keys = "colon" in advice.message or "key" in advice.message
    nearby = (_line(text, number), _line(text, number - 1) if number else "")
    return _WIDE_COLON if keys and any("：" in line and ": " not in line for line in nearby) else advice.hint
