"""naming: a field's path in, what a client calls it and the entries of lists it stands in out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.kinds.questionnaire.topics import about_of, record_of, stripped
from briefgen.kinds.questionnaire.values import entry_name
from briefgen.model import Record, fields_of

if TYPE_CHECKING:
    from briefgen.kinds.questionnaire.ask import Ask
    from briefgen.kinds.survey import Question
    from briefgen.kinds.wording import Wording
    from briefgen.model import Job

_SHORT_NAME = 12
_CALLED_BY = ("name", "title", "claim", "statement", "event", "text")
_REGISTERS = ("materials", "people", "competitors")
_COMMAS = ("、", "，", ", ")
_QUOTES = frozenset("“”「」")


def label_of(wording: Wording, path: str) -> str:
    """What a field is called."""
    about = about_of(path)
    return wording.words.get(f"qst.subject.{stripped(path)}") or (wording.words(about.label) if about else "")


def question_label(wording: Wording, each: Question) -> str:
    """What the field of a question of the checklist is called."""
    return wording.words.get(f"qst.subject.{stripped(each.path)}") or wording.words(each.about.label)


def owner_of(wording: Wording, path: str) -> str:
    """The entries of lists a field stands in, by name: 一叶, 2024 年."""
    names = [record_name(wording, path[: found.end()]) for found in re.finditer(r"\[\d+\]", path)]
    return wording.formats.clauses(*(name for name in names if name))


def record_name(wording: Wording, path: str) -> str:
    """What an entry of a list is called, as it stands in a sentence."""
    value = value_at(wording.client, path)
    if not isinstance(value, Record):
        return ""
    name = entry_name(wording, value) or _disputed_name(wording, path) or _entry_number(wording, path)
    if _is_long(name) and not path.startswith(_REGISTERS):
        return wording.formats.quoted(name)
    if record_of(path) == path and path.startswith("materials"):
        return wording.words("qst.titled", title=name) if name else ""
    return name


def _is_long(name: str) -> bool:
    """Whether a name needs quotation marks to stand in a sentence, and has none of its own."""
    return (len(name) > _SHORT_NAME or any(mark in name for mark in _COMMAS)) and not set(name) & _QUOTES


def names_entry(path: str) -> bool:
    """Whether a field is what its entry is called by."""
    found = re.fullmatch(r".+\]\.(\w+)", path)
    return bool(found and found[1] in _CALLED_BY)


def _disputed_name(wording: Wording, path: str) -> str:
    """`“七大营养群”或“五项营养群”`, for an entry sources call differently."""
    stated = (wording.brief.nothing(f"{path}.{key}") for key in _CALLED_BY)
    sides = next((each.sides for each in stated if each and each.sides), ())
    return wording.words("qst.either").join(wording.formats.quoted(side.value) for side in sides)


def _entry_number(wording: Wording, path: str) -> str:
    """`第 2 条`, for an entry without a name among others."""
    whole, _, number = path.rstrip("]").rpartition("[")
    entries = value_at(wording.client, whole)
    is_one_of_many = isinstance(entries, tuple) and len(entries) > 1
    return wording.words("qst.entry", n=int(number) + 1) if is_one_of_many else ""


def campaign_of(wording: Wording, ask: Ask) -> Job | None:
    """The campaign a question is about."""
    campaigns = wording.survey.campaigns if wording.survey else ()
    return next((each.job for each in campaigns if each.job_id == ask.job_id), None)


def value_at(whole: Record, path: str) -> object:
    """What stands in a field of the client or of a campaign."""
    value: object = whole
    for step in re.findall(r"[^.\[\]]+", path):
        if isinstance(value, tuple):
            value = value[int(step)] if int(step) < len(value) else None
        elif isinstance(value, Record):
            field = fields_of(type(value)).get(step)
            value = getattr(value, field.name) if field else None
    return value
