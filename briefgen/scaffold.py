"""scaffold: a client's name in, a new folder out whose files name and explain every required field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.errors import ClientExists, ClientNameUnfit
from briefgen.model import Client, Job, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import BaseModel

    from briefgen.model import FieldOf
    from briefgen.words import Words

_NAME = re.compile(r"[\w][\w.-]*")
_ASIDE = 34
"""Column at which explanations start."""

Line = tuple[str, str]
"""A line of YAML and its explanation."""


def write_client(name: str, project: Path, words: Words) -> tuple[Path, ...]:
    """Write `briefs/<name>/`; raises `ClientExists` where it is there, `ClientNameUnfit` for a name that cannot be."""
    if not _NAME.fullmatch(name):
        raise ClientNameUnfit(name)
    folder = project / "briefs" / name
    if folder.exists():
        raise ClientExists(folder)
    files = {folder / "client.yaml": client_text(words), folder / "campaigns" / "first.yaml": job_text(words)}
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return tuple(files)


def client_text(words: Words) -> str:
    """`client.yaml`: the sixteen points, each with its required fields."""
    lines: list[Line] = [
        (words("new.client"), ""),
        ("", ""),
        ("project:", ""),
        (f"  languages: [{words.language}]", ""),
    ]
    lines += [("  agency:", ""), ("", "")]
    for key, field in fields_of(Client).items():
        if field.about and field.about.point:
            head = f"# {field.about.point}. {words(f'pt.{field.about.point:02}')}"
            lines += [(head, ""), *_lines(key, field, words), ("", "")]
    return _aligned(lines)


def job_text(words: Words) -> str:
    """`campaigns/first.yaml`: one job, with its required fields."""
    lines: list[Line] = [(words("new.campaign"), ""), ("", "")]
    for key, field in fields_of(Job).items():
        lines += [*_lines(key, field, words), ("", "")] if field.about and field.about.level == "R" else []
    return _aligned(lines)


def _aligned(lines: list[Line]) -> str:
    return "".join(f"{text:<{_ASIDE}}  # {told}\n" if told else f"{text}\n" for text, told in lines)


def _lines(key: str, field: FieldOf, words: Words) -> list[Line]:
    """A field and the required fields in it; a list's first entry stands behind `#`, to be copied."""
    head = (f"{key}:", _told(field, words))
    inner = [group for group in field.models if _has_fields(group)]
    if not inner:
        return [head]
    below = [line for name, each in _required(inner[0]) for line in _lines(name, each, words)]
    if not field.many:
        return [head, *((f"  {text}", told) for text, told in below)]
    entry = (
        (f"#  {'- ' if number == 0 else '  '}{text.lstrip('#')}", told) for number, (text, told) in enumerate(below)
    )
    return [head, *entry]


def _required(model: type[BaseModel]) -> Iterator[tuple[str, FieldOf]]:
    for name, field in fields_of(model).items():
        if field.about and field.about.level == "R":
            yield name, field


def _has_fields(model: type[BaseModel]) -> bool:
    return any(field.about for field in fields_of(model).values())


def _told(field: FieldOf, words: Words) -> str:
    if field.about is None:
        return ""
    return field.about.help_en if words.language == "en" else field.about.help_zh
