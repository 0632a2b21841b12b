"""points_9_16: rules of the checklist's points 9 to 16."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.rule import WARNING, Checking, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator


def _own_brand_absent(checking: Checking) -> Iterator[Finding]:
    """P9-1: nobody among the competitors is marked as the own brand."""
    rivals = checking.client.competitors
    if rivals and not any(rival.own for rival in rivals):
        yield Finding("competitors", {"n": len(rivals)})


RULES = (Rule("P9-1", WARNING, _own_brand_absent),)
