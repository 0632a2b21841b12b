"""backing: groups of a brief's fields in, what stands behind a slide out, in lines its speaker can look up.

What a slide has no room for is not lost: every field the proposal promises is on a slide or behind one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from briefgen.kinds.figures import goal_value
from briefgen.kinds.telling import said
from briefgen.kinds.wording import bare
from briefgen.model import Figure, Span
from briefgen.model.fields import fields_of
from briefgen.model.problem import Speaker
from briefgen.model.record import Record
from briefgen.model.usage import is_used

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.fields import FieldOf
    from briefgen.model.materials import Material

CODE = "PRO"
BEHIND: dict[str, tuple[str, ...]] = {
    "cover": (
        *("company", "project.as_at", "archive", "campaign.products", "campaign.version", "campaign.date"),
        *("campaign.status", "campaign.owner", "campaign.confidentiality"),
    ),
    "overview": ("marketing",),
    "task": ("campaign",),
    "market": ("market",),
    "position": ("brand", "marketing.history_roi"),
    "competition": ("competitors", "competitor_context", "media.competition"),
    "season": ("market.seasonality",),
    "regions": ("market.regions",),
    "channels": ("market.channels", "channels"),
    "truth": ("product", "immersions", "standing"),
    "people": ("audience", "consumers"),
    "funnel": ("consumers.funnel", "consumers.journey"),
    "problem": ("problem", "visits"),
    "insight": ("insight", "consumers.insight_points"),
    "proposition": ("support", "campaign.claims"),
    "from_to": ("desired_response",),
    "idea": ("big_idea", "tone", "brand.assets"),
    "executions": ("executions", "deliverables"),
    "phases": ("media.phases",),
    "media": ("media", "consumers.media_habits"),
    "budget": ("budget", "marketing.budget"),
    "kpi": ("kpis", "evaluation"),
    "timeline": ("schedule", "presentation_rounds"),
    "risks": ("risks",),
    "team": ("people", "next_steps"),
    "decisions": ("decisions",),
}
"""Whose fields stand behind which slide; a group within another's stands behind its own slide only."""
_GROUPS = frozenset(group for groups in BEHIND.values() for group in groups)
_HEADINGS = {"archive": "doc.client_dossier"}
"""What a group is called that no other group holds, where its fields do not say what they are about."""
_UNSAID = frozenset({"id", "unit", "size_unit", "volume_unit", "file", "currency", "creative_unit", "own", "others"})
_WHOLE = (Figure, Span, Speaker)
"""Groups of fields that are told as one."""
_FEW = 3
"""Clauses up to which items of a list stand together in a line."""


