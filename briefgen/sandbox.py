"""sandbox: Jinja2's sandbox in, the same with bounds on what a tag may ask for and without chance out."""

from __future__ import annotations

import re
from functools import wraps
from itertools import islice
from typing import TYPE_CHECKING, Any

from jinja2 import nodes, pass_context
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import TemplateRuntimeError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jinja2.compiler import Frame
    from jinja2.runtime import Context

_LARGEST_BASE, _LARGEST_POWER, _MOST_BITS = 100_000, 64, 4096
_MOST_REPEATED = 100_000
_LONGEST_TEXT = 5_000_000
"""Characters or items of one value, which a loop could double again and again."""
_MOST_STEPS = 1_000_000
"""Rounds of all loops in one part, and calls, each of which takes longer; ten times those of a real document."""
_CALL = 20
_LONGEST_OUTPUT = 50_000_000
"""Characters; ten times the largest part of a real document."""
_COUNTED_TOGETHER = 256
_PIECE = 16
"""What a piece costs besides, for a loop may give millions of short ones."""
_WIDENING = {"center", "ljust", "rjust", "zfill", "expandtabs", "indent", "batch", "slice", "round", "tojson"}
_MULTIPLYING = {"replace", "join"}
"""Filters and methods whose result is as long as a number says, or as one text is often in another."""
_WIDE = re.compile(r"\{[^{}]*\d{6}|%[-+ #0]*(?:\d*\.)?\d{6}")
_MARKUP = re.compile("[&<>\"']")
_OF_MAPPINGS = frozenset(dir(dict))
_OPEN_WIDTH = re.compile(r"\{[^{}]*\{|%[^a-zA-Z%]*\*")
"""A width of six digits in a format, and one taken from the values."""


class TagRefused(TemplateRuntimeError):
    """A tag asks for what it does not get; `rule`, `variant` and `slots` are what a problem says of it."""

    rule = "T-4"

    def __init__(self, variant: str, slots: Mapping[str, object] | None = None) -> None:
        self.variant = variant
        self.slots = slots or {}
        super().__init__(variant)


class _Generator(CodeGenerator):
    """Jinja2's compiler, which also measures what `~` joins and shows plain text without a detour."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja2's name
        self.write("environment.measured(")
        super().visit_Concat(node, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            # Two brackets, for what comes after closes those of `escape` and `finalize`.
            self.write("environment.shown((")


def bounded(pieces: Iterable[str]) -> list[str]:
    """The pieces of a text that ends before it fills the memory."""
    length = 0
    rest = iter(pieces)
    found: list[str] = []
    while chunk := list(islice(rest, _COUNTED_TOGETHER)):
        found += chunk
        length += sum(map(len, chunk)) + len(chunk) * _PIECE
        if length > _LONGEST_OUTPUT:
            raise TagRefused("much")
    return found


def _joined(pieces: Iterable[str]) -> str:
    return "".join(bounded(pieces))


class Sandbox(SandboxedEnvironment):
    """A sandbox in which no sum fills the memory, and the same values give the same text."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})
    code_generator_class = _Generator

    concat = staticmethod(_joined)

    def __init__(self, *, printed: Callable[[str], str] = str, **options: Any) -> None:
        super().__init__(**options)
        self.shown = _shown(options["finalize"])
        self._printed = printed
        del self.filters["random"], self.globals["lipsum"]
        self.filters = {name: _guarded(name, each) for name, each in self.filters.items()}
        self.filters[_COUNTED] = _counted

    def _generate(self, source: nodes.Template, *rest: Any, **options: Any) -> str:
        """The code of a template whose loops count their rounds, and of whose own text only the printed is left."""
        for text in source.find_all(nodes.TemplateData):
            text.data = self._printed(text.data)
        for loop in list(source.find_all(nodes.For)):
            loop.iter = nodes.Filter(loop.iter, _COUNTED, [], [], None, None).set_environment(self)
        return super()._generate(source, *rest, **options)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute or item; no mapping's item is first looked for among the attributes of all mappings."""
        if type(obj) is dict and attribute not in _OF_MAPPINGS:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - Jinja2's
        """What a function or method gives, within bounds."""
        _take_steps(__context, _CALL)
        called = getattr(__obj, "__wrapped__", __obj)
        owner = getattr(called, "__self__", None)
        if isinstance(owner, str | bytes):
            _check_asked(called.__name__.removesuffix("_map"), owner, [*args, *kwargs.values()])
        return __self.measured(super().call(__context, __obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The sum, product, power or rest, within bounds."""
        if isinstance(left, int | float) and isinstance(right, int | float):
            _check_numbers(operator, left, right)
        elif operator == "**" or (operator == "*" and _size(left) * _size(right) > _MOST_REPEATED):
            raise TagRefused("much")
        elif operator == "%" and isinstance(left, str):
            _check_format(left, right if isinstance(right, tuple) else (right,))
        return self.measured(super().call_binop(context, operator, left, right))

    @staticmethod
    def measured(value: Any) -> Any:
        """A value that is not too long."""
        if isinstance(value, str | bytes | list | tuple) and len(value) > _LONGEST_TEXT:
            raise TagRefused("much")
        return value


def _shown(finalize: Callable[[object], object]) -> Callable[[object], str]:
    """What sets a value as text; of printable text nothing is changed but what means something in markup."""

    def shown(value: object) -> str:
        if type(value) is str and value.isprintable() and not _MARKUP.search(value):
            return value
        return escape(finalize(value))

    return shown


_COUNTED = "_counted"


@pass_context
def _counted(context: Context, items: Any) -> Any:
    """What a loop runs over, when all loops together may run over so much."""
    if not hasattr(items, "__len__"):
        items = list(islice(items, _MOST_STEPS + 1))
    _take_steps(context, len(items))
    return items


def _take_steps(context: Any, number: int) -> None:
    context.steps = getattr(context, "steps", 0) + number
    if context.steps > _MOST_STEPS:
        raise TagRefused("much")


def _guarded(name: str, called: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that is asked for no more than it may give."""
    first = 1 if hasattr(called, "jinja_pass_arg") else 0

    @wraps(called)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        _check_asked(name, args[first] if len(args) > first else None, [*args[first + 1 :], *kwargs.values()])
        return Sandbox.measured(called(*args, **kwargs))

    return guarded


def _check_asked(name: str, owner: Any, asked: Iterable[Any]) -> None:
    """Refuse widths, counts and texts that would make much of little."""
    for each in asked:
        if name in _WIDENING and _is_large(each):
            raise TagRefused("much")
        if name in _MULTIPLYING and _size(owner) * _size(each) > _LONGEST_OUTPUT:
            raise TagRefused("much")
    if name == "format" and isinstance(owner, str):
        _check_format(owner, asked)


def _check_format(text: str, asked: Iterable[Any]) -> None:
    if _WIDE.search(text) or (_OPEN_WIDTH.search(text) and any(map(_is_large, asked))):
        raise TagRefused("much")


def _is_large(value: object) -> bool:
    return isinstance(value, int | float) and abs(value) > _MOST_REPEATED


def _check_numbers(operator: str, left: float, right: float) -> None:
    if operator == "**" and not (abs(left) <= _LARGEST_BASE and abs(right) <= _LARGEST_POWER):
        raise TagRefused("much")
    if operator == "*" and _bits(left) + _bits(right) > _MOST_BITS:
        raise TagRefused("much")


def _bits(number: float) -> int:
    return number.bit_length() if isinstance(number, int) else 0


def _size(value: object) -> float:
    if isinstance(value, int | float):
        return value
    return len(value) if hasattr(value, "__len__") else _MOST_REPEATED
