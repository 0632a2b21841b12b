"""writers: one package an output format, each with `write`, found here by the template's suffix."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefgen.content import Properties, Typesetting, Written
    from briefgen.problems import Place

WRITERS = {
    ".docx": "briefgen.writers.word",
    ".dotx": "briefgen.writers.word",
    ".docm": "briefgen.writers.word",
    ".pptx": "briefgen.writers.powerpoint",
    ".potx": "briefgen.writers.powerpoint",
    ".pptm": "briefgen.writers.powerpoint",
}


class Write(Protocol):
    """Sets values in a template and puts the finished file at the target.

    Raises `TemplateFaulty` with all problems of the template, `TargetNotWritable`; leaves no half-written file.
    """

    def __call__(
        self,
        template: Path,
        values: Mapping[str, object],
        target: Path,
        *,
        properties: Properties | None = None,
        typesetting: Typesetting | None = None,
    ) -> Written:
        """Write the file and say what was written."""


class NamesIn(Protocol):
    """The dotted names a template reads, each with the first part it stands in; `TemplateFaulty` if it has faults."""

    def __call__(self, template: Path, typesetting: Typesetting | None = None) -> Mapping[str, Place]:
        """The names of the template at this path, which is compiled for the language it is going to be filled in."""


def names_for(suffix: str) -> NamesIn:
    """What finds the names in templates of a suffix."""
    return cast("NamesIn", import_module(WRITERS[suffix]).names_in)


def writer_for(suffix: str) -> Write:
    """The writer of a suffix; loaded when first asked for, since office libraries load slowly."""
    return cast("Write", import_module(WRITERS[suffix]).write)
