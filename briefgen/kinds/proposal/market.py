"""market: slides on the market, the brand's share of it, its season, and the product in use and in image."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds import figures, shell
from briefgen.kinds.proposal.slide import Slide, chart_slide, spoken

if TYPE_CHECKING:
    from briefgen.kinds.wording import Wording
    from briefgen.model.standing import Score

HIGH_SEASON = 110
"""Index from which a month counts as high season."""
MONTHS = 12


def market(wording: Wording) -> Slide | None:
    """How large the market is and how fast it grows: columns for value, a line for growth."""
    given = wording.client.market
    sizes = sorted((s for s in (given.size if given else ()) if s.value), key=lambda s: figures.period_key(s.period))
    if given is None or len(sizes) < 2:
        return None
    definition = wording.text(given.definition)
    valued = [(figures.period_key(size.period), size.value or 0.0) for size in sizes]
    growth = figures.growth_by_period(valued)
    chart = _market_chart(wording, valued, growth)
    trends = wording.texts(trend.statement for trend in given.trends if trend.statement)
    return chart_slide(
        wording,
        "sec.market",
        _market_title(wording, valued, growth),
        unit_line=_market_units(wording, valued, growth),
        chart=chart,
        points=[wording.formats.sentences(trend) for trend in trends[:3]],
        conclusion=_penetration(wording),
        source=wording.formats.sentences(
            wording.cite(*(size.source for size in sizes), *(trend.source for trend in given.trends[:3])),
            wording.words("pro.market.definition", text=definition) if definition else "",
        ),
    )


def _market_units(wording: Wording, valued: list[tuple[str, float]], growth: list[float | None]) -> str:
    unit = wording.formats.chart_unit(figures.market_currency(wording), max(value for _, value in valued))
    return wording.words("pro.market.units" if _is_known(growth) else "pro.market.units_alone", unit=unit)


def _market_chart(wording: Wording, valued: list[tuple[str, float]], growth: list[float | None]) -> Chart:
    size = wording.formats.chart_size(max(value for _, value in valued))
    columns = Series(
        wording.words("fld.market_size"),
        tuple(round(value / size, 2) for _, value in valued),
        "#,##0.#",
    )
    line = Series(
        wording.words("fld.growth_rate"), tuple(None if g is None else round(g, 1) for g in growth), "+0.0;−0.0;0.0"
    )
    said = [(period, wording.formats.money(value, figures.market_currency(wording))) for period, value in valued]
    series = (columns, line) if _is_known(growth) else (columns,)
    alt = spoken("column_line" if _is_known(growth) else "column", said, wording)
    return Chart(tuple(period for period, _ in valued), series, alt, frozenset({len(valued) - 1}))


def _market_title(wording: Wording, valued: list[tuple[str, float]], growth: list[float | None]) -> str:
    (first_year, first), (last_year, last) = valued[0], valued[-1]
    money, now = wording.formats.money, growth[-1]
    years = figures.years_between(first_year, last_year)
    sizes = {
        "first": money(first, figures.market_currency(wording)),
        "last": money(last, figures.market_currency(wording)),
    }
    if not years or now is None:
        period = wording.formats.period
        return wording.words("pro.market.untimed", start=period(first_year), end=period(last_year), **sizes)
    percent = wording.formats.percent(now, 1, signed=True)
    years_told = figures.told_years(wording, years)
    return wording.words(f"pro.market.{_market_pace(growth)}", years=years_told, now=percent, **sizes)


def _is_known(growth: list[float | None]) -> bool:
    return any(rate is not None for rate in growth)


def _market_pace(growth: list[float | None]) -> str:
    """Whether growth quickens or slows; a market that shrinks, or did, is only told."""
    known = [rate for rate in growth if rate is not None][-2:]
    if len(known) < 2 or min(known) < 0 or abs(known[1] - known[0]) < 1:
        return "steady"
    return "slower" if known[1] < known[0] else "faster"


def _penetration(wording: Wording) -> str:
    given = wording.client.market
    figure = given.penetration_pct if given else None
    if figure is None or figure.value is None:
        return ""
    percent = wording.formats.percent
    return wording.words("pro.market.penetration", value=percent(figure.value), rest=percent(100 - figure.value))


def position(wording: Wording) -> Slide | None:
    """Where the brand's share has gone, and how far the next rival is."""
    points = figures.own_shares(wording.client)
    if len(points) < 2:
        return None
    values = tuple(point.value for point in points)
    periods = tuple(point.period for point in points)
    said = [(point.period, wording.formats.percent(point.value, 1)) for point in points]
    chart = Chart(
        periods,
        (Series(shell.own_name(wording), values, '0.0"%"'),),
        spoken("column", said, wording),
        frozenset({len(points) - 1}),
    )
    return chart_slide(
        wording,
        "pro.position.kicker",
        wording.formats.clauses(figures.share_story(wording), _distance(wording, points[-1].period)),
        unit_line=wording.words("pro.position.units", brand=shell.own_name(wording)),
        chart=chart,
        points=_share_moves(wording, points),
        conclusion=_share_goal(wording),
        source=wording.cite(*(point.source for point in points)),
    )


