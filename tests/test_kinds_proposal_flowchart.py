"""A media plan of few lines with days stands along the weeks, any other in a table."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefgen.content import Gantt
from briefgen.kinds.proposal import plan
from tests.small_briefs import wording_of

if TYPE_CHECKING:
    from briefgen.kinds.proposal.slide import Slide

PHASES = (
    "phases: [{name: Ignite, from: 2026-05-04, to: 2026-05-24}, {name: Seed, from: 2026-05-25, to: 2026-06-28}, "
    "{name: Close, from: 2026-06-29, to: 2026-07-26}, {name: Echo, from: 2026-07-27, to: 2026-08-02}]"
)
TV = "{channel: TV, vehicle: Evening news, from: 2026-05-06, to: 2026-05-24, net_cost: 1800000}"
SEARCH = "{channel: Search, from: 2026-05-25, to: 2026-06-28}"
SHOPS = "{channel: Shops, from: 2026-07-27, to: 2026-08-02}"


def media(*lines: str, phases: str = PHASES) -> Slide:
    job = f"budget: {{currency: CNY}}\nmedia: {{{phases + ', ' if phases else ''}plan: [{', '.join(lines)}]}}"
    slide = plan.media(wording_of(job=job))
    assert slide is not None
    return slide


def gantt(slide: Slide) -> Gantt:
    found = slide["gantt"]
    assert isinstance(found, Gantt)
    return found


def test_each_line_is_a_bar_in_the_colour_of_its_phase() -> None:
    bars = gantt(media(TV, SEARCH, SHOPS)).bars
    assert [bar.cells for bar in bars] == [("TV", "Evening news", "1,800"), ("Search", "", ""), ("Shops", "", "")]
    assert [bar.party for bar in bars] == ["agency", "media2", "media3"]
    assert bars[0].alt == "TV, 6–24 May"


def test_the_colours_are_named_by_phases_the_last_for_all_that_follow() -> None:
    assert media(TV)["legend"] == {"agency": "Ignite", "media2": "Seed", "media3": "Close and later"}
    assert media(TV, phases="")["legend"] == {"agency": "Media", "media2": "Media", "media3": "Media"}


def test_weeks_begin_on_mondays_and_of_many_every_second_has_a_head() -> None:
    short, long = gantt(media(TV)), gantt(media(TV, SEARCH, SHOPS))
    assert short.first == long.first == date(2026, 5, 4)
    assert [label for _, label in short.months] == ["4 May", "11 May", "18 May"]
    assert [label for _, label in long.months][:3] == ["4 May", "18 May", "1 Jun"]


def test_a_plan_of_many_weeks_is_told_by_months() -> None:
    half, whole, years = (
        gantt(media(TV, f"{{channel: Posters, from: 2026-06-01, to: {last}}}")).months
        for last in ("2026-10-31", "2027-04-30", "2028-04-30")
    )
    assert half == (
        *((date(2026, 5, 4), "May"), (date(2026, 6, 1), "Jun"), (date(2026, 7, 1), "Jul")),
        *((date(2026, 8, 1), "Aug"), (date(2026, 9, 1), "Sept"), (date(2026, 10, 1), "Oct")),
    )
    assert [label for _, label in whole][-4:] == ["Jan", "Feb", "Mar", "Apr"]
    assert [day for day, _ in years][:3] == [date(2026, 5, 4), date(2026, 7, 1), date(2026, 9, 1)]


@pytest.mark.parametrize("lines", [(TV, "{channel: Radio}"), (TV,) * 9], ids=["a line without days", "nine lines"])
def test_what_has_no_days_or_no_room_stands_in_a_table(lines: tuple[str, ...]) -> None:
    slide = media(*lines)
    assert slide["gantt"] is None
    assert slide["rows"]


def test_what_stands_along_the_weeks_is_in_no_table() -> None:
    assert media(TV)["rows"] == []
