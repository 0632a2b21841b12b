"""Dates side by side: the working days between them, and the one that stands out."""

from __future__ import annotations

from datetime import date

from briefgen.kinds.strips import Mark, date_strip
from tests.small_briefs import wording_of


def test_days_between_leave_out_weekends_and_holidays() -> None:
    wording = wording_of("project: {holidays: [2026-04-06]}", "{}", "zh-Hans")
    marks = [Mark(date(2026, 4, 3), "定稿"), Mark(date(2026, 4, 9), "上线")]
    assert date_strip(wording, marks, 1) == [
        {"date": "4月3日", "event": "定稿", "days": "", "last": False},
        {"date": "4月9日", "event": "上线", "days": "3 个工作日", "last": True},
    ]


def test_what_takes_several_days_says_how_long_and_what_follows_counts_from_its_end() -> None:
    wording = wording_of("project: {holidays: [2026-04-06]}")
    marks = [
        Mark(date(2026, 4, 2), "Ready"),
        Mark(date(2026, 4, 3), "Fieldwork", date(2026, 4, 8)),
        Mark(date(2026, 4, 9), "Topline"),
    ]
    steps = [(step["date"], step["days"]) for step in date_strip(wording, marks, 2)]
    assert steps == [("2 Apr", ""), ("3–8 Apr", "takes 3 workdays"), ("9 Apr", "1 workday")]
    fieldwork = Mark(date(2026, 4, 3), "执行", date(2026, 4, 8))
    chinese = wording_of("project: {holidays: [2026-04-06]}", language="zh-Hans")
    (step,) = date_strip(chinese, [fieldwork], 0)
    assert (step["date"], step["days"]) == ("4月3–8日", "历时\n3 个工作日")
    one_day = [Mark(date(2026, 4, 2), "Ready"), Mark(date(2026, 4, 3), "Fieldwork", date(2026, 4, 3))]
    assert [step["days"] for step in date_strip(wording, one_day, 1)] == ["", "1 workday"]


def test_no_days_make_no_strip() -> None:
    assert date_strip(wording_of(), [], 0) == []
