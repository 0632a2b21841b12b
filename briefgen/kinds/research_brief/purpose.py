"""purpose: why a study is made in, the decision, the objectives and what each result leads to out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds.figures import goal_value, period_key, share_statement
from briefgen.kinds.needs.research import standards_of, study_of
from briefgen.kinds.wording import rich
from briefgen.model.job_research_design import ActionStandard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.evaluation import Criterion

    Group = dict[str, object]


def background(wording: Wording) -> str | None:
    """Where the business stands, and the problem."""
    identity = wording.identity
    problem = wording.text(identity.problem) if identity else ""
    return wording.formats.sentences(share_statement(wording), problem) or None


def decision(wording: Wording) -> Group | None:
    """What is decided on the results, by whom and by when."""
    given = study_of(wording.brief).decision
    if given is None:
        return None
    path = "research.decision"
    who, by = wording.name_with_role(given.who), given.by
    return {
        "what": wording.shown(given.what, f"{path}.what"),
        "who": who or wording.mark(f"{path}.who"),
        "by": wording.day(by) if by else wording.mark(f"{path}.by"),
    }


def objectives(wording: Wording) -> Group | None:
    """What the business wants, and apart from it what the study must find out."""
    given = study_of(wording.brief).objectives
    business = _business_objective(wording)
    sought = {
        priority: wording.texts(each.text for each in given if each.text and each.priority in priorities)
        for priority, priorities in (("primary", ("primary", None)), ("secondary", ("secondary",)))
    }
    return {"business": business or None, **sought} if business or any(sought.values()) else None


def _business_objective(wording: Wording) -> Said:
    """In the study's own words, else the campaign's business objective, else the client's."""
    own = wording.text(study_of(wording.brief).business_objective)
    marketing = wording.client.marketing
    stated = [each.statement for each in (marketing.objectives if marketing else ()) if each.level == "business"]
    return own or _campaign_goal(wording) or next(iter(wording.texts(text for text in stated if text)), "")


def _campaign_goal(wording: Wording) -> Said:
    """The measure with its figures and its day; figures nobody has given are marked."""
    identity = wording.identity
    goal = identity.business_objective if identity else None
    if goal is None or not goal.metric:
        return ""
    baseline, target = (goal_value(wording, value, goal.unit) for value in (goal.baseline, goal.target))
    metric = wording.text(goal.metric)
    day = wording.words("rb.by_day", day=wording.day(goal.by)) if goal.by else ""
    if baseline and target:
        period = wording.formats.period(period_key(goal.baseline_period)) if goal.baseline_period else ""
        baseline = wording.aside(baseline, period)
        told = wording.words("rb.business_goal", metric=metric, baseline=baseline, target=target)
        return wording.formats.clauses(told, day)
    lead = wording.words("rb.business_open", metric=wording.formats.clauses(metric, day))
    return rich(lead, *wording.mark("campaign.business_objective.target").spans)


def known(wording: Wording) -> list[Group]:
    """What we know, what we suppose, and the studies that say so; only what there is."""
    study = study_of(wording.brief)
    studies = [wording.citation(source) or source for source in study.earlier_studies]
    parts = (
        ("rb.known", wording.texts(study.known)),
        ("rb.hypotheses", wording.texts(study.hypotheses)),
        ("rb.earlier_studies", [wording.words("join.semicolon").join(studies)] if studies else []),
    )
    return [{"head": wording.words(head), "lines": lines} for head, lines in parts if lines]


def standards(wording: Wording) -> Group | None:
    """Which result leads to which action, and where the norms come from."""
    given = standards_of(wording.brief)
    if not given:
        return None
    cited = wording.cite(*(each.source for each in given if isinstance(each, ActionStandard)))
    return {
        "rows": [_standard(wording, each) for each in given],
        "title": _standards_title(wording, given),
        "source": cited or None,
    }


def _standards_title(wording: Wording, given: Sequence[ActionStandard | Criterion]) -> str:
    """How many standards there are, and what the first of them asks."""
    first = next((each for each in given if each.metric and each.threshold), None)
    if first is None:
        return wording.words("rb.standards_open", n=len(given))
    metric, threshold = wording.inline(wording.text(first.metric)), wording.inline(wording.text(first.threshold))
    return wording.words("rb.standards_title", n=len(given), metric=metric, threshold=threshold)


def _standard(wording: Wording, each: ActionStandard | Criterion) -> Group:
    path = "research.action_standards"
    return {
        "metric": wording.shown(each.metric, path),
        "norm": wording.text(each.norm) or DASH,
        "threshold": wording.shown(each.threshold, path),
        "above": wording.shown(each.decision_if_above, path),
        "below": wording.shown(each.decision_if_below, path),
    }
