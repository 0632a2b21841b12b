"""Labels and sentences by key."""

from __future__ import annotations

from briefgen.words import Words

WORDS = Words("en", {"gap.count": "{n} items missing", "gap.count.one": "1 item missing", "sec.kpi": "KPIs"})


def test_slots_are_filled_and_unknown_slots_stay() -> None:
    assert WORDS("gap.count", n=3) == "3 items missing"
    assert Words("en", {"k": "{a} {b.c} {d}"})("k", a=1) == "1 {b.c} {d}"


def test_one_takes_the_singular() -> None:
    assert WORDS("gap.count", n=1) == "1 item missing"


def test_templates_reach_labels_as_groups() -> None:
    assert WORDS.tree == {"gap": {"count": "{n} items missing"}, "sec": {"kpi": "KPIs"}}
