"""strips: days with what happens on them in, a strip of dates with the working days between them out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen import metrics

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefgen.kinds.wording import Wording


def date_strip(wording: Wording, marks: Sequence[tuple[date, str]], last: int) -> list[dict[str, object]]:
    """Columns of a strip, one a day in the order given; the one numbered `last` stands out."""
    days = [day for day, _ in marks]
    between = [metrics.working_days(first, then, wording.holidays) for first, then in pairwise(days)]
    gaps = ["", *(wording.words("cb.working_days", n=number) for number in between)]
    return [
        {"date": wording.day(day), "event": event, "days": gap, "last": number == last}
        for number, ((day, event), gap) in enumerate(zip(marks, gaps, strict=False))
    ]
