"""cover: who the dossier is about, which version it is, and who may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import shell
from briefgen.kinds.dossier.registers import level
from briefgen.kinds.telling import when

if TYPE_CHECKING:
    from briefgen.kinds.wording import Said, Wording

    Group = dict[str, object]

SIGNERS = ("brand_manager", "account_director")


def document(wording: Wording) -> Group:
    """The names and marks every page carries."""
    paper, agency = wording.words("doc.client_dossier"), shell.agency_name(wording)
    circulation = wording.words(f"conf.{level(wording)}")
    return {
        "title": paper,
        "draft": wording.draft,
        "header_left": shell.client_name(wording),
        "header_right": paper,
        "footer_left": wording.words("cap.draft_notice") if wording.draft else shell.dotted(agency, circulation),
        "footer_right": shell.version(wording),
    }


def cover(wording: Wording) -> Group:
    """The first page."""
    return {
        "agency": shell.agency_name(wording),
        "client": shell.client_name(wording),
        "brands": shell.dotted(shell.brand_name(wording), shell.product_name(wording)),
        "confidentiality": wording.words(f"conf.{level(wording)}"),
        "facts": [{"label": wording.words(label), "value": value} for label, value in _facts(wording) if value],
    }


def signatures(wording: Wording, code: str) -> list[Group]:
    """Who confirms the facts on either side."""
    return shell.sign_off(wording, SIGNERS, code)


def _facts(wording: Wording) -> list[tuple[str, Said]]:
    archive = wording.client.archive
    due = archive.next_briefing if archive else None
    owner = archive.review_owner if archive else None
    return [
        ("fld.version", wording.shown(shell.version(wording), "archive.version")),
        ("fld.as_of", wording.shown(shell.issued(wording), "archive.as_of")),
        ("fld.owner", wording.name_with_role(owner)),
        ("fld.next_briefing", when(wording, due) if due else ""),
    ]
