"""fields: paragraphs with complex fields in, where each field begins, what it asks for and what it shows out.

A field is a run with `begin`, its instruction, `separate`, what it showed last, and `end`; fields nest, and one such as
a table of contents runs over paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefgen.writers.word.markup import every, name_of, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.writers.word.markup import Element


@dataclass
class Field:
    """A field: its runs from `begin` to `end`, what it asks for, and the runs of what it shows."""

    instruction: str = ""
    runs: list[Element] = field(default_factory=list)
    shown: list[Element] = field(default_factory=list)
    separated: bool = False

    @property
    def kind(self) -> str:
        """The first word of what is asked for: `SEQ`, `TOC`, `PAGE`."""
        return self.instruction.split(maxsplit=1)[0].upper() if self.instruction.strip() else ""


def iter_fields(root: Element) -> Iterator[Field]:
    """The fields of a part, inner ones before those around them."""
    opened: list[Field] = []
    for run in every(root, "r"):
        kind = next((value(mark, "fldCharType") for mark in run.findall(name_of("fldChar"))), None)
        if kind == "begin":
            opened.append(Field())
        for each in opened:
            each.runs.append(run)
        if not opened:
            continue
        if kind == "separate":
            opened[-1].separated = True
        elif kind == "end":
            yield opened.pop()
        elif opened[-1].separated:
            opened[-1].shown.append(run)
        else:
            opened[-1].instruction += "".join(text.text or "" for text in every(run, "instrText"))
