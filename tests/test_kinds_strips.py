"""Dates side by side: the working days between them, and the one that stands out."""

from __future__ import annotations

from datetime import date

from briefgen.kinds.strips import date_strip
from tests.small_briefs import wording_of


def test_days_between_leave_out_weekends_and_holidays() -> None:
    wording = wording_of("project: {holidays: [2026-04-06]}", "{}", "zh-Hans")
    marks = [(date(2026, 4, 3), "执行"), (date(2026, 4, 9), "快报")]
    assert date_strip(wording, marks, 1) == [
        {"date": "4月3日", "event": "执行", "days": "", "last": False},
        {"date": "4月9日", "event": "快报", "days": "3 个工作日", "last": True},
    ]


def test_no_days_make_no_strip() -> None:
    assert date_strip(wording_of(), [], 0) == []
