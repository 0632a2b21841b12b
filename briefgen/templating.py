"""templating: a template's source and named values in, the source with the values set in out.

Both writers turn a part of an Office file into Jinja source and render it here. Emphasis travels through the
markup as noncharacters of Unicode, which no brief may contain; the writers replace them by formatted runs.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from traceback import walk_tb
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, Undefined, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.utils import missing
from markupsafe import Markup

from briefgen.content import Chart, Gantt, Picture, Prose, Rich, Table
from briefgen.errors import TemplateFaulty
from briefgen.problems import Place, Problem, in_order, phrase, problem, suggested
from briefgen.sandbox import Sandbox, TagRefused, bounded

if TYPE_CHECKING:
    from jinja2 import Environment, Template

    from briefgen.content import Emphasis
    from briefgen.problems import Phrase

STARTS: Mapping[Emphasis, str] = {"strong": "\ufdd0", "quiet": "\ufdd1", "mark": "\ufdd2"}
EMPHASES: Mapping[str, Emphasis] = {mark: emphasis for emphasis, mark in STARTS.items()}
END = "\ufddf"
SENTINELS = frozenset(EMPHASES) | {END}

_NOT_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_NOT_XML_OR_OURS = "[^\t\n\r\x20-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
"""Patterns that take long to compile and are seldom needed: printable text has none of these characters."""
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_OUR_FILTER = re.compile(r"^\{\{-? \((.*)\)\|_\w+ -?\}\}$", re.DOTALL)
"""A tag as a writer wraps it for the place where it stands."""
_AROUND = {
    "if": ("", "{% endif %}"),
    "elif": ("{% if 1 %}", "{% endif %}"),
    "for": ("", "{% endfor %}"),
    "set": ("", ""),
}
"""What makes a statement a template of its own."""
_FULL_WIDTH = re.compile(r"[｛{]\s*[｛{%％]|[%％}｝]\s*[}｝]")
_COMPLAINTS = (
    (re.compile(r"(?:^unexpected end|nesting mistake).* needs to be closed is '(\w+)'"), "open"),
    (re.compile(r"^encountered unknown tag '([^']*)'"), "unknown"),
    (re.compile(r"^no filter named '([^']*)'"), "filter"),
)
"""What Jinja complains of most, the name in its words, and the variant of T-2 that says it."""
# What a tag can make Python raise: filters and methods complain in many ways, and tags may ask for too much.
_FAILURES = (
    *(TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, AssertionError),
    *(RecursionError, MemoryError),
)
_SAME_ITEMS = {"list", "sort", "reverse", "unique", "selectattr", "rejectattr", "select", "reject"}


class NotText(TagRefused):
    """A tag in a text holds something that is no text, such as a picture or a list."""

    def __init__(self, value: object) -> None:
        super().__init__("text", {"what": _kind_of(value)})


@dataclass(frozen=True)
class Dialect:
    """How a format sets values: what a value becomes as text, and the format's own filters and functions."""

    as_text: Callable[[object], object]
    filters: Mapping[str, Callable[..., object]] = field(default_factory=dict)
    functions: Mapping[str, Callable[..., object]] = field(default_factory=dict)

    def environment(self, undefined: type[Undefined] = StrictUndefined) -> Environment:
        """Jinja2 as both writers use it: sandboxed, strict about missing names, escaping every value."""
        made = Sandbox(autoescape=True, undefined=undefined, finalize=self.as_text, keep_trailing_newline=True)
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
        try:
            return "".join(bounded(self.template.generate(values)))
        except _FAILURES as error:
            found = () if _is_too_much(error) else _find_problems(self, values)
            problems = found or (_problem(error, self.source, self.place),)
            raise TemplateFaulty(problems) from error


def compile_source(source: str, place: Place, dialect: Dialect | None = None) -> Compiled:
    """The source compiled; all its syntax errors together in one `TemplateFaulty`."""
    dialect = dialect or PLAIN
    problems = tuple(iter_full_width(source, place))
    if problems:
        raise TemplateFaulty(problems)
    environment = dialect.environment()
    try:
        return Compiled(source, place, environment.from_string(source), dialect)
    except TemplateSyntaxError as error:
        found = dict.fromkeys([_syntax_problem(error, source, place), *_lone_faults(source, place, environment)])
        raise TemplateFaulty(tuple(found)) from error
    except (SyntaxError, RecursionError, MemoryError) as error:
        raise TemplateFaulty([_problem(error, source, place)]) from error


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


