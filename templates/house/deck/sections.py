"""sections: the sample slides in, the parts of the argument that PowerPoint shows them in out."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from drawing.xml import el

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.xml import Element

FIRST_SLIDE = 256
"""The number of the first slide."""
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_PARTS = {
    "opening": ("cover", "gaps", "agenda", "overview"),
    "task": ("task",),
    "market": ("market", "position", "competition", "season", "regions", "channels", "truth"),
    "people": ("people", "funnel", "problem", "insight"),
    "strategy": ("proposition", "from_to"),
    "creative": ("idea", "execution"),
    "plan": ("phases", "media", "budget", "kpi", "timeline"),
    "decision": ("risks", "team", "decisions"),
}
"""What the argument is made of, as in the agenda, and what its slides tell of."""


def sections(subjects: Sequence[str]) -> Element:
    """The presentation's list of sections, each named in the deck's language."""
    listed = [_section(part, subjects) for part in _PARTS]
    return el("p:extLst", el("p:ext", el("p14:sectionLst", listed), uri=_SECTIONS))


def _section(part: str, subjects: Sequence[str]) -> Element:
    slides = [el("p14:sldId", id=FIRST_SLIDE + n) for n, subject in enumerate(subjects) if subject in _PARTS[part]]
    key = str(uuid.uuid5(uuid.NAMESPACE_URL, f"house proposal {part}")).upper()
    return el("p14:section", el("p14:sldIdLst", slides), name=f"{{{{ words.pro.chapter.{part} }}}}", id=f"{{{key}}}")
