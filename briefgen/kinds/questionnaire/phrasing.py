"""phrasing: a question to ask in, the row of the questionnaire it stands in out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.content import Span
from briefgen.formats import DASH
from briefgen.kinds.conflicts import all_sides
from briefgen.kinds.questionnaire.asking import URGENT
from briefgen.kinds.questionnaire.people import whom
from briefgen.kinds.questionnaire.topics import about_of, record_of, stripped
from briefgen.kinds.questionnaire.values import entry_name, said, source_of
from briefgen.kinds.wording import rich
from briefgen.model import Record, Text, fields_of
from briefgen.model.usage import TITLES, used_in

if TYPE_CHECKING:
    from datetime import date

    from briefgen.content import Rich
    from briefgen.kinds.questionnaire.asking import Ask
    from briefgen.kinds.survey import Question
    from briefgen.kinds.wording import Wording
    from briefgen.model import Brief

LONGEST_TAG = 64
_SHOWN_PAPERS = 2
_SHOWN_PARTS = 4
_SHORT_NAME = 12
_PRINTED_WITH = {"materials.status": "materials", "immersions.open_questions": "immersions"}
"""Fields no paper but this one prints, and those that are on file once they are answered."""
_REGISTERS = ("materials", "people", "competitors")
_COMMAS = ("、", "，", ", ")
_QUOTES = frozenset("“”「」")
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


def label_of(wording: Wording, path: str) -> str:
    """What a field is called."""
    about = about_of(path)
    return wording.words.get(f"qst.subject.{stripped(path)}") or (wording.words(about.label) if about else "")


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
        sentences.append(_missing_parts(wording, ask))
    return ("" if wording.formats.chinese else " ").join(sentences)


def _whole(wording: Wording, ask: Ask) -> str:
    names = wording.formats.joined([_record_name(wording, record) for record in ask.records if record])
    campaign = next((each for each in _campaigns(wording) if each.job_id == ask.job_id), None)
    name = wording.text(campaign.job.identity.name) if campaign and campaign.job and campaign.job.identity else ""
    campaign_name = name or ask.job_id or ""
    key = f"ask.{ask.topic}.question"
    if key in wording.words:
        return wording.words(key, names=names, campaign=campaign_name)
    what, owner = wording.formats.inline(short(wording, ask)), _owner(wording, ask.path)
    what = wording.words("qst.part_of", name=owner, parts=what) if owner else what
    if campaign_name:
        what = wording.words("qst.of_campaign", what=what, campaign=campaign_name)
    return wording.words("qst.generic", what=what)


def _raised(wording: Wording, ask: Ask) -> str:
    value = value_at(wording, ask.path)
    text = wording.text(value) if isinstance(value, Text) else ""
    return text if text.endswith(_STOPS) else text + ("？" if wording.formats.chinese else "?")


def _missing_parts(wording: Wording, ask: Ask) -> str:
    """What single fields are open; entries that lack most of what one asks of them are asked for together."""
    topic, rest = label_of(wording, ask.topic), f"ask.{ask.topic}.rest"
    lacking = _lacking(wording, ask)
    many = [owner for owner, labels in lacking.items() if owner and len(labels) > _SHOWN_PARTS]
    if rest not in wording.words:
        many = []
    few = {owner: labels for owner, labels in lacking.items() if owner not in many}
    sentences = []
    if few and all(_label(wording, each) == topic for each in ask.parts):
        sentences.append(wording.words("qst.parts_alone", parts=_parts(wording, few)))
    elif few:
        sentences.append(wording.words("qst.parts", topic=wording.inline(topic), parts=_parts(wording, few)))
    if many:
        sentences.append(wording.words(rest, names=wording.formats.joined(many)))
    return ("" if wording.formats.chinese else " ").join(sentences)


def _lacking(wording: Wording, ask: Ask) -> dict[str, list[str]]:
    """What is open of each entry of a list, by the entry's name."""
    lacking: dict[str, list[str]] = {}
    for part in ask.parts:
        lacking.setdefault(_owner(wording, part.path), []).append(wording.inline(_label(wording, part)))
    return lacking


def _parts(wording: Wording, lacking: dict[str, list[str]]) -> str:
    """The single fields that are open, entries that lack the same ones together."""
    alike: dict[str, list[str]] = {}
    for owner, labels in lacking.items():
        alike.setdefault(_some(wording, list(dict.fromkeys(labels))), []).append(owner)
    found = []
    for parts, owners in alike.items():
        names = wording.formats.joined([each for each in dict.fromkeys(owners) if each])
        found.append(wording.words("qst.part_of", name=names, parts=parts) if names else parts)
    return wording.words("join.semicolon").join(found)


def _some(wording: Wording, labels: list[str]) -> str:
    """The first few fields by name; the example shows what else an answer holds."""
    if len(labels) <= _SHOWN_PARTS:
        return wording.formats.joined(labels)
    first = wording.formats.listed(labels[: _SHOWN_PARTS - 1])
    return wording.words("qst.and_others", first=first)


