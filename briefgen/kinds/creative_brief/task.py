"""task: why the work is asked for, and what it has to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds import shell
from briefgen.kinds.figures import goal_value, share_statement
from briefgen.kinds.prose import led_in
from briefgen.kinds.wording import strong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.job_identity import Objective
    from briefgen.model.job_strategy import DesiredResponse, Response

    Group = dict[str, object]
    State = Response | DesiredResponse


def background(wording: Wording) -> Group | None:
    """What the client asked for, and what is behind it."""
    identity = wording.job.identity
    if identity is None:
        return None
    request = identity.request
    raw = wording.text(request.raw) if request else ""
    need = wording.text(request.real_need) if request else ""
    text = led_in(share_statement(wording), wording.prose(identity.problem), wording.formats)
    if not (text or raw or need):
        return None
    return {
        "text": text or wording.mark("campaign.problem"),
        "raw": wording.formats.quoted(raw) if raw else None,
        "need": strong(wording.inline(need)) if need else None,
    }


def objectives(wording: Wording) -> Group | None:
    """What communication has to achieve, each with its measure."""
    identity = wording.job.identity
    goals = identity.communication_objectives if identity else ()
    role = wording.text(identity.role_of_communication) if identity else ""
    if not goals and not role:
        return None
    return {
        "role": wording.formats.sentences(role),
        "rows": [_goal(wording, number, goal) for number, goal in enumerate(goals)],
        "source": wording.cite(*(goal.source for goal in goals if not goal.measured_by)) or None,
    }


def _goal(wording: Wording, number: int, goal: Objective) -> Group:
    path = f"campaign.communication_objectives[{number}]"
    measured = [wording.text(goal.measured_by)]
    if goal.base_n and measured[0] and "n=" not in measured[0]:
        measured.append(f"n={wording.formats.number(goal.base_n, 0)}")
    return {
        "name": wording.text(goal.metric) or wording.mark(f"{path}.metric"),
        "note": wording.aside("", wording.text(goal.note)),
        "baseline": goal_value(wording, goal.baseline, goal.unit) or wording.mark(f"{path}.baseline"),
        "target": goal_value(wording, goal.target, goal.unit) or wording.mark(f"{path}.target"),
        "by": wording.day(goal.by) if goal.by else wording.mark(f"{path}.by"),
        "measured": wording.formats.clauses(*measured) or wording.mark(f"{path}.measured_by"),
        "standard": _standard(wording, goal),
    }


def _standard(wording: Wording, goal: Objective) -> str:
    """Which result counts as enough, where point 15 says so of this very measure."""
    evaluation, name = wording.client.evaluation, wording.text(goal.metric).casefold()
    given = [each for each in (evaluation.criteria if evaluation else ()) if each.metric and each.threshold]
    told = [wording.text(each.threshold) for each in given if name and name in wording.text(each.metric).casefold()]
    return wording.words("cb.standard", text=wording.words("join.semicolon").join(told)) if told else ""


def response(wording: Wording) -> Group | None:
    """What people think, feel and do today, and shall after."""
    audience, wanted = wording.job.audience, wording.job.desired_response
    now, then = (audience.current, audience.desired) if audience else (None, None)
    rows = [_state_row(wording, verb, now, (then, wanted)) for verb in ("think", "feel", "do")]
    filled = [row for row in rows if row["now"] != DASH or row["wanted"] != DASH]
    return {"rows": filled, "say_back": shell.line_to_hear(wording) or None} if filled else None


def _state_row(wording: Wording, verb: str, now: State | None, wanted: Sequence[State | None]) -> Group:
    here, there = (
        dict.fromkeys(wording.texts(text for state in states if state and (text := getattr(state, verb))))
        for states in ((now,), wanted)
    )
    between = wording.words("join.semicolon")
    return {
        "head": wording.words(f"fld.{verb}"),
        "now": between.join(here) or DASH,
        "wanted": between.join(there) or DASH,
    }
