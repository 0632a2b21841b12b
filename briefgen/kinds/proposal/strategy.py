"""strategy: slides on what we say, what shall change in people, the idea and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Picture
from briefgen.formats import DASH
from briefgen.kinds.figures import goal_value
from briefgen.kinds.proposal.slide import COLUMNS, Slide, column, columns, slide
from briefgen.kinds.wording import bare

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording
    from briefgen.model.job_strategy import DesiredResponse, Execution, Response

PICTURES = (".png", ".jpg", ".jpeg")


def proposition(wording: Wording) -> Slide | None:
    """The single-minded proposition with what holds it up."""
    line = wording.text(wording.job.proposition)
    if not line:
        return None
    supports = [
        {
            "figure": wording.text(item.figure) or wording.text(item.text),
            "text": wording.text(item.text) if item.figure else "",
            "proof": wording.text(item.proof) or wording.citation(item.source),
        }
        for item in wording.job.support
        if item.text or item.figure
    ]
    return slide(
        wording,
        "sec.strategy",
        line,
        label=wording.words("sec.proposition"),
        supports=supports[:COLUMNS],
        source=_caution(wording),
    )


def _caution(wording: Wording) -> str | None:
    """Claims that legal has not cleared yet may not go to final artwork (C-11)."""
    identity = wording.job.identity
    waiting = [
        wording.text(claim.text)
        for claim in (identity.claims if identity else ())
        if claim.text and not claim.cleared_on
    ]
    if not waiting:
        return None
    return wording.words(
        "pro.proposition.caution", claims=wording.formats.listed([wording.formats.quoted(c) for c in waiting])
    )


def from_to(wording: Wording) -> Slide | None:
    """What people think, feel and do now, and what they shall."""
    audience, wanted = wording.job.audience, wording.job.desired_response
    now = audience.current if audience else None
    then = (audience.desired if audience else None) or wanted
    if now is None or then is None:
        return None
    rows = [
        {
            "head": wording.words(f"fld.{verb}"),
            "now": _state(wording, now, verb),
            "wanted": _state(wording, then, verb),
            "measure": _measure(wording, verb),
        }
        for verb in ("think", "feel", "do")
    ]
    say_back = wording.text(wanted.say_back) if wanted else ""
    return slide(
        wording,
        "sec.strategy",
        wording.words(
            "pro.from_to.title", now=bare(_state(wording, now, "think")), wanted=bare(_state(wording, then, "think"))
        ),
        rows=rows,
        say_back_label=wording.words("cb.say_back") if say_back else "",
        say_back=wording.formats.quoted(say_back) if say_back else None,
        source=wording.cite(*(kpi.source for kpi in wording.job.kpis if kpi.primary)),
    )


def _state(wording: Wording, state: Response | DesiredResponse, verb: str) -> str:
    return wording.text(getattr(state, verb)) or DASH


def _measure(wording: Wording, verb: str) -> str:
    """The KPI that tells whether it happened: brand KPIs for think, conversion KPIs for do."""
    dimension = {"think": "brand", "do": "conversion"}.get(verb)
    found = [kpi for kpi in wording.job.kpis if kpi.dimension == dimension and kpi.name and kpi.target is not None]
    kpi = next((each for each in found if each.primary), next(iter(found), None))
    if kpi is None:
        return DASH
    change = " → ".join(
        value
        for value in (goal_value(wording, kpi.baseline, kpi.unit), goal_value(wording, kpi.target, kpi.unit))
        if value
    )
    return f"{wording.text(kpi.name)} {change}"


def idea(wording: Wording) -> Slide | None:
    """The big idea, alone on its colour."""
    given = wording.job.big_idea
    name = (wording.text(given.name) or wording.text(given.line)) if given else ""
    if given is None or not name:
        return None
    words = wording.words
    return slide(
        wording,
        "sec.big_idea",
        name,
        line=wording.formats.sentences(wording.text(given.line)) if given.name else "",
        columns=columns(
            column(words("pro.idea.what"), wording.text(given.explanation)),
            column(words("pro.idea.why"), wording.text(given.why_it_answers)),
            column(words("pro.idea.grows"), wording.text(given.grows)),
        ),
    )


def executions(wording: Wording) -> list[Slide]:
    """One slide an execution: its picture where there is one, else in words what will be seen."""
    return [_execution(wording, each) for each in wording.job.executions if each.name or each.description]


def _execution(wording: Wording, execution: Execution) -> Slide:
    name, medium = wording.text(execution.name), wording.text(execution.medium)
    return slide(
        wording,
        "sec.executions",
        wording.words("pro.execution.title", medium=medium, name=name) if medium and name else medium or name,
        medium=medium,
        description=wording.text(execution.description) or wording.text(execution.script),
        spec_label=wording.words("cb.spec"),
        spec=wording.text(execution.spec),
        role_label=wording.words("pro.execution.role"),
        role=wording.text(execution.role),
        picture=_picture(wording, execution, name or medium),
    )


def _picture(wording: Wording, execution: Execution, alt: str) -> Picture | None:
    """The picture file in the client's folder, if it is one; never a file from elsewhere."""
    if not execution.file or not execution.file.lower().endswith(PICTURES):
        return None
    folder = wording.brief.folder.resolve()
    path = (folder / execution.file).resolve()
    return Picture(path, alt) if path.is_relative_to(folder) and path.is_file() else None
