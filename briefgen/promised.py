"""promised: the names a template reads and the values a kind gives in, names nobody has given out.

A name in a branch that is not taken would be found by no rendering, and stand in the next client's paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass

from briefgen.problems import Place, Problem, problem, suggested

_STEP = re.compile(r"\[\]|[^.\[\]]+")
_MISSING = object()


def unknown_names(used: Mapping[str, Place], values: Mapping[str, object]) -> tuple[Problem, ...]:
    """A problem for each name of `used` (`rows[].item` is one of every row) that the values do not have."""
    found: dict[tuple[Place, str], Problem] = {}
    for path, place in sorted(used.items(), key=lambda each: (str(each[1]), each[0])):
        for name, allowed in _unknown(_STEP.findall(path), values):
            variant, slots = suggested(name, allowed)
            told = {"name": name, "tag": f"{{{{ {path.replace('[]', '')} }}}}", **slots}
            found.setdefault((place, name), problem(place, "T-3", told, variant=variant))
    return tuple(found.values())


def _unknown(steps: Sequence[str], value: object) -> Iterator[tuple[str, Iterable[str]]]:
    """The step of a path that leads nowhere; what is no group of names may have anything below."""
    if not steps:
        return
    if steps[0] == "[]":
        items = value if isinstance(value, Sequence) and not isinstance(value, str | bytes) else ()
        for item in items:
            yield from _unknown(steps[1:], item)
        return
    names = _names(value)
    if names is None:
        return
    if steps[0] not in names:
        yield steps[0], [name for name in names if not name.startswith("_")]
    else:
        yield from _unknown(steps[1:], _below(value, steps[0]))


def _names(value: object) -> list[str] | None:
    if isinstance(value, Mapping):
        return [str(name) for name in value]
    if is_dataclass(value) and not isinstance(value, type):
        return [field.name for field in fields(value)]
    return None


def _below(value: object, name: str) -> object:
    return value.get(name, _MISSING) if isinstance(value, Mapping) else getattr(value, name, _MISSING)
