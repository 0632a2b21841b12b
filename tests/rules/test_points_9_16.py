"""Rules of points 9 to 16, each with a brief that breaks it and one that keeps it."""

from __future__ import annotations

import pytest

from briefgen.checks.points_9_16 import RULES
from tests.rules.case import Case, assert_case

CASES = [
    Case(
        rule="P9-1",
        severity="warning",
        bad="competitors:\n  - {id: shanyan, name: 山言}\n",
        place="2:3",
        zh="竞品列表应包含本品牌，现有 1 个品牌，都没有写 own: true",
        en="expected the own brand among the competitors, found 1 brands and none with own: true",
        good="competitors: [{id: qingyu, name: 清屿, own: true}]\n",
    ),
]
TABLE = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)
