"""templating: a template's source and named values in, the source with the values set in out.

Both writers turn a part of an Office file into Jinja source and render it here.
"""

from __future__ import annotations

from briefgen.templating.compiling import PLAIN, Compiled, Dialect, compile_source, render
from briefgen.templating.faults import iter_full_width
from briefgen.templating.names import used_names
from briefgen.templating.texts import (
    EMPHASES,
    END,
    SENTINELS,
    as_text,
    clean,
    ems,
    escaped,
    span_text,
    with_marks,
)

__all__ = [
    "EMPHASES",
    "END",
    "PLAIN",
    "SENTINELS",
    "Compiled",
    "Dialect",
    "as_text",
    "clean",
    "compile_source",
    "ems",
    "escaped",
    "iter_full_width",
    "render",
    "span_text",
    "used_names",
    "with_marks",
]
