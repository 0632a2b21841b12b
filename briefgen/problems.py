"""problems: a mistake or a remark as a value, with the place it was found and what to do about it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefgen.messages import read_messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Severity(StrEnum):
    """How grave a problem is (DOMAIN §1.4): an error stops the documents that use the value."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: a file, and line and column counted from 1; 0 where there is none.

    `part` names the piece of a template (`body`, `header`, `slide 3`), which has no lines.
    """

    file: str
    line: int = 0
    column: int = 0
    part: str = ""

    def __str__(self) -> str:
        if self.part:
            return f"{self.file} ({self.part})"
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True)
class Problem:
    """A mistake in a brief or a template: where, which rule, what was expected and found, what to type.

    `path` is the field's address in the brief, such as `budget.split[0].amount`; `also` is the second
    place where a problem lies between two values; `code` and `slots` are what `message` and `hint` are
    made of, so that they can be told in another language.
    """

    place: Place
    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    path: str = ""
    also: Place | None = None
    code: str = ""
    slots: tuple[tuple[str, str], ...] = ()

    def in_language(self, language: str) -> Problem:
        """The same problem told in a reader's language, as far as its message has a code."""
        messages = read_messages(language)
        if self.code not in messages:
            return self
        slots = dict(self.slots)
        return replace(self, message=messages.message(self.code, slots), hint=messages.hint(self.code, slots))

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path else ""
        lines = [f"{self.place}: {self.severity} {self.rule}: {where}{self.message}"]
        if self.also:
            lines.append(f"    see: {self.also}")
        if self.hint:
            lines.append(f"    hint: {self.hint}")
        return "\n".join(lines)


def problem(  # noqa: PLR0913 - a problem is all of these
    place: Place,
    rule: str,
    slots: Mapping[str, object] | None = None,
    *,
    variant: str = "",
    severity: Severity = Severity.ERROR,
    path: str = "",
    also: Place | None = None,
) -> Problem:
    """A problem whose words stand in the message catalogues under its rule, or `rule.variant`."""
    code = f"{rule}.{variant}" if variant else rule
    filled = tuple((name, str(value)) for name, value in (slots or {}).items())
    told = Problem(place, rule, "", severity=severity, path=path, also=also, code=code, slots=filled)
    return told.in_language("en")


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems without repetitions, sorted by place, then gravity."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.severity.rank, p.rule, p.message)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def did_you_mean(name: str, allowed: Iterable[str]) -> str:
    """A hint that names the nearest allowed name, or lists what is allowed."""
    names = sorted(allowed)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"use one of: {', '.join(names)}" if names else ""
