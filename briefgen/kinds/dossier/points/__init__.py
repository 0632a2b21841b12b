"""points: the sixteen points in, groups of named values `p1` to `p16` out; none where the brief is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording


def points(wording: Wording) -> dict[str, object]:  # noqa: ARG001 - each point reads it
    """What each point says, by its name."""
    return {}
