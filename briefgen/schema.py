"""schema: the model and a language's words in, JSON Schemas (draft-07) by which editors complete and explain out.

There are two whole schemas, `client` and `job`, for files that hold any of their keys, and a small one for each key,
for the file named like it: `market.yaml` may hold the key, or only what stands under it. The small ones refer to the
whole ones. Values are as YAML 1.2 reads them: `2025` is a number, `2026-05-04` and `yes` are texts. A schema is a
first sieve; what it lets through, `briefgen check` looks at.
"""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Any

from briefgen.formats import Formats
from briefgen.model import Client, Figure, Job, Record, Span, Text, fields_of, read_model
from briefgen.model.record import LANGUAGE_SUFFIXES
from briefgen.model.usage import ALL, TITLES, used_in
from briefgen.schema_values import NOTHING, Values, bounds
from briefgen.source import Mapping, read_yaml_text

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel

    from briefgen.model import FieldOf
    from briefgen.schema_values import Schema
    from briefgen.words import Words

DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER = ".briefgen/schema"
"""Where schemas are written, seen from the project."""

WHOLE: dict[str, type[Record]] = {"client": Client, "job": Job}
_GROUPS: dict[type[BaseModel], str] = {
    model: f"{key}."
    for whole in WHOLE.values()
    for key, field in fields_of(whole).items()
    for model in field.models
    if model not in (Figure, Span, Text)
} | dict.fromkeys(WHOLE.values(), "")
"""Where the fields stand that say which documents use them: those of a file and of its groups, none further down."""

_HOMES = {"client": ("briefs/*",), "job": ("briefs/*/campaigns", "briefs/*/campaigns/*")}

_SUCH_AS = re.compile(r'如\s*[“「]([^”」]+)[”」]|(?:如|such as) "?([\w./%-]+(?: [\w./%-]+)*)"?[，。、；,.;]')
_TIME_EXAMPLES: tuple[object, ...] = (
    *("2026-03-06", "2026/3/6", "2026年3月6日", "2026-05", "2026-W19", "2025-Q4", "2025"),
    "2026-05-04..2026-07-26",
)
_UNIT_EXAMPLES: dict[str, tuple[object, ...]] = {
    "pct": (6.8, "6.8%"),
    "money": (12_000_000, "1200万", "CNY 12m"),
    "index": (100,),
}
_FIGURE_EXAMPLE = {"value": 38, "unit": "pct", "period": "2025", "source": "src_panel"}


def write_schemas(folder: Path, project: Path, words: Words) -> tuple[Path, ...]:
    """Write a language's schemas into a folder, and the settings that tell VS Code which is for which file."""
    files = {file_name(name, words.language): schema for name, schema in schemas(words).items()}
    settings = editor_settings(os.path.relpath(folder, project).replace(os.sep, "/"), words.language)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in {**files, file_name("vscode", words.language): settings}.items():
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return tuple(folder / name for name in files)


def file_name(name: str, language: str) -> str:
    """The file a schema is written to: `market.zh-Hans.json`."""
    return f"{name}.{language}.json"


def schema_line(name: str, language: str, *, depth: int) -> str:
    """The comment at the top of a YAML file, `depth` folders below the project, that names its schema."""
    return f"# yaml-language-server: $schema={'../' * depth}{FOLDER}/{file_name(name, language)}"


def schemas(words: Words) -> dict[str, Schema]:
    """All schemas by name: `client`, `job`, and one for each of their keys."""
    found: dict[str, Schema] = {}
    for name, model in WHOLE.items():
        found[name] = _Printer(words).whole(name, model)
        found |= {key: _part(key, name, found[name], words) for key in fields_of(model)}
    return found


def editor_settings(folder: str, language: str) -> Schema:
    """What VS Code's `settings.json` needs so that a file without such a comment finds its schema."""
    chosen: dict[str, list[str]] = {}
    for name, homes in _HOMES.items():
        keys = list(fields_of(WHOLE[name]))
        others = [f"!**/{key}.yaml" for key in keys]
        chosen[f"{folder}/{file_name(name, language)}"] = [*(f"{home}/*.yaml" for home in homes), *others]
        for key in keys:
            chosen[f"{folder}/{file_name(key, language)}"] = [f"{home}/{key}.yaml" for home in homes]
    return {"yaml.schemas": chosen}


def _part(key: str, whole: str, schema: Schema, words: Words) -> Schema:
    """For the file named like a key, which holds `market: …`, or only what stands under it."""
    file, entry = file_name(whole, words.language), schema["properties"][key]
    known_keys = {"minProperties": 1, "propertyNames": {"enum": list(schema["properties"])}}
    return {
        "$schema": DRAFT,
        "title": entry["title"],
        "description": entry["description"],
        "if": {"type": "object", "anyOf": [{"required": [key]}, known_keys]},
        "then": {"$ref": f"{file}#"},
        "else": {"$ref": f"{file}#/properties/{key}"},
    }


