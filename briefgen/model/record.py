"""record: what every part of a brief is made of: records, their fields, and the values fields hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - pydantic reads annotations at run time
from functools import cache
from types import UnionType
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from briefgen.model import shorthand
from briefgen.model.forms import in_known_forms

Level = Literal["R", "C", "O"]
"""Required for a complete dossier, recommended, optional (DOMAIN §2)."""

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
LANGUAGE_SUFFIXES = {"_zh": "zh-Hans", "_hant": "zh-Hant", "_en": "en"}


@dataclass(frozen=True)
class About:
    """What a field is, told once: editors, `briefgen new` and the questionnaire are printed from it.

    `point` is 1 to 16 for the client's sixteen points, 0 for data of a single job; `label` is a key of the
    word catalogues; `help_zh` and `help_en` are one sentence each; `unit` as in DOMAIN §1.3.
    """

    level: Level
    point: int
    label: str
    help_zh: str
    help_en: str
    unit: str = ""


def about(  # noqa: PLR0913 - a field's whole description stands in one call
    level: Level, point: int, label: str, zh: str, en: str, *, unit: str = "", default: object = None, **bounds: Any
) -> Any:
    """A model field with its description; `bounds` go to pydantic (`ge`, `le`, `max_length`, `alias`)."""
    extra: dict[str, Any] = {"about": About(level, point, label, zh, en, unit)}
    return Field(default, description=en, json_schema_extra=extra, **bounds)


class Record(BaseModel):
    """A group of fields. Everything may be missing; unknown fields are mistakes.

    `bare_key` is the field meant where somebody writes a value in place of the group.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, populate_by_name=False)
    bare_key: ClassVar[str] = ""

    @model_validator(mode="before")
    @classmethod
    def _from_written(cls, data: Any) -> Any:
        """What is written for short becomes what is meant; null is missing."""
        if not isinstance(data, Mapping):
            return {cls.bare_key: data} if cls.bare_key else data
        known = in_known_forms(cls, cls._folded(data))
        written = cls.written_keys()
        return {key: value for key, value in known.items() if value is not None or key not in written}

    @classmethod
    def _folded(cls, data: Mapping[Any, Any]) -> dict[Any, Any]:
        """`name: 李岚` beside `name_en: Li Lan` is one text in two languages."""
        folded, translations = dict(data), cls._translations()
        for key in data:
            if key in translations:
                field, language = translations[key]
                text, base = folded.pop(key), folded.get(field)
                kept = dict(base) if isinstance(base, Mapping) else ({} if base is None else {"default": base})
                folded[field] = {**kept, language: text}
        return folded

    @classmethod
    @cache
    def _translations(cls) -> dict[str, tuple[str, str]]:
        """The fields and languages meant by keys such as `name_en`."""
        meant = {
            field + suffix: (field, language)
            for field in cls.text_fields()
            for suffix, language in LANGUAGE_SUFFIXES.items()
        }
        return {key: found for key, found in meant.items() if key not in cls.model_fields}

    @classmethod
    @cache
    def written_keys(cls) -> frozenset[str]:
        """The fields' names as they are written."""
        return frozenset(info.alias or name for name, info in cls.model_fields.items())

    @classmethod
    @cache
    def text_fields(cls) -> tuple[str, ...]:
        """Keys of the fields that hold a `Text` and so may be given per language."""
        return tuple(info.alias or name for name, info in cls.model_fields.items() if _is_text(info.annotation))


class Text(BaseModel):
    """Words a person wrote, in the client's main language and perhaps in others.

    Written as `李岚`, or as `{zh-Hans: 李岚, en: Li Lan}`, or with a second field `name_en` beside `name`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    default: str | None = None
    zh_hans: Annotated[str | None, Field(alias="zh-Hans")] = None
    zh_hant: Annotated[str | None, Field(alias="zh-Hant")] = None
    en: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_bare(cls, data: Any) -> Any:
        return {"default": data} if isinstance(data, str) else data

    def given_in(self, language: str) -> str | None:
        """The words in this very language, if somebody wrote them."""
        given: str | None = getattr(self, language.lower().replace("-", "_"))
        return given

    def in_language(self, language: str) -> str:
        """The words in this language, else as the client wrote them: user text is never converted."""
        nearest = {"zh-Hant": (self.zh_hant, self.default, self.zh_hans, self.en)}
        order = nearest.get(language, (self.given_in(language), self.default, self.zh_hans, self.zh_hant, self.en))
        return next((words for words in order if words), "")


def _is_text(annotation: Any) -> bool:
    options = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    return Text in options


@dataclass(frozen=True)
class Reference:
    """Marks a field that names a record elsewhere by id: `people`, `materials`, `segments` …"""

    target: Literal[
        "people",
        "materials",
        "segments",
        "competitors",
        "products",
        "briefings",
        "kpis",
        "schedule",
        "quotes",
        "creative_units",
    ]


PersonId = Annotated[str, Reference("people")]
SourceId = Annotated[str, Reference("materials")]
SegmentId = Annotated[str, Reference("segments")]


def _known_period(written: Any) -> Any:
    return (shorthand.period(written) if isinstance(written, str) else None) or written


class Span(Record):
    """A stretch of days, both ends included: `{from: 2026-05-04, to: 2026-07-26}` or `2026-05-04..2026-07-26`."""

    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_range(cls, data: Any) -> Any:
        return _known_period(data)


Percent = Annotated[float, Field(ge=0, le=100)]
"""A share of a whole, 0 to 100."""

Period = Annotated[str | Span, BeforeValidator(_known_period)]
"""`2025`, `2025-Q4`, `2025-H1`, `2026-05`, `2026-W19`, or from and to; other words stay as they are."""


class Figure(Record):
    """A number with its companions (DOMAIN §1.2): written bare, or with unit, period, source and the rest."""

    bare_key: ClassVar[str] = "value"

    value: float | None = None
    unit: str | None = None
    period: Period | None = None
    source: SourceId | None = None
    as_of: date | None = None
    basis: str | None = None
    geography: str | None = None
    confidence: Literal["measured", "estimated", "client_stated", "agency_judgement", "unknown"] | None = None
    base_n: int | None = None
    note: Text | None = None


class Side(Record):
    """One of the values sources disagree about, as it was written, and whose it is."""

    value: str = ""
    source: SourceId = ""
    note: str = ""


class Conflict(Record):
    """Values of which at most one can be true: `{conflicting: [{value: 2012-03, source: src_plan}, …]}`."""

    conflicting: tuple[Side, ...] = ()
    note: str = ""


NothingKind = Literal["missing", "requested", "not_applicable", "withheld", "conflicting"]


@dataclass(frozen=True)
class Nothing:
    """What somebody stated for a field in place of a value (DOMAIN §1.2).

    Written as `{requested: 2026-03-06, from: p_chen}`, `{not_applicable: why, note_en: why}`, `{withheld: why}`,
    `{missing: note}`, or as a `Conflict`, whose `sides` are kept and none chosen. A field that is not there at all
    is missing too.
    """

    kind: NothingKind
    reason: str = ""
    on: date | None = None
    from_: str = ""
    due: date | None = None
    sides: tuple[Side, ...] = ()
    translations: Mapping[str, str] = field(default_factory=dict)
    """The reason in other languages."""

    @property
    def why(self) -> Text:
        """The reason as a text of the brief."""
        return Text.model_validate({"default": self.reason or None, **self.translations})
