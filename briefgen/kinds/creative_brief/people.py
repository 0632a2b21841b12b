"""people: whom the work speaks to, and what is true of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import shell
from briefgen.kinds.prose import led_in
from briefgen.kinds.wording import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.job_strategy import TargetGroup

    Group = dict[str, object]


def audience(wording: Wording) -> Group | None:
    """The one group the work is made for."""
    audience = wording.job.audience
    primary = audience.primary if audience else None
    if primary is None:
        return None
    who = wording.text(primary.who)
    name = shell.segment_name(wording, primary) or who
    quote = next(iter(wording.client.problem.verbatims if wording.client.problem else ()), None)
    return {
        "name": name or None,
        "disputed": None if name else wording.disputed("audience.primary.who"),
        "text": led_in(
            wording.formats.sentences(
                wording.formats.clauses(who if who != name else "", _size(wording, primary)),
                *_drives(wording),
            ),
            wording.prose(primary.portrait),
            wording.formats,
        ),
        "secondary": _secondary(wording, audience.secondary if audience else ()),
        "quote": wording.formats.quoted(wording.text(quote.quote)) if quote and quote.quote else None,
        "quote_by": wording.speaker(quote.speaker) or None if quote else None,
    }


def _size(wording: Wording, group: TargetGroup) -> str:
    """How many a group are; shares carry the base of the study that point 10 has them from."""
    size, segment = wording.text(group.size), shell.segment_of(wording, group)
    study = wording.brief.source(segment.source) if segment else None
    if study is None or not study.base or "%" not in size or "n=" in size:
        return size
    return wording.aside(size, f"n={wording.formats.number(study.base, 0)}")


def _secondary(wording: Wording, groups: Sequence[TargetGroup]) -> str | None:
    """Whom the work also reaches, one after another."""
    told = [
        wording.formats.clauses(
            *dict.fromkeys((shell.segment_name(wording, each), wording.text(each.who))),
            _size(wording, each),
            bare(wording.text(each.portrait)),
        )
        for each in groups
    ]
    line = wording.words("join.semicolon").join(part for part in told if part)
    return wording.formats.sentences(wording.words("cb.secondary", who=line)) if line else None


def _drives(wording: Wording) -> list[str]:
    """What moves these people and what holds them back."""
    audience = wording.job.audience
    given = (("cb.motivation", audience.motivation), ("cb.barrier", audience.barrier)) if audience else ()
    return [wording.words(key, text=wording.inline(bare(wording.text(each)))) for key, each in given if each]


def insight(wording: Wording) -> Group | None:
    """The truth about these people that the work stands on."""
    insight = wording.job.insight
    if insight is None:
        return None
    observation, tension = wording.text(insight.observation), wording.text(insight.tension)
    line = wording.text(insight.line) or observation
    seen = wording.formats.sentences(observation) if observation != line else ""
    apart = "" if wording.formats.chinese or not seen else " "
    felt = tension if tension != line else ""
    return {"line": line, "observation": seen + apart, "tension": felt} if line or tension else None