def render(source: str, values: Mapping[str, object], place: Place) -> str:
    """The source with the values set in, compiled for this once."""
    return compile_source(source, place).render(values)


def as_text(value: object) -> object:
    """A value as the text that is set: nothing for `None`, emphasis as sentinels, only characters XML allows.

    Values that bring their own markup (`__html__`) keep it, and undefined ones refuse to become text.
    """
    if value is None:
        return ""
    if isinstance(value, Undefined):
        return value
    if hasattr(value, "__html__"):
        return Markup(with_marks(value.__html__()))  # noqa: S704 - only characters are taken out
    if isinstance(value, Prose):
        value = value.flat
    if isinstance(value, Rich):
        return "".join(span_text(span.text, span.emphasis) for span in value.spans)
    if isinstance(value, str | int | float | Decimal | date):
        return clean(str(value))
    raise NotText(value)


def clean(text: str) -> str:
    """The text without characters XML 1.0 or we reserve, each line break as one newline."""
    if text.isprintable():
        return text
    return re.sub(_NOT_XML_OR_OURS, "", text.replace("\r\n", "\n")).replace("\r", "\n")


def with_marks(text: str) -> str:
    """The text without characters XML 1.0 does not allow; those we reserve stay."""
    return text if text.isprintable() else re.sub(_NOT_XML, "", text)


def ems(value: object) -> float:
    """The display width of a text in em: 1 for a wide character, 0.5 for any other."""
    return sum(1.0 if unicodedata.east_asian_width(character) in "WF" else 0.5 for character in str(value))


PLAIN = Dialect(as_text)
"""Text as it is, for formats whose line breaks are not elements."""


def used_names(source: str) -> frozenset[str]:
    """The dotted names a source reads; loop variables stand as what they run over: `rows[].item`.

    A name that is only asked for (`x is defined`, `x|default(…)`) need not be there and is left out.
    """
    tree = PLAIN.environment().parse(source)
    return frozenset(_iter_names(tree, {})) - frozenset(_iter_optional(tree))


def span_text(text: str, emphasis: Emphasis) -> str:
    """A piece of text between the sentinels of its emphasis."""
    start = STARTS.get(emphasis)
    return f"{start}{clean(text)}{END}" if start and text else clean(text)


def _kind_of(value: object) -> Phrase:
    kinds: tuple[tuple[type, str], ...] = (
        (Picture, "value.picture"),
        (Chart, "value.chart"),
        (Table, "value.table"),
        (Gantt, "value.gantt"),
        (Mapping, "value.group"),
        (bytes, "value.bytes"),
        (Sequence, "value.list"),
    )
    found = next((code for kind, code in kinds if isinstance(value, kind)), None)
    return phrase(found) if found else phrase("value.other", type=type(value).__name__)


def iter_full_width(source: str, place: Place) -> Iterator[Problem]:
    """Braces typed in full width, which no tag is made of."""
    # Chinese input methods type these braces, and Jinja would leave them in the document as text.
    for match in _FULL_WIDTH.finditer(source):
        if set(match.group()) & set("｛｝％"):
            text = _line_text(source, source.count("\n", 0, match.start()) + 1)
            yield problem(place, "T-2", {"found": match.group(), "text": text}, variant="wide")


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
    text = _TAG.sub(lambda tag: _OUR_FILTER.sub(r"{{ \1 }}", tag[0]), text)
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def _find_problems(compiled: Compiled, values: Mapping[str, object]) -> tuple[Problem, ...]:
    """Every undefined name and every value that is no text, by rendering once more with a patient listener."""
    found: list[Problem] = []
    source, place = compiled.source, compiled.place

    def listen(value: object) -> object:
        try:
            return compiled.dialect.as_text(value)
        except NotText as error:
            # The tag itself is a frame further out than this function, which Jinja calls for every value.
            outer = error.__traceback__ and error.__traceback__.tb_frame.f_back
            line = patient.get_corresponding_lineno(outer.f_lineno) if outer else 0
            found.append(_refused(error, _line_text(source, line), place))
            return ""

    def note(name: str, allowed: Iterable[str]) -> None:
        found.append(_undefined(name, allowed, source=source, place=place))

    try:
        environment = replace(compiled.dialect, as_text=listen).environment(_recording(note, values))
        patient = environment.from_string(source)
        deque(bounded(patient.generate(values)), maxlen=0)
    except _FAILURES as error:
        if not isinstance(error, UndefinedError):
            found.append(_problem(error, source, place))
    return in_order(found)


