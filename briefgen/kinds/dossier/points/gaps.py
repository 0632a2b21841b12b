"""gaps: fields of a brief without content in, what they are, in which way they are missing and why out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.content import Rich
from briefgen.content import Span as Piece
from briefgen.kinds.dossier.completeness import is_whole, open_questions
from briefgen.kinds.telling import reason
from briefgen.model import Client
from briefgen.model.fields import fields_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording


@dataclass(frozen=True)
class Gap:
    """A field without content: its label, the mark that says in which way it is missing, and the reason given."""

    label: str
    mark: Rich
    why: str = ""
    is_disputed: bool = False


def gap_at(wording: Wording, label: str, path: str) -> Gap:
    """The gap of a field; a reason that only repeats its name is none."""
    why = reason(wording, path)
    told = "" if why.casefold() in label.casefold() else why
    return Gap(label, wording.mark(path), told, disagreed(wording, path))


def unanswered(wording: Wording, number: int) -> list[Gap]:
    """What a point must have of which nobody has written a word; of a list, what each of its entries must have."""
    survey = wording.survey
    point = next((each for each in survey.points if each.number == number), None) if survey else None
    found = []
    for question in open_questions(point) or open_questions(point, level="C") if point else ():
        field = fields_of(Client).get(question.path)
        inner = [each for model in field.models for each in fields_of(model).values()] if field else []
        required = [each.about.label for each in inner if each.about and each.about.level == "R" and each.key != "id"]
        if is_whole(question):  # the reason is how the point opens
            found += [Gap(wording.words(label), wording.mark(question.path)) for label in required]
        else:
            found.append(gap_at(wording, wording.words(question.about.label), question.path))
    return found


def listed_gaps(wording: Wording, gaps: Sequence[Gap]) -> Rich:
    """What is missing, behind each way of missing all it holds for, with the reasons given."""
    ways: dict[str, list[Gap]] = {}
    for gap in gaps:
        ways.setdefault(str(gap.mark), []).append(gap)
    told = [_told_together(wording, alike) for alike in ways.values()]
    between = Piece(wording.words("join.semicolon"))
    return Rich(tuple(piece for number, each in enumerate(told) for piece in ((between, *each) if number else each)))


def _told_together(wording: Wording, gaps: Sequence[Gap]) -> tuple[Piece, ...]:
    """The mark and what it holds for; what sources disagree about stands before what they say."""
    mark = gaps[0].mark.spans
    labels = [wording.aside(wording.inline(gap.label), gap.why) for gap in gaps]
    what = wording.formats.listed(list(dict.fromkeys(labels)))
    if gaps[0].is_disputed:
        return (Piece(wording.words("dp.about", what=what)), *mark)
    return (*mark, Piece(f"\u2002{what}"))


def disagreed(wording: Wording, path: str) -> bool:
    """Whether sources disagree about a field: both sides are content."""
    stated = wording.brief.nothing(path)
    return stated is not None and stated.kind == "conflicting"
