"""people: slides on who is spoken to, where they are lost, the problem and the insight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.kinds import shell
from briefgen.kinds.exhibits import funnel as funnel_exhibits
from briefgen.kinds.proposal.slide import Slide, column, columns, exhibit_slide, in_clauses, joined, slide

if TYPE_CHECKING:
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.consumer_profile import Psychographics, Segment
    from briefgen.model.job_strategy import Audience, TargetGroup

PORTRAIT_ROWS = 6
VOICES = 3
_WHO = "audience.primary.who"
_BASE = re.compile(r"\s*[（(]n=[\d,]+[）)]")
"""The base of a share, which on a statement slide stands in the source line."""


def people(wording: Wording) -> Slide | None:
    """A portrait, not a census: who, what they value, who else has a part, what they do and think now."""
    audience = wording.job.audience
    primary = audience.primary if audience else None
    if audience is None or primary is None:
        return None
    mind = wording.client.consumers.psychographics if wording.client.consumers else None
    segment, open_ = _segment(wording, primary.segment), _disputed_title(wording)
    moves = _what_moves(wording, audience, mind)
    title = open_ or _portrait_title(wording, segment) or moves or wording.text(primary.who)
    given = wording.client.problem.verbatims if wording.client.problem else ()
    voices = [each for each in given if each.quote][:VOICES]
    return slide(
        wording,
        "sec.audience",
        title,
        rows=_portrait(wording, audience, primary, title) or _portrait(wording, audience, primary, ""),
        voices=[
            {
                "quote": wording.formats.quoted(wording.text(each.quote)),
                "by": _capital(wording.speaker(each.speaker)) or None,
            }
            for each in voices
        ],
        asks="people_open" if open_ else "people",
        asked={"name": wording.inline(wording.text(segment.name)) if segment else ""},
        source=wording.cite(segment.source if segment else None, *(each.source for each in voices)),
    )


def _portrait(wording: Wording, audience: Audience, primary: TargetGroup, title: str) -> list[dict[str, Said]]:
    """The rows of a portrait; what the title says, or a row before, is not said again."""
    mind = wording.client.consumers.psychographics if wording.client.consumers else None
    now = audience.current
    who = wording.formats.clauses(wording.text(primary.who), wording.text(primary.size))
    life = wording.text(primary.portrait) or (wording.text(mind.lifestyle) if mind else "")
    motives = wording.texts([audience.motivation] if audience.motivation else mind.motives if mind else ())
    barriers = wording.texts([audience.barrier] if audience.barrier else mind.barriers if mind else ())
    told: list[tuple[str, Said]] = [
        ("who", wording.disputed(_WHO) or who),
        ("life", life),
        ("motive", _sentence(wording, shell.unsaid(motives, [title, life]))),
        ("barrier", _sentence(wording, shell.unsaid(barriers, [title, life]))),
        ("roles", _others(wording)),
        ("do", wording.text(now.do) if now else ""),
        ("think", wording.text(now.think) if now else ""),
    ]
    rows: list[dict[str, Said]] = [
        {"label": wording.words(f"pro.people.{key}"), "text": text} for key, text in told if text
    ]
    return rows[:PORTRAIT_ROWS]


def _sentence(wording: Wording, statements: list[str]) -> str:
    return _capital(joined(wording, statements))


def _disputed_title(wording: Wording) -> str:
    """That sources disagree about who is to be addressed, where they do."""
    nothing = wording.brief.nothing(_WHO)
    number = len(nothing.sides) if nothing else 0
    count = wording.words.get(f"count.{number}") or str(number)
    return wording.words("pro.people.open", n=number, count=count) if number else ""


def _others(wording: Wording) -> str:
    """Who else has a part in the purchase: user, influencer and buyer are not one person (DOMAIN point 10)."""
    roles = wording.client.consumers.roles if wording.client.consumers else None
    given = (("fld.influencer_role", roles.influencer), ("fld.buyer", roles.buyer)) if roles else ()
    told = [
        (wording.words(label), wording.inline(wording.text(role.who))) for label, role in given if role and role.who
    ]
    return joined(wording, [wording.words("pro.notes.named", name=label, text=who) for label, who in told])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _segment(wording: Wording, segment_id: str | None) -> Segment | None:
    segments = wording.client.consumers.segments if wording.client.consumers else ()
    return next((segment for segment in segments if segment.id and segment.id == segment_id), None)


def _portrait_title(wording: Wording, segment: Segment | None) -> str:
    if segment is None or segment.size_pct is None:
        return wording.text(segment.name) if segment else ""
    key = "pro.people.title" if segment.value_pct is not None else "pro.people.sized"
    return wording.words(
        key,
        name=wording.text(segment.name),
        users=wording.formats.percent(segment.size_pct),
        value=wording.formats.percent(segment.value_pct or 0),
    )


def _what_moves(wording: Wording, audience: Audience, mind: Psychographics | None) -> str:
    """What people want, else what holds them back: the first that is known."""
    given = (audience.motivation, *(mind.motives if mind else ()), audience.barrier, *(mind.barriers if mind else ()))
    return next(iter(wording.texts(text for text in given if text)), "")


def funnel(wording: Wording) -> Slide | None:
    """Where people are lost between knowing the brand and drinking it, against a benchmark."""
    exhibit = funnel_exhibits.funnel(wording)
    if exhibit is None:
        return None
    return exhibit_slide(
        wording,
        "pro.funnel.kicker",
        exhibit,
        points=funnel_exhibits.conversions(wording),
        conclusion=funnel_exhibits.task(wording),
    )


def problem(wording: Wording) -> Slide | None:
    """The one sentence communication has to solve."""
    identity = wording.job.identity
    if not (identity and identity.problem):
        return None
    point = wording.client.problem
    words, source = wording.words, _problem_source(wording)
    line = wording.text(identity.problem)
    return slide(
        wording,
        "pro.problem.kicker",
        in_clauses(_BASE.sub("", line) if source else line),
        columns=columns(
            column(words("pro.problem.consumer"), wording.text(point.consumer_problem) if point else ""),
            column(words("pro.problem.product"), wording.text(point.product_problem) if point else ""),
            column(words("sec.role_of_communication"), wording.text(identity.role_of_communication)),
        ),
        source=source,
    )


def _problem_source(wording: Wording) -> str | None:
    """Where it is known how many have the problem, and who said so."""
    point = wording.client.problem
    if point is None:
        return None
    frequency = point.frequency_pct.source if point.frequency_pct else None
    return wording.cite(frequency, *(each.source for each in point.verbatims[:2]))


def _in_two_lines(line: str) -> str:
    """A sentence of two halves breaks between them."""
    comma = "，" if "，" in line else ": "
    first, _, second = line.partition(comma)
    return f"{first}{comma.strip()}\n{second}" if second and comma not in second else in_clauses(line)


def insight(wording: Wording) -> Slide | None:
    """The tension the work springs from."""
    given = wording.job.insight
    line = wording.text(given.line or given.observation) if given else ""
    if given is None or not line:
        return None
    words = wording.words
    observation = wording.text(given.observation)
    return slide(
        wording,
        "sec.insight",
        _in_two_lines(line),
        columns=columns(
            column(words("pro.insight.observation"), observation if observation != line else ""),
            column(words("pro.insight.tension"), wording.text(given.tension)),
            column(words("pro.insight.so_what"), wording.text(given.so_what)),
        ),
        source=wording.cite(*given.evidence),
    )
