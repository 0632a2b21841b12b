"""shortening: a creative brief's values in, the same with less in them out, least needed first (two pages at most)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.kinds.kind import Shortening

Values = Mapping[str, object]
LINES = 5
ROWS = 6


def _without(name: str, values: Values) -> Values | None:
    return {**values, name: None} if values.get(name) else None


def _without_part(group: str, part: str, values: Values) -> Values | None:
    inner = values.get(group)
    if not isinstance(inner, Mapping) or not inner.get(part):
        return None
    return {**values, group: {**inner, part: None}}


def _first_lines(group: str, parts: Sequence[str], values: Values) -> Values | None:
    inner = values.get(group)
    if not isinstance(inner, Mapping):
        return None
    cut = {part: _cut(inner.get(part), LINES) for part in parts}
    return {**values, group: {**inner, **cut}} if any(cut[part] != inner.get(part) for part in parts) else None


def _first_rows(name: str, values: Values) -> Values | None:
    rows = values.get(name)
    cut = _cut(rows, ROWS)
    return {**values, name: cut} if cut != rows else None


def _cut(items: object, most: int) -> object:
    return list(items[:most]) if isinstance(items, (list, tuple)) and len(items) > most else items


SHORTENINGS = (
    Shortening("found", lambda values: _without_part("starters", "found", values)),
    Shortening("starters", lambda values: _without("starters", values)),
    Shortening("attachments", lambda values: _without_part("attachments", "papers", values)),
    Shortening("secondary", lambda values: _without_part("audience", "secondary", values)),
    Shortening("say_back", lambda values: _without_part("response", "say_back", values)),
    Shortening("limits", lambda values: _first_lines("limits", ("hard", "free"), values)),
    Shortening("deliverables", lambda values: _first_rows("deliverables", values)),
    Shortening("observation", lambda values: _without_part("insight", "observation", values)),
    Shortening("quote", lambda values: _without_part("audience", "quote", values)),
    Shortening("rivals", lambda values: _without("rivals", values)),
    Shortening("tension", lambda values: _without_part("insight", "tension", values)),
)
"""What goes first when the paper is too long: what a creative team can start without."""
