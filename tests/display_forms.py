"""display_forms: a value of a brief in, all ways in which a reader may find it on a page out."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from briefgen.kinds.figures import period_key
from briefgen.model import Record, Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.kinds.wording import Wording
    from briefgen.model.fields import FieldOf, Held

CURRENCIES = ("CNY", "USD")
ANSWERS = {"approved": "sgn.agree", "approved_with_changes": "sgn.agree_with_changes", "rejected": "sgn.disagree"}
"""Options that a paper tells by words of another name."""
OF_FIVE = ("severity", "intensity", "threat", "score")
"""Numbers told as so many of five."""
SENTIMENTS = {-1: "fld.negative", 0: "fld.neutral", 1: "fld.positive"}
FLAGS = {
    "secret_formula.withheld": ("dp.secret_kept", ""),
    "competitors.own": ("", ""),
    "competitors.others": ("", ""),
    "competitors.greatest_threat": ("fld.greatest_threat", ""),
    "checks.second_placement": ("fld.second_placement", ""),
    "objectives.primary": ("opt.primary", ""),
    "communication_objectives.primary": ("", ""),
    "business_objective.primary": ("", ""),
    "marketing_objective.primary": ("", ""),
    "kpis.primary": ("opt.primary", ""),
    "schedule.milestone": ("", ""),
    "research.method.open": ("rb.open", "rb.settled"),
    "ethics.minors": ("rb.minors_asked", "rb.minors_none"),
}
"""The words of flags that are no plain yes or no, set and not set; without words where no cell has any: the own brand
is in bold, the others are named so, a milestone is one by standing there, and all aims of a brief are its aims."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
SCALES = (1, 1_000, 10_000, 1_000_000, 100_000_000, 1_000_000_000)


def forms(wording: Wording, field: FieldOf, value: Any) -> set[str]:
    """The ways to show a single value, by its type: words, a number, a day, an option, somebody's name."""
    if isinstance(value, Text):
        return {wording.text(value)}
    if isinstance(value, dt.date):
        return set(_days(wording, value))
    if isinstance(value, Span):
        return set(_spans(wording, value))
    if isinstance(value, (int, float)):
        return set(_numbers(wording, field, value))
    return set(_words(wording, field, value))


_STRETCHES = (("from", "to"), ("start", "end"))
"""Fields that begin and end a stretch of days."""


def held_forms(wording: Wording, held: Held, value: Any) -> set[str]:
    """The ways to show a value of a field; a day that begins or ends a stretch may be told by the whole of it."""
    return forms(wording, held.field, value) | set(_stretches(wording, held, value))


def _stretches(wording: Wording, held: Held, value: Any) -> Iterator[str]:
    home, _, key = held.path.rpartition(".")
    pair = next((each for each in _STRETCHES if key in each), None)
    if pair is None or not _DAY.fullmatch(str(value)):
        return
    paths = {f"{home}.{each}": end for each, end in zip(pair, ("from", "to"), strict=True)}
    ends = {paths[each.path]: str(each.value) for each in wording.brief.fields if each.path in paths}
    if len(ends) == 2 and all(map(_DAY.fullmatch, ends.values())):
        yield from _spans(wording, Span.model_validate(ends))


def _days(wording: Wording, day: dt.date) -> Iterator[str]:
    yield from (wording.formats.date(day, width) for width in ("long", "day", "short", "dense"))
    yield day.isoformat()


def _spans(wording: Wording, span: Span) -> Iterator[str]:
    if span.from_ and span.to:
        yield from (wording.formats.span(span.from_, span.to, width) for width in ("long", "short", "day", "dense"))
        yield period_key(span)


def _numbers(wording: Wording, field: FieldOf, value: float) -> Iterator[str]:
    """A number as its field is told, else as written or rounded as the house rounds, in the units of money."""
    if field.key in OF_FIVE:
        yield wording.words("dp.of_five", score=value)
    elif field.key == "sentiment":
        yield wording.words(SENTIMENTS[int(value)])
    else:
        yield from _plain_numbers(wording, value)