class _Printer:
    """Prints one whole schema, each type of record once, under `definitions`."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._definitions: dict[str, Schema] = {}
        self._values = Values(words, self._refer)

    def whole(self, name: str, model: type[Record]) -> Schema:
        """The schema of a file that may hold any of a record's fields."""
        fields = self._fields(model)
        return {
            "$schema": DRAFT,
            "title": self._words(f"schema.{name}"),
            "description": self._words(f"schema.{name}_help"),
            **fields,
            "type": ["object", "null"],
            "definitions": {"nothing": self._values.nothing(), **dict(sorted(self._definitions.items()))},
        }

    def _refer(self, model: type[BaseModel]) -> Schema:
        name = f"{model.__module__.rpartition('.')[2]}.{model.__name__}"
        if name not in self._definitions:
            self._definitions[name] = {}  # stands already when a record holds others of its own type
            self._definitions[name] = self._fields(model)
        return {"$ref": f"#/definitions/{name}"}

    def _fields(self, model: type[BaseModel]) -> Schema:
        """A record's fields, each text followed by the same in other languages."""
        properties: dict[str, Schema] = {}
        for key, field in fields_of(model).items():
            properties[key] = self._field(model, field)
            if issubclass(model, Record) and field.models == (Text,) and not field.many:
                properties |= self._translations(key, properties[key]["title"], set(fields_of(model)))
        return {"type": "object", "properties": properties, "additionalProperties": False}

    def _field(self, model: type[BaseModel], field: FieldOf) -> Schema:
        info = model.model_fields[field.name]
        shapes = self._values.of(info.annotation, info.metadata)
        schema: Schema = {"title": self._title(field)}
        if field.about:
            schema["description"] = self._description(field, bounds(shapes)) + self._usage(model, field)
        if examples := self._examples(model, field, shapes):
            schema["examples"] = examples
        return {**schema, "anyOf": [*shapes, NOTHING]}

    def _translations(self, key: str, title: str, taken: set[str]) -> dict[str, Schema]:
        """`name_en` beside `name`; editors offer the language the brief is not written in, and accept all."""
        offered = "_zh" if self._words.language == "en" else "_en"
        found: dict[str, Schema] = {}
        for suffix, language in LANGUAGE_SUFFIXES.items():
            aside = self._words("join.in_brackets", text=title, aside=self._words(f"opt.{language}"))
            quiet = {} if suffix == offered else {"doNotSuggest": True}
            found[key + suffix] = {"title": aside, **quiet, "anyOf": [self._values.words(), NOTHING]}
        return {name: each for name, each in found.items() if name not in taken}

    def _title(self, field: FieldOf) -> str:
        labels = [field.about.label] if field.about else [f"{group}.{field.key}" for group in ("schema", "opt", "fld")]
        return next((label for key in labels if (label := self._words.get(key))), field.key)

    def _description(self, field: FieldOf, limits: str) -> str:
        """The help, whether the field is required, its unit and its bounds."""
        assert field.about
        told = field.about.help_en if self._words.language == "en" else field.about.help_zh
        facts = [self._words(f"schema.{field.about.level}")]
        if unit := field.about.unit:
            facts.append(self._words("schema.in_unit", unit=self._words.get(f"schema.unit_{unit}") or unit))
        facts += [self._words("schema.bounds", bounds=limits)] if limits else []
        return self._words("join.in_brackets", text=told, aside=self._words("join.semicolon").join(facts))

    def _usage(self, model: type[BaseModel], field: FieldOf) -> str:
        """Which documents use a field of the first two levels; further down it is said too often to be read."""
        if model not in _GROUPS:
            return ""
        codes = used_in(_GROUPS[model] + field.key)
        if codes == ALL:
            return self._words("schema.used_everywhere")
        formats = Formats(self._words.language)
        names = dict.fromkeys(formats.inline(self._words(title)) for code, title in TITLES.items() if code in codes)
        return self._words("schema.used_in", documents=formats.listed(list(names)))

    def _examples(self, model: type[BaseModel], field: FieldOf, shapes: list[Schema]) -> list[object]:
        """What the help names, and values of the field's unit or form: those of them that the model takes."""
        if not issubclass(model, Record) or field.many or any("enum" in shape for shape in shapes):
            return []
        told = (field.about.help_en if self._words.language == "en" else field.about.help_zh) if field.about else ""
        named = [_plain(quoted or bare) for quoted, bare in _SUCH_AS.findall(told)]
        if field.about and field.about.unit:
            named += _UNIT_EXAMPLES.get(field.about.unit, ())
        elif Span in field.models or any(r"\d{4}" in shape.get("pattern", "") for shape in shapes):
            named += _TIME_EXAMPLES
        fitting: list[object] = [
            each
            for each in dict.fromkeys(named)
            if any(re.search(shape.get("pattern", ""), str(each)) for shape in shapes)
        ]
        fitting += [_FIGURE_EXAMPLE] if Figure in field.models else []
        return [each for each in fitting if _takes(model, field.key, each)]


def _plain(text: str) -> object:
    """A number where the text is one."""
    try:
        number: object = json.loads(text)
    except ValueError:
        return text
    return number if isinstance(number, int | float) and not re.fullmatch(r"\d{4}", text) else text


def _takes(model: type[Record], key: str, value: Any) -> bool:
    """Whether a field may be given like that: the model is asked, so that the schema never says otherwise."""
    node, _ = read_yaml_text(json.dumps({key: value}, ensure_ascii=False), "")
    return isinstance(node, Mapping) and not read_model(node, model).problems
