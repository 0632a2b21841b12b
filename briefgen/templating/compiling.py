"""compiling: a template's source in, the source ready to be rendered again and again out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined, TemplateSyntaxError

from briefgen.errors import TemplateFaulty
from briefgen.sandbox import Sandbox, bounded
from briefgen.templating.faults import FAILURES, iter_full_width, rendering_problems, syntax_problems
from briefgen.templating.texts import as_text, ems

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment, Template, Undefined

    from briefgen.problems import Place


@dataclass(frozen=True)
class Dialect:
    """How a format sets values: what a value becomes as text, and the format's own filters and functions.

    Printable text is set as it is. `printed` is what is left of a source's own text when it is compiled.
    """

    as_text: Callable[[object], object]
    filters: Mapping[str, Callable[..., object]] = field(default_factory=dict)
    functions: Mapping[str, Callable[..., object]] = field(default_factory=dict)
    printed: Callable[[str], str] = str

    def environment(self, undefined: type[Undefined] = StrictUndefined) -> Environment:
        """Jinja2 as both writers use it: sandboxed, strict about missing names, escaping every value."""
        made = Sandbox(
            printed=self.printed,
            autoescape=True,
            undefined=undefined,
            finalize=self.as_text,
            keep_trailing_newline=True,
        )
        made.filters |= {"ems": ems, **self.filters}
        made.globals |= self.functions
        return made


@dataclass(frozen=True)
class Compiled:
    """A part's source, ready to be rendered again and again; `place` is named in problems."""

    source: str
    place: Place
    template: Template
    dialect: Dialect

    def render(self, values: Mapping[str, object]) -> str:
        """The source with the values set in; all its undefined names together in one `TemplateFaulty`."""
        return "".join(self.pieces(values))

    def pieces(self, values: Mapping[str, object]) -> list[str]:
        """The same in pieces: the source's own texts and the values between them."""
        try:
            return self._pieces(values)
        except FAILURES as error:
            raise TemplateFaulty(rendering_problems(error, self, values)) from error

    def _pieces(self, values: Mapping[str, object]) -> list[str]:
        context = self.template.new_context(dict(values))
        try:
            # Jinja's own `generate` passes every piece through one more generator.
            return bounded(self.template.root_render_func(context))
        except FAILURES:
            self.template.environment.handle_exception()


def compile_source(source: str, place: Place, dialect: Dialect | None = None) -> Compiled:
    """The source compiled; all its syntax errors together in one `TemplateFaulty`."""
    dialect = dialect or PLAIN
    problems = tuple(iter_full_width(source, place))
    if problems:
        raise TemplateFaulty(problems)
    environment = dialect.environment()
    try:
        template = environment.from_string(source)
    except (TemplateSyntaxError, SyntaxError, RecursionError, MemoryError) as error:
        raise TemplateFaulty(syntax_problems(error, source, place, environment)) from error
    # Jinja's chain of mappings is walked at every rendering.
    template.globals = dict(template.globals)
    return Compiled(source, place, template, dialect)


PLAIN = Dialect(as_text)
"""Text as it is, for formats whose line breaks are not elements."""


def render(source: str, values: Mapping[str, object], place: Place) -> str:
    """The source with the values set in, compiled for this once."""
    return compile_source(source, place).render(values)
