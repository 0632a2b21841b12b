"""asking: a client's brief and what is open in it in, what the client is to be asked out, most pressing first.

Only what is missing or was asked for goes in, what is out of date, and what contradicts itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.kinds.needs import APPROVER
from briefgen.kinds.questionnaire.ask import Ask
from briefgen.kinds.questionnaire.disputes import contradictions
from briefgen.kinds.questionnaire.topics import (
    NEEDS,
    OF_TWO,
    OUR_SOURCES,
    PAST,
    SOURCE_BASICS,
    TOPICS,
    about_of,
    members,
    record_of,
    stripped,
    topic_of,
)
from briefgen.kinds.questionnaire.waiting import OPEN, brief_of, is_of_job, waiting
from briefgen.model import Client, Nothing, fields_of
from briefgen.model.materials import STUDIES
from briefgen.model.usage import used_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.kinds.kind import Need
    from briefgen.kinds.questionnaire.waiting import Waiting
    from briefgen.kinds.survey import Question, Survey
    from briefgen.model import Brief, Level
    from briefgen.model.materials import Material

LIMIT = 30
_LAUNCHES = ("launch", "relaunch")


def asks(brief: Brief, survey: Survey) -> tuple[Ask, ...]:
    """Everything the client is to be asked, in the order of the page."""
    points = [*_materials(brief), *_of_points(brief, survey), *_raised(brief)]
    blocking, points = _blocking(brief, survey, points)
    known = {each.path for each in blocking}
    points += [each for each in _promised(brief, survey) if each.path not in known]
    doubts = list(contradictions(brief, survey))
    disputed = {each.path for each in doubts}
    stale = [each for each in _stale(brief, survey) if each.path not in disputed]
    order = {topic: number for number, topic in enumerate(TOPICS)}
    points.sort(key=lambda each: (each.point, order.get(each.topic, len(order))))
    return (*blocking, *points, *stale, *doubts)


def chosen(found: Sequence[Ask], survey: Survey) -> tuple[tuple[Ask, ...], tuple[Ask, ...]]:
    """As many questions as one may ask at once, the most pressing ones, and those that follow later.

    Of equally pressing ones those go first whose answer more papers print.
    """
    made = {paper.code for paper in survey.papers}

    def rank(number: int) -> tuple[int, int, int]:
        ask = found[number]
        return ask.urgency, -len(made & used_in(ask.topic)), number

    ranked = sorted(range(len(found)), key=rank)
    now = set(ranked[:LIMIT])
    first = tuple(each for number, each in enumerate(found) if number in now)
    return first, tuple(each for number, each in enumerate(found) if number not in now)


def is_idle(brief: Brief, survey: Survey) -> bool:
    """Whether there is nothing to ask."""
    return not asks(brief, survey)


# --- what the sixteen points lack ---


def _of_points(brief: Brief, survey: Survey) -> Iterator[Ask]:
    questions = [each for point in survey.points for whole in point.questions for each in _spread(whole)]
    by_topic: dict[str, list[Question]] = {}
    for each in questions:
        if topic := topic_of(each.path):
            by_topic.setdefault(topic, []).append(each)
    for topic, asked in by_topic.items():
        missing = [each for each in asked if _is_asked(brief, survey, each)]
        if missing:
            yield _point(topic, asked, missing)


def _spread(question: Question) -> Iterator[Question]:
    """A point somebody said a word about as a whole, as the required fields it is made of."""
    field = fields_of(Client).get(question.path)
    if question.nothing is None or field is None or field.many or not field.models:
        yield question
        return
    for inner in (inner for model in field.models for inner in fields_of(model).values()):
        if inner.about and inner.about.level == "R":
            yield replace(question, path=f"{question.path}.{inner.key}", about=inner.about)


def _point(topic: str, asked: list[Question], missing: list[Question]) -> Ask:
    """A question for what is missing of a topic: the whole of it, for some entries of a register, or parts."""
    records: list[str] = []
    parts: list[Question] = []
    for record in dict.fromkeys(record_of(each.path) for each in missing):
        mine = [each for each in missing if record_of(each.path) == record]
        if _is_whole(topic, [each for each in asked if record_of(each.path) == record]):
            records.append(record)
        else:
            parts += mine
    whole = about_of(topic)
    is_required = (whole is None or whole.level == "R") and any(each.about.level == "R" for each in missing)
    level: Level = "R" if is_required or topic == "people" else "C"
    nothing = next((each.nothing for each in missing if each.nothing), None)
    path = missing[0].path if len(missing) == 1 else topic
    return Ask("points", topic, path, missing[0].about.point, level, tuple(records), tuple(parts), nothing=nothing)


def _is_whole(topic: str, asked: list[Question]) -> bool:
    """Whether nothing of a topic is on file, so that it is asked for as a whole."""
    whole = members(topic) if topic.count(".") else frozenset({topic})
    named = [each for each in asked if stripped(each.path) in whole]
    return all(each.state in OPEN for each in asked) and bool(named or topic.count("."))


def _is_asked(brief: Brief, survey: Survey, each: Question) -> bool:
    if each.state not in OPEN or _is_unreadable(survey, each.path) or not _is_theirs(brief, survey, each.path):
        return False
    if each.nothing or each.about.level == "R":
        return True
    # What is recommended is asked for as a whole: a remark missing in the third line of a list is not worth a letter.
    return each.about.level == "C" and stripped(each.path).count(".") <= 1


def _is_unreadable(survey: Survey, path: str) -> bool:
    """Whether something stands there that could not be read: it is on file, and ours to put right."""
    return any(path == each or path.startswith((f"{each}.", f"{each}[")) for each in survey.unreadable)


def _is_theirs(brief: Brief, survey: Survey, path: str) -> bool:
    """Whether a client can answer for this entry of a register, and whether it concerns it at all."""
    record = record_of(path)
    number = int(record.partition("[")[2].rstrip("]")) if record else 0
    if record.startswith("people"):
        is_answered = path.endswith(".decision_power") and APPROVER.met(brief)
        return brief.client.people[number].org == "client" and not is_answered
    if record.startswith("competitors"):
        rival = brief.client.competitors[number]
        return not (rival.own or rival.others)
    if record.startswith("materials"):
        material, field = brief.client.materials[number], path.rpartition(".")[2]
        kind = material.kind
        if material.status in OPEN or material.confidentiality == "agency_internal":
            return False
        return kind not in OUR_SOURCES and (field in SOURCE_BASICS or kind in STUDIES)
    if topic_of(path) == "channels.ready_date":
        return any(_is_launch(campaign) for campaign in survey.campaigns)
    return True


def _is_launch(campaign: Brief) -> bool:
    identity = campaign.job.identity if campaign.job else None
    return bool(identity and identity.type in _LAUNCHES)


def _materials(brief: Brief) -> Iterator[Ask]:
    """Sources that have not been handed over, a question for each person asked."""
    asked = ((n, each) for n, each in enumerate(brief.client.materials) if each.confidentiality != "agency_internal")
    awaited = [(n, each) for n, each in asked if each.status in OPEN and each.title]
    for person in dict.fromkeys(each.requested_from for _, each in awaited):
        mine = [(number, each) for number, each in awaited if each.requested_from == person]
        records = tuple(f"materials[{number}]" for number, _ in mine)
        nothing = next((_requested(each) for _, each in mine if each.requested_from or each.requested_on), None)
        path = f"{records[0]}.status" if len(records) == 1 else "materials.status"
        yield Ask("points", "materials.status", path, 1, records=records, nothing=nothing)


def _requested(material: Material) -> Nothing:
    return Nothing("requested", on=material.requested_on, from_=material.requested_from or "", due=material.due)


def _raised(brief: Brief) -> Iterator[Ask]:
    """Questions nobody could answer when the team visited."""
    for visit, each in enumerate(brief.client.immersions):
        for number in range(len(each.open_questions)):
            path = f"immersions[{visit}].open_questions[{number}]"
            yield Ask("points", "immersions.open_questions", path, 3, "C")


def _promised(brief: Brief, survey: Survey) -> Iterator[Ask]:
    """What the agency would not ask of its own accord, but somebody at the client has been asked for already."""
    for one in (brief, *survey.campaigns):
        for path, nothing in one.nothings.items():
            about, is_job = about_of(path), is_of_job(path)
            is_ours = is_job == bool(one.job) and (is_job or topic_of(path) is None)
            if about and is_ours and _is_promised(one, nothing):
                where = f"{path}@{one.job_id}" if is_job else path
                yield Ask("points", stripped(path), where, about.point, nothing=nothing, job_id=one.job_id)


def _is_promised(brief: Brief, nothing: Nothing) -> bool:
    person = brief.person(nothing.from_)
    return nothing.kind == "requested" and person is not None and person.org != "agency"


# --- what holds papers up ---


def _blocking(brief: Brief, survey: Survey, points: list[Ask]) -> tuple[list[Ask], list[Ask]]:
    """What papers wait for, and the questions of the points that are left."""
    blocking: list[Ask] = []
    for each in waiting(brief, survey):
        asked = _needed(brief, survey, each)
        meant = OF_TWO.get(each.need.name, (asked.topic,))
        same = [ask for ask in points if ask.topic in meant or _holds(ask, each.need)]
        points = [ask for ask in points if ask not in same]
        blocking += [replace(ask, section="blocking", level="R", blocks=each.papers) for ask in same or [asked]]
    return blocking, points


def _holds(ask: Ask, need: Need) -> bool:
    """Whether a point's question as a whole asks for what papers need."""
    return ask.topic == topic_of(need.path) and not ask.parts


def _needed(brief: Brief, survey: Survey, waited: Waiting) -> Ask:
    """A question for what papers cannot do without: the point's own, where it is a field of the points."""
    need, job_id = waited.need, waited.job_id
    topic = None if need.name in NEEDS else topic_of(need.path)
    path = f"{need.path}@{job_id}" if job_id else need.path if topic else f"{need.path}!{need.name}"
    nothing = brief_of(brief, survey, job_id).nothing(need.path)
    return Ask("blocking", topic or f"need.{need.name}", path, 0, nothing=nothing, job_id=job_id)


# --- what is old ---


def _stale(brief: Brief, survey: Survey) -> Iterator[Ask]:
    by_topic: dict[str, list[Question]] = {}
    for each in (each for point in survey.points for each in point.questions if each.state == "stale"):
        topic = topic_of(each.path)
        if topic and topic not in PAST and each.about.level in "RC" and _is_theirs(brief, survey, each.path):
            by_topic.setdefault(topic, []).append(each)
    for topic, old in by_topic.items():
        path = old[0].path if len(old) == 1 else topic
        yield Ask("stale", topic, path, old[0].about.point, parts=tuple(old))
