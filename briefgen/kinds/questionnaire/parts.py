"""parts: what is open of a thing partly on file in, the sentences that ask for it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.questionnaire.naming import campaign_of, label_of, owner_of, question_label, value_at
from briefgen.kinds.questionnaire.topics import OF_NEED, TOPICS, about_of, stripped
from briefgen.kinds.questionnaire.values import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.questionnaire.asking import Ask
    from briefgen.kinds.survey import Question
    from briefgen.kinds.wording import Wording

_SHOWN_PARTS = 4
_NOTHING = (None, ())


def missing_parts(wording: Wording, ask: Ask) -> str:
    """What single fields are open, those of entries of lists entry by entry; nothing that is on file."""
    loose = [each for each in ask.parts if not owner_of(wording, each.path)]
    listed = [each for each in ask.parts if each not in loose]
    sentences = [*_of_topic(wording, ask, loose), *_of_entries(wording, listed)]
    return ("" if wording.formats.chinese else " ").join(sentences)


def known_part(wording: Wording, ask: Ask, campaign: str) -> str:
    """A question of a campaign that is answered in part: what we have, and what is open; nothing where all is."""
    job, fields = campaign_of(wording, ask), OF_NEED.get(ask.topic, ())
    if job is None:
        return ""
    values = {path: value_at(job, path) for path in fields}
    known = [_told(wording, path, value) for path, value in values.items() if value not in _NOTHING]
    if not known:
        return ""
    parts = [label_of(wording, path) for path, value in values.items() if value in _NOTHING]
    joined = wording.formats.joined
    return wording.words("qst.known", campaign=campaign, known=joined(known), parts=joined(parts))


def _told(wording: Wording, path: str, value: object) -> str:
    about = about_of(path)
    text = said(wording, value, about) if about else ""
    label = label_of(wording, path)
    return wording.words("qst.labelled", label=label, value=text) if text else label


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
