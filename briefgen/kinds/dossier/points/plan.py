"""plan: point 13, targets, strategy, the weight of advertising, and whether the budget can compete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds.dossier.points.blocks import captioned, fact, facts, merged, point, table
from briefgen.kinds.exhibits import table_findings
from briefgen.kinds.figures import goal_value, latest_shares, market_currency, own_brand, spend_by_brand
from briefgen.kinds.telling import between, when
from briefgen.kinds.wording import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.dossier.points.blocks import Group, Row
    from briefgen.kinds.wording import Wording
    from briefgen.model.marketing import Marketing, MarketingObjective, PlannedActivity

_TARGETS = ("sales_target", "profit_target", "share_target", "retail_to_ex_factory")
_MIX = ("product", "price", "place", "promotion")
_ROLE = ("role", "weight_pct", "expected_contribution")
_PLANS = {
    "merchandising": "fld.merchandising",
    "promotion_plan": "fld.promotion",
    "research_plan": "fld.research_plan",
}
_MONEY = ("total", "period", "pct_of_revenue", "source")


def point_13(wording: Wording) -> Group:
    """What is to be reached, by which means and with what money."""
    marketing = wording.client.marketing
    return point(
        wording,
        13,
        _lead(wording, marketing) if marketing else "",
        "marketing",
        objectives=_objectives(wording, marketing),
        targets=facts(wording, marketing, "marketing", *_TARGETS),
        strategy=_part(wording, marketing, "strategy", *_MIX),
        merchandising=_activities(wording, marketing, "merchandising"),
        promotions=_activities(wording, marketing, "promotion_plan"),
        role=_part(wording, marketing, "role_of_advertising", *_ROLE),
        research=_studies(wording, marketing),
        budget=merged(_part(wording, marketing, "budget", *_MONEY), extra=_competitive(wording, marketing)),
        parts=_parts(wording, marketing),
        returns=_returns(wording, marketing),
    )


def _lead(wording: Wording, marketing: Marketing) -> str:
    """The first of the main aims, and how much of the plan advertising carries."""
    first = next((each for each in marketing.objectives if each.primary), None) or next(
        iter(marketing.objectives), None
    )
    aim = bare(wording.text(first.statement)) if first else ""
    role = marketing.role_of_advertising
    weight = ""
    if role and role.weight_pct is not None:
        weight = wording.words("dp.ad_weight", pct=wording.formats.percent(role.weight_pct))
    return wording.words("join.semicolon").join(part for part in (aim, weight) if part)


def _part(wording: Wording, marketing: Marketing | None, key: str, *fields: str) -> Group | None:
    if marketing is None:
        return None
    part = getattr(marketing, key)
    path = f"marketing.{key}"
    return facts(wording, marketing, "marketing", key) if part is None else facts(wording, part, path, *fields)


def _objectives(wording: Wording, marketing: Marketing | None) -> Group | None:
    block = table(wording, marketing, "objectives", "marketing.objectives")
    if marketing and block:
        for row, aim in zip(block["rows"], marketing.objectives, strict=True):
            row.update(_aim(wording, row, aim))
    return captioned(wording, block, table_findings.objectives(wording, marketing.objectives) if marketing else "")


def _aim(wording: Wording, row: Row, aim: MarketingObjective) -> Row:
    level = wording.words(f"level.{aim.level}") if aim.level else ""
    level = wording.aside(level, wording.inline(wording.words("fld.primary"))) if aim.primary else level
    return {
        "baseline": goal_value(wording, aim.baseline, aim.unit) or row["baseline"],
        "target": goal_value(wording, aim.target, aim.unit) or row["target"],
        "level": level or row["level"],
    }


def _activities(wording: Wording, marketing: Marketing | None, key: str) -> Group | None:
    block = table(wording, marketing, key, f"marketing.{key}")
    if marketing and block:
        activities: tuple[PlannedActivity, ...] = getattr(marketing, key)
        for row, activity in zip(block["rows"], activities, strict=True):
            row["when"] = between(wording, activity.from_, activity.to) or row["from"]
            row["how"] = _how(wording, activity) or DASH
        return captioned(wording, block, _together(wording, key, [each.budget for each in activities]))
    return block


def _how(wording: Wording, activity: PlannedActivity) -> str:
    """How it works and what to bear in mind, in English too one sentence."""
    return wording.formats.clauses(wording.text(activity.mechanic), wording.inline(wording.text(activity.note)))


def _studies(wording: Wording, marketing: Marketing | None) -> Group | None:
    budgets = [each.budget for each in (marketing.research_plan if marketing else ())]
    block = table(wording, marketing, "research_plan", "marketing.research_plan")
    return captioned(wording, block, _together(wording, "research_plan", budgets))


def _together(wording: Wording, key: str, budgets: Sequence[float | None]) -> str:
    """How many activities of a kind there are, and what they cost as far as that is known."""
    known = [budget for budget in budgets if budget is not None]
    if not known:
        return ""
    money = wording.formats.money(sum(known), market_currency(wording))
    words = "dp.activities" if len(known) == len(budgets) else "dp.activities_known"
    what = wording.words(_PLANS[key])
    return wording.words(words, what=what, n=len(budgets), known=len(known), money=money)


def _parts(wording: Wording, marketing: Marketing | None) -> Group | None:
    budget = marketing.budget if marketing else None
    block = table(wording, budget, "by_activity", "marketing.budget.by_activity")
    known = [each for each in (budget.by_activity if budget else ()) if each.pct is not None]
    if not block or not known:
        return block
    top = max(known, key=lambda each: each.pct or 0)
    slots = {"part": wording.text(top.activity), "pct": wording.formats.percent(top.pct or 0)}
    return captioned(
        wording,
        block,
        wording.words("dp.budget_top", **slots),
        period=when(wording, budget.period) if budget and budget.period else "",
        source=wording.cite(budget.source) if budget else "",
    )


def _returns(wording: Wording, marketing: Marketing | None) -> Group | None:
    """Past spend and revenue with their ratio, named for what it is: revenue over spend, no return on investment."""
    block = table(wording, marketing, "history_roi", "marketing.history_roi")
    if marketing and block:
        for row, each in zip(block["rows"], marketing.history_roi, strict=True):
            value = metrics.ratio(each.return_, each.spend).value
            row["roas"] = DASH if value is None else wording.formats.number(value, 2)
        return captioned(wording, block, _best_return(wording, marketing))
    return block


def _best_return(wording: Wording, marketing: Marketing) -> str:
    ratios = [(metrics.ratio(each.return_, each.spend).value, each) for each in marketing.history_roi]
    known = [(value, each) for value, each in ratios if value is not None]
    if not known:
        return ""
    value, best = max(known, key=lambda pair: pair[0])
    channel, times = wording.text(best.channel), wording.formats.number(value, 2)
    return wording.words("dp.returns_top", channel=channel, times=times)


def _competitive(wording: Wording, marketing: Marketing | None) -> list[Row]:
    """Share of voice against share of market, computed on one basis of spend (P9-4)."""
    own = own_brand(wording.client)
    period, shares = latest_shares(wording.client)
    spent = spend_by_brand(wording.client, period)
    voices = metrics.shares_pct({brand: point.value for brand, point in spent.items()})
    if marketing is None or marketing.budget is None:
        return []
    if own is None or own.id not in voices or own.id not in shares:
        return [fact(wording.words("dp.competitive"), wording.mark("competitors"))]
    voice, share = voices[own.id], shares[own.id].value
    words = wording.words(
        "dp.voice_against_share",
        period=wording.formats.period(period),
        sov=wording.formats.percent(voice, 1),
        som=wording.formats.percent(share, 1),
        esov=wording.formats.points(voice - share),
        source=wording.citation(spent[own.id].source),
    )
    return [fact(wording.words("dp.competitive"), words)]
