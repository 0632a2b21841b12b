"""closing: slides on what may go wrong, who, and what the client is asked to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds.proposal.slide import COLUMNS, Slide, slide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.job_risk import Risk
    from briefgen.model.job_work import DecisionAsked
    from briefgen.model.people import Person

RISK_ROWS = 6
DAILY = ("account_executive", "account_manager")
"""Whom a client calls every day."""
TEAM_ORDER = (
    "group_account_director",
    "account_director",
    "strategy_director",
    "planner",
    "creative_director",
    "media_director",
    "producer",
    "account_manager",
    "account_executive",
)


def risks(wording: Wording) -> Slide | None:
    """What may go wrong, how grave it is, and what is done about it; the gravest first."""
    given = [risk for risk in wording.job.risks if risk.risk]
    rated = [risk for risk in given if risk.probability and risk.impact]
    if not rated:
        return None
    ranked = sorted(rated, key=_gravity, reverse=True)
    hidden = len(given) - len(ranked[:RISK_ROWS])
    numbered = list(enumerate(ranked[:RISK_ROWS], 1))
    words = wording.words
    return slide(
        wording,
        "sec.risks",
        _risks_title(wording, ranked, len(given)),
        axis_probability=words("risk.probability"),
        axis_impact=words("risk.impact"),
        probability=[words(f"risk.{level}") for level in ("high", "mid", "low")],
        impact=[words(f"risk.{level}") for level in ("slight", "moderate", "severe")],
        matrix=_matrix(wording, numbered),
        rows=[_risk_row(wording, number, risk) for number, risk in numbered],
        asked={"risk": wording.text(ranked[0].risk)},
        source=wording.formats.sentences(
            words("pro.risks.note"), words("pro.risks.more", n=hidden) if hidden > 0 else ""
        ),
    )


def _gravity(risk: Risk) -> int:
    return metrics.RISK_PROBABILITY[risk.probability or "low"] * metrics.RISK_IMPACT[risk.impact or "slight"]


def _matrix(wording: Wording, numbered: list[tuple[int, Risk]]) -> dict[str, str]:
    cells: dict[str, list[str]] = {p + i: [] for p in "hml" for i in "smv"}
    for number, risk in numbered:
        key = {"high": "h", "mid": "m", "low": "l"}[risk.probability or "low"]
        cells[key + {"slight": "s", "moderate": "m", "severe": "v"}[risk.impact or "slight"]].append(str(number))
    return {key: _numbers(wording, ids) for key, ids in cells.items()}


def _numbers(wording: Wording, ids: Sequence[str]) -> str:
    """Numbers that follow each other as the first and the last."""
    follow = len(ids) > 2 and int(ids[-1]) - int(ids[0]) == len(ids) - 1
    return f"{ids[0]}–{ids[-1]}" if follow else wording.formats.listed(list(ids))


def _risk_row(wording: Wording, number: int, risk: Risk) -> dict[str, object]:
    return {
        "colour": metrics.risk_colour(risk.probability or "low", risk.impact or "slight"),
        "no": str(number),
        "risk": wording.text(risk.risk),
        "response": wording.shown(risk.response, "risks"),
        "owner": wording.shown(wording.name(risk.owner), "risks"),
        "due": wording.day(risk.deadline) if risk.deadline else DASH,
    }


def _risks_title(wording: Wording, ranked: Sequence[Risk], number: int) -> str:
    red = [risk for risk in ranked if _gravity(risk) >= 6]
    kept = all(risk.owner and risk.response and risk.deadline for risk in red)
    key = "none" if not red else "kept" if kept else "open"
    count = {name: wording.words.get(f"count.{n}") or str(n) for name, n in (("all", number), ("red", len(red)))}
    return wording.words(f"pro.risks.{key}", n=number, **count)


def team(wording: Wording) -> Slide | None:
    """Who answers for what, and what happens next."""
    agency = [person for person in wording.client.people if person.org == "agency" and person.name]
    core = [person for person in agency if person.duty] or agency
    people = sorted(core, key=_seniority)
    steps = [step for step in wording.job.next_steps if step.action]
    if not people:
        return None
    return slide(
        wording,
        "pro.team.kicker",
        _team_title(wording, people),
        asked={"name": next((wording.text(p.name) for p in people if p.role in DAILY), "")},
        people=[
            {"role": wording.role(p.id), "name": wording.text(p.name), "duty": wording.text(p.duty) or DASH}
            for p in people
        ],
        steps=[
            {
                "date": wording.day(step.due) if step.due else DASH,
                "action": wording.text(step.action),
                "owner": wording.name(step.owner) or DASH,
            }
            for step in steps
        ],
    )


def _seniority(person: Person) -> int:
    return TEAM_ORDER.index(person.role) if person.role in TEAM_ORDER else len(TEAM_ORDER)


def _team_title(wording: Wording, people: Sequence[Person]) -> str:
    lead = next((p for p in people if p.role in ("account_director", "group_account_director")), None)
    count = wording.words.get(f"count.{len(people)}") or str(len(people))
    name = wording.text(lead.name) if lead else ""
    return wording.words("pro.team.title" if lead else "pro.team.unled", n=len(people), count=count, name=name)


def decisions(wording: Wording) -> Slide | None:
    """What the client is asked to confirm today; nothing is ticked in advance."""
    given = [each for each in wording.job.decisions if each.what]
    if not given:
        return None
    words = wording.words
    days = [each.by for each in given if each.by]
    count = words.get(f"count.{len(given)}") or str(len(given))
    key = "pro.decisions.title" if days else "pro.decisions.undated"
    return slide(
        wording,
        "sec.decision_requested",
        words(key, n=len(given), count=count, date=wording.day(min(days)) if days else ""),
        items=_decision_columns(wording, given),
        asked={"date": wording.day(min(days)) if days else ""},
        sign={"name": words("pro.team.name"), "signature": words("sgn.signature"), "date": words("fld.date")},
    )


def _decision_columns(wording: Wording, given: list[DecisionAsked]) -> list[dict[str, str]]:
    """A decision a column; what is more than fits stands together in the last one."""
    alone = given if len(given) <= COLUMNS else given[: COLUMNS - 1]
    columns = [_decision(wording, str(number), [each]) for number, each in enumerate(alone, 1)]
    rest = given[len(alone) :]
    return [*columns, _decision(wording, f"{len(alone) + 1}–{len(given)}", rest)] if rest else columns


def _decision(wording: Wording, number: str, asked: Sequence[DecisionAsked]) -> dict[str, str]:
    opinions = [wording.words(f"sgn.{opinion}") for opinion in ("agree", "change_box", "disagree")]
    names = dict.fromkeys(name for each in asked if (name := _addressed(wording, each.person)))
    return {
        "no": number,
        "what": wording.words("join.semicolon").join(wording.text(each.what) for each in asked),
        "detail": wording.formats.sentences(*(wording.text(each.detail) for each in asked)),
        "to": wording.words("pro.decisions.to", name=wording.words("join.semicolon").join(names)) if names else "",
        "opinions": "   ".join(f"□ {opinion}" for opinion in opinions),
    }


def _addressed(wording: Wording, person_id: str | None) -> str:
    """Somebody of the client as one addresses them: 市场总监林博远; Lin Boyuan, Marketing Director."""
    name, role = wording.name(person_id), wording.role(person_id)
    return wording.words("pro.decisions.person", name=name, role=role) if name and role else name
