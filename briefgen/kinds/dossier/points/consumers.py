"""consumers: point 10, who uses, influences and buys, how many, how they live, and what can be used of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds.dossier.points.blocks import facts, opening, rows_of, table
from briefgen.kinds.dossier.points.telling import said
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
    return {
        **opening(wording, 10, _lead(wording, consumers) if consumers else "", "consumers"),
        "roles": _roles(wording, consumers),
        "potential": _part(wording, consumers, "potential_users", "text", "size", "source"),
        "heavy": _part(wording, consumers, "heavy_users", *_HEAVY),
        "numbers": _numbers(wording, consumers),
        "mind": _part(wording, consumers, "psychographics", *_MIND),
        "segments": _segments(wording, consumers),
        "behaviour": _part(wording, consumers, "behaviour", *_BUYING),
        "media": table(wording, consumers, "media_habits", "consumers.media_habits", title=_media(wording, consumers)),
        "journey": table(wording, consumers, "journey", "consumers.journey"),
        "funnel": _funnel(wording, consumers),
        "insights": table(wording, consumers, "insight_points", "consumers.insight_points"),
        "persona": wording.text(consumers.persona) or None if consumers else None,
    }


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
    return wording.words("dp.used_by", who=wording.inline(who)) if who else ""


def _roles(wording: Wording, consumers: Consumers | None) -> Group | None:
    if consumers is None:
        return None
    roles = consumers.roles
    given = [(key, getattr(roles, key)) for key in _ROLES if getattr(roles, key, None)]
    if roles is None or not given:
        return facts(wording, consumers, "consumers", "roles")
    block = rows_of(wording, [(role, f"consumers.roles.{key}") for key, role in given])
    rows: list[Row] = block["rows"]
    for row, (key, _) in zip(rows, given, strict=True):
        row["role"] = wording.words(_ROLE_LABELS[key])
    return {**block, "lacking": facts(wording, roles, "consumers.roles", *(k for k in _ROLES if k not in dict(given)))}


_ROLE_LABELS = {"user": "fld.user", "influencer": "fld.influencer_role", "buyer": "fld.buyer"}


def _part(wording: Wording, consumers: Consumers | None, key: str, *fields: str) -> Group | None:
    """One group of fields as facts; where it is not there, the line for it."""
    if consumers is None:
        return None
    part = getattr(consumers, key)
    path = f"consumers.{key}"
    return facts(wording, consumers, "consumers", key) if part is None else facts(wording, part, path, *fields)


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
    rows: list[Row] = block["rows"] if block else []
    return {"rows": [*rows[:1], ages, *rows[1:]], "note": None}


def _segments(wording: Wording, consumers: Consumers | None) -> Group | None:
    block = table(wording, consumers, "segments", "consumers.segments")
    known = [each for each in (consumers.segments if consumers else ()) if each.value_pct is not None]
    if not block or not known:
        return block
    top = max(known, key=lambda each: each.value_pct or 0)
    value = wording.formats.percent(top.value_pct or 0)
    return {**block, "title": wording.words("dp.segment_top", segment=wording.text(top.name), value=value)}


def _media(wording: Wording, consumers: Consumers | None) -> str:
    known = [each for each in (consumers.media_habits if consumers else ()) if each.reach_pct is not None]
    if not known:
        return ""
    wide = max(known, key=lambda each: each.reach_pct or 0)
    keen = max((each for each in known if each.index is not None), key=lambda each: each.index or 0, default=None)
    told = wording.words(
        "dp.media_wide", medium=wording.text(wide.medium), reach=wording.formats.percent(wide.reach_pct or 0)
    )
    if keen is None:
        return told
    index = wording.formats.number(keen.index or 0)
    return wording.formats.clauses(
        told, wording.words("dp.media_keen", medium=wording.inline(wording.text(keen.medium)), index=index)
    )


def _funnel(wording: Wording, consumers: Consumers | None) -> Group | None:
    block = table(wording, consumers, "funnel", "consumers.funnel")
    if consumers is None or not block or not block["rows"]:
        return block
    rows: list[Row] = block["rows"]
    gaps: list[tuple[float, str]] = []
    for row, step in zip(rows, consumers.funnel, strict=True):
        row["gap"] = DASH
        if step.brand_pct is not None and step.benchmark_pct is not None:
            behind = step.brand_pct - step.benchmark_pct
            row["gap"] = wording.formats.number(behind, 0, signed=True)
            gaps.append((behind, said(wording, step, "stage")))
    if not gaps:
        return block
    worst, stage = min(gaps)
    words = "dp.funnel_behind" if worst < 0 else "dp.funnel_ahead"
    points = wording.formats.points(abs(worst), 0, signed=False)
    return {**block, "title": wording.words(words, stage=wording.inline(stage), points=points)}
