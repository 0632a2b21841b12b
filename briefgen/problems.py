"""problems: a mistake or a remark as a value, with the place it was found and what to do about it."""

from __future__ import annotations

import difflib
import errno
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from briefgen.messages import read_messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.messages import Messages


class Severity(StrEnum):
    """How grave a problem is (DOMAIN §1.4): an error stops the documents that use the value."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Place(NamedTuple):
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
class Phrase:
    """A part of a sentence with words of its own in the catalogues, such as `found.list`, "a list"."""

    code: str
    slots: tuple[tuple[str, str | Phrase], ...] = ()

    def in_language(self, language: str) -> str:
        """The phrase and all it holds in a reader's language."""
        slots = {name: slot if isinstance(slot, str) else slot.in_language(language) for name, slot in self.slots}
        return read_messages(language).message(self.code, slots)

    def __str__(self) -> str:
        return self.in_language("en")


Slot = str | Phrase | tuple[str, ...]
"""What fills a slot: text as it was typed, a phrase, or names to list."""


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
    slots: tuple[tuple[str, Slot], ...] = ()

    def in_language(self, language: str) -> Problem:
        """The same problem told in a reader's language, as far as its message has a code."""
        messages = read_messages(language)
        if self.code not in messages:
            return self
        slots = {name: _told(slot, messages, language) for name, slot in self.slots}
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
    code = _joined(rule, variant)
    filled = tuple((name, _as_slot(value)) for name, value in (slots or {}).items())
    told = Problem(place, rule, "", severity=severity, path=path, also=also, code=code, slots=filled)
    return told.in_language("en")


def _joined(*parts: str) -> str:
    """The parts of a code as one, without those that are empty."""
    return ".".join(part for part in parts if part)


def phrase(code: str, **slots: str | Phrase) -> Phrase:
    """A part of a sentence by its code."""
    return Phrase(code, tuple(slots.items()))


def reason(error: OSError) -> Phrase:
    """Why the system refuses a file."""
    if error.errno == errno.ENOENT:
        return phrase("reason.missing")
    if error.errno in (errno.EACCES, errno.EPERM):
        return phrase("reason.denied")
    return phrase("reason.other", reason=error.strerror or str(error))


def _as_slot(value: object) -> Slot:
    if isinstance(value, Phrase):
        return value
    if isinstance(value, tuple) and not isinstance(value, Place):
        return tuple(str(name) for name in value)
    return str(value)


def _told(slot: Slot, messages: Messages, language: str) -> str:
    if isinstance(slot, Phrase):
        return slot.in_language(language)
    return messages.listed(slot) if isinstance(slot, tuple) else slot


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems without repetitions, sorted by place, then gravity."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.severity.rank, p.rule, p.message)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def nearest(name: str, allowed: Iterable[str]) -> str | None:
    """The allowed name most like this one, if any is like it at all."""
    near = difflib.get_close_matches(name, sorted(allowed), n=1, cutoff=0.6)
    return near[0] if near else None


def suggested(name: str, allowed: Iterable[str], variant: str = "") -> tuple[str, dict[str, Slot]]:
    """The variant that helps with a wrong name, and its slots: the nearest name allowed (`variant.near`), or all.

    Where no name is allowed it is `variant.none`.
    """
    names = tuple(sorted(allowed))
    near = nearest(name, names)
    help_with = "near" if near else "" if names else "none"
    return _joined(variant, help_with), {"near": near or "", "allowed": names}