def _distance(wording: Wording, latest: str) -> str:
    """How far the brand is from the next one above it in the latest period."""
    own = figures.own_brand(wording.client)
    period, shares = figures.latest_shares(wording.client)
    if own is None or own.id not in shares or period != latest:
        return ""
    mine = shares[own.id].value
    rivals = [
        (shares[rival.id].value - mine, rival)
        for rival in wording.client.competitors
        if rival.id in shares and not rival.own and not rival.others
    ]
    above = [each for each in rivals if each[0] > 0]
    if not above:
        unknown = 100 - sum(point.value for point in shares.values())
        leads = bool(rivals) and max(gap for gap, _ in rivals) < 0 and unknown < mine
        return wording.words("pro.position.leads") if leads else ""
    gap, rival = min(above, key=lambda each: each[0])
    points = wording.formats.points(gap, signed=False)
    return wording.words("pro.position.behind", rival=wording.text(rival.name), gap=points, rank=len(above))


def _share_moves(wording: Wording, points: tuple[figures.Point, ...]) -> list[str]:
    """How much each of the last two periods brought, and what past advertising taught."""
    gains = [now.value - before.value for before, now in pairwise(points)][-2:]
    moves = [
        wording.words(
            "pro.position.move", period=wording.formats.period(point.period), gap=wording.formats.points(gain)
        )
        for point, gain in zip(points[-len(gains) :], gains, strict=True)
    ]
    told = wording.words(f"pro.position.{_pace(gains)}", moves=wording.formats.clauses(*moves))
    brand = wording.client.brand
    learned = wording.texts(run.learning for run in (brand.advertising if brand else ()) if run.learning)
    return [wording.formats.sentences(each) for each in (told, *learned[-1:])]


def _pace(gains: list[float]) -> str:
    """Whether two gains grow or shrink; anything else is only told."""
    if len(gains) < 2 or min(gains) <= 0 or abs(gains[1] - gains[0]) < figures.FLAT_PP:
        return "moves"
    return "slower" if gains[1] < gains[0] else "faster"


def _share_goal(wording: Wording) -> str:
    marketing = wording.client.marketing
    figure = marketing.share_target if marketing else None
    if figure is None or figure.value is None:
        return ""
    period, target = figures.period_key(figure.period), wording.formats.percent(figure.value, 1)
    if not period:
        return wording.words("pro.position.goal_undated", target=target)
    return wording.words("pro.position.goal", target=target, period=wording.formats.period(period))


def season(wording: Wording) -> Slide | None:
    """When the category sells, and whether the campaign is there."""
    given = wording.client.market
    values = given.seasonality if given else ()
    if given is None or len(values) != MONTHS:
        return None
    mean = sum(values) / MONTHS
    indices = tuple(round(value / mean * 100) if mean else 0 for value in values)
    during = _campaign_months(wording)
    months = tuple(wording.words(f"month.{number}") for number in range(1, MONTHS + 1))
    said = list(zip(months, map(str, indices), strict=True))
    chart = Chart(
        months, (Series(wording.words("tbl.index"), indices, "0"),), spoken("column", said, wording), frozenset(during)
    )
    return chart_slide(
        wording,
        "sec.seasonality",
        _season_title(wording, indices, during, months),
        unit_line=wording.words("pro.season.units"),
        chart=chart,
        points=_season_points(wording, indices, during, months),
        conclusion=_season_weight(wording, indices, during),
        source=wording.cite(given.seasonality_source),
    )


def _campaign_months(wording: Wording) -> set[int]:
    identity = wording.job.identity
    if not (identity and identity.from_ and identity.to):
        return set()
    first, last = identity.from_, identity.to
    span = (last.year - first.year) * MONTHS + last.month - first.month
    return {(first.month - 1 + offset) % MONTHS for offset in range(min(span, MONTHS - 1) + 1)}


