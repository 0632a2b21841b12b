"""sandbox: Jinja2's sandbox in, the same with bounds on what a tag may ask for and without chance out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2.exceptions import TemplateRuntimeError
from jinja2.sandbox import SandboxedEnvironment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jinja2.runtime import Context

_LARGEST_BASE, _LARGEST_POWER = 100_000, 64
_MOST_REPEATED = 100_000
_LONGEST_OUTPUT = 50_000_000
"""Characters; ten times the largest part of a real document."""
_PIECE = 16
"""What a piece costs besides, for a loop may give millions of short ones."""


class TagRefused(TemplateRuntimeError):
    """A tag asks for what it does not get; `rule`, `variant` and `slots` are what a problem says of it."""

    rule = "T-4"

    def __init__(self, variant: str, slots: Mapping[str, object] | None = None) -> None:
        self.variant = variant
        self.slots = slots or {}
        super().__init__(variant)


class Sandbox(SandboxedEnvironment):
    """A sandbox in which no sum fills the memory, and the same values give the same text."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        del self.filters["random"], self.globals["lipsum"]

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The product or power, within bounds."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" and not (numbers and abs(left) <= _LARGEST_BASE and abs(right) <= _LARGEST_POWER):
            raise TagRefused("much")
        if operator == "*" and not numbers and _size(left) * _size(right) > _MOST_REPEATED:
            raise TagRefused("much")
        return super().call_binop(context, operator, left, right)


def bounded(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of a text that ends before it fills the memory."""
    length = 0
    for piece in pieces:
        length += len(piece) + _PIECE
        if length > _LONGEST_OUTPUT:
            raise TagRefused("much")
        yield piece


def _size(value: object) -> float:
    if isinstance(value, int | float):
        return value
    return len(value) if isinstance(value, str | bytes | list | tuple) else 0
