"""points_1_4: rules of the checklist's points 1 to 4."""

from __future__ import annotations

from briefgen.checks import points_1_2, points_3_4

RULES = (*points_1_2.RULES, *points_3_4.RULES)
NOT_CHECKABLE = points_1_2.NOT_CHECKABLE | points_3_4.NOT_CHECKABLE
