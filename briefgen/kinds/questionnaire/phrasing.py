"""phrasing: a question to ask in, the row of the questionnaire it stands in out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.content import Span
from briefgen.formats import DASH
from briefgen.kinds.conflicts import all_sides
from briefgen.kinds.questionnaire.naming import (
    campaign_of,
    label_of,
    names_entry,
    owner_of,
    question_label,
    record_name,
    value_at,
)
from briefgen.kinds.questionnaire.parts import known_part, missing_parts, told_in_words
from briefgen.kinds.questionnaire.people import whom
from briefgen.kinds.questionnaire.values import said, source_of
from briefgen.kinds.wording import rich
from briefgen.model import Text
from briefgen.model.usage import TITLES, used_in

if TYPE_CHECKING:
    from datetime import date

    from briefgen.content import Rich
    from briefgen.kinds.questionnaire.ask import Ask
    from briefgen.kinds.wording import Wording

LONGEST_TAG = 64
_SHOWN_PAPERS = 2
_PRINTED_WITH = {"materials.status": "materials", "immersions.open_questions": "immersions"}
"""Fields no paper but this one prints, and those that are on file once they are answered."""
_STOPS = ("？", "?", "。", ".", "！", "!")
OWN_CODE = "QST"


@dataclass(frozen=True)
class Deadlines:
    """By when the client is asked to answer: what holds papers up first."""

    first: date
    rest: date


def row(wording: Wording, ask: Ask, number: int, deadlines: Deadlines) -> dict[str, object]:
    """A question with its number, why it is asked, how to answer, who can, by when and what waits for it."""
    key = _key(ask)
    return {
        "number": number,
        "no": f"Q{number}",
        "tag": _tag(ask),
        "title": wording.words("qst.control", n=number),
        "may_leave": wording.words("qst.may_leave", n=number),
        "may_leave_tag": _tag(ask, "x"),
        "question": _question(wording, ask),
        "why": wording.words.get(f"{key}.why") or wording.words("qst.generic_why"),
        "example": _example(wording, key),
        "who": whom(wording, ask),
        "due": wording.day(_due(wording, ask, deadlines)),
        "blocks": _blocks(wording, ask) or DASH,
    }


def _example(wording: Wording, key: str) -> str:
    """How to answer, with an example that is dated near the paper."""
    if f"{key}.example" not in wording.words:
        return wording.words("qst.generic_example")
    year = wording.as_at.year
    years = {"year": year, "next": year + 1, "last": year - 1, "before": year - 2, "earlier": year - 3}
    return wording.words(f"{key}.example", **years)


def short(wording: Wording, ask: Ask) -> str:
    """What a question is about, in a word or two."""
    if ask.topic.startswith("need."):
        return wording.words(ask.topic)
    return label_of(wording, ask.topic)


def _key(ask: Ask) -> str:
    own = {"stale": "stale", "contradictions": "contradiction"}.get(ask.section)
    return f"qst.{own}" if own else f"ask.{ask.topic}"


def _tag(ask: Ask, prefix: str = "q") -> str:
    """The key a reader of answers goes by; Word allows no more than 64 characters."""
    rule = f"!{ask.contradiction.rule}" if ask.contradiction else ""
    tag = f"{prefix}:{ask.path}{rule}"
    return tag if len(tag) <= LONGEST_TAG else f"{prefix}:{ask.topic}{rule}"[:LONGEST_TAG]


def _question(wording: Wording, ask: Ask) -> Rich:
    text = {"stale": _stale, "contradictions": _contradiction}.get(ask.section, _open)(wording, ask)
    nothing = ask.nothing
    asked = nothing.on if nothing and nothing.kind == "requested" else None
    space = "" if wording.formats.chinese else " "
    return rich(text, Span(space + wording.words("qst.asked_on", day=wording.day(asked)), "quiet") if asked else "")


def _open(wording: Wording, ask: Ask) -> str:
    if ask.topic == "immersions.open_questions":
        return wording.words(f"ask.{ask.topic}.question", question=_raised(wording, ask))
    sentences = [] if ask.parts and not ask.records else [_whole(wording, ask)]
    if ask.parts:
        sentences.append(missing_parts(wording, ask))
    elif told := told_in_words(wording, ask):
        sentences.append(told)
    return ("" if wording.formats.chinese else " ").join(sentences)


def _whole(wording: Wording, ask: Ask) -> str:
    names = wording.formats.joined([record_name(wording, record) for record in ask.records if record])
    campaign_name = _campaign_name(wording, ask)
    if known := known_part(wording, ask, campaign_name):
        return known
    key = f"ask.{ask.topic}.question"
    if key in wording.words:
        return wording.words(key, names=names, campaign=campaign_name)
    what, owner = wording.formats.inline(short(wording, ask)), owner_of(wording, ask.path)
    what = wording.words("qst.part_of", name=owner, parts=what) if owner else what
    if campaign_name:
        what = wording.words("qst.of_campaign", what=what, campaign=campaign_name)
    return wording.words("qst.generic", what=what)


def _campaign_name(wording: Wording, ask: Ask) -> str:
    job = campaign_of(wording, ask)
    return (wording.text(job.identity.name) if job and job.identity else "") or ask.job_id or ""


def _raised(wording: Wording, ask: Ask) -> str:
    value = value_at(wording.client, ask.path)
    text = wording.text(value) if isinstance(value, Text) else ""
    return text if text.endswith(_STOPS) else text + ("？" if wording.formats.chinese else "?")


def _stale(wording: Wording, ask: Ask) -> str:
    """What is on file, value by value; a source they share is named once."""
    values = [value_at(wording.client, each.path) for each in ask.parts]
    sources = [source_of(wording, value) for value in values]
    shared = sources[0] if len(set(sources)) == 1 else ""
    lines = []
    for each, value, source in zip(ask.parts, values, sources, strict=True):
        old = said(wording, value, each.about)
        owner, label = owner_of(wording, each.path), question_label(wording, each)
        subject = wording.words("qst.part_of", name=owner, parts=label) if owner else label
        line = wording.words("qst.on_file", what=subject, old=old) if old else subject
        lines.append(line if shared else wording.aside(line, source))
    return wording.words("qst.stale.question", old=wording.aside(wording.words("join.semicolon").join(lines), shared))


def _contradiction(wording: Wording, ask: Ask) -> str:
    subject = _subject(wording, ask)
    if ask.nothing and ask.nothing.sides:
        told = all_sides(wording, ask.nothing.sides, noted=True)
        return wording.words("qst.disagreement.question", topic=subject, told=told)
    told = ask.contradiction.told[wording.language] if ask.contradiction else ""
    return wording.words("qst.contradiction.question", topic=subject, told=told)


def _subject(wording: Wording, ask: Ask) -> str:
    """What the statements are about: a field, and of which entry of a list."""
    label = label_of(wording, ask.path)
    owner = "" if names_entry(ask.path) else owner_of(wording, ask.path)
    return wording.words("qst.part_of", name=owner, parts=label) if owner else label


def _due(wording: Wording, ask: Ask, deadlines: Deadlines) -> date:
    promised = ask.nothing.due if ask.nothing else None
    if promised and promised >= wording.as_at:
        return promised
    return deadlines.first if ask.is_urgent else deadlines.rest


def _blocks(wording: Wording, ask: Ask) -> str:
    """The papers that wait for an answer, else those it goes into."""
    survey = wording.survey
    made = dict.fromkeys(paper.code for paper in survey.papers if paper.code != OWN_CODE) if survey else {}
    meant = frozenset(paper.code for paper in ask.blocks)
    meant = meant or _printed_in(ask)
    codes = [code for code in made if code in meant]
    if len(codes) > _SHOWN_PAPERS and len(codes) == len(made):
        return wording.words("qst.all_papers")
    codes = codes or [code for code in TITLES if code in meant][:_SHOWN_PAPERS]
    return wording.formats.listed(list(dict.fromkeys(_title(wording, code) for code in codes)))


def _printed_in(ask: Ask) -> frozenset[str]:
    """The papers an answer goes into."""
    paths = (_PRINTED_WITH.get(ask.topic, ask.path.partition("@")[0]), *ask.twins)
    return frozenset().union(*map(used_in, paths)) - {OWN_CODE}


def _title(wording: Wording, code: str) -> str:
    """A paper's name as short as it may be."""
    return wording.words.get(f"qst.paper.{code}") or wording.words(f"opt.{code}")
