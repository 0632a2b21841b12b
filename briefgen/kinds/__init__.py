"""kinds: every kind of document, by name; a new kind is a module and a row here."""

from __future__ import annotations

from briefgen.kinds import creative_brief, dossier, media_brief, proposal, questionnaire, research_brief
from briefgen.kinds.kind import Gap, Kind, Need, gaps_of, has_something_to_say

__all__ = ["KINDS", "Gap", "Kind", "Need", "gaps_of", "has_something_to_say"]

KINDS: dict[str, Kind] = {
    "dossier": dossier.KIND,
    "questionnaire": questionnaire.KIND,
    "creative-brief": creative_brief.KIND,
    "media-brief": media_brief.KIND,
    "research-brief": research_brief.KIND,
    "proposal": proposal.KIND,
}
