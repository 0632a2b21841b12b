"""opening: slides before the argument: cover, gaps, agenda, our answer on one page, the task as understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import gap_rows, shell
from briefgen.kinds.figures import PERCENT_UNITS, goal_value, total_budget
from briefgen.kinds.heat import heat, short_name
from briefgen.kinds.proposal.slide import NO_BREAK, Slide, in_one_line, joined, set_off, slide
from briefgen.kinds.wording import bare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.job_identity import Objective

CHAPTERS = (
    ("task", ("task",)),
    ("market", ("competition", "position", "market", "season", "regions", "channels", "truth")),
    ("people", ("insight", "problem", "people", "funnel")),
    ("strategy", ("proposition", "from_to")),
    ("creative", ("idea", "executions")),
    ("plan", ("budget", "phases", "media", "kpi", "timeline")),
    ("decision", ("decisions", "risks", "team")),
)
"""The agenda's chapters with their slides, the one whose title tells the chapter first."""
_GOALS = 2
_ONE_LINE = 24
"""Characters up to which a figure is kept on one line of its cell."""


def cover(wording: Wording) -> Slide:
    """Who speaks to whom about what, and when."""
    rounds = [each.date for each in wording.job.presentation_rounds if each.date and each.kind == "formal"]
    day = wording.formats.date(min(rounds)) if rounds else shell.issued(wording) or wording.formats.date(wording.as_at)
    line = [day, shell.job_number(wording), shell.version(wording)]
    client, brand = shell.client_name(wording), shell.brand_name(wording)
    return {
        "agency": shell.agency_name(wording),
        "client": shell.dotted(client, *shell.unsaid([brand], [client])),
        "title": shell.campaign_name(wording) or wording.words("doc.proposal"),
        "subtitle": wording.words("pro.subtitle"),
        "confidentiality": wording.words("pro.confidential", client=client),
        "date_line": "   ".join(part for part in line if part),
        "draft": wording.draft,
    }


def gaps(wording: Wording) -> list[Slide]:
    """What keeps the deck a draft."""
    if not wording.draft:
        return []
    rows = gap_rows.rows(wording, wording.gaps)
    return [slide(wording, "sec.gap_box", gap_rows.count(wording), rows=rows, **_completeness(wording))]


def _completeness(wording: Wording) -> dict[str, object]:
    """How complete the client's brief is, point by point; names that have no room in cells stand below, by twos."""
    survey = wording.survey
    if survey is None:
        return {"heat": None, "heat_label": "", "heat_names": []}
    strip, archive = heat(wording, survey), wording.client.archive
    day = wording.formats.date((archive and archive.as_of) or wording.as_at)
    label = [wording.words("pro.gaps.heat", day=day)]
    label += [wording.words("pro.gaps.stale")] if any(point.state == "stale" for point in survey.points) else []
    names = [f"{point.number}{NO_BREAK}{short_name(wording, point.number)}" for point in survey.points]
    return {
        "heat": strip,
        "heat_label": wording.words("join.semicolon").join(label),
        "heat_names": [] if any(cell.name for cell in strip.cells) else [names[::2], names[1::2]],
    }


def agenda(wording: Wording, slides: Mapping[str, Slide | None]) -> Slide | None:
    """The argument in a sentence a chapter."""
    told = [
        (chapter, names, next((s for name in names if (s := slides.get(name))), None)) for chapter, names in CHAPTERS
    ]
    rows = [
        {"head": wording.words(f"pro.chapter.{chapter}"), "sentence": _sentence(wording, chapter, found), "of": names}
        for chapter, names, found in told
        if found
    ]
    if len(rows) < 2:
        return None
    numbered = [{"no": str(number), **row} for number, row in enumerate(rows, 1)]
    count = wording.words.get(f"count.{len(rows)}") or str(len(rows))
    key = "pro.agenda.title" if slides.get("decisions") else "pro.agenda.unfinished"
    return slide(wording, "pro.agenda.kicker", wording.words(key, count=count), rows=numbered)


def _sentence(wording: Wording, chapter: str, found: Slide) -> str:
    title = bare(in_one_line(found["title"]))
    return wording.formats.quoted(title) if chapter == "creative" else title


def overview(wording: Wording) -> Slide:
    """Our answer on one page: six cells, each a thought and what stands behind it; a gap is marked as one."""
    cells = {
        "task": _task_cell(wording),
        "insight": _insight_cell(wording),
        "strategy": _strategy_cell(wording),
        "idea": _idea_cell(wording),
        "plan": _plan_cell(wording),
        "result": _result_cell(wording),
    }
    told = [
        {
            "label": wording.words(f"pro.overview.{name}"),
            "head": bare(head) if isinstance(head, str) else head,
            "text": text,
        }
        for name, (head, text) in cells.items()
    ]
    main, asked = _main_goal(wording), {"money": total_budget(wording)}
    source = wording.cite(*(goal.source for goal in (main, *_goals(wording)) if goal))
    return slide(wording, "sec.one_page", _headline(wording), cells=told, asked=asked, source=source)


