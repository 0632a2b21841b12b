"""Rules any figure is held to, each with a brief that breaks it and one that keeps it."""

from __future__ import annotations

import pytest

from briefgen.checks.values import RULES
from tests.rules.case import Case, assert_case

TABLE = {rule.id: rule for rule in RULES}
CASES = [
    Case(
        rule="V-1",
        severity="warning",
        bad="market:\n  penetration_pct: {value: 31, as_of: 2025-03-12}\n",
        place="2:20",
        also="client.yaml:2:39",
        zh="数据应不满 12 个月，这份是 2025-03-12 的，已有 12 个月",
        en="expected a figure younger than 12 months, found one of 2025-03-12, 12 months old",
        good="market:\n  penetration_pct: {value: 31, as_of: 2025-03-13}\n",
    ),
    Case(
        rule="V-1",
        severity="warning",
        bad="materials: [{id: s, date: 2025-09-01}]\ncompetitors:\n"
        "  - share_series: [{period: 2024, share_pct: 4, source: s}]\n",
        place="3:19",
        also="client.yaml:3:57",
        zh="数据应不满 6 个月，这份是 2025-09-01 的，已有 6 个月",
        en="expected a figure younger than 6 months, found one of 2025-09-01, 6 months old",
        good="materials: [{id: s, date: 2025-10-01}]\ncompetitors:\n"
        "  - share_series: [{period: 2024, share_pct: 4, source: s}]\n",
    ),
    Case(
        rule="V-2",
        severity="warning",
        bad="market: {penetration_pct: 38}\n",
        place="1:27",
        zh="数字 38 应注明来源，现在没有",
        en="expected a source beside the figure 38, found none",
        good="materials: [{id: s}]\nmarket: {penetration_pct: {value: 38, source: s}}\n",
    ),
    Case(
        rule="V-3",
        severity="warning",
        bad="brand: {share_series: [{period: 2025, share_pct: 0.068}]}\n",
        place="1:50",
        zh="百分比应写 0 到 100，0.068 像是小数写法",
        en="expected a percentage from 0 to 100, found 0.068, which looks like a fraction",
        good="brand: {share_series: [{period: 2025, share_pct: 6.8}]}\n",
    ),
    Case(
        rule="V-4",
        severity="error",
        bad="brand: {share_series: [{period: 2026-13}]}\n",
        place="1:33",
        zh="日历上没有“2026-13”",
        en="expected a period of the calendar, found 2026-13",
        good="brand: {share_series: [{period: 2026-W53}, {period: 2025-26}, {period: 2025/26}]}\n",
    ),
    Case(
        rule="V-4",
        severity="error",
        bad="brand: {share_series: [{period: 2026-05-04..2026-01-01}]}\n",
        place="1:33",
        zh="期间应先开始后结束，现写 2026-05-04–2026-01-01",
        en="expected a period that begins before it ends, found 2026-05-04–2026-01-01",
        good="brand: {share_series: [{period: 2026-05-04..2026-05-04}]}\n",
    ),
    Case(
        rule="V-5",
        severity="warning",
        bad="brand: {launch: {date: {conflicting: [{value: 2012-03, source: a}, {value: 2012-04, note: 推算}]}}}\n",
        place="1:24",
        zh="资料说法不一：2012-03 [a]、2012-04",
        en="sources disagree: 2012-03 [a], 2012-04",
        good="brand: {launch: {date: 2012-03}}\n",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)
