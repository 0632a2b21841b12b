"""exhibit: a figure as every paper shows it: finding, units, native chart, source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds import figures, shell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefgen.content import Chart
    from briefgen.kinds.wording import Wording
    from briefgen.model import Period


SIZEABLE = 10
"""Percent of a category from which a part of it is worth a comparison."""


@dataclass(frozen=True)
class Exhibit:
    """A figure: its title states what the data show, in the reader's language (DOMAIN §8).

    `units` names what is drawn and in which unit, `source` is a whole line with period and base sizes,
    `notes` are further findings in sentences, for papers that have room for them.
    """

    title: str
    units: str
    chart: Chart
    source: str
    notes: tuple[str, ...] = ()


def own_name(wording: Wording) -> str:
    """The own brand's name, else the words for it."""
    return shell.own_name(wording) or wording.words("say.the_brand")


def spoken(chart_kind: str, pairs: Iterable[tuple[str, str]], wording: Wording) -> str:
    """Alt text: what the chart shows, value by value."""
    listed = wording.words("join.semicolon").join(f"{name} {value}" for name, value in pairs)
    return wording.words("exh.alt", kind=wording.words(f"chart.{chart_kind}"), values=listed)


def in_one_line(wording: Wording, *parts: str) -> str:
    """Statements in one line, such as what is drawn and what to bear in mind."""
    return wording.words("join.semicolon").join(part for part in parts if part)


def source_line(
    wording: Wording, sources: Iterable[str | None], periods: Iterable[Period | None] = (), base: int | None = None
) -> str:
    """Where the numbers come from, when people were asked, and how many answered; nothing twice."""
    cited = wording.sourced(*sources)
    told = _told(wording, periods)
    size = wording.formats.number(base, 0) if base else ""
    when = wording.words("exh.fieldwork", period=told) if told else ""
    asked = wording.words("exh.base", n=size) if size and f"n={size}" not in cited else ""
    return wording.formats.sentences(cited, capital(wording.formats.clauses(when, asked)))


def covered(wording: Wording, sources: Iterable[str | None]) -> str:
    """What time the numbers of the sources are of, as their register says; each period once."""
    materials = [wording.brief.source(source) for source in dict.fromkeys(sources) if source]
    return _told(wording, [each.period for each in materials if each])


def _told(wording: Wording, periods: Iterable[Period | None]) -> str:
    keys = sorted({figures.period_key(period) for period in periods} - {""})
    return wording.formats.listed([wording.formats.period(key) for key in keys])


def base_of(wording: Wording, bases: Iterable[int | None], sources: Iterable[str | None]) -> int | None:
    """The smallest base given, else the smallest sample of the studies cited; nothing where none is known."""
    given = [base for base in bases if base is not None]
    materials = [wording.brief.source(source) for source in sources]
    sampled = [each.base for each in materials if each and each.base]
    return min(given or sampled, default=None)


def capital(text: str) -> str:
    """Words as they begin a cell."""
    return text[:1].upper() + text[1:]


def said_notes(*notes: str) -> tuple[str, ...]:
    """The notes that say something."""
    return tuple(note for note in notes if note)


def shown(value: float | None, write: Callable[[float], str]) -> str:
    """A number in a cell as `write` writes it, a dash where there is none."""
    return DASH if value is None else write(value)


def caution(wording: Wording, base: int | None) -> str:
    """What a reader must bear in mind about a base; nothing where it is sound or not known."""
    key = {"counts_only": "exh.counts_only", "small": "st.small_base"}.get(metrics.base_class(base))
    return wording.formats.inline(wording.words(key)) if key else ""


def counted(base: int | None, pct: float | None) -> int | None:
    """How many people a percentage stands for; a base is small and even, so the number is whole."""
    people = metrics.people_counted(pct, base).value
    return None if people is None else round(people)
