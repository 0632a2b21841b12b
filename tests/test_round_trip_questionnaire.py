"""What a client's brief leaves open is in the questionnaire or follows it, and nothing that is on file is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import docx
import pytest

from briefgen.kinds import KINDS
from briefgen.kinds.questionnaire.topics import about_of, topic_of
from briefgen.styles import find_style, read_words
from briefgen.survey import survey
from briefgen.walk import Order, Wanted, build_document
from tests.built import LANGUAGES, ROOT, TODAY, Made, checked
from tests.papers import W
from tests.promises import bare

if TYPE_CHECKING:
    from briefgen.kinds.survey import Question, Survey
    from briefgen.model import Brief

NAMES = ("langu", "snapple", "qili", "sparse")
SPARSE = """\
project: {agency: Meridian, languages: [en]}
company: {name: Otter, growth: [{year: 2024, revenue: 100}]}
product: {name: Otter tea, category: {requested: 2026-03-02}}
people:
- {id: p_wu, name: Wu Min, org: client, role: brand_manager}
- {id: p_li, name: Li Lan, org: agency, role: account_executive, email: li@agency.cn}
competitors:
- {id: own, name: Otter, own: true}
- {id: rival, name: Beaver, feature: darker}
consumers: {withheld: the client keeps them}
"""
OPEN = ("missing", "requested")
ASKED_FOR = ("missing", "requested", "stale", "conflicting")
SIGNED = ("respondent.", "remarks")
"""Keys of what those who answer say of themselves."""
AT_LAUNCH = "channels.ready_date"
"""What is required where something is launched, and there only."""
OF_THE_AGENCY = ("agency", "media_agency", "supplier", "research")


@dataclass(frozen=True)
class Letter:
    """A questionnaire: the fields its answers are keyed by, what follows later, and the survey it is made from."""

    made: Made
    asked: frozenset[str]
    later: str
    survey: Survey

    @property
    def questions(self) -> list[Question]:
        """Everything the checklist asks."""
        return [question for point in self.survey.points for question in point.questions]


@cache
def letter(name: str, language: str) -> Letter:
    client = checked(_folder(name))
    brief, kind = client.briefs[0].client_only, KINDS["questionnaire"]
    built = build_document(client, Wanted(ROOT, Path(mkdtemp()), TODAY), Order(brief, kind, language))
    assert built.path, built.lacking
    tags = [str(each.get(f"{W}val")) for each in docx.Document(str(built.path)).element.iter(f"{W}tag")]
    asked = frozenset(tag[2:] for tag in tags if tag.startswith("q:") and not tag[2:].startswith(SIGNED))
    return Letter(
        Made(brief, kind, language, built.path),
        asked,
        " ".join(name for each in built.remarks for name in (each.text, *each.names)),
        survey(client, ROOT),
    )


@cache
def _folder(name: str) -> Path:
    if name != "sparse":
        return ROOT / "briefs" / name
    home = Path(mkdtemp()) / "briefs" / name
    home.mkdir(parents=True)
    (home / "client.yaml").write_text(SPARSE, encoding="utf-8")
    return home


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_required_and_open_is_asked_or_follows(name: str, language: str) -> None:
    sent = letter(name, language)
    unasked = [each.path for each in sent.questions if _is_open(sent, each) and not _is_asked(sent, each.path)]
    assert unasked == []


@pytest.mark.parametrize("name", NAMES)
def test_every_question_is_about_something_open_old_or_disputed(name: str) -> None:
    sent = letter(name, "en")
    assert [path for path in sent.asked if not _has_reason(sent, path)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_question_stands_in_words_with_a_number_of_its_own(name: str) -> None:
    for language in LANGUAGES:
        sent = letter(name, language)
        starts = [re.match(r"Q(\d+)\n", row) for row in sent.made.paper.rows]
        assert [int(each[1]) for each in starts if each] == list(range(1, len(sent.asked) + 1))


def _is_open(sent: Letter, question: Question) -> bool:
    """Whether a client has to be asked, and can answer."""
    if topic_of(question.path) == AT_LAUNCH and not any(_is_launch(each) for each in sent.survey.campaigns):
        return False
    is_open = question.about.level == "R" and question.state in OPEN and topic_of(question.path) is not None
    return is_open and _is_theirs(sent, question.path)


def _is_launch(campaign: Brief) -> bool:
    identity = campaign.job.identity if campaign.job else None
    return identity is not None and identity.type in ("launch", "relaunch")


def _is_theirs(sent: Letter, path: str) -> bool:
    """Whether an entry of a register concerns the client: not our own people, the own brand, or a source's details."""
    found, client = re.match(r"(\w+)\[(\d+)\]", path), sent.made.brief.client
    if found is None:
        return True
    number = int(found[2])
    if found[1] == "people":
        return client.people[number].org not in OF_THE_AGENCY
    if found[1] == "competitors":
        return not (client.competitors[number].own or client.competitors[number].others)
    return found[1] != "materials"


def _is_asked(sent: Letter, path: str) -> bool:
    """Whether a question in the paper is about a field or what it stands in, or the remark names it."""
    topic = topic_of(path) or ""
    whole = {_field(each) for each in sent.asked}
    if any(bare(path) == bare(each) or bare(path).startswith(f"{bare(each)}.") or topic == each for each in whole):
        return True
    words, about = read_words(sent.made.brief.main_language, find_style("house", ROOT)[0])[0], about_of(topic)
    label = words.get(f"qst.subject.{topic}") or (words(about.label) if about else "")
    return bool(label) and label in sent.later


def _field(tag: str) -> str:
    """The field of a key, without the need, campaign or rule it is asked for."""
    return re.split(r"[!@]", tag)[0]


def _has_reason(sent: Letter, tag: str) -> bool:
    """Whether the survey has something about a field: open, old, disputed, lacking in a paper, or raised on a visit."""
    field = _field(tag)
    near = {each.path for each in sent.questions if each.state in ASKED_FOR}
    near |= {each.path for each in sent.survey.contradictions}
    near |= {need.path for paper in sent.survey.papers for need in paper.lacking}
    briefs = (sent.made.brief, *sent.survey.campaigns)
    near |= {path for brief in briefs for path, nothing in brief.nothings.items() if nothing.kind == "requested"}
    near |= {f"materials[{n}].status" for n, each in enumerate(sent.made.brief.client.materials) if each.status in OPEN}
    if field.startswith("immersions") and "open_questions" in field:
        return True
    return any(each == field or each.startswith((f"{field}.", f"{field}[")) or topic_of(each) == field for each in near)
