"""files: the rule that files a brief names lie in the client's folder, and that pictures can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.model.files import find_file, is_picture, picture_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = ("file", "photo", "path")


def _files(checking: Checking) -> Iterator[Finding]:
    """F-5: a file outside the client's folder, or a picture that is missing or is none."""
    for held in checking.brief.fields:
        if held.field.key in KEYS and isinstance(held.value, str) and "://" not in held.value:
            homes = checking.brief.homes(held.path)
            if find_file(homes, held.value) is None:
                yield Finding(held.path, {"file": held.value})
            elif held.path.startswith("executions") and is_picture(held.value):
                fault = picture_fault(homes, held.value)
                if fault:
                    yield Finding(held.path, {"file": held.value}, variant=fault, severity=WARNING)


RULES = (Rule("F-5", ERROR, _files),)
