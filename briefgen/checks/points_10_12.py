"""points_10_12: rules of the checklist's points 10 to 12, consumers, channels and where the product stands."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.checks.amounts import differs, exceeds
from briefgen.checks.numbers import written
from briefgen.checks.periods import days_of, period_name
from briefgen.checks.rule import ERROR, INFO, WARNING, Checking, Finding, Rule
from briefgen.checks.statements import is_excused, said, was_asked_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from briefgen.model.channels import Channels
    from briefgen.model.consumer_profile import Demographics
    from briefgen.model.consumers import FunnelStep

SUM_TOLERANCE = 1
MIX_TOLERANCE = 0.5

_ONE_PERSON = re.compile(r"同[一個个]|一[個个]人|本人|自己|\bsame\b|\bself\b|\b(?:her|him|them)sel", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"(?:不知道|不清楚|不详|不詳|未知|没有|沒有|无|無|none|unknown|n/?a|tbc|\?|？)(?:培训|培訓|訓練)?"
)
_NOT_MASS = re.compile(
    r"ko[lc]|达人|達人|红人|紅人|网红|網紅|博主|红书|紅書|种草|種草|直播|influencer|creator|seeding"
    r"|搜索|搜尋|search|\bse[mo]\b|crm|私域|社群|会员|會員|邮件|郵件|email"
    r"|店|冰柜|冰櫃|陈列|陳列|posm|store|chiller|shelf|试饮|試飲|sampling|公关|公關|\bpr\b|活动|活動|event",
    re.IGNORECASE,
)
"""Channels that reach few people at a time; what is not among them is taken for mass advertising."""


def _three_roles_in_one(checking: Checking) -> Iterator[Finding]:
    """P10-1: user, influencer and buyer read alike, and nobody says they are one person."""
    roles = checking.client.consumers.roles if checking.client.consumers else None
    people = (roles.user, roles.influencer, roles.buyer) if roles else ()
    texts = [said(checking, person.who) for person in people if person]
    notes = " ".join(said(checking, person.note) for person in people if person)
    alike = len(texts) == 3 and len({"".join(filter(str.isalnum, text.casefold())) for text in texts}) == 1
    if alike and texts[0] and not _ONE_PERSON.search(f"{texts[0]} {notes}"):
        yield Finding("consumers.roles.buyer.who", {"who": texts[0]}, also="consumers.roles.user.who")


def _heavy_users(checking: Checking) -> Iterator[Finding]:
    """P10-2: heavy users account for less of the volume than of the users."""
    heavy = checking.client.consumers.heavy_users if checking.client.consumers else None
    if heavy is None or heavy.share_of_users_pct is None or heavy.share_of_volume_pct is None:
        return
    if heavy.share_of_volume_pct < heavy.share_of_users_pct:
        slots = {"users": written(heavy.share_of_users_pct), "volume": written(heavy.share_of_volume_pct)}
        path = "consumers.heavy_users.share_of_{}_pct".format
        yield Finding(path("volume"), slots, also=path("users"))


def _demographic_splits(checking: Checking) -> Iterator[Finding]:
    """P10-3: a split of the consumers does not make 100, or age bands overlap."""
    found = checking.client.consumers.demographics if checking.client.consumers else None
    if found is None:
        return
    for variant, key, parts in _splits(found):
        known = [part for part in parts if part is not None]
        if known and len(known) == len(parts) and differs(sum(known), 100, SUM_TOLERANCE):
            yield Finding(f"consumers.demographics.{key}", {"sum": written(sum(known))}, variant=variant)
    yield from _overlapping_ages(found)


def _census_only(checking: Checking) -> Iterator[Finding]:
    """P10-4: consumers are told in numbers, and nothing says how they live and think."""
    consumers = checking.client.consumers
    if consumers is None or consumers.demographics is None or not consumers.demographics.model_fields_set:
        return
    inner = consumers.psychographics
    lines = (inner.values, inner.lifestyle, inner.attitudes, inner.motives, inner.barriers) if inner else ()
    if not any(lines) and not is_excused(checking, "consumers.psychographics"):
        yield Finding("consumers.psychographics", also="consumers.demographics")


def _segments(checking: Checking) -> Iterator[Finding]:
    """P10-5: segments are more than all consumers, or not exactly one comes first."""
    segments = checking.client.consumers.segments if checking.client.consumers else ()
    total = sum(segment.size_pct or 0 for segment in segments)
    if exceeds(total, 100):
        yield Finding("consumers.segments", {"sum": written(total)})
    ranked = [(n, segment, segment.priority) for n, segment in enumerate(segments) if segment.priority is not None]
    first = [(n, segment) for n, segment, priority in ranked if priority == 1]
    path = "consumers.segments[{}].priority".format
    if ranked and not first:
        n, _, best = min(ranked, key=lambda each: each[2])
        yield Finding(path(n), {"best": best}, variant="none")
    for n, segment in first[1:]:
        names = [said(checking, each.name) or each.id or "?" for each in (first[0][1], segment)]
        yield Finding(path(n), {"first": names[0], "segment": names[1]}, variant="many", also=path(first[0][0]))


def _widening_funnel(checking: Checking) -> Iterator[Finding]:
    """P10-6: more people reach a stage of the funnel than the stage before it."""
    funnel = checking.client.consumers.funnel if checking.client.consumers else ()
    waves: dict[object, list[tuple[int, FunnelStep]]] = {}
    for number, step in enumerate(funnel):
        waves.setdefault(days_of(step.period) or period_name(step.period), []).append((number, step))
    for steps in waves.values():
        for key in ("brand_pct", "benchmark_pct"):
            yield from _widening(checking, key, [each for each in steps if getattr(each[1], key) is not None])


def _margins(checking: Checking) -> Iterator[Finding]:
    """P11-1: a margin takes the whole selling price or more."""
    for number, node in enumerate(checking.client.channels.flow if checking.client.channels else ()):
        if node.margin_pct is not None and node.margin_pct >= 100:
            slots = {"node": said(checking, node.node) or str(number + 1), "margin": written(node.margin_pct)}
            yield Finding(f"channels.flow[{number}].margin_pct", slots)


def _direct_and_dealer(checking: Checking) -> Iterator[Finding]:
    """P11-2: direct and dealer sales do not make 100."""
    channels = checking.client.channels
    if channels is None or channels.direct_pct is None or channels.dealer_pct is None:
        return
    total = channels.direct_pct + channels.dealer_pct
    if differs(total, 100, SUM_TOLERANCE):
        slots = {"direct": channels.direct_pct, "dealer": channels.dealer_pct, "sum": total}
        shown = {name: written(value) for name, value in slots.items()}
        yield Finding("channels.dealer_pct", shown, also="channels.direct_pct")


def _channel_mix(checking: Checking) -> Iterator[Finding]:
    """P11-3: channels sell more than everything, or the brand is weak in the big stores.

    A distribution over 100 never gets here: the field itself refuses it when it is read.
    """
    mix = checking.client.channels.mix if checking.client.channels else ()
    total = sum(channel.sales_pct or 0 for channel in mix)
    if exceeds(total, 100, MIX_TOLERANCE):
        yield Finding("channels.mix", {"sum": written(total)})
    for number, each in enumerate(mix):
        numeric, weighted = each.numeric_dist_pct, each.weighted_dist_pct
        if numeric is not None and weighted is not None and weighted < numeric:
            slots = {"channel": said(checking, each.channel) or str(number + 1)}
            slots |= {"numeric": written(numeric), "weighted": written(weighted)}
            path = f"channels.mix[{number}]"
            also = f"{path}.numeric_dist_pct"
            yield Finding(f"{path}.weighted_dist_pct", slots, variant="weighted", also=also, severity=INFO)


def _training_unknown(checking: Checking) -> Iterator[Finding]:
    """P11-4: nobody knows how sales people are trained."""
    channels, path = checking.client.channels, "channels.training"
    if channels is None or is_excused(checking, path) or was_asked_for(checking, path):
        return
    training = channels.training
    if training is None or not training.model_fields_set:
        yield Finding(path)
        return
    for key in ("who", "content", "frequency"):
        words = said(checking, getattr(training, key))
        if _UNKNOWN.fullmatch(words.casefold()):
            yield Finding(f"{path}.{key}", {"words": words}, variant="unknown")
            return


def _advertised_before_ready(checking: Checking) -> Iterator[Finding]:
    """P11-5: mass advertising starts before distribution is ready."""
    channels: Channels | None = checking.client.channels
    ready = channels.ready_date if channels else None
    starts = sorted(_mass_starts(checking), key=lambda each: each[1])
    if ready and starts and starts[0][1] < ready:
        path, start = starts[0]
        yield Finding(path, {"start": start, "ready": ready}, also="channels.ready_date")


def _score_off_scale(checking: Checking) -> Iterator[Finding]:
    """P12-1: a score is higher than its scale."""
    standing = checking.client.standing
    for group in ("usage_scores", "image_scores") if standing else ():
        for number, score in enumerate(getattr(standing, group)):
            for key in ("brand", "best_rival"):
                value, path = getattr(score, key), f"standing.{group}[{number}]"
                if value is not None and score.scale_max is not None and value > score.scale_max:
                    slots = {"attribute": said(checking, score.attribute), "score": written(value)}
                    slots["scale"] = written(score.scale_max)
                    yield Finding(f"{path}.{key}", slots, also=f"{path}.scale_max")


def _improvement_in_campaign(checking: Checking) -> Iterator[Finding]:
    """P12-2: the product changes while the campaign runs."""
    identity = checking.job.identity if checking.job else None
    improvements = checking.client.standing.improvements if checking.client.standing else ()
    if identity is None or identity.from_ is None or identity.to is None:
        return
    for number, each in enumerate(improvements):
        if each.date and identity.from_ <= each.date <= identity.to and each.status != "dropped":
            slots = {"what": said(checking, each.what) or str(number + 1), "date": each.date}
            slots |= {"from": identity.from_, "to": identity.to}
            yield Finding(f"standing.improvements[{number}].date", slots, also="campaign.from")


def _splits(found: Demographics) -> Iterable[tuple[str, str, list[float | None]]]:
    yield "", "gender_pct", list((found.gender_pct or {}).values())
    yield "age", "age_bands", [band.pct for band in found.age_bands]
    yield "city", "city_tier_pct", list((found.city_tier_pct or {}).values())


def _overlapping_ages(found: Demographics) -> Iterator[Finding]:
    bands = [(band.from_, band.to, number) for number, band in enumerate(found.age_bands) if band.from_ is not None]
    for (start, end, number), (following, last, later) in pairwise(sorted(bands, key=lambda band: band[0])):
        if end is None or following <= end:
            slots = {"first": _ages(start, end), "second": _ages(following, last)}
            path = "consumers.demographics.age_bands[{}].{}".format
            yield Finding(path(later, "from"), slots, variant="overlap", also=path(number, "to"))


def _ages(start: int, end: int | None) -> str:
    return f"{start}+" if end is None else f"{start}–{end}"


def _widening(checking: Checking, key: str, steps: list[tuple[int, FunnelStep]]) -> Iterator[Finding]:
    for (earlier, before), (number, step) in pairwise(steps):
        if getattr(step, key) > getattr(before, key):
            slots = {
                "stage": said(checking, step.stage),
                "now": written(getattr(step, key)),
                "previous": said(checking, before.stage),
                "before": written(getattr(before, key)),
            }
            path = f"consumers.funnel[{number}].{key}"
            yield Finding(path, slots, also=f"consumers.funnel[{earlier}].{key}")


def _mass_starts(checking: Checking) -> Iterator[tuple[str, date]]:
    """Where mass advertising starts: the plan's lines, else the media's or the campaign's first day."""
    job = checking.job
    media = job.media if job else None
    for number, line in enumerate(media.plan if media else ()):
        if line.from_ and not _NOT_MASS.search(said(checking, line.channel)):
            yield f"media.plan[{number}].from", line.from_
    if media and media.plan:
        return
    if media and media.timing and media.timing.from_:
        yield "media.timing.from", media.timing.from_
    elif job and job.identity and job.identity.from_:
        yield "campaign.from", job.identity.from_


RULES: tuple[Rule, ...] = (
    Rule("P10-1", WARNING, _three_roles_in_one),
    Rule("P10-2", ERROR, _heavy_users),
    Rule("P10-3", ERROR, _demographic_splits),
    Rule("P10-4", WARNING, _census_only),
    Rule("P10-5", ERROR, _segments),
    Rule("P10-6", WARNING, _widening_funnel),
    Rule("P11-1", ERROR, _margins),
    Rule("P11-2", ERROR, _direct_and_dealer),
    Rule("P11-3", ERROR, _channel_mix),
    Rule("P11-4", WARNING, _training_unknown),
    Rule("P11-5", WARNING, _advertised_before_ready),
    Rule("P12-1", ERROR, _score_off_scale),
    Rule("P12-2", WARNING, _improvement_in_campaign),
)
NOT_CHECKABLE: dict[str, str] = {}
