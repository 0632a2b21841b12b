"""task: what advertising has to do, how much media must achieve, and with whom (sections 2 to 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import figures, shell
from briefgen.kinds.media_brief.facts import beside, clauses, facts, goal_line, named, semicolons
from briefgen.kinds.wording import bare

if TYPE_CHECKING:
    from briefgen.kinds.media_brief.facts import Facts
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.consumers import ConsumerRole
    from briefgen.model.job_media import BuyingTarget
    from briefgen.model.job_strategy import TargetGroup

    Group = dict[str, object]


def role(wording: Wording) -> Group | None:
    """What communication must change, and how much of the plan rests on advertising."""
    identity, marketing = wording.job.identity, wording.client.marketing
    advertising = marketing.role_of_advertising if marketing else None
    weight = advertising.weight_pct if advertising else None
    share = wording.words("mb.weight", share=wording.formats.percent(weight)) if weight is not None else ""
    gain = wording.text(advertising.expected_contribution) if advertising else ""
    brings = named(wording, wording.words("fld.expected_contribution"), gain) if gain else ""
    request = identity.request if identity else None
    goals = [
        goal_line(wording, goal) for goal in (identity.communication_objectives if identity else ()) if goal.metric
    ]
    marketing_goal = identity.marketing_objective if identity else None
    # What the market section says the marketing wants is not said again.
    told = goal_line(wording, marketing_goal) if marketing_goal and marketing_goal.metric else ""
    line = wording.text(identity.role_of_communication) if identity else ""
    task = wording.text(advertising.role) if advertising else ""
    found: Group = {
        "line": wording.formats.sentences(line),
        "facts": facts(
            wording,
            ("fld.real_need", wording.text(request.real_need) if request else ""),
            *_part_in_plan(wording, task if bare(task) != bare(line) else "", clauses(wording, share, brings)),
            ("mb.goals", semicolons(wording, [goal for goal in goals if goal != told] or goals)),
        ),
    }
    return found if any(found.values()) else None


def _part_in_plan(wording: Wording, task: str, weight: str) -> list[tuple[str, Said]]:
    """What advertising does and how much of the plan it carries, in one line where both are known."""
    label = "sec.role_of_advertising" if task else "mb.weight_in_plan"
    return [(label, semicolons(wording, (bare(task), weight)) if weight else task)]


def objective(wording: Wording) -> Facts:
    """How many, how often, within how long, of whom; or that media shall say so."""
    media = wording.job.media
    goal = media.objective if media else None
    if media is None or goal is None:
        return []
    aim = figures.reach_goal(wording, goal)
    if aim and media.target and media.target.audience:
        aim = wording.formats.clauses(aim, wording.words("mb.of_target"))
    return facts(
        wording,
        ("mb.aim", aim if goal.period else beside(aim, wording.mark("media.objective.period"), wording)),
        ("mb.emphasis", wording.words(f"opt.{goal.kind}") if goal.kind and not aim else ""),
        ("fld.media_recommends", wording.text(goal.recommend)),
    )


def target(wording: Wording) -> Facts:
    """The people the brand wants, and apart from them the people media can sell."""
    job = wording.job
    buying = job.media.target if job.media else None
    if buying is None and not (job.audience and job.audience.primary):
        return []
    return facts(
        wording,
        ("mb.consumer_target", _primary(wording)),
        ("mb.secondary_target", _secondary(wording)),
        *_bought(wording, buying),
        ("mb.relation", wording.text(buying.relation) if buying else ""),
        ("fld.heavy_user", _heavy_users(wording)),
        ("fld.consumer_roles", _roles(wording)),
    )


def _bought(wording: Wording, buying: BuyingTarget | None) -> list[tuple[str, Said]]:
    """The people media can sell and how many they are; apart where one of both is missing."""
    people, size = _audience(wording, buying), wording.text(buying.size) if buying else ""
    if people and size:
        return [("fld.buying_audience", semicolons(wording, (people, wording.inline(size))))]
    return [("fld.buying_audience", wording.shown(people, "media.target.audience")), ("fld.size", size)]


def _primary(wording: Wording) -> Said:
    primary = wording.job.audience.primary if wording.job.audience else None
    return _group(wording, primary) or wording.disputed("audience.primary.who") or ""


def _secondary(wording: Wording) -> str:
    audience = wording.job.audience
    return semicolons(wording, (_group(wording, each) for each in (audience.secondary if audience else ())))


def _group(wording: Wording, group: TargetGroup | None) -> str:
    """Whom the brand means, and how many they are; their portrait is the creative brief's."""
    if group is None:
        return ""
    return clauses(wording, shell.segment_name(wording, group), wording.text(group.who), wording.text(group.size))


def _audience(wording: Wording, buying: BuyingTarget | None) -> str:
    """The audience as written, with its ages, sex and area where the words do not say them yet."""
    if buying is None:
        return ""
    said = wording.text(buying.audience)
    ages = _ages(wording, buying)
    sex = wording.words(f"opt.{buying.sex}") if buying.sex in ("female", "male") else ""
    more = [part for part in (ages, sex, wording.text(buying.geography)) if part and part not in said]
    return wording.formats.clauses(said, *more)


def _ages(wording: Wording, buying: BuyingTarget) -> str:
    first, last = buying.age_from, buying.age_to
    if first is None and last is None:
        return ""
    span = f"{first}–{last}" if first is not None and last is not None else f"{first}+" if last is None else f"–{last}"
    said = wording.text(buying.audience)
    return "" if span in said else wording.words("mb.ages", span=span)


def _heavy_users(wording: Wording) -> str:
    heavy = wording.client.consumers.heavy_users if wording.client.consumers else None
    if heavy is None or heavy.share_of_users_pct is None or heavy.share_of_volume_pct is None:
        return ""
    percent = wording.formats.percent
    told = wording.words("mb.heavy", users=percent(heavy.share_of_users_pct), volume=percent(heavy.share_of_volume_pct))
    return clauses(wording, wording.text(heavy.definition), told)


def _roles(wording: Wording) -> str:
    """Who else has a say; whom the consumer target names is not named again."""
    roles = wording.client.consumers.roles if wording.client.consumers else None
    if roles is None:
        return ""
    given: tuple[tuple[str, ConsumerRole | None], ...] = (
        ("fld.user", roles.user),
        ("fld.influencer_role", roles.influencer),
        ("fld.buyer", roles.buyer),
    )
    told = str(_primary(wording))
    return semicolons(
        wording,
        (
            named(wording, wording.words(key), who)
            for key, each in given
            if each and (who := wording.text(each.who)) and wording.inline(who) not in told
        ),
    )