def _season_title(wording: Wording, indices: tuple[int, ...], during: set[int], months: tuple[str, ...]) -> str:
    runs = metrics.high_runs(indices, HIGH_SEASON)
    if not runs:
        return wording.words("pro.season.even")
    high = {month for run in runs for month in run}
    key = "covered" if during and during <= high else "partly" if during & high else "outside"
    return wording.words(
        f"pro.season.{key if during else 'told'}",
        months=wording.formats.listed([_run(wording, run, months) for run in runs]),
        peak=max(indices),
        n=len(during & high),
    )


def _run(wording: Wording, run: list[int], months: tuple[str, ...]) -> str:
    if len(run) == 1:
        return months[run[0]]
    return wording.words("pro.season.run", first=months[run[0]], last=months[run[-1]])


def _season_points(wording: Wording, indices: tuple[int, ...], during: set[int], months: tuple[str, ...]) -> list[str]:
    if not during:
        return []
    inside = sum(indices[month] for month in during) / len(during)
    peak = max(range(MONTHS), key=lambda month: indices[month])
    told = [wording.words("pro.season.inside", value=wording.formats.number(inside, 0))]
    if max(indices) > min(indices):
        told.append(wording.words("pro.season.peak", month=months[peak], value=indices[peak]))
    return told


def _season_weight(wording: Wording, indices: tuple[int, ...], during: set[int]) -> str:
    """How much of the year the campaign's months are worth."""
    if not during or not sum(indices):
        return ""
    share = sum(indices[month] for month in during) / sum(indices) * 100
    return wording.words("pro.season.weight", n=len(during), share=wording.formats.percent(share, 0))


def truth(wording: Wording) -> Slide | None:
    """What people find in use against what they think: a product job or a communication job (point 12)."""
    standing = wording.client.standing
    used = [score for score in (standing.usage_scores if standing else ()) if _complete(score)]
    thought = [score for score in (standing.image_scores if standing else ()) if _complete(score)]
    scores = [*used, *thought]
    if not scores:
        return None
    names = tuple(wording.text(score.attribute) for score in scores)
    brand = Series(shell.own_name(wording), tuple(score.brand for score in scores), "0.0")
    rival = Series(wording.words("pro.truth.rival"), tuple(score.best_rival for score in scores), "0.0")
    number = wording.formats.number
    said = [
        (name, wording.words("pro.truth.pair", own=number(score.brand or 0, 1), rival=number(score.best_rival or 0, 1)))
        for name, score in zip(names, scores, strict=True)
    ]
    return chart_slide(
        wording,
        "pro.truth.kicker",
        _truth_title(wording, used, thought),
        unit_line=_scale(wording, scores),
        chart=Chart(names, (brand, rival), spoken("clustered", said, wording), frozenset()),
        points=[_gap_line(wording, score) for score in (_widest(used), _widest(thought)) if score],
        conclusion=wording.words(f"pro.truth.{standing.overall}") if standing and standing.overall else "",
        source=wording.cite(*(score.source for score in scores)),
    )


def _complete(score: Score) -> bool:
    return score.brand is not None and score.best_rival is not None and score.attribute is not None


def _lead(score: Score) -> float:
    return (score.brand or 0.0) - (score.best_rival or 0.0)


def _widest(scores: list[Score]) -> Score | None:
    return max(scores, key=lambda score: abs(_lead(score)), default=None)


def _truth_title(wording: Wording, used: list[Score], thought: list[Score]) -> str:
    clauses = [_truth_clause(wording, kind, _widest(scores)) for kind, scores in (("use", used), ("image", thought))]
    return wording.formats.clauses(*clauses)


def _truth_clause(wording: Wording, kind: str, score: Score | None) -> str:
    if score is None:
        return ""
    side = "level" if abs(_lead(score)) < 0.05 else "ahead" if _lead(score) > 0 else "behind"
    number = wording.formats.number
    return wording.words(
        f"pro.truth.{kind}_{side}",
        attribute=wording.inline(wording.text(score.attribute)),
        own=number(score.brand or 0, 1),
        rival=number(score.best_rival or 0, 1),
    )


def _gap_line(wording: Wording, score: Score) -> str:
    gap = wording.formats.number(_lead(score), 1, signed=True)
    base = f"n={wording.formats.number(score.base_n, 0)}" if score.base_n else ""
    return wording.aside(wording.words("pro.truth.gap", attribute=wording.text(score.attribute), gap=gap), base)


def _scale(wording: Wording, scores: list[Score]) -> str:
    scales = {score.scale_max for score in scores if score.scale_max}
    scale = wording.formats.number(scales.pop(), 0) if len(scales) == 1 else ""
    return wording.words("pro.truth.units", scale=scale) if scale else wording.words("pro.truth.unscaled")