def _undefined(name: str, allowed: Iterable[str], *, source: str, place: Place) -> Problem:
    tags = (tag for tag in _TAG.findall(source) if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", tag))
    variant, slots = suggested(name, allowed)
    shown = _OUR_FILTER.sub(r"{{ \1 }}", next(tags, f"{{{{ {name} }}}}"))
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


def _iter_names(node: nodes.Node, scope: Mapping[str, str | None]) -> Iterator[str]:
    """Names read below a node; `scope` says what each local name stands for, `None` if that is unknown."""
    if isinstance(node, nodes.For):
        yield from _iter_loop_names(node, scope)
    elif isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr):
        for child in (node.node.node, *node.args, *node.kwargs):
            yield from _iter_names(child, scope)
    elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem) and (path := _path(node, scope)):
        yield path
    else:
        yield from _iter_child_names(node, dict(scope))


def _iter_optional(tree: nodes.Template) -> Iterator[str]:
    """Names a source does without where they are missing."""
    asked = [test.node for test in tree.find_all(nodes.Test) if test.name in ("defined", "undefined")]
    asked += [each.node for each in tree.find_all(nodes.Filter) if each.name in ("default", "d") and each.node]
    yield from (path for node in asked if (path := _path(node, {})))


def _iter_loop_names(node: nodes.For, scope: Mapping[str, str | None]) -> Iterator[str]:
    yield from _iter_names(node.iter, scope)
    items = _path(node.iter, scope)
    inner = {**scope, "loop": None, **_targets(node.target, f"{items}[]" if items else None)}
    block = nodes.Scope(node.body if node.test is None else [nodes.ExprStmt(node.test), *node.body])
    yield from _iter_names(block, inner)
    yield from _iter_names(nodes.Scope(node.else_), scope)


def _iter_child_names(node: nodes.Node, scope: dict[str, str | None]) -> Iterator[str]:
    if isinstance(node, nodes.Macro | nodes.CallBlock):
        scope |= {argument.name: None for argument in node.args}
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Name) and child.ctx != "load":
            scope[child.name] = None
        else:
            yield from _iter_names(child, scope)
        if isinstance(child, nodes.Macro):
            scope[child.name] = None
        elif isinstance(child, nodes.Assign):
            scope |= _targets(child.target, _path(child.node, scope))


def _targets(target: nodes.Node, path: str | None) -> dict[str, str | None]:
    if isinstance(target, nodes.Name):
        return {target.name: path}
    return {name.name: None for name in target.find_all(nodes.Name)}


def _path(node: nodes.Node, scope: Mapping[str, str | None]) -> str | None:
    """The dotted path an expression reads; `None` if it is more than a path."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, node.name)
    if isinstance(node, nodes.Filter) and node.name in _SAME_ITEMS and node.node is not None:
        return _path(node.node, scope)
    if not isinstance(node, nodes.Getattr | nodes.Getitem):
        return None
    owner = _path(node.node, scope)
    return owner and _joined(owner, node)


def _joined(owner: str, node: nodes.Getattr | nodes.Getitem) -> str | None:
    if isinstance(node, nodes.Getattr):
        return f"{owner}.{node.attr}"
    if isinstance(node.arg, nodes.Slice):
        return owner
    if isinstance(node.arg, nodes.Const):
        return f"{owner}.{node.arg.value}" if isinstance(node.arg.value, str) else f"{owner}[]"
    return None
