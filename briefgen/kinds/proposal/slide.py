"""slide: what all slides of the proposal share: kicker, title, and how statements are put together."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.exhibits.exhibit import Exhibit
    from briefgen.kinds.wording import Said, Wording

Slide = dict[str, object]

NO_BREAK = "\u00a0"
LONG_WORD = 12
"""Letters from which a word may stand alone on a title's last line."""
LINE = 18
"""Characters that a line of a statement slide holds in Chinese."""
CLAUSE = re.compile(r".+?(?:[，：；。]|$)")
BREAK_IN_CHINESE = re.compile(r"(?<=[\u2e80-\uffef])\n|\n(?=[\u2e80-\uffef])")
"""A line's end where Chinese goes on without a space."""
CHINESE = re.compile("[\u4e00-\u9fff]")
UNIT_GAP = re.compile("(?<=\\d) (?=[\u4e00-\u9fff])")
"""Where a Chinese unit stands behind its figure."""
COLUMNS = 3
"""Columns of text on a statement slide."""


def slide(wording: Wording, kicker: str, title: Said, **rest: object) -> Slide:
    """A slide's values with its kicker from the word catalogue."""
    headline = title if wording.formats.chinese or not isinstance(title, str) else _headline(title)
    return {"kicker": wording.words(kicker), "title": headline, "source": None, **rest}


def chart_slide(wording: Wording, kicker: str, title: str, **rest: object) -> Slide:
    """A slide of a chart and what follows from it; `points` and `conclusion` may be empty."""
    return slide(wording, kicker, title, so_what_label=wording.words("pro.so_what"), **rest)


def exhibit_slide(wording: Wording, kicker: str, exhibit: Exhibit, **rest: object) -> Slide:
    """A slide of a figure as all papers show it; `source` among the rest takes the place of the figure's own."""
    figure = {"unit_line": exhibit.units, "chart": exhibit.chart, "source": exhibit.source}
    return chart_slide(wording, kicker, exhibit.title, **{**figure, **rest})


def launch(wording: Wording) -> str:
    """The campaign's first day."""
    identity = wording.job.identity
    return wording.day(identity.from_) if identity and identity.from_ else ""


def in_one_line(title: object) -> str:
    """A title as it stands in a list or in the notes."""
    return BREAK_IN_CHINESE.sub("", str(title)).replace("\n", " ").replace(NO_BREAK, " ")


def _headline(title: str) -> str:
    """An English title: with a capital, and its last word never alone on a line."""
    rest, _, last = title.rpartition(" ")
    whole = f"{rest}{NO_BREAK}{last}" if rest.count(" ") > 2 and len(last) < LONG_WORD else title
    return whole[:1].upper() + whole[1:]


def set_off(wording: Wording, name: str) -> str:
    """A name inside a sentence; foreign words of a Chinese sentence stand in quotation marks."""
    foreign = wording.formats.chinese and " " in name and not CHINESE.search(name)
    return wording.formats.quoted(name) if foreign else name


def joined(wording: Wording, statements: Sequence[str]) -> str:
    """Statements in one line that may hold commas themselves; foreign ones keep the signs of their language."""
    first, *rest = statements or [""]
    foreign = wording.formats.chinese and not any(map(CHINESE.search, statements))
    separator = "; " if foreign else wording.words("join.semicolon")
    return separator.join([first, *map(wording.formats.inline, rest)])


def unbroken(text: str) -> str:
    """A text in which no line ends between a figure and its Chinese unit."""
    return UNIT_GAP.sub(NO_BREAK, text)


def in_clauses(line: str) -> str:
    """A long sentence in big type breaks between its clauses, into lines as even as they come."""
    parts = CLAUSE.findall(line)
    if len(line) <= LINE or len(parts) < 2:
        return line
    count = next((n for n in range(2, len(parts)) if any(_fits(rows) for rows in _rows(parts, n))), len(parts))
    rows = min(_rows(parts, count), key=lambda rows: max(map(len, rows)))
    return "\n".join(row.strip() for row in rows) if _fits(rows) else line


def _fits(rows: Sequence[str]) -> bool:
    return max(map(len, rows)) <= LINE


def _rows(parts: Sequence[str], count: int) -> list[list[str]]:
    """All ways to set clauses in that many lines."""
    cuts = ((0, *middle, len(parts)) for middle in combinations(range(1, len(parts)), count - 1))
    return [["".join(parts[first:last]) for first, last in pairwise(cut)] for cut in cuts]


def column(head: str, text: str) -> dict[str, str] | None:
    """A head over a text, or nothing where there is no text."""
    return {"head": head, "text": unbroken(text)} if text else None


def columns(*found: dict[str, str] | None) -> list[dict[str, str]]:
    """The columns that have something to say, three at most."""
    return [each for each in found if each][:COLUMNS]
