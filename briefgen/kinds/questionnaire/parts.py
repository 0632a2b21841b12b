"""parts: what is open of a thing partly on file in, the sentences that ask for it out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.kinds.questionnaire.naming import campaign_of, label_of, owner_of, question_label, value_at
from briefgen.kinds.questionnaire.topics import OF_NEED, TOPICS, about_of, stripped
from briefgen.kinds.questionnaire.values import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.questionnaire.ask import Ask
    from briefgen.kinds.survey import Question
    from briefgen.kinds.wording import Wording

_SHOWN_PARTS = 4
_NOTHING = (None, ())
_OF_SIZE = re.compile(r"[\d百千][ \u00a0]?(?:亿|億|bn|billion|million)")
"""An amount as large as a market, in a sentence."""


def missing_parts(wording: Wording, ask: Ask) -> str:
    """What single fields are open, those of entries of lists entry by entry; nothing that is on file."""
    loose = [each for each in ask.parts if not owner_of(wording, each.path)]
    listed = [each for each in ask.parts if each not in loose]
    sentences = [*_of_topic(wording, ask, loose), *_of_entries(wording, listed)]
    return ("" if wording.formats.chinese else " ").join(sentences)


def known_part(wording: Wording, ask: Ask, campaign: str) -> str:
    """A question of a campaign whose main figure is on file: that figure, and what is open; else nothing."""
    job, fields = campaign_of(wording, ask), OF_NEED.get(ask.topic, ())
    values = {path: value_at(job, path) for path in fields} if job else {}
    known = [text for path, value in values.items() if (text := _told(wording, path, value))]
    parts = [label_of(wording, path) for path, value in values.items() if value in _NOTHING]
    if not parts or next(iter(values.values())) in _NOTHING:
        return ""
    return wording.words(
        "qst.known", campaign=campaign, known=wording.formats.clauses(*known), parts=wording.formats.joined(parts)
    )


def told_in_words(wording: Wording, ask: Ask) -> str:
    """The size of a market as a trend mentions it, where no figure is on file; nothing for other questions."""
    market = wording.client.market
    if ask.topic != "market.size" or market is None:
        return ""
    for each in market.trends:
        statement = wording.text(each.statement) if each.statement else ""
        if _OF_SIZE.search(statement):
            told = wording.aside(wording.formats.quoted(statement), wording.citation(each.source))
            return wording.words("qst.told_so_far", told=told)
    return ""


def _told(wording: Wording, path: str, value: object) -> str:
    """A figure with its name, one of a few choices by its word; not what is a table."""
    about = about_of(path)
    if isinstance(value, str):
        return wording.words.get(f"opt.{value}") or wording.words.get(f"tax.{value}") or ""
    text = said(wording, value, about) if about and isinstance(value, int | float) else ""
    return wording.words("qst.labelled", label=label_of(wording, path), value=text) if text else ""


def _of_topic(wording: Wording, ask: Ask, parts: Sequence[Question]) -> list[str]:
    """Fields that stand alone, each in its own question where all of them have one."""
    keys = list(dict.fromkeys(_own_question(each) for each in parts))
    if keys and all(key in wording.words for key in keys):
        return [wording.words(key) for key in keys]
    labels = list(dict.fromkeys(wording.inline(question_label(wording, each)) for each in parts))
    topic = wording.inline(label_of(wording, ask.topic))
    if not labels:
        return []
    if labels == [topic]:
        return [wording.words("qst.parts_alone", parts=topic)]
    return [wording.words("qst.parts", topic=topic, parts=_some(wording, labels))]


def _own_question(part: Question) -> str:
    path = stripped(part.path)
    return "" if path in TOPICS else f"ask.{path}.question"


def _of_entries(wording: Wording, parts: Sequence[Question]) -> list[str]:
    """Fields of entries of lists; entries that lack most of what one asks of them are asked for together."""
    lacking: dict[str, list[Question]] = {}
    for each in parts:
        lacking.setdefault(owner_of(wording, each.path), []).append(each)
    many = {owner: mine for owner, mine in lacking.items() if len(_labels(wording, mine)) > _SHOWN_PARTS}
    few = {owner: mine for owner, mine in lacking.items() if owner not in many}
    return [sentence for sentence in (_one_by_one(wording, few), _together(wording, many)) if sentence]


def _one_by_one(wording: Wording, lacking: dict[str, list[Question]]) -> str:
    """Entries that lack the same fields stand together; a field with a question of its own is asked for with it."""
    keys = {_own_question(each) for mine in lacking.values() for each in mine}
    names = wording.formats.joined
    if len(keys) == 1 and (key := keys.pop()) in wording.words:
        return wording.words(key, names=names(list(lacking)))
    alike: dict[str, list[str]] = {}
    for owner, mine in lacking.items():
        alike.setdefault(wording.formats.joined(_labels(wording, mine)), []).append(owner)
    entries = [wording.words("qst.for_entry", name=names(owners), parts=labels) for labels, owners in alike.items()]
    joined = wording.words("join.semicolon").join(entries)
    return wording.words("qst.parts_alone", parts=joined) if joined else ""


def _together(wording: Wording, lacking: dict[str, list[Question]]) -> str:
    """What all of several entries lack, so that nothing is asked for that one of them has."""
    labels = [_labels(wording, mine) for mine in lacking.values()]
    common = [each for each in (labels[0] if labels else []) if all(each in other for other in labels)]
    entry = wording.words(
        "qst.for_entry", name=wording.formats.joined(list(lacking)), parts=wording.formats.joined(common)
    )
    return wording.words("qst.parts_alone", parts=entry) if common else ""


def _labels(wording: Wording, parts: Sequence[Question]) -> list[str]:
    return list(dict.fromkeys(wording.inline(question_label(wording, each)) for each in parts))


def _some(wording: Wording, labels: list[str]) -> str:
    """The first few fields by name; the example shows what else an answer holds."""
    if len(labels) <= _SHOWN_PARTS:
        return wording.formats.joined(labels)
    first = wording.formats.listed(labels[: _SHOWN_PARTS - 1])
    return wording.words("qst.and_others", first=first)
