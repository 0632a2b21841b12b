"""questionnaire: what a client's brief lacks in, questions to the client, most pressing first, out (DOMAIN §5.2)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.kinds import shell
from briefgen.kinds.kind import Kind
from briefgen.kinds.needs import SENDER
from briefgen.kinds.questionnaire.ask import SECTIONS
from briefgen.kinds.questionnaire.asking import asks, chosen, is_idle
from briefgen.kinds.questionnaire.people import reader_names, readers, writer
from briefgen.kinds.questionnaire.phrasing import OWN_CODE, Deadlines, row, short
from briefgen.kinds.wording import Remark
from briefgen.model.usage import TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefgen.kinds.questionnaire.ask import Ask, Section
    from briefgen.kinds.wording import Wording

    Group = dict[str, object]

FIRST_DAYS, REST_DAYS = 5, 10
"""Working days a client is given: for what holds papers up, and for the rest."""
PAGES = 6
POINTS = range(1, 17)


def assemble(wording: Wording) -> dict[str, object]:
    """Everything the paper says, by section."""
    if wording.survey is None:
        raise ValueError("a questionnaire was asked of a wording without a survey")
    now, later = chosen(asks(wording.brief, wording.survey), wording.survey)
    first, rest = (metrics.working_day_after(wording.as_at, days, wording.holidays) for days in (FIRST_DAYS, REST_DAYS))
    deadlines = Deadlines(first, rest)
    rows = [row(wording, ask, number, deadlines) for number, ask in enumerate(now, 1)]
    _report(wording, later)
    return {
        "document": _document(wording),
        "job": _job(wording, now, deadlines),
        "note": _note(wording, now, later, deadlines),
        "sections": [_section(wording, name, now, rows) for name in SECTIONS if any(a.section == name for a in now)],
        "respondents": _respondents(wording, rows),
        "statement": wording.words("qst.statement", agency=_agency(wording)),
    }


def _document(wording: Wording) -> Group:
    paper = wording.words("doc.questionnaire")
    agency, client = shell.agency_name(wording), shell.client_name(wording)
    return {
        "title": paper,
        "subtitle": shell.dotted(client, shell.brand_name(wording)),
        "status": "" if wording.draft else wording.words("qst.please_reply"),
        "draft": wording.draft,
        "header_left": agency or client,
        "header_right": shell.dotted(client if agency else "", shell.brand_name(wording), paper),
        "footer_left": _confidentiality(wording),
        "footer_right": shell.version(wording),
    }


def _confidentiality(wording: Wording) -> str:
    """That the paper is for the client and the agency alone."""
    return wording.words("qst.confidential", client=shell.client_name(wording), agency=_agency(wording))


def _job(wording: Wording, now: Sequence[Ask], deadlines: Deadlines) -> Group:
    words, sender = wording.words, writer(wording)
    contact = wording.formats.clauses(wording.name_with_role(sender.id), sender.email or "") if sender else ""
    day, rest = (_day(wording, each) for each in (deadlines.first, deadlines.rest))
    facts = (
        ("qst.to", readers(wording) or shell.client_name(wording)),
        ("qst.reply_to", wording.shown(contact or shell.agency_name(wording), "project.agency")),
        ("qst.answer_by", words("qst.by_both", day=day, rest=rest) if _is_urgent(now) else rest),
        ("qst.issued", wording.formats.date(wording.as_at)),
    )
    return {"facts": [{"label": words(label), "value": value} for label, value in facts]}


def _is_urgent(now: Sequence[Ask]) -> bool:
    return any(ask.is_urgent for ask in now)


def _note(wording: Wording, now: Sequence[Ask], later: Sequence[Ask], deadlines: Deadlines) -> Group:
    words, sender, space = wording.words, writer(wording), "" if wording.formats.chinese else " "
    to = wording.name_with_role(sender.id) if sender else shell.agency_name(wording)
    why = words("qst.why", agency=_agency(wording), n=len(now))
    when = [*_dates(wording, now, deadlines), *([words("qst.later")] if later else [])]
    how = [words("qst.how", n=len(now)), *([words("qst.return_to", name=to)] if to else [])]
    paragraphs = [why, space.join(when), space.join(how)]
    return {
        "greeting": _greeting(wording),
        "paragraphs": paragraphs,
        "closing": words("qst.closing"),
        "sender": wording.shown(shell.agency_name(wording), "project.agency"),
    }


def _dates(wording: Wording, now: Sequence[Ask], deadlines: Deadlines) -> list[str]:
    """By when which answers are needed, and why these first."""
    words, day, rest = wording.words, _day(wording, deadlines.first), _day(wording, deadlines.rest)
    blocking = [ask for ask in now if ask.section == "blocking"]
    disputed = [ask for ask in now if ask.section == "contradictions" and ask.is_urgent]
    if not (blocking or disputed):
        return [words("qst.when", rest=rest)]
    sentences = []
    if blocking:
        held = {paper.code for ask in blocking for paper in ask.blocks}
        titles = [wording.formats.inline(words(title)) for code, title in TITLES.items() if code in held]
        papers = wording.formats.joined(titles)
        sentences.append(words("qst.when_blocking", n=len(blocking), papers=papers, day=day))
    if disputed:
        sentences.append(words("qst.when_disputed", n=len(disputed), day=day))
    return [*sentences, words("qst.when_rest", rest=rest)] if len(now) > len(blocking + disputed) else sentences


def _day(wording: Wording, value: date) -> str:
    """A day as a letter has it, the month in full; without the year it is written in."""
    return wording.formats.date(value, "day" if value.year == wording.as_at.year else "long")


def _greeting(wording: Wording) -> str:
    names = reader_names(wording)
    if names:
        return wording.words("qst.greeting", name=wording.formats.joined(names))
    return wording.words("qst.greeting_team", name=shell.client_name(wording))


def _agency(wording: Wording) -> str:
    return shell.agency_name(wording) or wording.words("qst.us")


def _section(wording: Wording, name: Section, now: Sequence[Ask], rows: Sequence[Group]) -> Group:
    mine = [(ask, line) for ask, line in zip(now, rows, strict=True) if ask.section == name]
    groups = [
        {"title": _point(wording, point) if name == "points" else "", "rows": [line for _, line in pairs]}
        for point, pairs in groupby(mine, key=lambda pair: pair[0].point if name == "points" else 0)
    ]
    is_told = name != "points" or len(groups) > 1
    note = wording.words(f"qst.sec.{name}_note") if is_told else ""
    return {"title": wording.words(f"qst.sec.{name}"), "note": note, "groups": groups}


def _point(wording: Wording, number: int) -> str:
    if number not in POINTS:
        return wording.words("qst.campaigns")
    return wording.words("qst.point", n=number, name=wording.words(f"pt.{number:02}").rpartition(": ")[2])


def _respondents(wording: Wording, rows: Sequence[Group]) -> list[Group]:
    """Whoever is asked, with the numbers of his or her questions."""
    numbers: dict[str, list[str]] = {}
    for each in rows:
        numbers.setdefault(str(each["who"]), []).append(str(each["no"]))
    return [
        {
            "number": number,
            "who": who,
            "questions": " ".join(mine),
            "name_title": wording.words("qst.respondent_name", n=number),
            "date_title": wording.words("qst.respondent_date", n=number),
        }
        for number, (who, mine) in enumerate(numbers.items(), 1)
    ]


def _report(wording: Wording, later: Sequence[Ask]) -> None:
    """What does not fit in one letter is told to whoever builds it."""
    if later:
        reader = wording.for_builder
        names = tuple(dict.fromkeys(short(reader, ask) for ask in later))
        wording.remarks[Remark(reader.words("qst.left_for_later", n=len(later)), names)] = None


KIND = Kind(
    name="questionnaire",
    code=OWN_CODE,
    suffix=".docx",
    title="doc.questionnaire",
    needs=(SENDER,),
    wishes=(),
    core=(),
    assemble=assemble,
    page_limit=PAGES,
    client_wide=True,
    asks_client=True,
    is_idle=is_idle,
)