def _plain_numbers(wording: Wording, value: float) -> Iterator[str]:
    size = abs(value)
    for decimals in (None, 1, 2, *((0,) if size >= 100 or size == int(size) else ())):
        yield wording.formats.number(size, decimals)
    yield from (f"{size / scale:g}" for scale in SCALES)
    yield from (wording.formats.number(size / scale, 1) for scale in SCALES if size * 10 >= scale)
    for decimals in (None, 2):
        yield from (wording.formats.number(size / scale, decimals) for scale in SCALES if _is_exact(size / scale))
    if size >= min(SCALES[1:]):
        yield from (wording.formats.money(size, currency, plain=True) for currency in CURRENCIES)
        yield from (
            text for amounts in ([size], [size, 0.5]) for text in wording.formats.table_amounts(amounts, size)[:1]
        )
    if 1 <= value <= 12 and value == int(value):
        yield wording.words(f"month.{int(value)}")


def _is_exact(value: float) -> bool:
    """Whether two decimals hold all of it."""
    return value >= 1 and abs(round(value, 2) - value) < 5e-7


def _words(wording: Wording, field: FieldOf, value: str) -> Iterator[str]:
    target = field.reference.target if field.reference else ""
    if target == "people":
        yield wording.name(value)
    elif target == "materials":
        yield from _source(wording, value)
    elif target:
        yield from _titles(wording, value)
    else:
        yield value
        yield value.replace("CNY/", "元／")
        yield from _labels(wording, value)
        yield wording.formats.period(value)
        yield from _moment(wording, value)


def _source(wording: Wording, value: str) -> Iterator[str]:
    material = wording.brief.source(value)
    yield wording.text(material.title) if material else value
    numbers = [each.id for each in wording.client.materials]
    if value in numbers:
        yield f"[{numbers.index(value) + 1}]"


def _titles(wording: Wording, value: str) -> Iterator[str]:
    """What a record calls itself that is meant by its id: a rival, a segment, a briefing, a task."""
    for held in wording.brief.fields:
        if held.field.key == "id" and held.value == value:
            home = held.path.removesuffix("id")
            named = (each for each in wording.brief.fields if each.path.startswith(home) and each.value is not None)
            for each in named:
                if each.path.removeprefix(home) in ("name", "title", "date", "item"):
                    yield from forms(wording, each.field, each.value)
    yield value


def _moment(wording: Wording, value: str) -> Iterator[str]:
    """A day written as text, and a month without its year, as a row of months has it."""
    if _DAY.fullmatch(value):
        yield from _days(wording, dt.date.fromisoformat(value))
    if re.fullmatch(r"\d{4}-\d\d", value):
        yield wording.formats.date(dt.date.fromisoformat(f"{value}-01"), "month")


def _labels(wording: Wording, option: str) -> Iterator[str]:
    """An option by any label the catalogue has for it, with and without its remark in brackets."""
    if option in ANSWERS:
        yield wording.words(ANSWERS[option])
    for key in wording.words:
        if key.rpartition(".")[2] == option:
            label = wording.words.get(key) or ""
            yield label
            yield label.partition("（")[0].partition(" (")[0]


def flag_words(wording: Wording, held: Held) -> str:
    """What a flag or a mark out of five is told by; nothing for other values, or where it is not told in words."""
    if held.field.key in OF_FIVE and held.value is not None:
        return wording.words("dp.of_five", score=held.value)
    if not isinstance(held.value, bool):
        return ""
    path = re.sub(r"\[\d+\]", "", held.path)
    told = next((words for entry, words in FLAGS.items() if f".{path}".endswith(f".{entry}")), ("opt.yes", "opt.no"))
    key = told[0] if held.value else told[1]
    return wording.words(key) if key else ""


def values_of(value: Any) -> tuple[Any, ...]:
    """The single values a field holds: of a list each, of a table of shares its names and its shares."""
    if isinstance(value, dict):
        return tuple(part for pair in value.items() for part in pair)
    values = value if isinstance(value, tuple) else (value,)
    return tuple(each for each in values if each is not None and not isinstance(each, bool) and not _is_group(each))


def _is_group(value: Any) -> bool:
    """Whether a value is fields of its own, each of which is looked for by itself."""
    return isinstance(value, Record) and not isinstance(value, Span)