def _task_cell(wording: Wording) -> tuple[Said, str]:
    """The need behind the request, else the problem, else what communication shall do; its role beside it."""
    identity = wording.job.identity
    if identity is None:
        return wording.mark("campaign.problem"), ""
    need = identity.request.real_need if identity.request else None
    role = wording.text(identity.role_of_communication)
    head = next(iter(wording.texts(each for each in (need, identity.problem) if each)), role)
    return wording.shown(head, "campaign.problem"), role if role != head else ""


def _insight_cell(wording: Wording) -> tuple[Said, str]:
    insight = wording.job.insight
    head = wording.shown((insight.line or insight.observation) if insight else None, "insight")
    return head, wording.text(insight.so_what) if insight else ""


def _strategy_cell(wording: Wording) -> tuple[Said, str]:
    given = wording.texts(item.figure for item in wording.job.support if item.figure)
    figures = [figure.replace(" ", NO_BREAK) if len(figure) <= _ONE_LINE else figure for figure in given]
    return wording.shown(wording.job.proposition, "proposition"), wording.words("join.semicolon").join(figures)


def _idea_cell(wording: Wording) -> tuple[Said, str]:
    idea = wording.job.big_idea
    name, line = (wording.text(idea.name), wording.text(idea.line)) if idea else ("", "")
    return wording.shown(name or line, "big_idea"), line if name else ""


def _headline(wording: Wording) -> str:
    money, goal = total_budget(wording), _main_goal(wording)
    if not (money and goal and goal.baseline is not None and goal.target is not None):
        return wording.words("pro.overview.untold", campaign=shell.campaign_name(wording))
    return wording.words(
        "pro.overview.title",
        money=money,
        metric=set_off(wording, wording.inline(wording.text(goal.metric))),
        baseline=_start(wording, goal.baseline, goal.unit),
        target=goal_value(wording, goal.target, goal.unit),
    )


def _main_goal(wording: Wording) -> Objective | None:
    """The primary goal of communication, else the first."""
    identity = wording.job.identity
    goals = identity.communication_objectives if identity else ()
    return next((each for each in goals if each.primary), next(iter(goals), None))


def _start(wording: Wording, value: float | None, unit: str | None) -> str:
    """Where a goal starts: a unit in words is said once, after the target."""
    return goal_value(wording, value, unit if unit in PERCENT_UNITS else None)


def _plan_cell(wording: Wording) -> tuple[Said, str]:
    identity, media = wording.job.identity, wording.job.media
    names = wording.texts(phase.name for phase in (media.phases if media else ()) if phase.name)
    dates = wording.formats.span(identity.from_, identity.to) if identity and identity.from_ and identity.to else ""
    count, listed = _count(wording, len(names)), wording.formats.listed(names)
    phases = wording.words("pro.overview.phases", count=count, names=listed) if names else ""
    return wording.shown(dates or phases, "media.phases"), phases[:1].upper() + phases[1:] if dates else ""


def _result_cell(wording: Wording) -> tuple[Said, str]:
    goals = [
        wording.words(
            "pro.overview.goal",
            metric=wording.text(goal.metric),
            target=goal_value(wording, goal.target, goal.unit),
        )
        for goal in _goals(wording)
    ]
    return wording.shown(total_budget(wording), "budget.total"), joined(wording, goals)


def _goals(wording: Wording) -> list[Objective]:
    """The goals that are shown: the first two of communication that have a target."""
    identity = wording.job.identity
    given = identity.communication_objectives if identity else ()
    return [goal for goal in given if goal.metric and goal.target is not None][:_GOALS]


def _count(wording: Wording, number: int) -> str:
    return wording.words.get(f"count.{number}") or str(number)


def task(wording: Wording) -> Slide | None:
    """The client's brief as we understand it: the words, the need behind them, limits and freedom."""
    identity = wording.job.identity
    request = identity.request if identity else None
    raw, need = (wording.text(request.raw), wording.text(request.real_need)) if request else ("", "")
    hard, free = shell.hard_limits(wording), shell.free_space(wording)
    if not (raw or need or hard):
        return None
    words = wording.words
    asked = _raised(wording, "campaign.constraints.flexible")
    limits = words("pro.notes.named", name=words("sec.hard_constraints"), text=joined(wording, hard))
    said: Slide = {} if raw or need else {"said": [limits]}
    return slide(
        wording,
        "pro.task.kicker",
        _task_title(wording, raw, need, len(hard)),
        raw_label=words("fld.raw_request"),
        raw=wording.formats.quoted(raw) if raw else _raised(wording, "campaign.request.raw"),
        need_label=words("fld.real_need"),
        need=need or _raised(wording, "campaign.request.real_need"),
        hard_label=words("sec.hard_constraints"),
        hard=hard or [wording.mark("campaign.constraints.hard")],
        free_label=words("sec.flexible_space"),
        free=free or ([asked] if asked else []),
        asks="task" if need else "task_open",
        **said,
    )


def _raised(wording: Wording, path: str) -> Said:
    """The mark of a field that somebody has been asked about; nothing where the paper can do without it."""
    return wording.mark(path) if wording.brief.nothing(path) else ""


def _task_title(wording: Wording, raw: str, need: str, limits: int) -> str:
    if need:
        return wording.words("pro.task.title", need=wording.inline(bare(need)))
    count = wording.words.get(f"count.{limits}") or str(limits)
    return wording.words("pro.task.untold") if raw else wording.words("pro.task.limits", n=limits, count=count)
