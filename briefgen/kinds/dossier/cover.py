"""cover: who the dossier is about, which version it is, and who may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import shell
from briefgen.kinds.figures import period_key

if TYPE_CHECKING:
    from briefgen.kinds.wording import Said, Wording

    Group = dict[str, object]


def document(wording: Wording) -> Group:
    """The names and marks every page carries."""
    paper = wording.words("doc.client_dossier")
    return {
        "title": paper,
        "draft": wording.draft,
        "header_left": shell.client_name(wording),
        "header_right": paper,
        "footer_left": shell.dotted(shell.agency_name(wording), shell.confidentiality(wording)),
        "footer_right": shell.version(wording),
    }


def cover(wording: Wording) -> Group:
    """The first page."""
    return {
        "agency": shell.agency_name(wording),
        "client": shell.client_name(wording),
        "brands": shell.dotted(shell.brand_name(wording), shell.product_name(wording)),
        "confidentiality": shell.confidentiality(wording),
        "facts": [{"label": wording.words(label), "value": value} for label, value in _facts(wording) if value],
    }


def _facts(wording: Wording) -> list[tuple[str, Said]]:
    archive = wording.client.archive
    due = archive.next_briefing if archive else None
    owner = archive.review_owner if archive else None
    return [
        ("fld.version", wording.shown(shell.version(wording), "archive.version")),
        ("fld.as_of", wording.shown(shell.issued(wording), "archive.as_of")),
        ("fld.owner", wording.name_with_role(owner)),
        ("fld.next_briefing", wording.formats.period(period_key(due)) if due else ""),
    ]
