"""dossier: a client's brief in, the living archive of its sixteen points out (DOMAIN §5.1)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.kinds import needs, shell
from briefgen.kinds.dossier import cover, registers
from briefgen.kinds.dossier.completeness import completeness
from briefgen.kinds.dossier.points import points
from briefgen.kinds.dossier.snapshot import snapshot
from briefgen.kinds.kind import Kind

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording


def assemble(wording: Wording) -> dict[str, object]:
    """Everything the paper says, by section; sources are cited by their number in its register."""
    wording = replace(wording, references=registers.numbers(wording))
    survey = wording.survey
    told = points(wording)
    return {
        "document": cover.document(wording),
        "cover": cover.cover(wording),
        "gaps": shell.gap_box(wording),
        "control": registers.control(wording),
        "snapshot": snapshot(wording, survey, told) if survey else None,
        "completeness": completeness(wording, survey) if survey else None,
        **told,
        "sources": registers.sources(wording),
        "versions": registers.versions(wording),
        "contacts": registers.contacts(wording),
        "signoff": cover.signatures(wording, KIND.code),
    }


KIND = Kind(
    name="dossier",
    code="DOS",
    suffix=".docx",
    title="doc.client_dossier",
    needs=needs.DOSSIER,
    wishes=(),
    core=(needs.COMPANY, needs.PRODUCT, needs.MARKET, needs.RIVALS),
    assemble=assemble,
    client_wide=True,
)