def _owner(wording: Wording, path: str) -> str:
    """The entries of lists a field stands in, by name: 一叶, 2024 年."""
    names = [_record_name(wording, path[: found.end()]) for found in re.finditer(r"\[\d+\]", path)]
    return wording.formats.clauses(*(name for name in names if name))


def _record_name(wording: Wording, path: str) -> str:
    value = value_at(wording, path)
    if not isinstance(value, Record):
        return ""
    name = entry_name(wording, value) or _entry_number(wording, path)
    if _is_long(name) and not path.startswith(_REGISTERS):
        return wording.formats.quoted(name)
    if record_of(path) == path and path.startswith("materials"):
        return wording.words("qst.titled", title=name) if name else ""
    return name


def _is_long(name: str) -> bool:
    """Whether a name needs quotation marks to stand in a sentence, and has none of its own."""
    return (len(name) > _SHORT_NAME or any(mark in name for mark in _COMMAS)) and not set(name) & _QUOTES


def _entry_number(wording: Wording, path: str) -> str:
    """`第 2 条`, for an entry without a name among others."""
    whole, _, number = path.rstrip("]").rpartition("[")
    entries = value_at(wording, whole)
    is_one_of_many = isinstance(entries, tuple) and len(entries) > 1
    return wording.words("qst.entry", n=int(number) + 1) if is_one_of_many else ""


def value_at(wording: Wording, path: str) -> object:
    """What stands in a field of the client."""
    value: object = wording.client
    for step in re.findall(r"[^.\[\]]+", path):
        if isinstance(value, tuple):
            value = value[int(step)] if int(step) < len(value) else None
        elif isinstance(value, Record):
            field = fields_of(type(value)).get(step)
            value = getattr(value, field.name) if field else None
    return value


def _stale(wording: Wording, ask: Ask) -> str:
    """What is on file, value by value; a source they share is named once."""
    values = [value_at(wording, each.path) for each in ask.parts]
    sources = [source_of(wording, value) for value in values]
    shared = sources[0] if len(set(sources)) == 1 else ""
    lines = []
    for each, value, source in zip(ask.parts, values, sources, strict=True):
        old = said(wording, value, each.about)
        owner, label = _owner(wording, each.path), _label(wording, each)
        subject = wording.words("qst.part_of", name=owner, parts=label) if owner else label
        line = wording.words("qst.on_file", what=subject, old=old) if old else subject
        lines.append(line if shared else wording.aside(line, source))
    return wording.words("qst.stale.question", old=wording.aside(wording.words("join.semicolon").join(lines), shared))


def _label(wording: Wording, each: Question) -> str:
    return wording.words.get(f"qst.subject.{stripped(each.path)}") or wording.words(each.about.label)


def _contradiction(wording: Wording, ask: Ask) -> str:
    subject = _subject(wording, ask)
    if ask.nothing and ask.nothing.sides:
        told = all_sides(wording, ask.nothing.sides)
    else:
        told = ask.contradiction.told[wording.language] if ask.contradiction else ""
    return wording.words("qst.contradiction.question", topic=subject, told=told)


def _subject(wording: Wording, ask: Ask) -> str:
    """What the statements are about: a field, of which entry of a list, else of which topic."""
    label, owner, topic = label_of(wording, ask.path), _owner(wording, ask.path), label_of(wording, ask.topic)
    if owner:
        return wording.words("qst.part_of", name=owner, parts=label)
    if topic and topic != label:
        return wording.words("qst.within", name=topic, parts=wording.formats.inline(label))
    return label


def _due(wording: Wording, ask: Ask, deadlines: Deadlines) -> date:
    promised = ask.nothing.due if ask.nothing else None
    if promised and promised >= wording.as_at:
        return promised
    return deadlines.first if ask.section in URGENT else deadlines.rest


def _blocks(wording: Wording, ask: Ask) -> str:
    """The papers that wait for an answer, else those it goes into."""
    survey = wording.survey
    made = dict.fromkeys(paper.code for paper in survey.papers if paper.code != OWN_CODE) if survey else {}
    meant = frozenset(paper.code for paper in ask.blocks)
    meant = meant or used_in(_PRINTED_WITH.get(ask.topic, ask.path.partition("@")[0])) - {OWN_CODE}
    codes = [code for code in made if code in meant]
    if len(codes) > _SHOWN_PAPERS and len(codes) == len(made):
        return wording.words("qst.all_papers")
    codes = codes or [code for code in TITLES if code in meant][:_SHOWN_PAPERS]
    return wording.formats.listed(list(dict.fromkeys(_title(wording, code) for code in codes)))


def _title(wording: Wording, code: str) -> str:
    """A paper's name as short as it may be."""
    return wording.words.get(f"qst.paper.{code}") or wording.words(f"opt.{code}")


def _campaigns(wording: Wording) -> tuple[Brief, ...]:
    return wording.survey.campaigns if wording.survey else ()
