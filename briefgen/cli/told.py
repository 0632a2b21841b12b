"""told: problems in, the lines a person, an editor or a build server reads out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefgen.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.problems import Place, Problem
    from briefgen.words import Words

MOST_PER_RULE = 10
"""Problems of one rule that are printed before the rest is only counted."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_text(problems: Sequence[Problem], words: Words) -> list[str]:
    """A line a problem with its hint below, in the reader's language; a rule that finds too much is cut short."""
    shown: Counter[str] = Counter()
    lines = []
    for problem in problems:
        shown[problem.rule] += 1
        if shown[problem.rule] <= MOST_PER_RULE:
            lines += _lines(problem.in_language(words.language), words)
    cut = {rule: number - MOST_PER_RULE for rule, number in shown.items() if number > MOST_PER_RULE}
    return lines + [words("told.more", rule=rule, n=number) for rule, number in sorted(cut.items())]


def as_github(problems: Iterable[Problem], language: str) -> list[str]:
    """Workflow commands that put each problem beside its line in a change under review."""
    return [_command(problem.in_language(language)) for problem in problems]


def as_data(problem: Problem, language: str) -> dict[str, object]:
    """A problem under keys that stay: file, line, column, rule, severity, path, message, hint, also."""
    told = problem.in_language(language)
    return {
        **_place(told.place),
        "rule": told.rule,
        "severity": str(told.severity),
        "path": told.path,
        "message": told.message,
        "hint": told.hint,
        "also": _place(told.also) if told.also else None,
    }


def counted(problems: Sequence[Problem], words: Words) -> str:
    """`2 errors, 1 warning`, or that there is none."""
    numbers = {severity: sum(problem.severity is severity for problem in problems) for severity in Severity}
    told = [words(f"told.n_{severity}", n=number) for severity, number in numbers.items() if number]
    return words("join.comma").join(told) or words("told.none")


def _lines(problem: Problem, words: Words) -> list[str]:
    where = f"{problem.path}: " if problem.path else ""
    lines = [f"{problem.place}: {words(f'told.{problem.severity}')} {problem.rule}: {where}{problem.message}"]
    if problem.also:
        lines.append(f"    {words('told.see')}{problem.also}")
    if problem.hint:
        lines.append(f"    {words('told.hint')}{problem.hint}")
    return lines


def _command(problem: Problem) -> str:
    place = problem.place
    at = f"file={_escaped(place.file, ',:')},line={place.line or 1},col={place.column or 1}"
    text = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    where = f"{problem.path}: " if problem.path else ""
    return f"::{_COMMANDS[problem.severity]} {at},title={_escaped(problem.rule, ',:')}::{_escaped(where + text)}"


def _escaped(text: str, further: str = "") -> str:
    for character in "%\r\n" + further:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _place(place: Place) -> dict[str, object]:
    return {"file": place.file, "line": place.line, "column": place.column}
