"""money: slides on the budget and on KPIs: what it costs, and how success is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.content import Chart, Series
from briefgen.kinds.exhibits.exhibit import spoken
from briefgen.kinds.figures import currency, goal_value, part_amounts, part_name
from briefgen.kinds.kpis import kpi_note, kpi_row
from briefgen.kinds.proposal.slide import Slide, slide

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.kinds.wording import Wording
    from briefgen.model.job_budget import Part
    from briefgen.model.job_kpi import Kpi

GOALS = 3
BASELINES = 6
"""KPIs whose period has room below the table."""
MILLIONS_FROM = 1e7
"""Budgets from this on are shown on the bar in millions where the language has no 万."""


def budget(wording: Wording) -> Slide | None:
    """Where the money goes: a bar, the split, and media by channel."""
    given = wording.job.budget
    parts = _parts(wording)
    if given is None or not given.total or not parts:
        return None
    amounts = _sums((part_name(wording, part), amount) for part, amount in parts)
    media = sum(amount for part, amount in parts if part.category == "media")
    spent = zip(given.by_channel, part_amounts(given.by_channel, media), strict=True)
    channels = _sums((wording.text(each.channel), amount) for each, amount in spent if each.channel and amount)
    whole = sum(amounts.values())
    unit = wording.formats.table_unit(currency(wording), whole)
    words = wording.words
    return slide(
        wording,
        "sec.budget",
        _budget_title(wording, parts, given.total),
        chart=_budget_chart(wording, amounts),
        heads={
            "item": words("pro.budget.item"),
            "amount": words("pro.budget.amount", unit=unit),
            "pct": words("pro.budget.pct"),
            "right_item": words("pro.budget.right_item"),
            "right_amount": words("pro.budget.amount", unit=unit),
            "right_pct": words("pro.budget.right_pct"),
        },
        left_rows=_money_rows(wording, amounts, whole),
        left_total=_total_row(wording, amounts, whole),
        right_title=words("pro.budget.right_item") if channels else None,
        right_rows=_money_rows(wording, channels, whole),
        right_total=_total_row(wording, channels, whole) if channels else None,
        said=_said(wording, {**amounts, **channels}),
        asked={"cut": wording.formats.money(given.total / 10, currency(wording))},
        source=_budget_note(wording),
    )


def _parts(wording: Wording) -> list[tuple[Part, float]]:
    """The categories that get money, with what they get."""
    given = wording.job.budget
    parts = zip(given.split, part_amounts(given.split, given.total), strict=True) if given else ()
    return [(part, amount) for part, amount in parts if amount]


def _sums(amounts: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Amounts by name; two of one name are added up."""
    found: dict[str, float] = {}
    for name, amount in amounts:
        found[name] = found.get(name, 0.0) + amount
    return found


def _budget_chart(wording: Wording, amounts: dict[str, float]) -> Chart:
    shares = metrics.shares_pct(amounts)
    money = {name: wording.formats.money(amount, currency(wording)) for name, amount in amounts.items()}
    size, pattern = _budget_scale(wording, sum(amounts.values()))
    series = tuple(Series(name, (amount / size,), pattern) for name, amount in amounts.items())
    said = [(name, f"{money[name]} ({wording.formats.percent(shares[name], 0)})") for name in amounts]
    return Chart((wording.words("sec.budget"),), series, spoken("stacked", said, wording))


def _said(wording: Wording, amounts: dict[str, float]) -> list[str]:
    return [f"{name} {wording.formats.money(amount, currency(wording))}" for name, amount in amounts.items()]


def _budget_scale(wording: Wording, whole: float) -> tuple[float, str]:
    """What the amounts on the bar are divided by, and how they are written; a small budget needs finer figures."""
    size = wording.formats.table_size(whole)
    if wording.formats.chinese:
        return size, f'#,##0" {wording.formats.table_unit(currency(wording), whole)}"'
    if whole >= MILLIONS_FROM:
        return 1e6, f'"{currency(wording)} "0.0"m"'
    return size, f'"{currency(wording)} "#,##0' + ('"k"' if size > 1 else "")


def _money_rows(wording: Wording, amounts: dict[str, float], largest: float) -> list[dict[str, str]]:
    shares = metrics.shares_pct(amounts)
    told = _column(wording, amounts, largest)
    return [
        {"item": name, "amount": amount, "pct": wording.formats.number(shares[name], 1)}
        for name, amount in zip(amounts, told, strict=False)
    ]


