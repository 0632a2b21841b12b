"""rivals: the slide on share of market against share of voice, brand by brand (DOMAIN §6.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.exhibits.rivals import Standing, price_basis, stance, standings, unlisted, voice_and_share
from briefgen.kinds.proposal.slide import Slide, exhibit_slide

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording


def competition(wording: Wording) -> Slide | None:
    """Who spends above and below its share; nothing where spend does not stand on one basis."""
    exhibit = voice_and_share(wording)
    if exhibit is None:
        return None
    return exhibit_slide(
        wording,
        "pro.competition.kicker",
        exhibit,
        points=_points(wording),
        conclusion=wording.text(wording.job.competitor_context),
        asked={"rival": greatest_threat(wording)},
        source=wording.formats.sentences(exhibit.source, price_basis(wording), unlisted(wording)),
    )


def greatest_threat(wording: Wording) -> str:
    """The rival that is to be feared most, by name."""
    return next((wording.text(each.name) for each in wording.client.competitors if each.greatest_threat), "")


def _points(wording: Wording) -> list[str]:
    """What the largest rival does, and what the greatest threat does."""
    rivals, _ = standings(wording)
    leader = max(rivals, key=lambda each: each.market)
    threats = [each for each in rivals if each.brand.greatest_threat and each is not leader]
    return [wording.formats.sentences(_told(wording, each)) for each in (leader, *threats)]


def _told(wording: Wording, each: Standing) -> str:
    name, reason = wording.text(each.brand.name), wording.text(each.brand.threat_reason)
    if not reason:
        return stance(wording, each)
    if reason.startswith(name):
        return reason
    key = "pro.competition.threat" if each.brand.greatest_threat else "pro.competition.rival"
    return wording.words(key, name=name, reason=reason)
