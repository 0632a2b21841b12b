"""Any text in any text field is read as it was typed, and no file makes reading or checking raise."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.checks import check_briefs, checkings
from briefgen.model import Client, Job, Record, Side, Text, fields_of, read_briefs
from briefgen.problems import Place
from briefgen.source import ClientSource, Mapping, read_yaml_text
from briefgen.source.decoding import RESERVED

if TYPE_CHECKING:
    from pydantic import BaseModel

    from briefgen.model import Brief, FieldOf
    from briefgen.problems import Problem

TODAY = date(2026, 3, 12)
LINE_ENDS = frozenset("\x85\u2028\u2029")
"""Characters at which YAML ends a line, unless they are escaped."""

DEEPEST = 6
MOST_KEYS = 4

LITERAL = (
    *("", "~", "yes", "是", "0", "-1", "3", "1e999", "nan", "-0.0", "1_000", "99999999999999999999", "6.8%", "CNY 12m"),
    *("0001-01-01", "9999-12-31", "2026-02-30", "2026-05-04", "2026/5/4", "9999-12", "2026-W53", "2026Q2", "9999"),
    *("2026-05-04..2026-07-26", "9999-12-31..0001-01-01", "首 4 周", "p_li", "zh-Hans", "client", "pct", "CNY", "{x}"),
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(LITERAL)


def read(client: object, job: object, style: str | None = None) -> tuple[tuple[Brief, ...], tuple[Problem, ...]]:
    """A client's briefs and what is wrong in them, by way of YAML."""
    nodes: list[Mapping] = []
    for name, data in (("client.yaml", client), ("job.yaml", job)):
        node, _ = read_yaml_text(yaml.safe_dump(data, allow_unicode=True, default_style=style), name)
        nodes.append(node if isinstance(node, Mapping) else Mapping(Place(name), {}))
    return read_briefs(ClientSource("acme", Path("acme"), nodes[0], {"one": nodes[1]}))


@cache
def text_fields(whole: type[Record]) -> tuple[tuple[FieldOf, ...], ...]:
    """A way to every text field, each type of record entered once."""
    found: list[tuple[FieldOf, ...]] = []
    waiting: list[tuple[tuple[FieldOf, ...], type[BaseModel]]] = [((), whole)]
    seen: set[type[BaseModel]] = set()
    while waiting:
        way, model = waiting.pop(0)
        if model in seen:
            continue
        seen.add(model)
        for field in fields_of(model).values():
            found += [(*way, field)] if Text in field.models else []
            waiting += [((*way, field), inner) for inner in field.models if inner is not Text]
    return tuple(found)


def written(way: tuple[FieldOf, ...], text: object) -> object:
    """The fields that lead to a text, as YAML holds them."""
    value: Any = text
    for field in reversed(way):
        value = {field.key: [value] if field.many else value}
    return value


def held(record: Any, way: tuple[FieldOf, ...]) -> Any:
    for field in way:
        record = getattr(record, field.name)
        record = record[0] if field.many else record
    return record


def is_kept(text: str) -> bool:
    """Whether a text has something in it that is neither missing nor refused by the reader, nor trimmed."""
    return bool(text) and text == text.strip() and not RESERVED.search(text)


def test_there_are_texts_everywhere() -> None:
    assert len(text_fields(Client)) > 150
    assert len(text_fields(Job)) > 100


@settings(max_examples=300, deadline=None)
@given(st.data(), st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(str.strip).filter(is_kept))
def test_any_text_survives_in_any_text_field(data: st.DataObject, text: str) -> None:
    whole = data.draw(st.sampled_from((Client, Job)))
    way = data.draw(st.sampled_from(text_fields(whole)))
    client, job = (written(way, text), {}) if whole is Client else ({}, written(way, text))
    (brief,), problems = read(client, job, '"' if LINE_ENDS.intersection(text) else None)
    assert [str(problem) for problem in problems] == []
    assert held(brief.client if whole is Client else brief.job, way) == Text(default=text)


@settings(max_examples=200, deadline=None)
@given(st.data(), st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(str.strip).filter(is_kept))
def test_any_text_survives_on_any_side_of_a_conflict(data: st.DataObject, text: str) -> None:
    way = data.draw(st.sampled_from(text_fields(Client)))
    sides = [{"value": text, "source": "s", "note": text}, {"value": f"{text}!", "source": text}]
    (brief,), problems = read(written(way, {"conflicting": sides}), {}, '"' if LINE_ENDS.intersection(text) else None)
    assert [str(problem) for problem in problems] == []
    (nothing,) = brief.nothings.values()
    assert nothing.sides == (Side(value=text, source="s", note=text), Side(value=f"{text}!", source=text))


def trees(depth: int = 2) -> st.SearchStrategy[object]:
    """Anything YAML can hold."""
    leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | WORDS
    keys = (
        st.sampled_from(("id", "from", "missing", "requested", "not_applicable", "conflicting", "zh-Hans", "en", "<<"))
        | WORDS
    )
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=depth
    )


@st.composite
def records(draw: st.DrawFn, model: type[BaseModel], depth: int = 0) -> object:
    """Some of a record's fields, most with values of their kind."""
    fields = fields_of(model)
    chosen = draw(st.lists(st.sampled_from(sorted(fields)), max_size=MOST_KEYS if depth else 8, unique=True))
    return {key: draw(values(model, fields[key], depth)) for key in chosen}


def values(model: type[BaseModel], field: FieldOf, depth: int) -> st.SearchStrategy[object]:
    inner = [each for each in field.models if each is not Text]
    if inner and depth < DEEPEST:
        one: st.SearchStrategy[object] = records(inner[0], depth + 1)
    else:
        one = st.sampled_from(_choices(model.model_fields[field.name].annotation) or LITERAL) | WORDS
    likely = st.lists(one, max_size=3) if field.many else one
    return st.integers(0, 11).flatmap(lambda n: trees() if n == 0 else one if n == 1 else likely)


def _choices(annotation: Any) -> tuple[str, ...]:
    """The names a field may be one of."""
    parts = getattr(annotation, "__args__", ())
    return tuple(name for part in parts for name in ([part] if isinstance(part, str) else _choices(part)))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(records(Client), records(Job))
def test_no_brief_makes_a_check_raise(client: object, job: object) -> None:
    briefs, problems = read(client, job)
    found = [*problems, *check_briefs(checkings(briefs, TODAY))]
    assert all(str(problem) for problem in found)


@settings(max_examples=150, deadline=None)
@given(trees(6), trees(6))
def test_no_tree_makes_a_check_raise(client: object, job: object) -> None:
    briefs, problems = read(client, job)
    found = [*problems, *check_briefs(checkings(briefs, TODAY))]
    assert all(str(problem) for problem in found)
