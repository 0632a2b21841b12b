"""contents: a table of contents as one field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.elements import field, paragraph, run, tab, w

if TYPE_CHECKING:
    from paper.elements import Element

_SAMPLE = "_Toc1"


def contents() -> list[Element]:
    """The field over a sample entry; a finished paper has its own headings, the sections', in its place."""
    begin, separate, end = (w("r", w("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end"))
    instruction = w("instrText")
    # By heading styles only: labels of rows have outline levels too.
    instruction.text = r' TOC \o "1-1" \h \z '
    entry = w("hyperlink", run("{{ document.title }}"), tab(), *field(f"PAGEREF {_SAMPLE} \\h", "1"), anchor=_SAMPLE)
    return [paragraph("TOC1", begin, w("r", instruction), separate, entry, end)]