@dataclass(frozen=True)
class Backing:
    """The lines behind one slide: what `shown`, the slide's own text, says already is not said again."""

    wording: Wording
    shown: str
    sources: dict[str, None] = field(default_factory=dict)

    def lines(self, groups: Iterable[str]) -> list[str]:
        """All lines of some groups, and where they are from."""
        single = [clause for group in groups for clause in self._leaf(group)]
        found = [self._joined(single)] if single else []
        found += [line for group in groups for line in self._group(group)]
        cited = self.wording.cite(*self.sources)
        return [*found, *([cited] if cited and not self._is_told(cited) else [])]

    def register(self) -> list[str]:
        """The sources the deck draws on, each with its kind and sample: those a field of the deck cites."""
        fields = (held for held in self.wording.brief.fields if is_used(held.path, CODE) and _cites(held.field))
        cited = {source for held in fields for source in _several(held.value)}
        known = [each for each in self.wording.client.materials if each.id in cited]
        told = [self._joined(self._material(each)) for each in known]
        return [self._headed(self.wording.words("fld.source"), line) for line in told]

    def _material(self, each: Material) -> list[str]:
        kind = said(self.wording, each, "kind")
        sample = f"n={self.wording.formats.number(each.sample_size, 0)}" if each.sample_size else ""
        return [part for part in (self.wording.text(each.title), kind, sample) if part]

    def _leaf(self, group: str) -> Iterator[str]:
        """A group that is a single field."""
        owner, key = self._owner(group)
        if owner and not _holds_records(getattr(owner, fields_of(type(owner))[key].name)):
            yield from self._clause(owner, fields_of(type(owner))[key], group)

    def _group(self, group: str) -> Iterator[str]:
        owner, key = self._owner(group)
        if owner:
            known = fields_of(type(owner))[key]
            value = getattr(owner, known.name)
            if _holds_records(value):
                yield from self._below(value, known, group, "", group)

    def _owner(self, group: str) -> tuple[Record | None, str]:
        *steps, key = group.split(".")
        for root in (self.wording.client, self.wording.job):
            owner: Any = root
            for step in steps:
                known = fields_of(type(owner)).get(step) if isinstance(owner, Record) else None
                owner = getattr(owner, known.name) if known else None
            if isinstance(owner, Record) and key in fields_of(type(owner)):
                return owner, key
        return None, key

    def _below(self, value: Any, known: FieldOf, path: str, subject: str, group: str) -> Iterator[str]:
        """A group of fields or a list of such: the label of the list before what it holds."""
        label = self._label(known) if "." in path else ""
        label = self.wording.words(_HEADINGS[path]) if path in _HEADINGS else label
        heading = self.wording.formats.clauses(subject, label)
        if isinstance(value, Record):
            yield from self._record(value, path, (label, heading), group)
            return
        few: list[str] = []
        for number, item in enumerate(value):
            clauses = self._unlabelled(label, self._clauses(item, f"{path}[{number}]", group))
            if len(clauses) <= _FEW:
                few += [self.wording.formats.clauses(*clauses)] if clauses else []
            else:
                yield self._headed(heading, self._joined(clauses))
            yield from self._nested(item, f"{path}[{number}]", self._named(item)[1] or subject, group)
        if few:
            yield self._headed(heading, self._joined(few))

    def _record(self, record: Record, path: str, headings: tuple[str, str], group: str) -> Iterator[str]:
        label, heading = headings
        clauses = self._unlabelled(label, self._clauses(record, path, group, named=False))
        if clauses:
            yield self._headed(heading, self._joined(clauses))
        yield from self._nested(record, path, heading, group)

    def _nested(self, record: Record, path: str, subject: str, group: str) -> Iterator[str]:
        for known in self._used(record, path, group):
            value = getattr(record, known.name)
            if _holds_records(value):
                yield from self._below(value, known, f"{path}.{known.key}", subject, group)

    def _clauses(self, record: Record, path: str, group: str, *, named: bool = True) -> list[str]:
        """What a record says in clauses; an item of a list opens with what it is called, without a label."""
        fields = [known for known in self._used(record, path, group) if not _holds_records(getattr(record, known.name))]
        told = [clause for known in fields for clause in self._clause(record, known, f"{path}.{known.key}")]
        label, subject = self._named(record) if named else ("", "")
        rest = [clause for clause in told if clause != self._headed(label, subject)] if subject else told
        return [subject, *rest] if subject and (rest or not self._is_told(subject)) else rest

    def _named(self, record: Record) -> tuple[str, str]:
        """What an item of a list is about: the label of its first field, and what it says."""
        for key, known in fields_of(type(record)).items():
            if key not in _UNSAID and not _holds_records(getattr(record, known.name)):
                words = self._said(record, known)
                if words:
                    return self._label(known), words
        return "", ""

    def _clause(self, record: Record, known: FieldOf, path: str) -> Iterator[str]:
        value = getattr(record, known.name)
        if known.key in _UNSAID or not is_used(path, CODE):
            return
        if isinstance(value, bool):
            yield from self._flag(record, known)
            return
        if _cites(known):
            self.sources.update(dict.fromkeys(_several(value)))
            return
        words = self._said(record, known)
        if words and not self._is_told(words):
            yield self._headed(self._label(known), words)

    def _flag(self, record: Record, known: FieldOf) -> Iterator[str]:
        """A mark that few records bear, by its name alone; else yes or no. The slide may say the words of another."""
        if type(record).model_fields[known.name].default is None:
            yield self._headed(self._label(known), self._said(record, known))
        elif getattr(record, known.name):
            yield self._label(known)

    def _said(self, record: Record, known: FieldOf) -> str:
        value = getattr(record, known.name)
        unit = getattr(record, f"{known.name}_unit", None) or getattr(record, "unit", None)
        plain = (
            isinstance(value, (int, float)) and not isinstance(value, bool) and not (known.about and known.about.unit)
        )
        if plain and isinstance(unit, str):
            return goal_value(self.wording, value, unit)
        return said(self.wording, record, known.key)

    def _used(self, record: Record, path: str, group: str) -> Iterator[FieldOf]:
        for known in fields_of(type(record)).values():
            spot = re.sub(r"\[\d+\]", "", f"{path}.{known.key}")
            if is_used(spot, CODE) and (spot == group or spot not in _GROUPS):
                yield known

    def _is_told(self, words: str) -> bool:
        """Whether the slide says these words; a figure is told where it stands alone, not within a longer one."""
        looked_for = _plain(words)
        before = r"(?<!\d)(?<!\d[.,])" if looked_for[:1].isdigit() else ""
        after = r"(?!\d|[.,]\d)" if looked_for[-1:].isdigit() else ""
        return looked_for in self._plain_shown and bool(
            re.search(before + re.escape(looked_for) + after, self._plain_shown)
        )

    @cached_property
    def _plain_shown(self) -> str:
        return _plain(self.shown)

    def _unlabelled(self, label: str, clauses: Sequence[str]) -> list[str]:
        """Clauses under a heading that names them already."""
        return [clause.removeprefix(self._headed(label, "")) if label else clause for clause in clauses]

    def _headed(self, heading: str, text: str) -> str:
        return self.wording.words("pro.notes.named", name=heading, text=text) if heading else text

    def _label(self, known: FieldOf) -> str:
        return self.wording.words(known.about.label) if known.about else ""

    def _joined(self, clauses: Sequence[str]) -> str:
        return self.wording.words("join.semicolon").join([*map(bare, clauses[:-1]), *clauses[-1:]])


def _cites(known: FieldOf) -> bool:
    return known.reference is not None and known.reference.target == "materials"


def _several(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().casefold().rstrip("。．.")


def _holds_records(value: Any) -> bool:
    one = next(iter(value), None) if isinstance(value, tuple) else value
    return isinstance(one, Record) and not isinstance(one, _WHOLE)
