"""walk: clients' folders in, finished documents and problems out; the whole walk, a line a stage.

read → check → assemble → dress → write

Not named `build`, for that module would hide the public function `briefgen.build`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.clients import Checked, check_client, find_clients
from briefgen.errors import BriefgenError, CampaignNotFound, KindNotFound, StyleNotFound, TemplateFaulty
from briefgen.formats import Formats
from briefgen.kinds import KINDS, gaps_of, has_something_to_say
from briefgen.kinds.wording import Remark, Wording
from briefgen.papers import write_paper
from briefgen.problems import Problem, has_errors, problem, suggested
from briefgen.states import Status, errors_for
from briefgen.styles import find_style, read_words
from briefgen.survey import survey

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from briefgen.kinds import Kind
    from briefgen.model import Brief
    from briefgen.words import Words

Progress = Callable[[int, int, str], None]
"""Told before each document: how many are done, how many there are, which one is next."""

CLIENT_WIDE = "_client"
MAIN_LANGUAGE = "zh-Hans"
MAIN_STYLE = "house"


@dataclass(frozen=True)
class Wanted:
    """What to build: empty means all there is.

    `as_at` counts as today, else the day the client's project names, else `today`.
    """

    project: Path
    output: Path
    today: date
    as_at: date | None = None
    kinds: tuple[str, ...] = ()
    campaign: str | None = None
    style: str | None = None
    languages: tuple[str, ...] = ()
    reader: str = ""
    """The language of whoever builds, where a client names none."""


@dataclass(frozen=True)
class Order:
    """One document asked for."""

    brief: Brief
    kind: Kind
    language: str


@dataclass(frozen=True)
class Built:
    """One document: its state, the file if there is one, what it lacks to be final, what was noticed.

    What it lacks and what was noticed are told in the language of whoever builds it.

    An `idle` one is blocked because there is nothing to write, and that is as it should be.
    """

    client: str
    campaign: str
    kind: str
    language: str
    status: Status
    path: Path | None = None
    pages: int | None = None
    lacking: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    problems: tuple[Problem, ...] = ()
    refusal: str = ""
    idle: bool = False


@dataclass(frozen=True)
class Outcome:
    """What a build came to."""

    checked: tuple[Checked, ...]
    built: tuple[Built, ...]

    def exit_status(self, *, strict: bool = False) -> int:
        """0 when all that can be built was built; 1 for errors or refusals, and for drafts when strict."""
        failed = any(has_errors(checked.problems) for checked in self.checked)
        failed = failed or any(built.refusal or has_errors(built.problems) for built in self.built)
        return int(failed or (strict and any(built.status != "ready" and not built.idle for built in self.built)))


def build_all(names: Iterable[str], wanted: Wanted, progress: Progress | None = None) -> Outcome:
    """Check the clients named, then build every document asked for; one that fails does not stop the others."""
    for name in wanted.kinds:
        find_kind(name)
    checked = tuple(
        check_client(folder, wanted.project, wanted.today, wanted.as_at)
        for folder in find_clients(names, wanted.project)
    )
    _find_campaign(wanted.campaign, checked)
    orders = [(each, order) for each in checked for order in orders_for(each, wanted)]
    built = []
    for number, (each, order) in enumerate(orders):
        if progress:
            progress(number, len(orders), f"{order.brief.id} {order.kind.name}.{order.language}")
        built.append(build_document(each, wanted, order))
    return Outcome(checked, tuple(built))


def orders_for(checked: Checked, wanted: Wanted) -> tuple[Order, ...]:
    """Every document asked for of a client: those about the client itself, then campaign by campaign."""
    kinds = [find_kind(name) for name in dict.fromkeys(wanted.kinds)] or list(KINDS.values())
    about_client = [kind for kind in kinds if kind.client_wide and (wanted.kinds or not wanted.campaign)]
    about_job = [kind for kind in kinds if not kind.client_wide]
    campaigns = [brief for brief in checked.briefs if wanted.campaign in (None, brief.job_id)]
    given = [(checked.briefs[0].client_only, about_client), *((brief, about_job) for brief in campaigns)]
    return tuple(
        Order(brief, kind, language)
        for brief, wanted_kinds in given
        for kind in wanted_kinds
        for language in dict.fromkeys(wanted.languages or _languages(brief))
    )


def build_document(checked: Checked, wanted: Wanted, order: Order) -> Built:
    """Assemble, dress and write one document, or say why it is blocked."""
    brief = order.brief
    start = Built(brief.id, brief.job_id or CLIENT_WIDE, order.kind.name, order.language, "blocked")
    errors = errors_for(checked, brief, order.kind, wanted.project)
    if errors:
        reader = _words_of_reader(brief, wanted)
        return replace(start, lacking=(reader("told.errors_in", n=len(errors), place=errors[0].place),))
    try:
        return _build(start, checked, wanted, order)
    except TemplateFaulty as refusal:
        reader = _words_of_reader(brief, wanted)
        return replace(start, lacking=(reader("told.template_faulty"),), problems=refusal.problems)
    except BriefgenError as refusal:
        return replace(start, lacking=(str(refusal),), refusal=str(refusal))


def find_kind(name: str) -> Kind:
    """The kind of this name; raises `KindNotFound` where there is none."""
    if name not in KINDS:
        raise KindNotFound(name, KINDS)
    return KINDS[name]


def _find_campaign(name: str | None, checked: Iterable[Checked]) -> None:
    present = [brief.job_id for each in checked for brief in each.briefs if brief.job_id]
    if name and name not in present:
        raise CampaignNotFound(name, present)


def _languages(brief: Brief) -> tuple[str, ...]:
    project = brief.client.project
    return project.languages if project and project.languages else (MAIN_LANGUAGE,)


def _build(start: Built, checked: Checked, wanted: Wanted, order: Order) -> Built:
    brief, kind = order.brief, order.kind
    project = brief.client.project
    try:
        style, style_problems = find_style(wanted.style or (project and project.style) or MAIN_STYLE, wanted.project)
    except StyleNotFound as missing:
        if wanted.style:
            raise
        return replace(start, lacking=(str(missing),), problems=(_style_unknown(brief, missing),))
    words, word_problems = read_words(order.language, style)
    faults = (*style_problems, *word_problems)
    if has_errors(faults):
        said = _words_of_reader(brief, wanted)("told.style_faulty", style=style.name)
        return replace(start, lacking=(said,), problems=faults)
    reader = read_words(_reader(brief, wanted), style)[0]
    if not has_something_to_say(kind, brief):
        return replace(start, lacking=tuple(reader(f"need.{need.name}") for need in kind.core))
    gaps = gaps_of(kind, brief)
    as_at = wanted.as_at or (project and project.as_at) or wanted.today
    wording = Wording(brief, words, Formats(order.language), as_at, gaps)
    surveyed = kind.client_wide or (kind.tells_completeness and wording.draft)
    asked = survey(checked, wanted.project) if surveyed else None
    if asked and kind.is_idle and kind.is_idle(brief, asked):
        return replace(start, lacking=(reader("qst.nothing_to_ask"),), idle=True)
    wording = replace(wording, survey=asked)
    wording = replace(wording, reader=_for_reader(wording, reader))
    lacking = tuple(reader(f"need.{gap.need.name}") for gap in gaps if gap.blocking)
    written, remarks = write_paper(wording, kind, style, _target(start, kind, wanted))
    return replace(
        start,
        status="draft" if lacking else "ready",
        path=written.path,
        pages=written.pages,
        lacking=lacking,
        remarks=remarks,
    )


def _for_reader(wording: Wording, words: Words) -> Wording:
    """The same in the language of whoever builds; what it finds untranslated is no matter of the paper's."""
    return replace(wording, words=words, formats=Formats(words.language), untranslated={}, remarks={})


def _words_of_reader(brief: Brief, wanted: Wanted) -> Words:
    """The house's own words, for what is told when a style cannot be trusted."""
    return read_words(_reader(brief, wanted), find_style(MAIN_STYLE, wanted.project)[0])[0]


def _reader(brief: Brief, wanted: Wanted) -> str:
    """The language of whoever builds: the client's main one where it names any."""
    project = brief.client.project
    return brief.main_language if (project and project.languages) or not wanted.reader else wanted.reader


def _style_unknown(brief: Brief, missing: StyleNotFound) -> Problem:
    """A style the brief itself names has a place."""
    variant, slots = suggested(missing.name, missing.present)
    path = "project.style"
    return problem(brief.places.place(path), "S-4", {**slots, "name": missing.name}, variant=variant, path=path)


def _target(start: Built, kind: Kind, wanted: Wanted) -> Path:
    return wanted.output / start.client / start.campaign / f"{kind.name}.{start.language}{kind.suffix}"
