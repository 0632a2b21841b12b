"""consumers: point 10, who uses, influences and buys, how many, how they live, and what can be used of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds.dossier.disputes import disputed
from briefgen.kinds.dossier.points.blocks import captioned, facts, point, rows_of, table
from briefgen.kinds.exhibits import table_findings
from briefgen.kinds.exhibits.consumers import heavy_users, media_habits
from briefgen.kinds.exhibits.funnel import funnel
from briefgen.kinds.wording import bare

if TYPE_CHECKING:
    from briefgen.kinds.dossier.points.blocks import Group, Row
    from briefgen.kinds.wording import Wording
    from briefgen.model.consumers import Consumers

_ROLES = ("user", "influencer", "buyer")
_NUMBERS = ("gender_pct", "city_tier_pct", "income", "education", "occupation", "family", "source")
_MIND = ("values", "lifestyle", "attitudes", "motives", "barriers")
_BUYING = ("occasions", "frequency", "loyalty", "repertoire", "decision_time")
_HEAVY = ("definition", "share_of_users_pct", "share_of_volume_pct", "source")


def point_10(wording: Wording) -> Group:
    """The consumers, from who they are to what can be used of them."""
    consumers = wording.client.consumers
    return point(
        wording,
        10,
        _lead(wording, consumers) if consumers else "",
        "consumers",
        roles=_roles(wording, consumers),
        roles_lacking=_roles_lacking(wording, consumers),
        potential=_part(wording, consumers, "potential_users", "text", "size", "source"),
        heavy_figure=heavy_users(wording),
        media_figure=media_habits(wording),
        funnel_figure=funnel(wording),
        heavy=_heavy(wording, consumers),
        numbers=_numbers(wording, consumers),
        mind=_part(wording, consumers, "psychographics", *_MIND),
        segments=_segments(wording, consumers),
        behaviour=_part(wording, consumers, "behaviour", *_BUYING),
        media=captioned(
            wording,
            table(wording, consumers, "media_habits", "consumers.media_habits"),
            table_findings.media(wording, consumers.media_habits if consumers else ()),
        ),
        journey=table(wording, consumers, "journey", "consumers.journey"),
        funnel=_funnel(wording, consumers),
        insights=table(wording, consumers, "insight_points", "consumers.insight_points"),
        persona=wording.text(consumers.persona) or None if consumers else None,
    )


def _lead(wording: Wording, consumers: Consumers) -> str:
    """Who weighs most: the first segment and the heavy users, else who uses the product."""
    first = next((each for each in consumers.segments if each.priority == 1 and each.name), None)
    heavy = consumers.heavy_users
    told = []
    if first and first.size_pct is not None and first.value_pct is not None:
        size, value = (wording.formats.percent(pct) for pct in (first.size_pct, first.value_pct))
        told.append(wording.words("dp.segment_weight", segment=wording.text(first.name), size=size, value=value))
    if heavy and heavy.share_of_users_pct is not None and heavy.share_of_volume_pct is not None:
        users, volume = (wording.formats.percent(p) for p in (heavy.share_of_users_pct, heavy.share_of_volume_pct))
        told.append(wording.words("dp.heavy_weight", users=users, volume=volume))
    if told:
        return wording.words("join.semicolon").join(told)
    user = consumers.roles.user if consumers.roles else None
    who = bare(wording.text(user.who)) if user else ""
    if who:
        return wording.words("dp.used_by", who=wording.inline(who))
    defined = bare(wording.text(heavy.definition)) if heavy else ""
    return disputed(wording, "consumers.roles.user.who") or defined


def _roles(wording: Wording, consumers: Consumers | None) -> Group | None:
    if consumers is None:
        return None
    roles = consumers.roles
    given = [(key, getattr(roles, key)) for key in _ROLES if getattr(roles, key, None)]
    if roles is None or not given:
        return facts(wording, consumers, "consumers", "roles")
    block = rows_of(wording, [(role, f"consumers.roles.{key}") for key, role in given])
    for row, (key, _) in zip(block["rows"], given, strict=True):
        row["role"] = wording.words(_ROLE_LABELS[key])
    return block


def _roles_lacking(wording: Wording, consumers: Consumers | None) -> Group | None:
    """The parts nobody has described yet, beside those somebody has."""
    roles = consumers.roles if consumers else None
    open_ = [key for key in _ROLES if roles and getattr(roles, key) is None]
    return facts(wording, roles, "consumers.roles", *open_) if len(open_) < len(_ROLES) else None


_ROLE_LABELS = {"user": "fld.user", "influencer": "fld.influencer_role", "buyer": "fld.buyer"}


def _part(wording: Wording, consumers: Consumers | None, key: str, *fields: str) -> Group | None:
    """One group of fields as facts; where it is not there, the line for it."""
    if consumers is None:
        return None
    part = getattr(consumers, key)
    path = f"consumers.{key}"
    return facts(wording, consumers, "consumers", key) if part is None else facts(wording, part, path, *fields)


def _heavy(wording: Wording, consumers: Consumers | None) -> Group | None:
    """Who counts as a heavy user and how much they are; the figure says it, where it can say all of it."""
    defined = bool(consumers and consumers.heavy_users and consumers.heavy_users.definition)
    if defined and heavy_users(wording):
        return None
    return _part(wording, consumers, "heavy_users", *_HEAVY)


def _numbers(wording: Wording, consumers: Consumers | None) -> Group | None:
    block = _part(wording, consumers, "demographics", *_NUMBERS)
    bands = consumers.demographics.age_bands if consumers and consumers.demographics else ()
    told = [
        wording.words("dp.age_band", ages=f"{band.from_}–{band.to}", pct=wording.formats.percent(band.pct))
        for band in bands
        if band.pct is not None
    ]
    if not told:
        return block
    ages: Row = {"label": wording.words("fld.age"), "value": wording.formats.listed(told)}
    rows = block["rows"] if block else []
    source = block["source"] if block else ""
    return {"rows": [*rows[:1], ages, *rows[1:]], "note": None, "source": source}


def _segments(wording: Wording, consumers: Consumers | None) -> Group | None:
    block = table(wording, consumers, "segments", "consumers.segments")
    known = [each for each in (consumers.segments if consumers else ()) if each.value_pct is not None]
    if not block or not known:
        return block
    top = max(known, key=lambda each: each.value_pct or 0)
    value = wording.formats.percent(top.value_pct or 0)
    return captioned(wording, block, wording.words("dp.segment_top", segment=wording.text(top.name), value=value))


def _funnel(wording: Wording, consumers: Consumers | None) -> Group | None:
    block = table(wording, consumers, "funnel", "consumers.funnel")
    if consumers is None or not block or not block["rows"]:
        return block
    for row, step in zip(block["rows"], consumers.funnel, strict=True):
        known = step.brand_pct is not None and step.benchmark_pct is not None
        gap = (step.brand_pct or 0) - (step.benchmark_pct or 0)
        row["gap"] = wording.formats.number(gap, signed=True) if known else DASH
    return captioned(wording, block, table_findings.funnel(wording, consumers.funnel))
