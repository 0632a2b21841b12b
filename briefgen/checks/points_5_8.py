"""points_5_8: rules of the checklist's points 5 to 8."""

from __future__ import annotations

from briefgen.checks import point_7, point_8, points_5_6

RULES = (*points_5_6.RULES, *point_7.RULES, *point_8.RULES)
NOT_CHECKABLE = points_5_6.NOT_CHECKABLE | point_7.NOT_CHECKABLE | point_8.NOT_CHECKABLE
