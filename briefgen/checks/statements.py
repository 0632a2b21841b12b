"""statements: a field of a brief in, what the client said there, or said in place of it, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.checks.rule import Checking
    from briefgen.model import Text


def said(checking: Checking, text: Text | None) -> str:
    """A text as the client wrote it, in the brief's main language."""
    return text.in_language(checking.brief.main_language).strip() if text else ""


def is_excused(checking: Checking, path: str) -> bool:
    """Whether somebody stated that a field, or a group it belongs to, does not apply or is withheld."""
    return bool(_kinds(checking, path) & {"not_applicable", "withheld"})


def is_admitted(checking: Checking, path: str) -> bool:
    """Whether somebody stated that a field, or a group it belongs to, is missing, in conflict or has been asked for."""
    return bool(_kinds(checking, path) & {"missing", "requested", "conflicting"})


def was_asked_for(checking: Checking, path: str) -> bool:
    """Whether somebody stated that a field, or a group it belongs to, has been asked for."""
    return "requested" in _kinds(checking, path)


def _kinds(checking: Checking, path: str) -> set[str]:
    steps = path.split(".")
    groups = (".".join(steps[: number + 1]) for number in range(len(steps)))
    return {nothing.kind for group in groups if (nothing := checking.brief.nothing(group))}
