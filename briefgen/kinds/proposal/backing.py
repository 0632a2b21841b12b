"""backing: groups of a brief's fields in, what stands behind a slide out, in lines its speaker can look up.

What a slide has no room for is not lost: every field the proposal promises is on a slide or behind one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from briefgen.kinds.figures import goal_value
from briefgen.kinds.proposal.behind import BEHIND
from briefgen.kinds.proposal.records import cites, common, ends_of, holds_records, several
from briefgen.kinds.proposal.shown import Shown
from briefgen.kinds.shell import brand_name
from briefgen.kinds.telling import said
from briefgen.kinds.wording import bare
from briefgen.model import Figure
from briefgen.model.fields import fields_of
from briefgen.model.record import Record
from briefgen.model.usage import is_used

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.fields import FieldOf
    from briefgen.model.materials import Material

CODE = "PRO"
_GROUPS = frozenset(group for groups in BEHIND.values() for group in groups)
_HEADINGS = {
    "archive": "doc.client_dossier",
    "presentation_rounds": "fld.presentation_rounds",
    "immersions": "qst.subject.immersions",
    "visits": "qst.subject.visits",
}
"""What a group is called that no other group holds, where its fields do not say what they are about."""
_UNSAID = frozenset({"id", "unit", "size_unit", "volume_unit", "file", "currency", "own", "others"})
_FEW, _SHORT = 3, {True: 24, False: 44}
"""Clauses, and characters by whether they are Chinese, up to which items of a list stand together in a line."""
_WHOLE_ITEM = 2
"""Clauses beside its name up to which an item of a list is told whole."""
_LINE, _ITEM = "– ", "· "
"""What a line opens with, and one of several under a heading."""


@dataclass(frozen=True)
class Backing:
    """The lines behind one slide: what the slide itself has `shown` is not said again."""

    wording: Wording
    shown: Shown
    sources: dict[str, None] = field(default_factory=dict)

    def lines(self, groups: Iterable[str]) -> list[str]:
        """All lines of some groups, and where they are from."""
        single = [clause for group in groups for clause in self._leaf(group)]
        found = [_LINE + self._joined(single)] if single else []
        found += [line for group in groups for line in self._group(group)]
        cited = self.wording.cite(*self.sources)
        return [*found, *([_LINE + cited] if cited and not self.shown.says(cited) else [])]

    def register(self) -> list[str]:
        """The sources the deck draws on, each with its kind and sample: those a field of the deck cites."""
        fields = (held for held in self.wording.brief.fields if is_used(held.path, CODE) and cites(held.field))
        cited = {source for held in fields for source in several(held.value)}
        known = [each for each in self.wording.client.materials if each.id in cited]
        told = [self._joined(self._material(each)) for each in known]
        return list(self._under(self.wording.words("sec.sources"), told))

    def _material(self, each: Material) -> list[str]:
        kind = said(self.wording, each, "kind")
        sample = f"n={self.wording.formats.number(each.sample_size, 0)}" if each.sample_size else ""
        return [part for part in (self.wording.text(each.title), kind, sample) if part]

    def _leaf(self, group: str) -> Iterator[str]:
        """A group that is a single field."""
        owner, key = self._owner(group)
        if owner and not holds_records(getattr(owner, fields_of(type(owner))[key].name)):
            yield from self._clause(owner, fields_of(type(owner))[key], group)

    def _group(self, group: str) -> Iterator[str]:
        owner, key = self._owner(group)
        if owner:
            known = fields_of(type(owner))[key]
            value = getattr(owner, known.name)
            if holds_records(value):
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
        items = [self._unlabelled(label, self._clauses(each, f"{path}[{n}]", group)) for n, each in enumerate(value)]
        nested = [
            list(self._nested(each, f"{path}[{n}]", self._named(each)[1] or subject, group))
            for n, each in enumerate(value)
        ]
        if heading:
            yield from self._under(heading, self._listed([clauses for clauses in items if clauses]))
            yield from chain.from_iterable(nested)
        elif any(nested):
            for clauses, held in zip(items, nested, strict=True):
                yield from [_LINE + self._line(clauses)] if clauses else []
                yield from held
        else:
            yield from (_LINE + line for line in self._together([clauses for clauses in items if clauses]))

    def _listed(self, items: list[list[str]]) -> list[str]:
        """Items of a list in lines; what holds for all of them is said once."""
        same = common(items)
        lines = self._together([[clause for clause in clauses if clause not in same] for clauses in items])
        if same and len(lines) == 1:
            return [self.wording.aside(lines[0], self._joined(same))]
        return [*lines, *([self.wording.words("pro.notes.common", text=self._joined(same))] if same else [])]

    def _together(self, items: Sequence[Sequence[str]]) -> list[str]:
        """Items in one line if all are short, else a line each."""
        lines = [self._line(clauses) for clauses in items]
        most = _SHORT[self.wording.formats.chinese]
        short = all(len(clauses) <= _FEW for clauses in items) and all(len(line) <= most for line in lines)
        return [self._joined(lines)] if short and lines else lines

    def _line(self, clauses: Sequence[str]) -> str:
        return self._joined(clauses) if len(clauses) > _FEW else self.wording.formats.clauses(*clauses)

    def _under(self, heading: str, lines: Sequence[str]) -> Iterator[str]:
        """Lines under their heading; a single one behind it."""
        if heading and len(lines) > 1:
            yield _LINE + self._headed(heading, "").rstrip()
            yield from (_ITEM + line for line in lines)
        else:
            yield from (_LINE + self._headed(heading, line) for line in lines)

    def _record(self, record: Record, path: str, headings: tuple[str, str], group: str) -> Iterator[str]:
        label, heading = headings
        clauses = self._unlabelled(label, self._left(record, path, group))
        if clauses:
            yield _LINE + self._headed(heading, self._joined(clauses))
        yield from self._nested(record, path, heading, group)

    def _nested(self, record: Record, path: str, subject: str, group: str) -> Iterator[str]:
        for known in self._used(record, path, group):
            value = getattr(record, known.name)
            if holds_records(value):
                yield from self._below(value, known, f"{path}.{known.key}", subject, group)

    def _clauses(self, record: Record, path: str, group: str) -> list[str]:
        """What an item of a list says in clauses; the first is what it is called, without a label.

        A short item whose figure the slide shows is told whole: the rest of it would mean little alone.
        """
        label, subject = self._named(record)
        headed, near = self._headed(label, subject), replace(self, shown=self.shown.about(subject))
        rest = [clause for clause in near._left(record, path, group) if clause != headed]
        if not subject:
            return rest
        if not rest and (self.shown.says(subject) or subject == brand_name(self.wording)):
            return []
        silent = replace(self, shown=Shown(""))
        whole = [clause for clause in silent._left(record, path, group) if clause != headed]
        lacks_figure = any(figure not in rest for figure in silent._figures(record, path, group))
        return [subject, *(whole if lacks_figure and len(whole) <= _WHOLE_ITEM else rest)]

    def _figures(self, record: Record, path: str, group: str) -> Iterator[str]:
        """The clauses that say a number."""
        for known in self._used(record, path, group):
            value = getattr(record, known.name)
            if isinstance(value, (int, float, Figure)) and not isinstance(value, bool):
                yield from self._clause(record, known, f"{path}.{known.key}")

    def _left(self, record: Record, path: str, group: str) -> list[str]:
        """What a record says in clauses that the slide does not."""
        fields = [known for known in self._used(record, path, group) if not holds_records(getattr(record, known.name))]
        days = self._stretch(record)
        told = [
            clause
            for known in fields
            if known.name not in days
            for clause in self._clause(record, known, f"{path}.{known.key}")
        ]
        return [*told, *(clause for clause in days.values() if clause)]

    def _stretch(self, record: Record) -> dict[str, str]:
        """First and last day of what a record is about as one clause, which is empty where the slide says it."""
        ends = ends_of(record)
        if not ends:
            return {}
        first, last = (getattr(record, name) for name in ends)
        spans = [self.wording.formats.span(first, last, width) for width in ("long", "short", "dense")]
        one = self._told_days(first) if first == last else []
        told = any(map(self.shown.says, [*spans, *one]))
        words = self.wording.formats.date(first) if first == last else spans[0]
        label = self.wording.words("fld.date" if first == last else "pro.timeline.dates")
        return {ends[0]: "" if told else self._headed(label, words), ends[1]: ""}

    def _told_days(self, day: date) -> list[str]:
        return [self.wording.formats.date(day), self.wording.day(day)]

    def _named(self, record: Record) -> tuple[str, str]:
        """What an item of a list is about: the label of its first field, and what it says."""
        ends = ends_of(record)
        for key, known in fields_of(type(record)).items():
            if key not in _UNSAID and known.name not in ends and not holds_records(getattr(record, known.name)):
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
        if cites(known):
            self.sources.update(dict.fromkeys(several(value)))
            return
        words, label = self._said(record, known), self._label(known)
        forms = self._told_days(value) if isinstance(value, date) else [words]
        if words and not any(self.shown.says(form, label) for form in forms):
            yield self._headed(label, words)

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

    def _unlabelled(self, label: str, clauses: Sequence[str]) -> list[str]:
        """Clauses under a heading that names them already."""
        return [clause.removeprefix(self._headed(label, "")) if label else clause for clause in clauses]

    def _headed(self, heading: str, text: str) -> str:
        return self.wording.words("pro.notes.named", name=heading, text=text) if heading else text

    def _label(self, known: FieldOf) -> str:
        return self.wording.words(known.about.label) if known.about else ""

    def _joined(self, clauses: Sequence[str]) -> str:
        """Clauses in one line; the last may end in a full stop."""
        return self.wording.words("join.semicolon").join([*map(bare, clauses[:-1]), *clauses[-1:]])
