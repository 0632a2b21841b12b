"""faults: a template's faults gathered while the work goes on, so that they are reported together."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefgen.errors import TemplateFaulty
from briefgen.problems import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.problems import Problem


@contextmanager
def gathering(problems: list[Problem]) -> Iterator[None]:
    """Adds the problems of a `TemplateFaulty` raised inside to the list."""
    try:
        yield
    except TemplateFaulty as fault:
        problems += fault.problems


def refuse(problems: Sequence[Problem]) -> None:
    """Raises `TemplateFaulty` if there are problems."""
    if problems:
        raise TemplateFaulty(in_order(problems))
