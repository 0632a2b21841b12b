"""whole_client: nothing in, a client out in which every field there is holds something found nowhere else."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import count
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from annotated_types import Ge, Le
from pydantic import AfterValidator, BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from briefgen.checks import checkings
from briefgen.clients import Checked
from briefgen.kinds import KINDS
from briefgen.model import Client, Job, Text, fields_of, read_briefs
from briefgen.source import ClientSource, Mapping, read_yaml_text
from tests.built import ROOT, TODAY, Made, make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefgen.model.fields import FieldOf

STEMS = "甲乙丙丁戊己庚辛壬癸"
LETTERS = "bcdfghjklm"
ITEMS = 2
"""How many items every list has."""

FIXED: dict[str, Any] = {
    "project.languages": ["zh-Hans", "zh-Hant", "en"],
    "project.style": "house",
    "project.currency": "CNY",
    "project.time_zone": "Asia/Shanghai",
    "project.as_at": TODAY,
    "project.rules": {},
    "project.settings": None,
    "market.seasonality": [61, 59, 77, 97, 121, 143, 159, 151, 117, 83, 69, 63],
    "budget.currency": "CNY",
    "budget.tax": "excl",
    "research.budget.currency": "CNY",
    "campaign.owner": "people_1",
    "support.ref": ("product.unique_points[0]", "product.unique_points[1]"),
    "competitors.own": (True, False),
    "competitors.others": (False, False),
    "competitors.greatest_threat": (False, True),
    "competitors.share_series.period": ("2024", "2025"),
    "competitors.ad_spend.period": ("2024", "2025"),
    "brand.share_series.period": ("2024", "2025"),
    "approvals.decision": ("approved_with_changes", "rejected"),
    "approvals.code": ("CB", "MB"),
    "people.org": ("client", "agency"),
    "people.role": ("brand_manager", "account_director"),
    "people.decision_power": ("approves", "decides"),
    "people.involved_to": (dt.date(2031, 5, 6), dt.date(2031, 7, 8)),
    "materials.confidentiality": ("public", "client_confidential"),
    "campaign.confidentiality": "client_confidential",
    "materials.status": ("received", "requested"),
    "materials.received_on": (dt.date(2026, 2, 3), None),
    "materials.file": ("qfile.pdf", None),
    "materials.url": ("https://example.com/qurl", None),
    "materials.requested_from": (None, "people_1"),
    "materials.requested_on": (None, dt.date(2026, 2, 4)),
    "materials.due": (None, dt.date(2026, 3, 27)),
    "market.size.volume_unit": "qlitres",
    "budget.total": 320e6,
    "budget.split.category": ("production", "media"),
    "budget.split.amount": (131.2e6, 188.8e6),
    "budget.split.pct": (41, 59),
    "budget.by_channel.amount": (115.168e6, 73.632e6),
    "budget.by_channel.pct": (61, 39),
}
"""Fields whose value a document depends on, by path without numbers; a tuple has the value of each item in a list."""

SHAPES: dict[str, Callable[[int], str]] = {
    "email": lambda n: f"{word(n)}@example.com",
    "file": lambda n: f"{word(n)}.pdf",
    "photo": lambda n: f"{word(n)}.jpg",
    "url": lambda n: f"https://example.com/{word(n)}",
    "age": lambda n: f"{20 + n % 50}",
    "unit": lambda _: "pct",
    "week": lambda n: f"2026-W{1 + n % 50:02d}",
}
"""Text fields of a form of their own, by key."""


def word(number: int) -> str:
    """A word found nowhere else, none of which is part of another."""
    return "q" + "".join(LETTERS[int(digit)] for digit in f"{number:04d}")


def characters(number: int) -> str:
    """The same in Chinese characters."""
    return "".join(STEMS[int(digit)] for digit in f"{number:04d}")


class Generator:
    """Hands out values, each of its kind only once as far as there are enough."""

    def __init__(self, fixed: dict[str, Any] = FIXED) -> None:
        self.fixed = fixed
        self.words, self.shares, self.amounts = count(1), count(1), count(1)
        self.numbers, self.days, self.months = count(1), count(1), count(1)
        self.turns: Counter[tuple[str, ...]] = Counter()

    def record(self, model: type[BaseModel], path: str = "", item: int = 0) -> dict[str, Any]:
        """Every field of a record; `item` is its number in a list."""
        filled = {
            key: self._fixed(f"{path}{key}", item)
            if f"{path}{key}" in self.fixed
            else self._value(field, _Kind(model.model_fields[field.name]), f"{path}{key}", item)
            for key, field in fields_of(model).items()
        }
        return {key: value for key, value in filled.items() if value is not None}

    def _fixed(self, path: str, item: int) -> Any:
        value = self.fixed[path]
        return value[item % len(value)] if isinstance(value, tuple) else value

    def _value(self, field: FieldOf, kind: _Kind, path: str, item: int) -> Any:
        if kind.many:
            return [self._single(field, kind, path, number) for number in range(self.count(path))]
        return self._single(field, kind, path, item)

    def _single(self, field: FieldOf, kind: _Kind, path: str, item: int) -> Any:
        if get_origin(kind.type) is dict:
            names = get_args(get_args(kind.type)[0]) or [word(next(self.words)) for _ in range(ITEMS)]
            return {name: self._share() for name in names}
        if get_origin(kind.type) is Literal:
            options = get_args(kind.type)
            self.turns[options] += 1
            return options[(self.turns[options] - 1) % len(options)]
        if kind.type is Text:
            return self.text(path)
        if issubclass(kind.type, BaseModel):
            return self.record(kind.type, f"{path}.", item)
        return self._scalar(field, kind, path, item)

    def count(self, _: str) -> int:
        """How many items a list has."""
        return ITEMS

    def text(self, _: str) -> dict[str, str]:
        """What a text says in each language."""
        number = next(self.words)
        return {"zh-Hans": f"简{characters(number)}", "zh-Hant": f"繁{characters(number)}", "en": f"En{word(number)}"}

    def _scalar(self, field: FieldOf, kind: _Kind, path: str, item: int) -> Any:
        if field.key == "id":
            return f"{path.split('.')[-2:-1][0] if '.' in path else path}_{item + 1}"
        if field.reference:
            return f"{field.reference.target}_{item % ITEMS + 1}"
        if kind.type is bool:
            return item == 0
        if kind.type is dt.date:
            return self._day()
        if kind.type is dt.datetime:
            return f"{self._day()}T09:30"
        return self._words(field, kind) if kind.type is str else self._number(field, kind)

    def _words(self, field: FieldOf, kind: _Kind) -> str:
        if field.key in SHAPES:
            return SHAPES[field.key](next(self.words))
        if kind.is_moment:
            number = next(self.months)
            return f"{2003 + number // 12}-{1 + number % 12:02d}"
        return word(next(self.words))

    def _day(self) -> dt.date:
        return dt.date(2025, 3, 1) + dt.timedelta(days=next(self.days))

    def _share(self) -> float:
        """From 11.1 to 99.9, none of them round."""
        number = next(self.shares)
        return 11 + number // 9 % 89 + (1 + number % 9) / 10

    def _number(self, field: FieldOf, kind: _Kind) -> float:
        """Money in millions, a share of a hundred, or a count."""
        if kind.type is float and kind.most is None and field.about and field.about.unit == "money":
            return (101 + next(self.amounts)) * 1e6
        if kind.type is float:
            return self._share() if kind.most in (None, 100) else round(kind.most * 0.37, 2)
        number = next(self.numbers)
        return 3201 + number * 7 if kind.most is None else kind.least + number % (kind.most - kind.least + 1)


class _Kind:
    """What may stand in a field: its first type, whether there may be several, and between which bounds."""

    def __init__(self, info: FieldInfo) -> None:
        marks = [*info.metadata]
        options = [each for each in _options(info.annotation, marks) if each is not type(None)]
        self.many = get_origin(options[0]) is tuple
        inner = [*_options(get_args(options[0])[0], marks)] if self.many else options
        self.type: Any = inner[0]
        self.is_moment = any(isinstance(each, (AfterValidator, BeforeValidator)) for each in marks)
        self.least: Any = next((each.ge for each in marks if isinstance(each, Ge)), 0)
        self.most: Any = next((each.le for each in marks if isinstance(each, Le)), None)


def _options(annotation: Any, marks: list[Any]) -> Iterator[Any]:
    """The types an annotation allows; what else it says of them goes to the marks."""
    if get_origin(annotation) in (Union, UnionType):
        for each in get_args(annotation):
            yield from _options(each, marks)
    elif get_origin(annotation) is Annotated:
        first, *said = get_args(annotation)
        marks += [part for each in said for part in (each.metadata if isinstance(each, FieldInfo) else [each])]
        yield from _options(first, marks)
    else:
        yield annotation


@cache
def whole_client() -> Checked:
    """A client and its campaign as YAML holds them; what the rules say of them is put aside."""
    return client_of("whole", Generator())


def client_of(name: str, generator: Generator) -> Checked:
    """A client of this name in which every field is filled."""
    nodes = [_node(name, generator.record(model)) for name, model in (("client", Client), ("job", Job))]
    briefs, problems = read_briefs(ClientSource(name, ROOT / "briefs" / name, nodes[0], {"one": nodes[1]}))
    assert problems == ()
    return Checked(name, briefs, (), checkings(briefs, TODAY))


def _node(name: str, data: object) -> Mapping:
    node, problems = read_yaml_text(yaml.safe_dump(data, allow_unicode=True), f"{name}.yaml")
    assert isinstance(node, Mapping)
    assert not problems
    return node


@cache
def whole(kind: str, language: str) -> Made:
    """A document of that client, however long it gets: how a paper is shortened is told elsewhere."""
    return make(whole_client(), replace(KINDS[kind], page_limit=None), language)
