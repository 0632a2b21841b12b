from __future__ import annotations

from briefgen.content import Chart, Series
from briefgen.kinds.proposal.labels import long_names, with_short_names

LONG = "在城市与山野之间慢慢醒来的无糖气泡茶与热带水果"


def chart(*categories: str, series: str = "份额") -> Chart:
    return Chart(categories, (Series(series, tuple(1.0 for _ in categories)),), "alt")


def test_names_that_fit_stay() -> None:
    given = chart("清屿", "Otter & Sons\n+2.2")
    assert with_short_names(given) is given
    assert long_names(given) == []


def test_long_name_is_cut_and_its_figure_stays() -> None:
    found = with_short_names(chart(f"{LONG}\n+2.2", "清屿", series=LONG))
    assert found.categories == ("在城市与山野之间慢慢醒来…\n+2.2", "清屿")
    assert found.series[0].name == "在城市与山野之间慢慢醒来…"


def test_names_alike_at_the_beginning_show_their_end() -> None:
    found = with_short_names(chart(f"{LONG}甲", f"{LONG}乙"))
    assert found.categories == ("在城市与山野之间慢…水果甲", "在城市与山野之间慢…水果乙")


def test_long_names_are_told_once() -> None:
    assert long_names(chart(f"{LONG}\n+1", LONG, "清屿")) == [LONG]
