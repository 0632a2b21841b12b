"""scaffold: a client's name in, a new folder out whose files name and explain every field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.errors import ClientExists, ClientNameUnfit
from briefgen.model import Client, Job, fields_of
from briefgen.schema import FOLDER, schema_line, write_schemas

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pydantic import BaseModel

    from briefgen.model import FieldOf
    from briefgen.words import Words

_NAME = re.compile(r"[\w][\w.-]*")
_LONGEST = 100
"""Bytes; file systems take about 255, and the whole path has its bounds too."""
_ASIDE = 34
"""Column at which explanations start."""

_LEVELS = ("R", "C", "O")

Line = tuple[str, str]
"""A line of YAML and its explanation."""


def write_client(name: str, project: Path, words: Words) -> tuple[Path, ...]:
    """Write `briefs/<name>/` and the schemas its files name; what was written of the client.

    Raises `ClientExists` where the client is there, `ClientNameUnfit` for a name that cannot be.
    """
    if not _NAME.fullmatch(name) or len(name.encode()) > _LONGEST or name == "campaigns":
        raise ClientNameUnfit(name)
    folder = project / "briefs" / name
    if folder.exists():
        raise ClientExists(folder)
    files = {folder / "client.yaml": client_text(words), folder / "campaigns" / "first.yaml": job_text(words)}
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    write_schemas(project / FOLDER, project, words)
    return tuple(files)


def client_text(words: Words) -> str:
    """`client.yaml`: how papers are made, the sixteen points one by one, the running records."""
    fields = fields_of(Client)
    points = [field for field in fields.values() if field.about and field.about.point]
    running = [field for field in fields.values() if field not in (*points, fields["project"])]
    lines = [*_head("client", words, depth=2), *_project(fields["project"], words), ("", "")]
    for field in points:
        assert field.about
        lines += [(_heading(field.about.point, words), "")]
        lines += [*_block([field], words), ("", "")]
    lines += [(words("new.running"), ""), *_block(running, words)]
    return _aligned(lines)


def _heading(point: int, words: Words) -> str:
    """`# 4. Start with the company`, also where the label says `Point 4: …`."""
    label = re.sub(rf"^[A-Z][a-z]+ {point}: ", "", words(f"pt.{point:02}"))
    return f"# {point}. {label[:1].upper()}{label[1:]}"


def job_text(words: Words) -> str:
    """`campaigns/first.yaml`: one job with all its fields."""
    lines = _head("job", words, depth=3)
    for field in _by_level(fields_of(Job).values()):
        lines += [*_block([field], words), ("", "")]
    return _aligned(lines[:-1])


def _head(name: str, words: Words, *, depth: int) -> list[Line]:
    intro = words("new.client") if name == "client" else words("new.campaign")
    told = (schema_line(name, words.language, depth=depth), intro, words("new.hidden"), words("new.nothing"))
    return [*((line, "") for line in told), ("", "")]


def _project(field: FieldOf, words: Words) -> list[Line]:
    """The one part that is needed from the start, with the language filled in."""
    lines = _field(field, words)
    return [(f"{text} [{words.language}]" if text == "  languages:" else text, told) for text, told in lines]


def _aligned(lines: list[Line]) -> str:
    return "".join(f"{text:<{_ASIDE}}  # {told}\n" if told else f"{text}\n" for text, told in lines)


def _block(fields: Iterable[FieldOf], words: Words, *, of_entry: bool = False) -> list[Line]:
    """Fields below each other, the required ones ready to be filled in, the others behind `#`.

    The first field of a list's entry is ready whatever its level: the dash stands before it.
    """
    found: list[Line] = []
    for number, field in enumerate(_by_level(fields)):
        ready = (field.about and field.about.level == "R") or (of_entry and number == 0)
        found += _field(field, words) if ready else _hidden(_field(field, words, in_use=True))
    return found


def _field(field: FieldOf, words: Words, *, in_use: bool = False) -> list[Line]:
    """A field and the fields in it; a required list's first entry stands behind `#`, to be copied."""
    head = (f"{field.key}:", _told(field, words))
    inner = next((group for group in field.models if _has_fields(group)), None)
    if inner is None:
        return [head]
    below = _block(fields_of(inner).values(), words, of_entry=field.many)
    if not field.many:
        return [head, *_indented(below)]
    entry = [(f"{'- ' if number == 0 else '  '}{text}", told) for number, (text, told) in enumerate(below)]
    return [head, *(_indented(entry) if in_use else _hidden(_indented(entry)))]


def _indented(lines: list[Line]) -> list[Line]:
    return [(f"  {text}", told) for text, told in lines]


def _hidden(lines: list[Line]) -> list[Line]:
    return [(f"#{text}", told) for text, told in lines]


def _by_level(fields: Iterable[FieldOf]) -> list[FieldOf]:
    return sorted(fields, key=lambda field: _LEVELS.index(field.about.level if field.about else "O"))


def _has_fields(model: type[BaseModel]) -> bool:
    return any(field.about for field in fields_of(model).values())


def _told(field: FieldOf, words: Words) -> str:
    if field.about is None:
        return ""
    return field.about.help_en if words.language == "en" else field.about.help_zh
