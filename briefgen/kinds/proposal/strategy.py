"""strategy: slides on what we say, what shall change in people, the idea and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Picture
from briefgen.formats import DASH
from briefgen.kinds import shell
from briefgen.kinds.figures import currency, goal_value, part_amounts
from briefgen.kinds.proposal.rivals import greatest_threat
from briefgen.kinds.proposal.slide import COLUMNS, Slide, column, columns, slide, unbroken
from briefgen.kinds.wording import bare
from briefgen.model.files import find_file, is_picture, picture_fault

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording
    from briefgen.model.job_strategy import DesiredResponse, Execution, Response, Support

PRODUCTION = ("creative_production", "production")
"""Categories of a budget from which executions are made."""
IDEA_LINE = 36
"""Characters of the idea's line that one line holds in Chinese."""


def proposition(wording: Wording) -> Slide | None:
    """The single-minded proposition with what holds it up."""
    line = wording.text(wording.job.proposition)
    if not line:
        return None
    supports = [
        {
            "figure": wording.text(item.figure) or wording.text(item.text),
            "text": unbroken(_beyond(wording, item)),
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
        asked={"line": bare(line), "rival": greatest_threat(wording)},
        source=wording.formats.sentences(_caution(wording), _rest(wording, len(supports) - COLUMNS)) or None,
    )


def _rest(wording: Wording, hidden: int) -> str:
    return wording.words("pro.proposition.more", n=hidden) if hidden > 0 else ""


def _beyond(wording: Wording, item: Support) -> str:
    """What a support says beyond its figure, which stands above it in big type."""
    text, figure = wording.text(item.text), wording.text(item.figure)
    if not figure:
        return ""
    rest = text.removeprefix(figure).lstrip("，, ") if text != figure else ""
    return rest[:1].upper() + rest[1:]


def _caution(wording: Wording) -> str:
    """Claims that legal has not cleared yet may not go to final artwork (C-11)."""
    identity = wording.job.identity
    waiting = [
        wording.text(claim.text)
        for claim in (identity.claims if identity else ())
        if claim.text and not claim.cleared_on
    ]
    if not waiting:
        return ""
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
    say_back = shell.line_to_hear(wording)
    return slide(
        wording,
        "sec.strategy",
        _from_to_title(wording, now, then),
        rows=[row for row in rows if row["now"] != DASH or row["wanted"] != DASH],
        asked=dict(zip(("now", "wanted"), _change(wording, now, then), strict=True)),
        say_back_label=wording.words("cb.say_back") if say_back else "",
        say_back=say_back or None,
        source=wording.cite(*(kpi.source for kpi in wording.job.kpis if kpi.primary)),
    )


def _from_to_title(wording: Wording, now: Response, then: Response | DesiredResponse) -> str:
    """The change in what people think, else in what they do or feel: the first that is known at both ends."""
    before, after = _change(wording, now, then)
    if not before:
        return wording.words("sec.desired_response")
    return wording.words("pro.from_to.title", now=before, wanted=after)


def _change(wording: Wording, now: Response, then: Response | DesiredResponse) -> tuple[str, str]:
    for verb in ("think", "do", "feel"):
        before, after = bare(_state(wording, now, verb)), bare(_state(wording, then, verb))
        if DASH not in (before, after):
            return before, after
    return "", ""


def _state(wording: Wording, state: Response | DesiredResponse, verb: str) -> str:
    return wording.text(getattr(state, verb)) or DASH


def _measure(wording: Wording, verb: str) -> str:
    """What tells whether it happened: brand KPIs for think, conversion KPIs for do; feelings have their own measure."""
    dimension = {"think": "brand", "do": "conversion"}.get(verb)
    found = [kpi for kpi in wording.job.kpis if kpi.dimension == dimension and kpi.name and kpi.target is not None]
    kpi = next((each for each in found if each.primary), next(iter(found), None))
    if kpi is None:
        wanted = wording.job.desired_response
        return (wording.text(wanted.feel_measure) if wanted and verb == "feel" else "") or DASH
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
        asked={"name": name},
        line=_by_sentence(wording.formats.sentences(wording.text(given.line))) if given.name else "",
        columns=columns(
            column(words("pro.idea.what"), wording.text(given.explanation)),
            column(words("pro.idea.why"), wording.text(given.why_it_answers)),
            column(words("pro.idea.grows"), wording.text(given.grows)),
        ),
    )


def _by_sentence(line: str) -> str:
    """A line that takes two lines breaks after its first sentence, if the rest fits on the second."""
    first, stop, rest = line.partition("。")
    return f"{first}{stop}\n{rest}" if rest and len(line) > IDEA_LINE >= len(rest) else line


def executions(wording: Wording) -> list[Slide]:
    """One slide an execution, in the brief's order; the first is asked its cost, others what they say alone."""
    shown = [each for each in wording.job.executions if each.name or each.description]
    return [
        {**_execution(wording, each), **(_asked_alone(wording, each) if number else _asked_money(wording))}
        for number, each in enumerate(shown)
    ]


def _asked_money(wording: Wording) -> Slide:
    return {"asked": {"money": _production(wording)}}


def _asked_alone(wording: Wording, execution: Execution) -> Slide:
    idea = wording.job.big_idea
    names = {"name": wording.text(execution.name), "idea": wording.text(idea.name) if idea else ""}
    return {"asks": "execution_alone", "asked": names}


def _execution(wording: Wording, execution: Execution) -> Slide:
    name, medium = wording.text(execution.name), wording.text(execution.medium)
    told = wording.text(execution.description) or wording.text(execution.script)
    shown = _picture(wording, execution, name or medium)
    return slide(
        wording,
        "sec.executions",
        _execution_title(wording, execution),
        description=told or (None if shown else wording.mark("executions.description")),
        facts=columns(
            column(wording.words("fld.medium"), medium if name else ""),
            column(wording.words("cb.spec"), wording.text(execution.spec)),
            column(wording.words("sec.big_idea"), _idea_name(wording)),
        ),
        picture=shown,
    )


def _execution_title(wording: Wording, execution: Execution) -> str:
    """What it is called and what it does in the campaign, else where it is seen."""
    name, medium, role = (wording.text(each) for each in (execution.name, execution.medium, execution.role))
    called = name or medium
    if called and role:
        return wording.words("pro.execution.title", name=called, role=wording.inline(bare(role)))
    return wording.words("pro.execution.seen", medium=medium, name=name) if name and medium else called


def _production(wording: Wording) -> str:
    """What there is for making it, in money."""
    given = wording.job.budget
    parts = zip(given.split, part_amounts(given.split, given.total), strict=True) if given else ()
    amounts = [amount for part, amount in parts if part.category in PRODUCTION and amount]
    return wording.formats.money(sum(amounts), currency(wording)) if amounts else ""


def _idea_name(wording: Wording) -> str:
    idea = wording.job.big_idea
    name = wording.text(idea.name) if idea else ""
    return wording.formats.quoted(name) if name else ""


def _picture(wording: Wording, execution: Execution, alt: str) -> Picture | None:
    """The picture the brief names, if it is there and can be shown; else the slide says it in words."""
    name, homes = execution.file, wording.brief.homes("executions")
    if not name or not is_picture(name) or picture_fault(homes, name):
        return None
    path = find_file(homes, name)
    return Picture(path, alt) if path else None
