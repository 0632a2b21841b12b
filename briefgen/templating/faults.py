"""faults: what went wrong with a template's source in, the problems that tell of it out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from traceback import walk_stack, walk_tb
from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateSyntaxError, Undefined, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.utils import missing

from briefgen.problems import in_order, problem, suggested
from briefgen.sandbox import TagRefused
from briefgen.templating.texts import NotText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jinja2 import Environment

    from briefgen.problems import Place, Problem
    from briefgen.templating.compiling import Compiled

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_OUR_FILTER = re.compile(r"^\{\{-? \((.*)\)\|_\w+ -?\}\}$", re.DOTALL)
"""A tag as a writer wraps it for the place where it stands."""
_OUR_SAMPLE = re.compile(r"^\{[%{] (?:if )?\((.*)\)\|_(?:has_)?(chart|picture)\b.*[%}]\}$", re.DOTALL)
"""A tag as a writer makes it of a sample."""
_AROUND = {
    "if": ("", "{% endif %}"),
    "elif": ("{% if 1 %}", "{% endif %}"),
    "for": ("", "{% endfor %}"),
    "set": ("", ""),
}
"""What makes a statement a template of its own."""
_TEMPLATE = "<template>"
"""The file Jinja names for code it compiled from a source."""
_FULL_WIDTH = re.compile(r"[｛{]\s*[｛{%％]|[%％}｝]\s*[}｝]")
_COMPLAINTS = (
    (re.compile(r"(?:^unexpected end|nesting mistake).* needs to be closed is '(\w+)'"), "open"),
    (re.compile(r"^encountered unknown tag '([^']*)'"), "unknown"),
    (re.compile(r"^no filter named '([^']*)'"), "filter"),
)
"""What Jinja complains of most, the name in its words, and the variant of T-2 that says it."""
FAILURES = (
    *(TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, AssertionError),
    *(RecursionError, MemoryError),
)
"""What a tag can make Python raise: filters and methods complain in many ways, and tags may ask for too much."""


def iter_full_width(source: str, place: Place) -> Iterator[Problem]:
    """Braces typed in full width, which no tag is made of."""
    # Chinese input methods type these braces, and Jinja would leave them in the document as text.
    for match in _FULL_WIDTH.finditer(source):
        if set(match.group()) & set("｛｝％"):
            text = _line_text(source, source.count("\n", 0, match.start()) + 1)
            yield problem(place, "T-2", {"found": match.group(), "text": text}, variant="wide")


def syntax_problems(error: Exception, source: str, place: Place, environment: Environment) -> tuple[Problem, ...]:
    """What keeps a source from being compiled, told together."""
    if not isinstance(error, TemplateSyntaxError):
        return (_problem(error, source, place),)
    return tuple(dict.fromkeys([_syntax_problem(error, source, place), *_lone_faults(source, place, environment)]))


def rendering_problems(error: Exception, compiled: Compiled, values: Mapping[str, object]) -> tuple[Problem, ...]:
    """What keeps a part from being rendered: all its undefined names together, else what failed first."""
    found = () if _is_too_much(error) else _find_problems(compiled, values)
    return found or (_problem(error, compiled.source, compiled.place),)


def _lone_faults(source: str, place: Place, environment: Environment) -> Iterator[Problem]:
    """The tags that are wrong by themselves, whatever stands around them; Jinja stops at the first."""
    for match in _TAG.finditer(source):
        keyword = re.match(r"\{%-?\s*(\w+)", match[0])
        before, after = _AROUND.get(keyword[1], (None, "")) if keyword else ("", "")
        if before is None:
            continue
        try:
            environment.compile(before + match[0] + after, raw=True)
        except TemplateSyntaxError as error:
            error.lineno += source.count("\n", 0, match.start())
            yield _syntax_problem(error, source, place)


def _problem(error: Exception, source: str, place: Place) -> Problem:
    if isinstance(error, TemplateSyntaxError):
        return _syntax_problem(error, source, place)
    if isinstance(error, SecurityError):
        return problem(place, "T-2", {"complaint": _sentence(str(error))}, variant="unsafe")
    if isinstance(error, TagRefused):
        return _refused(error, _line_text(source, _line_of(error)), place)
    if isinstance(error, SyntaxError | RecursionError | MemoryError):
        # Python refuses code that is nested too deep as one it cannot read.
        return problem(place, "T-4", variant="much")
    return problem(place, "T-4", {"complaint": _sentence(str(error)), "text": _line_text(source, _line_of(error))})


def _refused(error: TagRefused, text: str, place: Place) -> Problem:
    return problem(place, error.rule, {**error.slots, "text": text}, variant=error.variant)


def _line_of(error: Exception) -> int:
    """The line of the source on which a tag failed; Jinja writes it into the traceback."""
    lines = [frame.f_lineno for frame, _ in walk_tb(error.__traceback__) if "__jinja_exception__" in frame.f_globals]
    return lines[-1] if lines else 1


def _is_too_much(error: Exception) -> bool:
    """Whether rendering once more would ask for too much once more."""
    return isinstance(error, RecursionError | MemoryError) or (
        isinstance(error, TagRefused) and error.variant == "much"
    )


def _syntax_problem(error: TemplateSyntaxError, source: str, place: Place) -> Problem:
    complaint = _sentence(error.message)
    slots = {"complaint": complaint, "text": _line_text(source, error.lineno)}
    for pattern, variant in _COMPLAINTS:
        if match := pattern.search(complaint):
            return problem(place, "T-2", {**slots, "name": match[1]}, variant=variant)
    return problem(place, "T-2", slots)


def _sentence(message: str | None) -> str:
    text = (message or "tag not understood").rstrip(".")
    return text[:1].lower() + text[1:]


def _line_text(source: str, line: int) -> str:
    lines = source.split("\n")
    text = re.sub(r"</?[A-Za-z][^<>]*>", "", lines[line - 1]) if 0 < line <= len(lines) else ""
    text = _TAG.sub(lambda tag: _as_typed(tag[0]), text)
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def _as_typed(tag: str) -> str:
    """A tag as it stands in the template, or the name of the sample in whose place it stands."""
    return _OUR_FILTER.sub(r"{{ \1 }}", _OUR_SAMPLE.sub(r"\2:\1", tag))


def _find_problems(compiled: Compiled, values: Mapping[str, object]) -> tuple[Problem, ...]:
    """Every undefined name and every value that is no text, by rendering once more with a patient listener."""
    found: list[Problem] = []
    source, place = compiled.source, compiled.place

    def listen(value: object) -> object:
        try:
            return compiled.dialect.as_text(value)
        except NotText as error:
            around = walk_stack(error.__traceback__ and error.__traceback__.tb_frame)
            line = next(line for frame, line in around if frame.f_code.co_filename == _TEMPLATE)
            found.append(_refused(error, _line_text(source, patient.get_corresponding_lineno(line)), place))
            return ""

    def note(name: str, allowed: Iterable[str]) -> None:
        found.append(_undefined(name, allowed, source=source, place=place))

    try:
        environment = replace(compiled.dialect, as_text=listen).environment(_recording(note, values))
        patient = environment.from_string(source)
        patient.render(values)
    except FAILURES as error:
        if not isinstance(error, UndefinedError):
            found.append(_problem(error, source, place))
    return in_order(found)


def _undefined(name: str, allowed: Iterable[str], *, source: str, place: Place) -> Problem:
    tags = (tag for tag in _TAG.findall(source) if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", tag))
    variant, slots = suggested(name, allowed)
    shown = _as_typed(next(tags, f"{{{{ {name} }}}}"))
    return problem(place, "T-3", {"name": name, "tag": shown, **slots}, variant=variant)


def _recording(note: Callable[[str, Iterable[str]], None], values: Mapping[str, object]) -> type[Undefined]:
    """An undefined value that notes its use and lets the rendering go on."""

    class Recording(Undefined):
        def _note(self) -> None:
            owner = self._undefined_obj
            names = values if owner is missing else owner if isinstance(owner, Mapping) else ()
            note(str(self._undefined_name), [str(name) for name in names if not str(name).startswith("_")])

        def __str__(self) -> str:
            self._note()
            return ""

        def __iter__(self) -> Iterator[object]:
            self._note()
            return iter(())

        def __bool__(self) -> bool:
            self._note()
            return False

        def __getattr__(self, name: str) -> Undefined:
            if name.startswith("__"):
                raise AttributeError(name)
            self._note()
            return self

    return Recording
