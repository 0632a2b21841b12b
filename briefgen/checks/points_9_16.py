"""points_9_16: rules of the checklist's points 9 to 16."""

from __future__ import annotations

from briefgen.checks import point_9, points_10_12, points_13_16

RULES = (*point_9.RULES, *points_10_12.RULES, *points_13_16.RULES)
NOT_CHECKABLE = point_9.NOT_CHECKABLE | points_10_12.NOT_CHECKABLE | points_13_16.NOT_CHECKABLE
