"""strips: days with what happens on them in, a strip of dates with the working days between them out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen import metrics

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefgen.kinds.wording import Wording


@dataclass(frozen=True)
class Mark:
    """Something that happens on a day, or, with an `end`, on several."""

    day: date
    event: str
    end: date | None = None

    @property
    def until(self) -> date:
        """The day it is over."""
        return self.end or self.day


def date_strip(wording: Wording, marks: Sequence[Mark], last: int) -> list[dict[str, object]]:
    """Columns of a strip, one a mark in the order given; the one numbered `last` stands out.

    Below a day stand the working days since the mark before it was over, below several days how long they take.
    """
    between = [metrics.working_days(before.until, then.day, wording.holidays) for before, then in pairwise(marks)]
    gaps = ["", *(wording.words("cb.working_days", n=number) for number in between)]
    return [
        {
            "date": _days(wording, mark),
            "event": mark.event,
            "days": _length(wording, mark) or gap,
            "last": number == last,
        }
        for number, (mark, gap) in enumerate(zip(marks, gaps, strict=False))
    ]


def _days(wording: Wording, mark: Mark) -> str:
    """`3–8 Apr`; in Chinese within a month `4月3–8日`, as short as a column wants it."""
    if mark.end is None:
        return wording.day(mark.day)
    days, is_month = wording.formats.span(mark.day, mark.end), mark.day.month == mark.end.month
    return days.replace("日–", "–") if is_month else days


def _length(wording: Wording, mark: Mark) -> str:
    """How many working days something takes, its first and last one counted."""
    if mark.end is None or mark.end == mark.day:
        return ""
    eve = mark.day - timedelta(days=1)
    return wording.words("cb.lasts", n=metrics.working_days(eve, mark.end, wording.holidays))