def _column(wording: Wording, amounts: dict[str, float], largest: float) -> list[str]:
    """Amounts and their total as they stand below each other."""
    return wording.formats.table_amounts([*amounts.values(), sum(amounts.values())], largest)


def _total_row(wording: Wording, amounts: dict[str, float], largest: float) -> dict[str, str]:
    return {
        "item": wording.words("tbl.total"),
        "amount": _column(wording, amounts, largest)[-1],
        "pct": wording.formats.number(100, 1),
    }


def _budget_title(wording: Wording, parts: list[tuple[Part, float]], whole: float) -> str:
    sums = _sums((part_name(wording, part), amount) for part, amount in parts)
    name = max(sums, key=lambda name: sums[name])
    largest = next(part for part, _ in parts if part_name(wording, part) == name)
    reserve = sum(amount for part, amount in parts if part.category == "contingency" and part is not largest)
    money = wording.formats.money(whole, currency(wording))
    title = wording.words(
        "pro.budget.title", money=money, share=_of(wording, sums[name], whole), name=_part_inline(wording, largest)
    )
    kept = wording.words("pro.budget.reserve", share=_of(wording, reserve, whole)) if reserve else ""
    return wording.formats.clauses(title, kept)


def _part_inline(wording: Wording, part: Part) -> str:
    return wording.inline(part_name(wording, part))


def _of(wording: Wording, amount: float, whole: float) -> str:
    return wording.formats.percent(amount / whole * 100, 0)


def _budget_note(wording: Wording) -> str:
    given = wording.job.budget
    tax = wording.words(f"tax.{given.tax}") if given and given.tax else ""
    has_reserve = any(part.category == "contingency" for part, _ in _parts(wording))
    return wording.formats.sentences(
        wording.formats.clauses(_currency_name(wording), tax), wording.words("pro.budget.note") if has_reserve else ""
    )


def _currency_name(wording: Wording) -> str:
    return wording.words.get(f"currency.{currency(wording)}") or currency(wording)


def kpi(wording: Wording) -> Slide | None:
    """How success is told: baseline, floor, target and stretch of each KPI, and who measures."""
    given = [each for each in wording.job.kpis if each.name]
    if not any(each.target is not None for each in given):
        return None
    shown = sorted(given, key=lambda each: not each.primary)
    return slide(
        wording,
        "sec.kpi",
        _kpi_title(wording, given),
        rows=[kpi_row(wording, each) for each in shown],
        said=[_kpi_said(wording, each) for each in shown],
        asked=_kpi_asked(wording, shown),
        source=wording.formats.sentences(kpi_note(wording, given), _baselines(wording, shown)),
    )


def _baselines(wording: Wording, given: Sequence[Kpi]) -> str:
    """Of which period the baselines are, and whose; of many KPIs the notes say it one by one."""
    known = [each for each in given if each.baseline is not None and each.baseline_period]
    if not known or len(known) > BASELINES:
        return ""
    names: dict[str, list[str]] = {}
    for each in known:
        names.setdefault(wording.formats.period(str(each.baseline_period)), []).append(wording.text(each.name))
    told = [wording.aside(period, wording.formats.listed(of)) for period, of in names.items()]
    return wording.words("pro.kpi.baselines", periods=wording.words("join.semicolon").join(told))


def _kpi_said(wording: Wording, kpi: Kpi) -> str:
    """`首购率 3.1% → 4.6%，家庭消费样组`."""
    values = (goal_value(wording, value, kpi.unit) for value in (kpi.baseline, kpi.target))
    change = " → ".join(value for value in values if value)
    return wording.formats.clauses(f"{wording.text(kpi.name)} {change}".strip(), wording.text(kpi.measured_with))


def _kpi_asked(wording: Wording, given: Sequence[Kpi]) -> dict[str, str]:
    kpi = next((each for each in given if each.floor is not None), given[0])
    return {"metric": wording.inline(wording.text(kpi.name)), "floor": goal_value(wording, kpi.floor, kpi.unit)}


def _kpi_title(wording: Wording, given: Sequence[Kpi]) -> str:
    aimed = [each for each in given if each.target is not None]
    primary = [each for each in aimed if each.primary]
    told = [
        f"{wording.inline(wording.text(each.name))} {goal_value(wording, each.target, each.unit)}"
        for each in (primary or aimed)[:GOALS]
    ]
    if not primary:
        return wording.words("pro.kpi.unranked", n=len(given), goals=wording.formats.clauses(*told))
    count = wording.words.get(f"count.{len(primary)}") or str(len(primary))
    return wording.words("pro.kpi.title", n=len(primary), count=count, goals=wording.formats.clauses(*told))
