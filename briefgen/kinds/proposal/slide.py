"""slide: what all slides of the proposal share: kicker, title, and how statements are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.kinds.wording import Said, Wording

Slide = dict[str, object]

COLUMNS = 3
"""Columns of text on a statement slide."""


def slide(wording: Wording, kicker: str, title: Said, **rest: object) -> Slide:
    """A slide's values with its kicker from the word catalogue."""
    headline = title[:1].upper() + title[1:] if isinstance(title, str) and not wording.formats.chinese else title
    return {"kicker": wording.words(kicker), "title": headline, "source": None, **rest}


def chart_slide(wording: Wording, kicker: str, title: str, **rest: object) -> Slide:
    """A slide of a chart and what follows from it; `points` and `conclusion` may be empty."""
    return slide(wording, kicker, title, so_what_label=wording.words("pro.so_what"), **rest)


def in_one_line(title: object) -> str:
    """A title as it stands in a list or in the notes."""
    return str(title).replace("\n", "")


def column(head: str, text: str) -> dict[str, str] | None:
    """A head over a text, or nothing where there is no text."""
    return {"head": head, "text": text} if text else None


def columns(*found: dict[str, str] | None) -> list[dict[str, str]]:
    """The columns that have something to say, three at most."""
    return [each for each in found if each][:COLUMNS]


def spoken(chart_kind: str, pairs: Iterable[tuple[str, str]], wording: Wording) -> str:
    """Alt text: what the chart shows, value by value."""
    listed = wording.words("join.semicolon").join(f"{name} {value}" for name, value in pairs)
    return wording.words("pro.alt", kind=wording.words(f"chart.{chart_kind}"), values=listed)
