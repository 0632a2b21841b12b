"""dossier: a client's brief in, the living archive of its sixteen points out (DOMAIN §5.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import needs, shell
from briefgen.kinds.dossier import cover
from briefgen.kinds.dossier.points import points
from briefgen.kinds.kind import Kind

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording

SIGNERS = ("account_director", "brand_manager")


def assemble(wording: Wording) -> dict[str, object]:
    """Everything the paper says, by section."""
    return {
        "document": cover.document(wording),
        "cover": cover.cover(wording),
        "gaps": shell.gap_box(wording),
        **points(wording),
        "signoff": shell.sign_off(wording, SIGNERS, KIND.code),
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
